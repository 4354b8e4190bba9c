// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rules of alarms as a table.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"

namespace wattmast::ui {

class RuleTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { name = 0, state, condition, scope, channels, column_count };

    using QAbstractTableModel::QAbstractTableModel;
    /// In the order given, which is the engine's.
    void set_rules(std::vector<AlarmRule> rules, std::shared_ptr<const Catalog> catalog);
    [[nodiscard]] const AlarmRule& rule(int row) const { return rules_.at(static_cast<std::size_t>(row)); }
    /// −1: none.
    [[nodiscard]] int row_of(AlarmRuleId rule) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const AlarmRule& rule, int column) const;

    std::vector<AlarmRule> rules_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
};

}  // namespace wattmast::ui
