// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl report`: figures that were worked out by hand, and what it says where it has none.
#include "app/cli_fixture.h"
#include "support/foreign_locale.h"

namespace wattmast::test {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class CliReportTest : public CliTest {
protected:
    /// Two sites whose registers grow by 1 kWh and 2 kWh an hour through October; only the first has a factor.
    void SetUp() override {
        write("sites.toml", site("SD-01", "CN-SD") + site("XX-02", "XX-NO").substr(std::string("format = 1\n").size()));
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        // 2026-09-30T16:00Z is midnight of 1 October in Shanghai; the month has 744 hours.
        for (int hour = 0; hour <= 744; ++hour) {
            const std::int64_t at = 1'790'784'000'000 + std::int64_t{hour} * 3'600'000;
            const std::string time = std::to_string(at);
            const std::string shown = to_iso8601(utc_from_milliseconds(at));
            csv += time + ",SD-01,M1,active_energy_import/total," + std::to_string(5000 + hour) +
                   ".25,decimal,kWh,good,imported,," + shown + "\n";
            csv += time + ",XX-02,M1,active_energy_import/total," + std::to_string(7000 + 2 * hour) +
                   ".75,decimal,kWh,good,imported,," + shown + "\n";
        }
        write("samples.csv", csv);
        const auto imported = run({"import", "--db", db_, path("sites.toml"), path("samples.csv")});
        ASSERT_EQ(imported.exit_code, done) << imported.standard_output << imported.standard_error;
    }

    static std::string site(const std::string& code, const std::string& region) {
        return "format = 1\n[[site]]\ncode = \"" + code + "\"\nname = \"Site of " + code +
               "\"\nkind = \"base_station\"\ntime_zone = \"Asia/Shanghai\"\nfactor_region = \"" + region +
               "\"\n[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://" + code +
               ":1\"\nprofile = \"eastron.sdm630\"\n"
               "interval = \"1h\"\n[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\ndevice = \"M1\"\n";
    }

