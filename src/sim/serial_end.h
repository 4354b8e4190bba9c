// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The serial line that simulated meters hang on.
#pragma once

#include <cstdint>
#include <string>

namespace wattmast::sim {

/// Which line. 8 data bits.
struct SerialEnd {
    /// The port that the meters hang on; empty: a new pair of pseudo terminals, which have no speed of their own.
    std::string port;
    /// The port at the other end, which a collector opens: "/dev/ttyUSB0". Empty and `port` is not: nobody knows it,
    /// and the meters are in no inventory. Of a new pair it is not looked at.
    std::string other_port;
    unsigned baud = 9'600;
    enum class Parity : std::uint8_t { none = 1, even = 2, odd = 3 } parity = Parity::even;
    unsigned stop_bits = 1;  ///< 1 or 2

    /// "baud=9600&parity=even&stop=1"
    [[nodiscard]] std::string settings() const;
};

}  // namespace wattmast::sim
