// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/region_choices.h"

#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;

class RegionChoicesTest : public test::LedgerFixture {
protected:
    RegionChoices choices(CivilDate day = std::chrono::year{2023} / 10 / 5) {
        const auto records = network_.store().ledger().records();
        const auto found = region_choices(network_.catalog(), factors_, records.value(), day);
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    static BookRecord tariff(const std::string& name, const std::string& site, const std::string& region) {
        std::map<std::string, std::string, std::less<>> fields{
            {"name", name}, {"currency", "CNY"}, {"prices", "flat 0.7"}, {"periods", "flat"}};
        if (!region.empty()) {
            fields.emplace("region", region);
        }
        BookRecord made = record(BookKind::tariff, site, std::move(fields));
        made.last_day.reset();
        return made;
    }
};

TEST_F(RegionChoicesTest, EachRegionHasItsFactorAndTariff) {
    network_.add_site("DE-01", "Europe/Berlin", "DE");
    network_.add_site("XX-01", "UTC", "");
    enter({tariff("Shanghai, two-part", "", "CN-SH"), tariff("Own", "SH-02", "")});
    const RegionChoices found = choices();
    ASSERT_EQ(found.regions.size(), 3U);
    const RegionChoice& shanghai = found.regions[0];
    EXPECT_EQ(shanghai.region, "CN-SH");
    EXPECT_EQ(shanghai.sites, 2U);
    ASSERT_TRUE(shanghai.factor);
    EXPECT_EQ(shanghai.factor->factor.id, "elec.CN-SH.2023.test");
    EXPECT_EQ(shanghai.factor->fit, FactorMatch::Fit::same_year);
    ASSERT_TRUE(shanghai.tariff);
    EXPECT_EQ(shanghai.tariff->name, "Shanghai, two-part");
    EXPECT_EQ(shanghai.own_tariffs, 1U);
    EXPECT_EQ(found.regions[1].region, "DE");
    EXPECT_FALSE(found.regions[1].factor);
    EXPECT_FALSE(found.regions[1].why_none.empty());
    EXPECT_FALSE(found.regions[1].tariff);
    EXPECT_EQ(found.regions[2].region, "") << "the one without a name stands last";
}

TEST_F(RegionChoicesTest, TheRuleOfYearsIsThatOfTheMonth) {
    const CivilDate later{std::chrono::year{2024} / 2 / 1};
    EXPECT_EQ(choices(later).regions[0].factor->fit, FactorMatch::Fit::earlier_year);
    enter({policy("year_rule", "same_year_only")});
    EXPECT_FALSE(choices(later).regions[0].factor);
    EXPECT_EQ(choices(later).year, YearRule::same_year_only);
}

}  // namespace
}  // namespace wattmast
