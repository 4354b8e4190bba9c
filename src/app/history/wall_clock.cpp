// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/wall_clock.h"

#include <utility>

namespace wattmast {
namespace {

using How = PlacedTime::How;

/// Rows of one day follow each other; what goes against their order has come to the other of the two hours.
bool is_second_by_order(std::chrono::local_time<std::chrono::milliseconds> clock, FoldMemory& memory, RowOrder rows) {
    const auto day = std::chrono::floor<std::chrono::days>(clock);
    const bool is_descending = rows == RowOrder::descending;
    if (!memory.fold || memory.fold->day != day) {
        memory.fold = FoldMemory::Fold{day, clock, is_descending};
        return is_descending;
    }
    const bool has_turned = is_descending ? clock >= memory.fold->last : clock <= memory.fold->last;
    memory.fold->is_second = has_turned ? !is_descending : memory.fold->is_second;
    memory.fold->last = clock;
    return memory.fold->is_second;
}

}  // namespace

Result<WallClock> WallClock::of(const HistoryMapping& mapping) {
    if (mapping.zone.empty() || mapping.zone == zone_in_text) {
        return WallClock(std::nullopt, mapping);
    }
    const auto zone = TimeZone::find(mapping.zone);
    return zone ? Result<WallClock>(WallClock(*zone, mapping)) : zone.error();
}

PlacedTime WallClock::place(const WrittenTime& time, FoldMemory& memory) const {
    if (time.offset) {
        return {How::plain, UtcTime{time.clock.time_since_epoch() - *time.offset}};
    }
    if (!zone_) {
        return {How::no_offset, {}};
    }
    const ClockInstants instants = zone_->instants(time.clock);
    if (instants.count == 0) {
        return skipped_ == SkippedRule::forward ? PlacedTime{How::skipped_forward, instants.last}
                                                : PlacedTime{How::skipped_refused, {}};
    }
    return instants.count == 1 ? PlacedTime{How::plain, instants.first} : choose(instants, time, memory);
}

PlacedTime WallClock::choose(const ClockInstants& both, const WrittenTime& time, FoldMemory& memory) const {
    const PlacedTime first{How::twice_first, both.first};
    const PlacedTime second{How::twice_second, both.last};
    switch (twice_) {
        case TwiceRule::refuse:
            return {How::twice_refused, {}};
        case TwiceRule::by_order:
            return is_second_by_order(time.clock, memory, rows_) ? second : first;
        case TwiceRule::first:
            return first;
        case TwiceRule::second:
            return second;
    }
    return first;
}

UtcTime WallClock::end_of(const HistoryPeriod& period, UtcTime begin) const {
    if (!zone_ || (period.days == 0 && period.months == 0)) {
        return begin + period.length;
    }
    const auto clock = zone_->local(begin).clock;
    const auto day = std::chrono::floor<std::chrono::days>(clock);
    const auto of_day = clock - day;
    std::chrono::year_month_day end{day + std::chrono::days{period.days}};
    end += std::chrono::months{period.months};
    if (!end.ok()) {
        end = end.year() / end.month() / std::chrono::last;
    }
    return zone_->instant(std::chrono::local_days{end} + of_day);
}

}  // namespace wattmast
