// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "plot_stage.h"
#include "support/ui_test_main.h"
#include "ui/charts/state_panel.h"
#include "ui/format/failures.h"

namespace wattmast::ui::test {

class PlotViewLoadingTest : public QObject {
    Q_OBJECT

private:
    static StatePanel* panel(const PlotView& view) { return view.findChild<StatePanel*>(); }

    static std::shared_ptr<const ChartData> without_values(TimeRange range) {
        auto data = std::make_shared<ChartData>(*two_panes_data(range));
        for (ChartLine& line : data->lines) {
            line.columns.clear();
            line.gaps = {range};
        }
        return data;
    }

private Q_SLOTS:
    void asks_for_one_column_per_pixel_of_the_plot() {
        PlotStage stage;
        const ChartQuery& query = stage.loader.asked.back().second;
        QCOMPARE(query.range, stage.day);
        QCOMPARE(query.columns, static_cast<int>(stage.view.scene().panes[0].plot.width()));
        QVERIFY(query.lines == two_panes().lines());
        QCOMPARE(query.lines.size(), std::size_t{3});
    }

    void wheel_turns_are_asked_for_once() {
        PlotStage stage;
        const std::size_t before = stage.loader.asked.size();
        for (int i = 0; i < 5; ++i) {
            stage.wheel(stage.in_pane(0, 0.5), 1);
        }
        QCOMPARE(stage.loader.asked.size(), before);
        PlotStage::settle();
        QCOMPARE(stage.loader.asked.size(), before + 1);
        QCOMPARE(stage.loader.asked.back().second.range, stage.view.range());
    }

    void resizing_asks_again_for_the_new_width() {
        PlotStage stage;
        const std::size_t before = stage.loader.asked.size();
        stage.view.resize(900, 500);
        stage.view.resize(1000, 500);
        PlotStage::settle();
        QCOMPARE(stage.loader.asked.size(), before + 1);
        QCOMPARE(stage.loader.asked.back().second.columns, static_cast<int>(stage.view.scene().panes[0].plot.width()));
    }

    void the_old_content_stays_while_loading() {
        PlotStage stage;
        const auto before = stage.view.data();
        stage.wheel(stage.in_pane(0, 0.5), 2);
        PlotStage::settle();
        QCOMPARE(stage.view.data(), before);
        // The same sample now stands where the new range has it.
        const auto& column = before->lines[0].columns[700];
        QVERIFY(std::abs(stage.view.scene().time.x(column.at) - 56) > 1);
    }

    void late_answers_are_dropped() {
        PlotStage stage;
        stage.view.reload();
        const quint64 first = stage.loader.asked.back().first;
        stage.view.reload();
        const quint64 second = stage.loader.asked.back().first;
        QVERIFY(first != second);
        QCOMPARE(stage.loader.cancelled.back(), first);
        const auto before = stage.view.data();
        QSignalSpy spy(&stage.view, &PlotView::data_changed);
        stage.loader.answer(first, two_panes_data(stage.day));
        QCOMPARE(stage.view.data(), before);
        QCOMPARE(spy.count(), 0);
        const auto wanted = two_panes_data(stage.day);
        stage.loader.answer(second, wanted);
        QCOMPARE(stage.view.data(), wanted);
        stage.loader.answer(second, two_panes_data(stage.day));
        QCOMPARE(stage.view.data(), wanted);
    }

    void another_spec_drops_the_old_data_and_the_same_lines_keep_it() {
        PlotStage stage;
        const std::size_t asked = stage.loader.asked.size();
        PlotSpec renamed = two_panes();
        renamed.panes[0].title = QStringLiteral("Leistung");
        stage.view.set_spec(renamed);
        QCOMPARE(stage.loader.asked.size(), asked);
        QVERIFY(stage.view.data() != nullptr);
        renamed.panes[0].series[0].line.sum_of = {PointId(99)};
        stage.view.set_spec(renamed);
        QVERIFY(stage.view.data() == nullptr);
        QCOMPARE(stage.loader.asked.size(), asked + 1);
    }

    void following_waits_for_a_slow_answer_instead_of_starving() {
        PlotStage stage;
        stage.view.set_live(FollowState::following);
        stage.view.set_now(stage.day.end + std::chrono::seconds{1});
        const std::size_t asked = stage.loader.asked.size();
        stage.view.set_now(stage.day.end + std::chrono::seconds{2});
        stage.view.set_now(stage.day.end + std::chrono::seconds{3});
        QCOMPARE(stage.loader.asked.size(), asked);
        stage.loader.answer_last(two_panes_data(stage.day));
        QCOMPARE(stage.loader.asked.size(), asked + 1);
        QCOMPARE(stage.loader.asked.back().second.range.end, stage.day.end + std::chrono::seconds{3});
    }

    void following_rests_after_an_answer_that_took_long() {
        PlotStage stage;
        const auto asked_to = [&](std::chrono::seconds after) {
            return std::ranges::any_of(
                stage.loader.asked, [&](const auto& asked) { return asked.second.range.end == stage.day.end + after; });
        };
        using std::chrono::seconds;
        stage.view.set_live(FollowState::following);
        QElapsedTimer slow;
        slow.start();
        stage.view.set_now(stage.day.end + seconds{1});
        QVERIFY(asked_to(seconds{1}));
        QTRY_VERIFY(slow.elapsed() >= 5);
        PlotTimings timings;
        timings.quick = std::chrono::milliseconds{1};  // So the answer is a slow one.
        timings.rest = 1'000'000;
        stage.view.set_timings(timings);
        stage.loader.answer_last(two_panes_data(stage.day));
        stage.view.set_now(stage.day.end + seconds{2});
        QCOMPARE(stage.view.range().end, stage.day.end + seconds{2});
        QVERIFY2(!asked_to(seconds{2}), "the picture moves on with the answer that is there");
        timings.rest = 0;
        stage.view.set_timings(timings);
        stage.view.set_now(stage.day.end + seconds{3});
        QVERIFY(asked_to(seconds{3}));
    }

