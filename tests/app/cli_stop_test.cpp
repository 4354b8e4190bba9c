// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Ctrl-C ends what takes long, and says so.
#include <csignal>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

class CliStopTest : public CliTest {
protected:
    CliStopTest() {
        write("inventory.toml",
              "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
              "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://127.0.0.1:9\"\n"
              "profile = \"eastron.sdm630\"\ninterval = \"10s\"\n");
        csv_ = write("a.csv",
                     "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n"
                     "1795478400000,S,M1,voltage/l1,230.5,decimal,V,good,imported,,2026-11-24T00:00:00.000Z\n");
        EXPECT_EQ(run({"import", "--db", db_, path("inventory.toml"), csv_}).exit_code, done);
    }

    /// Runs it with a SIGINT that came before it could look. The program inherits that it is held back, so that it is
    /// not ended by it either.
    std::pair<int, std::string> interrupted(std::vector<std::string> arguments) const {
        sigset_t set;
        sigset_t before;
        sigemptyset(&set);
        sigaddset(&set, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set, &before);
        Program program(ctl(std::move(arguments)), folder_.path());
        program.signal(SIGINT);
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        const int exit_code = program.wait();
        return {exit_code, program.standard_error()};
    }

    std::string db_ = path("fleet.wattmast");
    std::string csv_;
};

TEST_F(CliStopTest, EndsWhatReadsTheWholeDatabase) {
    const std::vector<std::vector<std::string>> commands = {
        {"verify", "--db", db_},
        {"export", "--db", db_, "--from", "2026-11-01T00:00Z", "--to", "2026-12-01T00:00Z"},
        {"export", "--db", db_, "--from", "2026-11-01T00:00Z", "--to", "2026-12-01T00:00Z", "--json"},
        {"import", "--db", db_, csv_},
        {"report", "--db", db_, "--month", "2026-11", "--kind", "carbon", "--format", "csv", "--out",
         path("report.csv")}};
    for (const auto& command : commands) {
        const auto [exit_code, said] = interrupted(command);
        EXPECT_EQ(exit_code, could_not) << command.front() << ": " << said;
        EXPECT_THAT(said, HasSubstr("stopped by a signal")) << command.front();
    }
    EXPECT_FALSE(std::filesystem::exists(path("report.csv")));
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

}  // namespace
}  // namespace wattmast::test
