// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Handing a JSON document to a program of the operator's over HTTP. Never to equipment: no profile and no device leads
// here, and this is the one place that says POST beside the session of Redfish (tests/collect/read_only_test.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <stop_token>

#include "collect/delivery.h"
#include "collect/device_uri.h"
#include "collect/tls_pin.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct WebhookReceiver {
    enum class Transport : std::uint8_t { tls = 1, plain = 2 };

    Endpoint endpoint{{}, 443};
    Transport transport = Transport::tls;
    std::string path = "/";      ///< With its query, as it is asked for. May hold a secret: never printed.
    std::string header_name{};   ///< Of the header that says who we are; empty: none. Never with Transport::plain.
    std::string header_value{};  ///< Never printed.
    std::vector<TlsPin> pins{};
    std::string ca_file{};  ///< Empty: the system's authorities.
};

/// Blocks until the receiver has answered or not: at most `patience`, or until `stop` is asked for (`cancelled`). A
/// status 2xx is success. Redirects are not followed, because what is told and the header are for this receiver alone;
/// they and other refusals (4xx) last, but 408, 425, 429 and 5xx may go over; what Retry-After says is heard.
/// @param id Sent as "Idempotency-Key": the same for every attempt, so that receivers see that one came twice.
/// Any thread. @pre no header with Transport::plain; otherwise throws std::invalid_argument.
[[nodiscard]] Delivery post_webhook(const WebhookReceiver& receiver, const std::string& json, const std::string& id,
                                    Duration patience, const std::stop_token& stop);

}  // namespace wattmast
