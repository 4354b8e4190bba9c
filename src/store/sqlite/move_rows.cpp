// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/move_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "store/rules.h"
#include "store/sqlite/chunk_merge.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/sample_row.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view select_rows =
    "SELECT point, at, form, bits, exponent, quality, origin, reason, digest IS row_check(point, at, form, bits, "
    "exponent, quality, origin, reason) FROM sample WHERE point = ?1 AND at >= ?2 AND at < ?3 ORDER BY at";

Result<std::vector<Sample>> rows_of(Connection& connection, PointId point, TimeRange range) {
    std::vector<Sample> samples;
    const auto read =
        each_row(connection, select_rows, {point.number(), milliseconds_of(range.begin), milliseconds_of(range.end)},
                 [&](const Query& row) -> Result<void> {
                     if (row.integer(8) == 0) {
                         return damaged_sample(row, "another content than was written");
                     }
                     const auto sample = sample_from(row);
                     if (!sample) {
                         return sample.error();
                     }
                     samples.push_back(*sample);
                     return {};
                 });
    if (!read) {
        return read.error();
    }
    return samples;
}

/// Moves one device after the other.
class Mover {
public:
    explicit Mover(Connection& connection) : connection_(connection), merger_(connection, SlotHours::left_out) {}

    Result<void> run() {
        std::map<DeviceId, std::vector<PointId>> points;
        const auto listed = each_row(connection_, "SELECT device, id FROM point ORDER BY device, id", {},
                                     [&](const Query& row) -> Result<void> {
                                         points[DeviceId(row.integer(0))].push_back(PointId(row.integer(1)));
                                         return {};
                                     });
        if (!listed) {
            return listed;
        }
        for (const auto& [device, own] : points) {
            if (const auto moved = move(device, own); !moved) {
                return moved;
            }
        }
        return finish();
    }

private:
    /// The time of the first (min) or last (max) row of any of the points from `from` on.
    Result<std::optional<UtcTime>> border(const std::vector<PointId>& points, std::string_view sql, UtcTime from) {
        std::optional<UtcTime> border;
        for (const PointId point : points) {
            const auto at = connection_.number(sql, {point.number(), milliseconds_of(from)});
            if (!at) {
                return at.error();
            }
            if (at->has_value()) {
                const UtcTime time = utc_from_milliseconds(**at);
                const bool is_first = sql == select_first;
                border = !border ? time : is_first ? std::min(*border, time) : std::max(*border, time);
            }
        }
        return border;
    }

    Result<void> move(DeviceId device, const std::vector<PointId>& points) {
        const auto last = border(points, select_last, storable_times.begin);
        if (!last) {
            return last.error();
        }
        if (!last->has_value()) {
            return {};
        }
        const UtcTime before = std::min(**last + Duration{1}, storable_times.end);
        newest_.clear();
        for (UtcTime from = storable_times.begin;;) {
            const auto first = border(points, select_first, from);
            if (!first) {
                return first.error();
            }
            if (!first->has_value()) {
                break;
            }
            const TimeRange day = day_window(**first);
            if (const auto moved = move_day(device, points, day, before); !moved) {
                return moved;
            }
            from = day.end;
        }
        SealedDevice sealed{device, {before, 0}, {}};
        for (const auto& [point, sample] : newest_) {
            sealed.newest.push_back(sample);
        }
        return write_newest(connection_, sealed, 1);
    }

    Result<void> move_day(DeviceId device, const std::vector<PointId>& points, TimeRange day, UtcTime before) {
        std::vector<PointSamples> samples;
        for (const PointId point : points) {
            auto rows = rows_of(connection_, point, day);
            if (!rows) {
                return rows.error();
            }
            if (rows->empty()) {
                continue;
            }
            newest_.insert_or_assign(point, rows->back());
            totals_.samples += rows->size();
            totals_.oldest = std::min(totals_.oldest.value_or(rows->front().at), rows->front().at);
            totals_.newest = std::max(totals_.newest.value_or(rows->back().at), rows->back().at);
            samples.push_back({point, std::move(*rows)});
        }
        const auto merged = merger_.merge(device, samples, {.from = day.begin, .to = before});
        return merged ? Result<void>() : merged.error();
    }

    Result<void> finish() {
        const auto rows = connection_.number("SELECT count(*) FROM sample");
        if (!rows) {
            return rows.error();
        }
        if (static_cast<std::uint64_t>(rows->value_or(0)) != totals_.samples) {
            return fail(Errc::store_damaged,
                        "the table of samples has rows of no point or of impossible times; take the newest backup");
        }
        totals_.seals = 1;
        if (const auto written = write_totals(connection_, totals_); !written) {
            return written;
        }
        return connection_.run("DROP TABLE sample");
    }

    static constexpr std::string_view select_first = "SELECT min(at) FROM sample WHERE point = ?1 AND at >= ?2";
    static constexpr std::string_view select_last = "SELECT max(at) FROM sample WHERE point = ?1 AND at >= ?2";

    Connection& connection_;
    ChunkMerger merger_;
    SealedTotals totals_;
    std::map<PointId, Sample> newest_;
};

}  // namespace

Result<void> move_rows_into_chunks(Connection& connection) {
    return Mover(connection).run();
}

}  // namespace wattmast::sqlite
