// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_cell_delegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/pages/sites/site_columns.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

constexpr double full_scale_percent = 20;
constexpr int cell_pad = 10;

void paint_bar(QPainter& painter, const QRectF& cell, double percent) {
    const double middle = std::round(cell.center().x());
    const double half = cell.width() / 2;
    const double length = half * std::clamp(percent / full_scale_percent, -1.0, 1.0);
    painter.fillRect(QRectF(middle, cell.center().y() - 8, 1, 16), color(Color::chart_axis));
    painter.fillRect(
        QRectF(std::min(middle, middle + length), cell.center().y() - 3, std::max(1.0, std::abs(length)), 6),
        color(std::abs(percent) > off_percent ? Color::alarm_major : Color::text_muted));
}

}  // namespace

void SiteCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() != static_cast<int>(SiteColumn::deviation_bar)) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Color::border_subtle));
    if (const QVariant deviation = index.data(deviation_role); deviation.isValid()) {
        paint_bar(*painter, QRectF(rect).adjusted(cell_pad, 0, -cell_pad, -1), deviation.toDouble());
    }
    painter->restore();
}

}  // namespace wattmast::ui
