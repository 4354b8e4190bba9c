// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_walk.h"

#include <algorithm>

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Tree = std::map<std::string, std::string>;

wire::JsonPointer at(std::string_view text) {
    return wire::JsonPointer::parse(text).value();
}

/// Boxes that have a power, and parts with one each; a part's power is also that of an old list.
RedfishMap map_of_boxes() {
    RedfishEntry power;
    power.at = at("/P");
    RedfishEntry of_list = power;
    of_list.each = at("/L");
    of_list.elements = RedfishEntry::Elements::first;
    RedfishMap map;
    map.resources.resize(4);
    map.resources[0].types = {"ServiceRoot"};
    map.resources[0].follow = {at("/Boxes")};
    map.resources[1].types = {"Box"};
    map.resources[1].follow = {at("/Parts"), at("/Old")};
    map.resources[1].name = "box ";
    map.resources[1].name_at = at("/Id");
    map.resources[1].is_whole_if_alone = true;
    map.resources[1].entries = {power};
    map.resources[2].types = {"Part"};
    map.resources[2].name = "part ";
    map.resources[2].name_at = at("/Id");
    map.resources[2].entries = {power};
    map.resources[3].types = {"Old"};
    map.resources[3].entries = {of_list};
    return map;
}

std::string box(const std::string& id, const std::string& more) {
    return R"({"@odata.type": "#Box.v1_0_0.Box", "Id": ")" + id + "\"" + more + "}";
}

