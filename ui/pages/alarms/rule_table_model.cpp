// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rule_table_model.h"

#include <algorithm>

#include "ui/format/alarm_texts.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

void RuleTableModel::set_rules(std::vector<AlarmRule> rules, std::shared_ptr<const Catalog> catalog) {
    const bool same = std::ranges::equal(rules, rules_, {}, &AlarmRule::id, &AlarmRule::id);
    if (!same) {
        beginResetModel();
    }
    rules_ = std::move(rules);
    catalog_ = std::move(catalog);
    if (!same) {
        endResetModel();
    } else {
        retranslate();
    }
}

int RuleTableModel::row_of(AlarmRuleId rule) const {
    const auto found = std::ranges::find(rules_, rule, &AlarmRule::id);
    return found == rules_.end() ? -1 : static_cast<int>(found - rules_.begin());
}

void RuleTableModel::retranslate() {
    if (!rules_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

int RuleTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rules_.size());
}

int RuleTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString RuleTableModel::text(const AlarmRule& rule, int column) const {
    switch (column) {
        case name:
            return name_of(rule);
        case state:
            return rule.is_enabled ? tr("on") : tr("off");
        case condition:
            return condition_text(rule);
        case scope:
            return scope_text(rule.scope, *catalog_);
        case channels: {
            QStringList names;
            for (const std::string& channel : rule.channels) {
                names << to_qt(channel);
            }
            return names.isEmpty() ? tr("nobody") : Format::listed(names);
        }
        default:
            return {};
    }
}

QVariant RuleTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const AlarmRule& about = rule(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(about, index.column());
        case Qt::ToolTipRole:
            return index.column() == condition ? condition_text(about) + QLatin1Char('\n') + limits_text(about)
                                               : text(about, index.column());
        case Qt::AccessibleTextRole:
            return index.column() == name ? Format::listed({label_of(about.severity), name_of(about)})
                                          : text(about, index.column());
        case severity_role:
            return index.column() == name ? QVariant(static_cast<int>(about.severity)) : QVariant();
        case bold_role:
            return index.column() == name && about.is_enabled;
        case emphasis_role:
            return about.is_enabled ? QVariant() : QVariant(static_cast<int>(Color::text_muted));
        default:
            return {};
    }
}

QVariant RuleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case name:
            return tr("Rule");
        case state:
            return tr("State");
        case condition:
            return tr("Condition");
        case scope:
            return tr("Where");
        case channels:
            return tr("Notifies");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
