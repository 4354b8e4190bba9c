// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every page of the program: names for screen readers, texts that are 40 % longer, regions by F6.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTranslator>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
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
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"
#include "ui/window_habits.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

/// Every text 40 % longer, as Vietnamese or German may be.
class LongTexts final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment, int n) const override {
        const bool is_ours = QByteArrayView(context) != "QLocale" && !QByteArrayView(context).startsWith("QPlatform");
        if (!is_ours || text == nullptr) {
            return {};
        }
        static_cast<void>(comment);
        static_cast<void>(n);
        QString longer = QString::fromUtf8(text);
        // Keys, separators and patterns are no words.
        if (longer.size() > 2) {
            longer += QString(std::max<qsizetype>(1, longer.size() * 2 / 5), QLatin1Char('x'));
        }
        return longer;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

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
        for (const PageId page : {PageId::overview, PageId::sites, PageId::site, PageId::alarms, PageId::explore,
                                  PageId::devices, PageId::settings}) {
            if (window.page(page) != nullptr) {
                found.push_back(page);
            }
        }
        return found;
    }
};

bool is_part_of_another(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const QString name = widget.objectName();
    return name.startsWith(QStringLiteral("qt_")) || qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
           qobject_cast<const QLineEdit*>(parent) != nullptr ||
           qobject_cast<const QAbstractItemView*>(parent) != nullptr;
}

bool is_interactive(const QWidget& widget) {
    const bool is_control =
        qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
        qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr ||
        qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
        qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
        qobject_cast<const QTextEdit*>(&widget) != nullptr || qobject_cast<const SegmentedControl*>(&widget) != nullptr;
    const bool takes_keys =
        (widget.focusPolicy() & Qt::TabFocus) != 0 && qobject_cast<const QAbstractScrollArea*>(&widget) == nullptr;
    return is_control || takes_keys;
}

QString described(const QWidget& widget) {
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr && path.size() < 5; at = at->parentWidget()) {
        path.prepend(QString::fromLatin1(at->metaObject()->className()));
    }
    return path.join(QStringLiteral(" > "));
}

QStringList nameless_in(QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || !is_interactive(*widget) || is_part_of_another(*widget)) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).trimmed().isEmpty()) {
            found << described(*widget);
        }
    }
    found.removeDuplicates();
    return found;
}

/// Texts that have less room than they need. Labels that shorten themselves with an ellipsis say so.
QStringList clipped_in(QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->width() == 0) {
            continue;
        }
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const auto* label = qobject_cast<QLabel*>(widget);
        const bool is_plain_label = label != nullptr && !label->wordWrap() && !label->text().isEmpty();
        const bool has_text = (button != nullptr && !button->text().isEmpty()) || is_plain_label ||
                              qobject_cast<SegmentedControl*>(widget) != nullptr;
        // The field of the palette shows less where room is short.
        const bool may_shrink = button != nullptr && widget->minimumSizeHint().width() < widget->sizeHint().width();
        const int needed = may_shrink ? widget->minimumSizeHint().width() : widget->sizeHint().width();
        if (has_text && !is_part_of_another(*widget) && needed > widget->width() + 1) {
            found << QStringLiteral("%1: %2 of %3 px, %4")
                         .arg(described(*widget))
                         .arg(widget->width())
                         .arg(needed)
                         .arg(button != nullptr  ? button->text()
                              : label != nullptr ? label->text()
                                                 : QString());
        }
    }
    return found;
}

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
            first.show();
            QCoreApplication::processEvents();
            const QStringList clipped = clipped_in(first);
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
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
