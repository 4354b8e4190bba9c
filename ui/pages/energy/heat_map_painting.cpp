// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/paint_tools.h"
#include "ui/charts/value_axis.h"
#include "ui/pages/energy/heat_map.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double swatch_width = 34;
constexpr double swatch_height = 9;
constexpr double small_swatch = 18;
constexpr double hatch_pitch = 5;
constexpr double part_opacity = 0.5;  ///< Of the hatch over a colour.
constexpr double label_height = 14;
constexpr int hours_per_label = 3;
constexpr double shown_from = 0.01;  ///< Of the energy, DESIGN-UI section 5.

void text(QPainter& painter, const QRectF& place, int align, const QString& words, Color ink = Color::text_muted) {
    painter.setPen(color(ink));
    painter.drawText(place, align | Qt::AlignVCenter | Qt::TextDontClip, words);
}

void paint_no_data(QPainter& painter, const QRectF& rect) {
    painter.fillRect(rect, color(Color::chart_gap));
    draw_hatch(painter, rect, color(Color::chart_gap_hatch), hatch_pitch, 1);
}

/// The worst class with more than a hundredth of the energy.
QualityClass quality_of(const LoadHour& hour) {
    const auto all = static_cast<double>(hour.energy->count());
    const auto part = [&](std::size_t method) { return static_cast<double>(hour.by_method.at(method).count()); };
    if (part(2) + part(3) > shown_from * all) {
        return QualityClass::estimated;
    }
    return part(1) > shown_from * all ? QualityClass::integrated : QualityClass::measured;
}

Color ink_of(QualityClass quality) {
    switch (quality) {
        case QualityClass::measured:
            return Color::quality_measured;
        case QualityClass::integrated:
            return Color::quality_integrated;
        case QualityClass::estimated:
            return Color::quality_estimated;
        case QualityClass::missing:
            break;
    }
    return Color::quality_missing;
}

}  // namespace

void HeatMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (!has_hours()) {
        return;
    }
    painter.setFont(text_font(TextRole::axis));
    const HeatLayout layout = layout_now();
    paint_days(painter, layout);
    paint_cells(painter, layout);
    paint_labels(painter, layout);
    paint_profile(painter, layout);
    paint_legend(painter, layout);
    paint_marks(painter, layout);
}

void HeatMap::paint_quality_cell(QPainter& painter, const QRectF& rect, const LoadHour& hour) const {
    const QualityClass quality = quality_of(hour);
    QColor fill = color(ink_of(quality));
    fill.setAlphaF(quality == QualityClass::estimated ? 0.35F : 0.75F);
    painter.fillRect(rect, fill);
    if (quality == QualityClass::estimated) {
        draw_hatch(painter, rect, color(Color::quality_estimated), hatch_pitch, 1);
    }
}

void HeatMap::paint_cells(QPainter& painter, const HeatLayout& layout) const {
    for (const HeatCell& cell : cells_) {
        const LoadHour& hour = span().hours.hours[cell.hour];
        const QRectF rect = layout.rect_of(cell);
        const auto value = value_of(hour);
        if (!value || !scale_) {
            paint_no_data(painter, rect);
            continue;
        }
        if (mode_ == HeatMode::quality) {
            paint_quality_cell(painter, rect, hour);
        } else {
            const int step = scale_->step_of(*value);
            painter.fillRect(rect, mode_ == HeatMode::deviation ? diverging_color(step) : sequential_color(step));
        }
        if (!is_full(hour)) {
            draw_hatch(painter, rect, faded(color(Color::text_primary), part_opacity), hatch_pitch, 1);
        } else if (mode_ != HeatMode::quality && quality_of(hour) == QualityClass::estimated && rect.width() > 4) {
            // A small corner: the fill stays that of the value.
            const double side = std::min({5.0, rect.width() / 2, rect.height() / 2});
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Color::quality_estimated));
            painter.drawPolygon(
                QPolygonF({rect.topRight(), rect.topRight() + QPointF(-side, 0), rect.topRight() + QPointF(0, side)}));
        }
    }
}

void HeatMap::paint_days(QPainter& painter, const HeatLayout& layout) const {
    double highest = 0;
    for (const LoadDay& day : span().days) {
        highest = std::max(highest, day.energy ? kilowatt_hours(*day.energy) : 0);
    }
    const ScaledUnit unit = Format::scale(highest, Unit::kilowatt_hour);
    const double left = layout.days.left() - 8;
    text(painter, {0, layout.days.top() - 4, left, label_height}, Qt::AlignRight, unit.symbol);
    text(painter, {0, layout.days.top() + 10, left, label_height}, Qt::AlignRight, tr("per day"));
    if (highest <= 0) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    double free_from = layout.days.left();
    for (std::size_t i = 0; i < span().days.size(); ++i) {
        const LoadDay& day = span().days[i];
        const QRectF column(layout.x_of(i), layout.days.top(), layout.column - layout.gap(), layout.days.height());
        if (!day.energy) {
            continue;
        }
        const double height = std::max(1.0, layout.days.height() * kilowatt_hours(*day.energy) / highest);
        const QRectF bar(column.left(), column.bottom() - height, column.width(), height);
        painter.fillRect(bar, day.is_free ? color(Color::border_strong) : sequential_color(4));
        if (day.missing > 0) {
            draw_hatch(painter, bar, color(Color::bg_panel), hatch_pitch, 1);
        }
        const QString figure = Format::current().significant(kilowatt_hours(*day.energy) / unit.divisor);
        const double width = metrics.horizontalAdvance(figure);
        // Every figure where there is room, else the first and those that fit behind it.
        if (bar.center().x() - width / 2 >= free_from && bar.center().x() + width / 2 <= layout.map.right() + 8) {
            text(painter, {bar.center().x() - width / 2, bar.top() - label_height - 1, width, label_height},
                 Qt::AlignHCenter, figure);
            free_from = bar.center().x() + width / 2 + 8;
        }
    }
}

