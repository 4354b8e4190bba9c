// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A notification as net-snmp's message: the one place where variables with values of ours are made. Internal to
// collect/.
#pragma once

#include "collect/snmp_notice.h"

struct snmp_pdu;  // net-snmp's

namespace wattmast {

/// An SNMPv2-Trap-PDU or an InformRequest-PDU (RFC 3416, 4.2.6 and 4.2.7), which the caller owns. While SnmpLibrary is
/// held.
[[nodiscard]] snmp_pdu* notice_pdu(const SnmpNotice& notice, SnmpReceiver::Form form);

}  // namespace wattmast
