// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the command line says of a store that takes no samples: each thing once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views.h"

namespace wattmast {

/// Belongs to one thread.
class OutageReporter {
public:
    /// What is new since the last call, in order; usually nothing. English, one line each: an outage began, or its
    /// reason is another one now; memory is full as well; an outage ended, with what it cost.
    [[nodiscard]] std::vector<std::string> news(const CollectorStatus& status);

private:
    void begin(const StoreOutage& outage, const CollectorStatus& status, std::vector<std::string>& lines);

    std::optional<UtcTime> begun_;  ///< `since` of the outage that was told last.
    std::optional<UtcTime> ended_;  ///< `since` of the outage whose end was told last.
    std::optional<Errc> reason_;
    bool has_told_full_ = false;
};

}  // namespace wattmast
