// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month from samples to the ledger, on the command line.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/cli_fixture.h"
#include "app/small_network.h"
#include "carbon/digest.h"

namespace wattmast::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// SQLite as any other program uses it.
class ForeignProgram {
public:
    explicit ForeignProgram(const std::string& file) {
        EXPECT_EQ(sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE, "unix"), SQLITE_OK);
    }
    ~ForeignProgram() {
        sqlite3_exec(handle_, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
        sqlite3_close(handle_);
    }
    ForeignProgram(const ForeignProgram&) = delete;
    ForeignProgram& operator=(const ForeignProgram&) = delete;

    bool run(const std::string& sql) {
        return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    /// Whether it would change a row; it is undone.
    bool tries(const std::string& sql) {
        EXPECT_TRUE(run("PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0; SAVEPOINT before"));
        for (const std::string& trigger : texts("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
            run("DROP TRIGGER " + trigger);
        }
        const bool is_done = run(sql) && sqlite3_changes(handle_) == 1;
        EXPECT_TRUE(run("ROLLBACK TO before; RELEASE before"));
        return is_done;
    }
    std::vector<std::string> texts(const std::string& sql) {
        std::vector<std::string> found;
        const auto add = [](void* into, int, char** values, char**) {
            static_cast<std::vector<std::string>*>(into)->emplace_back(values[0] == nullptr ? "" : values[0]);
            return 0;
        };
        EXPECT_EQ(sqlite3_exec(handle_, sql.c_str(), add, &found, nullptr), SQLITE_OK) << error();
        return found;
    }
    std::string text(const std::string& sql) { return texts(sql).front(); }
    int changes() { return sqlite3_total_changes(handle_); }
    std::string error() { return sqlite3_errmsg(handle_); }

private:
    sqlite3* handle_ = nullptr;
};

std::string digest_of(const ProgramOutput& output) {
    return sha256(output.standard_output).to_hex();
}

/// A database with one station in Shandong that counts 500 Wh in an hour, over all of October 2023 and a day beside it.
class CliLedgerTest : public CliTest {
protected:
    CliLedgerTest() {
        const auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        Site site;
        site.code = "SD-01";
        site.name = "Jinan 1";
        site.factor_region = "CN-SD";
        site.time_zone = "Asia/Shanghai";
        const SiteId id = store->catalog().save_site(site).value();
        Device meter;
        meter.site = id;
        meter.name = "M1";
        meter.uri = "modbus+tcp://127.0.0.1:502?unit=1";
        meter.poll_interval = std::chrono::hours{1};
        const DeviceId device = store->catalog().save_device(meter).value();
        register_ = store->catalog().ensure_point(device, {PointKind::active_energy_import, Phase::total, ""}).value();
        const EnergyNode mains{id, NodeKind::grid, "Mains", "", device, ""};
        EXPECT_THAT(store->catalog().save_nodes(id, {&mains, 1}), IsOk());
        std::vector<Sample> samples;
        const UtcTime begin = at("2023-09-30");
        for (int hour = 0; hour < 33 * 24; ++hour) {
            samples.push_back(good_sample(register_, begin + std::chrono::hours{hour},
                                          Value::of(Decimal{9'000'000 + hour * 500LL, -3})));
        }
        EXPECT_THAT(store->samples().append(samples), IsOk());
    }

    const std::string db_ = path("station.wattmast");
    PointId register_;
};

TEST_F(CliLedgerTest, EnergyListsHoursThatAddUpToTheMonth) {
    const auto output = run({"energy", "--db", db_, "--month", "2023-10", "--level", "hour", "--json"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error << output.standard_output;
    const auto node = parse_json(output.standard_output).at("sites").at(0).at("nodes").at(0);
    EXPECT_EQ(node.at("month").at("kwh").as_string(), "372.000000");
    EXPECT_EQ(node.at("month").at("coverage_ppm").as_int64(), 1'000'000);
    EXPECT_THAT(node.at("hours").as_array(), SizeIs(744));
    EXPECT_EQ(node.at("hours").at(0).at("begin").as_string(), "2023-10-01T00:00:00+08:00");
    EXPECT_EQ(node.at("hours").at(743).at("kwh").as_string(), "0.500000");
    const auto wrong = run({"energy", "--db", db_, "--month", "2023-10", "--gap-policy", "guess"});
    EXPECT_EQ(wrong.exit_code, wrong_use);
    EXPECT_THAT(wrong.standard_error, HasSubstr("leave_missing, between_registers and typical_day"));
    EXPECT_EQ(run({"energy", "--db", db_, "--month", "2023-10", "--site", "nowhere"}).exit_code, wrong_use);
}

TEST_F(CliLedgerTest, WhatIsKeptIsWhatIsMadeAnew) {
    const std::vector<std::string> energy{"energy", "--db", db_, "--month", "2023-10", "--level", "hour", "--json"};
    const auto with = [&](std::string option) {
        std::vector<std::string> arguments = energy;
        arguments.push_back(std::move(option));
        return run(arguments);
    };
    const auto before = run(energy);
    const auto keep = with("--keep");
    ASSERT_EQ(keep.exit_code, done) << keep.standard_error;
    EXPECT_THAT(keep.standard_error, HasSubstr("3 figures of closed days and months were not kept yet"));
    EXPECT_EQ(keep.standard_output, before.standard_output);
    EXPECT_THAT(with("--keep").standard_error, HasSubstr("0 figures"));
    EXPECT_EQ(run(energy).standard_output, before.standard_output);
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
    const auto draft = run({"ledger", "--db", db_, "--month", "2023-10", "--json"});
    const auto digest = [](const ProgramOutput& output, std::size_t hour) {
        const auto node = parse_json(output.standard_output).at("sites").at(0).at("nodes").at(0);
        return std::string(node.at("hours").at(hour).at("inputs").as_string());
    };
    const auto inputs = with("--inputs");
    EXPECT_NE(digest(inputs, 7), digest(inputs, 8));
    ASSERT_EQ(run({"correct", "--db", db_, "--point", "SD-01/M1/active_energy_import/total", "--at",
                   "2023-10-11T08:00+08:00", "--value", "9132.200", "--who", "A. Wang", "--why", "doubtful"})
                  .exit_code,
              done);
    const auto after = run(energy);
    EXPECT_NE(after.standard_output, before.standard_output) << "the correction is in it at once";
    EXPECT_EQ(after.standard_output, with("--fresh").standard_output);
    EXPECT_NE(digest(with("--inputs"), 10 * 24 + 8), digest(inputs, 10 * 24 + 8)) << "of the hour that was corrected";
    EXPECT_EQ(digest(with("--inputs"), 7), digest(inputs, 7));
    EXPECT_NE(run({"ledger", "--db", db_, "--month", "2023-10", "--json"}).standard_output, draft.standard_output);
    EXPECT_EQ(run({"energy", "--db", db_, "--month", "2023-10", "--keep", "--fresh"}).exit_code, wrong_use);
}

TEST_F(CliLedgerTest, AMonthIsDraftedClosedAndMadeAgain) {
    const auto draft = run({"ledger", "--db", db_, "--month", "2023-10", "--json"});
    ASSERT_EQ(draft.exit_code, done) << draft.standard_error << draft.standard_output;
    EXPECT_EQ(parse_json(draft.standard_output).at("state").as_string(), "draft");
    const auto line = parse_json(draft.standard_output).at("lines").at(0);
    EXPECT_EQ(line.at("category").as_string(), "scope2_location");
    EXPECT_EQ(line.at("kg").as_string(), "230.305200");  // 372 kWh × 0.6191
    EXPECT_EQ(line.at("factor").at("id").as_string(), "elec.CN-SD.2023.mee.avg");
    const auto details = run({"ledger", "--db", db_, "--month", "2023-10", "--details"});
    EXPECT_THAT(details.standard_output,
                AllOf(HasSubstr("\n    rules: " + std::string(line.at("rules").as_string()) + "\n"),
                      HasSubstr("\n    points: M1/active_energy_import/total\n"),
                      HasSubstr("sha256 " + std::string(line.at("inputs_sha256").as_string()))));
    EXPECT_THAT(run({"ledger", "--db", db_, "--month", "2023-10"}).standard_output, Not(HasSubstr("rules:")));
    const auto closed = run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang", "--json"});
    ASSERT_EQ(closed.exit_code, done) << closed.standard_error << closed.standard_output;
    EXPECT_THAT(closed.standard_error, HasSubstr("2023-10 is closed: 2 lines"));
    const std::string head(parse_json(closed.standard_output).at("closing").at("head").as_string());
    EXPECT_THAT(closed.standard_error, HasSubstr("verify --head`: " + head));
    EXPECT_EQ(run({"ledger", "--db", db_, "--head"}).standard_output, head + "\n");
    const auto again = run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"});
    EXPECT_EQ(again.exit_code, could_not);
    EXPECT_THAT(again.standard_error, HasSubstr("was closed by A. Wang"));
    const auto kept = run({"ledger", "--db", db_, "--month", "2023-10", "--json"});
    EXPECT_EQ(parse_json(kept.standard_output).at("state").as_string(), "closed");
    EXPECT_EQ(parse_json(kept.standard_output).at("lines").at(0).at("number").to_number<int>(), 1);
    const auto verified = run({"verify", "--db", db_, "--json"});
    EXPECT_EQ(verified.exit_code, done) << verified.standard_output;
    EXPECT_EQ(parse_json(verified.standard_output).at("ledger_lines_made_again").to_number<int>(), 2);
}

TEST_F(CliLedgerTest, ALateSampleBehindAClosedMonthIsNamed) {
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"}).exit_code, done);
    {
        const auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        const Sample late = good_sample(register_, at("2023-10-09T10:30:00Z"), Value::of(Decimal{9'113'250, -3}));
        ASSERT_THAT(store->samples().append({&late, 1}), IsOk());
    }
    const auto verified = run({"verify", "--db", db_});
    EXPECT_EQ(verified.exit_code, findings);
    EXPECT_THAT(verified.standard_output, HasSubstr("line 1, 2023-10, site SD-01, scope2_location"));
    EXPECT_THAT(verified.standard_output, HasSubstr("digest of its inputs"));
}

TEST_F(CliLedgerTest, ALateSampleIsCorrectedByTheClosingOfALaterMonth) {
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"}).exit_code, done);
    const auto nothing = run({"ledger", "--db", db_, "--corrections"});
    EXPECT_EQ(nothing.exit_code, done) << nothing.standard_output;
    EXPECT_THAT(nothing.standard_output, HasSubstr("0 corrections are due of the months closed since 2023-10"));
    {
        const auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        const Sample late = good_sample(register_, at("2023-10-09T10:30:00Z"), Value::of(Decimal{9'113'250, -3}));
        ASSERT_THAT(store->samples().append({&late, 1}), IsOk());
    }
    const auto due = run({"ledger", "--db", db_, "--corrections", "--json"});
    EXPECT_EQ(due.exit_code, findings) << due.standard_error;
    const auto planned = parse_json(due.standard_output).at("corrections");
    ASSERT_THAT(planned.as_array(), SizeIs(2));
    EXPECT_EQ(planned.at(0).at("line").at("corrects").to_number<int>(), 1);
    EXPECT_EQ(planned.at(0).at("before").at("number").to_number<int>(), 1);
    EXPECT_THAT(std::string(planned.at(0).at("change").as_string()), HasSubstr("digest of its inputs"));
    const auto without = run({"close", "--db", db_, "--month", "2023-11", "--who", "A. Wang", "--corrections"});
    EXPECT_EQ(without.exit_code, wrong_use);
    EXPECT_THAT(without.standard_error, HasSubstr("--reason"));
    const auto closed = run({"close", "--db", db_, "--month", "2023-11", "--who", "A. Wang", "--accept-findings",
                             "--corrections", "--reason", "the meter was read late", "--json"});
    EXPECT_EQ(closed.exit_code, findings) << closed.standard_error;  // November has two days
    EXPECT_THAT(parse_json(closed.standard_output).at("corrections").as_array(), SizeIs(2));
    const auto october = parse_json(run({"ledger", "--db", db_, "--month", "2023-10", "--json"}).standard_output);
    ASSERT_THAT(october.at("lines").as_array(), SizeIs(2));
    EXPECT_EQ(october.at("lines").at(0).at("corrects").to_number<int>(), 1);
    EXPECT_EQ(october.at("lines").at(0).at("reason").as_string(), "the meter was read late");
    EXPECT_EQ(october.at("totals").at(0).at("kg").as_string(), "230.305200") << "counted once";
    const auto as_closed =
        parse_json(run({"ledger", "--db", db_, "--month", "2023-10", "--as-closed", "--json"}).standard_output);
    EXPECT_EQ(as_closed.at("lines").at(0).at("number").to_number<int>(), 1);
    const auto verified = run({"verify", "--db", db_, "--json"});
    EXPECT_EQ(verified.exit_code, done) << verified.standard_output;
    EXPECT_EQ(parse_json(verified.standard_output).at("ledger_lines_replaced").to_number<int>(), 2);
    const auto restated = run({"restate", "--db", db_, "--year", "2023"});
    EXPECT_EQ(restated.exit_code, done) << restated.standard_error;
    EXPECT_THAT(restated.standard_output, HasSubstr("scope2_market"));
    EXPECT_THAT(restated.standard_output, HasSubstr("note: 2023-09 is not closed and is left out"));
}

TEST_F(CliLedgerTest, IsRestatedWithOtherFactorsAndFromYearToYear) {
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"}).exit_code, done);
    const auto now = run({"restate", "--db", db_, "--month", "2023-10", "--with-factors-of", "now", "--json"});
    ASSERT_EQ(now.exit_code, done) << now.standard_error;
    const auto json = parse_json(now.standard_output);
    const auto location = json.at("categories").at("scope2_location").at("totals").at("CO2");
    EXPECT_EQ(location.at("before_kg").as_string(), "230.3052");
    EXPECT_EQ(location.at("parts").at("change_kg").as_string(), "0");
    // Before anything was published nobody knows a figure.
    const auto early = run({"restate", "--db", db_, "--month", "2023-10", "--with-factors-of", "2001-01-01"});
    EXPECT_EQ(early.exit_code, findings) << early.standard_output;
    EXPECT_THAT(early.standard_output, HasSubstr("no figure"));
    const auto years = run({"restate", "--db", db_, "--from", "2022", "--to", "2023"});
    EXPECT_EQ(years.exit_code, could_not);
    EXPECT_THAT(years.standard_error, HasSubstr("none of the months asked for is closed"));
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"restate"},
          {"restate", "--db", db_},
          {"restate", "--db", db_, "--year", "23"},
          {"restate", "--db", db_, "--year", "2023", "--month", "2023-10"},
          {"restate", "--db", db_, "--year", "2023", "--with-factors-of", "May"},
          {"restate", "--db", db_, "--from", "2023", "--to", "2024", "--with-factors-of", "now"}}) {
        EXPECT_EQ(run(wrong).exit_code, wrong_use) << wrong.back();
    }
}

/// What a person with another program could do to a closed month.
class CliTamperingTest : public CliLedgerTest {
protected:
    /// Runs SQL on a copy, without our checksums and triggers; the path of the copy.
    std::string tampered(const std::string& name, const std::string& sql) {
        const std::string copy = path(name + ".wattmast");
        std::filesystem::copy_file(db_, copy);
        ForeignProgram program(copy);
        for (const std::string& trigger : program.texts("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
            EXPECT_TRUE(program.run("DROP TRIGGER " + trigger)) << program.error();
        }
        EXPECT_TRUE(program.run("PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0"));
        EXPECT_TRUE(program.run(sql)) << sql << program.error();
        EXPECT_GT(program.changes(), 0) << sql;
        return copy;
    }

    /// A change of one row and column of a table that its constraints allow; empty where the table has no row.
    std::string touch_of(const std::string& table) {
        ForeignProgram program(db_);
        const std::string keys =
            program.text("SELECT group_concat(name) FROM pragma_table_info('" + table + "') WHERE pk > 0");
        const std::string first =
            keys.empty() ? "" : " WHERE (" + keys + ") = (SELECT " + keys + " FROM " + table + " LIMIT 1)";
        for (const std::string& column : program.texts("SELECT name FROM pragma_table_info('" + table +
                                                       "') WHERE pk = 0 AND name NOT IN ('digest', 'chain')")) {
            const std::string sql = "UPDATE " + table + " SET " + column + " = CASE typeof(" + column +
                                    ") WHEN 'integer' THEN " + column + " + 1 WHEN 'text' THEN " + column +
                                    " || 'x' ELSE zeroblob(length(" + column + ")) END" + first +
                                    (first.empty() ? " WHERE " : " AND ") + column + " IS NOT NULL";
            if (program.tries(sql)) {
                return sql;
            }
        }
        return "";
    }
};

/// Whatever table the schema has.
TEST_F(CliTamperingTest, EachTableOfTheSchemaTouchedInAnyColumnIsNamed) {
    {
        const auto store = open_sqlite_store(db_, OpenMode::read_write).value();
        const Sample other = good_sample(register_, at("2023-10-09T10:00:00Z"), Value::of(Decimal{1, 0}));
        ASSERT_THAT(store->samples().append({&other, 1}), IsOk());  // conflicts with what is stored
        MeterEvent event;
        event.device = store->catalog().load().value().devices.front().id;
        event.at = at("2023-10-20T00:00:00Z");
        event.kind = MeterEventKind::installed;
        event.who = "A. Wang";
        event.why = "seal renewed";
        ASSERT_THAT(store->catalog().add_meter_event(event), IsOk());
    }
    const std::string csv = write("fuel.csv",
                                  "site,first_day,last_day,item,quantity,method,document\n"
                                  "SD-01,2023-10-05,2023-10-05,diesel,1 t,delivered,note 7\n");
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"correct", "--db", db_, "--point", "SD-01/M1/active_energy_import/total", "--at",
                                   "2023-10-11T08:00+08:00", "--value", "9132.200", "--who", "A. Wang", "--why",
                                   "doubtful"},
          {"annotate", "--db", db_, "--from", "2023-10-11T08:00+08:00", "--text", "storm", "--who", "A. Wang"},
          {"book", "import", csv, "--kind", "fuel", "--db", db_, "--who", "L. Chen", "--why", "bill"},
          {"energy", "--db", db_, "--month", "2023-10", "--keep"},
          {"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang", "--accept-findings"}}) {
        const auto output = run(command);
        EXPECT_LE(output.exit_code, findings) << command.front() << output.standard_error;
    }
    // What has no row here: alarms, quarantine, findings and retention, which alarm_damage_test.cpp,
    // quarantine_damage_test.cpp and retention_test.cpp touch, and limits that people set.
    const std::vector<std::string> elsewhere{"alarm",      "alarm_event",    "alarm_rule", "finding",
                                             "quarantine", "rollup_quarter", "retired",    "point_limits"};
    std::vector<std::string> untouched;
    for (const std::string& table : ForeignProgram(db_).texts(
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
        const std::string sql = touch_of(table);
        if (sql.empty()) {
            untouched.push_back(table);
            continue;
        }
        const auto verified = run({"verify", "--db", tampered(table, sql)});
        EXPECT_EQ(verified.exit_code, findings) << sql << verified.standard_error;
        EXPECT_THAT(verified.standard_output, HasSubstr("table " + table)) << sql;
    }
    EXPECT_THAT(untouched, testing::UnorderedElementsAreArray(elsewhere));
}

