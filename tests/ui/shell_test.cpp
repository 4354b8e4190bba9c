// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The window as a whole: keyboard, themes, languages, and pictures that are not blank.
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSet>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <utility>

#include "support/fake_engine.h"
#include "support/sample_page.h"
#include "support/ui_test_main.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/scope_breadcrumb.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/time_range_button.h"
#include "ui/shell/time_range_popup.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Fixture {
    UtcTime now = parse_iso8601("2026-11-12T06:32:08Z").value();
    FakeEngine engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
    SamplePage* overview = nullptr;
    SamplePage* devices = nullptr;

    Fixture() {
        const QTimeZone zone("Asia/Shanghai");
        Format::set_current(Format(Format::current().language(), zone));
        fill_with_samples(engine, now);
        engine.run_jobs_at_once();
        bridge = std::make_unique<EngineBridge>(engine);
        bridge->set_clock([this] { return now; });
        session = std::make_unique<Session>(now, zone);
        window = std::make_unique<MainWindow>(*bridge, *session);
        overview = new SamplePage({*bridge, *session});
        devices = new SamplePage({*bridge, *session});
        window->add_page(
            PageId::overview, IconId::overview, [] { return QStringLiteral("Overview"); }, overview);
        window->add_page(
            PageId::site, IconId::sites, [] { return QStringLiteral("Sites"); }, new SamplePage({*bridge, *session}));
        window->add_separator();
        window->add_page(
            PageId::devices, IconId::devices, [] { return QStringLiteral("Devices"); }, devices);
        window->resize(1600, 1000);
        window->show();
        QCoreApplication::processEvents();
    }
    void tell(const CollectorStatus& status) const {
        engine.listener->on_collector_status(status);
        QCoreApplication::processEvents();
    }
};

