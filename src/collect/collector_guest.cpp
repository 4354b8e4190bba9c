// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/collector_guest.h"

#include <algorithm>
#include <variant>

namespace wattmast {

std::optional<std::size_t> host_of_guest(const std::vector<CollectedDevice>& devices, const DeviceUri& uri) {
    const bool is_asked_in_turn = std::holds_alternative<ModbusUri>(uri) || std::holds_alternative<Dlt645Uri>(uri);
    if (!is_asked_in_turn) {
        return std::nullopt;
    }
    const std::string line = line_key(uri);
    const auto host = std::ranges::find_if(
        devices, [&line](const CollectedDevice& device) { return !device.obstacle && line_key(device.uri) == line; });
    return host == devices.end() ? std::nullopt : std::optional(static_cast<std::size_t>(host - devices.begin()));
}

}  // namespace wattmast
