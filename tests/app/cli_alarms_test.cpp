// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl alarms`, seen from outside.
#include "app/alarms/default_rules.h"
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class CliAlarms : public CliTest {
protected:
    CliAlarms() {
        const auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        Site site;
        site.code = "SH-1";
        site.id = store->catalog().save_site(site).value();
        Device device;
        device.site = site.id;
        device.name = "M1";
        device.id = store->catalog().save_device(device).value();
        Alarm group;
        for (const AlarmRule& rule : default_rules()) {
            const AlarmRuleId id = store->alarms().save_rule(rule).value();
            group.rule = rule.key == "device_offline" ? id : group.rule;
        }
        group.rule_key = "device_offline";
        group.condition = AlarmCondition::device_offline;
        group.severity = Severity::major;
        group.since = parse_iso8601("2026-11-12T06:00:00Z").value();
        group.raised = group.since + Duration{660'000};
        group.cause = AlarmCause::gateway_silent;
        group.cause_name = "gw:4001";
        group.members = 1;
        group.id = store->alarms().save_alarm(group).value();
        Alarm member = group;
        member.id = {};
        member.cause.reset();
        member.cause_name.clear();
        member.members = 0;
        member.site = site.id;
        member.device = device.id;
        member.value = 11.5;
        member.limit = 10;
        member.reason = Errc::timeout;
        member.group = group.id;
        EXPECT_THAT(store->alarms().save_alarm(member), IsOk());
    }
    [[nodiscard]] ProgramOutput alarms(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "alarms");
        arguments.insert(arguments.end(), {"--db", db_});
        return run(std::move(arguments));
    }
    [[nodiscard]] boost::json::value json(std::vector<std::string> arguments) const {
        arguments.emplace_back("--json");
        const auto output = alarms(std::move(arguments));
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        return parse_json(output.standard_output);
    }

    std::string db_ = path("a.wattmast");
};

TEST_F(CliAlarms, ListsAndShowsAlsoBesideAProgramThatWrites) {
    const auto writer = open_sqlite_store(db_, OpenMode::read_write).value();
    const auto list = alarms({"list"});
    EXPECT_EQ(list.exit_code, done);
    EXPECT_THAT(list.standard_output, AllOf(HasSubstr("1: major, device_offline: 1 at gw:4001 (gateway_silent)"),
                                            HasSubstr("2: major, device_offline: SH-1/M1, since 2026-11-12T06:00")));
    EXPECT_THAT(list.standard_error, HasSubstr("1 alarms"));
    EXPECT_EQ(alarms({"list", "--check"}).exit_code, findings);
    const auto shown = json({"show", "1"}).as_object();
    EXPECT_EQ(shown.at("cause").as_string(), "gateway_silent");
    EXPECT_EQ(shown.at("member_alarms").as_array().size(), 1U);
    EXPECT_EQ(json({"history", "--from", "2026-11-12T06:11:00Z"}).at("alarms").as_array().size(), 2U);
    EXPECT_EQ(json({"history", "--to", "2026-11-12T06:11:00Z"}).at("alarms").as_array().size(), 0U);
    EXPECT_EQ(alarms({"show", "99"}).exit_code, wrong_use);
}

TEST_F(CliAlarms, SaysWhyNothingCanBeChangedBesideAProgramThatWrites) {
    const auto writer = open_sqlite_store(db_, OpenMode::read_write).value();
    const auto refused = alarms({"ack", "1", "--who", "L. Chen"});
    EXPECT_EQ(refused.exit_code, could_not);
    EXPECT_THAT(refused.standard_error, HasSubstr("is being written by"));
}

TEST_F(CliAlarms, AcknowledgesNotesAndShelvesWithTheMembers) {
    const auto seen = json({"ack", "1", "--who", "L. Chen", "--note", "on my way"}).at("alarms").as_array();
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[1].at("acknowledged").at("note").as_string(), "on my way");
    EXPECT_EQ(alarms({"note", "2", "--who", "L. Chen", "--note", "fuse"}).exit_code, done);
    EXPECT_EQ(
        json({"shelve", "1", "--who", "M. Li", "--reason", "works", "--for", "2h"}).at("alarms").as_array().size(), 2U);
    EXPECT_EQ(alarms({"list", "--check"}).exit_code, done) << "shelved";
    EXPECT_EQ(alarms({"unshelve", "1", "--who", "M. Li"}).exit_code, done);
    const auto log = json({"show", "2"}).at("log").as_array();
    ASSERT_EQ(log.size(), 4U);
    EXPECT_EQ(log[1].at("kind").as_string(), "noted");
    EXPECT_EQ(log[2].at("text").as_string(), "works");
    EXPECT_EQ(alarms({"shelve", "1", "--who", "M. Li", "--reason", "works"}).exit_code, wrong_use);
    EXPECT_EQ(alarms({"shelve", "1", "--who", "M. Li", "--reason", "works", "--for", "91d"}).exit_code, wrong_use);
    EXPECT_EQ(alarms({"ack", "77", "--who", "M. Li"}).exit_code, wrong_use);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

TEST_F(CliAlarms, RulesAreListedChangedAddedAndRemoved) {
    EXPECT_EQ(json({"rule", "mains_voltage_low", "--raise", "200", "--clear", "205", "--raise-after", "2m"})
                  .at("raise_limit")
                  .as_double(),
              200);
    const auto rules = json({"rules"}).at("rules").as_array();
    EXPECT_GE(rules.size(), 10U);
    EXPECT_EQ(rules[0].at("key").as_string(), "mains_failure");
    EXPECT_EQ(json({"rule", "device_offline", "--switch", "off"}).at("is_enabled").as_bool(), false);
    EXPECT_EQ(json({"list"}).at("alarms").as_array().size(), 0U) << "its alarms are cleared";
    const auto own = json({"rule", "Hot", "--add", "--condition", "above", "--kind", "temperature", "--raise", "40",
                           "--severity", "major", "--site", "SH-1", "--device", "M1"});
    const std::string id = std::to_string(own.at("id").to_number<int>());
    EXPECT_EQ(own.at("scope").at("device").as_string(), "M1");
    EXPECT_THAT(alarms({"rules"}).standard_output, HasSubstr(id + ": Hot (major): above temperature, raised at 40"));
    EXPECT_EQ(alarms({"rule", id, "--clear", "50"}).exit_code, wrong_use) << "beyond the raise limit";
    EXPECT_EQ(alarms({"rule", "Other", "--add", "--condition", "sideways"}).exit_code, wrong_use);
    EXPECT_EQ(alarms({"rule", "mains_failure", "--remove"}).exit_code, wrong_use);
    EXPECT_EQ(alarms({"rule", id, "--remove"}).exit_code, done);
    EXPECT_EQ(alarms({"rule", id, "--remove"}).exit_code, wrong_use);
}

TEST_F(CliAlarms, MakesNoDatabase) {
    const auto missing = run({"alarms", "ack", "1", "--who", "X", "--db", path("none.wattmast")});
    EXPECT_EQ(missing.exit_code, could_not);
    EXPECT_FALSE(std::filesystem::exists(path("none.wattmast")));
    EXPECT_EQ(run({"alarms"}).exit_code, wrong_use);
    EXPECT_THAT(run({"alarms", "--help"}).standard_output, HasSubstr("0 done, 1 findings, 2 wrong use, 3 could not"));
}

}  // namespace
}  // namespace wattmast::test
