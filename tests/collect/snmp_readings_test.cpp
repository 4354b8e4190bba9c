// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_readings.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using Type = SnmpDatum::Type;
using testing::ElementsAre;

const Oid base{1, 3, 6, 1, 4, 1, 99};

Oid column(std::uint32_t arc) {
    Oid oid = base;
    oid.push_back(arc);
    return oid;
}

SnmpDatum integer(std::int64_t number) {
    return {Type::integer, number};
}
SnmpDatum text(std::string octets) {
    return {Type::octets, std::move(octets)};
}

SnmpEntry scalar(SnmpType type, Decimal scale) {
    SnmpEntry entry;
    entry.kind = PointKind::battery_voltage;
    entry.type = type;
    entry.scale = scale;
    return entry;
}

Reading read(const SnmpEntry& entry, const SnmpDatum& datum) {
    return reading_of(entry, {entry.kind, Phase::total, "b1"}, entry.scale, datum);
}

TEST(SnmpReadings, IntegersAreScaledExactly) {
    const Reading reading = read(scalar(SnmpType::integer, Decimal(1, -1)), integer(2305));
    EXPECT_EQ(reading.value, Value::of(Decimal(2305, -1)));
    EXPECT_EQ(reading.raw, "INTEGER: 2305");
    EXPECT_EQ(reading.key, (PointKey{PointKind::battery_voltage, Phase::total, "b1"}));
    EXPECT_EQ(reading.quality, Quality::good);
}

TEST(SnmpReadings, ACounter64KeepsItsSixtyFourBits) {
    const Reading reading =
        read(scalar(SnmpType::counter64, Decimal(1, 0)), {Type::counter64, std::uint64_t{18446744073709551000U}});
    EXPECT_EQ(reading.value, Value::of_counter(18446744073709551000U));
    EXPECT_EQ(reading.raw, "Counter64: 18446744073709551000");
}

TEST(SnmpReadings, ACounterOfAnotherWidthIsRefused) {
    const SnmpDatum narrow{Type::counter32, std::uint64_t{7}};
    EXPECT_EQ(read(scalar(SnmpType::counter64, Decimal(1, 0)), narrow).reason, Errc::not_a_number);
    EXPECT_EQ(read(scalar(SnmpType::integer, Decimal(1, 0)), narrow).reason, Errc::not_a_number);
    EXPECT_EQ(read(scalar(SnmpType::counter32, Decimal(1, 0)), narrow).value, Value::of(Decimal(7, 0)));
}

