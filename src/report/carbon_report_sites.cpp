// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Site by site, and line by line.
#include <algorithm>
#include <array>
#include <set>

#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"

namespace wattmast::carbon_report {
namespace {

/// How a line is named: by its number in the ledger, or by its place in a draft.
std::string name_of(const LedgerLine& line, std::size_t place) {
    return line.number > 0 ? std::to_string(line.number) : "draft " + std::to_string(place + 1);
}

/// Of one site.
struct SiteLines {
    std::string names;
    std::set<std::string> factors;
    std::set<std::string> regions;
    std::optional<PartsPerMillion> coverage;  ///< The least of its grid electricity.
};

std::map<std::string, SiteLines> lines_by_site(const CarbonStatement& statement) {
    std::map<std::string, SiteLines> sites;
    for (std::size_t i = 0; i < statement.lines.size(); ++i) {
        const LedgerLine& line = statement.lines[i];
        SiteLines& site = sites[line.site];
        site.names += (site.names.empty() ? "ledger lines " : " ") + name_of(line, i);
        site.factors.insert(line.factor.id);
        if (line.category == LedgerCategory::scope2_location && line.energy) {
            site.regions.insert(line.region);
            site.coverage = std::min(site.coverage.value_or(line.energy->coverage), line.energy->coverage);
        }
    }
    return sites;
}

/// By site: the checks that a warning or an error came from.
std::map<std::string, std::set<std::string>> failed_checks(const CarbonStatement& statement) {
    std::map<std::string, std::set<std::string>> checks;
    for (const CarbonFinding& finding : statement.findings) {
        if (finding.severity != FindingSeverity::note && !finding.site.empty()) {
            checks[finding.site].insert(finding.check);
        }
    }
    return checks;
}

std::string joined(const std::set<std::string>& texts) {
    std::string all;
    for (const std::string& one : texts) {
        all += (all.empty() ? "" : ", ") + one;
    }
    return all;
}

constexpr std::array<SourceSum, 2> sums{SourceSum::scope1_and_2_location, SourceSum::scope1_and_2_market};

void add_figures(const Subject& subject, const SourceInventory* inventory, const Trace& trace, std::vector<Cell>& row) {
    const auto energy = inventory == nullptr ? std::nullopt : inventory->grid_energy();
    row.push_back(energy ? Cell{energy->total(), trace} : Cell{});
    const auto measured = energy ? share_of(energy->measured, energy->total()) : std::nullopt;
    row.push_back(measured ? Cell{*measured, trace} : Cell{});
    for (const Gas gas : subject.gases()) {
        for (const SourceSum sum : sums) {
            const auto mass = inventory == nullptr ? std::nullopt : inventory->sum(sum, gas);
            row.push_back(mass ? Cell{*mass, trace} : Cell{});
        }
    }
}

std::vector<ReportColumn> site_columns(const Subject& subject) {
    static constexpr Phrase site{"Site", "站点", "Trạm"};
    static constexpr Phrase name{"Name", "名称", "Tên"};
    static constexpr Phrase region{"Region", "区域", "Khu vực"};
    static constexpr Phrase coverage{"Coverage", "覆盖率", "Độ phủ"};
    static constexpr Phrase energy{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase measured{"Measured", "实测", "Đo được"};
    static constexpr Phrase location{"Location", "位置法", "Vị trí"};
    static constexpr Phrase market{"Market", "市场法", "Thị trường"};
    static constexpr Phrase findings{"Findings", "检查结果", "Kết quả kiểm tra"};
    const FigureOrigin of_coverage = origin_of(FigureOrigin::Kind::coverage);
    const FigureOrigin of_energy = origin_of(FigureOrigin::Kind::energy);
    std::vector<ReportColumn> columns{{"site", subject.say(site), ""},
                                      {"name", subject.say(name), ""},
                                      {"factor_region", subject.say(region), ""},
                                      {"coverage_ppm", subject.say(coverage), "%", 1, of_coverage},
                                      {"energy_kwh", subject.say(energy), "kWh", 1, of_energy},
                                      {"measured_ppm", subject.say(measured), "%", 1, of_coverage}};
    for (const Gas gas : subject.gases()) {
        const std::string id(id_of(gas));
        columns.push_back({"location_kg_" + id, subject.say(location), "kg " + gas_name(gas), 1,
                           origin_of_sum(SourceSum::scope1_and_2_location, gas)});
        columns.push_back({"market_kg_" + id, subject.say(market), "kg " + gas_name(gas), 1,
                           origin_of_sum(SourceSum::scope1_and_2_market, gas)});
    }
    columns.push_back({"findings", subject.say(findings), ""});
    return columns;
}

std::string activity_text(const LedgerLine& line) {
    return line.energy ? Decimal(line.energy->energy.count(), -6).to_string() : line.amount->value.to_string();
}

std::string all_of(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& one : texts) {
        all += (all.empty() ? "" : " ") + one;
    }
    return all;
}

std::string all_of(const std::vector<std::int64_t>& numbers) {
    std::string all;
    for (const std::int64_t one : numbers) {
        all += (all.empty() ? "" : " ") + std::to_string(one);
    }
    return all;
}

constexpr std::size_t line_columns = 20;

std::vector<Cell> line_row(const LedgerLine& line, std::size_t place) {
    const std::string name = name_of(line, place);
    const std::vector<std::string> factors{line.factor.id};
    const Trace made{{}, factors, "ledger line " + name};
    const std::string mass_unit = "kg " + std::string(id_of(line.gas));
    // Moved in one by one: a list in braces would be copied, and a fleet has a million cells.
    std::vector<Cell> row;
    row.reserve(line_columns);
    const auto add = [&row](auto... cells) { (row.push_back(std::move(cells)), ...); };
    add(text(name), text(line.site), text(line.region), text(line.node), text(std::string(id_of(line.category))),
        text(line.item), Cell{*Decimal::parse(activity_text(line)), made},
        text(line.energy ? "kWh" : line.amount->unit), text(line.energy ? std::string(id_of(line.energy->method)) : ""),
        line.energy ? Cell{line.energy->coverage, made} : Cell{}, Cell{line.factor.id, {{}, factors, "published"}},
        Cell{line.factor.value, {{}, factors, "published"}}, text(line.factor.unit), Cell{line.mass, made},
        text(mass_unit), text(all_of(line.points)), text(all_of(line.records)), text(line.rules),
        text(line.inputs.to_hex()), text(line.factor.row_digest.to_hex()));
    return row;
}

}  // namespace

ReportSection sites(const Subject& subject) {
    static constexpr Phrase title{"Sites", "站点", "Các trạm"};
    static constexpr Phrase total{"All", "合计", "Tổng"};
    const std::map<std::string, SiteLines> lines = lines_by_site(subject.statement);
    const auto failed = failed_checks(subject.statement);
    ReportTable table{"sites", "", site_columns(subject), {}};
    for (const StatementSite& site : subject.statement.sites) {
        const auto found = lines.find(site.code);
        const auto inventory = subject.by_site.find(site.code);
        const auto checks = failed.find(site.code);
        Trace trace;
        std::vector<Cell> row{text(site.code), text(site.name)};
        if (found != lines.end()) {
            trace = {{}, {found->second.factors.begin(), found->second.factors.end()}, found->second.names};
            row.push_back(text(joined(found->second.regions)));
            row.push_back(found->second.coverage ? Cell{*found->second.coverage, trace} : Cell{});
        } else {
            row.resize(row.size() + 2);
        }
        add_figures(subject, inventory == subject.by_site.end() ? nullptr : &inventory->second, trace, row);
        std::string names;
        if (checks != failed.end()) {
            for (const std::string& check : checks->second) {
                names += (names.empty() ? "" : ", ") + check_name(check, subject.language);
            }
        }
        row.push_back(text(std::move(names)));
        table.rows.push_back(std::move(row));
        table.origins.push_back(origin_of_site(site.code));
    }
    std::vector<Cell> last{text(subject.say(total)), text(""), text(""), text("")};
    add_figures(subject, &subject.inventory, subject.trace("sum of all ledger lines"), last);
    last.push_back(text(""));
    table.rows.push_back(std::move(last));
    table.last_row = ReportTable::LastRow::total;
    ReportSection section{"sites", subject.say(title), ReportSection::Start::new_wide_page, {}};
    section.blocks.emplace_back(std::move(table));
    return section;
}

ReportTable lines(const Subject& subject) {
    static constexpr Phrase caption{"Ledger lines", "账目分录", "Dòng sổ cái"};
    ReportTable table{"lines",
                      subject.say(caption),
                      {{"line", "line", ""},
                       {"site", "site", ""},
                       {"factor_region", "factor region", ""},
                       {"node", "node", ""},
                       {"category", "category", ""},
                       {"item", "item", ""},
                       {"activity", "activity", ""},
                       {"activity_unit", "unit", ""},
                       {"method", "method", ""},
                       {"coverage_ppm", "coverage", "%"},
                       {"factor_id", "factor", ""},
                       {"factor_value", "factor value", ""},
                       {"factor_unit", "factor unit", ""},
                       {"mass_kg", "mass", "kg"},
                       {"mass_of", "mass unit", ""},
                       {"points", "points", ""},
                       {"records", "book records", ""},
                       {"rules", "rules", ""},
                       {"inputs_sha256", "inputs SHA-256", ""},
                       {"factor_row_sha256", "factor row SHA-256", ""}},
                      {},
                      ReportTable::Role::data};
    table.rows.reserve(subject.statement.lines.size());
    for (std::size_t i = 0; i < subject.statement.lines.size(); ++i) {
        table.rows.push_back(line_row(subject.statement.lines[i], i));
    }
    return table;
}

}  // namespace wattmast::carbon_report
