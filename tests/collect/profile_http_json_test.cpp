// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "collect/profile_lint.h"
#include "collect/profile_loader.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

const std::string http_head = R"(id = "own.meter"
protocol = "http_json"
vendor = "V"
model = "M"
[source]
document = "A document that says so"
edition = "1"
seen_on_hardware = false
)";

const std::string http_body = R"([http_json]
key_header = "X-API-Key"
unit = "3"
stale_after = "7m"
identify = [{ at = "/model", is = ["A", "B"] }]
[[http_json.documents]]
path = "/now?id={unit}"
time = "/ts"
time_form = "unix_ms"
points = [
    { kind = "active_power", pointer = "/p", unit = "kW", invalid = ["-1", "32767.0"], min = "-5", max = "9" },
    { kind = "voltage", phase = "l2", instance = "x", pointer = "/u/1", unit = "mV", optional = true, when = [{ at = "/ok", is = ["true"] }] },
]
[[http_json.documents]]
path = "/sum"
points = [{ kind = "active_energy_import", pointer = "", unit = "Wh", scale = "10" }]
)";

Result<ProfileLibrary> load(const std::string& toml) {
    const ProfileText text{"own.toml", toml};
    return load_profiles(std::span(&text, 1));
}

std::string changed(const std::string& what, const std::string& to) {
    std::string text = http_head + http_body;
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), to);
}

TEST(ProfileHttpJson, EveryFieldIsRead) {
    const auto library = load(http_head + http_body);
    ASSERT_THAT(library, IsOk());
    const DeviceProfile* profile = library->find("own.meter");
    ASSERT_NE(profile, nullptr);
    EXPECT_EQ(profile->protocol, Protocol::http_json);
    EXPECT_EQ(profile->entry_count(), 3U);
    const HttpJsonMap& map = profile->http_json;
    EXPECT_EQ(map.key_header, "X-API-Key");
    EXPECT_EQ(map.unit, "3");
    EXPECT_EQ(map.stale_after, std::chrono::minutes{7});
    ASSERT_EQ(map.identification.size(), 1U);
    EXPECT_EQ(map.identification[0].at.to_string(), "/model");
    EXPECT_EQ(map.identification[0].accepted, (std::vector<std::string>{"A", "B"}));
    ASSERT_EQ(map.documents.size(), 2U);
    EXPECT_EQ(map.documents[0].path.to_string(), "/now?id={unit}");
    ASSERT_TRUE(map.documents[0].time);
    EXPECT_EQ(map.documents[0].time->at.to_string(), "/ts");
    EXPECT_EQ(map.documents[0].time->form, MessageTime::Form::unix_ms);
    const JsonEntry& power = map.documents[0].entries.at(0);
    EXPECT_EQ(power.key, (PointKey{PointKind::active_power, Phase::total, ""}));
    EXPECT_EQ(power.scale, Decimal(1, 3));
    EXPECT_EQ(power.invalid, (std::vector<Decimal>{Decimal(-1, 0), Decimal(32767, 0)}));
    EXPECT_EQ(power.range, (ValidRange{Decimal(-5, 0), Decimal(9, 0)}));
    EXPECT_FALSE(power.is_optional);
    const JsonEntry& voltage = map.documents[0].entries.at(1);
    EXPECT_EQ(voltage.key, (PointKey{PointKind::voltage, Phase::l2, "x"}));
    EXPECT_TRUE(voltage.is_optional);
    ASSERT_EQ(voltage.when.size(), 1U);
    EXPECT_EQ(voltage.when[0].accepted, std::vector<std::string>{"true"});
    EXPECT_FALSE(map.documents[1].time);
    EXPECT_EQ(map.documents[1].entries.at(0).at.to_string(), "");
    EXPECT_EQ(map.documents[1].entries.at(0).scale, Decimal(1, -2));
    EXPECT_TRUE(lint(*profile).empty());
}

TEST(ProfileHttpJson, FaultsAreNamed) {
    for (const auto& [what, to, said] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {"\"X-API-Key\"", "\"Host\"", "free for a key"},
             {"unit = \"3\"", "unit = \"a/b\"", "other characters"},
             {"unit = \"3\"\n", "", "unit must say"},
             {"/now?id={unit}", "/now", "no path has {unit}"},
             {"/now?id={unit}", "now{unit}", "cannot be asked for"},
             {"/now?id={unit}", "/now{unit}?d={device}", "another place"},
             {"\"/sum\"", "\"/now?id={unit}\"", "given twice"},
             {"path = \"/sum\"\n", "", "path is missing"},
             {"\"7m\"", "\"0s\"", "not a time of a second"},
             {"\"unix_ms\"", "\"local\"", "time_form \"local\" is not known"},
             {"time = \"/ts\"\ntime_form = \"unix_ms\"\n", "", "stale_after needs"},
             {"\"-1\"", "\"minus one\"", "not a number in quotes"},
             {"{ at = \"/ok\", is = [\"true\"] }", "{ at = \"/ok\" }", "when needs at and is"},
             {"{ at = \"/model\", is = [\"A\", \"B\"] }", "{ is = [\"A\"] }", "identify needs at and is"},
             {"pointer = \"/p\"", "pointer = \"p\"", "not a JSON pointer"},
             {"kind = \"active_energy_import\"", "kind = \"active_power\"", "given twice"},
             {"points = [{ kind", "pints = [{ kind", "no [[http_json.documents.points]]"},
             {"key_header", "keyheader", "keyheader"},
             {"[http_json]\n", "[http_json]\nincludes = []\n", "includes"}}) {
        EXPECT_THAT(load(changed(what, to)), FailsWithDetail(Errc::invalid_profile, said)) << to;
    }
    EXPECT_THAT(load(http_head + "includes = [\"own.other\"]\n" + http_body),
                FailsWithDetail(Errc::invalid_profile, "includes"));
    EXPECT_THAT(load(http_head), FailsWithDetail(Errc::invalid_profile, "there are no points"));
}

// Two points of one kind in two documents, or for two kinds of device.
TEST(ProfileHttpJson, ConditionsTellPointsApart) {
    const std::string twice =
        "points = [{ kind = \"active_power\", pointer = \"/a\", unit = \"W\", when = [{ at = \"/m\", is = [\"1\"] }] "
        "},\n"
        " { kind = \"active_power\", pointer = \"/b\", unit = \"W\", when = [{ at = \"/m\", is = [\"2\"] }] }]\n";
    EXPECT_THAT(load(http_head + "[http_json]\n[[http_json.documents]]\npath = \"/\"\n" + twice), IsOk());
}

TEST(ProfileHttpJson, LintSaysWhatAProbeCannotFind) {
    const auto library =
        load(http_head +
             "[http_json]\n[[http_json.documents]]\npath = \"/\"\npoints = [{ kind = \"active_power\", "
             "pointer = \"/p\", unit = \"MW\", scale = \"10\", optional = true }]\n");
    ASSERT_THAT(library, IsOk());
    const auto findings = lint(*library->find("own.meter"));
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_NE(findings[0].what.find("counts in steps of"), std::string::npos);
    EXPECT_NE(findings[1].what.find("no identification"), std::string::npos);
}

}  // namespace
}  // namespace wattmast
