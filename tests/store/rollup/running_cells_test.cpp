// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/running_cells.h"

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
using test::IsOk;
using test::minute;
using test::readings;

const UtcTime day = minute(0);

std::vector<PointCell> cells_of_meter() {
    std::vector<PointCell> cells;
    const test::MeterDay meter{.jitter = Duration{50}};
    for (const PointSamples& point : test::meter_day(meter)) {
        cells.push_back({point.point, roll_up(point.samples, RollupLevel::day).front()});
    }
    return cells;
}
UtcTime day_of_meter() {
    return test::MeterDay{}.window.begin;
}

void expect_comes_back(const std::vector<PointCell>& cells) {
    const UtcTime begin = cells.empty() ? day : cells.front().cell.start;
    const auto bytes = encode_running(DeviceId(77), begin, cells);
    const auto opened = RunningCells::open(bytes);
    ASSERT_THAT(opened, IsOk());
    EXPECT_EQ(opened->device(), DeviceId(77));
    EXPECT_EQ(opened->day(), begin);
    EXPECT_EQ(opened->read().value(), cells);
    for (const PointCell& point : cells) {
        EXPECT_EQ(opened->find(point.point).value(), point.cell);
    }
    EXPECT_FALSE(opened->find(PointId(-1'000'000)).value().has_value());
    EXPECT_FALSE(opened->find(PointId(1'000'000'000)).value().has_value());
}

TEST(RunningCells, OfAMeterComeBackInFewBytes) {
    expect_comes_back(cells_of_meter());
    EXPECT_LE(encode_running(DeviceId(77), day_of_meter(), cells_of_meter()).size(), 40 * cells_of_meter().size());
}

TEST(RunningCells, OfNothingAreNone) {
    expect_comes_back({});
}

TEST(RunningCells, ComeBackWithTheEndsOfEveryForm) {
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    const std::array ends{Value::of(Decimal(lowest, -60)),
                          Value::of(Decimal(highest, 60)),
                          Value::of(Decimal(lowest, 0)),
                          Value::of_counter(0),
                          Value::of_counter(~std::uint64_t{0}),
                          Value::of_float32(std::numeric_limits<float>::max()).value(),
                          Value::of_float32(-0.0F).value(),
                          Value::of_float64(std::numeric_limits<double>::lowest()).value(),
                          Value::of_float64(std::numeric_limits<double>::denorm_min()).value()};
    for (const Value& a : ends) {
        for (const Value& b : ends) {
            const std::vector<Sample> samples{good_sample(PointId(17), minute(0), a),
                                              good_sample(PointId(17), minute(1440) - Duration{1}, b)};
            expect_comes_back({{PointId(-5), roll_up(std::span(samples).first(1), RollupLevel::day).front()},
                               {PointId(17), roll_up(samples, RollupLevel::day).front()}});
        }
    }
}

TEST(RunningCells, OfMissingSamplesComeBack) {
    expect_comes_back({{PointId(17), roll_up(readings({{1, "-"}, {70, "-"}}), RollupLevel::day).front()},
                       {PointId(18), roll_up(readings({{1, "-"}, {70, "?3"}}), RollupLevel::day).front()}});
}

class RunningCellsOfRandomSeries : public testing::TestWithParam<int> {};

TEST_P(RunningCellsOfRandomSeries, ComeBack) {
    test::RandomSeries random(static_cast<std::uint64_t>(GetParam()));
    for (int round = 0; round < 40; ++round) {
        std::vector<PointCell> cells;
        std::int64_t point = -500;
        for (std::int64_t count = random.below(8); count > 0; --count) {
            point += 1 + random.below(300);
            const auto samples = random.samples(1 + random.below(300));
            cells.push_back({PointId(point), roll_up(samples, RollupLevel::day).front()});
        }
        expect_comes_back(cells);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RunningCellsOfRandomSeries, testing::Range(1, 9));

TEST(RunningCells, EveryFlippedBitAndEveryCutIsDamage) {
    const auto bytes = encode_running(DeviceId(3), day_of_meter(), cells_of_meter());
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        auto damaged = bytes;
        damaged[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        EXPECT_THAT(RunningCells::open(damaged), FailsWith(Errc::store_damaged));
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_THAT(RunningCells::open(std::span(bytes).first(size)), FailsWith(Errc::store_damaged));
    }
}

/// Bytes changed by intent, with the checksum set right: nonsense is refused or decoded, but nothing breaks, and what
/// is decoded comes back again.
TEST(RunningCells, SurviveBytesWithARightChecksum) {
    const auto bytes = encode_running(DeviceId(3), day_of_meter(), cells_of_meter());
    test::RandomSeries random(99);
    int decoded = 0;
    int refused = 0;
    for (int round = 0; round < 6'000; ++round) {
        auto damaged = std::vector(bytes.begin(), bytes.end() - 4);
        for (std::int64_t changes = 1 + random.below(3); changes > 0; --changes) {
            const auto place =
                static_cast<std::size_t>(1 + random.below(static_cast<std::int64_t>(damaged.size()) - 1));
            damaged[place] = static_cast<std::byte>(random.below(256));
        }
        column::ByteSink sink;
        sink.append(damaged);
        column::seal(sink);
        const auto sealed = sink.take();
        const auto opened = RunningCells::open(sealed);
        const auto cells = opened ? opened->read() : Result<std::vector<PointCell>>(opened.error());
        if (!cells) {
            EXPECT_EQ(cells.error().code, Errc::store_damaged);
            ++refused;
            continue;
        }
        ++decoded;
        const auto again = encode_running(opened->device(), opened->day(), *cells);
        EXPECT_EQ(RunningCells::open(again)->read().value(), *cells);
    }
    EXPECT_GT(decoded, 100);
    EXPECT_GT(refused, 100);
}

}  // namespace
}  // namespace wattmast
