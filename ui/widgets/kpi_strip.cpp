// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/kpi_strip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/sparkline.h"

namespace wattmast::ui {

namespace {

constexpr int tile_height = 84;
constexpr int tile_width = 120;
constexpr int top_pad = 11;
constexpr int side_pad = 14;
constexpr double label_height = 16;
constexpr double value_height = 29;
constexpr double note_gap = 5;
constexpr double note_height = 16;
constexpr double note_glyph = 11;
constexpr QSizeF spark_size(84, 30);

}  // namespace

KpiTile::KpiTile(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiTile::set_kpi(const Kpi& kpi) {
    Kpi shown = kpi;
    if (shown.value.number == Format::no_value()) {
        shown.value.unit.clear();  // Of nothing.
    }
    if (shown == kpi_) {
        return;
    }
    kpi_ = std::move(shown);
    setAccessibleName(kpi.label + QLatin1Char(' ') + kpi_.value.text());
    const QString told = kpi.tip.isEmpty() ? kpi.note : kpi.note + QLatin1Char('\n') + kpi.tip;
    setAccessibleDescription(told);
    setToolTip(told);
    update();
}

void KpiTile::set_active(bool active) {
    setFocusPolicy(active ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QSize KpiTile::sizeHint() const {
    return {2 * tile_width, tile_height};
}

QSize KpiTile::minimumSizeHint() const {
    return {tile_width, tile_height};
}

void KpiTile::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && focusPolicy() != Qt::NoFocus) {
        Q_EMIT activated();
    }
}

void KpiTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT activated();
        return;
    }
    QWidget::keyPressEvent(event);
}

double KpiTile::paint_note_glyph(QPainter& painter, const QRectF& line) const {
    const QRectF glyph(line.left(), line.center().y() - note_glyph / 2, note_glyph, note_glyph);
    if (kpi_.note_severity) {
        paint_alarm_glyph(painter, glyph.adjusted(-1, -1, 1, 1), kpi_.note_severity);
        return note_glyph + 5;
    }
    if (kpi_.note_quality) {
        paint_quality_glyph(painter, glyph, *kpi_.note_quality);
        return note_glyph + 5;
    }
    return 0;
}

void KpiTile::paint_spark(QPainter& painter, double free_from) const {
    const QRectF place(QPointF(width() - side_pad + 2 - spark_size.width(), side_pad), spark_size);
    if (place.left() < free_from) {
        return;
    }
    switch (kpi_.spark) {
        case Kpi::Spark::none:
            break;
        case Kpi::Spark::line:
            paint_sparkline(painter, place, kpi_.values, {color(kpi_.role), {}, 1.3});
            break;
        case Kpi::Spark::bars:
            paint_spark_bars(painter, place.adjusted(0, 3, 0, -1), kpi_.values);
            break;
    }
}

void KpiTile::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double wide = width() - 2 * side_pad;
    const QRectF label(side_pad, top_pad, wide, label_height);
    const QRectF value(side_pad, label.bottom(), wide, value_height);
    const QRectF note(side_pad, value.bottom() + note_gap, wide, note_height);

    const QFont small = text_font(TextRole::table);
    const QFontMetricsF small_metrics(small);
    painter.setFont(small);
    painter.setPen(color(Color::text_secondary));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     small_metrics.elidedText(kpi_.label, Qt::ElideRight, label.width()));

    Color ink = Color::text_primary;
    if (kpi_.state == Kpi::State::stale) {
        ink = Color::text_muted;
    } else if (kpi_.state == Kpi::State::alarm) {
        ink = Color::alarm_critical;
    }
    const QFont large = text_font(TextRole::kpi);
    const QFontMetricsF large_metrics(large);
    const double baseline = value.center().y() + (large_metrics.ascent() - large_metrics.descent()) / 2;
    painter.setFont(large);
    painter.setPen(color(ink));
    painter.drawText(QPointF(value.left(), baseline), kpi_.value.number);
    const double number_width = large_metrics.horizontalAdvance(kpi_.value.number);
    const QFont unit = text_font(TextRole::body);
    painter.setFont(unit);
    painter.setPen(color(Color::text_secondary));
    constexpr double unit_gap = 4;
    painter.drawText(QPointF(value.left() + number_width + unit_gap, baseline), kpi_.value.unit);
    const double unit_width = QFontMetricsF(unit).horizontalAdvance(kpi_.value.unit);

    painter.setFont(small);
    painter.setPen(color(Color::text_muted));
    const double shift = paint_note_glyph(painter, note);
    painter.setFont(small);
    painter.setPen(color(Color::text_muted));
    const double room = note.width() - shift;
    const bool fits = kpi_.short_note.isEmpty() || small_metrics.horizontalAdvance(kpi_.note) <= room;
    painter.drawText(note.adjusted(shift, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     small_metrics.elidedText(fits ? kpi_.note : kpi_.short_note, Qt::ElideRight, room));

    const double label_end = label.left() + small_metrics.horizontalAdvance(kpi_.label);
    const double value_end = value.left() + number_width + unit_gap + unit_width;
    paint_spark(painter, std::max(label_end, value_end) + 6);
}

KpiStrip::KpiStrip(int tiles, QWidget* parent) : QFrame(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (int i = 0; i < tiles; ++i) {
        tiles_.push_back(new KpiTile);
        row->addWidget(tiles_.back(), 1);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Color::border_subtle));
    painter.setBrush(color(Color::bg_panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel, radius::panel);
    for (std::size_t i = 1; i < tiles_.size(); ++i) {
        const double x = tiles_[i]->x() - 0.5;
        painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
    }
}

}  // namespace wattmast::ui
