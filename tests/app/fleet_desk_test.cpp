// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <functional>
#include <future>
#include <optional>

#include "app/course_sum.h"
#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::IsOk;
using test::node;

const UtcTime now = at("2026-10-05T06:08:00+08:00");
constexpr FleetPace one_at_a_time{0ms, 0};

/// Three stations of one meter each, polled every minute: 1,000 W times the station's number since the day before.
class FleetDeskTest : public testing::Test {
protected:
    FleetDeskTest() {
        auto opened = open_sqlite_store(file_, OpenMode::read_write);
        store_ = std::move(*opened);
        for (int i = 1; i <= 3; ++i) {
            add_station(i);
        }
    }

    void add_station(int number) {
        Site site;
        site.code = "S" + std::to_string(number);
        site.time_zone = "Asia/Shanghai";
        site.factor_region = "CN";
        const SiteId id = store_->catalog().save_site(site).value();
        Device device;
        device.site = id;
        device.name = "M1";
        device.uri = "modbus+tcp://127.0.0.1:502?unit=" + std::to_string(number);
        device.poll_interval = 1min;
        const DeviceId meter = store_->catalog().save_device(device).value();
        ASSERT_THAT(store_->catalog().save_nodes(id, std::vector{node(id, NodeKind::grid, "Mains", meter)}), IsOk());
        powers_.push_back(store_->catalog().ensure_point(meter, {PointKind::active_power, Phase::total, ""}).value());
        std::vector<Sample> samples;
        for (UtcTime time = now - 30h; time <= now; time += 1min) {
            samples.push_back(good_sample(powers_.back(), time, Value::of(Decimal{1000 * number, 0})));
        }
        ASSERT_THAT(store_->samples().append(samples), IsOk());
    }
    /// All stations go on until then.
    void go_on(UtcTime until) {
        std::vector<Sample> samples;
        for (std::size_t i = 0; i < powers_.size(); ++i) {
            for (UtcTime time = now + 1min; time <= until; time += 1min) {
                samples.push_back(
                    good_sample(powers_[i], time, Value::of(Decimal{1000 * static_cast<std::int64_t>(i + 1), 0})));
            }
        }
        ASSERT_THAT(store_->samples().append(samples), IsOk());
    }
    /// The first station goes on for two minutes.
    void add_minutes() {
        for (const Duration later : {1min, 2min}) {
            const Sample sample = good_sample(powers_[0], now + later, Value::of(Decimal{1000, 0}));
            ASSERT_THAT(store_->samples().append({&sample, 1}), IsOk());
        }
    }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const {
        return std::make_shared<const Catalog>(store_->catalog().load().value());
    }
    FleetDesk::OpenStore opener() {
        return [this] {
            ++opened_;
            return open_sqlite_store(file_, OpenMode::read_only);
        };
    }

    test::TemporaryFolder folder_;
    const std::filesystem::path file_ = folder_ / "fleet.wattmast";
    std::unique_ptr<Store> store_;
    std::vector<PointId> powers_;
    int opened_ = 0;
};

TEST_F(FleetDeskTest, ALargeFleetHasLiveValuesAtOnceAndItsFiguresPieceByPiece) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, one_at_a_time);
    const auto shown = catalog();
    std::vector<std::size_t> unread;
    FleetNow fleet;
    for (int call = 0; call < 3; ++call) {
        fleet = desk.now(shown, now + call * 1s, {}).value();
        unread.push_back(fleet.unread);
        ASSERT_EQ(fleet.sites.size(), 3U);
        EXPECT_EQ(fleet.sites[2].power, 3000.0) << "live values do not wait";
        EXPECT_EQ(fleet.sites[2].is_read, call == 2);
        EXPECT_EQ(fleet.sites[2].energy_today.has_value(), call == 2);
    }
    EXPECT_EQ(unread, (std::vector<std::size_t>{2, 1, 0}));
    // 3,000 W for 6 h 8 min.
    EXPECT_EQ(fleet.sites[2].energy_today, Energy::of(18'400'000));
    EXPECT_EQ(fleet.sites[2].power_24h.size(), 96U);
    EXPECT_EQ(opened_, 1) << "one reader for all";
}

