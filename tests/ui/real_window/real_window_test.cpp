// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From a simulated fleet on sockets to numbers in a window that a window manager frames: what ./dev run shows.
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <algorithm>
#include <fstream>
#include <future>

#include "desk.h"
#include "pointer.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/history/history_window.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/pages.h"
#include "ui/pages/settings/retention_form.h"
#include "ui/pages/site/site_page.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/kpi_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int patience_ms = 20'000;

QPoint middle(const QWidget& widget) {
    return widget.rect().center();
}

}  // namespace

class RealWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { desk_ = std::make_unique<Desk>(); }
    void cleanupTestCase() { desk_.reset(); }

    void is_framed_and_shows_live_numbers_within_five_seconds() {
        MainWindow& window = desk_->window;
        QVERIFY(QTest::qWaitForWindowExposed(&window, patience_ms));
        QElapsedTimer since_exposed;
        since_exposed.start();
        QSignalSpy live(&desk_->bridge, &EngineBridge::live);
        const Result<void> started = desk_->engine->start_collector();
        QVERIFY2(started, started ? "" : started.error().detail.c_str());
        auto* overview = qobject_cast<OverviewPage*>(desk_->window.page(PageId::overview));
        QVERIFY(overview != nullptr);
        const KpiTile* power = overview->findChild<KpiStrip*>()->tile(0);
        QTRY_VERIFY_WITH_TIMEOUT(live.count() > 0 && power->kpi().value.number != QStringLiteral("–") &&
                                     !power->kpi().value.number.isEmpty() && desk_->is_chart_drawn(overview->chart()),
                                 5000);
        qInfo() << "live numbers after" << since_exposed.elapsed() << "ms";
        QTRY_VERIFY_WITH_TIMEOUT(window.frameGeometry() != window.geometry(), patience_ms);
        QCOMPARE(window.size(), QSize(1600, 960));
        QVERIFY(picture(desk_->window, QStringLiteral("01-overview-light")));
    }

    void clicks_on_the_rail_change_the_page_and_the_title() {
        for (const auto& [page, name] :
             {std::pair{PageId::devices, "04-devices-light"}, std::pair{PageId::explore, "03-explore-light"},
              std::pair{PageId::sites, "02-sites-loading-light"}}) {
            NavRailItem* item = desk_->rail_item(page);
            QVERIFY(item != nullptr);
            QVERIFY(click(*item, middle(*item)));
            QTRY_COMPARE_WITH_TIMEOUT(desk_->session.page(), page, patience_ms);
            QTRY_VERIFY_WITH_TIMEOUT(desk_->window.page(page)->isVisible(), patience_ms);
            QVERIFY2(desk_->window.windowTitle().startsWith(item->accessibleName()),
                     qPrintable(desk_->window.windowTitle()));
            QVERIFY(is_filled(page));
            QVERIFY(picture(desk_->window, QString::fromLatin1(name)));
        }
    }

    void a_row_of_the_sites_opens_the_site_and_the_rail_stays_on_sites() {
        auto* sites = qobject_cast<SitesPage*>(desk_->window.page(PageId::sites));
        QTRY_VERIFY_WITH_TIMEOUT(sites->table()->model()->rowCount() > 3, patience_ms);
        QVERIFY(picture(desk_->window, QStringLiteral("02-sites-light")));
        QWidget* rows = sites->table()->viewport();
        QVERIFY(click(*rows, QPoint(200, 2 * size::table_row + 10)));
        QTRY_COMPARE_WITH_TIMEOUT(sites->selected().size(), std::size_t{1}, patience_ms);
        QVERIFY(press_key(QStringLiteral("Return")));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.page(), PageId::site, patience_ms);
        QVERIFY(desk_->session.scope().site == sites->selected().front());
        QVERIFY(desk_->rail_item(PageId::sites)->isChecked());
        QVERIFY(is_filled(PageId::site));
        QVERIFY(picture(desk_->window, QStringLiteral("02-site-light")));
    }

    void the_wheel_zooms_at_the_pointer_and_a_double_click_returns() {
        PlotView* chart = site_chart();
        const TimeRange whole = chart->range();
        QVERIFY(click(*chart, middle(*chart), 4));
        QTRY_VERIFY_WITH_TIMEOUT(chart->range().length() < whole.length(), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(chart->crosshair().has_value(), patience_ms);
        QVERIFY(chart->live() != FollowState::following);
        QTRY_VERIFY_WITH_TIMEOUT(chart->data()->range.length() < whole.length(), patience_ms);
        QVERIFY(picture(desk_->window, QStringLiteral("05-site-zoomed")));
        const QPoint there = chart->mapToGlobal(middle(*chart));
        QVERIFY(xdotool({QStringLiteral("mousemove"), QString::number(there.x()), QString::number(there.y()),
                         QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("2"),
                         QStringLiteral("--delay"), QStringLiteral("40"), QStringLiteral("1")}));
        QTRY_COMPARE_WITH_TIMEOUT(chart->range().length(), whole.length(), patience_ms);
    }

    void the_keyboard_alone_is_enough_to_change_the_page() {
        desk_->window.activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(desk_->window.isActiveWindow(), patience_ms);
        QVERIFY(press_key(QStringLiteral("ctrl+1")));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.page(), PageId::overview, patience_ms);
        QVERIFY(press_key(QStringLiteral("alt+Left")));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.page(), PageId::site, patience_ms);
    }

    void the_settings_are_saved_in_the_store() {
        QVERIFY(press_key(QStringLiteral("ctrl+comma")));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.page(), PageId::settings, patience_ms);
        desk_->session.set_section(QStringLiteral("storage"));
        const PageBase* page = desk_->window.page(PageId::settings);
        const KpiTile* file = page->findChild<KpiStrip*>()->tile(0);
        QTRY_VERIFY_WITH_TIMEOUT(file->kpi().value.unit == QStringLiteral("MB"), patience_ms);
        auto* months = page->findChild<RetentionForm*>()->findChild<QSpinBox*>();
        QCOMPARE(months->value(), 25);
        QVERIFY(click(*months, QPoint(20, months->height() / 2)));
        QTRY_VERIFY_WITH_TIMEOUT(months->hasFocus(), patience_ms);
        QVERIFY(press_key(QStringLiteral("Up")));
        QTRY_COMPARE_WITH_TIMEOUT(months->value(), 26, patience_ms);
        QPushButton* save = nullptr;
        for (QPushButton* button : page->findChild<RetentionForm*>()->findChildren<QPushButton*>()) {
            save = button->property("wm_primary").toBool() && button->isVisible() ? button : save;
        }
        QVERIFY(save != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience_ms);
        QVERIFY(click(*save, middle(*save)));
        const MessageStrip* notice = page->findChild<RetentionForm*>()->notice();
        QTRY_VERIFY_WITH_TIMEOUT(notice->accessibleName().startsWith(QStringLiteral("The times are saved.")),
                                 patience_ms);
        QVERIFY2(page->findChild<RetentionForm*>()->hasFocus(), "the focus does not wander into the next panel");
        std::promise<KeepTime> stored;
        desk_->engine->post([&](const Queries& queries) { stored.set_value(queries.retention_policy()->raw); });
        QVERIFY(stored.get_future().get() == KeepTime::of_months(26));
        QVERIFY(picture(desk_->window, QStringLiteral("11-settings-light")));
        QVERIFY(press_key(QStringLiteral("alt+Left")));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.place().section, QString(), patience_ms);
        QVERIFY(press_key(QStringLiteral("alt+Left")));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.page(), PageId::site, patience_ms);
    }

    void a_key_opens_the_import_window_and_a_click_imports_beside_the_collector() {
        const wattmast::test::TemporaryFolder folder;
        const std::filesystem::path file = folder / "old.csv";
        std::ofstream(file) << "time,P (kW)\n2026-10-01T00:00Z,4.25\n2026-10-01T00:15Z,4.5\n2026-10-01T00:30Z,x\n";
        desk_->window.activateWindow();
        QVERIFY(press_key(QStringLiteral("ctrl+i")));
        auto* history = desk_->window.findChild<HistoryWindow*>();
        QTRY_VERIFY_WITH_TIMEOUT(history->isVisible() && history->isActiveWindow(), patience_ms);
        history->open_file(QString::fromStdString(file.string()));
        HistoryImporter& importer = history->importer();
        QTRY_VERIFY_WITH_TIMEOUT(importer.rows() != nullptr, patience_ms);
        const auto catalog = desk_->engine->catalog();
        const Site& site = catalog->sites.front();
        importer.edit([&](HistoryMapping& mapping) {
            mapping.site = site.code;
            mapping.device = catalog->devices_of(site.id).front()->name;
            mapping.values.at(0).point->instance = "old";
            mapping.values.at(0).is_confirmed = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(importer.report() != nullptr, patience_ms);
        QPushButton* import = nullptr;
        for (QPushButton* button : history->findChildren<QPushButton*>()) {
            import = button->text() == QStringLiteral("Import") ? button : import;
        }
        auto* who = history->findChild<QLineEdit*>(QStringLiteral("who"));
        who->setText(QStringLiteral("L. Chen"));
        QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), patience_ms);
        QVERIFY(click(*import, middle(*import)));
        QTRY_COMPARE_WITH_TIMEOUT(importer.outcome(), HistoryImporter::Outcome::complete, patience_ms);
        QCOMPARE(importer.report()->stored, std::uint64_t{2});
        QVERIFY(desk_->engine->collector_status().state == CollectorStatus::State::running);
        QVERIFY(picture(*history, QStringLiteral("12-history-import-light")));
        QVERIFY(press_key(QStringLiteral("Escape")));
        QTRY_VERIFY_WITH_TIMEOUT(!history->isVisible() && desk_->window.isActiveWindow(), patience_ms);
    }

    void language_and_appearance_change_while_it_runs() {
        Q_EMIT desk_->window.language_chosen(Language::chinese);
        Q_EMIT desk_->window.appearance_chosen(Appearance::dark);
        for (const auto& [page, name] :
             {std::pair{PageId::overview, "06-overview-zh-dark"}, std::pair{PageId::site, "07-site-zh-dark"},
              std::pair{PageId::explore, "08-explore-zh-dark"}, std::pair{PageId::devices, "09-devices-zh-dark"}}) {
            desk_->session.set_page(page);
            desk_->window.page(page)->read_again();
            QTRY_VERIFY_WITH_TIMEOUT(desk_->window.page(page)->isVisible(), patience_ms);
            QTRY_VERIFY_WITH_TIMEOUT(
                desk_->window.windowTitle().startsWith(desk_->rail_item(rail_page(page))->accessibleName()),
                patience_ms);
            QVERIFY(is_filled(page));
            QVERIFY(picture(desk_->window, QString::fromLatin1(name)));
        }
        Q_EMIT desk_->window.language_chosen(Language::english);
        Q_EMIT desk_->window.appearance_chosen(Appearance::light);
    }

    void the_window_manager_can_make_it_small_and_close_it() {
        MainWindow& window = desk_->window;
        const QString id = QString::number(window.winId());
        QVERIFY(xdotool({QStringLiteral("windowsize"), id, QStringLiteral("1280"), QStringLiteral("800")}));
        QTRY_COMPARE_WITH_TIMEOUT(window.size(), QSize(1280, 800), patience_ms);
        desk_->session.set_page(PageId::overview);
        QTRY_VERIFY_WITH_TIMEOUT(window.page(PageId::overview)->isVisible(), patience_ms);
        QVERIFY(is_filled(PageId::overview));
        QVERIFY(picture(desk_->window, QStringLiteral("10-overview-1280x800")));
        QVERIFY(press_key(QStringLiteral("alt+F4")));
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), patience_ms);
    }

    void a_second_program_asks_and_shows_the_database_read_only() {
        wattmast::test::TemporaryFolder folder;
        wattmast::test::Program second(second_program(), folder.path(), settings_in(folder));
        QVERIFY(second.wait_until_said("is being written by", std::chrono::seconds{20}));
        const QString dialog = window_of(second, QStringLiteral("^Wattmast$"));
        QVERIFY2(!dialog.isEmpty(), "no dialog");
        QVERIFY(picture_of_screen(QStringLiteral("12-read-only-dialog")));
        QVERIFY(key_to(dialog, QStringLiteral("Return")));
        const QString window = window_of(second, QStringLiteral("^Settings"));
        QVERIFY2(!window.isEmpty(), second.standard_error().c_str());
        QTest::qWait(500);  // The first answers are painted; only the picture needs them.
        QVERIFY(picture_of_screen(QStringLiteral("13-settings-read-only")));
        QVERIFY(key_to(window, QStringLiteral("alt+F4")));
        QCOMPARE(second.wait(), 0);
    }

    void a_second_program_that_is_sent_away_ends_with_could_not() {
        wattmast::test::TemporaryFolder folder;
        wattmast::test::Program second(second_program(), folder.path(), settings_in(folder));
        const QString dialog = window_of(second, QStringLiteral("^Wattmast$"));
        QVERIFY2(!dialog.isEmpty(), "no dialog");
        QVERIFY(key_to(dialog, QStringLiteral("Escape")));
        QCOMPARE(second.wait(), 3);
    }

    void the_program_itself_writes_what_its_window_shows() {
        wattmast::test::TemporaryFolder folder;
        const std::string file = (folder.path() / "window.png").string();
        const auto output =
            wattmast::test::run_program({program("wattmast"), "--db", desk_->fleet.database().string(), "--read-only",
                                         "--screenshot", file, "--after", "2s", "--language", "zh"},
                                        {{"XDG_CONFIG_HOME", folder.path().string()}});
        QVERIFY2(output.exit_code == 0, output.standard_error.c_str());
        const QImage shown(QString::fromStdString(file));
        QVERIFY(shown.width() >= 1280);
        QVERIFY2(output.standard_output.find(file) != std::string::npos, output.standard_output.c_str());
    }

