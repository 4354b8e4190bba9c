// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/profile_loader.h"

#include <fstream>

#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view modbus_head = R"(id = "maker.meter"
protocol = "modbus"
vendor = "Maker"
model = "Meter 7"
[source]
document = "Meter 7 manual"
edition = "1.3"
page = "41"
seen_on_hardware = true
note = "mind the gap"
unconfirmed = "the scale of the power"
)";

constexpr std::string_view snmp_head = R"(id = "maker.agent"
protocol = "snmp"
vendor = "Maker"
model = "Agent 9"
[source]
document = "MAKER-MIB"
seen_on_hardware = false
)";

Result<ProfileLibrary> load(std::string_view head, std::string_view rest) {
    const ProfileText text{"meter.toml", std::string(head) + std::string(rest)};
    return load_profiles(std::span(&text, 1));
}

TEST(ProfileLoader, AModbusProfileIsReadInFull) {
    const auto library = load(modbus_head, R"([modbus]
function = 4
type = "int32"
order = "cdab"
max_registers = 60
max_gap = 8
forbidden = [{ function = 4, first = 100, last = 119 }]
points = [
    { kind = "active_power", phase = "l2", instance = "feed", address = 18, scale = "0.1", unit = "kW", invalid = [0x7FFFFFFF], min = "-5", max = "90.5" },
    { kind = "frequency", function = 3, type = "uint16", address = 51, scale = "0.01", unit = "Hz" },
]
identify = [
    { function = 3, address = 11, words = 3, text_starts_with = ["M7", "M8"] },
    { address = 30, scale = "0.1", min = "45" },
]
)");
    ASSERT_THAT(library, IsOk());
    const DeviceProfile* profile = library->find("maker.meter");
    ASSERT_NE(profile, nullptr);
    EXPECT_EQ(profile->vendor, "Maker");
    EXPECT_EQ(profile->model, "Meter 7");
    EXPECT_EQ(profile->source.document, "Meter 7 manual");
    EXPECT_EQ(profile->source.edition, "1.3");
    EXPECT_EQ(profile->source.page, "41");
    EXPECT_EQ(profile->source.note, "mind the gap");
    EXPECT_EQ(profile->source.unconfirmed, "the scale of the power");
    EXPECT_TRUE(profile->source.seen_on_hardware);
    EXPECT_EQ(profile->modbus.limits.max_registers, 60);
    EXPECT_EQ(profile->modbus.limits.max_gap, 8);
    EXPECT_THAT(profile->modbus.limits.forbidden,
                ElementsAre(wire::RegisterSpan{wire::ModbusFunction::read_input_registers, 100, 20}));

    ASSERT_EQ(profile->modbus.entries.size(), 2U);
    const ModbusEntry& power = profile->modbus.entries[0];
    EXPECT_EQ(power.key, (PointKey{PointKind::active_power, Phase::l2, "feed"}));
    EXPECT_EQ(power.span, (wire::RegisterSpan{wire::ModbusFunction::read_input_registers, 18, 2}));
    EXPECT_EQ(power.format, (wire::RegisterFormat{wire::RegisterType::int32, wire::RegisterOrder::cdab}));
    EXPECT_EQ(power.scale, Decimal(100, 0));  // 0.1 kW is 100 W
    EXPECT_THAT(power.invalid, ElementsAre(0x7FFFFFFFU));
    EXPECT_EQ(power.range, (ValidRange{Decimal(-5, 0), Decimal(905, -1)}));
    const ModbusEntry& frequency = profile->modbus.entries[1];
    EXPECT_EQ(frequency.span, (wire::RegisterSpan{wire::ModbusFunction::read_holding_registers, 51, 1}));
    EXPECT_EQ(frequency.scale, Decimal(1, -2));

    ASSERT_EQ(profile->modbus.identification.size(), 2U);
    EXPECT_THAT(profile->modbus.identification[0].text_starts_with, ElementsAre("M7", "M8"));
    EXPECT_EQ(profile->modbus.identification[0].span,
              (wire::RegisterSpan{wire::ModbusFunction::read_holding_registers, 11, 3}));
    EXPECT_EQ(profile->modbus.identification[1].scale, Decimal(1, -1));
    EXPECT_EQ(profile->modbus.identification[1].range.minimum, Decimal(45, 0));
}

