// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/retirer.h"

#include <algorithm>
#include <utility>

#include "store/sqlite/chunk_table.h"
#include "store/sqlite/figure_table.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

/// What a look at a device, or the removal of a row, costs in samples.
constexpr std::size_t work_of_visit = 256;

std::int64_t first_key(DeviceId device) {
    return device.number() << 32;
}
std::int64_t last_key(DeviceId device) {
    return first_key(device) | 0xffff'ffff;
}

/// The earliest of times that may be absent.
std::optional<UtcTime> earlier(std::optional<UtcTime> a, std::optional<UtcTime> b) {
    return a && b ? std::min(*a, *b) : a ? a : b;
}

bool must_stay(const Failure& failure) {
    return failure.code == Errc::store_damaged || failure.code == Errc::invalid_argument;
}

}  // namespace

Result<RetireReport> Retirer::retire(const RetentionLimits& limits, std::size_t budget) {
    const UtcTime before = limits.raw_before.value_or(storable_times.begin);
    if (const auto whole = tail_.own().check({storable_times.begin, before}); !whole) {
        RetireReport report;
        report.kept.push_back(whole.error().detail);
        report.is_done = true;
        return report;
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    if (!pass_ || limits != limits_) {
        const auto hot = tail_.own().extent();
        pass_ = Pass{.last = DeviceId(0),
                     .oldest = std::nullopt,
                     .oldest_hot = hot ? std::optional(hot->begin) : std::nullopt,
                     .stuck = {}};
        limits_ = limits;
        retired_.watch();
    }
    const auto totals = read_totals(connection_);
    if (!totals) {
        return totals.error();
    }
    Slice slice{.pass = *pass_, .report = {}, .totals = *totals, .extents = {}, .work = 0, .budget = budget};
    auto done = fill(slice);
    done = done ? write(slice) : done;
    done = done ? transaction->commit() : done;
    if (!done) {
        return done.error();
    }
    for (const auto& [device, extent] : slice.extents) {
        retired_.set(device, extent);
    }
    pass_ = std::move(slice.pass);
    if (slice.report.is_done) {
        pass_.reset();
        retired_.stop_watching();
    }
    return std::move(slice.report);
}

Result<void> Retirer::fill(Slice& slice) {
    while (!slice.is_full()) {
        const auto device = next_device(slice.pass.last);
        if (!device) {
            return device.error();
        }
        if (!*device) {
            slice.report.is_done = true;
            return {};
        }
        const auto progress = retire_device(**device, slice);
        if (!progress) {
            return progress.error();
        }
        if (*progress == Progress::slice_full) {
            return {};
        }
        if (const auto noted = note_oldest(**device, slice); !noted) {
            return noted;
        }
        slice.pass.last = **device;
    }
    return {};
}

Result<void> Retirer::write(Slice& slice) {
    for (const auto& [device, extent] : slice.extents) {
        if (const auto written = write_retired(connection_, device, extent); !written) {
            return written;
        }
    }
    SealedTotals& totals = slice.totals;
    const std::optional<UtcTime> before = totals.oldest;
    if (totals.samples == 0) {
        totals.oldest.reset();
        totals.newest.reset();
    } else if (slice.report.is_done) {
        // What was sealed after its device was looked at was hot when the pass began, or came since.
        totals.oldest = earlier(slice.pass.oldest, earlier(slice.pass.oldest_hot, retired_.oldest_stored()));
    }
    const bool is_changed = slice.report.samples > 0 || totals.oldest != before;
    return is_changed ? write_totals(connection_, totals) : Result<void>();
}

Result<std::optional<DeviceId>> Retirer::next_device(DeviceId device) {
    const auto next = connection_.number("SELECT min(device) FROM newest WHERE device > ?1", {device.number()});
    if (!next) {
        return next.error();
    }
    return *next ? std::optional(DeviceId(**next)) : std::nullopt;
}

Result<Retirer::Progress> Retirer::retire_device(DeviceId device, Slice& slice) {
    const auto known = slice.extents.find(device);
    const RetiredExtent before = known == slice.extents.end() ? retired_.of(device) : known->second;
    RetiredExtent extent = before;
    slice.work += work_of_visit;
    auto progress = retire_samples(device, extent, slice);
    if (progress && *progress == Progress::device_done) {
        progress = remove_quarters(device, extent, slice);
    }
    if (extent != before) {
        slice.extents.insert_or_assign(device, extent);
    }
    return progress;
}

std::optional<UtcTime> Retirer::raw_limit(DeviceId device) const {
    const DeviceTail* tail = tail_.own().find(device);
    if (!limits_.raw_before || tail == nullptr || tail->damage) {
        return std::nullopt;
    }
    UtcTime limit = std::min(*limits_.raw_before, merged_before(tail->extent.before));
    if (const auto oldest = tail->oldest_hot()) {
        limit = std::min(limit, floor_to(*oldest, day_length));
    }
    return limit;
}

Result<Retirer::Progress> Retirer::retire_samples(DeviceId device, RetiredExtent& extent, Slice& slice) {
    const auto limit = raw_limit(device);
    while (limit) {
        const auto key = connection_.number("SELECT min(key) FROM chunk WHERE key BETWEEN ?1 AND ?2",
                                            {first_key(device), last_key(device)});
        if (!key) {
            return key.error();
        }
        if (!*key || begin_of(**key) >= *limit) {
            break;
        }
        const UtcTime day = floor_to(begin_of(**key), day_length);
        if (const auto retired = retire_day(device, day, slice); !retired) {
            if (!must_stay(retired.error())) {
                return retired.error();
            }
            keep(device, retired.error(), slice);
            break;
        }
        extent.raw_before = std::max(extent.raw_before, day + day_length);
        if (slice.is_full()) {
            return Progress::slice_full;
        }
    }
    return Progress::device_done;
}

Result<void> Retirer::retire_day(DeviceId device, UtcTime day, Slice& slice) {
    if (const auto gathered = gather(device, day); !gathered) {
        return gathered;
    }
    std::size_t count = 0;
    for (const PointSamples& point : own_.points()) {
        count += point.samples.size();
    }
    slice.work += count;
    if (const auto begun = connection_.run("SAVEPOINT day"); !begun) {
        return begun;
    }
    auto done = put_quarter_hours(connection_, device, day, own_.points());
    done = done ? make_sure_of_rollups(connection_, device, day, own_.points()) : done;
    done = done ? erase_chunks(connection_, device, day_window(day)) : done;
    done = done ? forget_figures(connection_, device, day_window(day)) : done;
    if (!done && must_stay(done.error())) {
        if (const auto undone = connection_.run("ROLLBACK TO day"); !undone) {
            return undone;
        }
    }
    if (!done && !must_stay(done.error())) {
        return done;
    }
    if (const auto released = connection_.run("RELEASE day"); !released) {
        return released;
    }
    if (done) {
        ++slice.report.days;
        slice.report.samples += count;
        slice.totals.samples -= std::min<std::uint64_t>(slice.totals.samples, count);
    }
    return done;
}

Result<void> Retirer::gather(DeviceId device, UtcTime day) {
    own_.clear();
    const TimeRange window = day_window(day);
    return each_chunk(connection_, device, window, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        if (row.window != window) {
            return fail(Errc::store_damaged, name_of_chunk(device, row.window) +
                                                 " is one of two hours where a day belongs; run `wattmastctl verify` "
                                                 "to see what else is affected");
        }
        for (const PointId point : chunk->points()) {
            if (const auto read = read_chunk(row, *chunk, point, window, own_.of(point)); !read) {
                return read.error();
            }
        }
        return Walk::go_on;
    });
}