TEST_F(CliTamperingTest, EveryTableTouchedOnceIsNamed) {
    const std::string csv = write("invoice.csv",
                                  "site,first_day,last_day,energy,utility,number,document\n"
                                  "SD-01,2023-10-01,2023-10-31,372 kWh,State Grid,A-1,folder 7\n");
    const auto entered =
        run({"book", "import", csv, "--kind", "invoice", "--db", db_, "--who", "L. Chen", "--why", "bill"});
    ASSERT_EQ(entered.exit_code, done) << entered.standard_error;
    const auto closed = run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"});
    ASSERT_EQ(closed.exit_code, done) << closed.standard_error << closed.standard_output;
    ASSERT_EQ(run({"verify", "--db", db_}).exit_code, done);
    struct Touch {
        std::string name;
        std::string sql;
        std::string named;
    };
    for (const Touch& touch : {
             Touch{"line",
                   "UPDATE ledger_line SET text = replace(text, 'milligrams=2', 'milligrams=1') WHERE number = 1",
                   "line 1, closing 1, 2023-10, site SD-01"},
             Touch{"gone", "DELETE FROM ledger_line WHERE number = 2", "line 2"},
             Touch{"closing", "UPDATE ledger_closing SET text = replace(text, 'A. Wang', 'B. Wang')", "closing 1"},
             Touch{"book", "UPDATE book_record SET text = replace(text, '372', '371')", "record 1"},
             Touch{"site", "UPDATE site SET factor_region = 'CN-SH'", "table site, row 1"},
             Touch{"node", "UPDATE node SET name = 'Main'", "table node, site 1"},
         }) {
        const auto verified = run({"verify", "--db", tampered(touch.name, touch.sql)});
        EXPECT_EQ(verified.exit_code, findings) << touch.name << verified.standard_error;
        EXPECT_THAT(verified.standard_output, HasSubstr(touch.named)) << touch.name;
        EXPECT_THAT(verified.standard_output, HasSubstr("page_checksum: page ")) << touch.name;
    }
}

