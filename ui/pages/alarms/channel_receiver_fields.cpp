// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_receiver_fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/alarms/channel_texts.h"
#include "ui/pages/alarms/form_fields.h"
#include "ui/pages/settings/form_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr int port_width = 72;
constexpr int button_width = 74;
constexpr int ring_room = 3;  ///< The ring of the field in focus would be cut off.

/// Two fields in the room of one.
QWidget* beside(QWidget* first, QWidget* second, int second_width) {
    auto* room = new QWidget;
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins(ring_room, ring_room, ring_room, ring_room);
    row->setSpacing(space::s2);
    second->setFixedWidth(second_width);
    first->setFixedWidth(form_field_width - second_width - space::s2);
    row->addWidget(first);
    row->addWidget(second);
    room->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return room;
}

/// Without the credential and what else stands behind the "?" of an address.
QString url_of(const ChannelAddress& address) {
    const ChannelAddress alone{address.way, address.host, address.port, address.path, {}, {}, {}, {}, {}};
    const QString url = to_qt(text_of(alone));
    return address.query.empty() ? url : url + QLatin1Char('?') + to_qt(address.query);
}

QStringList commas_apart(const QString& text) {
    QStringList parts;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            parts << part.trimmed();
        }
    }
    return parts;
}

}  // namespace

ChannelReceiverFields::ChannelReceiverFields(QWidget* parent)
    : QWidget(parent),
      kind_(new SegmentedControl),
      way_(form_combo("way")),
      url_(form_line("url")),
      host_(form_line("host")),
      port_(form_line("port")),
      credential_(form_combo("credential")),
      new_credential_(new QPushButton),
      from_(form_line("from")),
      to_(form_line("to")),
      pin_(form_line("pin")),
      ca_file_(form_line("ca_file")),
      kind_row_(new FormRow(kind_)),
      way_row_(new FormRow(way_)),
      url_row_(new FormRow(url_)),
      server_row_(new FormRow(beside(host_, port_, port_width))),
      credential_row_(new FormRow(beside(credential_, new_credential_, button_width))),
      from_row_(new FormRow(from_)),
      to_row_(new FormRow(to_)),
      pin_row_(new FormRow(pin_)),
      ca_row_(new FormRow(ca_file_)) {
    kind_->setObjectName(QStringLiteral("kind"));
    new_credential_->setObjectName(QStringLiteral("new_credential"));
    new_credential_->setAutoDefault(false);
    QVBoxLayout* column = form_column(this);
    for (FormRow* row :
         {kind_row_, way_row_, url_row_, server_row_, credential_row_, from_row_, to_row_, pin_row_, ca_row_}) {
        column->addWidget(row);
    }
    retranslate();
    connect_fields();
}

void ChannelReceiverFields::connect_fields() {
    const auto changed = [this] {
        if (!filling_) {
            Q_EMIT edited();
        }
    };
    for (QLineEdit* field : {url_, host_, port_, from_, to_, pin_, ca_file_}) {
        connect(field, &QLineEdit::textChanged, this, changed);
    }
    connect(credential_, &QComboBox::currentIndexChanged, this, changed);
    connect(kind_, &SegmentedControl::chosen, this, [this, changed] {
        fill_ways();
        show_kind();
        changed();
    });
    connect(way_, &QComboBox::currentIndexChanged, this, [this, changed] {
        (kind() == ChannelKind::email ? mail_way_ : snmp_way_) = way();
        show_kind();
        changed();
    });
    // Whether a login can be taken is in the URL.
    connect(url_, &QLineEdit::textChanged, this, &ChannelReceiverFields::show_kind);
    connect(new_credential_, &QPushButton::clicked, this, &ChannelReceiverFields::credential_requested);
}

// ---- Which fields ----

ChannelKind ChannelReceiverFields::kind() const {
    return static_cast<ChannelKind>(kind_->current() + 1);
}

ChannelWay ChannelReceiverFields::way() const {
    return static_cast<ChannelWay>(std::max(1, way_->currentData().toInt()));
}

