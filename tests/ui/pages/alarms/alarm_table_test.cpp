// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_table.h"

#include <QScrollBar>
#include <QSignalSpy>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/theme/tokens.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class AlarmTableTest : public QObject {
    Q_OBJECT

private:
    /// So many alarms of one severity at the first site, the newest first in the list.
    struct Bench {
        explicit Bench(int alarms) {
            desk.now = now;
            for (int i = 0; i < alarms; ++i) {
                add(Severity::minor, 10min + Duration(1min) * i);
            }
            table.resize(900, 400);
            table.show();
            show();
        }
        void add(Severity severity, Duration ago) {
            Alarm alarm = alarm_of(AlarmCondition::above, *catalog, now - ago);
            alarm.severity = severity;
            desk.add(alarm);
        }
        void show() {
            model.set_alarms(desk.board()->active, catalog, now);
            settle();
        }
        [[nodiscard]] AlarmId at(int y) const { return model.shown_alarm(table.rowAt(y)).id; }
        void move_pointer() {
            QMouseEvent move(QEvent::MouseMove, QPointF(40, 40), QPointF(40, 40), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(table.viewport(), &move);
        }
        void take_pointer_away() {
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(table.viewport(), &leave);
        }

        std::shared_ptr<const Catalog> catalog = made_up_catalog();
        UtcTime now = made_up_now();
        FakeAlarmDesk desk;
        GroupedAlarmModel model;
        AlarmTable table{model};
    };

private Q_SLOTS:
    void rows_wait_while_the_pointer_is_over_them() {
        Bench bench(5);
        bench.move_pointer();
        bench.add(Severity::critical, 0min);
        bench.show();
        QCOMPARE(bench.model.rowCount(), 5);
        QCOMPARE(bench.model.waiting(), 1);
        bench.take_pointer_away();
        QCOMPARE(bench.model.rowCount(), 6);
        QCOMPARE(bench.model.shown_alarm(0).severity, Severity::critical);
    }

    void what_comes_above_does_not_move_the_rows_in_sight() {
        Bench bench(60);
        bench.table.verticalScrollBar()->setValue(10 * size::table_row + 9);
        const AlarmId top = bench.at(20);
        for (int i = 0; i < 3; ++i) {
            bench.add(Severity::critical, 1min);
        }
        bench.show();
        QCOMPARE(bench.at(20), top);
        QCOMPARE(bench.table.verticalScrollBar()->value(), 13 * size::table_row + 9);
        // Also where so many come that the view looks again at all.
        for (int i = 0; i < 300; ++i) {
            bench.add(Severity::major, 1min);
        }
        bench.show();
        QCOMPARE(bench.at(20), top);
    }

    void at_the_very_top_new_rows_are_seen() {
        Bench bench(60);
        bench.add(Severity::critical, 1min);
        bench.show();
        QCOMPARE(bench.model.shown_alarm(bench.table.rowAt(5)).severity, Severity::critical);
    }

    void the_choice_survives_a_storm() {
        Bench bench(60);
        bench.table.setCurrentIndex(bench.model.index(7, GroupedAlarmModel::site));
        bench.table.selectionModel()->select(bench.model.index(9, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const std::vector<AlarmId> chosen = bench.table.chosen();
        QCOMPARE(chosen.size(), std::size_t(2));
        QSignalSpy changed(&bench.table, &AlarmTable::current_changed);
        for (int i = 0; i < 400; ++i) {
            bench.add(Severity::critical, 1min);
        }
        bench.show();
        QCOMPARE(bench.table.chosen(), chosen);
        QCOMPARE(bench.model.shown_alarm(bench.table.currentIndex().row()).id, chosen.front());
        QCOMPARE(changed.size(), 0);
    }

    void a_row_that_ends_takes_the_cursor_with_it() {
        Bench bench(5);
        bench.table.setCurrentIndex(bench.model.index(2, GroupedAlarmModel::site));
        bench.desk.clear(bench.model.shown_alarm(2).id, bench.now);
        bench.show();
        QVERIFY(bench.table.chosen().empty());
        QVERIFY(!bench.table.currentIndex().isValid());
    }

    void the_arrow_of_a_group_opens_it_with_a_click() {
        Bench bench(0);
        fill_with_alarms(bench.desk, *bench.catalog, bench.now);
        bench.show();
        int row = 0;
        while (!bench.model.is_group(row)) {
            ++row;
        }
        const int before = bench.model.rowCount();
        const QRect cell = bench.table.visualRect(bench.model.index(row, GroupedAlarmModel::site));
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 12, cell.center().y()));
        QVERIFY(bench.model.rowCount() > before);
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 12, cell.center().y()));
        QCOMPARE(bench.model.rowCount(), before);
    }
};

WATTMAST_UI_TEST(AlarmTableTest)
#include "alarm_table_test.moc"
