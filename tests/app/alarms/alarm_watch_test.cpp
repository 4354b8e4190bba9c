// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Conditions on points, devices and sites, from samples to stored alarms.
#include "app/alarms/alarm_watch.h"

#include "app/alarms/alarm_actions.h"
#include "app/alarms/watched_fleet.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// One base station with a mains meter, a battery and a temperature.
class AlarmWatchTest : public testing::Test {
protected:
    AlarmWatchTest() {
        site_ = fleet_.add_site("SH-1", {"East", "Shanghai"});
        meter_ = fleet_.add_device(site_, "M1", "modbus+tcp://10.0.0.1:502?unit=1");
        volts_ = fleet_.add_point(meter_, PointKind::voltage, Phase::l1);
        watts_ = fleet_.add_point(meter_, PointKind::active_power);
        energy_ = fleet_.add_point(meter_, PointKind::active_energy_import);
        battery_ = fleet_.add_device(site_, "B1", "snmp://10.0.0.2:161");
        amperes_ = fleet_.add_point(battery_, PointKind::battery_current);
        charge_ = fleet_.add_point(battery_, PointKind::battery_state_of_charge);
        celsius_ = fleet_.add_point(battery_, PointKind::temperature);
        const EnergyNode grid{site_, NodeKind::grid, "grid", "", meter_, ""};
        EXPECT_THAT(fleet_.store().catalog().save_nodes(site_, std::vector{grid}), IsOk());
    }
    AlarmRule hot(Duration raise_after = 5min, Duration clear_after = 10min) {
        return WatchedFleet::limit_rule(AlarmCondition::above, PointKind::temperature, 45, 42, raise_after,
                                        clear_after);
    }
    /// One value a minute.
    void minutes(PointId point, int count, double value) {
        for (int i = 0; i < count; ++i) {
            fleet_.pass(1min);
            fleet_.value(point, value);
            fleet_.settle();
        }
    }

    WatchedFleet fleet_;
    SiteId site_;
    DeviceId meter_, battery_;
    PointId volts_, watts_, energy_, amperes_, charge_, celsius_;
};

TEST_F(AlarmWatchTest, ALimitIsRaisedStoredToldAndCleared) {
    const AlarmRule rule = fleet_.add_rule(hot());
    fleet_.start();
    minutes(celsius_, 1, 40);
    minutes(celsius_, 5, 46.1);
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "five values, four minutes";
    minutes(celsius_, 1, 47.5);
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "not settled";
    minutes(celsius_, 1, 46.25);
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    const Alarm alarm = fleet_.active().front();
    EXPECT_EQ(alarm.rule, rule.id);
    EXPECT_EQ(alarm.site, site_);
    EXPECT_EQ(alarm.device, battery_);
    EXPECT_EQ(alarm.point, celsius_);
    EXPECT_EQ(alarm.since, fleet_.now - 6min);
    EXPECT_EQ(alarm.value, 46.25);
    EXPECT_EQ(alarm.worst, 47.5);
    EXPECT_EQ(alarm.limit, 45);
    EXPECT_EQ(alarm.unit, Unit::degree_celsius);
    minutes(celsius_, 10, 42);
    EXPECT_THAT(fleet_.active(), SizeIs(1));
    minutes(celsius_, 1, 41);
    EXPECT_THAT(fleet_.active(), IsEmpty());
    ASSERT_THAT(fleet_.told, SizeIs(2));
    EXPECT_EQ(fleet_.told[0].kind, AlarmEventKind::raised);
    EXPECT_EQ(fleet_.told[1].kind, AlarmEventKind::cleared);
    EXPECT_EQ(fleet_.told[1].alarm.value, 41);
    const auto log = fleet_.store().alarms().events(alarm.id).value();
    ASSERT_THAT(log, SizeIs(2));
    EXPECT_EQ(log[1].kind, AlarmEventKind::cleared);
}

TEST_F(AlarmWatchTest, WhatIsSuspectMissingOrLateRaisesNothing) {
    fleet_.add_rule(hot(0s));
    fleet_.start();
    fleet_.pass(1min);
    Sample suspect = good_sample(celsius_, fleet_.now, Value::of(Decimal(90, 0)));
    suspect.quality = Quality::suspect;
    fleet_.take({suspect});
    fleet_.pass(1min);
    fleet_.take({missing_sample(celsius_, fleet_.now, Errc::timeout)});
    fleet_.pass(1min);
    fleet_.take({good_sample(celsius_, fleet_.now - 1h, Value::of(Decimal(90, 0)))});
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty());
    minutes(celsius_, 2, 90);
    EXPECT_THAT(fleet_.active(), SizeIs(1));
}

