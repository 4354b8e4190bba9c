// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_views.h"

#include <array>

#include "carbon/book_records.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(BookViews, SayWhatTheRecordsSay) {
    const auto records = one_of_each_kind();
    const auto invoices = standing_invoices(records);
    ASSERT_EQ(invoices.size(), 1U);
    EXPECT_EQ(invoices[0].record, BookRecordId(1));
    EXPECT_EQ(invoices[0].energy, Energy::of(2'345'600'000));
    EXPECT_EQ(invoices[0].number, "R-88");
    EXPECT_EQ(invoices[0].site, "SH-PD-0473");
    EXPECT_TRUE(invoices[0].has_day(day("2026-10-31")));
    EXPECT_FALSE(invoices[0].has_day(day("2026-11-01")));
    EXPECT_FALSE(invoices[0].has_day(day("2026-09-30")));

    const auto entered = standing_entered_energy(records);
    ASSERT_EQ(entered.size(), 1U);
    EXPECT_EQ(entered[0].energy, Energy::of(12'500'000));
    EXPECT_EQ(entered[0].node, "cooling");

    const auto certificates = standing_certificates(records);
    ASSERT_EQ(certificates.size(), 1U);
    EXPECT_EQ(certificates[0].energy, Energy::of(1'500'000'000));
    EXPECT_EQ(certificates[0].scheme, "GEC");
    EXPECT_EQ(certificates[0].registry_id, "GEC-2026-000123");
    EXPECT_EQ(certificates[0].technology, "wind");
    EXPECT_EQ(certificates[0].cancelled_on, day("2026-11-20"));

    const auto contracts = standing_contracts(records);
    ASSERT_EQ(contracts.size(), 1U);
    EXPECT_EQ(contracts[0].share_percent, Decimal(40, 0));
    EXPECT_EQ(contracts[0].energy_per_month, std::nullopt);
    EXPECT_EQ(contracts[0].factor, (BookAmount{Decimal(0, 0), "kgCO2/kWh"}));
    EXPECT_FALSE(contracts[0].has_certificates);

    ASSERT_EQ(standing_supplier_factors(records).size(), 1U);
    EXPECT_EQ(standing_supplier_factors(records)[0].factor, (BookAmount{Decimal(312, 0), "gCO2/kWh"}));
    ASSERT_EQ(standing_subscribers(records).size(), 1U);
    EXPECT_EQ(standing_subscribers(records)[0].count, Decimal(102505, -1));
    ASSERT_EQ(standing_reused_heat(records).size(), 1U);
    EXPECT_EQ(standing_reused_heat(records)[0].energy, Energy::of(600'000'000));
    ASSERT_EQ(standing_water(records).size(), 1U);
    EXPECT_EQ(standing_water(records)[0].volume, (BookAmount{Decimal(185, -1), "m3"}));
    ASSERT_EQ(standing_tenant_rules(records).size(), 1U);
    EXPECT_EQ(standing_tenant_rules(records)[0].share_percent, Decimal(35, 0));
}

TEST(BookViews, OfFuelAndGases) {
    const auto records = one_of_each_kind();
    const auto fuel = standing_fuel(records);
    ASSERT_EQ(fuel.size(), 1U);
    EXPECT_EQ(fuel[0].quantity, (BookAmount{Decimal(7, -1), "kL"})) << "not 0.7k of L";
    EXPECT_EQ(fuel[0].method, "delivered");
    const auto levels = standing_tank_levels(records);
    ASSERT_EQ(levels.size(), 1U);
    EXPECT_EQ(levels[0].level, (BookAmount{Decimal(310, 0), "L"}));
    EXPECT_EQ(levels[0].equipment, "T1");
    const auto gases = standing_gas_losses(records);
    ASSERT_EQ(gases.size(), 2U);
    EXPECT_EQ(gases[0].kind, BookKind::refrigerant);
    EXPECT_EQ(gases[0].topped_up, (BookAmount{Decimal(32, -1), "kg"}));
    EXPECT_EQ(gases[0].charge, std::nullopt);
    EXPECT_EQ(gases[1].kind, BookKind::fire_suppression);
    EXPECT_EQ(gases[1].topped_up, std::nullopt);
    EXPECT_EQ(gases[1].charge, (BookAmount{Decimal(60, 0), "kg"}));
    EXPECT_EQ(gases[1].rate_percent, Decimal(2, 0));
}

TEST(BookViews, OwnFactorsAreFactors) {
    const auto factors = standing_own_factors(one_of_each_kind());
    ASSERT_EQ(factors.size(), 1U);
    EXPECT_EQ(factors[0].id, "own.steam.2025");
    EXPECT_TRUE(same_digits(factors[0].value, Decimal(810, -4)));
    EXPECT_EQ(factors[0].unit, "tCO2/GJ");
    EXPECT_EQ(factors[0].gas, Gas::co2);
    EXPECT_EQ(factors[0].data_year, 2025);
    EXPECT_EQ(factors[0].valid_from, day("2026-10-01"));
    EXPECT_EQ(factors[0].source, "book, record 15");
    EXPECT_EQ(factors[0].published_by, day("2026-11-05")) << "known from the day of its entry";
    EXPECT_EQ(factors[0].origin.kind, FactorOrigin::Kind::own);
    EXPECT_EQ(factors[0].origin.record, 15);
    EXPECT_EQ(factors[0].origin.who, "L. Chen");
    EXPECT_EQ(factors[0].origin.why, "monthly entry");
}

TEST(BookViews, EditionsHaveTheirFactors) {
    const auto editions = standing_editions(one_of_each_kind());
    ASSERT_EQ(editions.size(), 1U);
    EXPECT_EQ(editions[0].record, BookRecordId(19));
    EXPECT_EQ(editions[0].name, "grid-2026.csv");
    EXPECT_EQ(editions[0].published, day("2026-09-30"));
    EXPECT_EQ(editions[0].document, "archive 2026/4711");
    EXPECT_EQ(editions[0].file.to_hex().substr(0, 6), "001122");
    EXPECT_EQ(editions[0].retired, (std::vector<std::string>{"elec.CN-SH.2019", "elec.CN-SH.2020"}));
    ASSERT_EQ(editions[0].factors.size(), 1U);
    EXPECT_EQ(editions[0].factors[0].document, "Notice 3, annex");
    EXPECT_EQ(editions[0].factors[0].value.to_string(), "0.5610");
    EXPECT_EQ(editions[0].factors[0].origin.kind, FactorOrigin::Kind::edition);
}

TEST(BookViews, NothingIsMadeOfWhatIsWrongReplacedOrWithdrawn) {
    std::vector<BookRecord> records = one_of_each_kind();
    records[0].fields["energy"] = "7 MJ";
    EXPECT_TRUE(standing_invoices(records).empty());
    records = one_of_each_kind();
    BookRecord gone;
    gone.id = BookRecordId(17);
    gone.replaces = BookRecordId(3);
    gone.is_withdrawal = true;
    records.push_back(gone);
    EXPECT_TRUE(standing_certificates(records).empty());
}

TEST(BookViews, APolicyIsThatOfTheDay) {
    const auto policy = [](std::int64_t id, const char* value, const char* from, std::optional<CivilDate> to) {
        BookRecord record = record_of(BookKind::policy, {{"name", "gwp_set"}, {"value", value}});
        record.id = BookRecordId(id);
        record.site.clear();
        record.first_day = day(from);
        record.last_day = to;
        return record;
    };
    const std::vector records = {policy(1, "AR4", "2020-01-01", day("2022-12-31")),
                                 policy(2, "AR5", "2023-01-01", std::nullopt)};
    const auto policies = standing_policies(records);
    EXPECT_EQ(policy_on(policies, "gwp_set", day("2022-12-31")), "AR4");
    EXPECT_EQ(policy_on(policies, "gwp_set", day("2023-01-01")), "AR5");
    EXPECT_EQ(policy_on(policies, "gwp_set", day("2019-12-31")), std::nullopt);
    EXPECT_EQ(policy_on(policies, "gap_policy", day("2023-01-01")), std::nullopt);
}

TEST(BookAmount, TakesTheUnitAsWritten) {
    constexpr std::array<std::string_view, 4> units{"L", "kL", "m3", "kg"};
    EXPECT_EQ(parse_book_amount("0.50 kL", units).value(), (BookAmount{Decimal(50, -2), "kL"}));
    EXPECT_EQ(parse_book_amount("12m3", units).value(), (BookAmount{Decimal(12, 0), "m3"}));
    EXPECT_EQ(parse_book_amount("-1 kg", units).value(), (BookAmount{Decimal(-1, 0), "kg"}));
    for (const char* text : {"", "L", "5", "5  L", " 5 L", "5 l", "5 L/h", "5e kg"}) {
        EXPECT_THAT(parse_book_amount(text, units), FailsWithDetail(Errc::invalid_argument, "L, kL, m3, kg")) << text;
    }
}

TEST(BookAmount, OfEnergyIsExact) {
    EXPECT_EQ(energy_of({Decimal(5, -1), "Wh"}).value(), Energy::of(500));
    EXPECT_EQ(energy_of({Decimal(1'000'001, -6), "kWh"}).value(), Energy::of(1'000'001));
    EXPECT_EQ(energy_of({Decimal(15, -1), "MWh"}).value(), Energy::of(1'500'000'000));
    EXPECT_EQ(energy_of({Decimal(2, 0), "GWh"}).value(), Energy::of(2'000'000'000'000));
    EXPECT_THAT(energy_of({Decimal(1, 0), "kg"}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(energy_of({Decimal(1, 12), "GWh"}), FailsWith(Errc::overflow));
}

}  // namespace
}  // namespace wattmast::test
