// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the collector hands over what it polled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/sample.h"

namespace wattmast {

/// How the receiving side stands, so that back-pressure is visible and nothing is dropped in silence.
struct SinkLoad {
    enum class State : std::uint8_t {
        accepting = 1,
        full = 2,  ///< Polls are not made until it accepts again; they become gaps with reason `not_polled`.
    };
    State state = State::accepting;
    std::size_t queued_samples = 0;  ///< Taken, not yet durable.

    friend bool operator==(const SinkLoad&, const SinkLoad&) = default;
};

/// Called on the collector's thread only. Implementations return at once and must not throw.
class PollSink {
public:
    virtual ~PollSink() = default;

    /// Takes everything, even when full: what is already polled is never dropped. Results of one device come in the
    /// order of their times. A failure as a whole has no readings; every point of that device is then missing.
    virtual SinkLoad take(std::vector<PollResult> results) = 0;

    /// Asked before polls are started.
    [[nodiscard]] virtual SinkLoad load() const = 0;
};

}  // namespace wattmast
