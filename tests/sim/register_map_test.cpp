// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/register_map.h"

#include <gtest/gtest.h>

#include <bit>
#include <optional>

#include "support/matchers.h"

namespace wattmast {
namespace {

using sim::MeterState;
using sim::RegisterMap;
using wire::ModbusExceptionCode;
using wire::ModbusFunction;
using wire::RegisterSpan;

constexpr auto holding = ModbusFunction::read_holding_registers;
constexpr auto input = ModbusFunction::read_input_registers;

/// Every quantity has another value, so that a mix-up shows.
MeterState sample_state() {
    MeterState state;
    state.ac.phases[0] = {228.74, 5.4321, 1203.25, 240.5, 1227.125, 0.9806, 41234.567, 8123.4};
    state.ac.phases[1] = {231.16, 5.1234, 1150.75, 233.5, 1174.25, 0.9801, 40111.999, 8001.2};
    state.ac.phases[2] = {229.95, 4.9876, 1099.5, 221.25, 1121.5, 0.9804, 39009.111, 7777.7};
    state.ac.frequency = 49.987;
    state.dc = {53.625, -12.5, -670.3125, 1234.567, 89.019};
    return state;
}

std::vector<std::uint16_t> words(const RegisterMap& map, RegisterSpan span) {
    auto result = sim::read_registers(map, sample_state(), span);
    return std::get<std::vector<std::uint16_t>>(result);
}

std::optional<ModbusExceptionCode> refusal(const RegisterMap& map, RegisterSpan span) {
    const auto result = sim::read_registers(map, sample_state(), span);
    const auto* code = std::get_if<ModbusExceptionCode>(&result);
    return code == nullptr ? std::nullopt : std::optional(*code);
}

std::int64_t high_first(const std::vector<std::uint16_t>& registers) {
    std::uint64_t value = 0;
    for (const std::uint16_t word : registers) {
        value = (value << 16U) | word;
    }
    return static_cast<std::int64_t>(value);
}

float real(const std::vector<std::uint16_t>& registers) {
    return std::bit_cast<float>((std::uint32_t{registers.at(0)} << 16U) | registers.at(1));
}

TEST(RegisterMap, Sdm630HasFloatsInInputRegisters) {
    const RegisterMap& map = *sim::register_map("eastron.sdm630");
    EXPECT_EQ(real(words(map, {input, 0, 2})), 228.74F);
    EXPECT_EQ(real(words(map, {input, 4, 2})), 229.95F);
    EXPECT_EQ(real(words(map, {input, 8, 2})), 5.1234F);
    EXPECT_EQ(real(words(map, {input, 16, 2})), 1099.5F);
    EXPECT_EQ(real(words(map, {input, 52, 2})), 3453.5F);
    EXPECT_EQ(real(words(map, {input, 70, 2})), 49.987F);
    EXPECT_EQ(real(words(map, {input, 72, 2})), 120355.677F);
    EXPECT_EQ(real(words(map, {input, 76, 2})), 23902.3F);
    EXPECT_EQ(real(words(map, {input, 348, 2})), 40111.999F);
    EXPECT_EQ(words(map, {input, 80, 3}), (std::vector<std::uint16_t>{0, 0, 0}));
}

TEST(RegisterMap, AbbHasScaledIntegersInHoldingRegisters) {
    const RegisterMap& map = *sim::register_map("abb.b23");
    EXPECT_EQ(high_first(words(map, {holding, 20480, 4})), 12'035'567) << "energy is never rounded up";
    EXPECT_EQ(high_first(words(map, {holding, 21604, 4})), 4'011'199);
    EXPECT_EQ(high_first(words(map, {holding, 23296, 2})), 2'287);
    EXPECT_EQ(high_first(words(map, {holding, 23312, 2})), 499);
    EXPECT_EQ(high_first(words(map, {holding, 23316, 2})), 345'350);
    EXPECT_EQ(high_first(words(map, {holding, 23322, 2})), 109'950);
    EXPECT_EQ(words(map, {holding, 23340, 1}), (std::vector<std::uint16_t>{4'999}));
    EXPECT_EQ(words(map, {holding, 23354, 2}), (std::vector<std::uint16_t>{980, 981}));
    EXPECT_EQ(words(map, {holding, 0x8960, 2}), (std::vector<std::uint16_t>{0x4232, 0x3320})) << "\"B23 \"";
}

TEST(RegisterMap, GavazziHasItsLowWordFirst) {
    const RegisterMap& map = *sim::register_map("gavazzi.em340");
    const std::uint32_t energy = 1'203'556;
    EXPECT_EQ(words(map, {input, 52, 2}), (std::vector<std::uint16_t>{static_cast<std::uint16_t>(energy & 0xFFFFU),
                                                                      static_cast<std::uint16_t>(energy >> 16U)}));
    EXPECT_EQ(words(map, {holding, 0, 2}), (std::vector<std::uint16_t>{2'287, 0}));
    EXPECT_EQ(words(map, {input, 14, 2}), (std::vector<std::uint16_t>{5'123, 0}));
    EXPECT_EQ(words(map, {input, 40, 2}), (std::vector<std::uint16_t>{34'535, 0}));
    EXPECT_EQ(words(map, {input, 49, 3}), (std::vector<std::uint16_t>{980, 0, 500}));
    EXPECT_EQ(words(map, {input, 66, 2}), (std::vector<std::uint16_t>{401'119 & 0xFFFF, 401'119 >> 16}));
    EXPECT_EQ(words(map, {input, 11, 1}), (std::vector<std::uint16_t>{340})) << "the model's code, asked for alone";
    EXPECT_NE(words(map, {input, 10, 2})[1], 340);
}

TEST(RegisterMap, DcMeterCountsBothDirections) {
    const RegisterMap& map = *sim::register_map("cet.pmc_d721");
    EXPECT_EQ(real(words(map, {holding, 0, 2})), 53.625F);
    EXPECT_EQ(real(words(map, {holding, 2, 2})), -12.5F);
    EXPECT_EQ(real(words(map, {holding, 4, 2})), -670.3125F);
    EXPECT_EQ(high_first(words(map, {holding, 40, 2})), 123'456);
    EXPECT_EQ(high_first(words(map, {holding, 42, 2})), 8'901);
}

TEST(RegisterMap, AReadMayCutANumberAnywhere) {
    const RegisterMap& map = *sim::register_map("abb.b23");
    const auto whole = words(map, {holding, 20480, 4});
    for (std::uint16_t begin = 0; begin < 4; ++begin) {
        for (std::uint16_t count = 1; begin + count <= 4; ++count) {
            const auto part = words(map, {holding, static_cast<std::uint16_t>(20480 + begin), count});
            EXPECT_EQ(part, std::vector<std::uint16_t>(whole.begin() + begin, whole.begin() + begin + count));
        }
    }
}

TEST(RegisterMap, RefusesAsTheMetersDo) {
    const RegisterMap& sdm630 = *sim::register_map("eastron.sdm630");
    const RegisterMap& abb = *sim::register_map("abb.b23");
    const RegisterMap& dc = *sim::register_map("cet.pmc_d721");
    EXPECT_EQ(refusal(sdm630, {input, 380, 2}), std::nullopt);
    EXPECT_EQ(refusal(sdm630, {input, 381, 2}), ModbusExceptionCode::illegal_data_address);
    EXPECT_EQ(refusal(sdm630, {holding, 0, 2}), ModbusExceptionCode::illegal_data_address);
    EXPECT_EQ(refusal(abb, {input, 23296, 2}), ModbusExceptionCode::illegal_function);
    EXPECT_EQ(refusal(abb, {holding, 20479, 2}), ModbusExceptionCode::illegal_data_address);
    EXPECT_EQ(refusal(abb, {holding, 65535, 2}), ModbusExceptionCode::illegal_data_address);
    EXPECT_EQ(refusal(dc, {holding, 43, 2}), ModbusExceptionCode::illegal_data_address);
    EXPECT_EQ(sim::register_map("ietf.router"), nullptr);
}

TEST(RegisterMap, ReadingsAreWhatTheRegistersHold) {
    for (const std::string_view profile : {"eastron.sdm630", "abb.b23", "gavazzi.em340", "cet.pmc_d721"}) {
        const RegisterMap& map = *sim::register_map(profile);
        const std::vector<Reading> readings = sim::readings(map, sample_state());
        std::size_t index = 0;
        for (const sim::MapRow& row : map.rows) {
            if (!row.kind) {
                continue;
            }
            const auto count = static_cast<std::uint16_t>(wire::words(row.format.type));
            const auto raw = wire::decode(row.format, words(map, {map.functions.front(), row.address, count})).value();
            const Reading& reading = readings.at(index++);
            EXPECT_EQ(reading.key, (PointKey{*row.kind, row.phase, ""})) << profile << " " << row.address;
            const double expected = std::visit([](auto number) { return static_cast<double>(number); }, raw) *
                                    Decimal(1, row.exponent).to_double();
            EXPECT_NEAR(reading.value->to_double(), expected, std::abs(expected) * 1e-12)
                << profile << " " << row.address;
        }
        EXPECT_EQ(index, readings.size());
        EXPECT_GE(index, 4U);
    }
}

TEST(RegisterMap, DeadMainsMakeAFrequencySuspect) {
    MeterState dead = sample_state();
    dead.ac.frequency = 0;
    for (const Reading& reading : sim::readings(*sim::register_map("gavazzi.em340"), dead)) {
        EXPECT_EQ(reading.quality, reading.key.kind == PointKind::frequency ? Quality::suspect : Quality::good);
    }
}

}  // namespace
}  // namespace wattmast
