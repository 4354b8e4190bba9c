// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/absent_points.h"

#include <map>

#include "collect/reading_value.h"

namespace wattmast {

void AbsentPoints::add_to(std::vector<Reading>& readings) {
    std::map<PointKey, std::uint32_t> present;
    const std::size_t brought = readings.size();
    for (std::size_t i = 0; i < known_.size(); ++i) {
        if (places_[i] < brought && readings[places_[i]].key == known_[i]) {
            continue;
        }
        if (present.empty()) {
            for (std::uint32_t place = 0; place < brought; ++place) {
                present.emplace(readings[place].key, place);
            }
        }
        if (const auto found = present.find(known_[i]); found != present.end()) {
            places_[i] = found->second;
        } else {
            readings.push_back(missing_reading(known_[i], Errc::no_such_point, {}));
        }
    }
}

}  // namespace wattmast
