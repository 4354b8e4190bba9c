// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What `wattmastctl discover` looks for, from its options.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "collect/discovery.h"
#include "units/error.h"

namespace wattmast::cli {

struct TemplateOptions {
    bool modbus = false;
    std::vector<std::uint16_t> modbus_ports = {502};
    std::vector<std::uint16_t> rtu_ports;
    std::string units = "1";
    bool snmp = false;
    std::uint16_t snmp_port = 161;
    std::vector<std::string> communities;  ///< "env:NAME", "file:PATH" or "stdin"; never the text itself.
    std::vector<std::uint16_t> dlt645_ports;
    bool redfish = false;
    std::uint16_t redfish_port = 443;
    std::string redfish_credential;  ///< The name of one; empty: nobody is logged in.
    std::vector<std::string> texts;
};

void add_template_options(CLI::App& command, TemplateOptions& options);

/// Fails with `invalid_argument` where nothing is asked for, a unit is none, a secret stands on the command line or
/// cannot be read; the detail never holds one.
[[nodiscard]] Result<std::vector<DiscoveryTemplate>> templates_of(const TemplateOptions& options);

}  // namespace wattmast::cli
