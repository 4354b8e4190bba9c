// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is to be known about a device before its figures are believed: doubts of the self-test and open ends of the
// profile, in the language of the screen.
#pragma once

#include <QString>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// "Active power looks 10 times too large": for a table's cell.
[[nodiscard]] QString doubt_of(const PlausibilityFinding& finding, const Catalog& catalog);

/// Every finding with its begin, what is done with the samples, the fix offered and the command that applies it; empty
/// without findings.
[[nodiscard]] QString explanation_of(const std::vector<PlausibilityFinding>& findings, const Catalog& catalog);

/// Where the profile's addresses come from, whether it was seen on hardware, and what is not confirmed. The profile's
/// own texts are English.
[[nodiscard]] QString explanation_of(const ProfileFacts& facts);

/// Some samples of the device are not booked now.
[[nodiscard]] bool holds_samples_back(const DeviceHealth& health);

}  // namespace wattmast::ui
