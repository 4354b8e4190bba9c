// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What needs a person's attention now, found in the data itself.
#pragma once

#include <stop_token>
#include <unordered_map>
#include <vector>

#include "app/newest_values.h"
#include "app/signal_reader.h"
#include "app/site_figures.h"
#include "app/views.h"
#include "units/error.h"

namespace wattmast {

/// Finds attention items. Remembers which samples it has looked at. Belongs to one thread; the reader outlives it.
///
/// - mains_failure (critical): all phase voltages of the grid meter below 20 V, or the mains contact says absent, or
///   grid power below 1 W while the battery discharges; from values that are not silent. `since`: the first sample of
///   that kind in the last day. `value`: state of charge, where it is measured.
/// - device_silent: newest value older than 2.5 intervals (minor), than 10 (major). A device that never had a value is
///   reported since its newest attempt; one without any sample is not.
/// - register_reset (warning): in the last 7 days, registers of the site's energy figures.
/// - values_suspect (warning): in the last hour, counted per device.
class AttentionFinder {
public:
    explicit AttentionFinder(const SignalReader& reader) : reader_(reader) {}

    /// Items of one site. @pre figures were refreshed with `values`
    [[nodiscard]] Result<std::vector<Attention>> find(const SiteFigures& figures, const NewestValues& values,
                                                      std::stop_token cancel);

private:
    struct Scanned {
        UtcTime until;                 ///< Samples before it were looked at.
        std::vector<UtcTime> suspect;  ///< Of the last hour, ascending.
    };

    Result<void> add_mains_failure(const SiteFigures& figures, const NewestValues& values, std::stop_token cancel,
                                   std::vector<Attention>& found) const;
    Result<void> add_silent_devices(const SiteFigures& figures, const NewestValues& values, std::stop_token cancel,
                                    std::vector<Attention>& found) const;
    Result<void> add_resets(const SiteFigures& figures, const NewestValues& values, std::stop_token cancel,
                            std::vector<Attention>& found) const;
    Result<void> add_suspects(const SiteFigures& figures, const NewestValues& values, std::stop_token cancel,
                              std::vector<Attention>& found);
    Result<void> scan(PointId point, const NewestValues& values, std::stop_token cancel);
    Result<std::vector<float>> spark_of(const Point* point, UtcTime now, std::stop_token cancel) const;

    const SignalReader& reader_;
    std::unordered_map<PointId, Scanned> scanned_;
};

/// Most urgent first, then oldest, then by site and device.
void sort_by_urgency(std::vector<Attention>& items);

}  // namespace wattmast