TEST_F(AlarmWatchTest, WhatIsOverBeforeItSettledWasNeverThere) {
    fleet_.add_rule(hot(0s, 0s));
    fleet_.start();
    fleet_.value(celsius_, 50);
    fleet_.pass(2s);
    fleet_.value(celsius_, 30);
    fleet_.wait();
    EXPECT_THAT(fleet_.told, IsEmpty());
    EXPECT_THAT(fleet_.store().alarms().raised_in({UtcTime{}, fleet_.now + 1h}, 10).value(), IsEmpty());
}

TEST_F(AlarmWatchTest, ARestartGoesOnWhereItWas) {
    fleet_.add_rule(hot(10min, 10min));
    fleet_.start();
    minutes(celsius_, 6, 50);
    fleet_.restart();
    minutes(celsius_, 4, 50);
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "not early";
    minutes(celsius_, 2, 50);
    ASSERT_THAT(fleet_.active(), SizeIs(1)) << "not late";
    fleet_.restart();
    minutes(celsius_, 2, 50);
    EXPECT_THAT(fleet_.active(), SizeIs(1)) << "not twice";
    minutes(celsius_, 6, 40);
    fleet_.restart();
    minutes(celsius_, 4, 40);
    EXPECT_THAT(fleet_.active(), SizeIs(1));
    minutes(celsius_, 1, 40);
    EXPECT_THAT(fleet_.active(), IsEmpty());
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U);
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::cleared), 1U);
}

TEST_F(AlarmWatchTest, ARestartAfterALongPauseBeginsAnew) {
    fleet_.add_rule(hot(10min));
    fleet_.start();
    minutes(celsius_, 8, 50);
    fleet_.pass(2h);
    fleet_.restart();
    minutes(celsius_, 8, 50);
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "nobody knows what it did in between";
    minutes(celsius_, 4, 50);
    EXPECT_THAT(fleet_.active(), SizeIs(1));
}

TEST_F(AlarmWatchTest, MainsFailureIsRaisedAtOnceWithTheChargeAndLowChargeCountsOnBatteryOnly) {
    fleet_.use_default_rules();
    fleet_.start();
    const auto poll = [&](double volts, double watts, double amperes, double charge) {
        fleet_.pass(1min);
        for (const auto& [point, value] :
             {std::pair{charge_, charge}, {amperes_, amperes}, {watts_, watts}, {volts_, volts}}) {
            fleet_.value(point, value);
        }
        fleet_.wait();
    };
    const auto keys = [&] {
        std::vector<std::string> found;
        std::ranges::transform(fleet_.board().active, std::back_inserter(found), &Alarm::rule_key);
        return found;
    };
    poll(230, 3000, 2, 45);
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "45 % says nothing while it is charged";
    poll(0.5, 0, -40, 61);
    ASSERT_THAT(keys(), ElementsAre("mains_failure"));
    EXPECT_EQ(fleet_.active().front().value, 61);
    EXPECT_EQ(fleet_.active().front().unit, Unit::percent);
    poll(0.5, 0, -40, 49);
    EXPECT_THAT(keys(), ElementsAre("mains_failure", "battery_half"));
    poll(0.5, 0, -40, 19);
    EXPECT_THAT(keys(), ElementsAre("battery_low", "mains_failure", "battery_half")) << "newest first";
    poll(230, 3000, 30, 18);
    poll(230, 3000, 30, 19);
    EXPECT_THAT(keys(), ElementsAre("battery_low", "battery_half")) << "charging: over after five minutes";
    for (int i = 0; i < 5; ++i) {
        poll(230, 3000, 30, 22);
    }
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, RulesThatAreBroughtLookAtWhatTheyAreNamedAfter) {
    fleet_.use_default_rules();
    const PointId between = fleet_.add_point(meter_, PointKind::voltage, Phase::l1_l2);
    const PointId second = fleet_.add_point(meter_, PointKind::voltage, Phase::l2);
    const PointId chip = fleet_.add_point(battery_, PointKind::temperature, Phase::total, "CPU 1");
    const PointId air = fleet_.add_point(battery_, PointKind::temperature, Phase::total, "Cabinet 2");
    fleet_.start();
    for (int i = 0; i < 8; ++i) {
        fleet_.pass(1min);
        fleet_.value(volts_, 196);
        fleet_.value(second, 230);
        fleet_.value(between, 400);
        fleet_.value(chip, 65);
        fleet_.value(air, 46);
        fleet_.settle();
    }
    std::vector<PointId> about;
    std::ranges::transform(fleet_.active(), std::back_inserter(about), &Alarm::point);
    EXPECT_THAT(about, testing::UnorderedElementsAre(volts_, air));
    minutes(volts_, 1, 0);
    for (int i = 0; i < 8; ++i) {
        fleet_.pass(1min);
        fleet_.value(volts_, 0.5);
        fleet_.value(second, 0.5);
        fleet_.settle();
    }
    const auto alarms = fleet_.active();
    EXPECT_EQ(std::ranges::count(alarms, std::string("mains_failure"), &Alarm::rule_key), 1);
    EXPECT_EQ(std::ranges::count(alarms, std::string("mains_voltage_low"), &Alarm::rule_key), 1)
        << "the phase that was low before; no other one";
}

