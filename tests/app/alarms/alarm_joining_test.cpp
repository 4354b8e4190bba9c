// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One cause is one row and one message: gateways, sites, areas; and what people do with groups.
#include "app/alarms/alarm_actions.h"
#include "app/alarms/area_step.h"
#include "app/alarms/watched_fleet.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class AlarmJoiningTest : public testing::Test {
protected:
    AlarmJoiningTest() { fleet_.use_default_rules(); }
    void all_answer() {
        for (const DeviceId device : devices_) {
            fleet_.answers(device);
        }
        fleet_.look();
    }
    /// A minute in which those fail and the others answer; looked at every two seconds, as each is polled in turn.
    void minute(const std::vector<DeviceId>& failing) {
        for (int tick = 0; tick < 30; ++tick) {
            for (std::size_t i = static_cast<std::size_t>(tick); i < devices_.size(); i += 30) {
                const bool fails = std::ranges::count(failing, devices_[i]) > 0;
                fails ? fleet_.fails(devices_[i], Errc::link_failed) : fleet_.answers(devices_[i]);
            }
            fleet_.look();
            fleet_.pass(2s);
        }
    }
    /// Twelve minutes in which the first `count` batteries are hot and the others are not.
    void heat(const std::vector<PointId>& batteries, std::size_t count) {
        for (int i = 0; i < 12; ++i) {
            fleet_.pass(1min);
            for (std::size_t battery = 0; battery < batteries.size(); ++battery) {
                fleet_.value(batteries[battery], battery < count ? 50 : 20);
            }
        }
        fleet_.wait();
    }
    DeviceId add(SiteId site, const std::string& name, const std::string& uri) {
        return devices_.emplace_back(fleet_.add_device(site, name, uri));
    }

    WatchedFleet fleet_;
    std::vector<DeviceId> devices_;
};

TEST_F(AlarmJoiningTest, ADeadGatewayWith61MetersIsOneRowAndOneMessage) {
    const SiteId first = fleet_.add_site("HF-1", {"East", "Hefei"});
    const SiteId second = fleet_.add_site("HF-2", {"East", "Hefei"});
    for (int unit = 1; unit <= 61; ++unit) {
        add(unit % 2 == 0 ? first : second, "M" + std::to_string(unit),
            "modbus+rtu://gw-hf-02:4001?unit=" + std::to_string(unit));
    }
    const std::vector<DeviceId> behind = devices_;
    add(first, "X", "modbus+tcp://10.0.0.9:502?unit=1");
    fleet_.start();
    minute({});
    for (int i = 0; i < 15; ++i) {
        minute(behind);
    }
    ASSERT_THAT(fleet_.rows(), SizeIs(1));
    const Alarm group = fleet_.rows().front();
    EXPECT_EQ(group.cause, AlarmCause::gateway_silent);
    EXPECT_EQ(group.cause_name, "gw-hf-02:4001");
    EXPECT_EQ(group.members, 61U);
    EXPECT_FALSE(group.site.is_assigned()) << "two sites";
    EXPECT_THAT(group.area, ElementsAre("East", "Hefei"));
    EXPECT_THAT(fleet_.active(), SizeIs(62));
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U) << "one message";
    const AlarmBoard board = fleet_.board();
    EXPECT_THAT(board.counts, ElementsAre(0, 1, 0, 0));

    minute({});
    fleet_.wait();
    EXPECT_THAT(fleet_.active(), IsEmpty()) << "the group ends with its last member";
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::cleared), 1U);
    const auto history = history_of_alarm(fleet_.store().alarms(), group.id).value();
    EXPECT_THAT(history.members, SizeIs(61));
    EXPECT_EQ(history.alarm.members, 61U) << "what it was";
    EXPECT_EQ(history.log.front().kind, AlarmEventKind::raised);
    EXPECT_EQ(history.log.back().kind, AlarmEventKind::cleared);
}

TEST_F(AlarmJoiningTest, OneSilentMeterBehindAGatewayIsThatMeter) {
    const SiteId site = fleet_.add_site("HF-1", {"East", "Hefei"});
    for (int unit = 1; unit <= 8; ++unit) {
        add(site, "M" + std::to_string(unit), "modbus+rtu://gw:4001?unit=" + std::to_string(unit));
    }
    fleet_.start();
    all_answer();
    for (int i = 0; i < 13; ++i) {
        minute({devices_[3]});
    }
    ASSERT_THAT(fleet_.active(), SizeIs(1));
    EXPECT_FALSE(fleet_.active().front().is_group());
    EXPECT_EQ(fleet_.active().front().device, devices_[3]);
}