void ChannelReceiverFields::fill_ways() {
    const bool is_mail = kind() == ChannelKind::email;
    const std::vector<ChannelWay> ways =
        is_mail ? std::vector{ChannelWay::mail_tls, ChannelWay::mail_starttls, ChannelWay::mail_plain}
                : std::vector{ChannelWay::snmp_inform, ChannelWay::snmp_trap};
    QStringList names;
    QVariantList keys;
    for (const ChannelWay way : ways) {
        names << label_of(way);
        keys << static_cast<int>(way);
    }
    way_->set_entries(names, keys);
    way_->show_data(static_cast<int>(is_mail ? mail_way_ : snmp_way_));
}

void ChannelReceiverFields::show_kind() {
    const bool is_mail = kind() == ChannelKind::email;
    const bool is_webhook = kind() == ChannelKind::webhook;
    way_row_->setVisible(!is_webhook);
    url_row_->setVisible(is_webhook);
    server_row_->setVisible(!is_webhook);
    from_row_->setVisible(is_mail);
    to_row_->setVisible(is_mail);
    const auto now = address();
    const bool has_tls = kind() != ChannelKind::snmp && (!now || !is_plain(now->way));
    pin_row_->setVisible(has_tls);
    ca_row_->setVisible(has_tls);
    // A credential that is chosen stays in sight, because it is refused.
    credential_row_->setVisible(!now || !is_plain(now->way) || !now->credential.empty());
    port_->setPlaceholderText(QString::number(usual_port(is_webhook ? ChannelWay::webhook_tls : way())));
}

// ---- The address ----

std::optional<ChannelAddress> ChannelReceiverFields::address() const {
    ChannelAddress address;
    if (kind() == ChannelKind::webhook) {
        const std::string url = text_of(*url_);
        const std::size_t question = std::min(url.find('?'), url.size());
        const auto entered = channel_address_in(url.substr(0, question));
        if (!entered || kind_of(entered->way) != ChannelKind::webhook) {
            return std::nullopt;
        }
        address = *entered;
        address.query = url.substr(std::min(question + 1, url.size()));
    } else {
        address.way = way();
        address.host = text_of(*host_);
        address.port = text_of(*port_);
    }
    address.credential = credential();
    if (kind() != ChannelKind::snmp && !is_plain(address.way)) {
        address.pin = text_of(*pin_);
        address.ca_file = text_of(*ca_file_);
    }
    if (kind() == shown_kind_) {
        address.others = others_;
    }
    return address;
}

std::string ChannelReceiverFields::secret() const {
    const auto now = address();
    return now ? secret_part(*now) : std::string();
}

void ChannelReceiverFields::take_secret_out() {
    if (const auto now = address()) {
        url_->setText(url_of(without_secret_part(*now)));
        url_row_->set_fault({});
    }
}

void ChannelReceiverFields::show_channel(const NotifyChannel& channel) {
    filling_ = true;
    const ChannelAddress address = channel_address_in(channel.address).value_or(ChannelAddress());
    const ChannelKind kind = kind_of(address.way);
    const bool is_webhook = kind == ChannelKind::webhook;
    mail_way_ = kind == ChannelKind::email ? address.way : ChannelWay::mail_tls;
    snmp_way_ = kind == ChannelKind::snmp ? address.way : ChannelWay::snmp_inform;
    kind_->set_current(static_cast<int>(kind) - 1);
    fill_ways();
    url_->setText(is_webhook ? url_of(address) : QString());
    host_->setText(is_webhook ? QString() : to_qt(address.host));
    port_->setText(is_webhook ? QString() : to_qt(address.port));
    others_ = address.others;
    shown_kind_ = kind;
    choose_credential(address.credential);
    pin_->setText(to_qt(address.pin));
    ca_file_->setText(to_qt(address.ca_file));
    from_->setText(to_qt(channel.from));
    QStringList to;
    for (const std::string& one : channel.to) {
        to << to_qt(one);
    }
    to_->setText(to.join(QStringLiteral(", ")));
    show_kind();
    show_faults({});
    for (QLineEdit* field : {url_, host_, from_, to_, pin_, ca_file_}) {
        field->setCursorPosition(0);
    }
    filling_ = false;
}

void ChannelReceiverFields::put_into(NotifyChannel& channel) const {
    const auto now = address();
    channel.address = now ? text_of(*now) : text_of(*url_);
    channel.from.clear();
    channel.to.clear();
    if (kind() == ChannelKind::email) {
        channel.from = text_of(*from_);
        for (const QString& one : commas_apart(to_->text())) {
            channel.to.push_back(one.toStdString());
        }
    }
}

