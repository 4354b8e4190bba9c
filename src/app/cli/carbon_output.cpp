// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/carbon_output.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "app/whole_file.h"

namespace wattmast::cli {

Result<std::string> text_of_file(const std::string& file) {
    return read_whole_file(file);
}

boost::json::value kilograms_json(const std::optional<CarbonMass>& mass) {
    return mass ? boost::json::value(kilograms_text(*mass)) : boost::json::value();
}

boost::json::value kilowatt_hours_json(const std::optional<Energy>& energy) {
    return energy ? boost::json::value(kilowatt_hours_text(*energy)) : boost::json::value();
}

boost::json::value rate_json(const std::optional<ElectricityRate>& rate) {
    if (!rate) {
        return {};
    }
    return boost::json::object{{"value", rate->value.to_string()},
                               {"unit", "kg" + std::string(id_of(rate->gas)) + "/kWh"}};
}

std::string percent_text(PartsPerMillion share) {
    return Decimal(share.count, -4).normalized().to_string() + " %";
}

void print_table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - row[i].size(), ' ');
            line += i == 0 ? row[i] + padding : "  " + padding + row[i];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    }
}

Exit with_ranges_checked(const std::function<Exit()>& run) {
    try {
        return run();
    } catch (const std::overflow_error& error) {
        return report_failure(fail(Errc::overflow, std::string(error.what()) + "; check the units of the input"));
    }
}

}  // namespace wattmast::cli