TEST(ProfileLoader, AnSnmpProfileIsReadInFull) {
    const auto library = load(snmp_head, R"([snmp]
max_varbinds = 12
scalars = [{ kind = "battery_voltage", oid = "1.3.6.1.4.1.5.1.0", type = "integer", scale = "0.1", unit = "V", invalid = [-1], min = "40" }]
[[snmp.table]]
instance_prefix = "outlet "
instance_column = "1.3.6.1.4.1.5.2.1.2"
invalid = [-999999]
where = [{ column = "1.3.6.1.4.1.5.2.1.3", accept = [1, 4] }]
columns = [
    { kind = "active_power", oid = "1.3.6.1.4.1.5.2.1.7", type = "gauge32", unit = "mW", invalid = [77], where = [{ column = "1.3.6.1.4.1.5.2.1.9", accept = [8] }] },
]
[snmp.match]
object_ids = ["1.3.6.1.4.1.5.11"]
present = ["1.3.6.1.4.1.5.2"]
)");
    ASSERT_THAT(library, IsOk());
    const SnmpMap& map = library->find("maker.agent")->snmp;
    EXPECT_EQ(map.max_varbinds, 12);
    ASSERT_EQ(map.matches.size(), 1U);
    EXPECT_THAT(map.matches[0].object_id_prefixes, ElementsAre(*parse_oid("1.3.6.1.4.1.5.11")));
    EXPECT_THAT(map.matches[0].present, ElementsAre(*parse_oid("1.3.6.1.4.1.5.2")));
    ASSERT_EQ(map.entries.size(), 2U);
    const SnmpEntry& voltage = map.entries[0];
    EXPECT_EQ(voltage.shape, SnmpEntry::Shape::scalar);
    EXPECT_EQ(to_string(voltage.oid), "1.3.6.1.4.1.5.1.0");
    EXPECT_EQ(voltage.scale, Decimal(1, -1));
    EXPECT_THAT(voltage.invalid, ElementsAre(-1));
    const SnmpEntry& power = map.entries[1];
    EXPECT_EQ(power.shape, SnmpEntry::Shape::column);
    EXPECT_EQ(power.instance, "outlet ");
    EXPECT_EQ(power.type, SnmpType::gauge32);
    EXPECT_EQ(power.scale, Decimal(1, -3));
    EXPECT_THAT(power.invalid, ElementsAre(-999999, 77));
    ASSERT_EQ(power.filters.size(), 2U);
    EXPECT_THAT(power.filters[0].accepted, ElementsAre(1, 4));
    EXPECT_EQ(to_string(power.filters[1].column), "1.3.6.1.4.1.5.2.1.9");
}

TEST(ProfileLoader, LimitsOfARegisterAreInTheKindsUnit) {
    const auto library = load(modbus_head, R"([modbus]
function = 3
type = "uint32"
order = "abcd"
points = [
    { kind = "active_energy_import", address = 1, scale = "0.1", unit = "Wh", modulus = "99999999.9", most_per_hour = "69000" },
    { kind = "active_energy_export", address = 3, unit = "kWh" },
]
)");
    ASSERT_THAT(library, IsOk());
    const auto& entries = library->find("maker.meter")->modbus.entries;
    EXPECT_EQ(entries[0].limits, (RegisterLimits{Decimal(999'999'999, -4), Decimal(69, 0)}));
    EXPECT_EQ(entries[1].limits, RegisterLimits{})
        << "the width of a Modbus register does not tell where it rolls over";
}

