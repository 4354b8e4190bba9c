// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_credential_dialog.h"

#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

namespace {

constexpr int least_width = 520;

}  // namespace

ChannelCredentialDialog::ChannelCredentialDialog(const CredentialActions& actions, CredentialEditor::Usual usual,
                                                 std::vector<std::string> taken, bool has_keyring, QWidget* parent)
    : QDialog(parent),
      desk_(new CredentialDesk(actions, this)),
      editor_(new CredentialEditor),
      message_(new MessageStrip) {
    setWindowTitle(tr("New credential"));
    setMinimumWidth(least_width);
    editor_->set_taken(std::move(taken));
    editor_->set_has_keyring(has_keyring);
    editor_->set_usual(usual);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(size::gutter);
    message_->hide();
    column->addWidget(message_);
    auto* panel = new Panel;
    panel->set_title(tr("New credential"));
    panel->set_content(editor_);
    column->addWidget(panel);
    connect(editor_, &CredentialEditor::save_requested, this, [this](const CredentialChange& change) {
        editor_->set_busy(true);
        message_->hide();
        desk_->apply(change);
    });
    connect(desk_, &CredentialDesk::applied, this, [this](const CredentialChange& change, const Result<void>& result) {
        editor_->set_busy(false);
        if (result) {
            name_ = change.name;
            accept();
        } else {
            message_->show_failure(tr("It was not kept."), result.error());
        }
    });
}

}  // namespace wattmast::ui
