// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a chunk of samples. The checksum is made right first, or nothing behind it would ever be reached.
#include <vector>

#include "fuzz/fuzz.h"
#include "store/column/chunk.h"
#include "store/column/crc32c.h"
#include "store/column/little_endian.h"

using namespace wattmast;
using test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = std::as_bytes(std::span(data, size));
    std::vector<std::byte> bytes(input.begin(), input.end());
    bytes.resize(size + sizeof(std::uint32_t));
    column::store(bytes.data() + size, column::crc32c(input));
    const auto chunk = Chunk::open(bytes);
    if (!chunk) {
        require(chunk.error().code == Errc::store_damaged, "what is no chunk is damaged");
        return 0;
    }
    std::vector<PointSamples> points;
    bool complete = true;
    for (const PointId point : chunk->points()) {
        if (chunk->samples_of(point) > 100'000) {
            return 0;  // correct, but slow to try many times
        }
        points.push_back({point, {}});
        complete = chunk->read(point, points.back().samples).has_value() && complete;
    }
    if (complete) {
        const auto again = encode_chunk(chunk->device(), chunk->window(), points);
        require(again.has_value(), "what was read can be written");
        const auto second = Chunk::open(*again);
        require(second.has_value(), "what was written can be opened");
        for (const PointSamples& expected : points) {
            std::vector<Sample> read;
            require(second->read(expected.point, read).has_value() && read == expected.samples, "it comes back");
        }
    }
    return 0;
}
