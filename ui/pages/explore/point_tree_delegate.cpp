// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/point_tree_delegate.h"

#include "ui/charts/line_geometry.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/pages/explore/point_tree_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int row_height = 26;
constexpr int box = 14;
constexpr int gap = 7;
constexpr double sample_width = 12;
constexpr double sample_thickness = 3;
constexpr int colours = 8;

}  // namespace

void paint_check(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, const QModelIndex& index) {
    QStyleOptionButton check;
    check.rect = rect;
    check.palette = option.palette;
    check.state = option.state & (QStyle::State_Enabled | QStyle::State_Active | QStyle::State_MouseOver);
    check.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, &painter, option.widget);
}

void paint_line_sample(QPainter& painter, const QRectF& rect, int slot) {
    const QColor ink = series_color(slot % colours);
    const double y = std::floor(rect.center().y() - sample_thickness / 2);
    const std::span<const double> pattern = dash_of(QualityClass::measured, dash_of_slot(slot));
    double done = 0;
    for (std::size_t i = 0; done < rect.width(); ++i) {
        const double piece =
            pattern.empty() ? rect.width() : std::min(pattern[i % pattern.size()], rect.width() - done);
        if (i % 2 == 0) {
            painter.fillRect(QRectF(rect.left() + done, y, piece, sample_thickness), ink);
        }
        done += piece;
    }
}

QSize PointTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), row_height};
}

void PointTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QRectF line = QRectF(option.rect).adjusted(2, 0, -10, 0);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        const QRect place(option.rect.left() + 2, option.rect.center().y() - box / 2 + 1, box, box);
        paint_check(*painter, option, place, index);
        line.setLeft(place.right() + gap);
    }
    if (const QVariant slot = index.data(slot_role); slot.isValid()) {
        paint_line_sample(*painter, {line.right() - sample_width, line.top(), sample_width, line.height()},
                          slot.toInt());
        line.setRight(line.right() - sample_width - gap);
    }
    const bool is_area = !index.parent().isValid();
    const bool is_plain = check.isValid() && check.toInt() != Qt::Checked;
    painter->setFont(is_area ? bold_font(TextRole::table) : text_font(TextRole::table));
    const bool is_enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->setPen(
        color(!is_enabled ? Color::text_disabled : (is_plain ? Color::text_secondary : Color::text_primary)));
    const QFontMetricsF metrics(painter->font());
    const QString note = index.data(note_role).toString();
    const double note_width =
        note.isEmpty() ? 0 : QFontMetricsF(text_font(TextRole::table)).horizontalAdvance(note) + gap;
    const QString name = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                            std::max(20.0, line.width() - note_width));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->setFont(text_font(TextRole::table));
    painter->setPen(color(is_enabled ? Color::text_muted : Color::text_disabled));
    painter->drawText(line.adjusted(metrics.horizontalAdvance(name) + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      note);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Color::focus_ring), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

bool PointTreeDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) {
    const bool is_checkable = index.flags().testFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled);
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        // With Ctrl or Shift, rows are gathered to be dragged.
        toggles = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
                  option.rect.contains(mouse->pos());
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!is_checkable || !toggles) {
        return false;
    }
    const bool is_checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(is_checked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

}  // namespace wattmast::ui
