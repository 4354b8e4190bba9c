// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The coder itself: symbols to words of 16 bits and back, by the frequencies of a model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "store/column/byte_io.h"
#include "store/column/model.h"

namespace wattmast::column {

/// From here on two states take turns, which hides the latency of one; a state costs four bytes.
inline constexpr std::size_t two_states_from = 256;

/// Appends the final states and the words. How many there are, the decoder finds out. @pre every bucket has a frequency
/// in `model`
void encode_rans(const Model& model, std::span<const std::uint8_t> buckets, ByteSink& sink);

/// Takes as many words from `source` as the buckets have. False where there are not enough, or a state does not end
/// where the encoder began.
[[nodiscard]] bool decode_rans(const Model& model, ByteSource& source, std::span<std::uint8_t> buckets);

}  // namespace wattmast::column
