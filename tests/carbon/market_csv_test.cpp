// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_csv.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast::test {
namespace {

using namespace std::chrono;

TEST(MarketCsv, ReadsEveryFieldOfACertificate) {
    const auto read = read_certificates(
        "scheme,registry_id,energy_kwh,first_day,last_day,market,cancelled_on,technology,region,sites,used_before_kwh\n"
        "I-REC,IR-9,1500.5,2024-02-01,2024-02-29,GB,2024-04-03,wind,GB-N,A  B ,20\n",
        "c.csv");
    ASSERT_THAT(read, IsOk());
    const Certificate expected{CertificateScheme::i_rec,
                               "IR-9",
                               Energy::of(1'500'500'000),
                               {year{2024} / 2 / 1, year{2024} / 2 / 29},
                               "wind",
                               year{2024} / 4 / 3,
                               {"GB", "GB-N", {"A", "B"}},
                               Energy::of(20'000'000)};
    EXPECT_EQ(read->at(0), expected);
}

TEST(MarketCsv, ReadsEveryFieldOfAContract) {
    const auto read = read_contracts(
        "kind,id,first_day,last_day,rate,market,energy_kwh,region,sites,document,used_before_kwh\n"
        "ppa,P1,2024-01-01,2024-12-31,0.012kgCO2e/kWh,EU,7,EU-X,A,PPA no. 4,3\n",
        "k.csv");
    ASSERT_THAT(read, IsOk());
    const SupplyContract expected{ContractKind::ppa,
                                  "P1",
                                  {year{2024} / 1 / 1, year{2024} / 12 / 31},
                                  Energy::of(7'000'000),
                                  {Decimal(12, -3), Gas::co2e},
                                  {"EU", "EU-X", {"A"}},
                                  "PPA no. 4",
                                  Energy::of(3'000'000)};
    EXPECT_EQ(read->at(0), expected);
}

TEST(MarketCsv, AnEmptyEnergyIsNotKnownAndNotZero) {
    const auto read = read_market_uses("site,month,market,region,grid_kwh\nA,2024-05,CN,,\nB,2024-05,CN,,0\n", "u.csv");
    ASSERT_THAT(read, IsOk());
    EXPECT_EQ(read->at(0).grid, std::nullopt);
    EXPECT_EQ(read->at(1).grid, Energy{});
}

TEST(MarketCsv, EveryFaultOfEveryRowIsListed) {
    const auto uses = read_market_uses(
        "site,month,market,region,grid_kwh,on_site_kwh,on_site_certificates,residual\n"
        ",2024-13,,,x,1,lent,0.6\n"
        "A,2024-05,CN,,1,1,kept,0.6kgCO2/kWh\n"
        "B,2024-05,CN,,1\n",
        "u.csv");
    for (const char* text :
         {"u.csv: 7 faults", "line 2: site is empty", "line 2: month is \"2024-13\"", "line 2: market is empty",
          "line 2: grid_kwh cannot be read: ", "line 2: on_site_certificates is \"lent\"; there are kept and sold",
          "line 2: residual cannot be read: \"0.6 \" is no mass", "line 4: 5 fields where the header has 8"}) {
        EXPECT_THAT(uses, FailsWithDetail(Errc::invalid_argument, text));
    }
    const auto certificates = read_certificates(
        "scheme,registry_id,energy_kwh,first_day,last_day,market,cancelled_on,technology\n"
        "TIGR,,,2024-01,2024-02-30,,yesterday,coal\n",
        "c.csv");
    for (const char* text : {"c.csv: 8 faults", "technology is \"coal\"; there are solar, wind, hydro,",
                             "scheme is \"TIGR\"; there are GEC", "registry_id is empty", "energy_kwh is empty",
                             "first_day is \"2024-01\"", "last_day is \"2024-02-30\"", "market is empty",
                             "cancelled_on is \"yesterday\""}) {
        EXPECT_THAT(certificates, FailsWithDetail(Errc::invalid_argument, text));
    }
    const auto contracts = read_contracts("kind,id,first_day,last_day,rate,market\nlease,K,,,,EU\n", "k.csv");
    for (const char* text : {"k.csv: 4 faults", "kind is \"lease\"; there are ppa and supplier", "first_day is empty",
                             "last_day is empty", "rate is empty"}) {
        EXPECT_THAT(contracts, FailsWithDetail(Errc::invalid_argument, text));
    }
}

TEST(MarketCsv, AHeaderThatDoesNotFitIsNamed) {
    EXPECT_THAT(read_market_uses("", "u.csv"), FailsWithDetail(Errc::invalid_argument, "the file is empty"));
    EXPECT_THAT(read_market_uses("site,month,market,region,grid_kwh\n", "u.csv"),
                FailsWithDetail(Errc::invalid_argument, "no row behind the header"));
    EXPECT_THAT(read_market_uses("site,site,month,market,grid_kwh,onsite\nA\n", "u.csv"),
                FailsWithDetail(Errc::invalid_argument,
                                "the header has no column region; column site is there twice; there is no column "
                                "\"onsite\" in such a file"));
    EXPECT_THAT(read_market_uses("\"site", "u.csv"), FailsWithDetail(Errc::invalid_argument, "u.csv: line 1"));
}

}  // namespace
}  // namespace wattmast::test
