// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/form_row.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

FormRow::FormRow(QWidget* control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      name_(new RoleLabel(TextRole::strong, Color::text_primary)),
      description_(new WrappedLabel(TextRole::table, Color::text_muted)),
      fault_(new WrappedLabel(TextRole::table, Color::alarm_critical)) {
    auto* row = new QHBoxLayout(this);
    // A control that leaves room for its focus ring stands flush with those that do not.
    const int ring_room = control->layout() != nullptr ? control->layout()->contentsMargins().right() : 0;
    row->setContentsMargins(size::panel_pad, space::s3, size::panel_pad - ring_room, space::s3);
    row->setSpacing(space::s4);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    // A wide control that can be narrower must not leave them a letter.
    constexpr int least_words = 120;
    name_->setMinimumWidth(least_words);
    words->addWidget(name_);
    words->addWidget(description_);
    words->addWidget(fault_);
    words->addStretch(1);
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignRight | Qt::AlignTop);
    fault_->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FormRow::set_texts(const QString& name, const QString& description) {
    const QString former = name_->text();
    name_->set_text(name);
    name_controls(former);
    description_->setText(description);
}

/// Screen readers say the row's name of its control, and of the parts of one that has some, unless they have their own.
void FormRow::name_controls(const QString& former) {
    const auto give = [&](QWidget* control) {
        const bool says_itself = qobject_cast<QAbstractButton*>(control) != nullptr;  // What a check box means.
        if (says_itself) {
            return;
        }
        if (control->accessibleName().isEmpty() || control->accessibleName() == former) {
            control->setAccessibleName(name_->text());
        }
    };
    give(control_);
    for (QAbstractSpinBox* part : control_->findChildren<QAbstractSpinBox*>(Qt::FindDirectChildrenOnly)) {
        give(part);
    }
    for (QLineEdit* part : control_->findChildren<QLineEdit*>(Qt::FindDirectChildrenOnly)) {
        give(part);
    }
}

void FormRow::set_fault(const QString& fault) {
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
}

QString FormRow::fault() const {
    return fault_->text();
}

void FormRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(QRect(1, 0, width() - 2, 1), color(Color::border_subtle));
}

}  // namespace wattmast::ui
