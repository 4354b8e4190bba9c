// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the crash test writes and expects: batches whose content follows from their number.
#pragma once

#include <cstdint>
#include <vector>

#include "model/sample.h"
#include "store/sqlite/seal_policy.h"

namespace wattmast::test {

inline constexpr std::int64_t crash_points = 8;
inline constexpr std::int64_t crash_samples_per_point = 5;
/// A batch is ten minutes long, so that slots are sealed and, after some hundred batches, days merged; some slots in
/// two steps.
inline constexpr SealPolicy crash_policy{.of_device = 300};

/// Batch `number` of points 1 to crash_points.
inline std::vector<Sample> crash_batch(std::int64_t number) {
    std::vector<Sample> batch;
    for (std::int64_t point = 1; point <= crash_points; ++point) {
        for (std::int64_t index = 0; index < crash_samples_per_point; ++index) {
            const std::int64_t second = number * crash_samples_per_point + index;
            const UtcTime time = utc_from_milliseconds(1'700'000'000'000 + second * 120'000);
            batch.push_back(second % 11 == 0
                                ? missing_sample(PointId(point), time, Errc::timeout)
                                : good_sample(PointId(point), time, Value::of(Decimal(second * 13 + point, -1))));
        }
    }
    return batch;
}

}  // namespace wattmast::test
