// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/rollup_chunk.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "analysis/random_series.h"
#include "analysis/readings.h"
#include "store/column/meter_day.h"
#include "store/column/sealed.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::minute;
using test::minutes;
using test::readings;

const TimeRange two_days = minutes(0, 2 * 1440);

std::vector<PointRollups> rollups_of(const std::vector<PointSamples>& points, RollupLevel level) {
    std::vector<PointRollups> rollups;
    for (const PointSamples& point : points) {
        rollups.push_back({point.point, roll_up(point.samples, level)});
    }
    return rollups;
}

std::vector<PointRollups> one_point(std::vector<RollupCell> cells) {
    return {{PointId(17), std::move(cells)}};
}

/// Everything that a chunk gives back.
Result<std::vector<PointRollups>> read_all(std::span<const std::byte> bytes) {
    const auto chunk = RollupChunk::open(bytes);
    if (!chunk) {
        return chunk.error();
    }
    std::vector<PointRollups> rollups;
    for (const PointId point : chunk->points()) {
        rollups.push_back({point, {}});
        if (const auto read = chunk->read(point, rollups.back().cells); !read) {
            return read.error();
        }
    }
    return rollups;
}

std::vector<std::byte> meter_bytes(RollupLevel level = RollupLevel::hour) {
    const test::MeterDay day{.jitter = Duration{50}};
    return encode_rollups(DeviceId(4711), level, day.window, rollups_of(test::meter_day(day), level)).value();
}

void expect_comes_back(RollupLevel level, TimeRange window, const std::vector<PointRollups>& rollups) {
    const auto bytes = encode_rollups(DeviceId(3), level, window, rollups);
    ASSERT_THAT(bytes, IsOk());
    const auto back = read_all(*bytes);
    ASSERT_THAT(back, IsOk());
    EXPECT_EQ(*back, rollups);
}

TEST(RollupChunk, SaysWhatItHolds) {
    const test::MeterDay day{.jitter = Duration{50}};
    const auto rollups = rollups_of(test::meter_day(day), RollupLevel::hour);
    const auto bytes = encode_rollups(DeviceId(4711), RollupLevel::hour, day.window, rollups).value();
    const auto chunk = RollupChunk::open(bytes);
    ASSERT_THAT(chunk, IsOk());
    EXPECT_EQ(chunk->device(), DeviceId(4711));
    EXPECT_EQ(chunk->level(), RollupLevel::hour);
    EXPECT_EQ(chunk->window(), day.window);
    EXPECT_EQ(chunk->points().size(), rollups.size());
    EXPECT_EQ(chunk->cells(), 24 * rollups.size());
    EXPECT_EQ(read_all(bytes).value(), rollups);
}

TEST(RollupChunk, HourCellsOfAMeterTakeSevenBytes) {
    EXPECT_LE(meter_bytes().size(), 7U * 24U * 6U);
}

TEST(RollupChunk, GivesBackNothing) {
    const auto bytes = encode_rollups(DeviceId(1), RollupLevel::day, two_days, {}).value();
    EXPECT_TRUE(read_all(bytes).value().empty());
    expect_comes_back(RollupLevel::hour, two_days, {});
}

TEST(RollupChunk, PointsWithoutCellsLeaveNoTrace) {
    const std::vector<PointRollups> with{{PointId(1), {}},
                                         {PointId(2), roll_up(readings({{1, "5"}}), RollupLevel::day)}};
    EXPECT_EQ(encode_rollups(DeviceId(1), RollupLevel::day, two_days, with).value(),
              encode_rollups(DeviceId(1), RollupLevel::day, two_days, std::span(with).last(1)).value());
}

