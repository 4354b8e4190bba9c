// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/test_poll_model.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

constexpr int value_digits = 5;

/// As many decimals as the device sent; of floats as many digits as mean something.
QString value_text(const Value& value) {
    constexpr qsizetype most_decimals = 4;
    const Format& format = Format::current();
    const QString exact = to_qt(value.to_string());
    const qsizetype dot = exact.indexOf(QLatin1Char('.'));
    const qsizetype decimals = dot < 0 ? 0 : exact.size() - dot - 1;
    const bool is_plain = !exact.contains(QLatin1Char('e')) && decimals <= most_decimals;
    return is_plain ? format.number(value.to_double(), static_cast<int>(decimals))
                    : format.significant(value.to_double(), value_digits);
}

/// "float32 abcd" as "FLOAT32".
QString type_text(const std::string& type) {
    const QString word = to_qt(type).section(QLatin1Char(' '), 0, 0);
    return word.contains(QRegularExpression(QStringLiteral("\\d"))) ? word.toUpper() : word;
}

/// "0x436C 1C29" as "436C 1C29".
QString raw_text(const TestPollRow& row) {
    QString text = to_qt(row.raw);
    if (text.startsWith(QLatin1String("0x"))) {
        text.remove(0, 2);
    }
    return text.isEmpty() ? Format::no_value() : text;
}

QVariant quality_of(TestPollState state) {
    switch (state) {
        case TestPollState::valid:
            return static_cast<int>(QualityClass::measured);
        case TestPollState::suspect:
            return static_cast<int>(QualityClass::estimated);
        case TestPollState::no_value:
        case TestPollState::refused:
        case TestPollState::not_answered:
        case TestPollState::unreadable:
            return static_cast<int>(QualityClass::missing);
    }
    return {};
}

bool is_column_of_numbers(int column) {
    return column == TestPollModel::value;
}

}  // namespace

void TestPollModel::set_rows(const std::vector<TestPollRow>& rows) {
    const auto same_place = [](const TestPollRow& a, const TestPollRow& b) { return a.key == b.key; };
    if (std::ranges::equal(rows, rows_, same_place)) {
        if (rows != rows_) {
            rows_ = rows;
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
        }
        return;
    }
    beginResetModel();
    rows_ = rows;
    endResetModel();
}

int TestPollModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TestPollModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString TestPollModel::text(const TestPollRow& row, int column) {
    switch (column) {
        case place:
            return row.where.empty() ? Format::no_value() : place_text(row.where);
        case quantity:
            return name_of(row.key);
        case type:
            return type_text(row.type);
        case raw:
            return raw_text(row);
        case value:
            return row.value ? value_text(*row.value) : Format::no_value();
        case unit:
            return info(row.key.kind).unit == Unit::ratio ? QString() : to_qt(symbol(info(row.key.kind).unit));
        case state:
            return state_text(row);
        default:
            return {};
    }
}

QVariant TestPollModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const TestPollRow& shown = row(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, column);
        case Qt::TextAlignmentRole:
            return is_column_of_numbers(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::FontRole:
            return column == raw ? QVariant(mono_font(TextRole::table)) : QVariant();
        case Qt::ToolTipRole:
            if (column == type) {
                return to_qt(shown.type);
            }
            return shown.detail.empty() ? text(shown, column) : to_qt(shown.detail);
        case bold_role:
            return column == quantity || column == value;
        case quality_role:
            return column == state ? quality_of(shown.state) : QVariant();
        case emphasis_role:
            return column == state && shown.state != TestPollState::valid && shown.state != TestPollState::no_value
                       ? QVariant(static_cast<int>(Color::alarm_major))
                       : QVariant();
        case copy_role:
            return column == value && shown.value ? QVariant(to_qt(shown.value->to_string())) : QVariant();
        default:
            return {};
    }
}

QVariant TestPollModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_column_of_numbers(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                             : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case place:
            return tr("Place");
        case quantity:
            return tr("Quantity");
        case type:
            return tr("Type");
        case raw:
            return tr("Raw");
        case value:
            return tr("Value");
        case unit:
            return QString();  // Behind its value.
        case state:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
