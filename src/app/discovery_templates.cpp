// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/discovery_templates.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>

#include "collect/device_uri.h"

namespace wattmast {
namespace {

std::optional<unsigned> unit_in(std::string_view text) {
    unsigned number = 0;
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && at == end && number <= 255 ? std::optional(number) : std::nullopt;
}

/// "1,3-5" to 1, 3, 4, 5.
Result<std::vector<unsigned>> units_of(const std::string& text) {
    std::vector<unsigned> units;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) {
        const auto dash = part.find('-');
        const auto first = unit_in(part.substr(0, dash));
        const auto last = dash == std::string::npos ? first : unit_in(part.substr(dash + 1));
        if (!first || !last || *last < *first) {
            return fail(Errc::invalid_argument,
                        "\"" + part + "\" is not a Modbus unit or a range of them; write it like 1,3-5 (0 to 255)");
        }
        for (unsigned unit = *first; unit <= *last; ++unit) {
            if (std::ranges::find(units, unit) == units.end()) {
                units.push_back(unit);
            }
        }
    }
    return units.empty() ? Result<std::vector<unsigned>>(fail(Errc::invalid_argument, "--units names no unit"))
                         : Result<std::vector<unsigned>>(units);
}

void append_modbus(const char* scheme, const std::vector<std::uint16_t>& ports, const std::vector<unsigned>& units,
                   std::vector<DiscoveryTemplate>& templates) {
    for (const std::uint16_t port : ports) {
        for (const unsigned unit : units) {
            templates.push_back(
                {std::string(scheme) + "://{host}:" + std::to_string(port) + "?unit=" + std::to_string(unit)});
        }
    }
}

std::string with_credential(const char* scheme, std::uint16_t port, const std::string& credential) {
    return std::string(scheme) + "://{host}:" + std::to_string(port) +
           (credential.empty() ? "" : "?credential=" + credential);
}

/// Those of which a secret is kept elsewhere.
std::vector<std::string> texts_to_fill_in(const DiscoveryWishes& wishes) {
    std::vector<std::string> texts;
    if (!wishes.snmp_credential.empty()) {
        for (const std::uint16_t port : wishes.snmp_ports) {
            texts.push_back(with_credential("snmp", port, wishes.snmp_credential));
        }
    }
    for (const std::uint16_t port : wishes.redfish_ports) {
        texts.push_back(with_credential("redfish", port, wishes.redfish_credential));
    }
    texts.insert(texts.end(), wishes.templates.begin(), wishes.templates.end());
    return texts;
}

}  // namespace

Result<std::vector<DiscoveryTemplate>> templates_of(const DiscoveryWishes& wishes, const Credentials& credentials) {
    std::vector<DiscoveryTemplate> templates;
    const auto units = units_of(wishes.units);
    if (!units) {
        return units.error();
    }
    append_modbus("modbus+tcp", wishes.modbus_ports, *units, templates);
    append_modbus("modbus+rtu", wishes.rtu_ports, *units, templates);
    for (const std::uint16_t port : wishes.snmp_ports) {
        for (const std::string& community : wishes.communities) {
            templates.push_back(
                {"snmp://{host}:" + std::to_string(port) + "?community=" + escape_parameter(community)});
        }
    }
    for (const std::uint16_t port : wishes.dlt645_ports) {
        templates.push_back({"dlt645+tcp://{host}:" + std::to_string(port)});
    }
    for (const std::string& text : texts_to_fill_in(wishes)) {
        const auto full = credentials.fill_in(text);
        if (!full) {
            return full.error();
        }
        templates.push_back({text, *full});
    }
    return templates;
}

}  // namespace wattmast
