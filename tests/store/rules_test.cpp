// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is refused and ordered the same way by every store.
#include "store/rules.h"

#include <limits>

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

Site named_site() {
    Site site;
    site.code = "SH-1";
    return site;
}

TEST(StoreRules, ASiteNeedsACode) {
    EXPECT_THAT(check_site(named_site()), IsOk());
    EXPECT_THAT(check_site(Site{}), FailsWith(Errc::invalid_argument));
}

TEST(StoreRules, APositionIsOnTheGlobe) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Position fine : {Position{-90, -180}, Position{90, 180}, Position{0, 0}}) {
        Site site = named_site();
        site.position = fine;
        EXPECT_THAT(check_site(site), IsOk());
    }
    for (const Position wrong : {Position{90.001, 0}, Position{-90.001, 0}, Position{0, 180.001}, Position{0, -180.001},
                                 Position{nan, 0}, Position{0, nan}}) {
        Site site = named_site();
        site.position = wrong;
        EXPECT_THAT(check_site(site), FailsWithDetail(Errc::invalid_argument, "SH-1"));
    }
}

TEST(StoreRules, AreasAndTagsAreLines) {
    for (const std::string wrong : {"", "two\nlines"}) {
        Site by_area = named_site();
        by_area.area = {"fine", wrong};
        EXPECT_THAT(check_site(by_area), FailsWithDetail(Errc::invalid_argument, "area"));
        Site by_tag = named_site();
        by_tag.tags = {wrong};
        EXPECT_THAT(check_site(by_tag), FailsWithDetail(Errc::invalid_argument, "tag"));
    }
}

TEST(StoreRules, ADeviceNeedsANameAndAnInterval) {
    Device device;
    device.name = "M1";
    EXPECT_THAT(check_device(device), IsOk());
    device.poll_interval = Duration{0};
    EXPECT_THAT(check_device(device), FailsWithDetail(Errc::invalid_argument, "poll interval"));
    device.poll_interval = Duration{1};
    device.name.clear();
    EXPECT_THAT(check_device(device), FailsWithDetail(Errc::invalid_argument, "name"));
}

EnergyNode node(const std::string& name, const std::string& parent) {
    return {SiteId(3), NodeKind::ict, name, parent, DeviceId(), ""};
}

TEST(StoreRules, ATreeHangsTogether) {
    EXPECT_THAT(check_nodes(SiteId(3), {}), IsOk());
    EXPECT_THAT(check_nodes(SiteId(3), std::vector{node("b", "a"), node("a", ""), node("c", "b")}), IsOk());
    EXPECT_THAT(check_nodes(SiteId(4), std::vector{node("a", "")}), FailsWithDetail(Errc::invalid_argument, "site 3"));
    EXPECT_THAT(check_nodes(SiteId(3), std::vector{node("", "")}), FailsWithDetail(Errc::invalid_argument, "empty"));
    EXPECT_THAT(check_nodes(SiteId(3), std::vector{node("a", ""), node("a", "")}),
                FailsWithDetail(Errc::invalid_argument, "twice"));
    EXPECT_THAT(check_nodes(SiteId(3), std::vector{node("a", "nobody")}),
                FailsWithDetail(Errc::invalid_argument, "nobody"));
}

TEST(StoreRules, ATreeHasNoCircle) {
    EXPECT_THAT(check_nodes(SiteId(3), std::vector{node("a", "a")}), FailsWithDetail(Errc::invalid_argument, "itself"));
    EXPECT_THAT(check_nodes(SiteId(3), std::vector{node("a", "c"), node("b", "a"), node("c", "b"), node("d", "a")}),
                FailsWithDetail(Errc::invalid_argument, "itself"));
}

TEST(StoreRules, ASampleLiesInTheYears1To9999) {
    const auto sample_at = [](UtcTime time) { return good_sample(PointId(3), time, watts(1)); };
    EXPECT_EQ(to_iso8601(storable_times.begin), "0001-01-01T00:00:00Z");
    EXPECT_EQ(to_iso8601(storable_times.end - Duration{1}), "9999-12-31T23:59:59.999Z");
    EXPECT_THAT(check_sample(sample_at(storable_times.begin)), IsOk());
    EXPECT_THAT(check_sample(sample_at(storable_times.end - Duration{1})), IsOk());
    for (const UtcTime wrong : {storable_times.begin - Duration{1}, storable_times.end, UtcTime::max()}) {
        EXPECT_THAT(check_sample(sample_at(wrong)), FailsWithDetail(Errc::invalid_argument, "point 3"));
    }
}

TEST(StoreRules, TheStoringOrderDependsOnTheContentOnly) {
    const PointId point(1);
    const Sample later = good_sample(point, at(2), watts(1));
    const Sample smaller = good_sample(point, at(1), watts(4));
    const Sample larger = good_sample(point, at(1), watts(5));
    const Sample suspect = suspect_sample(point, at(1), watts(3));
    const Sample missing = missing_sample(point, at(1), Errc::timeout);
    const Sample next_point = good_sample(PointId(2), at(0), watts(1));
    const std::vector<Sample> expected = {smaller, larger, suspect, missing, later, next_point};
    EXPECT_EQ(in_storing_order(std::vector{next_point, missing, later, suspect, larger, smaller}), expected);
    EXPECT_EQ(in_storing_order(expected), expected);
}

}  // namespace
}  // namespace wattmast::test
