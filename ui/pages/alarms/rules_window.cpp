// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rules_window.h"

#include <QPushButton>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/alarm_texts.h"
#include "ui/format/failures.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rule_table_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

namespace {

constexpr int least_name = 188;
constexpr int beside_name = size::panel_pad + 17 + 10 + 2;  ///< Margins and glyph of CellDelegate.

}  // namespace

RulesWindow::RulesWindow(const PageContext& context, AlarmClient& client, QWidget* parent)
    : RulesWindow(context, client, new RuleTableModel, new RuleForm, parent) {}

RulesWindow::RulesWindow(const PageContext& context, AlarmClient& client, RuleTableModel* model, RuleForm* form,
                         QWidget* parent)
    : EditorWindow(*model, form, parent), context_(context), client_(client), model_(model), form_(form) {
    model_->setParent(this);
    size_columns();
    build_usual_buttons();
    build_last_buttons();
    connect(&client_, &AlarmClient::rules_changed, this, &RulesWindow::take_rules);
    connect(&client_, &AlarmClient::rule_saved, this, [this](AlarmRuleId rule) {
        wanted_ = rule;
        // From now on it has its number: what is saved next changes it and adds none.
        AlarmRule saved = form_->rule();
        saved.id = rule;
        show_rule(saved);
        end_saving(true);
    });
    connect(&client_, &AlarmClient::rule_removed, this, [this] { end_saving(true); });
    connect(&client_, &AlarmClient::rule_failed, this, [this](const QString& headline, const Failure& failure) {
        message_->show_failure(headline, failure);
        end_saving(false);
    });
    connect(list_panel_->overlay(), &StateOverlay::action_requested, &client_, &AlarmClient::read_rules);
    connect(form_, &RuleForm::edited, this, [this] {
        set_changes(Changes::made);
        show_actions();
    });
    retranslate();
}

/// A name is read whole; the condition has what is left, and stands in the form and its tool tip too.
void RulesWindow::size_columns() {
    const QFontMetrics metrics(bold_font(TextRole::table));
    const int most = 22 * metrics.height();  // Of a name that somebody made very long.
    int name = least_name;
    for (int row = 0; row < model_->rowCount(); ++row) {
        name = std::max(name, metrics.horizontalAdvance(name_of(model_->rule(row))) + beside_name);
    }
    const int widths[] = {std::min(name, std::max(least_name, most)), 58, 0, 110, 92};
    for (int column = 0; column < RuleTableModel::column_count; ++column) {
        table_->set_column_width(column, widths[column]);
    }
    table_->set_stretch_column(RuleTableModel::condition);
}

// ---- Which rule ----

void RulesWindow::open(AlarmRuleId rule) {
    if (!has_changes()) {
        wanted_ = rule;
    }
    show();
    raise();
    activateWindow();
    take_rules();
    client_.read_rules();
}

void RulesWindow::take_rules() {
    model_->set_rules(client_.rules(), context_.bridge.catalog());
    size_columns();
    if (const auto& failure = client_.rules_failure()) {
        list_panel_->show_error({tr("The rules could not be read"), explanation_of(failure->code), tr("Try again"),
                                 technical_detail(*failure)});
    } else {
        list_panel_->show_content();
    }
    list_panel_->set_subtitle(tr("%n rules", nullptr, model_->rowCount()));
    if (!has_changes()) {
        int row = model_->row_of(wanted_.is_assigned() ? wanted_ : shown_.id);
        row = row < 0 && model_->rowCount() > 0 ? 0 : row;
        if (row >= 0) {
            choose_row(row);
        }
        wanted_ = {};
    }
    show_actions();
}

void RulesWindow::show_row(int row) {
    if (row >= 0 && row < model_->rowCount() && !has_changes()) {
        show_rule(model_->rule(row));
    }
}

void RulesWindow::show_rule(const AlarmRule& rule) {
    shown_ = rule;
    form_->show_rule(rule, context_.bridge.catalog());
    set_changes(Changes::none);
    show_actions();
}

void RulesWindow::begin_new() {
    if (has_changes() || is_saving() || !client_.can_write()) {
        return;
    }
    AlarmRule rule;
    rule.raise_after = std::chrono::minutes{10};
    rule.clear_after = std::chrono::minutes{10};
    shown_ = rule;
    form_->show_rule(rule, context_.bridge.catalog());
    set_changes(Changes::begun);
    show_actions();
}

/// Of a new one: back to the rule that is chosen in the list.
void RulesWindow::revert() {
    set_changes(Changes::none);
    if (shown_.id.is_assigned() || model_->rowCount() == 0) {
        show_rule(shown_);
    } else {
        show_row(std::max(0, table_->currentIndex().row()));
    }
}

// ---- What is done with it ----

void RulesWindow::save() {
    form_->show_faults();
    show_first_fault();
    if (form_->faults().empty() && client_.can_write() && !is_saving()) {
        begin_saving();
        client_.save_rule(form_->rule());
    }
}

void RulesWindow::remove() {
    if (!shown_.key.empty() || !shown_.id.is_assigned() || !client_.can_write() || is_saving()) {
        return;
    }
    if (may_remove(this, tr("Remove the rule “%1”?").arg(name_of(shown_)),
                   tr("Its active alarms are cleared. What it raised stays in the history."), tr("Remove rule"))) {
        begin_saving();
        client_.remove_rule(shown_.id);
    }
}

QString RulesWindow::unsaved_question() const {
    return shown_.id.is_assigned() ? tr("Save the changes of the rule “%1”?").arg(name_of(shown_))
                                   : tr("Save the new rule?");
}

void RulesWindow::show_actions() {
    const bool can_write = client_.can_write();
    const bool is_new = !shown_.id.is_assigned();
    const QString why = can_write ? QString() : tr("The database is open for reading only.");
    form_->set_read_only(!can_write || is_saving());
    table_->setEnabled(!has_changes() && !is_saving());
    add_->setEnabled(can_write && !has_changes() && !is_saving());
    remove_->setEnabled(can_write && shown_.key.empty() && !is_new && !is_saving());
    save_->setEnabled(can_write && has_changes() && !is_saving());
    revert_->setEnabled(has_changes() && !is_saving());
    for (QPushButton* button : {add_, save_}) {
        button->setToolTip(why);
    }
    const bool is_built_in = !shown_.key.empty();
    remove_->setToolTip(is_built_in ? tr("A rule that Wattmast brings cannot be removed; switch it off instead.")
                                    : why);
    form_panel_->set_title(is_new ? tr("New rule") : name_of(shown_));
    form_panel_->set_subtitle(is_saving()     ? writing_text()
                              : has_changes() ? tr("not saved")
                              : is_built_in   ? tr("comes with Wattmast")
                                              : QString());
}

void RulesWindow::retranslate() {
    setWindowTitle(tr("Alarm rules"));
    list_panel_->set_title(tr("Alarm rules"));
    list_panel_->set_subtitle(tr("%n rules", nullptr, model_->rowCount()));
    add_->setText(tr("New rule"));
    remove_->setText(tr("Remove"));
    revert_->setText(tr("Revert"));
    save_->setText(tr("Save rule"));
    close_->setText(tr("Close"));
    model_->retranslate();
    size_columns();
    const Changes before = changes();
    form_->retranslate();
    set_changes(before);
    show_actions();
}

}  // namespace wattmast::ui
