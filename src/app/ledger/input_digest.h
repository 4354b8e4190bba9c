// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a figure of the ledger rests on in the store, as one digest.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/energy.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "carbon/digest.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// "M1/active_energy_import/total": the device's name and the point's key, which stay when ids change.
[[nodiscard]] std::string point_text(const Catalog& catalog, const Point& point);

/// Whose samples a node's energy rests on: its register and amounts, and its power where that had a part.
[[nodiscard]] std::vector<PointId> input_points(const NodeMeters& meters, EnergyMethod method);

/// Digest of all that is stored of the points in `range`: of each point its text, the cells of its samples (whole UTC
/// days where the range allows, else hours: number, times, first, last, smallest and largest value, and the sum where
/// it is exact), people's records about them, the events of its device's meter, the limits of its register; and of the
/// interval the times of the first and last value used. Cells outlive their samples, so that a digest does not change
/// when samples are retired. docs/LEDGER.md has the text that is digested.
/// Fails with what the store says.
[[nodiscard]] Result<Digest> input_digest(const SignalReader& reader, std::span<const PointId> points,
                                          const EnergyInterval& interval, std::stop_token cancel);

}  // namespace wattmast
