// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How far apart values may be that an energy joins, as a ledger line keeps it: it follows from a device's polling
// interval, which may change after the month.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/signal_reader.h"
#include "carbon/ledger.h"
#include "units/utc_time.h"

namespace wattmast {

/// " gap_limit=900s" for the rules of a line: of each of its points in their order, or once where all are equal;
/// nothing without points.
[[nodiscard]] std::string gap_limit_rule(std::span<const Duration> limits);

/// Rules without what gap_limit_rule() wrote. Lines closed before that was kept have none.
[[nodiscard]] std::string without_gap_limit(std::string_view rules);
[[nodiscard]] bool has_gap_limit(std::string_view rules) noexcept;

/// What lines say of the devices of their points. A device that is not in the catalogue any more is left out, and so is
/// a rule that cannot be read.
[[nodiscard]] std::map<DeviceId, Duration> gap_limits_of(const CatalogIndex& index, std::span<const LedgerLine> lines);

}  // namespace wattmast
