// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/formula.h"

#include <gtest/gtest.h>

#include <random>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

FormulaFault fault_of(std::string_view text) {
    const auto parsed = parse_formula(text);
    EXPECT_TRUE(parsed.has_error()) << text;
    return parsed.has_error() ? parsed.error() : FormulaFault{};
}

/// Names stand for watt, but for t (°C), v, i, f (Hz), rate (bit/s), charge (%) and q (reactive); "many" are three.
FormulaResult<ResultUnit> shown(std::string_view text) {
    const auto parsed = parse_formula(text);
    if (!parsed) {
        return parsed.error();
    }
    std::vector<ReferenceUnits> units;
    for (const FormulaReference& reference : parsed->references) {
        const std::string& name = reference.text;
        const Unit unit = name == "t" || name == "t2" ? Unit::degree_celsius
                          : name == "v"               ? Unit::volt
                          : name == "i"               ? Unit::ampere
                          : name == "rate"            ? Unit::bit_per_second
                          : name == "charge"          ? Unit::percent
                          : name == "q"               ? Unit::var
                                                      : Unit::watt;
        units.push_back({name == "many" ? 3U : 1U, unit});
    }
    return check_formula(*parsed, units);
}

std::string unit_of(std::string_view text) {
    const auto unit = shown(text);
    return unit ? (unit->symbol.empty() ? std::string(symbol(unit->unit)) : unit->symbol) : describe(unit.error());
}

TEST(Formula, ProductsBindBeforeSumsAndBothFromTheLeft) {
    const auto parsed = parse_formula("a - b - c * -d");
    ASSERT_TRUE(parsed.has_value());
    const auto& nodes = parsed->nodes;
    ASSERT_EQ(nodes.back().op, FormulaOp::subtract);
    EXPECT_EQ(nodes[nodes.back().arguments[0]].op, FormulaOp::subtract);
    EXPECT_EQ(nodes[nodes.back().arguments[1]].op, FormulaOp::multiply);
    ASSERT_EQ(parsed->references.size(), 4u);
    EXPECT_EQ(parsed->references[2].text, "c");
    EXPECT_EQ(parsed->references[2].span, (TextSpan{8, 1}));
}

TEST(Formula, NamesMayHaveSeveralWordsAndBracketsAnything) {
    const auto parsed = parse_formula("(rectifier input - load L1) / [SH-01/M 1/voltage\\]/l1]");
    ASSERT_TRUE(parsed.has_value()) << describe(parsed.error());
    ASSERT_EQ(parsed->references.size(), 3u);
    EXPECT_EQ(parsed->references[0].text, "rectifier input");
    EXPECT_EQ(parsed->references[1].text, "load L1");
    EXPECT_EQ(parsed->references[2].text, "SH-01/M 1/voltage\\]/l1");
    EXPECT_TRUE(parsed->references[2].is_bracket);
}

TEST(Formula, ChineseKeyboardsWriteTheSame) {
    const auto parsed = parse_formula("sum（负载， 空调）÷ 2 − a × 3");
    ASSERT_TRUE(parsed.has_value()) << describe(parsed.error());
    EXPECT_EQ(parsed->references[1].text, "空调");
    EXPECT_EQ(parsed->nodes.back().op, FormulaOp::subtract);
}

TEST(Formula, UnitsOfOneDimensionAreConverted) {
    const auto parsed = parse_formula("a + 1.5 kW");
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->nodes[1].number, 1500);
    EXPECT_EQ(unit_of("a + 1.5 kW"), "W");
    EXPECT_EQ(unit_of("charge + 3%"), "1");
    EXPECT_EQ(unit_of("rate - 20 Mbit/s"), "bit/s");
    EXPECT_EQ(unit_of("a * 15 min"), "kWh");
    EXPECT_EQ(shown("a * 15 min")->factor, 1 / 3.6e6);
}

