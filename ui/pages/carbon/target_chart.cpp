// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/target_chart.h"

#include <QPainter>
#include <algorithm>

#include "ui/charts/paint_tools.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr double most_bar = 14;
constexpr double mark_radius = 4;
constexpr int light_step = 3;

CarbonMass mass_of(TargetAmount amount) {
    return CarbonMass::of(amount.count());
}

/// "+3.1 t over the path".
QString standing_text(const TargetYear& year) {
    if (!year.over) {
        return {};
    }
    return *year.over > TargetAmount{}
               ? TargetChart::tr("%1 over the path").arg(mass_text(mass_of(*year.over)))
               : TargetChart::tr("%1 below the path").arg(mass_text(mass_of(TargetAmount{} - *year.over)));
}

}  // namespace

TargetChart::TargetChart(QWidget* parent) : FigureChart(parent) {}

void TargetChart::show_target(const CarbonTarget& target) {
    const auto& path = target.entered.target.path;
    const auto& standing = target.standing;
    first_ = standing.years.front().year;
    last_ = standing.years.back().year;
    CarbonMass largest = mass_of(path.base());
    for (const CourseYear& year : target.years) {
        largest = std::max(largest, year.mass);
    }
    for (const TargetStep& step : path.steps()) {
        largest = std::max(largest, mass_of(step.amount));
    }
    // Room for a trend that rises, though not for all of one that leads far away.
    const CarbonMass highest = CarbonMass::of(largest.count() / 4 * 5);
    for (const TargetYear& year : standing.years) {
        if (year.trend) {
            largest = std::max(largest, std::min(highest, mass_of(*year.trend)));
        }
    }
    const ScaledUnit unit = axis_mass_scale(largest);
    years_.clear();
    path_.clear();
    trend_.clear();
    marks_.clear();
    std::vector<Thing> things;
    for (const TargetYear& year : standing.years) {
        if (year.allowed) {
            path_.push_back({year.year, scaled_mass(mass_of(*year.allowed), unit)});
        }
        if (year.trend) {
            trend_.push_back({year.year, scaled_mass(mass_of(*year.trend), unit)});
        }
    }
    const auto text = [](const std::optional<TargetAmount>& amount) {
        return amount ? mass_text(mass_of(*amount)) : Format::no_value();
    };
    for (const CourseYear& year : target.years) {
        years_.push_back({year.year, scaled_mass(year.mass, unit), year.is_whole(), year.is_stated});
    }
    for (const TargetYear& year : standing.years) {
        const auto known = std::ranges::find(target.years, year.year, &CourseYear::year);
        const bool has_mass = known != target.years.end();
        QStringList said{QString::number(year.year)};
        if (has_mass) {
            said << mass_text(known->mass) + QStringLiteral(", ") +
                        (known->is_stated    ? tr("stated with the target")
                         : known->is_whole() ? tr("%1 of 12 months closed").arg(known->closed)
                                             : tr("%1 of 12 months").arg(known->months));
        }
        if (year.allowed) {
            said << tr("allowed %1").arg(text(year.allowed));
        }
        if (year.trend) {
            said << tr("trend %1").arg(text(year.trend));
        }
        if (const QString stands = standing_text(year); !stands.isEmpty()) {
            said << stands;
        }
        things.push_back({said.join(QLatin1Char('\n')),
                          false,
                          {QString::number(year.year), has_mass ? mass_text(known->mass) : Format::no_value(),
                           text(year.allowed), text(year.trend)}});
    }
    for (const TargetStep& step : path.steps()) {
        const QString amount = step.amount == TargetAmount{} ? tr("net zero") : mass_text(mass_of(step.amount));
        marks_.push_back({step.year, scaled_mass(mass_of(step.amount), unit),
                          QString::number(step.year) + QStringLiteral(": ") + amount});
    }
    set_axis(0, scaled_mass(largest, unit), unit.symbol);
    const QString stands = standing.latest ? QString::number(standing.latest->year) + QStringLiteral(": ") +
                                                 standing_text(*standing.latest)
                                           : tr("no whole year after the base year yet");
    set_things(std::move(things), {tr("Year"), tr("Mass"), tr("Allowed"), tr("Trend")},
               label_of(target.entered.total) + QStringLiteral("; ") + stands);
}

double TargetChart::x_of(double year) const {
    const QRectF area = plot();
    return area.left() + (year - first_ + 0.7) / (last_ - first_ + 1.4) * area.width();
}

QRectF TargetChart::place_of(int index) const {
    const QRectF area = plot();
    const double year = first_ + index;
    return {x_of(year - 0.5), area.top(), x_of(year + 0.5) - x_of(year - 0.5), area.height()};
}

void TargetChart::paint_bars(QPainter& painter) const {
    const QRectF area = plot();
    const double wide = std::min(most_bar, (x_of(1) - x_of(0)) * 0.7);
    for (const Year& year : years_) {
        if (!year.mass || year.year < first_ || year.year > last_) {
            continue;
        }
        const double top = y_of(*year.mass);
        const QRectF bar(x_of(year.year) - wide / 2, top, wide, area.bottom() - top);
        if (year.is_whole) {
            painter.fillRect(bar, year.is_stated ? sequential_color(light_step) : color(SeriesRole::power));
        } else {
            painter.fillRect(bar, faded(color(SeriesRole::power), 0.25));
            draw_hatch(painter, bar, color(SeriesRole::power), 5, 1.2);
        }
    }
}

void TargetChart::paint_line(QPainter& painter, const std::vector<Point>& line, const QPen& pen) const {
    painter.setPen(pen);
    for (std::size_t i = 1; i < line.size(); ++i) {
        painter.drawLine(QPointF(x_of(line[i - 1].year), y_of(line[i - 1].level)),
                         QPointF(x_of(line[i].year), y_of(line[i].level)));
    }
}

/// Every fifth year, as far as there is room, and those of the steps.
void TargetChart::paint_years(QPainter& painter) const {
    constexpr double least_room = 38;
    const double a_year = x_of(1) - x_of(0);
    const int step = a_year >= least_room ? 1 : a_year * 5 >= least_room ? 5 : 10;
    for (int year = first_; year <= last_; ++year) {
        const bool is_mark = std::ranges::any_of(marks_, [&](const Mark& mark) { return mark.year == year; });
        const bool is_near_mark = std::ranges::any_of(marks_, [&](const Mark& mark) {
            return mark.year != year && std::abs(x_of(mark.year) - x_of(year)) < least_room;
        });
        if (is_mark || (year % step == 0 && !is_near_mark)) {
            paint_label(painter, x_of(year), least_room, QString::number(year), is_mark);
        }
    }
}

void TargetChart::paint_chart(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    paint_bars(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(color(SeriesRole::power), 1.5);
    dashes.setDashPattern({5, 4});
    painter.save();
    painter.setClipRect(plot());  // A trend may lead far beyond what the path allows.
    paint_line(painter, trend_, dashes);
    painter.restore();
    paint_line(painter, path_, QPen(color(Color::chart_target), 1.8));
    for (const Mark& mark : marks_) {
        const QPointF at(x_of(mark.year), y_of(mark.level));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Color::chart_target));
        painter.drawEllipse(at, mark_radius, mark_radius);
        paint_value(painter, at - QPointF(0, mark_radius + 4), mark.text, true);
    }
    paint_years(painter);
}

}  // namespace wattmast::ui
