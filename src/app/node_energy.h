// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of measured nodes out of the store.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "analysis/energy.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Energy of one node in each of `ranges`: from its register, from its power where that covers more.
/// Values up to a quarter of an hour apart belong together, also where the device is polled faster: a settlement period
/// is the finest that energy is booked in, and a register tells what flowed in between.
/// Register readings up to `CounterRules::momentary` outside the ranges are looked at, so that a momentary fall at
/// their edge is judged as in their middle.
/// Samples are taken as people corrected them (CorrectedSamples), and each correction of a time between an interval's
/// first and last value is a finding of it.
/// @pre ranges ascend, do not overlap, none is empty, at least one
[[nodiscard]] Result<std::vector<EnergyInterval>> node_energy(const SignalReader& reader, const NodeMeters& meters,
                                                              std::span<const TimeRange> ranges,
                                                              std::stop_token cancel);

/// The sum over nodes, range by range. Empty for no nodes.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_of_nodes(const SignalReader& reader,
                                                                  std::span<const NodeMeters> nodes,
                                                                  std::span<const TimeRange> ranges,
                                                                  std::stop_token cancel);

}  // namespace wattmast