TEST_F(AlarmJoiningTest, ASiteOfWhichNothingAnswersIsOne) {
    const SiteId site = fleet_.add_site("HF-1", {"East", "Hefei"});
    for (int number = 1; number <= 4; ++number) {
        add(site, "D" + std::to_string(number), "snmp://10.0.0." + std::to_string(number));
    }
    const std::vector<DeviceId> of_site = devices_;
    add(fleet_.add_site("HF-2", {"East", "Hefei"}), "D1", "snmp://10.0.1.1");
    fleet_.start();
    all_answer();
    for (int i = 0; i < 13; ++i) {
        minute(of_site);
    }
    ASSERT_THAT(fleet_.rows(), SizeIs(1));
    EXPECT_EQ(fleet_.rows().front().cause, AlarmCause::site_silent);
    EXPECT_EQ(fleet_.rows().front().cause_name, "HF-1");
    EXPECT_EQ(fleet_.rows().front().site, site);
    EXPECT_EQ(fleet_.rows().front().members, 4U);
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U);
}

TEST_F(AlarmJoiningTest, ManySitesOfAnAreaWithinTenMinutesAreOne) {
    std::vector<PointId> points;
    for (int number = 1; number <= 40; ++number) {
        const std::string district = number <= 20 ? "SIP" : "Wujiang";
        const SiteId site = fleet_.add_site("SZ-" + std::to_string(number), {"East", "Suzhou", district});
        const DeviceId device = add(site, "T", "snmp://10.1.0." + std::to_string(number));
        points.push_back(fleet_.add_point(device, PointKind::battery_temperature));
    }
    fleet_.start();
    heat(points, 4);
    EXPECT_THAT(fleet_.rows(), SizeIs(4)) << "four are four";
    fleet_.told.clear();
    heat(points, 14);
    ASSERT_THAT(fleet_.rows(), SizeIs(5));
    const std::vector<Alarm> rows = fleet_.rows();
    const auto found = std::ranges::find_if(rows, &Alarm::is_group);
    ASSERT_NE(found, rows.end());
    EXPECT_EQ(found->cause, AlarmCause::area_step);
    EXPECT_EQ(found->cause_name, "SIP");
    EXPECT_THAT(found->area, ElementsAre("East", "Suzhou", "SIP"));
    EXPECT_EQ(found->members, 10U) << "the first four came more than ten minutes before";
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U);
}

TEST_F(AlarmJoiningTest, AClockThatIsSetBackJoinsNothingThatCameBefore) {
    std::vector<PointId> points;
    for (int number = 1; number <= 20; ++number) {
        const SiteId site = fleet_.add_site("SZ-" + std::to_string(number), {"East", "Suzhou"});
        const DeviceId device = add(site, "T", "snmp://10.1.0." + std::to_string(number));
        points.push_back(fleet_.add_point(device, PointKind::battery_temperature));
    }
    fleet_.start();
    heat(points, 4);
    EXPECT_THAT(fleet_.rows(), SizeIs(4));
    fleet_.now -= 1h;
    heat(points, 14);
    const std::vector<Alarm> rows = fleet_.rows();
    EXPECT_THAT(rows, SizeIs(5));
    const auto found = std::ranges::find_if(rows, &Alarm::is_group);
    ASSERT_NE(found, rows.end());
    EXPECT_EQ(found->members, 10U) << "the first four came at another time";
}

