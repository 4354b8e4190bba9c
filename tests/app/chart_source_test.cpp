// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/chart_source.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>

#include "app/counting_samples.h"
#include "app/formula_points.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

class ChartSourceTest : public testing::Test {
protected:
    ChartSourceTest() {
        site_ = network_.add_site("SH-01", "Asia/Shanghai", "CN-SH");
        meter_ = network_.add_device(site_, "M1", 1min);
        power_ = network_.add_point(meter_, PointKind::active_power);
    }
    Result<ChartData> load(std::vector<PointId> points, TimeRange range, int columns, std::stop_token cancel = {}) {
        catalog_ = network_.catalog();
        return make_chart_source(network_.samples(), catalog_)->load({{{std::move(points)}}, range, columns}, cancel);
    }
    ChartLine line(std::vector<PointId> points, TimeRange range, int columns) {
        const auto data = load(std::move(points), range, columns);
        EXPECT_THAT(data, IsOk());
        return data.value().lines.at(0);
    }

    test::SmallNetwork network_;
    SiteId site_;
    DeviceId meter_;
    PointId power_;
    Catalog catalog_;
    const UtcTime begin_ = at("2026-10-05T00:00Z");
};

TEST_F(ChartSourceTest, FineColumnsAreTheSamplesAtTheirOwnTimes) {
    network_.add(power_, begin_ + 7s, "101");
    network_.add(power_, begin_ + 67s, "103");
    network_.add(power_, begin_ + 127s, "109");
    const ChartLine drawn = line({power_}, {begin_, begin_ + 3min}, 1000);
    const std::vector<ChartColumn> expected = {
        {begin_ + 7s, 101, 101, 101}, {begin_ + 67s, 103, 103, 103}, {begin_ + 127s, 109, 109, 109}};
    EXPECT_EQ(drawn.columns, expected);
    EXPECT_EQ(drawn.unit, Unit::watt);
    EXPECT_EQ(drawn.samples, 3u);
    EXPECT_TRUE(drawn.gaps.empty());
}

TEST_F(ChartSourceTest, DamagedTotalsOfTheStoreKeepNobodyFromItsSamples) {
    network_.add(power_, begin_ + 7s, "101");
    network_.add(power_, begin_ + 67s, "103");
    catalog_ = network_.catalog();
    const ChartQuery query{{{{power_}}}, {begin_, begin_ + 3min}, 1000};
    const auto before = make_chart_source(network_.samples(), catalog_)->load(query, {});
    test::CountingSamples samples(network_.samples());
    samples.damage_totals();
    const auto drawn = make_chart_source(samples, catalog_)->load(query, {});
    ASSERT_THAT(drawn, IsOk());
    EXPECT_EQ(drawn->lines.at(0).columns, before->lines.at(0).columns);
    EXPECT_EQ(drawn->asked_at, begin_ + 67s);
    EXPECT_EQ(before->asked_at, begin_ + 67s);
}

TEST_F(ChartSourceTest, CoarseColumnsHoldExtremesAndTimeWeightedMean) {
    network_.fill(power_, {begin_, begin_ + 61min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i == 17 ? 900 : i < 30 ? 100 : 200, 0});
    });
    const ChartLine drawn = line({power_}, {begin_, begin_ + 1h}, 2);
    ASSERT_EQ(drawn.columns.size(), 2u);
    EXPECT_EQ(drawn.columns[0].at, begin_ + 15min);
    EXPECT_EQ(drawn.columns[0].min, 100);
    EXPECT_EQ(drawn.columns[0].max, 900);
    // 29 minutes at 100 W, one triangle of two minutes that reaches 900 W, and the ramp of the last minute.
    EXPECT_NEAR(drawn.columns[0].mean, (100.0 * 30 + 800 + 50) / 30, 1e-3);
    EXPECT_EQ(drawn.columns[1], (ChartColumn{begin_ + 45min, 200, 200, 200}));
}

