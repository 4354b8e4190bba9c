// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One net-snmp session, owned. The only header through which net-snmp is used, and free of its own headers.
// Internal to collect/.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/snmp_answer.h"
#include "collect/snmp_notice.h"
#include "collect/snmp_readings.h"
#include "collect/snmp_security.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What may be asked of an agent: all of it reads (RFC 3416, 4.2.1 to 4.2.3).
enum class SnmpRequest : std::uint8_t { get = 1, get_next = 2, get_bulk = 3 };

/// Drive it from outside: when descriptor() is readable call on_readable(), after next_timer() call on_timer(), until
/// take_answer() gives something. Never blocks: the peer is a numeric address, and the engine ID of v3 is asked for in
/// messages of its own before the first request (RFC 3414, 4), which net-snmp itself would wait for (its issue 124). An
/// agent that restarted, forgot its count of boots or was replaced is asked for its engine again within the request.
class SnmpSession {
public:
    using Answer = SnmpAnswer;

    /// `peer` as net-snmp writes it: "udp:10.0.0.9:161", "udp6:[::1]:161". Fails with `link_failed`.
    [[nodiscard]] static Result<std::unique_ptr<SnmpSession>> open(const std::string& peer,
                                                                   const SnmpSecurity& security, Duration patience);
    ~SnmpSession();
    SnmpSession(const SnmpSession&) = delete;
    SnmpSession& operator=(const SnmpSession&) = delete;

    [[nodiscard]] int descriptor() const noexcept;

    /// Sends a request; `repetitions` is for get_bulk. Fails with `link_failed`. @pre none is outstanding.
    [[nodiscard]] Result<void> send(SnmpRequest request, std::vector<Oid> oids, int repetitions);
    /// Sends a notification to a receiver, which is no agent. An inform has an answer as a request has, a trap has
    /// none. Fails with `link_failed`. @pre none is outstanding.
    [[nodiscard]] Result<void> tell(SnmpNotice notice, SnmpReceiver::Form form);
    void on_readable();
    void on_timer();  ///< Sends again, or gives up.
    [[nodiscard]] std::optional<Duration> next_timer() const;
    [[nodiscard]] std::optional<Answer> take_answer();

private:
    class State;  // net-snmp's callback needs a stable address
    explicit SnmpSession(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace wattmast
