// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Data volume of a site out of the store.
#pragma once

#include <stop_token>

#include "analysis/kpi_volume.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What a site carried towards and from users: the sum over its traffic points (SiteLayout::traffic_down and _up),
/// octet counters by their registers, rates over time. Samples are taken as people corrected them. Fails with `no_data`
/// where a direction has no point, and where samples that are needed were retired; with `overflow`; and with what the
/// store says. @pre range is not empty
[[nodiscard]] Result<VolumeInterval> traffic_volume(const SignalReader& reader, const SiteLayout& layout,
                                                    TimeRange range, const std::stop_token& cancel);

}  // namespace wattmast
