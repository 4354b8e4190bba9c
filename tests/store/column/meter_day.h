// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device as a fleet has thousands of: six points of one power meter, read once a minute.
#pragma once

#include <cstdint>
#include <vector>

#include "store/column/chunk.h"

namespace wattmast::test {

/// What is generated, and from which noise.
struct MeterDay {
    std::int64_t device = 1;
    TimeRange window{utc_from_milliseconds(1'790'812'800'000), utc_from_milliseconds(1'790'899'200'000)};
    Duration interval = std::chrono::minutes{1};
    Duration jitter{0};  ///< Each poll is up to so much early or late, the same for all points.
};

/// Power (0.1 W), energy (0.01 kWh), voltage (0.1 V), current (0.01 A), octets and temperature (0.1 °C): a daily curve
/// with first-order autoregressive load, and independent reading noise on each. The distributions are those of the
/// storage comparison of docs/PERFORMANCE.md; the same arguments give the same samples.
[[nodiscard]] std::vector<PointSamples> meter_day(const MeterDay& day);

[[nodiscard]] std::size_t count_samples(const std::vector<PointSamples>& points) noexcept;

}  // namespace wattmast::test
