// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A case is a folder: tests/carbon/cases/<subject>/<case>/ with its input files and expected.txt. A new case is a new
// folder, without code.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace wattmast::test {

struct GoldenCase {
    std::filesystem::path folder;

    [[nodiscard]] bool has(const std::string& file) const { return std::filesystem::exists(folder / file); }
    [[nodiscard]] std::string text(const std::string& file) const {
        std::ifstream stream(folder / file, std::ios::binary);
        EXPECT_TRUE(stream.is_open()) << folder / file;
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    /// The lines name=value of a file, in their order; those that begin with # are comments.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> options(const std::string& file) const {
        std::vector<std::pair<std::string, std::string>> result;
        const std::string all = text(file);
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find('\n', at), all.size());
            const std::string line = all.substr(at, end - at);
            const std::size_t equals = line.find('=');
            if (!line.empty() && line.front() != '#') {
                EXPECT_NE(equals, std::string::npos) << line;
                result.emplace_back(line.substr(0, equals), line.substr(equals + 1));
            }
            at = end + 1;
        }
        return result;
    }
};

inline void PrintTo(const GoldenCase& golden, std::ostream* out) {
    *out << golden.folder.filename().string();
}

/// All of a subject, by name; never empty.
inline std::vector<GoldenCase> golden_cases(const std::string& subject) {
    std::vector<GoldenCase> cases;
    const std::filesystem::path folder = std::filesystem::path(WATTMAST_SOURCE_DIR) / "tests/carbon/cases" / subject;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        cases.push_back({entry.path()});
    }
    if (cases.empty()) {
        throw std::runtime_error(folder.string() + " has no cases");
    }
    std::ranges::sort(cases, {}, &GoldenCase::folder);
    return cases;
}

inline std::string name_of_case(const testing::TestParamInfo<GoldenCase>& info) {
    std::string name = info.param.folder.filename().string();
    std::ranges::replace_if(
        name, [](char c) { return c == '-' || c == '.'; }, '_');
    return name;
}

}  // namespace wattmast::test
