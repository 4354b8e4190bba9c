// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/tenant_report.h"

#include <algorithm>
#include <array>

#include "carbon/book_report.h"
#include "report/csv_writer.h"
#include "report/figure_origin.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/shown.h"
#include "report/statement_sample.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr std::array languages{ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese};

Energy kilowatt_hours(std::int64_t count) {
    return Energy::of(count * 1'000'000);
}
CarbonMass kilograms(std::int64_t count) {
    return CarbonMass::of(count * 1'000'000);
}

/// Of two of the sample's sites.
CarbonStatement tenant_sample() {
    CarbonStatement all = statement_sample();
    StatementTenant tenant;
    tenant.name = "Operator A";
    tenant.undivided = 1;
    for (const auto& [code, own, common, others, owner] :
         {std::tuple{"SH-1", 30'000, 20'000, 45'000, 5'000}, {"SH-2", 10'000, 5'000, 35'000, 0}}) {
        TenantSite site;
        site.site = code;
        site.node = "=Cell A";
        site.rule = "share 40 %";
        site.own = kilowatt_hours(own);
        site.common = kilowatt_hours(common);
        site.others = kilowatt_hours(others);
        site.owner = kilowatt_hours(owner);
        site.entered = site.total() + site.others + site.owner;
        site.branches = kilowatt_hours(own + others / 2);
        site.share = {static_cast<std::int32_t>(1'000'000LL * site.total().count() / site.entered.count())};
        site.other_tenants = 2;
        site.method = EnergyMethod::measured;
        site.coverage = {990'000};
        site.records = {7};
        TenantMass mass;
        mass.own = kilograms(own);
        mass.others = kilograms(others);
        mass.owner = kilograms(owner);
        mass.whole = mass.own + mass.others + mass.owner;
        mass.factors = {all.lines.front().factor};
        mass.lines = 1;
        site.masses = {mass};
        tenant.sites.push_back(site);
    }
    all.tenant = tenant;
    return all;
}

TEST(TenantReport, TheRowsOfEachTableAddUpAndCloseWithTheOthers) {
    const ReportDocument document = tenant_report_document(tenant_sample(), ReportLanguage::english);
    const ReportTable& sites = table_of(document, "sites");
    ASSERT_THAT(sites.rows, SizeIs(3));
    EXPECT_EQ(std::get<Energy>(cell_of(sites, 2, "energy_kwh").value), kilowatt_hours(65'000));
    const ReportTable& division = table_of(document, "division");
    for (std::size_t row = 0; row < division.rows.size(); ++row) {
        const auto energy = [&](const char* column) { return std::get<Energy>(cell_of(division, row, column).value); };
        EXPECT_EQ(energy("tenant_kwh") + energy("others_kwh") + energy("owner_kwh"), energy("entered_kwh"));
        EXPECT_EQ(energy("branches_kwh") + energy("common_kwh"), energy("entered_kwh"));
    }
    const ReportTable& emissions = table_of(document, "emissions");
    ASSERT_THAT(emissions.rows, SizeIs(1));
    const auto mass = [&](const char* column) { return std::get<CarbonMass>(cell_of(emissions, 0, column).value); };
    EXPECT_EQ(mass("tenant_kg"), kilograms(40'000));
    EXPECT_EQ(mass("tenant_kg") + mass("others_kg") + mass("owner_kg"), mass("whole_kg"));
}

TEST(TenantReport, SaysWhoseItIsByWhichRuleAndWhatIsMissing) {
    const ReportDocument document = tenant_report_document(tenant_sample(), ReportLanguage::english);
    EXPECT_EQ(document.title, "Tenant report: energy and carbon");
    EXPECT_THAT(paragraphs_of(document), HasSubstr("Energy and carbon of tenant Operator A at 2 shared sites"));
    EXPECT_THAT(paragraphs_of(document), HasSubstr("1 more of its sites could not be divided"));
    EXPECT_EQ(std::get<std::string>(cell_of(table_of(document, "sites"), 0, "rule").value), "share 40 %");
    const auto csv = write_csv(document, "sites", ByteOrderMark::none);
    ASSERT_THAT(csv, IsOk());
    EXPECT_THAT(*csv, HasSubstr("'=Cell A"));
}

/// With what the division of a site among three finds.
CarbonStatement sample_with_neighbours() {
    CarbonStatement statement = tenant_sample();
    statement.tenant->neighbours = {{"SH-1", {"Operator B", "Cell B", "移动"}}, {"SH-2", {"Operator C", "Cab"}}};
    const auto find = [&](const char* check, const std::string& site, const std::string& message) {
        statement.findings.push_back({FindingSeverity::warning, check, site, "site " + site + message});
    };
    find("tenant_without_branch", "SH-1", ": Operator B (record 8) has no branch in the energy tree");
    find("missing_hours", "SH-1", ", node Cell B: it has hours without a figure from 2026-10-03 on");
    find("branch_of_two", "SH-1", ", node Cell A: 移动 (record 9) names this branch, as another tenant does");
    find("shares_above_whole", "SH-2", ": from 2026-10-01 the agreed shares add up to 117.25 %; correct them");
    find("tenant_without_branch", "SH-2", ": Operator A (record 7) has no branch in the energy tree");
    find("low_coverage", "SH-2", ", node Cabinet: 12 % of the month");
    statement.findings.push_back({FindingSeverity::note, "month_late", "", "Operator C handed records in late"});
    StatementChange change;
    change.site = "SH-1";
    change.reason = "meter of Operator B was read wrongly";
    statement.changes.push_back(change);
    statement.issue =
        StatementIssue{1, "L. Chen", "as agreed with Operator C", {}, {{"missing_hours", "Cell B is broken"}}};
    statement.closed.emplace();
    return statement;
}

TEST(TenantReport, NoLanguageAndNoFormatNamesAnotherTenantOrItsShare) {
    for (const ReportLanguage language : languages) {
        const ReportDocument document = tenant_report_document(sample_with_neighbours(), language);
        std::string all = write_json(document) + write_html(document) + paragraphs_of(document);
        for (const ReportTable* table : tables_of(document)) {
            all += write_csv(*table, ByteOrderMark::none);
        }
        for (const ReportFinding& finding : document.findings) {
            all += finding.message;
        }
        for (const char* const name : {"Operator B", "Operator C", "Cell B", "移动", "117.25"}) {
            EXPECT_THAT(all, Not(HasSubstr(name))) << tag_of(language);
        }
        EXPECT_THAT(all, HasSubstr("Operator A")) << "its own are said";
        EXPECT_THAT(all, HasSubstr("Cabinet")) << "only whole names are meant";
    }
    const ReportDocument english = tenant_report_document(sample_with_neighbours(), ReportLanguage::english);
    EXPECT_THAT(write_json(english), HasSubstr("site SH-1: it is about another tenant of this site"));
    EXPECT_THAT(write_json(english), HasSubstr("the agreed shares add up to more than the whole"));
    EXPECT_THAT(write_json(tenant_report_document(sample_with_neighbours(), ReportLanguage::vietnamese)),
                HasSubstr("liên quan đến bên thuê khác"));
}

/// Of its second revision: the first rule was "equal", and lines had 60 kg less.
CarbonStatement revised_sample() {
    CarbonStatement statement = tenant_sample();
    TenantBefore before;
    before.sites = {statement.tenant->sites.front()};
    TenantSite& then = before.sites.front();
    then.rule = "equal";
    then.common = kilowatt_hours(10'000);
    then.masses.front().own = kilograms(20'000);
    before.new_lines = before.sites;
    before.new_lines.front().masses.front().own = kilograms(20'060);
    TenantRuleChange own;
    own.record = 21;
    own.site = "SH-1";
    own.is_own = true;
    own.former = "equal";
    own.now = "share 40 %";
    own.why = "contract of May";
    TenantRuleChange of_another;
    of_another.site = "SH-2";
    before.rules = {own, of_another};
    statement.tenant->before = before;
    statement.before = StatementBefore{1, "L. Chen", {}, 12, {}};
    statement.issue = StatementIssue{2, "L. Chen", "rule changed", {}, {}};
    return statement;
}

TEST(TenantReport, ARevisionSaysWhatDiffersAndWhetherLinesOrRulesMadeIt) {
    const ReportDocument document = tenant_report_document(revised_sample(), ReportLanguage::english);
    const ReportTable& masses = table_of(document, "difference");
    ASSERT_THAT(masses.rows, SizeIs(1));
    const auto mass = [&](const char* column) { return std::get<CarbonMass>(cell_of(masses, 0, column).value); };
    EXPECT_EQ(mass("before_kg"), kilograms(20'000));
    EXPECT_EQ(mass("now_kg"), kilograms(40'000));
    EXPECT_EQ(mass("difference_kg"), kilograms(20'000));
    EXPECT_EQ(mass("lines_kg"), kilograms(60));
    EXPECT_EQ(mass("lines_kg") + mass("rules_kg"), mass("difference_kg"));
    const ReportTable& energies = table_of(document, "difference_energy");
    ASSERT_THAT(energies.rows, SizeIs(3)) << "both sites and their sum";
    EXPECT_EQ(std::get<std::string>(cell_of(energies, 0, "rule_before").value), "equal");
    EXPECT_EQ(std::get<Energy>(cell_of(energies, 0, "difference_kwh").value), kilowatt_hours(10'000));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(cell_of(energies, 1, "before_kwh").value))
        << "absent, where it had no part";
    EXPECT_EQ(std::get<Energy>(cell_of(energies, 2, "difference_kwh").value), kilowatt_hours(25'000));
    const ReportTable& rules = table_of(document, "difference_rules");
    EXPECT_EQ(std::get<std::string>(cell_of(rules, 0, "why").value), "contract of May");
    EXPECT_EQ(std::get<std::string>(cell_of(rules, 1, "former").value), "of another tenant");
    EXPECT_THAT(paragraphs_of(document), HasSubstr("Revision 1 was issued by L. Chen"));
    for (const ReportLanguage language : languages) {
        EXPECT_EQ(table_of(tenant_report_document(revised_sample(), language), "difference").rows.size(), 1U);
    }
    const ReportDocument first = tenant_report_document(tenant_sample(), ReportLanguage::english);
    EXPECT_TRUE(std::ranges::none_of(tables_of(first), [](const ReportTable* one) { return one->id == "difference"; }));
}

TEST(TenantReport, IsMadeWithoutThePartsThatAreLeftOutAndSaysSo) {
    for (const auto& [part, table] :
         {std::pair{ReportPart::summary, "summary"}, std::pair{ReportPart::emissions, "emissions"},
          std::pair{ReportPart::sites, "division"}}) {
        const ReportDocument document = tenant_report_document(tenant_sample(), ReportLanguage::english, {part});
        EXPECT_TRUE(
            std::ranges::none_of(tables_of(document), [&](const ReportTable* one) { return one->id == table; }));
        EXPECT_THAT(paragraphs_of(document), HasSubstr("Left out of this report and of its files"));
    }
    EXPECT_THAT(left_out_of(ReportKind::carbon, std::vector<std::string>{"charts"}, ReportOf::tenant),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(left_out_of(ReportKind::carbon, std::vector<std::string>{"sites"}, ReportOf::tenant), IsOk());
}

TEST(TenantReport, ItsFiguresLeadToTheEnergyAndTheLinesOfItsSites) {
    const ReportDocument document = tenant_report_document(tenant_sample(), ReportLanguage::english);
    const auto origin = [&](const char* table, std::size_t row, const char* column) {
        const ReportTable& of = table_of(document, table);
        const auto at = std::ranges::find(of.columns, column, &ReportColumn::id) - of.columns.begin();
        return origin_of(of, row, static_cast<std::size_t>(at)).value_or(FigureOrigin{});
    };
    EXPECT_EQ(origin("sites", 1, "own_kwh").kind, FigureOrigin::Kind::energy);
    EXPECT_EQ(origin("sites", 1, "own_kwh").site, "SH-2");
    EXPECT_EQ(origin("sites", 0, "coverage_ppm").kind, FigureOrigin::Kind::coverage);
    EXPECT_EQ(origin("division", 0, "others_kwh").site, "SH-1");
    EXPECT_EQ(origin("emissions", 0, "tenant_kg").kind, FigureOrigin::Kind::ledger);
    EXPECT_EQ(origin("emissions", 0, "tenant_kg").sum, SourceSum::scope2_location);
    EXPECT_EQ(origin("summary", 1, "mass_kg_CO2").sum, SourceSum::scope2_location);
}

TEST(TenantReport, EveryLanguageHasTheSameNumbersAndNoneWithoutATrace) {
    const ReportDocument english = tenant_report_document(tenant_sample(), ReportLanguage::english);
    for (const ReportLanguage language : languages) {
        const ReportDocument document = tenant_report_document(tenant_sample(), language);
        const auto tables = tables_of(document);
        const auto others = tables_of(english);
        ASSERT_EQ(tables.size(), others.size());
        for (std::size_t i = 0; i < tables.size(); ++i) {
            ASSERT_EQ(tables[i]->rows.size(), others[i]->rows.size()) << tables[i]->id;
            for (std::size_t row = 0; row < tables[i]->rows.size(); ++row) {
                ASSERT_EQ(tables[i]->rows[row].size(), tables[i]->columns.size()) << tables[i]->id;
                for (std::size_t column = 0; column < tables[i]->columns.size(); ++column) {
                    const Cell& cell = tables[i]->rows[row][column];
                    EXPECT_TRUE(!is_number(cell) || !cell.trace.method.empty()) << tables[i]->id;
                    if (is_number(cell)) {
                        EXPECT_EQ(cell, others[i]->rows[row][column]) << tables[i]->id;
                    }
                }
            }
        }
        EXPECT_THAT(write_json(document), HasSubstr("\"tenant_kg\""));
        EXPECT_THAT(write_html(document), HasSubstr("Operator A"));
    }
    const std::string chinese = paragraphs_of(tenant_report_document(tenant_sample(), ReportLanguage::chinese));
    EXPECT_THAT(chinese, HasSubstr("租户Operator A在 2 个共享站点"));
    EXPECT_THAT(chinese, Not(HasSubstr("Each tenant")));
}

}  // namespace
}  // namespace wattmast::test
