// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A second program on a database that is being written: what it asks, and what it shows then.
#include "ui/open_database.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <fstream>

#include "support/temporary_folder.h"
#include "support/ui_test_main.h"
#include "ui/format/failures.h"
#include "ui/look.h"
#include "ui/pages/pages.h"
#include "ui/pages/settings/retention_form.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr auto inventory = R"(
format = 1
[[site]]
code = "SD-JN-0114"
name = "Jinan Quancheng Rd"
kind = "tower"
area = ["China", "Shandong"]
factor_region = "CN-SD"
time_zone = "Asia/Shanghai"
latitude = 36.25
longitude = 117.5
)";

/// A database with one site, and the program that writes it.
class WrittenDatabase {
public:
    WrittenDatabase() {
        std::ofstream(file()) << inventory;
        Result<std::unique_ptr<Engine>> opened = Engine::open(line().engine);
        if (!opened) {
            throw std::runtime_error(opened.error().detail);
        }
        writer_ = std::move(opened).value();
        if (const Result<void> imported = writer_->import_inventory(file()); !imported) {
            throw std::runtime_error(imported.error().detail);
        }
    }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "sites.toml"; }
    /// As another program is told about the database.
    [[nodiscard]] CommandLine line() const {
        CommandLine line;
        line.engine.database = folder_ / "written.wattmast";
        line.engine.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
        line.inventory = QString::fromStdString(file().string());
        return line;
    }
    void stop_writing() { writer_.reset(); }

private:
    wattmast::test::TemporaryFolder folder_;
    std::unique_ptr<Engine> writer_;
};

/// Clicks a button of every dialog that comes up while it lives.
class Answers {
public:
    explicit Answers(QString button) : button_(std::move(button)) {
        QObject::connect(&timer_, &QTimer::timeout, [this] { answer(); });
        timer_.start(0);
    }
    QStringList asked;    ///< The texts of the dialogs.
    QStringList details;  ///< And what stands below.
    QString proposed;     ///< The button that Enter presses.

private:
    void answer() {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            return;
        }
        asked += box->text();
        details += box->informativeText();
        proposed = box->defaultButton() != nullptr ? box->defaultButton()->text() : QString();
        for (QAbstractButton* candidate : box->buttons()) {
            if (candidate->text() == button_) {
                QTest::mouseClick(candidate, Qt::LeftButton);
                return;
            }
        }
        box->reject();
        QFAIL(qPrintable(QStringLiteral("no button ") + button_));
    }

    QString button_;
    QTimer timer_;
};

}  // namespace

class OpenDatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void a_database_that_nobody_writes_opens_without_a_question() {
        WrittenDatabase database;
        database.stop_writing();
        Answers answers(QStringLiteral("Close"));
        CommandLine line = database.line();
        const std::unique_ptr<Engine> engine = open_database(line);
        QVERIFY(engine != nullptr);
        QVERIFY(engine->options().access == Access::read_write);
        QVERIFY(line.collects);
        QVERIFY(answers.asked.isEmpty());
    }

    void reading_only_shows_the_sites_and_lets_nothing_be_changed() {
        const WrittenDatabase database;
        CommandLine line = database.line();
        std::unique_ptr<Engine> engine;
        {
            Answers answers(QStringLiteral("Open for reading only"));
            engine = open_database(line);
            QCOMPARE(answers.asked, QStringList{explanation_of(Errc::store_locked)});
            QVERIFY2(answers.details.value(0).contains(QStringLiteral("is being written by")),
                     qPrintable(answers.details.value(0)));
            QCOMPARE(answers.proposed, QStringLiteral("Open for reading only"));
        }
        QVERIFY(engine != nullptr);
        QVERIFY(engine->options().access == Access::read_only);
        QVERIFY(!line.collects);
        QVERIFY2(line.inventory.isEmpty(), "importing would fail, and the program would end");
        EngineBridge bridge(*engine);
        QCOMPARE(bridge.catalog()->sites.size(), std::size_t{1});
        QCOMPARE(bridge.catalog()->sites.front().code, std::string("SD-JN-0114"));
        Session session(bridge.now(), QTimeZone("Asia/Shanghai"));
        MainWindow window(bridge, session);
        add_pages(window, {bridge, session});
        session.set_section(QStringLiteral("storage"));
        window.show();
        QCOMPARE(window.status()->texts().value(0), QStringLiteral("Open for reading only"));
        QVERIFY2(!window.status()->texts().contains(QStringLiteral("No sample yet")), "another program collects");
        const auto* form = window.page(PageId::settings)->findChild<RetentionForm*>();
        QTRY_VERIFY(
            form->notice()->accessibleName().startsWith(QStringLiteral("The database is open for reading only.")));
        for (const QSpinBox* field : form->findChildren<QSpinBox*>()) {
            QVERIFY(!field->isEnabled());
        }
        for (const QPushButton* button : form->findChildren<QPushButton*>()) {
            QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(button->text()));
        }
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QCOMPARE(window.status()->texts().value(0), QStringLiteral("以只读方式打开"));
    }

    void closing_the_question_opens_nothing_and_asks_nothing_more() {
        const WrittenDatabase database;
        CommandLine line = database.line();
        Answers answers(QStringLiteral("Close"));
        QVERIFY(open_database(line) == nullptr);
        QCOMPARE(answers.asked.size(), 1);
        QVERIFY(line.engine.access == Access::read_write);
    }

    void a_screenshot_has_nobody_to_ask() {
        const WrittenDatabase database;
        CommandLine line = database.line();
        line.screenshot = QStringLiteral("window.png");
        Answers answers(QStringLiteral("Close"));
        QVERIFY(open_database(line) == nullptr);
        QVERIFY(answers.asked.isEmpty());
    }

    void a_failure_that_reading_does_not_mend_is_told_once() {
        const WrittenDatabase database;
        CommandLine line = database.line();
        line.engine.resources = "/nowhere";
        Answers answers(QStringLiteral("Close"));
        QVERIFY(open_database(line) == nullptr);
        QCOMPARE(answers.asked.size(), 1);
    }
};

WATTMAST_UI_TEST(OpenDatabaseTest)
#include "open_database_test.moc"
