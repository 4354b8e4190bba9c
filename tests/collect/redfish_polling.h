// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One Redfish driver, polled step by step with the profile that ships.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "collect/coroutine_runner.h"
#include "collect/driver.h"
#include "collect/profile_loader.h"

namespace wattmast::test {

inline const ProfileLibrary& shipped_profiles() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

class RedfishPolling {
public:
    explicit RedfishPolling(const std::string& uri, Duration reply_patience = std::chrono::milliseconds{500},
                            const DeviceProfile* profile = shipped_profiles().find("dmtf.redfish"))
        : profile_(profile),
          driver_(make_driver(runner_.executor(), lines_, parse_device_uri(uri).value(), reply_patience)) {}

    PollOutcome poll(Duration time = std::chrono::seconds{20}) {
        return runner_.run(driver_->poll(*profile_, std::chrono::steady_clock::now() + time));
    }
    void leave() {
        driver_->close();
        runner_.run(driver_->leave(std::chrono::steady_clock::now() + std::chrono::seconds{5}));
    }

private:
    CoroutineRunner runner_;
    Lines lines_;
    const DeviceProfile* profile_;
    std::unique_ptr<Driver> driver_;
};

/// "412.50", or the name of the reason where there is no value.
inline std::string value_of(const std::vector<Reading>& readings, const std::string& key) {
    std::string found = "no such reading";
    for (const Reading& reading : readings) {
        if (to_string(reading.key) == key) {
            if (found != "no such reading") {
                return "twice";
            }
            found = reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
        }
    }
    return found;
}

}  // namespace wattmast::test
