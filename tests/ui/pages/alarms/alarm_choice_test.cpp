// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The alarm that is chosen: its detail, how one is led to, pins, cost.
#include <QScrollArea>
#include <QSignalSpy>

#include "alarms_bench.h"
#include "support/long_texts.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/pages/alarms/expected_loader.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class AlarmChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QSettings().clear();
        set_person_name(QStringLiteral("W. Lin"));
    }

    void cleanup() { install_language(Language::english); }

    void the_detail_tells_log_and_rule_of_the_row_under_the_cursor() {
        AlarmsBench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        QCOMPARE(bench.page->detail()->title(), QStringLiteral("Mains failure"));
        QVERIFY(bench.button(QStringLiteral("Open site")) != nullptr);
        QSignalSpy site(bench.page.get(), &AlarmsPage::site_requested);
        bench.button(QStringLiteral("Open site"))->click();
        QCOMPARE(site.size(), 1);
        QCOMPARE(site[0][0].value<SiteId>(), SiteId(3));
        QSignalSpy explore(bench.page.get(), &AlarmsPage::explore_requested);
        bench.button(QStringLiteral("Open in Explore"))->click();
        QCOMPARE(explore.size(), 1);
        QVERIFY(!explore[0][0].value<std::vector<PointId>>().empty());
        with_next_dialog<NoteDialog>([](NoteDialog& dialog) {
            QVERIFY(!dialog.fault().isEmpty());
            field(dialog, "note").setText(QStringLiteral("grid operator says 18:00"));
            dialog.accept();
        });
        bench.button(QStringLiteral("Add note"))->click();
        settle();
        const AlarmHistory history = bench.desk.alarm(bench.page->detail()->alarm()->id).value();
        QCOMPARE(history.log.back().kind, AlarmEventKind::noted);
        QCOMPARE(history.log.back().text, std::string("grid operator says 18:00"));
    }

    void an_alarm_that_ends_is_told_so_in_the_detail() {
        AlarmsBench bench;
        bench.choose(0);
        const AlarmId id = bench.page->detail()->alarm()->id;
        bench.desk.clear(id, bench.fleet.now);
        bench.board_changed();
        QCOMPARE(bench.page->alarms().row_of(id), -1);
        QCOMPARE(bench.page->detail()->alarm()->id, id);
        QVERIFY(!bench.page->detail()->alarm()->is_active());
        // No other row has taken its place under the cursor, so that Space acts on nothing.
        QVERIFY(bench.page->table()->chosen().empty());
    }

    void leads_to_an_alarm_wherever_it_is() {
        AlarmsBench bench;
        AlarmId shelved, over, member;
        for (const Alarm& alarm : bench.desk.alarms) {
            shelved = alarm.is_shelved(bench.fleet.now) ? alarm.id : shelved;
            over = alarm.cleared ? alarm.id : over;
            member = alarm.group.is_assigned() ? alarm.id : member;
        }
        for (const AlarmId id : {shelved, over, member}) {
            bench.page->show_alarm(id);
            settle();
            QCOMPARE(bench.page->table()->chosen(), std::vector{id});
            QCOMPARE(bench.page->detail()->alarm()->id, id);
        }
        bench.page->show_severity(Severity::critical);
        QCOMPARE(bench.page->alarms().rowCount(), 3);
        bench.page->show_severity(std::nullopt);
        QVERIFY(bench.page->alarms().rowCount() > 3);
    }

    void an_alarm_of_the_past_moves_the_range_to_it() {
        AlarmsBench bench;
        Alarm old =
            alarm_of(AlarmCondition::mains_failure, *bench.fleet.engine.master_data, bench.fleet.now - 24h * 40);
        old.cleared = old.raised + 1h;
        const AlarmId id = bench.desk.add(old).id;
        bench.fleet.session.set_scope({{"Yangtze Delta", "Nowhere"}, {}});
        bench.page->show_alarm(id);
        settle();
        QCOMPARE(bench.page->table()->chosen(), std::vector{id});
        QVERIFY(bench.fleet.session.range().contains(old.raised));
        QCOMPARE(bench.fleet.session.scope(), Scope{});
        QVERIFY(bench.says(QStringLiteral("The list goes to the time when it was raised")));
        bench.page->show_alarm(AlarmId(9'999));
        settle();
        QVERIFY(bench.says(QStringLiteral("The alarm could not be found.")));
    }

    void a_pinned_alarm_stays_on_top_until_it_is_over() {
        AlarmsBench bench;
        const int last = bench.page->alarms().rowCount() - 1;
        const AlarmId id = bench.page->alarms().shown_alarm(last).id;
        bench.choose(last);
        auto* pin = bench.tool(QStringLiteral("Pin"));
        QVERIFY(pin->isEnabled() && !pin->isChecked());
        pin->click();
        QCOMPARE(bench.page->alarms().row_of(id), 0);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            bench.page->alarms().sort(GroupedAlarmModel::raised, order);
            QCOMPARE(bench.page->alarms().row_of(id), 0);
        }
        QVERIFY(bench.page->alarms()
                    .index(0, GroupedAlarmModel::severity)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("pinned")));
        bench.choose(1);
        QVERIFY2(!pin->isChecked(), "another one is not");
        const AlarmsBench next;
        QCOMPARE(next.page->alarms().row_of(id), 0);
        bench.choose(0);
        pin->click();
        QVERIFY(bench.page->alarms().pinned().empty());
        pin->click();
        bench.desk.clear(id, bench.fleet.now);
        bench.board_changed();
        QVERIFY(bench.page->alarms().pinned().empty());
        const AlarmsBench later;
        QVERIFY(later.page->alarms().pinned().empty());
    }

    void what_a_deviation_cost_is_said_with_what_was_expected() {
        AlarmsBench bench;
        const UtcTime begin = bench.fleet.now - 2h;
        UtcTime known_from;
        bench.fleet.engine.answers.on_chart = [&](const ChartQuery& query, std::stop_token) -> Result<ChartData> {
            ChartData data;
            data.range = query.range;
            data.lines.resize(query.lines.size());
            for (std::size_t i = 0; i + 1 < query.edges.size(); ++i) {
                const UtcTime middle = query.edges[i] + (query.edges[i + 1] - query.edges[i]) / 2;
                const float watts = middle >= begin ? 1400 : 1000;
                for (ChartLine& line : data.lines) {
                    if (middle >= known_from) {
                        line.columns.push_back({middle, watts, watts, watts});
                    }
                }
            }
            return data;
        };
        Alarm alarm = alarm_of(AlarmCondition::deviation, *bench.fleet.engine.master_data, begin);
        alarm.since = begin;
        alarm.device = {};
        alarm.point = {};
        const AlarmId id = bench.desk.add(alarm).id;
        bench.board_changed();
        bench.page->show_alarm(id);
        settle();
        QVERIFY2(bench.says(QStringLiteral("more energy than expected.")), "0.4 kW for two hours");
        QVERIFY(bench.says(QStringLiteral("0.800\u00a0kWh")) || bench.says(QStringLiteral("800\u00a0Wh")));
        const PlotSpec& spec = bench.page->detail()->chart()->spec();
        QCOMPARE(spec.panes.size(), std::size_t(1));
        QCOMPARE(spec.panes[0].series.size(), std::size_t(3));
        QCOMPARE(spec.panes[0].series[1].name, QStringLiteral("expected"));
        ExpectedLoader loader(bench.fleet.bridge);
        QSignalSpy loaded(&loader, &ChartLoader::loaded);
        ChartQuery query;
        for (const SeriesSpec& series : spec.panes[0].series) {
            query.lines.push_back(series.line);
        }
        query.range = {begin - 1h, bench.fleet.now};
        query.columns = 12;
        query.edges = {query.range.begin, query.range.end};
        loader.request(loader.next_ticket(), query);
        settle();
        QCOMPARE(loaded.size(), 1);
        const auto data = loaded[0][1].value<std::shared_ptr<const ChartData>>();
        QCOMPARE(data->lines.size(), std::size_t(3));
        QCOMPARE(data->lines[0].columns.back().mean, 1400.0F);
        QCOMPARE(data->lines[1].columns.back().mean, 1000.0F);
        QCOMPARE(data->lines[1].columns.size(), std::size_t(13));
        QVERIFY2(std::abs(data->lines[2].columns.back().mean - 1000 * (1 + *alarm.limit / 100)) < 0.01, "above that");
        known_from = bench.fleet.now - 1h;
        bench.desk.find(id)->acknowledged = AlarmAcknowledgement{bench.fleet.now, "W. Lin", ""};
        bench.board_changed();
        QVERIFY(bench.says(QStringLiteral("Not known:")));
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        QVERIFY2(!bench.says(QStringLiteral("Not known:")), "no energy is counted of other conditions");
    }

    void another_view_shows_nothing_of_an_alarm_that_is_not_in_it() {
        AlarmsBench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        const AlarmId id = bench.page->detail()->alarm()->id;
        AlarmFilter filter = bench.page->toolbar()->filter();
        filter.view = AlarmView::history;
        bench.page->toolbar()->set_filter(filter);
        settle();
        QVERIFY2(bench.page->detail()->alarm()->id == id, "the history has it too");
        filter.view = AlarmView::shelved;
        bench.page->toolbar()->set_filter(filter);
        settle();
        QVERIFY(!bench.page->detail()->alarm());
        QVERIFY(bench.says(QStringLiteral("No alarm is chosen")));
        bench.page->show_alarm(id);
        settle();
        QCOMPARE(bench.page->detail()->alarm()->id, id);
    }

    void a_group_of_groups_costs_what_those_in_them_do() {
        AlarmsBench bench;
        const UtcTime begin = bench.fleet.now - 2h;
        bench.fleet.engine.answers.on_chart = [&](const ChartQuery& query, std::stop_token) -> Result<ChartData> {
            ChartData data;
            data.range = query.range;
            data.lines.resize(query.lines.size());
            for (std::size_t i = 0; i + 1 < query.edges.size(); ++i) {
                const UtcTime middle = query.edges[i] + (query.edges[i + 1] - query.edges[i]) / 2;
                const float watts = middle >= begin ? 1400 : 1000;
                data.lines[0].columns.push_back({middle, watts, watts, watts});
            }
            return data;
        };
        Alarm one = alarm_of(AlarmCondition::deviation, *bench.fleet.engine.master_data, begin);
        one.since = begin;
        Alarm group = one;
        group.site = {};
        group.cause = AlarmCause::area_step;
        group.members = 1;
        const AlarmId outer = bench.desk.add(group).id;
        group.group = outer;
        const AlarmId inner = bench.desk.add(group).id;
        one.group = inner;
        bench.desk.add(one);
        bench.board_changed();
        bench.page->show_alarm(outer);
        settle();
        QVERIFY2(bench.says(QStringLiteral("more energy than expected.")), "0.4 kW for two hours");
        QVERIFY(bench.says(QStringLiteral("0.800\u00a0kWh")) || bench.says(QStringLiteral("800\u00a0Wh")));
    }

    void longer_texts_leave_every_button_of_the_detail_in_sight() {
        AlarmsBench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        LongTexts longer;
        QCoreApplication::installTranslator(&longer);
        settle();
        const auto* scroll = bench.page->detail()->findChild<QScrollArea*>();
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), "nothing is cut at the right");
        int seen = 0;
        for (const QPushButton* button : scroll->widget()->findChildren<QPushButton*>()) {
            if (button->isVisible()) {
                QVERIFY(button->text().endsWith(QLatin1Char('x')));
                QVERIFY(button->width() >= button->sizeHint().width());
                ++seen;
            }
        }
        QCoreApplication::removeTranslator(&longer);
        QCOMPARE(seen, 5);
    }
};

WATTMAST_UI_TEST(AlarmChoiceTest)
#include "alarm_choice_test.moc"