// ---- Credentials ----

std::string ChannelReceiverFields::credential() const {
    return credential_->currentData().toString().toStdString();
}

void ChannelReceiverFields::set_credentials(const std::vector<std::string>& names) {
    credentials_ = names;
    fill_credentials();
}

void ChannelReceiverFields::choose_credential(const std::string& name) {
    const bool was_filling = std::exchange(filling_, true);
    if (!name.empty() && std::ranges::find(credentials_, name) == credentials_.end()) {
        credentials_.push_back(name);  // It may be kept where this program cannot look.
    }
    fill_credentials();
    filling_ = was_filling;
    credential_->setCurrentIndex(std::max(0, credential_->findData(to_qt(name))));
}

void ChannelReceiverFields::fill_credentials() {
    const std::string chosen = credential();
    QStringList names{tr("None")};
    QVariantList keys{QString()};
    std::vector<std::string> all = credentials_;
    if (!chosen.empty() && std::ranges::find(all, chosen) == all.end()) {
        all.push_back(chosen);
    }
    std::ranges::sort(all);
    const auto twice = std::unique(all.begin(), all.end());
    all.erase(twice, all.end());
    for (const std::string& name : all) {
        names << to_qt(name);
        keys << to_qt(name);
    }
    credential_->set_entries(names, keys);
    credential_->show_data(to_qt(chosen));
}

// ---- Faults and texts ----

void ChannelReceiverFields::show_faults(const std::vector<ChannelFault>& faults) {
    const auto text_for = [&](ChannelField field) {
        const auto found = std::ranges::find(faults, field, &ChannelFault::field);
        return found == faults.end() ? QString() : found->text;
    };
    url_row_->set_fault(text_for(ChannelField::server));
    server_row_->set_fault(text_for(ChannelField::server));
    credential_row_->set_fault(text_for(ChannelField::credential));
    from_row_->set_fault(text_for(ChannelField::from));
    to_row_->set_fault(text_for(ChannelField::to));
    pin_row_->set_fault(text_for(ChannelField::pin));
    ca_row_->set_fault(text_for(ChannelField::ca_file));
}

void ChannelReceiverFields::set_editable(bool editable) {
    for (QWidget* field :
         std::initializer_list<QWidget*>{kind_, way_, url_, host_, port_, credential_, from_, to_, pin_, ca_file_}) {
        field->setEnabled(editable);
    }
    new_credential_->setEnabled(editable);
}

void ChannelReceiverFields::retranslate() {
    const bool was_filling = std::exchange(filling_, true);
    kind_->set_choices({label_of(ChannelKind::email), label_of(ChannelKind::webhook), label_of(ChannelKind::snmp)});
    fill_ways();
    fill_credentials();
    kind_row_->set_texts(tr("Told by"), tr("What the desktop shows is in Settings."));
    way_row_->set_texts(tr("Way"), {});
    url_row_->set_texts(tr("URL"), tr("A JSON document is sent there by POST. What of it is a secret "
                                      "is kept as a credential."));
    url_->setPlaceholderText(QStringLiteral("https://ops.example.com/alarms"));
    server_row_->set_texts(tr("Server"), tr("Its name or address, and its port; empty: the usual one."));
    host_->setAccessibleName(tr("Server"));
    port_->setAccessibleName(tr("Port"));
    credential_row_->set_texts(tr("Credential"), tr("User and password, token or community under a name: in the "
                                                    "keyring or the credentials file, never in the database."));
    credential_->setAccessibleName(tr("Credential"));
    new_credential_->setText(tr("New…"));
    new_credential_->setToolTip(tr("Keep a password under a name"));
    from_row_->set_texts(tr("Sender"), {});
    from_->setPlaceholderText(QStringLiteral("wattmast@example.com"));
    to_row_->set_texts(tr("Recipients"), tr("With commas between."));
    to_->setPlaceholderText(QStringLiteral("ops@example.com"));
    pin_row_->set_texts(tr("Certificate pin"), tr("Of a server whose certificate no authority signed; a test message "
                                                  "says which. Empty: authorities are asked."));
    pin_->setPlaceholderText(QStringLiteral("sha256/…"));
    ca_row_->set_texts(tr("Authorities"), tr("A PEM file; empty: those of the system."));
    show_kind();
    filling_ = was_filling;
}

}  // namespace wattmast::ui
