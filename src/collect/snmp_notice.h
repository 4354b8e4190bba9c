// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Telling a management station something by SNMP: the notifications of RFC 3416, 4.2.6 and 4.2.7. Never to equipment:
// no profile and no device leads here (tests/collect/read_only_test.cpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <stop_token>

#include "collect/delivery.h"
#include "collect/device_uri.h"
#include "collect/snmp_readings.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A value of a notification: an octet string, or an object identifier ({0, 0} points at nothing).
struct SnmpNoticeValue {
    Oid object;
    std::variant<std::string, Oid> value;

    friend bool operator==(const SnmpNoticeValue&, const SnmpNoticeValue&) = default;
};

struct SnmpNotice {
    Duration up_time{0};  ///< sysUpTime.0: since the program began.
    Oid kind;             ///< snmpTrapOID.0
    std::vector<SnmpNoticeValue> values;

    friend bool operator==(const SnmpNotice&, const SnmpNotice&) = default;
};

struct SnmpReceiver {
    enum class Form : std::uint8_t {
        trap = 1,    ///< Sent once, of v2c alone; nobody says whether it arrived.
        inform = 2,  ///< Acknowledged; v2c or v3.
    };
    SnmpUri uri{{{}, 162}, {}};
    Form form = Form::inform;
};

/// Sends them one after the other, from number `first` on; the first that fails ends it, and the failure says how many
/// arrived by then, those before `first` among them. Blocks: at most `patience`, or until `stop` is asked
/// for (`cancelled`). Any thread. @pre a trap is of v2c, an inform of v2c or v3; otherwise throws
/// std::invalid_argument.
[[nodiscard]] Delivery send_snmp_notices(const SnmpReceiver& receiver, const std::vector<SnmpNotice>& notices,
                                         Duration patience, const std::stop_token& stop, std::size_t first = 0);

}  // namespace wattmast
