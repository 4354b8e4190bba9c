// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Kept figures are those of a fresh look, whatever came when, and cost no more looks at samples than they need.
#include <chrono>
#include <cmath>

#include "app/kept_figures.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::FailsWith;
using test::IsOk;
using test::node;

constexpr FleetPace resting{std::nullopt, 1'000'000'000};

using FleetNewsTest = test::KeptFigures;

TEST_F(FleetNewsTest, LateValuesInAHoleOfTodayAreSeen) {
    const Station station = add_station("S");
    put(station, {start_, midnight_ + 3h});
    put(station, {midnight_ + 5h, midnight_ + 8h + 1min});
    const SiteNow before = kept(midnight_ + 8h);
    EXPECT_LT(before.coverage_today, whole);
    EXPECT_TRUE(std::isnan(before.power_24h[95 - 4 * 4])) << "four hours ago nothing was heard";
    put(station, {midnight_ + 3h, midnight_ + 5h});
    const SiteNow after = kept(midnight_ + 8h + 1min);
    EXPECT_EQ(after.power_24h[95 - 4 * 4], 1200);
    expect_same(after, fresh(midnight_ + 8h + 1min));
    EXPECT_EQ(after.coverage_today, fresh(midnight_ + 8h + 1min).coverage_today);
}

TEST_F(FleetNewsTest, LateValuesInAHoleOfAnEarlierDayAreSeen) {
    const Station station = add_station("S");
    network_.add(station.power, midnight_ - 75h, "1200");  // Only what a power tells: a register would share it out.
    for (UtcTime time = midnight_ - 74h; time <= midnight_ + 8h; time += 1min) {
        if (time < midnight_ - 30h || time >= midnight_ - 26h) {
            network_.add(station.power, time, "1200");
        }
    }
    const SiteNow before = kept(midnight_ + 8h);
    for (UtcTime time = midnight_ - 30h; time < midnight_ - 26h; time += 1min) {
        network_.add(station.power, time, "1200");
    }
    const SiteNow after = kept(midnight_ + 8h + 1min);
    ASSERT_TRUE(before.energy_month && after.energy_month);
    // 1,200 W for four hours; a minute at the border belonged to no gap.
    EXPECT_NEAR(static_cast<double>(after.energy_month->count() - before.energy_month->count()), 4'800'000, 25'000);
    expect_same(after, fresh(midnight_ + 8h + 1min));
}

TEST_F(FleetNewsTest, WhatAMeterSendsAfterASilenceIsSeenThoughItCameInOrder) {
    const Station station = add_station("S");
    put(station, {start_, midnight_ - 2h});
    kept(midnight_ + 4h);
    put(station, {midnight_ - 2h, midnight_ + 1h});  // A part of what it kept.
    const SiteNow between = kept(midnight_ + 4h + 1min);
    expect_same(between, fresh(midnight_ + 4h + 1min));
    put(station, {midnight_ + 1h, midnight_ + 4h + 3min});
    const SiteNow after = kept(midnight_ + 4h + 2min);
    EXPECT_EQ(after.coverage_today, whole);
    expect_same(after, fresh(midnight_ + 4h + 2min));
}

TEST_F(FleetNewsTest, YesterdaysEnergyHasWhatAMeterSendsToday) {
    const Station station = add_station("S");
    put(station, {start_, midnight_ - 23h});
    const SiteNow silent = kept(midnight_ + 3h);
    EXPECT_EQ(silent.energy_yesterday, Energy::of(1'180'000)) << "of 59 minutes";
    put(station, {midnight_ - 23h, midnight_ + 3h + 1min});
    const SiteNow heard = kept(midnight_ + 3h + 1min);
    EXPECT_EQ(heard.energy_yesterday, Energy::of(3'620'000));
    expect_same(heard, fresh(midnight_ + 3h + 1min));
}

TEST_F(FleetNewsTest, ARegisterThatWasHeldBackIsBookedWhenItCountsAgain) {
    const SiteId place = network_.add_site("S", "Asia/Shanghai", "CN-SH");
    const DeviceId meter = network_.add_device(place, "M", 1min);
    const PointId energy = network_.add_point(meter, PointKind::active_energy_import);
    network_.set_nodes(place, {node(place, NodeKind::grid, "Mains", meter)});
    UtcTime sent = start_;
    const auto put_until = [&](UtcTime end, Quality quality) {
        for (; sent < end; sent += 1min) {
            network_.add(energy, sent, Value::of(Decimal{(sent - start_) / 1min * 20'000, -6}), quality);
        }
    };
    put_until(midnight_ + 8h + 1min, Quality::good);
    kept(midnight_ + 8h);
    put_until(midnight_ + 10h + 31min, Quality::suspect);
    EXPECT_LE(kept(midnight_ + 10h + 30min).energy_today.value(), Energy::of(9'600'000));
    // Also an hour later, when what lies between is no more read with the last value that counted before.
    for (Duration since = 10h + 31min; since <= 14h; since += 9min) {
        put_until(midnight_ + since + 1min, Quality::good);
        const SiteNow found = kept(midnight_ + since);
        EXPECT_EQ(found.energy_today, Energy::of(since / 1min * 20'000));
        expect_same(found, fresh(midnight_ + since));
    }
    for (Duration since = 31h + 30min; since <= 36h; since += 15min) {  // The same times of the next day.
        put_until(midnight_ + since + 1min, Quality::good);
        const SiteNow found = kept(midnight_ + since);
        EXPECT_EQ(found.energy_yesterday, Energy::of((since - 24h) / 1min * 20'000)) << since / 1min;
        expect_same(found, fresh(midnight_ + since));
    }
}

TEST_F(FleetNewsTest, APeakOfACounterIsForgottenWhenItProvesMomentary) {
    const SiteId place = network_.add_site("S", "UTC", "");
    const DeviceId router = network_.add_device(place, "R", 1min);
    const PointId octets = network_.add_point(router, PointKind::if_in_octets, "1");
    const UtcTime noon = at("2026-10-05T12:00Z");
    const auto put_octets = [&](UtcTime time, std::uint64_t count) {
        network_.add(octets, time, Value::of_counter(count));
    };
    for (int minute = 30; minute > 0; --minute) {
        put_octets(noon - 90s - minute * 1min, 1'000'000 - static_cast<std::uint64_t>(minute) * 30'000);
    }
    put_octets(noon - 90s, 1'000'000);
    put_octets(noon - 30s, 9'000'000'000);
    put_octets(noon + 30s, 9'000'000'000);
    kept(noon + 35s);
    put_octets(noon + 90s, 1'060'000);
    const SiteNow found = kept(noon + 95s);
    EXPECT_LT(found.bytes_today.value(), 2e6);
    expect_same(found, fresh(noon + 95s));
}

TEST_F(FleetNewsTest, ASiteWithHolesCostsAsFewReadsAsOneWithout) {
    const auto reads_of_a_day = [&](bool has_holes) {
        network_ = {};
        query_.reset();
        const Station station = add_station("S");
        for (UtcTime time = start_; time < midnight_ + 9h; time += 1min) {
            const bool is_hole = (time >= start_ + 4h && time < start_ + 30h) ||
                                 (time >= midnight_ + 1h && time < midnight_ + 1h + 40min);
            if (!has_holes || !is_hole) {
                network_.add(station.power, time, "1200");
            }
        }
        kept(midnight_ + 9h);
        std::size_t reads = 0;
        for (int quarter = 1; quarter <= 8; ++quarter) {
            const UtcTime now = midnight_ + 9h + quarter * 15min;
            for (UtcTime time = now - 15min; time < now; time += 1min) {
                network_.add(station.power, time, "1200");
            }
            kept(now);
            reads += reads_;
        }
        return reads;
    };
    const std::size_t without = reads_of_a_day(false);
    EXPECT_GT(without, 0U);
    EXPECT_EQ(reads_of_a_day(true), without);
}

TEST_F(FleetNewsTest, ASiteIsReadOnceInACall) {
    const auto reads_of_first_call = [&](FleetPace pace) {
        network_ = {};
        query_.reset();
        pace_ = pace;
        put(add_station("S"), {start_, midnight_ + 9h});
        kept(midnight_ + 9h);
        return reads_;
    };
    const std::size_t once = reads_of_first_call(resting);
    EXPECT_GT(once, 0U);
    EXPECT_EQ(reads_of_first_call({}), once);
}

TEST_F(FleetNewsTest, ARegisterThatWasSetBackCostsAsFewReadsAsAnother) {
    const auto reads_of_two_hours = [&](std::int64_t after_reset) {
        network_ = {};
        query_.reset();
        const SiteId place = network_.add_site("S", "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(place, "M", 1min);
        const PointId energy = network_.add_point(meter, PointKind::active_energy_import);
        network_.set_nodes(place, {node(place, NodeKind::grid, "Mains", meter)});
        const auto put_register = [&](TimeRange range) {
            for (UtcTime time = range.begin; time < range.end; time += 1min) {
                const std::int64_t minutes = (time - start_) / 1min;
                const std::int64_t count = time < midnight_ + 2h ? minutes : minutes - after_reset;
                network_.add(energy, time, Value::of(Decimal{count * 20'000, -6}));
            }
        };
        put_register({start_, midnight_ + 9h});
        kept(midnight_ + 9h);
        std::size_t reads = 0;
        for (UtcTime now = midnight_ + 9h; now < midnight_ + 11h; now += 15min) {
            put_register({now, now + 15min});
            expect_same(kept(now + 15min), fresh(now + 15min));
            reads += reads_;
        }
        return reads;
    };
    const std::size_t without = reads_of_two_hours(0);
    EXPECT_EQ(reads_of_two_hours(80 * 60), without);
}

TEST_F(FleetNewsTest, LiveValuesCostNoReadsWhileNothingIsNew) {
    pace_ = resting;
    const Station heard = add_station("A");
    const Station silent = add_station("B");
    const SiteId place = network_.add_site("C", "Asia/Shanghai", "CN-SH");
    const DeviceId meter = network_.add_device(place, "C-M", 1min);
    const PointId energy = network_.add_point(meter, PointKind::active_energy_import);
    network_.set_nodes(place, {node(place, NodeKind::grid, "Mains", meter)});
    put(heard, {start_, midnight_ + 9h});
    put(silent, {start_, midnight_ + 4h});
    for (UtcTime time = start_; time < midnight_ + 9h; time += 1min) {
        network_.add(energy, time, Value::of(Decimal{(time - start_) / 1min * 20'000, -6}));
    }
    const SiteNow first = kept(midnight_ + 9h, 1);
    EXPECT_EQ(first.last_power, (LastValue{1200, midnight_ + 4h - 1min}));
    EXPECT_TRUE(first.last_traffic_down);
    EXPECT_NEAR(fleet_.sites[2].power.value(), 1200, 1);
    EXPECT_GT(reads_, 0U);
    const SiteNow again = kept(midnight_ + 9h + 1s, 1);
    EXPECT_EQ(reads_, 0U);
    EXPECT_EQ(again.last_power, first.last_power);
    EXPECT_EQ(again.last_traffic_down, first.last_traffic_down);
    EXPECT_NEAR(fleet_.sites[2].power.value(), 1200, 1);
    EXPECT_NEAR(fleet_.sites[0].traffic_down.value(), 8000, 1);
    // 2,400 W in the last minute.
    network_.add(energy, midnight_ + 9h, Value::of(Decimal{89 * 60 * 20'000 + 20'000, -6}));
    kept(midnight_ + 9h + 2s);
    EXPECT_NEAR(fleet_.sites[2].power.value(), 2400, 1) << "what is new is looked at";
    EXPECT_GT(reads_, 0U);
    kept(midnight_ + 9h + 3s);
    EXPECT_EQ(reads_, 0U);
}

TEST_F(FleetNewsTest, AClockThatWasSetBackLeavesNothingOfTheFuture) {
    const Station station = add_station("S");
    put(station, {start_, midnight_ + 3h + 1min});
    EXPECT_TRUE(std::isnan(kept(midnight_ + 10h).power_24h[80])) << "the clock was wrong";
    kept(midnight_ + 3h);
    put(station, {midnight_ + 3h + 1min, midnight_ + 6h + 1min});
    const SiteNow now = kept(midnight_ + 6h);
    EXPECT_EQ(now.power_24h[90], 1200);
    expect_same(now, fresh(midnight_ + 6h));
}

TEST_F(FleetNewsTest, ADamagedSiteIsToldAndTheOthersAreRead) {
    const Station first = add_station("A");
    const Station second = add_station("B");
    put(first, {start_, midnight_ + 9h});
    put(second, {start_, midnight_ + 9h});
    kept(midnight_ + 9h - 1min);
    counting_->damage(first.energy);
    const SiteNow damaged = kept(midnight_ + 9h);
    ASSERT_TRUE(damaged.failure);
    EXPECT_EQ(damaged.failure->code, Errc::store_damaged);
    EXPECT_NE(damaged.failure->detail.find("chunk 7"), std::string::npos);
    EXPECT_EQ(damaged.energy_today, std::nullopt);
    EXPECT_EQ(damaged.power, 1200.0) << "the live value can be read";
    EXPECT_TRUE(damaged.power_24h.empty());
    EXPECT_EQ(fleet_.failed, 1U);
    EXPECT_EQ(fleet_.unread, 0U) << "waiting does not help";
    EXPECT_TRUE(fleet_.sites[1].energy_today);
    EXPECT_FALSE(fleet_.sites[1].failure);
    EXPECT_THAT(query_->site(first.site, midnight_ + 9h, {}), FailsWith(Errc::store_damaged));
    counting_->mend();
    const SiteNow mended = kept(midnight_ + 9h + 1s);
    EXPECT_FALSE(mended.failure);
    EXPECT_EQ(fleet_.failed, 0U);
    expect_same(mended, fresh(midnight_ + 9h + 1s));
}

TEST_F(FleetNewsTest, ADamagedLiveValueEndsNothing) {
    pace_ = resting;
    const Station first = add_station("A");
    const Station second = add_station("B");
    put(first, {start_, midnight_ + 9h});
    put(second, {start_, midnight_ + 9h});
    kept(midnight_ + 9h);
    network_.add_missing(first.power, midnight_ + 9h, Errc::timeout);
    counting_->damage(first.power);
    counting_->damage(second.octets);
    put(second, midnight_ + 9h);
    kept(midnight_ + 9h + 1s);
    EXPECT_TRUE(fleet_.sites[0].failure);
    EXPECT_EQ(fleet_.sites[0].power, std::nullopt);
    EXPECT_TRUE(fleet_.sites[1].failure);
    EXPECT_EQ(fleet_.sites[1].traffic_down, std::nullopt);
    EXPECT_EQ(fleet_.failed, 2U);
}

TEST_F(FleetNewsTest, WhatIsExpectedIsOfTheQuarterAskedFor) {
    pace_ = resting;
    const Station station = add_station("S");
    // A week ago: 1,000 W until 09:15, then 3,000 W until 09:30, then 5,000 W.
    const UtcTime then = midnight_ - 7 * 24h + 9h;
    for (UtcTime time = then; time < then + 1h; time += 1min) {
        network_.add(station.power, time, time < then + 15min ? "1000" : time < then + 30min ? "3000" : "5000");
    }
    put(station, {midnight_ + 8h, midnight_ + 9h + 40min});
    EXPECT_NEAR(kept(midnight_ + 9h + 13min).expected_power.value(), 1000, 150);
    const SiteNow later = kept(midnight_ + 9h + 16min);
    EXPECT_EQ(later.read_at, midnight_ + 9h + 13min);
    EXPECT_NEAR(later.expected_power.value(), 3000, 150) << "known, though it was read in the quarter before";
    EXPECT_NEAR(fresh(midnight_ + 9h + 16min).expected_power.value(), later.expected_power.value(), 1e-6);
}

}  // namespace
}  // namespace wattmast