TEST_F(ChartSourceTest, OutlyingSamplesCarryTheLineToTheEdges) {
    network_.add(power_, begin_ - 30s, "100");
    network_.add(power_, begin_ + 30s, "200");
    network_.add(power_, begin_ + 90s, "400");
    const ChartLine drawn = line({power_}, {begin_, begin_ + 60s}, 100);
    ASSERT_EQ(drawn.columns.size(), 3u);
    EXPECT_EQ(drawn.columns[0], (ChartColumn{begin_, 150, 150, 150}));
    EXPECT_EQ(drawn.columns[1].at, begin_ + 30s);
    EXPECT_EQ(drawn.columns[2].at, begin_ + 60s - 1ms);
    EXPECT_NEAR(drawn.columns[2].mean, 300, 0.01);
    EXPECT_EQ(drawn.min, 150.0);
    EXPECT_EQ(drawn.max, 300.0);
    EXPECT_EQ(drawn.coverage, whole);
    EXPECT_EQ(drawn.samples, 1u);
}

TEST_F(ChartSourceTest, GapsLongerThanTwoAndAHalfIntervalsBreakTheLine) {
    for (const auto seconds : {0s, 60s, 210s, 270s, 421s, 481s, 541s}) {
        network_.add(power_, begin_ + seconds, "500");
    }
    const ChartLine drawn = line({power_}, {begin_, begin_ + 541s}, 200);
    // 60 → 210 is 150 s, exactly 2.5 intervals; 270 → 421 is one second more.
    EXPECT_EQ(drawn.gaps, (std::vector<TimeRange>{{begin_ + 270s, begin_ + 421s}}));
    const std::vector<QualityRun> quality = {{{begin_, begin_ + 270s}, QualityClass::measured},
                                             {{begin_ + 270s, begin_ + 421s}, QualityClass::missing},
                                             {{begin_ + 421s, begin_ + 541s}, QualityClass::measured}};
    EXPECT_EQ(drawn.quality, quality);
    EXPECT_EQ(drawn.coverage.count, 1'000'000 * 390 / 541);
}

TEST_F(ChartSourceTest, EdgesAreGapsOnlyBeyondTwoAndAHalfIntervals) {
    network_.fill(power_, {begin_ + 10min, begin_ + 20min}, 1min, [](std::int64_t) { return decimal("300"); });
    const ChartLine wide = line({power_}, {begin_, begin_ + 30min}, 600);
    const std::vector<TimeRange> edges = {{begin_, begin_ + 10min}, {begin_ + 19min, begin_ + 30min}};
    EXPECT_EQ(wide.gaps, edges);
    const ChartLine narrow = line({power_}, {begin_ + 8min, begin_ + 21min}, 600);
    EXPECT_TRUE(narrow.gaps.empty());
    EXPECT_EQ(narrow.quality, (std::vector<QualityRun>{{{begin_ + 8min, begin_ + 21min}, QualityClass::measured}}));
}

TEST_F(ChartSourceTest, ARangeWithoutSamplesIsOneGapAndNothingElse) {
    network_.add(power_, begin_ - 3h, "77");
    const ChartLine drawn = line({power_}, {begin_, begin_ + 1min}, 100);
    EXPECT_TRUE(drawn.columns.empty());
    EXPECT_EQ(drawn.gaps, (std::vector<TimeRange>{{begin_, begin_ + 1min}}));
    EXPECT_EQ(drawn.quality, (std::vector<QualityRun>{{{begin_, begin_ + 1min}, QualityClass::missing}}));
    EXPECT_EQ(drawn.min, std::nullopt);
    EXPECT_EQ(drawn.mean, std::nullopt);
    EXPECT_EQ(drawn.last, std::nullopt);
    EXPECT_EQ(drawn.total, std::nullopt);
    EXPECT_EQ(drawn.coverage.count, 0);
}