private:
    /// On the database that the desk's engine writes, and with the inventory, as ./dev run starts it.
    std::vector<std::string> second_program() const {
        return {program("wattmast"),
                "--db",
                desk_->fleet.database().string(),
                "--inventory",
                desk_->fleet.inventory().string(),
                "--page",
                "settings:storage",
                "--language",
                "en"};
    }
    static wattmast::test::Environment settings_in(const wattmast::test::TemporaryFolder& folder) {
        return {{"XDG_CONFIG_HOME", folder.path().string()}};
    }
    /// Waits until the program shows a window with a title like this; its id on the server.
    static QString window_of(const wattmast::test::Program& of, const QString& title) {
        QString id;
        (void)QTest::qWaitFor(
            [&] {
                QProcess search;
                search.start(QStringLiteral("xdotool"),
                             {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--onlyvisible"),
                              QStringLiteral("--pid"), QString::number(of.process()), QStringLiteral("--name"), title});
                id = search.waitForFinished()
                         ? QString::fromLatin1(search.readAllStandardOutput()).section(QLatin1Char('\n'), 0, 0)
                         : QString();
                return !id.isEmpty();
            },
            patience_ms);
        return id;
    }
    static bool key_to(const QString& window, const QString& key) {
        return xdotool({QStringLiteral("windowactivate"), QStringLiteral("--sync"), window, QStringLiteral("key"),
                        QStringLiteral("--clearmodifiers"), key});
    }
    bool picture_of_screen(const QString& name) const { return picture(desk_->window, name); }

    bool is_filled(PageId page) const { return desk_->is_filled(page, patience_ms); }
    PlotView* site_chart() const { return qobject_cast<SitePage*>(desk_->window.page(PageId::site))->chart(); }

    std::unique_ptr<Desk> desk_;
};

WATTMAST_UI_TEST(RealWindowTest)
#include "real_window_test.moc"
