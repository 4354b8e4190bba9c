// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_query.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>

#include "app/site_query.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::IsOk;
using test::node;

EmissionFactor factor(std::string id, std::string region, int year, std::string_view value) {
    EmissionFactor made;
    made.id = std::move(id);
    made.category = FactorCategory::electricity;
    made.region = std::move(region);
    made.data_year = year;
    made.value = Decimal::parse(value).value();
    made.unit = "kgCO2/kWh";
    made.gas = Gas::co2;
    made.method = "location";
    made.scope = "2";
    made.item = "grid_average";
    made.published = "2025-01-15";
    made.published_by = CivilDate{std::chrono::year{2025} / 1 / 15};
    return made;
}

class FleetQueryTest : public testing::Test {
protected:
    FleetQueryTest() { EXPECT_THAT(factors_.add({factor("f.sh.2023", "CN-SH", 2023, "0.5")}), IsOk()); }

    /// Power in W and a register that follows it exactly, every minute in [begin, end).
    void meter(PointId power, PointId energy, TimeRange range, std::int64_t watts, std::int64_t first_milliwatt_hours) {
        std::int64_t i = 0;
        for (UtcTime time = range.begin; time < range.end; time += 1min, ++i) {
            if (power.is_assigned()) {
                network_.add(power, time, Value::of(Decimal{watts, 0}));
            }
            if (energy.is_assigned()) {
                network_.add(energy, time, Value::of(Decimal{first_milliwatt_hours + i * watts * 1000 / 60, -6}));
            }
        }
    }
    FleetNow fleet(UtcTime now) {
        refresh();
        const auto found = fleet_->now(now, {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    SiteNow site(UtcTime now) { return fleet(now).sites.at(0); }
    /// Of the network's first site.
    SiteDetail detail(UtcTime now) {
        refresh();
        const auto found = site_detail(*fleet_, *reader_, catalog_.sites.at(0).id, now, {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }

    void refresh() {
        network_.samples();
        if (!fleet_) {
            catalog_ = network_.catalog();
            reader_.emplace(network_.samples(), catalog_);
            fleet_.emplace(*reader_, factors_);
        }
    }

    test::SmallNetwork network_;
    FactorRegister factors_;
    Catalog catalog_;
    std::optional<SignalReader> reader_;
    std::optional<FleetQuery> fleet_;
};

/// One station in Shanghai with a mains meter.
class OneStationTest : public FleetQueryTest {
protected:
    OneStationTest() {
        site_ = network_.add_site("SH-01", "Asia/Shanghai", "CN-SH");
        meter_ = network_.add_device(site_, "M1", 1min);
        power_ = network_.add_point(meter_, PointKind::active_power);
        energy_ = network_.add_point(meter_, PointKind::active_energy_import);
        network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", meter_)});
    }
    SiteId site_;
    DeviceId meter_;
    PointId power_;
    PointId energy_;
    const UtcTime midnight_ = at("2026-10-05T00:00+08:00");
};

TEST_F(OneStationTest, CountsEnergyFromTheSitesMidnightAndMonth) {
    const UtcTime month = at("2026-10-01T00:00+08:00");
    meter(power_, energy_, {month - 2h, midnight_ - 24h}, 1200, 0);
    meter(power_, energy_, {midnight_ - 24h, midnight_}, 2400, 200'000'000);
    meter(power_, energy_, {midnight_, midnight_ + 6h + 8min + 1s}, 3600, 300'000'000);
    const SiteNow now = site(midnight_ + 6h + 8min);
    // 3,600 W for 6 h 8 min; yesterday 2,400 W for as long.
    EXPECT_EQ(now.energy_today, Energy::of(22'080'000));
    EXPECT_EQ(now.energy_yesterday, Energy::of(14'720'000));
    EXPECT_EQ(now.coverage_today, whole);
    EXPECT_EQ(now.power, 3600.0);
    // The register as it stands now, less what it stood at on the first.
    EXPECT_EQ(now.energy_month, Energy::of(300'000'000 + 22'080'000 - 2 * 1'200'000));
    EXPECT_EQ(now.state, SiteState::reporting);
}

TEST_F(OneStationTest, RefreshesIncrementallyToWhatAFreshLookGives) {
    meter(power_, energy_, {midnight_ - 30h, midnight_ + 3h}, 1800, 0);
    site(midnight_ + 3h);
    meter(power_, energy_, {midnight_ + 3h, midnight_ + 3h + 47min}, 900, 60'000'000);
    const SiteNow kept = site(midnight_ + 3h + 46min);
    fleet_.reset();
    const SiteNow fresh = site(midnight_ + 3h + 46min);
    EXPECT_EQ(kept.energy_today, fresh.energy_today);
    EXPECT_EQ(kept.energy_month, fresh.energy_month);
    EXPECT_EQ(kept.coverage_today, fresh.coverage_today);
    EXPECT_EQ(kept.power_24h, fresh.power_24h);
    EXPECT_EQ(kept.power_24h.back(), 900);
    EXPECT_EQ(kept.energy_today.value(), Energy::of(60'000'000 + 46 * 15'000 - 30 * 1'800'000));
}

TEST_F(OneStationTest, AValueThatIsHeldBackIsNone) {
    meter(power_, {}, {midnight_ - 10min, midnight_}, 2400, 0);
    network_.add(power_, midnight_, decimal("24000"), Quality::suspect);
    const SiteNow held = site(midnight_ + 1s);
    EXPECT_EQ(held.power, std::nullopt);
    EXPECT_EQ(held.power_held_back, 1);
    EXPECT_EQ(held.last_power, std::nullopt) << "what is doubted is not what it last was";
    EXPECT_EQ(held.state, SiteState::reporting) << "it answers";
    // A person releases it, times 0.1.
    QuarantineRecord record;
    record.point = power_;
    record.range = {midnight_, midnight_ + 1s};
    record.verdict = QuarantineVerdict::released;
    record.factor = Decimal(1, -1);
    record.who = "L. Chen";
    record.why = "profile mended";
    ASSERT_THAT(network_.samples().quarantine(record), IsOk());
    const SiteNow released = site(midnight_ + 2s);
    EXPECT_EQ(released.power, 2400.0);
    EXPECT_EQ(released.power_held_back, 0);
    // One that is silent anyway is not held back.
    network_.add(power_, midnight_ + 1min, decimal("24000"), Quality::suspect);
    EXPECT_EQ(site(midnight_ + 2h).power_held_back, 0);
}

TEST_F(OneStationTest, EnergyOfAnOutageArrivesWithTheNextReading) {
    meter(power_, energy_, {midnight_ - 1h, midnight_ + 1h}, 1800, 0);
    const SiteNow during = site(midnight_ + 3h);
    meter(power_, energy_, {midnight_ + 4h, midnight_ + 4h + 2min}, 1800, 9'000'000);
    const SiteNow after = site(midnight_ + 4h + 1min);
    EXPECT_LT(during.energy_today.value(), after.energy_today.value());
    // 1.8 kWh an hour for four hours and a minute, from the register.
    EXPECT_EQ(after.energy_today, Energy::of(7'230'000));
    EXPECT_LT(after.coverage_today.count, 300'000);
}

class OddReadingTest : public OneStationTest, public testing::WithParamInterface<const char*> {};

TEST_P(OddReadingTest, AtAQuartersEndIsForgottenWhenTheRegisterGoesOn) {
    meter(power_, energy_, {midnight_ - 2h, midnight_ + 1h}, 600, 0);
    network_.add(power_, midnight_ + 1h, "600");
    network_.add(energy_, midnight_ + 1h, GetParam());
    site(midnight_ + 1h + 30s);
    meter(power_, energy_, {midnight_ + 1h + 1min, midnight_ + 1h + 6min}, 600, 1'810'000);
    const FleetNow now = fleet(midnight_ + 1h + 5min);
    EXPECT_EQ(now.sites[0].energy_today, Energy::of(650'000));
    EXPECT_TRUE(now.attention.empty());
}

INSTANTIATE_TEST_SUITE_P(Values, OddReadingTest, testing::Values("0", "0.7", "900"));

TEST_F(OneStationTest, AQuietMonthHasNoFiguresAndNoZeroes) {
    const SiteNow now = site(midnight_ + 1h);
    EXPECT_EQ(now.power, std::nullopt);
    EXPECT_EQ(now.newest, std::nullopt);
    EXPECT_EQ(now.energy_today, std::nullopt);
    EXPECT_EQ(now.energy_yesterday, std::nullopt);
    EXPECT_EQ(now.bytes_today, std::nullopt);
    EXPECT_EQ(now.expected_power, std::nullopt);
    EXPECT_EQ(now.carbon_month, std::nullopt);
    ASSERT_TRUE(now.carbon_error);
    EXPECT_EQ(now.carbon_error->code, Errc::no_data);
    EXPECT_EQ(now.coverage_today.count, 0);
    ASSERT_EQ(now.power_24h.size(), 96u);
    EXPECT_TRUE(std::isnan(now.power_24h[50]));
    EXPECT_EQ(now.state, SiteState::silent);
    EXPECT_TRUE(fleet(midnight_ + 1h).attention.empty());
}

TEST_F(OneStationTest, CarbonNamesItsFactorAndYear) {
    meter(power_, energy_, {at("2026-10-01T00:00+08:00"), midnight_ + 1min}, 1000, 0);
    const SiteNow now = site(midnight_);
    ASSERT_TRUE(now.energy_month);
    // Minutes of 1,000 W are whole mWh only on the hour: 96 h are exact.
    EXPECT_EQ(now.energy_month, Energy::of(96'000'000));
    EXPECT_EQ(now.carbon_month, CarbonMass::of(48'000'000));
    EXPECT_EQ(now.carbon_factor, "f.sh.2023");
    EXPECT_EQ(now.carbon_factor_year, 2023);
    EXPECT_EQ(now.carbon_gas, Gas::co2);
    EXPECT_FALSE(now.carbon_error);
}

TEST_F(FleetQueryTest, AMissingFactorIsAnErrorThatNamesRegionAndYear) {
    const SiteId place = network_.add_site("DE-01", "Europe/Berlin", "DE");
    const DeviceId meter_device = network_.add_device(place, "M1", 1min);
    const PointId energy = network_.add_point(meter_device, PointKind::active_energy_import);
    network_.set_nodes(place, {node(place, NodeKind::grid, "Mains", meter_device)});
    const UtcTime midnight = at("2026-10-05T00:00+02:00");
    meter({}, energy, {midnight, midnight + 1h}, 500, 0);
    const SiteNow now = site(midnight + 59min);
    EXPECT_EQ(now.carbon_month, std::nullopt);
    ASSERT_TRUE(now.carbon_error);
    EXPECT_EQ(now.carbon_error->code, Errc::no_factor);
    EXPECT_NE(now.carbon_error->detail.find("DE"), std::string::npos);
    EXPECT_NE(now.carbon_error->detail.find("2026"), std::string::npos);
    // Power of a meter that has a register only.
    EXPECT_NEAR(now.power.value(), 500, 1);
}

TEST_F(FleetQueryTest, TheDayOfTheClockChangeHasTwentyFiveHours) {
    const SiteId place = network_.add_site("DE-01", "Europe/Berlin", "DE");
    const DeviceId device = network_.add_device(place, "M1", 1min);
    const PointId power = network_.add_point(device, PointKind::active_power);
    const PointId energy = network_.add_point(device, PointKind::active_energy_import);
    network_.set_nodes(place, {node(place, NodeKind::grid, "Mains", device)});
    const UtcTime midnight = at("2026-10-25T00:00+02:00");
    meter(power, energy, {midnight - 48h, midnight + 50h}, 6000, 0);
    // 20:00 winter time, 21 hours after midnight; the day before had 20 hours by then.
    const SiteNow on_the_day = site(at("2026-10-25T20:00+01:00"));
    EXPECT_EQ(on_the_day.energy_today, Energy::of(21 * 6'000'000));
    EXPECT_EQ(on_the_day.energy_yesterday, Energy::of(20 * 6'000'000));
    const SiteNow day_after = site(at("2026-10-26T20:00+01:00"));
    EXPECT_EQ(day_after.energy_today, Energy::of(20 * 6'000'000));
    EXPECT_EQ(day_after.energy_yesterday, Energy::of(21 * 6'000'000));
}

TEST_F(OneStationTest, ExpectedPowerIsTheMeanOfTheSameQuarterHourOfEarlierSameWeekdays) {
    const UtcTime now = midnight_ + 10h + 7min;
    const UtcTime begin = midnight_ + 10h;
    meter(power_, {}, {begin - 7 * 24h, begin - 7 * 24h + 16min}, 1000, 0);
    meter(power_, {}, {begin - 21 * 24h, begin - 21 * 24h + 16min}, 1600, 0);
    meter(power_, {}, {begin - 28 * 24h, begin - 28 * 24h + 16min}, 2500, 0);
    meter(power_, {}, {begin - 35 * 24h, begin - 35 * 24h + 16min}, 9000, 0);
    meter(power_, {}, {begin - 6 * 24h, begin - 6 * 24h + 16min}, 7000, 0);
    EXPECT_EQ(site(now).expected_power, 1700.0);
}

TEST_F(OneStationTest, ALateSiteKeepsItsValuesAndASilentOneDoesNot) {
    meter(power_, energy_, {midnight_, midnight_ + 1h + 1s}, 700, 0);
    const UtcTime newest = midnight_ + 1h;
    EXPECT_EQ(site(newest + 150s).state, SiteState::reporting);
    EXPECT_EQ(site(newest + 151s).state, SiteState::late);
    EXPECT_EQ(site(newest + 600s).power, 700.0);
    EXPECT_EQ(site(newest + 601s).state, SiteState::silent);
    EXPECT_EQ(site(newest + 601s).power, std::nullopt);
    EXPECT_EQ(site(newest + 601s).newest, newest);
}

TEST_F(OneStationTest, ASilentSiteTellsItsLastPowerAndWhenThatWas) {
    meter(power_, energy_, {midnight_, midnight_ + 1h + 1s}, 700, 0);
    network_.add(power_, midnight_ + 1h + 1min, "650");
    const UtcTime newest = midnight_ + 1h + 1min;
    EXPECT_EQ(site(newest + 600s).last_power, std::nullopt) << "there is a power";
    for (Duration since : {Duration{601s}, Duration{24h * 40}}) {
        EXPECT_EQ(site(newest + since).power, std::nullopt);
        EXPECT_EQ(site(newest + since).last_power, (LastValue{650.0, newest}));
    }
    // Polls that bring nothing do not make it younger.
    network_.add_missing(power_, newest + 24h, Errc::timeout);
    EXPECT_EQ(site(newest + 24h + 1s).last_power, (LastValue{650.0, newest}));
}

TEST_F(OneStationTest, ALoneReadingIsALastPowerToo) {
    network_.add(power_, midnight_, "812");
    EXPECT_EQ(site(midnight_ + 5h).last_power, (LastValue{812.0, midnight_}));
}

TEST_F(FleetQueryTest, TheLastPowerOfARegisterIsItsLastStep) {
    const SiteId station = network_.add_site("SH-02", "Asia/Shanghai", "CN-SH");
    const DeviceId meter = network_.add_device(station, "M1", 1min);
    const PointId energy = network_.add_point(meter, PointKind::active_energy_import);
    network_.set_nodes(station, {node(station, NodeKind::grid, "Mains", meter)});
    const UtcTime begin = at("2026-10-05T00:00Z");
    EXPECT_EQ(site(begin).last_power, std::nullopt);
    network_.add(energy, begin, "10.00");
    EXPECT_EQ(site(begin + 1h).last_power, std::nullopt) << "one reading is no power";
    network_.add(energy, begin + 1min, "10.03");
    EXPECT_NEAR(site(begin + 1h).last_power.value().value, 1800.0, 1e-9);
    EXPECT_EQ(site(begin + 1h).last_power.value().at, begin + 1min);
}

TEST_F(OneStationTest, TrafficIsRatesOfTheSitesInterfaces) {
    const DeviceId router = network_.add_device(site_, "R1", 1min);
    const PointId in = network_.add_point(router, PointKind::if_in_octets, "eth0");
    const PointId out = network_.add_point(router, PointKind::if_out_octets, "eth0");
    network_.fill(in, {midnight_ - 5min, midnight_ + 30min + 1s}, 1min,
                  [](std::int64_t i) { return Value::of_counter(static_cast<std::uint64_t>(750 * i)); });
    network_.fill(out, {midnight_ - 5min, midnight_ + 30min + 1s}, 1min,
                  [](std::int64_t i) { return Value::of_counter(static_cast<std::uint64_t>(75 * i)); });
    const SiteNow now = site(midnight_ + 30min);
    EXPECT_NEAR(now.traffic_down.value(), 100, 1e-9);
    EXPECT_NEAR(now.traffic_up.value(), 10, 1e-9);
    EXPECT_NEAR(now.bytes_today.value(), 825 * 30, 1e-6);
    EXPECT_EQ(now.traffic_24h.at(94), 110);
}

TEST_F(OneStationTest, SilentTrafficTellsItsLastRateOfAllInterfaces) {
    const DeviceId router = network_.add_device(site_, "R1", 1min);
    const PointId in = network_.add_point(router, PointKind::if_in_octets, "eth0");
    const PointId second = network_.add_point(router, PointKind::if_in_octets, "eth1");
    const auto octets = [](std::uint64_t per_minute) {
        return [per_minute](std::int64_t i) { return Value::of_counter(per_minute * static_cast<std::uint64_t>(i)); };
    };
    network_.fill(in, {midnight_, midnight_ + 30min + 1s}, 1min, octets(750));
    network_.fill(second, {midnight_, midnight_ + 20min + 1s}, 1min, octets(225));
    EXPECT_EQ(site(midnight_ + 20min).last_traffic_down, std::nullopt) << "there is a rate";
    const SiteNow now = site(midnight_ + 5h);
    EXPECT_EQ(now.traffic_down, std::nullopt);
    ASSERT_TRUE(now.last_traffic_down);
    EXPECT_NEAR(now.last_traffic_down->value, 130, 1e-9);
    EXPECT_EQ(now.last_traffic_down->at, midnight_ + 20min) << "when both were known";
    EXPECT_EQ(now.last_traffic_up, std::nullopt) << "nothing counts it";
}

class BatterySiteTest : public OneStationTest {
protected:
    BatterySiteTest() {
        voltage_ = network_.add_point(meter_, PointKind::voltage, "", Phase::l1);
        const DeviceId battery = network_.add_device(site_, "BAT", 1min);
        battery_power_ = network_.add_point(battery, PointKind::dc_power);
        battery_voltage_ = network_.add_point(battery, PointKind::battery_voltage);
        battery_current_ = network_.add_point(battery, PointKind::battery_current);
        charge_ = network_.add_point(battery, PointKind::battery_state_of_charge);
        network_.set_nodes(
            site_, {node(site_, NodeKind::grid, "Mains", meter_), node(site_, NodeKind::battery, "Battery", battery)});
    }
    void poll(UtcTime time, std::string_view grid, std::string_view volts, std::string_view battery,
              std::string_view amperes) {
        network_.add(power_, time, grid);
        network_.add(voltage_, time, volts);
        network_.add(battery_power_, time, battery);
        network_.add(battery_voltage_, time, "53.5");
        network_.add(battery_current_, time, amperes);
        network_.add(charge_, time, "81");
    }
    PointId voltage_;
    PointId battery_power_;
    PointId battery_voltage_;
    PointId battery_current_;
    PointId charge_;
};

TEST_F(BatterySiteTest, ChargingIsNotDrawnByTheSiteAndDischargingIs) {
    poll(midnight_, "3000", "229", "400", "7.5");
    SiteNow now = site(midnight_ + 1s);
    EXPECT_EQ(now.power, 2600.0);
    EXPECT_EQ(now.battery_voltage, 53.5);
    EXPECT_EQ(now.battery_current, 7.5);
    EXPECT_EQ(now.battery_charge, 81.0);
    poll(midnight_ + 1min, "0", "0.4", "-2500", "-46.7");
    now = site(midnight_ + 61s);
    EXPECT_EQ(now.power, 2500.0);
}

TEST_F(BatterySiteTest, TheLastPowerIsOfTheTimeWhenAllMetersWereKnown) {
    for (int minute = 0; minute <= 30; ++minute) {
        poll(midnight_ + minute * 1min, "3000", "229", "400", "7.5");
    }
    // The battery's device goes on, the mains meter does not.
    for (int minute = 31; minute <= 90; ++minute) {
        network_.add(battery_power_, midnight_ + minute * 1min, "-500");
    }
    const SiteNow now = site(midnight_ + 90min);
    EXPECT_EQ(now.power, std::nullopt);
    EXPECT_EQ(now.last_power, (LastValue{2600.0, midnight_ + 30min}));
}

TEST_F(BatterySiteTest, ASilentBatteryTellsItsLastValuesEachWithItsOwnTime) {
    poll(midnight_, "3000", "229", "400", "7.5");
    SiteNow now = site(midnight_ + 1s);
    EXPECT_EQ(now.last_battery_voltage, std::nullopt) << "there is a voltage";
    EXPECT_EQ(now.last_battery_charge, std::nullopt);
    network_.add(battery_current_, midnight_ + 1min, "8.5");
    network_.add(charge_, midnight_ + 2min, "82");
    network_.add_missing(battery_voltage_, midnight_ + 3min, Errc::timeout);
    now = site(midnight_ + 2h);
    EXPECT_EQ(now.battery_voltage, std::nullopt);
    EXPECT_EQ(now.last_battery_voltage, (LastValue{53.5, midnight_}));
    EXPECT_EQ(now.last_battery_current, (LastValue{8.5, midnight_ + 1min}));
    EXPECT_EQ(now.last_battery_charge, (LastValue{82.0, midnight_ + 2min}));
    EXPECT_EQ(now.last_traffic_down, std::nullopt) << "the site never had traffic";
}

TEST_F(BatterySiteTest, ASilentBranchTellsItsLastPowerBesideOthersThatGoOn) {
    poll(midnight_, "3000", "229", "400", "7.5");
    for (int minute = 1; minute <= 30; ++minute) {
        network_.add(power_, midnight_ + minute * 1min, "2900");
    }
    const SiteDetail silent = detail(midnight_ + 30min);
    ASSERT_EQ(silent.flow.size(), 2u);
    EXPECT_EQ(silent.flow[0].power, 2900.0);
    EXPECT_EQ(silent.flow[0].last_power, std::nullopt);
    EXPECT_EQ(silent.flow[1].power, std::nullopt);
    EXPECT_EQ(silent.flow[1].last_power, (LastValue{400.0, midnight_}));
}

TEST_F(OneStationTest, ABatteryOfVoltageAndCurrentTellsItsLastProduct) {
    const DeviceId battery = network_.add_device(site_, "BAT", 1min);
    const PointId voltage = network_.add_point(battery, PointKind::battery_voltage);
    const PointId current = network_.add_point(battery, PointKind::battery_current);
    network_.set_nodes(
        site_, {node(site_, NodeKind::grid, "Mains", meter_), node(site_, NodeKind::battery, "Battery", battery)});
    network_.add(voltage, midnight_, "50");
    network_.add(current, midnight_, "-4");
    EXPECT_EQ(detail(midnight_ + 1h).flow.at(1).last_power, (LastValue{-200.0, midnight_}));
}

TEST_F(BatterySiteTest, MainsFailureIsCriticalSinceTheVoltageWent) {
    poll(midnight_, "3000", "229", "400", "7.5");
    poll(midnight_ + 1min, "0", "0.4", "-2500", "-46.7");
    poll(midnight_ + 2min, "0", "0.3", "-2510", "-46.9");
    const FleetNow now = fleet(midnight_ + 2min + 5s);
    ASSERT_EQ(now.attention.size(), 1u);
    const Attention& item = now.attention[0];
    EXPECT_EQ(item.kind, AttentionKind::mains_failure);
    EXPECT_EQ(item.severity, Severity::critical);
    EXPECT_EQ(item.site, site_);
    EXPECT_EQ(item.device, meter_);
    EXPECT_EQ(item.since, midnight_ + 1min);
    EXPECT_EQ(item.value, 81.0);
    EXPECT_EQ(item.spark.size(), 72u);
    EXPECT_EQ(item.spark.back(), 81);
    poll(midnight_ + 3min, "3600", "231", "900", "16");
    EXPECT_TRUE(fleet(midnight_ + 3min + 5s).attention.empty());
}

TEST_F(OneStationTest, SilentDevicesAreListedWithTheirReason) {
    meter(power_, energy_, {midnight_, midnight_ + 1h}, 700, 0);
    const DeviceId router = network_.add_device(site_, "R1", 1min);
    const PointId up = network_.add_point(router, PointKind::up_time);
    network_.add(up, midnight_ + 20min, "11");
    network_.add_missing(up, midnight_ + 40min, Errc::link_failed);
    const FleetNow now = fleet(midnight_ + 59min);
    ASSERT_EQ(now.attention.size(), 1u);
    EXPECT_EQ(now.attention[0].kind, AttentionKind::device_silent);
    EXPECT_EQ(now.attention[0].severity, Severity::major);
    EXPECT_EQ(now.attention[0].device, router);
    EXPECT_EQ(now.attention[0].since, midnight_ + 20min);
    EXPECT_EQ(now.attention[0].reason, Errc::link_failed);
    EXPECT_EQ(fleet(midnight_ + 23min).attention.at(0).severity, Severity::minor);
}

TEST_F(OneStationTest, ResetsOfTheLastWeekAndSuspectValuesOfTheLastHourAreListed) {
    meter(power_, energy_, {midnight_ - 48h, midnight_}, 600, 70'000'000);
    meter(power_, energy_, {midnight_, midnight_ + 5h + 1s}, 600, 0);
    network_.add(power_, midnight_ + 3h + 30s, decimal("-5"), Quality::suspect);
    network_.add(power_, midnight_ + 4h + 30s, decimal("-6"), Quality::suspect);
    network_.add(power_, midnight_ + 4h + 90s, decimal("-7"), Quality::suspect);
    const FleetNow now = fleet(midnight_ + 5h);
    ASSERT_EQ(now.attention.size(), 2u);
    EXPECT_EQ(now.attention[0].kind, AttentionKind::register_reset);
    EXPECT_EQ(now.attention[0].since, midnight_);
    EXPECT_NEAR(now.attention[0].value.value(), 70 + 0.6 * 47 + 0.01 * 59, 1e-9);
    EXPECT_EQ(now.attention[1].kind, AttentionKind::values_suspect);
    EXPECT_EQ(now.attention[1].value, 2.0);
    EXPECT_EQ(now.attention[1].since, midnight_ + 4h + 30s);
    // The reset is seen in energy, too: nothing is booked across, and the power stands in.
    EXPECT_EQ(now.sites[0].energy_today, Energy::of(3'000'000));
}

TEST(Attention, MostUrgentFirstThenOldest) {
    const auto item = [](Severity severity, std::int64_t since, std::int64_t site) {
        Attention made;
        made.severity = severity;
        made.since = utc_from_milliseconds(since);
        made.site = SiteId{site};
        return made;
    };
    std::vector<Attention> items = {item(Severity::warning, 1, 1), item(Severity::major, 9, 2),
                                    item(Severity::major, 4, 3), item(Severity::critical, 50, 4)};
    sort_by_urgency(items);
    std::vector<std::int64_t> sites;
    for (const Attention& sorted : items) {
        sites.push_back(sorted.site.number());
    }
    EXPECT_EQ(sites, (std::vector<std::int64_t>{4, 3, 2, 1}));
}

TEST_F(OneStationTest, QualitySharesAddUpToTheWhole) {
    meter(power_, energy_, {midnight_ - 1h, midnight_ + 1h + 1s}, 700, 0);
    const FleetNow now = fleet(midnight_ + 3h);
    EXPECT_NEAR(now.quality_today.share[0].count, 333'333, 2);
    EXPECT_EQ(now.quality_today.share[1].count, 0);
    EXPECT_EQ(now.quality_today.share[2].count, 0);
    EXPECT_NEAR(now.quality_today.share[3].count, 666'667, 2);
    EXPECT_EQ(now.quality_today.share[0].count + now.quality_today.share[3].count, 1'000'000);
}

TEST_F(FleetQueryTest, WithoutASourceTheUppermostConsumersCount) {
    const SiteId place = network_.add_site("DC-01", "Asia/Shanghai", "CN-SH");
    const DeviceId feed = network_.add_device(place, "IT", 1min);
    const DeviceId rack = network_.add_device(place, "RACK", 1min);
    const DeviceId cooling = network_.add_device(place, "COOL", 1min);
    const PointId feed_power = network_.add_point(feed, PointKind::active_power);
    const PointId rack_power = network_.add_point(rack, PointKind::active_power);
    const PointId cooling_power = network_.add_point(cooling, PointKind::active_power);
    network_.set_nodes(
        place, {node(place, NodeKind::ups, "UPS", DeviceId{}), node(place, NodeKind::ict, "Feed", feed, "UPS"),
                node(place, NodeKind::ict, "Rack", rack, "Feed"), node(place, NodeKind::cooling, "Cooling", cooling)});
    const UtcTime now = at("2026-10-05T12:00Z");
    network_.add(feed_power, now, "4000");
    network_.add(rack_power, now, "1500");
    network_.add(cooling_power, now, "700");
    EXPECT_EQ(site(now + 1s).power, 4700.0);
    EXPECT_EQ(site(now + 1s).carbon_error.value().code, Errc::no_data);
}

TEST_F(BatterySiteTest, TheDetailHasEveryBranchAndPoint) {
    meter(PointId{}, energy_, {midnight_, midnight_ + 2h + 1s}, 1800, 0);
    poll(midnight_ + 2h, "3000", "229", "400", "7.5");
    network_.add_missing(charge_, midnight_ + 2h + 1min, Errc::no_such_point);
    refresh();
    const auto found = site_detail(*fleet_, *reader_, site_, midnight_ + 2h + 61s, {});
    ASSERT_THAT(found, IsOk());
    const SiteDetail& detail = *found;
    ASSERT_EQ(detail.flow.size(), 2u);
    EXPECT_EQ(detail.flow[0].node.name, "Mains");
    EXPECT_EQ(detail.flow[0].power, 3000.0);
    EXPECT_EQ(detail.flow[0].today, Energy::of(3'600'000));
    EXPECT_EQ(detail.flow[1].power, 400.0);
    EXPECT_EQ(detail.flow[1].today, std::nullopt);
    EXPECT_EQ(detail.points.size(), 7u);
    const auto charge = std::ranges::find(detail.points, charge_, &PointNow::point);
    EXPECT_EQ(charge->newest->reason, Errc::no_such_point);
    EXPECT_EQ(charge->newest_value->value, decimal("81"));
    EXPECT_EQ(detail.now.battery_charge, 81.0);
    EXPECT_THAT(site_detail(*fleet_, *reader_, SiteId{77}, midnight_, {}), FailsWith(Errc::unknown_point));
}

TEST_F(OneStationTest, StopsWhenItIsGivenUp) {
    refresh();
    std::stop_source source;
    source.request_stop();
    EXPECT_THAT(fleet_->now(midnight_, source.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
