// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How EnergyFlow draws its parts.
#include "ui/format/format.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {

namespace {

constexpr float source_opacity = 0.28F;
constexpr float branch_opacity = 0.2F;
constexpr float hovered_opacity = 0.42F;

SeriesRole role_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::photovoltaic:
            return SeriesRole::pv;
        case NodeKind::generator:
            return SeriesRole::losses;
        case NodeKind::battery:
            return SeriesRole::battery;
        case NodeKind::grid:
        case NodeKind::rectifier:
        case NodeKind::ups:
        case NodeKind::ict:
        case NodeKind::cooling:
        case NodeKind::tenant:
        case NodeKind::other:
        case NodeKind::losses:
            return SeriesRole::power;
    }
    return SeriesRole::power;
}

IconId icon_of(NodeKind kind) {
    if (kind == NodeKind::photovoltaic) {
        return IconId::photovoltaic;
    }
    return kind == NodeKind::generator ? IconId::generator : IconId::mains;
}

QPainterPath band(QPointF from, QPointF to, double thickness) {
    const double middle = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    path.lineTo(to.x(), to.y() + thickness);
    path.cubicTo({middle, to.y() + thickness}, {middle, from.y() + thickness}, {from.x(), from.y() + thickness});
    path.closeSubpath();
    return path;
}

/// Grey where it is only known what it was.
QColor color_of(const FlowItem& item) {
    if (!item.value && item.last) {
        return color(Color::text_muted);
    }
    return color(item.origin == FlowItem::Origin::metered ? role_of(item.kind) : SeriesRole::other);
}

void draw_text(QPainter& painter, const QRectF& rect, Qt::Alignment align, const QString& text) {
    painter.drawText(rect, static_cast<int>(align),
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width()));
}

}  // namespace

void EnergyFlow::paint_bands(QPainter& painter, const FlowLayout& layout) const {
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < layout.parts.size(); ++i) {
        const FlowPart& part = layout.parts[i];
        if (part.side == FlowPart::Side::battery || part.thickness <= 0) {
            continue;
        }
        const bool is_source = part.side == FlowPart::Side::source;
        const FlowItem& one = item(part);
        QColor fill = color_of(one);
        fill.setAlphaF(hovered_ == i ? hovered_opacity : (is_source ? source_opacity : branch_opacity));
        painter.setBrush(fill);
        const double top = part.bar.center().y() - part.thickness / 2;
        painter.drawPath(is_source
                             ? band({part.bar.right(), top}, {layout.site.left(), part.site_top}, part.thickness)
                             : band({layout.site.right(), part.site_top}, {part.bar.left(), top}, part.thickness));
    }
}

void EnergyFlow::paint_source(QPainter& painter, const FlowPart& part) const {
    const FlowItem& one = item(part);
    const QString note = note_text(one);
    painter.fillRect(part.bar, color_of(one));
    const double y = part.row.center().y() - (note.isEmpty() ? 0 : note_height / 2);
    paint_icon(painter, icon_of(one.kind), QRectF(part.row.left(), y - 20, 20, 20), color(Color::text_secondary));
    const QRectF text(part.row.left() + 27, y - 19, part.bar.left() - part.row.left() - 31, 18);
    painter.setFont(text_font(TextRole::table));
    painter.setPen(color(Color::text_secondary));
    draw_text(painter, text, Qt::AlignLeft | Qt::AlignVCenter, one.name);
    painter.setFont(text_font(TextRole::strong));
    painter.setPen(color(one.value ? Color::text_primary : Color::text_muted));
    draw_text(painter, text.translated(0, 17), Qt::AlignLeft | Qt::AlignVCenter, value_text(one.shown()));
    if (!note.isEmpty()) {
        painter.setFont(text_font(TextRole::axis));
        const QRectF below(part.row.left(), y + 15, part.bar.left() - part.row.left() - 4, note_height);
        draw_text(painter, below, Qt::AlignLeft | Qt::AlignVCenter, note);
    }
}

void EnergyFlow::paint_branch(QPainter& painter, const FlowPart& part, const FlowLayout& layout) const {
    const FlowItem& one = item(part);
    const bool is_metered = one.origin == FlowItem::Origin::metered;
    painter.fillRect(part.bar, color(is_metered && one.value ? Color::text_secondary : Color::text_muted));
    const QRectF line(layout.text_left, part.row.center().y() - 9, part.row.right() - layout.text_left, 18);
    painter.setFont(bold_font(TextRole::table));
    const QString value = number_text(one.shown());
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(value) + 6;
    painter.setPen(color(one.value ? Color::text_primary : Color::text_muted));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
    const QRectF name = line.adjusted(0, 0, -wide - paint_branch_note(painter, part, line.adjusted(0, 0, -wide, 0)), 0);
    painter.setFont(text_font(TextRole::table));
    painter.setPen(color(is_metered ? Color::text_secondary : Color::text_muted));
    draw_text(painter, name, Qt::AlignLeft | Qt::AlignVCenter, one.name);
}

