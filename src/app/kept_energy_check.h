// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether energies that are kept are what the samples come to.
#pragma once

#include <stop_token>
#include <vector>

#include "store/store.h"
#include "units/error.h"

namespace wattmast {

/// Makes every kept energy again of samples and names those that are not what is kept, with the first difference. One
/// that nobody would take, because a meter or the program is another now, is left out, and so is one whose samples
/// cannot be read: Store::verify() names those. Fails with `cancelled`; what else hinders it is a finding.
[[nodiscard]] Result<std::vector<StoreFinding>> check_kept_energy(Store& store, const std::stop_token& cancel);

}  // namespace wattmast
