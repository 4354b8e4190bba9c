// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Traffic of a router whose counters were set anew: what is drawn and added up.
#include "app/register_events.h"

#include <chrono>

#include "app/signal_reader.h"
#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::SmallNetwork;

class RegisterEventsTest : public testing::Test {
protected:
    RegisterEventsTest() {
        router_ = network_.add_device(network_.add_site("GZ-7", "Asia/Shanghai", "CN-GD"), "R1", 1min);
        up_time_ = network_.add_point(router_, PointKind::up_time);
        first_ = network_.add_point(router_, PointKind::if_in_octets, "ge-0/0/1");
        first_anew_ = network_.add_point(router_, PointKind::counter_discontinuity, "ge-0/0/1");
        second_ = network_.add_point(router_, PointKind::if_in_octets, "ge-0/0/2");
        second_anew_ = network_.add_point(router_, PointKind::counter_discontinuity, "ge-0/0/2");
    }

    struct Told {
        std::int64_t up_time = 0;  ///< s
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        std::int64_t first_anew = 0;  ///< s of up time
        std::int64_t second_anew = 0;
    };
    void poll(UtcTime at, const Told& told) {
        network_.add(up_time_, at, Value::of(Decimal(told.up_time, 0)));
        network_.add(first_, at, Value::of_counter(told.first));
        network_.add(second_, at, Value::of_counter(told.second));
        network_.add(first_anew_, at, Value::of(Decimal(told.first_anew, 0)));
        network_.add(second_anew_, at, Value::of(Decimal(told.second_anew, 0)));
    }

    Signal traffic(PointId point, TimeRange range, std::optional<int> columns = std::nullopt) {
        const Catalog catalog = network_.catalog();
        return SignalReader(network_.samples(), catalog).point(point, range, columns, {}).value();
    }

    /// Octets of all that is drawn or bridged.
    static double octets(const Signal& signal) {
        double sum = 0;
        for (const SignalPiece& piece : signal.pieces) {
            sum += piece.from * static_cast<double>(piece.range.length().count()) / 8'000;
        }
        return sum;
    }

    std::vector<MeterEvent> events(PointId point, TimeRange range) {
        const Catalog catalog = network_.catalog();
        return register_events(network_.samples(), CatalogIndex(catalog), *catalog.point(point), range, {}).value();
    }

    SmallNetwork network_;
    UtcTime begin_ = test::at("2026-03-02T00:00:00Z");
    DeviceId router_;
    PointId up_time_, first_, first_anew_, second_, second_anew_;
};

