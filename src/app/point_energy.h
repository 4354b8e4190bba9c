// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of one point out of the store: of a register, of amounts of periods, or of a power over time.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "analysis/energy.h"
#include "analysis/energy_account.h"
#include "app/signal_reader.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Energy in each of `ranges`, of the samples as people corrected them (CorrectedSamples). Each correction of a time
/// between an interval's first and last value, each release and each value held back is a finding of it. Limits of gaps
/// and what is looked at beside the ranges: node_energy(). One range alone is taken from what the reader's store keeps.
/// @pre ranges ascend, do not overlap, none is empty, at least one
[[nodiscard]] Result<std::vector<EnergyInterval>> point_energy(const SignalReader& reader, const Point& point,
                                                               std::span<const TimeRange> ranges,
                                                               std::stop_token cancel);

/// The same energies without what people's records say: a look at them for each of many hours costs more than the
/// hours. Who shows hours asks point_energy() for the whole. The first hours are those that the reader's store keeps.
[[nodiscard]] Result<std::vector<AccountHour>> point_hours(const SignalReader& reader, const Point& point,
                                                           std::span<const TimeRange> hours, std::stop_token cancel);

}  // namespace wattmast
