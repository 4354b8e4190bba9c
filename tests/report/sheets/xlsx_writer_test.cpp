// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/sheets/xlsx_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "report/pages/sample_report.h"
#include "report/shown.h"
#include "support/foreign_locale.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;

/// What openpyxl reads: "sheet|cell|type|value|number format" a line, then "charts|sheet|count".
constexpr const char* reader = R"(
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    print("frozen", sheet.title, sheet.freeze_panes, sep="|")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                value = repr(cell.value) if cell.data_type == "n" else str(cell.value).replace("\n", " ")
                print("cell", sheet.title, cell.coordinate, cell.data_type, value, cell.number_format, sep="|")
    print("charts", sheet.title, len(sheet._charts), sep="|")
)";

class XlsxWriterTest : public testing::Test {
protected:
    std::filesystem::path write(const ReportDocument& document) {
        const auto bytes = write_xlsx(document, folder_.path(), {});
        EXPECT_THAT(bytes, IsOk());
        const std::filesystem::path file = folder_ / "report.xlsx";
        std::ofstream(file, std::ios::binary) << bytes.value();
        return file;
    }
    std::string read(const ReportDocument& document) {
        const ProgramOutput output = run_program({"/usr/bin/python3", "-I", "-c", reader, write(document).string()});
        EXPECT_EQ(output.exit_code, 0) << output.standard_error;
        return output.standard_output;
    }
    [[nodiscard]] std::size_t files() const {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            ++count;
        }
        return count;
    }

    TemporaryFolder folder_;
};

/// "sheet!B2" → type, value
std::map<std::string, std::pair<std::string, std::string>> cells_of(const std::string& text) {
    std::map<std::string, std::pair<std::string, std::string>> cells;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::string kind;
        std::string sheet;
        std::string place;
        std::string type;
        std::string rest;
        std::getline(parts, kind, '|');
        std::getline(parts, sheet, '|');
        std::getline(parts, place, '|');
        std::getline(parts, type, '|');
        std::getline(parts, rest);
        if (kind == "cell") {
            cells[sheet + "!" + place] = {type, rest.substr(0, rest.rfind('|'))};
        }
    }
    return cells;
}

/// The desktop program speaks the locale of its desktop, and so do the libraries that write numbers into the workbook.
TEST_F(XlsxWriterTest, NumbersHavePointsInALocaleOfCommas) {
    const ReportDocument document = sample_report(ReportLanguage::english, 3);
    const auto here = write_xlsx(document, folder_.path(), {});
    const SpeakingForeign foreign;
    EXPECT_EQ(write_xlsx(document, folder_.path(), {}).value(), here.value());
    EXPECT_THAT(read(document), HasSubstr("cell|"));
    EXPECT_EQ(std::to_string(1.5), "1,500000") << "the caller's locale is given back";
}

TEST_F(XlsxWriterTest, EveryCellIsInItsSheet) {
    for (const ReportLanguage language :
         {ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese}) {
        const ReportDocument document = sample_report(language, 5);
        const auto cells = cells_of(read(document));
        for (const ReportTable* table : tables_of(document)) {
            const std::string sheet = table->caption.empty() ? table->id : table->caption;
            for (std::size_t row = 0; row < table->rows.size(); ++row) {
                for (std::size_t i = 0; i < table->columns.size(); ++i) {
                    const std::string place =
                        sheet + "!" + std::string(1, static_cast<char>('A' + i)) + std::to_string(row + 2);
                    const auto found = cells.find(place);
                    const Cell& cell = table->rows[row][i];
                    if (std::holds_alternative<std::monostate>(cell.value)) {
                        EXPECT_EQ(found, cells.end()) << place;
                        continue;
                    }
                    ASSERT_NE(found, cells.end()) << place;
                    const auto number = number_in(cell, table->columns[i]);
                    if (!number) {
                        EXPECT_EQ(found->second.first, "s") << place;  // never a formula
                        EXPECT_EQ(found->second.second, shown(cell, table->columns[i], language)) << place;
                    } else if (found->second.first == "n") {
                        EXPECT_DOUBLE_EQ(std::stod(found->second.second), number->to_double()) << place;
                    }
                }
            }
        }
    }
}

TEST_F(XlsxWriterTest, ATotalIsAFormulaWhereItIsTheSumAndANumberWhereNot) {
    ReportDocument document = sample_report(ReportLanguage::english, 1);
    ReportTable table{"sum", "Sum", {{"a", "A", ""}, {"b", "B", "kWh"}, {"c", "C", "kWh"}}, {}};
    table.last_row = ReportTable::LastRow::total;
    const auto energy = [](std::int64_t count) { return Cell{Energy::of(count), {{}, {}, "sum"}}; };
    table.rows = {{Cell{std::string("x"), {}}, energy(1), energy(1)},
                  {Cell{std::string("y"), {}}, energy(2), energy(2)},
                  {Cell{std::string("all"), {}}, energy(3), energy(4)}};
    document.sections.front().blocks.emplace_back(table);
    const auto cells = cells_of(read(document));
    EXPECT_EQ(cells.at("Sum!B4").first, "f");
    EXPECT_EQ(cells.at("Sum!B4").second, "=SUM(B2:B3)");
    EXPECT_EQ(cells.at("Sum!C4").first, "n");
}