TEST_F(ChartSourceTest, ASampleWithoutNeighboursIsDrawnAndBooksNothing) {
    network_.add(power_, begin_ + 30min, "640");
    const ChartLine drawn = line({power_}, {begin_, begin_ + 1h}, 100);
    EXPECT_EQ(drawn.columns, (std::vector<ChartColumn>{{begin_ + 30min, 640, 640, 640}}));
    EXPECT_EQ(drawn.gaps.size(), 2u);
    EXPECT_EQ(drawn.last, 640.0);
    EXPECT_EQ(drawn.total, std::nullopt);
    EXPECT_EQ(drawn.coverage.count, 0);
}

TEST_F(ChartSourceTest, MissedPollsMakeAGapWhereCoarseHistoryDoesNot) {
    const DeviceId fast = network_.add_device(site_, "M2", 10s);
    const PointId history = network_.add_point(fast, PointKind::active_power);
    const PointId faulty = network_.add_point(fast, PointKind::active_power, "2");
    for (int i = 0; i < 6; ++i) {
        network_.add(history, begin_ + i * 5min, "810");
        network_.add(faulty, begin_ + i * 5min, "820");
        network_.add_missing(faulty, begin_ + i * 5min + 10s, Errc::timeout);
    }
    EXPECT_TRUE(line({history}, {begin_, begin_ + 25min}, 600).gaps.empty());
    EXPECT_EQ(line({faulty}, {begin_, begin_ + 25min}, 600).gaps.size(), 5u);
}

TEST_F(ChartSourceTest, CoarseHistoryMeetsFastPollingWithoutAGap) {
    const DeviceId fast = network_.add_device(site_, "M2", 10s);
    const PointId point = network_.add_point(fast, PointKind::active_power);
    network_.fill(point, {begin_, begin_ + 1h}, 5min, [](std::int64_t) { return decimal("810"); });
    network_.fill(point, {begin_ + 1h, begin_ + 2h}, 10s, [](std::int64_t) { return decimal("830"); });
    EXPECT_TRUE(line({point}, {begin_, begin_ + 2h}, 600).gaps.empty());
    // Zoomed in between two of the coarse samples there is still a line.
    const ChartLine inside = line({point}, {begin_ + 11min, begin_ + 12min}, 600);
    EXPECT_TRUE(inside.gaps.empty());
    EXPECT_EQ(inside.coverage, whole);
    EXPECT_EQ(inside.mean, 810.0);
    EXPECT_EQ(inside.columns.size(), 600u);
}

TEST_F(ChartSourceTest, RegistersAreDrawnAsPowerAndTotalledAcrossGaps) {
    const PointId energy = network_.add_point(meter_, PointKind::active_energy_import);
    network_.add(energy, begin_, "1000.00");
    network_.add(energy, begin_ + 1min, "1000.03");
    network_.add(energy, begin_ + 2min, "1000.05");
    network_.add(energy, begin_ + 30min, "1001.05");
    network_.add(energy, begin_ + 31min, "1001.09");
    const ChartLine drawn = line({energy}, {begin_, begin_ + 31min}, 1000);
    EXPECT_EQ(drawn.unit, Unit::watt);
    ASSERT_EQ(drawn.columns.size(), 5u);
    EXPECT_EQ(drawn.columns[1].at, begin_ + 1min);
    EXPECT_NEAR(drawn.columns[1].mean, 1800, 0.1);
    EXPECT_NEAR(drawn.columns[2].mean, 1200, 0.1);
    EXPECT_NEAR(drawn.columns[4].mean, 2400, 0.1);
    EXPECT_EQ(drawn.gaps, (std::vector<TimeRange>{{begin_ + 2min, begin_ + 30min}}));
    ASSERT_TRUE(drawn.total);
    EXPECT_NEAR(*drawn.total, 1.09, 1e-9);
    EXPECT_EQ(drawn.quality.front().quality, QualityClass::measured);
    EXPECT_NEAR(drawn.mean.value(), 1800, 1e-6);
    EXPECT_NEAR(drawn.last.value(), 2400, 1e-6);
}

