// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All rules of alarms, and the form of one.
#pragma once

#include <QDialog>

#include "model/alarm.h"
#include "ui/shell/page_base.h"

class QPushButton;

namespace wattmast::ui {

class AlarmClient;
class DataTable;
class MessageStrip;
class Panel;
class RuleForm;
class RuleTableModel;

/// Not modal: alarms stay in sight. While a rule has changes, another one cannot be chosen; closing then asks. Rules
/// that Wattmast brings cannot be removed.
class RulesWindow : public QDialog {
    Q_OBJECT

public:
    RulesWindow(const PageContext& context, AlarmClient& client, QWidget* parent);

    /// Shows the window with this rule; not assigned: with the first.
    void open(AlarmRuleId rule);
    /// A new rule of one's own, in the form.
    void begin_new();
    void save();
    void revert();
    void remove();
    [[nodiscard]] RuleForm* form() const { return form_; }
    [[nodiscard]] DataTable* table() const { return table_; }
    [[nodiscard]] bool has_changes() const { return changed_; }

    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_panels();
    QWidget* build_buttons();
    void take_rules();
    void show_rule(const AlarmRule& rule);
    void show_row(int row);
    void show_actions();
    void retranslate();

    PageContext context_;
    AlarmClient& client_;
    RuleTableModel* model_;
    DataTable* table_;
    Panel* list_panel_;
    Panel* form_panel_;
    RuleForm* form_;
    MessageStrip* message_;
    QPushButton* add_;
    QPushButton* remove_;
    QPushButton* revert_;
    QPushButton* save_;
    QPushButton* close_;
    AlarmRuleId wanted_;  ///< To be chosen when the rules are there.
    AlarmRule shown_;     ///< As it was before it was edited.
    bool changed_ = false;
    bool is_saving_ = false;
};

}  // namespace wattmast::ui
