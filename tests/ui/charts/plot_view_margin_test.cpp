// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "plot_stage.h"
#include "support/ui_test_main.h"
#include "ui/charts/chart_margin.h"
#include "ui/charts/plot_exporter.h"

namespace wattmast::ui::test {

using std::chrono::hours;
using std::chrono::minutes;

/// A chart whose answer and margin have come, and whose loader answers no more unless told.
class PlotViewMarginTest : public QObject {
    Q_OBJECT

private:
    static void load_margin(PlotStage& stage) {
        stage.view.set_timings({std::chrono::milliseconds{0}, hours{1}, std::chrono::milliseconds{0}});
        stage.view.reload();
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        PlotStage::settle();
        stage.loader.answer_last(two_panes_data(stage.loader.asked.back().second.range));
        PlotStage::settle();
    }

    /// Presses at `from`, moves to `to`, and keeps the button down.
    static void drag_and_hold(PlotStage& stage, double from, double to) {
        stage.mouse(QEvent::MouseButtonPress, stage.in_pane(0, from));
        stage.mouse(QEvent::MouseMove, stage.in_pane(0, (from + to) / 2));
        stage.mouse(QEvent::MouseMove, stage.in_pane(0, to));
        PlotStage::settle();
    }

    /// Pixels of the PV line's colour in a strip at one end of the power pane.
    static int line_pixels(PlotStage& stage, double left_share, double right_share) {
        const QImage image = stage.view.grab().toImage();
        const QRectF plot = stage.view.scene().panes[0].plot;
        const QColor wanted = stage.view.scene().style.colour(SeriesColour::of(SeriesRole::pv));
        int found = 0;
        const int from = static_cast<int>(plot.left() + plot.width() * left_share) + 1;
        const int to = static_cast<int>(plot.left() + plot.width() * right_share) - 1;
        for (int x = from; x < to; ++x) {
            for (int y = static_cast<int>(plot.top()); y < static_cast<int>(plot.bottom()); ++y) {
                const QColor pixel = image.pixelColor(x, y);
                if (std::abs(pixel.hsvHue() - wanted.hsvHue()) < 12 && pixel.hsvSaturation() > 90) {
                    ++found;
                    break;
                }
            }
        }
        return found;
    }

private Q_SLOTS:
    void what_is_shown_is_asked_for_first_and_its_margin_at_rest() {
        PlotStage stage;
        QCOMPARE(stage.loader.asked.back().second.range, stage.day);
        stage.view.set_timings({std::chrono::milliseconds{0}, hours{1}, std::chrono::milliseconds{0}});
        stage.view.reload();
        QCOMPARE(stage.loader.asked.back().second.range, stage.day);
        const int columns = stage.loader.asked.back().second.columns;
        stage.loader.answer_last(two_panes_data(stage.day));
        PlotStage::settle();
        const ChartQuery& margin = stage.loader.asked.back().second;
        QCOMPARE(margin.range, with_margin(stage.day));
        QCOMPARE(margin.columns, 2 * columns);
        const auto before = stage.view.data();
        const int painted = stage.view.paint_counts().data;
        stage.loader.answer_last(two_panes_data(margin.range));
        PlotStage::settle();
        QCOMPARE(stage.view.data(), before);
        QVERIFY2(stage.view.paint_counts().data == painted, "a margin that nobody sees was painted");
    }

