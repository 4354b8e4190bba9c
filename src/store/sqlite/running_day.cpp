// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/running_day.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view select_row = "SELECT key, body FROM rollup_running WHERE key = ?1";
constexpr std::string_view select_hours = "SELECT key, body FROM rollup_slot WHERE key BETWEEN ?1 AND ?2 ORDER BY key";

std::span<const Sample> part_of(const std::vector<Sample>& samples, TimeRange range) {
    const auto begin = std::ranges::lower_bound(samples, range.begin, {}, &Sample::at);
    const auto end = std::ranges::lower_bound(begin, samples.end(), range.end, {}, &Sample::at);
    return {begin, end};
}

/// Makes the new cells of a day's points, which are asked for in ascending order.
class DayCells {
public:
    DayCells(UtcTime day, std::span<const PointRollups> hours, std::span<const PointSamples> samples)
        : day_(day_window(day)), hours_(hours), samples_(samples) {}

    /// The point's cell when what is new has come; empty where that is not known.
    std::optional<RollupCell> next(PointId point, const RollupCell& before) {
        const auto found = std::ranges::lower_bound(hours_, point, {}, &PointRollups::point);
        hours_ = {found, hours_.end()};
        if (found == hours_.end() || found->point != point) {
            return before;
        }
        const auto own = std::ranges::lower_bound(samples_, point, {}, &PointSamples::point);
        samples_ = {own, samples_.end()};
        return extended(before, found->cells, part_of(own->samples, day_), RollupLevel::day);
    }

private:
    TimeRange day_;
    std::span<const PointRollups> hours_;
    std::span<const PointSamples> samples_;
};

/// The cells of a stored row with what is new; empty where there is no row that can be read.
Result<std::optional<std::vector<PointCell>>> stored_and(Connection& connection, DeviceId device, UtcTime day,
                                                         DayCells cells) {
    using Cells = std::optional<std::vector<PointCell>>;
    auto query = connection.query(select_row, {key_of(device, day)});
    const auto found = query ? query->next() : Result<bool>(query.error());
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return Cells();
    }
    const auto row = running_cells_from(*query);
    auto points = row ? row->read() : Result<std::vector<PointCell>>(row.error());
    if (!points) {
        return Cells();
    }
    std::erase_if(*points, [&](PointCell& point) {
        const auto cell = cells.next(point.point, point.cell);
        point.cell = cell.value_or(point.cell);
        return !cell;
    });
    return Cells(std::move(*points));
}

/// The cells of a day of which nothing was sealed.
std::vector<PointCell> first_cells(UtcTime day, std::span<const PointRollups> hours, DayCells cells) {
    std::vector<PointCell> points;
    points.reserve(hours.size());
    for (const PointRollups& point : hours) {
        if (const auto cell = cells.next(point.point, RollupCell{day, 0, 0, 0, std::nullopt})) {
            points.push_back({point.point, *cell});
        }
    }
    return points;
}

}  // namespace

void RunningDayChange::add(std::vector<PointRollups> hours) {
    if (hours_.empty()) {
        hours_ = std::move(hours);
        return;
    }
    for (PointRollups& point : hours) {
        const auto own = std::ranges::lower_bound(hours_, point.point, {}, &PointRollups::point);
        if (own == hours_.end() || own->point != point.point) {
            hours_.insert(own, std::move(point));
        } else {
            std::ranges::move(point.cells, std::back_inserter(own->cells));
        }
    }
}

Result<void> extend_running_day(Connection& connection, DeviceId device, UtcTime day, UtcTime sealed_before,
                                const RunningDayChange& change, std::span<const PointSamples> samples) {
    const DayCells cells(day, change.hours(), samples);
    if (sealed_before <= day) {
        return put_running_cells(connection, device, day, first_cells(day, change.hours(), cells));
    }
    const auto points = stored_and(connection, device, day, cells);
    if (!points) {
        return points.error();
    }
    return *points ? put_running_cells(connection, device, day, **points) : remake_running_day(connection, device, day);
}

Result<void> remake_running_day(Connection& connection, DeviceId device, UtcTime day) {
    const TimeRange window = day_window(day);
    std::map<PointId, std::vector<RollupCell>> hours;
    const auto read =
        each_row(connection, select_hours, {key_of(device, day), key_of(device, window.end - Duration{1})},
                 [&](const Query& row) -> Result<void> {
                     const auto chunk = rollup_row_from(RollupTable::slot, row).open();
                     if (!chunk) {
                         return chunk.error();
                     }
                     for (const PointId point : chunk->points()) {
                         if (const auto done = chunk->read(point, hours[point]); !done) {
                             return done;
                         }
                     }
                     return {};
                 });
    if (!read && read.error().code != Errc::store_damaged) {
        return read;
    }
    if (!read) {
        return put_running_cells(connection, device, day, {});
    }
    std::vector<PointCell> points;
    for (const auto& [point, cells] : hours) {
        if (are_of_one_scale(cells)) {
            points.push_back({point, merge_cells(cells, RollupLevel::day).front()});
        }
    }
    return put_running_cells(connection, device, day, points);
}

Result<void> erase_running_day(Connection& connection, DeviceId device, UtcTime day) {
    return connection.run("DELETE FROM rollup_running WHERE key = ?1", {key_of(device, day)});
}

Result<std::optional<RollupCell>> read_running_day(Connection& connection, DeviceId device, PointId point,
                                                   UtcTime day) {
    auto query = connection.query(select_row, {key_of(device, day)});
    const auto found = query ? query->next() : Result<bool>(query.error());
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return std::optional<RollupCell>();
    }
    const auto row = running_cells_from(*query);
    const auto cell = row ? row->find(point) : Result<std::optional<RollupCell>>(row.error());
    return cell ? *cell : std::optional<RollupCell>();
}

Result<RunningCells> running_cells_from(const Query& row) {
    const std::int64_t key = row.integer(0);
    auto cells = RunningCells::open(row.blob(1));
    const bool is_of_key = cells && cells->device() == device_of(key) && cells->day() == begin_of(key);
    return is_of_key
               ? std::move(cells)
               : fail(Errc::store_damaged, "the running day of device " + std::to_string(device_of(key).number()) +
                                               ", " + to_iso8601(begin_of(key)) +
                                               (cells ? " holds cells of another device or time"
                                                      : " is damaged (" + cells.error().detail + ")") +
                                               "; the day's hours are read instead");
}

Result<void> put_running_cells(Connection& connection, DeviceId device, UtcTime day, std::span<const PointCell> cells) {
    const auto body = encode_running(device, day, cells);
    return connection.run("INSERT OR REPLACE INTO rollup_running VALUES (?1, ?2)",
                          {key_of(device, day), std::span<const std::byte>(body)});
}

Result<void> make_running_days(Connection& connection) {
    struct Day {
        DeviceId device;
        UtcTime begin;
        bool operator==(const Day&) const = default;
    };
    std::vector<Day> days;
    const auto listed =
        each_row(connection, "SELECT key FROM rollup_slot ORDER BY key", {}, [&](const Query& row) -> Result<void> {
            const std::int64_t key = row.integer(0);
            const Day day{device_of(key), floor_to(begin_of(key), day_length)};
            if (days.empty() || days.back() != day) {
                days.push_back(day);
            }
            return {};
        });
    if (!listed) {
        return listed;
    }
    for (const Day& day : days) {
        if (const auto made = remake_running_day(connection, day.device, day.begin); !made) {
            return made;
        }
    }
    return {};
}

}  // namespace wattmast::sqlite
