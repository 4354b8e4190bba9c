// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an agent's message says, without net-snmp's types. Internal to collect/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "collect/snmp_readings.h"
#include "collect/snmp_security.h"
#include "units/error.h"

struct snmp_pdu;  // net-snmp's

namespace wattmast {

struct SnmpAnswer {
    Result<std::vector<SnmpVarbind>> varbinds;
    bool is_too_big = false;  ///< Error status tooBig: ask for less at once.
    /// Error status noSuchName of v1 (RFC 1157, 4.1.2): the place of the object that is not there, from 1; 0 where the
    /// agent does not say which.
    std::optional<std::size_t> absent;
};

/// What of v3 stands between a question and its answer: the kinds of Report (RFC 3414, 5; RFC 3412, 5; RFC 3413, 3.2).
enum class SnmpReport : std::uint8_t {
    unknown_engine = 1,  ///< Also the answer to discovery.
    unknown_user = 2,
    wrong_digest = 3,
    unsupported_level = 4,
    not_in_time_window = 5,
    decryption_error = 6,
    unknown_context = 7,
    other = 8,
};

/// Empty: the message is no Report.
[[nodiscard]] std::optional<SnmpReport> report_of(const snmp_pdu& pdu);

/// A Report for people: what to do, and no password.
[[nodiscard]] Failure failure_of(SnmpReport report, const SnmpUser& user);

/// A response as variables or refusal. A message of another kind is `malformed_frame`.
[[nodiscard]] SnmpAnswer answer_from(const snmp_pdu& pdu, const SnmpSecurity& security);

}  // namespace wattmast
