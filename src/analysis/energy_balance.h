// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Two ways to know one energy, compared: a parent and its children, a register and its power, a meter and its invoice.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

enum class BalanceState : std::uint8_t {
    balanced = 1,
    unbalanced = 2,
    unknown = 3,  ///< One of the two is absent: not compared.
};
[[nodiscard]] std::string_view id_of(BalanceState state) noexcept;

struct Balance {
    BalanceState state = BalanceState::unknown;
    std::optional<Energy> difference;   ///< Second minus first.
    std::optional<std::int64_t> share;  ///< Of the first, in ppm, rounded away from zero; empty for a first of zero.
    friend bool operator==(const Balance&, const Balance&) = default;
};

/// Balanced where |second − first| is at most `tolerance` of |first|. A zero is balanced with a zero only.
[[nodiscard]] Balance compare_energies(std::optional<Energy> first, std::optional<Energy> second,
                                       PartsPerMillion tolerance);

/// A parent and the sum of its children. Unknown if any child is absent, or there is none.
/// Throws std::overflow_error.
[[nodiscard]] Balance compare_with_children(std::optional<Energy> parent,
                                            std::span<const std::optional<Energy>> children, PartsPerMillion tolerance);

/// How a shared load is divided among the tenants of a tower.
enum class ShareRule : std::uint8_t {
    by_measured_energy = 1,  ///< In the ratio of their own branches.
    equally = 2,
    by_agreed_shares = 3,  ///< In the ratio of weights of a contract.
};
[[nodiscard]] std::string_view id_of(ShareRule rule) noexcept;
[[nodiscard]] std::optional<ShareRule> share_rule_by_id(std::string_view id) noexcept;

/// Divides `common` (cooling, losses) into as many parts as there are tenants; the parts add up to it exactly: what
/// rounding leaves goes, one mWh each, to those whose cut fractions were largest, of equal ones to the first.
/// Fails with `invalid_argument` where there is no tenant, a measured energy or weight is negative, or all are zero.
/// @param measured Each tenant's own branch. @param weights For `by_agreed_shares`, as many as tenants.
[[nodiscard]] Result<std::vector<Energy>> divide_common_load(Energy common, std::span<const Energy> measured,
                                                             ShareRule rule, std::span<const std::int64_t> weights);

}  // namespace wattmast
