// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A series of integers in few bytes: predicted, and the residuals in the shortest of several codes.
#pragma once

#include <cstdint>
#include <span>

#include "store/column/byte_io.h"
#include "store/column/effort.h"

namespace wattmast::column {

/// Appends `numbers` to `sink`. Any numbers, any count; the count is not written. The same numbers and effort give the
/// same bytes.
void encode_series(std::span<const std::int64_t> numbers, Effort effort, ByteSink& sink);

/// Reads a series of `into.size()` numbers. False where the bytes are no such series; `into` is then unspecified.
/// Work and memory are proportional to `into.size()`, whatever the bytes.
[[nodiscard]] bool decode_series(ByteSource& source, std::span<std::int64_t> into);

}  // namespace wattmast::column
