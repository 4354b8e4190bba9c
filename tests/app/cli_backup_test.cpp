// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl backup` and `restore`, seen from outside.
#include <unistd.h>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class CliBackupTest : public CliTest {
protected:
    /// A database with an SNMP device, whose password is in the file beside it, and one sample for each of the values.
    void make_database(const std::string& db, const std::vector<std::string>& volts) const {
        const std::string inventory =
            write("inventory.toml",
                  "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
                  "[[site.device]]\nname = \"R\"\nuri = \"snmp://127.0.0.1:9?community=" +
                      secret_ +
                      "\"\nprofile = \"ietf.router\"\ninterval = \"1s\"\n"
                      "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://127.0.0.1:9\"\n"
                      "profile = \"eastron.sdm630\"\ninterval = \"10s\"\n");
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        for (std::size_t index = 0; index < volts.size(); ++index) {
            const std::int64_t at = 1'795'478'400'000 + static_cast<std::int64_t>(index) * 1000;
            csv += std::to_string(at) + ",S,M1,voltage/l1," + volts[index] + ",decimal,V,good,imported,," +
                   to_iso8601(utc_from_milliseconds(at)) + "\n";
        }
        const auto made = run({"import", "--db", db, inventory, write("samples.csv", csv)});
        ASSERT_EQ(made.exit_code, done) << made.standard_output << made.standard_error;
    }
    static std::string exported(const std::string& db) {
        return run({"export", "--db", db, "--from", "2024-01-01", "--to", "2099-01-01"}).standard_output;
    }

    std::string secret_ = "s3cret-Lab!77";
    std::string db_ = path("fleet.wattmast");
    std::string backup_ = path("fleet.backup");
};

TEST_F(CliBackupTest, BackupAndRestoreGiveTheSameDatabase) {
    make_database(db_, {"230.5", "231.25", "229.0"});
    const auto made = run({"backup", "--db", db_, "--to", backup_, "--json"});
    ASSERT_EQ(made.exit_code, done) << made.standard_error;
    const auto report = parse_json(made.standard_output).as_object();
    EXPECT_EQ(report.at("file").as_string(), backup_);
    EXPECT_EQ(report.at("samples").to_number<int>(), 3);
    EXPECT_EQ(report.at("bytes").to_number<std::uintmax_t>(), std::filesystem::file_size(backup_));
    EXPECT_GE(report.at("milliseconds").to_number<int>(), 0);
    EXPECT_EQ(run({"verify", "--db", backup_}).exit_code, done);

    const std::string other = path("other.wattmast");
    const auto restored = run({"restore", "--from", backup_, "--db", other, "--json"});
    ASSERT_EQ(restored.exit_code, done) << restored.standard_error;
    EXPECT_EQ(parse_json(restored.standard_output).at("samples").to_number<int>(), 3);
    EXPECT_TRUE(parse_json(restored.standard_output).at("kept_old_as").is_null());
    EXPECT_EQ(exported(other), exported(db_));
}

TEST_F(CliBackupTest, PasswordsAreLeftOutAndAskedForAgain) {
    make_database(db_, {"230.5"});
    const auto made = run({"backup", "--db", db_, "--to", backup_});
    ASSERT_EQ(made.exit_code, done);
    EXPECT_THAT(made.standard_output, StartsWith(backup_ + ": 1 samples, 0."));
    EXPECT_THAT(made.standard_error, HasSubstr("the passwords in " + db_ + ".secrets are not in the backup"));
    EXPECT_FALSE(std::filesystem::exists(backup_ + ".secrets"));
    EXPECT_THAT(bytes_of(backup_), Not(HasSubstr(secret_)));

    const std::string other = path("other.wattmast");
    const auto elsewhere = run({"restore", "--from", backup_, "--db", other, "--json"});
    EXPECT_EQ(elsewhere.exit_code, done);
    EXPECT_THAT(elsewhere.standard_error, HasSubstr("import the inventory again"));
    const auto lacking = parse_json(elsewhere.standard_output).at("without_password").as_array();
    ASSERT_EQ(lacking.size(), 1U) << "the meter has none";
    EXPECT_EQ(lacking[0].as_string(), "S/R");

    const auto in_place = run({"restore", "--from", backup_, "--db", db_, "--replace", "--json"});
    EXPECT_EQ(in_place.exit_code, done) << in_place.standard_error;
    EXPECT_TRUE(parse_json(in_place.standard_output).at("without_password").as_array().empty());
    EXPECT_THAT(in_place.standard_error, Not(HasSubstr("password")));
}

