// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_readings.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using wire::JsonPointer;
using wire::JsonValue;

JsonPointer at(std::string_view text) {
    return JsonPointer::parse(text).value();
}

RedfishEntry entry(PointKind kind, std::string_view place, Decimal scale = Decimal(1, 0)) {
    RedfishEntry made;
    made.key.kind = kind;
    made.at = at(place);
    made.scale = scale;
    return made;
}

std::vector<Reading> readings(const RedfishEntry& one, std::string_view document, std::string_view name = "",
                              const RedfishTypes& present = {}) {
    RedfishResource resource;
    resource.entries = {one};
    return redfish_readings(resource, name, wire::parse_json(document).value(), present);
}

/// "key = value" or "key = reason", one for each reading.
std::vector<std::string> lines(const std::vector<Reading>& all) {
    std::vector<std::string> text;
    for (const Reading& one : all) {
        text.push_back(to_string(one.key) + " = " +
                       (one.value ? one.value->to_string() : std::string(name_of(*one.reason))));
    }
    return text;
}

TEST(RedfishReadings, ADigitIsNeitherLostNorMadeUp) {
    const auto found = readings(entry(PointKind::active_power, "/P/Reading"), R"({"P": {"Reading": 374.50}})", "A");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].value, Value::of(Decimal(37450, -2)));
    EXPECT_EQ(found[0].key.instance, "A");
    EXPECT_EQ(found[0].raw, "374.50");
    EXPECT_EQ(found[0].quality, Quality::good);
}

TEST(RedfishReadings, NullIsMissingAndNothingIsNothing) {
    const RedfishEntry power = entry(PointKind::active_power, "/P/Reading");
    EXPECT_THAT(lines(readings(power, R"({"P": {"Reading": null}})")),
                ElementsAre("active_power/total = no_such_point"));
    EXPECT_THAT(lines(readings(power, R"({"P": {"Reading": 0}})")), ElementsAre("active_power/total = 0"));
    EXPECT_THAT(lines(readings(power, R"({"P": {"Reading": "high"}})")),
                ElementsAre("active_power/total = not_a_number"));
    EXPECT_THAT(lines(readings(power, R"({"P": {"Reading": 1e400}})")),
                ElementsAre("active_power/total = not_a_number"));
    EXPECT_THAT(readings(power, R"({"P": {}})"), IsEmpty());
    EXPECT_THAT(readings(power, R"({"P": 5})"), IsEmpty());
    EXPECT_THAT(readings(power, R"([])"), IsEmpty());
}

TEST(RedfishReadings, WhatIsAbsentHasNoValueWhateverItSays) {
    const auto found = readings(entry(PointKind::active_power, "/P/Reading"),
                                R"({"Status": {"State": "UnavailableOffline"}, "P": {"Reading": 17}})");
    EXPECT_THAT(lines(found), ElementsAre("active_power/total = no_such_point"));
}

TEST(RedfishReadings, UnitsAreThoseOfTheDocumentAndNeverGuessed) {
    RedfishEntry energy = entry(PointKind::active_energy_import, "/Reading");
    energy.unit_at = at("/ReadingUnits");
    energy.units = {{"kW.h", Decimal(1, 0)}, {"W.h", Decimal(1, -3)}};
    const auto found = readings(energy, R"({"Reading": 7855, "ReadingUnits": "W.h"})");
    EXPECT_THAT(lines(found), ElementsAre("active_energy_import/total = 7.855"));
    EXPECT_EQ(found[0].raw, "7855 W.h");
    for (const std::string_view other : {R"({"Reading": 7855, "ReadingUnits": "J"})", R"({"Reading": 7855})",
                                         R"({"Reading": 7855, "ReadingUnits": null})"}) {
        EXPECT_THAT(lines(readings(energy, other)), ElementsAre("active_energy_import/total = not_a_number")) << other;
    }
    EXPECT_THAT(lines(readings(energy, R"({"Reading": null, "ReadingUnits": "J"})")),
                ElementsAre("active_energy_import/total = no_such_point"));
}

