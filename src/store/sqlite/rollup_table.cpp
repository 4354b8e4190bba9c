// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/rollup_table.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "store/rules.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

struct LevelSql {
    std::string_view name;
    std::string_view select;
    std::string_view put;
};

constexpr LevelSql quarter_sql{"quarter hours",
                               "SELECT key, body FROM rollup_quarter WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
                               "INSERT OR REPLACE INTO rollup_quarter VALUES (?1, ?2)"};
constexpr LevelSql hour_sql{"hours", "SELECT key, body FROM rollup_hour WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
                            "INSERT OR REPLACE INTO rollup_hour VALUES (?1, ?2)"};
constexpr LevelSql day_sql{"days", "SELECT key, body FROM rollup_day WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
                           "INSERT OR REPLACE INTO rollup_day VALUES (?1, ?2)"};

const LevelSql& sql_of(RollupLevel level) {
    switch (level) {
        case RollupLevel::quarter_hour:
            return quarter_sql;
        case RollupLevel::hour:
            return hour_sql;
        case RollupLevel::day:
            return day_sql;
    }
    throw std::logic_error("cells of this level are not stored");
}

Failure damaged(const RollupRow& row, std::string_view what) {
    return fail(Errc::store_damaged,
                "the rollup of " + std::string(sql_of(row.level).name) + " of device " +
                    std::to_string(row.device.number()) + ", " + to_iso8601(row.window.begin) + " to " +
                    to_iso8601(row.window.end) + " " + std::string(what) +
                    (row.level == RollupLevel::quarter_hour
                         ? "; its samples were retired, so charts and energy fail there"
                         : "; charts over years fail there, samples that are kept are not affected") +
                    ". Run `wattmastctl verify` to see what else is");
}

Result<void> put(Connection& connection, RollupLevel level, DeviceId device, TimeRange window,
                 std::span<const PointRollups> points) {
    const auto body = encode_rollups(device, level, window, points);
    if (!body) {
        return body.error();
    }
    return connection.run(sql_of(level).put, {key_of(device, window.begin), std::span<const std::byte>(*body)});
}

using CellsByPoint = std::map<PointId, std::vector<RollupCell>>;

/// The cells of one row; none where there is no row.
Result<CellsByPoint> cells_of_row(Connection& connection, RollupLevel level, DeviceId device, TimeRange window) {
    CellsByPoint cells;
    const std::int64_t key = key_of(device, window.begin);
    auto query = connection.query(sql_of(level).select, {key, key});
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
    const RollupRow row = rollup_row_from(level, *query);
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
    auto cells = cells_of_row(connection, RollupLevel::day, device, block);
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
    return put(connection, RollupLevel::day, device, block, points);
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

}  // namespace

TimeRange rollup_window(RollupLevel level, UtcTime time) {
    switch (level) {
        case RollupLevel::quarter_hour:
        case RollupLevel::hour:
            return day_window(time);
        case RollupLevel::day:
            return block_window(time);
    }
    throw std::logic_error("cells of this level are not stored");
}

Result<void> put_rollups(Connection& connection, DeviceId device, UtcTime day, std::span<const PointSamples> samples) {
    const auto hours = roll_up_all(samples, RollupLevel::hour);
    if (const auto done = put(connection, RollupLevel::hour, device, day_window(day), hours); !done) {
        return done;
    }
    return put_day(connection, device, day, roll_up_all(samples, RollupLevel::day));
}

Result<void> put_quarter_hours(Connection& connection, DeviceId device, UtcTime day,
                               std::span<const PointSamples> samples) {
    const TimeRange window = day_window(day);
    const auto cells = roll_up_all(samples, RollupLevel::quarter_hour);
    if (const auto done = put(connection, RollupLevel::quarter_hour, device, window, cells); !done) {
        return done;
    }
    const auto stored = cells_of_row(connection, RollupLevel::quarter_hour, device, window);
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
    const auto hours = cells_of_row(connection, RollupLevel::hour, device, day_window(day));
    if (!hours && hours.error().code != Errc::store_damaged) {
        return hours.error();
    }
    auto block = cells_of_row(connection, RollupLevel::day, device, block_window(day));
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
    const auto hours = cells_of_row(connection, RollupLevel::hour, device, day_window(day));
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
    if (chunk->device() != device || chunk->window() != window || chunk->level() != level) {
        return damaged(*this, "holds cells of another device or time");
    }
    return chunk;
}

RollupRow rollup_row_from(RollupLevel level, const Query& row) {
    const std::int64_t key = row.integer(0);
    return {level, device_of(key), rollup_window(level, begin_of(key)), row.blob(1)};
}

Result<void> read_rollups(Connection& connection, RollupLevel level, DeviceId device, PointId point, TimeRange range,
                          const std::function<bool()>& is_cancelled, std::vector<RollupCell>& into) {
    const TimeRange part = intersection(range, storable_times);
    if (part.is_empty()) {
        return {};
    }
    const std::int64_t first = key_of(device, rollup_window(level, part.begin).begin);
    auto query = connection.query(sql_of(level).select, {first, key_of(device, part.end - Duration{1})});
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
        if (is_cancelled()) {
            return fail(Errc::cancelled, "the caller gave up");
        }
        const RollupRow row = rollup_row_from(level, *query);
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        const std::size_t begin = into.size();
        if (const auto read = chunk->read(point, into); !read) {
            return damaged(row, "is damaged (" + read.error().detail + ")");
        }
        const Duration length = length_of(level);
        const auto is_outside = [&](const RollupCell& cell) {
            return cell.start < part.begin || cell.start + length > part.end;
        };
        into.erase(std::remove_if(into.begin() + static_cast<std::ptrdiff_t>(begin), into.end(), is_outside),
                   into.end());
    }
}

}  // namespace wattmast::sqlite
