// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/socket_needs.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>

#include "collect/http_service.h"
#include "collect/mqtt_client.h"
#include "collect/socket_budget.h"

namespace wattmast {
namespace {

/// Open files of a process that are none of a device's: databases, logs, name look-ups.
constexpr std::size_t other_files = 256;

/// Equal for devices that share a connection, brokers apart.
std::string connection_key(const DeviceUri& uri) {
    const auto* http = std::get_if<HttpUri>(&uri);
    return http != nullptr ? http_key(*http) : line_key(uri);
}

/// Debian allows a process 1024 open files unless it asks for more. Gives how many it may open now.
std::size_t raise_file_limit(std::size_t wanted) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return wanted;
    }
    rlimit raised = limit;
    raised.rlim_cur = std::min<rlim_t>(limit.rlim_max, wanted);
    const bool is_raised = limit.rlim_cur < wanted && setrlimit(RLIMIT_NOFILE, &raised) == 0;
    return is_raised ? raised.rlim_cur : limit.rlim_cur;
}

}  // namespace

SocketNeeds needs_of(const std::vector<CollectedDevice>& devices) {
    std::set<std::string> lines;
    std::set<std::string> others;
    std::set<std::string> brokers;
    for (const CollectedDevice& device : devices) {
        if (device.obstacle) {
            continue;
        }
        if (const auto* mqtt = std::get_if<MqttUri>(&device.uri)) {
            brokers.insert(broker_key(*mqtt));
            continue;
        }
        const bool can_give =
            std::holds_alternative<ModbusUri>(device.uri) || std::holds_alternative<Dlt645Uri>(device.uri);
        (can_give ? lines : others).insert(connection_key(device.uri));
    }
    return {lines.size(), others.size() + brokers.size() * MqttClient::open_files};
}

std::optional<std::size_t> socket_limit(const SocketNeeds& needs) {
    const std::size_t needed = needs.others + other_files;
    const std::size_t files = raise_file_limit(needs.lines + needed);
    if (files >= needs.lines + needed) {
        return std::nullopt;
    }
    if (files <= needed) {
        spdlog::warn("the devices need {} open files and the system allows {}; raise the hard limit (ulimit -Hn)",
                     needs.lines + needed, files);
    }
    const std::size_t sockets = std::max(SocketBudget::least, files - std::min(files, needed));
    spdlog::info(
        "{} lines share {} connections, because the system allows {} open files; raise the hard limit "
        "(ulimit -Hn) to keep all connected",
        needs.lines, sockets, files);
    return sockets;
}

}  // namespace wattmast
