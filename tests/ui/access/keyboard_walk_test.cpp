// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The program without a pointer: every page, and every window that a key opens from it.
#include <QAccessible>
#include <QDialog>
#include <QFileDialog>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include "keyboard_walk.h"
#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/help/help_window.h"
#include "ui/help/keyboard_map.h"
#include "ui/pages/pages.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/scope_breadcrumb.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/top_bar.h"
#include "ui/window_habits.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr std::array all_pages{PageId::overview, PageId::sites,   PageId::site,    PageId::alarms,
                               PageId::explore,  PageId::energy,  PageId::carbon,  PageId::quality,
                               PageId::reports,  PageId::devices, PageId::factors, PageId::settings};

struct Program {
    FakeAlarmDesk desk;
    MadeUpFleet fleet;
    bool has_alarms = fill();
    MainWindow window{fleet.bridge, fleet.session};
    std::unique_ptr<WindowHabits> habits;

    Program() {
        add_pages(window, {fleet.bridge, fleet.session});
        habits = std::make_unique<WindowHabits>(window, fleet.bridge, fleet.session);
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        settle();
    }
    /// Before the window asks for them.
    bool fill() {
        fill_with_alarms(desk, *fleet.engine.master_data, fleet.now);
        fleet.engine.alarm_desk = &desk;
        return true;
    }
    void show(PageId page) {
        fleet.answer_for(macro_site());
        Place place = fleet.session.place();
        place.page = page;
        place.scope = page == PageId::site ? Scope{{}, macro_site()} : Scope{};
        fleet.session.go_to(place);
        settle();
    }
};

/// Three buttons in a column.
struct SmallWindow : QWidget {
    QVBoxLayout* column = new QVBoxLayout(this);
    QPushButton* first = add(QStringLiteral("First"));
    QPushButton* second = add(QStringLiteral("Second"));
    QPushButton* third = add(QStringLiteral("Third"));

    QPushButton* add(const QString& text) {
        auto* button = new QPushButton(text);
        column->addWidget(button);
        return button;
    }
    Walk walked() {
        show();
        activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(this));
        return walk(*this);
    }
};

QByteArray lines(const QStringList& faults) {
    return '\n' + faults.join(QLatin1Char('\n')).toUtf8();
}

/// What Escape does not close.
class Stubborn final : public QDialog {
public:
    using QDialog::QDialog;
    void reject() override {}
};

}  // namespace

class KeyboardWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QAccessible::setActive(true);
        QApplication::setCursorFlashTime(0);
        new FocusRing(qApp);
    }

    void every_page_is_walked_data() {
        QTest::addColumn<int>("page");
        for (const PageId page : all_pages) {
            QTest::newRow(qPrintable(id_of(page))) << static_cast<int>(page);
        }
    }
    void every_page_is_walked() {
        QFETCH(int, page);
        Program program;
        program.show(static_cast<PageId>(page));
        QVERIFY(QTest::qWaitForWindowActive(&program.window));
        const Walk walked = walk(program.window);
        QVERIFY2(walked.faults.isEmpty(), lines(walked.faults));
        QVERIFY(walked.stops.size() > 10);
    }

    void what_a_key_opens_is_walked_and_closed_by_escape_data() { every_page_is_walked_data(); }
    void what_a_key_opens_is_walked_and_closed_by_escape() {
        QFETCH(int, page);
        Program program;
        program.show(static_cast<PageId>(page));
        QVERIFY(QTest::qWaitForWindowActive(&program.window));
        const std::vector<QPointer<QWidget>> stops = walk(program.window).stops;
        QStringList faults;
        int opened = 0;
        for (const QPointer<QWidget>& stop : stops) {
            if (stop == nullptr || !stop->isVisible() || !stop->isEnabled()) {
                continue;  // Of a page that was left, or a choice that is not open any more.
            }
            const QString who = described_stop(*stop);
            stop->setFocus(Qt::TabFocusReason);
            QStringList found;
            const auto inside = [&](QWidget& window) {
                // The desktop has its own for files.
                if (qobject_cast<QFileDialog*>(&window) == nullptr) {
                    found << walk(window).faults;
                }
            };
            opened += press(*stop, inside, found) ? 1 : 0;
            for (const QString& fault : found) {
                faults << who + QStringLiteral(": ") + fault;
            }
            program.show(static_cast<PageId>(page));
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), lines(faults));
        QVERIFY(opened > 3);
    }

    void windows_of_keys_are_walked() {
        Program program;
        program.show(PageId::overview);
        QStringList faults;
        program.window.top_bar()->scope()->open_popup();
        QWidget* popup = QApplication::activePopupWidget();
        QVERIFY(popup != nullptr);
        faults << walk(*popup).faults;
        popup->close();
        program.window.shortcuts().action(QStringLiteral("palette.open"))->trigger();
        faults << walk(*program.window.command_palette()).faults;
        program.window.command_palette()->close();
        for (QWidget* window :
             std::initializer_list<QWidget*>{program.habits->open_help(), program.habits->open_keyboard_map()}) {
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            faults << walk(*window).faults;
        }
        QVERIFY2(faults.isEmpty(), lines(faults));
    }

    // ---- The walk itself sees what is wrong ----

    void a_window_without_faults_has_none() {
        SmallWindow window;
        const Walk walked = window.walked();
        QVERIFY2(walked.faults.isEmpty(), lines(walked.faults));
        QCOMPARE(walked.stops.size(), std::size_t{3});
    }

    void an_order_against_reading_is_found() {
        SmallWindow window;
        QWidget::setTabOrder(window.third, window.second);
        const Walk walked = window.walked();
        QCOMPARE(walked.faults.size(), 1);
        QVERIFY2(walked.faults.front().contains(QStringLiteral("comes after")), lines(walked.faults));
    }

    void what_only_a_pointer_reaches_is_found() {
        SmallWindow window;
        window.second->setFocusPolicy(Qt::NoFocus);
        const Walk walked = window.walked();
        QCOMPARE(walked.faults.size(), 1);
        QVERIFY2(walked.faults.front().contains(QStringLiteral("not reached")), lines(walked.faults));
    }

    void a_focus_that_is_not_seen_is_found() {
        SmallWindow window;
        window.second->setProperty("wm_own_focus", true);
        const Walk walked = window.walked();
        QCOMPARE(walked.faults.size(), 1);
        QVERIFY2(walked.faults.front().contains(QStringLiteral("does not show")), lines(walked.faults));
    }

    void a_trap_is_found() {
        SmallWindow window;
        auto* text = new QTextEdit;
        text->setAccessibleName(QStringLiteral("Text"));
        window.column->addWidget(text);
        const Walk walked = window.walked();
        QVERIFY2(std::ranges::any_of(
                     walked.faults, [](const QString& one) { return one.contains(QStringLiteral("keeps the focus")); }),
                 lines(walked.faults));
    }

    void a_stop_without_a_name_is_found() {
        SmallWindow window;
        window.second->setText({});
        const Walk walked = window.walked();
        QCOMPARE(walked.faults.size(), 1);
        QVERIFY2(walked.faults.front().contains(QStringLiteral("no name")), lines(walked.faults));
    }

    void a_window_that_escape_does_not_close_is_found() {
        SmallWindow window;
        connect(window.first, &QPushButton::clicked, &window, [&window] {
            auto* dialog = new Stubborn(&window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setWindowTitle(QStringLiteral("Stubborn"));
            dialog->show();
        });
        static_cast<void>(window.walked());
        QStringList faults;
        int seen = 0;
        QVERIFY(press(
            *window.first, [&seen](QWidget& /*opened*/) { ++seen; }, faults));
        QVERIFY(seen > 0);
        QVERIFY(!faults.isEmpty());
        QVERIFY2(faults.front().contains(QStringLiteral("not closed by Escape")), lines(faults));
    }
};

WATTMAST_UI_TEST(KeyboardWalkTest)
#include "keyboard_walk_test.moc"
