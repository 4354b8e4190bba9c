// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/monthly_carbon_report.h"

#include <map>
#include <set>

namespace wattmast {
namespace {

Cell text(std::string value) {
    return {std::move(value), {}};
}

template <typename Number>
Cell number(std::optional<Number> value, Trace trace) {
    return value ? Cell{*value, std::move(trace)} : Cell{};
}

Trace energy_trace(const LocationLine& line) {
    return {line.input.points, {}, std::string(id_of(line.input.energy.method))};
}

Trace mass_trace(const LocationLine& line) {
    Trace trace = energy_trace(line);
    trace.factors = {line.factor->factor.id};
    trace.method += " energy x factor";
    return trace;
}

/// Of all lines whose emissions are of `gas`.
Trace total_trace(const LocationMonth& month, Gas gas) {
    Trace trace;
    trace.method = "sum";
    std::set<std::string> factors;
    for (const LocationLine& line : month.lines) {
        if (line.mass && line.factor->factor.gas == gas) {
            trace.points.insert(trace.points.end(), line.input.points.begin(), line.input.points.end());
            factors.insert(line.factor->factor.id);
        }
    }
    trace.factors.assign(factors.begin(), factors.end());
    return trace;
}

Cell count(std::size_t number, const char* method) {
    return {Decimal(static_cast<std::int64_t>(number), 0), {{}, {}, method}};
}

std::vector<Cell> gas_row(const LocationMonth& month, Gas gas, const GasTotal& total) {
    const Trace trace = total_trace(month, gas);
    const std::string name(id_of(gas));
    return {text("Location-based, " + name), Cell{total.mass, trace}, text("kg " + name), Cell{total.energy, trace},
            count(total.sites, "count of lines with emissions")};
}

std::vector<Cell> electricity_row(const LocationMonth& month) {
    std::optional<Energy> energy;
    Trace trace{{}, {}, "sum"};
    std::size_t sites = 0;
    for (const LocationLine& line : month.lines) {
        if (line.input.energy.energy) {
            energy = energy.value_or(Energy{}) + *line.input.energy.energy;
            trace.points.insert(trace.points.end(), line.input.points.begin(), line.input.points.end());
            ++sites;
        }
    }
    return {text("Grid electricity"), Cell{}, text(""), number(energy, trace),
            count(sites, "count of lines with energy")};
}

ReportTable summary(const LocationMonth& month) {
    ReportTable table{"summary",
                      "Emissions and energy",
                      {{"figure", "Figure", ""},
                       {"mass_kg", "Emissions", "kg"},
                       {"mass_of", "Of", ""},
                       {"energy_kwh", "Grid electricity", "kWh"},
                       {"sites", "Sites", ""}},
                      {},
                      ReportTable::Role::headline};
    if (month.co2) {
        table.rows.push_back(gas_row(month, Gas::co2, *month.co2));
    }
    if (month.co2e) {
        table.rows.push_back(gas_row(month, Gas::co2e, *month.co2e));
    }
    table.rows.push_back(electricity_row(month));
    return table;
}

/// By site: the checks that a warning or an error came from.
std::map<std::string, std::string> failed_checks(const LocationMonth& month) {
    std::map<std::string, std::string> checks;
    for (const CarbonFinding& finding : month.findings) {
        if (finding.severity != CarbonFinding::Severity::note) {
            std::string& text = checks[finding.site];
            text += (text.empty() ? "" : " ") + finding.check;
        }
    }
    return checks;
}

std::optional<CarbonMass> mass_of(const LocationLine& line, Gas gas) {
    return line.mass && line.factor->factor.gas == gas ? line.mass : std::nullopt;
}

std::vector<Cell> site_row(const LocationLine& line, const std::string& failed) {
    const SiteMonth& input = line.input;
    std::vector<Cell> row{text(input.site),
                          text(input.name),
                          text(input.region),
                          number(input.energy.energy, energy_trace(line)),
                          text(std::string(id_of(input.energy.method))),
                          Cell{input.energy.coverage, energy_trace(line)}};
    if (line.factor) {
        const EmissionFactor& factor = line.factor->factor;
        const Trace trace{{}, {factor.id}, "published"};
        const auto rate = kilograms_per_kilowatt_hour(factor);
        row.push_back({factor.id, trace});
        row.push_back(text(year_text(factor)));
        row.push_back(rate ? Cell{*rate, trace} : Cell{});
        const Trace mass = mass_trace(line);
        row.push_back(number(mass_of(line, Gas::co2), mass));
        row.push_back(number(mass_of(line, Gas::co2e), mass));
    } else {
        row.resize(row.size() + 5);
    }
    row.push_back(text(failed));
    return row;
}

ReportTable sites(const LocationMonth& month) {
    ReportTable table{std::string(monthly_carbon_csv_table),
                      "Sites",
                      {{"site", "Site", ""},
                       {"name", "Name", ""},
                       {"factor_region", "Region", ""},
                       {"energy_kwh", "Energy", "kWh"},
                       {"method", "Method", ""},
                       {"coverage_ppm", "Coverage", "%"},
                       {"factor_id", "Factor", ""},
                       {"factor_data_year", "Factor year", ""},
                       {"factor_kg_per_kwh", "Factor value", "kg/kWh"},
                       {"mass_kg_co2", "Emissions", "kg CO2"},
                       {"mass_kg_co2e", "Emissions", "kg CO2e"},
                       {"findings", "Findings", ""}},
                      {}};
    std::map<std::string, std::string> failed = failed_checks(month);
    for (const LocationLine& line : month.lines) {
        table.rows.push_back(site_row(line, failed[line.input.site]));
    }
    return table;
}

ReportTable factors(const LocationMonth& month) {
    ReportTable table{"factors",
                      "Emission factors used",
                      {{"factor_id", "Factor", ""},
                       {"region", "Region", ""},
                       {"data_year", "Year", ""},
                       {"value", "Value", ""},
                       {"unit", "Unit", ""},
                       {"item", "Item", ""},
                       {"publisher", "Publisher", ""},
                       {"document", "Document", ""},
                       {"published", "Published", ""},
                       {"licence", "Licence", ""},
                       {"note", "Note", ""}},
                      {}};
    std::map<std::string, const EmissionFactor*> used;
    for (const LocationLine& line : month.lines) {
        if (line.factor) {
            used.emplace(line.factor->factor.id, &line.factor->factor);
        }
    }
    for (const auto& [id, factor] : used) {
        const Trace trace{{}, {id}, "published"};
        table.rows.push_back({Cell{id, trace},
                              text(factor->region + " " + factor->region_name + " " + factor->region_local),
                              text(year_text(*factor)), Cell{factor->value, trace}, text(factor->unit),
                              text(factor->item), text(factor->publisher), text(factor->document),
                              text(factor->published), text(factor->licence), text(factor->note)});
    }
    return table;
}

std::string local_text(const std::optional<UtcTime>& time, const std::string& zone) {
    if (!time) {
        return {};
    }
    const auto found = TimeZone::find(zone);
    return found ? to_iso8601(*time, *found) : to_iso8601(*time);
}

std::string counted(const std::vector<EnergyFinding>& findings) {
    std::map<EnergyFinding::Kind, int> counts;
    for (const EnergyFinding& finding : findings) {
        ++counts[finding.kind];
    }
    std::string text;
    for (const auto& [kind, number] : counts) {
        text += (text.empty() ? "" : ", ") + std::string(id_of(kind)) + " " + std::to_string(number);
    }
    return text;
}

ReportTable quality(const LocationMonth& month) {
    ReportTable table{"quality",
                      "Data quality",
                      {{"site", "Site", ""},
                       {"time_zone", "Time zone", ""},
                       {"method", "Method", ""},
                       {"coverage_ppm", "Coverage", "%"},
                       {"first_value", "First value used", ""},
                       {"last_value", "Last value used", ""},
                       {"events", "Gaps and register events", ""}},
                      {}};
    for (const LocationLine& line : month.lines) {
        const SiteMonth& input = line.input;
        table.rows.push_back({text(input.site), text(input.time_zone), text(std::string(id_of(input.energy.method))),
                              Cell{input.energy.coverage, energy_trace(line)},
                              text(local_text(input.energy.first_value, input.time_zone)),
                              text(local_text(input.energy.last_value, input.time_zone)),
                              text(counted(input.energy.findings))});
    }
    return table;
}

std::string explained(YearRule rule) {
    switch (rule) {
        case YearRule::same_year_only:
            return "same_year_only: the factor describes the month's own year";
        case YearRule::latest_published_not_after:
            return "latest_published_not_after: where there is no factor of the month's year, the latest one published "
                   "by "
                   "the month's end";
        case YearRule::newest_edition:
            return "newest_edition: the newest edition whose year is not after the month's";
    }
    return {};
}

}  // namespace

ReportDocument monthly_carbon_report(const LocationMonth& month,
                                     std::vector<std::pair<std::string, std::string>> provenance) {
    ReportDocument document;
    document.title = "Carbon report";
    document.period = month.month;
    document.provenance = std::move(provenance);
    if (!document.provenance.empty()) {
        document.frame.program = document.provenance.front().second;
    }
    document.provenance.emplace_back("Method", "Scope 2, location-based: energy x grid factor, per site and gas");
    document.provenance.emplace_back("Factor year rule", explained(month.rule));
    document.provenance.emplace_back("Month", "civil month of each site's time zone");
    document.provenance.emplace_back("Rounding", "each site once, half to even, to mg; CO2 and CO2e are never added");
    document.tables = {summary(month), sites(month), factors(month), quality(month)};
    for (const CarbonFinding& finding : month.findings) {
        document.findings.push_back({finding.severity, finding.check, finding.site, finding.message});
    }
    return document;
}

}  // namespace wattmast
