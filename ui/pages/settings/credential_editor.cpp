// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/credential_editor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/settings/credential_table_model.h"
#include "ui/pages/settings/form_row.h"
#include "ui/pages/settings/parameter_rows.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int field_width = 210;

/// What a device or receiver of a kind usually asks for; docs/SNMP.md, docs/REDFISH.md, docs/MQTT.md,
/// docs/HTTP-JSON.md, docs/NOTIFICATIONS.md.
const std::vector<std::vector<CredentialParameter>>& usual_parameters() {
    static const std::vector<std::vector<CredentialParameter>> all{
        {{"version", "3"},
         {"user", ""},
         {"auth", "SHA-256"},
         {"auth_password", ""},
         {"priv", "AES-128"},
         {"priv_password", ""}},
        {{"community", ""}},
        {{"user", ""}, {"password", ""}},
        {{"token", ""}},
        {{"key", ""}},
        {{"path_secret", ""}},
        {{"", ""}},
    };
    return all;
}

}  // namespace

CredentialEditor::CredentialEditor(QWidget* parent)
    : QWidget(parent),
      name_(new QLineEdit),
      place_(new SegmentedControl),
      kind_(new QComboBox),
      name_row_(new FormRow(name_)),
      place_row_(new FormRow(place_)),
      kind_row_(new FormRow(kind_)),
      parameters_title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      parameters_text_(new WrappedLabel(TextRole::table, Color::text_muted)),
      parameters_(new ParameterRows),
      fault_(new WrappedLabel(TextRole::table, Color::alarm_critical)),
      more_(new QPushButton),
      cancel_(new QPushButton),
      save_(new QPushButton) {
    build();
    connect(name_, &QLineEdit::textEdited, this, [this] {
        name_row_->set_fault({});
        name_->setProperty("wm_invalid", false);
    });
    connect(kind_, &QComboBox::currentIndexChanged, this, &CredentialEditor::fill_in_kind);
    connect(parameters_, &ParameterRows::edited, this, [this] { fault_->hide(); });
    connect(more_, &QPushButton::clicked, parameters_, &ParameterRows::add_row);
    connect(cancel_, &QPushButton::clicked, this, &CredentialEditor::cancelled);
    connect(save_, &QPushButton::clicked, this, &CredentialEditor::save);
    retranslate();
    place_->set_current(1);
    begin_new();
}

void CredentialEditor::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (FormRow* row : {name_row_, place_row_, kind_row_}) {
        column->addWidget(row);
    }
    name_->setFixedWidth(field_width);
    kind_->setFixedWidth(field_width);
    kind_->setFocusPolicy(Qt::StrongFocus);
    kind_->installEventFilter(this);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, size::panel_pad);
    lower->setSpacing(space::s2);
    lower->addWidget(parameters_title_);
    lower->addWidget(parameters_text_);
    lower->addWidget(parameters_);
    lower->addWidget(fault_);
    fault_->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s2);
    buttons->addWidget(more_);
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(save_);
    save_->setProperty("wm_primary", true);
    lower->addSpacing(space::s2);
    lower->addLayout(buttons);
    column->addLayout(lower);
    column->addStretch(1);
}

void CredentialEditor::begin_new() {
    changed_.reset();
    name_->clear();
    fill_in_kind();
    show_mode();
}

void CredentialEditor::set_usual(Usual usual) {
    kind_->setCurrentIndex(static_cast<int>(usual));
    fill_in_kind();
}

void CredentialEditor::set_parameters(const std::vector<CredentialParameter>& parameters) {
    parameters_->set_parameters(parameters);
}

void CredentialEditor::begin_change(const KeptCredential& credential) {
    changed_ = credential;
    name_->setText(to_qt(credential.name));
    parameters_->set_parameters(credential.parameters);
    show_mode();
    parameters_->setFocus(Qt::OtherFocusReason);
}

void CredentialEditor::show_mode() {
    name_row_->set_fault({});
    name_->setProperty("wm_invalid", false);
    name_->setReadOnly(changed_.has_value());
    fault_->hide();
    name_row_->setVisible(!changed_);
    // Without a keyring there is nothing to choose.
    place_row_->setVisible(!changed_ && has_keyring_);
    kind_row_->setVisible(!changed_);
    show_actions();
}

