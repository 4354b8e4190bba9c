// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/site_sheet.h"

#include <array>

#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/sheet_sample.h"
#include "report/shown.h"
#include "report/site_words.h"
#include "report/statement_sample.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::array languages{ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese};

TEST(SiteSheet, HasWhatTheSiteIsAndWhatItMeasuresWith) {
    const ReportDocument document = site_sheet_document(site_statement_sample(), ReportLanguage::english);
    EXPECT_EQ(document.title, "Site sheet");
    EXPECT_EQ(document.frame.number, "SS-2026-10-SH-1, draft");
    const ReportTable& nodes = table_of(document, "nodes");
    ASSERT_THAT(nodes.rows, SizeIs(2));
    EXPECT_EQ(std::get<std::string>(cell_of(nodes, 0, "kind").value), "Grid");
    EXPECT_EQ(std::get<std::string>(cell_of(nodes, 0, "interval").value), "15\u00a0min");
    EXPECT_FALSE(is_number(cell_of(nodes, 1, "energy_kwh"))) << "no figure is not zero";
    const std::string html = write_html(document);
    EXPECT_THAT(html, HasSubstr("31.23040° N, 121.47370° W"));
    EXPECT_THAT(html, HasSubstr("East / Shanghai"));
    const ReportTable& events = table_of(document, "meter_events");
    ASSERT_THAT(events.rows, SizeIs(1));
    EXPECT_EQ(std::get<std::string>(cell_of(events, 0, "final_value").value), "12,345.6\u00a0kWh");
}

