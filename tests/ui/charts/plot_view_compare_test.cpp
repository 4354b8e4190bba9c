// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An earlier time under the shown one, and how fine a chart asks.
#include <QHelpEvent>
#include <QPushButton>
#include <QToolTip>

#include "plot_stage.h"
#include "support/ui_test_main.h"
#include "ui/charts/loading_bar.h"

namespace wattmast::ui::test {

using std::chrono::hours;

class PlotViewCompareTest : public QObject {
    Q_OBJECT

private:
    static Comparison week_before() {
        return {QStringLiteral("previous week"), [](TimeRange shown) {
                    return TimeRange{shown.begin - hours{168}, shown.end - hours{168}};
                }};
    }
    static TimeRange earlier(TimeRange range) { return {range.begin - hours{168}, range.end - hours{168}}; }

    /// Pixels of the first plot that differ.
    static int changed_pixels(PlotStage& stage, const QImage& before) {
        const QImage now = stage.view.grab().toImage();
        const QRect plot = stage.view.scene().panes[0].plot.toRect();
        int count = 0;
        for (int y = plot.top(); y < plot.bottom(); ++y) {
            for (int x = plot.left(); x < plot.right(); ++x) {
                count += now.pixel(x, y) != before.pixel(x, y) ? 1 : 0;
            }
        }
        return count;
    }

private Q_SLOTS:
    void the_earlier_time_is_asked_for_after_the_shown_one_and_moved_onto_it() {
        PlotStage stage;
        const std::size_t before = stage.loader.asked.size();
        stage.view.set_comparison(week_before());
        QCOMPARE(stage.loader.asked.size(), before + 1);
        QCOMPARE(stage.loader.asked.back().second.range, earlier(stage.day));
        QVERIFY(stage.loader.asked.back().second.lines == two_panes().lines());
        QVERIFY(stage.view.compared() == nullptr);
        QSignalSpy spy(&stage.view, &PlotView::compared_changed);
        stage.loader.answer_last(two_panes_data(earlier(stage.day)));
        QCOMPARE(spy.count(), 1);
        const ChartData& moved = *stage.view.compared();
        QCOMPARE(moved.range, stage.day);
        QVERIFY(stage.day.contains(moved.lines[0].columns.front().at));
        QVERIFY(stage.day.contains(moved.lines[0].quality.front().range.begin));
    }

    void it_is_drawn_as_grey_dashes_and_goes_with_the_comparison() {
        PlotStage stage;
        // A week ago the load was half.
        auto half = std::make_shared<ChartData>(*two_panes_data(earlier(stage.day)));
        for (ChartColumn& column : half->lines[0].columns) {
            column.mean /= 2;
        }
        const QImage without = stage.view.grab().toImage();
        stage.view.set_comparison(week_before());
        stage.loader.answer_last(half);
        const int changed = changed_pixels(stage, without);
        const int width = static_cast<int>(stage.view.scene().time.width);
        // Four of seven pixels along the line, two or three high.
        QVERIFY2(changed > width / 2 && changed < 3 * width, qPrintable(QString::number(changed)));
        stage.view.set_comparison(std::nullopt);
        QCOMPARE(changed_pixels(stage, without), 0);
        QVERIFY(stage.view.compared() == nullptr);
    }

    void zooming_asks_for_the_earlier_time_of_what_is_shown_then() {
        PlotStage stage;
        stage.view.set_comparison(week_before());
        stage.loader.answer_last(two_panes_data(earlier(stage.day)));
        stage.drag(stage.in_pane(0, 0.25), stage.in_pane(0, 0.5), Qt::ShiftModifier);
        PlotStage::settle();
        const TimeRange shown = stage.view.range();
        QCOMPARE(stage.loader.asked.back().second.range, shown);
        stage.loader.answer_last(two_panes_data(shown));
        QCOMPARE(stage.loader.asked.back().second.range, earlier(shown));
    }

    void following_the_clock_does_not_ask_for_the_past_every_second() {
        PlotStage stage;
        stage.view.set_comparison(week_before());
        stage.loader.answer_last(two_panes_data(earlier(stage.day)));
        stage.view.set_live(FollowState::following);
        stage.view.set_now(stage.day.end + std::chrono::seconds{2});
        QCOMPARE(stage.loader.asked.back().second.range, stage.view.range());
        const std::size_t asked = stage.loader.asked.size();
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        QCOMPARE(stage.loader.asked.size(), asked);
        stage.view.set_now(stage.day.end + std::chrono::minutes{10});
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        QCOMPARE(stage.loader.asked.back().second.range, earlier(stage.view.range()));
    }