TEST_F(ChartSourceTest, AResetIsMarkedAndNothingIsBookedAcrossIt) {
    const PointId energy = network_.add_point(meter_, PointKind::active_energy_import);
    for (int i = 0; i < 200; ++i) {
        const std::int64_t wh = i < 100 ? 500'000 + i * 30 : (i - 100) * 60;
        network_.add(energy, begin_ + i * 1min, Value::of(Decimal{wh, -3}));
    }
    const ChartLine drawn = line({energy}, {begin_, begin_ + 199min}, 400);
    EXPECT_EQ(drawn.resets, (std::vector<UtcTime>{begin_ + 100min}));
    EXPECT_NEAR(drawn.total.value(), (99 * 30 + 99 * 60) / 1000.0, 1e-9);
    EXPECT_NEAR(drawn.max.value(), 3600, 1e-6);
    EXPECT_TRUE(drawn.gaps.empty());
    ASSERT_EQ(drawn.quality.size(), 3u);
    EXPECT_EQ(drawn.quality[1], (QualityRun{{begin_ + 99min, begin_ + 100min}, QualityClass::missing}));
}

TEST_F(ChartSourceTest, OctetsAreDrawnAsBitsPerSecondAndTotalledAsBytes) {
    const PointId octets = network_.add_point(meter_, PointKind::if_in_octets, "eth0");
    // Beyond 2^53, where a double no longer tells octets apart.
    const std::uint64_t base = 18'000'000'000'000'000'000u;
    network_.add(octets, begin_, Value::of_counter(base));
    network_.add(octets, begin_ + 60s, Value::of_counter(base + 75));
    network_.add(octets, begin_ + 120s, Value::of_counter(base + 375));
    const ChartLine drawn = line({octets}, {begin_, begin_ + 120s}, 500);
    EXPECT_EQ(drawn.unit, Unit::bit_per_second);
    ASSERT_EQ(drawn.columns.size(), 3u);
    EXPECT_EQ(drawn.columns[1].mean, 10);
    EXPECT_EQ(drawn.columns[2].mean, 40);
    EXPECT_NEAR(drawn.total.value(), 375, 1e-9);
}

TEST_F(ChartSourceTest, PhasesOfPollingMakeNoHolesInASum) {
    const DeviceId other = network_.add_device(site_, "M2", 1min);
    const PointId second = network_.add_point(other, PointKind::active_power);
    network_.fill(power_, {begin_, begin_ + 20min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{1000 + i, 0});
    });
    network_.fill(second, {begin_ + 23s, begin_ + 20min}, 1min, [](std::int64_t) { return decimal("250"); });
    const ChartLine drawn = line({power_, second}, {begin_ + 1min, begin_ + 19min}, 1000);
    ASSERT_EQ(drawn.columns.size(), 19u);
    EXPECT_EQ(drawn.columns[0], (ChartColumn{begin_ + 1min, 1251, 1251, 1251}));
    EXPECT_EQ(drawn.columns[17], (ChartColumn{begin_ + 18min, 1268, 1268, 1268}));
    EXPECT_TRUE(drawn.gaps.empty());
    EXPECT_EQ(drawn.coverage, whole);
    EXPECT_EQ(drawn.samples, 36u);
    EXPECT_NEAR(drawn.mean.value(), 1260, 1e-9);
}

TEST_F(ChartSourceTest, ASumIsEmptyWhereOneOfItsPointsIs) {
    const DeviceId other = network_.add_device(site_, "M2", 1min);
    const PointId second = network_.add_point(other, PointKind::active_power);
    network_.fill(power_, {begin_, begin_ + 60min}, 1min, [](std::int64_t) { return decimal("1000"); });
    network_.fill(second, {begin_, begin_ + 20min}, 1min, [](std::int64_t) { return decimal("250"); });
    network_.fill(second, {begin_ + 40min, begin_ + 60min}, 1min, [](std::int64_t) { return decimal("350"); });
    const ChartLine drawn = line({power_, second}, {begin_, begin_ + 59min}, 59);
    EXPECT_EQ(drawn.gaps, (std::vector<TimeRange>{{begin_ + 19min, begin_ + 40min}}));
    for (const ChartColumn& column : drawn.columns) {
        EXPECT_TRUE(column.at <= begin_ + 19min || column.at >= begin_ + 40min);
        EXPECT_NE(column.mean, 1000);
    }
    EXPECT_NEAR(drawn.total.value(), (1250.0 * 19 + 1350.0 * 19) / 60 / 1000, 1e-9);
}

