// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ledger_output.h"

#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <string_view>
#include <utility>

namespace wattmast::cli {
namespace {

std::string kilograms(CarbonMass mass) {
    return Decimal(mass.count(), -6).to_string();
}

/// What of a line is its figure.
void add_figure(boost::json::object& json, const LedgerLine& line) {
    json["kg"] = kilograms(line.mass);
    json["gas"] = id_of(line.gas);
    json["factor"] = {{"id", line.factor.id},
                      {"value", line.factor.value.to_string()},
                      {"unit", line.factor.unit},
                      {"row_sha256", line.factor.row_digest.to_hex()}};
    json["rules"] = line.rules;
    json["inputs_sha256"] = line.inputs.to_hex();
    if (line.energy) {
        json["kwh"] = Decimal(line.energy->energy.count(), -6).to_string();
        json["method"] = id_of(line.energy->method);
        json["coverage_ppm"] = line.energy->coverage.count;
    }
    if (line.amount) {
        json["amount"] = line.amount->value.to_string();
        json["unit"] = line.amount->unit;
    }
    boost::json::array points;
    for (const std::string& point : line.points) {
        points.emplace_back(point);
    }
    boost::json::array records;
    for (const std::int64_t record : line.records) {
        records.emplace_back(record);
    }
    json["points"] = points;
    json["records"] = records;
}

boost::json::object to_json(const LedgerLine& line) {
    boost::json::object json{{"month", line.month.to_string()},  {"site", line.site}, {"node", line.node},
                             {"category", id_of(line.category)}, {"item", line.item}, {"who", line.who}};
    if (line.number > 0) {
        json["number"] = line.number;
    }
    if (line.correction) {
        json["reason"] = line.correction->reason;
    }
    if (line.correction && line.correction->line) {
        json[line.correction->is_withdrawal ? "withdraws" : "corrects"] = *line.correction->line;
    }
    if (!is_withdrawal(line)) {
        add_figure(json, line);
    }
    return json;
}

boost::json::array to_json(const std::vector<CarbonFinding>& findings) {
    boost::json::array json;
    for (const CarbonFinding& finding : findings) {
        json.push_back(boost::json::object{{"severity", id_of(finding.severity)},
                                           {"check", finding.check},
                                           {"site", finding.site},
                                           {"message", finding.message}});
    }
    return json;
}

/// Sums by category and gas, which are never added to each other.
boost::json::array totals_of(const std::vector<LedgerLine>& lines) {
    std::map<std::pair<LedgerCategory, Gas>, std::pair<CarbonMass, std::size_t>> totals;
    for (const LedgerLine& line : lines) {
        auto& [mass, count] = totals[{line.category, line.gas}];
        mass += line.mass;
        ++count;
    }
    boost::json::array json;
    for (const auto& [key, total] : totals) {
        json.push_back(boost::json::object{{"category", id_of(key.first)},
                                           {"gas", id_of(key.second)},
                                           {"kg", kilograms(total.first)},
                                           {"lines", total.second}});
    }
    return json;
}

void print(const LedgerLine& line) {
    if (is_withdrawal(line)) {
        std::cout << line.number << "  " << line.site << "  " << (line.node.empty() ? "" : line.node + "  ")
                  << id_of(line.category) << "  " << line.item << "  withdraws line " << *line.correction->line << '\n';
        return;
    }
    std::cout << (line.number > 0 ? std::to_string(line.number) + "  " : "") << line.site << "  "
              << (line.node.empty() ? "" : line.node + "  ") << id_of(line.category) << "  " << line.item << "  "
              << (line.energy ? Decimal(line.energy->energy.count(), -6).to_string() + " kWh"
                              : line.amount->value.to_string() + " " + line.amount->unit)
              << " × " << line.factor.value.to_string() << ' ' << line.factor.unit << " = " << kilograms(line.mass)
              << " kg " << id_of(line.gas) << "  [" << line.factor.id << "]"
              << (line.correction && line.correction->line
                      ? "  in place of line " + std::to_string(*line.correction->line)
                      : std::string())
              << '\n';
}

/// What it was made by and of: the rules, the energy's method, points, records of the book, digests.
void print_details(const LedgerLine& line) {
    if (is_withdrawal(line)) {
        return;
    }
    const auto row = [](std::string_view name, const std::string& text) {
        if (!text.empty()) {
            std::cout << "    " << name << ": " << text << '\n';
        }
    };
    const auto append = [](std::string& list, const std::string& item) { list += (list.empty() ? "" : ", ") + item; };
    std::string points;
    std::string records;
    std::ranges::for_each(line.points, [&](const std::string& point) { append(points, point); });
    std::ranges::for_each(line.records, [&](std::int64_t record) { append(records, std::to_string(record)); });
    row("rules", line.rules);
    if (line.energy) {
        row("energy", std::string(id_of(line.energy->method)) + ", coverage " +
                          Decimal(line.energy->coverage.count, -4).normalized().to_string() + " %");
    }
    row("points", points);
    row("records", records);
    row("inputs", "sha256 " + line.inputs.to_hex());
    row("factor's row", "sha256 " + line.factor.row_digest.to_hex());
}

void print(const std::vector<LedgerLine>& lines, const std::vector<CarbonFinding>& findings, OutputForm form) {
    for (const LedgerLine& line : lines) {
        print(line);
        if (form == OutputForm::details) {
            print_details(line);
        }
    }
    for (const boost::json::value& total : totals_of(lines)) {
        const auto& object = total.as_object();
        const auto text = [&](const char* name) { return std::string_view(object.at(name).as_string()); };
        std::cout << "sum of " << text("category") << ": " << text("kg") << " kg " << text("gas") << " in "
                  << object.at("lines") << " lines\n";
    }
    for (const CarbonFinding& finding : findings) {
        std::cout << id_of(finding.severity) << ' ' << finding.check << ": " << finding.message << '\n';
    }
}

boost::json::array to_json(const std::vector<LedgerLine>& lines) {
    boost::json::array json;
    for (const LedgerLine& line : lines) {
        json.push_back(to_json(line));
    }
    return json;
}

boost::json::array to_json(const std::vector<PlannedCorrection>& corrections) {
    boost::json::array json;
    for (const PlannedCorrection& correction : corrections) {
        boost::json::object one{{"change", correction.change}, {"line", to_json(correction.line)}};
        if (correction.before) {
            one["before"] = to_json(*correction.before);
        }
        json.push_back(std::move(one));
    }
    return json;
}

void print(const std::vector<PlannedCorrection>& corrections) {
    for (const PlannedCorrection& correction : corrections) {
        std::cout << "correction of " << correction.line.month.to_string() << ": ";
        print(correction.line);
        std::cout << "    " << correction.change << '\n';
    }
}

bool has_errors(const std::vector<CarbonFinding>& findings) {
    return std::ranges::any_of(
        findings, [](const CarbonFinding& finding) { return finding.severity == CarbonFinding::Severity::error; });
}

boost::json::object to_json(const Closing& closing, const std::string& head) {
    boost::json::object json{
        {"number", closing.number}, {"when", to_iso8601(closing.when)},       {"who", closing.who},
        {"policy", closing.policy}, {"open_findings", closing.open_findings}, {"sha256", closing.after.to_hex()}};
    if (!head.empty()) {
        json["head"] = head;
    }
    return json;
}

}  // namespace

Exit show_month(const ShownMonth& month, OutputForm form) {
    if (form == OutputForm::json) {
        boost::json::object json{{"month", month.month},
                                 {"state", month.closing ? "closed" : "draft"},
                                 {"lines", to_json(month.lines)},
                                 {"totals", totals_of(month.lines)},
                                 {"corrections", to_json(month.corrections)},
                                 {"findings", to_json(month.findings)}};
        if (month.closing) {
            json["closing"] = to_json(*month.closing, month.head);
        }
        print_json(json);
    } else {
        std::cout << month.month
                  << (month.closing ? ": closed by " + month.closing->who + " at " + to_iso8601(month.closing->when)
                                    : std::string(": a draft, not closed"))
                  << '\n';
        print(month.corrections);
        print(month.lines, month.findings, form);
    }
    return has_errors(month.findings) ? Exit::findings : Exit::done;
}

Exit show_corrections(const PlannedCorrections& plan, OutputForm form) {
    if (form == OutputForm::json) {
        boost::json::object json{{"corrections", to_json(plan.corrections)}, {"findings", to_json(plan.findings)}};
        if (plan.since) {
            json["since"] = plan.since->to_string();
        }
        print_json(json);
    } else {
        print(plan.corrections);
        print(std::vector<LedgerLine>{}, plan.findings, form);
        std::cout
            << plan.corrections.size() << " corrections are due"
            << (plan.since ? " of the months closed since " + plan.since->to_string()
                           : std::string(": no month is closed"))
            << "; `wattmastctl close --corrections --reason TEXT` writes them with the closing of a later month\n";
    }
    return plan.corrections.empty() && plan.findings.empty() ? Exit::done : Exit::findings;
}

}  // namespace wattmast::cli
