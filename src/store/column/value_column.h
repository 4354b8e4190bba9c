// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one point says within a window, beside the times: classes in runs, and one series of numbers per form and
// exponent.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/sample.h"
#include "store/column/byte_io.h"
#include "store/column/effort.h"

namespace wattmast::column {

/// Appends all of the samples but point and time. @pre each is_encodable(), not empty
void encode_values(std::span<const Sample> samples, Effort effort, ByteSink& sink);

/// Appends one sample of `point` per time to `into`: begin + offset. False where `body` is no such column; then
/// `into` is as it was.
[[nodiscard]] bool decode_values(ByteView body, PointId point, UtcTime begin, std::span<const std::int64_t> offsets,
                                 std::vector<Sample>& into);

}  // namespace wattmast::column