Result<Retirer::Progress> Retirer::remove_quarters(DeviceId device, RetiredExtent& extent, Slice& slice) {
    if (!limits_.quarter_hours_before) {
        return Progress::device_done;
    }
    const UtcTime limit = std::min(*limits_.quarter_hours_before, extent.raw_before);
    while (true) {
        const auto key = connection_.number("SELECT min(key) FROM rollup_quarter WHERE key BETWEEN ?1 AND ?2",
                                            {first_key(device), last_key(device)});
        if (!key) {
            return key.error();
        }
        if (!*key || begin_of(**key) >= limit) {
            return Progress::device_done;
        }
        const UtcTime day = floor_to(begin_of(**key), day_length);
        if (const auto checked = check_hours(connection_, device, day); !checked) {
            if (!must_stay(checked.error())) {
                return checked.error();
            }
            keep(device, checked.error(), slice);
            return Progress::device_done;
        }
        if (const auto removed = connection_.run("DELETE FROM rollup_quarter WHERE key = ?1", {**key}); !removed) {
            return removed.error();
        }
        extent.quarters_before = std::max(extent.quarters_before, day + day_length);
        ++slice.report.quarter_days;
        slice.work += work_of_visit;
        if (slice.is_full()) {
            return Progress::slice_full;
        }
    }
}

Result<void> Retirer::note_oldest(DeviceId device, Slice& slice) {
    const auto read =
        each_chunk(connection_, device, storable_times, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
            std::optional<UtcTime>& oldest = slice.pass.oldest;
            if (oldest && *oldest <= row.window.begin) {
                return Walk::stop;
            }
            own_.clear();
            const auto chunk = row.open();
            for (const PointId point : chunk ? chunk->points() : std::span<const PointId>()) {
                std::vector<Sample>& samples = own_.of(point);
                if (read_chunk(row, *chunk, point, row.window, samples) && !samples.empty()) {
                    oldest = earlier(oldest, samples.front().at);
                    slice.work += samples.size() / 4;
                }
            }
            if (!chunk) {
                oldest = earlier(oldest, row.window.begin);
            }
            return Walk::stop;
        });
    return !read && must_stay(read.error()) ? Result<void>() : read;
}

void Retirer::keep(DeviceId device, const Failure& failure, Slice& slice) {
    if (slice.pass.stuck.insert(device).second) {
        slice.report.kept.push_back(failure.detail);
    }
}

}  // namespace wattmast::sqlite
