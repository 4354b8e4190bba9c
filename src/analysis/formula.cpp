// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/formula.h"

#include <stdexcept>

namespace wattmast {
namespace {

/// What a part of a formula is: a unit, and whether it is several values.
struct PartUnit {
    FormulaUnit unit;
    bool is_set = false;
};

class FormulaCheck {
public:
    FormulaCheck(const Formula& formula, const std::vector<ReferenceUnits>& references)
        : formula_(formula), references_(references) {}

    [[nodiscard]] FormulaResult<FormulaUnit> whole() {
        for (const FormulaNode& node : formula_.nodes) {
            const auto part = unit_of(node);
            if (!part) {
                return part.error();
            }
            units_.push_back(*part);
        }
        if (units_.back().is_set) {
            return fault(FormulaError::set_alone, formula_.nodes.back());
        }
        return units_.back().unit;
    }

private:
    using Part = FormulaResult<PartUnit>;

    [[nodiscard]] static FormulaFault fault(FormulaError error, const FormulaNode& node, std::string first = {},
                                            std::string second = {}) {
        return {error, node.span, std::move(first), std::move(second)};
    }
    [[nodiscard]] const PartUnit& argument(const FormulaNode& node, std::size_t index) const {
        return units_[node.arguments[index]];
    }

    [[nodiscard]] Part unit_of(const FormulaNode& node) const {
        const bool takes_sets = node.op == FormulaOp::sum || node.op == FormulaOp::average ||
                                node.op == FormulaOp::minimum || node.op == FormulaOp::maximum;
        for (const std::size_t index : node.arguments) {
            if (units_[index].is_set && !takes_sets) {
                return fault(FormulaError::set_alone, formula_.nodes[index]);
            }
        }
        switch (node.op) {
            case FormulaOp::number:
                return PartUnit{node.unit, false};
            case FormulaOp::point:
                return PartUnit{scale_of(references_.at(node.reference).unit).unit,
                                references_[node.reference].points > 1};
            case FormulaOp::add:
            case FormulaOp::subtract:
                return of_sum(node);
            case FormulaOp::multiply:
            case FormulaOp::divide:
                return of_product(node);
            case FormulaOp::negate:
                return argument(node, 0).unit.has_own_zero ? Part(fault(FormulaError::own_zero, node))
                                                           : Part(argument(node, 0));
            case FormulaOp::sum:
            case FormulaOp::average:
            case FormulaOp::minimum:
            case FormulaOp::maximum:
                return of_set(node);
            case FormulaOp::delta:
                return PartUnit{{argument(node, 0).unit.dimension, false}, false};
            case FormulaOp::dc_power:
                return of_dc_power(node);
        }
        return PartUnit{};
    }

    /// °C and °C make K when subtracted, °C and K make °C, °C and °C do not add up.
    [[nodiscard]] Part of_sum(const FormulaNode& node) const {
        const FormulaUnit left = argument(node, 0).unit;
        const FormulaUnit right = argument(node, 1).unit;
        if (left.dimension != right.dimension) {
            return fault(FormulaError::units_differ, node, name_of(left), name_of(right));
        }
        if (node.op == FormulaOp::subtract) {
            if (right.has_own_zero && !left.has_own_zero) {
                return fault(FormulaError::units_differ, node, name_of(left), name_of(right));
            }
            return PartUnit{{left.dimension, left.has_own_zero && !right.has_own_zero}, false};
        }
        if (left.has_own_zero && right.has_own_zero) {
            return fault(FormulaError::own_zero, node);
        }
        return PartUnit{{left.dimension, left.has_own_zero || right.has_own_zero}, false};
    }

    [[nodiscard]] Part of_product(const FormulaNode& node) const {
        const FormulaUnit left = argument(node, 0).unit;
        const FormulaUnit right = argument(node, 1).unit;
        if (left.has_own_zero || right.has_own_zero) {
            return fault(FormulaError::own_zero, node);
        }
        const auto made = node.op == FormulaOp::multiply ? product(left.dimension, right.dimension)
                                                         : quotient(left.dimension, right.dimension);
        return made ? Part(PartUnit{{*made, false}, false})
                    : Part(fault(FormulaError::unit_unknown_size, node, name_of(left), name_of(right)));
    }

