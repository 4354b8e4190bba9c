// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where bytes go. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/system/error_code.hpp>
#include <chrono>
#include <cstddef>
#include <span>

#include "collect/steady_time.h"
#include "wire/exchange.h"

namespace wattmast {

/// A stream of bytes to a device or its gateway. One operation at a time; all on one thread.
///
/// Operations report `Errc::timeout` when their deadline passes and `operation_aborted` after close(). They never throw
/// for a failure of the line. After any error but a timeout of read_some() the link is closed.
class Link {
public:
    enum class Opened { fresh, kept };
    struct OpenOutcome {
        boost::system::error_code error;
        Opened opened = Opened::fresh;
    };
    struct ReadOutcome {
        boost::system::error_code error;
        std::size_t bytes = 0;
    };

    virtual ~Link() = default;

    /// Connects, or keeps the connection of an earlier poll.
    [[nodiscard]] virtual boost::asio::awaitable<OpenOutcome> open(SteadyTime deadline) = 0;
    /// Writes everything.
    [[nodiscard]] virtual boost::asio::awaitable<boost::system::error_code> write(wire::ByteView bytes,
                                                                                  SteadyTime deadline) = 0;
    /// At least one byte, or an error.
    [[nodiscard]] virtual boost::asio::awaitable<ReadOutcome> read_some(std::span<std::byte> buffer,
                                                                        SteadyTime deadline) = 0;
    /// Ends whatever runs. The next open() connects anew.
    virtual void close() noexcept = 0;
    /// Nothing runs until the next open(), expected at about `needed`: until then the connection may be closed to make
    /// room for others (collect/socket_budget.h).
    virtual void rest(SteadyTime /*needed*/) {}
};

}  // namespace wattmast
