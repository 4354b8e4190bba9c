// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The command palette: what is found, how fast, and by keyboard only.
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <ctime>

#include "support/fake_engine.h"
#include "support/sample_page.h"
#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/shell/compare_button.h"
#include "ui/shell/compare_start_popup.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/palette/fleet_index.h"
#include "ui/shell/palette/palette_guide.h"
#include "ui/shell/palette/palette_model.h"
#include "ui/shell/palette/pinyin.h"
#include "ui/shell/palette/search_text.h"
#include "ui/shell/palette_field.h"
#include "ui/shell/range_calendar.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/top_bar.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double slower = 15;
#else
constexpr double slower = 1;
#endif

/// A window over three sites with one meter of two points each.
struct Desk {
    UtcTime now = parse_iso8601("2026-11-12T06:32:08Z").value();
    FakeEngine engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    Desk() {
        QSettings().remove(QStringLiteral("palette/recent"));
        fill_with_samples(engine, now);
        auto catalog = std::make_shared<Catalog>(*engine.master_data);
        catalog->points.push_back({PointId(1), DeviceId(1), {PointKind::active_power, Phase::total, {}}, {}});
        catalog->points.push_back({PointId(2), DeviceId(1), {PointKind::voltage, Phase::l1, {}}, {}});
        engine.master_data = catalog;
        engine.run_jobs_at_once();
        bridge = std::make_unique<EngineBridge>(engine);
        bridge->set_clock([this] { return now; });
        session = std::make_unique<Session>(now, QTimeZone("Asia/Shanghai"));
        window = std::make_unique<MainWindow>(*bridge, *session);
        window->add_page(
            PageId::overview, IconId::overview, [] { return QStringLiteral("Overview"); },
            new SamplePage({*bridge, *session}));
        window->add_page(
            PageId::site, IconId::sites, [] { return QStringLiteral("Sites"); }, new SamplePage({*bridge, *session}));
        window->show();
    }

    [[nodiscard]] CommandPalette* palette() const { return window->command_palette(); }
    /// Opens by key and types.
    void ask(const QString& query) const {
        window->shortcuts().action(QStringLiteral("palette.open"))->trigger();
        QTRY_VERIFY(palette()->search()->is_ready());
        QSignalSpy found(palette()->search(), &PaletteSearch::found);
        QTest::keyClicks(palette()->field(), query);
        QTRY_VERIFY(!palette()->search()->is_searching());
    }
    [[nodiscard]] QStringList rows() const {
        QStringList texts;
        for (int row = 0; row < palette()->model()->rowCount(); ++row) {
            texts << palette()->model()->index(row).data().toString();
        }
        return texts;
    }
};

std::shared_ptr<const Catalog> large_catalog(int sites, int points_of_each) {
    auto catalog = std::make_shared<Catalog>();
    std::int64_t point = 0;
    for (int i = 1; i <= sites; ++i) {
        Site site;
        site.id = SiteId(i);
        site.code = QStringLiteral("SH-PD-%1").arg(i, 5, 10, QLatin1Char('0')).toStdString();
        site.name = QStringLiteral("张江科苑路%1号站").arg(i).toStdString();
        site.area = {"长三角", "上海", "区" + std::to_string(i % 16)};
        catalog->sites.push_back(site);
        Device device;
        device.id = DeviceId(i);
        device.site = site.id;
        device.name = "M1";
        catalog->devices.push_back(device);
        for (int j = 0; j < points_of_each; ++j) {
            catalog->points.push_back(
                {PointId(++point),
                 device.id,
                 {j % 2 == 0 ? PointKind::active_power : PointKind::voltage, Phase::l1, "eth" + std::to_string(j)},
                 {}});
        }
    }
    return catalog;
}

