// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All notification channels, and the form of one.
#pragma once

#include <optional>
#include <string>

#include "app/notify_desk.h"
#include "ui/pages/alarms/editor_window.h"
#include "ui/pages/settings/credential_desk.h"
#include "ui/shell/page_base.h"

class QTimer;

namespace wattmast::ui {

class AlarmClient;
class ChannelClient;
class ChannelForm;
class ChannelTableModel;

/// A test message goes to what the form says, saved or not, and the window shows what the receiver answered. Passwords
/// are kept under a name where all credentials are, and are never in here.
class ChannelsWindow : public EditorWindow {
    Q_OBJECT

public:
    /// `rules` says which rules name a channel that is to be removed.
    ChannelsWindow(const PageContext& context, ChannelClient& client, AlarmClient& rules, CredentialActions credentials,
                   QWidget* parent);

    /// Shows the window; its channels and how they do are read again from now on every few seconds.
    void open() override;
    void begin_new() override;
    void save() override;
    void revert() override;
    void remove() override;
    void send_test();
    /// Asks for a new credential, and chooses it.
    void ask_for_credential();
    [[nodiscard]] ChannelForm* form() const { return form_; }
    /// What a test message comes to.
    [[nodiscard]] MessageStrip* test_message() const { return test_message_; }

protected:
    void show_row(int row) override;
    void show_actions() override;
    void retranslate() override;
    [[nodiscard]] QString unsaved_question() const override;
    void hideEvent(QHideEvent* event) override;

private:
    ChannelsWindow(const PageContext& context, ChannelClient& client, AlarmClient& rules, CredentialActions credentials,
                   ChannelTableModel* model, ChannelForm* form, QWidget* parent);
    void connect_client();
    void take_channels();
    void take_credentials(const CredentialOverview& overview);
    void take_answer(const NotifyChannel& channel, const Delivery& delivery);
    void show_channel(const NotifyChannel& channel, bool is_new);
    void show_status();
    void show_test();
    void hide_answer();
    void show_list_state();
    [[nodiscard]] QString rules_that_name(const std::string& channel) const;

    PageContext context_;
    ChannelClient& client_;
    AlarmClient& rules_;
    const CredentialActions credential_actions_;
    CredentialDesk* credentials_;
    std::vector<std::string> taken_credentials_;
    bool has_keyring_ = false;
    ChannelTableModel* model_;
    ChannelForm* form_;
    MessageStrip* test_message_;      ///< Its own, so that what is saved meanwhile leaves it as it is.
    NotifyChannel tested_;            ///< Of the newest test message.
    std::optional<Delivery> answer_;  ///< What it came to; empty: it is on its way.
    QTimer* again_;
    QPushButton* test_ = nullptr;
    std::string wanted_;   ///< To be chosen when the channels are there.
    NotifyChannel shown_;  ///< As it was before it was edited.
    bool is_new_ = true;   ///< What is shown is not kept yet.
};

}  // namespace wattmast::ui
