// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/chunk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "store/column/meter_day.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

constexpr std::int64_t begin_ms = 1'790'812'800'000;
constexpr std::int64_t hour_ms = 3'600'000;
constexpr DeviceId device{77};
constexpr TimeRange two_hours{utc_from_milliseconds(begin_ms), utc_from_milliseconds(begin_ms + 2 * hour_ms)};

UtcTime after(std::int64_t milliseconds) {
    return utc_from_milliseconds(begin_ms + milliseconds);
}

/// The chunk gives back exactly these points and samples, says so in its directory, and is the same when written again.
void expect_round_trip(TimeRange window, const std::vector<PointSamples>& points) {
    const auto bytes = encode_chunk(device, window, points);
    ASSERT_THAT(bytes, IsOk());
    const auto chunk = Chunk::open(*bytes);
    ASSERT_THAT(chunk, IsOk());
    EXPECT_EQ(chunk->device(), device);
    EXPECT_EQ(chunk->window(), window);
    EXPECT_EQ(chunk->samples(), test::count_samples(points));
    std::vector<PointId> expected;
    for (const PointSamples& of_point : points) {
        std::vector<Sample> read;
        ASSERT_THAT(chunk->read(of_point.point, read), IsOk());
        EXPECT_EQ(read, of_point.samples) << "point " << of_point.point.number();
        EXPECT_EQ(chunk->samples_of(of_point.point), of_point.samples.size());
        if (!of_point.samples.empty()) {
            expected.push_back(of_point.point);
        }
    }
    EXPECT_EQ(std::vector(chunk->points().begin(), chunk->points().end()), expected);
    EXPECT_EQ(*encode_chunk(device, window, points), *bytes);
}

/// One point with the given values, a minute apart with some jitter.
std::vector<PointSamples> series_of(const std::vector<Value>& values) {
    PointSamples result{PointId(5), {}};
    std::int64_t number = 0;
    for (const Value& value : values) {
        result.samples.push_back(good_sample(result.point, after(number * 1000 + number * number % 7), value));
        ++number;
    }
    return {result};
}

std::vector<PointSamples> decimals_of(const std::vector<std::int64_t>& mantissas, int exponent = -1) {
    std::vector<Value> values;
    for (const std::int64_t mantissa : mantissas) {
        values.push_back(Value::of(Decimal(mantissa, exponent)));
    }
    return series_of(values);
}

TEST(Chunk, GivesBackADayOfAMeterBitForBit) {
    for (const std::int64_t jitter : {0, 50, 30'000}) {
        test::MeterDay day;
        day.jitter = Duration{jitter};
        if (jitter > 1000) {
            day.window.end = day.window.begin + std::chrono::hours{30};
        }
        const auto points = test::meter_day(day);
        day.window.end += std::chrono::minutes{2};
        expect_round_trip(day.window, points);
    }
}

TEST(Chunk, GivesBackNothingAndOneSample) {
    expect_round_trip(two_hours, {});
    expect_round_trip(two_hours, {{PointId(3), {}}});
    expect_round_trip(two_hours, decimals_of({-7}));
    expect_round_trip(two_hours, {{PointId(3), {}},
                                  {PointId(4), {missing_sample(PointId(4), two_hours.begin, Errc::timeout)}},
                                  {PointId(9), {}}});
}

TEST(Chunk, ReadsNothingForAPointThatItDoesNotHave) {
    const auto bytes = encode_chunk(device, two_hours, decimals_of({1, 2, 3})).value();
    const auto chunk = Chunk::open(bytes).value();
    std::vector<Sample> into;
    EXPECT_THAT(chunk.read(PointId(4), into), IsOk());
    EXPECT_THAT(chunk.read(PointId(6), into), IsOk());
    EXPECT_TRUE(into.empty());
    EXPECT_EQ(chunk.samples_of(PointId(4)), 0U);
    ASSERT_THAT(chunk.read(PointId(5), into), IsOk());
    ASSERT_THAT(chunk.read(PointId(5), into), IsOk());
    EXPECT_EQ(into.size(), 6U) << "read appends";
}

TEST(Chunk, GivesBackTheEndsOfInt64) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    expect_round_trip(two_hours, decimals_of({least, most, least, most, 0, -1, most, most, least, least, 1}));
    expect_round_trip(two_hours, decimals_of({most}));
    expect_round_trip(two_hours, decimals_of({least, most}));
    std::vector<std::int64_t> alternating;
    for (int i = 0; i < 500; ++i) {
        alternating.push_back(i % 2 == 0 ? least + i : most - i);
    }
    expect_round_trip(two_hours, decimals_of(alternating));
}

