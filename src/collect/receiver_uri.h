// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where messages about alarms go, as a person writes it. No device has such a URI, and no such URI is polled.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "collect/mail_delivery.h"
#include "collect/snmp_notice.h"
#include "collect/webhook_delivery.h"
#include "units/error.h"

namespace wattmast {

/// One alternative per way.
using Receiver = std::variant<MailServer, WebhookReceiver, SnmpReceiver>;

/// - "smtps://mail.example.com:465?user=…&password=…&pin=sha256/…&ca=…", or "smtp://…:587" (STARTTLS, always), or
///   "smtp-plain://…:25", which takes no password.
/// - "https://host:443/path?token=…", or user and password, or "header=X-Api-Key&key=…"; pin and ca; `query`, what
///   stands behind the "?" for the receiver; `path_secret`, what is added to the path. "http://host/path" takes none
///   that says who asks.
/// - "snmp-inform://host:162?community=…", or with version=3 as of "snmp://" URIs; "snmp-trap://host:162?community=…".
/// %XX in values, repeated and unknown parameters as of parse_device_uri(). Fails with `invalid_argument` and an
/// example; no secret is in the detail.
[[nodiscard]] Result<Receiver> parse_receiver(std::string_view uri);

/// The same of a URI in which "credential=NAME" still stands for a login. Also refuses one that has a secret of its
/// own, and a login where others can read it.
[[nodiscard]] Result<Receiver> parse_receiver_without_secrets(std::string_view uri);

}  // namespace wattmast