TEST(RollupChunk, ReadsNothingForAPointThatItDoesNotHave) {
    const auto bytes = meter_bytes();
    std::vector<RollupCell> cells;
    ASSERT_THAT(RollupChunk::open(bytes).value().read(PointId(999'999), cells), IsOk());
    EXPECT_TRUE(cells.empty());
}

TEST(RollupChunk, AppendsBehindWhatIsThere) {
    const auto bytes = meter_bytes();
    const auto chunk = RollupChunk::open(bytes).value();
    std::vector<RollupCell> cells(1);
    ASSERT_THAT(chunk.read(chunk.points()[0], cells), IsOk());
    EXPECT_EQ(cells.size(), 25U);
    EXPECT_EQ(cells[0], RollupCell{});
}

TEST(RollupChunk, GivesBackCellsOfMissingSamplesOnly) {
    expect_comes_back(RollupLevel::hour, two_days,
                      one_point(roll_up(readings({{1, "-"}, {70, "-"}, {71, "?3"}, {2879, "-"}}), RollupLevel::hour)));
}

TEST(RollupChunk, GivesBackTheEndsOfEveryForm) {
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    const std::array ends{
        Value::of(Decimal(lowest, -60)),
        Value::of(Decimal(highest, 60)),
        Value::of(Decimal(lowest, 0)),
        Value::of_counter(0),
        Value::of_counter(~std::uint64_t{0}),
        Value::of_float32(std::numeric_limits<float>::denorm_min()).value(),
        Value::of_float32(std::numeric_limits<float>::max()).value(),
        Value::of_float32(-0.0F).value(),
        Value::of_float64(std::numeric_limits<double>::lowest()).value(),
        Value::of_float64(std::numeric_limits<double>::denorm_min()).value(),
        Value::of_float64(-0.0).value(),
    };
    for (const Value& a : ends) {
        for (const Value& b : ends) {
            const std::vector<Sample> samples{good_sample(PointId(17), minute(0), a),
                                              good_sample(PointId(17), minute(1439), b),
                                              good_sample(PointId(17), minute(1441), a)};
            for (const RollupLevel level : {RollupLevel::quarter_hour, RollupLevel::hour, RollupLevel::day}) {
                expect_comes_back(level, two_days, one_point(roll_up(samples, level)));
            }
        }
    }
}

TEST(RollupChunk, GivesBackTimesBefore1970AndTheLongestWindow) {
    const UtcTime begin = utc_from_milliseconds(-86'400'000LL * 20'000);
    const TimeRange window{begin, begin + std::chrono::hours{24} * most_cells_of_window};
    const std::vector<Sample> samples{good_sample(PointId(17), begin, Value::of(Decimal(5, 0))),
                                      good_sample(PointId(17), window.end - Duration{1}, Value::of(Decimal(7, 0)))};
    expect_comes_back(RollupLevel::day, window, one_point(roll_up(samples, RollupLevel::day)));
}

class RollupChunkOfRandomSeries : public testing::TestWithParam<int> {};

TEST_P(RollupChunkOfRandomSeries, GivesBackEveryCell) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()));
    for (int round = 0; round < 20; ++round) {
        const auto level = static_cast<RollupLevel>(1 + random.below(3));
        std::vector<PointRollups> rollups;
        std::int64_t point = -500;
        for (std::int64_t count = 1 + random.below(6); count > 0; --count) {
            point += 1 + random.below(300);
            const auto samples =
                random.one_in(2) ? random.samples(300) : random.register_samples(random.register_style(), 300);
            rollups.push_back({PointId(point), roll_up(samples, level)});
        }
        expect_comes_back(level, minutes(0, 100 * 1440), rollups);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RollupChunkOfRandomSeries, testing::Range(1, 9));

TEST(RollupChunk, RefusesWhatIsNoWindow) {
    const auto encode = [](TimeRange window) { return encode_rollups(DeviceId(1), RollupLevel::hour, window, {}); };
    EXPECT_THAT(encode(minutes(0, 60)), IsOk());
    EXPECT_THAT(encode(minutes(0, 0)), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(encode(minutes(1, 60)), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(encode(minutes(0, 61)), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(encode(minutes(0, 60 * (most_cells_of_window + 1))), FailsWith(Errc::invalid_argument));
}

TEST(RollupChunk, RefusesCellsThatContradictThemselves) {
    const auto good = roll_up(readings({{5, "1"}, {10, "2"}, {70, "3"}}), RollupLevel::hour);
    const auto refused = [&](auto change) {
        auto cells = good;
        change(cells);
        return encode_rollups(DeviceId(1), RollupLevel::hour, two_days, one_point(cells));
    };
    using Cells = std::vector<RollupCell>;
    EXPECT_THAT(refused([](Cells&) {}), IsOk());
    EXPECT_THAT(refused([](Cells& cells) { std::swap(cells[0], cells[1]); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[1].start += Duration{1}; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[1].start = minute(2880); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].count = 0; }), FailsWithDetail(Errc::invalid_argument, "point 17"));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].suspect = 3; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].values.reset(); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].values->first_at = minute(-1); }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].values->last_at = minute(60); }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].values->longest = std::chrono::minutes{6}; }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Cells& cells) { cells[0].values->falls = 4; }), FailsWith(Errc::invalid_argument));
}

TEST(RollupChunk, RefusesPointsThatDoNotAscend) {
    const auto cells = roll_up(readings({{5, "1"}}), RollupLevel::hour);
    const std::vector<PointRollups> twice{{PointId(2), cells}, {PointId(2), cells}};
    EXPECT_THAT(encode_rollups(DeviceId(1), RollupLevel::hour, two_days, twice), FailsWith(Errc::invalid_argument));
}

TEST(RollupChunk, EveryFlippedBitAndEveryCutIsDamage) {
    const auto bytes = meter_bytes();
    for (std::size_t bit = 0; bit < 8 * bytes.size(); bit += 3) {
        auto damaged = bytes;
        damaged[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        EXPECT_THAT(RollupChunk::open(damaged), FailsWith(Errc::store_damaged));
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_THAT(RollupChunk::open(std::span(bytes).first(size)), FailsWith(Errc::store_damaged));
    }
}

/// Bytes changed by intent, with the checksum set right: nonsense is refused or decoded, but nothing breaks, and what
/// is decoded can be encoded again.
TEST(RollupChunk, SurvivesBytesWithARightChecksum) {
    const auto bytes = meter_bytes();
    test::RandomSeries random(99);
    int decoded = 0;
    for (int round = 0; round < 4'000; ++round) {
        column::ByteSink sink;
        sink.append(std::span(bytes).first(bytes.size() - 4));
        auto damaged = sink.take();
        for (std::int64_t changes = 1 + random.below(4); changes > 0; --changes) {
            const auto place =
                static_cast<std::size_t>(1 + random.below(static_cast<std::int64_t>(damaged.size()) - 1));
            damaged[place] = static_cast<std::byte>(random.below(256));
        }
        sink.append(damaged);
        column::seal(sink);
        const auto sealed = sink.take();
        const auto rollups = read_all(sealed);
        if (!rollups) {
            EXPECT_EQ(rollups.error().code, Errc::store_damaged);
            continue;
        }
        ++decoded;
        const auto chunk = RollupChunk::open(sealed).value();
        ASSERT_THAT(encode_rollups(chunk.device(), chunk.level(), chunk.window(), *rollups), IsOk());
    }
    EXPECT_GT(decoded, 100);
}

}  // namespace
}  // namespace wattmast
