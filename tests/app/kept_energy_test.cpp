// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kept_energy.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "app/kept_energy_check.h"
#include "app/kept_network.h"
#include "app/small_network.h"
#include "store/sqlite/connection.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

const CivilMonth march = CivilMonth::parse("2026-03").value();
const UtcTime long_after = at("2026-06-01");

/// Registers and powers of Berlin's March, in which the clock is set forward, and of two days beside it.
class KeptEnergyTest : public testing::Test {
protected:
    KeptEnergyTest() { fill({range_.begin - 48h, range_.end + 48h}); }

    void fill(TimeRange range) {
        std::vector<Sample> samples;
        for (UtcTime time = range.begin; time < range.end; time += 15min) {
            if (samples.size() > 400) {  // So that they are sealed as those that are polled.
                network_.append(samples);
                samples.clear();
            }
            const std::int64_t quarters = (time - at("2026-01-01")) / 15min;
            samples.push_back(
                good_sample(network_.mains_energy, time, Value::of(Decimal{9'000'000 + 250 * quarters, -3})));
            samples.push_back(good_sample(network_.mains_power, time, Value::of(Decimal{1000, 0})));
            samples.push_back(good_sample(network_.load_power, time, Value::of(Decimal{600 + quarters % 7, 0})));
            samples.push_back(
                good_sample(network_.cooling_energy, time, Value::of(Decimal{1'000 + 30 * quarters, -3})));
        }
        network_.append(samples);
    }
    /// Keeps all of March; then everything that is asked for is there.
    void keep() {
        network_.keep(march, long_after);
        ASSERT_EQ(network_.keep(march, long_after), 0U) << "all that can be kept is kept at once";
        kept_ = network_.count();
        ASSERT_EQ(kept_, 5U + 3U + 3U) << "months of five points, hours and inputs of three nodes";
    }
    void expect_fresh(const std::string& where) {
        network_.expect_fresh(network_.store(), march, long_after, {}, where);
    }
    /// What was kept of a device's points is gone, all else is there; and is made again.
    void expect_gone(std::size_t gone, const std::string& where) {
        EXPECT_EQ(network_.count(), kept_ - gone) << where;
        expect_fresh(where);
        EXPECT_EQ(network_.keep(march, long_after), gone) << where;
        expect_fresh(where + ", kept again");
        EXPECT_THAT(check_kept_energy(network_.store(), {}).value(), IsEmpty()) << where;
    }
    Correction correction(PointId point, UtcTime time) {
        Correction record;
        record.point = point;
        record.at = time;
        const auto stored = network_.store().samples().read(point, {time, time + 1ms}, {}).value();
        record.stored = stored.samples().empty() ? std::nullopt : std::optional(stored.samples().front());
        record.value = Value::of(Decimal{9'000'001, -3});
        record.entered = long_after;
        record.who = "L. Chen";
        record.why = "digits swapped";
        return record;
    }

    KeptNetwork network_{"Europe/Berlin"};
    const TimeRange range_ = TimeZone::find("Europe/Berlin")->range_of(march);
    std::size_t kept_ = 0;
};

TEST_F(KeptEnergyTest, IsTakenAndIsWhatWouldBeMade) {
    keep();
    expect_fresh("kept");
    // That what is kept is taken at all: a figure that is not true is what comes out.
    const Catalog catalog = network_.store().catalog().load().value();
    const SignalReader reader(network_.store().samples(), catalog, network_.store().figures());
    const Point& point = *catalog.point(network_.mains_energy);
    EnergyInterval wrong = kept_interval(reader, point, range_).value().value();
    wrong.energy = Energy::of(4711);
    auto hours = kept_hours(reader, point, TimeZone::find("Europe/Berlin")->hours_in(range_)).value();
    ASSERT_THAT(hours, SizeIs(743));
    hours[100].energy = Energy::of(815);
    const std::vector figures{figure_of(reader, point, wrong, range_),
                              figure_of(reader, point, KeptHours{hours, true}, range_)};
    ASSERT_THAT(network_.store().figures()->keep(figures), IsOk());
    const SiteAccount account =
        KeptNetwork::account(network_.store(), network_.store().figures(), march, long_after, {});
    EXPECT_EQ(account.nodes.front().hours[100].energy, Energy::of(815));
    const auto found = check_kept_energy(network_.store(), {}).value();
    ASSERT_THAT(found, SizeIs(2)) << "verify believes neither";
    EXPECT_THAT(found[0].detail, testing::HasSubstr("0.000815 kWh"));
    EXPECT_THAT(found[1].detail, testing::HasSubstr("0.004711 kWh"));
}

TEST_F(KeptEnergyTest, ALateSampleTakesBackWhatItHasAPartIn) {
    keep();
    network_.append({good_sample(network_.mains_energy, range_.begin + 99h + 1min, Value::of(Decimal{9'700'000, -3}))});
    expect_gone(4, "late");
}

TEST_F(KeptEnergyTest, ASampleBesideTheMonthCountsWhereItIsLookedAt) {
    keep();
    network_.append({good_sample(network_.mains_energy, range_.end + 1h + 1min, Value::of(Decimal{1, -3}))});
    expect_gone(3, "a momentary reading behind the month, of which the digest of its inputs knows nothing");
}

TEST_F(KeptEnergyTest, SamplesBehindEverythingTakeNothingBack) {
    keep();
    fill({range_.end + 48h, range_.end + 72h});
    EXPECT_EQ(network_.count(), kept_ - 1) << "amounts that never came might have come now";
    expect_fresh("more");
}

TEST_F(KeptEnergyTest, ALateSampleIsNoticedAfterARestart) {
    keep();
    network_.reopen();
    network_.append({good_sample(network_.cooling_energy, range_.begin + 9h + 1min, Value::of(Decimal{999, -3}))});
    expect_gone(4, "after a restart");
}

TEST_F(KeptEnergyTest, ACorrectionTakesItBack) {
    keep();
    ASSERT_THAT(network_.store().samples().correct(correction(network_.mains_energy, range_.begin + 240h)), IsOk());
    expect_gone(4, "corrected");
}

TEST_F(KeptEnergyTest, ACorrectionFarAwayTakesItBackToo) {
    keep();
    ASSERT_THAT(network_.store().samples().correct(correction(network_.mains_energy, at("2025-07-01"))), IsOk());
    expect_gone(4, "far away");
}

TEST_F(KeptEnergyTest, AJudgementTakesItBack) {
    keep();
    QuarantineRecord record;
    record.point = network_.load_power;
    record.range = {range_.begin + 50h, range_.begin + 60h};
    record.entered = long_after;
    record.who = "L. Chen";
    record.why = "wrong scale";
    ASSERT_THAT(network_.store().samples().quarantine(record), IsOk());
    expect_gone(3, "held back");
    record.verdict = QuarantineVerdict::released;
    record.factor = Decimal{1, -1};
    ASSERT_THAT(network_.store().samples().quarantine(record), IsOk());
    expect_gone(3, "released");
}

TEST_F(KeptEnergyTest, AnEventOfTheMetersLifeMakesItAnother) {
    keep();
    MeterEvent event;
    event.device = network_.mains;
    event.at = range_.begin + 300h;
    event.kind = MeterEventKind::exchanged;
    event.final_value = Decimal{9'000, 0};
    event.first_value = Decimal{0, 0};
    event.who = "L. Chen";
    event.why = "new meter";
    ASSERT_THAT(network_.store().catalog().add_meter_event(event), IsOk());
    expect_fresh("exchanged");
    EXPECT_EQ(network_.keep(march, long_after), 4U);
    expect_fresh("exchanged, kept again");
}

TEST_F(KeptEnergyTest, WhatIsKnownOfAMeterMakesItAnother) {
    keep();
    network_.set_interval(network_.load, 4min);  // So that a quarter of an hour is a gap or not.
    expect_fresh("interval");
    EXPECT_EQ(network_.keep(march, long_after), 3U);
    ASSERT_THAT(network_.store().catalog().save_limits(network_.mains_energy, {Decimal{9'500, 0}, Decimal{1, -2}}),
                IsOk());
    expect_fresh("limits");
    EXPECT_EQ(network_.keep(march, long_after), 3U) << "month, hours and inputs of the register";
    expect_fresh("limits, kept again");
}

TEST_F(KeptEnergyTest, AnotherMeterOfANodeIsTakenAtOnce) {
    keep();
    network_.set_nodes(network_.cooling);
    expect_fresh("another meter");
    EXPECT_EQ(network_.count(), kept_);
}

TEST_F(KeptEnergyTest, RulesForGapsNeedNothingMadeAgain) {
    fill({range_.begin - std::chrono::weeks{5}, range_.begin - 48h});
    QuarantineRecord record;
    record.point = network_.load_power;
    record.range = {range_.begin + 50h, range_.begin + 60h};
    record.entered = long_after;
    record.who = "L. Chen";
    record.why = "wrong scale";
    ASSERT_THAT(network_.store().samples().quarantine(record), IsOk());
    keep();
    for (const GapPolicy policy : {GapPolicy::leave_missing, GapPolicy::between_registers, GapPolicy::typical_day}) {
        AccountRules rules;
        rules.gaps.policy = policy;
        network_.expect_fresh(network_.store(), march, long_after, rules, std::string(id_of(policy)));
    }
}

TEST_F(KeptEnergyTest, RetiredSamplesTakeItBackForGood) {
    keep();
    while (!network_.store().retire({range_.begin + 240h, std::nullopt}, 1'000'000)->is_done) {
    }
    EXPECT_EQ(network_.count(), 0U);
    expect_fresh("retired");
    EXPECT_EQ(network_.keep(march, long_after), 4U) << "inputs, which cells tell, and amounts that never came";
    EXPECT_EQ(network_.keep(march, long_after), 0U) << "what is left of retired samples is made anew each time";
    expect_fresh("retired, and asked to keep");
}

TEST_F(KeptEnergyTest, DaysAreKeptAsTheyClose) {
    std::size_t before = 0;
    for (const Duration since : {20h, 25h, 49h, 240h, 500h}) {
        const UtcTime now = range_.begin + since;
        const std::size_t made = network_.keep(march, now);
        EXPECT_EQ(made, since < 28h ? 0U : 2U) << "two registers; a power's hours are kept with the month";
        network_.expect_fresh(network_.store(), march, now, {}, "running month");
        const Catalog catalog = network_.store().catalog().load().value();
        const SignalReader reader(network_.store().samples(), catalog, network_.store().figures());
        const auto hours =
            kept_hours(reader, *catalog.point(network_.mains_energy), TimeZone::find("Europe/Berlin")->hours_in(range_))
                .value();
        EXPECT_EQ(hours.size(), static_cast<std::size_t>((since - 4h) / 24h * 24)) << "whole days, four hours later";
        EXPECT_GE(hours.size(), before);
        before = hours.size();
    }
    EXPECT_THAT(check_kept_energy(network_.store(), {}).value(), IsEmpty());
}

TEST_F(KeptEnergyTest, AReaderOfAnotherConnectionSeesChangesWithThem) {
    keep();
    const auto reader = open_sqlite_store(network_.path(), OpenMode::read_only).value();
    network_.expect_fresh(*reader, march, long_after, {}, "before");
    network_.append({good_sample(network_.mains_energy, range_.begin + 99h + 1min, Value::of(Decimal{9'700'000, -3}))});
    network_.expect_fresh(*reader, march, long_after, {}, "late sample");
    ASSERT_THAT(network_.store().samples().correct(correction(network_.cooling_energy, range_.begin + 240h)), IsOk());
    network_.expect_fresh(*reader, march, long_after, {}, "correction");
    EXPECT_THAT(reader->figures()->keep({}), FailsWith(Errc::store_read_only));
    EXPECT_THAT(reader->figures()->forget_all(), FailsWith(Errc::store_read_only));
}

TEST_F(KeptEnergyTest, ADatabaseThatIsOnlyReadStaysAsItIs) {
    keep();
    network_.close();
    const auto bytes = [&] {
        std::ifstream file(network_.path(), std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    const std::string before = bytes();
    const auto reader = open_sqlite_store(network_.path(), OpenMode::read_only).value();
    network_.expect_fresh(*reader, march, long_after, {}, "read only");
    network_.expect_fresh(*reader, march.previous(), long_after, {}, "read only, not kept");
    EXPECT_EQ(bytes(), before);
}

TEST_F(KeptEnergyTest, AllOfItMayBeThrownAway) {
    keep();
    EXPECT_EQ(network_.store().figures()->forget_all().value(), kept_);
    EXPECT_EQ(network_.count(), 0U);
    expect_fresh("thrown away");
    keep();
    expect_fresh("made again");
}

TEST_F(KeptEnergyTest, ADamagedRowIsNotTaken) {
    keep();
    network_.close();
    {
        auto connection = sqlite::Connection::open(network_.path(), sqlite::Access::read_write).value();
        ASSERT_THAT(connection.execute("UPDATE kept_figure SET body = zeroblob(length(body))"), IsOk());
    }
    network_.reopen();
    expect_fresh("damaged");
    const auto report = network_.store().verify({}).value();
    EXPECT_THAT(report.findings, SizeIs(kept_));
    EXPECT_EQ(network_.keep(march, long_after), kept_);
    EXPECT_THAT(network_.store().verify({})->findings, IsEmpty());
}

TEST_F(KeptEnergyTest, AKilledProcessLeavesNothingHalf) {
    network_.close();
    std::mt19937 random(21);
    for (int round = 0; round < 8; ++round) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = fork();
        if (child == 0) {
            network_.reopen();
            for (std::int64_t step = 0;; ++step) {
                const UtcTime time = range_.begin + (step * 7 + round) * 1min + Duration{1};
                network_.append({good_sample(network_.mains_energy, time, Value::of(Decimal{9'400'000 + step, -3})),
                                 good_sample(network_.load_power, time, Value::of(Decimal{step % 900, 0}))});
                network_.keep(march, long_after);
                static_cast<void>(::write(pipe[1], "x", 1));
            }
        }
        ::close(pipe[1]);
        char told = 0;
        for (std::size_t left = 1 + random() % 5; left > 0; --left) {
            ASSERT_EQ(::read(pipe[0], &told, 1), 1);
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(pipe[0]);
        network_.reopen();
        expect_fresh("after kill " + std::to_string(round));
        EXPECT_THAT(check_kept_energy(network_.store(), {}).value(), IsEmpty());
        EXPECT_THAT(network_.store().verify({})->findings, IsEmpty());
        network_.close();
    }
}

}  // namespace
}  // namespace wattmast::test
