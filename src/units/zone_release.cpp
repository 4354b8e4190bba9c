// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/zone_release.h"

#include <array>
#include <fstream>
#include <string_view>

namespace wattmast {
namespace {

/// Without what is around it; empty where the file cannot be read.
std::string first_line(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line)) {
        return {};
    }
    constexpr std::string_view spaces = " \t\r";
    const std::size_t first = line.find_first_not_of(spaces);
    return first == std::string::npos ? std::string() : line.substr(first, line.find_last_not_of(spaces) + 1 - first);
}

/// A release is one short word. What is no such word is another file of that name.
bool is_release(std::string_view text) {
    constexpr std::size_t longest = 40;
    return !text.empty() && text.size() <= longest && text != "unknown" &&
           text.find_first_of(" \t\"\\") == std::string_view::npos;
}

}  // namespace

std::string zone_release_in(const std::filesystem::path& folder) {
    constexpr std::string_view mark = "# version ";
    if (const std::string line = first_line(folder / "tzdata.zi");
        line.starts_with(mark) && is_release(std::string_view(line).substr(mark.size()))) {
        return line.substr(mark.size());
    }
    for (const char* const name : std::array{"+VERSION", "version"}) {
        if (std::string line = first_line(folder / name); is_release(line)) {
            return line;
        }
    }
    return {};
}

}  // namespace wattmast
