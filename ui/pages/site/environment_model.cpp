// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/site/environment.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Environment)
};

QString limits_text(const EnvironmentRow& row) {
    QStringList parts;
    const Unit unit = info(row.kind).unit;
    const auto add = [&](QChar sign, const std::vector<double>& limits) {
        for (const double limit : limits) {
            parts += QString(sign) + QChar(0x00A0) + Format::current().measure(limit, unit, 2).text();
        }
    };
    add(QLatin1Char('<'), row.below);
    add(QLatin1Char('>'), row.above);
    return parts.isEmpty() ? Format::no_value() : Format::listed(parts);
}

}  // namespace

QString environment_text(PointKind kind, double value) {
    const bool is_set = value != 0;
    switch (kind) {
        case PointKind::door_open:
            //: Of a door. 中文：打开 / 关闭
            return is_set ? Words::tr("open", "of a door") : Words::tr("closed", "of a door");
        case PointKind::smoke:
            //: Of a smoke detector. 中文：烟雾告警 / 无烟雾
            return is_set ? Words::tr("smoke", "of a detector") : Words::tr("no smoke");
        case PointKind::water:
            //: Of a water detector. 中文：水浸 / 无水浸
            return is_set ? Words::tr("water", "of a detector") : Words::tr("dry", "of a water detector");
        default:
            break;
    }
    return Format::current().measure(value, info(kind).unit).text();
}

bool EnvironmentModel::set_rows(std::vector<EnvironmentRow> rows, UtcTime now) {
    const bool same_rows = std::ranges::equal(rows, rows_, {}, &EnvironmentRow::point, &EnvironmentRow::point);
    if (!same_rows) {
        beginResetModel();
        days_.clear();
    }
    rows_ = std::move(rows);
    now_ = now;
    if (!same_rows) {
        endResetModel();
    } else if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
    return !same_rows;
}

void EnvironmentModel::set_day(PointId point, QVector<float> values) {
    const auto found = std::ranges::find(rows_, point, &EnvironmentRow::point);
    if (found != rows_.end()) {
        days_[point] = std::move(values);
        const QModelIndex cell = index(static_cast<int>(found - rows_.begin()), day_column);
        Q_EMIT dataChanged(cell, cell);
    }
}

int EnvironmentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EnvironmentModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString EnvironmentModel::text(const EnvironmentRow& row, int column) const {
    switch (column) {
        case sensor_column:
            return row.name;
        case value_column:
            if (row.value) {
                return environment_text(row.kind, *row.value);
            }
            return row.last ? environment_text(row.kind, row.last->value) : Format::no_value();
        case limit_column:
            return limits_text(row);
        case age_column:
            return row.newest ? Format::current().duration(now_ - *row.newest) : Format::no_value();
        default:
            return {};
    }
}

QVariant EnvironmentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EnvironmentRow& row = row_at(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return column == sensor_column && row.alarm ? Format::listed({row.name, label_of(*row.alarm)})
                                                        : text(row, column);
        case Qt::TextAlignmentRole:
            return column == value_column || column == age_column ? QVariant(static_cast<int>(Qt::AlignRight))
                                                                  : QVariant();
        case severity_role:
            return column == sensor_column && row.alarm ? QVariant(static_cast<int>(*row.alarm)) : QVariant();
        case spark_role: {
            const auto day = column == day_column ? days_.find(row.point) : days_.end();
            return day == days_.end() ? QVariant() : QVariant::fromValue(day->second);
        }
        case bold_role:
            return column == value_column;
        case emphasis_role: {
            const bool is_grey = column > value_column || (column == value_column && !row.value);
            return is_grey ? QVariant(static_cast<int>(Color::text_secondary)) : QVariant();
        }
        default:
            return {};
    }
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == value_column || section == age_column ? QVariant(static_cast<int>(Qt::AlignRight))
                                                                : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case sensor_column:
            return tr("Sensor");
        case value_column:
            return tr("Value");
        case limit_column:
            //: Of alarm rules. 中文：告警门限
            return tr("Alarm limits");
        case day_column:
            return tr("Last 24 h");
        case age_column:
            return tr("Age");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