TEST_F(FleetDeskTest, OtherFactorsMakeAllFiguresAnew) {
    auto factors = std::make_shared<const FactorRegister>();
    FleetDesk desk(
        opener(), [&](Store&) { return factors; }, FindAttention::no, one_at_a_time);
    const auto shown = catalog();
    for (int call = 0; call < 3; ++call) {
        static_cast<void>(desk.now(shown, now + call * 1s, {}).value());
    }
    EXPECT_EQ(desk.now(shown, now + 3s, {}).value().unread, 0U);
    factors = std::make_shared<const FactorRegister>();
    EXPECT_EQ(desk.now(shown, now + 4s, {}).value().unread, 2U) << "read again, one at a time";
}

TEST_F(FleetDeskTest, FiguresOfALargeFleetRestBetweenReadings) {
    const auto shown = catalog();
    const auto seconds_until_read_again = [&](int rest) {
        FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, {std::nullopt, rest});
        const auto first = desk.now(shown, now, {}).value().sites.front().energy_today;
        add_minutes();
        const auto second = desk.now(shown, now + 2min, {}).value().sites.front().energy_today;
        return first != second;
    };
    EXPECT_TRUE(seconds_until_read_again(0)) << "a small fleet's figures are of now";
    EXPECT_FALSE(seconds_until_read_again(1'000'000'000)) << "two minutes are less than so many readings";
}

TEST_F(FleetDeskTest, CoursesOfSitesReadInDifferentQuartersEndTogether) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, {0ms, 1'000'000'000});
    const auto shown = catalog();
    EXPECT_EQ(desk.now(shown, now, {}).value().sites[0].power_24h.pending(), 0U);
    go_on(now + 12min);
    const FleetNow fleet = desk.now(shown, now + 12min, {}).value();
    EXPECT_EQ(fleet.sites[0].read_at, now);
    EXPECT_EQ(fleet.sites[1].read_at, now + 12min);
    EXPECT_EQ(fleet.sites[2].read_at, std::nullopt);
    // The quarter from 06:15 on; the first station was read in the one before.
    const Course& first = fleet.sites[0].power_24h;
    ASSERT_EQ(first.size(), 96U);
    EXPECT_TRUE(std::isnan(first[95]));
    EXPECT_EQ(first[94], 1000);
    EXPECT_EQ(first.pending(), 1U);
    EXPECT_EQ(fleet.sites[1].power_24h[95], 2000);
    CourseSum sum;
    sum.add(first);
    sum.add(fleet.sites[1].power_24h);
    EXPECT_EQ(sum[94], 3000);
    EXPECT_TRUE(std::isnan(sum[95])) << "2,000 W would look like a fall";
    EXPECT_FALSE(sum.is_complete());
    sum.add(fleet.sites[2].power_24h);
    EXPECT_EQ(sum.pending(), 96U) << "nothing is known of a site that was not read";
    const Course same = desk.now(shown, now + 13min, {}).value().sites[0].power_24h;
    EXPECT_EQ(&same.values(), &first.values()) << "moved once";
}

TEST_F(FleetDeskTest, AChangedCatalogueCostsOnlyWhatChanged) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, one_at_a_time);
    auto shown = catalog();
    for (int call = 0; call < 3; ++call) {
        ASSERT_THAT(desk.now(shown, now + call * 1s, {}), IsOk());
    }
    add_station(4);
    Site renamed = *shown->site_by_code("S1");
    renamed.name = "Harbour";
    ASSERT_THAT(store_->catalog().save_site(renamed), IsOk());
    Site moved = *shown->site_by_code("S2");
    moved.time_zone = "UTC";
    ASSERT_THAT(store_->catalog().save_site(moved), IsOk());
    shown = catalog();
    const FleetNow fleet = desk.now(shown, now + 5s, {}).value();
    ASSERT_EQ(fleet.sites.size(), 4U);
    EXPECT_TRUE(fleet.sites[0].is_read) << "a name says nothing of a meter";
    EXPECT_TRUE(fleet.sites[1].is_read) << "its days are others now: it comes first";
    EXPECT_FALSE(fleet.sites[3].is_read) << "so this one has to wait";
    EXPECT_TRUE(fleet.sites[2].is_read);
    EXPECT_EQ(fleet.unread, 1U);
    EXPECT_EQ(fleet.sites[2].energy_today, Energy::of(18'400'000));
}

