// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The user's own profiles over the shipped ones, and the lint of profiles.
#include "collect/profile_lint.h"
#include "collect/profile_loader.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string snmp(const std::string& id, const std::string& model, const std::string& includes = "") {
    return "id = \"" + id + "\"\nprotocol = \"snmp\"\nvendor = \"V\"\nmodel = \"" + model + "\"\n" + includes +
           "[source]\ndocument = \"A-LONG-NAMED-MIB\"\nseen_on_hardware = false\n[snmp]\nscalars = [\n"
           "    { kind = \"temperature\", instance = \"" +
           id + "\", oid = \"1.3.6.1.4.1.9.1.0\", type = \"integer\", unit = \"°C\" },\n]\n";
}

std::string modbus(const std::string& id, const std::string& point) {
    return "id = \"" + id +
           "\"\nprotocol = \"modbus\"\nvendor = \"V\"\nmodel = \"M\"\n[source]\ndocument = \"A long manual\"\n"
           "edition = \"7\"\nseen_on_hardware = false\n[modbus]\nfunction = 3\norder = \"abcd\"\npoints = [\n    { " +
           point + " },\n]\n";
}

const std::vector<ProfileText>& shipped() {
    static const std::vector<ProfileText> texts = {
        {"base.toml", snmp("x.base", "base")},
        {"sum.toml", snmp("x.sum", "sum", "includes = [\"x.base\"]\n")},
        {"meter.toml", modbus("x.meter", R"(kind = "voltage", address = 1, type = "uint16", unit = "V")")},
    };
    return texts;
}

LayeredProfiles load(const std::vector<ProfileText>& own) {
    auto layered = load_profiles_over(shipped(), own);
    EXPECT_THAT(layered, IsOk());
    return layered ? *layered : LayeredProfiles{};
}

TEST(OwnProfiles, StandBesideTheShippedOnes) {
    const auto layered =
        load({{"mine.toml", modbus("my.meter", R"(kind = "current", address = 2, type = "uint16", unit = "A")")}});
    EXPECT_THAT(layered.faults, IsEmpty());
    EXPECT_EQ(layered.library.size(), 4U);
    EXPECT_EQ(layered.library.find("my.meter")->origin, ProfileOrigin::own);
    EXPECT_EQ(layered.library.find("my.meter")->file, "mine.toml");
    EXPECT_EQ(layered.library.find("x.meter")->origin, ProfileOrigin::shipped);
}

TEST(OwnProfiles, OneOfTheSameIdTakesThePlaceAsAWhole) {
    const auto layered =
        load({{"mine.toml", modbus("x.meter", R"(kind = "current", address = 9, type = "uint16", unit = "A")")}});
    EXPECT_THAT(layered.faults, IsEmpty());
    EXPECT_EQ(layered.library.size(), 3U);
    const DeviceProfile& meter = *layered.library.find("x.meter");
    ASSERT_EQ(meter.modbus.entries.size(), 1U);
    EXPECT_EQ(meter.modbus.entries[0].key.kind, PointKind::current);
}

TEST(OwnProfiles, OverAnIncludedOneChangesWhatIncludesIt) {
    const auto layered = load({{"mine.toml", snmp("x.base", "my base")}});
    EXPECT_THAT(layered.faults, IsEmpty());
    EXPECT_EQ(layered.library.find("x.base")->model, "my base");
    EXPECT_EQ(layered.library.find("x.sum")->snmp.entries.size(), 2U);
}

TEST(OwnProfiles, AFaultyOneIsToldAndTheShippedOneStays) {
    const auto layered =
        load({{"a.toml", "id = \"x.meter\"\nprotocol = \"modbus\"\n"},
              {"b.toml", "id = ["},
              {"c.toml", modbus("my.meter", R"(kind = "voltage", address = 3, type = "uint16", unit = "V")")},
              {"d.toml", snmp("my.sum", "sum", "includes = [\"x.nowhere\"]\n")},
              {"e.toml", modbus("my.meter", R"(kind = "voltage", address = 4, type = "uint16", unit = "V")")}});
    EXPECT_EQ(layered.library.size(), 4U);
    EXPECT_EQ(layered.library.find("x.meter")->origin, ProfileOrigin::shipped);
    EXPECT_EQ(layered.library.find("my.meter")->modbus.entries[0].span.address, 3);
    EXPECT_THAT(layered.faults, Contains(HasSubstr("a.toml:1: vendor")));
    EXPECT_THAT(layered.faults, Contains(HasSubstr("b.toml:1: not TOML")));
    EXPECT_THAT(layered.faults, Contains(HasSubstr("d.toml:1: includes \"x.nowhere\"")));
    EXPECT_THAT(layered.faults, Contains("e.toml:1: id \"my.meter\" is also in c.toml"));
}

TEST(OwnProfiles, OneThatBreaksAShippedOneIsLeftOut) {
    const auto layered =
        load({{"mine.toml", modbus("x.base", R"(kind = "voltage", address = 3, type = "uint16", unit = "V")")}});
    EXPECT_EQ(layered.library.size(), 3U);
    EXPECT_EQ(layered.library.find("x.base")->protocol, Protocol::snmp);
    EXPECT_EQ(layered.library.find("x.sum")->snmp.entries.size(), 2U);
    EXPECT_THAT(layered.faults, Contains(HasSubstr("mine.toml:1: own profiles are left out")));
}

TEST(OwnProfiles, AFaultyShippedOneFailsAsBefore) {
    const std::vector<ProfileText> broken = {{"b.toml", "id = ["}};
    EXPECT_THAT(load_profiles_over(broken, {}), FailsWith(Errc::invalid_profile));
}

std::vector<std::string> findings_of(const std::string& point) {
    const ProfileText text{"m.toml", modbus("x.m", point)};
    const auto library = load_profiles({&text, 1});
    EXPECT_THAT(library, IsOk());
    std::vector<std::string> findings;
    for (const ProfileFinding& finding : lint(*library->find("x.m"))) {
        findings.push_back((finding.weight == ProfileFinding::Weight::note ? "note " : "") + finding.what);
    }
    return findings;
}

TEST(ProfileLint, SaysWhatIsImplausible) {
    const std::string unknown = "note no identification: a probe must be told this profile";
    EXPECT_THAT(
        findings_of(R"(kind = "active_energy_import", address = 1, type = "uint32", scale = "1000", unit = "kWh")"),
        ElementsAre(unknown));
    EXPECT_THAT(
        findings_of(R"(kind = "active_energy_import", address = 1, type = "uint32", scale = "10", unit = "MWh")"),
        ElementsAre(HasSubstr("steps of 10000 kWh"), unknown));
    EXPECT_THAT(findings_of(R"(kind = "frequency", address = 1, type = "uint16", scale = "10", unit = "Hz")"),
                ElementsAre(HasSubstr("steps of 10 Hz"), unknown));
    EXPECT_THAT(findings_of(R"(kind = "active_power", address = 1, type = "uint16", scale = "-0.1", unit = "W")"),
                ElementsAre(unknown));
    EXPECT_THAT(
        findings_of(R"(kind = "active_energy_export", address = 1, type = "uint32", scale = "-0.1", unit = "kWh")"),
        ElementsAre(HasSubstr("negative scale"), unknown));
    EXPECT_THAT(findings_of(R"(kind = "active_energy_export", address = 1, type = "uint16", unit = "kWh")"),
                ElementsAre(HasSubstr("16 bits"), unknown));
}

}  // namespace
}  // namespace wattmast
