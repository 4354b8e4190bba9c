// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a discovery looks for, from what a person says: shared by the command line and the window.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/credentials.h"
#include "collect/discovery.h"
#include "units/error.h"

namespace wattmast {

/// Ports at which a protocol is looked for; none: it is not.
struct DiscoveryWishes {
    std::vector<std::uint16_t> modbus_ports;
    std::vector<std::uint16_t> rtu_ports;  ///< Modbus RTU through serial servers.
    std::string units = "1";               ///< "1,3-5", of both.
    std::vector<std::uint16_t> snmp_ports;
    std::vector<std::string> communities;  ///< Secrets; tried in this order.
    std::string snmp_credential;           ///< The name of one, tried after the communities; empty: none.
    std::vector<std::uint16_t> dlt645_ports;
    std::vector<std::uint16_t> redfish_ports;
    std::string redfish_credential;      ///< The name of one; empty: nobody is logged in.
    std::vector<std::string> templates;  ///< Any device URI with {host} for the address; without secrets.
};

/// In the order in which a discovery tries them; empty where nothing is wished for. Fails with `invalid_argument` for a
/// unit that is none and a credential that is not known; the detail never holds a secret.
[[nodiscard]] Result<std::vector<DiscoveryTemplate>> templates_of(const DiscoveryWishes& wishes,
                                                                  const Credentials& credentials);

}  // namespace wattmast