TEST(ProfileLoader, ACounter32GoesOnAtZeroAfterItsThirtyTwoBits) {
    const auto library = load(snmp_head, R"([snmp]
scalars = [
    { kind = "if_in_octets", oid = "1.3.6.1.1.0", type = "counter32", unit = "byte" },
    { kind = "active_energy_import", oid = "1.3.6.1.2.0", type = "counter32", scale = "0.1", unit = "kWh" },
    { kind = "active_energy_export", oid = "1.3.6.1.3.0", type = "counter32", unit = "kWh", modulus = "1000000" },
    { kind = "if_out_octets", oid = "1.3.6.1.4.0", type = "counter64", unit = "byte" },
    { kind = "battery_voltage", oid = "1.3.6.1.5.0", type = "counter32", unit = "V" },
]
)");
    ASSERT_THAT(library, IsOk());
    const auto& entries = library->find("maker.agent")->snmp.entries;
    EXPECT_EQ(entries[0].limits.modulus, Decimal(4'294'967'296, 0));
    EXPECT_EQ(entries[1].limits.modulus, Decimal(4'294'967'296, -1));
    EXPECT_EQ(entries[2].limits.modulus, Decimal(1'000'000, 0));
    EXPECT_EQ(entries[3].limits.modulus, std::nullopt);
    EXPECT_EQ(entries[4].limits.modulus, std::nullopt) << "a gauge does not wrap";
    EXPECT_EQ(entries[0].limits.most_per_hour, std::nullopt);
}

TEST(ProfileLoader, LimitsAreForCountersAndAboveZero) {
    const auto point = [](std::string_view text) {
        return load(modbus_head, "[modbus]\nfunction = 3\ntype = \"uint16\"\npoints = [" + std::string(text) + "]\n");
    };
    EXPECT_THAT(point(R"({ kind = "voltage", address = 1, unit = "V", modulus = "65536" })"),
                FailsWithDetail(Errc::invalid_profile, "modulus is for counters, which voltage is not"));
    EXPECT_THAT(point(R"({ kind = "active_energy_import", address = 1, unit = "kWh", most_per_hour = "0" })"),
                FailsWithDetail(Errc::invalid_profile, "most_per_hour must be above 0"));
    EXPECT_THAT(point(R"({ kind = "active_energy_import", address = 1, unit = "kWh", modulus = 65536 })"),
                FailsWithDetail(Errc::invalid_profile, "modulus must be a text"));
}

struct Contradiction {
    std::string_view points;  ///< Of a [modbus] with function 3, type uint32, order abcd.
    std::string_view says;
};

TEST(ProfileLoader, AContradictionIsNamed) {
    for (const Contradiction& wrong : {
             Contradiction{R"({ kind = "power", address = 1, unit = "W" })", "kind \"power\" is not known"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "W" })",
                           "unit \"W\" cannot be converted to \"V\", the unit of voltage"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "0.1 V" })", "unit \"0.1 V\" cannot"},
             Contradiction{R"({ kind = "voltage", address = 1 })", "unit is missing"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", scale = "0" })", "scale is 0"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", scale = 0.1 })", "scale must be a text"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", scale = "a" })",
                           "scale must be a decimal number in quotes"},
             Contradiction{R"({ kind = "frequency", phase = "l1", address = 1, unit = "Hz" })",
                           "phase l1 makes no sense for frequency"},
             Contradiction{R"({ kind = "current", phase = "l1_l2", address = 1, unit = "A" })",
                           "phase l1_l2 makes no sense for current"},
             Contradiction{R"({ kind = "voltage", phase = "r", address = 1, unit = "V" })", "phase \"r\" is not known"},
             Contradiction{R"({ kind = "voltage", address = 65535, unit = "V" })", "does not end before address 65536"},
             Contradiction{R"({ kind = "voltage", address = 70000, unit = "V" })",
                           "address must be a whole number from 0 to 65535"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", function = 6 })",
                           "function must be a whole number from 3 to 4"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", type = "float16" })",
                           "type \"float16\" is not known"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", order = "ABCD" })",
                           "order \"ABCD\" is not known"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", invalid = [0x100000000] })",
                           "invalid 4294967296 does not fit"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", min = "5", max = "5" })",
                           "min is not below max"},
             Contradiction{R"({ kind = "voltage", address = 1, unit = "V", adress = 2 })", "unknown field \"adress\""},
             Contradiction{
                 R"({ kind = "voltage", address = 1, unit = "V" }, { kind = "current", address = 2, unit = "A" })",
                 "voltage/total and current/total share registers at address 2"},
             Contradiction{
                 R"({ kind = "voltage", address = 1, unit = "V" }, { kind = "voltage", address = 9, unit = "V" })",
                 "point voltage/total is given twice"},
             Contradiction{R"({ kind = "voltage", address = 101, unit = "V" })", ""},
         }) {
        const std::string rest =
            "[modbus]\nfunction = 3\ntype = \"uint32\"\norder = \"abcd\"\n"
            "forbidden = [{ function = 3, first = 100, last = 110 }]\npoints = [" +
            std::string(wrong.points) + "]\n";
        EXPECT_THAT(load(modbus_head, rest), FailsWithDetail(Errc::invalid_profile, std::string(wrong.says)))
            << wrong.points;
    }
}

