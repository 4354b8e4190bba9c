// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/carbon_output.h"
#include "app/cli/command.h"
#include "carbon/market_csv.h"
#include "carbon/market_month.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct MarketArguments {
    std::string use;
    std::string certificates;
    std::string contracts;
    std::string rule;
    std::string residual_rule = "residual_only";
    std::string database;
    bool as_json = false;
};

json::object to_json(const std::map<Gas, MarketTotal>& totals) {
    json::object result;
    for (const auto& [gas, total] : totals) {
        result[id_of(gas)] =
            json::object{{"kwh", kilowatt_hours_text(total.energy)}, {"kg", kilograms_text(total.mass)}};
    }
    return result;
}

json::object to_json(const MarketLine& line) {
    json::array parts;
    for (const MarketPart& part : line.parts) {
        parts.push_back(json::object{{"kind", id_of(part.kind)},
                                     {"source", part.source},
                                     {"kwh", kilowatt_hours_text(part.energy)},
                                     {"factor", rate_json(part.rate)},
                                     {"kg", kilograms_json(part.mass)}});
    }
    return {{"site", line.use.site},
            {"month", line.use.month.to_string()},
            {"market", line.use.market},
            {"region", line.use.region},
            {"grid_kwh", kilowatt_hours_json(line.use.grid)},
            {"on_site_kwh", kilowatt_hours_text(line.use.on_site)},
            {"parts", std::move(parts)},
            {"location_factor", line.use.location ? rate_json(line.use.location->rate) : json::value()},
            {"location_kg", kilograms_json(line.location_mass)}};
}

void print_as_json(const MarketMonths& months) {
    json::array lines;
    for (const MarketLine& line : months.lines) {
        lines.push_back(to_json(line));
    }
    json::array unused;
    for (const UnusedInstrument& each : months.unused) {
        unused.push_back(json::object{{"source", each.source}, {"kwh", kilowatt_hours_text(each.energy)}});
    }
    json::array findings;
    for (const MarketFinding& finding : months.findings) {
        findings.push_back(json::object{{"severity", id_of(finding.severity)},
                                        {"check", finding.check},
                                        {"place", finding.place},
                                        {"message", finding.message}});
    }
    print_json(json::object{{"rule", id_of(months.options.match)},
                            {"residual_rule", id_of(months.options.residual)},
                            {"market", to_json(months.market)},
                            {"location", to_json(months.location)},
                            {"zero_kwh", kilowatt_hours_text(months.zero)},
                            {"without_factor_kwh", kilowatt_hours_text(months.without_factor)},
                            {"lines", std::move(lines)},
                            {"unused", std::move(unused)},
                            {"findings", std::move(findings)}});
}

void print_totals(const char* what, const std::map<Gas, MarketTotal>& totals) {
    for (const auto& [gas, total] : totals) {
        std::cout << what << ": " << tonnes_text(total.mass) << ' ' << id_of(gas) << " of "
                  << kilowatt_hours_text(total.energy) << " kWh\n";
    }
}

void print_as_text(const MarketMonths& months) {
    std::vector<std::vector<std::string>> rows{{"month", "site", "part", "source", "kWh", "factor", "kg"}};
    for (const MarketLine& line : months.lines) {
        for (const MarketPart& part : line.parts) {
            rows.push_back({line.use.month.to_string(), line.use.site, std::string(id_of(part.kind)), part.source,
                            kilowatt_hours_text(part.energy), part.rate ? to_string(*part.rate) : "-",
                            part.mass ? kilograms_text(*part.mass) : "-"});
        }
    }
    print_table(rows);
    print_totals("market-based", months.market);
    std::cout << "at zero: " << kilowatt_hours_text(months.zero) << " kWh\n";
    if (months.without_factor > Energy{}) {
        std::cout << "without a factor: " << kilowatt_hours_text(months.without_factor) << " kWh\n";
    }
    print_totals("location-based", months.location);
    for (const MarketFinding& finding : months.findings) {
        std::cout << id_of(finding.severity) << ": " << finding.place << ": " << finding.message << '\n';
    }
}

Exit run(const MarketArguments& options) {
    const auto uses = read_file_with(options.use, read_market_uses);
    if (!uses) {
        return report_failure(uses.error());
    }
    const auto certificates = options.certificates.empty()
                                  ? Result<std::vector<Certificate>>(std::vector<Certificate>())
                                  : read_file_with(options.certificates, read_certificates);
    if (!certificates) {
        return report_failure(certificates.error());
    }
    const auto contracts = options.contracts.empty()
                               ? Result<std::vector<SupplyContract>>(std::vector<SupplyContract>())
                               : read_file_with(options.contracts, read_contracts);
    if (!contracts) {
        return report_failure(contracts.error());
    }
    // The validators let only known rules through.
    const MarketOptions rules{match_rule_by_id(options.rule).value(),
                              residual_rule_by_id(options.residual_rule).value()};
    const MarketMonths months = market_months(*uses, *certificates, *contracts, rules);
    if (options.as_json) {
        print_as_json(months);
    } else {
        print_as_text(months);
    }
    const bool has_findings = std::ranges::any_of(months.findings, [](const MarketFinding& finding) {
        return finding.severity != MarketFinding::Severity::note;
    });
    return has_findings ? Exit::findings : Exit::done;
}

}  // namespace

Registration add_market(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "market", "Market-based Scope 2: use of sites and months covered by certificates, contracts, residual mix");
    const auto options = std::make_shared<MarketArguments>();
    command
        ->add_option("--use", options->use,
                     "CSV file: site, month, market, region, grid_kwh and, as wanted, on_site_kwh, "
                     "on_site_certificates (kept, sold), residual (0.6096kgCO2/kWh), residual_source, location, "
                     "location_source")
        ->required();
    command->add_option("--certificates", options->certificates,
                        "CSV file: scheme, registry_id, energy_kwh, first_day, last_day, market, cancelled_on and, as "
                        "wanted, technology, region, sites, used_before_kwh");
    command->add_option("--contracts", options->contracts,
                        "CSV file: kind (ppa, supplier), id, first_day, last_day, rate, market and, as wanted, "
                        "energy_kwh, region, sites, document, used_before_kwh");
    command
        ->add_option("--rule", options->rule,
                     "Months that a certificate may cover: same_year or same_month of its generation")
        ->required()
        ->check(CLI::IsMember({"same_year", "same_month"}));
    command
        ->add_option("--residual-rule", options->residual_rule,
                     "Without a residual mix: residual_only (no figure) or location_where_no_residual")
        ->check(CLI::IsMember({"residual_only", "location_where_no_residual"}));
    command->add_option("--db", options->database, "Accepted for symmetry; use is given by file");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return with_ranges_checked([&] { return run(*options); }); }};
}

}  // namespace wattmast::cli
