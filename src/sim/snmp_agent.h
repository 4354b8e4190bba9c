// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Answers SNMPv2c requests from a MibImage.
#pragma once

#include <optional>
#include <string_view>

#include "sim/mib.h"
#include "sim/snmp_message.h"

namespace wattmast::sim {

/// Larger answers to GETBULK are cut here: what fits one Ethernet frame.
inline constexpr std::size_t most_bulk_bytes = 1'400;
/// Larger answers to GET and GETNEXT are refused as tooBig.
inline constexpr std::size_t most_answer_bytes = 16'000;

/// The answer to a request (RFC 3416 section 4.2). Empty for a wrong community (an agent stays silent) and for anything
/// that is not a request. Nothing is writable: SET is answered notWritable and changes nothing.
[[nodiscard]] std::optional<SnmpMessage> answer(const SnmpMessage& request, std::string_view community,
                                                const MibImage& image);

}  // namespace wattmast::sim
