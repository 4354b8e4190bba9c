// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rules of alarms, in the settings; they are changed in their own window.
#pragma once

#include <QWidget>

#include "model/alarm.h"
#include "ui/shell/page_base.h"

class QPushButton;

namespace wattmast::ui {

class AlarmClient;
class DataTable;
class Panel;
class RuleTableModel;

class RulesSection : public QWidget {
    Q_OBJECT

public:
    explicit RulesSection(PageContext context, QWidget* parent = nullptr);
    void enter();

Q_SIGNALS:
    void rule_requested(wattmast::AlarmRuleId rule);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show_rules();
    void open_chosen();

    PageContext context_;
    AlarmClient* client_;
    Panel* panel_;
    RuleTableModel* model_;
    DataTable* table_;
    QPushButton* edit_;
};

}  // namespace wattmast::ui
