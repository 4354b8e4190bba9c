// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What target, market, match and restate share: files in, amounts as decimal texts out.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "carbon/market_units.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast::cli {

/// The text of a file; fails with `file_failed`.
[[nodiscard]] Result<std::string> text_of_file(const std::string& file);

/// `read` of the file's text and name. Fails as text_of_file() and `read` do.
template <typename T>
Result<T> read_file_with(const std::string& file, Result<T> (*read)(std::string_view text, std::string_view name)) {
    const auto text = text_of_file(file);
    return text ? read(*text, file) : text.error();
}

/// "12.5" for kg and kWh; JSON null where absent.
[[nodiscard]] boost::json::value kilograms_json(const std::optional<CarbonMass>& mass);
[[nodiscard]] boost::json::value kilowatt_hours_json(const std::optional<Energy>& energy);
[[nodiscard]] boost::json::value rate_json(const std::optional<ElectricityRate>& rate);

/// "98.7 %"
[[nodiscard]] std::string percent_text(PartsPerMillion share);

/// Columns aligned by spaces, the first to the left and all others to the right, on standard output. Rows of equal
/// length; the first one is the header.
void print_table(const std::vector<std::vector<std::string>>& rows);

/// What `run` returns; a sum beyond its range is reported as a failure.
Exit with_ranges_checked(const std::function<Exit()>& run);

}  // namespace wattmast::cli