void HeatMap::paint_labels(QPainter& painter, const HeatLayout& layout) const {
    for (int row = 0; row < rows_of_day; row += hours_per_label) {
        text(painter,
             {0, layout.map.top() + row * layout.row, layout.map.left() - 8, std::max(layout.row, label_height)},
             Qt::AlignRight, QStringLiteral("%1:00").arg(row, 2, 10, QLatin1Char('0')));
    }
    const Format format = format_in(span().zone);
    const QFontMetricsF metrics(painter.font());
    const double narrowest = metrics.horizontalAdvance(QStringLiteral("31")) + 3;
    const bool has_every_day = layout.column >= narrowest;
    double free_from = layout.map.left() - 1;
    for (std::size_t i = 0; i < span().days.size(); ++i) {
        const LoadDay& day = span().days[i];
        const double middle = layout.x_of(i) + layout.column / 2;
        const bool begins_month = day.date.day() == std::chrono::day{1};
        const QString words = !has_every_day || i == 0 || begins_month
                                  ? format.day(day.range.begin)
                                  : QString::number(static_cast<unsigned>(day.date.day()));
        const QString shown = has_every_day && layout.column < metrics.horizontalAdvance(words) + 3
                                  ? QString::number(static_cast<unsigned>(day.date.day()))
                                  : words;
        const double width = metrics.horizontalAdvance(shown);
        const double from = has_every_day ? middle - width / 2 : layout.x_of(i);
        if (from < free_from || from + width > layout.map.right() + 20) {
            continue;
        }
        free_from = from + width + (has_every_day ? 1 : 14);
        painter.setFont(day.is_free && has_every_day ? bold_font(TextRole::axis) : text_font(TextRole::axis));
        text(painter, {from, layout.map.bottom() + 3, width + 1, label_height}, Qt::AlignLeft, shown,
             day.is_free && has_every_day ? Color::text_primary : Color::text_muted);
        painter.setFont(text_font(TextRole::axis));
        if (has_every_day) {
            const QLocale& locale = format.locale();
            const QString weekday =
                locale.dayName(format.local(day.range.begin).date().dayOfWeek(), QLocale::NarrowFormat);
            text(painter, {middle - 15, layout.map.bottom() + 17, 30, label_height}, Qt::AlignHCenter, weekday);
        }
    }
}

void HeatMap::paint_profile(QPainter& painter, const HeatLayout& layout) const {
    const DayProfile& profile = span().profile;
    double low = 0;
    double high = 0;
    bool is_known = false;
    for (const auto* means : {&profile.weekday, &profile.free_day}) {
        for (const auto& mean : *means) {
            low = mean ? (is_known ? std::min(low, *mean) : *mean) : low;
            high = mean ? (is_known ? std::max(high, *mean) : *mean) : high;
            is_known = is_known || mean.has_value();
        }
    }
    if (!is_known) {
        return;
    }
    const QRectF area = layout.profile;
    const ValueAxis axis = value_axis({low, high}, AxisEnds::nice, Unit::watt, 3, Format::current().locale());
    const double span_of_axis = axis.range.high - axis.range.low;
    const auto x_of = [&](double watts) {
        return area.left() + 8 + (area.width() - 24) * (watts - axis.range.low) / span_of_axis;
    };
    for (const ValueTick& tick : axis.ticks) {
        draw_vertical(painter, x_of(tick.value), area.top(), area.bottom(), color(Color::chart_grid));
        text(painter, {x_of(tick.value) - 30, area.bottom() + 3, 60, label_height}, Qt::AlignHCenter, tick.label);
    }
    text(painter, {area.left(), area.bottom() + 17, area.width(), label_height}, Qt::AlignHCenter,
         tr("mean %1").arg(axis.unit.symbol));
    painter.setRenderHint(QPainter::Antialiasing);
    const auto draw = [&](const std::array<std::optional<double>, 24>& means, const QPen& pen) {
        painter.setPen(pen);
        for (std::size_t i = 1; i < means.size(); ++i) {
            if (means.at(i) && means.at(i - 1)) {
                const double y = area.top() + (static_cast<double>(i) + 0.5) * layout.row;
                painter.drawLine(QPointF(x_of(*means.at(i - 1)), y - layout.row), QPointF(x_of(*means.at(i)), y));
            }
        }
    };
    QPen free_pen(color(Color::text_muted), 1.5);
    free_pen.setDashPattern({3, 2});
    const QPen week_pen(sequential_color(Theme::instance().is_dark() ? 7 : 6), 1.6);
    draw(profile.free_day, free_pen);
    draw(profile.weekday, week_pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    double y = layout.days.bottom() - 22;
    for (const auto& [pen, words] : {std::pair(week_pen, tr("weekday")), std::pair(free_pen, tr("free day"))}) {
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left() + 4, y), QPointF(area.left() + 20, y));
        text(painter, {area.left() + 25, y - label_height / 2, area.width() - 25, label_height}, Qt::AlignLeft, words,
             Color::text_secondary);
        y += 15;
    }
}

