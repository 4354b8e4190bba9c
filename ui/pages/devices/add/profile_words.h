// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Device profiles by the names of what they are for.
#pragma once

#include <QString>
#include <string>

namespace wattmast::ui {

/// "Eastron, SDM630": vendor and model as the profile has them. What is a description rather than a name, as that of a
/// standard that any device may speak, is in the language of the screen.
[[nodiscard]] QString profile_name(const std::string& vendor, const std::string& model);

}  // namespace wattmast::ui
