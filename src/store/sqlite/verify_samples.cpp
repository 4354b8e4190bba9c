// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/verify_samples.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/rules.h"
#include "store/sqlite/chunk_table.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/running_day.h"
#include "store/sqlite/slots.h"
#include "store/sqlite/verify_retired.h"

namespace wattmast::sqlite {
namespace {

using CellsByPoint = std::map<PointId, std::vector<RollupCell>>;

/// What the chunks say of one device.
struct Seen {
    std::map<PointId, Sample> newest;
    std::optional<TimeRange> block;  ///< Of the days below.
    CellsByPoint days;
    std::optional<UtcTime> running;  ///< The day of the samples below, which is not merged.
    std::map<PointId, std::vector<Sample>> running_samples;
    std::optional<UtcTime> end;  ///< Of the chunk before.
    bool is_complete = true;     ///< No chunk was damaged.
};

class SampleVerifier {
public:
    SampleVerifier(Connection& connection, const std::stop_token& cancel, VerifyReport& report)
        : connection_(connection), cancel_(cancel), report_(report) {}

    Result<void> run() {
        const auto listed = each_row(connection_, "SELECT id, device FROM point", {}, [&](const Query& row) {
            devices_.emplace(PointId(row.integer(0)), DeviceId(row.integer(1)));
            return Result<void>();
        });
        if (!listed) {
            return listed;
        }
        using Check = Result<void> (SampleVerifier::*)();
        for (const Check check :
             {&SampleVerifier::read_newest, &SampleVerifier::read_retired_days, &SampleVerifier::check_chunks,
              &SampleVerifier::check_retired, &SampleVerifier::check_orphans, &SampleVerifier::check_totals,
              &SampleVerifier::check_log}) {
            if (const auto done = (this->*check)(); !done && !note(done.error(), "samples")) {
                return done;
            }
        }
        return {};
    }

private:
    void find(std::string check, std::string place, std::string detail) {
        report_.findings.push_back({std::move(check), std::move(place), std::move(detail)});
    }
    /// Makes a finding of a failure; false if it is no finding but the caller's wish to stop.
    bool note(const Failure& failure, const std::string& place) {
        if (failure.code == Errc::cancelled) {
            return false;
        }
        is_complete_ = false;
        find("page_structure", place, failure.detail);
        return true;
    }

    Result<void> read_newest() {
        return each_row(connection_, select_newest, {std::int64_t{-1}}, [&](const Query& row) -> Result<void> {
            const DeviceId device(row.integer(0));
            auto sealed = newest_from(row);
            if (!sealed) {
                find("newest", "table newest, device " + std::to_string(device.number()), sealed.error().detail);
                return {};
            }
            sealed_.emplace(device, std::move(*sealed));
            return {};
        });
    }

    Result<void> read_retired_days() {
        auto read = verify_retired_rows(connection_, finder());
        if (!read) {
            return read.error();
        }
        retired_ = std::move(*read);
        return {};
    }
    Result<void> check_retired() { return verify_retired_cells(connection_, cancel_, retired_, finder()); }
    Find finder() {
        return [this](std::string check, std::string place, std::string detail) {
            find(std::move(check), std::move(place), std::move(detail));
        };
    }
    [[nodiscard]] UtcTime raw_before(DeviceId device) const {
        const auto known = retired_.find(device);
        return known == retired_.end() ? UtcTime::min() : known->second.raw_before;
    }

    Result<void> check_chunks() {
        std::vector<DeviceId> devices;
        const auto listed =
            each_row(connection_, "SELECT DISTINCT key >> 32 FROM chunk ORDER BY 1", {}, [&](const Query& row) {
                devices.emplace_back(row.integer(0));
                return Result<void>();
            });
        for (const DeviceId device : devices) {
            Seen seen;
            const auto read = each_row(
                connection_, "SELECT key, slots, body FROM chunk WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
                {device.number() << 32, (device.number() << 32) | 0xffff'ffff}, [&](const Query& row) {
                    return check_chunk(
                        seen, {device_of(row.integer(0)),
                               {begin_of(row.integer(0)), begin_of(row.integer(0)) + row.integer(1) * slot_length},
                               row.blob(2)});
                });
            if (!read && !note(read.error(), "chunks of device " + std::to_string(device.number()))) {
                return read;
            }
            seen.is_complete = seen.is_complete && read.has_value();
            finish_block(device, seen);
            finish_running(device, seen);
            finish_device(device, seen);
        }
        return listed;
    }

