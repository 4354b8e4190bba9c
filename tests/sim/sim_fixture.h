// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The demo fleet at a fixed moment, for all tests of sim/.
#pragma once

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "sim/fleet.h"
#include "sim/site_curves.h"
#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast::test {

using namespace std::chrono_literals;

inline UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}

/// A Saturday in autumn, neither at a knot nor at a full minute.
inline UtcTime demo_anchor() {
    return at("2026-10-17T09:41:07.250Z");
}

inline sim::Fleet demo_fleet(std::uint64_t seed = 7) {
    sim::FleetOptions options;
    options.seed = seed;
    options.anchor = demo_anchor();
    return sim::make_fleet(options).value();
}

inline std::size_t site_index(const sim::Fleet& fleet, std::string_view code) {
    for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
        if (fleet.sites[i].site.code == code) {
            return i;
        }
    }
    throw std::out_of_range(std::string(code));
}

inline const sim::FleetSite& site_of(const sim::Fleet& fleet, std::string_view code) {
    return fleet.sites[site_index(fleet, code)];
}

inline std::shared_ptr<sim::ZoneOffsets> offsets_of(std::string_view zone) {
    return std::make_shared<sim::ZoneOffsets>(TimeZone::find(zone).value());
}

}  // namespace wattmast::test