TEST_F(FleetDeskTest, WhatAnotherCatalogueTakesOverGoesOn) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, {0ms, 1'000'000'000});
    auto shown = catalog();
    for (int call = 0; call < 3; ++call) {
        ASSERT_THAT(desk.now(shown, now + call * 1s, {}), IsOk());
    }
    // The first station's meter was exchanged, the second's may not exceed a limit, the third is gone.
    MeterEvent exchange;
    exchange.device = shown->devices[0].id;
    exchange.at = now - 1h;
    exchange.kind = MeterEventKind::exchanged;
    ASSERT_THAT(store_->catalog().add_meter_event(exchange), IsOk());
    RegisterLimits limits;
    limits.most_per_hour = Decimal{5, 0};
    ASSERT_THAT(store_->catalog().save_limits(powers_[1], limits), IsOk());
    auto changed = std::make_shared<Catalog>(store_->catalog().load().value());
    add_station(4);
    const auto whole_fleet = catalog();
    std::erase_if(changed->sites, [](const Site& site) { return site.code == "S3"; });
    const FleetNow fleet = desk.now(changed, now + 5s, {}).value();
    ASSERT_EQ(fleet.sites.size(), 2U);
    EXPECT_EQ(fleet.sites[0].read_at, now + 5s) << "another meter";
    EXPECT_FALSE(fleet.sites[1].is_read) << "another limit";
    EXPECT_EQ(desk.now(changed, now + 6s, {}).value().unread, 0U);
    // What was taken over goes on being read.
    go_on(now + 10min);
    const auto last = desk.now(whole_fleet, now + 10min, {}).value();
    ASSERT_EQ(last.sites.size(), 4U);
    EXPECT_EQ(last.sites[0].read_at, now + 5s);
    EXPECT_EQ(last.sites[2].read_at, now + 10min) << "it was gone: it is new";
    for (const Duration later : {11min, 12min}) {
        ASSERT_THAT(desk.now(whole_fleet, now + later, {}), IsOk());
    }
    const FleetNow again = desk.now(whole_fleet, now + 13min, {}).value();
    EXPECT_EQ(again.unread, 0U);
    EXPECT_GT(*again.sites[0].read_at, now + 10min);
    // 1,000 W for 6 h 18 min.
    EXPECT_EQ(again.sites[0].energy_today, Energy::of(6'300'000));
}

TEST_F(FleetDeskTest, YesterdaysFiguresAreNoneOfToday) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, one_at_a_time);
    const auto shown = catalog();
    for (int call = 0; call < 3; ++call) {
        ASSERT_THAT(desk.now(shown, now + call * 1s, {}), IsOk());
    }
    const FleetNow next_day = desk.now(shown, at("2026-10-06T00:01:00+08:00"), {}).value();
    EXPECT_EQ(next_day.unread, 2U) << "one is read in each call";
    EXPECT_TRUE(next_day.sites[0].is_read);
    EXPECT_FALSE(next_day.sites[1].is_read);
    EXPECT_EQ(next_day.sites[1].energy_today, std::nullopt);
    EXPECT_EQ(next_day.sites[1].energy_yesterday, std::nullopt);
    EXPECT_NE(next_day.sites[1].energy_month, std::nullopt) << "the month goes on";
    const FleetNow next_month = desk.now(shown, at("2026-11-01T00:01:00+08:00"), {}).value();
    EXPECT_EQ(next_month.sites[2].energy_month, std::nullopt);
}