    Result<void> check_chunk(Seen& seen, const ChunkRow& row) {
        if (cancel_.stop_requested()) {
            return fail(Errc::cancelled, "the caller gave up");
        }
        const bool is_day = row.window.length() == day_length;
        const std::string place = "table chunk, " + name_of_chunk(row.device, row.window);
        if (seen.end && row.window.begin < *seen.end) {
            find("chunk", place, "it overlaps the chunk before");
        }
        seen.end = row.window.end;
        if (row.window.begin < raw_before(row.device)) {
            find("retired", place, "the samples of its day were retired, and yet it is there");
        }
        const auto known = sealed_.find(row.device);
        const bool is_merged = known != sealed_.end() && row.window.begin < merged_before(known->second.extent.before);
        if (known != sealed_.end() && is_merged != is_day) {
            find("chunk", place, "it is a chunk of slots where a day belongs, or a day where slots belong");
        }
        const auto samples = samples_of(row);
        if (!samples) {
            seen.is_complete = false;
            find("chunk", place, samples.error().detail);
            return {};
        }
        for (const PointSamples& point : *samples) {
            count(seen, row, point);
        }
        check_hours(row, *samples);
        if (is_day) {
            add_days(seen, row, *samples);
        } else {
            add_running(seen, row, *samples);
        }
        return {};
    }

    static Result<std::vector<PointSamples>> samples_of(const ChunkRow& row) {
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        std::vector<PointSamples> points;
        for (const PointId point : chunk->points()) {
            PointSamples& own = points.emplace_back(PointSamples{point, {}});
            if (const auto read = read_chunk(row, *chunk, point, row.window, own.samples); !read) {
                return read.error();
            }
            for (const Sample& sample : own.samples) {
                if (const auto checked = check_sample(sample); !checked) {
                    return checked.error();
                }
            }
        }
        return points;
    }

    void count(Seen& seen, const ChunkRow& row, const PointSamples& point) {
        const auto owner = devices_.find(point.point);
        if (owner == devices_.end() || owner->second != row.device) {
            find("reference", "table chunk, " + name_of_chunk(row.device, row.window),
                 "it has samples of point " + std::to_string(point.point.number()) +
                     ", which the catalogue does not know as this device's");
        }
        const UtcTime oldest = point.samples.front().at;
        const UtcTime newest = point.samples.back().at;
        report_.samples_read += point.samples.size();
        totals_.samples += point.samples.size();
        totals_.oldest = std::min(totals_.oldest.value_or(oldest), oldest);
        totals_.newest = std::max(totals_.newest.value_or(newest), newest);
        seen.newest.insert_or_assign(point.point, point.samples.back());
    }

    static CellsByPoint cells_of(const std::vector<PointSamples>& samples, RollupLevel level) {
        CellsByPoint cells;
        for (const PointSamples& point : samples) {
            cells.emplace(point.point, roll_up(point.samples, level));
        }
        return cells;
    }

    static Result<CellsByPoint> stored_cells(const RollupRow& row) {
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        CellsByPoint cells;
        for (const PointId point : chunk->points()) {
            if (const auto read = chunk->read(point, cells[point]); !read) {
                return read.error();
            }
        }
        return cells;
    }

    /// Without the cells of retired days, which no samples are left of.
    [[nodiscard]] CellsByPoint kept_of(CellsByPoint cells, DeviceId device) const {
        for (auto& [point, own] : cells) {
            std::erase_if(own, [&](const RollupCell& cell) { return cell.start < raw_before(device); });
        }
        std::erase_if(cells, [](const auto& point) { return point.second.empty(); });
        return cells;
    }

