// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/retired_table.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <string>
#include <vector>

#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

/// The row that a query of (device, raw_before, quarters_before, digest is right) stands on.
Result<RetiredExtent> extent_from(const Query& row) {
    const RetiredExtent extent{utc_from_milliseconds(row.integer(1)), utc_from_milliseconds(row.integer(2))};
    const auto is_midnight = [](UtcTime time) {
        return time == storable_times.begin ||
               (time > storable_times.begin && time <= storable_times.end && floor_to(time, day_length) == time);
    };
    if (row.integer(3) == 0 || !is_midnight(extent.raw_before) || !is_midnight(extent.quarters_before) ||
        extent.quarters_before > extent.raw_before) {
        return fail(Errc::store_damaged, "the row of device " + std::to_string(row.integer(0)) +
                                             " in table retired is not what was written; charts and energy of times "
                                             "whose samples were retired fail for it. Run `wattmastctl verify` to see "
                                             "what else is affected");
    }
    return extent;
}

/// Begin of the UTC day of the first row of the device in a table of windows.
Result<std::optional<UtcTime>> first_day(Connection& connection, std::string_view sql, DeviceId device) {
    const auto key = connection.number(sql, {device.number() << 32, (device.number() << 32) | 0xffff'ffff});
    if (!key) {
        return key.error();
    }
    return *key ? std::optional(floor_to(begin_of(**key), day_length)) : std::nullopt;
}

Result<RetiredExtent> extent_from_days(Connection& connection, DeviceId device) {
    const auto chunk = first_day(connection, "SELECT min(key) FROM chunk WHERE key BETWEEN ?1 AND ?2", device);
    const auto quarter =
        first_day(connection, "SELECT min(key) FROM rollup_quarter WHERE key BETWEEN ?1 AND ?2", device);
    if (!chunk || !quarter) {
        return chunk ? quarter.error() : chunk.error();
    }
    RetiredExtent extent;
    extent.raw_before = chunk->value_or(storable_times.begin);
    extent.quarters_before = std::min(quarter->value_or(storable_times.begin), extent.raw_before);
    return extent;
}

}  // namespace

Result<RetiredExtent> read_retired(Connection& connection, DeviceId device) {
    auto query = connection.query(
        "SELECT device, raw_before, quarters_before, digest IS row_check(device, raw_before, quarters_before) "
        "FROM retired WHERE device = ?1",
        {device.number()});
    if (!query) {
        return query.error();
    }
    const auto found = query->next();
    if (!found) {
        return found.error();
    }
    return *found ? extent_from(*query) : RetiredExtent{};
}

Result<void> write_retired(Connection& connection, DeviceId device, const RetiredExtent& extent) {
    return connection.run(
        "INSERT OR REPLACE INTO retired VALUES (?1, ?2, ?3, row_check(?1, ?2, ?3))",
        {device.number(), milliseconds_of(extent.raw_before), milliseconds_of(extent.quarters_before)});
}

Result<RetiredDays> RetiredDays::load(Connection& connection) {
    RetiredDays days;
    std::vector<DeviceId> damaged;
    const auto read =
        each_row(connection,
                 "SELECT device, raw_before, quarters_before, digest IS row_check(device, raw_before, quarters_before) "
                 "FROM retired",
                 {}, [&](const Query& row) -> Result<void> {
                     const DeviceId device(row.integer(0));
                     if (const auto extent = extent_from(row)) {
                         days.set(device, *extent);
                     } else {
                         spdlog::warn("{}", extent.error().detail);
                         damaged.push_back(device);
                     }
                     return {};
                 });
    if (!read) {
        return read.error();
    }
    for (const DeviceId device : damaged) {
        const auto extent = extent_from_days(connection, device);
        if (!extent) {
            return extent.error();
        }
        days.set(device, *extent);
    }
    return days;
}

RetiredExtent RetiredDays::of(DeviceId device) const {
    const auto found = extents_.find(device);
    return found == extents_.end() ? RetiredExtent{} : found->second;
}

void RetiredDays::note_stored(UtcTime oldest) noexcept {
    oldest_stored_ = std::min(oldest_stored_.value_or(oldest), oldest);
}

}  // namespace wattmast::sqlite
