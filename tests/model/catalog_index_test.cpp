// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/catalog_index.h"

#include <string>

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::SizeIs;

/// Sites, devices and points interleaved, as they come about when meters are added over the years.
Catalog grown_catalog() {
    Catalog catalog;
    for (int i = 1; i <= 7; ++i) {
        Site site;
        site.id = SiteId{i};
        site.code = "SH-" + std::to_string(i);
        catalog.sites.push_back(site);
    }
    for (int i = 1; i <= 23; ++i) {
        Device device;
        device.id = DeviceId{i};
        device.site = SiteId{1 + (i * 5) % 7};
        catalog.devices.push_back(device);
        EnergyNode node;
        node.site = device.site;
        node.name = "node " + std::to_string(i);
        node.device = device.id;
        catalog.nodes.push_back(node);
        MeterEvent event;
        event.device = DeviceId{1 + (i * 3) % 23};
        event.at = UtcTime{Duration{1000 * i}};
        catalog.meter_events.push_back(event);
    }
    const PointKind kinds[] = {PointKind::active_power, PointKind::dc_power, PointKind::dc_energy,
                               PointKind::active_energy_import, PointKind::voltage};
    for (int i = 1; i <= 115; ++i) {
        const int device = 1 + (i * 7) % 23;
        catalog.points.push_back(
            {PointId{i}, DeviceId{device}, {kinds[(i + device) % 5], Phase::total, i % 11 == 0 ? "b" : ""}, ""});
    }
    return catalog;
}

TEST(CatalogIndex, OwnersMayBeNumberedFarApart) {
    Catalog catalog = grown_catalog();
    const auto far = [](DeviceId id) { return DeviceId{id.number() * 1'000'000'007}; };
    for (Device& device : catalog.devices) {
        device.id = far(device.id);
    }
    for (Point& point : catalog.points) {
        point.device = far(point.device);
    }
    const CatalogIndex index(catalog);
    for (const Device& device : catalog.devices) {
        EXPECT_THAT(index.points_of(device.id), ElementsAreArray(catalog.points_of(device.id)));
    }
    EXPECT_THAT(index.points_of(DeviceId{5}), SizeIs(0));
}

TEST(CatalogIndex, AnswersAsTheCatalogueDoesAndInItsOrder) {
    const Catalog catalog = grown_catalog();
    const CatalogIndex index(catalog);
    for (const Site& site : catalog.sites) {
        EXPECT_THAT(index.devices_of(site.id), ElementsAreArray(catalog.devices_of(site.id)));
        EXPECT_THAT(index.nodes_of(site.id), ElementsAreArray(catalog.nodes_of(site.id)));
        EXPECT_THAT(index.points_of(site.id), ElementsAreArray(catalog.points_of(site.id)));
    }
    std::size_t points = 0;
    for (const Device& device : catalog.devices) {
        EXPECT_THAT(index.points_of(device.id), ElementsAreArray(catalog.points_of(device.id)));
        points += index.points_of(device.id).size();
        for (const Point& point : catalog.points) {
            EXPECT_EQ(index.point_of(device.id, point.key), catalog.point_of(device.id, point.key));
        }
    }
    EXPECT_EQ(points, catalog.points.size());
    for (const EnergyNode& node : catalog.nodes) {
        EXPECT_EQ(power_point(index, node), power_point(catalog, node));
        EXPECT_EQ(energy_point(index, node), energy_point(catalog, node));
    }
}

TEST(CatalogIndex, KeepsTheOrderOfAMetersEvents) {
    const Catalog catalog = grown_catalog();
    const CatalogIndex index(catalog);
    for (const MeterEvent& event : catalog.meter_events) {
        const auto events = index.events_of(event.device);
        ASSERT_THAT(events, SizeIs(1));
        EXPECT_EQ(events.front(), &event);
    }
}

TEST(CatalogIndex, LeavesOutEventsThatWereWithdrawn) {
    using Standing = MeterEventStanding;
    Catalog catalog;
    const auto add = [&](std::int64_t device, MeterEventKind kind, bool is_withdrawal) {
        MeterEvent event;
        event.device = DeviceId(device);
        event.kind = kind;
        event.is_withdrawal = is_withdrawal;
        catalog.meter_events.push_back(event);
    };
    add(1, MeterEventKind::exchanged, false);
    add(1, MeterEventKind::exchanged, false);
    add(2, MeterEventKind::exchanged, false);
    add(1, MeterEventKind::exchanged, true);
    add(1, MeterEventKind::reset, false);
    EXPECT_THAT(standings_of(catalog.meter_events),
                ElementsAre(Standing::withdrawn, Standing::withdrawn, Standing::in_force, Standing::withdrawal,
                            Standing::in_force));
    EXPECT_THAT(CatalogIndex(catalog).events_of(DeviceId{1}), ElementsAre(&catalog.meter_events[4]));
    EXPECT_THAT(CatalogIndex(catalog).events_of(DeviceId{2}), SizeIs(1)) << "another meter";
    add(1, MeterEventKind::exchanged, false);
    add(1, MeterEventKind::exchanged, false);
    EXPECT_THAT(standings_of(catalog.meter_events),
                ElementsAre(Standing::withdrawn, Standing::withdrawn, Standing::in_force, Standing::withdrawal,
                            Standing::in_force, Standing::replaced, Standing::in_force))
        << "recorded again";
    EXPECT_THAT(CatalogIndex(catalog).events_of(DeviceId{1}), SizeIs(3)) << "who reads takes the last of one time";
}

TEST(CatalogIndex, HasNothingForWhatIsNotThere) {
    const Catalog catalog = grown_catalog();
    const CatalogIndex index(catalog);
    EXPECT_THAT(index.devices_of(SiteId{99}), SizeIs(0));
    EXPECT_THAT(index.points_of(SiteId{}), SizeIs(0));
    EXPECT_THAT(index.points_of(DeviceId{99}), SizeIs(0));
    EXPECT_EQ(index.point_of(DeviceId{99}, {PointKind::active_power, Phase::total, ""}), nullptr);
}

}  // namespace
}  // namespace wattmast
