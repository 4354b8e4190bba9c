// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_layout.h"

#include <gtest/gtest.h>

#include "app/last_value.h"

namespace wattmast {
namespace {

EnergyNode node(NodeKind kind, const char* name, const char* parent, std::int64_t site = 7) {
    EnergyNode made;
    made.site = SiteId(site);
    made.kind = kind;
    made.name = name;
    made.parent = parent;
    return made;
}

Point point(std::int64_t id) {
    Point made;
    made.id = PointId(id);
    return made;
}

TEST(SiteLayout, PowerIsTakenFirstForPowerAndTheRegisterFirstForEnergy) {
    const Point power = point(3);
    const Point energy = point(5);
    NodeMeters both;
    both.power = &power;
    both.energy = &energy;
    NodeMeters only_power;
    only_power.power = &power;
    NodeMeters only_energy;
    only_energy.energy = &energy;
    EXPECT_EQ(&power_else_energy(both), &power);
    EXPECT_EQ(&energy_else_power(both), &energy);
    EXPECT_EQ(&power_else_energy(only_energy), &energy);
    EXPECT_EQ(&energy_else_power(only_power), &power);
    EXPECT_EQ(power_else_energy_of({only_energy, both}), (std::vector{PointId(5), PointId(3)}));
}

TEST(SiteLayout, UppermostNodesAreThoseWithoutOneOfTheirKindRightAbove) {
    const Point power = point(3);
    SiteLayout layout;
    for (const EnergyNode& one :
         {node(NodeKind::ups, "UPS", ""), node(NodeKind::ict, "Row 1", "UPS"), node(NodeKind::ict, "Rack 1", "Row 1"),
          node(NodeKind::ict, "Row 2", "not measured"), node(NodeKind::cooling, "Chiller", "Row 1")}) {
        NodeMeters meters;
        meters.node = one;
        meters.power = &power;
        layout.others.push_back(meters);
    }
    const auto ict = uppermost(layout, NodeKind::ict);
    ASSERT_EQ(ict.size(), 2U);
    EXPECT_EQ(ict[0].node.name, "Row 1");
    EXPECT_EQ(ict[1].node.name, "Row 2");
    EXPECT_EQ(uppermost(layout, NodeKind::cooling).size(), 1U);
    EXPECT_TRUE(uppermost(layout, NodeKind::grid).empty());
}

TEST(LastValue, IsTheNewestElseWhatItWasElseNothing) {
    const UtcTime now = utc_from_milliseconds(1'795'478'400'000);
    const LastValue was{4.5, now - std::chrono::minutes{30}};
    EXPECT_EQ(newest_or_last(2.5, was, now), (LastValue{2.5, now}));
    EXPECT_EQ(newest_or_last(std::nullopt, was, now), was);
    EXPECT_EQ(newest_or_last(std::nullopt, std::nullopt, now), std::nullopt);
    EXPECT_EQ(newest_or_last(2.5, was), 2.5);
    EXPECT_EQ(newest_or_last(0.0, was), 0.0);  // nothing drawn is a value
    EXPECT_EQ(newest_or_last(std::nullopt, was), 4.5);
    EXPECT_EQ(newest_or_last(std::nullopt, std::nullopt), std::nullopt);
}

TEST(SiteLayout, MetersAreTheSameWhileWhatIsReadOfThemIs) {
    const auto layout_with = [](const Point& octets, const std::vector<Point>& beside) {
        SiteLayout layout;
        layout.traffic_down = {&octets};
        layout.points = {&octets};
        for (const Point& point : beside) {
            layout.points.push_back(&point);
        }
        return layout;
    };
    Point octets = point(3);
    octets.key = {PointKind::if_in_octets, Phase::total, "1"};
    Point speed = point(4);
    speed.key = {PointKind::if_speed, Phase::total, "1"};
    Point warmth = point(5);
    warmth.key = {PointKind::temperature, Phase::total, ""};
    const SiteLayout plain = layout_with(octets, {});
    const std::vector<Point> with_warmth{warmth};
    const std::vector<Point> with_speed{speed};
    EXPECT_TRUE(have_same_meters(plain, layout_with(octets, with_warmth)));
    EXPECT_FALSE(have_same_meters(plain, layout_with(octets, with_speed))) << "it bounds what the counter may count";
    EXPECT_TRUE(have_same_meters(layout_with(octets, with_speed), layout_with(octets, with_speed)));
    Point limited = octets;
    limited.limits.most_per_hour = Decimal{1, 0};
    EXPECT_FALSE(have_same_meters(plain, layout_with(limited, {})));
}

TEST(SiteLayout, ANodeOfAnotherSiteIsAboveNothing) {
    const std::vector<EnergyNode> nodes{node(NodeKind::ict, "Row 1", "", 8), node(NodeKind::ict, "Rack 1", "Row 1", 7)};
    EXPECT_TRUE(is_uppermost(nodes[1], nodes));
    EXPECT_FALSE(is_uppermost(node(NodeKind::ict, "Rack 2", "Row 1", 8), nodes));
}

}  // namespace
}  // namespace wattmast
