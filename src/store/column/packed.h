// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Residuals as numbers of one width above their minimum.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "store/column/byte_io.h"

namespace wattmast::column {

/// Minimum and width in bits of what lies above it.
struct Packing {
    std::int64_t minimum = 0;
    unsigned width = 0;  ///< 0 (all are equal) to 64.

    /// How many bytes encode_packed() appends for `count` numbers.
    [[nodiscard]] std::size_t size_of(std::size_t count) const noexcept;
};

/// @pre `numbers` is not empty
[[nodiscard]] Packing packing_of(std::span<const std::int64_t> numbers) noexcept;

void encode_packed(Packing packing, std::span<const std::int64_t> numbers, ByteSink& sink);

/// False where the bytes are no such numbers.
[[nodiscard]] bool decode_packed(ByteSource& source, std::span<std::int64_t> into) noexcept;

}  // namespace wattmast::column
