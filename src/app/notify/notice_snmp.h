// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A message as notifications of the ALARM-MIB (RFC 3877), see docs/decisions/0009-alarms-over-snmp-by-rfc-3877.md.
#pragma once

#include <vector>

#include "app/notify/channel.h"
#include "app/notify/notice.h"
#include "collect/snmp_notice.h"

namespace wattmast {

/// One for each alarm: alarmActiveState, or alarmClearState of one that is over. Behind its two objects come
/// alarmActiveDescription in the channel's language and alarmActiveContextName with the site's code. What is only
/// counted, and a test, is an alarmActiveState that points at no model (0.0). `up_time` is filled in by who sends them.
[[nodiscard]] std::vector<SnmpNotice> snmp_notices_of(const Notice& notice, const NotifyChannel& channel);

}  // namespace wattmast
