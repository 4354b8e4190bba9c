// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/report_shelf.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int pad = 14;
constexpr int lock = 13;
constexpr int state_role = Qt::UserRole + 1;
constexpr int detail_role = Qt::UserRole + 2;
constexpr int locked_role = Qt::UserRole + 3;

class Rows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRect row = option.rect;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(row, color(Color::bg_selected));
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), color(Color::accent));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(row, color(Color::bg_hover));
        }
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), color(Color::border_subtle));
        const QRect words = row.adjusted(pad, 8, -pad, -9);
        painter->setFont(text_font(TextRole::table));
        const QString state = index.data(state_role).toString();
        const int state_width = painter->fontMetrics().horizontalAdvance(state);
        painter->setPen(color(Color::text_secondary));
        painter->drawText(words, Qt::AlignRight | Qt::AlignTop, state);
        int taken = state_width + pad;
        if (index.data(locked_role).toBool()) {
            const QRectF place(words.right() - state_width - lock - 4, words.top() + 2, lock, lock);
            paint_icon(*painter, IconId::check, place, color(Color::text_muted));
            taken += lock + 4;
        }
        painter->setFont(bold_font(TextRole::body));
        painter->setPen(color(Color::text_primary));
        const QString title = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                                std::max(40, words.width() - taken));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, title);
        painter->setFont(text_font(TextRole::table));
        painter->setPen(color(Color::text_secondary));
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignBottom,
            painter->fontMetrics().elidedText(index.data(detail_role).toString(), Qt::ElideRight, words.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(color(Color::focus_ring), 2));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        const int title = QFontMetrics(bold_font(TextRole::body)).height();
        const int detail = QFontMetrics(text_font(TextRole::table)).height();
        return {200, title + detail + 21};
    }
};

bool has_words(const ReportEntry& entry, const QString& words) {
    const QString text = entry.title + QLatin1Char(' ') + entry.state + QLatin1Char(' ') + entry.detail;
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(parts, [&](const QString& part) { return text.contains(part, Qt::CaseInsensitive); });
}

}  // namespace

ReportShelf::ReportShelf(QWidget* parent) : QListView(parent), model_(new QStandardItemModel(this)) {
    setModel(model_);
    setItemDelegate(new Rows(this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!is_filling_) {
            Q_EMIT chosen_changed();
        }
    });
}

void ReportShelf::set_entries(std::vector<ReportEntry> entries) {
    if (entries == entries_) {
        return;
    }
    // The rows name places among the former entries.
    const std::optional<ReportEntry> before = chosen() == nullptr ? std::nullopt : std::optional(*chosen());
    entries_ = std::move(entries);
    fill(before);
}

void ReportShelf::set_filter(const QString& words) {
    words_ = words;
    fill(chosen() == nullptr ? std::nullopt : std::optional(*chosen()));
}

void ReportShelf::fill(const std::optional<ReportEntry>& before) {
    is_filling_ = true;
    model_->clear();
    shown_.clear();
    int row_of_chosen = -1;
    for (std::size_t place = 0; place < entries_.size(); ++place) {
        const ReportEntry& entry = entries_[place];
        if (!has_words(entry, words_)) {
            continue;
        }
        auto* item = new QStandardItem(entry.title);
        item->setData(entry.state, state_role);
        item->setData(entry.detail, detail_role);
        item->setData(entry.is_locked, locked_role);
        item->setData(entry.state + QStringLiteral(", ") + entry.detail, Qt::AccessibleDescriptionRole);
        item->setToolTip(entry.title + QLatin1Char('\n') + entry.state + QLatin1Char('\n') + entry.detail);
        model_->appendRow(item);
        if (before && before->kind == entry.kind && before->key == entry.key) {
            row_of_chosen = static_cast<int>(shown_.size());
        }
        shown_.push_back(place);
    }
    setCurrentIndex(row_of_chosen < 0 ? QModelIndex() : model_->index(row_of_chosen, 0));
    is_filling_ = false;
}

const ReportEntry* ReportShelf::chosen() const {
    const int row = currentIndex().row();
    return row < 0 || static_cast<std::size_t>(row) >= shown_.size() ? nullptr
                                                                     : &entries_[shown_[static_cast<std::size_t>(row)]];
}

bool ReportShelf::choose(ReportEntry::Kind kind, qint64 key) {
    for (std::size_t row = 0; row < shown_.size(); ++row) {
        const ReportEntry& entry = entries_[shown_[row]];
        if (entry.kind == kind && entry.key == key) {
            setCurrentIndex(model_->index(static_cast<int>(row), 0));
            return true;
        }
    }
    return false;
}

int ReportShelf::row_count() const {
    return model_->rowCount();
}

}  // namespace wattmast::ui
