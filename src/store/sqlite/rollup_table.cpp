// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/rollup_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "store/rules.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view kept =
    "its cells are made of the samples where those are kept; where they were retired, charts and energy fail";

struct TableSql {
    std::string_view name;
    std::string_view of_what;
    std::string_view select;
    std::string_view put;
    std::string_view lost;  ///< What a damaged row means.
};

constexpr std::array<TableSql, 4> sql = {{
    {"rollup_quarter", "quarter hours", "SELECT key, body FROM rollup_quarter WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
     "INSERT OR REPLACE INTO rollup_quarter VALUES (?1, ?2)",
     "its samples were retired, so charts and energy fail there"},
    {"rollup_hour", "hours", "SELECT key, body FROM rollup_hour WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
     "INSERT OR REPLACE INTO rollup_hour VALUES (?1, ?2)", kept},
    {"rollup_day", "days", "SELECT key, body FROM rollup_day WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
     "INSERT OR REPLACE INTO rollup_day VALUES (?1, ?2)", kept},
    {"rollup_slot", "hours", "SELECT key, body FROM rollup_slot WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
     "INSERT OR REPLACE INTO rollup_slot VALUES (?1, ?2)", kept},
}};

const TableSql& sql_of(RollupTable table) noexcept {
    return sql[static_cast<std::size_t>(table) - 1];
}

Failure damaged(const RollupRow& row, std::string_view what) {
    return fail(Errc::store_damaged, "the rollup of " + std::string(sql_of(row.table).of_what) + " of device " +
                                         std::to_string(row.device.number()) + ", " + to_iso8601(row.window.begin) +
                                         " to " + to_iso8601(row.window.end) + " " + std::string(what) + "; " +
                                         std::string(sql_of(row.table).lost) +
                                         ". Run `wattmastctl verify` to see what else is");
}

Result<void> put(Connection& connection, RollupTable table, DeviceId device, TimeRange window,
                 std::span<const PointRollups> points) {
    const auto body = encode_rollups(device, level_of(table), window, points);
    if (!body) {
        return body.error();
    }
    return connection.run(sql_of(table).put, {key_of(device, window.begin), std::span<const std::byte>(*body)});
}

using CellsByPoint = std::map<PointId, std::vector<RollupCell>>;

/// The cells of one row; none where there is no row.
Result<CellsByPoint> cells_of_row(Connection& connection, RollupTable table, DeviceId device, TimeRange window) {
    CellsByPoint cells;
    const std::int64_t key = key_of(device, window.begin);
    auto query = connection.query(sql_of(table).select, {key, key});
    if (!query) {
        return query.error();
    }
    const auto found = query->next();
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return cells;
    }
    const RollupRow row = rollup_row_from(table, *query);
    const auto chunk = row.open();
    if (!chunk) {
        return chunk.error();
    }
    for (const PointId point : chunk->points()) {
        if (const auto read = chunk->read(point, cells[point]); !read) {
            return damaged(row, "is damaged (" + read.error().detail + ")");
        }
    }
    return cells;
}

bool are_equal(const CellsByPoint& stored, std::span<const PointRollups> points) {
    return stored.size() == points.size() && std::ranges::all_of(points, [&](const PointRollups& point) {
               const auto found = stored.find(point.point);
               return found != stored.end() && found->second == point.cells;
           });
}

Result<void> put_day(Connection& connection, DeviceId device, UtcTime day, std::span<const PointRollups> hours) {
    const TimeRange block = block_window(day);
    auto cells = cells_of_row(connection, RollupTable::day, device, block);
    if (!cells) {
        return cells.error();
    }
    for (auto& [point, days] : *cells) {
        std::erase_if(days, [&](const RollupCell& cell) { return cell.start == day; });
    }
    for (const PointRollups& point : hours) {
        auto& days = (*cells)[point.point];
        for (const RollupCell& cell : point.cells) {
            days.insert(std::ranges::upper_bound(days, cell.start, {}, &RollupCell::start), cell);
        }
    }
    std::vector<PointRollups> points;
    for (auto& [point, days] : *cells) {
        if (!days.empty()) {
            points.push_back({point, std::move(days)});
        }
    }
    return put(connection, RollupTable::day, device, block, points);
}

/// The cells of a day. @param hours Of the same samples.
std::vector<PointRollups> days_of(std::span<const PointSamples> samples, std::span<const PointRollups> hours) {
    std::vector<PointRollups> days;
    auto next = samples.begin();
    for (const PointRollups& point : hours) {
        next = std::ranges::find(next, samples.end(), point.point, &PointSamples::point);
        days.push_back({point.point, are_of_one_scale(point.cells) ? merge_cells(point.cells, RollupLevel::day)
                                                                   : roll_up(next->samples, RollupLevel::day)});
    }
    return days;
}

}  // namespace

RollupLevel level_of(RollupTable table) noexcept {
    switch (table) {
        case RollupTable::quarter:
            return RollupLevel::quarter_hour;
        case RollupTable::day:
            return RollupLevel::day;
        case RollupTable::hour:
        case RollupTable::slot:
            break;
    }
    return RollupLevel::hour;
}

std::string_view name_of(RollupTable table) noexcept {
    return sql_of(table).name;
}

TimeRange rollup_window(RollupTable table, UtcTime time) noexcept {
    switch (table) {
        case RollupTable::day:
            return block_window(time);
        case RollupTable::slot:
            return slot_window(time);
        case RollupTable::quarter:
        case RollupTable::hour:
            break;
    }
    return day_window(time);
}