void HeatMap::paint_quality_legend(QPainter& painter, const QRectF& area) const {
    const QFontMetricsF metrics(painter.font());
    double x = area.left();
    const std::array words{tr("measured"), tr("integrated"), tr("estimated, entered")};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QRectF swatch(x, area.top() + 4, small_swatch, swatch_height);
        LoadHour hour;
        hour.energy = Energy::of(1);
        hour.by_method.at(i) = Energy::of(1);
        paint_quality_cell(painter, swatch, hour);
        text(painter, {swatch.right() + 6, swatch.center().y() - label_height / 2, 200, label_height}, Qt::AlignLeft,
             words.at(i));
        x = swatch.right() + 6 + metrics.horizontalAdvance(words.at(i)) + 16;
    }
    paint_no_data(painter, {x, area.top() + 4, small_swatch, swatch_height});
    text(painter, {x + small_swatch + 6, area.top() + 1.5, 200, label_height}, Qt::AlignLeft, tr("no data"));
}

void HeatMap::paint_legend(QPainter& painter, const HeatLayout& layout) const {
    const QRectF area = layout.legend;
    if (mode_ == HeatMode::quality || !scale_) {
        paint_quality_legend(painter, area);
        return;
    }
    for (int i = 0; i < HeatScale::steps; ++i) {
        painter.fillRect(QRectF(area.left() + i * swatch_width, area.top() + 4, swatch_width, swatch_height),
                         mode_ == HeatMode::deviation ? diverging_color(i) : sequential_color(i));
    }
    const bool is_power = mode_ == HeatMode::energy;
    const ScaledUnit unit = is_power ? Format::scale(scale_->high, Unit::watt) : ScaledUnit{1, QStringLiteral("%")};
    for (int i = 0; i <= HeatScale::steps; i += 3) {
        const double value = (scale_->low + (scale_->high - scale_->low) * i / HeatScale::steps) / unit.divisor;
        QString words = is_power ? Format::current().significant(value)
                                 : Format::current().signed_number(value, scale_->high < 10 ? 1 : 0);
        if (i == HeatScale::steps) {
            words = Measure{words, unit.symbol}.text();
        }
        const double x = area.left() + i * swatch_width;
        text(painter, {i == 0 ? x : x - 40, area.top() + 15, 80, label_height},
             i == 0 ? Qt::AlignLeft : Qt::AlignHCenter, words);
    }
    double x = area.left() + HeatScale::steps * swatch_width + 44;
    const QFontMetricsF metrics(painter.font());
    paint_no_data(painter, {x, area.top() + 4, small_swatch, swatch_height});
    text(painter, {x + small_swatch + 6, area.top() + 1.5, 200, label_height}, Qt::AlignLeft, tr("no data"));
    x += small_swatch + 6 + metrics.horizontalAdvance(tr("no data")) + 16;
    const QRectF partial(x, area.top() + 4, small_swatch, swatch_height);
    painter.fillRect(partial, sequential_color(3));
    draw_hatch(painter, partial, faded(color(Color::text_primary), part_opacity), hatch_pitch, 1);
    text(painter, {x + small_swatch + 6, area.top() + 1.5, 200, label_height}, Qt::AlignLeft, tr("part of the load"));
    x += small_swatch + 6 + metrics.horizontalAdvance(tr("part of the load")) + 16;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Color::quality_estimated));
    const QPointF corner(x + 8, area.top() + 4);
    painter.drawPolygon(QPolygonF({corner, corner + QPointF(-7, 0), corner + QPointF(0, 7)}));
    text(painter, {x + 14, area.top() + 1.5, 200, label_height}, Qt::AlignLeft, tr("estimated"));
}

void HeatMap::paint_marks(QPainter& painter, const HeatLayout& layout) const {
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const bool is_hovered = hovered_ == cells_[i].hour;
        const bool is_current = i == current_ && hasFocus();
        if (is_hovered || is_current) {
            const QRectF rect = layout.rect_of(cells_[i]).adjusted(-0.5, -0.5, 0.5, 0.5);
            painter.setPen(QPen(color(is_current ? Color::focus_ring : Color::text_primary), is_current ? 2 : 1.3));
            painter.drawRect(rect);
        }
    }
    if (hasFocus() && focus_by_keyboard_) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawRect(QRectF(rect()).adjusted(2, 2, -2, -2));
    }
}

}  // namespace wattmast::ui