TEST(RedfishReadings, ListsAreNamedOrNumbered) {
    RedfishEntry rail = entry(PointKind::dc_voltage, "/V");
    rail.each = at("/L");
    rail.key.instance = "rail";
    constexpr std::string_view document =
        R"({"L": [{"V": 12, "N": "a"}, {"N": "b"}, {"V": 5, "N": "a"}, {"V": 3, "N": ""}]})";
    EXPECT_THAT(lines(readings(rail, document, "A")),
                ElementsAre("dc_voltage/total/A rail 1 = 12", "dc_voltage/total/A rail 3 = 5",
                            "dc_voltage/total/A rail 4 = 3"));
    rail.name_at = at("/N");
    EXPECT_THAT(
        lines(readings(rail, document)),
        ElementsAre("dc_voltage/total/rail a = 12", "dc_voltage/total/rail a (3) = 5", "dc_voltage/total/rail 4 = 3"));
    rail.elements = RedfishEntry::Elements::others;
    EXPECT_THAT(lines(readings(rail, document)),
                ElementsAre("dc_voltage/total/rail a = 5", "dc_voltage/total/rail 4 = 3"));
    rail.elements = RedfishEntry::Elements::first;
    EXPECT_THAT(lines(readings(rail, document)), ElementsAre("dc_voltage/total/rail = 12"));
    EXPECT_THAT(lines(readings(rail, R"({"L": {"V": 7}})")), ElementsAre("dc_voltage/total/rail = 7"));
    EXPECT_THAT(readings(rail, R"({"L": null})"), IsEmpty());
    EXPECT_THAT(readings(rail, R"({"L": []})"), IsEmpty());
}

TEST(RedfishReadings, ConditionsAndPreferredDocumentsDecide) {
    RedfishEntry voltage = entry(PointKind::voltage, "/V");
    voltage.when = {{at("/T"), {"AC", ""}}, {at("/R"), {"Voltage"}}};
    voltage.unless = {"Better"};
    EXPECT_EQ(readings(voltage, R"({"V": 1, "T": "AC", "R": "Voltage"})").size(), 1U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "R": "Voltage"})").size(), 1U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "T": null, "R": "Voltage"})").size(), 1U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "T": "DC", "R": "Voltage"})").size(), 0U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "T": "AC"})").size(), 0U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "T": "AC", "R": "Voltages"})").size(), 0U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "R": "Voltage"})", "", {"Other"}).size(), 1U);
    EXPECT_EQ(readings(voltage, R"({"V": 1, "R": "Voltage"})", "", {"Better"}).size(), 0U);
}

TEST(RedfishReadings, ValuesBeyondTheRangeAreSuspect) {
    RedfishEntry charge = entry(PointKind::battery_state_of_charge, "/C");
    charge.range = {Decimal(0, 0), Decimal(100, 0)};
    EXPECT_EQ(readings(charge, R"({"C": 101})").at(0).quality, Quality::suspect);
    EXPECT_EQ(readings(charge, R"({"C": 100})").at(0).quality, Quality::good);
}

TEST(RedfishReadings, TextOfTheDeviceIsHarmless) {
    RedfishResource outlet;
    outlet.name = "outlet ";
    outlet.name_at = at("/Id");
    const auto name = [&](std::string_view document) {
        return redfish_name(outlet, wire::parse_json(document).value());
    };
    EXPECT_EQ(name(R"({"Id": "A1"})"), "outlet A1");
    EXPECT_EQ(name(R"({"Id": 7})"), "outlet 7");
    EXPECT_EQ(name(R"({"Id": "A\n\u001b[31m"})"), "outlet A??[31m");
    EXPECT_EQ(name(R"({"Id": ")" + std::string(500, 'x') + R"("})").size(), 127U);
}

TEST(RedfishReadings, SensorsThatAreShownAsExcerptsAreKnown) {
    RedfishResource resource;
    resource.entries = {entry(PointKind::active_power, "/P/Reading"), entry(PointKind::voltage, "/V/Reading"),
                        entry(PointKind::current, "/I/Reading"), entry(PointKind::frequency, "/F/Reading")};
    const JsonValue document = wire::parse_json(R"({
        "P": {"Reading": 1, "DataSourceUri": "/redfish/v1/S/P/"}, "V": {"Reading": null, "DataSourceUri": "/redfish/v1/S/V"},
        "I": {"DataSourceUri": "/redfish/v1/S/I"}, "F": {"Reading": 2, "DataSourceUri": "https://else/redfish/v1/S/F"}})")
                                   .value();
    EXPECT_THAT(excerpt_sources(resource, document), ElementsAre("/redfish/v1/S/P"));
}

}  // namespace
}  // namespace wattmast
