// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_figures.h"

#include <gtest/gtest.h>

#include <chrono>

#include "app/fleet_query.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::FailsWith;
using test::IsOk;
using test::node;

/// A station in Shanghai with a meter that has nothing but a register, read each minute.
class SiteFiguresTest : public testing::Test {
protected:
    SiteFiguresTest() {
        site_ = network_.add_site("S", "Asia/Shanghai", "");
        meter_ = network_.add_device(site_, "M", 1min);
        energy_ = network_.add_point(meter_, PointKind::active_energy_import);
        network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", meter_)});
    }
    /// 1,200 W, counted from the begin.
    void put(PointId point, TimeRange range) {
        network_.fill(point, range, 1min, [](std::int64_t i) { return Value::of(Decimal{i * 20'000, -6}); });
    }
    SiteFigures& figures() {
        if (!figures_) {
            catalog_ = network_.catalog();
            reader_.emplace(network_.samples(), catalog_);
            figures_.emplace(*reader_, factors_, catalog_.sites.at(0), ResetMemory::month);
        }
        return *figures_;
    }
    Result<void> read(UtcTime now) {
        SiteFigures& of_site = figures();
        return of_site.read(NewestValues::read(network_.samples(), catalog_, now).value(), {});
    }
    SiteNow now(UtcTime time) {
        return figures().now(NewestValues::read(network_.samples(), catalog_, time).value(), {}).value();
    }

    test::SmallNetwork network_;
    FactorRegister factors_;
    SiteId site_;
    DeviceId meter_;
    PointId energy_;
    Catalog catalog_;
    std::optional<SignalReader> reader_;
    std::optional<SiteFigures> figures_;
    const UtcTime midnight_ = at("2026-10-05T00:00+08:00");
};

TEST_F(SiteFiguresTest, ResetsStayUntilWhatWasForgottenIsReadAgain) {
    put(energy_, {midnight_ - 5h, midnight_ + 2h});
    put(energy_, {midnight_ + 2h, midnight_ + 5h});
    ASSERT_THAT(read(midnight_ + 5h), IsOk());
    const auto resets = figures().resets_since(midnight_);
    ASSERT_EQ(resets.size(), 1U);
    figures().forget();
    EXPECT_TRUE(figures().is_outdated());
    EXPECT_EQ(figures().resets_since(midnight_), resets);
    ASSERT_THAT(read(midnight_ + 5h), IsOk());
    EXPECT_TRUE(figures().was_read_anew());
    EXPECT_EQ(figures().resets_since(midnight_), resets);
}

TEST_F(SiteFiguresTest, TellsWhetherMoreThanTodayWasRead) {
    put(energy_, {midnight_ - 5h, midnight_ + 5h});
    ASSERT_THAT(read(midnight_ + 5h), IsOk());
    EXPECT_TRUE(figures().was_read_anew());
    ASSERT_THAT(read(midnight_ + 5h + 1min), IsOk());
    EXPECT_FALSE(figures().was_read_anew());
    network_.add(energy_, midnight_ + 3h + 1s, "9.6");  // Late, of today.
    ASSERT_THAT(read(midnight_ + 5h + 2min), IsOk());
    EXPECT_FALSE(figures().was_read_anew());
    network_.add(energy_, midnight_ - 3h + 1s, "2.4");  // Of yesterday.
    ASSERT_THAT(read(midnight_ + 5h + 3min), IsOk());
    EXPECT_TRUE(figures().was_read_anew());
    figures().set_failure(fail(Errc::store_damaged, "chunk 7"), midnight_ + 5h + 4min);
    ASSERT_THAT(read(midnight_ + 5h + 5min), IsOk());
    EXPECT_TRUE(figures().was_read_anew()) << "nothing was left of what had been read";
}

TEST_F(SiteFiguresTest, AmountsOfPeriodsCostNoReadingOfTheMonth) {
    const DeviceId other = network_.add_device(site_, "P", 15min);
    const PointId amount = network_.add_point(other, PointKind::active_energy_amount);
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", other)});
    for (UtcTime time = midnight_ - 50h; time <= midnight_ + 9h; time += 15min) {
        network_.add(amount, time, "0.3");
    }
    ASSERT_THAT(read(midnight_ + 9h), IsOk());
    EXPECT_EQ(now(midnight_ + 9h).energy_today, Energy::of(9 * 1'200'000));
    network_.add(amount, midnight_ + 9h + 15min, "0.3");
    ASSERT_THAT(read(midnight_ + 9h + 15min), IsOk());
    EXPECT_FALSE(figures().was_read_anew());
    EXPECT_EQ(now(midnight_ + 9h + 15min).energy_today, Energy::of(9 * 1'200'000 + 300'000));
}

TEST_F(SiteFiguresTest, AFailureOfYesterdayIsNotWaitedFor) {
    figures().set_failure(fail(Errc::store_damaged, "chunk 7"), midnight_ - 1h);
    const SiteNow failed = now(midnight_ + 1h);
    ASSERT_TRUE(failed.failure);
    EXPECT_TRUE(failed.is_read);
}

TEST_F(SiteFiguresTest, ATimeZoneThatDoesNotExistIsThatSitesFailure) {
    network_.add_site("T", "Asia/Shanghai", "");
    put(energy_, {midnight_ - 5h, midnight_ + 5h});
    network_.samples();
    catalog_ = network_.catalog();
    catalog_.sites.at(1).time_zone = "Mars/Gale";
    const SignalReader reader(network_.samples(), catalog_);
    FleetQuery query(reader, factors_);
    const auto fleet = query.now(midnight_ + 5h, {});
    ASSERT_THAT(fleet, IsOk());
    EXPECT_EQ(fleet->failed, 1U);
    EXPECT_EQ(fleet->unread, 0U);
    EXPECT_TRUE(fleet->sites.at(0).energy_today);
    ASSERT_TRUE(fleet->sites.at(1).failure);
    EXPECT_EQ(fleet->sites[1].failure->code, Errc::invalid_argument);
    EXPECT_NE(fleet->sites[1].failure->detail.find("site T"), std::string::npos);
    EXPECT_THAT(query.site(catalog_.sites[1].id, midnight_ + 5h, {}), FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
