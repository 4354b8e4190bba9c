// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The one coroutine that runs an exchange over a link. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <cstddef>
#include <optional>

#include "collect/frame_tap.h"
#include "collect/link.h"
#include "units/error.h"
#include "units/utc_time.h"
#include "wire/exchange.h"

namespace wattmast {

struct SessionOutcome {
    Result<void> result;
    std::size_t bytes_received = 0;
    std::optional<Duration> latency{};  ///< From the first byte sent to the last received; empty if either is missing.
};

/// Runs `exchange` from its start to its end over `link`.
///
/// Never throws for a failure of device or line: the outcome holds it. When `deadline` passes first, the outcome is
/// `timeout`, the link is closed (the answer may still come) and the exchange is left unfinished. After Link::close()
/// it is `cancelled`. @pre the link is open.
/// `tap`: sees every byte that goes and comes; null: nobody looks on.
[[nodiscard]] boost::asio::awaitable<SessionOutcome> run(wire::Exchange& exchange, Link& link, SteadyTime deadline,
                                                         FrameTap* tap = nullptr);

/// `error` of opening a link, in words that say what to do.
[[nodiscard]] Failure failure_to_open(boost::system::error_code error, const std::string& where);

}  // namespace wattmast
