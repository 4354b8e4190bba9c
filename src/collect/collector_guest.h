// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device that is read beside the fleet, on a line of it. Internal to collect/: includes Asio.
#pragma once

#include <cstddef>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "collect/collector.h"
#include "collect/device_reading.h"
#include "collect/driver.h"

namespace wattmast {

/// Made by who waits for the answer, then the collector's alone: answered in any case, at the latest when it goes.
struct Guest {
    std::size_t host = 0;  ///< A device of the line.
    DeviceUri uri;
    std::string profile;
    const ProfileLibrary& profiles;
    DeviceReadingOptions options;
    std::promise<DeviceReading> answer;
    bool is_answered = false;
    std::unique_ptr<Driver> driver;  ///< While it is read.

    Guest(std::size_t host_device, DeviceUri guest_uri, std::string named, const ProfileLibrary& library,
          DeviceReadingOptions how)
        : host(host_device),
          uri(std::move(guest_uri)),
          profile(std::move(named)),
          profiles(library),
          options(std::move(how)) {}
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;
    ~Guest() {
        if (!is_answered) {
            answer_with(not_read());
        }
    }

    void answer_with(DeviceReading reading) {
        is_answered = true;
        answer.set_value(std::move(reading));
    }
    static DeviceReading not_read() {
        DeviceReading reading;
        reading.failure = fail(Errc::cancelled, "the reading was ended");
        return reading;
    }
};

/// Which of the devices has a line on which `uri` must be asked in turn; empty: none.
[[nodiscard]] std::optional<std::size_t> host_of_guest(const std::vector<CollectedDevice>& devices,
                                                       const DeviceUri& uri);

}  // namespace wattmast