double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chinese_is_read_aloud() {
        Pinyin pinyin;
        QCOMPARE(pinyin.readings(U'张'), std::vector<QByteArray>{"zhang"});
        QCOMPARE(pinyin.readings(U'长'), (std::vector<QByteArray>{"chang", "zhang"}));
        QCOMPARE(pinyin.readings(U'厦').front(), QByteArray("xia"));
        QCOMPARE(pinyin.readings(U'绿'), std::vector<QByteArray>{"lu"});
        QVERIFY(pinyin.readings(U'A').empty());
        QVERIFY(pinyin.readings(U'。').empty());
    }

    void words_match_as_people_type_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("whole") << QStringLiteral("SH-PD-0473") << QStringLiteral("sh-pd-0473") << 100 << 100;
        QTest::newRow("beginning") << QStringLiteral("SH-PD-0473") << QStringLiteral("SH-") << 90 << 90;
        QTest::newRow("word") << QStringLiteral("SH-PD-0473") << QStringLiteral("0473") << 80 << 80;
        QTest::newRow("part of a word") << QStringLiteral("SH-PD-0473") << QStringLiteral("473") << 60 << 60;
        QTest::newRow("without hyphens") << QStringLiteral("SH-PD-0473") << QStringLiteral("shpd04") << 50 << 50;
        QTest::newRow("parts") << QStringLiteral("SZ-IP-0211") << QStringLiteral("sip") << 50 << 85;
        QTest::newRow("initials of words")
            << QStringLiteral("Zhangjiang Keyuan Rd") << QStringLiteral("zkr") << 85 << 85;
        QTest::newRow("initials") << QStringLiteral("张江科苑路") << QStringLiteral("zjky") << 85 << 85;
        QTest::newRow("initials inside") << QStringLiteral("张江科苑路") << QStringLiteral("kyl") << 65 << 65;
        QTest::newRow("other reading") << QStringLiteral("长三角") << QStringLiteral("zsj") << 85 << 85;
        QTest::newRow("pinyin") << QStringLiteral("张江科苑路") << QStringLiteral("zhangjiang") << 75 << 75;
        QTest::newRow("pinyin inside") << QStringLiteral("张江科苑路") << QStringLiteral("keyuan") << 62 << 62;
        QTest::newRow("chinese") << QStringLiteral("张江科苑路") << QStringLiteral("科苑") << 80 << 80;
        QTest::newRow("full width") << QStringLiteral("ＳＨ０４７３") << QStringLiteral("sh0473") << 100 << 100;
        QTest::newRow("without marks") << QStringLiteral("Tổng quan") << QStringLiteral("quan") << 80 << 80;
        QTest::newRow("marks left out") << QStringLiteral("Điện năng") << QStringLiteral("dien") << 90 << 90;
        QTest::newRow("marks typed") << QStringLiteral("Điện năng") << QStringLiteral("ĐIỆN") << 90 << 90;
        QTest::newRow("marks in two parts") << QStringLiteral("Cảnh báo") << QStringLiteral("ca\u0309nh") << 90 << 90;
        QTest::newRow("umlaut") << QStringLiteral("Zürich") << QStringLiteral("zurich") << 100 << 100;
        QTest::newRow("a letter left out") << QStringLiteral("Generator") << QStringLiteral("genrator") << 25 << 25;
        QTest::newRow("one letter inside says nothing") << QStringLiteral("Overview") << QStringLiteral("w") << 0 << 0;
        QTest::newRow("order counts") << QStringLiteral("张江") << QStringLiteral("jz") << 0 << 0;
        QTest::newRow("other letters") << QStringLiteral("SH-PD-0473") << QStringLiteral("nj") << 0 << 0;
    }
    void words_match_as_people_type() {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(int, least);
        QFETCH(int, most);
        Pinyin pinyin;
        const int score = SearchText(text, pinyin).match(words_of(word).value(0));
        QVERIFY2(score >= least && score <= most, qPrintable(QString::number(score)));
    }

    void the_fleet_is_found_by_any_of_its_names() {
        const Desk desk;
        const auto index = FleetIndex::build(desk.bridge->catalog(), {});
        const auto first = [&](const char* query) {
            const PaletteEntries found = index->search(words_of(QString::fromUtf8(query)), 6);
            return found.empty() ? QStringList() : found.front().key;
        };
        QCOMPARE(first("zjky"), (QStringList{QStringLiteral("site"), QStringLiteral("SH-PD-0473")}));
        QCOMPARE(first("宁波 0218"), (QStringList{QStringLiteral("site"), QStringLiteral("NB-YZ-0218")}));
        QCOMPARE(first("voltage l1 yz"), (QStringList{QStringLiteral("point"), QStringLiteral("NB-YZ-0218"),
                                                      QStringLiteral("M1"), QStringLiteral("voltage/l1")}));
        QVERIFY(index->search(words_of(QStringLiteral("nothing like it")), 6).empty());
        const PaletteEntries areas = index->search(words_of(QStringLiteral("上海")), 6);
        QVERIFY(std::ranges::any_of(areas, [](const PaletteEntry& entry) {
            return entry.group == PaletteGroup::areas && entry.key.constLast() == QStringLiteral("上海");
        }));
        // The query names a site only, so its points are not listed.
        for (const PaletteEntry& entry : index->search(words_of(QStringLiteral("NB-YZ-0218")), 6)) {
            QVERIFY(entry.group != PaletteGroup::points);
        }
    }

    void a_large_fleet_answers_within_a_blink() {
        const auto index = FleetIndex::build(large_catalog(17'000, 10), {});
        for (const char* query : {"z", "zjky", "sh-pd-16999", "power 169", "eth3 zhangjiang", "上海 voltage", "qqqq"}) {
            const double before = cpu_milliseconds();
            const PaletteEntries found = index->search(words_of(QString::fromUtf8(query)), 6);
            const double took = cpu_milliseconds() - before;
            qInfo("%s: %zu found, %.1f ms", query, found.size(), took);
            QVERIFY2(took < 50 * slower, query);
        }
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(FleetIndex::build(large_catalog(3'000, 1), stop.get_token()) == nullptr);
    }

    void rows_have_headings_that_cannot_be_chosen() {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PaletteEntry page;
        page.group = PaletteGroup::pages;
        page.title = QStringLiteral("Overview");
        page.note = QStringLiteral("Ctrl+1");
        PaletteEntry command;
        command.title = QStringLiteral("Back");
        model.set_entries({page, page, command});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Pages"));
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Overview, Ctrl+1"));
        QVERIFY(!model.flags(model.index(3)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.choosable(0, 1), 1);
        QCOMPARE(model.choosable(3, 1), 4);
        QCOMPARE(model.choosable(0, -1), -1);
        model.set_entries({});
        QCOMPARE(model.rowCount(), 0);
    }

    void a_site_opens_by_keyboard_alone_and_is_recent_then() {
        const Desk desk;
        desk.ask(QStringLiteral("zjky"));
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QVERIFY(!desk.palette()->isVisible());
        QCOMPARE(desk.session->page(), PageId::site);
        QCOMPARE(desk.session->scope().site, SiteId(2));
        QCOMPARE(desk.session->scope().area.size(), std::size_t{3});
        desk.window->shortcuts().action(QStringLiteral("palette.open"))->trigger();
        QCOMPARE(desk.rows().value(0), QStringLiteral("Recent"));
        QVERIFY(desk.rows().value(1).startsWith(QStringLiteral("SH-PD-0473")));
        // A recent entry opens as itself.
        desk.session->go_back();
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QCOMPARE(desk.session->scope().site, SiteId(2));
    }

    void enter_waits_for_the_answer_to_what_was_typed() {
        const Desk desk;
        desk.window->shortcuts().action(QStringLiteral("palette.open"))->trigger();
        QTRY_VERIFY(desk.palette()->search()->is_ready());
        QTest::keyClicks(desk.palette()->field(), QStringLiteral("0218"));
        QVERIFY(desk.palette()->search()->is_searching());
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QTRY_COMPARE(desk.session->scope().site, SiteId(1));
    }

    void arrows_pass_over_headings_and_go_round() {
        const Desk desk;
        desk.ask(QStringLiteral("o"));
        QListView* list = desk.palette()->list();
        const int first = desk.palette()->model()->choosable(0, 1);
        QCOMPARE(list->currentIndex().row(), first);
        QTest::keyClick(desk.palette()->field(), Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), desk.palette()->model()->rowCount() - 1);
        QTest::keyClick(desk.palette()->field(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), first);
        for (int i = 0; i < desk.palette()->model()->rowCount(); ++i) {
            QTest::keyClick(desk.palette()->field(), Qt::Key_Down);
            QVERIFY(desk.palette()->model()->entry(list->currentIndex().row()) != nullptr);
        }
        QTest::keyClick(desk.palette()->field(), Qt::Key_Escape);
        QVERIFY(!desk.palette()->isVisible());
    }

    void commands_pages_and_points_lead_somewhere() {
        const Desk desk;
        desk.ask(QStringLiteral("compare week"));
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QVERIFY(desk.session->compare() == CompareChoice::of(CompareWith::previous_week));
        desk.ask(QStringLiteral("sites"));
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QCOMPARE(desk.session->page(), PageId::site);
        desk.ask(QStringLiteral("last 7"));
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QCOMPARE(desk.session->range_choice().name(), QStringLiteral("Last 7 days"));
        QSignalSpy chosen(&desk.window->palette_guide(), &PaletteGuide::point_chosen);
        desk.ask(QStringLiteral("voltage"));
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<PointId>(), PointId(2));
    }

    void only_views_that_can_be_opened_are_offered() {
        const Desk desk;
        SavedViews().save({QStringLiteral("Suzhou sleep check"), PageId::site, {{QStringLiteral("a"), 1}}});
        desk.ask(QStringLiteral("suzhou"));
        QVERIFY(desk.rows().isEmpty());
        desk.palette()->close();
        QStringList opened;
        desk.window->palette_guide().set_view_opener(PageId::site, [&](const SavedView& view) { opened << view.name; });
        desk.ask(QStringLiteral("suzhou"));
        QCOMPARE(desk.rows().value(0), QStringLiteral("Saved views"));
        QTest::keyClick(desk.palette()->field(), Qt::Key_Return);
        QCOMPARE(opened, QStringList{QStringLiteral("Suzhou sleep check")});
        SavedViews().remove(PageId::site, QStringLiteral("Suzhou sleep check"));
    }

    void the_field_of_the_top_bar_opens_it() {
        const Desk desk;
        desk.window->top_bar()->search()->click();
        QVERIFY(desk.palette()->isVisible());
        QCOMPARE(desk.rows().value(0), QStringLiteral("Pages"));
    }

    void the_comparison_is_chosen_from_a_menu() {
        const Desk desk;
        CompareButton* button = desk.window->top_bar()->compare();
        QCOMPARE(button->text(), QStringLiteral("Compare"));
        QVERIFY(!button->isChecked());
        button->open_menu();
        QCOMPARE(button->menu()->actions().size(), 7);
        button->menu()->actions()[1]->trigger();
        button->menu()->close();
        QVERIFY(desk.session->compare() == CompareChoice::of(CompareWith::previous_week));
        QCOMPARE(button->text(), QStringLiteral("Previous week"));
        QVERIFY(button->isChecked());
        button->open_menu();
        QVERIFY(button->menu()->actions()[1]->isChecked());
        button->menu()->actions().constLast()->trigger();
        button->menu()->close();
        QVERIFY(!desk.session->compare());
    }

    void an_own_start_is_a_day_of_the_calendar_and_a_time() {
        const Desk desk;
        CompareButton* button = desk.window->top_bar()->compare();
        button->ask_for_start();
        auto* popup = button->findChild<CompareStartPopup*>();
        QVERIFY(popup != nullptr);
        popup->field()->setText(QStringLiteral("2027-01-01 00:00"));
        QTest::keyClick(popup->field(), Qt::Key_Return);
        QCOMPARE(popup->fault(), QStringLiteral("A comparison begins in the past."));
        popup->field()->setText(QStringLiteral("2026-11-12 06:00"));
        auto* calendar = popup->findChild<RangeCalendar*>();
        calendar->setFocus();
        QTest::keyClick(calendar, Qt::Key_Up);
        QTest::keyClick(calendar, Qt::Key_Return);
        QCOMPARE(popup->field()->text().section(QLatin1Char(' '), 1), QStringLiteral("06:00"));
        popup->field()->setText(QStringLiteral("2026-11-03 06:00"));
        QTest::keyClick(popup->field(), Qt::Key_Return);
        QVERIFY(desk.session->compare());
        QCOMPARE(to_iso8601(desk.session->compared_range()->begin), std::string("2026-11-02T22:00:00Z"));
    }
};

WATTMAST_UI_TEST(PaletteTest)
#include "palette_test.moc"
