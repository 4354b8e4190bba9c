// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the site and explore pages into a folder: page_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QMouseEvent>

#include "made_up_fleet.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/site/site_page.h"
#include "ui/shell/main_window.h"

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

    Stage() {
        window.add_page(
            PageId::site, IconId::sites, [] { return QStringLiteral("Sites"); }, site);
        window.add_page(
            PageId::explore, IconId::explore, [] { return QStringLiteral("Explore"); }, explore);
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
    static void wait() {
        for (int i = 0; i < 40; ++i) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }
    void hover(QWidget* chart) {
        QMouseEvent move(QEvent::MouseMove, in_the_chart, chart->mapToGlobal(in_the_chart), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(chart, &move);
        wait();
    }
    void save(const QDir& folder, const QString& name) {
        wait();
        window.grab().save(folder.filePath(name));
    }
};

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
    stage.hover(stage.explore->chart());
    stage.save(folder, QStringLiteral("explore-light.png"));
    Theme::instance().set_appearance(Appearance::dark);
    stage.save(folder, QStringLiteral("explore-dark.png"));
    install_language(Language::chinese);
    stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_24_hours));
    stage.show_site(macro_site());
    stage.save(folder, QStringLiteral("site-zh-dark.png"));
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
