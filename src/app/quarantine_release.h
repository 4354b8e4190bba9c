// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A person decides on samples that the self-test held back.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
    /// Findings that the same decision is about: they hold nothing back against it.
    std::vector<FindingId> together = {};
};

struct Release {
    PlausibilityFinding finding;             ///< As it stands now.
    std::optional<QuarantineRecord> record;  ///< Empty: nothing was released.
    /// Open findings of the same point that hold samples of that time too: from their begin on nothing was released.
    std::vector<FindingId> held_by = {};
};

/// Books the samples that a finding held back, from its begin to its end, or to `now` if it is still open, but none
/// that another open finding of the same point holds too: those wait until that one is released too. With the
/// factor 1 an open finding becomes accepted, and is not found again; with another it stays open until the values
/// agree, so that what comes until the profile is mended is held back too. A hint holds nothing back: an open one can
/// be accepted, and who and why are then added to its detail. Fails with `invalid_argument` where there is no such
/// finding, a hint is not open or the factor for it not 1, who or why are missing, or nothing is left to do because
/// another finding holds all of its samples; and with what the store says.
[[nodiscard]] Result<Release> release(SampleStore& store, const ReleaseRequest& request, UtcTime now);

}  // namespace wattmast
