// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/legend_delegate.h"

#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/point_tree_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {

namespace {

constexpr double sample_width = 14;
constexpr double sample_gap = 8;
constexpr double bar_height = 6;
constexpr int cell_pad = 10;
constexpr int check_size = 14;

QRect check_place(const QStyleOptionViewItem& option) {
    return {option.rect.left() + size::panel_pad - 1, option.rect.center().y() - check_size / 2, check_size,
            check_size};
}

}  // namespace

void LegendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant slot = index.data(LegendModel::slot_role_of_legend);
    if (slot.isValid()) {
        paint_name(*painter, option, index, slot.toInt());
        return;
    }
    CellDelegate::paint(painter, option, index);
    if (index.column() != LegendModel::quality_column) {
        return;
    }
    const auto shares = index.data(LegendModel::quality_split_role).value<QVector<int>>();
    QualitySplit split;
    for (int i = 0; i < shares.size() && i < static_cast<int>(split.share.size()); ++i) {
        split.share[static_cast<std::size_t>(i)].count = shares[i];
    }
    const QRectF cell = QRectF(option.rect).adjusted(cell_pad, 0, -cell_pad, -1);
    painter->save();
    paint_quality_bar(*painter, {cell.left(), std::floor(cell.center().y() - bar_height / 2), cell.width(), bar_height},
                      split);
    painter->restore();
}

bool LegendDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) {
    const QVariant check = index.data(Qt::CheckStateRole);
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool is_hit = check.isValid() && mouse->button() == Qt::LeftButton &&
                            check_place(option).adjusted(-6, -6, 6, 6).contains(mouse->pos());
        if (is_hit && event->type() == QEvent::MouseButtonPress) {
            return true;  // Not the row's click.
        }
        toggles = is_hit;
    } else if (event->type() == QEvent::KeyPress) {
        toggles = check.isValid() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!toggles) {
        return CellDelegate::editorEvent(event, model, option, index);
    }
    const bool is_checked = check.toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(is_checked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

void LegendDelegate::paint_name(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                int slot) const {
    painter.save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const QRect rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Color::border_subtle));
    QRectF cell = QRectF(rect).adjusted(size::panel_pad - 1, 0, -cell_pad, -1);
    paint_check(painter, option, check_place(option), index);
    cell.setLeft(cell.left() + check_size + sample_gap);
    paint_line_sample(painter, {cell.left(), cell.top(), sample_width, cell.height()}, slot);
    painter.setFont(bold_font(TextRole::table));
    painter.setPen(color(Color::text_primary));
    const QRectF name = cell.adjusted(sample_width + sample_gap, 0, 0, 0);
    painter.drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

}  // namespace wattmast::ui
