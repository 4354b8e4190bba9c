// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/formula_texts.h"

#include <QCoreApplication>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

class FormulaTexts {
    Q_DECLARE_TR_FUNCTIONS(FormulaTexts)
};

/// A plain number has no unit to name.
QString unit_text(const std::string& unit) {
    return unit == "1" ? FormulaTexts::tr("a plain number") : to_qt(unit);
}

}  // namespace

QString text_of(const FormulaFault& fault) {
    const QString first = to_qt(fault.first);
    switch (fault.error) {
        case FormulaError::empty:
            return FormulaTexts::tr("Write a formula, such as a + b.");
        case FormulaError::too_long:
            return FormulaTexts::tr("The formula is too long.");
        case FormulaError::too_deep:
            return FormulaTexts::tr("There are too many parentheses within each other.");
        case FormulaError::unexpected:
            return FormulaTexts::tr("“%1” cannot stand here.").arg(first);
        case FormulaError::operand_missing:
            return FormulaTexts::tr("A point or a number is missing here.");
        case FormulaError::not_closed:
            return FormulaTexts::tr("“%1” is not closed.").arg(first);
        case FormulaError::bad_number:
            return FormulaTexts::tr("“%1” is no number.").arg(first);
        case FormulaError::unknown_unit:
            return FormulaTexts::tr("“%1” is no unit.").arg(first);
        case FormulaError::unknown_point:
            return FormulaTexts::tr("There is no point “%1”.").arg(first);
        case FormulaError::ambiguous_point:
            return FormulaTexts::tr("Several points are called “%1”. Use a letter, or choose one from the list.")
                .arg(first);
        case FormulaError::not_drawable:
            return FormulaTexts::tr("“%1” is a state, and there is no arithmetic with states.").arg(first);
        case FormulaError::set_alone:
            return FormulaTexts::tr("Several points stand where one value is needed. Use sum(…) or avg(…).");
        case FormulaError::units_differ:
            //: Units that cannot be added or compared. 中文：%1 与 %2 单位不同，不能相加减或比较。
            return FormulaTexts::tr("%1 and %2 do not go together.")
                .arg(unit_text(fault.first), unit_text(fault.second));
        case FormulaError::own_zero:
            return FormulaTexts::tr(
                "Temperatures in °C cannot be summed or multiplied. Subtract one from another first.");
        case FormulaError::duration_needed:
            return FormulaTexts::tr("delta needs a duration of up to 366 days, such as delta(a, 1 h).");
        case FormulaError::arguments:
            return FormulaTexts::tr("%1 takes two values.").arg(first);
        case FormulaError::wrong_target:
            return FormulaTexts::tr("A result in %1 cannot be shown in %2.")
                .arg(unit_text(fault.first), unit_text(fault.second));
        case FormulaError::no_point:
            return FormulaTexts::tr("A formula needs at least one point.");
        case FormulaError::too_many_points:
            return FormulaTexts::tr("A formula has at most %1 points.")
                .arg(Format::current().count(static_cast<qint64>(most_formula_points)));
        case FormulaError::unit_unknown_size:
            return FormulaTexts::tr("The unit of %1 and %2 together has no meaning.")
                .arg(unit_text(fault.first), unit_text(fault.second));
    }
    return {};
}

}  // namespace wattmast::ui
