// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a profile reads each of its points, as a person looks it up in the manual. Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "units/decimal.h"

namespace wattmast {

struct ProfilePlace {
    PointKey key;         ///< Of points whose instance only the device knows: without it, or "meter n".
    std::string where;    ///< "holding 40101", "column 1.3.6.…", "item 00010000", "/status.json at /meters/0/power".
    std::string type;     ///< "float32 abcd", "Counter64"; empty where the document says it.
    Decimal scale{1, 0};  ///< What is read times this is in the kind's unit.
};

/// One for each entry, in the order of the profile.
[[nodiscard]] std::vector<ProfilePlace> places_of(const DeviceProfile& profile);

/// Where a reading of the profile comes from; null where it cannot be told. @param places Of the same profile.
[[nodiscard]] const ProfilePlace* place_of(std::span<const ProfilePlace> places, const PointKey& key);

}  // namespace wattmast