/// The disk is full since `ago`, and 12,040 samples wait.
CollectorStatus refused_since(const Fixture& f, Duration ago) {
    CollectorStatus status = f.engine.status;
    status.state = CollectorStatus::State::store_full;
    status.queued_samples = 12'040;
    status.queue_capacity = 1'000'000;
    status.outage = StoreOutage{fail(Errc::store_full, "write to /data: ENOSPC"), f.now - ago, {}, 12'345, {}};
    status.failure = status.outage->failure;
    return status;
}

CollectorStatus ended(CollectorStatus status, UtcTime until) {
    status.state = CollectorStatus::State::running;
    status.failure.reset();
    status.queued_samples = 0;
    status.last_outage = std::exchange(status.outage, std::nullopt);
    status.last_outage->until = until;
    return status;
}

int colours_in(const QImage& image, const QRect& rect) {
    QSet<QRgb> seen;
    for (int y = rect.top(); y <= rect.bottom(); y += 2) {
        for (int x = rect.left(); x <= rect.right(); x += 2) {
            seen.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(seen.size());
}

}  // namespace

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        Theme::instance().set_appearance(Appearance::light);
        install_language(Language::english);
    }

    void pictures_are_not_blank_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("light-en") << false << false;
        QTest::newRow("dark-en") << true << false;
        QTest::newRow("dark-zh") << true << true;
        QTest::newRow("light-zh") << false << true;
    }
    void pictures_are_not_blank() {
        QFETCH(bool, dark);
        QFETCH(bool, chinese);
        Theme::instance().set_appearance(dark ? Appearance::dark : Appearance::light);
        install_language(chinese ? Language::chinese : Language::english);
        Fixture f;
        const QImage image = f.window->grab().toImage();
        QDir().mkpath(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots"));
        image.save(
            QStringLiteral(WATTMAST_BINARY_DIR "/snapshots/shell-%1.png").arg(QLatin1String(QTest::currentDataTag())));
        const QRect whole = image.rect();
        QVERIFY(colours_in(image, QRect(0, 0, size::rail_w, whole.height())) > 20);
        QVERIFY(colours_in(image, QRect(size::rail_w, 0, whole.width() - size::rail_w, size::topbar_h)) > 20);
        QVERIFY(colours_in(image, QRect(100, whole.height() - 20, 1400, 14)) > 20);
        QVERIFY(colours_in(image, QRect(100, 60, 1400, 800)) > 100);
        const Tokens& tokens = Theme::instance().tokens();
        QCOMPARE(image.pixel(size::rail_w / 2, whole.height() - 60), tokens[Color::bg_rail]);
        QCOMPARE(image.pixel(size::rail_w + 6, 300), tokens[Color::bg_window]);
    }

    void switching_the_theme_recolours_an_open_window() {
        Fixture f;
        const QPoint gutter(size::rail_w + 6, 300);
        QCOMPARE(f.window->grab().toImage().pixel(gutter), light_tokens[Color::bg_window]);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().set_appearance(Appearance::dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(Theme::instance().is_dark());
        QCoreApplication::processEvents();
        QCOMPARE(f.window->grab().toImage().pixel(gutter), dark_tokens[Color::bg_window]);
    }

    void switching_the_language_retranslates_an_open_window() {
        Fixture f;
        QCOMPARE(f.window->status()->texts().value(0), QStringLiteral("Collector running · 68,902 points, 1,148/s"));
        QCOMPARE(f.window->top_bar()->live()->text(), QStringLiteral("Live"));
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QCOMPARE(f.window->status()->texts(),
                 (QStringList{QStringLiteral("采集器运行中 · 68,902 测点，1,148/秒"),
                              QStringLiteral("最新样本 1.4 秒前"), QStringLiteral("数据库 38.2\u00a0GB"),
                              QStringLiteral("Asia/Shanghai，UTC+8"), QStringLiteral("2026-11-12 周四 14:32:08")}));
        QCOMPARE(f.window->top_bar()->live()->text(), QStringLiteral("实时"));
        QCOMPARE(f.window->shortcuts().action(QStringLiteral("go.back"))->text(), QStringLiteral("后退"));
    }

    void the_rail_moves_with_arrows_and_chooses_with_enter() {
        Fixture f;
        const auto items = f.window->findChildren<NavRailItem*>();
        QCOMPARE(items.size(), 3);
        QVERIFY(items[0]->isChecked());
        items[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(items[0], Qt::Key_Down);
        QVERIFY(f.session->page() == PageId::overview);
        QTest::keyClick(items[1], Qt::Key_End);
        QTest::keyClick(items[2], Qt::Key_Return);
        QVERIFY(f.session->page() == PageId::devices);
        QVERIFY(items[2]->isChecked());
        QVERIFY(!items[0]->isChecked());
        QCOMPARE(f.devices->entered, 1);
        f.session->go_back();
        QVERIFY(items[0]->isChecked());
        QCOMPARE(f.overview->entered, 2);
    }

    void entries_of_the_rail_come_closer_in_a_low_window_and_lose_their_names_last() {
        Fixture f;
        NavRail rail(*f.session);
        constexpr int pages = 11;
        for (int i = 0; i < pages - 1; ++i) {
            rail.add_page(PageId::overview, IconId::settings, [] { return QStringLiteral("Page"); });
        }
        rail.add_separator();
        rail.add_page_below(PageId::settings, IconId::settings, [] { return QStringLiteral("Settings"); });
        rail.show();
        const auto items = rail.findChildren<NavRailItem*>();
        const auto all = [&](auto property) { return std::ranges::all_of(items, property); };
        const auto show_at = [&](int height) {
            rail.resize(size::rail_w, height);
            QCoreApplication::processEvents();
            QVERIFY2(rail.height() == height, "nothing keeps it from being so low");
            QVERIFY2(all([&](const NavRailItem* item) { return item->geometry().bottom() < rail.height(); }),
                     "all of it is in sight");
        };
        show_at(900);
        QVERIFY(all([](const NavRailItem* item) { return item->height() == size::rail_item_h; }));
        show_at(520);  // Full HD at 200 %
        QVERIFY(all([](const NavRailItem* item) { return item->is_labelled() && item->height() < size::rail_item_h; }));
        show_at(420);
        QVERIFY(all([](const NavRailItem* item) { return !item->is_labelled() && !item->toolTip().isEmpty(); }));
    }

    void a_page_below_stands_at_the_lower_end_with_its_own_key() {
        Fixture f;
        auto* settings = new SamplePage({*f.bridge, *f.session});
        f.window->add_page_below(
            PageId::settings, IconId::settings, [] { return QStringLiteral("Settings"); }, settings,
            QKeySequence(QStringLiteral("Ctrl+,")));
        QCoreApplication::processEvents();
        const auto items = f.window->findChildren<NavRailItem*>();
        const auto below = [&f](const NavRailItem* item) {
            return f.window->height() - item->mapTo(f.window.get(), QPoint(0, item->height())).y();
        };
        QCOMPARE(items.size(), 4);
        QVERIFY2(below(items[3]) < size::statusbar_h, "at the end of the rail");
        QVERIFY2(below(items[2]) > f.window->height() / 2, "the others stay where they were");
        const QAction* action = f.window->shortcuts().action(QStringLiteral("page.settings"));
        QCOMPARE(action->shortcut(), QKeySequence(QStringLiteral("Ctrl+,")));
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        QTest::keyClick(f.window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(f.session->page() == PageId::settings);
        QCOMPARE(settings->entered, 1);
        items[3]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(items[3], Qt::Key_Up);
        QVERIFY2(items[2]->hasFocus(), "arrows lead across the room in between");
    }

    void the_menu_shows_what_is_in_force_whoever_chose_it() {
        Fixture f;
        auto* menu = f.window->top_bar()->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        const auto checked = [menu] {
            Q_EMIT menu->aboutToShow();
            QStringList texts;
            for (const QAction* action : menu->actions()) {
                texts += action->isChecked() ? QStringList(action->text()) : QStringList();
            }
            return texts;
        };
        QCOMPARE(checked(), (QStringList{QStringLiteral("English"), QStringLiteral("Light")}));
        Theme::instance().set_appearance(Appearance::dark);
        install_language(std::nullopt);
        QCOMPARE(checked().size(), 2);
        QCOMPARE(checked().value(0), menu->actions().value(0)->text());
        QCOMPARE(checked().value(1), menu->actions().constLast()->text());
        QSignalSpy chosen(f.window.get(), &MainWindow::language_chosen);
        menu->actions().value(0)->trigger();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!chosen[0][0].value<std::optional<Language>>());
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Tiếng Việt")) {
                action->trigger();
            }
        }
        QCOMPARE(chosen.size(), 2);
        QVERIFY(chosen[1][0].value<std::optional<Language>>() == Language::vietnamese);
    }

    void keys_are_given_once() {
        Fixture f;
        Shortcuts& shortcuts = f.window->shortcuts();
        const auto nothing = [] {};
        const auto text = [] { return QStringLiteral("x"); };
        QVERIFY_EXCEPTION_THROWN(shortcuts.add(QStringLiteral("other"), {QKeySequence(Qt::Key_F5)}, text, nothing),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(shortcuts.add(QStringLiteral("go.back"), {}, text, nothing), std::logic_error);
    }

    void the_range_popup_takes_text_and_says_what_is_wrong() {
        Fixture f;
        TimeRangePopup* popup = new TimeRangePopup(*f.session, f.window.get());
        popup->show();
        const auto fields = popup->findChildren<QLineEdit*>();
        QLineEdit* text = nullptr;
        for (QLineEdit* field : fields) {
            text = field->placeholderText().isEmpty() ? text : field;
        }
        QVERIFY(text != nullptr);
        text->setText(QStringLiteral("nonsense"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(text->property("wm_invalid").toBool());
        QVERIFY(f.session->range_choice().preset() == RangePreset::last_24_hours);
        popup->grab().save(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots/range-popup.png"));
        text->setText(QStringLiteral("2026-10"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!f.session->range_choice().is_running());
        QVERIFY(f.session->live() == LiveState::off);
    }

    void the_tree_of_scopes_has_every_area_once() {
        Fixture f;
        ScopeTree tree;
        tree.rebuild(*f.engine.master_data);
        QCOMPARE(tree.rowCount(), 1);
        const QModelIndex fleet = tree.index(0, 0);
        QCOMPARE(tree.rowCount(fleet), 1);  // 长三角
        const QModelIndex delta = tree.index(0, 0, fleet);
        QCOMPARE(tree.rowCount(delta), 3);
        const Scope site{{"长三角", "上海", "浦东"}, SiteId(2)};
        const QModelIndex found = tree.index_of(site);
        QVERIFY(found.isValid());
        QVERIFY(ScopeTree::scope_of(found) == site);
        QVERIFY(!tree.index_of({{"nowhere"}, {}}).isValid());
    }

    void a_table_copies_its_rows_with_headers() {
        Fixture f;
        auto* table = f.overview->findChild<DataTable*>();
        QVERIFY(table != nullptr);
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.value(0).section(QLatin1Char('\t'), 0, 1), QStringLiteral("Region\tPower, MW"));
        QCOMPARE(lines.value(1).section(QLatin1Char('\t'), 0, 1), QStringLiteral("Shanghai 1\t17.92"));
        QSignalSpy opened(table, &DataTable::row_opened);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

    void segments_are_chosen_with_arrows() {
        SegmentedControl control;
        control.set_choices({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QTest::keyClick(&control, Qt::Key_Left);
        QTest::keyClick(&control, Qt::Key_Right);
        QTest::keyClick(&control, Qt::Key_End);
        QTest::keyClick(&control, Qt::Key_Right);
        QCOMPARE(control.current(), 2);
        QCOMPARE(chosen.size(), 2);
    }

    void a_full_disk_is_told_while_it_lasts_and_afterwards() {
        Fixture f;
        CollectorStatus status = refused_since(f, std::chrono::minutes(5));
        f.tell(status);
        QCOMPARE(f.window->status()->texts().value(0), QStringLiteral("Disk full · 12,040 of 1,000,000 samples wait"));
        const auto* strip = f.window->findChild<MessageStrip*>();
        QVERIFY(strip->isVisible());
        QCOMPARE(
            strip->accessibleName(),
            QStringLiteral("The disk is full: since 14:27:08 no values are stored. 12,040 of the 1,000,000 "
                           "samples that fit in memory wait there. At this rate memory lasts another 6 h 50. Free "
                           "some space on the disk of /data/fake.wattmast; everything that waits is then stored."));
        QVERIFY(strip->toolTip().contains(QStringLiteral("write to /data: ENOSPC")));

        status.queued_samples = 12'345;
        f.tell(status);
        QVERIFY2(strip->accessibleName().contains(QStringLiteral("12,345 of")), "the number follows");

        f.tell(ended(status, f.now));
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->accessibleName(),
                 QStringLiteral("Values are stored again. The disk was full for 5 min, from 14:27:08 to 14:32:08. All "
                                "12,345 samples that waited in memory are stored."));
        QVERIFY(strip->toolTip().isEmpty());
        QVERIFY(f.window->status()->texts().value(0).startsWith(QStringLiteral("Collector running")));
        strip->findChild<QToolButton*>()->click();
        QVERIFY(!strip->isVisible());
        f.tell(ended(status, f.now));
        QVERIFY2(!strip->isVisible(), "a note that was closed does not come back");
    }

    void full_memory_is_told_with_the_gap_that_it_makes() {
        Fixture f;
        CollectorStatus status = refused_since(f, std::chrono::hours(30));
        status.queued_samples = 1'000'017;
        status.outage->waited = 1'000'017;
        status.outage->full_since = f.now - std::chrono::hours(2);
        f.tell(status);
        const auto* strip = f.window->findChild<MessageStrip*>();
        QVERIFY2(strip->accessibleName().contains(QStringLiteral(
                     "Memory is full as well: since 12:32:08 devices are not polled, and that time becomes a gap.")),
                 qPrintable(strip->accessibleName()));
        QVERIFY2(strip->accessibleName().contains(QStringLiteral("since 11 Nov 08:32 no values")), "another day");
        QVERIFY(!strip->accessibleName().contains(QStringLiteral("At this rate")));
        f.tell(ended(status, f.now));
        QVERIFY(strip->accessibleName().endsWith(
            QStringLiteral("From 12:32:08 on devices were not polled, because memory was full; that time is a gap.")));
    }

    void another_reason_is_explained() {
        Fixture f;
        CollectorStatus status = refused_since(f, std::chrono::seconds(4));
        status.state = CollectorStatus::State::failed;
        status.outage->failure = fail(Errc::store_read_only, "EROFS");
        status.failure = status.outage->failure;
        f.tell(status);
        const auto* strip = f.window->findChild<MessageStrip*>();
        QVERIFY(strip->accessibleName().startsWith(QStringLiteral("Since 14:32:04 no values are stored.")));
        QVERIFY(strip->accessibleName().contains(explanation_of(Errc::store_read_only)));
        QVERIFY(!strip->accessibleName().contains(QStringLiteral("full")));
    }

    void a_database_that_is_too_slow_is_not_called_full() {
        Fixture f;
        CollectorStatus status = f.engine.status;
        status.state = CollectorStatus::State::store_full;
        status.queued_samples = status.queue_capacity = 1'000'000;
        f.tell(status);
        QVERIFY(f.window->status()->texts().value(0).startsWith(QStringLiteral("Database too slow")));
        const auto* strip = f.window->findChild<MessageStrip*>();
        QVERIFY(strip->accessibleName().startsWith(QStringLiteral("The database is slower than the devices.")));
    }

    void an_outage_is_told_in_chinese() {
        Fixture f;
        f.tell(refused_since(f, std::chrono::minutes(5)));
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QCOMPARE(f.window->status()->texts().value(0),
                 QStringLiteral("磁盘已满 · 内存中有 12,040 个样本等待（上限 1,000,000）"));
        const auto* strip = f.window->findChild<MessageStrip*>();
        QVERIFY(strip->accessibleName().startsWith(QStringLiteral("磁盘已满：自 14:27:08 起未存储任何数值。")));
    }

    void closing_asks_before_samples_are_lost() {
        Fixture f;
        f.engine.status = refused_since(f, std::chrono::minutes(5));
        QString asked;
        const auto answer = [&asked](const QString& button) {
            QTimer::singleShot(0, qApp, [&asked, button] {
                auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                QVERIFY(box != nullptr);
                asked = box->text();
                for (QAbstractButton* candidate : box->buttons()) {
                    if (candidate->text() == button) {
                        candidate->click();
                    }
                }
            });
        };
        answer(QStringLiteral("Keep running"));
        QVERIFY(!f.window->close());
        QCOMPARE(asked, QStringLiteral("12,040 samples are not stored yet."));
        answer(QStringLiteral("Quit and lose them"));
        QVERIFY(f.window->close());
    }

    void closing_asks_nothing_while_all_is_stored() {
        Fixture f;
        QVERIFY(f.window->close());
    }

    void what_follows_on_closing_waits_until_nothing_keeps_the_window() {
        Fixture f;
        bool may_close = false;
        int gone_ahead = 0;
        f.window->add_close_check([] { return true; }, [&] { ++gone_ahead; });
        f.window->add_close_check([&] { return may_close; });
        QVERIFY(!f.window->close());
        QCOMPARE(gone_ahead, 0);
        may_close = true;
        QVERIFY(f.window->close());
        QCOMPARE(gone_ahead, 1);
    }

    void a_collector_that_stays_stopped_is_told_with_a_way_to_start_it() {
        Fixture f;
        f.tell(f.engine.status);
        CollectorStatus stopped;
        stopped.state = CollectorStatus::State::stopped;
        f.tell(stopped);
        QCOMPARE(f.session->live(), LiveState::on);
        QVERIFY2(f.window->status()->texts().value(1).startsWith(QStringLiteral("Newest sample")),
                 "what is stored is still there");
        f.now += std::chrono::seconds{4};
        QTRY_COMPARE(f.session->live(), LiveState::off);
        auto* strip = f.window->findChild<MessageStrip*>();
        QVERIFY(strip->isVisible());
        QVERIFY(strip->accessibleName().startsWith(QStringLiteral("The collector is stopped.")));
        QSignalSpy wanted(f.window.get(), &MainWindow::collector_restart_requested);
        Q_EMIT strip->action_requested();
        QCOMPARE(wanted.size(), 1);
        f.tell(f.engine.status);
        QCOMPARE(f.session->live(), LiveState::on);
        QVERIFY(!strip->isVisible());
    }

    void a_site_s_code_is_cut_after_everything_else_of_the_path() {
        const Fixture f;
        auto catalog = std::make_shared<Catalog>();
        Site site;
        site.id = SiteId(1);
        site.code = "SH-PD-0473";
        site.name = "Zhangjiang Keyuan Rd";
        site.area = {"China", "Shanghai", "Pudong"};
        catalog->sites = {site};
        ScopeBreadcrumb path(*f.session);
        path.set_catalog(catalog);
        f.session->set_scope({site.area, site.id});
        path.show();
        const int whole = path.sizeHint().width();
        const int least = path.minimumSizeHint().width();
        QVERIFY(least < whole);
        for (int width = whole; width >= least; --width) {
            path.resize(width, path.sizeHint().height());
            QCoreApplication::processEvents();
            const auto buttons = path.findChildren<QAbstractButton*>();
            const auto code = std::ranges::find(buttons, QStringLiteral("SH-PD-0473"), &QAbstractButton::text);
            QVERIFY(code != buttons.end());
            const auto labels = path.findChildren<RoleLabel*>();
            const auto name = std::ranges::find(labels, QStringLiteral("Zhangjiang Keyuan Rd"), &RoleLabel::text);
            QVERIFY(name != labels.end());
            QVERIFY2(!(*name)->isVisible() || (*code)->width() >= (*code)->sizeHint().width(),
                     qPrintable(QString::number(width)));
        }
    }

    void a_path_is_fitted_when_another_site_is_opened_in_a_small_window() {
        Fixture f;
        auto catalog = std::make_shared<Catalog>();
        const char* const codes[] = {"SH-PD-0473", "SH-DC-0001", "ZJ-WZ-0188"};
        for (std::int64_t id = 1; id <= 3; ++id) {
            Site site;
            site.id = SiteId(id);
            site.code = codes[id - 1];
            site.name = id == 2 ? "Lingang data centre, hall A" : "Lucheng Oujiang Rd";
            site.area = {"China", "Shanghai", "Pudong"};
            catalog->sites.push_back(site);
        }
        f.engine.master_data = catalog;
        f.engine.listener->on_catalog_changed();
        f.window->resize(1280, 800);
        QCoreApplication::processEvents();
        auto* path = f.window->findChild<ScopeBreadcrumb*>();
        for (const Site& site : catalog->sites) {
            f.session->set_scope({site.area, site.id});
            QCoreApplication::processEvents();
            const auto buttons = path->findChildren<QAbstractButton*>();
            for (const QAbstractButton* part : buttons) {
                QVERIFY2(part->isHidden() || part->text().isEmpty() || part->width() >= part->sizeHint().width(),
                         qPrintable(part->text()));
            }
        }
    }
};

WATTMAST_UI_TEST(ShellTest)
#include "shell_test.moc"
