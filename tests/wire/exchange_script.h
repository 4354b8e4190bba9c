// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A recorded conversation as a test: what an exchange must send, and what comes back, cut anywhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "wire/exchange.h"

namespace wattmast::test {

/// "00 01 0a" to bytes; spaces are free. Throws std::invalid_argument for anything but pairs of hex digits.
[[nodiscard]] wire::Bytes hex(std::string_view text);
[[nodiscard]] std::string to_hex(wire::ByteView bytes);

/// The lines of a conversation, in order. Immutable while it runs, so one script serves many runs.
class ExchangeScript {
public:
    struct ExpectSend {
        wire::Bytes bytes;
    };
    struct Reply {
        wire::Bytes bytes;
    };
    struct Silence {};
    struct Late {  ///< Arrives while the exchange pauses.
        wire::Bytes bytes;
    };
    using Line = std::variant<ExpectSend, Reply, Silence, Late>;

    ExchangeScript& expect_send(std::string_view hex_text);
    ExchangeScript& reply(std::string_view hex_text);
    ExchangeScript& silence();
    ExchangeScript& late(std::string_view hex_text);

    /// How replies are delivered.
    struct Whole {};
    struct EachByte {};
    struct CutAt {
        std::size_t position;  ///< Counted over all reply bytes of the script.
    };
    using Cut = std::variant<Whole, EachByte, CutAt>;

    /// Where the line fails, counted in events that the exchange was given before; the script is not checked behind it.
    struct Holds {};
    struct BreaksAfter {
        std::size_t events;
    };
    struct FallsSilentAfter {  ///< From here on bytes are taken and nothing comes back.
        std::size_t events;
    };
    using LineState = std::variant<Holds, BreaksAfter, FallsSilentAfter>;

    struct Run {
        Result<void> outcome;
        std::size_t events = 0;
        std::vector<std::chrono::milliseconds> pauses;
    };

    /// Runs the exchange to its end. Departures from the script are test failures (ADD_FAILURE).
    Run run(wire::Exchange& exchange, Cut cut = Whole{}, LineState line = Holds{}) const;

    [[nodiscard]] std::size_t reply_size() const;

private:
    std::vector<Line> lines_;
};

}  // namespace wattmast::test
