// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/storage_use.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "store/rollup/rollup_chunk.h"
#include "store/sqlite/chunk_table.h"
#include "store/sqlite/page_checksum.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

/// Days that are made into quarter hours to see what those take up.
constexpr std::size_t tried_days = 16;

constexpr std::array level_sql = {
    "SELECT key, length(body), slots FROM chunk WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
    "SELECT key, length(body), 12 FROM rollup_quarter WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
    "SELECT key, length(body), 12 FROM rollup_hour WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
    "SELECT key, length(body), 12 FROM rollup_day WHERE key BETWEEN ?1 AND ?2 ORDER BY key"};
enum Level : std::size_t { chunks = 0, quarters = 1, hours = 2, days = 3 };

/// Bytes of the pages that a row of a table takes up (SQLite file format, "B-tree Cell Format").
class RowSize {
public:
    explicit RowSize(std::int64_t page) : page_(page), usable_(page - 8) {}

    [[nodiscard]] double of(std::int64_t body) const {
        constexpr std::int64_t header = 8;  ///< Of the record; key and pointer are in `cell`.
        constexpr std::int64_t cell = 15;
        const std::int64_t payload = body + header;
        if (payload <= usable_ - 35) {
            return static_cast<double>(payload + cell);
        }
        const std::int64_t least = (usable_ - 12) * 32 / 255 - 23;
        const std::int64_t fitting = least + (payload - least) % (usable_ - 4);
        const std::int64_t local = fitting <= usable_ - 35 ? fitting : least;
        const std::int64_t pages = (payload - local + usable_ - 5) / (usable_ - 4);
        return static_cast<double>(local + 4 + cell + pages * page_);
    }

private:
    std::int64_t page_;
    std::int64_t usable_;
};

class Measurement {
public:
    Measurement(Connection& connection, UtcTime now, std::stop_token cancel)
        : connection_(connection),
          cancel_(std::move(cancel)),
          recent_{floor_to(now, day_length) - recent_days * day_length, floor_to(now, day_length)} {}

    Result<StorageUse> run(const std::filesystem::path& path) {
        using Step = Result<void> (Measurement::*)();
        for (const Step step : {&Measurement::measure_file, &Measurement::choose_devices, &Measurement::measure_rows,
                                &Measurement::try_quarters}) {
            if (const auto done = (this->*step)(); !done) {
                return done.error();
            }
        }
        add_up(path);
        return std::move(use_);
    }

private:
    Result<std::int64_t> number(std::string_view sql) {
        const auto found = connection_.number(sql);
        return found ? Result<std::int64_t>(found->value_or(0)) : found.error();
    }

    Result<void> measure_file() {
        std::array<std::int64_t, 4> numbers{};
        constexpr std::array<std::string_view, 4> sql = {"PRAGMA page_size", "PRAGMA page_count",
                                                         "PRAGMA freelist_count", "SELECT sum(length(body)) FROM hot"};
        for (std::size_t i = 0; i < sql.size(); ++i) {
            const auto found = number(sql[i]);
            if (!found) {
                return found.error();
            }
            numbers[i] = *found;
        }
        page_ = numbers[0];
        use_.total = static_cast<std::uint64_t>(numbers[0] * numbers[1]);
        use_.free = static_cast<std::uint64_t>(numbers[0] * numbers[2]);
        use_.hot = static_cast<std::uint64_t>(numbers[3]);
        return {};
    }

    Result<void> choose_devices() {
        std::vector<DeviceId> all;
        const auto listed =
            each_row(connection_, "SELECT device FROM newest ORDER BY device", {}, [&](const Query& row) {
                all.emplace_back(row.integer(0));
                return Result<void>();
            });
        const std::size_t count = std::min(all.size(), measured_devices);
        for (std::size_t i = 0; i < count; ++i) {
            devices_.push_back(all[i * all.size() / count]);
        }
        use_.is_estimate = count < all.size();
        scale_ = count == 0 ? 1 : static_cast<double>(all.size()) / static_cast<double>(count);
        return listed;
    }

    Result<void> measure_rows() {
        const RowSize size(page_);
        for (const DeviceId device : devices_) {
            for (const Level level : {chunks, quarters, hours, days}) {
                const auto read = each_row(connection_, level_sql[level],
                                           {device.number() << 32, (device.number() << 32) | 0xffff'ffff},
                                           [&](const Query& row) -> Result<void> {
                                               if (cancel_.stop_requested()) {
                                                   return fail(Errc::cancelled, "the caller gave up");
                                               }
                                               add(level, row, size.of(row.integer(1)));
                                               return {};
                                           });
                if (!read) {
                    return read;
                }
            }
        }
        return {};
    }

    void add(Level level, const Query& row, double bytes) {
        const std::int64_t key = row.integer(0);
        const UtcTime day = floor_to(begin_of(key), day_length);
        bytes_[level] += bytes;
        ++rows_[level];
        if (level == chunks || level == quarters) {
            auto& oldest = level == chunks ? use_.oldest_raw : use_.oldest_quarter;
            oldest = std::min(oldest.value_or(day), day);
        }
        const bool is_day = row.integer(2) == slots_per_day;
        if ((level == chunks || level == hours) && is_day && recent_.contains(day)) {
            recent_bytes_[level] += bytes;
            ++recent_rows_[level];
            if (level == chunks) {
                recent_dates_.insert(day);
                recent_keys_.push_back(key);
            }
        }
    }

    /// What the quarter hours of a few recent days would take up, as a part of the samples.
    Result<void> try_quarters() {
        const RowSize size(page_);
        double before = 0;
        double after = 0;
        const std::size_t count = std::min(recent_keys_.size(), tried_days);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t key = recent_keys_[i * recent_keys_.size() / count];
            const auto tried = each_chunk(connection_, device_of(key), day_window(begin_of(key)), Order::ascending,
                                          [&](const ChunkRow& row) { return try_day(row, size, before, after); });
            if (!tried) {
                return tried;
            }
        }
        quarter_part_ = before > 0 ? after / before : 0;
        return {};
    }

