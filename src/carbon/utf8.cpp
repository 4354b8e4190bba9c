// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/utf8.h"

#include <cstddef>
#include <cstdint>

namespace wattmast {
namespace {

/// Bytes after the lead byte, and the smallest code point that needs so many; RFC 3629, 3.
struct Lead {
    std::size_t more;
    std::uint32_t bits;
    std::uint32_t smallest;
};

Lead lead_of(std::uint8_t byte) noexcept {
    if (byte < 0x80) {
        return {0, byte, 1};  // NUL is not text here
    }
    if ((byte & 0xe0U) == 0xc0) {
        return {1, byte & 0x1fU, 0x80};
    }
    if ((byte & 0xf0U) == 0xe0) {
        return {2, byte & 0x0fU, 0x800};
    }
    if ((byte & 0xf8U) == 0xf0) {
        return {3, byte & 0x07U, 0x10000};
    }
    return {0, 0, 1};
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        Lead lead = lead_of(static_cast<std::uint8_t>(text[at]));
        for (; lead.more > 0; --lead.more) {
            ++at;
            if (at >= text.size() || (static_cast<std::uint8_t>(text[at]) & 0xc0U) != 0x80) {
                return false;
            }
            lead.bits = (lead.bits << 6U) | (static_cast<std::uint8_t>(text[at]) & 0x3fU);
        }
        const bool is_surrogate = lead.bits >= 0xd800 && lead.bits <= 0xdfff;
        if (lead.bits < lead.smallest || is_surrogate || lead.bits > 0x10ffff) {
            return false;
        }
    }
    return true;
}

}  // namespace wattmast