std::vector<PointRollups> roll_up_all(std::span<const PointSamples> samples, RollupLevel level) {
    std::vector<PointRollups> points;
    for (const PointSamples& point : samples) {
        if (auto cells = roll_up(point.samples, level); !cells.empty()) {
            points.push_back({point.point, std::move(cells)});
        }
    }
    return points;
}

Result<void> put_slot_hours(Connection& connection, DeviceId device, UtcTime slot,
                            std::span<const PointRollups> hours) {
    return put(connection, RollupTable::slot, device, slot_window(slot), hours);
}

Result<void> erase_slot_hours(Connection& connection, DeviceId device, TimeRange range) {
    return connection.run("DELETE FROM rollup_slot WHERE key BETWEEN ?1 AND ?2",
                          {key_of(device, range.begin), key_of(device, range.end - Duration{1})});
}

Result<void> put_rollups(Connection& connection, DeviceId device, UtcTime day, std::span<const PointSamples> samples) {
    const auto hours = roll_up_all(samples, RollupLevel::hour);
    if (const auto done = put(connection, RollupTable::hour, device, day_window(day), hours); !done) {
        return done;
    }
    return put_day(connection, device, day, days_of(samples, hours));
}

Result<void> put_quarter_hours(Connection& connection, DeviceId device, UtcTime day,
                               std::span<const PointSamples> samples) {
    const TimeRange window = day_window(day);
    const auto cells = roll_up_all(samples, RollupLevel::quarter_hour);
    if (const auto done = put(connection, RollupTable::quarter, device, window, cells); !done) {
        return done;
    }
    const auto stored = cells_of_row(connection, RollupTable::quarter, device, window);
    if (!stored) {
        return stored.error();
    }
    return are_equal(*stored, cells)
               ? Result<void>()
               : fail(Errc::store_damaged, "the quarter hours of device " + std::to_string(device.number()) + ", " +
                                               to_iso8601(day) +
                                               " do not come back as they were written; the day's "
                                               "samples are kept");
}

Result<void> make_sure_of_rollups(Connection& connection, DeviceId device, UtcTime day,
                                  std::span<const PointSamples> samples) {
    const auto hours = cells_of_row(connection, RollupTable::hour, device, day_window(day));
    if (!hours && hours.error().code != Errc::store_damaged) {
        return hours.error();
    }
    auto block = cells_of_row(connection, RollupTable::day, device, block_window(day));
    if (!block) {
        return block.error();
    }
    for (auto& [point, cells] : *block) {
        std::erase_if(cells, [&](const RollupCell& cell) { return cell.start != day; });
    }
    std::erase_if(*block, [](const auto& point) { return point.second.empty(); });
    const bool are_right = hours && are_equal(*hours, roll_up_all(samples, RollupLevel::hour)) &&
                           are_equal(*block, roll_up_all(samples, RollupLevel::day));
    return are_right ? Result<void>() : put_rollups(connection, device, day, samples);
}

Result<void> check_hours(Connection& connection, DeviceId device, UtcTime day) {
    const auto hours = cells_of_row(connection, RollupTable::hour, device, day_window(day));
    if (!hours) {
        return hours.error();
    }
    return !hours->empty() ? Result<void>()
                           : fail(Errc::store_damaged, "the rollup of hours of device " +
                                                           std::to_string(device.number()) + ", " + to_iso8601(day) +
                                                           " is missing, so its quarter hours are kept; run "
                                                           "`wattmastctl verify` to see what else is");
}

Result<RollupChunk> RollupRow::open() const {
    auto chunk = RollupChunk::open(body);
    if (!chunk) {
        return damaged(*this, "is damaged (" + chunk.error().detail + ")");
    }
    if (chunk->device() != device || chunk->window() != window || chunk->level() != level_of(table)) {
        return damaged(*this, "holds cells of another device or time");
    }
    return chunk;
}

RollupRow rollup_row_from(RollupTable table, const Query& row) {
    const std::int64_t key = row.integer(0);
    return {table, device_of(key), rollup_window(table, begin_of(key)), row.blob(1)};
}

Result<void> read_rollups(Connection& connection, RollupTable table, DeviceId device, PointId point, TimeRange range,
                          const std::stop_token& cancel, std::vector<RollupCell>& into) {
    const TimeRange part = intersection(range, storable_times);
    if (part.is_empty()) {
        return {};
    }
    const std::int64_t first = key_of(device, rollup_window(table, part.begin).begin);
    auto query = connection.query(sql_of(table).select, {first, key_of(device, part.end - Duration{1})});
    if (!query) {
        return query.error();
    }
    while (true) {
        const auto more = query->next();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return {};
        }
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the caller gave up");
        }
        const RollupRow row = rollup_row_from(table, *query);
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        const std::size_t begin = into.size();
        if (const auto read = chunk->read(point, into); !read) {
            return damaged(row, "is damaged (" + read.error().detail + ")");
        }
        const Duration length = length_of(level_of(table));
        const auto is_outside = [&](const RollupCell& cell) {
            return cell.start < part.begin || cell.start + length > part.end;
        };
        into.erase(std::remove_if(into.begin() + static_cast<std::ptrdiff_t>(begin), into.end(), is_outside),
                   into.end());
    }
}

}  // namespace wattmast::sqlite
