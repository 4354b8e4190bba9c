// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SNMPv2c messages in BER, as the answering side needs them. Our own codec, so that the collector's net-snmp meets an
// implementation that shares no code with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "wire/exchange.h"

namespace wattmast::sim {

using SnmpOid = std::vector<std::uint32_t>;

// Types of RFC 3416 section 3 and RFC 2578 section 7.1.
struct SnmpNull {
    friend bool operator==(SnmpNull, SnmpNull) = default;
};
struct Counter32 {
    std::uint32_t value = 0;
    friend bool operator==(Counter32, Counter32) = default;
};
struct Gauge32 {
    std::uint32_t value = 0;
    friend bool operator==(Gauge32, Gauge32) = default;
};
struct TimeTicks {
    std::uint32_t value = 0;  ///< Hundredths of a second.
    friend bool operator==(TimeTicks, TimeTicks) = default;
};
struct Counter64 {
    std::uint64_t value = 0;
    friend bool operator==(Counter64, Counter64) = default;
};
enum class SnmpAbsence : std::uint8_t { no_such_object = 0x80, no_such_instance = 0x81, end_of_mib_view = 0x82 };

using SnmpValue =
    std::variant<SnmpNull, std::int32_t, std::string, SnmpOid, Counter32, Gauge32, TimeTicks, Counter64, SnmpAbsence>;

struct Varbind {
    SnmpOid name;
    SnmpValue value;
    friend bool operator==(const Varbind&, const Varbind&) = default;
};

/// PDU tags (RFC 3416 section 3).
enum class PduType : std::uint8_t {
    get = 0xA0,
    get_next = 0xA1,
    response = 0xA2,
    set = 0xA3,
    get_bulk = 0xA5,
    inform = 0xA6,
    trap = 0xA7,
    report = 0xA8,
};

/// error-status (RFC 3416 section 3) as far as this agent uses it.
enum class SnmpError : std::int32_t { none = 0, too_big = 1, not_writable = 17 };

struct SnmpMessage {
    std::string community;
    PduType type = PduType::get;
    std::int32_t request_id = 0;
    std::int32_t error_status = 0;  ///< non-repeaters of a GETBULK.
    std::int32_t error_index = 0;   ///< max-repetitions of a GETBULK.
    std::vector<Varbind> varbinds;
};

/// The message in a datagram. Takes any bytes. Empty for anything that is no complete v2c message, for other versions,
/// and for more than 256 varbinds: an agent is silent about those. Values of types that a manager has no reason to send
/// come as SnmpNull.
[[nodiscard]] std::optional<SnmpMessage> parse_snmp(wire::ByteView datagram);

[[nodiscard]] wire::Bytes build_snmp(const SnmpMessage& message);

/// Bytes that a varbind takes in a message.
[[nodiscard]] std::size_t encoded_size(const Varbind& varbind);

}  // namespace wattmast::sim
