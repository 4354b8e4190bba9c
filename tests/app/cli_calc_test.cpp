// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Published and worked examples, replayed through the command line.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::filesystem::path cases_folder() {
    return std::filesystem::path(WATTMAST_SOURCE_DIR) / "tests/carbon/cases/calculation";
}

std::vector<std::string> lines_of(const std::filesystem::path& path) {
    std::istringstream text(bytes_of(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) {
        if (!line.empty() && line.front() != '#') {
            lines.push_back(line);
        }
    }
    return lines;
}

/// The text at "factor.value" in a document; "null" and "absent" are what they say.
std::string text_at(const boost::json::value& document, std::string_view path) {
    const boost::json::value* value = &document;
    while (!path.empty()) {
        const std::string_view key = path.substr(0, path.find('.'));
        value = value->is_object() ? value->as_object().if_contains(key) : nullptr;
        if (value == nullptr) {
            return "absent";
        }
        path.remove_prefix(std::min(key.size() + 1, path.size()));
    }
    return value->is_string() ? std::string(value->as_string()) : boost::json::serialize(*value);
}

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(cases_folder())) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

class CalculationCase : public testing::TestWithParam<std::string> {};

TEST_P(CalculationCase, GivesWhatWasPublished) {
    const std::filesystem::path folder = cases_folder() / GetParam();
    std::vector<std::string> arguments = lines_of(folder / "input.txt");
    arguments.insert(arguments.begin(), "calc");
    arguments.emplace_back("--json");
    const ProgramOutput output = run_program(ctl(arguments));
    const std::vector<std::string> expected = lines_of(folder / "expected.txt");
    ASSERT_FALSE(expected.empty());
    int exit_code = done;
    for (const std::string& line : expected) {
        const std::string key = line.substr(0, line.find('='));
        const std::string value = line.substr(line.find('=') + 1);
        if (key == "exit") {
            exit_code = std::stoi(value);
        } else if (key == "error") {
            EXPECT_THAT(output.standard_error, HasSubstr(value));
        } else if (output.exit_code == done) {
            EXPECT_EQ(text_at(parse_json(output.standard_output), key), value) << key;
        }
    }
    EXPECT_EQ(output.exit_code, exit_code) << output.standard_error;
}

INSTANTIATE_TEST_SUITE_P(Folders, CalculationCase, testing::ValuesIn(case_names()),
                         [](const auto& instance) { return instance.param; });

TEST_F(CliTest, CalcTellsTheSourceInWords) {
    const auto output =
        run({"calc", "--category", "electricity", "--region", "CN-SD", "--year", "2023", "--amount", "100000kWh"});
    ASSERT_EQ(output.exit_code, done) << output.standard_error;
    EXPECT_THAT(output.standard_output, HasSubstr("= 61910 kg CO2, Scope 2"));
    EXPECT_THAT(output.standard_output, HasSubstr("0.6191 kgCO2/kWh  [elec.CN-SD.2023.mee.avg]"));
    EXPECT_THAT(output.standard_output, HasSubstr("half to even"));
    EXPECT_THAT(output.standard_output, HasSubstr("Ministry of Ecology and Environment"));
    EXPECT_THAT(output.standard_error, IsEmpty());
}

TEST_F(CliTest, CalcSaysWhatIsWrongWithItsOptions) {
    const auto amount = run({"calc", "--category", "electricity", "--amount", "5kwh"});
    EXPECT_EQ(amount.exit_code, wrong_use);
    EXPECT_THAT(amount.standard_error, HasSubstr("capitals count"));
    const auto gas = run({"calc", "--category", "fuel", "--amount", "5l", "--gas", "CO3"});
    EXPECT_EQ(gas.exit_code, wrong_use);
    const auto density = run({"calc", "--category", "fuel", "--item", "diesel", "--amount", "5l", "--density", "0.84"});
    EXPECT_EQ(density.exit_code, wrong_use);
    EXPECT_THAT(density.standard_error, HasSubstr("0.84kg/l or 840kg/m3"));
    const auto category = run({"calc", "--category", "steam", "--amount", "5kWh"});
    EXPECT_EQ(category.exit_code, wrong_use);
}

}  // namespace
}  // namespace wattmast::test
