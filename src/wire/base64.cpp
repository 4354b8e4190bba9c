// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/base64.h"

#include <cstddef>
#include <cstdint>

namespace wattmast::wire {

std::string to_base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            group = (group << 8U) | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        }
        const std::size_t known = bytes.size() - at;
        text.push_back(digits[(group >> 18U) & 63U]);
        text.push_back(digits[(group >> 12U) & 63U]);
        text.push_back(known > 1 ? digits[(group >> 6U) & 63U] : '=');
        text.push_back(known > 2 ? digits[group & 63U] : '=');
    }
    return text;
}

}  // namespace wattmast::wire
