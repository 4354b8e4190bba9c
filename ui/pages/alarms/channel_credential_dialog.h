// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Keeps a password under a name, from where it is needed.
#pragma once

#include <QDialog>
#include <string>

#include "ui/pages/settings/credential_desk.h"
#include "ui/pages/settings/credential_editor.h"

namespace wattmast::ui {

class MessageStrip;

/// The form of Settings, Credentials, for one new credential. Accepted when it is kept.
class ChannelCredentialDialog : public QDialog {
    Q_OBJECT

public:
    /// @param taken Names that it may not have
    ChannelCredentialDialog(const CredentialActions& actions, CredentialEditor::Usual usual,
                            std::vector<std::string> taken, bool has_keyring, QWidget* parent);

    /// Of what was kept; empty before.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] CredentialEditor* editor() const { return editor_; }

private:
    CredentialDesk* desk_;
    CredentialEditor* editor_;
    MessageStrip* message_;
    std::string name_;
};

}  // namespace wattmast::ui