    void a_failed_comparison_leaves_the_chart_alone() {
        PlotStage stage;
        stage.view.set_comparison(week_before());
        stage.loader.refuse_last(fail(Errc::store_locked, "locked"));
        QVERIFY(stage.view.data() != nullptr);
        QVERIFY(stage.view.compared() == nullptr);
    }

    void a_resolution_asks_for_bins_of_the_clock() {
        PlotStage stage;
        QVERIFY(stage.loader.asked.back().second.edges.empty());
        stage.view.set_resolution(Resolution::hour);
        const ChartQuery& query = stage.loader.asked.back().second;
        // From 14:32 to 14:32: 23 whole hours and two parts.
        QCOMPARE(query.edges.size(), std::size_t{26});
        QCOMPARE(query.edges.front(), stage.day.begin);
        stage.view.set_resolution(Resolution::automatic);
        QVERIFY(stage.loader.asked.back().second.edges.empty());
    }

    void shift_and_backspace_goes_forth_again() {
        PlotStage stage;
        stage.drag(stage.in_pane(0, 0.25), stage.in_pane(0, 0.5), Qt::ShiftModifier);
        const TimeRange zoomed = stage.view.range();
        stage.key(Qt::Key_Backspace);
        QCOMPARE(stage.view.range(), stage.day);
        stage.key(Qt::Key_Backspace, Qt::ShiftModifier);
        QCOMPARE(stage.view.range(), zoomed);
    }

    void a_long_read_says_what_it_reads_and_can_be_given_up() {
        PlotStage stage;
        stage.view.set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1},
                                std::chrono::milliseconds{0}});
        stage.view.reload();
        const quint64 ticket = stage.loader.asked.back().first;
        PlotStage::settle();
        auto* bar = stage.view.findChild<LoadingBar*>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().startsWith(QStringLiteral("Reading 3 series")), qPrintable(bar->text()));
        bar->button()->click();
        QVERIFY(!bar->isVisible());
        QVERIFY(std::ranges::find(stage.loader.cancelled, ticket) != stage.loader.cancelled.end());
        QVERIFY(stage.view.data() != nullptr);
    }

    void a_tool_tip_says_what_a_mark_and_a_ribbon_mean() {
        PlotStage stage;
        PlotSpec spec = two_panes();
        spec.marks = {{stage.at(0.5), QStringLiteral("A"), QStringLiteral("12:00 Door opened")}};
        stage.view.set_spec(spec);
        const auto tip_at = [&](QPointF at) {
            QToolTip::hideText();
            QHelpEvent help(QEvent::ToolTip, at.toPoint(), stage.view.mapToGlobal(at.toPoint()));
            QCoreApplication::sendEvent(&stage.view, &help);
            return QToolTip::text();
        };
        QCOMPARE(tip_at(stage.in_pane(0, 0.5)), QString());
        QCOMPARE(tip_at(stage.view.scene().marks[0].center()), QStringLiteral("12:00 Door opened"));
        QVERIFY(tip_at(stage.view.scene().ribbons[0].bar.center()).contains(QStringLiteral("measured")));
    }

    void hidden_series_are_not_drawn_and_do_not_stretch_the_axis() {
        PlotStage stage;
        PlotSpec spec = two_panes();
        const double high = stage.view.scene().panes[0].scale.range.high;
        spec.panes[0].series[0].visibility = Visibility::hidden;
        const std::size_t asked = stage.loader.asked.size();
        stage.view.set_spec(spec);
        QCOMPARE(stage.loader.asked.size(), asked);
        QVERIFY(stage.view.scene().panes[0].scale.range.high < high);
    }

    void more_than_eight_lines_grey_out_but_one() {
        PlotStage stage;
        PlotSpec spec = two_panes();
        const SeriesSpec first = spec.panes[0].series[0];
        spec.panes.resize(1);
        spec.panes[0].series.assign(9, first);
        stage.view.set_spec(spec);
        QVERIFY(spec.panes[0].is_crowded());
        QCOMPARE(stage.view.scene().leader(0), std::optional<std::size_t>(0));
        stage.view.set_highlight(4);
        QCOMPARE(stage.view.scene().leader(0), std::optional<std::size_t>(4));
        spec.panes[0].series.resize(8);
        stage.view.set_spec(spec);
        QVERIFY(!stage.view.scene().leader(0).has_value());
    }
};

}  // namespace wattmast::ui::test

using PlotViewCompareTest = wattmast::ui::test::PlotViewCompareTest;
WATTMAST_UI_TEST(PlotViewCompareTest)
#include "plot_view_compare_test.moc"