void CredentialEditor::show_actions() {
    name_->setEnabled(!busy_);
    place_->setEnabled(!busy_);
    kind_->setEnabled(!busy_);
    parameters_->set_editable(!busy_);
    more_->setEnabled(!busy_);
    cancel_->setEnabled(!busy_);
    save_->setEnabled(!busy_);
    cancel_->setVisible(changed_.has_value());
}

void CredentialEditor::set_has_keyring(bool has_keyring) {
    if (has_keyring_ != has_keyring) {
        has_keyring_ = has_keyring;
        place_->set_current(has_keyring ? 0 : 1);
        place_row_->setVisible(!changed_ && has_keyring_);
    }
}

void CredentialEditor::set_busy(bool busy) {
    busy_ = busy;
    show_actions();
}

void CredentialEditor::fill_in_kind() {
    fault_->hide();
    if (!changed_) {
        parameters_->set_parameters(
            usual_parameters().at(static_cast<std::size_t>(std::max(0, kind_->currentIndex()))));
    }
}

CredentialPlace CredentialEditor::place() const {
    if (changed_) {
        return changed_->place;
    }
    return place_->current() == 0 && has_keyring_ ? CredentialPlace::keyring : CredentialPlace::file;
}

QString CredentialEditor::name_fault() const {
    const std::string name = name_->text().toStdString();
    if (!is_credential_name(name)) {
        return tr("1 to 64 letters, digits, “-”, “_” and “.”; the first one is a letter or digit.");
    }
    return std::ranges::find(taken_, name) == taken_.end()
               ? QString()
               : tr("There is one of this name. Choose it in the list to change it.");
}

void CredentialEditor::save() {
    const QString wrong_name = changed_ ? QString() : name_fault();
    name_row_->set_fault(wrong_name);
    name_->setProperty("wm_invalid", !wrong_name.isEmpty());
    name_->setAccessibleDescription(wrong_name);
    name_->update();
    const QString wrong_parameters = parameters_->check();
    fault_->setText(wrong_parameters);
    fault_->setVisible(!wrong_parameters.isEmpty());
    if (!wrong_name.isEmpty()) {
        name_->setFocus(Qt::OtherFocusReason);
    }
    if (wrong_name.isEmpty() && wrong_parameters.isEmpty()) {
        // Else the focus would leave the button that is disabled now for another panel.
        setFocus(Qt::OtherFocusReason);
        Q_EMIT save_requested({changed_ ? CredentialChange::Kind::change : CredentialChange::Kind::add,
                               name_->text().toStdString(), place(), parameters_->parameters()});
    }
}

void CredentialEditor::retranslate() {
    name_row_->set_texts(tr("Name"), tr("Devices refer to it as credential=NAME. The name is no secret."));
    place_row_->set_texts(tr("Kept in"), tr("The keyring opens with your login. The file can be read by you alone, "
                                            "and by a program that runs without a desktop."));
    kind_row_->set_texts(tr("For"), tr("Fills in what is usual; every parameter can be changed."));
    parameters_title_->set_text(tr("Parameters"));
    parameters_text_->setText(tr("As in a device's address. Passwords, tokens, keys and communities are not shown."));
    name_->setAccessibleName(tr("Name of the credential"));
    place_->set_choices({label_of(CredentialPlace::keyring), label_of(CredentialPlace::file)});
    place_->setAccessibleName(tr("Kept in"));
    kind_->setAccessibleName(tr("For"));
    {
        const QSignalBlocker quiet(kind_);
        const int chosen = std::max(0, kind_->currentIndex());
        kind_->clear();
        kind_->addItems({tr("SNMP version 3"), tr("SNMP version 1 or 2c"), tr("User and password"), tr("Token"),
                         tr("API key"), tr("Secret part of a webhook's URL"), tr("Something else")});
        kind_->setCurrentIndex(chosen);
    }
    more_->setText(tr("Add a parameter"));
    cancel_->setText(tr("Cancel"));
    save_->setText(tr("Save"));
}

bool CredentialEditor::eventFilter(QObject* watched, QEvent* event) {
    // The wheel scrolls the page.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CredentialEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
