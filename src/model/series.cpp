// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/series.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

namespace wattmast {

Series::Series(PointId point, TimeRange range, std::vector<Sample> samples)
    : point_(point), range_(range), samples_(std::move(samples)) {
    const bool mine = std::ranges::all_of(
        samples_, [&](const Sample& sample) { return sample.point == point_ && range_.contains(sample.at); });
    const bool ascending = std::ranges::adjacent_find(samples_, std::greater_equal<>{}, &Sample::at) == samples_.end();
    if (!mine || !ascending) {
        throw std::invalid_argument("a series holds samples of one point, inside its range, in ascending order");
    }
}

}  // namespace wattmast
