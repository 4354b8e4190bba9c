// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Closed lines whose samples were retired: whether what is left of those is still what was closed.
#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/closed_months.h"
#include "app/signal_reader.h"
#include "carbon/digest.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Of one month. Cells outlive the samples that they were made of, and the digest of a line's inputs is one of cells;
/// so a line can be held against what is left when its energy cannot be made again: of power nothing is left that tells
/// it, and of a register less than its samples told. All references outlive it; thread rules as those of the reader.
class RetiredInputs {
public:
    RetiredInputs(const SignalReader& reader, const StandingMonth& month, std::span<const BookRecord> book,
                  std::stop_token cancel)
        : reader_(reader), month_(month), book_(book), cancel_(std::move(cancel)) {}

    /// Whether samples behind the line were retired, and its inputs digest to what the line says. False for lines that
    /// rest on records alone.
    /// Fails with what the store says.
    [[nodiscard]] Result<bool> are_as_closed(const LedgerLine& line) const;

private:
    [[nodiscard]] Result<bool> is_node_as_closed(const LedgerLine& line) const;
    [[nodiscard]] Result<bool> is_market_as_closed(const LedgerLine& line) const;
    /// Of a generator's hours: the records of its curve and the samples of its meters.
    [[nodiscard]] Result<bool> are_hours_as_closed(const LedgerLine& line) const;
    [[nodiscard]] std::vector<BookRecordId> records_of_activity(const LedgerLine& line) const;
    /// Whether one of what the line's points may have digested to is what `fits` looks for; false where no sample of
    /// theirs was retired.
    [[nodiscard]] Result<bool> has_digest(const LedgerLine& line, std::size_t first_point,
                                          const std::function<bool(const Digest&)>& fits) const;
    /// Empty where one is not in the inventory any more.
    [[nodiscard]] std::vector<PointId> points_named(const Site& site, const LedgerLine& line, std::size_t first) const;
    [[nodiscard]] Result<bool> has_retired(const std::vector<PointId>& points, TimeRange period) const;
    /// What the points may have digested to: the times of the values that were used are not in the line.
    [[nodiscard]] Result<std::vector<Digest>> possible_digests(const std::vector<PointId>& points,
                                                               TimeRange period) const;

    const SignalReader& reader_;
    const StandingMonth& month_;
    std::span<const BookRecord> book_;
    std::stop_token cancel_;
};

}  // namespace wattmast
