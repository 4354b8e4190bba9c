// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/correction_import.h"

#include "app/corrections_csv.h"
#include "app/ledger/ledger_fixture.h"
#include "store/rules.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWithDetail;
using test::in_november;
using test::IsOk;
using test::october;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class CorrectionImportTest : public test::LedgerFixture {
protected:
    static CorrectionOrder order(std::string text) {
        return {.text = std::move(text), .who = "L. Chen", .why = "read again", .now = in_november};
    }
    CorrectionPlan plan(std::string text) {
        const auto found = plan_corrections(network_.store().samples(), network_.store().ledger(), network_.catalog(),
                                            order(std::move(text)), {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    std::vector<Correction> all() {
        return network_.store().samples().corrections(std::nullopt, storable_times).value();
    }
    /// The first row that is wrong.
    CsvFault fault(const std::string& columns, const std::string& row) {
        const CorrectionPlan found = plan(columns + "\n" + row + "\n");
        EXPECT_THAT(found.corrections, IsEmpty());
        return found.faults.empty() ? CsvFault{} : found.faults.front();
    }
    const std::string columns_ = "site,device,point,time,value";
    const std::string point_ = "SH-01,M1,active_energy_import/total,";
};

TEST_F(CorrectionImportTest, RowsBecomeCorrectionsInTheFormOfTheSample) {
    const CorrectionPlan found =
        plan(columns_ + ",document,why\n" + point_ + "2023-10-10T20:00:00+08:00,9100.900,sheet 7,\n" + point_ +
             "2023-10-10T13:00:00Z,9101.3,,digits swapped\n");
    EXPECT_THAT(found.faults, IsEmpty());
    EXPECT_THAT(found.lines, ElementsAre(2, 3));
    ASSERT_THAT(found.corrections, SizeIs(2));
    const Correction& first = found.corrections.front();
    EXPECT_EQ(first.at, at("2023-10-10T12:00:00Z"));
    EXPECT_EQ(first.stored->value->to_string(), "9100.800");
    EXPECT_EQ(first.value->to_string(), "9100.900");
    EXPECT_EQ(first.document, "sheet 7");
    EXPECT_THAT(all(), IsEmpty()) << "a plan changes nothing";
    const auto entered = corrections_of(found, order(""));
    ASSERT_THAT(entered, IsOk());
    ASSERT_THAT(network_.store().samples().correct_all(*entered), IsOk());
    ASSERT_THAT(all(), SizeIs(2));
    EXPECT_EQ(all()[0].who, "L. Chen");
    EXPECT_EQ(all()[0].why, "read again");
    EXPECT_EQ(all()[1].why, "digits swapped") << "a row may have its own reason";
    EXPECT_EQ(all()[1].entered, in_november);
}

TEST_F(CorrectionImportTest, WhatCountsAlreadyIsNoCorrection) {
    const CorrectionPlan found = plan(columns_ + "\n" + point_ + "2023-10-10T12:00:00Z,9100.8\n" + point_ +
                                      "2023-10-10T12:00:01Z,\n" + point_ + "2023-10-10T13:00:00Z,9100\n");
    EXPECT_THAT(found.faults, IsEmpty());
    EXPECT_EQ(found.unchanged, 2U) << "also where there is nothing and the row says nothing";
    EXPECT_THAT(found.lines, ElementsAre(4));
    const CorrectionPlan same = plan(columns_ + "\n" + point_ + "2023-10-10T12:00:00Z,9100.8\n");
    EXPECT_THAT(corrections_of(same, order("")), FailsWithDetail(Errc::invalid_argument, "counts already"));
}

TEST_F(CorrectionImportTest, AnExportedFileIsTakenAgain) {
    const CorrectionPlan first = plan(columns_ + "\n" + point_ + "2023-10-10T12:00:00Z,9100.9\n");
    const auto entered = corrections_of(first, order(""));
    ASSERT_THAT(network_.store().samples().correct_all(*entered), IsOk());
    CsvExportRequest request;
    request.range = {at("2023-10-01"), at("2023-11-01")};
    const auto exported = corrections_csv(network_.store().samples(), network_.catalog(), request);
    ASSERT_THAT(exported, IsOk());
    EXPECT_EQ(plan(exported->text).unchanged, 1U);
    std::string changed = exported->text;
    changed.replace(changed.find(",9100.9,"), 8, ",9100.7,");
    const CorrectionPlan again = plan(changed);
    EXPECT_THAT(again.faults, IsEmpty());
    ASSERT_THAT(again.corrections, SizeIs(1));
    EXPECT_EQ(again.corrections[0].supersedes, CorrectionId(1));
}

TEST_F(CorrectionImportTest, AnEmptyValueIsNoWithdrawal) {
    EXPECT_THAT(fault(columns_, point_ + "2023-10-10T12:00:00Z,"),
                AllOf(Field(&CsvFault::line, 2U), Field(&CsvFault::column, "value"),
                      Field(&CsvFault::message, HasSubstr("write yes into withdraw"))));
    const CorrectionPlan found = plan(columns_ + ",withdraw\n" + point_ + "2023-10-10T12:00:00Z,,yes\n");
    ASSERT_THAT(found.corrections, SizeIs(1));
    EXPECT_FALSE(found.corrections[0].value);
    EXPECT_EQ(fault(columns_ + ",withdraw", point_ + "2023-10-10T12:00:00Z,5,yes").column, "withdraw");
    EXPECT_EQ(fault(columns_ + ",withdraw", point_ + "2023-10-10T12:00:00Z,,perhaps").column, "withdraw");
    EXPECT_THAT(fault(columns_ + ",withdraw", point_ + "2023-10-10T12:00:01Z,,yes").message,
                HasSubstr("nothing to withdraw"));
}

TEST_F(CorrectionImportTest, EveryFaultyRowHasItsLineAndReason) {
    const CorrectionPlan found = plan(columns_ + ",unit,stored_value\n" +                                 //
                                      "XX,M1,active_energy_import/total,2023-10-10T12:00:00Z,1,,\n" +     // 2
                                      "SH-01,M9,active_energy_import/total,2023-10-10T12:00:00Z,1,,\n" +  // 3
                                      "SH-01,M1,active_power/total,2023-10-10T12:00:00Z,1,,\n" +          // 4
                                      "SH-01,M1,nonsense,2023-10-10T12:00:00Z,1,,\n" +                    // 5
                                      point_ + "2023-10-10,1,,\n" +                                       // 6
                                      point_ + "2024-10-10T12:00:00Z,1,,\n" +                             // 7
                                      point_ + "2023-10-10T12:00:00Z,1,Wh,9100.900\n" +                   // 8: two
                                      point_ + "2023-10-10T12:00:00Z,9100.9,kWh,9100.800\n" +             // 9: twice
                                      point_ + "2023-10-10T13:00:00Z,twelve,,\n" +                        // 10
                                      point_ + "2023-10-10T14:00:00Z,-4,,\n" +                            // 11
                                      point_ + "2023-10-10T15:00:00Z,9200\n");                            // 12
    std::vector<std::string> told;
    for (const CsvFault& one : found.faults) {
        told.push_back(std::to_string(one.line) + " " + one.column);
    }
    EXPECT_THAT(told, ElementsAre("2 site", "3 device", "4 point", "5 point", "6 time", "7 time", "8 unit",
                                  "8 stored_value", "9 ", "10 value", "11 value", "12 "));
    EXPECT_THAT(found.corrections, IsEmpty()) << "line 9 alone is not taken either";
}

TEST_F(CorrectionImportTest, ColumnsAreNamedThatAreMissingOrUnknown) {
    EXPECT_EQ(fault("site,device,point,time", "SH-01,M1,x,y").column, "value");
    EXPECT_EQ(fault("site,device,point,value", "SH-01,M1,x,y").column, "time");
    EXPECT_EQ(fault(columns_ + ",colour", "a,b,c,d,e,f").column, "colour");
    EXPECT_THAT(fault(columns_ + ",value", "a,b,c,d,e,f").message, HasSubstr("twice"));
    EXPECT_THAT(plan("").faults, ElementsAre(Field(&CsvFault::message, HasSubstr("empty"))));
    EXPECT_THAT(plan(columns_ + "\n").faults, ElementsAre(Field(&CsvFault::message, HasSubstr("no row"))));
}

TEST_F(CorrectionImportTest, TimeAndMillisecondsMustAgree) {
    const std::string columns = "site,device,point,time,utc_ms,value";
    EXPECT_EQ(fault(columns, point_ + "2023-10-10T12:00:00Z,1696939200001,9100.9").column, "time");
    EXPECT_EQ(fault(columns, point_ + ",later,9100.9").column, "utc_ms");
    EXPECT_THAT(plan(columns + "\n" + point_ + ",1696939200000,9100.9\n").lines, ElementsAre(2));
}

TEST_F(CorrectionImportTest, ClosedMonthsAreNamed) {
    Closing closing;
    closing.month = october;
    closing.who = "A. Wang";
    closing.when = in_november;
    closing.program = "test";
    closing.time_zone_release = "2025b";
    ASSERT_THAT(network_.store().ledger().append_closing(closing, {}), IsOk());
    EXPECT_THAT(plan(columns_ + "\n" + point_ + "2023-10-31T15:00:00Z,1\n").closed, ElementsAre(october));
    EXPECT_THAT(plan(columns_ + "\n" + point_ + "2023-10-31T16:00:00Z,1\n").closed, IsEmpty());
}

TEST_F(CorrectionImportTest, WhoAndWhyAreAskedForLast) {
    const std::string text = columns_ + "\n" + point_ + "2023-10-10T12:00:00Z,9100.9\n";
    CorrectionOrder anonymous = order(text);
    anonymous.who.clear();
    const auto found =
        plan_corrections(network_.store().samples(), network_.store().ledger(), network_.catalog(), anonymous, {});
    EXPECT_THAT(found->faults, IsEmpty());
    EXPECT_THAT(corrections_of(*found, anonymous), FailsWithDetail(Errc::invalid_argument, "who says so"));
}

}  // namespace
}  // namespace wattmast
