// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What AlarmStore promises.
#include <gmock/gmock.h>

#include <limits>
#include <stdexcept>

#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

class AlarmContract : public StoreContract {
protected:
    AlarmStore& alarms() { return store().alarms(); }

    /// Every field has a value of its own.
    AlarmRule rule(const std::string& name) {
        AlarmRule made;
        made.name = name;
        made.is_enabled = false;
        made.severity = Severity::major;
        made.condition = AlarmCondition::below;
        made.kind = PointKind::voltage;
        made.scope = {.area = {"East", "Shanghai"},
                      .site_kind = SiteKind::tower,
                      .tag = "5G",
                      .site = site_,
                      .device = device_,
                      .instance = "in\xe7\x94\xb5"};
        made.raise_limit = 207;
        made.clear_limit = 209.5;
        made.raise_after = Duration{60'000};
        made.clear_after = Duration{90'000};
        made.advice = "Look at the fuse.\nThen call.";
        made.channels = {"mail", "trap"};
        made.only_on_battery = true;
        return made;
    }
    AlarmRule added(AlarmRule made) {
        made.id = alarms().save_rule(made).value();
        return made;
    }
    Alarm alarm(std::int64_t seconds) {
        Alarm made;
        made.rule = AlarmRuleId(41);
        made.rule_key = "mains_voltage_low";
        made.rule_name = "named \xe7\x94\xb5";
        made.condition = AlarmCondition::below;
        made.severity = Severity::minor;
        made.site = site_;
        made.device = device_;
        made.point = second_;
        made.since = at(seconds);
        made.raised = at(seconds + 60);
        made.value = 201.5;
        made.worst = 199;
        made.limit = 207;
        made.unit = Unit::volt;
        made.reason = Errc::link_failed;
        made.acknowledged = {{.at = at(seconds + 70), .who = "L. Chen", .note = "seen"}};
        made.shelved = {{.at = at(seconds + 80), .until = at(9'000), .who = "M. Li", .reason = "works"}};
        return made;
    }
    Alarm added(Alarm made) {
        made.id = alarms().save_alarm(made).value();
        return made;
    }
};

TEST_P(AlarmContract, KeepsEveryPartOfARule) {
    const AlarmRule first = added(rule("first"));
    AlarmRule brought;
    brought.key = "mains_failure";
    brought.severity = Severity::critical;
    brought.condition = AlarmCondition::mains_failure;
    brought = added(brought);
    AlarmRule of_figure = rule("second");
    of_figure.kind.reset();
    of_figure.figure = SiteFigure::pue;
    of_figure = added(of_figure);
    reopen();
    EXPECT_THAT(alarms().rules().value(), ElementsAre(brought, first, of_figure)) << "those with a key first";
    EXPECT_THAT(reader()->alarms().rules().value(), ElementsAre(brought, first, of_figure));
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(AlarmContract, ARuleIsChangedAndRemovedAndItsNumberIsNotUsedAgain) {
    AlarmRule first = added(rule("first"));
    AlarmRule second = added(rule("second"));
    first.raise_limit = 200;
    first.scope = {};
    EXPECT_EQ(alarms().save_rule(first).value(), first.id);
    ASSERT_THAT(alarms().remove_rule(second.id), IsOk());
    reopen();
    EXPECT_THAT(alarms().rules().value(), ElementsAre(first));
    EXPECT_GT(added(rule("third")).id, second.id);
    EXPECT_THAT(alarms().remove_rule(second.id), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(alarms().save_rule(second), FailsWith(Errc::invalid_argument));
}

TEST_P(AlarmContract, RefusesRulesThatContradictThemselves) {
    const auto refused = [&](auto change) {
        AlarmRule made = rule("r");
        change(made);
        return alarms().save_rule(made);
    };
    EXPECT_THAT(refused([](AlarmRule& one) { one.name = "  "; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.name = "a\nb"; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.kind.reset(); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.figure = SiteFigure::power; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.kind = PointKind::active_energy_import; }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.raise_limit.reset(); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.clear_limit = 206; }),
                FailsWithDetail(Errc::invalid_argument, "side"));
    EXPECT_THAT(refused([](AlarmRule& one) { one.raise_limit = std::numeric_limits<double>::quiet_NaN(); }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.raise_after = Duration{-1}; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.condition = AlarmCondition::mains_failure; }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](AlarmRule& one) { one.scope.site = SiteId(99); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(refused([](AlarmRule& one) { one.scope.device = DeviceId(99); }), FailsWith(Errc::unknown_point));
    AlarmRule keyed = rule("k");
    keyed.key = "k";
    added(keyed);
    EXPECT_THAT(alarms().save_rule(keyed), FailsWithDetail(Errc::invalid_argument, "key"));
    EXPECT_EQ(alarms().rules().value().size(), 1U);
}

TEST_P(AlarmContract, KeepsEveryPartOfAnAlarm) {
    Alarm group;
    group.rule = AlarmRuleId(42);
    group.condition = AlarmCondition::device_offline;
    group.severity = Severity::critical;
    group.since = at(5);
    group.raised = at(6);
    group.cleared = at(7);
    group.cause = AlarmCause::area_step;
    group.cause_name = "Pudong \xe7\x94\xb5";
    group.area = {"East", "Pudong"};
    group.members = 61;
    group = added(group);
    Alarm member = alarm(100);
    member.group = group.id;
    member = added(member);
    reopen();
    EXPECT_THAT(alarms().alarm(group.id).value(), Optional(group));
    EXPECT_THAT(alarms().alarm(member.id).value(), Optional(member));
    EXPECT_EQ(alarms().alarm(AlarmId(99)).value(), std::nullopt);
    EXPECT_THAT(alarms().members_of(group.id).value(), ElementsAre(member));
    EXPECT_THAT(alarms().members_of(member.id).value(), IsEmpty());
    EXPECT_THAT(alarms().members_of({}).value(), IsEmpty());
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(AlarmContract, TellsActiveOnesAndThoseOfATime) {
    Alarm first = added(alarm(0));
    const Alarm second = added(alarm(100));
    const Alarm third = added(alarm(50));
    EXPECT_THAT(alarms().active().value(), ElementsAre(first, second, third));
    first.cleared = at(300);
    first.value = 230.25;
    ASSERT_THAT(alarms().save_alarm(first), IsOk());
    EXPECT_THAT(alarms().active().value(), ElementsAre(second, third));
    EXPECT_THAT(alarms().raised_in({at(60), at(1000)}, 10).value(), ElementsAre(second, third, first));
    EXPECT_THAT(alarms().raised_in({at(60), at(160)}, 10).value(), ElementsAre(third, first)) << "half-open";
    EXPECT_THAT(alarms().raised_in({at(0), at(1000)}, 2).value(), ElementsAre(second, third)) << "the newest";
}

TEST_P(AlarmContract, RefusesAlarmsOfNothing) {
    const auto refused = [&](auto change) {
        Alarm made = alarm(0);
        change(made);
        return alarms().save_alarm(made);
    };
    EXPECT_THAT(refused([](Alarm& one) { one.id = AlarmId(7); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Alarm& one) { one.group = AlarmId(7); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Alarm& one) { one.site = SiteId(7); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(refused([](Alarm& one) { one.device = DeviceId(7); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(refused([](Alarm& one) { one.point = PointId(7); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(refused([](Alarm& one) { one.value = std::numeric_limits<double>::infinity(); }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](Alarm& one) { one.shelved->reason = ""; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(alarms().active().value(), IsEmpty());
}

TEST_P(AlarmContract, TheLogIsOnlyAddedTo) {
    const Alarm first = added(alarm(0));
    const Alarm second = added(alarm(1));
    const AlarmEvent raised{.alarm = first.id, .at = at(60), .kind = AlarmEventKind::raised, .who = "", .text = ""};
    const AlarmEvent noted{
        .alarm = first.id, .at = at(59), .kind = AlarmEventKind::noted, .who = "L. Chen", .text = "\xe7\x94\xb5"};
    const AlarmEvent other{
        .alarm = second.id, .at = at(61), .kind = AlarmEventKind::not_notified, .who = "", .text = "mail: refused"};
    for (const AlarmEvent& event : {raised, other, noted}) {
        ASSERT_THAT(alarms().add_event(event), IsOk());
    }
    reopen();
    EXPECT_THAT(alarms().events(first.id).value(), ElementsAre(raised, noted)) << "in the order of entry";
    EXPECT_THAT(alarms().events(second.id).value(), ElementsAre(other));
    EXPECT_THAT(alarms().add_event({.alarm = AlarmId(9), .at = at(1), .kind = {}, .who = "", .text = ""}),
                FailsWith(Errc::invalid_argument));
}

TEST_P(AlarmContract, TogetherIsAllOrNothing) {
    const AlarmRule kept = added(rule("kept"));
    const auto failed = alarms().together([&]() -> Result<void> {
        const Alarm inside = added(alarm(0));
        EXPECT_THAT(alarms().add_event(
                        {.alarm = inside.id, .at = at(1), .kind = AlarmEventKind::raised, .who = "", .text = ""}),
                    IsOk());
        EXPECT_THAT(alarms().remove_rule(kept.id), IsOk());
        return fail(Errc::cancelled, "given up");
    });
    EXPECT_THAT(failed, FailsWith(Errc::cancelled));
    EXPECT_THAT(alarms().active().value(), IsEmpty());
    EXPECT_THAT(alarms().rules().value(), ElementsAre(kept));
    EXPECT_THAT(alarms().together([&]() -> Result<void> {
        added(alarm(0));
        added(alarm(1));
        return {};
    }),
                IsOk());
    EXPECT_EQ(reader()->alarms().active().value().size(), 2U);
    EXPECT_THROW(static_cast<void>(alarms().together([&] { return alarms().together([] { return Result<void>(); }); })),
                 std::logic_error);
}

TEST_P(AlarmContract, AReaderWritesNothing) {
    const Alarm there = added(alarm(0));
    const auto other = reader();
    EXPECT_THAT(other->alarms().save_rule(rule("r")), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->alarms().remove_rule(AlarmRuleId(1)), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->alarms().save_alarm(there), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->alarms().add_event(
                    {.alarm = there.id, .at = at(1), .kind = AlarmEventKind::raised, .who = "", .text = ""}),
                FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->alarms().together([] { return Result<void>(); }), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->alarms().active().value(), ElementsAre(there));
}

INSTANTIATE_TEST_SUITE_P(Stores, AlarmContract, testing::Values(memory_kind(), sqlite_kind()), store_kind_name);

}  // namespace
}  // namespace wattmast::test
