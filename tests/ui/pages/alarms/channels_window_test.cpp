// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channels_window.h"

#include <QAbstractItemModelTester>

#include "channels_bench.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/alarms/channel_check.h"
#include "ui/pages/alarms/channel_credential_dialog.h"
#include "ui/pages/alarms/channel_texts.h"
#include "ui/pages/alarms/rule_fields.h"
#include "ui/pages/settings/form_row.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

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
        const ChannelsBench bench;
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
        QCOMPARE(fields(channel), (std::vector{ChannelField::pin}));
        channel.address = "smtps://mail.example.com?ca=own.pem";
        QCOMPARE(fields(channel), (std::vector{ChannelField::ca_file}));
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
        const ChannelsBench bench;
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

    void what_is_wrong_is_scrolled_into_sight() {
        ChannelsBench bench;
        bench.window->resize(1000, 420);
        bench.choose("noc");
        const auto row_of = [](QWidget& field) {
            QWidget* above = &field;
            while (qobject_cast<FormRow*>(above) == nullptr) {
                above = above->parentWidget();
            }
            return qobject_cast<FormRow*>(above);
        };
        const auto is_in_sight = [](const QWidget& widget) {
            return widget.visibleRegion().boundingRect().size() == widget.size();
        };
        auto& pin = bench.field<QLineEdit>("pin");
        const FormRow* row = row_of(pin);
        QVERIFY(!is_in_sight(*row));
        pin.setText(QStringLiteral("sha256/3f5e"));
        bench.window->save();
        settle();
        QVERIFY(row->fault().startsWith(QStringLiteral("A pin is")));
        QVERIFY(is_in_sight(*row));
        bench.window->revert();
        settle();
        // What a test message finds is told in the form too.
        bench.desk.answer =
            Delivery::failed(fail(Errc::file_failed, "/etc/ssl/own.pem: no such file"), Lasting::permanent);
        bench.window->send_test();
        const FormRow* authorities = row_of(bench.field<QLineEdit>("ca_file"));
        QVERIFY(QTest::qWaitFor([&] { return is_in_sight(*authorities) && !authorities->fault().isEmpty(); }));
    }

    void a_channel_is_added_changed_switched_off_and_removed() {
        ChannelsBench bench;
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
        const ChannelsBench bench;
        bench.choose("noc");
        QVERIFY(bench.says(QStringLiteral("Last told")));
        QVERIFY(bench.says(QStringLiteral("The connection to the receiver failed.")));
        QVERIFY(bench.says(QStringLiteral("connection refused")));
        QVERIFY(bench.says(QStringLiteral("3 alarms wait to be told.")));
        bench.choose("oss");
        QVERIFY(bench.says(QStringLiteral("No message about alarms was sent yet.")));
        ChannelStatus status = bench.desk.statuses[1];
        QCOMPARE(state_of(status), ChannelState::retrying);
        status.is_retrying = false;
        QCOMPARE(state_of(status), ChannelState::failed);
        status.last_told = {bench.fleet.now, ""};
        QCOMPARE(state_of(status), ChannelState::well);
        status.channel.is_enabled = false;
        QCOMPARE(state_of(status), ChannelState::off);
        QCOMPARE(state_of(bench.desk.statuses[2]), ChannelState::untried);
    }

    void a_test_message_shows_what_the_receiver_answered() {
        ChannelsBench bench;
        bench.choose("noc");
        bench.field<QLineEdit>("to").setText(QStringLiteral("new@example.org"));
        bench.desk.answer =
            Delivery::failed(fail(Errc::device_refused, "mail.example.com: 535 no such login"), Lasting::permanent);
        bench.button(QStringLiteral("Send a test message"))->click();
        QTRY_VERIFY(bench.says(QStringLiteral("The test message was not delivered.")));
        QVERIFY(bench.says(QStringLiteral("535 no such login")));
        install_language(Language::chinese);
        settle();
        QVERIFY(bench.says(QStringLiteral("测试消息未送达。")));
        install_language(Language::english);
        settle();
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
        ChannelsBench bench;
        bench.desk.waits = true;
        bench.choose("noc");
        QPushButton* test = bench.button(QStringLiteral("Send a test message"));
        test->click();
        QVERIFY(!test->isEnabled());
        Q_EMIT bench.window->test_message()->action_requested();
        QTRY_VERIFY(bench.says(QStringLiteral("It was given up.")));
        QVERIFY(test->isEnabled());
        test->click();  // A program that ends does not wait for the answer: else this test would not end.
    }

    void a_password_is_kept_under_a_name_and_nowhere_else() {
        ChannelsBench bench;
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

    void a_url_that_is_a_secret_goes_into_a_credential() {
        ChannelsBench bench;
        bench.window->begin_new();
        bench.field<SegmentedControl>("kind").set_current(1);
        bench.field<QLineEdit>("name").setText(QStringLiteral("robot"));
        bench.field<QLineEdit>("url").setText(QStringLiteral("https://hooks.slack.com/services/T000/B000/XXXX"));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.writes, 0);
        QVERIFY(bench.says(QStringLiteral("“https://hooks.slack.com/services” is a secret")));
        bench.window->send_test();
        QVERIFY(bench.desk.tests.empty());
        QTimer::singleShot(0, qApp, [] {
            auto* dialog = qobject_cast<ChannelCredentialDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            QList<QLineEdit*> lines = dialog->editor()->findChildren<QLineEdit*>();
            lines.front()->setText(QStringLiteral("robot"));
            for (QPushButton* button : dialog->editor()->findChildren<QPushButton*>()) {
                if (button->text() == QStringLiteral("Save")) {
                    button->click();
                }
            }
        });
        bench.button(QStringLiteral("New…"))->click();
        QCOMPARE(bench.credentials.changes.size(), 1U);
        QCOMPARE(bench.credentials.changes[0].parameters,
                 (std::vector<CredentialParameter>{{"path_secret", "/T000/B000/XXXX"}}));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.statuses.back().channel.address,
                 std::string("https://hooks.slack.com/services?credential=robot"));
    }

    void a_url_that_was_stored_with_its_secret_is_shown_without_and_told_about() {
        ChannelsBench bench;
        bench.desk.statuses[0].channel.address = "https://hooks.slack.com/services/T000/B000/XXXX";
        bench.client->read();
        settle();
        bench.choose("itsm");
        QVERIFY(bench.says(QStringLiteral("“https://hooks.slack.com/services” is a secret")));
        QCOMPARE(receiver_text(bench.desk.statuses[0].channel), QStringLiteral("https://hooks.slack.com/services/***"));
    }

    void a_file_of_authorities_that_cannot_be_read_is_said_at_its_field() {
        ChannelsBench bench;
        bench.choose("noc");
        bench.desk.answer = Delivery::failed(
            fail(Errc::file_failed, "the authorities in /etc/ssl/own.pem cannot be read: no such file"),
            Lasting::permanent);
        bench.window->send_test();
        QTRY_VERIFY(bench.says(QStringLiteral("This file cannot be read, or holds no certificate in PEM.")));
        bench.desk.answer =
            Delivery::failed(fail(Errc::file_failed, "the credentials file is for others to read"), Lasting::permanent);
        bench.window->send_test();
        QTRY_VERIFY(bench.says(QStringLiteral("the credentials file is for others to read")));
        QVERIFY(!bench.says(QStringLiteral("This file cannot be read")));
    }

    void changes_are_saved_discarded_or_kept_when_it_closes() {
        ChannelsBench bench;
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
        ChannelsBench bench(ChannelsBench::Database::read_only);
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
        ChannelsBench bench(ChannelsBench::Database::empty);
        QVERIFY(!bench.window->form()->isVisible());
        QVERIFY(!bench.button(QStringLiteral("Send a test message"))->isEnabled());
        bench.window->begin_new();
        QVERIFY(bench.window->form()->isVisible());
        bench.window->revert();
        QVERIFY(!bench.window->form()->isVisible());
    }

    void a_failure_to_read_is_told_and_an_edit_survives_what_is_read_again() {
        ChannelsBench bench;
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
        const ChannelsBench bench;
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
