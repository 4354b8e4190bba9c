// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A site sheet under each approach to consolidation: which figures are a share is said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "carbon/boundary.h"
#include "report/html_writer.h"
#include "report/sheet_sample.h"
#include "report/site_sheet.h"
#include "report/statement_sample.h"

namespace wattmast::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The sample with everything that the ledger has multiplied with the share.
CarbonStatement shared_sample(PartsPerMillion share) {
    CarbonStatement statement = site_statement_sample();
    statement.consolidation = Consolidation::equity_share;
    for (LedgerLine& line : statement.lines) {
        line.rules += share_rule(share);
        if (line.energy) {
            line.energy->energy = share_of(line.energy->energy, share);
        }
    }
    for (StatementEnergy& one : statement.energies) {
        one.energy.energy = share_of(one.energy.energy, share);
    }
    statement.sheet->nodes.front().node.name = statement.energies.front().node;
    return statement;
}

std::string label(const ReportTable& table, std::size_t row) {
    return std::get<std::string>(cell_of(table, row, "figure").value);
}

TEST(SiteSheetShare, WholeAndShareStandBesideEachOtherWithTheirNames) {
    const ReportDocument document =
        site_sheet_document(shared_sample(PartsPerMillion{600'000}), ReportLanguage::english);
    const ReportTable& summary = table_of(document, "summary");
    EXPECT_EQ(label(summary, 0), "Electricity, whole site");
    EXPECT_EQ(std::get<Energy>(cell_of(summary, 0, "energy_kwh").value), Energy::of(100'000'000'000));
    EXPECT_EQ(label(summary, 1), "Electricity, share 60\u00a0%");
    EXPECT_EQ(std::get<Energy>(cell_of(summary, 1, "energy_kwh").value), Energy::of(60'000'000'000));
    EXPECT_EQ(std::get<std::string>(cell_of(summary, 2, "note").value), "share of 60\u00a0%");
    const std::string page = write_html(document);
    EXPECT_THAT(page, HasSubstr("Consolidated by equity share (GHG Protocol Corporate Standard, chapter 3): the "
                                "organisation&#39;s share in this site is 60"));
    EXPECT_THAT(page, HasSubstr("equity share, 60"));
    EXPECT_THAT(table_of(document, "nodes").note, HasSubstr("Of the whole site"));
    EXPECT_THAT(table_of(document, "kpis").note, HasSubstr("Of the whole site"));
    EXPECT_THAT(table_of(document, "scope2").note, HasSubstr("are the share of 60\u00a0%."));
    EXPECT_THAT(table_of(document, "scope1").note, HasSubstr("are the share of 60\u00a0%."));
}

TEST(SiteSheetShare, IsNamedInEveryLanguageWithItsMarks) {
    const CarbonStatement statement = shared_sample(PartsPerMillion{333'333});
    EXPECT_THAT(paragraphs_of(site_sheet_document(statement, ReportLanguage::english)),
                HasSubstr("share in this site is 33.3333\u00a0%."));
    EXPECT_THAT(paragraphs_of(site_sheet_document(statement, ReportLanguage::chinese)),
                HasSubstr("本组织在本站点的份额为 33.3333%。"));
    EXPECT_THAT(paragraphs_of(site_sheet_document(statement, ReportLanguage::vietnamese)),
                HasSubstr("phần của tổ chức trong trạm này là 33,3333\u00a0%."));
}

TEST(SiteSheetShare, WithoutAMetersFigureOfEveryNodeThereIsNoWhole) {
    CarbonStatement statement = shared_sample(PartsPerMillion{600'000});
    statement.sheet->nodes.front().energy.reset();
    const ReportDocument document = site_sheet_document(statement, ReportLanguage::english);
    EXPECT_EQ(label(table_of(document, "summary"), 0), "Electricity, share 60\u00a0%");
}

TEST(SiteSheetShare, OfASiteWithoutLinesTheBookSaysIt) {
    CarbonStatement statement = shared_sample(PartsPerMillion{600'000});
    statement.lines.clear();
    statement.sheet->share = PartsPerMillion{250'000};
    EXPECT_THAT(paragraphs_of(site_sheet_document(statement, ReportLanguage::english)),
                HasSubstr("site is 25\u00a0%."));
}

TEST(SiteSheetShare, WhollyOwnedOrControlledItSaysTheApproachAndNoShare) {
    CarbonStatement statement = site_statement_sample();
    const auto page = [&] { return write_html(site_sheet_document(statement, ReportLanguage::english)); };
    const auto has_no_share = AllOf(Not(HasSubstr("whole site")), Not(HasSubstr("share of")));
    EXPECT_THAT(page(), AllOf(HasSubstr("operational control (nothing else is recorded), 100"), has_no_share));
    statement.consolidation = Consolidation::financial_control;
    EXPECT_THAT(page(), AllOf(HasSubstr("financial control, 100"), has_no_share));
    statement.consolidation = Consolidation::operational_control;
    EXPECT_THAT(page(), AllOf(HasSubstr("operational control, 100"), has_no_share));
    statement.consolidation = Consolidation::equity_share;
    EXPECT_THAT(page(), AllOf(HasSubstr("equity share, 100"), has_no_share));
}

}  // namespace
}  // namespace wattmast::test
