// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From what a clock on the wall showed to instants, by named rules where it was set back or forward.
#pragma once

#include <chrono>
#include <optional>

#include "app/history/mapping.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Where the rows of one series are in an hour that the clock shows twice.
struct FoldMemory {
    struct Fold {
        std::chrono::local_days day;
        std::chrono::local_time<std::chrono::milliseconds> last;
        bool is_second = false;
    };
    std::optional<Fold> fold;
};

/// What became of a written time.
struct PlacedTime {
    enum class How : std::uint8_t {
        plain = 1,
        twice_first = 2,  ///< It exists twice; taken as the first.
        twice_second = 3,
        twice_refused = 4,
        skipped_forward = 5,  ///< It does not exist; moved forward.
        skipped_refused = 6,
        no_offset = 7,  ///< No offset is written and no zone is stated.
    };
    How how = How::plain;
    UtcTime at;  ///< Means nothing for those refused and `no_offset`.
};

class WallClock {
public:
    /// Fails with `invalid_argument` where the mapping's zone is not known.
    [[nodiscard]] static Result<WallClock> of(const HistoryMapping& mapping);

    /// @param memory Of the series that the row belongs to.
    [[nodiscard]] PlacedTime place(const WrittenTime& time, FoldMemory& memory) const;

    /// The end of the period that begins at `begin`. Civil days and months end when the clock shows the same time, of a
    /// later day; a month that has no such day ends with its last. @pre for those the mapping names a zone, which
    /// open_questions() asks for
    [[nodiscard]] UtcTime end_of(const HistoryPeriod& period, UtcTime begin) const;

private:
    WallClock(const std::optional<TimeZone>& zone, const HistoryMapping& mapping)
        : zone_(zone), twice_(mapping.twice), skipped_(mapping.skipped), rows_(mapping.rows) {}
    [[nodiscard]] PlacedTime choose(const ClockInstants& both, const WrittenTime& time, FoldMemory& memory) const;

    std::optional<TimeZone> zone_;
    TwiceRule twice_;
    SkippedRule skipped_;
    RowOrder rows_;
};

}  // namespace wattmast