TEST_F(CliTamperingTest, AnEndThatWasKeptElsewhereShowsWhatIsWholeInItself) {
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"}).exit_code, done);
    const std::string before = path("before.wattmast");
    std::filesystem::copy_file(db_, before);
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-11", "--who", "A. Wang", "--accept-findings"}).exit_code,
              findings);
    std::string head = run({"ledger", "--db", db_, "--head"}).standard_output;
    head.pop_back();
    EXPECT_EQ(run({"verify", "--db", db_, "--head", head}).exit_code, done);
    // The last closing is gone: as from a backup, whole in itself.
    EXPECT_EQ(run({"verify", "--db", before}).exit_code, done);
    const auto removed = run({"verify", "--db", before, "--head", head});
    EXPECT_EQ(removed.exit_code, findings);
    EXPECT_THAT(removed.standard_output, HasSubstr("ledger: closing 2: head: the ledger ends before this closing"));
    // And closed anew by somebody else.
    ASSERT_EQ(run({"close", "--db", before, "--month", "2023-11", "--who", "B. Wang", "--accept-findings"}).exit_code,
              findings);
    const auto anew = run({"verify", "--db", before, "--head", head});
    EXPECT_EQ(anew.exit_code, findings);
    EXPECT_THAT(anew.standard_output, HasSubstr("the ledger was made anew"));
    EXPECT_EQ(run({"verify", "--db", db_, "--head", "2"}).exit_code, wrong_use);
}