TEST_F(AlarmJoiningTest, WhatIsDoneToAGroupIsDoneToItsMembers) {
    const SiteId site = fleet_.add_site("HF-1", {"East", "Hefei"});
    for (int unit = 1; unit <= 5; ++unit) {
        add(site, "M" + std::to_string(unit), "modbus+rtu://gw:4001?unit=" + std::to_string(unit));
    }
    fleet_.start();
    all_answer();
    for (int i = 0; i < 13; ++i) {
        minute(devices_);
    }
    ASSERT_THAT(fleet_.rows(), SizeIs(1));
    const AlarmId id = fleet_.rows().front().id;
    AlarmStore& store = fleet_.store().alarms();
    EXPECT_THAT(acknowledge_alarms(store, {id}, " ", "", fleet_.now), FailsWith(Errc::invalid_argument));
    const auto seen = acknowledge_alarms(store, {id}, "L. Chen", "on my way", fleet_.now).value();
    EXPECT_THAT(seen, SizeIs(6));
    EXPECT_TRUE(std::ranges::all_of(fleet_.active(), [](const Alarm& alarm) {
        return alarm.acknowledged && alarm.acknowledged->note == "on my way";
    }));
    EXPECT_THAT(acknowledge_alarms(store, {id}, "M. Li", "", fleet_.now).value(), IsEmpty()) << "it was already";

    EXPECT_THAT(shelve_alarms(store, {id}, "M. Li", "", fleet_.now + 1h, fleet_.now),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(shelve_alarms(store, {id}, "M. Li", "works", fleet_.now, fleet_.now),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(shelve_alarms(store, {id}, "M. Li", "works", fleet_.now + 91 * 24h, fleet_.now),
                FailsWith(Errc::invalid_argument));
    fleet_.watch().book().take_over(shelve_alarms(store, {id}, "M. Li", "works", fleet_.now + 1h, fleet_.now).value());
    EXPECT_THAT(fleet_.board().counts, ElementsAre(0, 0, 0, 0));
    EXPECT_THAT(fleet_.watch().book().board(fleet_.now)->counts, ElementsAre(0, 0, 0, 0));
    EXPECT_THAT(board_of(fleet_.active(), fleet_.now + 1h).counts, ElementsAre(0, 1, 0, 0)) << "its time is over";
    EXPECT_THAT(unshelve_alarms(store, {id}, "M. Li", fleet_.now).value(), SizeIs(6));
    EXPECT_THAT(fleet_.board().counts, ElementsAre(0, 1, 0, 0));

    EXPECT_THAT(note_alarm(store, id, "L. Chen", "", fleet_.now), FailsWith(Errc::invalid_argument));
    ASSERT_THAT(note_alarm(store, id, "L. Chen", "fuse", fleet_.now), IsOk());
    EXPECT_EQ(history_of_alarm(store, id).value().log.back().text, "fuse");
    EXPECT_THAT(note_alarm(store, AlarmId(999), "L. Chen", "fuse", fleet_.now), FailsWith(Errc::invalid_argument));
}

TEST_F(AlarmJoiningTest, AGroupOutlivesARestart) {
    const SiteId site = fleet_.add_site("HF-1", {"East", "Hefei"});
    for (int unit = 1; unit <= 5; ++unit) {
        add(site, "M" + std::to_string(unit), "modbus+rtu://gw:4001?unit=" + std::to_string(unit));
    }
    fleet_.start();
    all_answer();
    for (int i = 0; i < 13; ++i) {
        minute(devices_);
    }
    ASSERT_THAT(fleet_.active(), SizeIs(6));
    fleet_.restart();
    minute(devices_);
    EXPECT_THAT(fleet_.active(), SizeIs(6));
    minute({});
    EXPECT_THAT(fleet_.active(), IsEmpty());
}

/// What a store that refuses after a group was written leaves behind; members are behind one gateway.
class AlarmRefusedTest : public AlarmJoiningTest {
protected:
    AlarmRefusedTest() {
        const SiteId site = fleet_.add_site("HF-1", {"East", "Hefei"});
        for (int unit = 1; unit <= 8; ++unit) {
            add(site, "M" + std::to_string(unit), "modbus+rtu://gw-hf-02:4001?unit=" + std::to_string(unit));
        }
        add(site, "X", "modbus+tcp://10.0.0.9:502?unit=1");
        behind_.assign(devices_.begin(), devices_.begin() + 8);
        fleet_.start();
        minute({});
    }
    /// Until the store has refused the write with this number, counted from when the alarms settle.
    void fail_until_refused(std::size_t write) {
        fleet_.refuse_write(write);
        for (int tick = 0; tick < 3'600 && fleet_.settled; ++tick) {
            for (const DeviceId device : devices_) {
                const bool fails = std::ranges::count(behind_, device) > 0;
                fails ? fleet_.fails(device, Errc::link_failed) : fleet_.answers(device);
            }
            fleet_.look();
            fleet_.pass(2s);
        }
        EXPECT_THAT(fleet_.settled, FailsWith(Errc::store_full));
    }
    std::vector<DeviceId> behind_;
};

TEST_F(AlarmRefusedTest, AGroupWhoseMembersWereNotStoredEndsWithThem) {
    fail_until_refused(2);
    ASSERT_THAT(fleet_.active(), SizeIs(1)) << "the group alone";
    all_answer();
    fleet_.wait();
    EXPECT_THAT(fleet_.settled, IsOk());
    EXPECT_THAT(fleet_.active(), IsEmpty());
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U);
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::cleared), 1U);
}