TEST_F(ChartSourceTest, AFleetIsDrawnWhereItsFirstSiteIsSilent) {
    const DeviceId other = network_.add_device(site_, "M2", 1min);
    const PointId second = network_.add_point(other, PointKind::active_power);
    network_.fill(power_, {begin_, begin_ + 10min}, 1min, [](std::int64_t) { return decimal("1000"); });
    network_.fill(second, {begin_, begin_ + 30min}, 1min, [](std::int64_t) { return decimal("250"); });
    catalog_ = network_.catalog();
    const ChartQuery query{{{{power_, second}, SumPolicy::known}}, {begin_, begin_ + 30min}, 1000};
    const auto data = make_chart_source(network_.samples(), catalog_)->load(query, {});
    ASSERT_THAT(data, IsOk());
    const ChartLine& drawn = data->lines.at(0);
    ASSERT_EQ(drawn.columns.size(), 30u);
    EXPECT_EQ(drawn.columns[9].mean, 1250);
    EXPECT_EQ(drawn.columns[10], (ChartColumn{begin_ + 10min, 250, 250, 250}));
    EXPECT_TRUE(drawn.gaps.empty());
    EXPECT_NEAR(drawn.total.value(), 1.25 * 9 / 60, 1e-9);
}

TEST_F(ChartSourceTest, SuspectValuesAreDrawnAndNeverBooked) {
    network_.fill(power_, {begin_, begin_ + 10min}, 1min, [](std::int64_t) { return decimal("400"); });
    network_.add(power_, begin_ + 10min, decimal("99000"), Quality::suspect);
    network_.fill(power_, {begin_ + 11min, begin_ + 21min}, 1min, [](std::int64_t) { return decimal("400"); });
    const ChartLine drawn = line({power_}, {begin_, begin_ + 20min}, 1000);
    EXPECT_EQ(drawn.columns.size(), 21u);
    EXPECT_EQ(drawn.columns[10].max, 99000);
    EXPECT_EQ(drawn.max, 400.0);
    EXPECT_EQ(drawn.mean, 400.0);
    EXPECT_NEAR(drawn.total.value(), 0.4 * 18 / 60, 1e-9);
    EXPECT_EQ(drawn.coverage.count, 900'000);
    EXPECT_TRUE(drawn.gaps.empty());
}

TEST_F(ChartSourceTest, LongRangesKeepExtremesGapsAndTheMean) {
    const UtcTime end = begin_ + 62 * 24h;
    const UtcTime spike = begin_ + 31 * 24h + 1min;
    network_.fill(power_, {begin_, begin_ + 20 * 24h}, 1min, [](std::int64_t) { return decimal("600"); });
    network_.fill(power_, {begin_ + 21 * 24h, end}, 1min, [&](std::int64_t i) {
        return begin_ + 21 * 24h + i * 1min == spike ? decimal("5000") : decimal("700");
    });
    const ChartLine drawn = line({power_}, {begin_, end}, 1600);
    EXPECT_EQ(drawn.max, 5000.0);
    EXPECT_EQ(drawn.min, 600.0);
    EXPECT_NEAR(drawn.mean.value(), (600.0 * 20 + 700.0 * 41) / 61, 0.2);
    EXPECT_EQ(drawn.gaps, (std::vector<TimeRange>{{begin_ + 20 * 24h - 1min, begin_ + 21 * 24h}}));
    EXPECT_NEAR(drawn.coverage.count, 1e6 * 61 / 62, 20);
    EXPECT_EQ(drawn.samples, 61u * 1440);
    EXPECT_NEAR(static_cast<double>(drawn.columns.size()), 1600.0 * 61 / 62, 2);
}

TEST_F(ChartSourceTest, ColumnsOfALongSumAddUp) {
    const DeviceId other = network_.add_device(site_, "M2", 1min);
    const PointId second = network_.add_point(other, PointKind::active_power);
    const UtcTime end = begin_ + 20 * 24h;
    network_.fill(power_, {begin_, end}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i % 2 == 0 ? 90 : 110, 0});
    });
    network_.fill(second, {begin_ + 31s, end}, 1min, [](std::int64_t) { return decimal("1000"); });
    const ChartLine drawn = line({power_, second}, {begin_, end}, 800);
    ASSERT_EQ(drawn.columns.size(), 800u);
    EXPECT_TRUE(drawn.gaps.empty());
    EXPECT_EQ(drawn.columns[400].min, 1090);
    EXPECT_EQ(drawn.columns[400].max, 1110);
    EXPECT_NEAR(drawn.columns[400].mean, 1100, 1);
}