TEST(ProfileLoader, AnOrderOfSeveralRegistersIsNeverGuessed) {
    EXPECT_THAT(load(modbus_head, R"([modbus]
function = 3
points = [{ kind = "voltage", address = 1, type = "float32", unit = "V" }]
)"),
                FailsWithDetail(Errc::invalid_profile, "order is missing"));
    EXPECT_THAT(load(modbus_head, R"([modbus]
function = 3
points = [{ kind = "voltage", address = 1, type = "uint16", unit = "V" }]
)"),
                IsOk());
}

TEST(ProfileLoader, LimitsOfTheProtocolHold) {
    EXPECT_THAT(load(modbus_head, R"([modbus]
function = 3
type = "uint16"
max_registers = 126
points = [{ kind = "voltage", address = 1, unit = "V" }]
)"),
                FailsWithDetail(Errc::invalid_profile, "max_registers must be a whole number from 1 to 125"));
}

TEST(ProfileLoader, SnmpContradictionsAreNamed) {
    const auto scalar = [](std::string_view point) {
        return load(snmp_head, "[snmp]\nscalars = [" + std::string(point) + "]\n");
    };
    EXPECT_THAT(scalar(R"({ kind = "voltage", oid = "1.3.6.1.4.1.5.1", type = "integer", unit = "V" })"),
                FailsWithDetail(Errc::invalid_profile, "ends with .0"));
    EXPECT_THAT(scalar(R"({ kind = "voltage", oid = "1.3..6.0", type = "integer", unit = "V" })"),
                FailsWithDetail(Errc::invalid_profile, "\"1.3..6.0\" is not an OID"));
    EXPECT_THAT(scalar(R"({ kind = "voltage", oid = "1.3.6.0", type = "double", unit = "V" })"),
                FailsWithDetail(Errc::invalid_profile, "type \"double\" is not known"));
    EXPECT_THAT(load(snmp_head, "[[snmp.table]]\nsensor_scale = \"1.3.6.1\"\n"),
                FailsWithDetail(Errc::invalid_profile, "sensor_scale needs sensor_precision"));
    EXPECT_THAT(load(snmp_head, "[modbus]\nfunction = 3\n"),
                FailsWithDetail(Errc::invalid_profile, "a profile of snmp has no [modbus]"));
}

