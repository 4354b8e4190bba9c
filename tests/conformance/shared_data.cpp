// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/shared_data.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace wattmast::test {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool is_quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && is_quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += line[++i];
        } else if (line[i] == '"') {
            is_quoted = !is_quoted;
        } else if (line[i] == ',' && !is_quoted) {
            fields.emplace_back();
        } else if (line[i] != '\r') {
            fields.back() += line[i];
        }
    }
    return fields;
}

}  // namespace

std::filesystem::path shared_folder() {
    const char* const named = std::getenv("WATTMAST_SHARED");
    return named != nullptr ? std::filesystem::path(named) : std::filesystem::path(WATTMAST_SOURCE_DIR) / "../shared";
}

std::vector<CsvRecord> read_csv(const std::filesystem::path& file) {
    std::ifstream stream(file);
    EXPECT_TRUE(stream.is_open()) << file;
    std::string line;
    std::getline(stream, line);
    const auto names = fields_of(line);
    std::vector<CsvRecord> records;
    while (std::getline(stream, line)) {
        const auto fields = fields_of(line);
        CsvRecord& record = records.emplace_back();
        for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i) {
            record[names[i]] = fields[i];
        }
    }
    return records;
}

}  // namespace wattmast::test
