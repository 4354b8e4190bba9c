// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What looks wrong in a profile that can be loaded. What cannot be loaded the loader tells.
#pragma once

#include <string>
#include <vector>

#include "collect/device_profile.h"

namespace wattmast {

struct ProfileFinding {
    enum class Weight : std::uint8_t {
        note = 1,     ///< A person should know.
        finding = 2,  ///< Most probably wrong.
    };
    Weight weight = Weight::note;
    std::string what;
};

/// Findings: a scale with which no such thing is measured (kWh in steps above 1000, volts above 1000 …), a counter that
/// is negative by its scale or of 16 bits without a modulus, a source too short to be found. Notes: what the source
/// leaves open, no identification, no edition.
[[nodiscard]] std::vector<ProfileFinding> lint(const DeviceProfile& profile);

}  // namespace wattmast
