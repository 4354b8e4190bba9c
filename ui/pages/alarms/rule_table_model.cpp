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
    replace(same ? Rows::same : Rows::others, [&] {
        rules_ = std::move(rules);
        catalog_ = std::move(catalog);
    });
}

int RuleTableModel::row_of(AlarmRuleId rule) const {
    const auto found = std::ranges::find(rules_, rule, &AlarmRule::id);
    return found == rules_.end() ? -1 : static_cast<int>(found - rules_.begin());
}

QString RuleTableModel::text(int row, int column) const {
    const AlarmRule& about = rule(row);
    switch (column) {
        case name:
            return name_of(about);
        case state:
            return about.is_enabled ? tr("on") : tr("off");
        case condition:
            return condition_text(about);
        case scope:
            return scope_text(about.scope, *catalog_);
        case channels: {
            QStringList names;
            for (const std::string& channel : about.channels) {
                names << to_qt(channel);
            }
            return names.isEmpty() ? tr("nobody") : Format::listed(names);
        }
        default:
            return {};
    }
}

QVariant RuleTableModel::look(int row, int column, int role) const {
    const AlarmRule& about = rule(row);
    switch (role) {
        case Qt::ToolTipRole:
            return column == condition ? condition_text(about) + QLatin1Char('\n') + limits_text(about)
                                       : text(row, column);
        case Qt::AccessibleTextRole:
            return column == name ? Format::listed({label_of(about.severity), name_of(about)}) : text(row, column);
        case severity_role:
            return column == name ? QVariant(static_cast<int>(about.severity)) : QVariant();
        case bold_role:
            return column == name && about.is_enabled;
        case emphasis_role:
            return about.is_enabled ? QVariant() : QVariant(static_cast<int>(Color::text_muted));
        default:
            return {};
    }
}

QString RuleTableModel::heading(int column) const {
    switch (column) {
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
