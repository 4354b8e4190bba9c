// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Each thing that goes wrong at the command line has an exit code and a message that says what to do.
#include <unistd.h>

#include "app/cli_fixture.h"
#include "store/sqlite/connection.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(CliTest, AnUnknownCommandOrOptionIsWrongUse) {
    const auto command = run({"frobnicate", "--db", "x"});
    EXPECT_EQ(command.exit_code, wrong_use);
    EXPECT_THAT(command.standard_error, HasSubstr("there is no command \"frobnicate\""));
    EXPECT_THAT(command.standard_output, IsEmpty());

    const auto option = run({"verify", "--db", "x", "--bogus"});
    EXPECT_EQ(option.exit_code, wrong_use);
    EXPECT_THAT(option.standard_error, HasSubstr("--bogus"));
    EXPECT_THAT(option.standard_output, IsEmpty());

    EXPECT_EQ(run({}).exit_code, wrong_use);
    EXPECT_EQ(run({"verify"}).exit_code, wrong_use);
}

TEST_F(CliTest, EveryFaultOfAnInventoryIsListed) {
    const std::string inventory =
        write("bad.toml",
              "format = 1\ncolour = \"red\"\n[[site]]\ncode = \"A\"\nkind = \"castle\"\ntime_zone = \"Mars/Olympus\"\n"
              "[[site.device]]\nname = \"M1\"\nuri = \"gopher://x\"\ninterval = \"soon\"\n");
    const std::string db = path("never.wattmast");
    const auto output = run({"collect", "--db", db, "--inventory", inventory, "--for", "1s", "--json"});
    EXPECT_EQ(output.exit_code, wrong_use);
    EXPECT_THAT(output.standard_output, IsEmpty());
    for (const char* text : {"5 faults", "colour", "castle", "Mars/Olympus", "gopher", "soon", "site \"A\""}) {
        EXPECT_THAT(output.standard_error, HasSubstr(text));
    }
    EXPECT_FALSE(std::filesystem::exists(db));
    const auto absent = run({"collect", "--db", db, "--inventory", path("absent.toml")});
    EXPECT_EQ(absent.exit_code, could_not);
    EXPECT_THAT(absent.standard_error, HasSubstr("absent.toml cannot be read: No such file"));
}

TEST_F(CliTest, AnUnknownProfileIsNamedWithThoseThatThereAre) {
    start_fleet(1);
    std::string text = bytes_of(path("inventory.toml"));
    text.replace(text.find("eastron.sdm630"), 14, "nobody.knows");
    write("inventory.toml", text);
    const std::string db = path("profile.wattmast");
    const auto output = run({"collect", "--db", db, "--inventory", path("inventory.toml"), "--for", "1s"});
    EXPECT_EQ(output.exit_code, wrong_use);
    EXPECT_THAT(output.standard_error, HasSubstr("device \"M1\": profile: there is no profile \"nobody.knows\""));
    EXPECT_THAT(output.standard_error, HasSubstr("eastron.sdm630"));

    const auto probed = run({"probe", simulator_->endpoints().front().uri, "--profile", "nobody.knows"});
    EXPECT_EQ(probed.exit_code, wrong_use);
    EXPECT_THAT(probed.standard_error, HasSubstr("there is no profile \"nobody.knows\""));
    const auto other = run({"probe", simulator_->endpoints().front().uri, "--profile", "ietf.router"});
    EXPECT_EQ(other.exit_code, wrong_use);
    EXPECT_THAT(other.standard_error, HasSubstr("ietf.router is for snmp"));
}

TEST_F(CliTest, ARefusedPortIsToldAsSuch) {
    // Port 1 of the loopback: nothing of a test machine listens there.
    const auto output = run({"probe", "modbus+tcp://127.0.0.1:1?unit=7", "--profile", "eastron.sdm630", "--json"});
    EXPECT_EQ(output.exit_code, could_not);
    EXPECT_THAT(output.standard_output, IsEmpty());
    EXPECT_THAT(output.standard_error, HasSubstr("refused the connection"));
    EXPECT_EQ(run({"probe", "modbus+tcp://no-such-host.invalid"}).exit_code, could_not);
    EXPECT_EQ(run({"probe", "gopher://127.0.0.1"}).exit_code, wrong_use);
}

