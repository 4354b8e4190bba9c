// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the catalogue knows of a device and a poll did not bring. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/point_kind.h"
#include "model/sample.h"

namespace wattmast {

/// Of one device. Cheap where polls bring their readings in the same order again and again.
class AbsentPoints {
public:
    /// @param known Outlives it.
    explicit AbsentPoints(std::span<const PointKey> known) : known_(known), places_(known.size()) {}

    /// Appends a missing reading with `no_such_point` for each known point that is not among the readings.
    void add_to(std::vector<Reading>& readings);

private:
    std::span<const PointKey> known_;
    std::vector<std::uint32_t> places_;  ///< Of each known point among the last readings.
};

}  // namespace wattmast
