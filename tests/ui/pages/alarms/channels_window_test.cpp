// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channels_window.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/fake_notify_desk.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/channel_check.h"
#include "ui/pages/alarms/channel_client.h"
#include "ui/pages/alarms/channel_credential_dialog.h"
#include "ui/pages/alarms/channel_form.h"
#include "ui/pages/alarms/channel_receiver_fields.h"
#include "ui/pages/alarms/channel_table_model.h"
#include "ui/pages/alarms/channel_texts.h"
#include "ui/pages/alarms/rule_fields.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

NotifyChannel mail() {
    NotifyChannel channel;
    channel.name = "noc";
    channel.address = "smtps://mail.example.com:4465?credential=mail&ca=/etc/ssl/own.pem";
    channel.from = "wattmast@example.com";
    channel.to = {"ops@example.org", "noc@example.org"};
    channel.floor = Severity::major;
    return channel;
}

NotifyChannel webhook() {
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

NotifyChannel snmp() {
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

struct Bench {
    enum class Database { writable, read_only, empty };

    explicit Bench(Database database = Database::writable) {
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
        settle();
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
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

    MadeUpFleet fleet;
    FakeAlarmDesk alarms;
    FakeNotifyDesk desk;
    FakeCredentials credentials;
    std::unique_ptr<AlarmClient> rules;
    std::unique_ptr<ChannelClient> client;
    std::unique_ptr<ChannelsWindow> window;
};

std::vector<ChannelField> fields(const NotifyChannel& channel) {
    std::vector<ChannelField> found;
    for (const ChannelFault& fault : faults_of(channel, channel_address_in(channel.address))) {
        found.push_back(fault.field);
    }
    return found;
}

}  // namespace

class ChannelsWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_form_gives_back_what_it_was_given() {
        const Bench bench;
        for (const Language language : {Language::english, Language::chinese}) {
            install_language(language);
            for (const NotifyChannel& channel : {mail(), webhook(), snmp()}) {
                bench.window->form()->show_channel(channel, ChannelForm::Kept::yes, bench.fleet.engine.master_data,
                                                   "Asia/Shanghai");
                QCOMPARE(bench.window->form()->channel(), channel);
                QVERIFY2(bench.window->form()->faults().empty(), channel.name.c_str());
            }
        }
    }

    void what_does_not_fit_is_said_at_its_field() {
        QVERIFY(fields(mail()).empty());
        NotifyChannel channel = mail();
        channel.name = "two words";
        channel.from = "nobody";
        channel.to = {"ops@example.org", "x"};
        channel.settle = 11min;
        QCOMPARE(fields(channel),
                 (std::vector{ChannelField::name, ChannelField::from, ChannelField::to, ChannelField::settle}));
        channel = mail();
        channel.address = "smtps://mail.example.com:99999";
        QCOMPARE(fields(channel), (std::vector{ChannelField::server}));
        channel.address = "smtps://:465";
        QCOMPARE(fields(channel), (std::vector{ChannelField::server}));
        channel.address = "smtp-plain://127.0.0.1?credential=mail";
        QCOMPARE(fields(channel), (std::vector{ChannelField::credential}));
        channel.address = "smtps://mail.example.com?pin=sha1/abc";
        QCOMPARE(fields(channel), (std::vector{ChannelField::server}));
        channel = webhook();
        channel.address = "https://ops.example.com/in?query=access_token%3Dgeheim";
        QCOMPARE(fields(channel), (std::vector{ChannelField::server}));
        QVERIFY(
            !faults_of(channel, channel_address_in(channel.address)).front().text.contains(QStringLiteral("geheim")));
        channel = webhook();
        channel.repeat_after = 1min;
        channel.quiet->end = channel.quiet->begin;
        channel.quiet->time_zone = "Asia/Nowhere";
        QCOMPARE(fields(channel), (std::vector{ChannelField::repeat, ChannelField::quiet, ChannelField::zone}));
        QCOMPARE(faults_of(webhook(), std::nullopt).front().field, ChannelField::server);
    }

    void each_kind_has_its_own_fields() {
        const Bench bench;
        bench.choose("noc");
        QVERIFY(bench.field<QLineEdit>("host").isVisible());
        QVERIFY(bench.field<QLineEdit>("to").isVisible());
        QVERIFY(!bench.field<QLineEdit>("url").isVisible());
        bench.choose("itsm");
        QVERIFY(bench.field<QLineEdit>("url").isVisible());
        QCOMPARE(bench.field<QLineEdit>("url").text(), QStringLiteral("https://ops.example.com/alarms?team=ran&x=1"));
        QVERIFY(!bench.field<QLineEdit>("from").isVisible());
        bench.field<QLineEdit>("url").setText(QStringLiteral("http://127.0.0.1:8080/in"));
        QVERIFY2(bench.field<QComboBox>("credential").isVisible(), "because it is refused");
        QVERIFY(!bench.field<QLineEdit>("pin").isVisible());
        bench.window->revert();
        bench.choose("oss");
        QCOMPARE(bench.field<QLineEdit>("port").text(), QStringLiteral("1162"));
        QVERIFY(!bench.field<QLineEdit>("pin").isVisible());
    }

    void a_channel_is_added_changed_switched_off_and_removed() {
        Bench bench;
        bench.button(QStringLiteral("New channel"))->click();
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.writes, 0);
        bench.field<QLineEdit>("name").setText(QStringLiteral("noc"));
        bench.field<SegmentedControl>("kind").set_current(1);
        bench.field<QLineEdit>("url").setText(QStringLiteral("https://10.1.2.3/in"));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.writes, 0);
        QVERIFY(bench.says(QStringLiteral("There is a channel of this name.")));
        bench.field<QLineEdit>("name").setText(QStringLiteral("east"));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.statuses.size(), 4U);
        const NotifyChannel& added = bench.desk.statuses.front().channel;
        QCOMPARE(added.address, std::string("https://10.1.2.3/in"));
        QCOMPARE(added.takes, NotifyChannel::Takes::every_rule);
        QVERIFY(added.is_enabled && added.to.empty());
        QVERIFY(!bench.window->has_changes());
        QCOMPARE(bench.window->table()->currentIndex().row(), 0);
        QVERIFY(bench.field<QLineEdit>("name").isReadOnly());

        bench.field<QCheckBox>("enabled").setChecked(false);
        bench.field<QSpinBox>("per_hour").setValue(3);
        QVERIFY(!bench.window->table()->isEnabled());
        bench.window->save();
        settle();
        QVERIFY(!bench.desk.statuses.front().channel.is_enabled);
        QCOMPARE(bench.desk.statuses.front().channel.per_hour, 3U);
        bench.choose("noc");
        QString said;
        answer(QStringLiteral("Remove channel"), said);
        bench.button(QStringLiteral("Remove"))->click();
        settle();
        QVERIFY2(said.contains(QStringLiteral("These rules name it")), qPrintable(said));
        QCOMPARE(bench.desk.statuses.size(), 3U);
    }

    void how_telling_goes_is_said_in_words() {
        const Bench bench;
        bench.choose("noc");
        QVERIFY(bench.says(QStringLiteral("Last told")));
        QVERIFY(bench.says(QStringLiteral("The connection to the receiver failed.")));
        QVERIFY(bench.says(QStringLiteral("connection refused")));
        QVERIFY(bench.says(QStringLiteral("3 alarms wait to be told.")));
        bench.choose("oss");
        QVERIFY(bench.says(QStringLiteral("No message about alarms has arrived yet.")));
        ChannelStatus status = bench.desk.statuses[1];
        QCOMPARE(state_of(status), ChannelState::retrying);
        status.is_retrying = false;
        QCOMPARE(state_of(status), ChannelState::failed);
        status.last_told->at = bench.fleet.now;
        QCOMPARE(state_of(status), ChannelState::well);
        status.channel.is_enabled = false;
        QCOMPARE(state_of(status), ChannelState::off);
        QCOMPARE(state_of(bench.desk.statuses[2]), ChannelState::untried);
    }

    void a_test_message_shows_what_the_receiver_answered() {
        Bench bench;
        bench.choose("noc");
        bench.field<QLineEdit>("to").setText(QStringLiteral("new@example.org"));
        bench.desk.answer =
            Delivery::failed(fail(Errc::device_refused, "mail.example.com: 535 no such login"), Lasting::permanent);
        bench.button(QStringLiteral("Send a test message"))->click();
        QTRY_VERIFY(bench.says(QStringLiteral("The test message was not delivered.")));
        QVERIFY(bench.says(QStringLiteral("535 no such login")));
        QCOMPARE(bench.desk.tests.back().to, std::vector<std::string>{"new@example.org"});
        QCOMPARE(bench.desk.writes, 0);
        bench.desk.answer = {{}, "not for x@example.org"};
        bench.button(QStringLiteral("Send a test message"))->click();
        QTRY_VERIFY(bench.says(QStringLiteral("not for x@example.org")));
        bench.window->revert();
        bench.choose("oss");
        bench.desk.answer = {};
        bench.button(QStringLiteral("Send a test message"))->click();
        QTRY_VERIFY2(bench.says(QStringLiteral("Nobody says whether a trap arrives")), "nor does Wattmast");
    }

    void a_test_message_can_be_given_up() {
        Bench bench;
        bench.desk.waits = true;
        bench.choose("noc");
        QPushButton* test = bench.button(QStringLiteral("Send a test message"));
        test->click();
        QVERIFY(!test->isEnabled());
        Q_EMIT bench.window->message()->action_requested();
        QTRY_VERIFY(bench.says(QStringLiteral("It was given up.")));
        QVERIFY(test->isEnabled());
        test->click();  // A program that ends does not wait for the answer: else this test would not end.
    }

    void a_password_is_kept_under_a_name_and_nowhere_else() {
        Bench bench;
        bench.choose("noc");
        QTRY_COMPARE(bench.field<QComboBox>("credential").findText(QStringLiteral("hook")), 1);
        QTimer::singleShot(0, qApp, [] {
            auto* dialog = qobject_cast<ChannelCredentialDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            CredentialChange change{CredentialChange::Kind::add,
                                    "relay",
                                    CredentialPlace::keyring,
                                    {{"user", "ops"}, {"password", "geheim"}}};
            Q_EMIT dialog->editor()->save_requested(change);
        });
        bench.button(QStringLiteral("New…"))->click();
        QCOMPARE(bench.credentials.changes.size(), 1U);
        QVERIFY(bench.window->has_changes());
        bench.window->save();
        settle();
        const NotifyChannel& saved = bench.desk.statuses[1].channel;
        QCOMPARE(saved.address, std::string("smtps://mail.example.com:4465?credential=relay&ca=/etc/ssl/own.pem"));
        for (const QLineEdit* line : bench.window->findChildren<QLineEdit*>()) {
            QVERIFY(!line->text().contains(QStringLiteral("geheim")));
        }
    }

    void changes_are_saved_discarded_or_kept_when_it_closes() {
        Bench bench;
        bench.choose("noc");
        bench.field<QSpinBox>("per_hour").setValue(9);
        QString said;
        answer(QStringLiteral("Go on editing"), said);
        bench.window->reject();
        QVERIFY(bench.window->isVisible());
        QVERIFY2(said.contains(QStringLiteral("“noc”")), qPrintable(said));
        answer(QStringLiteral("Save"), said);
        bench.window->reject();
        QVERIFY(!bench.window->isVisible());
        QCOMPARE(bench.desk.statuses[1].channel.per_hour, 9U);
        bench.window->open();
        settle();
        bench.field<QSpinBox>("per_hour").setValue(10);
        answer(QStringLiteral("Discard changes"), said);
        bench.window->reject();
        QVERIFY(!bench.window->isVisible());
        QCOMPARE(bench.desk.statuses[1].channel.per_hour, 9U);
        bench.window->open();
        settle();
        QCOMPARE(bench.field<QSpinBox>("per_hour").value(), 9);
        bench.desk.write_failure = fail(Errc::store_full, "no space");
        bench.field<QSpinBox>("per_hour").setValue(11);
        answer(QStringLiteral("Save"), said);
        bench.window->reject();
        QVERIFY2(bench.window->isVisible(), "what could not be saved is not lost");
        QVERIFY(bench.says(QStringLiteral("The channel was not saved.")));
        bench.window->revert();
        bench.button(QStringLiteral("New channel"))->click();
        bench.window->reject();
        QVERIFY2(!bench.window->isVisible(), "nobody is asked about a form in which nothing was entered");
    }

    void reading_only_shows_and_changes_nothing() {
        Bench bench(Bench::Database::read_only);
        bench.choose("noc");
        QVERIFY(!bench.field<QCheckBox>("enabled").isEnabled());
        QVERIFY(!bench.button(QStringLiteral("New channel"))->isEnabled());
        QVERIFY(!bench.button(QStringLiteral("New…"))->isEnabled());
        QCOMPARE(bench.button(QStringLiteral("Save channel"))->toolTip(),
                 QStringLiteral("The database is open for reading only."));
        QVERIFY(bench.button(QStringLiteral("Send a test message"))->isEnabled());
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.writes, 0);
    }

    void without_channels_it_says_what_one_is_for() {
        Bench bench(Bench::Database::empty);
        QVERIFY(!bench.window->form()->isVisible());
        QVERIFY(!bench.button(QStringLiteral("Send a test message"))->isEnabled());
        bench.window->begin_new();
        QVERIFY(bench.window->form()->isVisible());
        bench.window->revert();
        QVERIFY(!bench.window->form()->isVisible());
    }

    void a_failure_to_read_is_told_and_an_edit_survives_what_is_read_again() {
        Bench bench;
        bench.choose("noc");
        bench.field<QLineEdit>("from").setText(QStringLiteral("half"));
        bench.client->read();
        settle();
        QCOMPARE(bench.field<QLineEdit>("from").text(), QStringLiteral("half"));
        bench.desk.read_failure = fail(Errc::store_damaged, "a channel is none");
        bench.client->read();
        settle();
        QVERIFY(bench.window->has_changes());
        QVERIFY(bench.client->failure().has_value());
    }

    void the_table_is_a_sound_model() {
        ChannelTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Bench bench;
        std::vector<ChannelStatus> statuses = bench.desk.statuses;
        model.set_channels(statuses, made_up_catalog(), bench.fleet.now);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ChannelTableModel::state).data().toString(), QStringLiteral("off"));
        QCOMPARE(model.index(1, ChannelTableModel::receiver).data().toString(),
                 QStringLiteral("ops@example.org, noc@example.org"));
        QVERIFY(model.index(1, ChannelTableModel::alarms)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("major and more urgent")));
        statuses[0].channel.is_enabled = true;
        model.set_channels(statuses, made_up_catalog(), bench.fleet.now);
        QCOMPARE(model.index(0, ChannelTableModel::state).data().toString(), QStringLiteral("nothing told yet"));
        statuses.pop_back();
        model.set_channels(statuses, made_up_catalog(), bench.fleet.now);
        QCOMPARE(model.row_of("oss"), -1);
    }
};

WATTMAST_UI_TEST(ChannelsWindowTest)
#include "channels_window_test.moc"