    static Result<Walk> try_day(const ChunkRow& row, const RowSize& size, double& before, double& after) {
        const auto chunk = row.open();
        if (!chunk) {
            return Walk::stop;  // A damaged day tells nothing.
        }
        std::vector<PointRollups> cells;
        for (const PointId point : chunk->points()) {
            std::vector<Sample> samples;
            if (!read_chunk(row, *chunk, point, row.window, samples)) {
                return Walk::stop;
            }
            cells.push_back({point, roll_up(samples, RollupLevel::quarter_hour)});
        }
        if (const auto body = encode_rollups(row.device, RollupLevel::quarter_hour, row.window, cells)) {
            before += size.of(static_cast<std::int64_t>(row.body.size()));
            after += size.of(static_cast<std::int64_t>(body->size()));
        }
        return Walk::go_on;
    }

    void add_up(const std::filesystem::path& path) {
        use_.file = path;
        const std::uint64_t used = use_.total - std::min(use_.total, use_.free + use_.hot);
        std::array<double, 4> bytes{};
        double sum = 0;
        for (const Level level : {chunks, quarters, hours, days}) {
            bytes[level] = bytes_[level] * scale_;
            sum += bytes[level];
        }
        // Scaled figures, and rows that are counted a little too long, must not come to more than there is.
        const double fitting = sum > static_cast<double>(used) ? static_cast<double>(used) / sum : 1;
        const auto part = [&](Level level) { return static_cast<std::uint64_t>(bytes[level] * fitting); };
        use_.chunks = part(chunks);
        use_.quarter_hours = part(quarters);
        use_.hours = part(hours);
        use_.days = part(days);
        use_.rest = used - std::min(used, use_.chunks + use_.quarter_hours + use_.hours + use_.days);
        // What is in the log is not in the file yet, or twice.
        std::uint64_t on_disk = 0;
        for (const auto* suffix : {"", "-wal"}) {
            std::filesystem::path file = path;
            file += suffix;
            std::error_code absent;
            const auto size = std::filesystem::file_size(file, absent);
            on_disk += absent ? 0 : size;
        }
        const std::uint64_t content = use_.total;
        use_.total = std::max(on_disk, content);
        use_.hot += use_.total - content;
        if (!recent_dates_.empty()) {
            use_.rate = rate();
        }
    }

    [[nodiscard]] StorageUse::Rate rate() const {
        const auto count = static_cast<double>(recent_dates_.size());
        StorageUse::Rate rate;
        rate.days = static_cast<int>(recent_dates_.size());
        rate.chunks = recent_bytes_[chunks] * scale_ / count;
        rate.quarter_hours = rate.chunks * quarter_part_;
        rate.hours = recent_bytes_[hours] * scale_ / count;
        const double of_one_day = rows_[hours] > 0 ? bytes_[days] / static_cast<double>(rows_[hours]) : 0;
        rate.cells_of_days = of_one_day * static_cast<double>(recent_rows_[hours]) * scale_ / count;
        return rate;
    }

    Connection& connection_;
    std::stop_token cancel_;
    TimeRange recent_;
    StorageUse use_;
    std::int64_t page_ = 0;
    std::vector<DeviceId> devices_;
    double scale_ = 1;
    std::array<double, 4> bytes_{};  ///< By level, of the measured devices, as are those below.
    std::array<std::size_t, 4> rows_{};
    std::array<double, 4> recent_bytes_{};
    std::array<std::size_t, 4> recent_rows_{};
    std::set<UtcTime> recent_dates_;
    std::vector<std::int64_t> recent_keys_;
    double quarter_part_ = 0;
};

}  // namespace

Result<StorageUse> storage_use(Connection& connection, const std::filesystem::path& path, UtcTime now,
                               std::stop_token cancel) {
    const CancelScope scope(connection, cancel);
    if (cancel.stop_requested()) {
        return fail(Errc::cancelled, "the caller gave up");
    }
    const auto snapshot = Transaction::begin(connection, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    return Measurement(connection, now, std::move(cancel)).run(path);
}

}  // namespace wattmast::sqlite
