// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/carbon_month.h"

#include "app/ledger/carbon_csv.h"
#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::has_check;
using test::in_november;
using test::IsOk;
using test::october;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::StartsWith;

class CarbonMonthTest : public test::LedgerFixture {
protected:
    Result<CarbonMonth> month(std::vector<std::string> sites = {}, std::stop_token cancel = {}) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        return carbon_month(network_.store(), reader, factors_, {october, std::move(sites), in_november},
                            std::move(cancel));
    }
    void enter_books() {
        BookRecord certificate = record(BookKind::certificate, "SH-01",
                                        {{"scheme", "GEC"},
                                         {"registry_id", "GEC-77"},
                                         {"energy", "0.1 MWh"},
                                         {"technology", "wind"},
                                         {"market", "CN"},
                                         {"cancelled_on", "2023-10-31"}});
        certificate.first_day = std::chrono::year{2023} / 1 / 1;
        certificate.last_day = std::chrono::year{2023} / 9 / 30;
        enter({certificate,
               record(BookKind::fuel, "SH-02", {{"item", "diesel"}, {"quantity", "20 L"}, {"method", "delivered"}})});
    }
};

constexpr CarbonMass location_of_both = CarbonMass::of(174'066'240 + 108'791'400);  // 297.6 and 186 kWh × 0.5849

TEST_F(CarbonMonthTest, AnOpenMonthIsItsDraftAddedUp) {
    enter_books();
    const auto found = month();
    ASSERT_THAT(found, IsOk());
    EXPECT_FALSE(found->closed);
    EXPECT_EQ(found->sites, 2U);
    EXPECT_EQ(found->whole_sites, 2U);
    EXPECT_EQ(found->book, 2U);
    EXPECT_THAT(found->chain, IsEmpty());
    const LedgerInventory& inventory = found->inventory;
    EXPECT_THAT(inventory.sum(InventorySection::scope1), ElementsAre(Pair(Gas::co2, CarbonMass::of(54'000'000))));
    EXPECT_THAT(inventory.sum(InventorySection::scope2_location), ElementsAre(Pair(Gas::co2, location_of_both)));
    // 197.6 kWh beside the certificate and 186 kWh × 0.6096
    EXPECT_THAT(inventory.sum(InventorySection::scope2_market),
                ElementsAre(Pair(Gas::co2, CarbonMass::of(120'456'960 + 113'385'600))));
    ASSERT_THAT(inventory.rows, SizeIs(4));
    EXPECT_THAT(found->records, SizeIs(2));
    EXPECT_THAT(found->findings, Contains(has_check("no_loss_factor", "")));
    ASSERT_THAT(found->steps, SizeIs(1));
    EXPECT_EQ(found->steps[0].steps[0].kind, MarketStepKind::certificates);
    EXPECT_EQ(found->steps[0].steps[0].change, CarbonMass::of(-58'490'000));  // 100 kWh × 0.5849
}

TEST_F(CarbonMonthTest, RowsHaveTheFactorWithItsBytesAndItsSeries) {
    EmissionFactor newer = factors_.all()[1];
    ASSERT_EQ(newer.id, "elec.CN.2023.rest");
    for (const EmissionFactor& factor : factors_.all()) {
        newer = factor.id == "elec.CN-SH.2023.test" ? factor : newer;
    }
    newer.id = "elec.CN-SH.2024.test";
    newer.data_year = 2024;
    newer.value = Decimal{5649, -4};
    ASSERT_THAT(factors_.add({newer}), IsOk());
    enter_books();
    const auto found = month();
    ASSERT_THAT(found, IsOk());
    ASSERT_THAT(found->factors, SizeIs(found->inventory.rows.size()));
    for (std::size_t i = 0; i < found->factors.size(); ++i) {
        const InventoryRow& row = found->inventory.rows[i];
        const RowFactor& factor = found->factors[i];
        EXPECT_EQ(factor.factor.has_value(), row.factor.id != "GEC GEC-77") << row.factor.id;
        EXPECT_EQ(factor.is_offered, row.factor.id != "GEC GEC-77");
        if (row.category == LedgerCategory::scope2_location) {
            ASSERT_THAT(factor.versions, SizeIs(2));
            EXPECT_EQ(factor.versions[0].factor.id, "elec.CN-SH.2023.test");
            EXPECT_EQ(factor.versions[0].mass, location_of_both);
            EXPECT_EQ(factor.versions[1].factor.id, "elec.CN-SH.2024.test");
            EXPECT_EQ(factor.versions[1].mass, CarbonMass::of(273'185'640));  // 483.6 kWh × 0.5649
        }
    }
}

