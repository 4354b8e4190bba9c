// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/chunk_table.h"

#include <algorithm>
#include <optional>

#include "store/rules.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view select_ascending =
    "SELECT key, slots, body FROM chunk WHERE key BETWEEN ?1 AND ?2 ORDER BY key";
constexpr std::string_view select_descending =
    "SELECT key, slots, body FROM chunk WHERE key BETWEEN ?1 AND ?2 ORDER BY key DESC";

Failure damaged(DeviceId device, TimeRange window, std::string_view what) {
    return fail(Errc::store_damaged, name_of_chunk(device, window) + " " + std::string(what) +
                                         "; its samples cannot be read, others can. Run `wattmastctl verify` to see "
                                         "what else is affected");
}

}  // namespace

std::string name_of_chunk(DeviceId device, TimeRange window) {
    return "the chunk of device " + std::to_string(device.number()) + ", " + to_iso8601(window.begin) + " to " +
           to_iso8601(window.end);
}

Result<Chunk> ChunkRow::open() const {
    auto chunk = Chunk::open(body);
    if (!chunk) {
        return damaged(device, window, "is damaged (" + chunk.error().detail + ")");
    }
    if (chunk->device() != device || chunk->window() != window) {
        return damaged(device, window, "holds samples of another device or time");
    }
    return chunk;
}

Result<void> each_chunk(Connection& connection, DeviceId device, TimeRange range, Order order,
                        const std::function<Result<Walk>(const ChunkRow&)>& visit) {
    const TimeRange part = intersection(range, storable_times);
    if (part.is_empty()) {
        return {};
    }
    const std::int64_t first = key_of(device, floor_to(part.begin, day_length));
    const std::int64_t last = key_of(device, part.end - Duration{1});
    auto query = connection.query(order == Order::ascending ? select_ascending : select_descending, {first, last});
    if (!query) {
        return query.error();
    }
    std::optional<TimeRange> previous;
    while (true) {
        const auto more = query->next();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return {};
        }
        const std::int64_t key = query->integer(0);
        const UtcTime begin = begin_of(key);
        const TimeRange window{begin, begin + query->integer(1) * slot_length};
        if (previous && !intersection(*previous, window).is_empty()) {
            return damaged(device, window, "overlaps another one");
        }
        previous = window;
        if (window.end <= part.begin) {
            continue;
        }
        const auto walk = visit(ChunkRow{device_of(key), window, query->blob(2)});
        if (!walk) {
            return walk.error();
        }
        if (*walk == Walk::stop) {
            return {};
        }
    }
}

Result<void> read_chunk(const ChunkRow& row, const Chunk& chunk, PointId point, TimeRange range,
                        std::vector<Sample>& into) {
    const std::size_t begin = into.size();
    if (const auto read = chunk.read(point, into); !read) {
        return damaged(row.device, row.window, "is damaged (" + read.error().detail + ")");
    }
    const auto first = into.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto is_out_of_order = [](const Sample& a, const Sample& b) { return b.at <= a.at; };
    if (std::adjacent_find(first, into.end(), is_out_of_order) != into.end() ||
        (first != into.end() && (!row.window.contains(first->at) || !row.window.contains(into.back().at)))) {
        into.resize(begin);
        return damaged(row.device, row.window, "has samples out of order");
    }
    if (range.begin > row.window.begin || range.end < row.window.end) {
        const auto end = std::lower_bound(first, into.end(), range.end,
                                          [](const Sample& sample, UtcTime time) { return sample.at < time; });
        into.erase(end, into.end());
        const auto from = std::lower_bound(into.begin() + static_cast<std::ptrdiff_t>(begin), into.end(), range.begin,
                                           [](const Sample& sample, UtcTime time) { return sample.at < time; });
        into.erase(into.begin() + static_cast<std::ptrdiff_t>(begin), from);
    }
    return {};
}

Result<void> put_chunk(Connection& connection, DeviceId device, TimeRange window,
                       std::span<const PointSamples> points) {
    const bool is_slot = window.length() == slot_length;  // until its day is merged
    const auto body = encode_chunk(device, window, points, is_slot ? Effort::quick : Effort::thorough);
    if (!body) {
        return fail(body.error().code, name_of_chunk(device, window) + " cannot be written: " + body.error().detail);
    }
    return connection.run(
        "INSERT OR REPLACE INTO chunk VALUES (?1, ?2, ?3)",
        {key_of(device, window.begin), window.length() / slot_length, std::span<const std::byte>(*body)});
}

Result<void> erase_chunks(Connection& connection, DeviceId device, TimeRange range) {
    return connection.run("DELETE FROM chunk WHERE key BETWEEN ?1 AND ?2",
                          {key_of(device, range.begin), key_of(device, range.end - Duration{1})});
}

Result<std::vector<UtcTime>> days_in_slots(Connection& connection, DeviceId device, UtcTime begin, UtcTime end) {
    std::vector<UtcTime> days;
    if (end <= begin) {
        return days;
    }
    const auto read =
        each_row(connection, "SELECT key FROM chunk WHERE key BETWEEN ?1 AND ?2 AND slots = 1 ORDER BY key",
                 {key_of(device, begin), key_of(device, end - Duration{1})}, [&](const Query& row) -> Result<void> {
                     const UtcTime day = floor_to(begin_of(row.integer(0)), day_length);
                     if (days.empty() || days.back() != day) {
                         days.push_back(day);
                     }
                     return {};
                 });
    if (!read) {
        return read.error();
    }
    return days;
}

}  // namespace wattmast::sqlite
