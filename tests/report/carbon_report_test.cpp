// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/carbon_report.h"

#include <algorithm>

#include "carbon/book_schema.h"
#include "carbon/ledger_lines.h"
#include "report/carbon_words.h"
#include "report/csv_writer.h"
#include "report/shown.h"
#include "report/statement_sample.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::array languages{ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese};

CarbonMass tonnes(std::int64_t count) {
    return CarbonMass::of(count * 1'000'000'000);
}

CarbonMass mass(const Cell& cell) {
    return std::get<CarbonMass>(cell.value);
}

TEST(CarbonReport, GasesHaveTablesOfTheirOwnWithTheirSums) {
    const ReportDocument document = carbon_report_document(statement_sample(), ReportLanguage::english);
    const ReportTable& co2 = table_of(document, "emissions_CO2");
    ASSERT_THAT(co2.rows, SizeIs(3)) << "location, market, sum";
    EXPECT_EQ(mass(cell_of(co2, 2, "location_kg")), tonnes(90));
    EXPECT_EQ(mass(cell_of(co2, 2, "market_kg")), tonnes(92));
    EXPECT_EQ(cell_of(co2, 0, "activity").value, (decltype(Cell::value)(Decimal(150, 0))));
    const ReportTable& co2e = table_of(document, "emissions_CO2e");
    EXPECT_EQ(mass(cell_of(co2e, 2, "location_kg")), tonnes(16)) << "diesel and Germany";
    EXPECT_EQ(mass(cell_of(co2e, 2, "market_kg")), tonnes(2));
}

TEST(CarbonReport, SaysWhatTheMarketBasedSumLacks) {
    const ReportDocument document = carbon_report_document(statement_sample(), ReportLanguage::english);
    EXPECT_THAT(table_of(document, "emissions_CO2e").note, HasSubstr("40.0\u00a0MWh"));
    EXPECT_THAT(table_of(document, "emissions_CO2").note, Not(HasSubstr("MWh"))) << "China lacks nothing";
    const ReportTable& figures = table_of(document, "summary");
    ASSERT_THAT(figures.rows, SizeIs(5));
    EXPECT_EQ(std::get<std::string>(figures.rows[3].back().value), "without 40.0\u00a0MWh");
    EXPECT_EQ(std::get<std::string>(figures.rows[4].back().value), "73.6 % measured") << "140 of 190 MWh";
}

TEST(CarbonReport, EverySiteHasARowAndTheRowsAddUp) {
    const ReportDocument document = carbon_report_document(statement_sample(), ReportLanguage::english);
    const ReportTable& sites = table_of(document, "sites");
    ASSERT_THAT(sites.rows, SizeIs(5));
    CarbonMass sum;
    for (std::size_t row = 0; row + 1 < sites.rows.size(); ++row) {
        const Cell& one = cell_of(sites, row, "location_kg_CO2");
        sum += is_number(one) ? mass(one) : CarbonMass{};
    }
    EXPECT_EQ(mass(cell_of(sites, 4, "location_kg_CO2")), sum);
    EXPECT_FALSE(is_number(cell_of(sites, 3, "energy_kwh"))) << "not known is not zero";
    EXPECT_EQ(std::get<std::string>(cell_of(sites, 3, "findings").value), "no grid node");
    EXPECT_EQ(cell_of(sites, 0, "location_kg_CO2").trace.method, "ledger lines 1 4 5");
    const std::string csv = write_csv(sites, ByteOrderMark::none);
    EXPECT_THAT(csv, HasSubstr("'=cmd|"));
}

TEST(CarbonReport, NoNumberWithoutATrace) {
    const ReportDocument document = carbon_report_document(closed_statement_sample(), ReportLanguage::english);
    std::size_t numbers = 0;
    for (const ReportTable* one : tables_of(document)) {
        for (const std::vector<Cell>& row : one->rows) {
            ASSERT_EQ(row.size(), one->columns.size()) << one->id;
            for (const Cell& each : row) {
                numbers += is_number(each) ? 1U : 0U;
                EXPECT_TRUE(!is_number(each) || !each.trace.method.empty()) << one->id;
            }
        }
    }
    EXPECT_GT(numbers, 60U);
}

TEST(CarbonReport, LanguagesHaveEqualNumbersAndNoTextIsEmpty) {
    const ReportDocument english = carbon_report_document(closed_statement_sample(), ReportLanguage::english);
    for (const ReportLanguage language : languages) {
        const ReportDocument other = carbon_report_document(closed_statement_sample(), language);
        const auto expected = tables_of(english);
        const auto got = tables_of(other);
        ASSERT_EQ(got.size(), expected.size());
        for (std::size_t i = 0; i < got.size(); ++i) {
            ASSERT_EQ(got[i]->id, expected[i]->id);
            ASSERT_EQ(got[i]->rows.size(), expected[i]->rows.size()) << got[i]->id;
            for (std::size_t row = 0; row < got[i]->rows.size(); ++row) {
                for (std::size_t column = 0; column < got[i]->columns.size(); ++column) {
                    const Cell& one = got[i]->rows[row][column];
                    EXPECT_TRUE(!is_number(one) || one == expected[i]->rows[row][column]) << got[i]->id;
                }
            }
        }
        EXPECT_EQ(language == ReportLanguage::english, paragraphs_of(other) == paragraphs_of(english));
        EXPECT_FALSE(other.title.empty());
        EXPECT_THAT(paragraphs_of(other), HasSubstr("3:abcd"));
    }
}

TEST(CarbonReport, ADraftIsMarkedAndAClosedMonthIsNot) {
    const ReportDocument draft = carbon_report_document(statement_sample(), ReportLanguage::english);
    EXPECT_EQ(draft.frame.mark, "Draft, not issued");
    EXPECT_EQ(draft.frame.scope, "Huaying Networks, East");
    EXPECT_EQ(find_table(draft, "changes"), nullptr);
    const ReportDocument closed = carbon_report_document(closed_statement_sample(), ReportLanguage::english);
    EXPECT_EQ(closed.frame.mark, "Closed, not issued");
    const ReportTable& changes = table_of(closed, "changes");
    ASSERT_THAT(changes.rows, SizeIs(1));
    EXPECT_EQ(mass(cell_of(changes, 0, "effect_kg")), tonnes(-3));
    EXPECT_THAT(paragraphs_of(closed), HasSubstr("verify --db DB --head 3:abcd"));
}

TEST(CarbonReport, AYearHasItsOwnTitleAndItsMonthsInTheChart) {
    CarbonStatement statement = statement_sample();
    statement.month = month_of(2026, 12);
    statement.is_of_year = true;
    statement.number = "2026";
    const std::vector<LedgerLine> march = {sample_line(1, "SH-1", 200, 120)};
    statement.months = {{month_of(2026, 3), sources_of(march)}};
    const std::vector<LedgerLine> before = {sample_line(1, "SH-1", 200, 46)};
    statement.year_before = sources_of(before);
    const ReportDocument document = carbon_report_document(statement, ReportLanguage::english);
    EXPECT_EQ(document.title, "Annual carbon summary");
    EXPECT_EQ(period_text(document), "2026");
    EXPECT_EQ(period_id(document), "2026");
    EXPECT_EQ(document.frame.number, "AR-2026, draft");
    const ReportTable& months = table_of(document, "months_CO2");
    EXPECT_EQ(mass(cell_of(months, 2, "mass_kg")), tonnes(120));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(cell_of(months, 11, "mass_kg").value))
        << "the year's sum is not its December";
    EXPECT_THAT(paragraphs_of(document), HasSubstr("on 2025"));
}

