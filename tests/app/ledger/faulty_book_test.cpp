// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A whole book of faults: one draft names each, with its place and what mends it.
#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

/// A finding of that check whose message has both, the place and the mend.
testing::Matcher<const CarbonFinding&> names(const std::string& check, const std::string& place,
                                             const std::string& mend) {
    return AllOf(testing::Field(&CarbonFinding::check, check),
                 testing::Field(&CarbonFinding::message, AllOf(HasSubstr(place), HasSubstr(mend))));
}

class FaultyBookTest : public test::LedgerFixture {
protected:
    static BookRecord certificate(const std::string& id, const std::string& energy) {
        BookRecord result = record(BookKind::certificate, "",
                                   {{"scheme", "GEC"},
                                    {"registry_id", id},
                                    {"energy", energy},
                                    {"technology", "wind"},
                                    {"market", "CN"},
                                    {"cancelled_on", "2023-10-31"}});
        result.first_day = std::chrono::year{2023} / 9 / 1;
        result.last_day = std::chrono::year{2023} / 9 / 30;
        return result;
    }
    /// A meter that counts `watt_hours` down or up an hour, by its power.
    void add_site(const std::string& code, const std::string& zone, const std::string& region, std::int64_t watts) {
        const SiteId site = network_.add_site(code, zone, region);
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
        const PointId power = network_.add_point(meter, PointKind::active_power);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
        network_.fill(power, {at("2023-09-30"), at("2023-11-02")}, std::chrono::hours{1}, [&](std::int64_t) {
            return Value::of(Decimal{watts, 0});
        });
    }
};

TEST_F(FaultyBookTest, EveryFaultIsNamedWithItsPlaceAndMendInOneRun) {
    add_site("XX-NEG", "Asia/Shanghai", "CN-SH", -500);
    add_site("XX-ZONE", "Asia/Shangai", "CN-SH", 500);
    add_site("XX-REGION", "Asia/Shanghai", "", 500);
    add_site("XX-RENAMED", "Asia/Shanghai", "CN-SHA", 500);
    BookRecord own = record(BookKind::own_factor, "",
                            {{"factor_id", "own.sh"},
                             {"category", "electricity"},
                             {"item", "grid_average"},
                             {"region", "CN-SHA"},
                             {"value", "0.5"},
                             {"unit", "kgCO2/l"},
                             {"gas", "CO2"},
                             {"data_year", "2023"},
                             {"method", "location"},
                             {"publisher", "ourselves"}});
    own.last_day.reset();
    enter({certificate("GEC-0001..GEC-0600", "600 kWh"), certificate("GEC-0500..GEC-0900", "400 kWh"),
           certificate("GEC-7", "5 kWh"), certificate("GEC-7", "5 kWh"), own,
           record(BookKind::entered_energy, "SH-01", {{"energy", "-12 kWh"}}),
           record(BookKind::supplier_factor, "", {{"supplier", "Power AG"}, {"factor", "0.3 kgCO2/L"}}),
           record(BookKind::invoice, "SH-01", {{"energy", "9.9 MWh"}, {"utility", "State Grid"}, {"number", "A-1"}}),
           record(BookKind::invoice, "SH-01", {{"energy", "144 kWh"}, {"utility", "State Grid"}, {"number", "A-2"}}),
           record(BookKind::invoice, "SH-99", {{"energy", "1 kWh"}, {"utility", "State Grid"}, {"number", "A-3"}})});
    const std::vector<CarbonFinding> found = draft().findings;
    EXPECT_THAT(found, Contains(names("double_use", "certificate GEC GEC-0500..GEC-0900", "withdraw the one")));
    EXPECT_THAT(found, Contains(names("double_use", "record 4 (certificate", "withdraw one of them")));
    EXPECT_THAT(found, Contains(names("unit_of_another_kind", "record 5 (own_factor, unit)", "per kWh")));
    EXPECT_THAT(found, Contains(names("out_of_range", "record 6 (entered_energy, energy)", "replace the record")));
    EXPECT_THAT(found, Contains(names("unreadable", "record 7 (supplier_factor, factor)", "kgCO2/kWh")));
    EXPECT_THAT(found, Contains(names("invoice_against_meter", "invoice A-1 (record 8)", "correct the record")));
    EXPECT_THAT(found, Contains(names("overlap", "record 9 (invoice", "withdraw one of them")));
    EXPECT_THAT(found, Contains(names("unknown_site", "record 10 (invoice, site)", "correct the code")));
    EXPECT_THAT(found, Contains(names("negative_energy", "site XX-NEG, node Mains", "check the direction")));
    EXPECT_THAT(found, Contains(names("no_time_zone", "site XX-ZONE", "use an IANA name")));
    EXPECT_THAT(found, Contains(names("no_region", "site XX-REGION", "set factor_region")));
    EXPECT_THAT(found, Contains(names("no_factor", "site XX-RENAMED", "check the site's factor region")));
    // Nothing of it stops the sites that are right.
    EXPECT_EQ(line(draft(), "SH-02", LedgerCategory::scope2_location).energy->energy, Energy::of(744LL * 250'000));
}

}  // namespace
}  // namespace wattmast
