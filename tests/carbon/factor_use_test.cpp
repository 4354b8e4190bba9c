// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_use.h"

#include <gmock/gmock.h>

#include "carbon/factors.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using Way = FactorUse::Way;

const FactorRegister& shipped() {
    static const FactorRegister factors = test::shipped_factors();
    return factors;
}
const EmissionFactor& by_id(std::string_view id) {
    return *std::ranges::find(shipped().all(), id, &EmissionFactor::id);
}
FactorUse use(std::string_view id) {
    return use_of(by_id(id), shipped(), test::month("2026-11"));
}

TEST(FactorUse, TheNewestAverageOfAGridIsForItsYearAndForNow) {
    const FactorUse found = use("elec.CN-SD.2023.mee.avg");
    EXPECT_THAT(found.ways, ElementsAre(Way::own_year, Way::latest_published));
    EXPECT_EQ(found.own, test::month("2023-01"));
}

TEST(FactorUse, AnEarlierOneIsForItsYearAndSaysWhatIsTakenNow) {
    const FactorUse found = use("elec.CN-SD.2021.mee.avg");
    EXPECT_THAT(found.ways, ElementsAre(Way::own_year, Way::later_one_instead));
    EXPECT_EQ(found.instead, "elec.CN-SD.2023.mee.avg");
}

TEST(FactorUse, WhatStandsBehindAnOfficialSetNeedsItsName) {
    const auto ember = std::ranges::find_if(shipped().all(), [](const EmissionFactor& factor) {
        return factor.set == "ember" && factor.region == "CN" && factor.data_year == 2023;
    });
    ASSERT_NE(ember, shipped().all().end());
    const FactorUse found = use_of(*ember, shipped(), test::month("2026-11"));
    EXPECT_THAT(found.ways, ElementsAre(Way::named_set_only));
    EXPECT_EQ(found.preferred_set, "mee");
}

TEST(FactorUse, FootprintsMarginsAndPropertiesAreReachedByNoLookUpForScope2) {
    int footprints = 0;
    for (const EmissionFactor& factor : shipped().all()) {
        const FactorUse found = use_of(factor, shipped(), test::month("2026-11"));
        ASSERT_FALSE(found.ways.empty()) << factor.id;
        if (factor.category == FactorCategory::electricity && factor.method != "location" && factor.gas != Gas::ch4) {
            EXPECT_THAT(found.ways, ElementsAre(Way::by_name_only)) << factor.id;
            ++footprints;
        }
        if (factor.category == FactorCategory::fuel_property) {
            EXPECT_THAT(found.ways, ElementsAre(Way::part_only)) << factor.id;
        }
    }
    EXPECT_GT(footprints, 100);
}

TEST(FactorUse, ARefrigerantIsChosenByItsSetOfPotentials) {
    const auto found = std::ranges::find_if(shipped().all(), [](const EmissionFactor& factor) {
        return factor.category == FactorCategory::refrigerant && factor.item == "R-410A" && factor.method == "AR6";
    });
    EXPECT_THAT(use_of(*found, shipped(), test::month("2026-11")).ways, ElementsAre(Way::newest_edition));
}

TEST(FactorUse, ASeriesIsOneFigureOverTheYears) {
    std::vector<std::string> years;
    for (const EmissionFactor* factor : series_of(by_id("elec.CN-SD.2022.mee.avg"), shipped())) {
        years.push_back(year_text(*factor) + " " + factor->value.to_string());
    }
    EXPECT_THAT(years, ElementsAre("2021 0.6838", "2022 0.6410", "2023 0.6191"));
}

}  // namespace
}  // namespace wattmast
