// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The handbook is whole in both languages, and keys that it names exist.
#include "ui/help/help_window.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/help/keyboard_map.h"
#include "ui/look.h"
#include "ui/shell/shortcuts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr std::array every_page{PageId::overview, PageId::site,   PageId::explore, PageId::devices,
                                PageId::settings, PageId::sites,  PageId::alarms,  PageId::factors,
                                PageId::energy,   PageId::carbon, PageId::quality, PageId::reports};

bool has(const std::vector<HelpPage>& pages, const QString& id) {
    return std::ranges::find(pages, id, &HelpPage::id) != pages.end();
}

}  // namespace

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void every_screen_has_its_page_in_each_language_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("en") << int(Language::english);
        QTest::newRow("zh") << int(Language::chinese);
        QTest::newRow("vi") << int(Language::vietnamese);
    }
    void every_screen_has_its_page_in_each_language() {
        QFETCH(int, language);
        const auto pages = help_pages(static_cast<Language>(language));
        for (const PageId page : every_page) {
            QVERIFY2(has(pages, help_id_of(page)), qPrintable(help_id_of(page)));
        }
        for (const char* more : {"start", "import", "keyboard", "wall", "desktop", "glossary"}) {
            QVERIFY2(has(pages, QLatin1String(more)), more);
        }
        static const QRegularExpression link(QStringLiteral(R"re(\]\(([^)]*)\))re"));
        static const QRegularExpression vietnamese(QStringLiteral("[ạảấậếệốộờợừựđư]"));
        static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
        for (const HelpPage& page : pages) {
            QVERIFY2(page.text.size() > 150, qPrintable(page.id));
            QVERIFY2(!page.title.isEmpty() && page.text.startsWith(QStringLiteral("# ")), qPrintable(page.id));
            const bool is_chinese = static_cast<Language>(language) == Language::chinese;
            QCOMPARE(page.title.contains(chinese), is_chinese);
            const bool is_vietnamese = static_cast<Language>(language) == Language::vietnamese;
            QCOMPARE(page.text.contains(vietnamese), is_vietnamese);
            for (auto found = link.globalMatch(page.text); found.hasNext();) {
                const QString target = found.next().captured(1);
                QVERIFY2(target.startsWith(QStringLiteral("help:")) && has(pages, target.mid(5)), qPrintable(target));
            }
        }
    }

    void all_languages_have_the_same_pages() {
        const auto english = help_pages(Language::english);
        for (const Language language : {Language::chinese, Language::vietnamese}) {
            const auto other = help_pages(language);
            QCOMPARE(english.size(), other.size());
            for (std::size_t i = 0; i < english.size(); ++i) {
                QCOMPARE(english[i].id, other[i].id);
                QVERIFY(english[i].text != other[i].text);
                // A translation that forgot a part has fewer headings, rows or items.
                const auto parts = [](const QString& text) {
                    static const QRegularExpression part(QStringLiteral("^(#|\\||-|[0-9]\\.)"),
                                                         QRegularExpression::MultilineOption);
                    return text.count(part);
                };
                QCOMPARE(parts(other[i].text), parts(english[i].text));
            }
        }
    }

    void the_window_shows_the_page_and_follows_links() {
        HelpWindow window;
        window.open(QStringLiteral("devices"));
        QCOMPARE(window.current(), QStringLiteral("devices"));
        QVERIFY(window.text()->toPlainText().startsWith(QStringLiteral("Devices")));
        Q_EMIT window.text()->anchorClicked(QUrl(QStringLiteral("help:import")));
        QCOMPARE(window.current(), QStringLiteral("import"));
        QCOMPARE(window.contents()->currentItem()->text(), QStringLiteral("History"));
        Q_EMIT window.text()->anchorClicked(QUrl(QStringLiteral("https://example.org/")));
        QCOMPARE(window.current(), QStringLiteral("import"));
        window.open(QStringLiteral("no such page"));
        QCOMPARE(window.current(), QStringLiteral("start"));
    }

    void searching_narrows_the_contents_and_marks_the_words() {
        HelpWindow window;
        window.open(QStringLiteral("start"));
        const int all = window.contents()->count();
        window.search()->setText(QStringLiteral("shelve reason"));
        QCOMPARE(window.contents()->count(), 1);
        QCOMPARE(window.current(), QStringLiteral("alarms"));
        QVERIFY(!window.text()->extraSelections().isEmpty());
        window.search()->setText(QStringLiteral("no such words anywhere"));
        QCOMPARE(window.contents()->count(), 0);
        window.search()->clear();
        QCOMPARE(window.contents()->count(), all);
    }

    void the_language_changes_at_once() {
        HelpWindow window;
        window.open(QStringLiteral("wall"));
        install_language(Language::chinese);
        QTRY_VERIFY(window.text()->toPlainText().startsWith(QStringLiteral("大屏模式")));
        QCOMPARE(window.current(), QStringLiteral("wall"));
    }

    void the_keyboard_map_has_every_key_of_the_window() {
        QWidget owner;
        Shortcuts shortcuts(&owner);
        shortcuts.add(
            QStringLiteral("page.overview"), {QKeySequence(QStringLiteral("Ctrl+1"))},
            [] { return QStringLiteral("Overview <1>"); }, [] {});
        shortcuts.add(
            QStringLiteral("page.read_again"), {QKeySequence(Qt::Key_F5)}, [] { return QStringLiteral("Read again"); },
            [] {});
        shortcuts.add(
            QStringLiteral("compare.off"), {}, [] { return QStringLiteral("Without key"); }, [] {});
        const auto groups = key_groups(&shortcuts);
        QCOMPARE(groups.size(), std::size_t{5});
        QCOMPARE(
            groups[0].keys,
            (std::vector<std::pair<QString, QString>>{{QStringLiteral("Ctrl+1"), QStringLiteral("Overview <1>")}}));
        QCOMPARE(groups[1].keys,
                 (std::vector<std::pair<QString, QString>>{{QStringLiteral("F5"), QStringLiteral("Read again")}}));
        const QString html = keyboard_map_html(groups);
        QVERIFY(html.contains(QStringLiteral("Overview &lt;1&gt;")));
        QVERIFY(!html.contains(QStringLiteral("Without key")));
        QCOMPARE(key_groups(nullptr).size(), std::size_t{3});
    }
};

WATTMAST_UI_TEST(HelpTest)
#include "help_test.moc"
