// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "collect/profile_loader.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;
using wire::Dlt645Edition;
using wire::Dlt645Format;

std::string head(std::string_view id) {
    return "id = \"" + std::string(id) +
           "\"\nprotocol = \"dlt645\"\nvendor = \"Maker\"\nmodel = \"Meter 7\"\n[source]\ndocument = \"manual\"\n"
           "seen_on_hardware = false\n";
}

Result<ProfileLibrary> load(const std::string& map) {
    const ProfileText text{"meter.toml", head("maker.meter") + map};
    return load_profiles(std::span(&text, 1));
}

TEST(ProfileDlt645, AProfileIsReadInFull) {
    const auto library = load(R"([dlt645]
edition = "2007"
points = [
    { kind = "active_energy_import", instance = "peak", di = "0001FF00", position = 3, bytes = 4, decimals = 2, unit = "kWh", most_per_hour = "40" },
    { kind = "active_power", phase = "l2", di = "02030200", bytes = 3, decimals = 4, signed = true, unit = "kW", min = "-5", max = "90.5" },
    { kind = "active_energy_export", di = "00020000", bytes = 5, decimals = 1, unit = "kWh", modulus = "12345" },
]
identify = [
    { di = "02010300", bytes = 2, decimals = 1, expect = "nothing" },
    { di = "0201FF00", position = 2, bytes = 2, decimals = 1 },
]
)");
    ASSERT_THAT(library, IsOk());
    const DeviceProfile* profile = library->find("maker.meter");
    EXPECT_EQ(profile->protocol, Protocol::dlt645);
    EXPECT_EQ(profile->entry_count(), 3U);
    const Dlt645Map& map = profile->dlt645;
    EXPECT_EQ(map.edition, Dlt645Edition::of_2007);
    const Dlt645Entry& peak = map.entries[0];
    EXPECT_EQ(peak.key, (PointKey{PointKind::active_energy_import, Phase::total, "peak"}));
    EXPECT_EQ(peak.identifier, 0x0001FF00U);
    EXPECT_EQ(peak.position, 3U);
    EXPECT_EQ(peak.format, (Dlt645Format{4, 2, Dlt645Format::Sign::none}));
    // The format states where the register goes round, unless the profile does.
    EXPECT_EQ(peak.limits, (RegisterLimits{Decimal(1'000'000, 0), Decimal(40, 0)}));
    EXPECT_EQ(map.entries[2].limits.modulus, Decimal(12345, 0));
    const Dlt645Entry& power = map.entries[1];
    EXPECT_EQ(power.position, 0U);
    EXPECT_EQ(power.format, (Dlt645Format{3, 4, Dlt645Format::Sign::top_bit}));
    EXPECT_EQ(power.scale, Decimal(1000, 0));
    EXPECT_EQ(power.range, (ValidRange{Decimal(-5, 0), Decimal(905, -1)}));
    EXPECT_EQ(power.limits, RegisterLimits{});
    ASSERT_EQ(map.identification.size(), 2U);
    EXPECT_EQ(map.identification[0].expected, Dlt645Check::Expected::nothing);
    EXPECT_EQ(map.identification[0].identifier, 0x02010300U);
    EXPECT_EQ(map.identification[1].expected, Dlt645Check::Expected::value);
    EXPECT_EQ(map.identification[1].position, 2U);
}

TEST(ProfileDlt645, TheEditionOf1997HasShortIdentifiers) {
    const auto library = load(
        "[dlt645]\nedition = \"1997\"\npoints = [{ kind = \"voltage\", di = \"B611\", bytes = 2, decimals = 0, unit = "
        "\"V\" }]\n");
    ASSERT_THAT(library, IsOk());
    EXPECT_EQ(library->find("maker.meter")->dlt645.edition, Dlt645Edition::of_1997);
    EXPECT_EQ(library->find("maker.meter")->dlt645.entries[0].identifier, 0xB611U);
}