TEST_F(CarbonMonthTest, SitesOfAPartAreToldApart) {
    enter_books();
    const auto found = month({"SH-02"});
    ASSERT_THAT(found, IsOk());
    EXPECT_EQ(found->sites, 1U);
    EXPECT_EQ(found->whole_sites, 1U);
    EXPECT_THAT(found->inventory.sum(InventorySection::scope2_location),
                ElementsAre(Pair(Gas::co2, CarbonMass::of(108'791'400))));
    for (const LedgerLine& line : found->lines) {
        EXPECT_EQ(line.site, "SH-02");
    }
    EXPECT_THAT(found->records, SizeIs(1));
}

TEST_F(CarbonMonthTest, AClosedMonthIsWhatTheLedgerHasWithItsDigests) {
    ASSERT_THAT(close(), IsOk());
    enter_books();  // Too late for the closing.
    const auto found = month();
    ASSERT_THAT(found, IsOk());
    ASSERT_TRUE(found->closed);
    EXPECT_THAT(found->closed->head, StartsWith("1:"));
    EXPECT_EQ(found->closed->replaced, 0U);
    EXPECT_THAT(found->lines, SizeIs(4));
    EXPECT_THAT(found->findings, IsEmpty());
    EXPECT_THAT(found->inventory.sum(InventorySection::scope1), IsEmpty());
    const auto head = network_.store().ledger().head();
    ASSERT_THAT(head, IsOk());
    EXPECT_EQ(found->chain.at(4), head->lines.digest);
}

TEST_F(CarbonMonthTest, ACorrectionStandsInThePlaceOfItsLine) {
    ASSERT_THAT(close(), IsOk());
    enter({record(BookKind::fuel, "SH-02", {{"item", "diesel"}, {"quantity", "20 L"}, {"method", "delivered"}})});
    ASSERT_THAT(correct(october.next(), test::at("2023-12-05")), IsOk());
    const auto found = month();
    ASSERT_THAT(found, IsOk());
    EXPECT_EQ(found->closed->corrections, 1U);
    EXPECT_THAT(found->inventory.sum(InventorySection::scope1),
                ElementsAre(Pair(Gas::co2, CarbonMass::of(54'000'000))));
}

TEST_F(CarbonMonthTest, IsWrittenAsATable) {
    enter({record(BookKind::fuel, "SH-02", {{"item", "diesel"}, {"quantity", "20 L"}, {"method", "delivered"}})});
    const auto found = month();
    ASSERT_THAT(found, IsOk());
    const std::string text = carbon_csv(*found);
    const std::string digest = found->inventory.rows.front().factor.row_digest.to_hex();
    EXPECT_THAT(text, testing::HasSubstr("\n2023-10,draft,scope1,scope1_fuel,diesel,CO2,20,L,fuel.CN.test.diesel,2.7,"
                                         "kgCO2/l," +
                                         digest + ",54,,,,,,1,0,1\n"));
    EXPECT_THAT(text, testing::HasSubstr(",scope2_location,scope2_location,grid_electricity,CO2,483.6,kWh,"
                                         "elec.CN-SH.2023.test,0.5849,kgCO2/kWh,"));
    EXPECT_THAT(text, testing::HasSubstr(",282.85764,483.6,0,0,0,1,2,2,0\n"));
    EXPECT_THAT(text, testing::EndsWith("2023-10,draft,scope2_market,total,,CO2,,,,,,,294.80256,,,,,,,,\n"));
}

TEST_F(CarbonMonthTest, IsGivenUpWhenToldTo) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(month({}, stop.get_token()), FailsWith(Errc::cancelled));
    ASSERT_THAT(close(), IsOk());
    EXPECT_THAT(month({}, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
