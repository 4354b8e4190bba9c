// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The window of channels with a real engine, the real credentials file and receivers that nobody here wrote: aiosmtpd
// over TLS and Python's HTTP server over TLS, on the loopback.
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTimeZone>
#include <QTimer>

#include "app/engine.h"
#include "conformance/notify_receivers.h"
#include "support/temporary_folder.h"
#include "support/ui_test_main.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/channel_client.h"
#include "ui/pages/alarms/channel_credential_dialog.h"
#include "ui/pages/alarms/channel_form.h"
#include "ui/pages/alarms/channels_window.h"
#include "ui/shell/session.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using wattmast::test::PythonReceiver;

namespace {

constexpr auto password = "hunter2-with-no-secret-word";
constexpr int patience_ms = 30'000;

struct Desk {
    Desk() {
        qputenv("WATTMAST_CREDENTIALS", QByteArray::fromStdString((folder / "credentials.toml").string()));
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        EngineOptions options;
        options.database = folder / "fleet.wattmast";
        options.resources = WATTMAST_SOURCE_DIR "/resources";
        engine = Engine::open(options).value();
        bridge = std::make_unique<EngineBridge>(*engine);
        rules = std::make_unique<AlarmClient>(*bridge);
        client = std::make_unique<ChannelClient>(*bridge);
        window = std::make_unique<ChannelsWindow>(PageContext{*bridge, session}, *client, *rules,
                                                  real_credential_actions(), nullptr);
        window->open();
    }
    template <typename Field>
    [[nodiscard]] Field& field(const char* name) const {
        return *window->form()->findChild<Field*>(QLatin1String(name));
    }
    void enter(const char* name, const std::string& text) const {
        field<QLineEdit>(name).setText(QString::fromStdString(text));
    }
    [[nodiscard]] bool says(const char* text) const {
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text))) {
                return true;
            }
        }
        return false;
    }
    /// By the form of Settings, into the file.
    void keep(const std::string& name, std::vector<CredentialParameter> parameters) const {
        QTimer::singleShot(0, window.get(), [name, parameters] {
            auto* dialog = qobject_cast<ChannelCredentialDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            Q_EMIT dialog->editor()->save_requested(
                {CredentialChange::Kind::add, name, CredentialPlace::file, parameters});
        });
        window->ask_for_credential();
        QCOMPARE(field<QComboBox>("credential").currentText(), QString::fromStdString(name));
    }

    wattmast::test::TemporaryFolder folder;
    Session session{std::chrono::floor<Duration>(std::chrono::system_clock::now()), QTimeZone::utc()};
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<AlarmClient> rules;
    std::unique_ptr<ChannelClient> client;
    std::unique_ptr<ChannelsWindow> window;
};

}  // namespace

class ChannelReceiverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_mail_server_answers_over_tls() {
        const PythonReceiver mail("mail_server.py", {"tls,login"}, PythonReceiver::Certificate::own, password);
        const Desk desk;
        QTRY_VERIFY(desk.client->is_read());
        desk.window->begin_new();
        desk.enter("name", "noc");
        desk.enter("host", "127.0.0.1");
        desk.enter("port", std::to_string(mail.port()));
        desk.enter("ca_file", mail.certificate_file());
        desk.enter("from", "wattmast@example.com");
        desk.enter("to", "ops@example.org");
        desk.keep("wrong", {{"user", "ops"}, {"password", "not this one"}});
        desk.window->send_test();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("The test message was not delivered."), patience_ms);
        QVERIFY2(desk.says("535"), "what the server said is shown");
        QVERIFY(mail.kept("mail-1.json").is_null());

        desk.keep("mail", {{"user", "ops"}, {"password", password}});
        desk.window->send_test();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("The test message was delivered."), patience_ms);
        const auto kept = mail.kept("mail-1.json").as_object();
        QVERIFY(kept.at("authenticated").as_bool());
        QVERIFY(kept.at("subject").as_string().find("est") != std::string::npos);

        desk.window->save();
        QTRY_COMPARE(desk.client->channels().size(), std::size_t(1));
        QVERIFY(!desk.window->has_changes());
        QCOMPARE(desk.client->channels().front().channel.address,
                 "smtps://127.0.0.1:" + std::to_string(mail.port()) + "?credential=mail&ca=" + mail.certificate_file());
        for (const auto& file : std::filesystem::directory_iterator(desk.folder.path())) {
            QFile bytes(QString::fromStdString(file.path().string()));
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const bool is_secret_keeper = file.path().filename() == "credentials.toml";
            QCOMPARE(bytes.readAll().contains(password), is_secret_keeper);
        }
    }

    void a_webhook_answers_over_tls() {
        const PythonReceiver webhook("webhook_server.py", {}, PythonReceiver::Certificate::own);
        const Desk desk;
        QTRY_VERIFY(desk.client->is_read());
        desk.window->begin_new();
        desk.enter("name", "itsm");
        desk.field<SegmentedControl>("kind").set_current(1);
        desk.enter("url", "https://" + webhook.host() + "/answer/200");
        desk.window->send_test();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("The test message was not delivered."), patience_ms);
        QVERIFY2(desk.says("pin=sha256/") || desk.says("sha256/"), "what to pin is said");
        desk.enter("pin", webhook.pin());
        desk.window->send_test();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("The test message was delivered."), patience_ms);
        desk.enter("url", "https://" + webhook.host() + "/answer/403");
        desk.window->send_test();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("HTTP status 403"), patience_ms);
    }
};

WATTMAST_UI_TEST(ChannelReceiverTest)
#include "channel_receiver_test.moc"
