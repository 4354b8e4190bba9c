// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/credential_dialog.h"

#include <QVBoxLayout>

#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/settings/credential_editor.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

CredentialDialog::CredentialDialog(CredentialActions actions, QWidget* parent)
    : QDialog(parent), desk_(std::move(actions)), editor_(new CredentialEditor), strip_(new MessageStrip) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(strip_);
    column->addWidget(editor_, 1);
    strip_->hide();
    resize(560, 560);
    connect(&desk_, &CredentialDesk::read_done, this, &CredentialDialog::take);
    connect(&desk_, &CredentialDesk::applied, this,
            [this](const CredentialChange& change, const Result<void>& result, const CredentialOverview& overview) {
                editor_->set_busy(false);
                take(overview);
                if (result) {
                    kept_ = to_qt(change.name);
                    accept();
                } else {
                    strip_->show_failure(tr("The credential was not kept."), result.error());
                }
            });
    connect(editor_, &CredentialEditor::save_requested, this, [this](const CredentialChange& change) {
        strip_->hide();
        editor_->set_busy(true);
        desk_.apply(change);
    });
    connect(editor_, &CredentialEditor::cancelled, this, &QDialog::reject);
    retranslate();
    desk_.read();
}

void CredentialDialog::take(const CredentialOverview& overview) {
    std::vector<std::string> names;
    for (const KeptCredential& credential : overview.credentials) {
        names.push_back(credential.name);
    }
    editor_->set_taken(std::move(names));
    editor_->set_has_keyring(overview.keyring != KeyringState::none && !overview.keyring_failure);
}

void CredentialDialog::retranslate() {
    setWindowTitle(tr("New credential"));
}

void CredentialDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
