// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Redfish documents of our own making, in which every number differs.
#pragma once

#include <map>
#include <string>

namespace wattmast::test {

/// JSON by path.
using RedfishTree = std::map<std::string, std::string>;

/// A server: two power supplies (one absent), a battery, sensors of which some are shown as excerpts too, and the
/// deprecated Power and Thermal beside them, which say something else.
[[nodiscard]] RedfishTree server_tree();

/// A rack PDU of three phases with two outlets, and a chassis that has only sensors shown elsewhere.
[[nodiscard]] RedfishTree pdu_tree();

/// A controller of before 2020: Power alone. Its numbers are partly texts.
[[nodiscard]] RedfishTree old_tree();

}  // namespace wattmast::test
