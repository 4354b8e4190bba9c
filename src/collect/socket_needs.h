// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How many connections a fleet may hold, by the limit of open files. Internal to collect/.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "collect/collector.h"

namespace wattmast {

/// Open files that may be needed all the time.
struct SocketNeeds {
    std::size_t lines = 0;   ///< TCP lines, one each, which they can give to each other.
    std::size_t others = 0;  ///< Of SNMP agents, services over HTTP and brokers.
};

[[nodiscard]] SocketNeeds needs_of(const std::vector<CollectedDevice>& devices);

/// How many connections the lines may hold at once; empty where there is one for each. Raises the process's soft limit
/// of open files where that is needed, and says what it found.
[[nodiscard]] std::optional<std::size_t> socket_limit(const SocketNeeds& needs);

}  // namespace wattmast
