// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One message to one channel.
#pragma once

#include <stop_token>

#include "app/credentials.h"
#include "app/notify/channel.h"
#include "app/notify/notice.h"
#include "collect/delivery.h"

namespace wattmast {

/// Puts it into words, JSON or variables, and hands it over: at most two minutes, or until `stop` is asked for
/// (`cancelled`); the keyring may take ten seconds more. Any thread but the GUI's and the collector's. Lasting, without
/// an attempt, where the credential is not there or the channel contradicts itself.
[[nodiscard]] Delivery deliver_notice(const NotifyChannel& channel, const Notice& notice,
                                      const Credentials& credentials, const std::stop_token& stop);

}  // namespace wattmast