TEST_F(ChartSourceTest, SaysWhatIsWrongWithAQuery) {
    const PointId voltage = network_.add_point(meter_, PointKind::voltage);
    EXPECT_THAT(load({PointId{987}}, {begin_, begin_ + 1h}, 10), FailsWithDetail(Errc::unknown_point, "987"));
    EXPECT_THAT(load({power_, voltage}, {begin_, begin_ + 1h}, 10), FailsWithDetail(Errc::invalid_argument, "in V"));
    EXPECT_THAT(load({}, {begin_, begin_ + 1h}, 10), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(load({power_}, {begin_, begin_}, 10), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(load({power_}, {begin_, begin_ + 1h}, 0), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(load({power_}, {begin_, begin_ + 1h}, 8193), FailsWith(Errc::invalid_argument));
}

TEST_F(ChartSourceTest, StopsWhenItIsGivenUp) {
    std::stop_source source;
    source.request_stop();
    EXPECT_THAT(load({power_}, {begin_, begin_ + 1h}, 10, source.get_token()), FailsWith(Errc::cancelled));
}

TEST_F(ChartSourceTest, KnowsTheNewestSampleOfTheStore) {
    const PointId voltage = network_.add_point(meter_, PointKind::voltage);
    EXPECT_EQ(load({power_}, {begin_, begin_ + 1h}, 10).value().asked_at, begin_);
    network_.add(power_, begin_ + 5min, "31");
    network_.add_missing(voltage, begin_ + 9min, Errc::timeout);
    EXPECT_EQ(load({power_}, {begin_, begin_ + 1h}, 10).value().asked_at, begin_ + 9min);
}

TEST_F(ChartSourceTest, ColumnsStandBetweenTheEdgesThatWereAskedFor) {
    network_.fill(power_, {begin_, begin_ + 61min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i < 30 ? 100 : 200, 0});
    });
    catalog_ = network_.catalog();
    const TimeRange range{begin_ + 5min, begin_ + 55min};
    // A hundred pixels, but three bins; the first and the last are cut by the range.
    const ChartQuery query{{{{power_}}}, range, 100, {begin_, begin_ + 20min, begin_ + 40min, begin_ + 60min}};
    const auto data = make_chart_source(network_.samples(), catalog_)->load(query, {});
    ASSERT_THAT(data, IsOk());
    const ChartLine& drawn = data->lines.at(0);
    ASSERT_EQ(drawn.columns.size(), 3u);
    EXPECT_EQ(drawn.columns[0].at, begin_ + 5min + 7min + 30s);
    EXPECT_EQ(drawn.columns[0].mean, 100);
    EXPECT_EQ(drawn.columns[1].min, 100);
    EXPECT_EQ(drawn.columns[1].max, 200);
    EXPECT_EQ(drawn.columns[2].at, begin_ + 47min + 30s);
    // Figures are of the range, not of the bins.
    EXPECT_NEAR(drawn.total.value(), (0.1 * 24 + 0.15 + 0.2 * 25) / 60, 1e-6);
}

TEST_F(ChartSourceTest, EnergyPerTrafficIsOfTheTimeThatBothAreKnown) {
    const PointId traffic = network_.add_point(meter_, PointKind::traffic_down);
    network_.fill(power_, {begin_, begin_ + 21min}, 1min, [](std::int64_t) { return decimal("3600"); });
    network_.fill(traffic, {begin_, begin_ + 11min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i < 6 ? 800'000'000 : 0, 0});
    });
    catalog_ = network_.catalog();
    const std::string formula = sum_text({power_}) + "/" + sum_text({traffic});
    const ChartQuery query{{{{power_, traffic}, SumPolicy::all, formula}}, {begin_, begin_ + 20min}, 1000};
    const auto data = make_chart_source(network_.samples(), catalog_)->load(query, {});
    ASSERT_THAT(data, IsOk());
    const ChartLine& drawn = data->lines.at(0);
    EXPECT_EQ(drawn.unit, Unit::ratio);
    // 3600 W over 0.1 GB/s are 10 Wh/GB.
    ASSERT_FALSE(drawn.columns.empty());
    EXPECT_NEAR(drawn.columns.front().mean, 10, 1e-4);
    for (const ChartColumn& column : drawn.columns) {
        EXPECT_LE(column.at, begin_ + 6min) << "without traffic there is no ratio";
    }
    // Energy of all ten minutes with known traffic, over the traffic of the five and a half that had some.
    EXPECT_NEAR(drawn.mean.value(), 10 * 10 / 5.5, 0.01);
    EXPECT_FALSE(drawn.total.has_value());
}

