// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A person decides on samples that the self-test held back.
#pragma once

#include <optional>
#include <string>

#include "model/plausibility.h"
#include "store/sample_store.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct ReleaseRequest {
    FindingId finding;
    /// What the samples held back are multiplied by: the factor of the finding where the profile was wrong, 1 where
    /// they were right as they are.
    Decimal factor{1, 0};
    std::string who;
    std::string why;
};

struct Release {
    PlausibilityFinding finding;             ///< As it stands now.
    std::optional<QuarantineRecord> record;  ///< Empty: a hint was accepted, which holds nothing back.
};

/// Books the samples that a finding held back, from its begin to its end, or to `now` if it is still open. With the
/// factor 1 an open finding becomes accepted, and is not found again; with another it stays open until the values
/// agree, so that what comes until the profile is mended is held back too. A hint holds nothing back: an open one can
/// be accepted, and who and why are then added to its detail. Fails with `invalid_argument` where there is no such
/// finding, a hint is not open or the factor for it not 1, or who or why are missing; and with what the store says.
[[nodiscard]] Result<Release> release(SampleStore& store, const ReleaseRequest& request, UtcTime now);

}  // namespace wattmast