TEST(Chunk, GivesBackCountersToTheLastBit) {
    std::vector<Value> values;
    std::uint64_t counter = std::numeric_limits<std::uint64_t>::max() - 50'000;
    for (int i = 0; i < 200; ++i) {
        values.push_back(Value::of_counter(counter));
        counter += static_cast<std::uint64_t>(400 + i);  // wraps to 0 on the way
    }
    values.push_back(Value::of_counter(std::numeric_limits<std::uint64_t>::max()));
    values.push_back(Value::of_counter(0));
    expect_round_trip(two_hours, series_of(values));
}

TEST(Chunk, GivesBackFloatsBitForBit) {
    std::vector<Value> short_decimals;
    std::vector<Value> singles;
    std::vector<Value> doubles;
    std::mt19937_64 random(3);
    for (int i = 0; i < 300; ++i) {
        short_decimals.push_back(Value::of_float32(static_cast<float>(2300 + i % 11) / 10.0F).value());
        singles.push_back(Value::of_float32(230.0F + 1e-5F * static_cast<float>(random() % 100'000)).value());
        doubles.push_back(Value::of_float64(std::ldexp(static_cast<double>(random()), -70)).value());
    }
    expect_round_trip(two_hours, series_of(short_decimals));
    expect_round_trip(two_hours, series_of(singles));
    expect_round_trip(two_hours, series_of(doubles));
    using Single = std::numeric_limits<float>;
    using Double = std::numeric_limits<double>;
    std::vector<Value> ends;
    for (const float value :
         {0.0F, -0.0F, Single::max(), Single::lowest(), Single::min(), Single::denorm_min(), 1.5F}) {
        ends.push_back(Value::of_float32(value).value());
    }
    for (const double value : {0.0, -0.0, Double::max(), Double::lowest(), Double::min(), Double::denorm_min(), 0.1}) {
        ends.push_back(Value::of_float64(value).value());
    }
    expect_round_trip(two_hours, series_of(ends));
}

TEST(Chunk, GivesBackExponentsAndFormsThatChange) {
    std::vector<Value> values;
    for (int i = 0; i < 400; ++i) {
        values.push_back(Value::of(Decimal(i % 3 == 0 ? 230 + i : 23'000 + i, i % 3 == 0 ? 0 : -i % 61)));
        if (i % 5 == 0) {
            values.push_back(Value::of_counter(static_cast<std::uint64_t>(i)));
            values.push_back(Value::of_float32(0.25F * static_cast<float>(i)).value());
            values.push_back(Value::of_float64(1e-3 * i).value());
        }
        values.push_back(Value::of(Decimal(i, 60)));
    }
    expect_round_trip(two_hours, series_of(values));
}

TEST(Chunk, GivesBackQualityOriginAndReason) {
    auto points = decimals_of(std::vector<std::int64_t>(300, 12));
    auto& samples = points.front().samples;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto origin = static_cast<Origin>(1 + i % 4);
        if (i / 20 % 3 == 1) {
            samples[i] = missing_sample(samples[i].point, samples[i].at, i % 2 == 0 ? Errc::timeout : Errc::not_polled);
        } else if (i % 7 == 0) {
            samples[i].quality = Quality::suspect;
        }
        samples[i].origin = origin;
    }
    expect_round_trip(two_hours, points);
}

TEST(Chunk, GivesBackTimesThatAreSharedInWholeInPartAndNotAtAll) {
    std::mt19937_64 random(11);
    std::vector<PointSamples> points;
    for (std::int64_t point = 1; point <= 12; ++point) {
        points.push_back({PointId(point * point), {}});
        auto& samples = points.back().samples;
        for (std::int64_t i = 0; i < 700; ++i) {
            const bool left_out = (point % 4 == 1 && i % 10 == 3) || (point % 4 == 2 && i > 300 && i < 420);
            const std::int64_t alone = point % 4 == 3 ? static_cast<std::int64_t>(random() % 5000) : 0;
            if (!left_out) {
                samples.push_back(good_sample(points.back().point, after(i * 10'000 + i % 3 + alone),
                                              Value::of(Decimal(i * point, -2))));
            }
        }
    }
    expect_round_trip(two_hours, points);
}

TEST(Chunk, GivesBackTimesAtTheEdgesOfTheWindow) {
    const PointId point(8);
    const Value value = Value::of(Decimal(1, 0));
    expect_round_trip(
        two_hours,
        {{point,
          {good_sample(point, two_hours.begin, value), good_sample(point, two_hours.end - Duration{1}, value)}}});
    std::vector<Sample> each_millisecond;
    for (std::int64_t i = 0; i < 5000; ++i) {
        each_millisecond.push_back(good_sample(point, after(i), value));
    }
    expect_round_trip({after(0), after(5000)}, {{point, each_millisecond}});
}

TEST(Chunk, GivesBackTimesBefore1970AndTheLongestWindow) {
    const PointId point(8);
    const TimeRange window{utc_from_milliseconds(-5000), utc_from_milliseconds(-5000) + max_chunk_window};
    expect_round_trip(window, {{point,
                                {good_sample(point, window.begin + Duration{3}, Value::of(Decimal(1, 0))),
                                 good_sample(point, window.end - Duration{1}, Value::of(Decimal(2, 0)))}}});
}

TEST(Chunk, GivesBackPollsThatWereLeftOutAndIrregularTimes) {
    std::mt19937_64 random(5);
    std::vector<PointSamples> points{{PointId(1), {}}, {PointId(2), {}}};
    std::int64_t at = 0;
    for (std::int64_t i = 0; i < 600; ++i) {
        if (i % 50 != 7 && i / 100 != 2) {
            points[0].samples.push_back(good_sample(PointId(1), after(i * 10'000 + 3), Value::of(Decimal(i, 0))));
        }
        at += 1 + static_cast<std::int64_t>(random() % (i % 2 == 0 ? 10 : 20'000));
        points[1].samples.push_back(good_sample(PointId(2), after(at), Value::of(Decimal(-i, 0))));
    }
    expect_round_trip({after(0), after(12 * hour_ms)}, points);
}

/// Any samples that the model allows, from long runs to complete disorder.
std::vector<Sample> random_samples(PointId point, TimeRange window, std::mt19937_64& random) {
    const auto below = [&](std::uint64_t limit) { return random() % limit; };
    const std::uint64_t scale = std::uint64_t{1} << below(64);
    const std::uint64_t chaos = below(40);
    const std::int64_t step = 1 + static_cast<std::int64_t>(below(20'000));
    std::vector<Sample> samples;
    std::int64_t mantissa = static_cast<std::int64_t>(random());
    int form = 1;
    int exponent = -1;
    Quality quality = Quality::good;
    UtcTime at = window.begin + Duration{static_cast<std::int64_t>(below(5))};
    for (std::uint64_t left = below(400); left > 0 && at < window.end; --left) {
        if (below(40) < chaos / 4) {
            form = 1 + static_cast<int>(below(4));
            exponent = static_cast<int>(below(121)) - 60;
            quality = static_cast<Quality>(1 + below(3));
        }
        mantissa = static_cast<std::int64_t>(static_cast<std::uint64_t>(mantissa) + below(scale) - scale / 2);
        auto value =
            Value::from_storage(static_cast<std::uint8_t>(form),
                                form == 3 ? static_cast<std::uint32_t>(mantissa) : static_cast<std::uint64_t>(mantissa),
                                static_cast<std::int8_t>(form == 1 ? exponent : 0));
        Sample sample = missing_sample(point, at, below(2) == 0 ? Errc::timeout : Errc::no_such_point);
        if (quality != Quality::missing && value) {
            sample = good_sample(point, at, *value);
            sample.quality = quality;
        }
        sample.origin = static_cast<Origin>(1 + (chaos > 20 ? below(4) : 0));
        samples.push_back(sample);
        at += Duration{below(20) < chaos / 2 ? 1 + static_cast<std::int64_t>(below(50'000)) : step};
    }
    return samples;
}

TEST(Chunk, GivesBackAnySeries) {
    std::mt19937_64 random(20261125);
    for (int round = 0; round < 400; ++round) {
        std::vector<PointSamples> points;
        for (std::int64_t point = 1; point <= static_cast<std::int64_t>(round % 7); ++point) {
            const PointId id(point * 1'000'003);
            points.push_back({id, random_samples(id, two_hours, random)});
        }
        ASSERT_NO_FATAL_FAILURE(expect_round_trip(two_hours, points)) << "round " << round;
    }
}

TEST(Chunk, RefusesWhatIsNoChunk) {
    const PointId point(5);
    const Sample first = good_sample(point, after(1), Value::of(Decimal(1, 0)));
    const Sample second = good_sample(point, after(2), Value::of(Decimal(2, 0)));
    const auto encode = [](const std::vector<PointSamples>& points) {
        return encode_chunk(device, {after(0), after(3)}, points);
    };
    EXPECT_THAT(encode({{point, {first, second}}}), IsOk());
    EXPECT_THAT(encode({{point, {second, first}}}), FailsWithDetail(Errc::invalid_argument, "ascending"));
    EXPECT_THAT(encode({{point, {first, first}}}), FailsWithDetail(Errc::invalid_argument, "ascending"));
    EXPECT_THAT(encode({{PointId(6), {first}}}), FailsWithDetail(Errc::invalid_argument, "belongs to point 5"));
    EXPECT_THAT(encode({{PointId(6), {}}, {point, {first}}}), FailsWithDetail(Errc::invalid_argument, "ascend"));
    EXPECT_THAT(encode({{point, {first}}, {point, {second}}}), FailsWithDetail(Errc::invalid_argument, "ascend"));
    for (const std::int64_t outside : {-1, 3}) {
        Sample sample = first;
        sample.at = after(outside);
        EXPECT_THAT(encode({{point, {sample}}}), FailsWithDetail(Errc::invalid_argument, "outside"));
    }
    Sample contradiction = first;
    contradiction.reason = Errc::timeout;
    EXPECT_THAT(encode({{point, {contradiction}}}), FailsWithDetail(Errc::invalid_argument, "contradict"));
    EXPECT_THAT(encode_chunk(device, {after(3), after(3)}, {}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(encode_chunk(device, {after(0), after(1) + max_chunk_window}, {}), FailsWith(Errc::invalid_argument));
    // At the borders of time, where differences overflow.
    EXPECT_THAT(encode_chunk(device, {UtcTime::min(), UtcTime::max()}, {}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(encode_chunk(device, {UtcTime::min(), after(0)}, {}), FailsWith(Errc::invalid_argument));
    EXPECT_TRUE(encode_chunk(device, {UtcTime::min(), UtcTime::min() + Duration{3}}, {}).has_value());
}

}  // namespace
}  // namespace wattmast