    void compare(RollupTable table, DeviceId device, UtcTime begin, const CellsByPoint& expected) {
        const std::string sql = "SELECT key, body FROM " + std::string(name_of(table)) + " WHERE key = ?1";
        const std::string place = place_of(table, key_of(device, begin));
        bool is_there = false;
        const auto read = each_row(connection_, sql, {key_of(device, begin)}, [&](const Query& row) -> Result<void> {
            is_there = true;
            const auto stored = stored_cells(rollup_row_from(table, row));
            if (!stored) {
                find("rollup", place, stored.error().detail);
            } else if (kept_of(*stored, device) != expected) {
                find("rollup", place,
                     "the cells are not those of the samples; energy, and charts of more than some weeks, are wrong "
                     "there");
            }
            return {};
        });
        if (!read) {
            find("page_structure", place, read.error().detail);
        } else if (!is_there) {
            find("rollup", place,
                 "the cells are missing; energy, and charts of more than some weeks, lack what is there");
        }
    }

    static std::string place_of(RollupTable table, std::int64_t key) { return place_of(name_of(table), key); }
    static std::string place_of_running(std::int64_t key) { return place_of("rollup_running", key); }
    static std::string place_of(std::string_view table, std::int64_t key) {
        return "table " + std::string(table) + ", device " + std::to_string(device_of(key).number()) + ", from " +
               to_iso8601(begin_of(key));
    }

    void check_hours(const ChunkRow& row, const std::vector<PointSamples>& samples) {
        const bool is_day = row.window.length() == day_length;
        compare(is_day ? RollupTable::hour : RollupTable::slot, row.device, row.window.begin,
                cells_of(samples, RollupLevel::hour));
    }

    void add_days(Seen& seen, const ChunkRow& row, const std::vector<PointSamples>& samples) {
        const TimeRange block = block_window(row.window.begin);
        if (seen.block != block) {
            finish_block(row.device, seen);
            seen.block = block;
        }
        for (const auto& [point, cells] : cells_of(samples, RollupLevel::day)) {
            auto& days = seen.days[point];
            days.insert(days.end(), cells.begin(), cells.end());
        }
    }

    void add_running(Seen& seen, const ChunkRow& row, const std::vector<PointSamples>& samples) {
        const UtcTime day = floor_to(row.window.begin, day_length);
        if (seen.running != day) {
            finish_running(row.device, seen);
            seen.running = day;
        }
        for (const PointSamples& point : samples) {
            auto& own = seen.running_samples[point.point];
            own.insert(own.end(), point.samples.begin(), point.samples.end());
        }
    }

    void finish_running(DeviceId device, Seen& seen) {
        if (seen.running && seen.is_complete) {
            compare_running(device, *seen.running, seen.running_samples);
        }
        seen.running.reset();
        seen.running_samples.clear();
    }

    /// Points may lack there; what is there must be what the samples say.
    void compare_running(DeviceId device, UtcTime day, const std::map<PointId, std::vector<Sample>>& samples) {
        const std::int64_t key = key_of(device, day);
        bool is_there = false;
        const auto read =
            each_row(connection_, "SELECT key, body FROM rollup_running WHERE key = ?1", {key}, [&](const Query& row) {
                is_there = true;
                const auto cells = running_cells_from(row);
                const auto stored = cells ? cells->read() : Result<std::vector<PointCell>>(cells.error());
                const auto is_right = [&](const PointCell& point) {
                    const auto own = samples.find(point.point);
                    return own != samples.end() && roll_up(own->second, RollupLevel::day).front() == point.cell;
                };
                if (!stored) {
                    find("rollup", place_of_running(key), stored.error().detail);
                } else if (!std::ranges::all_of(*stored, is_right)) {
                    find("rollup", place_of_running(key),
                         "the cells are not those of the samples; energy is wrong there");
                }
                return Result<void>();
            });
        if (!read) {
            find("page_structure", place_of_running(key), read.error().detail);
        } else if (!is_there) {
            find("rollup", place_of_running(key), "the cells are missing; energy is made of the day's hours");
        }
    }

    void finish_block(DeviceId device, Seen& seen) {
        if (seen.block && seen.is_complete) {
            compare(RollupTable::day, device, seen.block->begin, seen.days);
        }
        seen.block.reset();
        seen.days.clear();
    }

