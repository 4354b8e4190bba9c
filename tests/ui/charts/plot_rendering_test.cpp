// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Pixel probes on rendered charts: gaps, resets, ribbons, dashes and stacks.
#include "plot_stage.h"
#include "support/ui_test_main.h"
#include "ui/charts/plot_overlay.h"

namespace wattmast::ui::test {

using std::chrono::hours;
using std::chrono::minutes;

class PlotRenderingTest : public QObject {
    Q_OBJECT

private:
    /// The chart of the stage with changed data, without cursor.
    static QImage rendered(PlotStage& stage, const std::function<void(ChartData&)>& change) {
        auto data = std::make_shared<ChartData>(*two_panes_data(stage.day));
        change(*data);
        stage.view.reload();
        stage.loader.answer_last(data);
        return stage.view.grab().toImage();
    }
    static int count(const QImage& image, QRectF area, const QColor& colour) {
        int found = 0;
        const QRect pixels = area.toRect().intersected(image.rect());
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                found += image.pixelColor(x, y) == colour ? 1 : 0;
            }
        }
        return found;
    }
    /// Pixels nearer to a colour than to the background: lines are antialiased, few pixels have their colour exactly.
    static int inked(const QImage& image, QRectF area, const QColor& colour, const QColor& background) {
        const auto distance = [](const QColor& a, const QColor& b) {
            return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
        };
        int found = 0;
        const QRect pixels = area.toRect().intersected(image.rect());
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                found += distance(pixel, colour) < distance(pixel, background) ? 1 : 0;
            }
        }
        return found;
    }
    static QRectF column(const PaneScene& pane, double x) { return {x, pane.plot.top(), 1, pane.plot.height() - 1}; }

