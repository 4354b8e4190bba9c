// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Registry ids that name a block of certificates, and blocks that overlap.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wattmast {

/// An id by which certificates are compared: without spaces at its ends, in capitals (ASCII).
[[nodiscard]] std::string plain_registry_id(std::string_view registry_id);

/// Serial numbers first … last with the same text before them.
struct SerialRange {
    std::string prefix;  ///< As plain_registry_id() writes it.
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    friend auto operator<=>(const SerialRange&, const SerialRange&) = default;
};

/// Of "GB-0001..GB-0600" or of a single id that ends in digits. Empty for any other id: no digits at the end, more than
/// 18 of them, or a ".." whose two ends do not fit each other.
/// Spaces at its ends and capitals mean nothing, nor do zeros before a serial number.
[[nodiscard]] std::optional<SerialRange> serial_range(std::string_view registry_id);

}  // namespace wattmast