TEST_F(AlarmRefusedTest, AGroupWhoseMembersComeWithTheNextWriteIsOne) {
    fail_until_refused(2);
    minute(behind_);
    ASSERT_THAT(fleet_.rows(), SizeIs(1));
    EXPECT_EQ(fleet_.rows().front().members, 8U);
    EXPECT_THAT(fleet_.active(), SizeIs(9));
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::raised), 1U);
    EXPECT_EQ(fleet_.told_of(AlarmEventKind::cleared), 0U);
}

TEST_F(AlarmJoiningTest, ARemovedRuleEndsItsGroups) {
    AlarmRule rule = WatchedFleet::limit_rule(AlarmCondition::above, PointKind::humidity, 80, 70);
    rule = fleet_.add_rule(rule);
    std::vector<PointId> points;
    for (int number = 1; number <= 6; ++number) {
        const SiteId site = fleet_.add_site("S" + std::to_string(number), {"East"});
        points.push_back(
            fleet_.add_point(add(site, "T", "snmp://10.2.0." + std::to_string(number)), PointKind::humidity));
    }
    fleet_.start();
    for (const PointId point : points) {
        fleet_.value(point, 90);
    }
    fleet_.wait();
    ASSERT_THAT(fleet_.active(), SizeIs(7));
    const auto changed = remove_alarm_rule(fleet_.store().alarms(), rule.id, fleet_.now).value();
    EXPECT_THAT(fleet_.active(), IsEmpty());
    fleet_.watch().book().take_over(changed);
    EXPECT_THAT(fleet_.watch().book().active(), IsEmpty());
    const auto rules = fleet_.store().alarms().rules().value();
    EXPECT_THAT(remove_alarm_rule(fleet_.store().alarms(), rules.front().id, fleet_.now),
                FailsWithDetail(Errc::invalid_argument, "switch it off"));
}

TEST(AreaStep, JoinsBySmallestAreaAndMergesUpwards) {
    const auto sites_of = [](std::span<const std::string> area) { return area.empty() ? 1000U : 100U; };
    std::vector<AreaRow> rows;
    for (int site = 1; site <= 30; ++site) {
        rows.push_back({{"A", "A" + std::to_string(site % 3)}, SiteId(site), 1});
    }
    const auto groups = areas_in_step(rows, sites_of);
    ASSERT_THAT(groups, SizeIs(3)) << "three districts of ten; three groups are not a region of a hundred sites";
    EXPECT_THAT(groups[0].area, ElementsAre("A", "A0"));
    EXPECT_THAT(groups[0].rows, SizeIs(10));

    for (int site = 31; site <= 90; ++site) {
        rows.push_back({{"A", "A" + std::to_string(site % 3)}, SiteId(site), 1});
    }
    const auto merged = areas_in_step(rows, sites_of);
    ASSERT_THAT(merged, SizeIs(1)) << "90 of 100 sites";
    EXPECT_THAT(merged[0].area, ElementsAre("A"));
    EXPECT_THAT(merged[0].rows, SizeIs(90));
}

TEST(AreaStep, SeveralAlarmsOfOneSiteCountOnce) {
    std::vector<AreaRow> rows(9, AreaRow{{"A"}, SiteId(1), 1});
    EXPECT_THAT(areas_in_step(rows, [](auto) { return 100U; }), IsEmpty());
}

TEST(AreaStep, SitesFarApartAreNotOneUnlessTheyAreAFlood) {
    std::vector<AreaRow> rows;
    for (int site = 1; site <= 9; ++site) {
        rows.push_back({{"A" + std::to_string(site)}, SiteId(site), 1});
    }
    const auto sites_of = [](std::span<const std::string>) { return std::size_t{1000}; };
    EXPECT_THAT(areas_in_step(rows, sites_of), IsEmpty());
    rows.push_back({{"A10"}, SiteId(10), 1});
    const auto groups = areas_in_step(rows, sites_of);
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_THAT(groups[0].area, IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