double EnergyFlow::paint_branch_note(QPainter& painter, const FlowPart& part, const QRectF& line) const {
    const QString note = note_text(item(part));
    if (note.isEmpty()) {
        return 0;
    }
    painter.setFont(text_font(TextRole::axis));
    const bool has_second_line = part.row.height() >= line.height() + 2 * note_height;
    if (has_second_line) {
        draw_text(painter, line.translated(0, note_height), Qt::AlignLeft | Qt::AlignVCenter, note);
        return 0;
    }
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, note);
    return QFontMetricsF(painter.font()).horizontalAdvance(note) + 6;
}

void EnergyFlow::paint_battery(QPainter& painter, const FlowPart& part, const FlowLayout& layout) const {
    const FlowItem& one = item(part);
    const double power = one.value.value_or(0);
    const bool flows = std::abs(power) >= 1;
    QPen line(flows ? color(SeriesRole::battery) : color(Color::border_control), flows ? 2 : 1.5);
    line.setDashPattern({3, 3});
    painter.setPen(line);
    const double x = layout.site.center().x();
    painter.drawLine(QPointF(x, layout.site.bottom() + 2), QPointF(x, part.bar.top() + 2));
    if (flows) {
        // Down into the battery while charging, up into the site while discharging.
        const double tip = power > 0 ? part.bar.top() + 3 : layout.site.bottom() + 2;
        const double back = power > 0 ? tip - 6 : tip + 6;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(SeriesRole::battery));
        painter.drawPolygon(QPolygonF({{x, tip}, {x - 4.5, back}, {x + 4.5, back}}));
    }
    paint_icon(painter, IconId::battery, part.bar, color(Color::text_secondary));
    const QRectF text(part.row.left() - 60, part.bar.top() - 4, part.bar.left() - part.row.left() + 52, 17);
    painter.setFont(text_font(TextRole::table));
    painter.setPen(color(Color::text_secondary));
    const QString name = battery_note_.isEmpty() ? one.name : Format::listed({one.name, battery_note_});
    draw_text(painter, text, Qt::AlignRight | Qt::AlignVCenter, name);
    painter.setFont(text_font(TextRole::strong));
    painter.setPen(color(one.value ? Color::text_primary : Color::text_muted));
    const QString note = one.value ? (flows ? battery_state(one) : QString()) : note_text(one);
    const QString value = value_text(one.shown());
    draw_text(painter, text.translated(0, 16), Qt::AlignRight | Qt::AlignVCenter,
              note.isEmpty() ? value : Format::listed({value, note}));
}

void EnergyFlow::paint_site(QPainter& painter, const FlowLayout& layout) const {
    painter.fillRect(layout.site, color(Color::text_secondary));
    const QRectF caption(layout.site.center().x() - 70, layout.site.top() - 40, 140, 17);
    painter.setFont(text_font(TextRole::table));
    painter.setPen(color(Color::text_secondary));
    painter.drawText(caption, Qt::AlignCenter, tr("Site"));
    painter.setFont(text_font(TextRole::strong));
    painter.setPen(color(diagram_.total ? Color::text_primary : Color::text_muted));
    painter.drawText(caption.translated(0, 17), Qt::AlignCenter, value_text(shown_total()));
}

void EnergyFlow::paintEvent(QPaintEvent* /*event*/) {
    if (diagram_.is_empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const FlowLayout layout = flow_layout(diagram_, size());
    paint_bands(painter, layout);
    paint_site(painter, layout);
    for (const FlowPart& part : layout.parts) {
        switch (part.side) {
            case FlowPart::Side::source:
                paint_source(painter, part);
                break;
            case FlowPart::Side::branch:
                paint_branch(painter, part, layout);
                break;
            case FlowPart::Side::battery:
                paint_battery(painter, part, layout);
                break;
        }
    }
    if (hasFocus() && focus_by_keyboard_ && current_ < layout.parts.size()) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(layout.parts[current_].row.adjusted(-4, -2, 4, 2), radius::control, radius::control);
    }
}

}  // namespace wattmast::ui
