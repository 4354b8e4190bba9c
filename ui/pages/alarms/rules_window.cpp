// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rules_window.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/alarm_texts.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rule_table_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

namespace {

constexpr QSize usual(1320, 780);
constexpr int form_width = 500;

}  // namespace

RulesWindow::RulesWindow(const PageContext& context, AlarmClient& client, QWidget* parent)
    : QDialog(parent),
      context_(context),
      client_(client),
      model_(new RuleTableModel(this)),
      table_(new DataTable),
      list_panel_(new Panel),
      form_panel_(new Panel),
      form_(new RuleForm),
      message_(new MessageStrip) {
    resize(fitting(*this, usual));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(size::gutter);
    message_->set_closable(true);
    message_->hide();
    column->addWidget(message_);
    column->addWidget(scrolling_content(build_panels()), 1);
    column->addWidget(build_buttons());
    connect(&client_, &AlarmClient::rules_changed, this, &RulesWindow::take_rules);
    connect(&client_, &AlarmClient::rule_saved, this, [this](AlarmRuleId rule) {
        wanted_ = rule;
        changed_ = false;
        is_saving_ = false;
        message_->hide();
        show_actions();
    });
    connect(&client_, &AlarmClient::failed, this, [this](const QString& headline, const Failure& failure) {
        is_saving_ = false;
        message_->show_failure(headline, failure);
        show_actions();
    });
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(list_panel_->overlay(), &StateOverlay::action_requested, &client_, &AlarmClient::read_rules);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { show_row(now.row()); });
    connect(form_, &RuleForm::edited, this, [this] {
        changed_ = true;
        show_actions();
    });
    retranslate();
}

QWidget* RulesWindow::build_panels() {
    auto* panels = new QWidget;
    auto* row = new QHBoxLayout(panels);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gutter);
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setModel(model_);
    table_->setSortingEnabled(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    const int widths[] = {188, 58, 230, 110, 92};
    for (int column = 0; column < RuleTableModel::column_count; ++column) {
        table_->set_column_width(column, widths[column]);
    }
    table_->set_stretch_column(RuleTableModel::condition);
    list_panel_->set_content(table_);
    row->addWidget(list_panel_, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);  // Its fields have it.
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(form_);
    form_->setAutoFillBackground(false);
    form_panel_->set_content(scroll);
    form_panel_->setFixedWidth(form_width);
    row->addWidget(form_panel_);
    return panels;
}

QWidget* RulesWindow::build_buttons() {
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    const auto add = [&](QPushButton*& button, auto run) {
        button = new QPushButton;
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    };
    add(add_, [this] { begin_new(); });
    add(remove_, [this] { remove(); });
    row->addStretch(1);
    add(revert_, [this] { revert(); });
    add(save_, [this] { save(); });
    add(close_, [this] { close(); });
    save_->setProperty("wm_primary", true);
    return buttons;
}

// ---- Which rule ----

void RulesWindow::open(AlarmRuleId rule) {
    if (!changed_) {
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
    if (const auto& failure = client_.rules_failure()) {
        list_panel_->show_error({tr("The rules could not be read"), explanation_of(failure->code), tr("Try again"),
                                 technical_detail(*failure)});
    } else {
        list_panel_->show_content();
    }
    list_panel_->set_subtitle(tr("%n rules", nullptr, model_->rowCount()));
    if (!changed_) {
        int row = model_->row_of(wanted_.is_assigned() ? wanted_ : shown_.id);
        row = row < 0 && model_->rowCount() > 0 ? 0 : row;
        if (row >= 0) {
            table_->setCurrentIndex(model_->index(row, 0));
            show_row(row);
        }
        wanted_ = {};
    }
    show_actions();
}

void RulesWindow::show_row(int row) {
    if (row >= 0 && row < model_->rowCount() && !changed_) {
        show_rule(model_->rule(row));
    }
}

void RulesWindow::show_rule(const AlarmRule& rule) {
    shown_ = rule;
    form_->show_rule(rule, context_.bridge.catalog());
    changed_ = false;
    show_actions();
}

void RulesWindow::begin_new() {
    AlarmRule rule;
    rule.raise_after = std::chrono::minutes{10};
    rule.clear_after = std::chrono::minutes{10};
    shown_ = rule;
    form_->show_rule(rule, context_.bridge.catalog());
    changed_ = true;
    show_actions();
}

/// Of a new one: back to the rule that is chosen in the list.
void RulesWindow::revert() {
    changed_ = false;
    if (shown_.id.is_assigned() || model_->rowCount() == 0) {
        show_rule(shown_);
    } else {
        show_row(std::max(0, table_->currentIndex().row()));
    }
}

// ---- What is done with it ----

void RulesWindow::save() {
    form_->show_faults();
    if (form_->faults().empty() && client_.can_write() && !is_saving_) {
        is_saving_ = true;
        show_actions();
        client_.save_rule(form_->rule());
    }
}

void RulesWindow::remove() {
    if (!shown_.key.empty() || !shown_.id.is_assigned() || !client_.can_write()) {
        return;
    }
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"), tr("Remove the rule “%1”?").arg(name_of(shown_)),
                    QMessageBox::NoButton, this);
    box.setInformativeText(tr("Its active alarms are cleared. What it raised stays in the history."));
    const QPushButton* remove = box.addButton(tr("Remove rule"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(tr("Keep"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    if (box.clickedButton() == remove) {
        changed_ = false;
        client_.remove_rule(shown_.id);
    }
}

void RulesWindow::reject() {
    if (changed_) {
        QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"), tr("Close without saving the rule?"),
                        QMessageBox::NoButton, this);
        box.setInformativeText(tr("What you changed about it is lost."));
        const QPushButton* discard = box.addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
        QPushButton* keep = box.addButton(tr("Go on editing"), QMessageBox::RejectRole);
        box.setDefaultButton(keep);
        box.setEscapeButton(keep);
        box.exec();
        if (box.clickedButton() != discard) {
            return;
        }
        changed_ = false;
    }
    QDialog::reject();
}

void RulesWindow::show_actions() {
    const bool can_write = client_.can_write();
    const bool is_new = !shown_.id.is_assigned();
    const QString why = can_write ? QString() : tr("The database is open for reading only.");
    form_->set_read_only(!can_write);
    table_->setEnabled(!changed_);
    add_->setEnabled(can_write && !changed_);
    remove_->setEnabled(can_write && shown_.key.empty() && !is_new);
    save_->setEnabled(can_write && changed_ && !is_saving_);
    revert_->setEnabled(changed_);
    for (QPushButton* button : {add_, save_}) {
        button->setToolTip(why);
    }
    const bool is_built_in = !shown_.key.empty();
    remove_->setToolTip(is_built_in ? tr("A rule that Wattmast brings cannot be removed; switch it off instead.")
                                    : why);
    form_panel_->set_title(is_new ? tr("New rule") : name_of(shown_));
    form_panel_->set_subtitle(changed_ ? tr("not saved") : is_built_in ? tr("comes with Wattmast") : QString());
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
    const bool was_changed = changed_;
    form_->retranslate();
    changed_ = was_changed;
    show_actions();
}

void RulesWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
