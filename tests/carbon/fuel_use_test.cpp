// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_use.h"

#include <gmock/gmock.h>

#include "carbon/book_records.h"

namespace wattmast::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

MATCHER_P(IsCheck, check, "") {
    return arg.check == check;
}

/// A site with what was entered about its diesel, asked for October.
class FuelUseTest : public testing::Test {
protected:
    void level(const std::string& date, const std::string& amount, const std::string& tank = "") {
        BookRecord record = record_of(BookKind::tank_level, {{"item", "diesel"}, {"level", amount}});
        record.first_day = day(date);
        record.last_day.reset();
        add(record, tank);
    }
    void fuel(const std::string& method, const std::string& first, const std::string& last, const std::string& amount,
              const std::string& equipment = "") {
        BookRecord record = record_of(BookKind::fuel, {{"item", "diesel"}, {"quantity", amount}, {"method", method}});
        record.first_day = day(first);
        record.last_day = day(last);
        add(record, equipment);
    }
    void delivered(const std::string& date, const std::string& amount, const std::string& tank = "") {
        fuel("delivered", date, date, amount, tank);
    }
    void add(BookRecord record, const std::string& equipment) {
        if (!equipment.empty()) {
            record.fields["equipment"] = equipment;
        }
        record.id = BookRecordId(static_cast<std::int64_t>(records_.size()) + 1);
        records_.push_back(record);
    }
    void ran(const std::string& equipment, const std::string& litres, const std::string& tank = "") {
        runtimes_.push_back({"SH-PD-0473", "diesel", equipment, tank, {Decimal::parse(litres).value(), "L"}, {}});
    }
    FuelMonth month(const std::string& text = "2026-10") {
        return fuel_of_month(standing_fuel(records_), standing_tank_levels(records_), runtimes_,
                             CivilMonth::parse(text).value(), rules_);
    }
    static std::vector<std::string> amounts(const FuelMonth& month) {
        std::vector<std::string> texts;
        for (const FuelUse& use : month.uses) {
            texts.push_back(use.amount.value.to_string() + " " + use.amount.unit + " " +
                            std::string(id_of(use.method)));
        }
        return texts;
    }

    std::vector<BookRecord> records_;
    std::vector<RuntimeFuel> runtimes_;
    FuelRules rules_;
};

TEST_F(FuelUseTest, OfATankIsLevelBeforePlusDeliveredMinusLevelAfter) {
    level("2026-09-30", "600 L");
    delivered("2026-09-30", "400 L");  // in the level of that day
    delivered("2026-10-01", "0.25 kL");
    delivered("2026-10-31", "100 L");
    delivered("2026-11-01", "50 L");
    level("2026-10-31", "720.5 L");
    const FuelMonth found = month();
    EXPECT_THAT(amounts(found), ElementsAre("229.5 L tank"));
    const FuelUse& use = found.uses.front();
    EXPECT_EQ(use.first_day, day("2026-10-01"));
    EXPECT_EQ(use.last_day, day("2026-10-31"));
    EXPECT_THAT(use.records, ElementsAre(BookRecordId(1), BookRecordId(3), BookRecordId(4), BookRecordId(6)));
    EXPECT_FALSE(use.is_shared);
    // 350 L were delivered; that is no contradiction, as the rest lies in the tank.
    ASSERT_THAT(found.findings, SizeIs(1));
    EXPECT_EQ(found.findings.front().severity, FuelFinding::Severity::note);
}

TEST_F(FuelUseTest, LevelsInTheMonthCutItIntoPeriods) {
    level("2026-09-30", "600 L");
    level("2026-10-10", "500 L");
    level("2026-10-31", "470 L");
    EXPECT_THAT(amounts(month()), ElementsAre("100 L tank", "30 L tank"));
}

TEST_F(FuelUseTest, AcrossAMonthsEndItIsRefusedWithoutADecision) {
    level("2026-09-20", "600 L");
    level("2026-10-31", "559 L");
    const FuelMonth refused = month();
    EXPECT_THAT(refused.uses, IsEmpty());
    ASSERT_THAT(refused.findings, ElementsAre(IsCheck("tank_across_months")));
    EXPECT_THAT(refused.findings.front().message, HasSubstr("the level of 2026-09-30"));
    rules_.across_months = TankRule::by_days;
    const FuelMonth october = month();
    const FuelMonth september = month("2026-09");
    EXPECT_THAT(amounts(october), ElementsAre("31 L tank"));
    EXPECT_THAT(amounts(september), ElementsAre("10 L tank"));
    EXPECT_TRUE(october.uses.front().is_shared);
    EXPECT_THAT(october.findings, IsEmpty());
    EXPECT_THAT(september.findings, ElementsAre(IsCheck("tank_not_whole")));
}