    void finish_device(DeviceId device, const Seen& seen) {
        is_complete_ = is_complete_ && seen.is_complete;
        const auto known = sealed_.find(device);
        if (!seen.is_complete || known == sealed_.end()) {
            return;
        }
        std::map<PointId, Sample> stored;
        for (const Sample& sample : known->second.newest) {
            // It is kept where the point's last samples were retired.
            if (sample.at >= raw_before(device) || seen.newest.contains(sample.point)) {
                stored.emplace(sample.point, sample);
            }
        }
        if (stored != seen.newest) {
            find("newest", "table newest, device " + std::to_string(device.number()),
                 "it does not have the newest samples of the device's chunks; the newest values shown are wrong");
        }
    }

    Result<void> check_orphans() {
        struct Orphans {
            RollupTable table;
            std::string_view sql;
        };
        constexpr std::array all = {
            Orphans{RollupTable::hour,
                    "SELECT key FROM rollup_hour AS r WHERE NOT EXISTS (SELECT 1 FROM chunk WHERE "
                    "key = r.key AND slots = 12)"},
            Orphans{RollupTable::slot,
                    "SELECT key FROM rollup_slot AS r WHERE NOT EXISTS (SELECT 1 FROM chunk WHERE "
                    "key = r.key AND slots = 1)"},
            Orphans{RollupTable::day,
                    "SELECT key FROM rollup_day AS r WHERE NOT EXISTS (SELECT 1 FROM chunk WHERE "
                    "key BETWEEN r.key AND r.key + 767 AND slots = 12)"}};
        for (const Orphans& orphans : all) {
            const auto read = each_row(connection_, orphans.sql, {},
                                       [&](const Query& row) { return orphan(orphans.table, row.integer(0)); });
            if (!read) {
                return read;
            }
        }
        return each_row(connection_,
                        "SELECT key FROM rollup_running AS r WHERE NOT EXISTS (SELECT 1 FROM chunk WHERE "
                        "key BETWEEN r.key AND r.key + 11 AND slots = 1)",
                        {}, [&](const Query& row) {
                            find("rollup", place_of_running(row.integer(0)), "there are cells without samples");
                            return Result<void>();
                        });
    }
    Result<void> orphan(RollupTable table, std::int64_t key) {
        if (table == RollupTable::slot || begin_of(key) >= raw_before(device_of(key))) {
            find("rollup", place_of(table, key), "there are cells without samples");
        }
        return {};
    }

    Result<void> check_totals() {
        const auto stored = read_totals(connection_);
        if (!stored) {
            find("totals", "table sealed", stored.error().detail);
            return {};
        }
        totals_.seals = stored->seals;
        totals_.row = stored->row;
        if (!retired_.empty() && stored->oldest && totals_.oldest && *stored->oldest <= *totals_.oldest) {
            totals_.oldest = stored->oldest;  // A bound while samples are being retired.
        }
        if (is_complete_ && *stored != totals_) {
            find("totals", "table sealed", "number or times of the samples are not those of the chunks");
        }
        return {};
    }

    Result<void> check_log() {
        return each_row(connection_, select_hot, {std::int64_t{0}}, [&](const Query& query) -> Result<void> {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the caller gave up");
            }
            const HotRow row = hot_row_from(query);
            const std::string place = "table hot, row " + std::to_string(query.integer(0));
            if (row.damage) {
                find("hot_log", place, *row.damage);
                return {};
            }
            for (const Sample& sample : row.samples) {
                const auto owner = devices_.find(sample.point);
                if (owner == devices_.end()) {
                    find("reference", place, "it has samples of a point that the catalogue does not know");
                    return {};
                }
                const auto known = sealed_.find(owner->second);
                const bool is_sealed = known != sealed_.end() && sample.at < known->second.extent.before &&
                                       row.row <= known->second.extent.row;
                report_.samples_read += is_sealed ? 0 : 1;
            }
            return {};
        });
    }

    Connection& connection_;
    const std::stop_token& cancel_;
    VerifyReport& report_;
    std::map<PointId, DeviceId> devices_;
    std::map<DeviceId, SealedDevice> sealed_;
    std::map<DeviceId, RetiredExtent> retired_;
    SealedTotals totals_;
    bool is_complete_ = true;
};

}  // namespace

Result<void> verify_samples(Connection& connection, const std::stop_token& cancel, VerifyReport& report) {
    return SampleVerifier(connection, cancel, report).run();
}

}  // namespace wattmast::sqlite
