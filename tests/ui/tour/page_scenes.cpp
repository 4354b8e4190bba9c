// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include "pointer.h"
#include "scenes.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/energy/energy_page.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/factors/edition_dialog.h"
#include "ui/pages/factors/factors_page.h"
#include "ui/pages/quality/correction_import_dialog.h"
#include "ui/pages/quality/meter_event_dialog.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/site/site_pue_panel.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/pages/sites/sites_toolbar.h"

namespace wattmast::ui::test {
namespace {

const Site& first_site(Guide& guide, SiteKind kind) {
    const auto catalog = guide.stage().bridge.catalog();
    const auto found = std::ranges::find(catalog->sites, kind, &Site::kind);
    require(found != catalog->sites.end(), QStringLiteral("the demo has no such site"));
    return *found;
}

void see_site(Guide& guide, SiteKind kind, const QString& name) {
    guide.show_site(first_site(guide, kind));
    guide.picture(name);
    guide.stage().session.set_scope({});
}

void to_lower_end(Guide& guide, PageId page) {
    QScrollBar* bar = guide.stage().window.page(page)->verticalScrollBar();
    bar->setValue(bar->maximum());
}

/// Cooling, environment and points, which stand below; and how a hall's PUE came about.
void see_lower_ends(Guide& guide) {
    guide.show_site(first_site(guide, SiteKind::tower));
    guide.picture(QStringLiteral("site-tower"));
    to_lower_end(guide, PageId::site);
    guide.picture(QStringLiteral("site-tower-lower-end"));
    guide.show_site(first_site(guide, SiteKind::data_centre));
    guide.wait_for([&] { return guide.stage().window.page(PageId::site)->isVisible(); }, QStringLiteral("the hall"));
    QTest::qWait(1000);  // Until its panels stand.
    to_lower_end(guide, PageId::site);
    guide.picture(QStringLiteral("site-hall-lower-end"));
    auto* panel = guide.stage().window.page(PageId::site)->findChild<SitePuePanel*>();
    require(panel != nullptr, QStringLiteral("the hall has no PUE panel"));
    guide.popup(QStringLiteral("site-pue-method"), [panel] { panel->show_method(); });
    guide.stage().session.set_scope({});
}

void see_sites(Guide& guide, SitesViewKind kind, const QString& name) {
    guide.page<SitesPage>(PageId::sites).show_view(kind);
    guide.picture(name);
}

/// Two sites chosen in the table, then the button.
void compare_sites(Guide& guide) {
    auto& sites = guide.page<SitesPage>(PageId::sites);
    sites.show_view(SitesViewKind::table);
    const auto catalog = guide.stage().bridge.catalog();
    sites.select({catalog->sites.at(0).id, catalog->sites.at(1).id});
    guide.wait_for([&] { return sites.toolbar()->compare()->isEnabled(); }, QStringLiteral("two chosen sites"));
    guide.picture(QStringLiteral("sites-chosen"));
    guide.click_on(*sites.toolbar()->compare());
    guide.wait_for([&] { return guide.stage().session.page() == PageId::explore; }, QStringLiteral("Explore"));
    guide.picture(QStringLiteral("sites-compare"));
}

void see_explore(Guide& guide, PaneLayout layout, const QString& name) {
    auto& explore = guide.page<ExplorePage>(PageId::explore);
    ExploreView view;
    view.layout = layout;
    explore.toolbar()->set_view(view);
    require(click(*explore.chart(), explore.chart()->rect().center()), QStringLiteral("the chart cannot be clicked"));
    guide.picture(name);
    explore.toolbar()->set_view({});
}

void see_alarms(Guide& guide, AlarmView view, const QString& name) {
    auto& alarms = guide.page<AlarmsPage>(PageId::alarms);
    AlarmFilter filter = alarms.toolbar()->filter();
    filter.view = view;
    alarms.toolbar()->set_filter(filter);
    guide.wait_for([&] { return alarms.table()->model()->rowCount() > 0; }, QStringLiteral("an alarm in the list"));
    const auto board = guide.stage().engine->alarms()->board();
    if (view == AlarmView::active) {
        alarms.show_alarm(board->active.front().id);
    }
    guide.picture(name);
    filter.view = AlarmView::active;
    alarms.toolbar()->set_filter(filter);
}

/// The demo's month, a single site's balance, and a day.
void see_energy(Guide& guide) {
    auto& energy = guide.page<EnergyPage>(PageId::energy);
    const auto wait = [&] { guide.wait_for([&] { return energy.reading() != nullptr; }, QStringLiteral("energies")); };
    guide.stage().session.set_range(RangeChoice::of(RangePreset::last_30_days));
    guide.go_to(PageId::energy);
    wait();
    guide.picture(QStringLiteral("energy"));
    const Site& tower = first_site(guide, SiteKind::tower);
    guide.stage().session.set_scope({tower.area, tower.id});
    wait();
    guide.picture(QStringLiteral("energy-site"));
    guide.stage().session.set_scope({});
    guide.stage().session.set_range(RangeChoice::of(RangePreset::last_24_hours));
    wait();
    guide.picture(QStringLiteral("energy-day"));
}

/// The running month of the demo, and the month before, with a row chosen.
void see_carbon(Guide& guide) {
    auto& carbon = guide.page<CarbonPage>(PageId::carbon);
    guide.wait_for([&] { return carbon.inventory()->rowCount() > 0; }, QStringLiteral("the inventory"));
    guide.picture(QStringLiteral("carbon"));
    carbon.show_month(carbon.month().previous());
    guide.wait_for([&] { return carbon.inventory()->month() && carbon.inventory()->month()->month == carbon.month(); },
                   QStringLiteral("the month before"));
    carbon.choose_row(1);
    guide.picture(QStringLiteral("carbon-month-before"));
    to_lower_end(guide, PageId::carbon);
    guide.picture(QStringLiteral("carbon-lower-end"));
}

/// The month of now, of which the fleet has some days, with its records one tab after the other, and a single site; the
/// month before, of which there is nothing.
void see_quality(Guide& guide) {
    auto& quality = guide.page<QualityPage>(PageId::quality);
    const auto wait = [&] {
        guide.wait_for([&] { return !quality.is_reading() && quality.coverage() != nullptr; },
                       QStringLiteral("the quality"));
    };
    const CivilMonth before = quality.month().previous();
    guide.stage().session.set_range(RangeChoice::of(RangePreset::this_month));
    wait();
    guide.picture(QStringLiteral("quality"));
    quality.show_tab(QualityPage::Tab::meters);
    guide.picture(QStringLiteral("quality-meters"));
    quality.show_tab(QualityPage::Tab::bills);
    to_lower_end(guide, PageId::quality);
    guide.picture(QStringLiteral("quality-bills"));
    quality.show_tab(QualityPage::Tab::held_back);
    const Site& tower = first_site(guide, SiteKind::tower);
    guide.stage().session.set_scope({tower.area, tower.id});
    wait();
    quality.verticalScrollBar()->setValue(0);
    guide.picture(QStringLiteral("quality-site"));
    guide.stage().session.set_scope({});
    quality.show_month(before);
    wait();
    guide.picture(QStringLiteral("quality-nothing"));
    guide.stage().session.set_range(RangeChoice::of(RangePreset::last_24_hours));
}

/// The form of an event of a meter, and corrections of a file: one that can be taken, and one that cannot.
void see_quality_entries(Guide& guide) {
    auto& quality = guide.page<QualityPage>(PageId::quality);
    guide.wait_for([&] { return !quality.is_reading() && quality.records() != nullptr; },
                   QStringLiteral("the quality"));
    guide.opened_by(
        [&] {
            const Site& tower = first_site(guide, SiteKind::tower);
            guide.stage().session.set_scope({tower.area, tower.id});
            quality.record_meter_event();
        },
        [&](QWidget& opened) {
            auto& dialog = dynamic_cast<MeterEventDialog&>(opened);
            guide.wait_for([&] { return dialog.plan().has_value(); }, QStringLiteral("the readings beside it"));
            guide.picture(QStringLiteral("quality-record"), &opened);
        });
    guide.stage().session.set_scope({});
    QFile file(QString::fromStdString(guide.folder().string()) + QStringLiteral("/corrections.csv"));
    require(file.open(QIODevice::WriteOnly), QStringLiteral("a file of corrections cannot be written"));
    file.write("site,device,point,time,value\nnowhere,M1,active_power/total,2026-10-10T12:00:00Z,1\n");
    file.close();
    guide.opened_by([&] { quality.import_corrections(file.fileName()); },
                    [&](QWidget& opened) {
                        auto& dialog = dynamic_cast<CorrectionImportDialog&>(opened);
                        guide.wait_for([&] { return dialog.plan().has_value(); }, QStringLiteral("the faults"));
                        guide.picture(QStringLiteral("quality-import-faults"), &opened);
                    });
}

void see_factors(Guide& guide) {
    auto& factors = guide.page<FactorsPage>(PageId::factors);
    guide.wait_for([&] { return factors.show_factor("elec.CN-SH.2023.mee.avg"); }, QStringLiteral("the library"));
    guide.picture(QStringLiteral("factors"));
    auto* words = factors.findChild<QLineEdit*>(QStringLiteral("words"));
    words->setText(QStringLiteral("nothing of the kind"));
    guide.picture(QStringLiteral("factors-none"));
    words->clear();
    auto* is_known_on = factors.findChild<QCheckBox*>(QStringLiteral("is_known_on"));
    is_known_on->setChecked(true);
    factors.findChild<QDateEdit*>(QStringLiteral("known_on"))->setDate(QDate(2024, 12, 31));
    guide.picture(QStringLiteral("factors-known-on"));
    is_known_on->setChecked(false);
}

/// A file with a new year and a revised one, and one that cannot be taken. Neither is imported.
void see_factor_import(Guide& guide) {
    const QString folder = QString::fromStdString(guide.folder().string());
    const auto write = [&](const char* name, const QByteArray& rows) {
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        require(file.open(QIODevice::WriteOnly), QStringLiteral("a file of factors cannot be written"));
        file.write(
            "factor_id,set,category,region_code,region_name_en,data_year,value,unit,item,published,publisher,"
            "document\n");
        file.write(rows);
        return file.fileName();
    };
    const QString edition = write("edition.csv",
                                  "elec.CN-SH.2024,mee,electricity,CN-SH,Shanghai,2024,0.5600,kgCO2/kWh,grid_average,"
                                  "2026-10-20,Ministry of Ecology and Environment,Notice 61\n"
                                  "elec.CN-SH.2023.mee.avg,mee,electricity,CN-SH,Shanghai,2023,0.5850,kgCO2/kWh,"
                                  "grid_average,2026-10-20,Ministry of Ecology and Environment,Notice 61\n");
    const QString faulty = write("faulty.csv", "a,mee,power,CN,China,2024,x,kgCO2/kWh,grid_average,,M,N\n");
    auto& factors = guide.page<FactorsPage>(PageId::factors);
    guide.opened_by([&] { factors.import_edition(edition); },
                    [&](QWidget& opened) {
                        auto& dialog = dynamic_cast<EditionDialog&>(opened);
                        guide.wait_for([&] { return dialog.plan().has_value(); }, QStringLiteral("a comparison"));
                        guide.picture(QStringLiteral("factors-import"), &opened);
                        dialog.choose_file(faulty);
                        guide.wait_for([&] { return dialog.plan() && !dialog.plan()->faults.empty(); },
                                       QStringLiteral("the faults"));
                        guide.picture(QStringLiteral("factors-import-faults"), &opened);
                    });
}

void see_settings(Guide& guide) {
    auto& settings = guide.page<PageBase>(PageId::settings);
    guide.picture(QStringLiteral("settings"));
    for (const char* section : {"boundary", "factors", "book", "alarm_rules", "collector", "storage", "credentials"}) {
        guide.stage().session.set_section(QLatin1String(section));
        guide.picture(QStringLiteral("settings-") + QLatin1String(section));
    }
    guide.stage().session.set_section(QStringLiteral("storage"));
    settings.verticalScrollBar()->setValue(settings.verticalScrollBar()->maximum());
    guide.picture(QStringLiteral("settings-lower-end"));
}

Scene page_scene(PageId page) {
    const QString name = id_of(page);
    return {{name}, [page, name](Guide& guide) {
                guide.go_to(page);
                guide.picture(name);
            }};
}

}  // namespace

std::vector<Scene> page_scenes() {
    const auto name = [](const char* text) { return QStringList{QString::fromLatin1(text)}; };
    return {
        page_scene(PageId::overview),
        {name("sites-table"),
         [](Guide& guide) { see_sites(guide, SitesViewKind::table, QStringLiteral("sites-table")); }},
        {name("sites-tree"), [](Guide& guide) { see_sites(guide, SitesViewKind::tree, QStringLiteral("sites-tree")); }},
        {name("sites-map"), [](Guide& guide) { see_sites(guide, SitesViewKind::map, QStringLiteral("sites-map")); }},
        {name("site-station"),
         [](Guide& guide) { see_site(guide, SiteKind::base_station, QStringLiteral("site-station")); }},
        {name("site-hall"), [](Guide& guide) { see_site(guide, SiteKind::data_centre, QStringLiteral("site-hall")); }},
        {name("site-tower") + name("site-tower-lower-end") + name("site-hall-lower-end") + name("site-pue-method"),
         see_lower_ends},
        {name("sites-chosen") + name("sites-compare"), compare_sites},
        {name("explore"), [](Guide& guide) { see_explore(guide, PaneLayout::stacked, QStringLiteral("explore")); }},
        {name("explore-overlay"),
         [](Guide& guide) { see_explore(guide, PaneLayout::overlay, QStringLiteral("explore-overlay")); }},
        {name("explore-multiples"),
         [](Guide& guide) { see_explore(guide, PaneLayout::multiples, QStringLiteral("explore-multiples")); }},
        {name("alarms"), [](Guide& guide) { see_alarms(guide, AlarmView::active, QStringLiteral("alarms")); }},
        {name("alarms-shelved"),
         [](Guide& guide) { see_alarms(guide, AlarmView::shelved, QStringLiteral("alarms-shelved")); }},
        {name("alarms-history"),
         [](Guide& guide) { see_alarms(guide, AlarmView::history, QStringLiteral("alarms-history")); }},
        page_scene(PageId::devices),
        {name("energy") + name("energy-site") + name("energy-day"), see_energy},
        {name("carbon") + name("carbon-month-before") + name("carbon-lower-end"), see_carbon},
        {name("quality") + name("quality-meters") + name("quality-bills") + name("quality-site") +
             name("quality-nothing"),
         see_quality},
        {name("quality-record") + name("quality-import-faults"), see_quality_entries},
        {name("factors") + name("factors-known-on") + name("factors-none"), see_factors},
        {name("factors-import") + name("factors-import-faults"), see_factor_import},
        {name("settings") + name("settings-boundary") + name("settings-factors") + name("settings-book") +
             name("settings-alarm_rules") + name("settings-collector") + name("settings-storage") +
             name("settings-credentials") + name("settings-lower-end"),
         see_settings},
    };
}

}  // namespace wattmast::ui::test
