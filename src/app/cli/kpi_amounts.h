// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Amounts on the command line of `wattmastctl kpi`.
#pragma once

#include <cstdint>
#include <string>

#include "analysis/kpi.h"
#include "carbon/gas.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast::cli {

/// "12GWh", "1200W", "400Gbps", "2.5TB", "18000m3": a part, entered. GB is 10⁹ byte; KiB and the like are refused.
/// Fails with `invalid_argument`, naming the units that there are; also for more than 64 bits count.
[[nodiscard]] Result<KpiPart> parse_kpi_part(const std::string& text);
/// "6367.2t". Fails as above.
[[nodiscard]] Result<KpiPart> parse_carbon_part(const std::string& text, Gas gas);

/// "95%". Fails with `invalid_argument` for what is no share of 0 to 100 %.
[[nodiscard]] Result<PartsPerMillion> parse_share(const std::string& text);
/// A whole number, not negative. Fails with `invalid_argument`. @param what Such as "--racks", for the message.
[[nodiscard]] Result<std::int64_t> parse_number(const std::string& text, const std::string& what);

}  // namespace wattmast::cli