TEST(SnmpReadings, LimitsOfTheRegisterComeWithItsValue) {
    SnmpEntry entry = scalar(SnmpType::counter32, Decimal(1, 0));
    entry.limits = {Decimal(4'294'967'296, 0), Decimal(69, 0)};
    EXPECT_EQ(read(entry, {Type::counter32, std::uint64_t{7}}).limits, entry.limits);
}

TEST(SnmpReadings, GaugesAndIntegersStandForEachOther) {
    const SnmpDatum gauge{Type::gauge32, std::uint64_t{4000000000U}};
    EXPECT_EQ(read(scalar(SnmpType::integer, Decimal(1, 0)), gauge).value, Value::of(Decimal(4000000000, 0)));
}

TEST(SnmpReadings, AnOpaqueFloatKeepsItsBits) {
    EXPECT_EQ(read(scalar(SnmpType::opaque_float, Decimal(1, 0)), {Type::opaque_float, 53.7F}).value,
              *Value::of_float32(53.7F));
}

TEST(SnmpReadings, ATextIsReadAsFarAsItIsANumber) {
    const auto entry = scalar(SnmpType::text_number, Decimal(1, 0));
    EXPECT_EQ(read(entry, text("23.50 C")).value, Value::of(Decimal(2350, -2)));
    EXPECT_EQ(read(entry, text("  -4")).value, Value::of(Decimal(-4, 0)));
    EXPECT_EQ(read(entry, text("1,5")).value, Value::of(Decimal(15, -1)));
    EXPECT_EQ(read(entry, text("0.45A")).value, Value::of(Decimal(45, -2)));
    EXPECT_EQ(read(entry, text("21\u00B0C")).value, Value::of(Decimal(21, 0)));
    EXPECT_EQ(read(entry, text("+7%")).value, Value::of(Decimal(7, 0)));
    for (const char* wrong : {"", "C 23", "n/a", "1,234", "3/4", "10:30", "2.1.7", "1e5", "5x3", "-", "."}) {
        EXPECT_EQ(read(entry, text(wrong)).reason, Errc::not_a_number) << wrong;
    }
}

TEST(SnmpReadings, WhatIsNotThereIsAbsentAndNotZero) {
    const auto entry = scalar(SnmpType::integer, Decimal(1, 0));
    for (const Type type : {Type::no_such_object, Type::no_such_instance, Type::end_of_view, Type::null}) {
        const Reading reading = read(entry, {type, {}});
        EXPECT_EQ(reading.value, std::nullopt);
        EXPECT_EQ(reading.quality, Quality::missing);
        EXPECT_EQ(reading.reason, Errc::no_such_point);
    }
    EXPECT_EQ(read(entry, {Type::no_such_instance, {}}).raw, "No Such Instance");
}

TEST(SnmpReadings, SentinelsAreAbsentAndRangesMakeSuspect) {
    auto entry = scalar(SnmpType::integer, Decimal(1, -1));
    entry.invalid = {-1, 2147483647};
    entry.range = {Decimal(40, 0), Decimal(60, 0)};
    EXPECT_EQ(read(entry, integer(-1)).reason, Errc::no_such_point);
    EXPECT_EQ(read(entry, integer(2147483647)).reason, Errc::no_such_point);
    EXPECT_EQ(read(entry, integer(399)).quality, Quality::suspect);
    EXPECT_EQ(read(entry, integer(400)).quality, Quality::good);
}

TEST(SnmpReadings, ControlCharactersOfADeviceReachNobody) {
    EXPECT_EQ(to_string(text("a\x1b[2Jb")), "STRING: a?[2Jb");
}

class SnmpTable : public testing::Test {
protected:
    SnmpTable() {
        SnmpEntry& entry = map_.entries.emplace_back();
        entry.kind = PointKind::active_power;
        entry.shape = SnmpEntry::Shape::column;
        entry.instance = "outlet ";
        entry.oid = column(7);
        entry.instance_column = column(2);
        entry.filters = {{column(3), {6, 62}}};
        tables_[column(7)] = {{{11}, integer(110)}, {{12}, integer(120)}, {{13}, integer(130)}};
        tables_[column(2)] = {{{11}, text("eth0")}, {{12}, text("lo")}, {{13}, text("")}};
        tables_[column(3)] = {{{11}, integer(6)}, {{12}, integer(24)}, {{13}, integer(62)}};
    }

    std::vector<std::string> readings() const {
        std::vector<std::string> lines;
        for (const Reading& reading : table_readings(map_, tables_)) {
            lines.push_back(to_string(reading.key) + " = " +
                            (reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason))));
        }
        return lines;
    }

    SnmpMap map_;
    SnmpTables tables_;
};

TEST_F(SnmpTable, RowsAreFilteredAndNamed) {
    EXPECT_THAT(readings(), ElementsAre("active_power/total/outlet eth0 = 110", "active_power/total/outlet 13 = 130"));
}

TEST_F(SnmpTable, ARowWhoseFilterColumnIsNotThereIsLeftOut) {
    tables_[column(3)].erase({13});
    EXPECT_THAT(readings(), ElementsAre("active_power/total/outlet eth0 = 110"));
}

TEST_F(SnmpTable, EqualNamesAreToldApartByTheirIndex) {
    tables_[column(2)][{13}] = text("eth0");
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 (11) = 110", "active_power/total/outlet eth0 (13) = 130"));
}

TEST_F(SnmpTable, ColumnsAreWalkedOnceEach) {
    map_.entries.push_back(map_.entries.front());
    map_.entries.back().oid = column(8);
    EXPECT_THAT(wanted_columns(map_), ElementsAre(column(2), column(3), column(7), column(8)));
}

