// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/formula_signal.h"

#include <map>
#include <utility>

namespace wattmast {
namespace {

/// Walks the nodes in their order, in which arguments come first: no recursion, however deep the formula.
class FormulaWalk {
public:
    FormulaWalk(const BoundFormula& bound, TimeRange range, const PointCourse& course)
        : bound_(bound), range_(range), course_(course) {}

    [[nodiscard]] Result<FormulaSignal> run() {
        const std::vector<FormulaNode>& nodes = bound_.formula.nodes;
        for (const FormulaNode& node : nodes) {
            if (&node == &nodes.back() && node.op == FormulaOp::divide) {
                mean_ = mean_of_quotient(one(node, 0), one(node, 1));
            }
            auto made = value_of(node);
            if (!made) {
                return made.error();
            }
            values_.push_back(std::move(*made));
        }
        FormulaSignal whole;
        whole.signal = std::move(values_.back().front());
        if (bound_.shown.factor != 1) {
            whole.signal = scaled(std::move(whole.signal), bound_.shown.factor);
            mean_ = mean_ ? std::optional(*mean_ * bound_.shown.factor) : std::nullopt;
        }
        whole.signal.unit = bound_.shown.unit;
        whole.mean = mean_;
        return whole;
    }

private:
    using Values = std::vector<Signal>;  ///< Several of a set.

    [[nodiscard]] const Signal& one(const FormulaNode& node, std::size_t argument) const {
        return values_[node.arguments[argument]].front();
    }
    [[nodiscard]] Values all(const FormulaNode& node) const {
        Values together;
        for (const std::size_t argument : node.arguments) {
            together.insert(together.end(), values_[argument].begin(), values_[argument].end());
        }
        return together;
    }

    [[nodiscard]] Result<Values> value_of(const FormulaNode& node) {
        switch (node.op) {
            case FormulaOp::number:
                return Values{level_signal(range_, node.number)};
            case FormulaOp::point:
                return points_of(node.reference);
            case FormulaOp::add:
                return Values{sum_of(std::vector{one(node, 0), one(node, 1)})};
            case FormulaOp::subtract:
                return Values{sum_of(std::vector{one(node, 0), scaled(one(node, 1), -1)})};
            case FormulaOp::multiply:
            case FormulaOp::dc_power:
                return Values{product_of(one(node, 0), one(node, 1))};
            case FormulaOp::divide:
                return Values{quotient_of(one(node, 0), one(node, 1))};
            case FormulaOp::negate:
                return Values{scaled(one(node, 0), -1)};
            case FormulaOp::sum:
                return Values{sum_of(all(node))};
            case FormulaOp::average: {
                const Values parts = all(node);
                return Values{scaled(sum_of(parts), 1 / static_cast<double>(parts.size()))};
            }
            case FormulaOp::minimum:
                return Values{least_of(all(node))};
            case FormulaOp::maximum: {
                Values parts = all(node);
                for (Signal& part : parts) {
                    part = scaled(std::move(part), -1);
                }
                return Values{scaled(least_of(parts), -1)};
            }
            case FormulaOp::delta:
                return Values{sum_of(std::vector{one(node, 0), scaled(shifted(one(node, 0), node.lag), -1)})};
        }
        return Values{};
    }

    [[nodiscard]] Result<Values> points_of(std::size_t reference) {
        Values values;
        for (const PointId id : bound_.points[reference]) {
            auto known = read_.find(id);
            if (known == read_.end()) {
                auto signal = course_(id, range_);
                if (!signal) {
                    return signal.error();
                }
                const double factor = scale_of(signal->unit).factor;
                known = read_.emplace(id, factor == 1 ? std::move(*signal) : scaled(std::move(*signal), factor)).first;
            }
            values.push_back(known->second);
        }
        return values;
    }

    const BoundFormula& bound_;
    TimeRange range_;  ///< With what delta() needs before it.
    const PointCourse& course_;
    std::map<PointId, Signal> read_;
    std::vector<Values> values_;  ///< Of each node so far.
    std::optional<double> mean_;
};

}  // namespace

Result<FormulaSignal> formula_signal(const BoundFormula& formula, TimeRange range, const PointCourse& course) {
    const Duration reach = formula.formula.reach();
    const TimeRange read{range.begin - reach, range.end};
    auto made = FormulaWalk(formula, read, course).run();
    if (made && reach > Duration{0}) {
        made->signal = clipped(made->signal, range);
    }
    return made;
}

}  // namespace wattmast
