// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_register.h"

#include <gmock/gmock.h>

#include "carbon/factors.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::date;
using test::factor;
using test::month;

EmissionFactor published(EmissionFactor factor, CivilDate by) {
    factor.published_by = by;
    return factor;
}

FactorRegister with(std::vector<EmissionFactor> factors) {
    FactorRegister result;
    result.add(std::move(factors)).value();
    return result;
}

FactorQuery query(std::string region, std::string_view when, YearRule rule = YearRule::same_year_only) {
    FactorQuery result;
    result.region = std::move(region);
    result.month = month(when);
    result.rule = rule;
    return result;
}

const FactorRegister shandong = with({published(factor("sd21", "CN-SD", 2021, "0.6838"), date(2024, 4, 12)),
                                      published(factor("sd22", "CN-SD", 2022, "0.6410"), date(2024, 12, 20)),
                                      published(factor("sd23", "CN-SD", 2023, "0.6191"), date(2025, 12, 31)),
                                      published(factor("sh22", "CN-SH", 2022, "0.5849"), date(2024, 12, 20))});

TEST(FactorRegister, FindsTheFactorOfTheYear) {
    const auto match = shandong.find(query("CN-SD", "2022-07"));
    ASSERT_THAT(match, test::IsOk());
    EXPECT_EQ(match->factor.id, "sd22");
    EXPECT_EQ(match->fit, FactorMatch::Fit::same_year);
}

TEST(FactorRegister, NeverTakesTheNearestYearInSilence) {
    const auto match = shandong.find(query("CN-SD", "2026-10"));
    EXPECT_THAT(match, test::FailsWithDetail(Errc::no_factor, "region CN-SD and year 2026"));
    EXPECT_THAT(match, test::FailsWithDetail(Errc::no_factor, "there are data years 2021, 2022, 2023"));
    EXPECT_THAT(shandong.find(query("CN-SD", "2020-12")), test::FailsWith(Errc::no_factor));
}

TEST(FactorRegister, NamesARegionThatItDoesNotKnow) {
    EXPECT_THAT(shandong.find(query("CN-XZ", "2023-01")),
                test::FailsWithDetail(Errc::no_factor, "region CN-XZ and year 2023"));
    EXPECT_THAT(shandong.find(query("CN-XZ", "2023-01")),
                test::FailsWithDetail(Errc::no_factor, "has none of that region"));
}

TEST(FactorRegister, ARegionIsNotItsPrefix) {
    EXPECT_THAT(shandong.find(query("CN", "2022-01")), test::FailsWith(Errc::no_factor));
}

TEST(FactorRegister, LatestPublishedLooksAtThePublicationDate) {
    const auto rule = YearRule::latest_published_not_after;
    const auto before = shandong.find(query("CN-SD", "2025-11", rule));
    EXPECT_EQ(before->factor.id, "sd22");
    EXPECT_EQ(before->fit, FactorMatch::Fit::earlier_year);
    EXPECT_EQ(shandong.find(query("CN-SD", "2025-12", rule))->factor.id, "sd23");
    EXPECT_EQ(shandong.find(query("CN-SD", "2026-10", rule))->factor.id, "sd23");
    EXPECT_EQ(shandong.find(query("CN-SD", "2024-04", rule))->factor.id, "sd21");
    EXPECT_THAT(shandong.find(query("CN-SD", "2024-03", rule)), test::FailsWith(Errc::no_factor));
}

TEST(FactorRegister, LatestPublishedPrefersTheYearItself) {
    const auto match = shandong.find(query("CN-SD", "2021-05", YearRule::latest_published_not_after));
    EXPECT_EQ(match->factor.id, "sd21");
    EXPECT_EQ(match->fit, FactorMatch::Fit::same_year);
}

TEST(FactorRegister, LatestPublishedNeverTakesALaterYear) {
    const auto later = with({published(factor("x25", "XX", 2025, "1"), date(2023, 1, 1))});
    EXPECT_THAT(later.find(query("XX", "2024-06", YearRule::latest_published_not_after)),
                test::FailsWith(Errc::no_factor));
}

TEST(FactorRegister, WithoutPublicationDateOnlyEarlierYearsCount) {
    const auto undated = with({factor("x24", "XX", 2024, "1"), factor("x23", "XX", 2023, "2")});
    EXPECT_EQ(undated.find(query("XX", "2025-01", YearRule::latest_published_not_after))->factor.id, "x24");
}

TEST(FactorRegister, ThePublishersDatesReplaceTheDataYear) {
    EmissionFactor uk = factor("uk", "GB", 2023, "0.177");
    uk.valid_from = date(2025, 1, 1);
    uk.valid_to = date(2025, 12, 31);
    const auto valid = with({uk});
    EXPECT_EQ(valid.find(query("GB", "2025-01"))->factor.id, "uk");
    EXPECT_EQ(valid.find(query("GB", "2025-12"))->fit, FactorMatch::Fit::same_year);
    for (const char* when : {"2023-06", "2024-12", "2026-01"}) {
        EXPECT_THAT(valid.find(query("GB", when, YearRule::latest_published_not_after)),
                    test::FailsWith(Errc::no_factor));
    }
}

TEST(FactorRegister, TwoAreAmbiguous) {
    EmissionFactor other = factor("ember22", "CN-SD", 2022, "0.58675");
    other.item = "grid_average_generation";
    FactorRegister both = shandong;
    both.add({other}).value();
    EXPECT_THAT(both.find(query("CN-SD", "2022-01")), test::FailsWithDetail(Errc::ambiguous_factor, "ember22, sd22"));
    FactorQuery named = query("CN-SD", "2022-01");
    named.items = {"grid_average"};
    EXPECT_EQ(both.find(named)->factor.id, "sd22");
}

TEST(FactorRegister, MethodAndItemAreKeptApart) {
    EmissionFactor market = factor("m22", "CN", 2022, "0.5856");
    market.category = FactorCategory::residual_mix;
    market.method = "market";
    market.item = "grid_average_excl_market_traded_nonfossil";
    EmissionFactor footprint = factor("f22", "CN", 2022, "0.6205");
    footprint.method = "footprint";
    const auto factors = with({market, footprint});
    EXPECT_THAT(factors.find(query("CN", "2022-01")), test::FailsWith(Errc::no_factor));
    FactorQuery asked = query("CN", "2022-01");
    asked.method = "market";
    asked.items = {"grid_average_excl_market_traded_nonfossil"};
    EXPECT_EQ(factors.find(asked)->factor.id, "m22");
}

TEST(FactorRegister, IdsAreUniqueOverAllFiles) {
    FactorRegister factors = shandong;
    EXPECT_THAT(factors.add({factor("new", "XX", 2020, "1"), factor("sd22", "XX", 2021, "1")}),
                test::FailsWithDetail(Errc::invalid_argument, "sd22"));
    EXPECT_EQ(factors.all().size(), 4U);
}

TEST(FactorRegister, ListsARegionByYear) {
    const auto listed = shandong.of_region("CN-SD");
    ASSERT_EQ(listed.size(), 3U);
    EXPECT_EQ(listed[0].id, "sd21");
    EXPECT_EQ(listed[2].id, "sd23");
}

}  // namespace
}  // namespace wattmast
