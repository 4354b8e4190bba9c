// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// DL/T 645 frames from their parts, written apart from the code under test.
#pragma once

#include <string>
#include <string_view>

#include "exchange_script.h"

namespace wattmast::test {

/// Hex text of a frame: address as printed on the meter, data before 33H is added.
inline std::string dlt645(std::string_view address, unsigned control, std::string_view data) {
    const wire::Bytes digits = hex(address);
    const wire::Bytes content = hex(data);
    wire::Bytes frame{std::byte{0x68}};
    frame.insert(frame.end(), digits.rbegin(), digits.rend());
    for (const std::size_t number : {std::size_t{0x68}, std::size_t{control}, content.size()}) {
        frame.push_back(static_cast<std::byte>(number));
    }
    for (const std::byte byte : content) {
        frame.push_back(static_cast<std::byte>(std::to_integer<unsigned>(byte) + 0x33U));
    }
    unsigned sum = 0;
    for (const std::byte byte : frame) {
        sum += std::to_integer<unsigned>(byte);
    }
    frame.push_back(static_cast<std::byte>(sum));
    frame.push_back(std::byte{0x16});
    return to_hex(frame);
}

/// The same as a request, with its four leading bytes.
inline std::string dlt645_request(std::string_view address, unsigned control, std::string_view data) {
    return "fe fe fe fe " + dlt645(address, control, data);
}

}  // namespace wattmast::test