    [[nodiscard]] Part of_set(const FormulaNode& node) const {
        const FormulaUnit first = argument(node, 0).unit;
        for (std::size_t i = 1; i < node.arguments.size(); ++i) {
            if (argument(node, i).unit != first) {
                return fault(FormulaError::units_differ, formula_.nodes[node.arguments[i]], name_of(first),
                             name_of(argument(node, i).unit));
            }
        }
        if (node.op == FormulaOp::sum && first.has_own_zero) {
            return fault(FormulaError::own_zero, node);
        }
        return PartUnit{first, false};
    }

    [[nodiscard]] Part of_dc_power(const FormulaNode& node) const {
        const FormulaUnit volt{Dimension::of(BaseUnit::volt), false};
        const FormulaUnit ampere{Dimension::of(BaseUnit::ampere), false};
        if (argument(node, 0).unit != volt || argument(node, 1).unit != ampere) {
            return fault(FormulaError::units_differ, node, "V, A",
                         name_of(argument(node, 0).unit) + ", " + name_of(argument(node, 1).unit));
        }
        return PartUnit{{Dimension::of(BaseUnit::watt), false}, false};
    }

    const Formula& formula_;
    const std::vector<ReferenceUnits>& references_;
    std::vector<PartUnit> units_;
};

}  // namespace

FormulaResult<ResultUnit> check_formula(const Formula& formula, const std::vector<ReferenceUnits>& references) {
    if (references.empty()) {
        return FormulaFault{FormulaError::no_point, {0, 0}, {}, {}};
    }
    const auto unit = FormulaCheck(formula, references).whole();
    if (!unit) {
        return unit.error();
    }
    if (!formula.target) {
        return shown_unit(*unit);
    }
    if (formula.target->unit != *unit) {
        return FormulaFault{FormulaError::wrong_target, formula.target_span, name_of(*unit), formula.target_text};
    }
    return shown_unit(*formula.target, formula.target_text);
}

std::string describe(const FormulaFault& fault) {
    const std::string where = "at " + std::to_string(fault.span.at + 1) + ": ";
    switch (fault.error) {
        case FormulaError::empty:
            return "the formula is empty";
        case FormulaError::too_long:
            return "the formula is too long";
        case FormulaError::too_deep:
            return where + "too many parentheses within each other";
        case FormulaError::unexpected:
            return where + "\"" + fault.first + "\" cannot stand here";
        case FormulaError::operand_missing:
            return where + "a point or a number is missing";
        case FormulaError::not_closed:
            return where + "\"" + fault.first + "\" is not closed";
        case FormulaError::bad_number:
            return where + "\"" + fault.first + "\" is no number";
        case FormulaError::unknown_unit:
            return where + "\"" + fault.first + "\" is no unit";
        case FormulaError::unknown_point:
            return where + "there is no point \"" + fault.first + "\"";
        case FormulaError::ambiguous_point:
            return where + "several points are called \"" + fault.first + "\"";
        case FormulaError::not_drawable:
            return where + "\"" + fault.first + "\" is a state and has no arithmetic";
        case FormulaError::set_alone:
            return where + "several points stand where one value is needed; use sum(...) or avg(...)";
        case FormulaError::units_differ:
            return where + fault.first + " and " + fault.second + " do not go together";
        case FormulaError::own_zero:
            return where + "temperatures in degrees Celsius cannot be summed or multiplied";
        case FormulaError::duration_needed:
            return where + "delta needs a duration of up to 366 days";
        case FormulaError::arguments:
            return where + fault.first + " takes two values";
        case FormulaError::wrong_target:
            return where + "a result in " + fault.first + " cannot be shown in " + fault.second;
        case FormulaError::no_point:
            return "the formula has no point";
        case FormulaError::too_many_points:
            return where + "more than " + std::to_string(most_formula_points) + " points";
        case FormulaError::unit_unknown_size:
            return where + "the unit of " + fault.first + " and " + fault.second + " together has no meaning";
    }
    return {};
}

void throw_exception_from_error(const FormulaFault& fault, const boost::source_location& where) {
    throw std::logic_error(describe(fault) + " (" + where.file_name() + ")");
}

}  // namespace wattmast