TEST(SiteSheet, ShowsBothWaysOfScope2WithTheFactorAndScope1BesideThem) {
    const ReportDocument document = site_sheet_document(site_statement_sample(), ReportLanguage::english);
    const ReportTable& scope2 = table_of(document, "scope2");
    ASSERT_THAT(scope2.rows, SizeIs(2));
    EXPECT_THAT(std::get<std::string>(scope2.rows[0].front().value), HasSubstr("By location"));
    EXPECT_THAT(std::get<std::string>(scope2.rows[1].front().value), HasSubstr("By market"));
    EXPECT_EQ(std::get<CarbonMass>(cell_of(scope2, 0, "mass_kg").value), CarbonMass::of(60'000'000'000));
    EXPECT_THAT(cell_of(scope2, 0, "factor_id").trace.factors, SizeIs(1));
    EXPECT_THAT(table_of(document, "factors").rows, SizeIs(2)) << "grid and diesel";
    const ReportTable& scope1 = table_of(document, "scope1");
    ASSERT_THAT(scope1.rows, SizeIs(1));
    EXPECT_EQ(std::get<CarbonMass>(cell_of(scope1, 0, "mass_kg").value), CarbonMass::of(2'000'000'000));
}

TEST(SiteSheet, ADayWithoutAFigureHasNoBar) {
    const ReportDocument document = site_sheet_document(site_statement_sample(), ReportLanguage::english);
    const ReportTable& days = table_of(document, "days");
    ASSERT_THAT(days.rows, SizeIs(31));
    EXPECT_FALSE(is_number(cell_of(days, 6, "energy_kwh")));
    EXPECT_EQ(std::get<std::string>(cell_of(days, 6, "date").value), "2026-10-07");
}

TEST(SiteSheet, EveryLanguageHasTheSameNumbersAndNoneWithoutATrace) {
    const ReportDocument english = site_sheet_document(site_statement_sample(), ReportLanguage::english);
    for (const ReportLanguage language : languages) {
        const ReportDocument document = site_sheet_document(site_statement_sample(), language);
        const auto tables = tables_of(document);
        const auto others = tables_of(english);
        ASSERT_EQ(tables.size(), others.size());
        for (std::size_t i = 0; i < tables.size(); ++i) {
            ASSERT_EQ(tables[i]->rows.size(), others[i]->rows.size()) << tables[i]->id;
            for (std::size_t row = 0; row < tables[i]->rows.size(); ++row) {
                ASSERT_EQ(tables[i]->rows[row].size(), tables[i]->columns.size()) << tables[i]->id;
                for (std::size_t column = 0; column < tables[i]->columns.size(); ++column) {
                    const Cell& cell = tables[i]->rows[row][column];
                    EXPECT_TRUE(!is_number(cell) || !trace_text(cell.trace).empty()) << tables[i]->id;
                    if (is_number(cell)) {
                        EXPECT_EQ(cell, others[i]->rows[row][column]) << tables[i]->id;
                    }
                }
            }
        }
        EXPECT_THAT(write_json(document), HasSubstr("\"meter_events\""));
    }
    const ReportDocument chinese = site_sheet_document(site_statement_sample(), ReportLanguage::chinese);
    EXPECT_EQ(chinese.title, "站点档案");
    EXPECT_EQ(std::get<std::string>(cell_of(table_of(chinese, "nodes"), 1, "kind").value), "制冷");
}

TEST(SiteSheet, OfAClosedMonthItSaysWhatWasCorrectedWhoIssuedItAndWhatTheRevisionBeforeHad) {
    CarbonStatement statement = site_statement_sample();
    EXPECT_EQ(find_table(site_sheet_document(statement, ReportLanguage::english), "changes"), nullptr) << "a draft";
    statement.closed = closed_statement_sample().closed;
    statement.changes = closed_statement_sample().changes;
    statement.issue = StatementIssue{2, "L. Chen", "meter read again", {}, {{"low_coverage", "cable cut"}}};
    statement.before = StatementBefore{1, "M. Wu", {}, 4, {}};
    const ReportDocument document = site_sheet_document(statement, ReportLanguage::english);
    EXPECT_EQ(document.frame.number, "SS-2026-10-SH-1, revision 2");
    EXPECT_THAT(table_of(document, "changes").rows, SizeIs(1));
    EXPECT_THAT(paragraphs_of(document), HasSubstr("Revision 2, issued by L. Chen on"));
    EXPECT_THAT(write_html(document), HasSubstr("cable cut"));
    const ReportTable& difference = table_of(document, "difference");
    ASSERT_THAT(difference.rows, SizeIs(3)) << "location, market, diesel; nothing was there before";
    EXPECT_EQ(std::get<CarbonMass>(cell_of(difference, 0, "difference_kg").value).count(),
              std::get<CarbonMass>(cell_of(difference, 0, "now_kg").value).count());
}

TEST(SiteSheet, FindingsOfNoSiteAreSaidWhereTheyAreAboutThisOne) {
    CarbonStatement statement = site_statement_sample();
    statement.findings = {
        {FindingSeverity::warning, "low_coverage", "SH-1", "site SH-1: of its own"},
        {FindingSeverity::warning, "earlier_factor_year", "",
         "the factor " + statement.lines.front().factor.id + " is old"},
        {FindingSeverity::note, "no_loss_factor", "", "region CN-SH has no factor for losses of the grid"},
        {FindingSeverity::note, "no_loss_factor", "", "region CN-SD has no factor for losses of the grid"},
        {FindingSeverity::error, "no_residual", "", "site DE-1, 2026-10: 7 kWh are covered by nothing"}};
    const ReportDocument document = site_sheet_document(statement, ReportLanguage::english);
    EXPECT_THAT(document.findings, SizeIs(3));
    EXPECT_THAT(table_of(document, "findings").rows, SizeIs(3));
}

TEST(SiteSheet, EveryKindHasANameInEveryLanguage) {
    for (const ReportLanguage language : languages) {
        for (int number = 1; number <= 11; ++number) {
            EXPECT_THAT(node_kind_name(static_cast<NodeKind>(number), language), Not(IsEmpty()));
        }
        for (int number = 1; number <= 5; ++number) {
            EXPECT_THAT(meter_event_name(static_cast<MeterEventKind>(number), language), Not(IsEmpty()));
        }
    }
    EXPECT_EQ(meter_event_name(MeterEventKind::exchanged, ReportLanguage::vietnamese), "thay công tơ");
}

}  // namespace
}  // namespace wattmast::test
