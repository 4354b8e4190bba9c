// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a point appears in charts: registers become rates, states are not drawn.
#pragma once

#include <QTimeZone>
#include <optional>

#include "model/catalog.h"
#include "ui/charts/plot_spec.h"

namespace wattmast::ui {

/// The unit of the drawn values, as ChartLine::unit will say. Empty for states, which have no line.
[[nodiscard]] std::optional<Unit> drawn_unit(const Point& point);

/// Where the y axis begins by default: amounts at zero, readings of a scale (temperature, voltage, frequency) fitted.
[[nodiscard]] YPolicy natural_policy(Unit unit);

/// "Power", "Traffic", "Temperature": the title of a pane with lines of one unit.
[[nodiscard]] QString pane_title(Unit unit);

/// The zone of charts from the display zone of the session; UTC where the system's database does not know it.
[[nodiscard]] TimeZone chart_zone(const QTimeZone& zone);

}  // namespace wattmast::ui
