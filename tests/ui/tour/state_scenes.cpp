// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "scenes.h"
#include "support/faulty_vfs.h"
#include "ui/first_run/first_run_window.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/site/site_page.h"

namespace wattmast::ui::test {
namespace {

using namespace std::chrono_literals;

constexpr int patience_ms = Guide::patience_ms;

QString name_of(const char* name) {
    return QString::fromLatin1(name);
}

/// Alarms of three severities that hold at once, beside those that Wattmast brings.
void add_rules(Guide& guide) {
    AlarmDesk& desk = *guide.stage().engine->alarms();
    const auto add = [&](const char* english, const char* chinese, Severity severity, double above, AlarmScope scope) {
        AlarmRule rule;
        rule.name = guide.is_chinese() ? chinese : english;
        rule.severity = severity;
        rule.condition = AlarmCondition::above;
        rule.figure = SiteFigure::power;
        rule.scope = std::move(scope);
        rule.raise_limit = above;
        rule.clear_limit = above * 0.95;
        require(desk.save_rule(rule).has_value(), name_of("a rule is refused"));
    };
    AlarmScope hall;
    hall.site_kind = SiteKind::data_centre;
    AlarmScope zhejiang;
    zhejiang.area = {"China", "Zhejiang"};
    AlarmScope pudong;
    pudong.area = {"China", "Shanghai", "Pudong"};
    pudong.site_kind = SiteKind::base_station;
    constexpr double hall_limit = 300e3;
    constexpr double station_limit = 500;
    add("Power over contract", "超过合同容量", Severity::critical, hall_limit, hall);
    add("Power over limit", "功率超限", Severity::major, station_limit, zhejiang);
    add("Power over usual", "功率高于平常", Severity::minor, station_limit, pudong);
}

/// The same on a database that a scene has broken or not.
void open_copy(Guide& guide, const char* name, Access access) {
    const std::filesystem::path copy = guide.folder() / name;
    std::filesystem::copy_file(guide.fleet().database(), copy, std::filesystem::copy_options::overwrite_existing);
    guide.open(open_engine(copy, access));
}

// ---- States of what is running ----

/// A range that nobody has asked for yet, while nothing is answered.
void load(Guide& guide) {
    // Whatever scene was before: a fixed range does not move on.
    guide.stage().session.set_range(RangeChoice::of(RangePreset::last_24_hours));
    auto& explore = guide.page<ExplorePage>(PageId::explore);
    // Of now: the wall was shown as if it were later.
    const auto is_of_now = [&] {
        const auto data = explore.chart()->data();
        const auto age = data == nullptr ? Duration::max() : data->range.end - guide.stage().bridge.now();
        return std::chrono::abs(age) < 1min;
    };
    guide.wait_for(is_of_now, name_of("a chart of now"));
    {
        const BusyWorkers busy(*guide.stage().engine);
        guide.stage().session.set_range(RangeChoice::of(RangePreset::last_7_days));
        constexpr int short_ms = 600;
        QTest::qWait(short_ms);
        guide.picture_now(name_of("state-loading-short"));
        constexpr int long_ms = 3000;
        QTest::qWait(long_ms);
        guide.picture_now(name_of("state-loading-long"));
    }
    guide.picture(name_of("state-loading-done"));
    guide.stage().session.set_range(RangeChoice::of(RangePreset::last_24_hours));
}

void load_site(Guide& guide) {
    guide.go_to(PageId::overview);
    const BusyWorkers busy(*guide.stage().engine);
    guide.show_site(guide.stage().bridge.catalog()->sites.at(2));
    constexpr int short_ms = 900;
    QTest::qWait(short_ms);
    guide.picture_now(name_of("state-loading-site"));
}

void see_empty_range(Guide& guide) {
    guide.go_to(PageId::explore);
    const UtcTime long_ago = guide.stage().bridge.now() - 24h * 400;
    guide.stage().session.set_range(RangeChoice::fixed({long_ago, long_ago + 24h * 6}));
    guide.picture(name_of("state-empty-range"));
    guide.stage().session.set_range(RangeChoice::of(RangePreset::last_24_hours));
}

void see_stale(Guide& guide) {
    const ClockAhead ahead(guide.stage().bridge, 30min);
    QTest::qWait(2000);
    guide.go_to(PageId::overview);
    guide.picture(name_of("state-stale-overview"));
    guide.show_site(guide.stage().bridge.catalog()->sites.at(0));
    guide.picture(name_of("state-stale-site"));
    guide.stage().session.set_scope({});
    guide.go_to(PageId::devices);
    guide.picture(name_of("state-stale-devices"));
}

/// A site whose mains meter does not answer.
void see_partial(Guide& guide) {
    const auto catalog = guide.stage().bridge.catalog();
    const auto found = std::ranges::find(catalog->sites, std::string("JS-WX-0255"), &Site::code);
    require(found != catalog->sites.end(), name_of("the demo has no site JS-WX-0255"));
    guide.show_site(*found);
    guide.picture(name_of("state-partial-site"));
    guide.stage().session.set_scope({});
}

void stop_collector(Guide& guide) {
    guide.go_to(PageId::overview);
    guide.stage().engine->stop_collector();
    guide.wait_for([&] { return guide.stage().session.live() == LiveState::off; }, name_of("word of the stop"));
    guide.picture(name_of("state-collector-stopped"));
    guide.go_to(PageId::devices);
    guide.picture(name_of("state-collector-stopped-devices"));
}

// ---- Databases ----

void see_read_only(Guide& guide) {
    guide.open(open_engine(guide.fleet().database(), Access::read_only));
    for (const PageId page : {PageId::overview, PageId::alarms, PageId::carbon, PageId::quality, PageId::reports,
                              PageId::devices, PageId::factors, PageId::settings}) {
        guide.go_to(page);
        guide.picture(name_of("state-read-only-") + id_of(page));
    }
}

void fill_disk(Guide& guide) {
    guide.close_stage();
    const wattmast::test::FaultyVfs disk;
    open_copy(guide, "full.wattmast", Access::read_write);
    Engine& engine = *guide.stage().engine;
    require(engine.import_inventory(guide.fleet().inventory()).has_value() && engine.start_collector().has_value(),
            name_of("the collector does not start"));
    guide.wait_for([&] { return engine.collector_status().newest_sample.has_value(); }, name_of("a sample"));
    wattmast::test::FaultyVfs::allow(0);
    guide.wait_for([&] { return guide.stage().bridge.collector_status().outage.has_value(); }, name_of("a full disk"));
    guide.picture(name_of("state-disk-full"));
    wattmast::test::FaultyVfs::allow_everything();
    guide.wait_for([&] { return guide.stage().bridge.collector_status().last_outage.has_value(); },
                   name_of("room on the disk"));
    guide.picture(name_of("state-disk-has-room"));
    guide.close_stage();
}

void see_damaged(Guide& guide) {
    guide.close_stage();
    open_copy(guide, "damaged.wattmast", Access::read_only);
    damage(guide.folder() / "damaged.wattmast");
    for (const PageId page : {PageId::overview, PageId::explore, PageId::alarms}) {
        guide.go_to(page);
        guide.stage().window.page(page)->read_again();
        guide.picture(name_of("state-damaged-") + id_of(page));
    }
    guide.show_site(guide.stage().bridge.catalog()->sites.at(0));
    guide.picture(name_of("state-damaged-site"));
}

void see_empty(Guide& guide) {
    guide.close_stage();
    guide.open(open_engine(guide.folder() / "empty.wattmast", Access::read_write));
    for (const PageId page :
         {PageId::overview, PageId::sites, PageId::site, PageId::alarms, PageId::explore, PageId::energy,
          PageId::carbon, PageId::quality, PageId::reports, PageId::devices, PageId::factors, PageId::settings}) {
        guide.go_to(page);
        guide.picture(name_of("state-empty-") + id_of(page));
    }
}

void see_first_run(Guide& guide) {
    guide.close_stage();
    FirstRunWindow window(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources",
                          QStringLiteral("/home/chen/.local/share/wattmast"), guide.folder() / "demo.wattmast");
    window.resize(guide.size());
    window.show();
    require(QTest::qWaitForWindowExposed(&window, patience_ms), name_of("the window does not appear"));
    guide.picture(name_of("first-run"), &window);
}

QStringList names(const char* begin, std::initializer_list<PageId> pages) {
    QStringList all;
    for (const PageId page : pages) {
        all << name_of(begin) + id_of(page);
    }
    return all;
}

}  // namespace

void begin_demo(Guide& guide) {
    auto engine = open_engine(guide.fleet().database(), Access::read_write);
    require(engine->import_inventory(guide.fleet().inventory()).has_value(), name_of("the inventory is refused"));
    guide.open(std::move(engine));
    Engine& running = *guide.stage().engine;
    require(running.start_collector().has_value(), name_of("the collector does not start"));
    guide.wait_for([&] { return running.collector_status().newest_sample.has_value(); }, name_of("a sample"));
    add_rules(guide);
    constexpr std::size_t some = 5;
    guide.wait_for(
        [&] {
            return running.alarms()->board()->active.size() >= some &&
                   std::ranges::any_of(running.alarms()->board()->active, [](const Alarm& one) {
                       return one.is_group() && one.severity == Severity::minor;
                   });
        },
        name_of("alarms"));
    const auto board = running.alarms()->board();
    const auto row = std::ranges::find_if(
        board->active, [](const Alarm& alarm) { return alarm.is_group() && alarm.severity == Severity::minor; });
    require(row != board->active.end(), name_of("no alarms were joined"));
    require(running.alarms()->acknowledge({board->active.at(1).id}, "L. Chen", "On my way.").has_value(),
            name_of("nothing is acknowledged"));
    require(running.alarms()
                ->shelve({row->id}, "L. Chen", "Rectifier is being exchanged", guide.stage().bridge.now() + 8h)
                .has_value(),
            name_of("nothing is shelved"));
}

std::vector<Scene> live_state_scenes() {
    return {
        {{name_of("state-loading-short"), name_of("state-loading-long"), name_of("state-loading-done")}, load},
        {{name_of("state-loading-site")}, load_site},
        {{name_of("state-empty-range")}, see_empty_range},
        {{name_of("state-partial-site")}, see_partial},
        {{name_of("state-stale-overview"), name_of("state-stale-site"), name_of("state-stale-devices")}, see_stale},
        {{name_of("state-collector-stopped"), name_of("state-collector-stopped-devices")}, stop_collector},
    };
}

std::vector<Scene> database_scenes() {
    return {
        {names("state-read-only-", {PageId::overview, PageId::alarms, PageId::carbon, PageId::quality, PageId::reports,
                                    PageId::devices, PageId::factors, PageId::settings}),
         see_read_only},
        {{name_of("state-disk-full"), name_of("state-disk-has-room")}, fill_disk},
        {names("state-damaged-", {PageId::overview, PageId::explore, PageId::alarms, PageId::site}), see_damaged},
        {names("state-empty-",
               {PageId::overview, PageId::sites, PageId::site, PageId::alarms, PageId::explore, PageId::energy,
                PageId::carbon, PageId::quality, PageId::reports, PageId::devices, PageId::factors, PageId::settings}),
         see_empty},
        {{name_of("first-run")}, see_first_run},
    };
}

}  // namespace wattmast::ui::test
