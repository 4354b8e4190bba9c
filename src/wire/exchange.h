// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The protocol contract, without sockets: what an exchange wants next, and what happened.
#pragma once

#include <boost/system/error_code.hpp>
#include <chrono>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

#include "units/error.h"

namespace wattmast::wire {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

/// What the exchange wants next.
struct Send {
    Bytes bytes;
};
struct Receive {
    std::chrono::milliseconds patience;  ///< Until the next byte, not for the whole answer.
};
struct Pause {
    std::chrono::milliseconds duration;  ///< Bytes that arrive meanwhile are drained, e.g. a late reply on a bus.
};
struct Finished {
    Result<void> outcome;  ///< What was read is asked of the concrete exchange. `resume` must not be called again.
};
using Step = std::variant<Send, Receive, Pause, Finished>;

/// What happened to the last step.
struct Started {};
struct Sent {};
struct Received {
    ByteView bytes;  ///< Any cut of the stream, at least one byte; valid during the call only.
};
struct Elapsed {};  ///< Patience or pause is over.
struct Broken {
    boost::system::error_code code;  ///< The link failed; leads to Finished.
};
using Event = std::variant<Started, Sent, Received, Elapsed, Broken>;

/// One conversation as a state machine.
///
/// Pure: no clock, no socket, no log. The same events give the same steps, so a recorded conversation is a test.
/// Accepts *any* bytes without undefined behaviour; every implementation has a fuzz target.
class Exchange {
public:
    virtual ~Exchange() = default;
    /// @pre the first event is Started, and the last step was not Finished.
    [[nodiscard]] virtual Step resume(const Event& event) = 0;
};

}  // namespace wattmast::wire
