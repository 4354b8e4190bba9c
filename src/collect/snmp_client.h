// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reading SNMP variables: net-snmp makes and checks the messages, Asio waits for its socket. Internal to collect/.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "collect/device_uri.h"
#include "collect/frame_tap.h"
#include "collect/snmp_notice.h"
#include "collect/snmp_readings.h"
#include "collect/steady_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A session with one agent. One request at a time, on the executor's thread. There is no way to change an agent.
/// Reads and writes no configuration, persistent state or MIB file.
///
/// An agent of v1 answers as one of v2c would: an object that is not there is a variable of its own and does not cost
/// the others (each costs one more message), and get_bulk() gives one row.
class SnmpClient {
public:
    using Answer = Result<std::vector<SnmpVarbind>>;

    /// `reply_patience`: after this silence a request is sent once more, then given up.
    SnmpClient(boost::asio::any_io_executor executor, SnmpUri uri, Duration reply_patience);
    ~SnmpClient();
    SnmpClient(const SnmpClient&) = delete;
    SnmpClient& operator=(const SnmpClient&) = delete;

    // Each gives the variables of the answer in its order, or: `timeout` (also for a wrong community, which agents
    // answer with silence), `link_failed`, `device_refused` (error status; too big is told by is_too_big()),
    // `malformed_frame`, `cancelled` after close().
    [[nodiscard]] boost::asio::awaitable<Answer> get(std::vector<Oid> oids, SteadyTime deadline);
    [[nodiscard]] boost::asio::awaitable<Answer> get_next(std::vector<Oid> oids, SteadyTime deadline);
    [[nodiscard]] boost::asio::awaitable<Answer> get_bulk(std::vector<Oid> oids, int repetitions, SteadyTime deadline);

    /// Sends a notification to a receiver, which is no agent; empty when an inform is acknowledged or a trap is sent.
    /// Fails as the others do.
    [[nodiscard]] boost::asio::awaitable<std::optional<Failure>> tell(SnmpNotice notice, SnmpReceiver::Form form,
                                                                      SteadyTime deadline);

    /// Whether the last answer said that the reply does not fit a message: ask for less.
    [[nodiscard]] bool is_too_big() const noexcept;
    /// From the first message sent to the last received since reset_latency(); empty before an answer.
    [[nodiscard]] std::optional<Duration> latency() const noexcept;
    void reset_latency() noexcept;

    /// Who looks on, in words: what is asked and what is answered, without community, user or passwords. Null: nobody.
    void set_tap(std::shared_ptr<FrameTap> tap) noexcept;

    /// Ends what runs; the next request opens a new session.
    void close() noexcept;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