TEST_F(ChartSourceTest, PowerOverPowerIsTheRatioOfTheTimeThatBothAreKnown) {
    const PointId part = network_.add_point(meter_, PointKind::active_power, "IT");
    network_.fill(power_, {begin_, begin_ + 21min}, 1min,
                  [](std::int64_t i) { return i < 5 ? decimal("3000") : decimal("1500"); });
    network_.fill(part, {begin_, begin_ + 11min}, 1min, [](std::int64_t) { return decimal("1000"); });
    catalog_ = network_.catalog();
    ChartLineQuery line{{power_, part}};
    line.formula = reference_text(power_) + " / " + reference_text(part);
    const ChartQuery query{{line}, {begin_, begin_ + 20min}, 1000};
    const auto data = make_chart_source(network_.samples(), catalog_)->load(query, {});
    ASSERT_THAT(data, IsOk());
    const ChartLine& drawn = data->lines.at(0);
    EXPECT_EQ(drawn.unit, Unit::ratio);
    EXPECT_NEAR(drawn.columns.front().mean, 3, 1e-4);
    EXPECT_NEAR(drawn.columns.back().mean, 1.5, 1e-4);
    EXPECT_LE(drawn.columns.back().at, begin_ + 11min) << "without the part there is no ratio";
    // Energy over energy: 4 min at 3, 1 min between, 5 min at 1.5.
    EXPECT_NEAR(drawn.mean.value(), (4 * 3 + 2.25 + 5 * 1.5) / 10, 0.01);
    EXPECT_LT(drawn.coverage.count, 600'000);
}

TEST_F(ChartSourceTest, AFormulaWhoseUnitsDoNotGoTogetherIsRefusedInWords) {
    const PointId voltage = network_.add_point(meter_, PointKind::voltage);
    network_.fill(power_, {begin_, begin_ + 5min}, 1min, [](std::int64_t) { return decimal("3600"); });
    network_.fill(voltage, {begin_, begin_ + 5min}, 1min, [](std::int64_t) { return decimal("230"); });
    catalog_ = network_.catalog();
    const std::string formula = reference_text(power_) + "+" + reference_text(voltage);
    const ChartQuery query{{{{power_, voltage}, SumPolicy::all, formula}}, {begin_, begin_ + 5min}, 100};
    EXPECT_THAT(make_chart_source(network_.samples(), catalog_)->load(query, {}),
                FailsWithDetail(Errc::invalid_argument, "W and V"));
}

}  // namespace
}  // namespace wattmast
