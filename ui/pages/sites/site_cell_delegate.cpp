// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_cell_delegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/pages/sites/site_columns.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double full_scale_percent = 20;
constexpr int cell_pad = 10;
constexpr double severity_size = 13;
constexpr double quality_size = 11;
constexpr double widest_character = 13;  ///< Pixels of a Chinese character and a little.

/// Draws the glyph before the text, if the column has one, and returns the room it took.
double paint_glyph(QPainter& painter, const QRectF& cell, const QModelIndex& index) {
    const auto column = static_cast<SiteColumn>(index.column());
    const auto at = [&cell](double size) { return QRectF(cell.left(), cell.center().y() - size / 2, size, size); };
    if (column == SiteColumn::severity) {
        if (const QVariant severity = index.data(severity_role); severity.isValid()) {
            paint_alarm_glyph(painter, at(severity_size), static_cast<Severity>(severity.toInt()));
        }
        return severity_size;
    }
    if (column == SiteColumn::quality) {
        if (const QVariant quality = index.data(quality_role); quality.isValid()) {
            paint_quality_glyph(painter, at(quality_size), static_cast<QualityClass>(quality.toInt()));
            return quality_size + 5;
        }
    }
    return 0;
}

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

const QFont& SiteCellDelegate::bold_of(const QFont& font) const {
    if (plain_ != font) {
        plain_ = font;
        bold_ = bold_font(TextRole::table);
    }
    return bold_;
}

void SiteCellDelegate::paint_text(QPainter& painter, const QStyleOptionViewItem& option, QRectF cell,
                                  const QModelIndex& index) const {
    const bool is_bold = index.data(bold_role).toBool();
    const QFont& font = is_bold ? bold_of(option.font) : option.font;
    painter.setFont(font);
    const QVariant emphasis = index.data(emphasis_role);
    painter.setPen(color(emphasis.isValid() ? static_cast<Color>(emphasis.toInt()) : Color::text_primary));
    QString text = index.data(Qt::DisplayRole).toString();
    const QFontMetricsF metrics(font);
    // Measuring costs as much as drawing; what is short enough in the widest characters needs none.
    const bool is_right = is_number(static_cast<SiteColumn>(index.column()));
    double wide = static_cast<double>(text.size()) * widest_character;
    if (is_right || wide > cell.width()) {
        wide = metrics.horizontalAdvance(text);
    }
    if (wide > cell.width()) {
        text = metrics.elidedText(text, Qt::ElideRight, cell.width());
        wide = std::min(cell.width(), metrics.horizontalAdvance(text));
    }
    const double x = is_right ? cell.right() - wide : cell.left();
    painter.drawText(QPointF(x, cell.center().y() + (metrics.ascent() - metrics.descent()) / 2), text);
}

void SiteCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto column = static_cast<SiteColumn>(index.column());
    if (column == SiteColumn::last_day) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Color::border_subtle));
    // The first column stands under the panel's title.
    const int left_pad = index.column() == 0 ? size::panel_pad - 1 : cell_pad;
    QRectF cell = QRectF(rect).adjusted(left_pad, 0, -cell_pad, -1);
    if (column == SiteColumn::deviation_bar) {
        if (const QVariant deviation = index.data(deviation_role); deviation.isValid()) {
            paint_bar(*painter, cell, deviation.toDouble());
        }
    } else {
        cell.setLeft(cell.left() + paint_glyph(*painter, cell, index));
        paint_text(*painter, option, cell, index);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Color::focus_ring), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

}  // namespace wattmast::ui