TEST_F(SnmpTable, ASensorHasTheScaleOfItsRow) {
    map_.entries.front().sensor_scale_column = column(4);
    map_.entries.front().sensor_precision_column = column(5);
    // 110 milli with 1 decimal is 0.011; 130 kilo with none is 130000.
    tables_[column(4)] = {{{11}, integer(8)}, {{13}, integer(10)}};
    tables_[column(5)] = {{{11}, integer(1)}, {{13}, integer(0)}};
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 = 0.0110", "active_power/total/outlet 13 = 130000"));
    tables_[column(4)][{13}] = integer(18);
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 = 0.0110", "active_power/total/outlet 13 = not_a_number"));
}

TEST_F(SnmpTable, APrecisionMayStandAloneAndExponentsAndDivisorsCountToo) {
    SnmpEntry& entry = map_.entries.front();
    tables_[column(5)] = {{{11}, integer(2)}, {{13}, integer(-1)}};
    entry.sensor_precision_column = column(5);
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 = 1.10", "active_power/total/outlet 13 = 1300"));
    entry.sensor_precision_column.reset();
    entry.exponent_column = column(5);
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 = 11000", "active_power/total/outlet 13 = 13.0"));
    entry.exponent_column.reset();
    entry.divisor_column = column(6);
    tables_[column(6)] = {{{11}, integer(100)}, {{13}, integer(20)}};
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 = 1.10", "active_power/total/outlet 13 = not_a_number"));
    EXPECT_THAT(wanted_columns(map_), ElementsAre(column(2), column(3), column(6), column(7)));
}

TEST_F(SnmpTable, ARowMayBeChosenByAText) {
    map_.entries.front().filters = {{column(4), {}, {"W", "kW"}}};
    tables_[column(4)] = {{{11}, text("C")}, {{12}, text("kW")}, {{13}, integer(4)}};
    EXPECT_THAT(readings(), ElementsAre("active_power/total/outlet lo = 120"));
}

TEST_F(SnmpTable, AFilterMayTakeRowsWithoutItsCell) {
    map_.entries.front().filters.front().accepts_absent = true;
    tables_[column(3)].erase({13});
    EXPECT_THAT(readings(), ElementsAre("active_power/total/outlet eth0 = 110", "active_power/total/outlet 13 = 130"));
}

TEST_F(SnmpTable, OfAnOptionalColumnRowsWithASentinelAreNotTold) {
    map_.entries.front().invalid = {110};
    EXPECT_THAT(readings(),
                ElementsAre("active_power/total/outlet eth0 = no_such_point", "active_power/total/outlet 13 = 130"));
    map_.entries.front().is_optional = true;
    EXPECT_THAT(readings(), ElementsAre("active_power/total/outlet 13 = 130"));
}

/// Index of inlet tables: unit, inlet, type of sensor.
class SnmpIndexedTable : public testing::Test {
protected:
    SnmpIndexedTable() {
        SnmpEntry& entry = map_.entries.emplace_back();
        entry.kind = PointKind::current;
        entry.shape = SnmpEntry::Shape::column;
        entry.instance = "inlet ";
        entry.oid = column(7);
        using Use = SnmpIndexArc::Use;
        entry.index = {{Use::ignored, 0}, {Use::named, 0}, {Use::fixed, 5}};
        tables_[column(7)] = {{{1, 2, 5}, integer(125)},
                              {{1, 3, 5}, integer(135)},
                              {{1, 2, 6}, integer(126)},
                              {{1, 2}, integer(12)},
                              {{1, 2, 5, 1}, integer(1251)}};
    }

    SnmpMap map_;
    SnmpTables tables_;
};

TEST_F(SnmpIndexedTable, OnlyRowsOfThePatternAreTaken) {
    const auto readings = table_readings(map_, tables_);
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].key.instance, "inlet 2");
    EXPECT_EQ(readings[0].value, Value::of(Decimal(125, 0)));
    EXPECT_EQ(readings[1].key.instance, "inlet 3");
}

