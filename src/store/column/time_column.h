// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The times that points of one device share, as distances to the grid of the poll interval.
#pragma once

#include <cstdint>
#include <span>

#include "store/column/byte_io.h"
#include "store/column/effort.h"

namespace wattmast::column {

/// First byte of a time column in a chunk: what follows. Stored: append only.
inline constexpr std::uint8_t whole_times = 1;    ///< encode_times()
inline constexpr std::uint8_t part_of_times = 2;  ///< Number of the parent column, encode_part_of_times()

/// Appends times in milliseconds since the window's begin.
/// @pre strictly ascending, 0 <= offset < 2^40, not empty
void encode_times(std::span<const std::int64_t> offsets, Effort effort, ByteSink& sink);

/// Appends times that are among those of another column. @pre `offsets` is an ordered part of `parent`, not empty
void encode_part_of_times(std::span<const std::int64_t> offsets, std::span<const std::int64_t> parent, Effort effort,
                          ByteSink& sink);

/// Reads what encode_times wrote. False unless the times are strictly ascending from 0 and below `length`.
[[nodiscard]] bool decode_times(ByteSource& source, std::int64_t length, std::span<std::int64_t> into);

/// Reads what encode_part_of_times wrote. False where the bytes are no part of `parent`.
[[nodiscard]] bool decode_part_of_times(ByteSource& source, std::span<const std::int64_t> parent,
                                        std::span<std::int64_t> into);

}  // namespace wattmast::column
