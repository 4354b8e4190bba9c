// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples of the points of one device, in memory that is kept from one device to the next.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "store/column/chunk.h"

namespace wattmast::sqlite {

/// Sealing fills and empties the same vectors for one device after the other: growing them anew each time costs as
/// much as decoding the samples.
class SampleBuffers {
public:
    /// Forgets all samples. What one unusual device needed is given back.
    void clear();
    /// The samples of a point, empty at first. Valid until the next call for a point that has none yet.
    [[nodiscard]] std::vector<Sample>& of(PointId point);
    /// Points ascending; those without samples too.
    [[nodiscard]] std::span<const PointSamples> points() const noexcept { return {points_.data(), used_}; }

private:
    std::vector<PointSamples> points_;  ///< The first used_ ascend by point, the others are spare and empty.
    std::size_t used_ = 0;
};

}  // namespace wattmast::sqlite
