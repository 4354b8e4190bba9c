// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/catalog.h"

#include <memory>
#include <string>
#include <utility>

#include "model/catalog_mark.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsNull;
using testing::Pointee;

Site site(int id, std::string code) {
    Site made;
    made.id = SiteId{id};
    made.code = std::move(code);
    return made;
}
Device device(int id, int site_id) {
    Device made;
    made.id = DeviceId{id};
    made.site = SiteId{site_id};
    return made;
}
Point point(int id, int device_id, PointKey key) {
    return {PointId{id}, DeviceId{device_id}, std::move(key), ""};
}
EnergyNode node(int site_id, std::string name, int device_id, std::string instance = "") {
    EnergyNode made;
    made.site = SiteId{site_id};
    made.name = std::move(name);
    made.device = DeviceId{device_id};
    made.instance = std::move(instance);
    return made;
}

/// Two sites; numbers with holes, so that a position is never taken for an id.
Catalog sample_catalog() {
    using enum PointKind;
    Catalog catalog;
    catalog.sites = {site(2, "SH-1"), site(5, "SH-2")};
    catalog.devices = {device(11, 2), device(13, 5), device(17, 2)};
    catalog.points = {point(101, 11, {active_power, Phase::l1, ""}),
                      point(103, 11, {active_power, Phase::total, ""}),
                      point(107, 13, {dc_power, Phase::total, "load"}),
                      point(109, 17, {dc_energy, Phase::total, ""}),
                      point(113, 11, {active_energy_sum, Phase::total, ""}),
                      point(127, 11, {active_energy_import, Phase::total, ""}),
                      point(131, 99, {voltage, Phase::total, ""})};
    catalog.nodes = {node(2, "mains", 11), node(5, "radio", 13, "load"), node(2, "plant", 17),
                     node(2, "unmeasured", 0)};
    return catalog;
}

TEST(Catalog, FindsByIdAndOnlyById) {
    const Catalog catalog = sample_catalog();
    for (const Site& each : catalog.sites) {
        EXPECT_EQ(catalog.site(each.id), &each);
    }
    for (const Device& each : catalog.devices) {
        EXPECT_EQ(catalog.device(each.id), &each);
    }
    for (const Point& each : catalog.points) {
        EXPECT_EQ(catalog.point(each.id), &each);
    }
    for (const int missing : {0, 1, 3, 6, 12, 102, 200}) {
        EXPECT_THAT(catalog.site(SiteId{missing}), IsNull());
        EXPECT_THAT(catalog.device(DeviceId{missing}), IsNull());
        EXPECT_THAT(catalog.point(PointId{missing}), IsNull());
    }
    EXPECT_THAT(Catalog{}.site(SiteId{1}), IsNull());
}

TEST(Catalog, FindsByCodeAndKey) {
    const Catalog catalog = sample_catalog();
    EXPECT_EQ(catalog.site_by_code("SH-2"), &catalog.sites[1]);
    EXPECT_THAT(catalog.site_by_code("sh-2"), IsNull());
    EXPECT_EQ(catalog.point_of(DeviceId{11}, {PointKind::active_power, Phase::total, ""}), &catalog.points[1]);
    EXPECT_THAT(catalog.point_of(DeviceId{13}, {PointKind::active_power, Phase::total, ""}), IsNull());
    EXPECT_THAT(catalog.point_of(DeviceId{13}, {PointKind::dc_power, Phase::total, ""}), IsNull());
}

TEST(Catalog, ListsWhatBelongsTogether) {
    const Catalog catalog = sample_catalog();
    EXPECT_THAT(catalog.devices_of(SiteId{2}), ElementsAre(&catalog.devices[0], &catalog.devices[2]));
    EXPECT_THAT(catalog.points_of(DeviceId{11}),
                ElementsAre(&catalog.points[0], &catalog.points[1], &catalog.points[4], &catalog.points[5]));
    EXPECT_THAT(catalog.points_of(SiteId{2}), ElementsAre(&catalog.points[0], &catalog.points[1], &catalog.points[3],
                                                          &catalog.points[4], &catalog.points[5]));
    EXPECT_THAT(catalog.points_of(SiteId{5}), ElementsAre(&catalog.points[2]));
    EXPECT_THAT(catalog.nodes_of(SiteId{5}), ElementsAre(Pointee(Field(&EnergyNode::name, "radio"))));
    EXPECT_THAT(catalog.devices_of(SiteId{3}), ElementsAre());
}

TEST(Catalog, LeadsFromAPointToItsSite) {
    const Catalog catalog = sample_catalog();
    EXPECT_EQ(catalog.site_of(catalog.points[2]), &catalog.sites[1]);
    EXPECT_THAT(catalog.site_of(catalog.points[6]), IsNull());  // its device is not in the catalogue
}

TEST(EnergyNode, TakesTheTotalOfItsDevice) {
    const Catalog catalog = sample_catalog();
    EXPECT_EQ(power_point(catalog, catalog.nodes[0]), &catalog.points[1]);   // not the phase, which comes first
    EXPECT_EQ(energy_point(catalog, catalog.nodes[0]), &catalog.points[5]);  // import before the sum
    EXPECT_EQ(power_point(catalog, catalog.nodes[1]), &catalog.points[2]);   // of the instance
    EXPECT_THAT(energy_point(catalog, catalog.nodes[1]), IsNull());
    EXPECT_EQ(energy_point(catalog, catalog.nodes[2]), &catalog.points[3]);
    EXPECT_THAT(power_point(catalog, catalog.nodes[3]), IsNull());
}

TEST(SiteKind, IdsReadBack) {
    EXPECT_EQ(id_of(SiteKind::aggregation_room), "aggregation_room");
    for (int number = 1; number <= 6; ++number) {
        const auto kind = static_cast<SiteKind>(number);
        EXPECT_EQ(site_kind_by_id(id_of(kind)), kind) << number;
    }
    EXPECT_EQ(site_kind_by_id(""), std::nullopt);
    EXPECT_EQ(site_kind_by_id("Tower"), std::nullopt);
}

TEST(NodeKind, IdsReadBack) {
    EXPECT_EQ(id_of(NodeKind::photovoltaic), "photovoltaic");
    for (int number = 1; number <= 11; ++number) {
        const auto kind = static_cast<NodeKind>(number);
        EXPECT_EQ(node_kind_by_id(id_of(kind)), kind) << number;
    }
    EXPECT_EQ(node_kind_by_id(""), std::nullopt);
}

TEST(CatalogMark, KnowsItsCatalogueAndKeepsNone) {
    auto catalog = std::make_shared<const Catalog>();
    const auto other = std::make_shared<const Catalog>();
    const CatalogMark mark(catalog);
    EXPECT_TRUE(mark.is_of(catalog));
    EXPECT_FALSE(mark.is_of(other));
    EXPECT_FALSE(mark.is_of(nullptr));
    EXPECT_FALSE(CatalogMark().is_of(catalog));
    EXPECT_FALSE(CatalogMark().is_of(nullptr));
    const std::weak_ptr<const Catalog> kept = catalog;
    catalog.reset();
    EXPECT_TRUE(kept.expired());
    EXPECT_FALSE(mark.is_of(other));
}

}  // namespace
}  // namespace wattmast