TEST_F(SnmpIndexedTable, AColumnWithAShorterIndexNamesTheRow) {
    map_.entries.front().instance_column = column(2);
    tables_[column(2)] = {{{1, 2}, text(" A ")}, {{1}, integer(9)}};
    const auto readings = table_readings(map_, tables_);
    EXPECT_EQ(readings.at(0).key.instance, "inlet A");
    EXPECT_EQ(readings.at(1).key.instance, "inlet 9");
}

TEST_F(SnmpIndexedTable, ARowWithoutANameHasThePrefixAlone) {
    map_.entries.front().index[1] = {SnmpIndexArc::Use::fixed, 3};
    const auto readings = table_readings(map_, tables_);
    ASSERT_EQ(readings.size(), 1U);
    EXPECT_EQ(readings[0].key.instance, "inlet");
}

TEST_F(SnmpIndexedTable, EachReadingIsToldWithItsObject) {
    std::vector<std::string> objects;
    visit_table_readings(map_, tables_, {}, [&objects](const Oid& of, const Oid& index, const Reading& reading) {
        objects.push_back(to_string(of) + " [" + to_string(index) + "] " + reading.key.instance);
    });
    EXPECT_THAT(objects, ElementsAre("1.3.6.1.4.1.99.7 [1.2.5] inlet 2", "1.3.6.1.4.1.99.7 [1.3.5] inlet 3"));
}

struct VersionCase {
    const char* told;
    bool is_in;
};

TEST(SnmpConditions, VersionsAreComparedNumberByNumber) {
    const SnmpCheck check{column(1), {}, "2.9", "2.11", {}};
    SnmpEntry entry;
    entry.when = {{"old", {check}}};
    for (const VersionCase& one : {VersionCase{"2.9", true},
                                   {"SW 2.10.7b", true},
                                   {"2.8.9", false},
                                   {"2.11", false},
                                   {"3", false},
                                   {"x", false}}) {
        EXPECT_EQ(applies(entry, {{column(1), text(one.told)}}), one.is_in) << one.told;
    }
    EXPECT_FALSE(applies(entry, {{column(1), integer(2)}}));
    EXPECT_FALSE(applies(entry, {}));
}

TEST(SnmpConditions, AllChecksOfAConditionHoldAndUnlessIsTheOpposite) {
    const SnmpCondition condition{
        "m",
        {{column(1), {"Model S", "Model T"}, "", "", {}}, {column(2), {}, "", "", {Decimal(5, 0), Decimal(9, 0)}}}};
    SnmpEntry when;
    when.when = {condition};
    SnmpEntry unless;
    unless.unless = {condition};
    const auto both = [&](const SnmpFacts& facts) { return std::pair(applies(when, facts), applies(unless, facts)); };
    EXPECT_EQ(both({{column(1), text("Model T7")}, {column(2), integer(7)}}), std::pair(true, false));
    EXPECT_EQ(both({{column(1), text("Model T7")}, {column(2), text("9 x")}}), std::pair(true, false));
    EXPECT_EQ(both({{column(1), text("Model T7")}, {column(2), integer(4)}}), std::pair(false, true));
    EXPECT_EQ(both({{column(1), text("Model")}, {column(2), integer(7)}}), std::pair(false, true));
    EXPECT_EQ(both({{column(1), text("Model S")}, {column(2), {Type::no_such_instance, {}}}}), std::pair(false, true));
    SnmpMap map;
    map.entries = {when, unless};
    EXPECT_THAT(wanted_facts(map), ElementsAre(column(1), column(2)));
}

TEST(SnmpReadings, ASentinelMayBeAText) {
    auto entry = scalar(SnmpType::text_number, Decimal(1, -1));
    entry.invalid = {-999};
    EXPECT_EQ(read(entry, text("-999.0 C")).reason, Errc::no_such_point);
    EXPECT_EQ(read(entry, text("-99.9 C")).value, Value::of(Decimal(-999, -2)));
}

}  // namespace
}  // namespace wattmast
