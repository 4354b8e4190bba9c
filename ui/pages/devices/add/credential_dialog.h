// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Adds a credential from within another form, through the editor of the settings.
#pragma once

#include <QDialog>

#include "ui/pages/settings/credential_desk.h"

namespace wattmast::ui {

class CredentialEditor;
class MessageStrip;

/// The secret goes to the keyring or the credentials file, and nowhere else.
class CredentialDialog : public QDialog {
    Q_OBJECT

public:
    explicit CredentialDialog(CredentialActions actions, QWidget* parent = nullptr);
    /// Empty until one was kept.
    [[nodiscard]] const QString& kept() const { return kept_; }
    [[nodiscard]] CredentialEditor* editor() const { return editor_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(const CredentialOverview& overview);
    void retranslate();

    CredentialDesk desk_;
    CredentialEditor* editor_;
    MessageStrip* strip_;
    QString kept_;
};

}  // namespace wattmast::ui