TEST_F(FleetDeskTest, ForgottenSitesAreReadFirstAndOthersNot) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, {0ms, 1'000'000'000});
    const auto shown = catalog();
    for (int call = 0; call < 3; ++call) {
        ASSERT_THAT(desk.now(shown, now + call * 1s, {}), IsOk());
    }
    const FleetNow before = desk.now(shown, now + 10s, {}).value();
    EXPECT_EQ(before.sites[1].read_at, now + 1s);
    // Of the second and the third the last two hours are other ones now.
    QuarantineRecord record;
    record.range = {now - 2h, now + 1h};
    record.verdict = QuarantineVerdict::quarantined;
    record.entered = now;
    record.who = "L. Chen";
    record.why = "the meter was tested";
    for (const std::size_t station : {1U, 2U}) {
        record.point = powers_[station];
        ASSERT_THAT(store_->samples().quarantine(record), IsOk());
    }
    desk.forget(std::vector{before.sites[1].site, before.sites[2].site, SiteId{77}});
    const FleetNow after = desk.now(shown, now + 10s, {}).value();
    EXPECT_EQ(after.unread, 0U) << "what was read stays until it is read again";
    EXPECT_EQ(after.sites[0].read_at, now);
    EXPECT_EQ(after.sites[1].read_at, now + 10s);
    EXPECT_EQ(after.sites[2].read_at, now + 2s);
    EXPECT_LT(*after.sites[1].energy_today, *before.sites[1].energy_today);
    EXPECT_EQ(after.sites[2].energy_today, before.sites[2].energy_today);
    const FleetNow last = desk.now(shown, now + 20s, {}).value();
    EXPECT_EQ(last.sites[2].read_at, now + 20s);
    EXPECT_LT(*last.sites[2].energy_today, *before.sites[2].energy_today);
    EXPECT_EQ(last.sites[0].read_at, now);
}

TEST_F(FleetDeskTest, TellsOthersWhatIsForgotten) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, FleetPace{});
    EXPECT_TRUE(desk.forgotten_since(0).sites.empty());
    desk.forget(std::vector{SiteId{3}, SiteId{4}});
    const auto first = desk.forgotten_since(0);
    EXPECT_THAT(first.sites, testing::UnorderedElementsAre(SiteId{3}, SiteId{4}));
    desk.forget(std::vector{SiteId{4}});
    EXPECT_THAT(desk.forgotten_since(first.generation).sites, testing::ElementsAre(SiteId{4}));
    EXPECT_THAT(desk.forgotten_since(0).sites, testing::UnorderedElementsAre(SiteId{3}, SiteId{4}));
}

TEST_F(FleetDeskTest, AnAnswerDoesForAMomentAndForWhoWasOvertaken) {
    std::chrono::steady_clock::time_point clock;
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, FleetPace{}, [&] {
        clock += 1s;
        return clock;
    });
    const auto shown = catalog();
    const auto answered = [&](UtcTime asked) { return desk.now(shown, asked, {}).value().at; };
    EXPECT_EQ(answered(now), now);
    EXPECT_EQ(answered(now + 499ms), now) << "a moment ago";
    EXPECT_EQ(answered(now + 500ms), now + 500ms);
    EXPECT_EQ(answered(now - 59s), now + 500ms) << "asked before that one, answered after it";
    EXPECT_EQ(answered(now - 60s), now - 60s) << "the clock was set back";
}

TEST_F(FleetDeskTest, WhoWaitedForAnAnswerGetsIt) {
    std::chrono::steady_clock::time_point clock;  // It stands still: whoever asks, asked before the last answer.
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, FleetPace{}, [&] { return clock; });
    const auto shown = catalog();
    const auto answered = [&](UtcTime asked) { return desk.now(shown, asked, {}).value().at; };
    EXPECT_EQ(answered(now), now);
    EXPECT_EQ(answered(now + 59s), now);
    EXPECT_EQ(answered(now + 60s), now + 60s);
    desk.forget(std::vector{shown->sites[0].id});
    EXPECT_EQ(answered(now + 61s), now + 61s) << "that answer was of what is forgotten";
    clock += 1s;
    EXPECT_EQ(answered(now + 62s), now + 62s);
}

TEST_F(FleetDeskTest, WorkersAskWhileTheCatalogueChangesAndSitesAreForgotten) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, FleetPace{});
    const std::vector<std::shared_ptr<const Catalog>> shown{catalog(), catalog()};
    const auto ask = [&](std::size_t worker) {
        for (std::size_t round = 0; round < 20; ++round) {
            const auto fleet = desk.now(shown[(worker + round) % 2], now + static_cast<int>(round) * 1s, {});
            if (!fleet || fleet->sites.size() != 3 || fleet->sites[2].energy_today != Energy::of(18'400'000)) {
                return false;
            }
            desk.forget(std::vector{fleet->sites[round % 3].site});
        }
        return true;
    };
    auto other = std::async(std::launch::async, ask, 1);
    EXPECT_TRUE(ask(0));
    EXPECT_TRUE(other.get());
}

