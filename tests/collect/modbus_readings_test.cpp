// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/modbus_readings.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using wire::ModbusFunction;
using wire::RegisterFormat;
using wire::RegisterOrder;
using wire::RegisterSpan;
using wire::RegisterType;

ModbusEntry entry_of(RegisterFormat format, Decimal scale) {
    ModbusEntry entry;
    entry.key = {PointKind::voltage, Phase::l2, "feed"};
    entry.format = format;
    entry.span = {ModbusFunction::read_input_registers, 40, static_cast<std::uint16_t>(wire::words(format.type))};
    entry.scale = scale;
    return entry;
}

Reading read(const ModbusEntry& entry, std::vector<std::uint16_t> registers) {
    return reading_of(entry, registers);
}

TEST(ModbusReadings, AFloatOfScaleOneKeepsItsBits) {
    const auto entry = entry_of({RegisterType::float32, RegisterOrder::abcd}, Decimal(1, 0));
    const Reading reading = read(entry, {0x4366, 0x8000});  // 230.5
    EXPECT_EQ(reading.key, entry.key);
    EXPECT_EQ(reading.value, *Value::of_float32(230.5F));
    EXPECT_EQ(reading.quality, Quality::good);
    EXPECT_EQ(reading.reason, std::nullopt);
    EXPECT_EQ(reading.raw, "0x4366 8000");
}

TEST(ModbusReadings, AFloatWithAScaleBecomesAnExactDecimal) {
    const auto entry = entry_of({RegisterType::float32, RegisterOrder::abcd}, Decimal(1, 3));
    EXPECT_EQ(read(entry, {0x3F9D, 0xF3B6}).value->to_decimal().value(), Decimal(1234, 0));  // 1.234 kW
}

TEST(ModbusReadings, AnIntegerIsScaledWithoutRounding) {
    const auto entry = entry_of({RegisterType::int32, RegisterOrder::cdab}, Decimal(1, -1));
    const Reading reading = read(entry, {0xFFFE, 0xFFFF});  // low word first: -2
    EXPECT_EQ(reading.value, Value::of(Decimal(-2, -1)));
    EXPECT_EQ(reading.value->to_string(), "-0.2");
}

TEST(ModbusReadings, SixtyFourBitsAreExact) {
    const auto entry = entry_of({RegisterType::uint64, RegisterOrder::abcd}, Decimal(1, -2));
    EXPECT_EQ(read(entry, {0x0000, 0x0012, 0x3456, 0x789A}).value, Value::of(Decimal(0x123456789A, -2)));
    const auto plain = entry_of({RegisterType::uint64, RegisterOrder::abcd}, Decimal(1, 0));
    EXPECT_EQ(read(plain, {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFE}).value, Value::of_counter(0xFFFFFFFFFFFFFFFEU));
}

TEST(ModbusReadings, ASentinelIsAbsentAndNotANumberIsSaidSo) {
    auto entry = entry_of({RegisterType::uint16, RegisterOrder::abcd}, Decimal(1, 0));
    entry.invalid = {0xFFFF};
    const Reading absent = read(entry, {0xFFFF});
    EXPECT_EQ(absent.value, std::nullopt);
    EXPECT_EQ(absent.quality, Quality::missing);
    EXPECT_EQ(absent.reason, Errc::no_such_point);
    EXPECT_EQ(absent.raw, "0xFFFF");
    const auto real = entry_of({RegisterType::float32, RegisterOrder::abcd}, Decimal(1, 0));
    EXPECT_EQ(read(real, {0x7FC0, 0x0000}).reason, Errc::not_a_number);
    EXPECT_EQ(read(real, {0x7F80, 0x0000}).reason, Errc::not_a_number);
    const auto digits = entry_of({RegisterType::bcd16, RegisterOrder::abcd}, Decimal(1, 0));
    EXPECT_EQ(read(digits, {0x12A4}).reason, Errc::not_a_number);
}

TEST(ModbusReadings, ASentinelIsComparedInTheOrderOfTheValue) {
    auto entry = entry_of({RegisterType::int32, RegisterOrder::cdab}, Decimal(1, -1));
    entry.invalid = {0x7FFFFFFF};
    EXPECT_EQ(read(entry, {0xFFFF, 0x7FFF}).reason, Errc::no_such_point);
    EXPECT_EQ(read(entry, {0x7FFF, 0xFFFF}).reason, std::nullopt);
}

TEST(ModbusReadings, AValueOutsideItsRangeIsKeptAndSuspect) {
    auto entry = entry_of({RegisterType::uint16, RegisterOrder::abcd}, Decimal(1, -1));
    entry.range = {Decimal(80, 0), Decimal(300, 0)};
    EXPECT_EQ(read(entry, {799}).quality, Quality::suspect);
    EXPECT_EQ(read(entry, {799}).value, Value::of(Decimal(799, -1)));
    EXPECT_EQ(read(entry, {800}).quality, Quality::good);
    EXPECT_EQ(read(entry, {3000}).quality, Quality::good);
    EXPECT_EQ(read(entry, {3001}).quality, Quality::suspect);
}

TEST(ModbusReadings, EntriesAreTakenFromTheirBlocksAndAFailedBlockTakesOnlyItsOwn) {
    ModbusMap map;
    map.entries = {entry_of({RegisterType::uint16, RegisterOrder::abcd}, Decimal(1, 0)),
                   entry_of({RegisterType::uint16, RegisterOrder::abcd}, Decimal(1, 0)),
                   entry_of({RegisterType::uint16, RegisterOrder::abcd}, Decimal(1, 0))};
    map.entries[0].span.address = 12;
    map.entries[1].span.address = 10;
    map.entries[2].span = {ModbusFunction::read_holding_registers, 12, 1};
    const std::vector<RegisterSpan> reads{{ModbusFunction::read_holding_registers, 12, 1},
                                          {ModbusFunction::read_input_registers, 10, 3}};
    const std::vector<wire::ModbusExchange::Block> blocks{fail(Errc::device_refused, "exception 2"),
                                                          std::vector<std::uint16_t>{701, 702, 703}};
    const auto readings = readings_of(map, reads, blocks);
    ASSERT_EQ(readings.size(), 3U);
    EXPECT_EQ(readings[0].value, Value::of(Decimal(703, 0)));
    EXPECT_EQ(readings[1].value, Value::of(Decimal(701, 0)));
    EXPECT_EQ(readings[2].reason, Errc::device_refused);
    EXPECT_EQ(readings[2].quality, Quality::missing);
}

TEST(ModbusReadings, AChecksNumberMustLieInItsRange) {
    ModbusCheck check;
    check.format = {RegisterType::int16, RegisterOrder::abcd};
    check.scale = Decimal(1, -1);
    check.range = {Decimal(45, 0), Decimal(65, 0)};
    const std::vector<std::uint16_t> fits{501};
    const std::vector<std::uint16_t> does_not{5010};
    EXPECT_TRUE(holds(check, fits));
    EXPECT_FALSE(holds(check, does_not));
}

TEST(ModbusReadings, AChecksTextMustStandAtTheBegin) {
    ModbusCheck check;
    check.text_starts_with = {"B21 ", "B23 "};
    const std::vector<std::uint16_t> fits{0x4232, 0x3320, 0x3131};      // "B23 11"
    const std::vector<std::uint16_t> does_not{0x2042, 0x3233, 0x2031};  // " B23 1"
    EXPECT_TRUE(holds(check, fits));
    EXPECT_FALSE(holds(check, does_not));
}

}  // namespace
}  // namespace wattmast
