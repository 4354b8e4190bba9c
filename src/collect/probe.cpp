// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/probe.h"

#include <utility>

#include "collect/device_reading.h"

namespace wattmast {

Result<ProbeReport> probe(const DeviceUri& uri, const std::optional<std::string>& profile,
                          const ProfileLibrary& profiles, ProbeOptions options) {
    DeviceReader reader(uri, {options.deadline, options.reply_patience, std::move(options.tap)});
    DeviceReading reading = reader.read(profile.value_or(""), profiles, {});
    if (reading.failure) {
        return *std::move(reading.failure);
    }
    return ProbeReport{redacted(uri), reading.profile->id, std::move(reading.readings), reading.latency};
}

}  // namespace wattmast