TEST_F(CliBackupTest, WhereTheOldDatabaseIsIsSaidBefore) {
    make_database(db_, {"230.5", "231.25"});
    ASSERT_EQ(run({"backup", "--db", db_, "--to", backup_}).exit_code, done);
    const std::string old = exported(db_);
    const auto refused = run({"restore", "--from", backup_, "--db", db_});
    EXPECT_EQ(refused.exit_code, could_not);
    EXPECT_THAT(refused.standard_error, HasSubstr("--replace"));
    EXPECT_THAT(refused.standard_output, IsEmpty());

    const auto restored = run({"restore", "--from", backup_, "--db", db_, "--replace", "--json"});
    ASSERT_EQ(restored.exit_code, done) << restored.standard_error;
    const std::string kept(parse_json(restored.standard_output).at("kept_old_as").as_string());
    EXPECT_THAT(kept, StartsWith(db_ + ".before-restore-20"));
    EXPECT_THAT(restored.standard_error, HasSubstr("the old " + db_ + " will be kept as " + kept));
    EXPECT_EQ(exported(kept), old);
}

TEST_F(CliBackupTest, ABackupIsMadeWhileACollectorWrites) {
    start_fleet(1, "1s");
    Program collector(ctl({"collect", "--db", db_, "--inventory", path("inventory.toml")}), folder_.path());
    ASSERT_TRUE(wait_for_file(db_ + ".lock", std::chrono::seconds{20})) << collector.standard_error();
    int samples = 0;
    std::string target;
    for (int number = 0; samples == 0 && number < 500; ++number) {
        target = path("backup" + std::to_string(number));
        const auto made = run({"backup", "--db", db_, "--to", target, "--json"});
        if (made.exit_code != done) {
            // The collector has not made the tables yet.
            EXPECT_FALSE(std::filesystem::exists(target));
            continue;
        }
        samples = parse_json(made.standard_output).at("samples").to_number<int>();
        EXPECT_EQ(run({"verify", "--db", target}).exit_code, done);
    }
    EXPECT_GT(samples, 0);
    const auto restored = run({"restore", "--from", target, "--db", db_, "--replace"});
    EXPECT_EQ(restored.exit_code, could_not);
    EXPECT_THAT(restored.standard_error,
                HasSubstr("is being written by wattmastctl (process " + std::to_string(collector.process()) + ")"));
    EXPECT_TRUE(collector.is_running());
    collector.signal(SIGINT);
    EXPECT_EQ(collector.wait(), done) << collector.standard_error();
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

TEST_F(CliBackupTest, WhatIsWrongIsSaidAndNothingLeft) {
    make_database(db_, {"230.5"});
    EXPECT_EQ(run({"backup", "--db", db_}).exit_code, wrong_use);
    EXPECT_EQ(run({"restore", "--db", db_}).exit_code, wrong_use);
    EXPECT_EQ(run({"restore", "--from", db_, "--db", db_, "--replace"}).exit_code, wrong_use);

    const auto absent = run({"backup", "--db", path("absent"), "--to", backup_, "--json"});
    EXPECT_EQ(absent.exit_code, could_not);
    EXPECT_THAT(absent.standard_error, HasSubstr("there is no database at " + path("absent")));
    EXPECT_THAT(absent.standard_output, IsEmpty());

    std::string bytes = bytes_of(db_);
    bytes[bytes.size() - 1'000] ^= 4;  // Behind the pages of the schema.
    write("fleet.wattmast", bytes);
    const auto damaged = run({"backup", "--db", db_, "--to", backup_});
    EXPECT_EQ(damaged.exit_code, could_not);
    EXPECT_THAT(damaged.standard_error, HasSubstr("is damaged and no backup was made"));
    const auto refused = run({"restore", "--from", db_, "--db", path("other.wattmast")});
    EXPECT_EQ(refused.exit_code, could_not);
    EXPECT_THAT(refused.standard_error, HasSubstr("is damaged and was not restored"));
    EXPECT_FALSE(std::filesystem::exists(backup_));
    EXPECT_FALSE(std::filesystem::exists(path("other.wattmast")));
}

TEST_F(CliBackupTest, AFolderThatCannotBeWrittenIsToldAsSuch) {
    make_database(db_, {"230.5"});
    const std::filesystem::path folder = folder_ / "locked";
    std::filesystem::create_directory(folder);
    std::filesystem::copy_file(WATTMASTCTL, folder_ / "wattmastctl");
    std::filesystem::permissions(folder, std::filesystem::perms{0555});
    std::vector<std::string> command = {
        (folder_ / "wattmastctl").string(), "backup", "--db", db_, "--to", (folder / "b").string()};
    if (geteuid() == 0) {  // permissions do not stop root; without two capabilities they do
        command.insert(command.begin(), {"/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"});
    }
    const auto output = run_program(command);
    EXPECT_EQ(output.exit_code, could_not) << output.standard_error;
    EXPECT_THAT(output.standard_error, HasSubstr("check who may write its folder"));
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

}  // namespace
}  // namespace wattmast::test