TEST_F(XlsxWriterTest, HeadsStayAndChartsStandBesideTheirTables) {
    const std::string text = read(sample_report(ReportLanguage::english, 5));
    EXPECT_THAT(text, HasSubstr("frozen|Sites|B2"));
    EXPECT_THAT(text, HasSubstr("charts|Months|1"));
    EXPECT_THAT(text, HasSubstr("charts|Classes|1"));
    EXPECT_THAT(text, HasSubstr("cell|Emissions by scope|B3|n|46212.4|#,##0.0"));
}

TEST_F(XlsxWriterTest, NamesOfSheetsAreAllowedAndDiffer) {
    ReportDocument document = sample_report(ReportLanguage::english, 1);
    for (int i = 0; i < 3; ++i) {
        document.sections.front().blocks.emplace_back(
            ReportTable{"t" + std::to_string(i),
                        "A [very]: long/name * of ? a \\ table that has no end",
                        {{"a", "A", ""}},
                        {{Cell{std::string("=1+1"), {}}}}});
    }
    const std::string text = read(document);
    EXPECT_THAT(text, HasSubstr("cell|A  very   long name   of   a|A2|s|=1+1"));
    EXPECT_THAT(text, HasSubstr("cell|A  very   long name   of   a 2|A2|s|=1+1"));
}

TEST_F(XlsxWriterTest, ATableLongerThanASheetIsNamed) {
    ReportDocument document = sample_report(ReportLanguage::english, 1);
    ReportTable table{"hours", "Hours", {{"a", "A", ""}}, {}};
    table.rows.resize(rows_of_a_sheet, {Cell{}});
    document.sections.front().blocks.emplace_back(std::move(table));
    EXPECT_THAT(write_xlsx(document, folder_.path(), {}), FailsWithDetail(Errc::invalid_argument, "hours"));
    EXPECT_EQ(files(), 0U);
}

TEST_F(XlsxWriterTest, GivesUpAndLeavesNothing) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(write_xlsx(sample_report(ReportLanguage::english, 5), folder_.path(), stop.get_token()),
                FailsWith(Errc::cancelled));
    EXPECT_THAT(write_xlsx(sample_report(ReportLanguage::english, 5), folder_ / "none", {}),
                FailsWith(Errc::file_failed));
    EXPECT_EQ(files(), 0U);
}

/// Where LibreOffice is installed: it opens the file, computes it anew and finds the same numbers.
TEST_F(XlsxWriterTest, LibreOfficeComputesTheSame) {
    if (run_program({"sh", "-c", "command -v soffice"}).exit_code != 0) {
        GTEST_SKIP() << "LibreOffice is not installed";
    }
    const std::filesystem::path file = write(sample_report(ReportLanguage::english, 40));
    const ProgramOutput output =
        run_program({"soffice", "-env:UserInstallation=file://" + (folder_ / "profile").string(), "--headless",
                     "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                     "--outdir", folder_.path().string(), file.string()});
    ASSERT_EQ(output.exit_code, 0) << output.standard_error;
    std::ifstream scopes(folder_ / "report-Emissions by scope.csv");
    const std::string text{std::istreambuf_iterator<char>(scopes), {}};
    EXPECT_THAT(text, HasSubstr("Grid electricity,46212.4,24797.6,,"));
    EXPECT_THAT(text, HasSubstr("Scope 1 and 2,,24933,23683.8,"));
}

TEST_F(XlsxWriterTest, NamesThatDifferInCapitalsAloneAreTwoSheets) {
    ReportDocument document;
    document.title = "Names";
    document.period = CivilMonth::parse("2026-10").value();
    const std::vector<std::vector<Cell>> rows{{Cell{std::string("a"), {}}}};
    ReportSection section{"x", "Findings", ReportSection::Start::where_the_last_ended, {}};
    section.blocks.emplace_back(ReportTable{"findings", "", {{"a", "A", ""}}, rows});
    section.blocks.emplace_back(ReportTable{"second", "FINDINGS", {{"a", "A", ""}}, rows});
    section.blocks.emplace_back(ReportTable{"provenance", "provenance", {{"a", "A", ""}}, rows});
    document.sections = {section};
    const std::string read_back = read(document);
    EXPECT_THAT(read_back, HasSubstr("frozen|Findings|"));
    EXPECT_THAT(read_back, HasSubstr("frozen|FINDINGS 2|"));
    EXPECT_THAT(read_back, HasSubstr("frozen|provenance|"));
    EXPECT_THAT(read_back, HasSubstr("frozen|Provenance 2|"));
}

}  // namespace
}  // namespace wattmast::test
