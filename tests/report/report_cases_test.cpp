// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Golden reports: every folder of tests/cases/report/ is a case. How to rewrite them is in its README.md.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "carbon/factors.h"
#include "report/csv_writer.h"
#include "report/html_writer.h"
#include "report/monthly_carbon_report.h"
#include "report/report_case.h"

namespace wattmast {
namespace {

const std::filesystem::path cases = WATTMAST_SOURCE_DIR "/tests/cases/report";

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(cases)) {
        if (entry.is_directory()) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

void expect_file(const std::filesystem::path& path, const std::string& actual) {
    if (std::getenv("WATTMAST_REWRITE_CASES") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    EXPECT_EQ(actual, test::content_of(path.string())) << path << "; to accept, see its README.md";
}

class ReportCases : public testing::TestWithParam<std::string> {};

TEST_P(ReportCases, GivesTheExpectedBytes) {
    const auto folder = cases / GetParam();
    const std::string input = test::content_of((folder / "input.txt").string());
    ASSERT_FALSE(input.empty());
    const ReportDocument document = test::report_of(input);
    expect_file(folder / "expected.csv", write_csv(document, monthly_carbon_csv_table).value());
    expect_file(folder / "expected.html", write_html(document));
    EXPECT_EQ(document, test::report_of(input));
}

std::string test_name(const testing::TestParamInfo<std::string>& parameter) {
    std::string name = parameter.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, ReportCases, testing::ValuesIn(case_names()), test_name);

TEST(ReportCaseFolders, AreFound) {
    EXPECT_GE(case_names().size(), 3U);
}

}  // namespace
}  // namespace wattmast