TEST_F(AlarmWatchTest, ADeviceIsOfflineWhenItWasAskedAndSilentForTenIntervals) {
    fleet_.use_default_rules();
    fleet_.start();
    fleet_.answers(meter_);
    fleet_.answers(battery_);
    fleet_.look();
    for (int minute = 1; minute <= 10; ++minute) {
        fleet_.pass(1min);
        fleet_.fails(meter_);
        fleet_.answers(battery_);
        fleet_.look();
        EXPECT_THAT(fleet_.active(), IsEmpty()) << minute;
    }
    fleet_.pass(1min);
    fleet_.answers(battery_);
    fleet_.look();
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    const Alarm alarm = fleet_.active().front();
    EXPECT_EQ(alarm.rule_key, "device_offline");
    EXPECT_EQ(alarm.device, meter_);
    EXPECT_EQ(alarm.reason, Errc::timeout);
    EXPECT_EQ(alarm.unit, std::nullopt);
    EXPECT_FALSE(alarm.is_group()) << "the battery answers";
    EXPECT_EQ(alarm.since, fleet_.now - 11min - AlarmBook::settling);
    fleet_.answers(meter_);
    fleet_.look();
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, NobodyIsOfflineWhereNobodyIsAsked) {
    fleet_.use_default_rules();
    fleet_.start();
    fleet_.answers(meter_);
    fleet_.look();
    fleet_.is_collecting = false;
    fleet_.look();
    fleet_.pass(24h);
    fleet_.look();
    fleet_.is_collecting = true;
    fleet_.fails(meter_);
    fleet_.look();
    fleet_.pass(9min);
    fleet_.look();
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "silent for nine minutes in which it was asked";
    fleet_.pass(1min);
    fleet_.look();
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), SizeIs(1));
}

TEST_F(AlarmWatchTest, AClockThatIsSetMakesNobodySilent) {
    fleet_.use_default_rules();
    fleet_.start();
    fleet_.answers(meter_);
    fleet_.look();
    fleet_.now += 24h;
    fleet_.fails(meter_);
    fleet_.pass(1min);
    fleet_.look();
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty());
    fleet_.now -= 72h;
    fleet_.pass(10min);
    fleet_.look();
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), SizeIs(1));
    fleet_.answers(meter_);
    fleet_.look();
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "an answer is one, whatever its time";
}

