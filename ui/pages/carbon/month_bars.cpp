// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/month_bars.h"

#include <QPainter>
#include <algorithm>

#include "ui/charts/paint_tools.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int months = 12;
constexpr double bar_share = 0.58;  ///< Of the room of a month.
constexpr double ring = 3.2;
constexpr int light_step = 3;  ///< Of the sequential colours.

std::optional<CarbonMass> mass_in(const GasMasses& masses, Gas gas) {
    const auto found = masses.find(gas);
    return found == masses.end() ? std::nullopt : std::optional(found->second);
}

const CourseMonth* month_in(const std::vector<CourseMonth>& all, CivilMonth month) {
    const auto found = std::ranges::find(all, month, &CourseMonth::month);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

QString short_month(CivilMonth month) {
    const Format& format = Format::current();
    return format.language() == Language::english
               ? format.locale().standaloneMonthName(static_cast<int>(month.month()), QLocale::NarrowFormat)
               : QString::number(month.month());
}

MonthBars::MonthBars(QWidget* parent) : FigureChart(parent) {}

void MonthBars::show_year(const std::vector<CourseMonth>& all, int year, Gas gas, CivilMonth chosen) {
    chosen_ = chosen;
    slots_.clear();
    CarbonMass largest;
    std::vector<std::array<std::optional<CarbonMass>, 3>> masses;
    for (int i = 0; i < months; ++i) {
        Slot& slot = slots_.emplace_back();
        slot.month = {std::chrono::year{year} / std::chrono::January + std::chrono::months{i}};
        auto& here = masses.emplace_back();
        if (const CourseMonth* found = month_in(all, slot.month)) {
            here = {mass_in(found->total(TargetTotal::scope1_2_location), gas),
                    mass_in(found->total(TargetTotal::scope1_2_market), gas), std::nullopt};
            slot.is_closed = found->is_closed;
        }
        const CivilMonth before{slot.month.value - std::chrono::months{months}};
        if (const CourseMonth* found = month_in(all, before)) {
            here[2] = mass_in(found->total(TargetTotal::scope1_2_location), gas);
        }
        for (const auto& mass : here) {
            largest = std::max(largest, mass.value_or(CarbonMass{}));
        }
    }
    const ScaledUnit unit = axis_mass_scale(largest);
    std::vector<Thing> things;
    int known = 0;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        Slot& slot = slots_[i];
        const auto scaled = [&](const std::optional<CarbonMass>& mass) {
            return mass ? std::optional(scaled_mass(*mass, unit)) : std::nullopt;
        };
        slot.location = scaled(masses[i][0]);
        slot.market = scaled(masses[i][1]);
        slot.before = scaled(masses[i][2]);
        const auto text = [&](const std::optional<CarbonMass>& mass) {
            return mass ? mass_text(*mass) : Format::no_value();
        };
        const bool has_figure = slot.location || slot.market;
        known += has_figure ? 1 : 0;
        const QString state = !has_figure ? tr("no figure") : slot.is_closed ? tr("closed") : tr("draft");
        things.push_back(
            {tr("%1, %2\nby location %3\nby market %4\n%5: %6")
                 .arg(month_label(slot.month), state, text(masses[i][0]), text(masses[i][1]), QString::number(year - 1),
                      text(masses[i][2])),
             has_figure,
             {month_label(slot.month), state, text(masses[i][0]), text(masses[i][1]), text(masses[i][2])}});
    }
    set_axis(0, scaled_mass(largest, unit), unit.symbol);
    set_things(std::move(things),
               {tr("Month"), tr("State"), tr("By location"), tr("By market"), QString::number(year - 1)},
               tr("Scope 1 and 2 in %1, %2: %3 of 12 months have a figure.")
                   .arg(gas_label(gas), QString::number(year), QString::number(known)));
}

QRectF MonthBars::place_of(int index) const {
    const QRectF area = plot();
    const double wide = area.width() / months;
    return {area.left() + index * wide, area.top(), wide, area.height()};
}

void MonthBars::paint_bar(QPainter& painter, const Slot& slot, const QRectF& bar) const {
    const bool is_chosen = slot.month == chosen_;
    const QColor fill = is_chosen ? color(SeriesRole::power) : sequential_color(light_step);
    if (slot.is_closed) {
        painter.fillRect(bar, fill);
        return;
    }
    painter.fillRect(bar, faded(fill, 0.25));
    draw_hatch(painter, bar, fill, 5, 1.2);
    painter.setPen(QPen(fill, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

void MonthBars::paint_chart(QPainter& painter) {
    const QRectF area = plot();
    for (int i = 0; i < static_cast<int>(slots_.size()); ++i) {
        const Slot& slot = slots_[static_cast<std::size_t>(i)];
        const QRectF place = place_of(i);
        if (hovered() == i && (slot.location || slot.market)) {
            painter.fillRect(place, color(Color::bg_hover));
        }
        const double wide = place.width() * bar_share;
        const double left = place.center().x() - wide / 2;
        if (slot.location) {
            const double top = y_of(*slot.location);
            painter.setRenderHint(QPainter::Antialiasing, false);
            paint_bar(painter, slot, QRectF(left, top, wide, area.bottom() - top));
        }
        painter.setRenderHint(QPainter::Antialiasing);
        if (slot.before) {
            const double y = y_of(*slot.before);
            painter.setPen(QPen(color(Color::text_primary), 1.6));
            painter.drawLine(QPointF(left - 3, y), QPointF(left + wide + 3, y));
        }
        if (slot.market) {
            painter.setPen(QPen(color(Color::text_primary), 1.3));
            painter.setBrush(color(Color::bg_panel));
            painter.drawEllipse(QPointF(place.center().x(), y_of(*slot.market)), ring, ring);
        }
        paint_label(painter, place.center().x(), place.width(), short_month(slot.month), slot.month == chosen_);
    }
}

}  // namespace wattmast::ui
