// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/credential_section.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <condition_variable>
#include <mutex>

#include "made_up_fleet.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/settings/credential_editor.h"
#include "ui/pages/settings/credential_table_model.h"
#include "ui/pages/settings/form_row.h"
#include "ui/pages/settings/parameter_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int patience_ms = 10000;

std::vector<KeptCredential> three_credentials() {
    return {{"cabinet", CredentialPlace::systemd, "", {}, false},
            {"ups",
             CredentialPlace::keyring,
             "version=3&user=ops&auth_password=***",
             {{"version", "3"}, {"user", "ops"}, {"auth_password", std::nullopt}},
             false},
            {"web",
             CredentialPlace::file,
             "user=reader&password=***",
             {{"user", "reader"}, {"password", std::nullopt}},
             false}};
}

/// Places that are the test's own. Asked on the desk's thread.
struct MadeUpPlaces {
    std::mutex mutex;
    CredentialOverview overview;
    Result<void> answer;
    std::vector<CredentialChange> asked;
    std::function<void(const KeyringPatience&)> before_answer;

    MadeUpPlaces() {
        overview.credentials = three_credentials();
        overview.keyring = KeyringState::open;
    }
    CredentialActions actions() {
        return {[this](const KeyringPatience&) {
                    const std::scoped_lock lock(mutex);
                    return overview;
                },
                [this](const CredentialChange& change, const KeyringPatience& patience) {
                    std::function<void(const KeyringPatience&)> before;
                    {
                        const std::scoped_lock lock(mutex);
                        asked.push_back(change);
                        before = before_answer;
                    }
                    if (before) {
                        before(patience);
                    }
                    const std::scoped_lock lock(mutex);
                    return answer;
                }};
    }
};

struct Desk {
    MadeUpFleet fleet;
    MadeUpPlaces places;
    std::unique_ptr<CredentialSection> section;

    Desk() {
        fleet.engine.status.state = CollectorStatus::State::running;
        fleet.engine.status.started = fleet.now + std::chrono::seconds{1};
    }
    void open() { open(places.actions()); }
    void open(CredentialActions actions) {
        section = std::make_unique<CredentialSection>(fleet.bridge, std::move(actions));
        section->resize(1204, 620);
        section->show();
        section->enter();
        QVERIFY(comes_to_rest());
    }
    [[nodiscard]] bool comes_to_rest() const {
        return QTest::qWaitFor([this] { return !section->findChild<CredentialDesk*>()->is_busy(); }, patience_ms);
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : section->findChildren<QPushButton*>()) {
            if (candidate->text() == text) {
                return candidate;
            }
        }
        throw std::logic_error("there is no button " + text.toStdString());
    }
    [[nodiscard]] DataTable* table() const { return section->findChild<DataTable*>(); }
    [[nodiscard]] CredentialEditor* editor() const { return section->findChild<CredentialEditor*>(); }
    [[nodiscard]] QString cell(int row, int column) const {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QLineEdit* name() const { return editor()->findChild<QLineEdit*>(); }
    /// Of the parameters: 0 is the first one's name, 1 its value, 2 the second one's name, …
    [[nodiscard]] QLineEdit* field(int index) const {
        QList<QLineEdit*> fields;
        for (QLineEdit* candidate : section->findChild<ParameterRows*>()->findChildren<QLineEdit*>()) {
            if (candidate->isVisible()) {
                fields << candidate;
            }
        }
        return fields.at(index);
    }
    static void type(QLineEdit* into, const QString& text) {
        into->setFocus();
        into->selectAll();
        QTest::keyClicks(into, text);
    }
    [[nodiscard]] QStringList strips() const {
        QStringList texts;
        for (const MessageStrip* strip : section->findChildren<MessageStrip*>()) {
            if (strip->isVisible()) {
                texts << strip->accessibleName();
            }
        }
        return texts;
    }
    [[nodiscard]] MessageStrip* strip(const QString& begin) const {
        for (MessageStrip* candidate : section->findChildren<MessageStrip*>()) {
            if (candidate->isVisible() && candidate->accessibleName().startsWith(begin)) {
                return candidate;
            }
        }
        throw std::logic_error("there is no strip " + begin.toStdString());
    }
    void save() const {
        button(QStringLiteral("Save"))->click();
        QVERIFY(comes_to_rest());
    }
    void choose_kind(int kind) const { section->findChild<QComboBox*>()->setCurrentIndex(kind); }
    void fill_in_new() const {
        type(name(), QStringLiteral("gate"));
        choose_kind(2);  // user and password
        type(field(1), QStringLiteral("op&s"));
        type(field(3), QStringLiteral("s3cret+1"));
    }
    void collects_since(UtcTime time) {
        fleet.engine.status.state = CollectorStatus::State::running;
        fleet.engine.status.started = time;
        fleet.engine.listener->on_collector_status(fleet.engine.status);
        settle();
    }
};

