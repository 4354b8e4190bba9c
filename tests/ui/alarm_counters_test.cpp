// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/alarm_counters.h"

#include <QProxyStyle>
#include <QSignalSpy>

#include "support/fake_alarm_desk.h"
#include "support/fake_engine.h"
#include "support/ui_test_main.h"
#include "ui/engine_bridge.h"
#include "ui/look.h"
#include "ui/shell/nav_rail.h"
#include "ui/widgets/pulse.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

/// A style whose animations last as long.
class StyleWithAnimation final : public QProxyStyle {
public:
    explicit StyleWithAnimation(int milliseconds) : milliseconds_(milliseconds) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override {
        return hint == SH_Widget_Animation_Duration ? milliseconds_
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int milliseconds_;
};

}  // namespace

class AlarmCountersTest : public QObject {
    Q_OBJECT

private:
    static constexpr UtcTime now = utc_from_milliseconds(1'700'000'000'000);

    struct Bench {
        Bench() {
            desk.now = now;
            engine.alarm_desk = &desk;
            bridge.set_clock([] { return now; });
        }
        Alarm& add(Severity severity) {
            Alarm alarm;
            alarm.severity = severity;
            alarm.condition = AlarmCondition::mains_failure;
            alarm.raised = now - 5min;
            return desk.add(alarm);
        }
        void board_changed() {
            engine.listener->on_alarms_changed();
            QCoreApplication::processEvents();
        }

        FakeAlarmDesk desk;
        FakeEngine engine;
        EngineBridge bridge{engine};
    };

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void counts_what_is_neither_shelved_nor_joined() {
        Bench bench;
        bench.add(Severity::critical);
        bench.add(Severity::major);
        bench.add(Severity::major).shelved = AlarmShelving{now, now + 1h, "W. Lin", "works"};
        bench.add(Severity::minor).group = AlarmId(1);
        const AlarmCounters counters(bench.bridge);
        QCOMPARE(counters.count(Severity::critical).value(), std::size_t(1));
        QCOMPARE(counters.count(Severity::major).value(), std::size_t(1));
        QCOMPARE(counters.count(Severity::minor).value(), std::size_t(0));
        QCOMPARE(counters.counter(Severity::critical)->accessibleName(), QStringLiteral("1 critical alarm"));
        QCOMPARE(counters.counter(Severity::minor)->accessibleName(), QStringLiteral("0 minor alarms"));
    }

    void a_new_critical_alarm_is_said_once_and_what_was_there_is_not() {
        Bench bench;
        bench.add(Severity::critical);
        const AlarmCounters counters(bench.bridge);
        QSignalSpy said(&counters, &AlarmCounters::critical_raised);
        bench.board_changed();
        bench.add(Severity::major);
        bench.board_changed();
        QCOMPARE(said.size(), 0);
        bench.add(Severity::critical);
        bench.board_changed();
        bench.board_changed();
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(QStringLiteral("Mains failure")));
        QCOMPARE(counters.counter(Severity::critical)->accessibleDescription(), said[0][0].toString());
        // Also the first one after none.
        bench.desk.clear(AlarmId(1), now);
        bench.desk.clear(AlarmId(3), now);
        bench.board_changed();
        bench.add(Severity::critical);
        bench.board_changed();
        QCOMPARE(said.size(), 2);
    }

    void the_first_critical_alarm_ever_is_said() {
        Bench bench;
        const AlarmCounters counters(bench.bridge);
        QSignalSpy said(&counters, &AlarmCounters::critical_raised);
        bench.add(Severity::critical);
        bench.board_changed();
        QCOMPARE(said.size(), 1);
    }

    void a_board_that_cannot_be_read_is_no_zero() {
        Bench bench;
        AlarmCounters counters(bench.bridge);
        bench.desk.board_failure = fail(Errc::store_damaged, "alarm 7 is damaged");
        bench.board_changed();
        const AlarmCounter& critical = *counters.counter(Severity::critical);
        QCOMPARE(critical.text(), QStringLiteral("–"));
        QVERIFY(critical.accessibleName().contains(QStringLiteral("not known")));
        QVERIFY(critical.toolTip().contains(QStringLiteral("wattmastctl restore")));
        bench.desk.board_failure.reset();
        bench.add(Severity::critical);
        bench.board_changed();
        QCOMPARE(critical.text(), QStringLiteral("1"));
    }

    void a_click_and_the_keys_open_the_severity() {
        Bench bench;
        AlarmCounters counters(bench.bridge);
        counters.show();
        QSignalSpy opened(&counters, &AlarmCounters::opened);
        QTest::mouseClick(counters.counter(Severity::major), Qt::LeftButton);
        QTest::keyClick(counters.counter(Severity::minor), Qt::Key_Return);
        QTest::keyClick(counters.counter(Severity::critical), Qt::Key_Space);
        QCOMPARE(opened.size(), 3);
        QCOMPARE(opened[0][0].value<Severity>(), Severity::major);
        QCOMPARE(opened[1][0].value<Severity>(), Severity::minor);
        QCOMPARE(opened[2][0].value<Severity>(), Severity::critical);
    }

    void pulses_only_where_the_style_has_animations() {
        QWidget widget;
        StyleWithAnimation still(0);
        StyleWithAnimation moving(200);
        Pulse pulse(&widget);
        QSignalSpy beat(&pulse, &Pulse::beat);
        widget.setStyle(&still);
        widget.show();
        pulse.set_active(true);
        QVERIFY(!beat.wait(1200));
        QCOMPARE(pulse.opacity(), 1.0);
        widget.setStyle(&moving);
        pulse.set_active(true);
        QVERIFY(beat.wait(3000));
        QVERIFY(pulse.opacity() < 1);
        pulse.set_active(false);
        QCOMPARE(pulse.opacity(), 1.0);
        widget.setStyle(nullptr);
    }

    void the_rail_shows_the_number_and_says_it() {
        Session session(now, QTimeZone::utc());
        NavRail rail(session);
        rail.add_page(PageId::alarms, IconId::alarms, [] { return QStringLiteral("Alarms"); });
        auto* item = rail.findChild<NavRailItem*>();
        QCOMPARE(item->accessibleName(), QStringLiteral("Alarms"));
        rail.set_badge(PageId::alarms, 3, QStringLiteral("3 critical alarms"));
        QCOMPARE(item->badge(), 3);
        QCOMPARE(item->accessibleName(), QStringLiteral("Alarms, 3 critical alarms"));
        rail.set_badge(PageId::alarms, 0, {});
        QCOMPARE(item->accessibleName(), QStringLiteral("Alarms"));
    }
};

WATTMAST_UI_TEST(AlarmCountersTest)
#include "alarm_counters_test.moc"
