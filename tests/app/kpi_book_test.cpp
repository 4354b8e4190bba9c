// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_book.h"

#include <gmock/gmock.h>

#include "carbon/book_records.h"

namespace wattmast::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// Two sites, asked for the year 2026.
class KpiBookTest : public testing::Test {
protected:
    KpiBookTest() {
        for (const char* code : {"A", "B"}) {
            Site site;
            site.id = SiteId(static_cast<std::int64_t>(catalog_.sites.size()) + 1);
            site.code = code;
            catalog_.sites.push_back(site);
        }
    }
    BookRecord& add(BookKind kind, const std::string& site, const std::string& first, const std::string& last,
                    std::map<std::string, std::string, std::less<>> fields) {
        BookRecord record = record_of(kind, std::move(fields));
        record.site = site;
        record.first_day = day(first);
        record.last_day = day(last);
        record.id = BookRecordId(static_cast<std::int64_t>(records_.size()) + 1);
        return records_.emplace_back(record);
    }
    void water(const std::string& site, const std::string& first, const std::string& last, const std::string& volume,
               const std::string& source = "potable") {
        add(BookKind::water, site, first, last, {{"volume", volume}, {"source", source}});
    }
    void certificate(const std::string& site, const std::string& id, const std::string& energy,
                     const std::string& technology = "wind") {
        add(BookKind::certificate, site, "2026-01-01", "2026-06-30",
            {{"scheme", "GEC"},
             {"registry_id", id},
             {"energy", energy},
             {"technology", technology},
             {"market", "CN"},
             {"cancelled_on", "2026-09-01"}});
    }
    /// Of the sites with these codes.
    EnteredAmounts amounts(const std::string& codes = "AB") {
        std::vector<const Site*> sites;
        for (const Site& site : catalog_.sites) {
            if (codes.find(site.code) != std::string::npos) {
                sites.push_back(&site);
            }
        }
        return book_amounts(records_, catalog_, sites, CivilPeriod::of_year("2026").value());
    }

    Catalog catalog_;
    std::vector<BookRecord> records_;
};

TEST_F(KpiBookTest, WholeRecordsOfTheSitesAddUp) {
    water("A", "2026-01-01", "2026-06-30", "100 m3");
    water("A", "2026-07-01", "2026-12-31", "20.5 kL");
    water("B", "2026-01-01", "2026-12-31", "7 L", "rain");
    const EnteredAmounts found = amounts();
    EXPECT_EQ(found.water_millilitres, 120'507'000);
    EXPECT_EQ(found.water_from.coverage, whole);
    EXPECT_EQ(found.water_from.what, "water of the book (3 records, 730 of 730 days)");
    EXPECT_EQ(amounts("B").water_millilitres, 7'000);
    EXPECT_EQ(found.reused_heat, std::nullopt);
    EXPECT_THAT(found.heat_from.missing, HasSubstr("no record of the book (reused_heat)"));
}

TEST_F(KpiBookTest, WhatRecordsDoNotCoverLowersTheCoverage) {
    water("A", "2026-01-01", "2026-09-30", "90 m3");
    water("A", "2026-12-01", "2027-01-31", "10 m3");  // goes beyond
    const EnteredAmounts found = amounts("A");
    EXPECT_EQ(found.water_millilitres, 90'000'000);
    EXPECT_EQ(found.water_from.coverage.count, 747'945);  // 273 of 365 days
    EXPECT_THAT(found.water_from.notes, Contains(HasSubstr("record 2 (water, 2026-12-01 to 2027-01-31)")));
    EXPECT_EQ(amounts().water_from.coverage.count, 373'972);  // B has none
}

TEST_F(KpiBookTest, TheLeastKnownSourceIsTheCoverageOfASite) {
    water("A", "2026-01-01", "2026-12-31", "90 m3");
    water("A", "2026-01-01", "2026-01-31", "5 m3", "rain");
    EXPECT_EQ(amounts("A").water_from.coverage.count, 84'931);
}

TEST_F(KpiBookTest, RecordsThatShareDaysAreNoAmount) {
    water("A", "2026-01-01", "2026-06-30", "100 m3");
    water("A", "2026-06-30", "2026-12-31", "100 m3");
    const EnteredAmounts found = amounts();
    EXPECT_EQ(found.water_millilitres, std::nullopt);
    EXPECT_THAT(found.water_from.missing, HasSubstr("records 1 and 2 (water, site A) share days"));
}

TEST_F(KpiBookTest, SubscribersAreMeansByDaysAddedOverSites) {
    add(BookKind::subscribers, "A", "2026-01-01", "2026-01-31", {{"count", "1000"}});
    add(BookKind::subscribers, "A", "2026-02-01", "2026-12-31", {{"count", "1200.5"}});
    add(BookKind::subscribers, "B", "2026-01-01", "2026-12-31", {{"count", "10"}});
    EXPECT_EQ(amounts("A").subscribers, 1'183);  // 1183.47
    EXPECT_EQ(amounts().subscribers, 1'193);
    add(BookKind::subscribers, "", "2026-01-01", "2026-12-31", {{"count", "5000"}});
    EXPECT_EQ(amounts().subscribers, 5'000);
    EXPECT_EQ(amounts().subscribers_from.coverage, whole);
    EXPECT_EQ(amounts("B").subscribers, 10);
}

TEST_F(KpiBookTest, RenewableIsWhatWasCancelledOfRenewableKinds) {
    certificate("A", "W-1", "1 MWh");
    certificate("A", "N-1", "3 MWh", "nuclear");
    certificate("B", "S-1", "2 MWh", "solar");
    records_.back().fields["node"] = "Roof";
    certificate("B", "H-1", "5 MWh", "hydro");
    records_.back().fields.erase("cancelled_on");
    certificate("", "W-2", "7 MWh");
    const EnteredAmounts found = amounts();
    EXPECT_EQ(found.renewable, Energy::of(8'000'000'000));
    EXPECT_THAT(found.renewable_from.notes, Contains(HasSubstr("N-1 (record 2) is not counted: its technology")));
    EXPECT_THAT(found.renewable_from.notes,
                Contains(HasSubstr("S-1 (record 3) is not counted: it is of the site's own")));
    EXPECT_THAT(found.renewable_from.notes, Contains(HasSubstr("H-1 (record 4) is not counted: it is not cancelled")));
    const EnteredAmounts one = amounts("A");
    EXPECT_EQ(one.renewable, Energy::of(1'000'000'000));
    EXPECT_THAT(one.renewable_from.notes, Contains(HasSubstr("7000 kWh of certificates name no site")));
    EXPECT_EQ(amounts("B").renewable, std::nullopt);
}

TEST_F(KpiBookTest, SaysWhoseOwnGenerationWasSold) {
    add(BookKind::on_site_generation, "A", "2025-01-01", "2026-02-01", {{"attributes", "sold"}});
    add(BookKind::on_site_generation, "B", "2024-01-01", "2025-12-31", {{"attributes", "sold"}});
    EXPECT_THAT(amounts().sold_generation, testing::ElementsAre("A"));
    EXPECT_THAT(amounts().kept_generation, IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
