// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Formulas over points: text, tree, units. Pure; what points are is the caller's to know.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/formula_unit.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

// A formula is an expression of numbers with or without a unit, points, + − * / and parentheses, with sum(…), avg(…),
// min(…), max(…), delta(x, 15 min) and dc_power(volts, amperes), and at its end `in` with a unit to show it in. A point
// stands in brackets, [site/device/key], or is a name: words of letters, digits, _ and dots. A star in a bracket stands
// for several points, which only sum, avg, min and max take. × ÷ − and full-width （ ） ， mean the same as * / - ( )
// ,.

/// Bytes of the text. `length` may be 0: something is missing there.
struct TextSpan {
    std::size_t at = 0;
    std::size_t length = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

enum class FormulaError : std::uint8_t {
    empty = 1,               ///< Nothing is written.
    too_long = 2,            ///< More than `longest_formula` bytes, or more than 500 parts.
    too_deep = 3,            ///< More than `deepest_formula` parentheses or signs within each other.
    unexpected = 4,          ///< `first` cannot stand here.
    operand_missing = 5,     ///< A point, number or parenthesis is missing here.
    not_closed = 6,          ///< `first`, "(" or "[", is never closed.
    bad_number = 7,          ///< `first` is no number, or too large.
    unknown_unit = 8,        ///< `first` is no unit.
    unknown_point = 9,       ///< `first` names no point.
    ambiguous_point = 10,    ///< `first` names several points.
    not_drawable = 11,       ///< `first` is a state: it has no arithmetic.
    set_alone = 12,          ///< Several points where one value is needed: sum(…) or avg(…) makes one.
    units_differ = 13,       ///< `first` and `second` cannot be added or compared.
    own_zero = 14,           ///< °C cannot be multiplied, divided or summed: it has no true zero.
    duration_needed = 15,    ///< delta() needs a duration above zero up to 366 days as a plain number: `first`.
    arguments = 16,          ///< The function `first` takes another number of values.
    wrong_target = 17,       ///< The result is in `first`, which cannot be shown in `second`.
    no_point = 18,           ///< A formula without any point has no time.
    too_many_points = 19,    ///< More than `most_formula_points`.
    unit_unknown_size = 20,  ///< The product of units has no meaning: powers beyond 9.
};

struct FormulaFault {
    FormulaError error = FormulaError::empty;
    TextSpan span;
    std::string first;   ///< Text, unit or function.
    std::string second;  ///< The other unit.
    friend bool operator==(const FormulaFault&, const FormulaFault&) = default;
};

template <typename T>
using FormulaResult = boost::system::result<T, FormulaFault>;
[[noreturn]] void throw_exception_from_error(const FormulaFault& fault, const boost::source_location& where);

inline constexpr std::size_t longest_formula = 4000;
inline constexpr int deepest_formula = 64;
inline constexpr std::size_t most_formula_parts = 500;
inline constexpr std::size_t most_formula_points = 500;

enum class FormulaOp : std::uint8_t {
    number,
    point,
    add,
    subtract,
    multiply,
    divide,
    negate,
    sum,
    average,
    minimum,
    maximum,
    delta,     ///< The value less that of `lag` before.
    dc_power,  ///< Volts times amperes of direct current, in watt.
};

struct FormulaNode {
    FormulaOp op = FormulaOp::number;
    std::vector<std::size_t> arguments;  ///< Of earlier nodes.
    TextSpan span;
    double number = 0;          ///< Of `number`, in base units.
    FormulaUnit unit;           ///< Of `number`.
    std::size_t reference = 0;  ///< Of `point`.
    Duration lag{0};            ///< Of `delta`.
};

/// A point as it is written.
struct FormulaReference {
    std::string text;         ///< Without brackets, as written: with its escapes.
    bool is_bracket = false;  ///< Else a bare name.
    TextSpan span;            ///< With brackets.
};

struct Formula {
    std::vector<FormulaNode> nodes;  ///< The last one is the whole. Never empty.
    std::vector<FormulaReference> references;
    std::optional<UnitScale> target;  ///< After `in`.
    std::string target_text;
    TextSpan target_span;

    /// The longest time before a range from which values are needed.
    [[nodiscard]] Duration reach() const;
};

/// Every failure says where. Takes any bytes.
[[nodiscard]] FormulaResult<Formula> parse_formula(std::string_view text);

/// What a reference stands for, as far as units go.
struct ReferenceUnits {
    std::size_t points = 1;
    Unit unit = Unit::watt;  ///< Of all of them.
    friend bool operator==(const ReferenceUnits&, const ReferenceUnits&) = default;
};

/// How the result is shown. @param references One for each of the formula's
[[nodiscard]] FormulaResult<ResultUnit> check_formula(const Formula& formula,
                                                      const std::vector<ReferenceUnits>& references);

/// For logs and files: "at 7: W and °C cannot be added".
[[nodiscard]] std::string describe(const FormulaFault& fault);

}  // namespace wattmast