TEST(ProfileLoader, RowsAreChosenByIndexAndGivenPhasesOrNames) {
    const auto library = load(snmp_head, R"([[snmp.table]]
instance_prefix = "inlet "
index = "?.*.5"
divisor = "1.3.6.1.4.1.5.2.1.8"
exponent = "1.3.6.1.4.1.5.2.1.9"
columns = [
    { kind = "active_power", oid = "1.3.6.1.4.1.5.2.1.1", type = "integer", unit = "W" },
    { kind = "voltage", oid = "1.3.6.1.4.1.5.2.1.2", type = "integer", unit = "V", phases = { "1.1" = "l1", "1.2" = "l2_l3" } },
    { kind = "temperature", oid = "1.3.6.1.4.1.5.2.1.3", type = "integer", unit = "°C", names = { "4" = "rear" }, where = [{ column = "1.3.6.1.4.1.5.2.1.4", accept_text = ["C"] }] },
]
)");
    ASSERT_THAT(library, IsOk());
    const auto& entries = library->find("maker.agent")->snmp.entries;
    ASSERT_EQ(entries.size(), 4U);
    using Use = SnmpIndexArc::Use;
    EXPECT_EQ(entries[0].index, (SnmpIndexPattern{{Use::ignored, 0}, {Use::named, 0}, {Use::fixed, 5}}));
    EXPECT_EQ(to_string(*entries[0].divisor_column), "1.3.6.1.4.1.5.2.1.8");
    EXPECT_EQ(to_string(*entries[0].exponent_column), "1.3.6.1.4.1.5.2.1.9");
    EXPECT_EQ(entries[1].index, (SnmpIndexPattern{{Use::fixed, 1}, {Use::fixed, 1}}));
    EXPECT_EQ(entries[1].phase, Phase::l1);
    EXPECT_EQ(entries[2].phase, Phase::l2_l3);
    EXPECT_EQ(entries[2].instance, "inlet ");
    EXPECT_EQ(entries[3].instance, "inlet rear");
    EXPECT_THAT(entries[3].filters.at(0).accepted_texts, ElementsAre("C"));
}

TEST(ProfileLoader, ConditionsAreReadAndNamed) {
    const auto library = load(snmp_head, R"([snmp]
scalars = [
    { kind = "dc_current", oid = "1.3.6.1.4.1.5.1.0", type = "integer", unit = "A", unless = ["old"] },
    { kind = "dc_current", oid = "1.3.6.1.4.1.5.1.0", type = "integer", scale = "0.1", unit = "A", when = ["old"], optional = true },
]
[[snmp.condition]]
name = "old"
checks = [
    { oid = "1.3.6.1.4.1.5.2.1", text_starts_with = ["S"], version_from = "1.2", version_below = "2.11" },
    { oid = "1.3.6.1.4.1.5.2.2", max = "7" },
]
)");
    ASSERT_THAT(library, IsOk());
    const auto& entries = library->find("maker.agent")->snmp.entries;
    EXPECT_THAT(entries[0].when, testing::IsEmpty());
    EXPECT_EQ(entries[0].unless.at(0).name, "old");
    EXPECT_FALSE(entries[0].is_optional);
    EXPECT_TRUE(entries[1].is_optional);
    const SnmpCondition& old = entries[1].when.at(0);
    ASSERT_EQ(old.checks.size(), 2U);
    EXPECT_EQ(old.checks[0], (SnmpCheck{*parse_oid("1.3.6.1.4.1.5.2.1"), {"S"}, "1.2", "2.11", {}}));
    EXPECT_EQ(old.checks[1].range.maximum, Decimal(7, 0));
}

TEST(ProfileLoader, WaysToMatchAreAlternatives) {
    const auto library = load(snmp_head, R"([snmp]
scalars = [{ kind = "dc_voltage", oid = "1.3.6.1.4.1.5.1.0", type = "integer", unit = "V" }]
[[snmp.match]]
object_ids = ["1.3.6.1.4.1.5"]
[[snmp.match]]
object_ids = ["1.3.6.1.4.1.8072"]
present = ["1.3.6.1.4.1.5.1"]
)");
    ASSERT_THAT(library, IsOk());
    const auto& matches = library->find("maker.agent")->snmp.matches;
    ASSERT_EQ(matches.size(), 2U);
    EXPECT_THAT(matches[0].present, testing::IsEmpty());
    EXPECT_THAT(matches[1].object_id_prefixes, ElementsAre(*parse_oid("1.3.6.1.4.1.8072")));
    EXPECT_THAT(matches[1].present, ElementsAre(*parse_oid("1.3.6.1.4.1.5.1")));
}

