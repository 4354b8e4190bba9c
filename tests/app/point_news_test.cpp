// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/point_news.h"

#include <gtest/gtest.h>

#include <chrono>

#include "app/small_network.h"
#include "store/rules.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::IsOk;

class PointNewsTest : public testing::Test {
protected:
    PointNewsTest() {
        const SiteId site = network_.add_site("S", "UTC", "");
        device_ = network_.add_device(site, "D", 1min);
    }
    /// Values of one quality each minute in [begin, end).
    void put(PointId point, TimeRange range, Quality quality = Quality::good) {
        for (UtcTime time = range.begin; time < range.end; time += 1min) {
            network_.add(point, time, decimal("1"), quality);
        }
    }
    std::optional<UtcTime> look(UtcTime now) {
        const Catalog catalog = network_.catalog();
        if (!news_) {
            std::vector<const Point*> points;
            std::vector<const Point*> beside;
            for (const Point& point : catalog.points) {
                (point.key.kind == PointKind::up_time ? beside : points).push_back(&point);
            }
            news_.emplace(points, beside);
        }
        const auto values = NewestValues::read(network_.samples(), catalog, now).value();
        const auto from = news_->look(network_.samples(), values, cancel_.get_token());
        EXPECT_THAT(from, IsOk());
        return from.value();
    }

    test::SmallNetwork network_;
    DeviceId device_;
    std::optional<PointNews> news_;
    std::stop_source cancel_;
    const UtcTime eight_ = at("2026-10-05T08:00Z");
};

TEST_F(PointNewsTest, AValueThatEndsATimeOfValuesHeldBackIsNews) {
    const PointId energy = network_.add_point(device_, PointKind::active_energy_import);
    put(energy, {eight_ - 2h, eight_});
    EXPECT_EQ(look(eight_), std::nullopt);
    for (UtcTime now = eight_; now < eight_ + 150min; now += 5min) {
        put(energy, {now, now + 5min}, Quality::suspect);
        EXPECT_EQ(look(now + 5min), std::nullopt);
    }
    put(energy, {eight_ + 150min, eight_ + 151min});
    EXPECT_EQ(look(eight_ + 151min), eight_ - 1min - settled_after);
    put(energy, {eight_ + 151min, eight_ + 152min});
    EXPECT_EQ(look(eight_ + 152min), std::nullopt);
}

TEST_F(PointNewsTest, WhatCountedLastIsFoundBehindValuesHeldBack) {
    const PointId energy = network_.add_point(device_, PointKind::active_energy_import);
    put(energy, {eight_ - 2h, eight_});
    put(energy, {eight_, eight_ + 9h}, Quality::suspect);
    look(eight_ + 9h);
    put(energy, {eight_ + 9h, eight_ + 9h + 1min});
    EXPECT_EQ(look(eight_ + 9h + 1min), eight_ - 1min - settled_after);
}

TEST_F(PointNewsTest, AfterNothingButValuesHeldBackAllIsNews) {
    const PointId energy = network_.add_point(device_, PointKind::active_energy_import);
    put(energy, {eight_, eight_ + 3h}, Quality::suspect);
    EXPECT_EQ(look(eight_ + 3h), std::nullopt);
    put(energy, {eight_ + 3h, eight_ + 3h + 1min});
    EXPECT_EQ(look(eight_ + 3h + 1min), storable_times.begin);
}

TEST_F(PointNewsTest, AGoodValueBeforeOneHeldBackEndsASilence) {
    const PointId energy = network_.add_point(device_, PointKind::active_energy_import);
    put(energy, {eight_ - 2h, eight_});
    look(eight_ + 2h);
    put(energy, {eight_ + 2h, eight_ + 2h + 1min});
    put(energy, {eight_ + 2h + 1min, eight_ + 2h + 3min}, Quality::suspect);
    EXPECT_EQ(look(eight_ + 2h + 3min), eight_ - 1min - settled_after);
}

TEST_F(PointNewsTest, ALateValueReachesBackToTheLastThatCounts) {
    const PointId energy = network_.add_point(device_, PointKind::active_energy_import);
    put(energy, {eight_ - 2h, eight_});
    put(energy, {eight_, eight_ + 7h}, Quality::suspect);
    put(energy, {eight_ + 9h, eight_ + 12h});
    EXPECT_EQ(look(eight_ + 12h), std::nullopt);
    put(energy, {eight_ + 8h, eight_ + 8h + 1min});
    EXPECT_EQ(look(eight_ + 12h), eight_ - 1min - settled_after);
}

TEST_F(PointNewsTest, AnAmountReachesAsFarAsItTellsHowLongPeriodsAre) {
    const PointId amount = network_.add_point(device_, PointKind::active_energy_amount);
    for (int quarter = -40; quarter <= 0; ++quarter) {
        network_.add(amount, eight_ + quarter * 15min, "0.3");
    }
    EXPECT_EQ(look(eight_), std::nullopt);
    network_.add(amount, eight_ + 15min, "0.3");
    EXPECT_EQ(look(eight_ + 15min), eight_ - 4 * 15min);
}

TEST_F(PointNewsTest, OfWhatIsBesideOnlyLateValuesAreNews) {
    const PointId octets = network_.add_point(device_, PointKind::if_in_octets, "1");
    const PointId up = network_.add_point(device_, PointKind::up_time);
    put(octets, {eight_ - 2h, eight_ + 4h});
    put(up, {eight_ - 2h, eight_});
    look(eight_ + 4h);
    put(octets, {eight_ + 4h, eight_ + 4h + 1min});
    put(up, {eight_ + 3h, eight_ + 4h + 1min});
    EXPECT_EQ(look(eight_ + 4h + 1min), std::nullopt);
    put(up, {eight_, eight_ + 1min});
    EXPECT_EQ(look(eight_ + 4h + 1min), eight_ - 1min - settled_after);
}

TEST_F(PointNewsTest, StopsWhenItIsGivenUpAndTellsTheNextTime) {
    const PointId energy = network_.add_point(device_, PointKind::active_energy_import);
    put(energy, {eight_ - 2h, eight_});
    look(eight_ + 2h);
    put(energy, {eight_ + 2h, eight_ + 2h + 1min});
    std::stop_source stopped;
    stopped.request_stop();
    const Catalog catalog = network_.catalog();
    const auto values = NewestValues::read(network_.samples(), catalog, eight_ + 2h + 1min).value();
    EXPECT_THAT(news_->look(network_.samples(), values, stopped.get_token()), FailsWith(Errc::cancelled));
    EXPECT_EQ(look(eight_ + 2h + 1min), eight_ - 1min - settled_after);
}

}  // namespace
}  // namespace wattmast
