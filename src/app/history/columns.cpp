// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/columns.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace wattmast {
namespace {

/// "#3" is the third column.
std::optional<std::size_t> number_of_column(std::string_view reference) {
    std::size_t number = 0;
    const char* const end = reference.data() + reference.size();
    if (!reference.starts_with('#')) {
        return std::nullopt;
    }
    const auto read = std::from_chars(reference.data() + 1, end, number);
    return read.ec == std::errc{} && read.ptr == end && number > 0 ? std::optional(number - 1) : std::nullopt;
}

}  // namespace

Result<std::size_t> find_column(const std::string& reference, const CsvRow& header, const HistoryMapping& mapping) {
    const auto refuse = [&](const std::string& why) {
        return fail(Errc::invalid_argument, "column \"" + reference + "\": " + why);
    };
    if (mapping.header_line > 0) {
        const auto is_named = [&](const std::string& name) { return trimmed(name) == reference; };
        const auto found = std::ranges::find_if(header.fields, is_named);
        if (found != header.fields.end()) {
            return std::any_of(std::next(found), header.fields.end(), is_named)
                       ? Result<std::size_t>(refuse("the header has that name twice; write #1 for the first column"))
                       : Result<std::size_t>(static_cast<std::size_t>(found - header.fields.begin()));
        }
    }
    const auto number = number_of_column(reference);
    if (number && *number < header.fields.size()) {
        return *number;
    }
    return refuse(number ? "there are only " + std::to_string(header.fields.size())
                         : "line " + std::to_string(header.line) + " does not name it");
}

std::string reference_to(std::size_t column, const CsvRow& header, const HistoryMapping& mapping) {
    const std::string number = "#" + std::to_string(column + 1);
    if (mapping.header_line == 0) {
        return number;
    }
    const std::string name(trimmed(header.fields[column]));
    const auto same =
        std::ranges::count_if(header.fields, [&](const std::string& other) { return trimmed(other) == name; });
    return name.empty() || same > 1 ? number : name;
}

}  // namespace wattmast
