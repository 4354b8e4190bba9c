// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tariff_costs.h"

#include <gmock/gmock.h>

#include "carbon/book_records.h"

namespace wattmast::test {
namespace {

Site site(std::int64_t id, const std::string& code, const std::string& region) {
    Site made;
    made.id = SiteId(id);
    made.code = code;
    made.factor_region = region;
    return made;
}

Tariff tariff(std::int64_t record, const std::string& of_site, const std::string& region) {
    Tariff made;
    made.record = BookRecordId(record);
    made.site = of_site;
    made.region = region;
    made.first_day = day("2026-01-01");
    return made;
}

TEST(TariffCostsTest, OnePayerStandsForSitesThatPayAlike) {
    const Site a = site(1, "A", "CN-SH");
    const Site b = site(2, "B", "CN-SH");
    const Site c = site(3, "C", "DE");
    const std::vector<Tariff> by_region{tariff(1, "", "CN-SH")};
    const auto payer = [](std::vector<const Site*> sites, const std::vector<Tariff>& tariffs, const char* last) {
        return common_payer(sites, tariffs, day("2026-10-01"), day(last));
    };
    EXPECT_EQ(payer({&a, &b}, by_region, "2026-10-31"), (TariffPayer{"", "CN-SH"}));
    EXPECT_EQ(payer({&a, &c}, by_region, "2026-10-31"), std::nullopt) << "one of them has none";
    EXPECT_EQ(payer({&a, &c}, {tariff(1, "", "")}, "2026-10-31"), (TariffPayer{"", "CN-SH"}));
    EXPECT_EQ(payer({}, by_region, "2026-10-31"), std::nullopt);
    std::vector<Tariff> with_own{tariff(1, "", "CN-SH"), tariff(2, "B", "")};
    with_own[1].first_day = day("2026-10-16");
    EXPECT_EQ(payer({&a, &b}, with_own, "2026-10-15"), (TariffPayer{"", "CN-SH"})) << "not yet";
    EXPECT_EQ(payer({&a, &b}, with_own, "2026-10-16"), std::nullopt);
}

TEST(TariffCostsTest, HoursAreThoseOfTheWallClock) {
    const TimeZone zone = TimeZone::find("Asia/Shanghai").value();
    LoadHour hour;
    hour.range = {parse_iso8601("2026-10-31T23:00:00+08:00").value(),
                  parse_iso8601("2026-11-01T00:00:00+08:00").value()};
    hour.energy = Energy::of(5);
    hour.missing = 1;
    const auto hours = tariff_hours(std::vector{hour}, zone);
    ASSERT_EQ(hours.size(), 1U);
    EXPECT_EQ(hours[0].day, day("2026-10-31"));
    EXPECT_EQ(hours[0].hour, 23);
    EXPECT_TRUE(hours[0].is_in_part);
}

}  // namespace
}  // namespace wattmast::test