    void a_drag_meets_data_at_both_edges_before_any_new_answer() {
        PlotStage stage;
        load_margin(stage);
        drag_and_hold(stage, 0.4, 0.65);
        QVERIFY(std::abs((stage.day.begin - stage.view.range().begin - hours{6}).count()) < 120'000);
        QVERIFY2(line_pixels(stage, 0, 0.05) > 25, "the left edge is blank");
        QVERIFY(line_pixels(stage, 0.95, 1) > 25);
        stage.mouse(QEvent::MouseButtonRelease, stage.in_pane(0, 0.65));
        PlotStage::settle();
        drag_and_hold(stage, 0.9, 0.4);
        QVERIFY(stage.view.range().begin > stage.day.begin + hours{5});
        QVERIFY2(line_pixels(stage, 0.95, 1) > 25, "the right edge is blank");
    }

    void without_a_margin_the_same_drag_would_leave_a_blank_edge() {
        PlotStage stage;
        drag_and_hold(stage, 0.4, 0.65);
        QCOMPARE(line_pixels(stage, 0, 0.05), 0);
    }

    void a_drag_that_nears_the_loaded_edge_asks_on_without_resting() {
        PlotStage stage;
        load_margin(stage);
        const std::size_t asked = stage.loader.asked.size();
        drag_and_hold(stage, 0.1, 0.3);
        stage.view.set_timings({hours{1}, hours{1}, hours{1}});
        stage.mouse(QEvent::MouseMove, stage.in_pane(0, 0.32));
        QVERIFY2(stage.loader.asked.size() <= asked + 1, "asked while enough was left");
        const std::size_t at_rest = stage.loader.asked.size();
        stage.mouse(QEvent::MouseMove, stage.in_pane(0, 0.42));
        QCOMPARE(stage.loader.asked.size(), at_rest + 1);
        QCOMPARE(stage.loader.asked.back().second.range, with_margin(stage.view.range()));
        stage.mouse(QEvent::MouseMove, stage.in_pane(0, 0.75));
        QCOMPARE(stage.loader.asked.size(), at_rest + 1);
        // Its answer is spent before it comes: on it goes.
        stage.loader.answer_last(two_panes_data(stage.loader.asked.back().second.range));
        QCOMPARE(stage.loader.asked.size(), at_rest + 2);
        QVERIFY(line_pixels(stage, 0, 0.05) > 25);
    }

    void zooming_asks_for_a_new_margin() {
        PlotStage stage;
        load_margin(stage);
        stage.wheel(stage.in_pane(0, 0.5), 3);
        PlotStage::settle();
        QCOMPARE(stage.loader.asked.back().second.range, stage.view.range());
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        PlotStage::settle();
        QCOMPARE(stage.loader.asked.back().second.range, with_margin(stage.view.range()));
    }

    void the_value_axis_follows_what_is_visible() {
        PlotStage stage;
        stage.view.set_timings({std::chrono::milliseconds{0}, hours{1}, std::chrono::milliseconds{0}});
        stage.view.reload();
        stage.loader.answer_last(two_panes_data(stage.day));
        PlotStage::settle();
        const TimeRange wanted = stage.loader.asked.back().second.range;
        auto margin = std::make_shared<ChartData>(*two_panes_data(wanted));
        for (ChartColumn& column : margin->lines[0].columns) {
            if (column.at < stage.day.begin - hours{3}) {
                column.max = 50'000;
            }
        }
        const ValueRange before = stage.view.scene().panes[0].scale.range;
        stage.loader.answer_last(margin);
        PlotStage::settle();
        QVERIFY(stage.view.scene().panes[0].scale.range == before);
        drag_and_hold(stage, 0.4, 0.5);
        QVERIFY2(stage.view.scene().panes[0].scale.range == before, "scaled by what is not visible");
        stage.mouse(QEvent::MouseMove, stage.in_pane(0, 0.6));
        QVERIFY2(stage.view.scene().panes[0].scale.range.high >= 50'000, "what came into view is cut off");
    }

    void exports_hold_what_is_visible_only() {
        PlotStage stage;
        load_margin(stage);
        const auto rows = [&] { return plot_csv(stage.view.scene(), QStringLiteral("Wattmast")).split('\n').mid(2); };
        QCOMPARE(rows().size() - 1, qsizetype{1440});
        drag_and_hold(stage, 0.4, 0.65);
        const QList<QByteArray> shown = rows();
        const std::string first = to_iso8601(stage.view.range().begin, shanghai()).substr(0, 14);
        QVERIFY2(shown.front().startsWith(first.c_str()), shown.front().constData());
        QVERIFY(std::abs(shown.size() - 1441) < 5);
        QVERIFY(!export_footer(stage.view.scene(), {}).contains(QStringLiteral("samples")));
    }

    void figures_wait_for_the_answer_of_what_is_shown() {
        PlotStage stage;
        load_margin(stage);
        const auto before = stage.view.data();
        drag_and_hold(stage, 0.4, 0.65);
        stage.mouse(QEvent::MouseButtonRelease, stage.in_pane(0, 0.65));
        PlotStage::settle();
        QCOMPARE(stage.view.data(), before);
        QCOMPARE(stage.loader.asked.back().second.range, stage.view.range());
        const auto answer = two_panes_data(stage.view.range());
        stage.loader.answer_last(answer);
        QCOMPARE(stage.view.data(), answer);
    }

    void the_crosshair_reads_the_margin() {
        PlotStage stage;
        load_margin(stage);
        drag_and_hold(stage, 0.4, 0.65);
        stage.mouse(QEvent::MouseButtonRelease, stage.in_pane(0, 0.65));
        stage.hover(stage.in_pane(0, 0.1));
        const auto values = values_at(stage.view.scene(), stage.view.crosshair());
        QVERIFY(values.at(0).at.has_value());
        QVERIFY(*values.at(0).at < stage.day.begin - hours{2});
        QVERIFY(std::abs((*values.at(0).at - stage.at(0.1)).count()) < 120'000);
    }

    void a_margin_that_fails_is_no_error_on_screen() {
        PlotStage stage;
        stage.view.set_timings({std::chrono::milliseconds{0}, hours{1}, std::chrono::milliseconds{0}});
        stage.view.reload();
        stage.loader.answer_last(two_panes_data(stage.day));
        PlotStage::settle();
        const int before = stage.view.paint_counts().grid;
        stage.loader.refuse_last(fail(Errc::store_failed, "disk I/O error"));
        PlotStage::settle();
        QCOMPARE(stage.view.paint_counts().grid, before);
        // The next rest asks again.
        stage.view.reload();
        stage.loader.answer_last(two_panes_data(stage.day));
        PlotStage::settle();
        QCOMPARE(stage.loader.asked.back().second.range, with_margin(stage.day));
    }

    void other_lines_drop_the_margin_and_its_request() {
        PlotStage stage;
        stage.view.set_timings({std::chrono::milliseconds{0}, hours{1}, std::chrono::milliseconds{0}});
        stage.view.reload();
        stage.loader.answer_last(two_panes_data(stage.day));
        PlotStage::settle();
        const quint64 margin = stage.loader.asked.back().first;
        PlotSpec other = two_panes();
        other.panes[0].series[0].line.sum_of = {PointId(99)};
        stage.view.set_spec(other);
        QVERIFY(std::find(stage.loader.cancelled.begin(), stage.loader.cancelled.end(), margin) !=
                stage.loader.cancelled.end());
        stage.loader.answer(margin, two_panes_data(with_margin(stage.day)));
        QVERIFY(stage.view.scene().drawn() == nullptr);
    }

    void following_asks_for_a_margin_once_in_a_while_only() {
        PlotStage stage;
        load_margin(stage);
        stage.view.set_live(FollowState::following);
        for (int second = 1; second <= 5; ++second) {
            stage.view.set_now(stage.day.end + std::chrono::seconds{second});
            QCOMPARE(stage.loader.asked.back().second.range, stage.view.range());
            stage.loader.answer_last(two_panes_data(stage.view.range()));
            PlotStage::settle();
            QCOMPARE(stage.loader.asked.back().second.range, stage.view.range());
        }
        stage.view.set_now(stage.day.end + hours{7});
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        PlotStage::settle();
        QCOMPARE(stage.loader.asked.back().second.range, with_margin(stage.view.range()));
    }
};

}  // namespace wattmast::ui::test

using PlotViewMarginTest = wattmast::ui::test::PlotViewMarginTest;
WATTMAST_UI_TEST(PlotViewMarginTest)
#include "plot_view_margin_test.moc"
