// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The figures at the top of the page of energy.
#pragma once

#include <vector>

#include "ui/pages/energy/energy_reading.h"
#include "ui/widgets/kpi_strip.h"

namespace wattmast::ui {

enum class EnergyFigure : std::uint8_t { energy = 0, highest, load_factor, base_load, night, count };
inline constexpr int energy_kpi_count = static_cast<int>(EnergyFigure::count);

/// In the order of EnergyFigure; null: without values. GUI thread.
[[nodiscard]] std::vector<Kpi> energy_kpis(const EnergyReading* reading);

/// "98.7% measured", "740 of 744 hours", as far as there is something to say; for tiles and subtitles.
[[nodiscard]] QString measured_text(const LoadFigures& figures);
[[nodiscard]] QString hours_text(const LoadFigures& figures);

}  // namespace wattmast::ui
