// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The inventory file of a simulated fleet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/fleet.h"
#include "sim/simulator.h"

namespace wattmast::sim {

/// Inventory format 1 as TOML: sites in the fleet's order, devices with the URIs of `endpoints` (those without one are
/// left out), nodes of the energy tree.
[[nodiscard]] std::string inventory_text(const Fleet& fleet, const std::vector<Endpoint>& endpoints);

/// A basic string of TOML 1.0 with its quotes.
[[nodiscard]] std::string toml_quoted(std::string_view text);

}  // namespace wattmast::sim
