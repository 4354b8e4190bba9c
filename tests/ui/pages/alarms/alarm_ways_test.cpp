// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How the screens lead to alarms and on from there, in the whole window.
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/pages/alarms/alarm_detail_panel.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/pages/alarms/board_attention.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/pages/pages.h"
#include "ui/person.h"
#include "ui/shell/alarm_counters.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/widgets/attention_list.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

struct Bench {
    explicit Bench(bool raises_alarms = true) {
        fill_with_alarms(desk, *fleet.engine.master_data, fleet.now);
        fleet.engine.alarm_desk = raises_alarms ? &desk : nullptr;
        FleetNow now;
        now.at = fleet.now;
        for (const Site& site : fleet.engine.master_data->sites) {
            now.sites.push_back(made_up_detail(*fleet.engine.master_data, site.id).now);
        }
        fleet.engine.answers.fleet_now = now;
        window = std::make_unique<MainWindow>(fleet.bridge, fleet.session);
        add_pages(*window, {fleet.bridge, fleet.session});
        window->show();
        settle();
    }
    [[nodiscard]] AlarmsPage* page() const { return dynamic_cast<AlarmsPage*>(window->page(PageId::alarms)); }
    [[nodiscard]] AttentionList* list_of(PageId id) const { return window->page(id)->findChild<AttentionList*>(); }

    MadeUpFleet fleet;
    FakeAlarmDesk desk;
    std::unique_ptr<MainWindow> window;
};

}  // namespace

class AlarmWaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QSettings().clear();
        set_person_name(QStringLiteral("W. Lin"));
    }

    void an_engine_without_alarms_has_no_page_no_counters_and_the_old_list() {
        const Bench bench(false);
        QVERIFY(bench.window->page(PageId::alarms) == nullptr);
        QVERIFY(bench.window->findChild<AlarmCounters*>() == nullptr);
        QCOMPARE(bench.list_of(PageId::overview)->items()->rowCount(), 0);
    }

    void a_counter_lists_its_severity_of_the_whole_fleet() {
        Bench bench;
        bench.fleet.session.set_scope({{"Yangtze Delta", "Hangzhou"}, {}});
        auto* counters = bench.window->findChild<AlarmCounters*>();
        QCOMPARE(counters->count(Severity::critical).value(), std::size_t(3));
        counters->counter(Severity::critical)->click();
        settle();
        QCOMPARE(bench.fleet.session.page(), PageId::alarms);
        QCOMPARE(bench.fleet.session.scope(), Scope{});
        QCOMPARE(bench.page()->alarms().rowCount(), 3);
        bench.fleet.session.go_back();
        QCOMPARE(bench.fleet.session.scope().area.back(), std::string("Hangzhou"));
    }

    void the_rail_tells_the_critical_ones() {
        Bench bench;
        const auto badge = [&] {
            for (const NavRailItem* item : bench.window->findChildren<NavRailItem*>()) {
                if (item->page() == PageId::alarms) {
                    return item->badge();
                }
            }
            return -1;
        };
        QCOMPARE(badge(), 3);
        for (Alarm& alarm : bench.desk.alarms) {
            if (alarm.severity == Severity::critical && alarm.is_active()) {
                alarm.cleared = bench.fleet.now;
            }
        }
        bench.fleet.engine.listener->on_alarms_changed();
        settle();
        QCOMPARE(badge(), 0);
    }

    void the_overview_lists_the_board_and_leads_to_the_alarm() {
        Bench bench;
        AttentionList* list = bench.list_of(PageId::overview);
        const std::vector<AttentionRow> rows =
            board_rows(*bench.desk.board(), *bench.fleet.engine.master_data, {}, bench.fleet.now);
        QCOMPARE(list->items()->rowCount(), static_cast<int>(rows.size()));
        QCOMPARE(list->items()->item(0).severity, Severity::critical);
        QCOMPARE(list->items()->item(1).detail, QStringLiteral("battery 61%"));
        const AlarmId wanted = list->items()->item(1).alarm;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        settle();
        QCOMPARE(bench.fleet.session.page(), PageId::alarms);
        QCOMPARE(bench.page()->detail()->alarm()->id, wanted);
        QCOMPARE(bench.page()->table()->chosen(), std::vector{wanted});
    }

    void pages_say_that_alarms_are_not_watched() {
        Bench bench;
        const SiteId site = bench.fleet.engine.master_data->sites.front().id;
        const auto says = [&](PageId id) {
            bench.fleet.session.set_page(id);
            settle();
            for (const QLabel* label : bench.window->page(id)->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("Alarms are not watched"))) {
                    return true;
                }
            }
            return false;
        };
        bench.fleet.session.set_scope({bench.fleet.engine.master_data->site(site)->area, site});
        QVERIFY(!says(PageId::sites) && !says(PageId::site));
        bench.desk.alarms.clear();
        bench.desk.board_failure = fail(Errc::store_full, "no space");
        bench.fleet.engine.listener->on_alarms_changed();
        settle();
        QVERIFY(says(PageId::sites));
        QVERIFY(says(PageId::site));
        bench.desk.board_failure.reset();
        bench.fleet.engine.listener->on_alarms_changed();
        settle();
        QVERIFY(!says(PageId::sites) && !says(PageId::site));
    }

    void the_window_stays_while_a_rule_is_being_edited() {
        Bench bench;
        RulesWindow* rules = bench.page()->rules_window();
        rules->open(AlarmRuleId(4));
        settle();
        rules->form()->findChild<QCheckBox*>(QStringLiteral("enabled"))->toggle();
        QString said;
        answer(QStringLiteral("Go on editing"), said);
        QVERIFY(!bench.window->close());
        QVERIFY(said.contains(QStringLiteral("Save the changes of the rule")));
        answer(QStringLiteral("Discard changes"), said);
        QVERIFY(bench.window->close());
    }

    void shelved_ones_and_members_are_not_in_the_lists() {
        Bench bench;
        const auto catalog = bench.fleet.engine.master_data;
        for (const AttentionRow& row : board_rows(*bench.desk.board(), *catalog, {}, bench.fleet.now)) {
            QVERIFY(!bench.desk.find(row.alarm)->is_shelved(bench.fleet.now));
            QVERIFY(!bench.desk.find(row.alarm)->group.is_assigned());
        }
        const std::vector<Attention> counted = board_attention(*bench.desk.board(), bench.fleet.now);
        QCOMPARE(counted.size(), board_rows(*bench.desk.board(), *catalog, {}, bench.fleet.now).size());
        QVERIFY(std::ranges::all_of(counted, [](const Attention& item) { return item.site.is_assigned(); }));
    }

    void a_site_lists_its_own_and_leads_there() {
        Bench bench;
        bench.fleet.session.set_scope({{"Yangtze Delta", "Suzhou"}, SiteId(3)});
        bench.fleet.session.set_page(PageId::site);
        settle();
        AttentionList* list = bench.list_of(PageId::site);
        QVERIFY(list->items()->rowCount() >= 2);
        for (int row = 0; row < list->items()->rowCount(); ++row) {
            const AttentionRow& item = list->items()->item(row);
            QVERIFY(item.site == SiteId(3) || !item.site.is_assigned());
        }
        const AlarmId wanted = list->items()->item(0).alarm;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        settle();
        QCOMPARE(bench.page()->detail()->alarm()->id, wanted);
    }

    void the_detail_leads_to_explore_at_that_time_and_back() {
        Bench bench;
        bench.fleet.session.set_page(PageId::alarms);
        settle();
        bench.page()->table()->setCurrentIndex(bench.page()->alarms().index(0, GroupedAlarmModel::site));
        settle();
        const auto buttons = bench.page()->detail()->findChildren<QPushButton*>();
        const auto explore = std::ranges::find(buttons, QStringLiteral("Open in Explore"), &QPushButton::text);
        (*explore)->click();
        settle();
        QCOMPARE(bench.fleet.session.page(), PageId::explore);
        QCOMPARE(bench.fleet.session.range().length(), Duration(24h));
        bench.fleet.session.go_back();
        QCOMPARE(bench.fleet.session.page(), PageId::alarms);
    }
};

WATTMAST_UI_TEST(AlarmWaysTest)
#include "alarm_ways_test.moc"
