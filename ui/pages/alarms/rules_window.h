// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All rules of alarms, and the form of one.
#pragma once

#include "model/alarm.h"
#include "ui/pages/alarms/editor_window.h"
#include "ui/shell/page_base.h"

namespace wattmast::ui {

class AlarmClient;
class RuleForm;
class RuleTableModel;

/// Rules that Wattmast brings cannot be removed.
class RulesWindow : public EditorWindow {
    Q_OBJECT

public:
    RulesWindow(const PageContext& context, AlarmClient& client, QWidget* parent);

    /// Shows the window with this rule; not assigned: with the first.
    void open(AlarmRuleId rule);
    /// A new rule of one's own, in the form.
    void begin_new() override;
    void save() override;
    void revert() override;
    void remove() override;
    [[nodiscard]] RuleForm* form() const { return form_; }

protected:
    void show_row(int row) override;
    void show_actions() override;
    void retranslate() override;
    [[nodiscard]] QString unsaved_question() const override;

private:
    RulesWindow(const PageContext& context, AlarmClient& client, RuleTableModel* model, RuleForm* form,
                QWidget* parent);
    void size_columns();
    void take_rules();
    void show_rule(const AlarmRule& rule);

    PageContext context_;
    AlarmClient& client_;
    RuleTableModel* model_;
    RuleForm* form_;
    AlarmRuleId wanted_;  ///< To be chosen when the rules are there.
    AlarmRule shown_;     ///< As it was before it was edited.
};

}  // namespace wattmast::ui
