// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The checksum of chunks and batches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace wattmast::column {

/// CRC-32C (RFC 3720, appendix B.4: polynomial 0x1EDC6F41 reflected, initial value and final inversion of all bits).
/// Finds every burst of up to 32 bits. Uses the processor's instruction where it has one (SSE 4.2).
[[nodiscard]] std::uint32_t crc32c(std::span<const std::byte> bytes) noexcept;

/// The same without the instruction; public so that a test compares both.
[[nodiscard]] std::uint32_t crc32c_portable(std::span<const std::byte> bytes) noexcept;

}  // namespace wattmast::column
