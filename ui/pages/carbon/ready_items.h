// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether a month is ready to be reported: what passed, what stands open, and what to do.
#pragma once

#include <QString>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "app/ledger/carbon_month.h"

namespace wattmast::ui {

struct ReadyItem {
    enum class State : std::uint8_t { passed = 1, note = 2, warning = 3, error = 4 };
    State state = State::passed;
    QString headline;
    QString advice;    ///< What it means and what to do.
    QString detail;    ///< What the engine says of each, in English, one a line; may be empty.
    std::string site;  ///< Code of the first site concerned; empty: none.
    friend bool operator==(const ReadyItem&, const ReadyItem&) = default;
};

/// Errors first, then warnings, notes, and what passed. Findings of one kind are one item.
[[nodiscard]] std::vector<ReadyItem> ready_items(const CarbonMonth& month);
/// Findings alone, the worst first. Those of one kind are one item.
[[nodiscard]] std::vector<ReadyItem> finding_items(std::span<const CarbonFinding> findings);
/// Items that stand in the way or want a look: errors and warnings.
[[nodiscard]] int open_count(const std::vector<ReadyItem>& items);

}  // namespace wattmast::ui