TEST(Formula, WhatDoesNotGoTogetherIsRefusedWithItsPlace) {
    const auto refused = shown("a + 3 + t");
    ASSERT_TRUE(refused.has_error());
    EXPECT_EQ(refused.error(), (FormulaFault{FormulaError::units_differ, {2, 1}, "W", "1"}));
    EXPECT_EQ(unit_of("a + t"), "at 3: W and °C do not go together");
    EXPECT_EQ(unit_of("a + q"), "at 3: W and var do not go together");
    EXPECT_EQ(unit_of("a + v * i"), "at 3: W and V·A do not go together");
    EXPECT_EQ(unit_of("dc_power(v, i) + a"), "W");
    EXPECT_EQ(shown("dc_power(i, v)").error().error, FormulaError::units_differ);
    EXPECT_EQ(shown("max(a, v)").error().span, (TextSpan{7, 1}));
}

TEST(Formula, IntensitiesAndRatiosHaveTheirUnit) {
    EXPECT_EQ(unit_of("a / rate"), "Wh/GB");
    EXPECT_NEAR(shown("a / rate")->factor, 8e9 / 3600, 1e-6);
    EXPECT_EQ(unit_of("(a - b) / a"), "1");
    EXPECT_EQ(*shown("(a - b) / a in %"), (ResultUnit{Unit::percent, 100, {}}));
    EXPECT_EQ(unit_of("a / v"), "W/V");
    EXPECT_EQ(unit_of("a / rate in kWh/GB"), "kWh/GB");
    EXPECT_NEAR(shown("a / rate in kWh/GB")->factor, 8e9 / 3.6e6, 1e-9);
    EXPECT_EQ(unit_of("a in kW"), "W") << "the chart chooses the prefix";
    EXPECT_EQ(shown("a in V").error(), (FormulaFault{FormulaError::wrong_target, {5, 1}, "W", "V"}));
}

TEST(Formula, TemperaturesHaveNoTrueZero) {
    EXPECT_EQ(unit_of("t - t2"), "K");
    EXPECT_EQ(unit_of("t - 4 K"), "°C");
    EXPECT_EQ(unit_of("avg(t, t2)"), "°C");
    EXPECT_EQ(unit_of("delta(t, 1 h)"), "K");
    for (const std::string_view text : {"t + t2", "sum(t, t2)", "t * 2", "a / t", "-t"}) {
        EXPECT_EQ(shown(text).error().error, FormulaError::own_zero) << text;
    }
    EXPECT_EQ(shown("4 K - t").error().error, FormulaError::units_differ);
}

TEST(Formula, SetsNeedAFunction) {
    EXPECT_EQ(shown("many + 1 W").error().error, FormulaError::set_alone);
    EXPECT_EQ(shown("many").error().error, FormulaError::set_alone);
    EXPECT_EQ(shown("delta(many, 1 h)").error().error, FormulaError::set_alone);
    EXPECT_EQ(unit_of("sum(many, a) / avg(many)"), "1");
    EXPECT_EQ(shown("1 + 2").error().error, FormulaError::no_point);
}

TEST(Formula, DifferencesReachBack) {
    const auto parsed = parse_formula("delta(a, 1 h) + delta(delta(b, 2 h), 30 min)");
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->reach(), Duration{2h + 30min});
    EXPECT_EQ(parse_formula("a + b")->reach(), Duration{0});
    for (const std::string_view text : {"delta(a, 3)", "delta(a, b)", "delta(a, 0 h)", "delta(a, 400 d)"}) {
        EXPECT_EQ(fault_of(text).error, FormulaError::duration_needed) << text;
    }
    EXPECT_EQ(fault_of("delta(a)").error, FormulaError::arguments);
}

