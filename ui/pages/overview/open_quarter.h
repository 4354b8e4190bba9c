// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The newest place of courses that are added: the quarter of an hour that still runs.
#pragma once

#include "app/views.h"

namespace wattmast::ui {

/// True while a sum of courses at their newest place would lack this site: it has a value in the quarter before, none
/// in the newest yet, and still counts in the sum of now. A sum of the others would look like a fall that there is not.
/// A site that is late or silent, or has no value of now, is not waited for.
[[nodiscard]] bool awaits_power(const SiteNow& site);
/// The same of traffic.
[[nodiscard]] bool awaits_traffic(const SiteNow& site);

}  // namespace wattmast::ui