TEST_F(FleetDeskTest, FiguresAreReadAgainAfterFiveMinutesAtMost) {
    FleetDesk desk(opener(), std::make_shared<FactorRegister>(), FindAttention::no, {std::nullopt, 1'000'000'000});
    const auto shown = catalog();
    const auto read_at = [&](Duration later) { return desk.now(shown, now + later, {}).value().sites[1].read_at; };
    EXPECT_EQ(read_at(0s), now);
    EXPECT_EQ(read_at(4min + 59s), now);
    EXPECT_EQ(read_at(5min), now + 5min);
}

TEST_F(FleetDeskTest, WhoWaitsForAnotherMayGiveUpAndADatabaseThatDoesNotOpenIsTriedAgain) {
    std::promise<void> entered;
    std::promise<void> leave;
    int attempts = 0;
    FleetDesk desk(
        [&]() -> Result<std::unique_ptr<Store>> {
            if (++attempts == 1) {
                entered.set_value();
                leave.get_future().wait();
                return fail(Errc::store_failed, "the disk is away");
            }
            return open_sqlite_store(file_, OpenMode::read_only);
        },
        std::make_shared<FactorRegister>(), FindAttention::no, FleetPace{});
    const auto shown = catalog();
    auto first = std::async(std::launch::async, [&] { return desk.now(shown, now, {}); });
    entered.get_future().wait();
    std::stop_source given_up;
    given_up.request_stop();
    EXPECT_THAT(desk.now(shown, now, given_up.get_token()), FailsWith(Errc::cancelled));
    leave.set_value();
    EXPECT_THAT(first.get(), FailsWith(Errc::store_failed));
    EXPECT_THAT(desk.now(shown, now, {}), IsOk());
}

TEST_F(FleetDeskTest, WhatAnotherProcessDecidesAboutSamplesIsSeen) {
    const std::shared_ptr<const Catalog> shown = catalog();
    store_.reset();  // Nobody writes in this process while the desk reads.
    FleetDesk desk([this] { return open_sqlite_store(file_, OpenMode::read_only); }, std::make_shared<FactorRegister>(),
                   FindAttention::no, FleetPace{});
    const auto ask = [&](Duration later) { return desk.now(shown, now + later, {}).value().sites.at(0).energy_today; };
    const auto fresh = [&](Duration later) {
        const auto store = open_sqlite_store(file_, OpenMode::read_only).value();
        const SignalReader reader(store->samples(), *shown);
        const FactorRegister factors;
        FleetQuery query(reader, factors, FindAttention::no, {});
        return query.now(now + later, {}).value().sites.at(0).energy_today;
    };
    const auto decide = [&](const std::function<void(SampleStore&)>& about) {
        const auto store = open_sqlite_store(file_, OpenMode::read_write).value();
        about(store->samples());
    };
    const auto begin = ask(0min);
    const UtcTime wrong = now - 4h;  // In a quarter that is final.
    decide([&](SampleStore& samples) {
        Correction record;
        record.point = powers_[0];
        record.at = wrong;
        record.stored = good_sample(powers_[0], wrong, Value::of(Decimal{1000, 0}));
        record.value = Value::of(Decimal{61'000, 0});
        record.entered = now;
        record.who = "Li";
        record.why = "a test";
        ASSERT_THAT(samples.correct(record), IsOk());
    });
    const auto corrected = ask(1min);
    EXPECT_EQ(corrected, fresh(1min));
    EXPECT_EQ(corrected.value() - begin.value(), Energy::of(1'000'000)) << "60 kW more at one value: a minute of it";
    decide([&](SampleStore& samples) {
        const QuarantineRecord held{{},     powers_[0], {now - 3h, now - 2h},        QuarantineVerdict::quarantined,
                                    {1, 0}, now,        std::string(self_test_name), "a test"};
        ASSERT_THAT(samples.quarantine(held), IsOk());
    });
    const auto without = ask(2min);
    EXPECT_EQ(without, fresh(2min));
    EXPECT_LT(without.value(), corrected.value());
    decide([&](SampleStore& samples) {
        const QuarantineRecord released{
            {}, powers_[0], {now - 3h, now - 2h}, QuarantineVerdict::released, {1, 0}, now, "Li", "a test"};
        ASSERT_THAT(samples.quarantine(released), IsOk());
    });
    EXPECT_EQ(ask(3min), corrected);
}

}  // namespace
}  // namespace wattmast
