// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/retention_change.h"

#include <algorithm>

namespace wattmast::ui {
namespace {

/// The earlier of two, of which either may not be there.
std::optional<UtcTime> earlier(std::optional<UtcTime> one, std::optional<UtcTime> other) {
    return one && other ? std::min(*one, *other) : (one ? one : other);
}

bool is_later(std::optional<UtcTime> limit, std::optional<UtcTime> former) {
    return limit && (!former || *limit > *former);
}

}  // namespace

RetentionChange retention_change(const std::optional<RetentionPolicy>& before, const RetentionPolicy& after,
                                 const std::optional<StorageUse>& use, UtcTime now) {
    const RetentionLimits former = before ? limits_at(*before, now) : RetentionLimits{};
    const RetentionLimits limits = limits_at(after, now);
    const bool samples_shorter = is_later(limits.raw_before, former.raw_before);
    const bool quarters_shorter = is_later(limits.quarter_hours_before, former.quarter_hours_before);
    RetentionChange change;
    change.is_shorter = samples_shorter || quarters_shorter;
    // Quarter hours are also made of samples that are over both limits.
    change.oldest = use ? earlier(use->oldest_raw, use->oldest_quarter) : std::nullopt;
    const auto reaches = [&](std::optional<UtcTime> oldest, UtcTime limit) {
        return !use || (oldest && *oldest < limit);
    };
    if (samples_shorter && reaches(use ? use->oldest_raw : std::nullopt, *limits.raw_before)) {
        change.samples_before = limits.raw_before;
    }
    if (quarters_shorter && reaches(change.oldest, *limits.quarter_hours_before)) {
        change.quarter_hours_before = limits.quarter_hours_before;
    }
    return change;
}

}  // namespace wattmast::ui
