// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/market_waterfall.h"

#include <QPainter>
#include <algorithm>

#include "ui/pages/carbon/carbon_texts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr double bar_share = 0.62;
constexpr int less = 1;  ///< Of the diverging colours: teal.
constexpr int more = 6;  ///< Bronze.

}  // namespace

MarketWaterfall::MarketWaterfall(QWidget* parent) : FigureChart(parent) {}

void MarketWaterfall::show_steps(const MarketSteps& steps) {
    CarbonMass highest = std::max(steps.location, steps.market);
    CarbonMass lowest = std::min(steps.location, steps.market);
    CarbonMass level = steps.location;
    for (const MarketStep& step : steps.steps) {
        level += step.change;
        highest = std::max(highest, level);
        lowest = std::min(lowest, level);
    }
    const ScaledUnit unit = axis_mass_scale(highest);
    columns_.clear();
    std::vector<Thing> things;
    const auto add = [&](const QString& label, const QString& value, CarbonMass from, CarbonMass to, bool is_total,
                         const QString& energy) {
        columns_.push_back({label, value, scaled_mass(from, unit), scaled_mass(to, unit), is_total});
        const QString text = label + QStringLiteral(": ") + value;
        things.push_back({energy.isEmpty() ? text : text + QLatin1Char('\n') + energy, false, {label, value, energy}});
    };
    add(tr("By location"), mass_text(steps.location), steps.location, steps.location, true, {});
    level = steps.location;
    for (const MarketStep& step : steps.steps) {
        const QString energy = Format::current().energy(step.energy, 4).text();
        add(label_of(step.kind), signed_mass_text(step.change), level, level + step.change, false, energy);
        level += step.change;
    }
    add(tr("By market"), mass_text(steps.market), steps.market, steps.market, true, {});
    // Where the levels lie close together, an axis from zero would hide the steps.
    const double low = scaled_mass(lowest, unit);
    const double high = scaled_mass(highest, unit);
    const double room = std::max((high - low) * 0.25, high * 0.02);
    set_axis(low - room > high / 2 ? low - room : 0, high + room, unit.symbol);
    set_things(std::move(things), {tr("Step"), gas_label(steps.gas), tr("Energy")},
               tr("Scope 2 in %1: %2 by location, %3 by market.")
                   .arg(gas_label(steps.gas), mass_text(steps.location), mass_text(steps.market)));
}

QRectF MarketWaterfall::place_of(int index) const {
    const QRectF area = plot();
    const double wide = area.width() / static_cast<double>(std::max<std::size_t>(1, columns_.size()));
    return {area.left() + index * wide, area.top(), wide, area.height()};
}

void MarketWaterfall::paint_chart(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(columns_.size()); ++i) {
        const Column& column = columns_[static_cast<std::size_t>(i)];
        const QRectF place = place_of(i);
        const double half = place.width() * bar_share / 2;
        const double x = place.center().x();
        const double top = y_of(std::max(column.from, column.to));
        if (column.is_total) {
            painter.setPen(QPen(color(Color::text_primary), 3));
            painter.drawLine(QPointF(x - half, top), QPointF(x + half, top));
        } else {
            const double bottom = std::max(y_of(std::min(column.from, column.to)), top + 1);
            painter.fillRect(QRectF(x - half, top, 2 * half, bottom - top),
                             diverging_color(column.to < column.from ? less : more));
        }
        if (i + 1 < static_cast<int>(columns_.size())) {
            const double next = place_of(i + 1).center().x() - place_of(i + 1).width() * bar_share / 2;
            painter.setPen(QPen(color(Color::text_muted), 1, Qt::DotLine));
            painter.drawLine(QPointF(x + half, y_of(column.to)), QPointF(next, y_of(column.to)));
        }
        paint_value(painter, QPointF(x, top - 4), column.value, true);
        paint_label(painter, x, place.width() - 2, column.label, false);
    }
}

}  // namespace wattmast::ui
