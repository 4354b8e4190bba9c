// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/retention_form.h"

#include <QPushButton>

#include "ui/pages/settings/form_row.h"
#include "ui/pages/settings/keep_time_field.h"
#include "ui/pages/settings/retention_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

RetentionForm::RetentionForm(QWidget* parent)
    : QWidget(parent),
      raw_(new KeepTimeField(RetentionPolicy{}.raw)),
      quarter_hours_(new KeepTimeField(RetentionPolicy{}.quarter_hours)),
      hours_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      days_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      raw_row_(new FormRow(raw_)),
      quarter_hours_row_(new FormRow(quarter_hours_)),
      hours_row_(new FormRow(hours_)),
      days_row_(new FormRow(days_)),
      notice_(new MessageStrip),
      state_(new WrappedLabel(TextRole::table, Color::text_muted)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (FormRow* row : {raw_row_, quarter_hours_row_, hours_row_, days_row_}) {
        column->addWidget(row);
    }
    for (WrappedLabel* text : {hours_, days_}) {
        text->setWordWrap(false);
    }
    column->addStretch(1);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(size::panel_pad, 0, size::panel_pad, size::panel_pad);
    lower->setSpacing(space::s3);
    lower->addWidget(notice_);
    lower->addWidget(state_);
    lower->addLayout(build_buttons());
    column->addLayout(lower);
    state_->hide();
    for (KeepTimeField* field : {raw_, quarter_hours_}) {
        connect(field, &KeepTimeField::edited, this, [this] {
            show_faults();
            Q_EMIT edited();
        });
    }
    retranslate();
    set_actions({});
}

QHBoxLayout* RetentionForm::build_buttons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    defaults_ = new QPushButton;
    revert_ = new QPushButton;
    save_ = new QPushButton;
    save_->setProperty("wm_primary", true);
    row->addWidget(defaults_);
    row->addStretch(1);
    row->addWidget(revert_);
    row->addWidget(save_);
    connect(defaults_, &QPushButton::clicked, this, &RetentionForm::defaults_requested);
    connect(revert_, &QPushButton::clicked, this, &RetentionForm::revert_requested);
    connect(save_, &QPushButton::clicked, this, &RetentionForm::save_requested);
    return row;
}

void RetentionForm::set_policy(const RetentionPolicy& policy) {
    raw_->set_time(policy.raw);
    quarter_hours_->set_time(policy.quarter_hours);
    show_faults();
}

RetentionPolicy RetentionForm::policy() const {
    return {raw_->time(), quarter_hours_->time()};
}

void RetentionForm::set_actions(const Actions& actions) {
    raw_->setEnabled(actions.edit);
    quarter_hours_->setEnabled(actions.edit);
    defaults_->setEnabled(actions.defaults);
    revert_->setEnabled(actions.revert);
    save_->setEnabled(actions.save);
}

void RetentionForm::set_state(const QString& text, const QString& detail) {
    state_->setText(text);
    state_->setToolTip(detail);
    state_->setVisible(!text.isEmpty());
}

void RetentionForm::show_faults() {
    const RetentionPolicy shown = policy();
    const auto fault = fault_of(shown);
    const auto text_for = [&](PolicyFault of) { return fault == of ? RetentionText::fault(of, shown) : QString(); };
    const QString raw = text_for(PolicyFault::raw_too_short);
    const QString quarter_hours = text_for(PolicyFault::quarter_hours_shorter);
    raw_row_->set_fault(raw);
    raw_->set_fault(raw);
    quarter_hours_row_->set_fault(quarter_hours);
    quarter_hours_->set_fault(quarter_hours);
}

void RetentionForm::retranslate() {
    const QString samples = tr("Samples");
    const QString quarter_hours = tr("Quarter hours");
    raw_row_->set_texts(samples, tr("Every value as the meter gave it. When their time is over, quarter hours are made "
                                    "of them."));
    quarter_hours_row_->set_texts(
        quarter_hours, tr("Smallest, mean and largest value and the energy of every 15 minutes. Removed when their "
                          "time is over."));
    hours_row_->set_texts(tr("Hours"), tr("The same of every hour, so that no month of any year is without figures."));
    days_row_->set_texts(tr("Days"), tr("The same of every day, for charts of many years."));
    hours_->setText(tr("kept for ever"));
    days_->setText(tr("kept for ever"));
    raw_->set_name(samples);
    quarter_hours_->set_name(quarter_hours);
    defaults_->setText(tr("Restore defaults"));
    const RetentionPolicy usual;
    defaults_->setToolTip(tr("Samples for %1, quarter hours for %2", "two times")
                              .arg(RetentionText::time(usual.raw), RetentionText::time(usual.quarter_hours)));
    revert_->setText(tr("Revert"));
    save_->setText(tr("Save"));
    show_faults();
}

void RetentionForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