TEST(ProfileLoader, WhatIsIncludedAsOptionalIsNotMissedAndAsksForNothing) {
    const std::string standard = R"(id = "ietf.x"
protocol = "snmp"
vendor = "IETF"
model = "Any"
[source]
document = "RFC 1"
seen_on_hardware = false
[snmp]
scalars = [{ kind = "up_time", oid = "1.3.6.1.2.1.1.3.0", type = "time_ticks", unit = "cs" }]
[snmp.match]
present = ["1.3.6.1.2.1.1"]
)";
    const std::string own = "optional_includes = [\"ietf.x\"]\n" + std::string(snmp_head) + R"([snmp]
scalars = [{ kind = "dc_voltage", oid = "1.3.6.1.4.1.5.1.0", type = "integer", unit = "V" }]
[snmp.match]
object_ids = ["1.3.6.1.4.1.5"]
)";
    const std::vector<ProfileText> texts{{"own.toml", own}, {"x.toml", standard}};
    const auto library = load_profiles(texts);
    ASSERT_THAT(library, IsOk());
    const SnmpMap& map = library->find("maker.agent")->snmp;
    ASSERT_EQ(map.entries.size(), 2U);
    EXPECT_FALSE(map.entries[0].is_optional);
    EXPECT_TRUE(map.entries[1].is_optional);
    ASSERT_EQ(map.matches.size(), 1U);
    EXPECT_THAT(map.matches[0].present, testing::IsEmpty());
    EXPECT_FALSE(library->find("ietf.x")->snmp.entries[0].is_optional);
}

TEST(ProfileLoader, ContradictionsOfSnmpTablesAreNamed) {
    const auto column = [](std::string_view extra) {
        return load(snmp_head,
                    "[[snmp.table]]\ncolumns = [{ kind = \"frequency\", oid = \"1.3.6.1\", type = \"integer\", "
                    "unit = \"Hz\", " +
                        std::string(extra) + " }]\n");
    };
    const auto says = [](std::string text) { return FailsWithDetail(Errc::invalid_profile, std::move(text)); };
    EXPECT_THAT(column(R"(index = "1.x")"), says("meter.toml:9: index \"1.x\" is not arcs"));
    EXPECT_THAT(column(R"(index = "1.")"), says("index \"1.\" is not arcs"));
    EXPECT_THAT(column(R"(index = "")"), says("index \"\" is not arcs"));
    EXPECT_THAT(column(R"(phases = { "1" = "l1" })"), says("phase l1 makes no sense for frequency"));
    EXPECT_THAT(column(R"(phases = { "1" = "r" })"), says("phase \"r\" is not known"));
    EXPECT_THAT(column(R"(phases = { "1" = 2 })"), says("phases must be a table of texts"));
    EXPECT_THAT(column(R"(phases = { "1" = "total" }, names = { "2" = "b" })"), says("do not go together"));
    EXPECT_THAT(column(R"(when = ["new"])"), says("there is no [[snmp.condition]] \"new\""));
    EXPECT_THAT(column(R"(where = [{ column = "1.3.6.2" }])"), says("where needs column and accept"));
    EXPECT_THAT(load(snmp_head, "[snmp.match]\n"), says("a match needs object_ids or present"));
    EXPECT_THAT(load(snmp_head, "[[snmp.condition]]\nname = \"a\"\nchecks = [{ oid = \"1.3.6\" }]\n"),
                says("a check needs oid and one of"));
    EXPECT_THAT(load(snmp_head,
                     "[[snmp.condition]]\nname = \"a\"\nchecks = [{ oid = \"1.3.6\", version_below = \"2.\" "
                     "}]\n"),
                says("version_below must be numbers with dots"));
}

TEST(ProfileLoader, EveryFaultIsReportedWithItsLine) {
    const auto library = load(modbus_head, R"([modbus]
function = 3
type = "uint16"
points = [
    { kind = "voltage", address = 1, unit = "kg" },
    { kind = "current", address = 2, unit = "A", scale = "0" },
    { kind = "colour", address = 3, unit = "" },
]
)");
    ASSERT_THAT(library, FailsWith(Errc::invalid_profile));
    EXPECT_THAT(library.error().detail, HasSubstr("meter.toml:16: unit \"kg\""));
    EXPECT_THAT(library.error().detail, HasSubstr("meter.toml:17: scale is 0"));
    EXPECT_THAT(library.error().detail, HasSubstr("meter.toml:18: kind \"colour\""));
}

