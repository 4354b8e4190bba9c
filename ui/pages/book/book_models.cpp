// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_models.h"

#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

QVariant right_aligned() {
    return {Qt::AlignRight | Qt::AlignVCenter};
}

}  // namespace

void BookKindModel::set_book(const std::shared_ptr<const BookIndex>& book) {
    counts_.assign(book_kinds().size(), {});
    if (book) {
        for (const BookRecord& record : book->book().records) {
            counts_[static_cast<std::size_t>(row_of(record.kind))].in_force += book->is_in_force(record) ? 1 : 0;
        }
        for (const BookFinding& finding : book->book().findings) {
            ++counts_[static_cast<std::size_t>(row_of(finding.kind))].findings;
        }
    }
    // The rows stay, and with them the choice.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

BookKind BookKindModel::kind_at(int row) {
    return book_kinds()[static_cast<std::size_t>(row)];
}

int BookKindModel::row_of(BookKind kind) {
    const auto kinds = book_kinds();
    return static_cast<int>(std::ranges::find(kinds, kind) - kinds.begin());
}

int BookKindModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(book_kinds().size());
}

int BookKindModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant BookKindModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Count count = static_cast<std::size_t>(index.row()) < counts_.size()
                            ? counts_[static_cast<std::size_t>(index.row())]
                            : Count{};
    const bool is_empty = count.in_force == 0;
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == kind) {
                return label_of(kind_at(index.row()));
            }
            return is_empty ? QString() : Format::current().count(count.in_force);
        case Qt::ToolTipRole:
            return count.findings > 0 ? tr("%n finding(s)", nullptr, count.findings) : QVariant();
        case Qt::TextAlignmentRole:
            return index.column() == records ? right_aligned() : QVariant();
        case emphasis_role:
            return count.findings > 0 ? QVariant(static_cast<int>(Color::alarm_major))
                   : is_empty         ? QVariant(static_cast<int>(Color::text_muted))
                                      : QVariant();
        default:
            return {};
    }
}

QVariant BookKindModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == records) {
        return right_aligned();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == kind ? tr("Kind") : tr("In force");
}

void BookRecordModel::set_book(std::shared_ptr<const BookIndex> book, BookKind kind, bool in_force_only) {
    beginResetModel();
    book_ = std::move(book);
    rows_.clear();
    if (book_) {
        for (const BookRecord& record : book_->book().records) {
            if (record.kind == kind && (!in_force_only || book_->is_in_force(record))) {
                rows_.push_back(&record);
            }
        }
    }
    std::ranges::reverse(rows_);
    endResetModel();
}

int BookRecordModel::row_of(BookRecordId id) const {
    const auto found = std::ranges::find(rows_, id, [](const BookRecord* record) { return record->id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int BookRecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BookRecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString BookRecordModel::text(const BookRecord& record, int column) const {
    switch (column) {
        case number:
            return QString::number(record.id.number());
        case state:
            return state_label(record, *book_);
        case site:
            return to_qt(record.site);
        case days:
            return days_label(record);
        case what:
            return summary_of(record);
        case entered:
            return Format::current().date_time(record.entered);
        case who:
            return to_qt(record.who);
        default:
            return {};
    }
}

QVariant BookRecordModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const BookRecord& shown = record(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(shown, index.column());
        case Qt::TextAlignmentRole:
            return index.column() == number ? right_aligned() : QVariant();
        case emphasis_role:
            if (!book_->is_in_force(shown)) {
                return static_cast<int>(Color::text_muted);
            }
            return index.column() == state && !book_->findings_of(shown).empty()
                       ? QVariant(static_cast<int>(Color::alarm_major))
                       : QVariant();
        default:
            return {};
    }
}

QVariant BookRecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == number) {
        return right_aligned();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case number:
            return tr("No.");
        case state:
            return tr("State");
        case site:
            return tr("Site");
        case days:
            return tr("Days");
        case what:
            return tr("Content");
        case entered:
            return tr("Entered");
        case who:
            return tr("By");
        default:
            return {};
    }
}

void BookPlanModel::set_plan(BookPlan plan) {
    beginResetModel();
    plan_ = std::move(plan);
    endResetModel();
}

int BookPlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(plan_.records.size());
}

int BookPlanModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString BookPlanModel::text(std::size_t row, int column) const {
    const BookRecord& record = plan_.records[row];
    switch (column) {
        case line:
            return QString::number(plan_.lines[row]);
        case change:
            if (!record.replaces) {
                return tr("new");
            }
            return (record.is_withdrawal ? tr("withdraws %1") : tr("replaces %1")).arg(record.replaces->number());
        case site:
            return to_qt(record.site);
        case days:
            return days_label(record);
        case what:
            return summary_of(record);
        default:
            return {};
    }
}

QVariant BookPlanModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return index.column() == line ? right_aligned() : QVariant();
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole
               ? QVariant(text(static_cast<std::size_t>(index.row()), index.column()))
               : QVariant();
}

QVariant BookPlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == line) {
        return right_aligned();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case line:
            return tr("Line");
        case change:
            return tr("Change");
        case site:
            return tr("Site");
        case days:
            return tr("Days");
        case what:
            return tr("Content");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
