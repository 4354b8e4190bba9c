// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples of any points in any order: one commit as one row of the hot log.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/sample.h"
#include "units/error.h"

namespace wattmast {

/// Everything of every sample comes back bit for bit, in the same order. Cheap rather than small: smallest where points
/// ascend by one and times repeat, as in a poll.
/// @pre value, quality and reason of each sample agree (check_sample of store/rules.h); otherwise throws
/// std::invalid_argument.
[[nodiscard]] std::vector<std::byte> encode_batch(std::span<const Sample> samples);

/// Fails with `store_damaged` unless the bytes are exactly one batch with its checksum.
[[nodiscard]] Result<std::vector<Sample>> decode_batch(std::span<const std::byte> bytes);

}  // namespace wattmast
