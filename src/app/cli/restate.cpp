// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/carbon_output.h"
#include "app/cli/command.h"
#include "carbon/restatement.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct RestateArguments {
    std::string before;
    std::string after;
    std::string database;
    bool as_json = false;
};

json::value to_json(const std::optional<ChangeParts>& parts) {
    if (!parts) {
        return {};
    }
    return json::object{{"change_kg", kilograms_text(parts->sum())},
                        {"method_kg", kilograms_text(parts->method)},
                        {"activity_kg", kilograms_text(parts->activity)},
                        {"factor_kg", kilograms_text(parts->factor)},
                        {"perimeter_kg", kilograms_text(parts->perimeter)}};
}

json::object to_json(const std::map<Gas, RestatedTotal>& totals) {
    json::object result;
    for (const auto& [gas, total] : totals) {
        result[id_of(gas)] = json::object{{"lines", total.lines},
                                          {"before_kg", kilograms_text(total.before)},
                                          {"after_kg", kilograms_text(total.after)},
                                          {"parts", to_json(std::optional(total.parts))}};
    }
    return result;
}

void print_as_json(const Restatement& restatement) {
    json::array lines;
    for (const RestatedLine& line : restatement.lines) {
        lines.push_back(json::object{{"site", line.site},
                                     {"item", line.item},
                                     {"gas", id_of(line.gas)},
                                     {"presence", id_of(line.presence)},
                                     {"before_kg", kilograms_json(line.before)},
                                     {"after_kg", kilograms_json(line.after)},
                                     {"parts", to_json(line.parts)}});
    }
    json::array findings;
    for (const RestatementFinding& finding : restatement.findings) {
        findings.push_back(json::object{{"severity", finding.is_error ? "error" : "note"},
                                        {"check", finding.check},
                                        {"place", finding.place},
                                        {"message", finding.message}});
    }
    print_json(json::object{
        {"totals", to_json(restatement.totals)}, {"lines", std::move(lines)}, {"findings", std::move(findings)}});
}

std::vector<std::string> row_of(std::string name, std::string gas, const std::optional<CarbonMass>& before,
                                const std::optional<CarbonMass>& after, const std::optional<ChangeParts>& parts) {
    const auto text = [](const std::optional<CarbonMass>& mass) { return mass ? kilograms_text(*mass) : "-"; };
    const auto part = [&](CarbonMass ChangeParts::*member) { return parts ? kilograms_text((*parts).*member) : "-"; };
    return {std::move(name),
            std::move(gas),
            text(before),
            text(after),
            parts ? kilograms_text(parts->sum()) : "-",
            part(&ChangeParts::method),
            part(&ChangeParts::activity),
            part(&ChangeParts::factor),
            part(&ChangeParts::perimeter)};
}

void print_as_text(const Restatement& restatement) {
    std::vector<std::vector<std::string>> rows{
        {"kg", "gas", "before", "after", "change", "method", "activity", "factor", "perimeter"}};
    for (const RestatedLine& line : restatement.lines) {
        rows.push_back(
            row_of(line.site + ", " + line.item, std::string(id_of(line.gas)), line.before, line.after, line.parts));
    }
    for (const auto& [gas, total] : restatement.totals) {
        rows.push_back(row_of("total", std::string(id_of(gas)), total.before, total.after, total.parts));
    }
    print_table(rows);
    for (const RestatementFinding& finding : restatement.findings) {
        std::cout << (finding.is_error ? "error: " : "note: ") << finding.place << ": " << finding.message << '\n';
    }
}

Exit run(const RestateArguments& options) {
    const auto before = read_file_with(options.before, read_stated_lines);
    if (!before) {
        return report_failure(before.error());
    }
    const auto after = read_file_with(options.after, read_stated_lines);
    if (!after) {
        return report_failure(after.error());
    }
    const auto restatement = restate(*before, *after);
    if (!restatement) {
        return report_failure(restatement.error());
    }
    if (options.as_json) {
        print_as_json(*restatement);
    } else {
        print_as_text(*restatement);
    }
    const bool has_errors = std::ranges::any_of(restatement->findings, &RestatementFinding::is_error);
    return has_errors ? Exit::findings : Exit::done;
}

}  // namespace

Registration add_restate(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "restate", "Split the change between two versions of a figure into method, activity, factor and perimeter");
    const auto options = std::make_shared<RestateArguments>();
    command
        ->add_option("--before", options->before, "CSV file: site, item, energy_kwh, factor, unit (kgCO2/kWh), method")
        ->required();
    command
        ->add_option("--after", options->after,
                     "The same and, as wanted, bridge: the factor that the earlier version would have had by the "
                     "later method")
        ->required();
    command->add_option("--db", options->database, "Accepted for symmetry; both versions are given by file");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return with_ranges_checked([&] { return run(*options); }); }};
}

}  // namespace wattmast::cli
