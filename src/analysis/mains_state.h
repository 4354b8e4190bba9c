// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether the mains of a site are there, from what its meters and contacts say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace wattmast {

enum class Mains : std::uint8_t { present = 1, absent = 2, unknown = 3 };

/// Current values; empty where there is none. Voltages in V, powers in W, the battery's current in A, + charging.
struct MainsSigns {
    std::optional<double> contact;  ///< 1: mains available.
    std::span<const std::optional<double>> voltages;
    std::optional<double> battery_current;
    std::span<const std::optional<double>> grid_power;
};

/// Voltage that a dead phase still induces on a meter's input stays below; 230 V − 80 % is far above.
inline constexpr double dead_phase_volts = 20;
inline constexpr double no_power_watts = 1;

struct MainsVerdict {
    enum class By : std::uint8_t { nothing = 1, contact = 2, voltage = 3, battery = 4 };
    Mains mains = Mains::unknown;
    By by = By::nothing;
    std::size_t which = 0;  ///< Of the voltages or grid powers.
};

/// The first of these that says something: the contact (absent below 0.5); the phase voltages (absent where all that
/// are known are below `dead_phase_volts`); the battery (absent where it discharges while no grid meter, all of which
/// are known, has power).
[[nodiscard]] MainsVerdict mains_of(const MainsSigns& signs) noexcept;

}  // namespace wattmast
