// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every page of the program: names for screen readers, texts that are 40 % longer, regions by F6.
#include <QAccessible>
#include <QLineEdit>
#include <QStackedWidget>

#include "made_up_fleet.h"
#include "support/long_texts.h"
#include "support/ui_test_main.h"
#include "support/window_checks.h"
#include "ui/first_run/first_run_window.h"
#include "ui/help/help_window.h"
#include "ui/help/keyboard_map.h"
#include "ui/look.h"
#include "ui/pages/pages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/small_parts.h"
#include "ui/window_habits.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Program {
    MadeUpFleet fleet;
    MainWindow window{fleet.bridge, fleet.session};
    std::unique_ptr<WindowHabits> habits;

    Program() {
        add_pages(window, {fleet.bridge, fleet.session});
        habits = std::make_unique<WindowHabits>(window, fleet.bridge, fleet.session);
        window.resize(1600, 1000);
        window.show();
        settle();
    }
    void show(PageId page) {
        fleet.answer_for(macro_site());
        if (page == PageId::site) {
            fleet.session.set_scope({{}, macro_site()});
        }
        fleet.session.set_page(page);
        settle();
    }
    [[nodiscard]] std::vector<PageId> pages() const {
        std::vector<PageId> found;
        for (const PageId page :
             {PageId::overview, PageId::sites, PageId::site, PageId::alarms, PageId::explore, PageId::energy,
              PageId::carbon, PageId::quality, PageId::reports, PageId::devices, PageId::factors, PageId::settings}) {
            if (window.page(page) != nullptr) {
                found.push_back(page);
            }
        }
        return found;
    }
};

}  // namespace

class AccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void cleanup() { install_language(Language::english); }

    void everything_that_can_be_used_has_a_name() {
        Program program;
        QStringList all;
        for (const PageId page : program.pages()) {
            program.show(page);
            for (const QString& nameless : nameless_in(program.window)) {
                all << id_of(page) + QStringLiteral(": ") + nameless;
            }
        }
        QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
        program.window.shortcuts().action(QStringLiteral("palette.open"))->trigger();
        for (QWidget* window : std::initializer_list<QWidget*>{
                 program.window.command_palette(), program.habits->open_help(), program.habits->open_keyboard_map()}) {
            const QStringList nameless = nameless_in(*window);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
        }
    }

    void the_search_for_names_finds_what_has_none() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(new QToolButton);
        column->addWidget(new QLineEdit);
        window.show();
        QCOMPARE(nameless_in(window).size(), 2);
    }

    void no_page_asks_to_be_painted_whenever_it_is() {
        Program program;
        for (const PageId page : program.pages()) {
            program.show(page);
            QVERIFY2(paints_at_rest(program.window) < 25, qPrintable(id_of(page)));
        }
    }

    void longer_texts_are_not_clipped() {
        LongTexts longer;
        QCoreApplication::installTranslator(&longer);
        {
            Program program;
            for (const PageId page : program.pages()) {
                program.show(page);
                const QStringList clipped = clipped_in(program.window);
                QVERIFY2(clipped.isEmpty(),
                         qPrintable(id_of(page) + QStringLiteral(":\n") + clipped.join(QLatin1Char('\n'))));
            }
            FirstRunWindow first(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources", QStringLiteral("/tmp"),
                                 "/tmp/no-demo.wattmast");
            first.resize(1280, 800);
            first.show();
            // The factors come from a file and move what stands below them.
            QStringList clipped;
            QTRY_VERIFY2((clipped = clipped_in(first)).isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
        }
        QCoreApplication::removeTranslator(&longer);
    }

    void the_search_for_clipped_texts_finds_them() {
        QWidget window;
        auto* button = new QAbstractButtonWithText(&window);
        button->setText(QStringLiteral("A text that is much too long for this"));
        button->setFixedSize(40, 30);
        window.show();
        QCOMPARE(clipped_in(window).size(), 1);
    }

    void texts_too_low_or_outside_are_found_as_well() {
        QWidget window;
        window.resize(300, 200);
        auto* low = new WrappedLabel(TextRole::body, Color::text_primary, &window);
        low->setText(QStringLiteral("Words that need more than the one line that they were given here"));
        low->setGeometry(0, 0, 120, 20);
        auto* outside = new WrappedLabel(TextRole::body, Color::text_primary, &window);
        outside->setText(QStringLiteral("Short"));
        outside->setGeometry(280, 100, 60, 30);
        window.show();
        const QStringList found = clipped_in(window);
        QCOMPARE(found.size(), 2);
        QVERIFY2(found[0].contains(QStringLiteral("high")), qPrintable(found[0]));
        QVERIFY2(found[1].contains(QStringLiteral("reaches out")), qPrintable(found[1]));
    }

    void a_text_that_is_shortened_says_the_whole_in_its_tool_tip() {
        QWidget window;
        auto* label = new RoleLabel(TextRole::body, Color::text_primary, &window);
        label->set_text(QStringLiteral("A text that is much too long for this"));
        label->setGeometry(0, 0, 40, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_COMPARE(label->toolTip(), label->text());
        QVERIFY(clipped_in(window).isEmpty());
        label->resize(400, 30);
        QTRY_VERIFY(label->toolTip().isEmpty());
    }

    void a_picture_of_nothing_is_blank() {
        QImage nothing(200, 100, QImage::Format_RGB32);
        nothing.fill(Qt::white);
        QVERIFY(is_blank({}));
        QVERIFY(is_blank(nothing));
        for (int y = 20; y < 40; ++y) {
            for (int x = 20; x < 60; ++x) {
                nothing.setPixel(x, y, qRgb(x, y, 0));
            }
        }
        QVERIFY(!is_blank(nothing));
    }

    void f6_goes_round_the_regions() {
        Program program;
        program.show(PageId::devices);
        QSet<QString> regions;
        for (int i = 0; i < 3; ++i) {
            program.window.shortcuts().action(QStringLiteral("region.next"))->trigger();
            const QWidget* focused = program.window.focusWidget();
            QVERIFY(focused != nullptr);
            for (const QWidget* region :
                 std::initializer_list<const QWidget*>{program.window.findChild<NavRail*>(), program.window.top_bar(),
                                                       program.window.page(PageId::devices)}) {
                if (region->isAncestorOf(focused)) {
                    regions << QString::fromLatin1(region->metaObject()->className());
                }
            }
        }
        QCOMPARE(regions.size(), 3);
    }

private:
    class QAbstractButtonWithText final : public QToolButton {
    public:
        explicit QAbstractButtonWithText(QWidget* parent) : QToolButton(parent) {
            setToolButtonStyle(Qt::ToolButtonTextOnly);
        }
        [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    };
};

WATTMAST_UI_TEST(AccessTest)
#include "access_test.moc"
