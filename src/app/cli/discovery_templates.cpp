// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/discovery_templates.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>

#include "app/credentials.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "collect/device_uri.h"

namespace wattmast::cli {
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

/// The lines of a secret's source.
Result<std::string> text_of(const std::string& source) {
    if (source == "stdin") {
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    }
    if (source.starts_with("env:")) {
        const std::string name = source.substr(4);
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? Result<std::string>(
                                      fail(Errc::invalid_argument, "the environment has no variable \"" + name + "\""))
                                : Result<std::string>(value);
    }
    if (source.starts_with("file:")) {
        return read_whole_file(source.substr(5));
    }
    return fail(Errc::invalid_argument,
                "--community takes stdin, env:NAME or file:PATH, not the community itself: what stands on a command "
                "line can be read by everyone on the machine");
}

Result<std::vector<std::string>> communities_of(const TemplateOptions& options) {
    if (options.communities.empty()) {
        return std::vector<std::string>{"public"};
    }
    std::vector<std::string> communities;
    for (const std::string& source : options.communities) {
        const auto text = text_of(source);
        if (!text) {
            return text.error();
        }
        std::istringstream lines(*text);
        for (std::string line; std::getline(lines, line);) {
            line.erase(line.find_last_not_of('\r') + 1);
            if (!line.empty() && std::ranges::find(communities, line) == communities.end()) {
                communities.push_back(line);
            }
        }
    }
    if (communities.empty()) {
        return fail(Errc::invalid_argument, "the source of --community is empty; it holds one community a line");
    }
    return communities;
}

void append_modbus(const TemplateOptions& options, const std::vector<unsigned>& units,
                   std::vector<DiscoveryTemplate>& templates) {
    const auto add = [&](const char* scheme, std::uint16_t port) {
        for (const unsigned unit : units) {
            templates.push_back(
                {std::string(scheme) + "://{host}:" + std::to_string(port) + "?unit=" + std::to_string(unit)});
        }
    };
    for (const std::uint16_t port : options.modbus ? options.modbus_ports : std::vector<std::uint16_t>{}) {
        add("modbus+tcp", port);
    }
    for (const std::uint16_t port : options.rtu_ports) {
        add("modbus+rtu", port);
    }
}

}  // namespace

void add_template_options(CLI::App& command, TemplateOptions& options) {
    command.add_flag("--modbus", options.modbus, "Modbus TCP, SunSpec included");
    command.add_option("--modbus-port", options.modbus_ports, "Its port; may be given several times")
        ->capture_default_str()
        ->allow_extra_args(false);
    command.add_option("--rtu-port", options.rtu_ports, "Modbus RTU through serial servers at this TCP port")
        ->allow_extra_args(false);
    command.add_option("--units", options.units, "Modbus units to ask for, such as 1,3-5")->capture_default_str();
    command.add_flag("--snmp", options.snmp, "SNMP v2c");
    command.add_option("--snmp-port", options.snmp_port, "Its UDP port")->capture_default_str();
    command
        .add_option("--community", options.communities,
                    "Where the communities are, one a line: stdin, env:NAME or file:PATH; without it: public")
        ->allow_extra_args(false);
    command.add_option("--dlt645-port", options.dlt645_ports, "DL/T 645 meters behind serial servers at this TCP port")
        ->allow_extra_args(false);
    command.add_flag("--redfish", options.redfish, "Redfish services: servers, rack PDUs, power shelves");
    command.add_option("--redfish-port", options.redfish_port, "Their TCP port")->capture_default_str();
    command.add_option("--redfish-credential", options.redfish_credential,
                       "Name of the credential to log in with where the certificate is trusted; without it: no values");
    command
        .add_option("--template", options.texts,
                    "Any device URI with {host} for the address, such as 'modbus+tcp://{host}:1502?unit=9'")
        ->allow_extra_args(false);
}

Result<std::vector<DiscoveryTemplate>> templates_of(const TemplateOptions& options) {
    std::vector<DiscoveryTemplate> templates;
    const auto units = units_of(options.units);
    if (!units) {
        return units.error();
    }
    append_modbus(options, *units, templates);
    if (options.snmp) {
        const auto communities = communities_of(options);
        if (!communities) {
            return communities.error();
        }
        for (const std::string& community : *communities) {
            templates.push_back(
                {"snmp://{host}:" + std::to_string(options.snmp_port) + "?community=" + escape_parameter(community)});
        }
    }
    for (const std::uint16_t port : options.dlt645_ports) {
        templates.push_back({"dlt645+tcp://{host}:" + std::to_string(port)});
    }
    std::vector<std::string> texts = options.texts;
    if (options.redfish) {
        const std::string& name = options.redfish_credential;
        texts.insert(texts.begin(), "redfish://{host}:" + std::to_string(options.redfish_port) +
                                        (name.empty() ? "" : "?credential=" + name));
    }
    const Credentials credentials = service_credentials();
    for (const std::string& text : texts) {
        if (uri_without_secret(text) != text) {
            return fail(Errc::invalid_argument,
                        "a --template must not hold a secret: what stands on a command line can be read by everyone "
                        "on the machine; use --community or a named credential");
        }
        const auto full = credentials.fill_in(text);
        if (!full) {
            return full.error();
        }
        templates.push_back({text, *full});
    }
    if (templates.empty()) {
        return fail(Errc::invalid_argument,
                    "say what to look for: --modbus, --rtu-port, --snmp, --dlt645-port, --redfish or --template");
    }
    return templates;
}

}  // namespace wattmast::cli
