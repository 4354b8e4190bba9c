// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SqliteSamples::cells().
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "store/rules.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"
#include "store/sqlite/sqlite_samples.h"

namespace wattmast::sqlite {
namespace {

/// Where the cells of a range come from, in order of time; any part may be empty.
struct Parts {
    TimeRange samples_before;
    TimeRange hours_before;
    TimeRange days;
    TimeRange hours_after;
    TimeRange samples_after;
};

/// @param told Up to where stored cells tell everything. @param days Up to where days are stored and wanted.
Parts parts_of(TimeRange range, UtcTime told, UtcTime days) {
    const UtcTime end = std::clamp(told, range.begin, range.end);
    const UtcTime first_hour = std::min(ceil_to(range.begin, hour_length), range.end);
    const UtcTime last_hour = std::max(floor_to(end, hour_length), first_hour);
    const UtcTime first_day = std::min(ceil_to(first_hour, day_length), last_hour);
    const UtcTime last_day = std::max(floor_to(std::min(last_hour, days), day_length), first_day);
    return {{range.begin, first_hour},
            {first_hour, first_day},
            {first_day, last_day},
            {last_day, last_hour},
            {last_hour, range.end}};
}

}  // namespace

Result<void> SqliteSamples::stored_cells(RollupTable table, DeviceId device, PointId point, TimeRange range,
                                         const std::stop_token& cancel, const RetiredExtent& retired,
                                         std::vector<RollupCell>& into) const {
    if (range.is_empty()) {
        return {};
    }
    const std::size_t before = into.size();
    const auto read = read_rollups(connection_, table, device, point, range, cancel, into);
    if (read || read.error().code != Errc::store_damaged) {
        return read;
    }
    into.resize(before);
    return cells_instead(level_of(table), device, point, range, cancel, retired, read.error(), into);
}

Result<void> SqliteSamples::stored_hours(DeviceId device, PointId point, TimeRange range, UtcTime merged,
                                         const std::stop_token& cancel, const RetiredExtent& retired,
                                         std::vector<RollupCell>& into) const {
    const UtcTime border = std::clamp(merged, range.begin, range.end);
    const auto read = stored_cells(RollupTable::hour, device, point, {range.begin, border}, cancel, retired, into);
    return read ? stored_cells(RollupTable::slot, device, point, {border, range.end}, cancel, retired, into) : read;
}

Result<void> SqliteSamples::cells_instead(RollupLevel level, DeviceId device, PointId point, TimeRange range,
                                          const std::stop_token& cancel, const RetiredExtent& retired,
                                          const Failure& damage, std::vector<RollupCell>& into) const {
    const UtcTime border = std::clamp(retired.raw_before, range.begin, range.end);
    if (const TimeRange old{range.begin, border}; !old.is_empty()) {
        if (level == RollupLevel::hour && old.begin < retired.quarters_before) {
            return damage;
        }
        std::vector<RollupCell> finer;
        const auto read = level == RollupLevel::day
                              ? stored_cells(RollupTable::hour, device, point, old, cancel, retired, finer)
                              : read_rollups(connection_, RollupTable::quarter, device, point, old, cancel, finer);
        if (!read) {
            return read;
        }
        std::ranges::move(merge_cells(finer, level), std::back_inserter(into));
    }
    // The samples that the cells were made of are another row.
    std::vector<Sample> samples;
    if (const auto read = read_sealed(device, point, {border, range.end}, cancel, samples); !read) {
        return read;
    }
    std::ranges::move(roll_up(samples, level), std::back_inserter(into));
    return {};
}

Result<void> SqliteSamples::finest_cells(DeviceId device, PointId point, TimeRange range, const RetiredExtent& extent,
                                         const std::stop_token& cancel, std::vector<RollupCell>& into) const {
    if (range.begin >= extent.raw_before || range.is_empty()) {
        return {};
    }
    const auto add = [&](RollupTable table, TimeRange part) -> Result<void> {
        if (part.is_empty()) {
            return {};
        }
        const Duration length = length_of(level_of(table));
        const TimeRange whole{floor_to(part.begin, length), ceil_to(part.end, length)};
        return read_rollups(connection_, table, device, point, whole, cancel, into);
    };
    const auto hours = add(RollupTable::hour, intersection(range, {storable_times.begin, extent.quarters_before}));
    return hours ? add(RollupTable::quarter, intersection(range, {extent.quarters_before, extent.raw_before})) : hours;
}

Result<std::vector<RollupCell>> SqliteSamples::retired_cells(PointId point, TimeRange range,
                                                             std::stop_token cancel) const {
    const CancelScope scope(connection_, cancel);
    Hot hot;
    const auto snapshot = begin(point, range, hot, [](const HotTail&) {});
    if (!snapshot) {
        return snapshot.error();
    }
    std::vector<RollupCell> cells;
    if (!hot.device) {
        return cells;
    }
    const auto retired = read_retired(connection_, *hot.device);
    const auto read =
        retired ? finest_cells(*hot.device, point, range, *retired, cancel, cells) : Result<void>(retired.error());
    return read ? Result<std::vector<RollupCell>>(std::move(cells)) : read.error();
}

Result<void> SqliteSamples::hours_of_retired(DeviceId device, PointId point, TimeRange range,
                                             const RetiredExtent& extent, const std::stop_token& cancel,
                                             std::vector<RollupCell>& into) const {
    std::vector<RollupCell> finest;
    if (const auto read = finest_cells(device, point, range, extent, cancel, finest); !read) {
        return read;
    }
    for (const RollupCell& cell : finest) {
        const bool is_quarter = cell.start >= extent.quarters_before;
        const Duration length = length_of(is_quarter ? RollupLevel::quarter_hour : RollupLevel::hour);
        if (cell.start < range.begin || cell.start + length > range.end) {
            return fail(Errc::no_data, "of point " + std::to_string(point.number()) + " only cells of " +
                                           (is_quarter ? "quarter hours" : "hours") + " are left at " +
                                           to_iso8601(cell.start) + ", which cannot be divided at " +
                                           to_iso8601(cell.start < range.begin ? range.begin : range.end) +
                                           "; choose a period that begins and ends with such a cell");
        }
    }
    std::ranges::move(merge_cells(finest, RollupLevel::hour), std::back_inserter(into));
    return {};
}

Result<UtcTime> SqliteSamples::running_days(PointId point, TimeRange range, const Hot& hot,
                                            std::vector<RollupCell>& into) const {
    UtcTime day = range.begin;
    for (; day + day_length <= range.end && day < hot.sealed_before; day += day_length) {
        const auto first = std::ranges::lower_bound(hot.samples, day, {}, &Sample::at);
        const auto last = std::ranges::lower_bound(first, hot.samples.end(), day + day_length, {}, &Sample::at);
        if (first != last && first->at < hot.sealed_before) {
            break;  // It came late and is in no stored cell.
        }
        auto cell = read_running_day(connection_, *hot.device, point, day);
        if (!cell) {
            return cell.error();
        }
        const std::span<const Sample> later(first, last);
        if (*cell && !later.empty()) {
            *cell = extended(**cell, roll_up(later, RollupLevel::day), later, RollupLevel::day);
        }
        if (!*cell) {
            break;
        }
        into.push_back(**cell);
    }
    return day;
}

Result<void> SqliteSamples::cells_of(PointId point, TimeRange range, const Hot& hot, UtcTime told, RollupLevel widest,
                                     const std::stop_token& cancel, const RetiredExtent& retired,
                                     std::vector<RollupCell>& into) const {
    const auto add_samples = [&](TimeRange part) -> Result<void> {
        std::vector<Sample> samples;
        if (part.is_empty()) {
            return {};
        }
        const UtcTime kept = std::clamp(retired.raw_before, part.begin, part.end);
        if (const auto old = hours_of_retired(*hot.device, point, {part.begin, kept}, retired, cancel, into); !old) {
            return old;
        }
        part.begin = kept;
        // Where it is known what is sealed, nothing behind it is.
        const bool is_hot = hot.sealed_before > storable_times.begin && part.begin >= hot.sealed_before;
        const auto read = is_hot ? Result<void>() : read_sealed(*hot.device, point, part, cancel, samples);
        if (!read) {
            return read;
        }
        const auto first = std::ranges::lower_bound(hot.samples, part.begin, {}, &Sample::at);
        const auto last = std::ranges::lower_bound(first, hot.samples.end(), part.end, {}, &Sample::at);
        add_hot(samples, {first, last});
        std::ranges::move(roll_up(samples, RollupLevel::hour), std::back_inserter(into));
        return {};
    };
    const UtcTime merged = merged_before(hot.sealed_before);
    const auto add_hours = [&](TimeRange part) {
        return stored_hours(*hot.device, point, part, merged, cancel, retired, into);
    };
    Parts parts = parts_of(range, told, widest == RollupLevel::day ? merged : range.begin);
    auto done = add_samples(parts.samples_before);
    done = done ? add_hours(parts.hours_before) : done;
    done = done ? stored_cells(RollupTable::day, *hot.device, point, parts.days, cancel, retired, into) : done;
    const UtcTime after_days = parts.hours_after.begin;
    if (done && widest == RollupLevel::day && after_days >= merged && after_days == floor_to(after_days, day_length)) {
        const auto told_days = running_days(point, {after_days, range.end}, hot, into);
        if (!told_days) {
            return told_days.error();
        }
        const UtcTime last_hour = std::max(*told_days, parts.hours_after.end);
        parts.hours_after = {*told_days, last_hour};
        parts.samples_after.begin = last_hour;
    }
    done = done ? add_hours(parts.hours_after) : done;
    return done ? add_samples(parts.samples_after) : done;
}

Result<std::vector<RollupCell>> SqliteSamples::cells(PointId point, std::span<const UtcTime> borders,
                                                     RollupLevel widest, std::stop_token cancel) const {
    const CancelScope scope(connection_, cancel);
    if (cancel.stop_requested()) {
        return fail(Errc::cancelled, "the caller gave up");
    }
    const TimeRange range{borders.front(), borders.back()};
    Hot hot;
    const auto snapshot = begin(point, range, hot, [&](const HotTail& tail) { tail.read(point, range, hot.samples); });
    if (!snapshot) {
        return snapshot.error();
    }
    std::vector<RollupCell> cells;
    if (!hot.device) {
        return cells;
    }
    const auto retired = read_retired(connection_, *hot.device);
    if (!retired) {
        return retired.error();
    }
    // Late samples that are not sealed yet are in no stored cell.
    const UtcTime told = hot.samples.empty() ? hot.sealed_before : std::min(hot.sealed_before, hot.samples.front().at);
    constexpr std::size_t usual = 64;  // a month of days and the hours at its ends
    cells.reserve(usual);
    for (std::size_t index = 1; index < borders.size(); ++index) {
        const TimeRange part{borders[index - 1], borders[index]};
        if (const auto done = cells_of(point, part, hot, told, widest, cancel, *retired, cells); !done) {
            return done.error();
        }
    }
    return cells;
}

}  // namespace wattmast::sqlite
