// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rules of alarms as a table.
#pragma once

#include <memory>
#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"
#include "ui/pages/alarms/editor_table_model.h"

namespace wattmast::ui {

class RuleTableModel : public EditorTableModel {
    Q_OBJECT

public:
    enum Column : int { name = 0, state, condition, scope, channels, column_count };

    explicit RuleTableModel(QObject* parent = nullptr) : EditorTableModel(column_count, parent) {}
    /// In the order given, which is the engine's.
    void set_rules(std::vector<AlarmRule> rules, std::shared_ptr<const Catalog> catalog);
    [[nodiscard]] const AlarmRule& rule(int row) const { return rules_.at(static_cast<std::size_t>(row)); }
    /// −1: none.
    [[nodiscard]] int row_of(AlarmRuleId rule) const;

protected:
    [[nodiscard]] int size() const override { return static_cast<int>(rules_.size()); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QVariant look(int row, int column, int role) const override;

private:
    std::vector<AlarmRule> rules_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
};

}  // namespace wattmast::ui
