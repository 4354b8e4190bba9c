// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/ready_list.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int row_height = 48;
constexpr double side_pad = 14;
constexpr double icon_size = 15;
constexpr double icon_column = 24;

struct Mark {
    IconId icon;
    Color ink;
};
Mark mark_of(ReadyItem::State state) {
    switch (state) {
        case ReadyItem::State::passed:
            return {IconId::check, Color::state_success};
        case ReadyItem::State::note:
            return {IconId::info, Color::text_muted};
        case ReadyItem::State::warning:
            return {IconId::warning, Color::alarm_major};
        case ReadyItem::State::error:
            return {IconId::close, Color::alarm_critical};
    }
    return {IconId::info, Color::text_muted};
}

QString word_of(ReadyItem::State state) {
    switch (state) {
        case ReadyItem::State::passed:
            return ReadyModel::tr("passed");
        case ReadyItem::State::note:
            return ReadyModel::tr("note");
        case ReadyItem::State::warning:
            return ReadyModel::tr("warning");
        case ReadyItem::State::error:
            return ReadyModel::tr("error");
    }
    return {};
}

}  // namespace

void ReadyModel::set_items(std::vector<ReadyItem> items) {
    if (items == items_) {
        return;
    }
    beginResetModel();
    items_ = std::move(items);
    endResetModel();
}

int ReadyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant ReadyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ReadyItem& about = item(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return Format::listed({word_of(about.state), about.headline, about.advice});
        case Qt::ToolTipRole:
            return about.detail.isEmpty() ? about.advice : about.advice + QLatin1Char('\n') + about.detail;
        default:
            return {};
    }
}

QSize ReadyDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {200, row_height};
}

void ReadyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const ReadyModel*>(index.model());
    if (model == nullptr) {
        return;
    }
    const ReadyItem& about = model->item(index.row());
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRectF row = option.rect;
    painter->fillRect(QRectF(row.left(), row.top(), row.width(), 1), color(Color::border_subtle));
    const QRectF inner = row.adjusted(side_pad, 1, -side_pad, 0);
    const Mark mark = mark_of(about.state);
    paint_icon(*painter, mark.icon, QRectF(inner.left(), inner.top() + 8, icon_size, icon_size), color(mark.ink));
    const double left = inner.left() + icon_column;
    const QFont head = bold_font(TextRole::table);
    const QFont small = text_font(TextRole::table);
    double wide = inner.right() - left;
    if (!about.site.empty()) {
        const QString show = ReadyModel::tr("Show");
        const double room = QFontMetricsF(small).horizontalAdvance(show);
        painter->setFont(small);
        painter->setPen(color(Color::text_link));
        painter->drawText(QRectF(inner.right() - room, inner.top() + 6, room, 17), Qt::AlignRight | Qt::AlignVCenter,
                          show);
        wide -= room + space::s3;
    }
    painter->setFont(head);
    painter->setPen(color(Color::text_primary));
    painter->drawText(QRectF(left, inner.top() + 6, wide, 17), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(head).elidedText(about.headline, Qt::ElideRight, wide));
    painter->setFont(small);
    painter->setPen(color(Color::text_muted));
    const double whole_width = inner.right() - left;
    painter->drawText(QRectF(left, inner.top() + 24, whole_width, 17), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(small).elidedText(about.advice, Qt::ElideRight, whole_width));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Color::focus_ring), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

ReadyList::ReadyList(QWidget* parent) : QListView(parent), model_(new ReadyModel(this)) {
    setModel(model_);
    setItemDelegate(new ReadyDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    const auto open = [this](const QModelIndex& index) {
        if (const std::string site = model_->item(index.row()).site; !site.empty()) {
            Q_EMIT site_requested(site);
        }
    };
    connect(this, &QListView::activated, this, open);
    connect(this, &QListView::clicked, this, open);
}

void ReadyList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        const ReadyItem& about = model_->item(currentIndex().row());
        QStringList lines{about.headline, about.advice};
        if (!about.detail.isEmpty()) {
            lines << about.detail;
        }
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace wattmast::ui
