// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl book`, seen from outside.
#include "app/cli_fixture.h"
#include "store/ledger_store.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* invoices =
    "site,first_day,last_day,energy,utility,number,document\n"
    "S,2025-10-01,2025-10-31,2345.6 kWh,\"State Grid, Shanghai\",R-88,archive 4711\n"
    "S,2025-11-01,2025-11-30,2.1 MWh,=SUM(A1),R-89,\n";

class CliBookTest : public CliTest {
protected:
    CliBookTest() {
        const std::string inventory = write("inventory.toml",
                                            "format = 1\n[[site]]\ncode = \"S\"\nkind = \"tower\"\n"
                                            "time_zone = \"Asia/Shanghai\"\n");
        const auto made = run({"import", "--db", db_, inventory});
        EXPECT_EQ(made.exit_code, done) << made.standard_output << made.standard_error;
    }
    [[nodiscard]] ProgramOutput import(std::string_view csv, const std::string& kind = "invoice",
                                       std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments = {"book",  "import",  "--db",  db_,       "--kind",           kind,
                                              "--who", "L. Chen", "--why", "monthly", write("b.csv", csv)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    [[nodiscard]] boost::json::array records() const {
        const auto output = run({"book", "export", "--db", db_, "--json"});
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
        return parse_json(output.standard_output).at("records").as_array();
    }

    std::string db_ = path("fleet.wattmast");
};

TEST_F(CliBookTest, EntersAndGivesBackWhatIsInAFile) {
    const auto output = import(invoices, "invoice", {"--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_output << output.standard_error;
    const auto answer = parse_json(output.standard_output).as_object();
    EXPECT_TRUE(answer.at("saved").as_bool());
    ASSERT_EQ(answer.at("records").as_array().size(), 2U);
    const auto& first = answer.at("records").as_array()[0].as_object();
    EXPECT_EQ(first.at("id").to_number<int>(), 1);
    EXPECT_EQ(first.at("kind").as_string(), "invoice");
    EXPECT_EQ(first.at("site").as_string(), "S");
    EXPECT_EQ(first.at("first_day").as_string(), "2025-10-01");
    EXPECT_EQ(first.at("fields").at("energy").as_string(), "2345.6 kWh");
    EXPECT_EQ(first.at("document").as_string(), "archive 4711");
    EXPECT_EQ(first.at("who").as_string(), "L. Chen");
    EXPECT_EQ(first.at("why").as_string(), "monthly");
    EXPECT_EQ(records(), answer.at("records").as_array());

    const auto csv = run({"book", "export", "--db", db_, "--kind", "invoice"});
    EXPECT_EQ(csv.exit_code, done);
    EXPECT_THAT(csv.standard_output, HasSubstr(",\"State Grid, Shanghai\",R-88,"));
    EXPECT_THAT(csv.standard_output, HasSubstr(",'=SUM(A1),R-89,")) << "no formula for a spreadsheet";
    EXPECT_EQ(run({"book", "check", "--db", db_}).exit_code, done);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

TEST_F(CliBookTest, EntersAllRowsOrNone) {
    const auto output = import(
        "site,first_day,last_day,energy,utility,number\n"
        "S,2025-10-01,2025-10-31,1 kWh,U,1\n"
        "X,2025-10-01,2025-10-31,1 kWh,U,2\n"
        "S,2025-10-31,2025-11-30,1 mWh,U,3\n"
        "S,2025-10-31,2999-11-30,1 kWh,U,1\n");
    EXPECT_EQ(output.exit_code, findings);
    EXPECT_THAT(output.standard_output, HasSubstr("b.csv:3: site: there is no site X"));
    EXPECT_THAT(output.standard_output, HasSubstr("b.csv:4: energy: \"1 mWh\""));
    EXPECT_THAT(output.standard_output, HasSubstr("b.csv:5: number: record 1 has it already"));
    EXPECT_THAT(output.standard_output, HasSubstr("b.csv:5: last_day: the period ends on 2999-11-30"));
    EXPECT_THAT(output.standard_output, HasSubstr("b.csv:5: first_day: shares days with"));
    EXPECT_THAT(output.standard_error, HasSubstr("nothing was entered: 5 faults"));
    EXPECT_THAT(records(), IsEmpty());
    EXPECT_EQ(import("site,first_day,last_day,energy,utility,number\n").exit_code, findings);
}

TEST_F(CliBookTest, ADryRunEntersNothing) {
    const auto output = import(invoices, "invoice", {"--dry-run"});
    EXPECT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_THAT(output.standard_output, HasSubstr("2 records could be entered"));
    EXPECT_THAT(records(), IsEmpty());
}

TEST_F(CliBookTest, ReplacesAndWithdraws) {
    ASSERT_EQ(import(invoices).exit_code, done);
    const auto changed = import(
        "site,first_day,last_day,energy,utility,number,replaces,withdraws\n"
        "S,2025-10-01,2025-10-31,2345.7 kWh,U,R-88,1,\n"
        ",,,,,,,2\n");
    ASSERT_EQ(changed.exit_code, done) << changed.standard_output << changed.standard_error;
    EXPECT_EQ(records().size(), 4U);
    const auto standing = run({"book", "export", "--db", db_, "--json", "--standing"});
    const auto list = parse_json(standing.standard_output).at("records").as_array();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].at("id").to_number<int>(), 3);
    EXPECT_EQ(list[0].at("replaces").to_number<int>(), 1);
    const auto again = import(
        "site,first_day,last_day,energy,utility,number,replaces\n"
        "S,2025-10-01,2025-10-31,9 kWh,U,R-88,1\n");
    EXPECT_EQ(again.exit_code, findings) << again.standard_output;
    EXPECT_THAT(again.standard_output, HasSubstr("replaces: record 1 is replaced by record 3 already"));
}

TEST_F(CliBookTest, CheckNamesWhatIsWrong) {
    ASSERT_EQ(import(invoices).exit_code, done);
    // A site is not there any more: another database knows the same book and no site.
    const std::string other = path("other.wattmast");
    { ASSERT_THAT(open_sqlite_store(other, OpenMode::read_write), IsOk()); }
    const auto empty = run({"book", "check", "--db", other, "--json"});
    EXPECT_EQ(empty.exit_code, done) << empty.standard_error;
    EXPECT_EQ(parse_json(empty.standard_output).at("records").to_number<int>(), 0);

    const auto listed = open_sqlite_store(db_, OpenMode::read_only).value()->ledger().records().value();
    { ASSERT_THAT(open_sqlite_store(other, OpenMode::read_write).value()->ledger().add_records(listed), IsOk()); }
    const auto checked = run({"book", "check", "--db", other, "--json"});
    EXPECT_EQ(checked.exit_code, findings);
    const auto found = parse_json(checked.standard_output).at("findings").as_array();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].at("record").to_number<int>(), 2);
    EXPECT_EQ(found[1].at("check").as_string(), "unknown_site");
    EXPECT_EQ(found[1].at("field").as_string(), "site");
    EXPECT_THAT(run({"book", "check", "--db", other}).standard_output, HasSubstr("2 records, 2 findings"));
}

TEST_F(CliBookTest, WrongUseIsTold) {
    EXPECT_EQ(run({"book"}).exit_code, wrong_use);
    EXPECT_EQ(run({"book", "check"}).exit_code, wrong_use);
    EXPECT_EQ(run({"book", "export", "--db", db_}).exit_code, wrong_use);
    EXPECT_EQ(import(invoices, "invoices").exit_code, wrong_use);
    EXPECT_EQ(
        run({"book", "import", "--db", db_, "--kind", "fuel", "--who", "a", "--why", "b", path("none.csv")}).exit_code,
        could_not);
    const auto nowhere = run({"book", "import", "--db", path("none.db"), "--kind", "fuel", "--who", "a", "--why", "b",
                              write("f.csv", "site\n")});
    EXPECT_EQ(nowhere.exit_code, could_not);
    EXPECT_FALSE(std::filesystem::exists(path("none.db")));
}

}  // namespace
}  // namespace wattmast::test
