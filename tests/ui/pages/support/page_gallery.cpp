// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the site and explore pages into a folder: page_gallery FOLDER
#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QLineEdit>
#include <QMouseEvent>

#include "made_up_fleet.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/explore/formula_dialog.h"
#include "ui/pages/explore/formula_edit.h"
#include "ui/pages/history/history_job.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/site/site_page.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/shell/jobs/job_entry.h"
#include "ui/shell/jobs/job_popup.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_bar.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

constexpr QSize window_size(1600, 1000);
constexpr QPointF in_the_chart(620, 200);

struct Stage {
    MadeUpFleet fleet;
    MainWindow window{fleet.bridge, fleet.session};
    SitePage* site = new SitePage({fleet.bridge, fleet.session});
    ExplorePage* explore = new ExplorePage({fleet.bridge, fleet.session});
    OverviewPage* overview = new OverviewPage({fleet.bridge, fleet.session});
    DevicesPage* devices = new DevicesPage({fleet.bridge, fleet.session});

    Stage() {
        window.add_page(
            PageId::site, IconId::sites, [] { return QStringLiteral("Sites"); }, site);
        window.add_page(
            PageId::explore, IconId::explore, [] { return QStringLiteral("Explore"); }, explore);
        window.add_page(
            PageId::overview, IconId::overview, [] { return QStringLiteral("Overview"); }, overview);
        window.add_page(
            PageId::devices, IconId::devices, [] { return QStringLiteral("Devices"); }, devices);
        fill_fleet();
        window.resize(window_size);
        fleet.session.set_page(PageId::site);
        window.show();
        show_site(macro_site());
    }
    void show_site(SiteId site_id) {
        fleet.answer_for(site_id);
        const Site* chosen = fleet.bridge.catalog()->site(site_id);
        fleet.session.set_scope({chosen->area, site_id});
        fleet.session.set_page(PageId::site);
        site->read_again();
        wait();
    }
    /// What the overview and the devices page show: every site and device well, but one of each.
    void fill_fleet() {
        FleetNow now;
        now.at = fleet.now;
        for (const Site& one : fleet.engine.master_data->sites) {
            now.sites.push_back(made_up_detail(*fleet.engine.master_data, one.id).now);
        }
        now.sites.back().power.reset();
        now.sites.back().state = SiteState::silent;
        fleet.engine.answers.fleet_now = now;
        for (const Device& device : fleet.engine.master_data->devices) {
            DeviceHealth health;
            health.device = device.id;
            health.state = fleet.engine.health.size() == 2 ? DeviceState::late : DeviceState::well;
            health.last_answer = fleet.now - std::chrono::seconds{4};
            health.polls = 1080;
            health.answered = health.state == DeviceState::late ? 1002 : 1080;
            health.latency_median = Duration{38};
            health.points = 6;
            fleet.engine.health.push_back(health);
        }
    }
    /// Three hours of the collector, with twenty minutes in which a gateway did not answer.
    void run_collector() {
        CollectorStatus& status = fleet.engine.status;
        status.state = CollectorStatus::State::running;
        status.devices = fleet.engine.health.size();
        status.points = 64;
        status.polls_per_second = 11.5;
        status.samples_per_second = 84;
        const UtcTime end = fleet.now;
        status.started = end - std::chrono::hours{5};
        for (UtcTime at = end - std::chrono::hours{3}; at <= end; at += std::chrono::seconds{20}) {
            const bool is_down = at > end - std::chrono::minutes{70} && at < end - std::chrono::minutes{50};
            const auto wave = static_cast<std::uint64_t>((at.time_since_epoch() / std::chrono::seconds{20}) % 7);
            status.polls += 230 + wave;
            status.answered += is_down ? 140 : 229 + wave;
            status.missed += is_down ? 30 : 0;
            fleet.now = at;
            Q_EMIT fleet.bridge.collector_status_changed(status);
        }
        fleet.now = end;
        status.newest_sample = end - std::chrono::seconds{2};
    }
    void show_overview() {
        fleet.session.set_scope({});
        fleet.session.set_page(PageId::overview);
        overview->read_again();
        wait();
    }
    void show_devices() {
        fleet.session.set_scope({});
        fleet.session.set_page(PageId::devices);
        wait();
    }
    /// The form with a formula, the popup of proposals closed; then the formula in the chart.
    void write_formula(const QDir& folder, const QString& name, const QString& text) {
        FormulaDialog* form = explore->open_formula(std::nullopt);
        form->name()->setText(QStringLiteral("Share of three"));
        form->edit()->setPlainText(text);
        wait();
        wait();
        form->grab().save(folder.filePath(name));
        form->reject();
        wait();
    }
    /// Six places, of which two lack what the map compares, and one site answers without power.
    void place_sites() {
        auto placed = std::make_shared<Catalog>(*fleet.engine.master_data);
        double step = 0;
        for (Site& one : placed->sites) {
            one.position = Position{31.2 - step / 3, 121.4 - step};
            step += 0.31;
        }
        fleet.engine.master_data = placed;
        fleet.engine.is_demo_fleet = true;
        fleet.engine.listener->on_catalog_changed();
        FleetNow& now = *fleet.engine.answers.fleet_now;
        now.sites.back().state = SiteState::reporting;
        now.sites[2].expected_power.reset();
        now.sites[3].expected_power.reset();
        now.sites[3].is_read = false;
        fleet.session.set_compare(std::nullopt);
    }
    static void wait() {
        // Longer than charts wait before they ask, and before they ask for what lies beside.
        const QDeadlineTimer enough(400);
        while (!enough.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }
    void hover(QWidget* chart) {
        QMouseEvent move(QEvent::MouseMove, in_the_chart, chart->mapToGlobal(in_the_chart), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(chart, &move);
        wait();
    }
    /// Comparison, an annotation, a measured interval and a pinned cursor: what mock-up 08 shows.
    void fill_explore() {
        fleet.session.set_compare(CompareChoice::of(CompareWith::previous_week));
        fleet.engine.answers.annotation_records = {{.id = AnnotationRecordId(1),
                                                    .annotation = AnnotationId(1),
                                                    .act = AnnotationAct::added,
                                                    .begin = fleet.now - std::chrono::minutes{6 * 60 + 22},
                                                    .end = std::nullopt,
                                                    .sites = {SiteId(3)},
                                                    .text = "sleep features switched off",
                                                    .link = {},
                                                    .entered = fleet.now,
                                                    .who = "L. Chen"},
                                                   {.id = AnnotationRecordId(2),
                                                    .annotation = AnnotationId(2),
                                                    .act = AnnotationAct::added,
                                                    .begin = fleet.now - std::chrono::hours{140},
                                                    .end = fleet.now - std::chrono::hours{131},
                                                    .sites = {SiteId(4)},
                                                    .text = "air conditioner replaced",
                                                    .link = {},
                                                    .entered = fleet.now,
                                                    .who = "M. Wu"}};
        explore->read_again();
        wait();
        explore->selection().add(SeriesKey::of(SiteId(3), SeriesFormula::energy_per_traffic));
        explore->selection().add(SeriesKey::of(SiteId(4), SeriesFormula::energy_per_traffic));
        wait();
        auto* chart = explore->chart();
        const auto press = [chart](QEvent::Type type, QPointF at) {
            QMouseEvent event(type, at, chart->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::ControlModifier);
            QApplication::sendEvent(chart, &event);
        };
        press(QEvent::MouseButtonPress, QPointF(840, 120));
        press(QEvent::MouseMove, QPointF(860, 120));
        press(QEvent::MouseMove, QPointF(895, 120));
        press(QEvent::MouseButtonRelease, QPointF(895, 120));
        hover(chart);
    }
    void save(const QDir& folder, const QString& name) {
        wait();
        window.grab().save(folder.filePath(name));
    }
};

/// One job that runs, one that wrote a file, one that failed; the status bar with them, and their list.
void save_jobs(Stage& stage, const QDir& folder, const QString& suffix) {
    JobList& jobs = JobList::of(stage.fleet.bridge);
    JobHandle import =
        jobs.begin({[] { return HistoryJob::tr("Import of %1").arg(QStringLiteral("load-2026.csv")); }, [] {}, {}});
    import.progress(0.41, HistoryJob::tr("%1 samples stored").arg(QStringLiteral("120,400")));
    jobs.begin({[] { return SitesPage::tr("Export of sites"); }, {}, {}})
        .done([] { return QStringLiteral("sites 2026-11-12.csv"); }, QStringLiteral("/data/sites 2026-11-12.csv"));
    JobHandle failed = jobs.begin({[] { return SitesPage::tr("Export of sites"); }, {}, {}});
    failed.failed(fail(Errc::file_failed, "/data: EROFS"));
    stage.save(folder, QStringLiteral("jobs-bar-%1.png").arg(suffix));
    JobEntry* entry = stage.window.status()->jobs();
    entry->open_popup();
    Stage::wait();
    entry->popup()->grab().save(folder.filePath(QStringLiteral("jobs-list-%1.png").arg(suffix)));
    entry->popup()->close();
    import.done();
    jobs.clear_finished();
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    install_look(Appearance::light);
    install_language(Language::english);
    Stage stage;
    stage.hover(stage.site->chart());
    stage.save(folder, QStringLiteral("site-light.png"));
    stage.show_site(hall_site());
    stage.save(folder, QStringLiteral("hall-light.png"));
    Theme::instance().set_appearance(Appearance::dark);
    stage.save(folder, QStringLiteral("hall-dark.png"));
    install_language(Language::chinese);
    stage.window.resize(1280, 800);
    stage.save(folder, QStringLiteral("hall-zh-dark-small.png"));
    stage.window.resize(window_size);
    install_language(Language::english);
    Theme::instance().set_appearance(Appearance::light);
    stage.fleet.engine.answers.site_detail =
        fail(Errc::store_locked, "The database is locked by another program. Close it, or wait.");
    stage.site->read_again();
    stage.save(folder, QStringLiteral("site-error.png"));
    const auto catalog = stage.fleet.bridge.catalog();
    stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_7_days));
    stage.fleet.session.set_page(PageId::explore);
    std::vector<PointId> points;
    for (const std::int64_t site : {3, 4, 5}) {
        points.push_back(mains_power(*catalog, SiteId(site)));
    }
    for (const std::int64_t site : {3, 4}) {
        for (const Point* point : catalog->points_of(SiteId(site))) {
            if (point->key.kind == PointKind::if_in_octets || point->key.kind == PointKind::frequency) {
                points.push_back(point->id);
            }
        }
    }
    stage.explore->show_points(points);
    stage.fill_explore();
    stage.save(folder, QStringLiteral("explore-light.png"));
    stage.write_formula(folder, QStringLiteral("formula-fault.png"), QStringLiteral("(a + 3 °C) / b"));
    stage.write_formula(folder, QStringLiteral("formula-light.png"), QStringLiteral("(a - b - c) / a in %"));
    stage.explore->selection().add(
        SeriesKey::of(WrittenFormula{"Share of a",
                                     "([SZ-IP-0211/M1/active_power/total] - [SZ-IP-0214/M1/active_power/total]) / "
                                     "[SZ-IP-0211/M1/active_power/total] in %"}));
    stage.save(folder, QStringLiteral("explore-formula.png"));
    stage.explore->selection().remove(stage.explore->selection().series().back().key());
    stage.run_collector();
    stage.show_devices();
    stage.save(folder, QStringLiteral("devices-light.png"));
    stage.window.resize(1280, 800);
    stage.save(folder, QStringLiteral("devices-light-small.png"));
    stage.window.resize(window_size);
    save_jobs(stage, folder, QStringLiteral("light"));
    stage.show_overview();
    stage.save(folder, QStringLiteral("overview-compare-light.png"));
    stage.show_site(macro_site());
    stage.save(folder, QStringLiteral("site-compare-light.png"));
    stage.fleet.session.set_page(PageId::explore);
    stage.explore->toolbar()->set_view({PaneLayout::overlay, AxisChoice::zero, Envelope::shown, Resolution::automatic});
    stage.save(folder, QStringLiteral("explore-overlay.png"));
    stage.explore->toolbar()->set_view({PaneLayout::multiples, AxisChoice::fit, Envelope::shown, Resolution::hour});
    stage.save(folder, QStringLiteral("explore-multiples.png"));
    stage.explore->toolbar()->set_view({PaneLayout::stacked, AxisChoice::log, Envelope::shown, Resolution::automatic});
    stage.save(folder, QStringLiteral("explore-log.png"));
    stage.explore->toolbar()->set_view({});
    stage.window.resize(1280, 800);
    stage.save(folder, QStringLiteral("explore-small.png"));
    stage.window.resize(window_size);
    Theme::instance().set_appearance(Appearance::dark);
    stage.save(folder, QStringLiteral("explore-dark.png"));
    install_language(Language::chinese);
    stage.save(folder, QStringLiteral("explore-zh-dark.png"));
    stage.window.resize(1280, 800);
    stage.save(folder, QStringLiteral("explore-zh-dark-small.png"));
    stage.write_formula(folder, QStringLiteral("formula-zh-dark.png"), QStringLiteral("avg(a, b) - 0.2 kW"));
    stage.show_devices();
    stage.save(folder, QStringLiteral("devices-zh-dark-small.png"));
    save_jobs(stage, folder, QStringLiteral("zh-dark"));
    stage.show_overview();
    stage.save(folder, QStringLiteral("overview-zh-dark-small.png"));
    stage.show_site(macro_site());
    stage.save(folder, QStringLiteral("site-compare-zh-dark-small.png"));
    stage.fleet.session.set_compare(std::nullopt);
    stage.window.resize(window_size);
    stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_24_hours));
    stage.show_site(macro_site());
    stage.save(folder, QStringLiteral("site-zh-dark.png"));
    stage.place_sites();
    stage.window.resize(1600, 960);
    stage.show_overview();
    stage.save(folder, QStringLiteral("overview-map-zh-dark.png"));
    Theme::instance().set_appearance(Appearance::light);
    install_language(Language::english);
    stage.save(folder, QStringLiteral("overview-map-light.png"));
    stage.fleet.engine.answers.fleet_now->sites[3].is_read = true;
    stage.overview->read_again();
    stage.window.resize(3840, 2160);
    stage.save(folder, QStringLiteral("overview-uhd-light.png"));
    stage.window.resize(window_size);
    install_language(Language::chinese);
    stage.show_site(macro_site());
    stage.fleet.engine.answers.site_detail->now.state = SiteState::silent;
    stage.fleet.engine.answers.site_detail->now.newest = stage.fleet.now - std::chrono::minutes{35};
    stage.fleet.engine.answers.site_detail->now.carbon_error = fail(Errc::no_factor, "No factor for CN-SH in 2026.");
    stage.fleet.engine.answers.site_detail->now.carbon_month.reset();
    Theme::instance().set_appearance(Appearance::light);
    stage.site->read_again();
    stage.window.resize(1280, 800);
    stage.save(folder, QStringLiteral("site-zh-stale.png"));
    return 0;
}