TEST_F(CliLedgerTest, AMonthThatIsNotOverIsNotClosed) {
    const auto closed = run({"close", "--db", db_, "--month", "2199-01", "--who", "A. Wang", "--accept-findings"});
    EXPECT_EQ(closed.exit_code, findings);
    EXPECT_THAT(closed.standard_error, HasSubstr("was not closed"));
    EXPECT_THAT(closed.standard_output, HasSubstr("month_not_over"));
}

/// The same bytes whatever zone and locale the machine has, and whatever way the program was built: each build's tests
/// compare with the digests below. They change with a row of the library's factor for Shandong, or where an output gets
/// another form; then look at what differs before you write them anew.
TEST_F(CliLedgerTest, DependsOnNothingOfTheMachine) {
    const std::vector<std::string> draft{"ledger", "--db", db_, "--month", "2023-10", "--json"};
    const auto open = run(draft);
    EXPECT_THAT(open.standard_error, IsEmpty());
    const std::string csv = write("invoice.csv",
                                  "site,first_day,last_day,energy,utility,number,document\n"
                                  "SD-01,2023-10-01,2023-10-31,372 kWh,国网,A-1,folder 7\n");
    ASSERT_EQ(
        run({"book", "import", csv, "--kind", "invoice", "--db", db_, "--who", "L. Chen", "--why", "bill"}).exit_code,
        done);
    ASSERT_EQ(run({"close", "--db", db_, "--month", "2023-10", "--who", "A. Wang"}).exit_code, done);
    EXPECT_EQ(ForeignProgram(db_).text("SELECT lower(hex(chain)) FROM ledger_line ORDER BY number DESC LIMIT 1"),
              "403096473f23161ee14d02662b448c3273f21c81bc04ac5e6753b1d715b8b4a6");
    struct Output {
        std::vector<std::string> command;
        std::string digest;  ///< Of its bytes; empty where times of today or words are in it.
    };
    const std::string report = path("report.csv");
    for (const Output& output :
         {Output{{"energy", "--db", db_, "--month", "2023-10", "--level", "hour", "--json"},
                 "96d97ec7910b3603f69355f618f4dca4784e7b6a28b6dc75f5b15dda4d8760c9"},
          {{"energy", "--db", db_, "--month", "2023-10"}, ""},
          {{"export", "--db", db_, "--from", "2023-10-01T00:00:00+08:00", "--to", "2023-11-01T00:00:00+08:00"},
           "3b53f9f1088f131c1a263b4ac67829dfe518ff807b894e7bef3bec44b1eed698"},
          {{"kpi", "--db", db_, "--month", "2023-10", "--json"}, ""},
          {{"calc", "--category", "electricity", "--region", "CN-SD", "--year", "2023", "--amount", "372kWh", "--json"},
           ""},
          {draft, ""},
          {{"restate", "--db", db_, "--month", "2023-10", "--json"},
           "523e7b89255aba336c70dcfe6757f0df53d424050bab2ef79329495073b6156b"},
          {{"book", "export", "--db", db_, "--json"}, ""},
          {{"book", "export", "--db", db_, "--kind", "invoice"}, ""},
          {{"verify", "--db", db_, "--json"}, ""}}) {
        const auto here = run(output.command);
        const auto elsewhere = run_program(
            ctl(output.command), {{"TZ", "America/St_Johns"}, {"LC_ALL", "de_DE.UTF-8"}, {"LANG", "zh_CN.UTF-8"}});
        EXPECT_EQ(here.exit_code, elsewhere.exit_code);
        EXPECT_EQ(here.standard_output, elsewhere.standard_output) << output.command.front();
        EXPECT_THAT(here.standard_output, testing::Not(IsEmpty())) << output.command.front() << here.standard_error;
        if (!output.digest.empty()) {
            EXPECT_EQ(digest_of(here), output.digest) << output.command.front() << here.standard_output.substr(0, 2000);
        }
    }
    for (const char* format : {"csv", "json"}) {
        const std::vector<std::string> command{"report", "--db",     db_,    "--month", "2023-10", "--kind",
                                               "carbon", "--format", format, "--out",   report};
        EXPECT_LE(run(command).exit_code, findings);
        const std::string here = bytes_of(report);
        std::filesystem::remove(report);
        static_cast<void>(run_program(ctl(command), {{"TZ", "America/St_Johns"}, {"LC_ALL", "de_DE.UTF-8"}}));
        EXPECT_EQ(bytes_of(report), here) << format;
        std::filesystem::remove(report);
    }
}

}  // namespace
}  // namespace wattmast::test