private Q_SLOTS:
    void a_line_is_drawn_where_its_values_are() {
        PlotStage stage;
        const QImage image = rendered(stage, [](ChartData&) {});
        const PlotScene& scene = stage.view.scene();
        const double x = std::round(scene.time.x(stage.day.begin + hours{12}));
        const double y = scene.panes[0].scale.y(1000);
        const QColor pv = scene.style.colour(SeriesColour::of(SeriesRole::pv));
        const QColor background = scene.style.background;
        QVERIFY(inked(image, QRectF(x - 5, y - 2, 10, 4), pv, background) >= 10);
        QCOMPARE(inked(image, QRectF(x - 5, y + 10, 10, 20), pv, background), 0);
    }

    void a_pane_is_hatched_only_where_all_its_lines_are_missing() {
        PlotStage stage;
        const TimeRange both{stage.day.begin + hours{6}, stage.day.begin + hours{8}};
        const TimeRange one{stage.day.begin + hours{12}, stage.day.begin + hours{14}};
        const QImage image = rendered(stage, [&](ChartData& data) {
            cut_gap(data.lines[0], both);
            cut_gap(data.lines[1], both);
            cut_gap(data.lines[1], one);
        });
        const PlotScene& scene = stage.view.scene();
        const auto x = [&](UtcTime at) { return scene.time.x(at); };
        const QColor gap = scene.style.gap;
        const QRectF hatched(x(both.begin) + 2, scene.panes[0].plot.top() + 3, x(both.end) - x(both.begin) - 4, 30);
        QVERIFY(count(image, hatched, gap) > hatched.width() * hatched.height() / 3);
        QVERIFY2(count(image, hatched, gap) < hatched.width() * hatched.height(), "no hatch lines");
        QCOMPARE(count(image, hatched.translated(x(one.begin) - x(both.begin), 0), gap), 0);
        QCOMPARE(count(image, hatched.translated(0, scene.panes[1].plot.top() - scene.panes[0].plot.top()), gap), 0);
    }

    void a_gap_has_no_line_and_a_hollow_ring_at_each_end() {
        PlotStage stage;
        const TimeRange gap{stage.day.begin + hours{12}, stage.day.begin + hours{14}};
        const QImage image = rendered(stage, [&](ChartData& data) { cut_gap(data.lines[1], gap); });
        const PlotScene& scene = stage.view.scene();
        const QColor pv = scene.style.colour(SeriesColour::of(SeriesRole::pv));
        const double y = scene.panes[0].scale.y(1000);
        const double left = scene.time.x(gap.begin - minutes{1});
        const double right = scene.time.x(gap.end);
        QCOMPARE(inked(image, QRectF(left + 6, y - 3, right - left - 12, 6), pv, scene.style.background), 0);
        for (const double x : {left, right}) {
            const QColor centre = image.pixelColor(QPoint(static_cast<int>(x), static_cast<int>(y)));
            QCOMPARE(centre, scene.style.background);
            QVERIFY2(count(image, QRectF(x - 5, y - 5, 10, 10), scene.style.background) < 100, "no ring");
        }
    }

    void a_counter_reset_is_a_dotted_line_through_its_pane() {
        PlotStage stage;
        const UtcTime reset = stage.day.begin + hours{10};
        const QImage image = rendered(stage, [&](ChartData& data) { data.lines[2].resets = {reset}; });
        const PlotScene& scene = stage.view.scene();
        const QColor colour = scene.style.colour(SeriesColour::of(SeriesRole::temperature));
        const double x = std::round(scene.time.x(reset));
        const int dots = count(image, column(scene.panes[1], x), colour);
        const auto height = static_cast<int>(scene.panes[1].plot.height());
        QVERIFY2(dots > height * 3 / 10 && dots < height * 6 / 10, qPrintable(QString::number(dots)));
        QCOMPARE(count(image, column(scene.panes[0], x), colour), 0);
    }

    void an_estimated_stretch_is_dashed() {
        PlotStage stage;
        const TimeRange stretch{stage.day.begin + hours{4}, stage.day.begin + hours{12}};
        const QImage image = rendered(stage, [&](ChartData& data) {
            // Between two grid lines.
            data.lines[1] = ramp_line(stage.day, minutes{1}, {1300, 0, 0, Unit::watt});
            set_quality(data.lines[1], stretch, QualityClass::estimated);
        });
        const PlotScene& scene = stage.view.scene();
        const int y = static_cast<int>(scene.panes[0].scale.y(1300));
        const auto covered = [&](TimeRange range) {
            int columns = 0;
            const int from = static_cast<int>(scene.time.x(range.begin)) + 3;
            const int to = static_cast<int>(scene.time.x(range.end)) - 3;
            for (int x = from; x < to; ++x) {
                const QColor background = scene.style.background;
                const bool is_blank = count(image, QRectF(x, y - 2, 1, 4), background) == 4;
                columns += is_blank ? 0 : 1;
            }
            return static_cast<double>(columns) / (to - from);
        };
        const double dashed = covered(stretch);
        QVERIFY2(dashed > 0.5 && dashed < 0.85, qPrintable(QString::number(dashed)));
        QCOMPARE(covered({stretch.end, stage.day.begin + hours{20}}), 1.0);
    }

    void the_ribbon_shows_four_classes() {
        PlotStage stage;
        const auto part = [&](int number) {
            return TimeRange{stage.day.begin + hours{6 * number}, stage.day.begin + hours{6 * number + 6}};
        };
        const QImage image = rendered(stage, [&](ChartData& data) {
            set_quality(data.lines[0], part(1), QualityClass::integrated);
            set_quality(data.lines[1], part(2), QualityClass::estimated);
            for (ChartLine& line : data.lines) {
                set_quality(line, part(3), QualityClass::missing);
            }
        });
        const PlotScene& scene = stage.view.scene();
        QCOMPARE(scene.ribbons.size(), std::size_t{1});
        const QRectF bar = scene.ribbons[0].bar;
        QCOMPARE(bar.height(), 5.0);
        const auto inside = [&](int number) {
            const double left = scene.time.x(part(number).begin) + 4;
            return QRectF(left, bar.top(), scene.time.x(part(number).end) - left - 4, bar.height());
        };
        const auto share = [&](int number, const QColor& colour) {
            const QRect pixels = inside(number).toRect();
            return static_cast<double>(count(image, inside(number), colour)) / (pixels.width() * pixels.height());
        };
        QCOMPARE(share(0, scene.style.quality_measured), 1.0);
        const double integrated = share(1, scene.style.quality_measured);
        QVERIFY2(std::abs(integrated - 0.6) < 0.05, qPrintable(QString::number(integrated)));
        const double estimated = share(2, scene.style.quality_estimated);
        QVERIFY2(estimated > 0.2 && estimated < 0.7, qPrintable(QString::number(estimated)));
        const QRectF missing = inside(3);
        QCOMPARE(count(image, QRectF(missing.left(), bar.top() + 1, missing.width(), 3), scene.style.background),
                 static_cast<int>(QRectF(missing.left(), bar.top() + 1, missing.width(), 3).toRect().width()) * 3);
        QVERIFY(count(image, QRectF(missing.left(), bar.top(), missing.width(), 1), scene.style.border_control) > 100);
    }

    /// What one line lacks while the others have values is an open edge above them.
    void the_ribbon_marks_a_part_as_a_part() {
        PlotStage stage;
        const TimeRange evening{stage.day.begin + hours{18}, stage.day.begin + hours{24}};
        const QImage image =
            rendered(stage, [&](ChartData& data) { set_quality(data.lines[0], evening, QualityClass::missing); });
        const PlotScene& scene = stage.view.scene();
        const QRectF bar = scene.ribbons[0].bar;
        const double left = scene.time.x(evening.begin) + 4;
        const double width = scene.time.x(evening.end) - left - 4;
        const auto share = [&](double top, double height, const QColor& colour) {
            const QRectF rows(left, bar.top() + top, width, height);
            const QRect pixels = rows.toRect();
            return static_cast<double>(count(image, rows, colour)) / (pixels.width() * pixels.height());
        };
        QCOMPARE(share(0, 1, scene.style.border_control), 1.0);
        QCOMPARE(share(1, 1, scene.style.background), 1.0);
        QCOMPARE(share(2, 3, scene.style.quality_measured), 1.0);
    }

    void each_pane_may_have_a_ribbon_of_its_own() {
        PlotStage stage;
        PlotSpec spec = stage.view.spec();
        spec.ribbons = RibbonPolicy::per_pane;
        stage.view.set_spec(spec);
        const TimeRange morning{stage.day.begin, stage.day.begin + hours{6}};
        const std::size_t second = stage.view.scene().panes[1].first_line;
        const QImage image =
            rendered(stage, [&](ChartData& data) { set_quality(data.lines[second], morning, QualityClass::missing); });
        const PlotScene& scene = stage.view.scene();
        QCOMPARE(scene.ribbons.size(), scene.panes.size());
        const auto measured = [&](std::size_t pane) {
            const QRectF bar = scene.ribbons[pane].bar;
            const QRectF part(bar.left() + 4, bar.top() + 1, scene.time.x(morning.end) - bar.left() - 8, 3);
            return count(image, part, scene.style.quality_measured);
        };
        QVERIFY(measured(0) > 100);
        QCOMPARE(measured(1), 0);
        QVERIFY(scene.ribbons[0].bar.top() > scene.panes[0].plot.bottom());
        QVERIFY(scene.ribbons[0].bar.bottom() < scene.panes[1].header.top());
    }

    void an_axis_of_nothing_has_no_numbers() {
        PlotStage stage;
        const auto has_numbers = [&] {
            return std::ranges::any_of(stage.view.scene().panes[0].axis.ticks,
                                       [](const ValueTick& tick) { return !tick.label.isEmpty(); });
        };
        QVERIFY(has_numbers());
        rendered(stage, [](ChartData& data) {
            for (ChartLine& line : data.lines) {
                line.columns.clear();
            }
        });
        QVERIFY(!has_numbers());
    }

    void a_steady_value_is_not_drawn_as_tall_as_the_pane() {
        PlotStage stage;
        PlotSpec spec = stage.view.spec();
        spec.panes[0].y = YPolicy::fit;
        spec.panes[0].least_span = 5e6;
        for (SeriesSpec& series : spec.panes[0].series) {
            series.style = SeriesStyle::line;
        }
        stage.view.set_spec(spec);
        rendered(stage, [](ChartData&) {});
        const ValueRange shown = stage.view.scene().panes[0].axis.range;
        QVERIFY(shown.high - shown.low >= 5e6);
    }

    void a_short_exception_stays_visible_on_the_ribbon() {
        PlotStage stage;
        const TimeRange minute{stage.day.begin + hours{9}, stage.day.begin + hours{9} + minutes{1}};
        const QImage image =
            rendered(stage, [&](ChartData& data) { set_quality(data.lines[0], minute, QualityClass::missing); });
        const PlotScene& scene = stage.view.scene();
        const QRectF around(scene.time.x(minute.begin) - 3, scene.ribbons[0].bar.top(), 8, 5);
        QVERIFY(count(image, around, scene.style.quality_measured) < 8 * 5);
    }

    void nothing_is_drawn_outside_the_panes_when_y_is_zoomed_in() {
        PlotStage stage;
        const QImage before = stage.view.grab().toImage();
        const PlotScene& scene = stage.view.scene();
        const QColor load = scene.style.colour(SeriesColour::of(SeriesRole::power));
        for (int i = 0; i < 8; ++i) {
            stage.wheel(stage.in_pane(0, 0.5), 1, Qt::ControlModifier);
        }
        stage.bus.hover(std::nullopt);  // The wheel left a cursor, which is dark too.
        const QImage image = stage.view.grab().toImage();
        const QRectF plot = scene.panes[0].plot;
        const QColor background = scene.style.background;
        QVERIFY(inked(before, plot, load, background) > 500);
        QCOMPARE(inked(image, plot, load, background), 0);
        QCOMPARE(inked(image, QRectF(plot.left(), plot.top() - 6, plot.width(), 5), load, background), 0);
    }

    void the_day_label_is_bold_and_at_midnight_of_the_site() {
        PlotStage stage;
        const auto& ticks = stage.view.scene().ticks;
        const auto bold = std::find_if(ticks.begin(), ticks.end(),
                                       [](const TimeTick& tick) { return tick.weight == TickWeight::boundary; });
        QVERIFY(bold != ticks.end());
        QCOMPARE(bold->at, parse_iso8601("2026-11-12T00:00+08:00").value());
        QCOMPARE(bold->label, QStringLiteral("12 Nov"));
    }

    void a_stack_has_no_sum_where_a_part_is_missing() {
        PlotStage stage;
        stage.view.set_spec(fleet_spec());
        auto data = std::make_shared<ChartData>(*fleet_data(stage.day, stage.view.scene().columns()));
        const TimeRange gap{stage.day.begin + hours{6}, stage.day.begin + hours{9}};
        cut_gap(data->lines[1], gap);
        stage.loader.answer_last(data);
        const QImage image = stage.view.grab().toImage();
        const PlotScene& scene = stage.view.scene();
        const QRectF plot = scene.panes[0].plot;
        const QColor macro = scene.style.colour(SeriesColour::of_step(1));
        const QRectF inside(scene.time.x(gap.begin) + 3, plot.top(),
                            scene.time.x(gap.end) - scene.time.x(gap.begin) - 6, plot.height());
        QCOMPARE(count(image, inside, macro), 0);
        QVERIFY(count(image, inside, scene.style.gap) > 0);
        QVERIFY(count(image, inside.translated(-inside.width() - 10, 0), macro) > 1000);
    }

    void a_double_device_ratio_doubles_the_layers() {
        PlotStage stage;
        const QSize logical = stage.view.size();
        const QPixmap picture = stage.view.grab();
        QCOMPARE(picture.size(), logical * picture.devicePixelRatio());
    }

    void stale_data_says_its_age_when_live() {
        PlotStage stage;
        const auto cut = [&](ChartData& data) {
            for (ChartLine& line : data.lines) {
                cut_gap(line, {stage.day.end - minutes{30}, stage.day.end});
            }
        };
        rendered(stage, cut);
        const std::vector<std::optional<Duration>> all_old(3, minutes{30});
        QCOMPARE(stale_ages(*stage.view.data()), all_old);
        QVERIFY(shared_age(*stage.view.data()).has_value());
        const QImage calm = stage.view.grab().toImage();
        stage.view.set_live(FollowState::following);
        const QImage live = stage.view.grab().toImage();
        const PlotScene& scene = stage.view.scene();
        const QRectF corner(scene.panes[0].plot.right() - 90, 2, 90, 22);
        QCOMPARE(count(calm, corner, scene.style.age_chip), 0);
        QVERIFY(count(live, corner, scene.style.age_chip) > 20);
    }

    void one_silent_line_is_grey_with_its_age_while_the_others_are_of_now() {
        for (const LegendPlace place : {LegendPlace::header, LegendPlace::right}) {
            PlotStage stage;
            PlotSpec spec = two_panes();
            spec.legend = place;
            stage.view.set_spec(spec);
            PlotStage::settle();
            stage.view.set_live(FollowState::following);
            const QImage fresh = rendered(stage, [](ChartData&) {});
            const QImage old = rendered(stage, [&](ChartData& data) {
                cut_gap(data.lines[1], {stage.day.end - hours{9}, stage.day.end});
            });
            QCOMPARE(stale_ages(*stage.view.data())[1], std::optional<Duration>(hours{9}));
            QVERIFY(!shared_age(*stage.view.data()));
            const PlotScene& scene = stage.view.scene();
            const auto values_of = [&](std::size_t pane) {
                return place == LegendPlace::header ? scene.panes[pane].header : scene.panes[pane].legend;
            };
            const auto ink = [&](const QImage& image, std::size_t pane, const QColor& colour) {
                return count(image, values_of(pane), colour);
            };
            QVERIFY2(ink(old, 0, scene.style.text) < ink(fresh, 0, scene.style.text), "the old value is not grey");
            QVERIFY2(ink(old, 0, scene.style.text) > 0, "Load reports still");
            QCOMPARE(ink(fresh, 0, scene.style.age_chip), 0);
            QVERIFY2(ink(old, 0, scene.style.age_chip) > 0, "no age beside it");
            QCOMPARE(ink(old, 1, scene.style.age_chip), 0);
            QCOMPARE(ink(old, 1, scene.style.text), ink(fresh, 1, scene.style.text));
            // At the cursor it is as good as it was.
            stage.bus.hover(stage.day.begin + hours{3});
            QCOMPARE(ink(stage.view.grab().toImage(), 0, scene.style.age_chip), 0);
        }
    }

    void lines_of_different_age_say_each_their_own() {
        PlotStage stage;
        stage.view.set_live(FollowState::following);
        const QImage image = rendered(stage, [&](ChartData& data) {
            cut_gap(data.lines[0], {stage.day.end - minutes{30}, stage.day.end});
            cut_gap(data.lines[1], {stage.day.end - hours{9}, stage.day.end});
            cut_gap(data.lines[2], stage.day);  // Never a value: a dash has no age.
        });
        const ChartData& data = *stage.view.data();
        QCOMPARE(stale_ages(data), (std::vector<std::optional<Duration>>{minutes{30}, hours{9}, std::nullopt}));
        QVERIFY(!shared_age(data));
        const PlotScene& scene = stage.view.scene();
        QVERIFY(count(image, scene.panes[0].header, scene.style.age_chip) > 20);
        QCOMPARE(count(image, scene.panes[1].header, scene.style.age_chip), 0);
    }

    void values_at_the_cursor_know_gaps() {
        PlotStage stage;
        const TimeRange gap{stage.day.begin + hours{12}, stage.day.begin + hours{14}};
        rendered(stage, [&](ChartData& data) { cut_gap(data.lines[1], gap); });
        const auto inside = values_at(stage.view.scene(), gap.begin + minutes{2});
        QCOMPARE(inside[0].value, std::optional(4361.0));
        QVERIFY(!inside[1].value.has_value());
        QCOMPARE(inside[1].quality, QualityClass::missing);
        const auto last = values_at(stage.view.scene(), std::nullopt);
        QCOMPARE(last[0].at, std::optional(stage.day.end - minutes{1}));
        QCOMPARE(last[2].value, stage.view.data()->lines[2].last);
    }
};

}  // namespace wattmast::ui::test

using PlotRenderingTest = wattmast::ui::test::PlotRenderingTest;
WATTMAST_UI_TEST(PlotRenderingTest)
#include "plot_rendering_test.moc"