    ProgramOutput report(const std::string& month, const std::string& format, const std::string& out,
                         std::vector<std::string> more = {}) {
        std::vector<std::string> arguments = {"report", "--db",     db_,    "--month", month, "--kind",
                                              kind_,    "--format", format, "--out",   out};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    std::string db_ = path("report.wattmast");
    std::string kind_ = "location";
};

class CliCarbonReportTest : public CliReportTest {
protected:
    CliCarbonReportTest() { kind_ = "carbon"; }
};

TEST_F(CliCarbonReportTest, EveryFormatAndLanguageHasTheSameFigure) {
    for (const std::string language : {"en", "zh", "vi"}) {
        for (const std::string format : {"csv", "json", "html", "pdf", "xlsx"}) {
            const std::string file = path(language + "." + format);
            const auto output = report("2026-10", format, file, {"--language", language});
            ASSERT_EQ(output.exit_code, findings) << "one site has no factor: " << output.standard_error;
        }
        EXPECT_THAT(bytes_of(path(language + ".csv")),
                    HasSubstr("SD-01,Site of SD-01,CN-SD,1000000,744.000000,1000000,460.610400,"));
        EXPECT_THAT(bytes_of(path(language + ".json")), HasSubstr("\"460.610400\""));
        const std::string mark = language == "vi" ? "460,6" : "460.6";
        EXPECT_THAT(bytes_of(path(language + ".html")), HasSubstr(mark));
        EXPECT_THAT(run_program({"pdftotext", "-layout", path(language + ".pdf"), "-"}).standard_output,
                    HasSubstr(mark));
    }
    EXPECT_THAT(bytes_of(path("zh.html")), HasSubstr("碳排放报告"));
    EXPECT_THAT(bytes_of(path("vi.html")), HasSubstr("Báo cáo phát thải carbon"));
    const auto book = run_program({"/usr/bin/python3", "-I", "-c",
                                   "import openpyxl,sys\nfor s in openpyxl.load_workbook(sys.argv[1]): print(s.title)\n"
                                   "for r in openpyxl.load_workbook(sys.argv[1])['Ledger lines'].values: print(r)",
                                   path("en.xlsx")});
    EXPECT_THAT(book.standard_output, HasSubstr("460.6104")) << book.standard_error;
    EXPECT_THAT(book.standard_output, HasSubstr("M1/active_energy_import/total"));
}

TEST_F(CliCarbonReportTest, PartsCanBeLeftOut) {
    ASSERT_EQ(report("2026-10", "json", path("part.json"), {"--without", "sites,charts"}).exit_code, findings);
    EXPECT_THAT(bytes_of(path("part.json")), Not(HasSubstr("\"id\":\"sites\",\"caption\"")));
    EXPECT_THAT(bytes_of(path("part.json")), HasSubstr("\"id\":\"factors\""));
    const auto wrong = report("2026-10", "json", path("wrong.json"), {"--without", "sites,targets"});
    EXPECT_EQ(wrong.exit_code, wrong_use);
    EXPECT_THAT(wrong.standard_error, HasSubstr("\"targets\" is no part"));
    EXPECT_THAT(wrong.standard_error,
                HasSubstr("summary, emissions, other_emissions, charts, changes, approval, sites"));
    kind_ = "location";
    EXPECT_EQ(report("2026-10", "json", path("wrong.json"), {"--without", "sites"}).exit_code, wrong_use);
    const auto issue = run({"reports", "issue", "--db", db_, "--month", "2026-10", "--folder", path("out"), "--who",
                            "L. Chen", "--comment", "first", "--without", "nothing"});
    EXPECT_EQ(issue.exit_code, wrong_use);
    EXPECT_THAT(issue.standard_error, HasSubstr("\"nothing\" is no part"));
}

TEST_F(CliCarbonReportTest, LinesAreATableOfTheirOwnAndEqualInAnyPlace) {
    const auto here = report("2026-10", "csv", path("here.csv"), {"--table", "lines"});
    ASSERT_EQ(here.exit_code, findings) << here.standard_error;
    std::vector<std::string> arguments = {"/usr/bin/env",
                                          "TZ=Asia/Kolkata",
                                          "LC_ALL=de_DE.UTF-8",
                                          WATTMASTCTL,
                                          "report",
                                          "--db",
                                          db_,
                                          "--month",
                                          "2026-10",
                                          "--kind",
                                          "carbon",
                                          "--format",
                                          "csv",
                                          "--out",
                                          path("there.csv"),
                                          "--table",
                                          "lines"};
    ASSERT_EQ(run_program(arguments).exit_code, 1);
    EXPECT_EQ(bytes_of(path("here.csv")), bytes_of(path("there.csv")));
    EXPECT_THAT(bytes_of(path("here.csv")), HasSubstr("draft 1,SD-01,CN-SD,Mains,scope2_location,grid_electricity,"));
    const auto none = report("2026-10", "csv", path("none.csv"), {"--table", "nothing"});
    EXPECT_EQ(none.exit_code, wrong_use);
    EXPECT_THAT(none.standard_error, HasSubstr("it has summary,"));
}

/// Also what words of a locale could change: marks of numbers, order of letters, time of a zone west of UTC or beside
/// the hour. Locales that are not installed are C, so that the zones are always looked at.
TEST_F(CliCarbonReportTest, CsvAndJsonAreEqualBytesInAnyZoneAndLocale) {
    const ForeignLocale german;
    for (const std::string kind : {"carbon", "energy", "quality", "site"}) {
        kind_ = kind;
        for (const auto& [format, language] :
             {std::pair{"csv", "en"}, {"json", "en"}, {"json", "zh"}, {"json", "vi"}}) {
            const std::string here = path(kind + "-" + language + "." + format);
            ASSERT_NE(report("2026-10", format, here, {"--language", language, "--site", "SD-01"}).exit_code,
                      wrong_use);
            for (const auto& [zone, locale] : {std::pair{"America/St_Johns", "C"},
                                               {"Pacific/Chatham", "C.UTF-8"},
                                               {"Asia/Kolkata", "de_DE.UTF-8"}}) {
                const std::string there = path("there");
                const auto output = run_program({"/usr/bin/env",
                                                 german.environment().front(),
                                                 std::string("TZ=") + zone,
                                                 std::string("LC_ALL=") + locale,
                                                 std::string("LANG=") + locale,
                                                 "LANGUAGE=de",
                                                 WATTMASTCTL,
                                                 "report",
                                                 "--db",
                                                 db_,
                                                 "--month",
                                                 "2026-10",
                                                 "--kind",
                                                 kind,
                                                 "--format",
                                                 format,
                                                 "--language",
                                                 language,
                                                 "--site",
                                                 "SD-01",
                                                 "--out",
                                                 there});
                ASSERT_NE(output.exit_code, wrong_use) << output.standard_error;
                EXPECT_EQ(bytes_of(here), bytes_of(there)) << kind << " " << format << " in " << zone << ", " << locale;
                std::filesystem::remove(there);
            }
        }
    }
}

TEST_F(CliCarbonReportTest, EnergyAndQualityAreReportsOfTheirOwn) {
    kind_ = "energy";
    ASSERT_EQ(report("2026-10", "csv", path("energy.csv")).exit_code, findings);
    EXPECT_THAT(bytes_of(path("energy.csv")),
                HasSubstr("XX-02,Site of XX-02,,Base stations,1488.000000,666666,48.0,1000000,"))
        << "without a factor, but not without energy";
    kind_ = "quality";
    ASSERT_EQ(report("2026-10", "pdf", path("quality.pdf"), {"--language", "zh"}).exit_code, findings);
    EXPECT_THAT(run_program({"pdftotext", path("quality.pdf"), "-"}).standard_output, HasSubstr("数据质量报告"));
}

TEST_F(CliCarbonReportTest, ASiteHasASheetInEveryFormatAndLanguage) {
    kind_ = "site";
    for (const std::string language : {"en", "zh", "vi"}) {
        for (const std::string format : {"csv", "json", "html", "pdf", "xlsx"}) {
            const auto output =
                report("2026-10", format, path(language + "." + format), {"--language", language, "--site", "SD-01"});
            EXPECT_TRUE(output.exit_code == done || output.exit_code == findings) << output.standard_error;
        }
        EXPECT_THAT(bytes_of(path(language + ".csv")), HasSubstr("Mains,"));
        EXPECT_THAT(bytes_of(path(language + ".csv")), HasSubstr(",744.000000,"));
        EXPECT_THAT(bytes_of(path(language + ".json")), HasSubstr("\"460.610400\""));
        const std::string pages = run_program({"pdftotext", "-layout", path(language + ".pdf"), "-"}).standard_output;
        EXPECT_THAT(pages, HasSubstr("eastron.sdm630"));
        EXPECT_THAT(pages, HasSubstr(language == "vi" ? "460,6" : "460.6"));
    }
    // A day has 24 readings of 1 kWh.
    EXPECT_THAT(bytes_of(path("en.json")), HasSubstr("[\"7\",\"2026-10-07\",\"24.000000\"]"));
    EXPECT_EQ(report("2026-10", "csv", path("x.csv")).exit_code, wrong_use) << "which site?";
    EXPECT_EQ(report("2026-10", "csv", path("x.csv"), {"--site", "SD-01", "--site", "XX-02"}).exit_code, wrong_use);
}

TEST_F(CliCarbonReportTest, FindingsAreInTheReportsLanguageAndOnTheTerminalInEnglish) {
    const auto output = report("2026-10", "json", path("zh.json"), {"--language", "zh"});
    ASSERT_EQ(output.exit_code, findings);
    EXPECT_THAT(output.standard_error, HasSubstr("error: XX-02: site XX-02: no emission factor for region XX-NO"));
    EXPECT_THAT(bytes_of(path("zh.json")), HasSubstr("站点 XX-02：没有区域 XX-NO、2026 年的排放因子"));
    EXPECT_THAT(bytes_of(path("zh.json")), Not(HasSubstr("no emission factor for")));
}

TEST_F(CliCarbonReportTest, AreasAreThoseOfTheInventory) {
    const auto none = report("2026-10", "csv", path("x.csv"), {"--area", "North/Hebei"});
    EXPECT_EQ(none.exit_code, could_not);
    EXPECT_THAT(none.standard_error, HasSubstr("no site is in area North / Hebei"));
    kind_ = "location";
    EXPECT_EQ(report("2026-10", "csv", path("x.csv"), {"--language", "vi"}).exit_code, wrong_use);
    EXPECT_FALSE(std::filesystem::exists(path("x.csv")));
}

TEST_F(CliReportTest, TheFigureIsEnergyTimesFactor) {
    const auto output = report("2026-10", "csv", path("october.csv"), {"--site", "SD-01", "--json"});
    EXPECT_EQ(output.exit_code, done) << output.standard_output;
    EXPECT_EQ(parse_json(output.standard_output).at("file").as_string(), path("october.csv"));
    // 744 kWh × 0.6191 kg/kWh = 460.6104 kg
    EXPECT_THAT(bytes_of(path("october.csv")),
                HasSubstr("SD-01,Site of SD-01,CN-SD,744.000000,measured,1000000,elec.CN-SD.2023.mee.avg,2023,0.6191,"
                          "460.610400,"));
    const auto html = report("2026-10", "html", path("october.html"), {"--site", "SD-01"});
    EXPECT_EQ(html.exit_code, done);
    EXPECT_EQ(html.standard_output, path("october.html") + "\n");
    EXPECT_THAT(bytes_of(path("october.html")), StartsWith("<!DOCTYPE html>"));
}

TEST_F(CliReportTest, EveryFormatHasTheSameFigure) {
    for (const std::string format : {"json", "pdf", "xlsx"}) {
        const std::string file = path("october." + format);
        const auto output = report("2026-10", format, file, {"--site", "SD-01"});
        EXPECT_EQ(output.exit_code, done) << output.standard_error;
    }
    EXPECT_THAT(bytes_of(path("october.json")), HasSubstr("\"744.000000\",\"measured\",1000000,"));
    EXPECT_THAT(bytes_of(path("october.json")), HasSubstr("\"460.610400\""));
    const auto pages = run_program({"pdftotext", "-layout", path("october.pdf"), "-"});
    EXPECT_THAT(pages.standard_output, HasSubstr("744.000"));
    EXPECT_THAT(pages.standard_output, HasSubstr("460.610"));
    const auto book =
        run_program({"/usr/bin/python3", "-I", "-c",
                     "import openpyxl,sys\nfor r in openpyxl.load_workbook(sys.argv[1])['Sites'].values: print(r)",
                     path("october.xlsx")});
    EXPECT_THAT(book.standard_output, HasSubstr("('SD-01', 'Site of SD-01', 'CN-SD', 744, 'measured', 100,"));
    EXPECT_THAT(book.standard_output, HasSubstr("460.6104"));
}

TEST_F(CliReportTest, ASiteWithoutFactorIsNamedAndTheOthersReported) {
    const auto output = report("2026-10", "csv", path("both.csv"), {"--json"});
    EXPECT_EQ(output.exit_code, findings);
    bool is_named = false;
    const auto summary = parse_json(output.standard_output);
    for (const auto& finding : summary.at("findings").as_array()) {
        is_named =
            is_named || (finding.at("severity").as_string() == "error" && finding.at("place").as_string() == "XX-02" &&
                         finding.at("message").as_string().find("XX-NO") != boost::json::string::npos);
    }
    EXPECT_TRUE(is_named) << output.standard_output;
    const std::string csv = bytes_of(path("both.csv"));
    EXPECT_THAT(csv, HasSubstr(",460.610400,"));
    EXPECT_THAT(csv, HasSubstr("XX-02,Site of XX-02,XX-NO,1488.000000,measured,1000000,,,,,"));
}

TEST_F(CliReportTest, AMonthWithoutDataIsAFindingAndNotZero) {
    const auto output = report("2025-03", "csv", path("march.csv"), {"--site", "SD-01", "--json"});
    EXPECT_EQ(output.exit_code, findings);
    EXPECT_THAT(output.standard_error, HasSubstr("SD-01: no energy for 2025-03"));
    EXPECT_EQ(parse_json(output.standard_output).at("findings").at(0).at("check").as_string(), "no_data");
    EXPECT_THAT(bytes_of(path("march.csv")), HasSubstr("\r\nSD-01,Site of SD-01,CN-SD,,missing,0,"));
}

TEST_F(CliReportTest, AReportThatCannotBeWrittenLeavesNoHalfFile) {
    const auto output = report("2026-10", "csv", path("none/october.csv"));
    EXPECT_EQ(output.exit_code, could_not);
    EXPECT_THAT(output.standard_error, HasSubstr("none/october.csv was not written: No such file or directory"));
    EXPECT_FALSE(std::filesystem::exists(path("none")));
    const auto full = report("2026-10", "csv", path(""));
    EXPECT_EQ(full.exit_code, could_not);
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
        EXPECT_THAT(entry.path().string(), Not(HasSubstr(".part-")));
    }
}

TEST_F(CliReportTest, WrongWordsAreWrongUse) {
    const auto month = report("2026-13", "csv", path("x.csv"));
    EXPECT_EQ(month.exit_code, wrong_use);
    EXPECT_THAT(month.standard_error, HasSubstr("\"2026-13\" is not a month; write it as 2026-10"));
    EXPECT_EQ(report("October", "csv", path("x.csv")).exit_code, wrong_use);
    const auto format = report("2026-10", "docx", path("x.docx"));
    EXPECT_EQ(format.exit_code, wrong_use);
    EXPECT_THAT(format.standard_error, HasSubstr("docx not in {csv,html,json,pdf,xlsx}"));
    const auto site = report("2026-10", "csv", path("x.csv"), {"--site", "NOPE"});
    EXPECT_EQ(site.exit_code, wrong_use);
    EXPECT_THAT(site.standard_error, HasSubstr("there is no site \"NOPE\""));
    EXPECT_FALSE(std::filesystem::exists(path("x.csv")));
}

}  // namespace
}  // namespace wattmast::test
