// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QMimeData>

#include "plot_stage.h"
#include "support/ui_test_main.h"

namespace wattmast::ui::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

double share_of(const PlotView& view, UtcTime at) {
    return static_cast<double>((at - view.range().begin).count()) / static_cast<double>(view.range().length().count());
}

}  // namespace

class PlotViewInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wheel_zooms_time_at_the_cursor() {
        PlotStage stage;
        const QPointF position = stage.in_pane(0, 0.75);
        const UtcTime anchor = stage.view.scene().time.time(position.x());
        stage.wheel(position, 1);
        QCOMPARE(stage.view.range().length().count(), stage.day.length().count() * 4 / 5);
        QVERIFY(std::abs(share_of(stage.view, anchor) - 0.75) < 1e-3);
        stage.wheel(position, -1);
        QVERIFY(std::abs(stage.view.range().length().count() - stage.day.length().count()) < 10);
    }

    void shift_and_wheel_pans() {
        PlotStage stage;
        stage.wheel(stage.in_pane(0, 0.5), -1, Qt::ShiftModifier);
        QCOMPARE(stage.view.range().length(), stage.day.length());
        QCOMPARE(stage.view.range().begin - stage.day.begin, Duration{stage.day.length() / 10});
    }

    void ctrl_and_wheel_zooms_y_of_the_pane_under_the_pointer() {
        PlotStage stage;
        const ValueRange power = stage.view.scene().panes[0].scale.range;
        const ValueRange heat = stage.view.scene().panes[1].scale.range;
        stage.wheel(stage.in_pane(0, 0.5), 1, Qt::ControlModifier);
        QCOMPARE(stage.view.range(), stage.day);
        QCOMPARE(stage.view.scene().panes[0].scale.range.high, power.high / 1.25);
        QCOMPARE(stage.view.scene().panes[0].scale.range.low, 0.0);
        QVERIFY(stage.view.scene().panes[1].scale.range == heat);
        const QPointF position = stage.in_pane(1, 0.5) + QPointF(0, 20);
        const double anchor = stage.view.scene().panes[1].scale.value(position.y());
        stage.wheel(position, 1, Qt::ControlModifier);
        QVERIFY(std::abs(stage.view.scene().panes[1].scale.value(position.y()) - anchor) < 1e-6);
    }

    void a_touchpad_zooms_by_pixels() {
        PlotStage stage;
        stage.touchpad(stage.in_pane(0, 0.5), QPoint(0, 25));
        const double factor =
            static_cast<double>(stage.day.length().count()) / static_cast<double>(stage.view.range().length().count());
        QVERIFY(std::abs(factor - std::sqrt(1.25)) < 1e-3);
        const TimeRange before = stage.view.range();
        stage.touchpad(stage.in_pane(0, 0.5), QPoint(50, 3));
        QCOMPARE(stage.view.range().length(), before.length());
        QVERIFY(stage.view.range().begin < before.begin);
    }

    void drag_pans_with_the_pointer() {
        PlotStage stage;
        const QPointF from = stage.in_pane(0, 0.5);
        const UtcTime grabbed = stage.view.scene().time.time(from.x());
        stage.drag(from, from + QPointF(100, 30));
        QVERIFY(std::abs((stage.view.scene().time.time(from.x() + 100) - grabbed).count()) < 2);
        QCOMPARE(stage.view.range().length(), stage.day.length());
    }

    void shift_and_drag_zooms_to_the_band() {
        PlotStage stage;
        const QPointF from = stage.in_pane(0, 0.25);
        const QPointF to = stage.in_pane(1, 0.5);
        const TimeRange wanted{stage.view.scene().time.time(from.x()), stage.view.scene().time.time(to.x())};
        stage.drag(from, to, Qt::ShiftModifier);
        QCOMPARE(stage.view.range(), wanted);
        stage.drag(stage.in_pane(0, 0.9), stage.in_pane(0, 0.1), Qt::ShiftModifier);
        QVERIFY(std::abs(stage.view.range().length().count() - wanted.length().count() * 8 / 10) < 1000);
    }

    void ctrl_and_drag_measures_without_moving() {
        PlotStage stage;
        QSignalSpy spy(&stage.view, &PlotView::measured_changed);
        stage.drag(stage.in_pane(0, 0.25), stage.in_pane(0, 0.75), Qt::ControlModifier);
        QCOMPARE(stage.view.range(), stage.day);
        QCOMPARE(spy.count(), 1);
        const auto& measured = stage.view.measured();
        QVERIFY(measured.has_value());
        QVERIFY(std::abs((measured->range.length() - hours{12}).count()) < 60'000);
        // PV is 1 kW throughout, so 12 h are 12 kWh.
        QVERIFY(std::abs(measured->lines[1].total.value() - 12) < 0.02);
        QVERIFY(std::abs(measured->lines[1].mean.value() - 1000) < 0.01);
        QVERIFY(!measured->lines[2].total.has_value());
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.view.measured().has_value());
        QCOMPARE(spy.count(), 2);
    }

    void alt_and_drag_is_left_to_the_window_manager_and_pans_like_a_drag_if_it_comes() {
        PlotStage stage;
        stage.drag(stage.in_pane(0, 0.5), stage.in_pane(0, 0.6), Qt::AltModifier);
        QVERIFY(!stage.view.measured().has_value());
        QCOMPARE(stage.view.range().length(), stage.day.length());
    }

    void double_click_resets_time_or_the_axis_under_it() {
        PlotStage stage;
        stage.wheel(stage.in_pane(0, 0.3), 3);
        const ValueRange power = stage.view.scene().panes[0].scale.range;
        stage.wheel(stage.in_pane(0, 0.3), 2, Qt::ControlModifier);
        const TimeRange zoomed = stage.view.range();
        stage.double_click(QPointF(20, stage.in_pane(0, 0).y()));
        QCOMPARE(stage.view.range(), zoomed);
        QVERIFY(stage.view.scene().panes[0].scale.range == power);
        stage.double_click(stage.in_pane(1, 0.5));
        QCOMPARE(stage.view.range(), stage.day);
        QVERIFY2(!stage.bus.is_pinned(), "the double click left the cursor pinned");
        stage.wheel(stage.in_pane(0, 0.3), 3);
        stage.double_click(stage.view.scene().time_labels.center());
        QCOMPARE(stage.view.range(), stage.day);
    }

    void backspace_steps_back_through_zooms() {
        PlotStage stage;
        stage.wheel(stage.in_pane(0, 0.5), 1);
        stage.wheel(stage.in_pane(0, 0.5), 1);
        PlotStage::settle();
        const TimeRange first = stage.view.range();
        stage.drag(stage.in_pane(0, 0.2), stage.in_pane(0, 0.4), Qt::ShiftModifier);
        stage.key(Qt::Key_Backspace);
        QCOMPARE(stage.view.range(), first);
        stage.key(Qt::Key_Backspace);
        QCOMPARE(stage.view.range(), stage.day);
    }

    void hover_snaps_to_the_nearest_sample_within_twelve_pixels() {
        PlotStage stage;
        // 7 minutes over some 720 pixels: samples are 100 pixels apart.
        stage.view.set_range({stage.day.begin + hours{3}, stage.day.begin + hours{3} + minutes{7}});
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        const TimeScale& time = stage.view.scene().time;
        const UtcTime sample = stage.view.range().begin + minutes{3};
        const double x = time.x(sample);
        stage.hover({x + 11, 100});
        QCOMPARE(stage.bus.time(), std::optional(sample));
        stage.hover({x + 14, 100});
        QVERIFY(stage.bus.time() != std::optional(sample));
        QVERIFY(std::abs((*stage.bus.time() - time.time(x + 14)).count()) < 2);
        stage.hover({x, 5000});
        QVERIFY(!stage.bus.time().has_value());
    }

    void the_cursor_is_shared_by_all_charts_of_a_page() {
        PlotStage stage;
        ThemedPlotView other;
        other.set_crosshair_bus(&stage.bus);
        QSignalSpy moved(&other, &PlotView::crosshair_changed);
        stage.hover(stage.in_pane(1, 0.4));
        QCOMPARE(moved.count(), 1);
        QVERIFY(other.crosshair().has_value());
        QCOMPARE(other.crosshair(), stage.view.crosshair());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&stage.view, &leave);
        QVERIFY(!other.crosshair().has_value());
    }

    void click_pins_and_escape_frees() {
        PlotStage stage;
        stage.click(stage.in_pane(0, 0.4));
        QVERIFY(stage.bus.is_pinned());
        const auto pinned = stage.bus.time();
        stage.hover(stage.in_pane(0, 0.8));
        QCOMPARE(stage.bus.time(), pinned);
        stage.loader.answer_last(two_panes_data(stage.day));
        QCOMPARE(stage.bus.time(), pinned);
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.bus.is_pinned());
        QVERIFY(!stage.bus.time().has_value());
    }

    void a_small_shake_is_a_click() {
        PlotStage stage;
        const QPointF from = stage.in_pane(0, 0.4);
        stage.drag(from, from + QPointF(3, 2));
        QCOMPARE(stage.view.range(), stage.day);
        QVERIFY(stage.bus.is_pinned());
    }

    void arrows_move_by_sample_and_shift_by_ten() {
        PlotStage stage;
        stage.bus.hover(stage.day.begin + hours{3});
        stage.key(Qt::Key_Right);
        QCOMPARE(*stage.bus.time(), stage.day.begin + hours{3} + minutes{1});
        stage.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(*stage.bus.time(), stage.day.begin + hours{3} - minutes{9});
        stage.key(Qt::Key_Home);
        QCOMPARE(*stage.bus.time(), stage.day.begin);
        stage.key(Qt::Key_Left);
        QCOMPARE(*stage.bus.time(), stage.day.begin);
        stage.key(Qt::Key_End);
        QCOMPARE(*stage.bus.time(), stage.day.end - minutes{1});
    }

    void enter_pins_and_arrows_move_the_pin() {
        PlotStage stage;
        stage.bus.hover(stage.day.begin + hours{3});
        stage.key(Qt::Key_Return);
        QVERIFY(stage.bus.is_pinned());
        stage.key(Qt::Key_Right);
        QVERIFY(stage.bus.is_pinned());
        QCOMPARE(*stage.bus.time(), stage.day.begin + hours{3} + minutes{1});
    }

    void plus_minus_and_zero_zoom_at_the_cursor() {
        PlotStage stage;
        const UtcTime anchor = stage.day.begin + hours{6};
        stage.bus.hover(anchor);
        stage.key(Qt::Key_Plus);
        QCOMPARE(stage.view.range().length().count(), stage.day.length().count() * 4 / 5);
        QVERIFY(std::abs(share_of(stage.view, anchor) - 0.25) < 1e-6);
        stage.key(Qt::Key_Minus);
        QCOMPARE(stage.view.range(), stage.day);
        stage.key(Qt::Key_Plus);
        stage.key(Qt::Key_0);
        QCOMPARE(stage.view.range(), stage.day);
    }

    void m_starts_and_ends_a_measured_interval() {
        PlotStage stage;
        stage.bus.hover(stage.day.begin + hours{3});
        stage.key(Qt::Key_M);
        QVERIFY(!stage.view.measured().has_value());
        stage.bus.hover(stage.day.begin + hours{1});
        stage.key(Qt::Key_M);
        QVERIFY(stage.view.measured().has_value());
        QCOMPARE(stage.view.measured()->range, (TimeRange{stage.day.begin + hours{1}, stage.day.begin + hours{3}}));
    }

    void n_asks_for_an_annotation_at_the_cursor() {
        PlotStage stage;
        std::optional<UtcTime> asked;
        connect(&stage.view, &PlotView::annotation_requested, this, [&](UtcTime at) { asked = at; });
        stage.bus.hover(stage.day.begin + hours{5});
        stage.key(Qt::Key_N);
        QCOMPARE(asked, std::optional(stage.day.begin + hours{5}));
    }

    void unknown_keys_are_left_to_others() {
        PlotStage stage;
        QKeyEvent event(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier);
        event.accept();
        QCoreApplication::sendEvent(&stage.view, &event);
        QVERIFY(!event.isAccepted());
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(&stage.view, &escape);
        QVERIFY2(!escape.isAccepted(), "Esc with nothing to free belongs to the window");
    }

    void ctrl_c_copies_the_row_as_tsv_and_html() {
        PlotStage stage;
        stage.bus.hover(stage.day.begin + minutes{90});
        stage.key(Qt::Key_C, Qt::ControlModifier);
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        const QString expected = QStringLiteral(
            "Series\tTime\tValue\tUnit\tQuality\n"
            "Load\t2026-11-11T16:02:00+08:00\t4045\tW\tmeasured\n"
            "PV\t2026-11-11T16:02:00+08:00\t1000\tW\tmeasured\n"
            "Cabinet\t2026-11-11T16:02:00+08:00\t20.9\t°C\tmeasured\n");
        QCOMPARE(mime->text(), expected);
        QVERIFY(mime->html().contains(QStringLiteral("<td>Load</td><td>2026-11-11T16:02:00+08:00</td><td>4045</td>")));
    }

    void live_follows_pauses_and_follows_again() {
        PlotStage stage;
        QSignalSpy spy(&stage.view, &PlotView::live_changed);
        stage.view.set_live(FollowState::following);
        stage.view.set_now(stage.day.end + std::chrono::seconds{2});
        QCOMPARE(stage.view.range().end, stage.day.end + std::chrono::seconds{2});
        stage.wheel(stage.in_pane(0, 0.5), 1);
        QCOMPARE(stage.view.live(), FollowState::paused);
        const TimeRange paused = stage.view.range();
        stage.view.set_now(stage.day.end + std::chrono::seconds{4});
        QCOMPARE(stage.view.range(), paused);
        stage.key(Qt::Key_End);
        QCOMPARE(stage.view.live(), FollowState::following);
        QCOMPARE(stage.view.range().end, stage.day.end + std::chrono::seconds{4});
        QCOMPARE(spy.count(), 3);
    }

    void a_mark_is_activated_by_its_letter() {
        PlotStage stage;
        PlotSpec spec = two_panes();
        spec.marks = {{stage.day.begin + hours{4}, QStringLiteral("A"), QStringLiteral("Door opened")},
                      {stage.day.begin + hours{9}, QStringLiteral("B"), QStringLiteral("Door closed")}};
        stage.view.set_spec(spec);
        QSignalSpy spy(&stage.view, &PlotView::mark_activated);
        stage.click(stage.view.scene().marks[1].center());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toInt(), 1);
        QVERIFY(!stage.bus.is_pinned());
    }
};

}  // namespace wattmast::ui::test

using PlotViewInputTest = wattmast::ui::test::PlotViewInputTest;
WATTMAST_UI_TEST(PlotViewInputTest)
#include "plot_view_input_test.moc"
