// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/restate_output.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "app/cli/carbon_output.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

constexpr std::size_t most_findings_told = 20;

bool is_shown(const RestatedLine& line, ShownLines shown) {
    return shown == ShownLines::all || !line.parts || *line.parts != ChangeParts{};
}

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

}  // namespace

json::object to_json(const Restatement& restatement, ShownLines shown) {
    json::array lines;
    for (const RestatedLine& line : restatement.lines) {
        if (!is_shown(line, shown)) {
            continue;
        }
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
    return {{"totals", to_json(restatement.totals)}, {"lines", std::move(lines)}, {"findings", std::move(findings)}};
}

void print(const Restatement& restatement, ShownLines shown) {
    std::vector<std::vector<std::string>> rows{
        {"kg", "gas", "before", "after", "change", "method", "activity", "factor", "perimeter"}};
    for (const RestatedLine& line : restatement.lines) {
        if (!is_shown(line, shown)) {
            continue;
        }
        rows.push_back(
            row_of(line.site + ", " + line.item, std::string(id_of(line.gas)), line.before, line.after, line.parts));
    }
    for (const auto& [gas, total] : restatement.totals) {
        rows.push_back(row_of("total", std::string(id_of(gas)), total.before, total.after, total.parts));
    }
    print_table(rows);
    const std::size_t told = shown == ShownLines::all ? restatement.findings.size()
                                                      : std::min(restatement.findings.size(), most_findings_told);
    for (const RestatementFinding& finding : std::span(restatement.findings).first(told)) {
        std::cout << (finding.is_error ? "error: " : "note: ") << finding.place << ": " << finding.message << '\n';
    }
    if (told < restatement.findings.size()) {
        std::cout << "and " << restatement.findings.size() - told << " more; --json has all\n";
    }
}

}  // namespace wattmast::cli
