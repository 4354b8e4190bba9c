// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Bytes that are no chunk and no batch: found by the checksum, and harmless where somebody made that right.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "store/column/batch.h"
#include "store/column/chunk.h"
#include "store/column/crc32c.h"
#include "store/column/little_endian.h"
#include "store/column/meter_day.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;
using Bytes = std::vector<std::byte>;

constexpr int mutations = 10'000;
constexpr std::size_t checksum_size = 4;

/// Two hours of a meter; one point was read half of the time, one is missing for a while, one turns to floats.
std::vector<PointSamples> varied_points(TimeRange window) {
    test::MeterDay day;
    day.window = window;
    day.jitter = Duration{40};
    auto points = test::meter_day(day);
    auto& rare = points[1].samples;
    for (std::size_t i = 0; i < rare.size(); ++i) {
        rare.erase(rare.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 20; i < 30; ++i) {
        Sample& sample = points[2].samples[i];
        sample = missing_sample(sample.point, sample.at, i < 25 ? Errc::timeout : Errc::link_failed);
    }
    for (std::size_t i = 60; i < 90; ++i) {
        auto& value = points[3].samples[i].value;
        value = Value::of_float32(static_cast<float>(value->to_double())).value();
    }
    return points;
}

constexpr TimeRange window{utc_from_milliseconds(1'790'812'800'000), utc_from_milliseconds(1'790'820'000'500)};

Bytes varied_chunk() {
    return encode_chunk(DeviceId(3), window, varied_points(window)).value();
}

void make_checksum_right(Bytes& bytes) {
    if (bytes.size() >= checksum_size) {
        const std::size_t size = bytes.size() - checksum_size;
        column::store(bytes.data() + size, column::crc32c(std::span(bytes).first(size)));
    }
}

void mutate(Bytes& bytes, std::mt19937_64& random) {
    const auto place = [&] { return static_cast<std::ptrdiff_t>(random() % (bytes.size() + 1)); };
    switch (random() % 5) {
        case 0:
            bytes.insert(bytes.begin() + place(), static_cast<std::byte>(random()));
            return;
        case 1:
            bytes.resize(static_cast<std::size_t>(place()));
            return;
        default:
            if (!bytes.empty()) {
                // Half of the time in the directory, where a byte says most.
                const std::size_t reach = random() % 2 == 0 ? std::min<std::size_t>(bytes.size(), 60) : bytes.size();
                bytes[random() % reach] = static_cast<std::byte>(random());
            }
    }
}

/// Reads everything; the samples that come out, even of garbage, are in the window and ascend.
std::size_t read_all(const Bytes& bytes) {
    // A buffer of its own size, so that sanitizers see one step too far.
    const auto chunk = Chunk::open(bytes);
    if (!chunk) {
        EXPECT_THAT(chunk, FailsWith(Errc::store_damaged));
        return 0;
    }
    std::size_t read = 0;
    for (const PointId point : chunk->points()) {
        std::vector<Sample> samples;
        const auto result = chunk->read(point, samples);
        if (!result) {
            EXPECT_THAT(result, FailsWith(Errc::store_damaged));
            EXPECT_TRUE(samples.empty());
        }
        EXPECT_TRUE(std::ranges::is_sorted(samples, std::ranges::less_equal{}, &Sample::at) || samples.size() < 2);
        for (const Sample& sample : samples) {
            EXPECT_TRUE(chunk->window().contains(sample.at));
        }
        read += samples.size();
    }
    return read;
}

TEST(ChunkDamage, FlippedBitIsFound) {
    const Bytes bytes = varied_chunk();
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        Bytes flipped = bytes;
        flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        ASSERT_THAT(Chunk::open(flipped), FailsWith(Errc::store_damaged)) << "bit " << bit;
    }
}

TEST(ChunkDamage, CutAnywhereIsFound) {
    const Bytes bytes = varied_chunk();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ASSERT_THAT(Chunk::open(std::span(bytes).first(size)), FailsWith(Errc::store_damaged)) << size;
    }
}

TEST(ChunkDamage, MutatedBytesAreFound) {
    const Bytes bytes = varied_chunk();
    std::mt19937_64 random(1);
    for (int i = 0; i < mutations; ++i) {
        Bytes mutated = bytes;
        for (auto count = 1 + random() % 4; count > 0; --count) {
            mutate(mutated, random);
        }
        if (mutated != bytes) {
            ASSERT_THAT(Chunk::open(mutated), FailsWith(Errc::store_damaged)) << "mutation " << i;
        }
    }
}

TEST(ChunkDamage, MutatedBytesWithTheRightChecksumAreHarmless) {
    const Bytes bytes = varied_chunk();
    std::mt19937_64 random(2);
    std::size_t read = 0;
    for (int i = 0; i < mutations; ++i) {
        Bytes mutated = bytes;
        for (auto count = 1 + random() % 3; count > 0; --count) {
            mutate(mutated, random);
        }
        make_checksum_right(mutated);
        read += read_all(mutated);
        ASSERT_FALSE(::testing::Test::HasFailure()) << "mutation " << i;
    }
    EXPECT_GT(read, 0U) << "some mutations must reach the decoders";
}

TEST(ChunkDamage, ManySamplesInFewBytesAreBounded) {
    // The densest chunk there is: a sample each millisecond, all equal.
    PointSamples points{PointId(1), {}};
    for (std::size_t i = 0; i < max_chunk_samples_per_point; ++i) {
        points.samples.push_back(
            good_sample(points.point, window.begin + Duration{static_cast<std::int64_t>(i)}, Value::of(Decimal(7, 0))));
    }
    const Bytes dense = encode_chunk(DeviceId(1), window, std::vector{points}).value();
    EXPECT_LT(dense.size(), 100U);
    EXPECT_EQ(read_all(dense), max_chunk_samples_per_point);
    points.samples.push_back(good_sample(points.point, window.end - Duration{1}, Value::of(Decimal(7, 0))));
    EXPECT_THAT(encode_chunk(DeviceId(1), window, std::vector{points}), FailsWith(Errc::invalid_argument));
}

TEST(BatchDamage, MutatedBytesWithTheRightChecksumAreHarmless) {
    std::vector<Sample> samples;
    for (const PointSamples& point : varied_points(window)) {
        samples.insert(samples.end(), point.samples.begin(), point.samples.begin() + 30);
    }
    const Bytes bytes = encode_batch(samples);
    std::mt19937_64 random(3);
    std::size_t read = 0;
    for (int i = 0; i < mutations; ++i) {
        Bytes mutated = bytes;
        mutate(mutated, random);
        make_checksum_right(mutated);
        const auto decoded = decode_batch(mutated);
        if (decoded) {
            EXPECT_LE(decoded->size(), mutated.size());
            read += decoded->size();
        } else {
            ASSERT_THAT(decoded, FailsWith(Errc::store_damaged)) << "mutation " << i;
        }
    }
    EXPECT_GT(read, 0U);
}

}  // namespace
}  // namespace wattmast
