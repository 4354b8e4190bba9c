// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One device read beside the fleet: for setting up and for finding faults.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "collect/device_uri.h"
#include "collect/frame_tap.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct DeviceReadingOptions {
    Duration deadline{std::chrono::seconds{10}};  ///< For one reading, with finding the profile.
    Duration reply_patience{std::chrono::seconds{1}};
    std::shared_ptr<FrameTap> tap{};  ///< Looks on; null: nobody.
};

/// What one reading came to.
struct DeviceReading {
    const DeviceProfile* profile = nullptr;  ///< Used; of the library given. Null: none was found.
    /// Every point, also those without a value (quality missing, with reason). Empty if the poll failed as a whole.
    std::vector<Reading> readings;
    std::optional<Failure> failure;  ///< Of the reading as a whole.
    /// Of the poll; empty where the device spoke of its own accord.
    std::optional<Duration> latency{};
};

/// A connection of its own to one device, kept between its readings. One thread.
class DeviceReader {
public:
    DeviceReader(DeviceUri uri, DeviceReadingOptions options);
    /// Gives back what the device keeps for us.
    ~DeviceReader();
    DeviceReader(const DeviceReader&) = delete;
    DeviceReader& operator=(const DeviceReader&) = delete;

    /// Reads every point with the profile named, or with the one that fits (empty). Blocks until done, the deadline or
    /// `stop` (then `cancelled`). Touches nothing but the device. The failure is `no_profile` if the profile is
    /// unknown, is for another protocol, or none or several fit; `timeout` where a device that speaks of its own accord
    /// said nothing; otherwise as the poll fails.
    [[nodiscard]] DeviceReading read(const std::string& profile, const ProfileLibrary& profiles, std::stop_token stop);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
