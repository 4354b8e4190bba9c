// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Quantiles of how long answers take, in fixed memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "units/utc_time.h"

namespace wattmast {

/// Counts in classes that grow by 12 % from 1 ms to about a minute; longer ones are counted in the last class.
class LatencyHistogram {
public:
    /// Without a latency (nothing was asked) nothing is counted.
    void add(std::optional<Duration> latency) noexcept;

    /// The upper limit of the class in which the quantile lies; empty without values. @pre 0 < share <= 1
    [[nodiscard]] std::optional<Duration> quantile(double share) const noexcept;

private:
    static constexpr std::size_t classes = 92;
    static const std::array<std::int64_t, classes> limits;

    std::array<std::uint32_t, classes> counts_{};
    std::uint64_t total_ = 0;
};

}  // namespace wattmast