TEST(CarbonReport, ComparesWithMonthsThatAreKnownAlone) {
    CarbonStatement all = statement_sample();
    EXPECT_THAT(paragraphs_of(carbon_report_document(all, ReportLanguage::english)),
                HasSubstr("nothing to compare with"));
    const std::vector<LedgerLine> before = {sample_line(1, "SH-1", 200, 120)};
    all.months = {{month_of(2025, 10), sources_of(before)}};
    const ReportDocument document = carbon_report_document(all, ReportLanguage::english);
    EXPECT_THAT(paragraphs_of(document),
                HasSubstr("−5.0\u00a0% on October 2025, from 200.0\u00a0MWh to 190.0\u00a0MWh"));
    EXPECT_THAT(paragraphs_of(document), HasSubstr("−25.0\u00a0% on October 2025, from 120.0\u00a0t CO₂ to 90.0"));
    const ReportTable& months = table_of(document, "months_CO2");
    EXPECT_EQ(mass(cell_of(months, 9, "mass_kg_year_before")), tonnes(120));
    EXPECT_EQ(mass(cell_of(months, 9, "mass_kg")), tonnes(90));
    EXPECT_FALSE(is_number(cell_of(months, 8, "mass_kg"))) << "September is not closed";
}

TEST(CarbonReport, AMonthWithoutLinesSaysSoAndHasNoZero) {
    CarbonStatement all = statement_sample();
    all.lines.clear();
    all.factors.clear();
    const ReportDocument document = carbon_report_document(all, ReportLanguage::english);
    EXPECT_THAT(paragraphs_of(document), HasSubstr("No figure is known of this month"));
    EXPECT_EQ(find_table(document, "summary"), nullptr);
    EXPECT_FALSE(is_number(cell_of(table_of(document, "sites"), 4, "energy_kwh")));
}

TEST(CarbonReport, LinesSayWhatTheyWereMadeOf) {
    const ReportDocument document = carbon_report_document(statement_sample(), ReportLanguage::chinese);
    const ReportTable& lines = table_of(document, "lines");
    ASSERT_THAT(lines.rows, SizeIs(6));
    EXPECT_EQ(lines.role, ReportTable::Role::data) << "for files, not for pages";
    EXPECT_EQ(std::get<std::string>(cell_of(lines, 3, "records").value), "17 23");
    EXPECT_EQ(std::get<std::string>(cell_of(lines, 0, "points").value),
              "M1/active_energy_import/total M2/active_energy_import/total");
    EXPECT_EQ(std::get<std::string>(cell_of(lines, 0, "inputs_sha256").value), sha256("samples").to_hex());
    EXPECT_EQ(std::get<std::string>(cell_of(lines, 0, "factor_row_sha256").value), sha256("row 41").to_hex());
}

TEST(CarbonReport, EveryDecisionOfTheBookHasANameInEveryLanguage) {
    const BookField* name = book_schema(BookKind::policy).field("name");
    ASSERT_NE(name, nullptr);
    ASSERT_THAT(name->words, Not(IsEmpty()));
    for (const std::string_view policy : name->words) {
        EXPECT_NE(policy_name(policy, ReportLanguage::chinese), policy_name(policy, ReportLanguage::english)) << policy;
        EXPECT_NE(policy_name(policy, ReportLanguage::vietnamese), policy_name(policy, ReportLanguage::english))
            << policy;
    }
}

}  // namespace
}  // namespace wattmast::test
