// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/navigator.h"

#include "plot_stage.h"
#include "support/ui_test_main.h"

namespace wattmast::ui::test {

using std::chrono::hours;

class NavigatorTest : public QObject {
    Q_OBJECT

private:
    struct Strip {
        ManualLoader loader;
        Navigator navigator;
        TimeRange week{mockup_now() - hours{168}, mockup_now()};

        Strip() {
            navigator.set_style(chart_style(light_tokens));
            navigator.resize(960, navigator.sizeHint().height());
            navigator.set_loader(&loader);
            navigator.set_plot(60, 880);
            navigator.set_now(mockup_now());
            navigator.set_window(week);
            navigator.set_line(two_panes().lines().front());
            navigator.show();
        }
        ~Strip() { navigator.set_loader(nullptr); }
        void mouse(QEvent::Type type, double x) {
            const QPointF at(x, navigator.height() / 2.0);
            const bool is_move = type == QEvent::MouseMove;
            QMouseEvent event(type, at, navigator.mapToGlobal(at), is_move ? Qt::NoButton : Qt::LeftButton,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&navigator, &event);
        }
        void drag(double from, double to) {
            mouse(QEvent::MouseButtonPress, from);
            mouse(QEvent::MouseMove, to);
            mouse(QEvent::MouseButtonRelease, to);
        }
        [[nodiscard]] double middle() const {
            return (navigator.x(navigator.window().begin) + navigator.x(navigator.window().end)) / 2;
        }
    };

private Q_SLOTS:
    void asks_for_ninety_days_of_one_line() {
        Strip strip;
        const ChartQuery& query = strip.loader.asked.back().second;
        QCOMPARE(query.lines.size(), std::size_t{1});
        QVERIFY(query.range.length() >= hours{24 * 90});
        QVERIFY(query.range.length() < hours{24 * 91});
        QCOMPARE(query.columns, 880);
    }

    void a_second_later_it_asks_for_nothing() {
        Strip strip;
        const std::size_t asked = strip.loader.asked.size();
        strip.navigator.set_now(mockup_now() + std::chrono::seconds{1});
        QCOMPARE(strip.loader.asked.size(), asked);
        strip.navigator.set_now(mockup_now() + hours{5});
        QVERIFY(strip.loader.asked.size() > asked);
    }

    void a_drag_moves_the_window() {
        Strip strip;
        QSignalSpy spy(&strip.navigator, &Navigator::window_chosen);
        const double from = strip.middle();
        strip.drag(from, from - 200);
        QVERIFY(spy.count() > 0);
        QCOMPARE(strip.navigator.window().length(), strip.week.length());
        QVERIFY(std::abs(strip.middle() - (from - 200)) < 1);
    }

    void a_handle_stretches_it() {
        Strip strip;
        const double left = strip.navigator.x(strip.week.begin);
        strip.drag(left, left - 100);
        QCOMPARE(strip.navigator.window().end, strip.week.end);
        QVERIFY(std::abs(strip.navigator.x(strip.navigator.window().begin) - (left - 100)) < 1);
        const double right = strip.navigator.x(strip.navigator.window().end);
        strip.drag(right, right - 40);
        QVERIFY(strip.navigator.window().end < strip.week.end);
    }

    void a_click_beside_it_moves_it_there() {
        Strip strip;
        strip.drag(200, 200);
        QVERIFY(std::abs(strip.middle() - 200) < 1);
        QCOMPARE(strip.navigator.window().length(), strip.week.length());
    }

    void keys_move_and_stretch_it() {
        Strip strip;
        QTest::keyClick(&strip.navigator, Qt::Key_Left);
        QCOMPARE(strip.navigator.window().begin, strip.week.begin - strip.week.length() / 10);
        QTest::keyClick(&strip.navigator, Qt::Key_Right);
        QTest::keyClick(&strip.navigator, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(strip.navigator.window().end, strip.week.begin);
        QTest::keyClick(&strip.navigator, Qt::Key_Plus);
        QVERIFY(strip.navigator.window().length() < strip.week.length());
        QTest::keyClick(&strip.navigator, Qt::Key_Home);
        QCOMPARE(strip.navigator.window().begin, strip.navigator.extent().begin);
        QTest::keyClick(&strip.navigator, Qt::Key_End);
        QCOMPARE(strip.navigator.window().end, strip.navigator.extent().end);
    }

    void a_window_further_back_makes_it_longer() {
        Strip strip;
        const TimeRange spring{mockup_now() - hours{24 * 200}, mockup_now() - hours{24 * 190}};
        strip.navigator.set_window(spring);
        QCOMPARE(strip.navigator.extent().begin, spring.begin);
        QVERIFY(strip.loader.asked.back().second.range.begin == spring.begin);
    }

    void the_course_and_the_window_are_painted() {
        Strip strip;
        const QImage empty = strip.navigator.grab().toImage();
        ChartData data{strip.navigator.extent(), {}, mockup_now()};
        data.lines.push_back(ramp_line(data.range, hours{3}, {1000, 0.01, 0, Unit::watt}));
        strip.loader.answer_last(std::make_shared<const ChartData>(data));
        QVERIFY(strip.navigator.grab().toImage() != empty);
    }
};

}  // namespace wattmast::ui::test

using NavigatorTest = wattmast::ui::test::NavigatorTest;
WATTMAST_UI_TEST(NavigatorTest)
#include "navigator_test.moc"
