// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarms_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/fake_notify_desk.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/alarms/alarm_detail_panel.h"
#include "ui/pages/alarms/alarm_dialogs.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/expected_loader.h"
#include "ui/pages/alarms/rate_plot.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/person.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

/// Fleet, desk and page; the page is in front.
struct Bench {
    explicit Bench(bool read_only = false) {
        fill_with_alarms(desk, *fleet.engine.master_data, fleet.now);
        fleet.engine.alarm_desk = &desk;
        if (read_only) {
            fleet.engine.open_read_only();
        }
        page = std::make_unique<AlarmsPage>(PageContext{fleet.bridge, fleet.session});
        page->resize(1524, 926);
        page->show();
        page->enter();
        settle();
    }
    void board_changed() {
        fleet.engine.listener->on_alarms_changed();
        settle();
    }
    void choose(int row) const {
        page->table()->setCurrentIndex(page->alarms().index(row, GroupedAlarmModel::site));
        settle();
    }
    [[nodiscard]] int row_of(AlarmCondition condition) const {
        for (int row = 0; row < page->alarms().rowCount(); ++row) {
            if (page->alarms().shown_alarm(row).condition == condition) {
                return row;
            }
        }
        return -1;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text() == text && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QPushButton* button_with(const QString& text) const {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text().startsWith(text) && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QToolButton* tool(const QString& name) const {
        for (QToolButton* candidate : page->findChildren<QToolButton*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& text) const {
        for (const QLabel* label : page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

    MadeUpFleet fleet;
    FakeAlarmDesk desk;
    std::unique_ptr<AlarmsPage> page;
};

/// Does something with the dialog that comes next. It is closed in any case.
template <typename Dialog, typename Act>
void with_next_dialog(Act act) {
    QTimer::singleShot(0, qApp, [act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        act(*dialog);
        if (dialog->isVisible()) {
            dialog->reject();
        }
    });
}

QLineEdit& field(QDialog& dialog, const char* name) {
    return *dialog.findChild<QLineEdit*>(QLatin1String(name));
}

}  // namespace

class AlarmsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QSettings().clear();
        set_person_name(QStringLiteral("W. Lin"));
    }
    void cleanup() { install_language(Language::english); }

    void shows_the_board_with_counts() {
        const Bench bench;
        QVERIFY(bench.page->alarms().rowCount() > 10);
        QCOMPARE(bench.page->alarms().shown_alarm(0).severity, Severity::critical);
        QVERIFY(bench.button(QStringLiteral("Critical 3")) != nullptr);
        QVERIFY(bench.button(QStringLiteral("Major 4")) != nullptr);
        QVERIFY(bench.button(QStringLiteral("Rules 11")) != nullptr);
    }

    void a_board_that_cannot_be_read_is_an_error_and_no_empty_list() {
        Bench bench;
        bench.desk.board_failure = fail(Errc::store_full, "no space");
        bench.board_changed();
        auto* strip = bench.page->findChild<MessageStrip*>();
        QVERIFY2(strip->isVisible(), "beside what is known");
        bench.desk.board_failure.reset();
        bench.board_changed();
        QVERIFY(!strip->isVisible());
        bench.desk.alarms.clear();
        bench.desk.board_failure = fail(Errc::store_damaged, "alarm 7 is damaged");
        bench.board_changed();
        QStringList headlines;
        for (const StateOverlay* overlay : bench.page->findChildren<StateOverlay*>()) {
            if (overlay->isVisible()) {
                headlines << overlay->state().headline;
                QVERIFY(!overlay->state().explanation.contains(QStringLiteral("within the limits")));
            }
        }
        QVERIFY(headlines.contains(QStringLiteral("Alarms are not watched")));
        QVERIFY(bench.button(QStringLiteral("Critical –")) != nullptr);
        QVERIFY(!strip->isVisible());
    }

    void warnings_are_off_until_they_are_wanted_and_the_choice_is_kept() {
        {
            const Bench bench;
            QCOMPARE(bench.row_of(AlarmCondition::frozen), -1);
            bench.button(QStringLiteral("Warning 2"))->click();
            QVERIFY(bench.row_of(AlarmCondition::frozen) >= 0);
        }
        const Bench again;
        QVERIFY(again.row_of(AlarmCondition::frozen) >= 0);
    }

    void space_acknowledges_the_chosen_rows_at_once() {
        Bench bench;
        bench.choose(0);
        bench.page->table()->setFocus();
        QTest::keyClick(bench.page->table(), Qt::Key_Down, Qt::ShiftModifier);
        const std::vector<AlarmId> chosen = bench.page->table()->chosen();
        QCOMPARE(chosen.size(), std::size_t(2));
        QTest::keyClick(bench.page->table(), Qt::Key_Space);
        settle();
        for (const AlarmId id : chosen) {
            QVERIFY(bench.desk.find(id)->acknowledged.has_value());
            QCOMPARE(bench.desk.find(id)->acknowledged->who, std::string("W. Lin"));
        }
        QCOMPARE(bench.page->alarms().index(bench.page->alarms().row_of(chosen[0]), GroupedAlarmModel::owner).data(),
                 QVariant(QStringLiteral("W. Lin")));
        QCOMPARE(bench.desk.writes, 1);
        // There is nothing left to acknowledge about them.
        QTest::keyClick(bench.page->table(), Qt::Key_Space);
        settle();
        QCOMPARE(bench.desk.writes, 1);
    }

    void who_is_not_known_is_asked_first() {
        QSettings().clear();
        Bench bench;
        bench.choose(0);
        with_next_dialog<NoteDialog>([](NoteDialog& dialog) {
            field(dialog, "who").setText(QStringLiteral("M. Chen"));
            field(dialog, "note").setText(QStringLiteral("on my way"));
            dialog.accept();
        });
        bench.page->acknowledge();
        settle();
        const auto& seen = bench.desk.find(bench.page->table()->chosen().front())->acknowledged;
        QVERIFY(seen.has_value());
        QCOMPARE(seen->who, std::string("M. Chen"));
        QCOMPARE(seen->note, std::string("on my way"));
        QVERIFY(is_person_known());
    }

    void a_group_is_acknowledged_with_its_members() {
        Bench bench;
        const int row = bench.row_of(AlarmCondition::device_offline);
        QVERIFY(bench.page->alarms().is_group(row));
        bench.choose(row);
        const AlarmId group = bench.page->table()->chosen().front();
        bench.page->acknowledge();
        settle();
        for (const Alarm& alarm : bench.desk.alarms) {
            if (alarm.group == group) {
                QVERIFY(alarm.acknowledged.has_value());
            }
        }
    }

    void arrow_keys_open_and_close_a_group() {
        Bench bench;
        const int row = bench.row_of(AlarmCondition::device_offline);
        const int closed = bench.page->alarms().rowCount();
        bench.choose(row);
        QTest::keyClick(bench.page->table(), Qt::Key_Right);
        QCOMPARE(bench.page->alarms().rowCount(), closed + 6);
        QTest::keyClick(bench.page->table(), Qt::Key_Down);
        QCOMPARE(bench.page->table()->currentIndex().row(), row + 1);
        // From a member, Left closes its group and goes to it.
        QTest::keyClick(bench.page->table(), Qt::Key_Left);
        QCOMPARE(bench.page->alarms().rowCount(), closed);
        QCOMPARE(bench.page->table()->currentIndex().row(), row);
        QTest::keyClick(bench.page->table(), Qt::Key_Return);
        QCOMPARE(bench.page->alarms().rowCount(), closed + 6);
    }

    void shelving_needs_a_reason_and_brings_it_to_the_shelf() {
        Bench bench;
        bench.choose(bench.row_of(AlarmCondition::below));
        const AlarmId chosen = bench.page->table()->chosen().front();
        with_next_dialog<ShelveDialog>([](ShelveDialog& dialog) {
            dialog.accept();
            QVERIFY(dialog.isVisible());
            field(dialog, "reason").setText(QStringLiteral("works at the transformer"));
            dialog.accept();
        });
        bench.page->ask_to_shelve();
        settle();
        const auto& shelved = bench.desk.find(chosen)->shelved;
        QVERIFY(shelved.has_value());
        QCOMPARE(shelved->reason, std::string("works at the transformer"));
        QCOMPARE(shelved->until, bench.fleet.now + 8h);
        QCOMPARE(bench.page->alarms().row_of(chosen), -1);
        AlarmFilter filter = bench.page->toolbar()->filter();
        filter.view = AlarmView::shelved;
        bench.page->toolbar()->set_filter(filter);
        QVERIFY(bench.page->alarms().row_of(chosen) >= 0);
        bench.choose(bench.page->alarms().row_of(chosen));
        with_next_dialog<NoteDialog>([](NoteDialog& dialog) { dialog.accept(); });
        bench.page->ask_to_shelve();  // Which is Unshelve here.
        settle();
        QVERIFY(!bench.desk.find(chosen)->is_shelved(bench.fleet.now));
        QCOMPARE(bench.page->alarms().row_of(chosen), -1);
    }

    void the_detail_tells_log_and_rule_of_the_row_under_the_cursor() {
        Bench bench;
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
        Bench bench;
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

    void history_is_of_the_sessions_range() {
        Bench bench;
        bench.desk.asked.clear();
        AlarmFilter filter = bench.page->toolbar()->filter();
        filter.view = AlarmView::history;
        bench.page->toolbar()->set_filter(filter);
        settle();
        QCOMPARE(bench.desk.asked.back().raised, bench.fleet.session.range());
        QVERIFY(bench.page->alarms().rowCount() > 50);
        bench.fleet.session.set_range(RangeChoice::fixed({bench.fleet.now - 700h, bench.fleet.now - 600h}));
        settle();
        QCOMPARE(bench.page->alarms().rowCount(), 0);
        QVERIFY(bench.page->findChild<AlarmTable*>()->isHidden() || !bench.page->table()->isVisible());
        bench.desk.read_failure = fail(Errc::store_damaged, "page 7");
        bench.page->read_again();
        settle();
        QVERIFY(!bench.page->table()->isVisible());
    }

    void a_bar_of_the_rate_opens_its_ten_minutes() {
        Bench bench;
        int all = 0;
        for (const AlarmRate& rate : bench.page->rate()->rates()) {
            all += rate.all();
        }
        QVERIFY(all > 100);
        QTest::keyClick(bench.page->rate(), Qt::Key_End);
        QVERIFY(bench.page->rate()->readout().startsWith(QStringLiteral("14:30 – 14:40")));
        QTest::keyClick(bench.page->rate(), Qt::Key_Left);
        QTest::keyClick(bench.page->rate(), Qt::Key_Return);
        settle();
        QCOMPARE(bench.page->alarms().filter().view, AlarmView::history);
        QCOMPARE(bench.fleet.session.range().length(), Duration(10min));
    }

    void leads_to_an_alarm_wherever_it_is() {
        Bench bench;
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
        Bench bench;
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
        Bench bench;
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
        const Bench next;
        QCOMPARE(next.page->alarms().row_of(id), 0);
        bench.choose(0);
        pin->click();
        QVERIFY(bench.page->alarms().pinned().empty());
        pin->click();
        bench.desk.clear(id, bench.fleet.now);
        bench.board_changed();
        QVERIFY(bench.page->alarms().pinned().empty());
        const Bench later;
        QVERIFY(later.page->alarms().pinned().empty());
    }

    void what_a_deviation_cost_is_said_with_what_was_expected() {
        Bench bench;
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

    void a_rule_is_told_which_channels_there_are() {
        Bench bench;
        FakeNotifyDesk channels;
        channels.statuses.resize(2);
        channels.statuses[0].channel.name = "itsm";
        channels.statuses[1].channel.name = "noc";
        bench.desk.notify_desk = &channels;
        bench.page->rules_window()->open(AlarmRuleId(4));
        QTest::mouseClick(bench.button_with(QStringLiteral("Rules")), Qt::LeftButton);
        settle();
        bool said = false;
        for (const QLabel* label : bench.page->rules_window()->findChildren<QLabel*>()) {
            said = said || label->text().contains(QStringLiteral("There are: itsm, noc."));
        }
        QVERIFY(said);
    }

    void changes_of_rules_are_asked_about_before_the_program_ends() {
        Bench bench;
        QVERIFY(bench.page->may_close());
        RulesWindow* rules = bench.page->rules_window();
        rules->open(AlarmRuleId(4));
        settle();
        rules->form()->findChild<QCheckBox*>(QStringLiteral("enabled"))->toggle();
        const bool was_enabled = bench.desk.all_rules[3].is_enabled;
        bench.page->leave();
        QVERIFY2(rules->isVisible() && rules->has_changes(), "another page takes nothing away");
        QString said;
        answer(QStringLiteral("Go on editing"), said);
        QVERIFY(!bench.page->may_close());
        answer(QStringLiteral("Save"), said);
        QVERIFY(bench.page->may_close());
        QCOMPARE(bench.desk.all_rules[3].is_enabled, !was_enabled);
        rules->form()->findChild<QCheckBox*>(QStringLiteral("enabled"))->toggle();
        answer(QStringLiteral("Discard changes"), said);
        QVERIFY(bench.page->may_close());
        QCOMPARE(bench.desk.all_rules[3].is_enabled, !was_enabled);
    }

    void scope_and_words_filter() {
        Bench bench;
        const int all = bench.page->alarms().rowCount();
        bench.fleet.session.set_scope({{"Yangtze Delta", "Hangzhou"}, {}});
        settle();
        QVERIFY(bench.page->alarms().rowCount() > 0 && bench.page->alarms().rowCount() < all);
        bench.fleet.session.set_scope({});
        QTest::keyClick(bench.page.get(), Qt::Key_F, Qt::ControlModifier);
        auto* text = bench.page->toolbar()->findChild<QLineEdit*>();
        text->setText(QStringLiteral("xinghu mains failure"));
        settle();
        QCOMPARE(bench.page->alarms().rowCount(), 1);
        text->setText(QStringLiteral("nothing has these words"));
        QVERIFY(!bench.page->table()->isVisible());
    }

    void reading_only_disables_what_writes_and_says_why() {
        Bench bench(true);
        bench.choose(0);
        for (const char* name : {"Acknowledge", "Shelve…", "Add note"}) {
            for (const QPushButton* button : bench.page->findChildren<QPushButton*>()) {
                if (button->text() == QString::fromUtf8(name)) {
                    QVERIFY2(!button->isEnabled(), name);
                    QCOMPARE(button->toolTip(), QStringLiteral("The database is open for reading only."));
                }
            }
        }
        bench.page->acknowledge();
        bench.page->ask_to_shelve();
        settle();
        QCOMPARE(bench.desk.writes, 0);
    }

    void a_failed_write_is_told_in_the_page() {
        Bench bench;
        bench.desk.write_failure = fail(Errc::store_full, "disk full");
        bench.choose(0);
        bench.page->acknowledge();
        settle();
        QVERIFY(!bench.desk.find(bench.page->table()->chosen().front())->acknowledged);
        bool told = false;
        for (const QLabel* label : bench.page->findChildren<QLabel*>()) {
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("not acknowledged")));
        }
        QVERIFY(told);
    }

    void exports_what_is_listed_groups_with_their_members() {
        const Bench bench;
        const QStringList lines = QString::fromStdString(bench.page->csv()).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 1 + bench.page->alarms().rowCount() + 9 + 1);
        QVERIFY(lines[1].contains(QStringLiteral(",critical,")));
    }

    void copies_the_chosen_rows() {
        Bench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        QTest::keyClick(bench.page->table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].startsWith(QStringLiteral("critical\t2026-11-12T14:14:08+08:00\t1080 s\tSZ-IP-0211/M1\t")));
    }

    void speaks_chinese_while_it_is_open() {
        Bench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        install_language(Language::chinese);
        settle();
        QCOMPARE(bench.page->detail()->title(), QStringLiteral("市电中断"));
        QVERIFY(bench.button(QStringLiteral("规则 11")) != nullptr);
    }
};

WATTMAST_UI_TEST(AlarmsPageTest)
#include "alarms_page_test.moc"
