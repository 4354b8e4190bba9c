// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is not as it should be in a file of another system: every row counted, the first ones told.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/history/phrases.h"

namespace wattmast {

enum class HistoryFindingKind : std::uint8_t {
    row_shape = 1,      ///< Other than as many fields as columns, or a quote that is not closed.
    time = 2,           ///< No time of the order stated, without the offset that it should say, or of the future.
    clock_twice = 3,    ///< The clock showed it twice.
    clock_skipped = 4,  ///< The clock never showed it.
    number = 5,         ///< No number of the format stated, or of too many digits.
    place = 6,          ///< The database has no such site or device.
    out_of_range = 7,   ///< The quantity cannot have it: stored as `suspect`.
    register_fell = 8,  ///< A register below the reading before: nothing is booked across.
    conflicting = 9,    ///< Another value is stored for that time, or stands in the file twice.
};
inline constexpr std::size_t history_finding_kinds = 9;
[[nodiscard]] std::string_view id_of(HistoryFindingKind kind) noexcept;

/// What became of the row or cell.
enum class HistoryEffect : std::uint8_t {
    left_out = 1,
    taken = 2,  ///< By the rule that the message names.
};

struct HistoryFinding {
    std::size_t line = 0;  ///< Counted from 1.
    std::string column;    ///< Empty: the row as a whole.
    HistoryFindingKind kind = HistoryFindingKind::row_shape;
    HistoryEffect effect = HistoryEffect::left_out;
    HistoryText text;
    /// In English.
    [[nodiscard]] std::string message() const { return english(text); }
    friend bool operator==(const HistoryFinding&, const HistoryFinding&) = default;
};

class HistoryFindings {
public:
    /// @param limit How many are kept with their message, of each kind.
    explicit HistoryFindings(std::size_t limit) : limit_(limit) {}

    /// Counts it. `text` makes the HistoryText; it is called for those that are kept.
    template <typename Text>
    void add(std::size_t line, std::string_view column, HistoryFindingKind kind, HistoryEffect effect, Text text) {
        auto& count = counts_.at(static_cast<std::size_t>(kind) - 1);
        if (count.left_out + count.taken < limit_) {
            list_.push_back({line, std::string(column), kind, effect, text()});
        }
        ++(effect == HistoryEffect::left_out ? count.left_out : count.taken);
    }

    struct Count {
        std::uint64_t left_out = 0;
        std::uint64_t taken = 0;
        friend bool operator==(const Count&, const Count&) = default;
    };
    [[nodiscard]] Count count(HistoryFindingKind kind) const { return counts_.at(static_cast<std::size_t>(kind) - 1); }
    [[nodiscard]] Count count() const;
    /// The first of each kind, in the order of the file.
    [[nodiscard]] const std::vector<HistoryFinding>& list() const noexcept { return list_; }

private:
    std::size_t limit_;
    std::array<Count, history_finding_kinds> counts_{};
    std::vector<HistoryFinding> list_;
};

/// Those that are listed as CSV (RFC 4180, CRLF): line, column, kind, effect, message; English and locale-free. A text
/// that a spreadsheet would take for a formula is disarmed, see csv_field().
[[nodiscard]] std::string findings_csv(const HistoryFindings& findings);

}  // namespace wattmast
