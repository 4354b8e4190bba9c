// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reads one device once; for setting up and for finding faults.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "collect/device_uri.h"
#include "collect/frame_tap.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct ProbeOptions {
    Duration deadline{std::chrono::seconds{10}};  ///< For everything, including finding the profile.
    Duration reply_patience{std::chrono::seconds{1}};
    std::shared_ptr<FrameTap> tap{};  ///< Looks on; null: nobody.
};

struct ProbeReport {
    std::string device;   ///< redacted(uri)
    std::string profile;  ///< Id of the profile used.
    /// Every point, also those without a value (quality missing, with reason). The unit is info(key.kind).unit.
    std::vector<Reading> readings;
    std::optional<Duration> latency{};  ///< Of the poll; empty where the device spoke of its own accord.
};

/// Reads `uri` with the profile named, or with the one that fits.
///
/// Blocks until done or the deadline is over. Touches nothing but the device.
/// Fails with `no_profile` if the profile is unknown, is for another protocol, or none or several fit (the detail lists
/// those considered); otherwise as the poll fails: `timeout`, `link_failed`, `device_refused`, `wrong_reply`,
/// `malformed_frame`.
[[nodiscard]] Result<ProbeReport> probe(const DeviceUri& uri, const std::optional<std::string>& profile,
                                        const ProfileLibrary& profiles, ProbeOptions options = {});

}  // namespace wattmast
