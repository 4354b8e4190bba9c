// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figure_origin.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/carbon_report.h"
#include "report/csv_writer.h"
#include "report/energy_report.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/quality_report.h"
#include "report/sheet_sample.h"
#include "report/shown.h"
#include "report/site_sheet.h"
#include "report/statement_sample.h"

namespace wattmast {
namespace {

using Kind = FigureOrigin::Kind;

std::size_t column_of(const ReportTable& table, std::string_view id) {
    const auto found = std::ranges::find(table.columns, id, &ReportColumn::id);
    EXPECT_NE(found, table.columns.end()) << id;
    return static_cast<std::size_t>(found - table.columns.begin());
}

FigureOrigin origin_at(const ReportDocument& document, std::string_view table, std::size_t row,
                       std::string_view column) {
    const ReportTable& of = test::table_of(document, table);
    const auto origin = origin_of(of, row, column_of(of, column));
    EXPECT_TRUE(origin) << table << " " << row << " " << column;
    return origin.value_or(FigureOrigin{});
}

TEST(FigureOrigin, MassesLeadToTheLinesOfTheirSourceSumAndSite) {
    const ReportDocument document = carbon_report_document(test::statement_sample(), ReportLanguage::english);
    const FigureOrigin source = origin_at(document, "emissions_CO2", 0, "location_kg");
    EXPECT_EQ(source.kind, Kind::ledger);
    EXPECT_EQ(source.category, LedgerCategory::scope2_location);
    EXPECT_EQ(source.item, "grid_electricity");
    EXPECT_EQ(source.gas, Gas::co2);
    EXPECT_EQ(source.site, "");
    const std::size_t last = test::table_of(document, "emissions_CO2").rows.size() - 1;
    const FigureOrigin sum = origin_at(document, "emissions_CO2", last, "market_kg");
    EXPECT_EQ(sum.sum, SourceSum::scope1_and_2_market);
    EXPECT_FALSE(sum.category);
    const ReportTable& sites = test::table_of(document, "sites");
    const FigureOrigin site = origin_at(document, "sites", 0, "location_kg_CO2");
    EXPECT_EQ(site.site, std::get<std::string>(sites.rows[0][0].value));
    EXPECT_EQ(site.sum, SourceSum::scope1_and_2_location);
    EXPECT_EQ(origin_at(document, "sites", sites.rows.size() - 1, "location_kg_CO2").site, "");
    EXPECT_EQ(origin_at(document, "summary", 0, "mass_kg_CO2").sum, SourceSum::scope1_and_2_location);
}

TEST(FigureOrigin, EnergiesCoverageAndFactorsLeadToTheirPages) {
    CarbonStatement sample = test::statement_sample();
    sample.factors.at(0).row = EmissionFactor{};
    const ReportDocument document = carbon_report_document(sample, ReportLanguage::english);
    EXPECT_EQ(origin_at(document, "sites", 0, "energy_kwh").kind, Kind::energy);
    EXPECT_EQ(origin_at(document, "sites", 0, "coverage_ppm").kind, Kind::coverage);
    EXPECT_EQ(origin_at(document, "quality", 0, "measured_ppm").kind, Kind::coverage);
    for (std::size_t row = 0; row < sample.factors.size(); ++row) {
        const ReportTable& factors = test::table_of(document, "factors");
        const auto origin = origin_of(factors, row, column_of(factors, "factor_id"));
        if (sample.factors[row].row) {
            ASSERT_TRUE(origin) << sample.factors[row].used.id;
            EXPECT_EQ(origin->kind, Kind::factor);
            EXPECT_EQ(origin->factor, sample.factors[row].used.id);
        } else {
            EXPECT_TRUE(!origin || origin->kind == Kind::ledger);
        }
    }
}

TEST(FigureOrigin, AFactorThatTheLibraryHasNotLeadsToItsLines) {
    CarbonStatement sample = test::statement_sample();
    for (StatementFactor& factor : sample.factors) {
        factor.row.reset();
    }
    const ReportDocument document = carbon_report_document(sample, ReportLanguage::english);
    const ReportTable& table = test::table_of(document, "emissions_CO2");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (const auto origin = origin_of(table, row, column_of(table, "factor"))) {
            EXPECT_EQ(origin->kind, Kind::ledger);
            EXPECT_TRUE(origin->category);
        }
    }
    // Nor has one that no line names.
    sample.lines.clear();
    const ReportDocument without = carbon_report_document(sample, ReportLanguage::english);
    const ReportTable& factors = test::table_of(without, "factors");
    EXPECT_FALSE(origin_of(factors, 0, column_of(factors, "value")));
}

TEST(FigureOrigin, ACorrectionLeadsToItsLine) {
    const CarbonStatement closed = test::closed_statement_sample();
    ASSERT_FALSE(closed.changes.empty());
    const FigureOrigin origin =
        origin_at(carbon_report_document(closed, ReportLanguage::english), "changes", 0, "effect_kg");
    EXPECT_EQ(origin.line, closed.changes[0].line);
    EXPECT_EQ(origin.site, closed.changes[0].site);
}

TEST(FigureOrigin, ASiteSheetsFiguresLeadToItsLinesFactorsEnergyAndCoverage) {
    CarbonStatement sample = test::site_statement_sample();
    sample.factors.at(0).row = EmissionFactor{};
    const ReportDocument document = site_sheet_document(sample, ReportLanguage::english);
    const FigureOrigin mass = origin_at(document, "scope2", 0, "mass_kg");
    EXPECT_EQ(mass.kind, Kind::ledger);
    EXPECT_EQ(mass.line, sample.lines.at(0).number);
    EXPECT_EQ(mass.category, LedgerCategory::scope2_location);
    EXPECT_EQ(mass.site, "SH-1");
    EXPECT_EQ(origin_at(document, "scope2", 0, "activity").kind, Kind::energy);
    EXPECT_EQ(origin_at(document, "scope2", 0, "factor_id").kind, Kind::factor);
    EXPECT_EQ(origin_at(document, "scope2", 0, "factor_id").factor, sample.factors[0].used.id);
    EXPECT_EQ(origin_at(document, "scope1", 0, "factor_value").kind, Kind::ledger) << "not in the library";
    EXPECT_EQ(origin_at(document, "nodes", 0, "energy_kwh").kind, Kind::energy);
    EXPECT_EQ(origin_at(document, "nodes", 1, "coverage_ppm").kind, Kind::coverage);
    EXPECT_EQ(origin_at(document, "nodes", 1, "coverage_ppm").site, "SH-1");
    EXPECT_EQ(origin_at(document, "kpis", 0, "coverage_ppm").kind, Kind::coverage);
    EXPECT_EQ(origin_at(document, "summary", 0, "energy_kwh").kind, Kind::energy);
    EXPECT_EQ(origin_at(document, "summary", 1, "mass_kg_CO2").sum, SourceSum::scope2_location);
    // A draft's lines have no number of their own.
    for (LedgerLine& line : sample.lines) {
        line.number = 0;
    }
    EXPECT_FALSE(origin_at(site_sheet_document(sample, ReportLanguage::english), "scope2", 0, "mass_kg").line);
}

/// Issue 7: every number of the pages is traced. Charts are drawn of tables of files, which pages do not print.
TEST(FigureOrigin, EveryPrintedNumberHasOne) {
    const CarbonStatement sample = test::closed_statement_sample();
    for (const ReportDocument& document :
         {carbon_report_document(sample, ReportLanguage::english),
          energy_report_document(sample, ReportLanguage::english),
          quality_report_document(sample, ReportLanguage::english),
          site_sheet_document(test::site_statement_sample(), ReportLanguage::english)}) {
        for (const ReportTable* table : tables_of(document)) {
            for (std::size_t row = 0; table->role != ReportTable::Role::data && row < table->rows.size(); ++row) {
                for (std::size_t column = 0; column < table->columns.size(); ++column) {
                    const bool is_traced = origin_of(*table, row, column).has_value();
                    EXPECT_EQ(is_traced,
                              is_number(table->rows[row][column]) || names_its_factor(table->rows[row][column]))
                        << document.title << ", " << table->id << ", row " << row << ", " << table->columns[column].id;
                }
            }
        }
    }
}

TEST(FigureOrigin, NoFileHasIt) {
    ReportDocument document = carbon_report_document(test::closed_statement_sample(), ReportLanguage::english);
    const std::string html = write_html(document);
    const std::string json = write_json(document);
    const std::string csv = write_csv(test::table_of(document, "sites"));
    for (ReportSection& section : document.sections) {
        for (ReportBlock& block : section.blocks) {
            if (auto* table = std::get_if<ReportTable>(&block)) {
                table->origins.clear();
                for (ReportColumn& column : table->columns) {
                    column.origin.reset();
                }
            }
        }
    }
    EXPECT_EQ(write_html(document), html);
    EXPECT_EQ(write_json(document), json);
    EXPECT_EQ(write_csv(test::table_of(document, "sites")), csv);
}

}  // namespace
}  // namespace wattmast