TEST(ProfileDlt645, EveryFaultIsNamed) {
    const auto point = [](const std::string& rest) {
        return "[dlt645]\nedition = \"2007\"\npoints = [{ kind = \"voltage\", unit = \"V\", " + rest + " }]\n";
    };
    const std::array<std::pair<std::string, const char*>, 10> cases = {{
        {"[dlt645]\n", "edition is missing"},
        {"[dlt645]\nedition = \"2008\"\n", "edition \"2008\" is not known"},
        {point("bytes = 2, decimals = 1"), "di is missing"},
        {point("di = \"B611\", bytes = 2, decimals = 1"), "\"B611\" is not a data identifier of DL/T 645-2007"},
        {point("di = \"02010100\", decimals = 1"), "bytes and decimals are needed"},
        {point("di = \"02010100\", bytes = 9, decimals = 1"), "bytes must be a whole number from 1 to 8"},
        {point("di = \"02010100\", bytes = 2, decimals = 5"), "more decimals than digits"},
        {point("di = \"02010100\", bytes = 2, decimals = 1, position = 0"), "position must be"},
        {point("di = \"02010100\", bytes = 2, decimals = 1, address = 7"), "unknown field \"address\""},
        {point("di = \"02010100\", bytes = 2, decimals = 1") +
             "identify = [{ di = \"02010100\", bytes = 2, decimals = 1, expect = \"zero\" }]\n",
         "expect \"zero\" is not known"},
    }};
    for (const auto& [map, why] : cases) {
        EXPECT_THAT(load(map), FailsWithDetail(Errc::invalid_profile, why)) << map;
    }
    EXPECT_THAT(load("[modbus]\n"), FailsWithDetail(Errc::invalid_profile, "a profile of dlt645 has no [modbus]"));
}

TEST(ProfileDlt645, PlacesInABlockAreApartAndOfOneWidth) {
    const auto two = [](const std::string& first, const std::string& second) {
        return "[dlt645]\nedition = \"2007\"\npoints = [{ kind = \"voltage\", phase = \"l1\", unit = \"V\", decimals = "
               "1, " +
               first + " }, { kind = \"voltage\", phase = \"l2\", unit = \"V\", decimals = 1, " + second + " }]\n";
    };
    EXPECT_THAT(load(two("di = \"0201FF00\", position = 1, bytes = 2", "di = \"0201FF00\", position = 1, bytes = 2")),
                FailsWithDetail(Errc::invalid_profile, "voltage/l1 and voltage/l2 of item 0201FF00 have one place"));
    EXPECT_THAT(load(two("di = \"0201FF00\", position = 1, bytes = 2", "di = \"0201FF00\", position = 2, bytes = 3")),
                FailsWithDetail(Errc::invalid_profile, "the same bytes"));
    EXPECT_THAT(load(two("di = \"0201FF00\", bytes = 2", "di = \"0201FF00\", position = 2, bytes = 2")),
                FailsWithDetail(Errc::invalid_profile, "need a position each"));
    EXPECT_THAT(load(two("di = \"0201FF00\", position = 1, bytes = 2", "di = \"0201FF00\", position = 2, bytes = 2")),
                IsOk());
}

TEST(ProfileDlt645, IncludesJoinPointsOfOneEdition) {
    const std::string base =
        head("maker.base") +
        "[dlt645]\nedition = \"2007\"\npoints = [{ kind = \"frequency\", di = \"02800002\", bytes = "
        "2, decimals = 2, unit = \"Hz\" }]\n";
    const auto load_with = [&base](std::string_view edition, std::string_view identifier) {
        const std::array<ProfileText, 2> texts = {
            ProfileText{"base", base},
            {"more", "includes = [\"maker.base\"]\n" + head("maker.more") + "[dlt645]\nedition = \"" +
                         std::string(edition) + "\"\npoints = [{ kind = \"voltage\", di = \"" +
                         std::string(identifier) + "\", bytes = 2, decimals = 1, unit = \"V\" }]\n"}};
        return load_profiles(texts);
    };
    const auto library = load_with("2007", "02010100");
    ASSERT_THAT(library, IsOk());
    const auto& entries = library->find("maker.more")->dlt645.entries;
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].identifier, 0x02800002U);
    EXPECT_THAT(load_with("1997", "B611"), FailsWithDetail(Errc::invalid_profile, "which is of another edition"));
}

}  // namespace
}  // namespace wattmast
