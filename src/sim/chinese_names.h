// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A simulated fleet as an operator in China would have named it.
#pragma once

#include <string>
#include <string_view>

#include "sim/fleet.h"

namespace wattmast::sim {

/// Names of sites, areas, tags, devices' descriptions and nodes become Chinese; codes, names of devices (which are
/// codes), profiles and everything that is measured stay.
/// @param fleet With the names that make_fleet() gives in English.
void give_chinese_names(Fleet& fleet);

/// "机房空调" for "Cooling". Empty: there is no Chinese for it here.
[[nodiscard]] std::string_view chinese_of(std::string_view english);

}  // namespace wattmast::sim