/// Every text that a person or a screen reader could meet.
QString everything_said(const QWidget& widget) {
    QStringList said;
    for (const QWidget* part : widget.findChildren<QWidget*>()) {
        said << part->accessibleName() << part->accessibleDescription() << part->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(part)) {
            said << label->text();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(part)) {
            said << button->text();
        } else if (const auto* field = qobject_cast<const QLineEdit*>(part)) {
            said << field->displayText() << field->placeholderText();
        } else if (const auto* table = qobject_cast<const QTableView*>(part)) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    const QModelIndex cell = table->model()->index(row, column);
                    said << cell.data().toString() << cell.data(Qt::ToolTipRole).toString();
                }
            }
        }
    }
    return said.join(QLatin1Char('\n'));
}

}  // namespace

class CredentialSectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        install_language(Language::english);
        qputenv("WATTMAST_CREDENTIALS", "/nonexistent/credentials.toml");
    }

    void it_lists_names_and_places_and_hides_secrets() {
        Desk desk;
        desk.open();
        QCOMPARE(desk.table()->model()->rowCount(), 3);
        QCOMPARE(desk.cell(0, 0), QStringLiteral("cabinet"));
        QCOMPARE(desk.cell(0, 2), QStringLiteral("systemd"));
        QCOMPARE(desk.cell(1, 1), QStringLiteral("version: 3, user: ops, auth_password: •••"));
        QCOMPARE(desk.cell(1, 2), QStringLiteral("Desktop keyring"));
        QCOMPARE(desk.cell(2, 2), QStringLiteral("File"));
        QCOMPARE(desk.strips(), QStringList());
    }

    void a_new_one_is_saved_in_the_keyring() {
        Desk desk;
        desk.open();
        desk.fill_in_new();
        QCOMPARE(desk.field(3)->echoMode(), QLineEdit::Password);
        QVERIFY(!everything_said(*desk.section).contains(QStringLiteral("s3cret")));
        desk.save();
        QCOMPARE(desk.places.asked.size(), std::size_t{1});
        const CredentialChange& asked = desk.places.asked.front();
        QVERIFY(asked.kind == CredentialChange::Kind::add);
        QCOMPARE(asked.name, std::string("gate"));
        QVERIFY(asked.place == CredentialPlace::keyring);
        QVERIFY(asked.parameters == (std::vector<CredentialParameter>{{"user", "op&s"}, {"password", "s3cret+1"}}));
        QCOMPARE(desk.strips(), QStringList{QStringLiteral("“gate” is kept. Write credential=gate in the addresses of "
                                                           "devices.")});
        QCOMPARE(desk.name()->text(), QString());
        QCOMPARE(desk.field(3)->text(), QString());
        QVERIFY2(desk.editor()->hasFocus(), "the next Tab goes to the form, not to another panel");
        QVERIFY(!everything_said(*desk.section).contains(QStringLiteral("s3cret")));
    }

    void the_file_can_be_chosen() {
        Desk desk;
        desk.open();
        desk.fill_in_new();
        desk.section->findChild<SegmentedControl*>()->set_current(1);
        desk.save();
        QVERIFY(desk.places.asked.at(0).place == CredentialPlace::file);
    }

    void what_is_wrong_stands_at_its_field() {
        Desk desk;
        desk.open();
        const auto name_fault = [&desk] { return desk.editor()->findChild<FormRow*>()->fault(); };
        desk.save();
        QVERIFY(name_fault().contains(QStringLiteral("1 to 64 letters")));
        QVERIFY(desk.name()->property("wm_invalid").toBool());
        desk.fill_in_new();
        for (const char* name : {"../x", "-a", "a b"}) {
            Desk::type(desk.name(), QString::fromLatin1(name));
            desk.save();
            QVERIFY2(name_fault().contains(QStringLiteral("1 to 64 letters")), name);
        }
        Desk::type(desk.name(), QStringLiteral("web"));
        desk.save();
        QVERIFY(name_fault().contains(QStringLiteral("There is one of this name")));
        Desk::type(desk.name(), QStringLiteral("gate"));
        QCOMPARE(name_fault(), QString());
        desk.field(3)->clear();
        desk.save();
        QVERIFY(desk.field(3)->property("wm_invalid").toBool());
        QVERIFY(everything_said(*desk.editor()).contains(QStringLiteral("“password” has no value.")));
        Desk::type(desk.field(2), QStringLiteral("user"));
        desk.save();
        QVERIFY(everything_said(*desk.editor()).contains(QStringLiteral("“user” is given twice.")));
        QVERIFY(desk.places.asked.empty());
    }

    void a_change_leaves_the_secrets_that_are_not_typed() {
        Desk desk;
        desk.open();
        desk.table()->selectRow(1);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QVERIFY(!desk.name()->isVisible());
        QCOMPARE(desk.section->findChildren<Panel*>().at(1)->title(), QStringLiteral("Change “ups”"));
        QCOMPARE(desk.field(5)->text(), QString());
        QCOMPARE(desk.field(5)->placeholderText(), QStringLiteral("unchanged"));
        Desk::type(desk.field(3), QStringLiteral("night"));
        desk.button(QStringLiteral("Add a parameter"))->click();
        Desk::type(desk.field(6), QStringLiteral("priv_password"));
        QCOMPARE(desk.field(7)->echoMode(), QLineEdit::Password);
        Desk::type(desk.field(7), QStringLiteral("s3cret-two"));
        desk.save();
        const CredentialChange& asked = desk.places.asked.at(0);
        QVERIFY(asked.kind == CredentialChange::Kind::change);
        QVERIFY(asked.place == CredentialPlace::keyring);
        QVERIFY(asked.parameters == (std::vector<CredentialParameter>{{"version", "3"},
                                                                      {"user", "night"},
                                                                      {"auth_password", std::nullopt},
                                                                      {"priv_password", "s3cret-two"}}));
        QVERIFY(!desk.editor()->changed());
    }

    void a_masked_value_is_not_unmasked_by_another_name() {
        Desk desk;
        desk.open();
        desk.fill_in_new();
        Desk::type(desk.field(2), QStringLiteral("remark"));
        QCOMPARE(desk.field(3)->echoMode(), QLineEdit::Normal);
        QCOMPARE(desk.field(3)->text(), QString());
    }

    void parameters_are_left_out() {
        Desk desk;
        desk.open();
        desk.fill_in_new();
        for (QToolButton* remove : desk.section->findChild<ParameterRows*>()->findChildren<QToolButton*>()) {
            if (remove->isVisible()) {
                remove->click();
                break;
            }
        }
        desk.save();
        QVERIFY(desk.places.asked.at(0).parameters == (std::vector<CredentialParameter>{{"password", "s3cret+1"}}));
    }

    void one_is_moved_to_where_it_is_not() {
        Desk desk;
        desk.open();
        desk.table()->selectRow(1);
        desk.button(QStringLiteral("Move to the file"))->click();
        QVERIFY(desk.comes_to_rest());
        desk.table()->selectRow(2);
        desk.button(QStringLiteral("Move to the keyring"))->click();
        QVERIFY(desk.comes_to_rest());
        QCOMPARE(desk.places.asked.size(), std::size_t{2});
        QVERIFY(desk.places.asked[0].kind == CredentialChange::Kind::move);
        QVERIFY(desk.places.asked[0].place == CredentialPlace::file);
        QCOMPARE(desk.places.asked[1].name, std::string("web"));
        QVERIFY(desk.places.asked[1].place == CredentialPlace::keyring);
        QCOMPARE(desk.strips(), QStringList{QStringLiteral("“web” is moved. ")});
    }

    void removing_is_asked_first() {
        Desk desk;
        desk.open();
        desk.table()->selectRow(2);
        QString said;
        answer(QStringLiteral("Keep it"), said);
        desk.button(QStringLiteral("Remove"))->click();
        QVERIFY2(said.contains(QStringLiteral("“web”")), qPrintable(said));
        QVERIFY(desk.places.asked.empty());
        answer(QStringLiteral("Remove it"), said);
        desk.button(QStringLiteral("Remove"))->click();
        QVERIFY(desk.comes_to_rest());
        QVERIFY(desk.places.asked.at(0).kind == CredentialChange::Kind::remove);
        QVERIFY(desk.places.asked.at(0).place == CredentialPlace::file);
    }

    void those_of_systemd_are_only_shown() {
        Desk desk;
        desk.open();
        desk.table()->selectRow(0);
        for (const char* text : {"Change", "Remove", "Move to the keyring"}) {
            QVERIFY2(!desk.button(QString::fromLatin1(text))->isEnabled(), text);
        }
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QVERIFY(!desk.editor()->changed());
    }

    void without_a_keyring_the_file_is_what_there_is() {
        Desk desk;
        desk.places.overview.keyring = KeyringState::none;
        desk.places.overview.credentials.erase(desk.places.overview.credentials.begin() + 1);
        desk.open();
        QVERIFY(desk.strip(QStringLiteral("There is no desktop keyring."))
                    ->accessibleName()
                    .contains(QStringLiteral("install GNOME Keyring, KWallet or KeePassXC")));
        QVERIFY(!desk.section->findChild<SegmentedControl*>()->isVisible());
        desk.table()->selectRow(1);
        QVERIFY(!desk.button(QStringLiteral("Move to the keyring"))->isEnabled());
        desk.fill_in_new();
        desk.save();
        QVERIFY(desk.places.asked.at(0).place == CredentialPlace::file);
    }

    void a_locked_keyring_is_unlocked_from_here() {
        Desk desk;
        desk.places.overview.keyring = KeyringState::locked;
        desk.open();
        desk.collects_since(desk.fleet.now - std::chrono::hours{1});
        MessageStrip* strip = desk.strip(QStringLiteral("The desktop keyring is locked."));
        desk.places.answer = fail(Errc::keyring_failed, "prompt 7 dismissed");
        Q_EMIT strip->action_requested();
        QVERIFY(desk.comes_to_rest());
        QVERIFY(desk.places.asked.at(0).kind == CredentialChange::Kind::unlock);
        MessageStrip* outcome = desk.strip(QStringLiteral("The desktop keyring was not unlocked."));
        QVERIFY(outcome->accessibleName().contains(QStringLiteral("its dialog was closed")));
        QVERIFY(outcome->toolTip().contains(QStringLiteral("prompt 7 dismissed")));
        desk.places.answer = {};
        desk.places.overview.keyring = KeyringState::open;
        Q_EMIT strip->action_requested();
        QVERIFY(desk.comes_to_rest());
        QVERIFY(!strip->isVisible());
        QVERIFY(desk.strip(QStringLiteral("The desktop keyring is unlocked.")) != nullptr);
        QVERIFY(desk.strip(QStringLiteral("Devices are still read with")) != nullptr);
    }

    void a_keyring_that_does_not_answer_is_said() {
        Desk desk;
        desk.places.overview.keyring_failure = fail(Errc::keyring_failed, "no answer within 5 s");
        desk.places.overview.file_failure = fail(Errc::file_failed, "chmod 600 /home/a/c.toml");
        desk.open();
        QVERIFY(desk.strip(QStringLiteral("The desktop keyring cannot be used."))
                    ->toolTip()
                    .contains(QStringLiteral("no answer within 5 s")));
        QVERIFY(desk.strip(QStringLiteral("The credentials file cannot be read."))
                    ->toolTip()
                    .contains(QStringLiteral("chmod 600")));
        QVERIFY(!desk.section->findChild<SegmentedControl*>()->isVisible());
    }

    void without_any_it_says_what_they_are_for() {
        Desk desk;
        desk.places.overview.credentials.clear();
        desk.open();
        const auto* panel = desk.section->findChild<Panel*>();
        QCOMPARE(panel->overlay()->state().headline, QStringLiteral("No credential is kept"));
        QVERIFY(!desk.table()->isVisible());
        QVERIFY(desk.name()->isVisible());
        // Where a place cannot be read, that nothing is kept is not known.
        desk.places.overview.keyring = KeyringState::locked;
        desk.section->enter();
        QVERIFY(desk.comes_to_rest());
        QCOMPARE(panel->overlay()->state().headline, QStringLiteral("Nothing can be listed"));
    }

    void collecting_is_started_again_when_asked() {
        Desk desk;
        desk.open();
        desk.collects_since(desk.fleet.now - std::chrono::hours{1});
        QCOMPARE(desk.strips(), QStringList());
        desk.fill_in_new();
        desk.save();
        QSignalSpy requested(desk.section.get(), &CredentialSection::collector_restart_requested);
        MessageStrip* strip = desk.strip(QStringLiteral("Devices are still read with"));
        Q_EMIT strip->action_requested();
        QCOMPARE(requested.size(), 1);
        // What runs goes on meanwhile, and says so every second.
        desk.collects_since(desk.fleet.now - std::chrono::hours{1});
        QVERIFY(!strip->isVisible());
        desk.section->collector_start_done();
        QVERIFY2(strip->isVisible(), "it failed, and can be tried again");
        Q_EMIT strip->action_requested();
        QCOMPARE(requested.size(), 2);
        desk.collects_since(desk.fleet.now + std::chrono::seconds{1});
        desk.section->collector_start_done();
        QVERIFY(!strip->isVisible());
    }

    void collecting_that_is_stopped_can_be_started() {
        Desk desk;
        desk.fleet.engine.status.state = CollectorStatus::State::stopped;
        desk.open();
        QSignalSpy requested(desk.section.get(), &CredentialSection::collector_restart_requested);
        MessageStrip* strip = desk.strip(QStringLiteral("Nothing is collected."));
        for (int attempt = 1; attempt <= 2; ++attempt) {
            Q_EMIT strip->action_requested();
            QCOMPARE(requested.size(), attempt);
            QVERIFY(!strip->isVisible());
            desk.section->collector_start_done();
            QVERIFY2(strip->isVisible(), "it failed, and can be tried again");
        }
        desk.collects_since(desk.fleet.now);
        QVERIFY(!strip->isVisible());
    }

    void what_is_open_for_reading_only_cannot_be_started() {
        Desk desk;
        desk.fleet.engine.status.state = CollectorStatus::State::stopped;
        desk.fleet.engine.open_read_only();
        desk.open();
        QCOMPARE(desk.strips(), QStringList());
    }

    void a_keyring_that_was_opened_elsewhere_offers_to_start_again() {
        for (const bool was_silent : {false, true}) {
            Desk desk;
            if (was_silent) {
                desk.places.overview.keyring_failure = fail(Errc::keyring_failed, "no answer within 5 s");
            } else {
                desk.places.overview.keyring = KeyringState::locked;
            }
            desk.open();
            desk.collects_since(desk.fleet.now - std::chrono::hours{1});
            QCOMPARE(desk.strips().size(), 1);
            desk.places.overview.keyring_failure.reset();
            desk.places.overview.keyring = KeyringState::open;
            desk.section->enter();
            QVERIFY(desk.comes_to_rest());
            QCOMPARE(desk.strips().size(), 1);
            QVERIFY(desk.strip(QStringLiteral("Devices are still read with")) != nullptr);
        }
    }

    void the_window_goes_on_while_the_keyring_asks_a_person() {
        Desk desk;
        desk.open();
        QSemaphore asking;
        desk.places.before_answer = [&asking](const KeyringPatience& patience) {
            asking.release();
            std::mutex mutex;
            std::condition_variable_any woken;
            std::unique_lock lock(mutex);
            woken.wait(lock, patience.stop, [] { return false; });
        };
        desk.fill_in_new();
        desk.button(QStringLiteral("Save"))->click();
        QVERIFY(asking.tryAcquire(1, patience_ms));
        QVERIFY(!desk.button(QStringLiteral("Save"))->isEnabled());
        bool came = false;
        QTimer::singleShot(0, qApp, [&came] { came = true; });
        QTRY_VERIFY_WITH_TIMEOUT(came, patience_ms);
        QVERIFY(desk.section->findChild<CredentialDesk*>()->is_busy());
        desk.section.reset();  // Closing the window gives up, and does not hang.
    }

    void everything_is_reached_and_named() {
        Desk desk;
        desk.open();
        desk.table()->selectRow(1);
        desk.button(QStringLiteral("Change"))->click();
        int examined = 0;
        for (const QWidget* part : desk.section->findChildren<QWidget*>()) {
            if (!part->isVisible() || part->focusPolicy() == Qt::NoFocus || part->focusProxy() != nullptr) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(part);
            const bool has_name = !part->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(has_name, part->metaObject()->className());
            QVERIFY2((part->focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<const QToolButton*>(part) != nullptr,
                     part->metaObject()->className());
            ++examined;
        }
        QVERIFY(examined >= 12);
    }

    void the_language_is_followed() {
        Desk desk;
        desk.places.overview.keyring = KeyringState::locked;
        desk.open();
        install_language(Language::chinese);
        settle();
        desk.section->retranslate();  // As the page does.
        const QString said = everything_said(*desk.section);
        for (const char* text : {"凭据", "桌面密钥环已锁定。", "解锁", "添加凭据", "保存", "参数", "移至密钥环"}) {
            QVERIFY2(said.contains(QString::fromUtf8(text)), text);
        }
        QCOMPARE(desk.cell(2, 2), QStringLiteral("文件"));
    }

    void the_real_file_is_written_and_read() {
        const QTemporaryDir folder;
        const QByteArray file = QFile::encodeName(folder.filePath(QStringLiteral("credentials.toml")));
        qputenv("WATTMAST_CREDENTIALS", file);
        Desk desk;
        desk.open(real_credential_actions());
        QVERIFY(desk.strip(QStringLiteral("There is no desktop keyring.")) != nullptr);
        desk.fill_in_new();
        desk.save();
        const auto kept = read_credentials_file(file.toStdString());
        QVERIFY(kept.has_value());
        QVERIFY(*kept == (CredentialTexts{{"gate", "user=op%26s&password=s3cret%2B1"}}));
        QCOMPARE(desk.cell(0, 1), QStringLiteral("user: op&s, password: •••"));
        QVERIFY(!everything_said(*desk.section).contains(QStringLiteral("s3cret")));
    }
};

WATTMAST_UI_TEST(CredentialSectionTest)
#include "credential_section_test.moc"
