// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/match_input.h"

#include <gmock/gmock.h>

#include "app/small_network.h"
#include "carbon/book_records.h"

namespace wattmast {
namespace {

using test::at;
using test::day;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Two sites in Shanghai that count 400 and 250 Wh in an hour; asked for the first three days of October 2023.
class MatchInputTest : public testing::Test {
protected:
    MatchInputTest() {
        first_ = add_site("SH-01", "Asia/Shanghai", 400);
        add_site("SH-02", "Asia/Shanghai", 250);
    }
    PointId add_site(const std::string& code, const std::string& zone, std::int64_t watt_hours) {
        const SiteId site = network_.add_site(code, zone, "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
        const PointId reading = network_.add_point(meter, PointKind::active_energy_import);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
        network_.fill(reading, {at("2023-09-30"), at("2023-11-02")}, std::chrono::hours{1}, [&](std::int64_t i) {
            return Value::of(Decimal{i * watt_hours, -3});
        });
        return reading;
    }
    Result<HourlyLoad> load() {
        const SampleStore& samples = network_.samples();
        const Catalog catalog = network_.catalog();
        std::vector<const Site*> sites;
        for (const Site& site : catalog.sites) {
            sites.push_back(&site);
        }
        return hourly_load(SignalReader(samples, catalog), sites, records_, range_, at("2024-02-01"), {});
    }
    HourlyCertificates certificates(std::size_t count = 2) {
        const Catalog catalog = network_.catalog();
        std::vector<const Site*> sites;
        for (std::size_t i = 0; i < count; ++i) {
            sites.push_back(&catalog.sites[i]);
        }
        return hourly_certificates(records_, catalog, sites, range_, zone_);
    }
    BookRecord& certificate(const std::string& id, const std::string& energy, const std::string& first,
                            const std::string& last, bool is_flat) {
        BookRecord record = test::certificate_record();
        record.site.clear();
        record.fields["registry_id"] = id;
        record.fields["energy"] = energy;
        record.fields["cancelled_on"] = "2023-12-01";
        if (is_flat) {
            record.fields["profile"] = "flat";
        }
        record.first_day = day(first);
        record.last_day = day(last);
        record.id = BookRecordId(static_cast<std::int64_t>(records_.size()) + 1);
        return records_.emplace_back(record);
    }

    test::SmallNetwork network_;
    PointId first_;
    std::vector<BookRecord> records_;
    TimeZone zone_ = TimeZone::find("Asia/Shanghai").value();
    TimeRange range_{zone_.range_of(day("2023-10-01")).begin, zone_.range_of(day("2023-10-03")).end};
};

TEST_F(MatchInputTest, LoadIsTheSumOfTheSitesHours) {
    const auto found = load();
    ASSERT_THAT(found, test::IsOk());
    ASSERT_THAT(found->hours, SizeIs(72));
    EXPECT_EQ(found->hours.front(), (HourEnergy{range_.begin, Energy::of(650'000)}));
    EXPECT_EQ(found->hours.back().hour, range_.end - std::chrono::hours{1});
    EXPECT_EQ(found->estimated, Energy{});
    EXPECT_THAT(found->notes, IsEmpty());
}

TEST_F(MatchInputTest, AnHourThatOneSiteLacksIsNotThere) {
    BookRecord policy = test::record_of(BookKind::policy, {{"name", "gap_policy"}, {"value", "leave_missing"}});
    policy.site.clear();
    policy.id = BookRecordId(1);
    policy.first_day = day("2023-01-01");
    policy.last_day.reset();
    records_ = {policy};
    const SiteId site = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
    const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
    const PointId reading = network_.add_point(meter, PointKind::active_energy_import);
    network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
    for (const auto& [begin, end] :
         {std::pair{"2023-09-30", "2023-10-01T00:00:01"}, {"2023-10-01T10:00", "2023-11-02"}}) {
        network_.fill(reading, {at(begin), at(end)}, std::chrono::hours{1}, [&](std::int64_t i) {
            return Value::of(Decimal{(i + (std::string_view(begin) == "2023-09-30" ? 0 : 34)) * 100, -3});
        });
    }
    const auto found = load();
    ASSERT_THAT(found, test::IsOk());
    EXPECT_THAT(found->hours, SizeIs(62));
    EXPECT_EQ(found->hours.front().energy, Energy::of(750'000));
}

TEST_F(MatchInputTest, WhatCannotBeMatchedIsRefusedByName) {
    add_site("IN-01", "Asia/Kolkata", 7);
    EXPECT_THAT(load().error().detail, HasSubstr("site IN-01 (Asia/Kolkata)"));
    network_.add_site("SH-00", "Asia/Shanghai", "CN-SH");
    const auto found = load();
    ASSERT_FALSE(found);
}

/// India's hours begin at half past those of UTC; they are matched by its own.
TEST_F(MatchInputTest, HoursOfAZoneOfHalfHoursAreMatchedByThatZone) {
    network_ = {};
    add_site("IN-01", "Asia/Kolkata", 7);
    zone_ = TimeZone::find("Asia/Kolkata").value();
    range_ = {zone_.range_of(day("2023-10-02")).begin, zone_.range_of(day("2023-10-03")).end};
    certificate("W-1", "480 Wh", "2023-10-02", "2023-10-03", true);
    const auto found = load();
    ASSERT_THAT(found, test::IsOk());
    ASSERT_THAT(found->hours, SizeIs(48));
    EXPECT_EQ(to_iso8601(found->hours.front().hour), "2023-10-01T18:30:00Z");
    EXPECT_EQ(found->hours.front().energy, Energy::of(7'000));
    const HourlyCertificates given = certificates(1);
    ASSERT_THAT(given.hours, SizeIs(48));
    EXPECT_EQ(given.hours.back(), (HourEnergy{found->hours.back().hour, Energy::of(10'000)}));
    EXPECT_THAT(given.notes, IsEmpty());
}

TEST_F(MatchInputTest, AFlatCertificateIsSpreadOverTheHoursOfItsDays) {
    certificate("W-1", "100 Wh", "2023-10-02", "2023-10-02", true);
    certificate("W-2", "72 Wh", "2023-09-30", "2023-10-02", true);  // a third of it before the range
    certificate("W-3", "5 kWh", "2023-10-01", "2023-10-02", false);
    const HourlyCertificates found = certificates();
    ASSERT_THAT(found.hours, SizeIs(72));
    EXPECT_EQ(found.hours[0].energy, Energy::of(1'000));
    EXPECT_EQ(found.hours[24].energy, Energy::of(1'000 + 4'166));
    EXPECT_EQ(found.hours[25].energy, Energy::of(1'000 + 4'167));
    EXPECT_EQ(found.hours[48].energy, Energy{});
    EXPECT_EQ(found.by_the_hour, Energy::of(148'000));
    EXPECT_EQ(found.by_the_year, Energy::of(5'000'000));
    EXPECT_THAT(found.notes, IsEmpty());
}

TEST_F(MatchInputTest, WhatIsNotCountedIsNamed) {
    certificate("N-1", "1 kWh", "2023-10-01", "2023-10-01", true).fields.erase("cancelled_on");
    certificate("N-2", "1 kWh", "2023-09-01", "2023-10-01", false);
    certificate("N-3", "1 kWh", "2023-10-01", "2023-10-01", true).fields["market"] = "EU";
    BookRecord& own = certificate("N-4", "1 kWh", "2023-10-01", "2023-10-01", true);
    own.site = "SH-01";
    own.fields["node"] = "Roof";
    const HourlyCertificates found = certificates();
    EXPECT_EQ(found.by_the_hour + found.by_the_year, Energy{});
    for (const char* name : {"N-1 (record 1) is not cancelled", "N-2 (record 2) states no profile",
                             "N-3 (record 3) is of the market EU", "N-4 (record 4) is of the site's own generation"}) {
        EXPECT_THAT(found.notes, Contains(HasSubstr(name)));
    }
    records_.clear();
    certificate("N-5", "1 kWh", "2023-10-01", "2023-10-01", true);
    EXPECT_THAT(certificates(1).notes, Contains(HasSubstr("N-5 (record 1) names no site")));
}

}  // namespace
}  // namespace wattmast
