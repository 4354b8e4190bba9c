// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/cooling_model.h"

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(CoolingModel)
};

QString state_text(const CoolingUnit& unit) {
    switch (unit.state) {
        case CoolingState::silent:
            //: Of a cooling unit that does not answer. 中文：无数据
            return Words::tr("no data");
        case CoolingState::idle:
            //: Of a cooling unit that draws no power. 中文：停机
            return Words::tr("stopped");
        case CoolingState::running:
            //: Of a cooling unit that draws power. 中文：运行
            return Words::tr("running");
        case CoolingState::reports:
            //: Of a cooling unit that tells temperatures, but no power. 中文：有数据
            return Words::tr("reporting");
    }
    return {};
}

const UnitValue* value_at(const CoolingUnit& unit, int column) {
    switch (column) {
        case CoolingModel::power_column:
            return &unit.power;
        case CoolingModel::supply_column:
            return &unit.supply;
        case CoolingModel::return_column:
            return &unit.returned;
        default:
            return nullptr;
    }
}

QString number_text(const UnitValue& value, int column) {
    const std::optional<double> shown = value.value              ? value.value
                                        : value.last.has_value() ? std::optional(value.last->value)
                                                                 : std::nullopt;
    if (!shown) {
        return Format::no_value();
    }
    constexpr double watts_per_kilowatt = 1000;
    return Format::current().number(column == CoolingModel::power_column ? *shown / watts_per_kilowatt : *shown, 1);
}

bool is_number(int column) {
    return column >= CoolingModel::power_column;
}

}  // namespace

void CoolingModel::set_units(std::vector<CoolingUnit> units, UtcTime now) {
    const bool same_rows = std::ranges::equal(units, units_, [](const CoolingUnit& a, const CoolingUnit& b) {
        return a.device == b.device && a.name == b.name;
    });
    if (!same_rows) {
        beginResetModel();
    }
    units_ = std::move(units);
    now_ = now;
    if (!same_rows) {
        endResetModel();
    } else if (!units_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
}

int CoolingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(units_.size());
}

int CoolingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString CoolingModel::text(const CoolingUnit& unit, int column) const {
    switch (column) {
        case unit_column:
            return unit.name;
        case state_column:
            return state_text(unit);
        case age_column:
            return unit.newest ? Format::current().duration(now_ - *unit.newest) : Format::no_value();
        default: {
            const UnitValue* value = value_at(unit, column);
            return value == nullptr ? QString() : number_text(*value, column);
        }
    }
}

QString CoolingModel::hint(const CoolingUnit& unit, int column) const {
    const UnitValue* value = value_at(unit, column);
    if (column == unit_column && unit.alarm) {
        return Format::listed({unit.name, label_of(*unit.alarm)});
    }
    if (value == nullptr || value->value) {
        return text(unit, column);
    }
    if (!value->point.is_assigned()) {
        return tr("This unit has no such sensor.");
    }
    return value->last ? Format::current().since(value->last->at, now_) : tr("no value yet");
}

QVariant CoolingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CoolingUnit& of_row = unit(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(of_row, column);
        case Qt::ToolTipRole:
            return hint(of_row, column);
        case Qt::AccessibleTextRole:
            return column == unit_column ? hint(of_row, column) : text(of_row, column);
        case Qt::TextAlignmentRole:
            return is_number(column) ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        case severity_role:
            return column == unit_column && of_row.alarm ? QVariant(static_cast<int>(*of_row.alarm)) : QVariant();
        case bold_role:
            return column == unit_column || (column == state_column && of_row.state == CoolingState::idle);
        case emphasis_role: {
            const UnitValue* value = value_at(of_row, column);
            const bool is_old = value != nullptr && !value->value;
            const bool is_grey = is_old || column == age_column || of_row.state == CoolingState::silent;
            return column != unit_column && is_grey ? QVariant(static_cast<int>(Color::text_secondary)) : QVariant();
        }
        default:
            return {};
    }
}

QVariant CoolingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_number(section) ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case unit_column:
            return tr("Unit");
        case state_column:
            return tr("State");
        case power_column:
            return QStringLiteral("kW");
        case supply_column:
            //: Temperature of what a cooling unit gives. 中文：供，°C
            return tr("Supply, °C");
        case return_column:
            //: Temperature of what comes back to a cooling unit. 中文：回，°C
            return tr("Return, °C");
        case age_column:
            return tr("Age");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
