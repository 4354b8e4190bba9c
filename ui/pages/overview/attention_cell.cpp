// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/attention_cell.h"

#include <QPainter>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double glyph_size = 13;
constexpr double gap = 4;
constexpr double left_pad = 8;
constexpr double place_width = 36;

}  // namespace

void AttentionCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    CellDelegate::paint(painter, option, index);
    const auto counts = index.data(severity_counts_role).value<QVector<int>>();
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(index.data(bold_role).toBool() ? bold_font(TextRole::table) : text_font(TextRole::table));
    painter->setPen(color(Color::text_primary));
    const QRectF cell = QRectF(option.rect).adjusted(left_pad, 0, 0, -1);
    for (qsizetype severity = 1; severity < counts.size(); ++severity) {
        if (counts[severity] > 0) {
            const double left = cell.left() + place_width * static_cast<double>(severity - 1);
            const QRectF glyph(left, cell.center().y() - glyph_size / 2, glyph_size, glyph_size);
            paint_alarm_glyph(*painter, glyph, static_cast<Severity>(severity));
            painter->drawText(QRectF(glyph.right() + gap, cell.top(), place_width, cell.height()), Qt::AlignVCenter,
                              Format::current().count(counts[severity]));
        }
    }
    painter->restore();
}

}  // namespace wattmast::ui
