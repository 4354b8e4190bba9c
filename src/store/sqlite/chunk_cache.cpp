// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/chunk_cache.h"

#include <algorithm>

#include "store/sqlite/chunk_table.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

/// Chunks of a device and day, a few hundred kilobytes decoded each.
constexpr std::size_t most_entries = 64;

}  // namespace

Result<ChunkCache::Entry*> ChunkCache::entry(DeviceId device, UtcTime at) {
    const auto known = std::ranges::find_if(
        entries_, [&](const Entry& entry) { return entry.device == device && entry.window.contains(at); });
    if (known != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, known);
        return &entries_.front();
    }
    Entry entry{device, slot_window(at), {}, std::nullopt, {}};
    const TimeRange moment{at, at + Duration{1}};
    const auto read =
        each_chunk(connection_, device, moment, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
            entry.window = row.window;
            entry.bytes.assign(row.body.begin(), row.body.end());
            const auto chunk = ChunkRow{row.device, row.window, entry.bytes}.open();
            if (!chunk) {
                return chunk.error();
            }
            entry.chunk = *chunk;
            return Walk::stop;
        });
    if (!read) {
        return read.error();
    }
    // The bytes do not move with the entry, so that the view stays right.
    entries_.push_front(std::move(entry));
    if (entries_.size() > most_entries) {
        entries_.pop_back();
    }
    return &entries_.front();
}

Result<const std::vector<Sample>*> ChunkCache::column(Entry& entry, PointId point) {
    for (const Column& column : entry.columns) {
        if (column.point == point) {
            return &column.samples;
        }
    }
    Column column{point, {}};
    const auto read =
        read_chunk({entry.device, entry.window, entry.bytes}, *entry.chunk, point, entry.window, column.samples);
    if (!read) {
        return read.error();
    }
    entry.columns.push_back(std::move(column));
    return &entry.columns.back().samples;
}

Result<std::optional<Sample>> ChunkCache::find(DeviceId device, PointId point, UtcTime at) {
    const auto found = entry(device, at);
    if (!found) {
        return found.error();
    }
    if (!(*found)->chunk) {
        return std::optional<Sample>();
    }
    const auto samples = column(**found, point);
    if (!samples) {
        return samples.error();
    }
    const auto sample = std::ranges::lower_bound(**samples, at, {}, &Sample::at);
    return sample != (*samples)->end() && sample->at == at ? std::optional(*sample) : std::nullopt;
}

void ChunkCache::forget(DeviceId device) {
    std::erase_if(entries_, [&](const Entry& entry) { return entry.device == device; });
}

}  // namespace wattmast::sqlite
