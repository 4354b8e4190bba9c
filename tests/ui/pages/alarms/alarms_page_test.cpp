// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarms_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>

#include "alarms_bench.h"
#include "support/fake_notify_desk.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/pages/alarms/rate_plot.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class AlarmsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QSettings().clear();
        set_person_name(QStringLiteral("W. Lin"));
    }

    void cleanup() { install_language(Language::english); }

    void shows_the_board_with_counts() {
        const AlarmsBench bench;
        QVERIFY(bench.page->alarms().rowCount() > 10);
        QCOMPARE(bench.page->alarms().shown_alarm(0).severity, Severity::critical);
        QVERIFY(bench.button(QStringLiteral("Critical 3")) != nullptr);
        QVERIFY(bench.button(QStringLiteral("Major 4")) != nullptr);
        QVERIFY(bench.button(QStringLiteral("Rules 11")) != nullptr);
    }

    void a_board_that_cannot_be_read_is_an_error_and_no_empty_list() {
        AlarmsBench bench;
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
            const AlarmsBench bench;
            QCOMPARE(bench.row_of(AlarmCondition::frozen), -1);
            bench.button(QStringLiteral("Warning 2"))->click();
            QVERIFY(bench.row_of(AlarmCondition::frozen) >= 0);
        }
        const AlarmsBench again;
        QVERIFY(again.row_of(AlarmCondition::frozen) >= 0);
    }

    void space_acknowledges_the_chosen_rows_at_once() {
        AlarmsBench bench;
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
        AlarmsBench bench;
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
        AlarmsBench bench;
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
        AlarmsBench bench;
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
        AlarmsBench bench;
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

    void history_is_of_the_sessions_range() {
        AlarmsBench bench;
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
        AlarmsBench bench;
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

    void a_rule_is_told_which_channels_there_are() {
        AlarmsBench bench;
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
        AlarmsBench bench;
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
        QVERIFY2(rules->has_changes(), "something else may keep the program");
        bench.page->close_goes_ahead();
        QVERIFY(!rules->has_changes());
        QCOMPARE(bench.desk.all_rules[3].is_enabled, !was_enabled);
    }

    void scope_and_words_filter() {
        AlarmsBench bench;
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
        AlarmsBench bench(true);
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
        AlarmsBench bench;
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
        const AlarmsBench bench;
        const QStringList lines = QString::fromStdString(bench.page->csv()).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 1 + bench.page->alarms().rowCount() + 9 + 1);
        QVERIFY(lines[1].contains(QStringLiteral(",critical,")));
    }

    void copies_the_chosen_rows() {
        AlarmsBench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        QTest::keyClick(bench.page->table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].startsWith(QStringLiteral("critical\t2026-11-12T14:14:08+08:00\t1080 s\tSZ-IP-0211/M1\t")));
    }

    void speaks_chinese_while_it_is_open() {
        AlarmsBench bench;
        bench.choose(bench.row_of(AlarmCondition::mains_failure));
        install_language(Language::chinese);
        settle();
        QCOMPARE(bench.page->detail()->title(), QStringLiteral("市电中断"));
        QVERIFY(bench.button(QStringLiteral("规则 11")) != nullptr);
    }

    void alarms_that_cannot_be_read_are_no_empty_list() {
        AlarmsBench bench;
        bench.page->toolbar()->set_filter({AlarmView::active, {true, true, true, true}, QStringLiteral("nothing"), {}});
        settle();
        QVERIFY(bench.says(QStringLiteral("No alarm fits the filter")));
        bench.desk.read_failure = fail(Errc::store_damaged, "a page does not hold what its checksum says");
        bench.page->read_again();
        settle();
        QVERIFY2(bench.says(QStringLiteral("The alarms could not be read")),
                 "what the board knew before proves nothing");
        QVERIFY(!bench.says(QStringLiteral("No alarm fits the filter")));
        bench.desk.read_failure.reset();
        bench.button(QStringLiteral("Try again"))->click();
        settle();
        QVERIFY(bench.says(QStringLiteral("No alarm fits the filter")));
    }

    void what_is_being_read_is_not_called_empty() {
        AlarmsBench bench;
        bench.page->toolbar()->set_filter({AlarmView::history, {true, true, true, false}, {}, {}});
        QVERIFY2(bench.says(QStringLiteral("The history of alarms is being read")), "no answer has come yet");
        QVERIFY(!bench.says(QStringLiteral("0 rows")));
        settle();
        QVERIFY(bench.page->alarms().rowCount() > 50);
        bench.fleet.session.set_range(RangeChoice::fixed({bench.fleet.now - 700h, bench.fleet.now - 600h}));
        settle();
        QVERIFY(bench.says(QStringLiteral("No alarm was raised in this time")));
        bench.fleet.session.set_range(RangeChoice::fixed({bench.fleet.now - 12h, bench.fleet.now}));
        QVERIFY2(bench.says(QStringLiteral("The history of alarms is being read")), "nothing is known of that time");
        settle();
        QVERIFY(bench.page->alarms().rowCount() > 0);
    }

    void a_board_to_come_is_not_called_empty() {
        AlarmsBench bench;
        bench.desk.alarms.clear();
        bench.desk.now = {};  // As AlarmBoard is before the first look.
        bench.board_changed();
        QVERIFY(bench.says(QStringLiteral("The alarms are being read")));
        QVERIFY(!bench.says(QStringLiteral("0 rows")));
        QVERIFY(bench.button(QStringLiteral("Critical –")) != nullptr);
        bench.desk.now = bench.fleet.now;
        bench.page->read_again();
        settle();
        QVERIFY(bench.says(QStringLiteral("No active alarms")));
        QVERIFY(bench.button(QStringLiteral("Critical 0")) != nullptr);
    }

    void where_there_is_nothing_no_filter_is_to_blame() {
        AlarmsBench bench;
        bench.page->toolbar()->set_filter({AlarmView::active, {true, true, true, false}, {}, {}});
        Alarm warning = alarm_of(AlarmCondition::above, *bench.fleet.engine.master_data, bench.fleet.now - 1h);
        warning.severity = Severity::warning;
        bench.desk.alarms.clear();
        const AlarmId id = bench.desk.add(warning).id;
        bench.board_changed();
        QVERIFY2(bench.says(QStringLiteral("No alarm fits the filter")), "it leaves warnings out");
        bench.page->toolbar()->set_filter({AlarmView::unacknowledged, {true, true, true, true}, {}, {}});
        bench.desk.find(id)->acknowledged = AlarmAcknowledgement{bench.fleet.now, "W. Lin", ""};
        bench.board_changed();
        QVERIFY(bench.says(QStringLiteral("All active alarms are acknowledged")));
        bench.page->toolbar()->set_filter({AlarmView::active, {true, true, true, false}, {}, {}});
        bench.desk.alarms.clear();
        bench.board_changed();
        QVERIFY(bench.says(QStringLiteral("No active alarms")));
        bench.page->toolbar()->set_filter({AlarmView::active, {true, true, true, false}, QStringLiteral("x"), {}});
        QVERIFY(bench.says(QStringLiteral("No active alarms")));
        QVERIFY(!bench.says(QStringLiteral("No alarm fits the filter")));
    }

    /// A focus that is passed on by what is hidden is followed by what scrolls.
    void the_page_stays_at_its_top_while_the_history_is_read() {
        AlarmsBench bench;
        bench.page->resize(1204, 600);
        settle();
        bench.choose(0);
        bench.page->table()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        QVERIFY(bench.page->table()->hasFocus());
        QScrollBar* bar = bench.page->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
        Panel* list = nullptr;
        for (QWidget* above = bench.page->table(); list == nullptr; above = above->parentWidget()) {
            list = qobject_cast<Panel*>(above);
        }
        list->show_empty({QStringLiteral("The history of alarms is being read …"), {}, {}, {}});
        settle();
        QCOMPARE(bar->value(), 0);
        QVERIFY2(list->isAncestorOf(QApplication::focusWidget()), "and Tab goes on from here");
        list->show_content();
        settle();
        QCOMPARE(bar->value(), 0);
        QVERIFY(bench.page->table()->hasFocus());
    }

    /// Under the list, the panel is higher than what is left of a small window.
    void an_empty_detail_is_told_where_it_is_seen() {
        AlarmsBench bench;
        bench.page->resize(1204, 700);
        bench.page->detail()->show_alarm(nullptr);
        settle();
        const StateOverlay* overlay = bench.page->detail()->overlay();
        const auto is_told = [&] {
            const QRect seen = overlay->visibleRegion().boundingRect();
            const QImage picture = bench.page->detail()->overlay()->grab(seen).toImage();
            const QRgb ground = picture.pixel(0, 0);
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixel(x, y) != ground) {
                        return true;
                    }
                }
            }
            return false;
        };
        QVERIFY2(overlay->visibleRegion().boundingRect().height() < overlay->height() / 2, "most of it is not seen");
        QVERIFY(is_told());
        bench.page->verticalScrollBar()->setValue(bench.page->verticalScrollBar()->maximum());
        QVERIFY(is_told());
    }

    void one_group_is_spoken_of_as_one() {
        AlarmsBench bench;
        bench.desk.alarms.clear();
        Alarm group = alarm_of(AlarmCondition::mains_failure, *bench.fleet.engine.master_data, bench.fleet.now - 1h);
        group.cause = AlarmCause::site_silent;
        group.members = 3;
        bench.desk.add(group);
        bench.board_changed();
        QVERIFY(bench.says(QStringLiteral("1 row; 1 of them joins 3 alarms of one cause")));
        install_language(Language::chinese);
        settle();
        QVERIFY(bench.says(QStringLiteral("1 个组合并了同因的 3 条告警")));
    }
};

WATTMAST_UI_TEST(AlarmsPageTest)
#include "alarms_page_test.moc"
