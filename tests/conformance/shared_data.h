// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Facts and recordings that are not part of the project; tests of them run where the folder is there.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace wattmast::test {

/// What the environment variable WATTMAST_SHARED names, else ../shared beside the checkout. It need not exist.
[[nodiscard]] std::filesystem::path shared_folder();

/// A row's cells by the names in the first one.
using CsvRecord = std::map<std::string, std::string>;
/// RFC 4180 without line breaks inside of fields. Fails the test if the file cannot be opened.
[[nodiscard]] std::vector<CsvRecord> read_csv(const std::filesystem::path& file);

}  // namespace wattmast::test
