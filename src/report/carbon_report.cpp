// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/carbon_report.h"

#include <algorithm>
#include <utility>

#include "carbon/book_report.h"
#include "report/carbon_report_parts.h"

namespace wattmast {
namespace carbon_report {
namespace {

constexpr std::int64_t ten_thousand = 10'000'000'000;  // of kg or kWh, in mg or mWh

std::map<std::string, std::string> kinds_of(const CarbonStatement& statement) {
    std::map<std::string, std::string> kinds;
    for (const StatementSite& site : statement.sites) {
        kinds.emplace(site.code, id_of(site.kind));
    }
    return kinds;
}

std::map<std::string, SiteEnergy> energies_of(const CarbonStatement& statement) {
    std::map<std::string, SiteEnergy> energies;
    for (const StatementEnergy& one : statement.energies) {
        SiteEnergy& site = energies[one.site];
        site.energy.add(one.energy);
        site.coverage = std::min(site.coverage, one.energy.coverage);
    }
    return energies;
}

std::string site_of(const LedgerLine& line) {
    return line.site;
}

std::int64_t largest_of(const SourceInventory& inventory, Gas gas) {
    return inventory.sum(SourceSum::scope1_and_2_location, gas).value_or(CarbonMass{}).count();
}

}  // namespace

Subject::Subject(const CarbonStatement& of, ReportLanguage in, LeftOut left_out)
    : statement(of),
      language(in),
      without(std::move(left_out)),
      inventory(sources_of(of.lines)),
      by_site(sources_by(of.lines, site_of)),
      kind_of_site(kinds_of(of)),
      energy_of_site(energies_of(of)) {
    for (const Gas gas : inventory.gases()) {
        if (inventory.sum(SourceSum::scope1_and_2_location, gas) ||
            inventory.sum(SourceSum::scope1_and_2_market, gas)) {
            gases_.push_back(gas);
        }
        is_large_ = is_large_ || largest_of(inventory, gas) >= ten_thousand;
    }
    std::ranges::stable_sort(gases_, std::ranges::greater{}, [this](Gas gas) { return largest_of(inventory, gas); });
    const auto energy = inventory.grid_energy();
    is_large_ = is_large_ || (energy && energy->total().count() >= ten_thousand);
}

std::string Subject::period() const {
    return statement.is_of_year ? year_text(statement.month.year(), language) : month_text(statement.month, language);
}

const SourceInventory* Subject::year_ago() const {
    if (statement.is_of_year) {
        return statement.year_before ? &*statement.year_before : nullptr;
    }
    return inventory_of_month(*this, year_before(statement.month));
}

std::string Subject::period_year_ago() const {
    return statement.is_of_year ? year_text(statement.month.year() - 1, language)
                                : month_text(year_before(statement.month), language);
}

std::string Subject::mass_unit() const {
    return is_large_ ? "t" : "kg";
}

std::string Subject::mass_unit(Gas gas) const {
    return mass_unit() + " " + gas_name(gas);
}

Energy Subject::without_market(Gas gas) const {
    Energy energy;
    for (const auto& [site, own] : by_site) {
        if (own.sum(SourceSum::scope2_location, gas)) {
            energy += own.without_market().value_or(Energy{});
        }
    }
    return energy;
}

std::string Subject::energy_unit() const {
    return is_large_ ? "MWh" : "kWh";
}

std::string Subject::count(std::size_t number) const {
    return number_text(Decimal(static_cast<std::int64_t>(number), 0), 0, language);
}

std::string Subject::amount(Energy energy) const {
    return number_text(Decimal(energy.count(), is_large_ ? -9 : -6), 1, language) + "\u00a0" + energy_unit();
}

std::string Subject::amount(CarbonMass mass, Gas gas) const {
    return number_text(Decimal(mass.count(), is_large_ ? -9 : -6), 1, language) + "\u00a0" + mass_unit(gas);
}

Trace Subject::trace(std::string method, std::span<const LedgerFactor> factors) const {
    Trace trace;
    trace.method = std::move(method);
    for (const LedgerFactor& factor : factors) {
        trace.factors.push_back(factor.id);
    }
    return trace;
}

bool Subject::is_in_library(std::string_view factor) const {
    return std::ranges::any_of(statement.factors,
                               [&](const StatementFactor& one) { return one.used.id == factor && one.row; });
}

Cell text(std::string value) {
    return {std::move(value), {}};
}

FigureOrigin origin_of(FigureOrigin::Kind kind) {
    return {.kind = kind};
}

FigureOrigin origin_of_sum(SourceSum sum, std::optional<Gas> gas) {
    return {.kind = FigureOrigin::Kind::ledger, .sum = sum, .gas = gas};
}

FigureOrigin origin_of_site(std::string code) {
    return {.site = std::move(code)};
}

std::string gas_name(Gas gas) {
    switch (gas) {
        case Gas::co2:
            return "CO₂";
        case Gas::co2e:
            return "CO₂e";
        case Gas::ch4:
            return "CH₄";
        case Gas::n2o:
            return "N₂O";
    }
    return {};
}

std::string day_text(UtcTime time) {
    constexpr std::size_t day = 10;
    return to_iso8601(time).substr(0, day);
}

std::string lines_text(std::size_t lines) {
    return "sum of " + std::to_string(lines) + (lines == 1 ? " ledger line" : " ledger lines");
}

std::size_t lines_of(const SourceInventory& inventory, SourceSum sum, Gas gas) {
    std::size_t lines = 0;
    for (const SourceRow& row : inventory.rows) {
        lines += row.gas == gas && is_part_of(row.category, sum) ? row.lines : 0;
    }
    return lines;
}

Cell mass_cell(const Subject& subject, const SourceInventory& inventory, SourceSum sum, Gas gas) {
    const auto mass = inventory.sum(sum, gas);
    return mass ? Cell{*mass, subject.trace(lines_text(lines_of(inventory, sum, gas)))} : Cell{};
}

const SourceInventory* inventory_of_month(const Subject& subject, CivilMonth month) {
    const auto& months = subject.statement.months;
    const auto found = std::ranges::find(months, month, &StatementMonth::month);
    return found == months.end() ? nullptr : &found->inventory;
}

CivilMonth year_before(CivilMonth month) {
    return {month.value - std::chrono::years{1}};
}

std::optional<PartsPerMillion> share_of(Energy part, Energy whole) {
    if (whole.count() <= 0) {
        return std::nullopt;
    }
    constexpr WideInteger million = 1'000'000;
    return PartsPerMillion{static_cast<std::int32_t>(WideInteger(part.count()) * million / whole.count())};
}

ReportDocument framed_document(const Subject& subject, const Phrase& title, std::string_view prefix) {
    static constexpr Phrase draft{"Draft, not issued", "草稿，未签发", "Bản nháp, chưa phát hành"};
    static constexpr Phrase draft_number{"%1, draft", "%1，草稿", "%1, bản nháp"};
    static constexpr Phrase not_issued{"Closed, not issued", "已结账，未签发", "Đã chốt, chưa phát hành"};
    static constexpr Phrase revision{"%1, revision %2", "%1，修订 %2", "%1, bản sửa %2"};
    const CarbonStatement& statement = subject.statement;
    const std::string number = std::string(prefix) + "-" + statement.number;
    ReportDocument document;
    document.title = subject.say(title);
    document.period = statement.month;
    document.is_of_year = statement.is_of_year;
    document.language = subject.language;
    document.provenance = statement.provenance;
    document.frame.scope = statement.organisation;
    if (!statement.scope.empty()) {
        document.frame.scope += (document.frame.scope.empty() ? "" : ", ") + statement.scope;
    }
    document.frame.number = subject.is_draft() ? subject.say(draft_number, {number})
                            : statement.issue
                                ? subject.say(revision, {number, std::to_string(statement.issue->revision)})
                                : number;
    document.frame.snapshot = statement.snapshot;
    document.frame.mark = subject.is_draft() ? subject.say(draft) : statement.issue ? "" : subject.say(not_issued);
    if (!statement.provenance.empty()) {
        document.frame.program = statement.provenance.front().second;
    }
    for (const CarbonFinding& finding : statement.findings) {
        document.findings.push_back({finding.severity, finding.check, finding.site, finding.message});
    }
    return document;
}

}  // namespace carbon_report

ReportDocument carbon_report_document(const CarbonStatement& statement, ReportLanguage language,
                                      const LeftOut& without) {
    static constexpr Phrase title{"Carbon report", "碳排放报告", "Báo cáo phát thải carbon"};
    static constexpr Phrase annual{"Annual carbon summary", "年度碳排放汇总", "Tổng hợp carbon hằng năm"};
    const carbon_report::Subject subject(statement, language, without);
    const ReportKind kind = statement.is_of_year ? ReportKind::annual : ReportKind::carbon;
    ReportDocument document =
        carbon_report::framed_document(subject, statement.is_of_year ? annual : title, number_prefix(kind));
    document.sections.push_back(carbon_report::cover(subject));
    carbon_report::add_difference(subject, carbon_report::DifferenceOf::masses, document);
    if (subject.has(ReportPart::sites)) {
        document.sections.push_back(carbon_report::sites(subject));
    }
    document.sections.push_back(carbon_report::method(subject));
    document.sections.push_back(carbon_report::findings(subject));
    return document;
}

}  // namespace wattmast
