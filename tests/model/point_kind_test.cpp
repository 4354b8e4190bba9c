// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/point_kind.h"

#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "support/matchers.h"

namespace wattmast {
namespace {

TEST(PointKind, IdsAndNumbersAreUniqueAndReadBack) {
    std::set<std::string_view> ids;
    std::set<int> numbers;
    for (const PointKindInfo& entry : all_point_kinds()) {
        EXPECT_TRUE(ids.insert(entry.id).second) << entry.id;
        EXPECT_TRUE(numbers.insert(static_cast<int>(entry.kind)).second) << entry.id;
        EXPECT_EQ(point_kind_by_id(entry.id), entry.kind);
        EXPECT_EQ(point_kind_by_number(static_cast<int>(entry.kind)), entry.kind);
        EXPECT_EQ(&info(entry.kind), &entry);
        EXPECT_EQ(entry.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << entry.id;
    }
    EXPECT_EQ(point_kind_by_id("Active_Power"), std::nullopt);
    EXPECT_EQ(point_kind_by_id(""), std::nullopt);
    for (const int number : {-1, 0, 16, 19, 24, 65536 + 1, 9999}) {
        EXPECT_EQ(point_kind_by_number(number), std::nullopt) << number;
    }
}

TEST(PointKind, NumbersInDatabasesStay) {
    EXPECT_EQ(point_kind_by_number(1), PointKind::active_power);
    EXPECT_EQ(point_kind_by_number(8), PointKind::active_energy_import);
    EXPECT_EQ(point_kind_by_number(23), PointKind::dc_energy);
    EXPECT_EQ(point_kind_by_number(50), PointKind::if_in_octets);
    EXPECT_EQ(point_kind_by_number(89), PointKind::fan_speed);
    EXPECT_EQ(point_kind_by_number(90), PointKind::counter_discontinuity);
    EXPECT_EQ(point_kind_by_number(15), PointKind::active_energy_amount);
    EXPECT_EQ(all_point_kinds().size(), 56U) << "a new kind: append it, and add its number here";
}

TEST(PointKind, EnergyIsACounterAndPowerIsAGauge) {
    for (const PointKindInfo& entry : all_point_kinds()) {
        const bool is_energy = entry.id.find("energy") != std::string_view::npos;
        const bool is_octets = entry.id.find("octets") != std::string_view::npos;
        if (is_energy || is_octets) {
            const bool is_amount = entry.id.ends_with("_amount");
            EXPECT_EQ(entry.nature, is_amount ? PointNature::total : PointNature::counter) << entry.id;
        }
        if (entry.id.ends_with("_power")) {
            EXPECT_EQ(entry.nature, PointNature::gauge) << entry.id;
        }
    }
    EXPECT_EQ(info(PointKind::active_energy_import).unit, Unit::kilowatt_hour);
    EXPECT_EQ(info(PointKind::reactive_energy_sum).unit, Unit::kilovar_hour);
    EXPECT_EQ(info(PointKind::active_energy_amount).unit, Unit::kilowatt_hour);
    EXPECT_EQ(static_cast<int>(PointKind::active_energy_amount), 15);
    EXPECT_EQ(info(PointKind::apparent_energy).unit, Unit::kilovolt_ampere_hour);
}

TEST(Unit, EverySymbolNamesItsUnitWithFactorOne) {
    for (const PointKindInfo& entry : all_point_kinds()) {
        const auto factor = factor_to_unit(symbol(entry.unit), entry.unit);
        ASSERT_TRUE(factor.has_value()) << entry.id;
        EXPECT_TRUE(same_digits(*factor, Decimal(1, 0))) << entry.id;
        EXPECT_EQ(symbol(entry.unit).empty(), entry.unit == Unit::count) << entry.id;
    }
    EXPECT_EQ(symbol(Unit::kilowatt_hour), "kWh");
    EXPECT_EQ(symbol(Unit::kilovolt_ampere_hour), "kVAh");
    EXPECT_EQ(symbol(Unit::ratio), "1");
    EXPECT_EQ(symbol(Unit::second), "s");
}

TEST(Unit, FactorsAreThoseOfThePrefixes) {
    const auto factor = [](std::string_view text, Unit unit) { return factor_to_unit(text, unit).value(); };
    EXPECT_EQ(factor("kW", Unit::watt), Decimal(1000, 0));
    EXPECT_EQ(factor("mWh", Unit::kilowatt_hour), Decimal(1, -6));
    EXPECT_EQ(factor("MWh", Unit::kilowatt_hour), Decimal(1000, 0));
    EXPECT_EQ(factor("Wh", Unit::kilowatt_hour), Decimal(1, -3));
    EXPECT_EQ(factor("varh", Unit::kilovar_hour), Decimal(1, -3));
    EXPECT_EQ(factor("mV", Unit::volt), Decimal(1, -3));
    EXPECT_EQ(factor("min", Unit::second), Decimal(60, 0));
    EXPECT_EQ(factor("cs", Unit::second), Decimal(1, -2));
    EXPECT_EQ(factor("Mbit/s", Unit::bit_per_second), Decimal(1'000'000, 0));
    EXPECT_EQ(factor("hPa", Unit::pascal), Decimal(100, 0));
}

TEST(Unit, AnotherDimensionIsNeverGuessed) {
    for (const auto& [text, unit] :
         {std::pair{"kW", Unit::kilowatt_hour}, std::pair{"kWh", Unit::watt}, std::pair{"kVAh", Unit::kilowatt_hour},
          std::pair{"kWh", Unit::kilovolt_ampere_hour}, std::pair{"kvarh", Unit::kilowatt_hour},
          std::pair{"VA", Unit::watt}, std::pair{"KW", Unit::watt}, std::pair{"kw", Unit::watt},
          std::pair{"0.01 Hz", Unit::hertz}, std::pair{"", Unit::watt}, std::pair{"%", Unit::ratio},
          std::pair{"bit/s", Unit::byte}}) {
        EXPECT_EQ(factor_to_unit(text, unit), std::nullopt) << text;
    }
}

TEST(Phase, IdsReadBackAndNumbersStay) {
    std::set<std::string_view> ids;
    for (int number = 1; number <= 10; ++number) {
        const auto phase = static_cast<Phase>(number);
        EXPECT_TRUE(ids.insert(id_of(phase)).second) << number;
        EXPECT_EQ(phase_by_id(id_of(phase)), phase);
    }
    EXPECT_EQ(id_of(static_cast<Phase>(1)), "total");
    EXPECT_EQ(id_of(static_cast<Phase>(8)), "l3_l1");
    EXPECT_EQ(phase_by_id("L1"), std::nullopt);
    EXPECT_EQ(phase_by_id(""), std::nullopt);
}

TEST(PointKey, PrintsItsPartsAndOrdersByThem) {
    EXPECT_EQ(to_string(PointKey{PointKind::voltage, Phase::l1, ""}), "voltage/l1");
    EXPECT_EQ(to_string(PointKey{PointKind::if_in_octets, Phase::total, "eth0"}), "if_in_octets/total/eth0");
    EXPECT_LT((PointKey{PointKind::voltage, Phase::l1, "z"}), (PointKey{PointKind::voltage, Phase::l2, "a"}));
    EXPECT_LT((PointKey{PointKind::voltage, Phase::l1, "a"}), (PointKey{PointKind::voltage, Phase::l1, "b"}));
}

}  // namespace
}  // namespace wattmast
