// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/discovery_templates.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <sstream>
#include <utility>

#include "app/credentials.h"
#include "app/discovery_templates.h"
#include "app/secrets.h"
#include "app/whole_file.h"

namespace wattmast::cli {
namespace {

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
    DiscoveryWishes wishes;
    wishes.modbus_ports = options.modbus ? options.modbus_ports : std::vector<std::uint16_t>{};
    wishes.rtu_ports = options.rtu_ports;
    wishes.units = options.units;
    if (options.snmp) {
        auto communities = communities_of(options);
        if (!communities) {
            return communities.error();
        }
        wishes.snmp_ports = {options.snmp_port};
        wishes.communities = std::move(*communities);
    }
    wishes.dlt645_ports = options.dlt645_ports;
    wishes.redfish_ports = options.redfish ? std::vector{options.redfish_port} : std::vector<std::uint16_t>{};
    wishes.redfish_credential = options.redfish_credential;
    wishes.templates = options.texts;
    for (const std::string& text : options.texts) {
        if (uri_without_secret(text) != text) {
            return fail(Errc::invalid_argument,
                        "a --template must not hold a secret: what stands on a command line can be read by everyone "
                        "on the machine; use --community or a named credential");
        }
    }
    auto templates = wattmast::templates_of(wishes, service_credentials());
    if (templates && templates->empty()) {
        return fail(Errc::invalid_argument,
                    "say what to look for: --modbus, --rtu-port, --snmp, --dlt645-port, --redfish or --template");
    }
    return templates;
}

}  // namespace wattmast::cli
