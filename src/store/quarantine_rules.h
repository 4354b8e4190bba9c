// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which quarantine records and findings every store refuses: one rule for all implementations.
#pragma once

#include "model/plausibility.h"
#include "units/error.h"

namespace wattmast {

/// Fails with `invalid_argument` where the record does not say who and why in one line each of up to
/// `longest_correction_text` bytes, its range is empty, a time is not storable, or its factor is not positive or, of
/// `quarantined`, not 1.
[[nodiscard]] Result<void> check_quarantine(const QuarantineRecord& record);

/// Fails with `invalid_argument` where `until` is missing of a cleared finding, present of an open one or before
/// `since`, a time is not storable, the factor is not positive, or the detail is empty, too long or not one line.
[[nodiscard]] Result<void> check_finding(const PlausibilityFinding& finding);

}  // namespace wattmast
