// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/redfish_document.h"

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using testing::ElementsAre;
using testing::IsEmpty;

JsonValue json(std::string_view text) {
    return parse_json(text).value();
}

TEST(RedfishDocument, SchemaTypeHasNoVersion) {
    EXPECT_EQ(schema_type(json(R"({"@odata.type": "#Chassis.v1_22_0.Chassis"})")), "Chassis");
    EXPECT_EQ(schema_type(json(R"({"@odata.type": "#SensorCollection.SensorCollection"})")), "SensorCollection");
    EXPECT_EQ(schema_type(json(R"({"@odata.type": "#Power.1.0.1.Power"})")), "Power");
    EXPECT_EQ(schema_type(json(R"({"@odata.type": "#Maker_Power"})")), "Maker_Power");
    EXPECT_EQ(schema_type(json(R"({"@odata.type": 5})")), "");
    EXPECT_EQ(schema_type(json(R"({"Id": "1"})")), "");
    EXPECT_EQ(schema_type(json("[]")), "");
}

TEST(RedfishDocument, LinksStayOnTheHost) {
    EXPECT_EQ(local_path("/redfish/v1/Chassis/1U").value(), "/redfish/v1/Chassis/1U");
    EXPECT_EQ(local_path("/redfish/v1/Chassis/1U/").value(), "/redfish/v1/Chassis/1U/");
    EXPECT_EQ(without_slash("/redfish/v1/Chassis/1U/"), "/redfish/v1/Chassis/1U");
    EXPECT_EQ(without_slash("/redfish/v1/Chassis/1U"), "/redfish/v1/Chassis/1U");
    EXPECT_EQ(local_path("/redfish/v1/").value(), "/redfish/v1/");
    EXPECT_EQ(local_path("/redfish/v1/Chassis/1U/Power#/PowerControl/0").value(), "/redfish/v1/Chassis/1U/Power");
    EXPECT_EQ(local_path("/redfish/v1/Chassis?$skip=50").value(), "/redfish/v1/Chassis?$skip=50");
}

TEST(RedfishDocument, LinksThatLeadAwayAreRefused) {
    for (const std::string& link :
         {std::string("https://other.example/redfish/v1"), std::string("//other.example/redfish/v1"), std::string(""),
          std::string("/login"), std::string("redfish/v1"), std::string("/redfish/v1/../../etc"),
          std::string("/redfish/v1/a b"), std::string("/redfish/v1\r\nX-Evil: 1"), std::string("/redfish/v1/\xC3\xA9"),
          std::string("/redfish/v1/\\x"), "/redfish/" + std::string(2000, 'a')}) {
        EXPECT_THAT(local_path(link), FailsWithDetail(Errc::wrong_reply, "leads away")) << link;
    }
    EXPECT_EQ(local_path("/redfish/v1\r\nX: 1").error().detail.find('\r'), std::string::npos);
}

TEST(RedfishDocument, LinksAreOneOrAList) {
    const JsonValue document =
        json(R"({"One": {"@odata.id": "/a"}, "Many": [{"@odata.id": "/b"}, 7, {}, {"@odata.id": "/c"}],
                                        "None": null, "Text": "/d"})");
    const auto at = [&](std::string_view place) { return links_at(document, JsonPointer::parse(place).value()); };
    EXPECT_THAT(at("/One"), ElementsAre("/a"));
    EXPECT_THAT(at("/Many"), ElementsAre("/b", "/c"));
    EXPECT_THAT(at("/None"), IsEmpty());
    EXPECT_THAT(at("/Text"), IsEmpty());
    EXPECT_THAT(at("/Missing"), IsEmpty());
}

TEST(RedfishDocument, ACollectionGoesOnAtItsNextLink) {
    EXPECT_THAT(member_links(json(R"({"Members": [{"@odata.id": "/a"}, {"@odata.id": "/b"}],
                                      "Members@odata.nextLink": "/c?$skip=2"})")),
                ElementsAre("/a", "/b", "/c?$skip=2"));
    EXPECT_THAT(member_links(json(R"({"Members@odata.nextLink": "/c"})")), IsEmpty());
    EXPECT_THAT(member_links(json(R"({"Members": {}})")), IsEmpty());
}

TEST(RedfishDocument, AbsentThingsHaveNoValues) {
    const auto state = [](std::string_view text) {
        return is_unavailable(json(R"({"Status": {"State": ")" + std::string(text) + R"("}})"));
    };
    EXPECT_TRUE(state("Absent"));
    EXPECT_TRUE(state("UnavailableOffline"));
    EXPECT_FALSE(state("Enabled"));
    EXPECT_FALSE(state("StandbySpare"));
    EXPECT_FALSE(is_unavailable(json(R"({"Status": "Absent"})")));
    EXPECT_FALSE(is_unavailable(json("{}")));
}

TEST(RedfishDocument, NumbersAreNumbersOrTextsThatAreOnes) {
    EXPECT_EQ(number_text(json("374.50")).value(), "374.50");
    EXPECT_EQ(number_text(json("\"344\"")).value(), "344");
    EXPECT_THAT(number_text(json("null")), FailsWith(Errc::no_such_point));
    for (const std::string_view text :
         {"\"\"", "\"344 W\"", "\" 344\"", "\"0x12\"", "\"NaN\"", "true", "[1]", "{}", "\"null\"", "\"[1]\""}) {
        EXPECT_THAT(number_text(json(text)), FailsWith(Errc::not_a_number)) << text;
    }
}

}  // namespace
}  // namespace wattmast::wire
