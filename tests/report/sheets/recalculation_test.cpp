// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// LibreOffice opens our workbooks, computes every formula anew, and has the numbers that we wrote.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "report/carbon_report.h"
#include "report/energy_report.h"
#include "report/pages/sample_report.h"
#include "report/quality_report.h"
#include "report/sheet_sample.h"
#include "report/sheets/xlsx_writer.h"
#include "report/site_sheet.h"
#include "report/statement_sample.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Compares the values of all cells of two workbooks; says how many are formulas in the first.
constexpr const char* comparer = R"(
import sys, openpyxl
ours = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
theirs = openpyxl.load_workbook(sys.argv[2], data_only=True)
compared = counted = 0
if ours.sheetnames != theirs.sheetnames:
    print("other sheets", ours.sheetnames, theirs.sheetnames)
for sheet in ours:
    other = theirs[sheet.title]
    for row in sheet.iter_rows():
        for cell in row:
            value, again = cell.value, other[cell.coordinate].value
            is_formula = formulas[sheet.title][cell.coordinate].data_type == "f"
            counted += is_formula
            compared += value is not None
            if isinstance(value, (int, float)) and isinstance(again, (int, float)):
                if abs(value - again) > 1e-9 * max(1.0, abs(value)):
                    print("differs", sheet.title, cell.coordinate, value, again)
            elif value != again:
                print("differs", sheet.title, cell.coordinate, repr(value), repr(again))
print("cells", compared, "formulas", counted)
)";

/// Puts a wrong number beside each formula, as a program that computed it wrongly would.
constexpr const char* spoiler = R"(
import sys, re, zipfile
source, target = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
for name in source.namelist():
    data = source.read(name)
    if name.startswith("xl/worksheets/"):
        data = re.sub(rb"(</f><v>)[^<]*", rb"\g<1>123456789", data)
    target.writestr(name, data)
target.close()
)";

/// Without it LibreOffice takes the numbers beside the formulas of files that it has not written itself.
constexpr const char* always_recalculate = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

class RecalculationTest : public testing::Test {
protected:
    void SetUp() override {
        if (run_program({"sh", "-c", "command -v soffice"}).exit_code != 0) {
            GTEST_SKIP() << "LibreOffice is not installed";
        }
        std::filesystem::create_directories(folder_ / "profile/user");
        std::ofstream(folder_ / "profile/user/registrymodifications.xcu") << always_recalculate;
        std::filesystem::create_directories(folder_ / "again");
    }

    void write(const std::string& name, const ReportDocument& document) {
        const auto bytes = write_xlsx(document, folder_.path(), {});
        ASSERT_THAT(bytes, IsOk());
        std::ofstream(folder_ / (name + ".xlsx"), std::ios::binary) << bytes.value();
        names_.push_back(name);
    }
    /// All that were written, in one run of LibreOffice.
    void recalculate() {
        std::vector<std::string> arguments{"soffice",
                                           "-env:UserInstallation=file://" + (folder_ / "profile").string(),
                                           "--headless",
                                           "--convert-to",
                                           "xlsx:Calc MS Excel 2007 XML",
                                           "--outdir",
                                           (folder_ / "again").string()};
        for (const std::string& name : names_) {
            arguments.push_back((folder_ / (name + ".xlsx")).string());
        }
        const ProgramOutput output = run_program(arguments);
        ASSERT_EQ(output.exit_code, 0) << output.standard_error;
    }
    [[nodiscard]] std::string compared(const std::string& ours, const std::string& theirs) const {
        const ProgramOutput output =
            run_program({"/usr/bin/python3", "-I", "-c", comparer, (folder_ / (ours + ".xlsx")).string(),
                         (folder_ / "again" / (theirs + ".xlsx")).string()});
        EXPECT_EQ(output.exit_code, 0) << output.standard_error;
        return output.standard_output;
    }

    TemporaryFolder folder_;
    std::vector<std::string> names_;
};

TEST_F(RecalculationTest, LeavesEveryCellOfEveryReportAsItWasWritten) {
    for (const ReportLanguage language :
         {ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese}) {
        const std::string tag(tag_of(language));
        write("carbon-" + tag, carbon_report_document(closed_statement_sample(), language));
        write("energy-" + tag, energy_report_document(statement_sample(), language));
        write("quality-" + tag, quality_report_document(statement_sample(), language));
        write("site-" + tag, site_sheet_document(site_statement_sample(), language));
        write("sample-" + tag, sample_report(language, 40));
    }
    recalculate();
    for (const std::string& name : names_) {
        const std::string found = compared(name, name);
        EXPECT_THAT(found, Not(HasSubstr("differs"))) << name << "\n" << found;
        EXPECT_THAT(found, Not(HasSubstr("other sheets"))) << name << "\n" << found;
        EXPECT_THAT(found, HasSubstr("cells ")) << name;
        if (name.starts_with("carbon")) {
            EXPECT_THAT(found, Not(HasSubstr("formulas 0"))) << name << ": nothing was there to recalculate";
        }
    }
}

TEST_F(RecalculationTest, IsDoneAndNotReadFromTheFile) {
    write("right", carbon_report_document(statement_sample(), ReportLanguage::english));
    ASSERT_EQ(run_program({"/usr/bin/python3", "-I", "-c", spoiler, (folder_ / "right.xlsx").string(),
                           (folder_ / "spoilt.xlsx").string()})
                  .exit_code,
              0);
    names_ = {"spoilt"};
    recalculate();
    EXPECT_THAT(compared("right", "spoilt"), Not(HasSubstr("differs"))) << "the wrong numbers are computed anew";
    EXPECT_THAT(compared("spoilt", "spoilt"), HasSubstr("123456789")) << "a difference would be seen";
}

}  // namespace
}  // namespace wattmast::test
