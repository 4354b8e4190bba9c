// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/decision_dialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int dialog_width = 520;

}  // namespace

DecisionDialog::DecisionDialog(const Words& words, std::optional<Decimal> factor, QWidget* parent) : QDialog(parent) {
    setWindowTitle(words.title);
    setMinimumWidth(dialog_width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(space::s3);
    auto* about = new WrappedLabel(TextRole::body, Color::text_primary);
    about->setText(words.about);
    column->addWidget(about);
    if (!words.warning.isEmpty()) {
        auto* warning = new WrappedLabel(TextRole::body, Color::alarm_major);
        warning->setText(words.warning);
        warning->setObjectName(QStringLiteral("warning"));
        column->addWidget(warning);
    }
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::s3);
    const auto add = [&](const QString& name, const char* id) {
        auto* field = new QLineEdit;
        field->setObjectName(QLatin1String(id));
        field->setAccessibleName(name);
        form->addRow(name, field);
        return field;
    };
    if (factor) {
        factor_ = add(tr("Times"), "factor");
        factor_->setText(QString::fromStdString(factor->to_string()));
        factor_->setToolTip(tr("1 where the samples were right as they are; 0.1 where they are ten times too large."));
    }
    who_ = add(tr("Your name"), "who");
    who_->setText(person_name());
    why_ = add(tr("Reason"), "why");
    column->addLayout(form);
    fault_ = new WrappedLabel(TextRole::table, Color::text_secondary);
    auto* row = new QHBoxLayout;
    row->addWidget(fault_, 1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    ok_ = new QPushButton(words.verb);
    ok_->setObjectName(QStringLiteral("decide"));
    ok_->setProperty("wm_primary", true);
    ok_->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(ok_);
    column->addLayout(row);
    for (const QLineEdit* field : findChildren<QLineEdit*>()) {
        connect(field, &QLineEdit::textChanged, this, &DecisionDialog::check);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok_, &QPushButton::clicked, this, &DecisionDialog::accept);
    why_->setFocus();
    check();
}

QString DecisionDialog::who() const {
    return who_->text().trimmed();
}

QString DecisionDialog::why() const {
    return why_->text().trimmed();
}

Decimal DecisionDialog::factor() const {
    return factor_ == nullptr ? Decimal{1, 0} : Decimal::parse(factor_->text().trimmed().toStdString()).value();
}

QString DecisionDialog::fault() const {
    if (factor_ != nullptr) {
        const auto factor = Decimal::parse(factor_->text().trimmed().toStdString());
        if (!factor || factor->to_double() <= 0) {
            return tr("The factor is a number above zero, such as 0.1.");
        }
    }
    if (who().isEmpty()) {
        return tr("Say who you are.");
    }
    return why().isEmpty() ? tr("Give a reason; it is kept with the decision.") : QString();
}

void DecisionDialog::check() {
    const QString what = fault();
    fault_->setText(what);
    ok_->setEnabled(what.isEmpty());
}

void DecisionDialog::accept() {
    if (!fault().isEmpty()) {
        return;
    }
    set_person_name(who());
    QDialog::accept();
}

}  // namespace wattmast::ui