TEST_F(CliTest, AFileThatIsNoDatabaseIsLeftAlone) {
    const std::string text(5000, 'x');
    const std::string file = write("letter.txt", text);
    for (const auto& output :
         {run({"verify", "--db", file}), run({"import", "--db", file, file}),
          run({"report", "--db", file, "--month", "2026-10", "--kind", "carbon", "--format", "csv", "--out", "x"})}) {
        EXPECT_EQ(output.exit_code, could_not);
        EXPECT_THAT(output.standard_error, HasSubstr("choose another file; this one was left as it is"));
    }
    EXPECT_EQ(bytes_of(file), text);
    const auto absent = run({"verify", "--db", path("absent.wattmast")});
    EXPECT_EQ(absent.exit_code, could_not);
    EXPECT_THAT(absent.standard_error, HasSubstr("there is no database at"));
    EXPECT_FALSE(std::filesystem::exists(path("absent.wattmast")));
    EXPECT_EQ(run({"collect", "--db", path("absent.wattmast"), "--for", "1s"}).exit_code, could_not);
    EXPECT_FALSE(std::filesystem::exists(path("absent.wattmast")));
}

TEST_F(CliTest, ADatabaseOfALaterVersionIsLeftAlone) {
    const std::string db = path("later.wattmast");
    (void)open_sqlite_store(db, OpenMode::read_write).value();
    ASSERT_THAT(sqlite::Connection::open(db, sqlite::Access::create).value().execute("PRAGMA user_version = 4711"),
                IsOk());
    const std::string before = bytes_of(db);
    start_fleet(1);
    for (const auto& output : {run({"verify", "--db", db, "--json"}),
                               run({"collect", "--db", db, "--inventory", path("inventory.toml"), "--for", "1s"})}) {
        EXPECT_EQ(output.exit_code, could_not);
        EXPECT_THAT(output.standard_error, HasSubstr("update Wattmast"));
        EXPECT_THAT(output.standard_output, IsEmpty());
    }
    EXPECT_EQ(bytes_of(db), before);
}

TEST_F(CliTest, TheSecondCollectorOfADatabaseIsRefused) {
    start_fleet(1, "1s");
    const std::string db = path("shared.wattmast");
    Program first(ctl({"collect", "--db", db, "--inventory", path("inventory.toml")}), folder_.path());
    ASSERT_TRUE(wait_for_file(db + ".lock", std::chrono::seconds{20})) << first.standard_error();
    const auto second = run({"collect", "--db", db, "--inventory", path("inventory.toml"), "--for", "1s"});
    EXPECT_EQ(second.exit_code, could_not);
    EXPECT_THAT(second.standard_error,
                HasSubstr("is being written by wattmastctl (process " + std::to_string(first.process()) + ")"));
    EXPECT_TRUE(first.is_running());
    first.signal(SIGINT);
    EXPECT_EQ(first.wait(), done) << first.standard_error();
    EXPECT_EQ(run({"verify", "--db", db}).exit_code, done);
}

/// wattmastctl with its resources in the test's own folder, so that it does not matter who may read the checkout.
class InstalledCliTest : public CliTest {
protected:
    std::string install_program() const {
        namespace fs = std::filesystem;
        fs::create_directories(folder_ / "bin");
        fs::create_directories(folder_ / "share/wattmast");
        fs::copy_file(WATTMASTCTL, folder_ / "bin/wattmastctl");
        for (const char* part : {"profiles", "factors"}) {
            fs::copy(fs::path(WATTMAST_SOURCE_DIR) / "resources" / part, folder_ / "share/wattmast" / part);
        }
        return (folder_ / "bin/wattmastctl").string();
    }

    /// Permissions do not stop root; without two capabilities they do.
    static std::vector<std::string> bound_by_permissions(const std::string& program,
                                                         const std::vector<std::string>& arguments) {
        std::vector<std::string> command;
        if (geteuid() == 0) {
            command = {"/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"};
        }
        command.push_back(program);
        command.insert(command.end(), arguments.begin(), arguments.end());
        return command;
    }
};

TEST_F(InstalledCliTest, AFolderThatCannotBeWrittenIsToldAsSuch) {
    start_fleet(1);
    const std::filesystem::path folder = folder_ / "locked";
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms{0555});
    const std::vector<std::string> arguments = {
        "collect", "--db", (folder / "x.wattmast").string(), "--inventory", path("inventory.toml"), "--for", "1s"};
    const auto output = run_program(bound_by_permissions(install_program(), arguments));
    EXPECT_EQ(output.exit_code, could_not) << output.standard_error;
    EXPECT_THAT(output.standard_error, HasSubstr("may not write in the folder"));
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

}  // namespace
}  // namespace wattmast::test
