// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/batch.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;

constexpr std::int64_t start_ms = 1'790'812'800'000;

void expect_round_trip(const std::vector<Sample>& samples) {
    const auto bytes = encode_batch(samples);
    const auto decoded = decode_batch(bytes);
    ASSERT_THAT(decoded, IsOk());
    EXPECT_EQ(*decoded, samples);
    EXPECT_EQ(encode_batch(*decoded), bytes);
}

/// Samples of any point, time and class, in no order.
std::vector<Sample> any_samples(std::size_t count, std::mt19937_64& random) {
    std::vector<Sample> samples;
    while (samples.size() < count) {
        const auto form = static_cast<std::uint8_t>(1 + random() % 4);
        const std::uint64_t bits = random() >> (random() % 64);
        const auto exponent = static_cast<std::int8_t>(form == 1 ? static_cast<int>(random() % 121) - 60 : 0);
        const auto value = Value::from_storage(form, form == 3 ? bits & 0xffffffffU : bits, exponent);
        const PointId point(static_cast<std::int64_t>(random() >> (random() % 64)));
        const UtcTime at = utc_from_milliseconds(static_cast<std::int64_t>(random()) >> (random() % 64));
        Sample sample = missing_sample(point, at, random() % 2 == 0 ? Errc::link_failed : Errc::not_a_number);
        if (value && random() % 5 != 0) {
            sample = good_sample(point, at, *value);
            sample.quality = static_cast<Quality>(1 + random() % 2);
        }
        sample.origin = static_cast<Origin>(1 + random() % 4);
        samples.push_back(sample);
    }
    return samples;
}

TEST(Batch, GivesBackNothing) {
    expect_round_trip({});
}

TEST(Batch, GivesBackAnySamplesInTheirOrder) {
    std::mt19937_64 random(7);
    for (std::size_t count = 1; count < 300; count += 7) {
        ASSERT_NO_FATAL_FAILURE(expect_round_trip(any_samples(count, random)));
    }
}

TEST(Batch, GivesBackTheEndsOfEveryRange) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    expect_round_trip({good_sample(PointId(most), utc_from_milliseconds(least), Value::of(Decimal(most, -60))),
                       good_sample(PointId(least), utc_from_milliseconds(most), Value::of(Decimal(least, 60))),
                       good_sample(PointId(most), utc_from_milliseconds(0), Value::of_counter(0)),
                       good_sample(PointId(0), utc_from_milliseconds(0),
                                   Value::of_counter(std::numeric_limits<std::uint64_t>::max())),
                       good_sample(PointId(1), utc_from_milliseconds(0), Value::of_float64(-0.0).value())});
}

TEST(Batch, OfOneSecondOfAFleetIsSmall) {
    constexpr std::int64_t points = 996;
    std::vector<Sample> samples;
    for (std::int64_t i = 0; i < points; ++i) {
        samples.push_back(good_sample(PointId(100 + i), utc_from_milliseconds(start_ms + i / 6),
                                      Value::of(Decimal(2000 + i * i % 30'000, i % 2 == 0 ? -1 : -2))));
    }
    expect_round_trip(samples);
    EXPECT_LT(encode_batch(samples).size(), static_cast<std::size_t>(points) * 5);
}

TEST(Batch, FlippedBitIsDamage) {
    std::mt19937_64 random(9);
    const auto bytes = encode_batch(any_samples(40, random));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto flipped = bytes;
        flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        ASSERT_THAT(decode_batch(flipped), FailsWith(Errc::store_damaged)) << "bit " << bit;
    }
}

TEST(Batch, CutAnywhereIsDamage) {
    std::mt19937_64 random(9);
    const auto bytes = encode_batch(any_samples(40, random));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ASSERT_THAT(decode_batch(std::span(bytes).first(size)), FailsWith(Errc::store_damaged)) << size;
    }
}

TEST(Batch, OfAContradictionIsABrokenInvariant) {
    Sample sample = good_sample(PointId(1), utc_from_milliseconds(0), Value::of(Decimal(1, 0)));
    sample.reason = Errc::timeout;
    EXPECT_THROW(static_cast<void>(encode_batch(std::vector{sample})), std::invalid_argument);
}

}  // namespace
}  // namespace wattmast
