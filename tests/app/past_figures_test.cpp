// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/past_figures.h"

#include <gtest/gtest.h>

#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::IsOk;

/// A site in Shanghai whose day begins at 16:00 UTC: 600 W in the register, 640 W on the meter, 90 and 8 Mbit/s.
class PastFiguresTest : public testing::Test {
protected:
    PastFiguresTest() {
        site_ = network_.add_site("SH-01", "Asia/Shanghai", "CN-SH");
        meter_ = network_.add_device(site_, "M1", 1min);
        power_ = network_.add_point(meter_, PointKind::active_power);
        energy_ = network_.add_point(meter_, PointKind::active_energy_import);
        down_ = network_.add_point(meter_, PointKind::traffic_down);
        up_ = network_.add_point(meter_, PointKind::traffic_up);
        network_.set_nodes(site_, {{site_, NodeKind::grid, "Grid", "", meter_, ""}});
    }
    void fill(TimeRange range) {
        const std::int64_t first = (range.begin - midnight_) / 1min;
        network_.fill(power_, range, 1min, [](std::int64_t) { return decimal("640"); });
        network_.fill(energy_, range, 1min, [first](std::int64_t i) {
            return Value::of(Decimal{50'000 + first + i, -2});
        });
        network_.fill(down_, range, 1min, [](std::int64_t) { return decimal("90000000"); });
        network_.fill(up_, range, 1min, [](std::int64_t) { return decimal("8000000"); });
    }
    Result<PastFigures> figures(UtcTime when, std::stop_token cancel = {}) {
        catalog_ = network_.catalog();
        const auto source = make_chart_source(network_.samples(), catalog_);
        const ChartLoad load = [&](const ChartQuery& query, std::stop_token stop) { return source->load(query, stop); };
        return past_figures(catalog_, std::vector{site_, SiteId(99)}, when, PastDetail::fleet, load, cancel);
    }

    test::SmallNetwork network_;
    SiteId site_;
    DeviceId meter_;
    PointId power_, energy_, down_, up_;
    Catalog catalog_;
    const UtcTime midnight_ = at("2026-10-04T16:00Z");
};

TEST_F(PastFiguresTest, RatesAreOfTheQuarterHourAndAmountsSinceTheSitesMidnight) {
    fill({midnight_ - 1h, midnight_ + 5h});
    const UtcTime when = midnight_ + 3h + 20min;
    const auto past = figures(when);
    ASSERT_THAT(past, IsOk());
    EXPECT_EQ(past->quarter, (TimeRange{midnight_ + 3h + 15min, midnight_ + 3h + 30min}));
    ASSERT_EQ(past->sites.size(), 1u);
    const SitePast& site = past->sites.front();
    EXPECT_EQ(site.power, 640.0);
    EXPECT_EQ(site.traffic, 98e6);
    ASSERT_TRUE(site.energy && site.bytes);
    // The register gains 0.01 kWh a minute; the amount goes on within the quarter hour.
    EXPECT_NEAR(past->amount_at(*site.energy, when), 2.00, 1e-6);
    EXPECT_NEAR(past->amount_at(*site.energy, when + 5min), 2.05, 1e-6);
    // Figures of now that were read minutes ago are compared with the same minutes then.
    EXPECT_NEAR(past->amount_near(*site.energy, when).value(), 2.00, 1e-6);
    EXPECT_NEAR(past->amount_near(*site.energy, when - 10min).value(), 1.90, 1e-6);
    EXPECT_EQ(past->amount_near(*site.energy, when - 21min), std::nullopt);
    EXPECT_NEAR(past->amount_at(*site.bytes, when), 98e6 / 8 * 12'000, 1e3);
    EXPECT_EQ(site.energy->coverage, whole);
}

TEST_F(PastFiguresTest, TheFirstQuarterOfADayHasNothingBefore) {
    fill({midnight_ - 1h, midnight_ + 1h});
    const auto past = figures(midnight_ + 6min);
    ASSERT_THAT(past, IsOk());
    EXPECT_EQ(past->sites.front().energy->before, 0);
    EXPECT_NEAR(past->amount_at(*past->sites.front().energy, midnight_ + 6min), 0.06, 1e-6);
    EXPECT_EQ(past->amount_near(*past->sites.front().energy, midnight_ - 1min), std::nullopt);
}

TEST_F(PastFiguresTest, WhatWasNotMeasuredIsAbsentAndNotZero) {
    fill({midnight_ + 5h, midnight_ + 6h});
    const auto before = figures(midnight_ + 2h);
    ASSERT_THAT(before, IsOk());
    EXPECT_EQ(before->sites.front().power, std::nullopt);
    EXPECT_EQ(before->sites.front().energy, std::nullopt);
    const auto late = figures(midnight_ + 5h + 30min);
    ASSERT_THAT(late, IsOk());
    ASSERT_TRUE(late->sites.front().energy);
    EXPECT_NEAR(late->sites.front().energy->coverage.count, 1e6 / 11, 2e3);
}

TEST_F(PastFiguresTest, AReaderThatGivesUpIsToldOn) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(figures(midnight_ + 2h, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
