// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl devices` and `release`, seen from outside.
#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// A meter whose power was held back for an hour, and whose level is a hint.
class CliDevicesTest : public CliTest {
protected:
    CliDevicesTest() {
        auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        Site site;
        site.code = "S";
        site.kind = SiteKind::tower;
        site.time_zone = "UTC";
        Device device;
        device.site = store->catalog().save_site(site).value();
        device.name = "M1";
        device.uri = "modbus+tcp://127.0.0.1:9";
        device.profile = "eastron.sdm630";
        device_ = store->catalog().save_device(device).value();
        device.name = "M2";
        device.profile = "";
        (void)store->catalog().save_device(device);
        power_ = store->catalog().ensure_point(device_, {PointKind::active_power, Phase::l2, ""}).value();
        PlausibilityFinding finding{.id = {},
                                    .device = device_,
                                    .point = power_,
                                    .rule = PlausibilityRule::power_identity,
                                    .action = PlausibilityAction::quarantine,
                                    .state = FindingState::open,
                                    .since = begin_,
                                    .until = std::nullopt,
                                    .factor = Decimal(1, -1),
                                    .detail = "ten times too large"};
        EXPECT_THAT(store->samples().save_finding(finding), IsOk());
        finding.action = PlausibilityAction::hint;
        finding.rule = PlausibilityRule::rating;
        finding.factor.reset();
        finding.detail = "more than its rating";
        EXPECT_THAT(store->samples().save_finding(finding), IsOk());
        std::vector<Sample> samples;
        for (int minute = 0; minute < 60; ++minute) {
            samples.push_back(good_sample(power_, begin_ + std::chrono::minutes{minute}, Value::of(Decimal(1000, 0))));
            samples.back().quality = Quality::suspect;
        }
        EXPECT_THAT(store->samples().append(samples), IsOk());
    }
    [[nodiscard]] ProgramOutput devices(std::vector<std::string> more) const {
        more.insert(more.begin(), {"devices", "--db", db_});
        return run(std::move(more));
    }
    [[nodiscard]] ProgramOutput release(std::vector<std::string> more) const {
        more.insert(more.begin(), {"release", "--db", db_, "--who", "L. Chen"});
        return run(std::move(more));
    }
    [[nodiscard]] boost::json::array listed(std::vector<std::string> more) const {
        more.insert(more.begin(), "--json");
        return parse_json(devices(std::move(more)).standard_output).at("devices").as_array();
    }

    std::string db_ = path("fleet.wattmast");
    UtcTime begin_ = utc_from_milliseconds(1'790'812'800'000);
    DeviceId device_;
    PointId power_;
};

TEST_F(CliDevicesTest, ListsAllAndChecksThoseThatAreWrong) {
    const auto all = devices({});
    EXPECT_EQ(all.exit_code, done) << all.standard_error;
    EXPECT_EQ(all.standard_output,
              "S/M1: eastron.sdm630, 1 points, 2 findings\nS/M2: no profile, 0 points, 0 findings\n");
    const auto checked = devices({"--check"});
    EXPECT_EQ(checked.exit_code, findings);
    EXPECT_EQ(checked.standard_output,
              "1: S/M1/active_power/l2: ten times too large (quarantine, open since 2026-10-01T00:00:00Z)\n"
              "2: S/M1/active_power/l2: more than its rating (hint, open since 2026-10-01T00:00:00Z)\n");
    EXPECT_THAT(checked.standard_error, HasSubstr("2 open findings"));
}

TEST_F(CliDevicesTest, JsonHasTheFixAndEveryPart) {
    const auto output = devices({"--check", "--json"});
    EXPECT_EQ(output.exit_code, findings);
    const auto document = parse_json(output.standard_output);
    EXPECT_EQ(document.at("open"), 2);
    ASSERT_EQ(document.at("devices").as_array().size(), 1U);
    const auto device = document.at("devices").as_array()[0].as_object();
    EXPECT_EQ(device.at("site"), "S");
    EXPECT_EQ(device.at("device"), "M1");
    EXPECT_EQ(device.at("profile"), "eastron.sdm630");
    const auto finding = device.at("findings").as_array()[0].as_object();
    EXPECT_EQ(finding.at("id"), 1);
    EXPECT_EQ(finding.at("point"), "S/M1/active_power/l2");
    EXPECT_EQ(finding.at("rule"), "power_identity");
    EXPECT_EQ(finding.at("action"), "quarantine");
    EXPECT_EQ(finding.at("state"), "open");
    EXPECT_EQ(finding.at("since"), "2026-10-01T00:00:00Z");
    EXPECT_TRUE(finding.at("until").is_null());
    EXPECT_EQ(finding.at("factor"), "0.1");
    EXPECT_EQ(finding.at("detail"), "ten times too large");
    EXPECT_EQ(listed({}).size(), 2U);
}

TEST_F(CliDevicesTest, ReleaseBooksWhatWasHeldBackAndSaysWho) {
    const auto output = release({"--finding", "1", "--factor", "0.1", "--why", "profile mended", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    const auto entry = parse_json(output.standard_output).at("released").as_array()[0].as_object();
    EXPECT_EQ(entry.at("released"), "L. Chen released the samples held back, times 0.1: profile mended");
    EXPECT_EQ(entry.at("state"), "open") << "until the values agree";
    const auto store = open_sqlite_store(db_, OpenMode::read_only).value();
    const auto records = store->samples().quarantine_records(power_, {begin_, begin_ + std::chrono::hours{1}}).value();
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0].factor, Decimal(1, -1));
    EXPECT_EQ(records[0].who, "L. Chen");
}

TEST_F(CliDevicesTest, AcceptedFindingsAreShownWithAllOnly) {
    const auto output = release({"--finding", "1", "--finding", "2", "--why", "it is so"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_EQ(devices({"--check"}).exit_code, done);
    EXPECT_THAT(listed({"--check"}), IsEmpty());
    const auto all = listed({"--check", "--all"});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].at("findings").as_array().size(), 2U);
    EXPECT_EQ(all[0].at("findings").as_array()[1].at("state"), "accepted");
}

TEST_F(CliDevicesTest, SaysWhatIsWrongWithARelease) {
    EXPECT_EQ(release({"--finding", "9", "--why", "x"}).exit_code, wrong_use);
    EXPECT_EQ(release({"--finding", "1", "--factor", "ten", "--why", "x"}).exit_code, wrong_use);
    EXPECT_EQ(release({"--finding", "1", "--factor", "-1", "--why", "x"}).exit_code, wrong_use);
    EXPECT_EQ(release({"--finding", "2", "--factor", "0.1", "--why", "x"}).exit_code, wrong_use);
    EXPECT_EQ(release({"--finding", "1", "--why", " "}).exit_code, wrong_use);
    EXPECT_EQ(release({"--finding", "1"}).exit_code, wrong_use);
    EXPECT_EQ(run({"release", "--db", path("none"), "--finding", "1", "--who", "a", "--why", "b"}).exit_code,
              could_not);
    EXPECT_FALSE(std::filesystem::exists(path("none")));
    const auto store = open_sqlite_store(db_, OpenMode::read_only).value();
    EXPECT_THAT(store->samples().quarantine_records(power_, {begin_, begin_ + std::chrono::hours{1}}).value(),
                IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
