// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sections/rules_section.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/rule_table_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

RulesSection::RulesSection(PageContext context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      client_(new AlarmClient(context.bridge, this)),
      panel_(new Panel),
      model_(new RuleTableModel(this)),
      table_(new DataTable),
      edit_(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel_);
    panel_->set_header_line(true);
    panel_->setMinimumHeight(360);
    table_->setModel(model_);
    table_->setSortingEnabled(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->set_column_width(RuleTableModel::name, 250);
    table_->set_column_width(RuleTableModel::state, 70);
    table_->set_column_width(RuleTableModel::scope, 130);
    table_->set_column_width(RuleTableModel::channels, 110);
    table_->set_stretch_column(RuleTableModel::condition);
    panel_->set_content(table_);
    edit_->setProperty("wm_compact", true);
    panel_->add_tool(edit_);
    connect(client_, &AlarmClient::rules_changed, this, &RulesSection::show_rules);
    connect(edit_, &QPushButton::clicked, this, &RulesSection::open_chosen);
    connect(table_, &DataTable::row_opened, this, &RulesSection::open_chosen);
    connect(panel_->overlay(), &StateOverlay::action_requested, this, &RulesSection::enter);
    retranslate();
}

void RulesSection::enter() {
    client_->read_rules();
}

void RulesSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void RulesSection::retranslate() {
    panel_->set_title(tr("Alarm rules"));
    table_->setAccessibleName(tr("Alarm rules"));
    edit_->setText(client_->can_write() ? tr("Edit…") : tr("Open…"));
    model_->retranslate();
    show_rules();
}

void RulesSection::show_rules() {
    if (const auto& failure = client_->rules_failure()) {
        panel_->show_error({tr("The rules cannot be read"), explanation_of(failure->code), tr("Try again"),
                            technical_detail(*failure)});
        return;
    }
    const int before = table_->currentIndex().row();
    model_->set_rules(client_->rules(), context_.bridge.catalog());
    panel_->set_subtitle(model_->rowCount() == 0 ? QString() : Format::current().count(model_->rowCount()));
    panel_->show_content();
    if (model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(std::max(0, before), 0));
    }
    edit_->setEnabled(model_->rowCount() > 0);
}

void RulesSection::open_chosen() {
    const int row = table_->currentIndex().row();
    if (row >= 0) {
        Q_EMIT rule_requested(model_->rule(row).id);
    }
}

}  // namespace wattmast::ui