TEST(Formula, FaultsSayWhere) {
    EXPECT_EQ(fault_of("  ").error, FormulaError::empty);
    EXPECT_EQ(fault_of("a + "), (FormulaFault{FormulaError::operand_missing, {4, 0}, {}, {}}));
    EXPECT_EQ(fault_of("a * / b").span, (TextSpan{4, 0}));
    EXPECT_EQ(fault_of("(a + b"), (FormulaFault{FormulaError::not_closed, {0, 1}, "(", {}}));
    EXPECT_EQ(fault_of("a + [b"), (FormulaFault{FormulaError::not_closed, {4, 1}, "[", {}}));
    EXPECT_EQ(fault_of("a b) "), (FormulaFault{FormulaError::unexpected, {3, 1}, ")", {}}));
    EXPECT_EQ(fault_of("a + 3 horses"), (FormulaFault{FormulaError::unknown_unit, {6, 6}, "horses", {}}));
    EXPECT_EQ(fault_of("a + 1.2.3").error, FormulaError::bad_number);
    EXPECT_EQ(fault_of("a + 1e999").error, FormulaError::bad_number);
    EXPECT_EQ(fault_of("a ? b").first, "?");
    EXPECT_EQ(fault_of("a in").error, FormulaError::operand_missing);
    EXPECT_EQ(fault_of("a in furlong").first, "furlong");
    EXPECT_EQ(fault_of("sum()").error, FormulaError::operand_missing);
}

TEST(Formula, DeepAndLongTextsAreRefusedAndNothingOverflows) {
    const std::string deep = std::string(1500, '(') + "a" + std::string(1500, ')');
    EXPECT_EQ(fault_of(deep).error, FormulaError::too_deep);
    EXPECT_EQ(fault_of(std::string(3000, '-') + "a").error, FormulaError::too_deep);
    std::string calls;
    for (int i = 0; i < 700; ++i) {
        calls += "avg(";
    }
    EXPECT_EQ(fault_of(calls).error, FormulaError::too_deep);
    std::string wide = "a";
    for (int i = 0; i < 600; ++i) {
        wide += "+a";
    }
    EXPECT_EQ(fault_of(wide).error, FormulaError::too_long);
    EXPECT_EQ(fault_of(std::string(longest_formula + 1, ' ')).error, FormulaError::too_long);
    const std::string fits = std::string(60, '(') + "a" + std::string(60, ')');
    EXPECT_TRUE(parse_formula(fits).has_value());
}

TEST(Formula, AnyBytesAreEitherAFormulaOrAFaultInside) {
    std::mt19937 random(20'261'127);
    const std::string letters =
        "ab[]()+-*/.,%\\ 019ein\xC2\xB0\xE2\x88\x92\xEF\xBC\x88#*\x00\xFFsumdelta"
        "kWh";
    int formulas = 0;
    for (int round = 0; round < 40'000; ++round) {
        std::string text;
        const std::size_t length = random() % 24;
        for (std::size_t i = 0; i < length; ++i) {
            text += letters[random() % letters.size()];
        }
        const auto parsed = parse_formula(text);
        if (parsed.has_error()) {
            ASSERT_LE(parsed.error().span.at + parsed.error().span.length, text.size()) << text;
            ASSERT_FALSE(describe(parsed.error()).empty());
            continue;
        }
        ++formulas;
        for (const FormulaReference& reference : parsed->references) {
            ASSERT_LE(reference.span.at + reference.span.length, text.size()) << text;
        }
        for (std::size_t i = 0; i < parsed->nodes.size(); ++i) {
            for (const std::size_t argument : parsed->nodes[i].arguments) {
                ASSERT_LT(argument, i);
            }
        }
    }
    EXPECT_GT(formulas, 100);
}

TEST(FormulaUnit, PowersBeyondNineHaveNoMeaning) {
    EXPECT_EQ(shown("v*v*v*v*v*v*v*v*v*v").error().error, FormulaError::unit_unknown_size);
    EXPECT_EQ(unit_of("v*v/a"), "V·V/W");
}

}  // namespace
}  // namespace wattmast