    void the_progress_line_comes_while_loading_and_goes() {
        PlotStage stage;
        const QColor accent = stage.view.scene().style.accent;
        const QPoint probe(300, 1);
        QVERIFY(stage.view.grab().toImage().pixelColor(probe) != accent);
        stage.view.reload();
        PlotStage::settle();
        QCOMPARE(stage.view.grab().toImage().pixelColor(probe), accent);
        stage.loader.answer_last(two_panes_data(stage.day));
        QVERIFY(stage.view.grab().toImage().pixelColor(probe) != accent);
    }

    void an_empty_range_says_why_and_leads_to_the_first_value() {
        PlotStage stage;
        stage.view.set_first_value(parse_iso8601("2026-12-09T10:20+08:00").value());
        stage.view.reload();
        stage.loader.answer_last(without_values(stage.day));
        QVERIFY(panel(stage.view)->isVisible());
        QVERIFY(panel(stage.view)->text().startsWith(QStringLiteral("No values from 11 Nov 2026 14:32")));
        QVERIFY(panel(stage.view)->text().contains(QStringLiteral("9 Dec 2026 10:20")));
        panel(stage.view)->button()->click();
        QVERIFY(stage.view.range().contains(parse_iso8601("2026-12-09T10:20+08:00").value()));
        QCOMPARE(stage.view.range().length(), stage.day.length());
        stage.loader.answer_last(two_panes_data(stage.view.range()));
        QVERIFY(!panel(stage.view)->isVisible());
    }

    void an_empty_range_without_a_known_first_value_asks_the_page() {
        PlotStage stage;
        QSignalSpy spy(&stage.view, &PlotView::first_value_requested);
        stage.view.reload();
        stage.loader.answer_last(without_values(stage.day));
        panel(stage.view)->button()->click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(stage.view.range(), stage.day);
    }

    void an_error_is_told_and_tried_again() {
        PlotStage stage;
        stage.view.reload();
        stage.loader.refuse_last(fail(Errc::store_locked, "busy after PRAGMA wal_checkpoint"));
        QVERIFY(panel(stage.view)->isVisible());
        QVERIFY(panel(stage.view)->text().contains(explanation_of(Errc::store_locked)));
        QVERIFY2(!panel(stage.view)->text().contains(QStringLiteral("PRAGMA")), "the engine's words as an explanation");
        QVERIFY(
            panel(stage.view)->toolTip().contains(QStringLiteral("store_locked: busy after PRAGMA wal_checkpoint")));
        QVERIFY(panel(stage.view)->accessibleDescription().contains(QStringLiteral("PRAGMA")));
        const auto labels = panel(stage.view)->findChildren<QLabel*>();
        QVERIFY2(labels.at(1)->y() - labels.at(0)->geometry().bottom() < 20, "the sentences do not stand together");
        const std::size_t asked = stage.loader.asked.size();
        panel(stage.view)->button()->click();
        QCOMPARE(stage.loader.asked.size(), asked + 1);
        QVERIFY(!panel(stage.view)->isVisible());
        stage.loader.answer_last(two_panes_data(stage.day));
        QVERIFY(!panel(stage.view)->isVisible());
    }

    void a_cancelled_load_is_no_error() {
        PlotStage stage;
        stage.view.reload();
        stage.loader.refuse_last(fail(Errc::cancelled, "given up"));
        QVERIFY(!panel(stage.view)->isVisible());
    }

    void hover_paints_the_overlay_only() {
        PlotStage stage;
        stage.hover(stage.in_pane(0, 0.3));
        PlotStage::settle();
        const PaintCounts before = stage.view.paint_counts();
        for (int i = 1; i <= 20; ++i) {
            stage.hover(stage.in_pane(0, 0.3 + 0.02 * i));
            PlotStage::settle();
        }
        const PaintCounts after = stage.view.paint_counts();
        QCOMPARE(after.grid, before.grid);
        QCOMPARE(after.data, before.data);
        QVERIFY2(after.overlay >= before.overlay + 20, "the cursor did not move");
    }

    void a_highlight_paints_the_data_but_not_the_grid() {
        PlotStage stage;
        const PaintCounts before = stage.view.paint_counts();
        stage.view.set_highlight(1);
        PlotStage::settle();
        QCOMPARE(stage.view.paint_counts().grid, before.grid);
        QCOMPARE(stage.view.paint_counts().data, before.data + 1);
    }

    void it_speaks_to_screen_readers() {
        PlotStage stage;
        QCOMPARE(stage.view.accessibleName(), QStringLiteral("SH-PD-0473, Power, Temperature"));
        const QString summary = stage.view.accessibleDescription();
        QVERIFY(summary.contains(QStringLiteral("11 Nov 2026 14:32 \u2013 12 Nov 2026 14:32")));
        QVERIFY(summary.contains(QStringLiteral("Load: minimum 4.00, maximum 4.72\u00A0kW")));
    }

    void a_loader_that_dies_is_forgotten() {
        ThemedPlotView view;
        {
            ManualLoader loader;
            view.set_loader(&loader);
        }
        view.reload();
        QVERIFY(view.data() == nullptr);
    }
};

}  // namespace wattmast::ui::test

using PlotViewLoadingTest = wattmast::ui::test::PlotViewLoadingTest;
WATTMAST_UI_TEST(PlotViewLoadingTest)
#include "plot_view_loading_test.moc"
