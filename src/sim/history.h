// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The past of a fleet, as if it had been polled all along.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "model/sample.h"
#include "sim/fleet.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sim {

struct HistoryRequest {
    TimeRange range;  ///< Not before `world_begin`.
    Duration step{std::chrono::minutes{5}};
    /// Called once for each device, in order; its answer is in every PollResult of the device.
    std::function<DeviceId(const FleetSite& site, const FleetDevice& device)> id_of;
};

/// Receives one batch for each device and UTC day, days ascending: polls of that device with ascending times. The
/// vector is the sink's to move from. A failure ends the generation.
using HistorySink = std::function<Result<void>(std::vector<PollResult>&& polls)>;

/// Polls at the multiples of `step` (counted from 1970) inside `range`, with the readings that the profiles of
/// resources/profiles would bring at that instant, in their keys and number forms. `raw` is empty. A poll that the
/// device would not have answered is a PollResult with `failure` (`timeout`) and no readings.
/// Fails with `invalid_argument`, `cancelled` or what the sink says.
[[nodiscard]] Result<void> generate_history(const Fleet& fleet, const HistoryRequest& request, const HistorySink& sink,
                                            std::stop_token cancel = {});

}  // namespace wattmast::sim
