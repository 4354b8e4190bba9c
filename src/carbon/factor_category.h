// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a factor is for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wattmast {

/// A look-up names one: nothing of another is ever offered.
enum class FactorCategory : std::uint8_t {
    electricity = 1,    ///< Mass per electrical energy: averages, footprints, margins; the method says which.
    residual_mix = 2,   ///< Of a market, for electricity that no certificate covers.
    td_loss = 3,        ///< Losses of transport: mass per electrical energy, or a share.
    wtt = 4,            ///< Well to tank: what a fuel or power station caused before it was used.
    fuel = 5,           ///< Burning a fuel.
    fuel_property = 6,  ///< Density, calorific value, carbon content, oxidation: no emission factor by itself.
    refrigerant = 7,    ///< GWP of what leaks: refrigerants and fire-suppression gases.
    gwp = 8,            ///< GWP of the other gases.
    heat = 9,           ///< Purchased heat and steam.
    biogenic = 10,      ///< CO2 of the biogenic part of a fuel that is burnt: outside the scopes, never added to them.
};
[[nodiscard]] std::string_view id_of(FactorCategory category) noexcept;  ///< "electricity", "td_loss"
[[nodiscard]] std::optional<FactorCategory> factor_category_by_id(std::string_view id) noexcept;
[[nodiscard]] std::span<const FactorCategory> all_factor_categories() noexcept;  ///< In the order of the enumeration.

}  // namespace wattmast
