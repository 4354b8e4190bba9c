// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/first_rows_model.h"

#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/mapping_edit.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

using State = HistoryCell::State;

/// The wall clock as it is written, for times whose zone is not known.
QString clock_text(const WrittenTime& time) {
    const QDateTime clock = QDateTime::fromMSecsSinceEpoch(time.clock.time_since_epoch().count(), Qt::UTC);
    return clock.toString(clock.time().second() == 0 ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                     : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

}  // namespace

FirstRowsModel::FirstRowsModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<FirstRowsModel::Column> FirstRowsModel::columns_for(const HistoryMapping& mapping) const {
    std::vector<Column> columns{{std::nullopt, false}};
    if (!rows_) {
        return columns;
    }
    HistoryMapping copy = mapping;
    const MappingEdit edit(copy, *rows_);
    for (std::size_t i = 0; i < rows_->references.size(); ++i) {
        columns.push_back({i, false});
        const ColumnRole role = edit.role_of(i);
        if (role == ColumnRole::time || role == ColumnRole::value) {
            columns.push_back({i, true});
        }
    }
    return columns;
}

void FirstRowsModel::set_rows(std::shared_ptr<const HistoryFirstRows> rows, const HistoryMapping& mapping) {
    const bool same_table = rows && rows_ && rows->references == rows_->references && rows->names == rows_->names &&
                            rows->rows.size() == rows_->rows.size() && columns_for(mapping) == columns_;
    if (same_table) {
        rows_ = std::move(rows);
        mapping_ = mapping;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    mapping_ = mapping;
    columns_ = columns_for(mapping_);
    endResetModel();
}

void FirstRowsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

std::optional<std::size_t> FirstRowsModel::file_column(int column) const {
    return column >= 0 && column < columnCount() ? columns_[static_cast<std::size_t>(column)].of : std::nullopt;
}

bool FirstRowsModel::is_understood(int column) const {
    return column >= 0 && column < columnCount() && columns_[static_cast<std::size_t>(column)].is_understood;
}

int FirstRowsModel::raw_column(std::size_t file_column) const {
    const auto found = std::ranges::find(columns_, std::optional(file_column), &Column::of);
    return found == columns_.end() ? 0 : static_cast<int>(found - columns_.begin());
}

int FirstRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !rows_ ? 0 : static_cast<int>(rows_->rows.size());
}

int FirstRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !rows_ ? 0 : static_cast<int>(columns_.size());
}

const HistoryFirstRow& FirstRowsModel::row(const QModelIndex& index) const {
    return rows_->rows[static_cast<std::size_t>(index.row())];
}

const HistoryCell* FirstRowsModel::cell(const QModelIndex& index) const {
    const auto column = file_column(index.column());
    const auto& cells = row(index).cells;
    return column && *column < cells.size() ? &cells[*column] : nullptr;
}

QString FirstRowsModel::understood(const HistoryCell& cell) const {
    switch (cell.state) {
        case State::unused:
        case State::word:
            return {};
        case State::open:
            return tr("open");
        case State::time:
            return cell.at ? Format::current().date_time(*cell.at) : cell.clock ? clock_text(*cell.clock) : QString();
        case State::value:
        case State::suspect:
            return cell.value ? to_qt(cell.value->to_string()) : QString();
        case State::absent:
            return tr("no value");
        case State::left_out:
            return tr("left out");
    }
    return {};
}

QString FirstRowsModel::text(const QModelIndex& index) const {
    const auto column = file_column(index.column());
    if (!column) {
        return QString::number(row(index).line);
    }
    const HistoryCell* shown = cell(index);
    if (shown == nullptr) {
        return {};
    }
    if (!is_understood(index.column())) {
        return to_qt(shown->raw);
    }
    if (!row(index).fault.parts.empty()) {
        return tr("left out");
    }
    // The zone is open, and the time is not.
    return shown->state == State::open && shown->clock ? tr("%1, zone open").arg(clock_text(*shown->clock))
                                                       : understood(*shown);
}

QString FirstRowsModel::remark(const QModelIndex& index) const {
    const HistoryFirstRow& shown = row(index);
    if (!shown.fault.parts.empty()) {
        return HistoryTexts::text(shown.fault);
    }
    const HistoryCell* one = cell(index);
    if (one == nullptr) {
        return {};
    }
    if (!one->why.parts.empty()) {
        return HistoryTexts::text(one->why);
    }
    if (one->at && is_understood(index.column())) {
        return to_qt(to_iso8601(*one->at));
    }
    return one->state == State::open ? tr("A question about this column is open.") : to_qt(one->raw);
}

QVariant FirstRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const HistoryCell* shown = cell(index);
    const bool meant = is_understood(index.column());
    const bool is_faulty = !row(index).fault.parts.empty() || (shown != nullptr && shown->state == State::left_out);
    switch (role) {
        case Qt::DisplayRole:
            return text(index);
        case Qt::ToolTipRole:
            return remark(index);
        case Qt::TextAlignmentRole: {
            const bool is_number = shown != nullptr && shown->target.has_value();
            return QVariant((is_number || !file_column(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                            Qt::AlignVCenter);
        }
        case bold_role:
            return meant && shown != nullptr && (shown->state == State::value || shown->state == State::time);
        case emphasis_role:
            if (meant && is_faulty) {
                return static_cast<int>(Color::alarm_critical);
            }
            if (meant && shown != nullptr && (shown->state == State::open || shown->state == State::suspect)) {
                return static_cast<int>(Color::alarm_major);
            }
            return meant ? QVariant() : QVariant(static_cast<int>(Color::text_secondary));
        default:
            return {};
    }
}

QString FirstRowsModel::target_title(std::size_t file_column) const {
    HistoryMapping copy = mapping_;
    const MappingEdit edit(copy, *rows_);
    if (edit.role_of(file_column) == ColumnRole::time) {
        //: The column's times as they are shown, in this zone. 中文：时间（%1）
        return QStringLiteral("→ ") + tr("Time, %1").arg(QString::fromLatin1(Format::current().zone().id()));
    }
    const auto values = edit.values_of(file_column);
    if (values.size() > 1) {
        return QStringLiteral("→ ") + tr("%n point(s)", nullptr, static_cast<int>(values.size()));
    }
    const HistoryValue& value = mapping_.values.at(values.front());
    const QString unit = value.point ? to_qt(symbol(info(value.point->kind).unit)) : QString();
    const QString point = HistoryTexts::point(value.point);
    return QStringLiteral("→ ") + (unit.isEmpty() ? point : Format::listed({point, unit}));
}

QVariant FirstRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !rows_ || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto column = file_column(section);
    if (role == Qt::DisplayRole) {
        return !column ? tr("Line") : is_understood(section) ? target_title(*column) : to_qt(rows_->names[*column]);
    }
    if (role == Qt::TextAlignmentRole) {
        HistoryMapping copy = mapping_;
        const bool is_number = column && !MappingEdit(copy, *rows_).values_of(*column).empty();
        return QVariant((is_number || !column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

}  // namespace wattmast::ui
