// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The window of notification channels, with three of them that each differ in every field.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <memory>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/fake_alarm_desk.h"
#include "support/fake_notify_desk.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/channel_client.h"
#include "ui/pages/alarms/channel_form.h"
#include "ui/pages/alarms/channel_receiver_fields.h"
#include "ui/pages/alarms/channel_table_model.h"
#include "ui/pages/alarms/channels_window.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui::test {

using namespace std::chrono_literals;

inline NotifyChannel mail() {
    NotifyChannel channel;
    channel.name = "noc";
    channel.address = "smtps://mail.example.com:4465?credential=mail&ca=/etc/ssl/own.pem";
    channel.from = "wattmast@example.com";
    channel.to = {"ops@example.org", "noc@example.org"};
    channel.floor = Severity::major;
    return channel;
}

inline NotifyChannel webhook() {
    NotifyChannel channel;
    channel.name = "itsm";
    channel.address = "https://ops.example.com/alarms?credential=hook&query=team=ran%26x=1";
    channel.takes = NotifyChannel::Takes::every_rule;
    channel.is_enabled = false;
    channel.scope.area = {"Yangtze Delta", "Suzhou"};
    channel.scope.tag = "4G";
    channel.scope.site = SiteId(3);
    channel.scope.instance = "l1";
    channel.language = NoticeLanguage::chinese;
    channel.tells_cleared = true;
    channel.repeat_after = 1h;
    channel.quiet = QuietHours{22h + 30min, 7h, "Asia/Shanghai", Severity::major};
    channel.settle = 90s;
    channel.per_hour = 12;
    return channel;
}

inline NotifyChannel snmp() {
    NotifyChannel channel;
    channel.name = "oss";
    channel.address = "snmp-trap://10.1.2.3:1162?credential=oss&version=2c";
    return channel;
}

/// Credentials of this machine, without file and keyring.
struct FakeCredentials {
    std::vector<KeptCredential> kept{{"mail", CredentialPlace::file, "", {}, false},
                                     {"hook", CredentialPlace::keyring, "", {}, false}};
    std::vector<CredentialChange> changes;

    CredentialActions actions() {
        return {[this](const KeyringPatience&) {
                    CredentialOverview overview;
                    overview.credentials = kept;
                    overview.keyring = KeyringState::open;
                    return overview;
                },
                [this](const CredentialChange& change, const KeyringPatience&) -> Result<void> {
                    changes.push_back(change);
                    kept.push_back({change.name, change.place, "", {}, false});
                    return {};
                }};
    }
};

/// The window of channels over a fake engine and its channels.
struct ChannelsBench {
    enum class Database { writable, read_only, empty };

    explicit ChannelsBench(Database database = Database::writable, Jobs jobs = Jobs::at_once) : fleet(jobs) {
        alarms.now = fleet.now;
        alarms.all_rules = made_up_rules();
        alarms.all_rules[0].channels = {"noc"};
        alarms.notify_desk = &desk;
        fleet.engine.alarm_desk = &alarms;
        if (database == Database::read_only) {
            fleet.engine.open_read_only();
        }
        if (database != Database::empty) {
            for (const NotifyChannel& channel : {webhook(), mail(), snmp()}) {
                ChannelStatus status;
                status.channel = channel;
                desk.statuses.push_back(status);
            }
            desk.statuses[1].last_told = {fleet.now - 1h, "not for noc@example.org"};
            desk.statuses[1].last_failed = {fleet.now - 5min,
                                            fail(Errc::link_failed, "mail.example.com:4465: connection refused")};
            desk.statuses[1].is_retrying = true;
            desk.statuses[1].waiting = 3;
        }
        rules = std::make_unique<AlarmClient>(fleet.bridge);
        client = std::make_unique<ChannelClient>(fleet.bridge);
        window = std::make_unique<ChannelsWindow>(PageContext{fleet.bridge, fleet.session}, *client, *rules,
                                                  credentials.actions(), nullptr);
        window->open();
        run_all();
    }
    /// What waits for a worker, and what follows from it.
    void run_all() {
        for (int round = 0; round < 3; ++round) {
            fleet.engine.run_all();
            settle();
        }
    }
    void choose(const std::string& name) const {
        auto* model = dynamic_cast<ChannelTableModel*>(window->table()->model());
        window->table()->setCurrentIndex(model->index(model->row_of(name), 0));
        settle();
    }
    template <typename Field>
    [[nodiscard]] Field& field(const char* name) const {
        return *window->form()->findChild<Field*>(QLatin1String(name));
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : window->findChildren<QPushButton*>()) {
            if (candidate->text() == text) {
                return candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& text) const {
        const auto is_said = [&](const auto* label) { return label->isVisible() && label->text().contains(text); };
        return std::ranges::any_of(window->findChildren<QLabel*>(), is_said) ||
               std::ranges::any_of(window->findChildren<RoleLabel*>(), is_said);
    }

    MadeUpFleet fleet;
    FakeAlarmDesk alarms;
    FakeNotifyDesk desk;
    FakeCredentials credentials;
    std::unique_ptr<AlarmClient> rules;
    std::unique_ptr<ChannelClient> client;
    std::unique_ptr<ChannelsWindow> window;
};

}  // namespace wattmast::ui::test
