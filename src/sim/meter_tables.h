// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The register tables of the four meters that the simulator plays.
#pragma once

#include "sim/register_map.h"

namespace wattmast::sim {

/// Eastron SDM630: float32, high word first, input registers (function 4). Facts: volkszaehler/mbmd, type SDM.
[[nodiscard]] RegisterMap sdm630_table();
/// ABB A43/A44/B21/B23/B24: scaled integers of 16, 32 and 64 bit, holding registers (function 3).
/// Facts: volkszaehler/mbmd, type ABB.
[[nodiscard]] RegisterMap abb_b23_table();
/// Carlo Gavazzi EM330/EM340/ET330/ET340: scaled 32-bit integers, *low* word first, functions 3 and 4.
/// Facts: volkszaehler/mbmd, type CGEX3X0.
[[nodiscard]] RegisterMap em340_table();
/// CET PMC-D721MD: float32 and scaled 32-bit integers, high word first, function 3.
/// Facts: user manual V1.0 (2018), table 5-1: voltage at 0, power in W (the property's name is "kW"), energy × 0.01
/// kWh.
[[nodiscard]] RegisterMap pmc_d721_table();

}  // namespace wattmast::sim