TEST_F(AlarmWatchTest, SilenceGoesOnOverARestart) {
    fleet_.use_default_rules();
    fleet_.start();
    fleet_.value(volts_, 230);
    for (int minute = 1; minute <= 6; ++minute) {
        fleet_.pass(1min);
        fleet_.take({missing_sample(volts_, fleet_.now, Errc::timeout)});
    }
    fleet_.pass(30s);
    fleet_.restart();
    fleet_.fails(meter_);
    fleet_.look();
    fleet_.pass(3min);
    fleet_.look();
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "not early";
    fleet_.pass(1min);
    fleet_.look();
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(1)) << "not late";
    fleet_.restart();
    fleet_.fails(meter_);
    fleet_.pass(1min);
    fleet_.look();
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), SizeIs(1)) << "not twice";
    fleet_.answers(meter_);
    fleet_.look();
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, ARegisterThatFellIsSaidForADay) {
    fleet_.use_default_rules();
    fleet_.start();
    minutes(energy_, 5, 1204.5);
    minutes(energy_, 7, 0.5);
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_EQ(fleet_.active().front().rule_key, "register_reset");
    EXPECT_EQ(fleet_.active().front().value, -1204);
    EXPECT_EQ(fleet_.active().front().unit, Unit::kilowatt_hour);
    minutes(energy_, 24 * 60 - 5, 1);
    EXPECT_THAT(fleet_.active(), SizeIs(1));
    minutes(energy_, 10, 1);
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, ARegisterThatFellIsSaidWhateverTheTimeBetweenReadings) {
    // The delay is five minutes; readings of a device that is asked every minute, with gaps and without.
    for (const Duration step : {Duration{61s}, Duration{15min}}) {
        WatchedFleet fleet;
        const SiteId site = fleet.add_site("SH-1", {});
        const PointId energy = fleet.add_point(fleet.add_device(site, "M1", "modbus+tcp://10.0.0.1:502?unit=1"),
                                               PointKind::active_energy_import);
        fleet.use_default_rules();
        fleet.start();
        fleet.value(energy, 1204.5);
        fleet.pass(step);
        const UtcTime fell_at = fleet.now;
        for (fleet.value(energy, 0.5); fleet.now - fell_at < 5min; fleet.value(energy, 1)) {
            fleet.settle();
            EXPECT_THAT(fleet.active(), IsEmpty());
            fleet.pass(step);
        }
        fleet.settle();
        fleet.wait();
        ASSERT_THAT(fleet.active(), SizeIs(1)) << step.count();
        EXPECT_EQ(fleet.active().front().since, fell_at);
        EXPECT_EQ(fleet.active().front().value, -1204);
    }
}

TEST_F(AlarmWatchTest, ARegisterThatFellBeforeAFullDiskIsSaidAfterIt) {
    fleet_.use_default_rules();
    fleet_.start();
    minutes(energy_, 5, 1204.5);
    const UtcTime fell_at = fleet_.now + 1min;
    fleet_.pass(2h);
    for (int minute = 0; minute < 10; ++minute) {
        fleet_.take({good_sample(energy_, fell_at + minute * 1min, Value::of(Decimal(1, 0)))});
    }
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "late looks raise nothing";
    fleet_.value(energy_, 1);
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_EQ(fleet_.active().front().since, fell_at);
}

TEST_F(AlarmWatchTest, AFindingThatHoldsValuesBackIsAnAlarmWhileItIsOpen) {
    fleet_.use_default_rules();
    fleet_.start();
    PlausibilityFinding finding;
    finding.device = meter_;
    finding.point = watts_;
    finding.since = fleet_.now - 2min;
    PlausibilityFinding hint = finding;
    hint.point = volts_;
    finding.action = PlausibilityAction::quarantine;
    fleet_.findings = std::make_shared<const std::vector<PlausibilityFinding>>(std::vector{finding, hint});
    fleet_.look();
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_EQ(fleet_.active().front().point, watts_);
    EXPECT_EQ(fleet_.active().front().since, finding.since);
    fleet_.findings = std::make_shared<const std::vector<PlausibilityFinding>>();
    fleet_.look();
    fleet_.settle();
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, AValueThatDoesNotComeWhileItsDeviceAnswersIsStale) {
    AlarmRule stale;
    stale.condition = AlarmCondition::stale;
    stale.kind = PointKind::temperature;
    stale.raise_limit = 10;
    fleet_.add_rule(stale);
    fleet_.start();
    fleet_.value(celsius_, 20);
    for (int minute = 1; minute <= 11; ++minute) {
        fleet_.pass(1min);
        fleet_.answers(battery_);
        fleet_.look();
    }
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_EQ(fleet_.active().front().point, celsius_);
    fleet_.value(celsius_, 20);
    fleet_.look();
    fleet_.settle();
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, PowerAboveWhatEarlierWeeksLetExpect) {
    fleet_.use_default_rules();
    std::vector<Sample> history;
    for (int week = 1; week <= 4; ++week) {
        for (UtcTime at = fleet_.now - 7 * 24h * week; at < fleet_.now - 7 * 24h * week + 25h; at += 5min) {
            history.push_back(good_sample(watts_, at, Value::of(Decimal(1000, 0))));
        }
    }
    ASSERT_THAT(fleet_.store().samples().append(history), IsOk());
    fleet_.start();
    minutes(watts_, 1, 1000);
    while (fleet_.watch().read_expected()) {
    }
    minutes(watts_, 20, 1140);
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "14 %";
    minutes(watts_, 12, 1380);
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    const Alarm alarm = fleet_.active().front();
    EXPECT_EQ(alarm.rule_key, "power_above_expected");
    EXPECT_NEAR(*alarm.value, 38, 1e-6);
    minutes(watts_, 30, 1070);
    EXPECT_THAT(fleet_.active(), SizeIs(1)) << "half an hour is not over";
    minutes(watts_, 2, 1070);
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, AnEnergyTreeThatDoesNotAddUp) {
    fleet_.use_default_rules();
    const DeviceId load = fleet_.add_device(site_, "M2", "modbus+tcp://10.0.0.1:503?unit=2");
    const PointId of_load = fleet_.add_point(load, PointKind::active_power);
    const std::vector<EnergyNode> nodes = {{site_, NodeKind::grid, "grid", "", meter_, ""},
                                           {site_, NodeKind::ict, "load", "grid", load, ""}};
    ASSERT_THAT(fleet_.store().catalog().save_nodes(site_, nodes), IsOk());
    fleet_.start();
    const auto poll = [&](int minutes, double grid, double ict) {
        for (int i = 0; i < minutes; ++i) {
            fleet_.pass(1min);
            fleet_.value(watts_, grid);
            fleet_.value(of_load, ict);
            fleet_.settle();
        }
    };
    poll(60, 1000, 960);
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "4 %";
    poll(80, 1000, 880);
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_EQ(fleet_.active().front().rule_key, "energy_imbalance");
    EXPECT_NEAR(*fleet_.active().front().value, 12, 1e-6);
    EXPECT_EQ(fleet_.active().front().point, watts_);
}

