// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What saving other times to keep data removes.
#pragma once

#include <optional>

#include "app/storage.h"
#include "model/retention.h"
#include "units/utc_time.h"

namespace wattmast::ui {

/// What goes soon after `after` is saved instead of `before`, and would not have gone otherwise.
struct RetentionChange {
    bool is_shorter = false;  ///< Of either level.
    /// Samples before it become quarter hours; empty: none do.
    std::optional<UtcTime> samples_before;
    /// Quarter hours before it are removed; empty: none are.
    std::optional<UtcTime> quarter_hours_before;
    std::optional<UtcTime> oldest;  ///< Where the file begins, as far as it is known.

    [[nodiscard]] bool removes() const { return samples_before || quarter_hours_before; }
};

/// @param before What is saved; empty: not known, and then everything that `after` is too short for counts.
/// @param use What is in the file; empty: not known, and then it is taken to reach back to any time.
[[nodiscard]] RetentionChange retention_change(const std::optional<RetentionPolicy>& before,
                                               const RetentionPolicy& after, const std::optional<StorageUse>& use,
                                               UtcTime now);

}  // namespace wattmast::ui
