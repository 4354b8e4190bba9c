// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the name of a column says: its unit, and what it may measure. Proposals, never decisions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/history/phrases.h"
#include "model/point_kind.h"

namespace wattmast {

struct HeaderUnit {
    std::string unit;     ///< As factor_to_unit() knows it: "kWh" for "千瓦时".
    std::string written;  ///< As the header has it.
};
/// "Power (kW)", "电量[kWh]", "有功功率/kW", "eload_kWh". Empty where it names none.
[[nodiscard]] std::optional<HeaderUnit> unit_in_header(std::string_view header);

/// How a header may be understood.
struct HeaderMeaning {
    PointKind kind = PointKind::active_power;
    Phase phase = Phase::total;
    HistoryText because;         ///< The words that say so.
    bool may_be_amount = false;  ///< An energy that may be a register or the amount of a period.
    bool says_which = false;     ///< The header says which of the two.
};
/// By the words of the header and, where they leave it open, its unit. Empty where neither says anything.
[[nodiscard]] std::optional<HeaderMeaning> meaning_of_header(std::string_view header,
                                                             const std::optional<HeaderUnit>& unit);

}  // namespace wattmast
