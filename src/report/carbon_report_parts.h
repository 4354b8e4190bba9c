// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the parts of the carbon report share; for them alone.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/report_part.h"
#include "carbon/source_inventory.h"
#include "report/carbon_statement.h"
#include "report/phrase.h"
#include "report/report_document.h"

namespace wattmast::carbon_report {

/// Grid electricity of one site.
struct SiteEnergy {
    EnergyByMethod energy;
    PartsPerMillion coverage = whole;  ///< The least of its nodes.
};

/// The statement with what all parts look up, and the units in which this report is read.
class Subject {
public:
    Subject(const CarbonStatement& statement, ReportLanguage language, LeftOut without = {});

    const CarbonStatement& statement;
    const ReportLanguage language;
    const LeftOut without;
    const SourceInventory inventory;
    const std::map<std::string, SourceInventory> by_site;    ///< Those with lines.
    const std::map<std::string, std::string> kind_of_site;   ///< By code, the id of its kind.
    const std::map<std::string, SiteEnergy> energy_of_site;  ///< By code, with and without a line.

    [[nodiscard]] bool has(ReportPart part) const { return !without.contains(part); }
    [[nodiscard]] bool is_draft() const noexcept { return !statement.closed; }
    /// The gases of scopes 1 and 2, the one with the larger sum by location first.
    [[nodiscard]] const std::vector<Gas>& gases() const noexcept { return gases_; }
    [[nodiscard]] std::string mass_unit() const;         ///< "t" or "kg"
    [[nodiscard]] std::string mass_unit(Gas gas) const;  ///< "t CO₂e", or kg in a small report.
    [[nodiscard]] std::string energy_unit() const;       ///< "MWh" or "kWh"
    [[nodiscard]] std::string say(const Phrase& phrase, std::initializer_list<std::string_view> parts = {}) const {
        return said(phrase, language, parts);
    }
    /// "October 2026", or "2026" of a year.
    [[nodiscard]] std::string period() const;
    /// What this period is compared with, a year before; null where it is not known.
    [[nodiscard]] const SourceInventory* year_ago() const;
    [[nodiscard]] std::string period_year_ago() const;
    /// What of grid electricity has no market-based figure; by the gas of its location-based one. Zero: nothing.
    [[nodiscard]] Energy without_market(Gas gas) const;
    [[nodiscard]] std::string count(std::size_t number) const;
    [[nodiscard]] std::string amount(Energy energy) const;             ///< "46,212.4 MWh"
    [[nodiscard]] std::string amount(CarbonMass mass, Gas gas) const;  ///< "24,933.0 t CO₂e"
    [[nodiscard]] Trace trace(std::string method, std::span<const LedgerFactor> factors = {}) const;
    /// Whether the library has the factor that lines were multiplied with; a certificate and a contract it has not.
    [[nodiscard]] bool is_in_library(std::string_view factor) const;

private:
    std::vector<Gas> gases_;
    bool is_large_ = false;  ///< Tonnes and megawatt-hours.
};

[[nodiscard]] Cell text(std::string value);
[[nodiscard]] FigureOrigin origin_of(FigureOrigin::Kind kind);
[[nodiscard]] FigureOrigin origin_of_sum(SourceSum sum, std::optional<Gas> gas = std::nullopt);  ///< Of ledger lines.
[[nodiscard]] FigureOrigin origin_of_site(std::string code);                                     ///< Of a row.
[[nodiscard]] std::string gas_name(Gas gas);                                                     ///< "CO₂e"
[[nodiscard]] std::string day_text(UtcTime time);                                                ///< "2026-11-12"
/// part / whole, rounded down; empty where `whole` is nothing.
[[nodiscard]] std::optional<PartsPerMillion> share_of(Energy part, Energy whole);

/// "sum of 13 ledger lines"
[[nodiscard]] std::string lines_text(std::size_t lines);
/// Of all lines of a sum; nothing where there is none.
[[nodiscard]] Cell mass_cell(const Subject& subject, const SourceInventory& inventory, SourceSum sum, Gas gas);
/// Of another month; null where it is not known.
[[nodiscard]] const SourceInventory* inventory_of_month(const Subject& subject, CivilMonth month);
[[nodiscard]] CivilMonth year_before(CivilMonth month);

/// Scopes 1 and 2 of a gas, with their sum.
[[nodiscard]] ReportTable emissions(const Subject& subject, Gas gas);
/// Scope 3 and biogenic CO2; of several gases, so that masses are in kg or t of what the row says.
[[nodiscard]] std::optional<ReportTable> other_emissions(const Subject& subject);
void add_charts(const Subject& subject, Gas gas, ReportSection& section);

/// What is known of a site's grid electricity, by its code.
using EnergyOfSite = std::function<std::optional<EnergyByMethod>(const std::string&)>;
/// That of its ledger lines.
[[nodiscard]] EnergyOfSite energy_of_lines(const Subject& subject);
/// That of its meters, also without a factor.
[[nodiscard]] EnergyOfSite energy_of_meters(const Subject& subject);
/// Energies by method for each kind of site, with their sum.
[[nodiscard]] ReportTable quality_table(const Subject& subject, const Phrase& title, const EnergyOfSite& energy_of);
/// Corrections of a closed month; of a draft, that there can be none.
void add_changes(const Subject& subject, const Phrase& title, ReportSection& section);
/// Title, frame and findings; without sections. @param prefix Of the report's number: "CR".
[[nodiscard]] ReportDocument framed_document(const Subject& subject, const Phrase& title, std::string_view prefix);
/// "+2.2 %" of `before`; empty where that is nothing.
[[nodiscard]] std::optional<std::string> change_text(const Subject& subject, std::int64_t now, std::int64_t before);
/// What it is about, for how many sites and which month, and whether samples are simulated.
[[nodiscard]] ReportParagraph lead(const Subject& subject, const Phrase& of_sites);
/// Errors and warnings that stand open, in words; empty without any.
[[nodiscard]] std::string open_findings(const Subject& subject);

enum class DifferenceOf : std::uint8_t { masses = 1, grid_energy = 2 };
/// What the figures of this revision differ by from those of the one before, as a section with a table "difference";
/// nothing of a first one.
void add_difference(const Subject& subject, DifferenceOf what, ReportDocument& document);
/// Who issued it and why, and why findings were let stand; nothing of a report that is not issued.
void add_issue(const Subject& subject, ReportSection& section);

/// Which parts were left out; nothing of a whole report.
void add_left_out(const Subject& subject, ReportSection& section);

[[nodiscard]] ReportSection cover(const Subject& subject);
[[nodiscard]] ReportSection sites(const Subject& subject);
[[nodiscard]] ReportSection method(const Subject& subject);
/// The first part of it: sites, consolidation, standard.
void add_boundary(const Subject& subject, ReportSection& section);
[[nodiscard]] ReportSection findings(const Subject& subject);
/// Every ledger line with all that it was made of.
[[nodiscard]] ReportTable lines(const Subject& subject);

}  // namespace wattmast::carbon_report
