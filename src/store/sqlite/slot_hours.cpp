// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/slot_hours.h"

#include <vector>

#include "store/sqlite/chunk_table.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/sample_buffers.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

Result<void> read_all(const ChunkRow& row, SampleBuffers& into) {
    const auto chunk = row.open();
    if (!chunk) {
        return chunk.error();
    }
    for (const PointId point : chunk->points()) {
        if (const auto read = read_chunk(row, *chunk, point, row.window, into.of(point)); !read) {
            return read;
        }
    }
    return {};
}

Result<void> put_hours_of(Connection& connection, const ChunkRow& row, SampleBuffers& samples) {
    samples.clear();
    const auto read = read_all(row, samples);
    if (read) {
        return put_slot_hours(connection, row.device, row.window.begin,
                              roll_up_all(samples.points(), RollupLevel::hour));
    }
    return read.error().code == Errc::store_damaged
               ? connection.run("INSERT OR REPLACE INTO rollup_slot VALUES (?1, x'')",
                                {key_of(row.device, row.window.begin)})
               : read;
}

}  // namespace

Result<void> make_slot_hours(Connection& connection) {
    std::vector<SealedDevice> devices;
    const auto listed = each_row(connection, select_newest, {std::int64_t{-1}}, [&](const Query& row) -> Result<void> {
        // Of a device whose row is damaged nothing counts as sealed.
        if (auto sealed = newest_from(row)) {
            devices.push_back(std::move(*sealed));
        }
        return {};
    });
    if (!listed) {
        return listed;
    }
    SampleBuffers samples;
    for (const SealedDevice& device : devices) {
        const TimeRange range{merged_before(device.extent.before), storable_times.end};
        const auto read =
            each_chunk(connection, device.device, range, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
                const bool is_slot = row.window.length() == slot_length;
                const auto done = is_slot ? put_hours_of(connection, row, samples) : Result<void>();
                return done ? Result<Walk>(Walk::go_on) : done.error();
            });
        if (!read && read.error().code != Errc::store_damaged) {
            return read;
        }
    }
    return {};
}

}  // namespace wattmast::sqlite
