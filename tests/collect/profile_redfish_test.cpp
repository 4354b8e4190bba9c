// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/profile_lint.h"
#include "collect/profile_loader.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

const std::string head = R"(id = "a.b"
vendor = "A"
model = "B"
protocol = "redfish"
[source]
document = "A document"
seen_on_hardware = false
[redfish]
)";
const std::string root = R"([[redfish.resource]]
types = ["ServiceRoot"]
follow = ["/Chassis"]
)";

Result<ProfileLibrary> load(const std::string& rest) {
    const std::vector<ProfileText> texts = {{"a.b.toml", head + rest}};
    return load_profiles(texts);
}

/// One point, `fields` beside its kind, in a resource of its own.
Result<ProfileLibrary> load_point(const std::string& fields) {
    return load(root + "[[redfish.resource]]\ntypes = [\"Sensor\"]\npoints = [{ kind = \"active_power\", " + fields +
                " }]\n");
}

TEST(ProfileRedfish, EveryFieldIsKept) {
    const auto library =
        load("identify = [{ at = \"/Vendor\", is = [\"A\", \"B\"] }]\n" + root + R"([[redfish.resource]]
types = ["Sensor", "OldSensor"]
follow = ["/X", "/Y"]
name = "probe "
name_at = "/Id"
whole_if_alone = true
source_of_excerpts = true
points = [
{ kind = "active_power", phase = "l2", instance = "in", each = "/L", elements = "others", name_at = "/N", at = "/Reading", unit_at = "/U", units = { "kW" = "kW", "W" = "W" }, when = [{ at = "/T", is = ["", "Power"] }], unless = ["Better"], min = "-1", max = "7" },
    { kind = "active_energy_import", at = "/E", unit = "Wh", scale = "10", modulus = "5000" },
]
)");
    ASSERT_THAT(library, IsOk());
    const DeviceProfile* profile = library->find("a.b");
    EXPECT_EQ(profile->protocol, Protocol::redfish);
    EXPECT_EQ(profile->entry_count(), 2U);
    const RedfishMap& map = profile->redfish;
    EXPECT_EQ(map.identification.at(0).at.to_string(), "/Vendor");
    EXPECT_EQ(map.identification.at(0).accepted, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(map.find("Missing"), nullptr);
    const RedfishResource* sensor = map.find("OldSensor");
    ASSERT_NE(sensor, nullptr);
    EXPECT_EQ(sensor->follow.at(1).to_string(), "/Y");
    EXPECT_EQ(sensor->name, "probe ");
    EXPECT_EQ(sensor->name_at->to_string(), "/Id");
    EXPECT_TRUE(sensor->is_whole_if_alone);
    EXPECT_TRUE(sensor->is_source_of_excerpts);
    const RedfishEntry& power = sensor->entries.at(0);
    EXPECT_EQ(power.key, (PointKey{PointKind::active_power, Phase::l2, "in"}));
    EXPECT_EQ(power.each->to_string(), "/L");
    EXPECT_EQ(power.elements, RedfishEntry::Elements::others);
    EXPECT_EQ(power.name_at->to_string(), "/N");
    EXPECT_EQ(power.at.to_string(), "/Reading");
    EXPECT_EQ(power.unit_at->to_string(), "/U");
    EXPECT_EQ(power.units.at("kW"), Decimal(1, 3));
    EXPECT_EQ(power.when.at(0).accepted.at(1), "Power");
    EXPECT_EQ(power.unless, (std::vector<std::string>{"Better"}));
    EXPECT_EQ(power.range.minimum, Decimal(-1, 0));
    EXPECT_EQ(power.range.maximum, Decimal(7, 0));
    const RedfishEntry& energy = sensor->entries.at(1);
    EXPECT_EQ(energy.scale, Decimal(1, -2));
    EXPECT_EQ(energy.limits.modulus, Decimal(5, 0));
    EXPECT_FALSE(map.find("ServiceRoot")->is_whole_if_alone);
}

TEST(ProfileRedfish, FaultsAreNamed) {
    const std::vector<std::pair<std::string, std::string>> points = {
        {R"(at = "/P")", "unit is missing"},
        {R"(at = "/P", units = { "W" = "W" })", "a point has either unit, or unit_at and units"},
        {R"(at = "/P", unit_at = "/U", unit = "W")", "a point has either unit, or unit_at and units"},
        {R"(at = "/P", unit_at = "/U", units = { "W" = "V" })", "unit \"V\" cannot be converted to \"W\""},
        {R"(at = "P", unit = "W")", "\"P\" is not a JSON pointer"},
        {R"(unit = "W")", "at is missing"},
        {R"(at = "", unit = "W")", "at is missing"},
        {R"(at = "/P", unit = "W", elements = "first")", "elements needs each"},
        {R"(at = "/P", unit = "W", each = "/L", elements = "second")", "elements \"second\" is not known"},
        {R"(at = "/P", unit = "W", name_at = "/N")", "name_at of a point needs each"},
        {R"(at = "/P", unit = "W", when = [{ at = "/T" }])", "when needs at and is"},
        {R"(at = "/P", unit = "W", oid = "1.3")", "unknown field \"oid\""},
        {R"(at = "/P", unit = "W" }, { kind = "active_power", at = "/Q", unit = "W")",
         "point active_power/total is given twice"},
    };
    for (const auto& [fields, says] : points) {
        EXPECT_THAT(load_point(fields), FailsWithDetail(Errc::invalid_profile, says)) << fields;
    }
    EXPECT_THAT(load_point(R"(at = "/P", unit = "W")"), IsOk());
    EXPECT_THAT(load("[[redfish.resource]]\ntypes = [\"Sensor\"]\n"),
                FailsWithDetail(Errc::invalid_profile, "no resource of type ServiceRoot"));
    EXPECT_THAT(load(root + root), FailsWithDetail(Errc::invalid_profile, "type ServiceRoot is given twice"));
    EXPECT_THAT(load(root + "[[redfish.resource]]\nname = \"x\"\n"),
                FailsWithDetail(Errc::invalid_profile, "a resource needs types"));
    EXPECT_THAT(load(root + "[[redfish.resource]]\ntypes = [\"Box\"]\nwhole_if_alone = true\n"),
                FailsWithDetail(Errc::invalid_profile, "whole_if_alone needs name_at"));
}

TEST(ProfileRedfish, LintSeesScalesAndRootsThatLeadNowhere) {
    const auto findings = [](const Result<ProfileLibrary>& library) {
        std::string text;
        for (const ProfileFinding& one : lint(*library.value().find("a.b"))) {
            text += one.what + "\n";
        }
        return text;
    };
    EXPECT_THAT(findings(load_point(R"(at = "/P", unit = "MW", scale = "1000")")),
                testing::HasSubstr("counts in steps of"));
    EXPECT_THAT(findings(load_point(R"(at = "/P", unit = "W")")),
                testing::Not(testing::HasSubstr("counts in steps of")));
    EXPECT_THAT(findings(load(
                    "[[redfish.resource]]\ntypes = [\"ServiceRoot\"]\n[[redfish.resource]]\ntypes = [\"S\"]\npoints = "
                    "[{ kind = \"voltage\", at = \"/V\", unit = \"V\" }]\n")),
                testing::HasSubstr("ServiceRoot follows no link"));
}

}  // namespace
}  // namespace wattmast
