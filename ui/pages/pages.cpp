// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/pages.h"

#include "ui/engine_bridge.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/pages/book/book_section.h"
#include "ui/pages/book/policy_section.h"
#include "ui/pages/book/region_section.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/energy/energy_page.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/factors/factors_page.h"
#include "ui/pages/history/history_window.h"
#include "ui/pages/overview/figure_points.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/pages/sections/collector_section.h"
#include "ui/pages/sections/rules_section.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/shared/shown_month.h"
#include "ui/pages/site/site_page.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/pages/sites/sites_state.h"
#include "ui/shell/alarm_counters.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/palette/palette_guide.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/top_bar.h"

namespace wattmast::ui {
namespace {

/// The window of history imports, with its command, files that are dropped onto the main window, and the question
/// before what runs is stopped.
void add_history(MainWindow& window, PageContext context, DevicesPage& devices, FactorsPage& factors) {
    auto* history = new HistoryWindow(context, &window);
    const auto open = [history] { history->open_file({}); };
    window.shortcuts().add(
        QStringLiteral("history.import"), {QKeySequence(QStringLiteral("Ctrl+I"))},
        [] { return QCoreApplication::translate("Pages", "Import history"); }, open);
    QObject::connect(&devices, &DevicesPage::history_requested, history, open);
    QObject::connect(&window, &MainWindow::table_file_dropped, history,
                     [history, context, page = &factors](const QString& file) {
                         const bool is_for_factors = context.session.page() == PageId::factors;
                         is_for_factors ? page->import_edition(file) : history->open_file(file);
                     });
    window.add_close_check([&window, context] { return JobList::of(context.bridge).may_quit(&window); });
}

/// Commands of the palette that lead to devices, and what the palette opens of pages.
void add_to_palette(MainWindow& window, PageContext context, DevicesPage& devices, ExplorePage& explore,
                    SitesPage& sites) {
    const auto on_devices = [context, page = &devices](void (DevicesPage::*open)()) {
        return [context, page, open] {
            context.session.set_page(PageId::devices);
            (page->*open)();
        };
    };
    QAction* add = window.shortcuts().add(
        QStringLiteral("devices.add"), {}, [] { return QCoreApplication::translate("Pages", "Add device"); },
        on_devices(&DevicesPage::add_device));
    QAction* discover = window.shortcuts().add(
        QStringLiteral("devices.discover"), {}, [] { return QCoreApplication::translate("Pages", "Discover devices"); },
        on_devices(&DevicesPage::discover));
    // As the page's own buttons; neither changes while the engine is open.
    discover->setEnabled(context.bridge.devices() != nullptr);
    add->setEnabled(discover->isEnabled() && context.bridge.options().access == Access::read_write);
    window.palette_guide().set_view_opener(PageId::explore,
                                           [page = &explore](const SavedView& view) { page->open_view(view); });
    window.palette_guide().set_view_opener(PageId::sites, [context, page = &sites](const SavedView& view) {
        context.session.set_page(PageId::sites);
        page->show_state(sites_state_from(view.state));
    });
}

void add_factor_import(MainWindow& window, PageContext context, FactorsPage& factors) {
    QAction* import = window.shortcuts().add(
        QStringLiteral("factors.import"), {},
        [] { return QCoreApplication::translate("Pages", "Import an edition of factors"); },
        [context, page = &factors] {
            context.session.set_page(PageId::factors);
            page->import_edition();
        });
    import->setEnabled(context.bridge.options().access == Access::read_write);
}

/// What people record on the page Data quality, from the list of commands.
void add_quality_commands(MainWindow& window, PageContext context, QualityPage& quality) {
    const auto add = [&](const char* id, const char* name, QualityPage::Tab tab, void (*open)(QualityPage&)) {
        QAction* action = window.shortcuts().add(
            QLatin1String(id), {}, [name] { return QCoreApplication::translate("Pages", name); },
            [context, page = &quality, tab, open] {
                context.session.set_page(PageId::quality);
                page->show_tab(tab);
                open(*page);
            });
        action->setEnabled(context.bridge.options().access == Access::read_write);
    };
    add("quality.record", QT_TRANSLATE_NOOP("Pages", "Record an event of a meter"), QualityPage::Tab::meters,
        [](QualityPage& page) { page.record_meter_event(); });
    add("quality.import", QT_TRANSLATE_NOOP("Pages", "Import corrections of samples"), QualityPage::Tab::corrections,
        [](QualityPage& page) { page.import_corrections(); });
}

/// What the engineers set: the boundary with its policies, and the book.
void add_book(MainWindow& window, PageContext context, SettingsPage& settings, EnergyPage& energy,
              FactorsPage& factors) {
    auto* policies = new PolicySection(context);
    auto* book = new BookSection(context);
    settings.add_part({.id = QStringLiteral("boundary"),
                       .name = [] { return QCoreApplication::translate("Pages", "Boundary and policies"); },
                       .widget = policies,
                       .enter = [policies] { policies->enter(); },
                       .leave = [policies] { policies->leave(); }},
                      QStringLiteral("storage"));
    auto* regions = new RegionSection(context);
    settings.add_part({.id = QStringLiteral("factors"),
                       .name = [] { return QCoreApplication::translate("Pages", "Factors and tariffs"); },
                       .widget = regions,
                       .enter = [regions] { regions->enter(); },
                       .leave = [regions] { regions->leave(); },
                       .is_tall = true},
                      QStringLiteral("storage"));
    QObject::connect(regions, &RegionSection::factor_requested, &factors, [&factors, context](const std::string& id) {
        context.session.set_page(PageId::factors);
        factors.show_factor(id);
    });
    settings.add_part({.id = QStringLiteral("book"),
                       .name = [] { return QCoreApplication::translate("Pages", "Book"); },
                       .widget = book,
                       .enter = [book] { book->enter(); },
                       .leave = [book] { book->leave(); },
                       .is_tall = true},
                      QStringLiteral("storage"));
    const auto show_record = [context, book](qint64 record) {
        context.session.set_section(QStringLiteral("book"));
        book->show_record(record);
    };
    QObject::connect(policies, &PolicySection::record_requested, book, show_record);
    QObject::connect(regions, &RegionSection::record_requested, book, show_record);
    QObject::connect(&energy, &EnergyPage::tariff_requested, book, show_record);
    QAction* import = window.shortcuts().add(
        QStringLiteral("book.import"), {},
        [] { return QCoreApplication::translate("Pages", "Import records of the book"); },
        [context, book] {
            context.session.set_section(QStringLiteral("book"));
            book->import_file();
        });
    import->setEnabled(context.bridge.options().access == Access::read_write);
}

/// What is shown of other pages in the settings, and leads to them.
void add_links(PageContext context, SettingsPage& settings, AlarmsPage* alarms) {
    if (alarms != nullptr) {
        auto* rules = new RulesSection(context);
        settings.add_part({.id = QStringLiteral("alarm_rules"),
                           .name = [] { return QCoreApplication::translate("Pages", "Alarm rules"); },
                           .widget = rules,
                           .enter = [rules] { rules->enter(); },
                           .is_tall = true},
                          QStringLiteral("storage"));
        QObject::connect(rules, &RulesSection::rule_requested, alarms, [context, alarms](AlarmRuleId rule) {
            context.session.set_page(PageId::alarms);
            alarms->rules_window()->open(rule);
        });
    }
    auto* collector = new CollectorSection(context);
    settings.add_part({.id = QStringLiteral("collector"),
                       .name = [] { return QCoreApplication::translate("Pages", "Collector"); },
                       .widget = collector},
                      QStringLiteral("storage"));
    QObject::connect(collector, &CollectorSection::devices_requested, &settings,
                     [context] { context.session.set_page(PageId::devices); });
}

/// One command of the palette for each section.
void add_section_commands(MainWindow& window, PageContext context, const SettingsPage& settings) {
    for (const SettingsPart& part : settings.parts()) {
        window.shortcuts().add(
            QStringLiteral("settings.") + part.id, {},
            //: A section of the settings, in the list of commands. 中文：设置：%1
            [name = part.name] { return QCoreApplication::translate("Pages", "Settings: %1").arg(name()); },
            [context, id = part.id] { context.session.set_section(id); });
    }
}

/// The page of alarms, the counters in the top bar and the number at the rail. Null where the engine raises none.
AlarmsPage* add_alarms(MainWindow& window, PageContext context) {
    if (context.bridge.alarms() == nullptr) {
        return nullptr;
    }
    auto* page = new AlarmsPage(context);
    window.add_page(
        PageId::alarms, IconId::alarms, [] { return QCoreApplication::translate("Pages", "Alarms"); }, page);
    auto* counters = new AlarmCounters(context.bridge);
    window.top_bar()->add_widget(counters);
    window.add_close_check([page] { return page->may_close(); }, [page] { page->close_goes_ahead(); });
    // The counters are those of the fleet, so the list is too.
    QObject::connect(counters, &AlarmCounters::opened, page, [page, context](Severity severity) {
        Place place = context.session.place();
        place.page = PageId::alarms;
        place.scope = {};
        context.session.go_to(place);
        page->show_severity(severity);
    });
    const auto show_badge = [&window, counters] {
        window.rail()->set_badge(PageId::alarms, static_cast<int>(counters->count(Severity::critical).value_or(0)),
                                 counters->counter(Severity::critical)->accessibleName());
    };
    QObject::connect(counters, &AlarmCounters::counts_changed, &window, show_badge);
    show_badge();
    return page;
}

void draw_range(ExplorePage& explore, PageContext context, const std::vector<PointId>& points, TimeRange range) {
    explore.show_points(points);
    Place place = context.session.place();
    place.page = PageId::explore;
    place.range = RangeChoice::fixed(range);
    context.session.set_live(LiveState::off);
    context.session.go_to(place);
}

/// A figure leads to its factor, its site and its meters.
void connect_carbon(CarbonPage& page, PageContext context, FactorsPage& factors, ExplorePage& explore) {
    QObject::connect(&page, &CarbonPage::factor_requested, &factors, [&factors, context](const std::string& id) {
        context.session.set_page(PageId::factors);
        factors.show_factor(id);
    });
    QObject::connect(&page, &CarbonPage::explore_requested, &explore,
                     [&explore, context](const std::vector<PointId>& points, TimeRange range) {
                         draw_range(explore, context, points, range);
                     });
}

/// A figure of the preview leads to its lines, to the data quality of its month, or to its energy.
void connect_reports(ReportsPage& page, PageContext context, CarbonPage& carbon, FactorsPage& factors) {
    QObject::connect(&page, &ReportsPage::factor_requested, &factors, [context, &factors](const QString& id) {
        context.session.set_page(PageId::factors);
        factors.show_factor(id.toStdString());
    });
    QObject::connect(&page, &ReportsPage::figure_requested, &carbon,
                     [context, &carbon](const FigureOrigin& figure, CivilMonth month, const Scope& scope) {
                         Place place = context.session.place();
                         place.scope = scope;
                         place.range = RangeChoice::fixed(range_of(month, context.session.zone()));
                         place.page = figure.kind == FigureOrigin::Kind::coverage ? PageId::quality
                                      : figure.kind == FigureOrigin::Kind::energy ? PageId::energy
                                                                                  : PageId::carbon;
                         if (place.page == PageId::carbon) {
                             carbon.show_figure(figure);
                         }
                         context.session.set_live(LiveState::off);
                         context.session.go_to(place);
                     });
}

/// A day or a row leads to its course, and to the lines of its site.
void connect_quality(QualityPage& page, PageContext context, ExplorePage& explore) {
    QObject::connect(&page, &QualityPage::explore_requested, &explore,
                     [&explore, context](const std::vector<PointId>& points, TimeRange range) {
                         draw_range(explore, context, points, range);
                     });
    QObject::connect(&page, &QualityPage::carbon_requested, &page, [context](SiteId id, TimeRange month) {
        Place place = context.session.place();
        place.page = PageId::carbon;
        place.range = RangeChoice::fixed(month);
        if (const Site* site = context.bridge.catalog()->site(id)) {
            place.scope = {site->area, id};
        }
        context.session.set_live(LiveState::off);
        context.session.go_to(place);
    });
}

/// A row of what needs attention leads to its alarm, and an alarm to its site and its values.
void connect_alarms(AlarmsPage& page, PageContext context, ExplorePage& explore) {
    QObject::connect(&page, &AlarmsPage::explore_requested, &explore,
                     [&explore, context](const std::vector<PointId>& points, TimeRange range) {
                         draw_range(explore, context, points, range);
                     });
}

}  // namespace

void add_pages(MainWindow& window, PageContext context) {
    auto* overview = new OverviewPage(context);
    auto* sites = new SitesPage(context);
    auto* site = new SitePage(context);
    auto* explore = new ExplorePage(context);
    auto* energy = new EnergyPage(context);
    auto* carbon = new CarbonPage(context);
    auto* quality = new QualityPage(context);
    auto* reports = new ReportsPage(context);
    auto* devices = new DevicesPage(context);
    auto* factors = new FactorsPage(context);
    auto* settings = new SettingsPage(context);
    const auto name = [](const char* text) { return [text] { return QCoreApplication::translate("Pages", text); }; };
    window.add_page(PageId::overview, IconId::overview, name(QT_TRANSLATE_NOOP("Pages", "Overview")), overview);
    window.add_page(PageId::sites, IconId::sites, name(QT_TRANSLATE_NOOP("Pages", "Sites")), sites);
    window.add_page_within(PageId::site, name(QT_TRANSLATE_NOOP("Pages", "Site")), site);
    AlarmsPage* alarms = add_alarms(window, context);
    window.add_separator();
    window.add_page(PageId::explore, IconId::explore, name(QT_TRANSLATE_NOOP("Pages", "Explore")), explore);
    window.add_page(PageId::energy, IconId::energy, name(QT_TRANSLATE_NOOP("Pages", "Energy")), energy);
    window.add_page(PageId::carbon, IconId::carbon, name(QT_TRANSLATE_NOOP("Pages", "Carbon")), carbon);
    window.add_page(PageId::quality, IconId::quality, name(QT_TRANSLATE_NOOP("Pages", "Data quality")), quality);
    window.add_separator();
    window.add_page(PageId::reports, IconId::reports, name(QT_TRANSLATE_NOOP("Pages", "Reports")), reports);
    window.add_page(PageId::devices, IconId::devices, name(QT_TRANSLATE_NOOP("Pages", "Devices")), devices);
    window.add_page(PageId::factors, IconId::factors, name(QT_TRANSLATE_NOOP("Pages", "Factors")), factors);
    window.add_page_below(PageId::settings, IconId::settings, name(QT_TRANSLATE_NOOP("Pages", "Settings")), settings,
                          QKeySequence(QStringLiteral("Ctrl+,")));

    add_history(window, context, *devices, *factors);
    add_to_palette(window, context, *devices, *explore, *sites);
    add_factor_import(window, context, *factors);
    window.shortcuts().add(
        QStringLiteral("reports.new"), {}, [] { return QCoreApplication::translate("Pages", "New report"); },
        [context, reports] {
            context.session.set_page(PageId::reports);
            reports->new_report();
        });
    connect_reports(*reports, context, *carbon, *factors);
    connect_carbon(*carbon, context, *factors, *explore);
    connect_quality(*quality, context, *explore);
    add_quality_commands(window, context, *quality);
    add_book(window, context, *settings, *energy, *factors);
    add_links(context, *settings, alarms);
    add_section_commands(window, context, *settings);

    const auto go_to_site = [context](SiteId id) {
        const auto catalog = context.bridge.catalog();
        if (const Site* found = catalog->site(id)) {
            Place place = context.session.place();
            place.page = PageId::site;
            place.scope = {found->area, id};
            context.session.go_to(place);
        }
    };
    QObject::connect(overview, &OverviewPage::site_requested, &window, go_to_site);
    QObject::connect(carbon, &CarbonPage::site_requested, &window, go_to_site);
    QObject::connect(quality, &QualityPage::site_requested, &window, go_to_site);
    QObject::connect(devices, &DevicesPage::site_requested, &window, go_to_site);
    QObject::connect(devices, &DevicesPage::collector_restart_requested, &window,
                     &MainWindow::collector_restart_requested);
    if (alarms != nullptr) {
        connect_alarms(*alarms, context, *explore);
        QObject::connect(alarms, &AlarmsPage::site_requested, &window, go_to_site);
        const auto go_to_alarm = [alarms, context](AlarmId alarm) {
            context.session.set_page(PageId::alarms);
            alarms->show_alarm(alarm);
        };
        QObject::connect(overview, &OverviewPage::alarm_requested, &window, go_to_alarm);
        QObject::connect(site, &SitePage::alarm_requested, &window, go_to_alarm);
    }
    QObject::connect(sites, &SitesPage::site_requested, &window, go_to_site);
    QObject::connect(settings, &SettingsPage::language_chosen, &window, &MainWindow::language_chosen);
    QObject::connect(settings, &SettingsPage::appearance_chosen, &window, &MainWindow::appearance_chosen);
    QObject::connect(settings, &SettingsPage::collector_restart_requested, &window,
                     &MainWindow::collector_restart_requested);
    QObject::connect(&window, &MainWindow::collector_start_done, settings, &SettingsPage::collector_start_done);
    const auto draw = [explore, context](const std::vector<PointId>& points) {
        explore->show_points(points);
        context.session.set_page(PageId::explore);
    };
    QObject::connect(site, &SitePage::explore_requested, &window, draw);
    static_assert(most_in_explore == SeriesSelection::most);
    QObject::connect(overview, &OverviewPage::explore_requested, &window,
                     [explore, draw](const std::vector<PointId>& points, std::size_t all) {
                         draw(points);
                         explore->tell_part(points.size(), all);
                     });
    QObject::connect(&window.palette_guide(), &PaletteGuide::point_chosen, &window,
                     [draw](PointId point) { draw({point}); });
    QObject::connect(sites, &SitesPage::explore_requested, &window, draw);
    QObject::connect(energy, &EnergyPage::explore_requested, explore,
                     [explore, context](const std::vector<PointId>& points, TimeRange range) {
                         draw_range(*explore, context, points, range);
                     });
}

}  // namespace wattmast::ui
