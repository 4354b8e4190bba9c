// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a chunk of rollups. The checksum is made right first, or nothing behind it would ever be reached.
#include <vector>

#include "fuzz/fuzz.h"
#include "store/column/crc32c.h"
#include "store/column/little_endian.h"
#include "store/rollup/rollup_chunk.h"

using namespace wattmast;
using test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = std::as_bytes(std::span(data, size));
    std::vector<std::byte> bytes(input.begin(), input.end());
    bytes.resize(size + sizeof(std::uint32_t));
    column::store(bytes.data() + size, column::crc32c(input));
    const auto chunk = RollupChunk::open(bytes);
    if (!chunk) {
        require(chunk.error().code == Errc::store_damaged, "what is no chunk is damaged");
        return 0;
    }
    if (chunk->cells() > 20'000) {
        return 0;  // correct, but slow to try many times
    }
    std::vector<PointRollups> rollups;
    for (const PointId point : chunk->points()) {
        rollups.push_back({point, {}});
        if (!chunk->read(point, rollups.back().cells)) {
            return 0;
        }
    }
    const auto again = encode_rollups(chunk->device(), chunk->level(), chunk->window(), rollups);
    require(again.has_value(), "what was read can be written");
    const auto second = RollupChunk::open(*again);
    require(second.has_value(), "what was written can be opened");
    for (const PointRollups& expected : rollups) {
        std::vector<RollupCell> read;
        require(second->read(expected.point, read).has_value() && read.size() == expected.cells.size(),
                "as many cells come back");
    }
    const auto third = encode_rollups(chunk->device(), chunk->level(), chunk->window(), rollups);
    require(third.has_value() && *third == *again, "the same cells give the same bytes");
    return 0;
}