Tree tree_of_boxes() {
    return {
        {"/redfish/v1/",
         R"({"@odata.type": "#ServiceRoot.v1_0_0.ServiceRoot", "Boxes": {"@odata.id": "/redfish/v1/Boxes"}})"},
        {"/redfish/v1/Boxes", R"({"Members": [{"@odata.id": "/redfish/v1/Boxes/1"}]})"},
        {"/redfish/v1/Boxes/1",
         box("1",
             R"(, "P": 100, "Parts": {"@odata.id": "/redfish/v1/Parts"}, "Old": {"@odata.id": "/redfish/v1/Old"})")},
        {"/redfish/v1/Parts", R"({"Members": [{"@odata.id": "/redfish/v1/Parts/a"}]})"},
        {"/redfish/v1/Parts/a", R"({"@odata.type": "#Part.v1_0_0.Part", "Id": "a", "P": 60})"},
        {"/redfish/v1/Old", R"({"@odata.type": "#Old.v1_0_0.Old", "L": [{"P": 99}]})"}};
}

/// The paths in the order in which they were asked for.
std::vector<std::string> walk_through(RedfishWalk& walk, const Tree& tree) {
    std::vector<std::string> paths;
    while (const std::string* next = walk.next()) {
        paths.push_back(*next);
        const auto found = tree.find(*next);
        if (found == tree.end()) {
            walk.take(fail(Errc::no_such_point, "gone"));
        } else {
            walk.take(wire::parse_json(found->second));
        }
    }
    return paths;
}

std::vector<std::string> lines(const std::vector<Reading>& readings) {
    std::vector<std::string> text;
    for (const Reading& one : readings) {
        text.push_back(one.key.instance + "=" + (one.value ? one.value->to_string() : "-"));
    }
    return text;
}

TEST(RedfishWalk, FollowsLinksOnceAndReadsEachPointFromWhereItIsPreferred) {
    const RedfishMap map = map_of_boxes();
    RedfishWalk walk(map);
    EXPECT_THAT(walk_through(walk, tree_of_boxes()),
                ElementsAre("/redfish/v1/", "/redfish/v1/Boxes", "/redfish/v1/Boxes/1", "/redfish/v1/Parts",
                            "/redfish/v1/Old", "/redfish/v1/Parts/a"));
    const RedfishPlan plan = walk.plan();
    ASSERT_EQ(plan.targets.size(), 2U);  // Not Old: its only point is the box's.
    EXPECT_EQ(plan.targets[0].path, "/redfish/v1/Boxes/1");
    EXPECT_EQ(plan.targets[1].path, "/redfish/v1/Parts/a");
    EXPECT_THAT(lines(walk.readings(plan)), ElementsAre("=100", "part a=60"));
}

TEST(RedfishWalk, APlaceWithAValueIsPreferredToOneWithNull) {
    Tree tree = tree_of_boxes();
    std::string& text = tree["/redfish/v1/Boxes/1"];
    text.replace(text.find("100"), 3, "null");
    const RedfishMap map = map_of_boxes();
    RedfishWalk walk(map);
    walk_through(walk, tree);
    EXPECT_THAT(lines(walk.readings(walk.plan())), ElementsAre("part a=60", "=99"));
}

TEST(RedfishWalk, OfSeveralWholesEachHasItsName) {
    Tree tree = tree_of_boxes();
    tree["/redfish/v1/Boxes"] =
        R"({"Members": [{"@odata.id": "/redfish/v1/Boxes/1"}, {"@odata.id": "/redfish/v1/Boxes/2"}]})";
    tree["/redfish/v1/Boxes/2"] = box("2", R"(, "P": 200)");
    const RedfishMap map = map_of_boxes();
    RedfishWalk walk(map);
    walk_through(walk, tree);
    EXPECT_THAT(lines(walk.readings(walk.plan())), ElementsAre("box 1=100", "box 2=200", "box 1 part a=60"));
    // One without any value does not make the other one's name longer.
    tree["/redfish/v1/Boxes/2"] = box("2", "");
    RedfishWalk again(map);
    walk_through(again, tree);
    EXPECT_THAT(lines(again.readings(again.plan())), ElementsAre("=100", "part a=60"));
}

TEST(RedfishWalk, GoesOnWithoutWhatCannotBeHad) {
    Tree tree = tree_of_boxes();
    tree.erase("/redfish/v1/Parts/a");
    tree["/redfish/v1/Old"] = "[";
    const RedfishMap map = map_of_boxes();
    RedfishWalk walk(map);
    walk_through(walk, tree);
    EXPECT_EQ(walk.fetched(), 6U);
    EXPECT_THAT(lines(walk.readings(walk.plan())), ElementsAre("=100"));
    ASSERT_TRUE(walk.first_failure());
    EXPECT_EQ(walk.first_failure()->code, Errc::malformed_frame);
}

TEST(RedfishWalk, EndsWhereLinksDoNot) {
    const RedfishMap map = map_of_boxes();
    RedfishWalk deep(map);
    std::size_t fetched = 0;
    while (const std::string* next = deep.next()) {
        deep.take(
            wire::parse_json(R"({"Members": [{"@odata.id": ")" + *next + R"(x"}, {"@odata.id": "/redfish/v1/"}]})"));
        ++fetched;
    }
    EXPECT_EQ(fetched, RedfishWalk::most_steps + 1);
    RedfishWalk wide(map);
    for (fetched = 0; wide.next() != nullptr; ++fetched) {
        std::string members;
        for (int i = 0; i < 100; ++i) {
            members += R"({"@odata.id": ")" + *wide.next() + "/" + std::to_string(i) + R"("},)";
        }
        members.pop_back();
        wide.take(wire::parse_json(R"({"Members": [)" + members + "]}"));
    }
    EXPECT_EQ(fetched, RedfishWalk::most_documents);
    EXPECT_THAT(wide.plan().targets, IsEmpty());
}

TEST(RedfishWalk, NeverLeavesTheHost) {
    Tree tree = tree_of_boxes();
    tree["/redfish/v1/Boxes"] =
        R"({"Members": [{"@odata.id": "https://elsewhere/redfish/v1/Boxes/1"}, {"@odata.id": "//elsewhere/redfish"},
                        {"@odata.id": "/admin"}]})";
    const RedfishMap map = map_of_boxes();
    RedfishWalk walk(map);
    EXPECT_THAT(walk_through(walk, tree), ElementsAre("/redfish/v1/", "/redfish/v1/Boxes"));
    ASSERT_TRUE(walk.first_failure());
    EXPECT_EQ(walk.first_failure()->code, Errc::wrong_reply);
}

}  // namespace
}  // namespace wattmast
