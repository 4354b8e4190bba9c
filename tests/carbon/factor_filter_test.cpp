// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_filter.h"

#include <gmock/gmock.h>

#include "carbon/civil_date_text.h"
#include "carbon/factors.h"

namespace wattmast {
namespace {

using test::date;

EmissionFactor shandong() {
    EmissionFactor made = test::factor("elec.CN-SD.2023", "CN-SD", 2023, "0.6191");
    made.set = "mee";
    made.published_by = date(2025, 12, 31);
    return made;
}

TEST(FactorFilter, WithoutConditionsEverythingPasses) {
    EXPECT_TRUE(lets_through({}, shandong()));
    EXPECT_TRUE(lets_through({}, EmissionFactor{}));
}

TEST(FactorFilter, EveryConditionCounts) {
    const auto passes = [](auto set_right, auto set_wrong) {
        FactorFilter right;
        set_right(right);
        FactorFilter wrong;
        set_wrong(wrong);
        return lets_through(right, shandong()) && !lets_through(wrong, shandong());
    };
    using F = FactorFilter;
    EXPECT_TRUE(passes([](F& f) { f.region = "CN-SD"; }, [](F& f) { f.region = "CN"; }));
    EXPECT_TRUE(passes([](F& f) { f.data_year = 2023; }, [](F& f) { f.data_year = 2022; }));
    EXPECT_TRUE(passes([](F& f) { f.category = FactorCategory::electricity; },
                       [](F& f) { f.category = FactorCategory::fuel; }));
    EXPECT_TRUE(passes([](F& f) { f.method = "location"; }, [](F& f) { f.method = "loc"; }));
    EXPECT_TRUE(passes([](F& f) { f.item = "grid_average"; }, [](F& f) { f.item = "grid"; }));
    EXPECT_TRUE(passes([](F& f) { f.set = "mee"; }, [](F& f) { f.set = "ember"; }));
    EXPECT_TRUE(passes([](F& f) { f.known_on = date(2025, 12, 31); }, [](F& f) { f.known_on = date(2025, 12, 30); }));
    EXPECT_TRUE(passes([](F& f) { f.text = "SHANDONG"; }, [](F& f) { f.text = "shanghai"; }));
}

TEST(FactorFilter, TextIsSoughtInEveryNamingField) {
    for (const char* text : {"elec.cn-sd", "sHaNdOnG", "山东", "ministry", "notice 47", "GRID_average", "cn-sd"}) {
        FactorFilter filter;
        filter.text = text;
        EXPECT_TRUE(lets_through(filter, shandong())) << text;
    }
    for (const char* text : {"annex", "0.6191", "山西"}) {
        FactorFilter filter;
        filter.text = text;
        EXPECT_FALSE(lets_through(filter, shandong())) << text;
    }
}

TEST(FactorFilter, WithoutAPublicationDateNothingIsKnown) {
    EmissionFactor undated = shandong();
    undated.published_by.reset();
    FactorFilter filter;
    filter.known_on = date(2099, 1, 1);
    EXPECT_FALSE(lets_through(filter, undated));
}

TEST(CivilDateText, ReadsAndWritesDays) {
    EXPECT_EQ(parse_civil_date("2024-02-29"), date(2024, 2, 29));
    EXPECT_EQ(date_text(date(2024, 2, 9)), "2024-02-09");
    EXPECT_EQ(date_text(date(987, 12, 31)), "0987-12-31");
    for (const char* text : {"", "2024", "2024-2-9", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-32",
                             "2024/01/31", "2024-01-31 ", "+024-01-31", "2024-01--1"}) {
        EXPECT_EQ(parse_civil_date(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace wattmast