TEST_F(FuelUseTest, SharesByDaysAddUpExactly) {
    level("2026-09-20", "600 L");
    level("2026-11-13", "500 L");
    rules_.across_months = TankRule::by_days;
    EXPECT_THAT(amounts(month("2026-09")), ElementsAre("18.519 L tank"));
    EXPECT_THAT(amounts(month()), ElementsAre("57.407 L tank"));
    EXPECT_THAT(amounts(month("2026-11")), ElementsAre("24.074 L tank"));
}

TEST_F(FuelUseTest, OneMethodCountsAndTheOthersAreCompared) {
    level("2026-09-30", "600 L");
    level("2026-10-31", "480 L");
    ran("G1", "123");
    EXPECT_THAT(amounts(month()), ElementsAre("120 L tank"));
    EXPECT_THAT(month().findings, IsEmpty());  // 2.5 % apart
    ran("G2", "60");
    const FuelMonth found = month();
    EXPECT_THAT(amounts(found), ElementsAre("120 L tank"));
    ASSERT_THAT(found.findings, ElementsAre(IsCheck("fuel_methods_differ")));
    EXPECT_THAT(found.findings.front().message, HasSubstr("120 L by tank, 183 L by runtime"));
    rules_.first = FuelMethod::runtime;
    EXPECT_THAT(amounts(month()), ElementsAre("123 L runtime", "60 L runtime"));
}

TEST_F(FuelUseTest, WhatWasDeliveredCountsWhereNothingElseTells) {
    delivered("2026-10-05", "250 L");
    fuel("delivered", "2026-09-28", "2026-10-02", "100 L");
    EXPECT_THAT(amounts(month()), ElementsAre("250 L delivered", "100 L delivered"));
    ran("G1", "40");  // of the only, nameless tank
    const FuelMonth found = month();
    EXPECT_THAT(amounts(found), ElementsAre("40 L runtime"));
    EXPECT_THAT(found.findings, ElementsAre(IsCheck("fuel_methods_differ")));
}

TEST_F(FuelUseTest, AGeneratorThatDidNotRunBurntNothingOfADelivery) {
    delivered("2026-10-05", "250 L");
    ran("G1", "0");
    const FuelMonth found = month();
    EXPECT_THAT(found.uses, IsEmpty());
    EXPECT_THAT(found.findings, ElementsAre(IsCheck("fuel_methods_differ")));
}

TEST_F(FuelUseTest, WhatATankCannotHaveIsAnErrorAndNoFigure) {
    level("2026-09-30", "100 L");
    level("2026-10-15", "700 L");
    level("2026-10-31", "650 L");
    const FuelMonth found = month();
    EXPECT_THAT(amounts(found), ElementsAre("50 L tank"));  // of the days that are known, which is said
    EXPECT_THAT(found.findings, Contains(IsCheck("tank_negative")));
    EXPECT_THAT(found.findings, Contains(IsCheck("tank_not_whole")));
}

TEST_F(FuelUseTest, MassAndVolumeAreNotMixed) {
    level("2026-09-30", "600 L");
    level("2026-10-31", "400 kg");
    EXPECT_THAT(month().findings, ElementsAre(IsCheck("other_measure")));
    EXPECT_THAT(month().uses, IsEmpty());
}

TEST_F(FuelUseTest, ADeliveryOnBothSidesOfALevelTellsNothing) {
    level("2026-09-30", "600 L");
    fuel("delivered", "2026-09-29", "2026-10-02", "100 L");
    level("2026-10-31", "500 L");
    const FuelMonth found = month();
    EXPECT_THAT(found.findings, Contains(IsCheck("delivery_across_level")));
    EXPECT_THAT(amounts(found), ElementsAre("100 L delivered"));
}

TEST_F(FuelUseTest, TanksAreKeptApartAndANamelessRecordBesideThemIsRefused) {
    level("2026-09-30", "600 L", "T1");
    level("2026-10-31", "590 L", "T1");
    level("2026-09-30", "300 L", "T2");
    level("2026-10-31", "280 L", "T2");
    delivered("2026-10-07", "55 L");
    ran("G1", "21", "T2");
    ran("G9", "33");
    const FuelMonth found = month();
    EXPECT_THAT(amounts(found), ElementsAre("10 L tank", "20 L tank"));
    EXPECT_THAT(found.findings, ElementsAre(IsCheck("tank_unclear"), IsCheck("tank_unclear")));
}

TEST_F(FuelUseTest, ACurveGoesBeforeWhatSomebodyWorkedOutForTheSameGenerator) {
    fuel("runtime", "2026-10-01", "2026-10-31", "99 L", "G1");
    fuel("runtime", "2026-10-01", "2026-10-31", "44 L", "G2");
    ran("G1", "90");
    EXPECT_THAT(amounts(month()), ElementsAre("90 L runtime", "44 L runtime"));
}

}  // namespace
}  // namespace wattmast::test
