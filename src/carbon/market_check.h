// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which instruments may count at all, and in which order (internal to market_month.cpp).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "carbon/market_month.h"

namespace wattmast {

/// A certificate or contract, ready to be shared out.
struct MarketInstrument {
    MarketPart::Kind kind = MarketPart::Kind::certificate;
    std::string source;                   ///< "GEC 123", "PPA-7"
    DayPeriod period;                     ///< Of the months that it may cover: those that lie in it whole.
    std::optional<Energy> energy;         ///< Absent: without limit.
    std::optional<ElectricityRate> rate;  ///< Absent: at zero.
    InstrumentScope scope;
};

[[nodiscard]] bool fits(const MarketInstrument& instrument, const MarketUse& use);

/// Those that count, certificates before contracts with an amount before others, each group in the order of
/// market_months(). Adds a finding for each that does not count.
[[nodiscard]] std::vector<MarketInstrument> usable_instruments(std::span<const Certificate> certificates,
                                                               std::span<const SupplyContract> contracts,
                                                               MatchRule rule, std::vector<MarketFinding>& findings);

}  // namespace wattmast
