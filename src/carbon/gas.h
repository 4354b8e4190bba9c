// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a mass is of.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wattmast {

/// Masses of different gases are never added: China's grid factors are CO2, Ember's are CO2e.
enum class Gas : std::uint8_t { co2 = 1, co2e = 2, ch4 = 3, n2o = 4 };
[[nodiscard]] std::string_view id_of(Gas gas) noexcept;  ///< "CO2", "CO2e", "CH4", "N2O"
[[nodiscard]] std::optional<Gas> gas_by_id(std::string_view id) noexcept;

}  // namespace wattmast
