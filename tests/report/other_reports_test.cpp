// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy and data-quality reports.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/energy_report.h"
#include "report/quality_report.h"
#include "report/shown.h"
#include "report/statement_sample.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> first_column(const ReportTable& table) {
    std::vector<std::string> texts;
    for (const std::vector<Cell>& row : table.rows) {
        texts.push_back(std::get<std::string>(row.front().value));
    }
    return texts;
}

Energy energy(const Cell& cell) {
    return std::get<Energy>(cell.value);
}

TEST(EnergyReport, ClassesAndSitesAddUpAndTheLargestIsFirst) {
    const ReportDocument document = energy_report_document(statement_sample(), ReportLanguage::english);
    EXPECT_EQ(document.frame.number, "ER-2026-10-East, draft");
    const ReportTable& kinds = table_of(document, "kinds");
    EXPECT_THAT(first_column(kinds), ElementsAre("Base stations", "Data centres", "Towers", "All"));
    EXPECT_EQ(energy(cell_of(kinds, 3, "energy_kwh")),
              energy(cell_of(kinds, 0, "energy_kwh")) + energy(cell_of(kinds, 1, "energy_kwh")));
    EXPECT_FALSE(is_number(cell_of(kinds, 2, "energy_kwh"))) << "not known is not zero";
    EXPECT_EQ(cell_of(kinds, 2, "sites_without_figure").value, (decltype(Cell::value)(Decimal(1, 0))));
    EXPECT_THAT(first_column(table_of(document, "sites")), ElementsAre("SH-1", "SH-2", "DE-1", "SH-3", "All"));
    EXPECT_THAT(first_column(table_of(document, "kind_shares")), SizeIs(2)) << "a class without a figure has no bar";
}

TEST(EnergyReport, MeansAreOfTheSitesThatHaveAFigure) {
    const ReportDocument document = energy_report_document(statement_sample(), ReportLanguage::english);
    const ReportTable& kinds = table_of(document, "kinds");
    // 150 MWh / (2 sites x 31 days) = 2,419.35 kWh; 190 MWh / (3 x 31) = 2,043.01 kWh
    EXPECT_EQ(cell_of(kinds, 0, "kwh_per_site_day").value, (decltype(Cell::value)(Decimal(24194, -1))));
    EXPECT_EQ(cell_of(kinds, 3, "kwh_per_site_day").value, (decltype(Cell::value)(Decimal(20430, -1))));
    EXPECT_EQ(cell_of(kinds, 0, "share_ppm").value, (decltype(Cell::value)(PartsPerMillion{789'473})));
}

TEST(EnergyReport, KnowsEnergyThatNoFactorMakesALineOf) {
    CarbonStatement statement = statement_sample();
    statement.energies.push_back(
        {"SH-3", "Mains", {Energy::of(10'000'000'000), EnergyMethod::integrated, PartsPerMillion{500'000}}});
    const ReportDocument document = energy_report_document(statement, ReportLanguage::english);
    const ReportTable& kinds = table_of(document, "kinds");
    EXPECT_EQ(energy(cell_of(kinds, 2, "energy_kwh")), Energy::of(10'000'000'000));
    EXPECT_EQ(energy(cell_of(kinds, 3, "energy_kwh")), Energy::of(200'000'000'000));
    const ReportDocument quality = quality_report_document(statement, ReportLanguage::english);
    EXPECT_EQ(cell_of(table_of(quality, "sites"), 0, "coverage_ppm").value,
              (decltype(Cell::value)(PartsPerMillion{500'000})));
}

TEST(QualityReport, TheLeastKnownSiteComesFirst) {
    CarbonStatement statement = statement_sample();
    statement.energies[1].energy.coverage = PartsPerMillion{800'000};
    const ReportDocument document = quality_report_document(statement, ReportLanguage::english);
    EXPECT_THAT(first_column(table_of(document, "sites")), ElementsAre("SH-3", "SH-2", "SH-1", "DE-1"));
    const ReportTable& figures = table_of(document, "summary");
    ASSERT_THAT(figures.rows, SizeIs(3));
    EXPECT_EQ(cell_of(figures, 0, "share_ppm").value, (decltype(Cell::value)(PartsPerMillion{736'842})));
    EXPECT_EQ(cell_of(figures, 1, "count").value, (decltype(Cell::value)(Decimal(2, 0)))) << "covered in full";
    EXPECT_EQ(cell_of(figures, 2, "count").value, (decltype(Cell::value)(Decimal(1, 0)))) << "without a figure";
}

TEST(QualityReport, CountsFindingsTheWorstFirst) {
    const ReportDocument document = quality_report_document(closed_statement_sample(), ReportLanguage::chinese);
    const ReportTable& checks = table_of(document, "checks");
    EXPECT_THAT(first_column(checks), ElementsAre("错误", "警告"));
    EXPECT_EQ(cell_of(checks, 0, "sites").value, (decltype(Cell::value)(Decimal(1, 0))));
    EXPECT_EQ(cell_of(checks, 1, "sites").value, (decltype(Cell::value)(Decimal(0, 0)))) << "it is of no site";
    EXPECT_THAT(table_of(document, "changes").rows, SizeIs(1));
}

TEST(OtherReports, EveryNumberHasATraceAndLanguagesHaveEqualNumbers) {
    for (const auto make : {energy_report_document, quality_report_document}) {
        const ReportDocument english = make(closed_statement_sample(), ReportLanguage::english, {});
        for (const ReportLanguage language : {ReportLanguage::chinese, ReportLanguage::vietnamese}) {
            const ReportDocument other = make(closed_statement_sample(), language, {});
            EXPECT_NE(other.title, english.title);
            const auto expected = tables_of(english);
            const auto got = tables_of(other);
            ASSERT_EQ(got.size(), expected.size());
            for (std::size_t i = 0; i < got.size(); ++i) {
                ASSERT_EQ(got[i]->rows.size(), expected[i]->rows.size());
                for (std::size_t row = 0; row < got[i]->rows.size(); ++row) {
                    ASSERT_EQ(got[i]->rows[row].size(), got[i]->columns.size()) << got[i]->id;
                    for (std::size_t column = 0; column < got[i]->columns.size(); ++column) {
                        const Cell& cell = got[i]->rows[row][column];
                        EXPECT_TRUE(!is_number(cell) || cell == expected[i]->rows[row][column]) << got[i]->id;
                        EXPECT_TRUE(!is_number(cell) || !cell.trace.method.empty()) << got[i]->id;
                    }
                }
            }
        }
    }
}

TEST(OtherReports, AMonthWithoutAFigureHasNoNumbersOfEnergy) {
    CarbonStatement statement = statement_sample();
    statement.lines.clear();
    statement.energies.clear();
    const ReportDocument energy = energy_report_document(statement, ReportLanguage::english);
    EXPECT_THAT(table_of(energy, "summary").rows, SizeIs(0));
    EXPECT_FALSE(is_number(cell_of(table_of(energy, "sites"), 4, "energy_kwh")));
    const ReportDocument quality = quality_report_document(statement, ReportLanguage::english);
    EXPECT_THAT(first_column(table_of(quality, "summary")),
                ElementsAre("Sites covered in full", "Sites without a figure"));
}

}  // namespace
}  // namespace wattmast::test
