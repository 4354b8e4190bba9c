// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/cell_delegates.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/sparkline.h"

namespace wattmast::ui {

namespace {

constexpr int cell_pad = 10;
constexpr double glyph_size = 13;
constexpr double quality_size = 11;
constexpr double band_percent = 3;
constexpr double full_percent = 5;
constexpr double widest_spark = 240;  ///< Pixels; wider ones are flat, and say nothing more.

/// Draws the glyph before the text, if the cell has one, and returns the room it took.
double paint_cell_glyph(QPainter& painter, const QRectF& cell, const QModelIndex& index) {
    if (const QVariant severity = index.data(severity_role); severity.isValid()) {
        if (severity.toInt() != no_severity) {
            paint_alarm_glyph(painter, QRectF(cell.left(), cell.center().y() - glyph_size / 2, glyph_size, glyph_size),
                              static_cast<Severity>(severity.toInt()));
        }
        return glyph_size + 4;
    }
    if (const QVariant quality = index.data(quality_role); quality.isValid()) {
        paint_quality_glyph(painter,
                            QRectF(cell.left(), cell.center().y() - quality_size / 2, quality_size, quality_size),
                            static_cast<QualityClass>(quality.toInt()));
        return quality_size + 5;
    }
    return 0;
}

}  // namespace

void paint_deviation_bar(QPainter& painter, const QRectF& rect, double percent) {
    const double middle = rect.center().x();
    const double half = rect.width() / 2;
    const double band = half * band_percent / full_percent;
    painter.fillRect(QRectF(middle - band, rect.center().y() - 6, 2 * band, 12), color(Color::chart_grid));
    const double length = half * std::clamp(percent / full_percent, -1.0, 1.0);
    const bool outside = std::abs(percent) > band_percent;
    painter.fillRect(
        QRectF(std::min(middle, middle + length), rect.center().y() - 3, std::max(1.0, std::abs(length)), 6),
        color(outside ? Color::alarm_major : Color::text_muted));
    painter.fillRect(QRectF(middle - 0.5, rect.center().y() - 8, 1, 16), color(Color::chart_axis));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * cell_pad, size::table_row};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Color::border_subtle));
    // The first column stands under the panel's title.
    const int left_pad = index.column() == 0 ? size::panel_pad - 1 : cell_pad;
    QRectF cell = QRectF(rect).adjusted(left_pad, 0, -cell_pad, -1);
    if (const QVariant spark = index.data(spark_role); spark.isValid()) {
        const auto values = spark.value<QVector<float>>();
        QRectF place = cell.adjusted(0, 3, 0, -3);
        place.setWidth(std::min(place.width(), widest_spark));
        paint_sparkline(*painter, place, std::vector<float>(values.begin(), values.end()),
                        {color(SeriesRole::power), {}, 1.3});
    } else if (const QVariant deviation = index.data(deviation_role); deviation.isValid()) {
        paint_deviation_bar(*painter, cell, deviation.toDouble());
    } else {
        cell.setLeft(cell.left() + paint_cell_glyph(*painter, cell, index));
        const QVariant emphasis = index.data(emphasis_role);
        const bool bold = index.data(bold_role).toBool();
        const QVariant own_font = index.data(Qt::FontRole);  // Addresses and raw words are monospaced.
        painter->setFont(own_font.isValid() ? own_font.value<QFont>()
                         : bold             ? bold_font(TextRole::table)
                                            : text_font(TextRole::table));
        painter->setPen(color(emphasis.isValid() ? static_cast<Color>(emphasis.toInt()) : Color::text_primary));
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        const int align = alignment.isValid() ? alignment.toInt() : static_cast<int>(Qt::AlignLeft);
        painter->drawText(cell, align | Qt::AlignVCenter,
                          QFontMetricsF(painter->font())
                              .elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, cell.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Color::focus_ring), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

}  // namespace wattmast::ui
