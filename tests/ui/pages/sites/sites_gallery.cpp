// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the Sites page with 17,214 made-up sites into a folder: sites_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>

#include "made_up_fleet.h"
#include "made_up_region.h"
#include "ui/look.h"
#include "ui/pages/site/site_page.h"
#include "ui/pages/sites/map/site_map.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/shell/main_window.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

struct SitesStage {
    MadeUpFleet fleet;
    MainWindow window{fleet.bridge, fleet.session};
    SitesPage* sites = nullptr;

    SitesStage() {
        fleet.engine.master_data = made_up_region();
        fleet.engine.answers.fleet_now = made_up_region_now(*fleet.engine.master_data, fleet.now);
        fleet.engine.listener->on_catalog_changed();
        sites = new SitesPage({fleet.bridge, fleet.session});
        window.add_page(
            PageId::sites, IconId::sites, [] { return QStringLiteral("Sites"); }, sites);
        window.add_page_within(
            PageId::site, [] { return QStringLiteral("Site"); }, new SitePage({fleet.bridge, fleet.session}));
        window.resize(1600, 1000);
        fleet.session.set_page(PageId::sites);
        window.show();
        wait();
    }
    static void wait() {
        for (int i = 0; i < 30; ++i) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }
    /// The first `count` sites are read, of the others only live values; empty: all.
    void read(std::optional<std::size_t> count) {
        FleetNow now = made_up_region_now(*fleet.engine.master_data, fleet.now);
        for (std::size_t i = count.value_or(now.sites.size()); i < now.sites.size(); ++i) {
            SiteNow live;
            live.site = now.sites[i].site;
            live.state = now.sites[i].state;
            live.newest = now.sites[i].newest;
            live.power = now.sites[i].power;
            live.traffic_down = now.sites[i].traffic_down;
            live.is_read = false;
            now.sites[i] = live;
            ++now.unread;
        }
        fleet.engine.answers.fleet_now = now;
        sites->read_again();
        wait();
    }
    void save(const QDir& folder, const QString& name) {
        wait();
        window.grab().save(folder.filePath(name));
    }
    SiteId site(const char* code) const { return fleet.engine.master_data->site_by_code(code)->id; }
};

SitesState as_in_the_mock_up() {
    SitesState state;
    state.filter.of(Facet::region) = {QStringLiteral("Shanghai"), QStringLiteral("Suzhou")};
    state.filter.of(Facet::kind) = {QStringLiteral("base_station")};
    state.sort = {{SiteColumn::severity, Qt::AscendingOrder}, {SiteColumn::deviation, Qt::DescendingOrder}};
    state.area = {"Yangtze Delta"};
    return state;
}

void save_views(SitesStage& stage, const QDir& folder, const QString& suffix) {
    SitesState state = as_in_the_mock_up();
    stage.sites->show_state(state);
    stage.sites->select({stage.site("SH-PD-0473")});
    stage.sites->table()->scrollToTop();
    stage.save(folder, QStringLiteral("sites-table-%1.png").arg(suffix));
    state.filter = {};
    state.view = SitesViewKind::tree;
    stage.sites->show_state(state);
    stage.sites->tree()->expand(stage.sites->tree()->model()->index(0, 0));
    stage.save(folder, QStringLiteral("sites-tree-%1.png").arg(suffix));
    state.view = SitesViewKind::map;
    stage.sites->show_state(state);
    stage.sites->map()->fit_sites();
    stage.save(folder, QStringLiteral("sites-map-%1.png").arg(suffix));
    stage.sites->map()->show_site(stage.site("SZ-IP-0211"));
    stage.save(folder, QStringLiteral("sites-map-near-%1.png").arg(suffix));
    // More columns than fit, scrolled to their end.
    state.columns = with_column(with_column(state.columns, SiteColumn::area), SiteColumn::carbon);
    for (const SitesViewKind view : {SitesViewKind::table, SitesViewKind::tree}) {
        state.view = view;
        stage.sites->show_state(state);
        stage.wait();
        QAbstractItemView* shown = stage.sites->table();
        if (view == SitesViewKind::tree) {
            shown = stage.sites->tree();
        }
        shown->horizontalScrollBar()->setValue(shown->horizontalScrollBar()->maximum());
        stage.save(folder, QStringLiteral("sites-frozen-%1-%2.png").arg(static_cast<int>(view)).arg(suffix));
    }
    state.columns = first_columns();
    state.view = SitesViewKind::tree;
    stage.sites->show_state(state);
    stage.read(9'000);
    stage.save(folder, QStringLiteral("sites-unread-%1.png").arg(suffix));
    stage.read(std::nullopt);
    state.view = SitesViewKind::table;
    state.filter.text = QStringLiteral("zzz");
    stage.sites->show_state(state);
    stage.save(folder, QStringLiteral("sites-nothing-%1.png").arg(suffix));
}

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("wattmast-gallery"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    QSettings().clear();
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    install_look(Appearance::light);
    install_language(Language::english);
    SitesStage stage;
    save_views(stage, folder, QStringLiteral("light-en"));
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    save_views(stage, folder, QStringLiteral("dark-zh"));
    Theme::instance().set_appearance(Appearance::light);
    install_language(Language::english);
    stage.window.resize(1280, 800);
    save_views(stage, folder, QStringLiteral("1280"));
    return 0;
}
