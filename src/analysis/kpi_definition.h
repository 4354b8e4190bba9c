// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What each KPI is: formula, units, standard, and what of the standard could not be confirmed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "analysis/kpi.h"

namespace wattmast {

/// Between what a value can lie at all.
enum class KpiBounds : std::uint8_t {
    none = 1,           ///< Not negative.
    at_least_one = 2,   ///< The denominator is a part of the numerator.
    at_most_whole = 3,  ///< The numerator is a part of the denominator.
};

struct KpiDefinition {
    KpiId id;
    std::string_view key;   ///< "pue"; stable: JSON and the command line.
    std::string_view name;  ///< "PUE"
    std::string_view unit;  ///< Of the value. Where a gas belongs in it, "kg/kWh": the numerator says which.
    std::string_view formula;
    std::string_view standard;
    std::string_view clause;  ///< Of `standard`; empty where it could not be read.
    KpiBounds bounds;
    bool is_annual;  ///< The standard wants twelve months.
    int decimals;    ///< Behind the point; intensities get more where two digits would not be left.
    bool is_intensity;
    std::span<const std::string_view> unconfirmed;  ///< English; facts of the standard that were not read in its text.
};

[[nodiscard]] const KpiDefinition& definition_of(KpiId id) noexcept;
[[nodiscard]] std::span<const KpiDefinition> all_kpi_definitions() noexcept;
[[nodiscard]] std::optional<KpiId> kpi_by_key(std::string_view key) noexcept;

/// value = numerator.count × times / (denominator.count × by).
struct KpiScale {
    std::int64_t times = 1;
    std::int64_t by = 1;
};
/// Empty where these units do not make this KPI.
[[nodiscard]] std::optional<KpiScale> scale_of(KpiId id, KpiUnit numerator, KpiUnit denominator) noexcept;

}  // namespace wattmast