TEST_F(AlarmWatchTest, ARuleThatIsSwitchedOffOrLooksElsewhereClearsItsAlarms) {
    AlarmRule rule = fleet_.add_rule(hot(0s));
    fleet_.start();
    minutes(celsius_, 2, 50);
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    AlarmStore& store = fleet_.store().alarms();
    rule.raise_limit = 48;
    auto saved = save_alarm_rule(store, rule, fleet_.now).value();
    EXPECT_THAT(saved.changed, IsEmpty()) << "50 is over 48 too";
    rule.raise_limit = 60;
    saved = save_alarm_rule(store, rule, fleet_.now).value();
    ASSERT_THAT(saved.changed, SizeIs(1));
    fleet_.watch().book().take_over(saved.changed);
    fleet_.watch().set_rules(store.rules().value(), fleet_.steady);
    EXPECT_THAT(fleet_.active(), IsEmpty());
    minutes(celsius_, 2, 61);
    EXPECT_THAT(fleet_.active(), SizeIs(1)) << "by the new limit";
    rule.is_enabled = false;
    saved = save_alarm_rule(store, rule, fleet_.now).value();
    fleet_.watch().book().take_over(saved.changed);
    fleet_.watch().set_rules(store.rules().value(), fleet_.steady);
    minutes(celsius_, 2, 61);
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

TEST_F(AlarmWatchTest, WhatTheStoreRefusesIsStoredLater) {
    fleet_.add_rule(hot(0s, 0s));
    fleet_.start();
    fleet_.value(celsius_, 50);
    fleet_.is_refusing = true;
    fleet_.wait();
    EXPECT_THAT(fleet_.settled, FailsWith(Errc::store_full));
    EXPECT_THAT(fleet_.told, IsEmpty());
    fleet_.is_refusing = false;
    fleet_.settle();
    EXPECT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U);
}

TEST_F(AlarmWatchTest, ANewPointIsWatchedAndTheOthersGoOn) {
    fleet_.add_rule(hot(5min));
    fleet_.start();
    minutes(celsius_, 4, 50);
    const PointId other = fleet_.add_point(battery_, PointKind::temperature, Phase::total, "inlet");
    fleet_.watch().set_catalog(std::make_shared<const Catalog>(fleet_.store().catalog().load().value()), fleet_.steady);
    minutes(celsius_, 3, 50);
    EXPECT_THAT(fleet_.active(), SizeIs(1)) << "its delay went on";
    minutes(other, 7, 60);
    EXPECT_THAT(fleet_.active(), SizeIs(2));
}

}  // namespace
}  // namespace wattmast::test
