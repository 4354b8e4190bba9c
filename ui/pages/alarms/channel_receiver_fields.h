// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of the channel form that say who is told and how: kind, server, credential, sender, recipients, certificate.
#pragma once

#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "app/notify/channel.h"
#include "app/notify/channel_address.h"
#include "ui/pages/alarms/channel_check.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class FormRow;
class QuietCombo;
class SegmentedControl;

/// Shows what the kind has and nothing else. Never holds a password: a login is the name of a credential.
class ChannelReceiverFields : public QWidget {
    Q_OBJECT

public:
    explicit ChannelReceiverFields(QWidget* parent = nullptr);

    void show_channel(const NotifyChannel& channel);
    /// Address, sender and recipients as entered.
    void put_into(NotifyChannel& channel) const;
    /// Empty: the URL of a webhook is none.
    [[nodiscard]] std::optional<ChannelAddress> address() const;
    [[nodiscard]] ChannelKind kind() const;
    /// What of the URL opens it and belongs into a credential; empty: nothing.
    [[nodiscard]] std::string secret() const;
    /// The URL without it, when it is kept.
    void take_secret_out();

    /// Names of credentials that are kept on this machine.
    void set_credentials(const std::vector<std::string>& names);
    void choose_credential(const std::string& name);
    void show_faults(const std::vector<ChannelFault>& faults);
    void set_editable(bool editable);
    void retranslate();

Q_SIGNALS:
    void edited();
    /// A credential is to be made for a login of this kind.
    void credential_requested();

private:
    void connect_fields();
    void fill_ways();
    void fill_credentials();
    void show_kind();
    [[nodiscard]] ChannelWay way() const;
    [[nodiscard]] std::string credential() const;

    bool filling_ = false;
    std::string others_;                           ///< Further parameters of the address shown; they stay as they are.
    ChannelKind shown_kind_ = ChannelKind::email;  ///< Theirs: another kind would not know them.
    std::vector<std::string> credentials_;
    ChannelWay mail_way_ = ChannelWay::mail_tls;
    ChannelWay snmp_way_ = ChannelWay::snmp_inform;

    SegmentedControl* kind_;
    QuietCombo* way_;
    QLineEdit* url_;
    QLineEdit* host_;
    QLineEdit* port_;
    QuietCombo* credential_;
    QPushButton* new_credential_;
    QLineEdit* from_;
    QLineEdit* to_;
    QLineEdit* pin_;
    QLineEdit* ca_file_;
    FormRow *kind_row_, *way_row_, *url_row_, *server_row_, *credential_row_, *from_row_, *to_row_, *pin_row_, *ca_row_;
};

}  // namespace wattmast::ui