TEST_F(RegisterEventsTest, AnInterfaceThatWasSetAnewBreaksItsOwnCountersOnly) {
    // The first interface's card was changed: its counter rose to a number that has nothing to do with the one before.
    poll(begin_, {5'000, 1'000, 70'000});
    poll(begin_ + 1min, {5'060, 1'600, 70'900});
    poll(begin_ + 2min, {5'120, 900'000, 71'900, 5'100});
    poll(begin_ + 3min, {5'180, 900'300, 73'000, 5'100});
    const TimeRange range{begin_, begin_ + 3min + 1ms};
    const Signal broken = traffic(first_, range);
    EXPECT_EQ(broken.resets, std::vector{begin_ + 2min});
    EXPECT_EQ(broken.pieces.size(), 2U);
    EXPECT_DOUBLE_EQ(octets(broken), 600 + 300);
    const Signal whole = traffic(second_, range);
    EXPECT_TRUE(whole.resets.empty());
    EXPECT_DOUBLE_EQ(octets(whole), 3'000);
}

TEST_F(RegisterEventsTest, ARestartBreaksCountersThatRoseOverIt) {
    poll(begin_, {5'000, 1'000, 70'000});
    poll(begin_ + 1min, {5'060, 1'600, 70'900});
    poll(begin_ + 2min, {20, 4'000, 95'000});
    poll(begin_ + 3min, {80, 4'700, 95'800});
    const TimeRange range{begin_, begin_ + 3min + 1ms};
    EXPECT_DOUBLE_EQ(octets(traffic(first_, range)), 600 + 700);
    EXPECT_DOUBLE_EQ(octets(traffic(second_, range)), 900 + 800);
    EXPECT_EQ(traffic(second_, range).resets, std::vector{begin_ + 2min});
}

TEST_F(RegisterEventsTest, ARestartWhileNobodyAskedBreaksToo) {
    poll(begin_, {5'000, 1'000, 70'000});
    poll(begin_ + 5h, {9'000, 880'000, 1'000'000});
    poll(begin_ + 5h + 1min, {9'060, 880'200, 1'000'500});
    const Signal signal = traffic(first_, {begin_, begin_ + 6h});
    EXPECT_DOUBLE_EQ(octets(signal), 200);
}

TEST_F(RegisterEventsTest, ARestartSoonAfterARestartIsNotTakenForTheClock) {
    // 7 s less than expected: much for a minute, little for the hour that the cell tells of.
    poll(begin_, {2, 1'000, 70'000});
    for (std::int64_t minute = 1; minute < 60; ++minute) {
        const auto octets = static_cast<std::uint64_t>(600 * minute);
        poll(begin_ + minute * 1min, {60 * minute - 5, 50'000 + octets, 90'000 + octets});
    }
    const auto found = events(first_, {begin_, begin_ + 1h});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].at, begin_ + 1ms);
    EXPECT_EQ(found[1].at, begin_ + 1min);
}

TEST_F(RegisterEventsTest, TheUpTimesOwnWrapBreaksNothing) {
    poll(begin_, {42'949'640, 1'000, 70'000});
    poll(begin_ + 1min, {27, 1'600, 70'900});
    EXPECT_DOUBLE_EQ(octets(traffic(first_, {begin_, begin_ + 1min + 1ms})), 600);
}

TEST_F(RegisterEventsTest, AMissedPollDoesNotHideTheBreak) {
    poll(begin_, {5'000, 1'000, 70'000});
    // The counters came without what says that they are others.
    network_.add(first_, begin_ + 1min, Value::of_counter(800'000));
    network_.add_missing(first_anew_, begin_ + 1min, Errc::timeout);
    poll(begin_ + 2min, {5'120, 800'500, 71'900, 5'030});
    poll(begin_ + 3min, {5'180, 800'700, 72'900, 5'030});
    EXPECT_DOUBLE_EQ(octets(traffic(first_, {begin_, begin_ + 3min + 1ms})), 200);
}

TEST_F(RegisterEventsTest, AMonthInColumnsBreaksAtTheSamePlace) {
    const UtcTime broken = begin_ + 240h + 30min;
    std::uint64_t before = 1'000;
    for (UtcTime at = begin_; at < begin_ + 20 * 24h; at += 10min) {
        const bool is_new = at >= broken;
        const std::int64_t seconds = 50'000 + (at - begin_) / 1s;
        before += 6'000;
        poll(at, {seconds, before + (is_new ? 90'000'000U : 0U), before, is_new ? 913'000 : 0});
    }
    const TimeRange month{begin_, begin_ + 20 * 24h};
    const Signal columns = traffic(first_, month, 20);
    EXPECT_EQ(columns.resets, std::vector{broken});
    EXPECT_EQ(traffic(first_, month).resets, std::vector{broken});
    const double all = 6'000.0 * (20 * 24 * 6 - 1);
    EXPECT_NEAR(octets(columns), all - 6'000, 1e-3);
    EXPECT_NEAR(octets(traffic(second_, month, 20)), all, 1e-3);
    // Days are told by their cells: the two of the broken one are all there is.
    EXPECT_EQ(events(first_, month).size(), 2U);
}

TEST_F(RegisterEventsTest, EnergyIsNotATrafficCounter) {
    const PointId energy = network_.add_point(router_, PointKind::active_energy_import);
    poll(begin_, {5'000, 1'000, 70'000});
    poll(begin_ + 1min, {12, 1'600, 70'900});
    EXPECT_TRUE(events(energy, {begin_, begin_ + 2min}).empty());
    EXPECT_EQ(events(first_, {begin_, begin_ + 2min}).size(), 2U);
}

TEST(RegisterEventsOfRetiredSamples, AreFoundFromInsideAQuarterHour) {
    const test::TemporaryFolder folder;
    const auto store = open_sqlite_store(folder / "a.db", OpenMode::read_write).value();
    Site site;
    site.code = "S";
    Device router;
    router.site = store->catalog().save_site(site).value();
    router.name = "R1";
    const DeviceId device = store->catalog().save_device(router).value();
    const PointId octets = store->catalog().ensure_point(device, {PointKind::if_in_octets, Phase::total, "1"}).value();
    const PointId up_time = store->catalog().ensure_point(device, {PointKind::up_time, Phase::total, ""}).value();
    const UtcTime begin = test::at("2026-03-02T00:00:00Z");
    const UtcTime restart = begin + 132h + 5min;
    for (UtcTime day = begin; day < begin + 20 * 24h; day += 24h) {
        std::vector<Sample> batch;
        for (UtcTime at = day; at < day + 24h; at += 10min) {
            const std::int64_t up = at < restart ? 900'000 + (at - begin) / 1s : (at - restart) / 1s;
            batch.push_back(good_sample(up_time, at, Value::of(Decimal(up, 0))));
        }
        ASSERT_THAT(store->samples().append(batch), test::IsOk());
    }
    for (bool is_done = false; !is_done;) {
        is_done = store->retire({begin + 12 * 24h, std::nullopt}, 1'000'000).value().is_done;
    }
    const TimeRange range{begin + 48h + 7min, begin + 19 * 24h};
    ASSERT_TRUE(store->samples().read(up_time, {range.begin, restart}, {}).value().samples().empty());
    const Catalog catalog = store->catalog().load().value();
    const auto events =
        register_events(store->samples(), CatalogIndex(catalog), *catalog.point(octets), range, {}).value();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_LT(events[0].at, restart);
    EXPECT_GT(events[1].at, restart);
}

}  // namespace
}  // namespace wattmast
