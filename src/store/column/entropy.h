// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Residuals about a centre, coded by how often their bucket is expected (range asymmetric numeral system).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "store/column/byte_io.h"

namespace wattmast::column {

/// Appends `numbers` and returns true if that takes fewer than `limit` bytes, as far as an estimate can tell; else
/// appends nothing. @pre `numbers` is not empty
bool encode_entropy(std::span<const std::int64_t> numbers, std::size_t limit, ByteSink& sink);

/// False where the bytes are no such numbers. Time is proportional to `into.size()`.
[[nodiscard]] bool decode_entropy(ByteSource& source, std::span<std::int64_t> into);

}  // namespace wattmast::column