TEST(ProfileLoader, FaultsOfAllFilesAreReported) {
    const std::vector<ProfileText> texts{{"a.toml", "id = "}, {"b.toml", "id = \"x\"\n"}};
    const auto library = load_profiles(texts);
    ASSERT_THAT(library, FailsWith(Errc::invalid_profile));
    EXPECT_THAT(library.error().detail, HasSubstr("a.toml:1: not TOML"));
    EXPECT_THAT(library.error().detail, HasSubstr("b.toml:1: protocol is missing"));
    EXPECT_THAT(library.error().detail, HasSubstr("where do the addresses come from"));
}

TEST(ProfileLoader, TwoProfilesWithOneIdAreRefused) {
    const std::string whole = std::string(modbus_head) +
                              "[modbus]\nfunction = 3\ntype = \"uint16\"\n"
                              "points = [{ kind = \"voltage\", address = 1, unit = \"V\" }]\n";
    const std::vector<ProfileText> texts{{"a.toml", whole}, {"b.toml", whole}};
    EXPECT_THAT(load_profiles(texts),
                FailsWithDetail(Errc::invalid_profile, "b.toml:1: id \"maker.meter\" is also in a.toml"));
}

TEST(ProfileLoader, AnIncludedProfileMustExist) {
    std::string head(snmp_head);
    head.insert(0, "includes = [\"no.such\"]\n");
    EXPECT_THAT(load(head, ""), FailsWithDetail(Errc::invalid_profile, "includes \"no.such\""));
}

TEST(ProfileLoader, AFolderIsReadAndItsFailuresNameIt) {
    const test::TemporaryFolder folder;
    EXPECT_THAT(load_profile_folder(folder / "none"), FailsWithDetail(Errc::file_failed, "none"));
    EXPECT_THAT(load_profile_folder(folder.path()), FailsWithDetail(Errc::file_failed, "no *.toml"));
    std::ofstream(folder / "notes.txt") << "not a profile";
    std::ofstream(folder / "meter.toml") << modbus_head << "[modbus]\nfunction = 3\ntype = \"uint16\"\n"
                                         << "points = [{ kind = \"voltage\", address = 1, unit = \"V\" }]\n";
    const auto library = load_profile_folder(folder.path());
    ASSERT_THAT(library, IsOk());
    EXPECT_EQ(library->size(), 1U);
    EXPECT_EQ(library->find("maker.other"), nullptr);
}

TEST(ProfileLibrary, TellsProtocolsApart) {
    DeviceProfile meter;
    meter.id = "b.meter";
    DeviceProfile agent;
    agent.id = "a.agent";
    agent.protocol = Protocol::snmp;
    const ProfileLibrary library({meter, agent});
    ASSERT_EQ(library.all().size(), 2U);
    EXPECT_EQ(library.all()[0]->id, "a.agent");
    ASSERT_EQ(library.all(Protocol::modbus).size(), 1U);
    EXPECT_EQ(library.all(Protocol::modbus)[0]->id, "b.meter");
}

TEST(Oid, IsReadAndWritten) {
    EXPECT_EQ(to_string(*parse_oid(".1.3.6.1.4294967295")), "1.3.6.1.4294967295");
    for (const std::string_view text : {"", "1", ".", "1.3.", "1.3.x", "1.3.-1", "3.1", "1.3.4294967296"}) {
        EXPECT_THAT(parse_oid(text), FailsWith(Errc::invalid_argument)) << text;
    }
    EXPECT_TRUE(starts_with(*parse_oid("1.3.6.1"), *parse_oid("1.3.6")));
    EXPECT_FALSE(starts_with(*parse_oid("1.3.6"), *parse_oid("1.3.6.1")));
    EXPECT_FALSE(starts_with(*parse_oid("1.3.61"), *parse_oid("1.3.6")));
}

}  // namespace
}  // namespace wattmast
