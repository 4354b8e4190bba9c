// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The samples of one point over one range, in order.
#pragma once

#include <optional>
#include <vector>

#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

/// Samples of one point with strictly ascending times inside one range. The invariants are checked at construction
/// (std::invalid_argument), so that analysis need not.
class Series {
public:
    Series(PointId point, TimeRange range, std::vector<Sample> samples);

    [[nodiscard]] PointId point() const noexcept { return point_; }
    [[nodiscard]] TimeRange range() const noexcept { return range_; }
    [[nodiscard]] const std::vector<Sample>& samples() const noexcept { return samples_; }
    [[nodiscard]] bool is_empty() const noexcept { return samples_.empty(); }

private:
    PointId point_;
    TimeRange range_;
    std::vector<Sample> samples_;
};

}  // namespace wattmast
