// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Milliseconds of CPU to paint charts of 8 and of 50 series at 1600 × 900, each reduced from 100,000 samples, and of 8
// with an earlier time under them. Budget: data layer 3 and 12 ms, hover 1 ms. Run: QT_QPA_PLATFORM=offscreen
// chart_bench
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

#include "ui/charts/plot_overlay.h"
#include "ui/charts/plot_painter.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;

constexpr int samples = 100'000;
const QSize widget_size(1600, 900);

/// A noisy daily course, reduced to min, max and mean per pixel column.
ChartLine reduced_line(TimeRange range, int columns, int number) {
    std::mt19937 random(static_cast<unsigned>(number));
    std::normal_distribution<float> noise(0, 60);
    ChartLine line;
    line.unit = Unit::watt;
    std::vector<int> counts(static_cast<std::size_t>(columns));
    line.columns.resize(static_cast<std::size_t>(columns));
    for (int i = 0; i < samples; ++i) {
        const auto share = static_cast<float>(i) / samples;
        const float value = static_cast<float>(1000 + 500 * number) + 400 * std::sin(share * 44) + noise(random);
        const auto column = static_cast<std::size_t>(static_cast<std::int64_t>(i) * columns / samples);
        ChartColumn& target = line.columns[column];
        target.min = counts[column] == 0 ? value : std::min(target.min, value);
        target.max = counts[column] == 0 ? value : std::max(target.max, value);
        target.mean += value;
        ++counts[column];
    }
    for (std::size_t i = 0; i < line.columns.size(); ++i) {
        line.columns[i].mean /= static_cast<float>(counts[i]);
        line.columns[i].at = range.begin + range.length() * (2 * static_cast<std::int64_t>(i) + 1) / (2 * columns);
    }
    line.quality = {{range, QualityClass::measured}};
    line.samples = samples;
    return line;
}

PlotScene scene_of(int count) {
    PlotScene scene;
    scene.style = chart_style(light_tokens);
    const UtcTime now = utc_from_milliseconds(1'794'465'120'000);
    scene.range = {now - std::chrono::hours{168}, now};
    scene.size = widget_size;
    scene.spec.ribbons = RibbonPolicy::per_series;
    PaneSpec pane;
    pane.title = QStringLiteral("Power");
    for (int i = 0; i < count; ++i) {
        SeriesSpec series;
        series.name = QStringLiteral("SZ-IP-02%1").arg(i);
        series.line.sum_of = {PointId(i + 1)};
        series.colour = SeriesColour::of_slot(i);
        pane.series.push_back(series);
    }
    scene.spec.panes = {pane};
    scene.update();
    auto data = std::make_shared<ChartData>();
    data->range = scene.range;
    for (int i = 0; i < count; ++i) {
        data->lines.push_back(reduced_line(scene.range, scene.columns(), i));
    }
    scene.data = data;
    scene.update();
    return scene;
}

/// Of this thread: others on the machine do not count.
double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void report(const char* what, const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        const double start = cpu_milliseconds();
        work();
        times.push_back(cpu_milliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-28s best %6.2f ms   median %6.2f ms   p90 %6.2f ms\n", what, times.front(), times[times.size() / 2],
                times[times.size() * 9 / 10]);
}

void measure(const PlotScene& scene) {
    std::printf("%zu series%s, %d samples reduced to %d columns, %d x %d\n", scene.data->lines.size(),
                scene.compared ? ", compared" : "", samples, scene.columns(), widget_size.width(),
                widget_size.height());
    QImage layer(widget_size, QImage::Format_RGB32);
    report("layout and ticks", [&] {
        PlotScene copy = scene;
        copy.update();
    });
    report("grid layer", [&] {
        QPainter painter(&layer);
        paint_grid(painter, scene);
    });
    report("data layer", [&] {
        QPainter painter(&layer);
        paint_data(painter, scene, PaintTarget::raster);
    });
    QImage screen(widget_size, QImage::Format_RGB32);
    double x = scene.time.left + 100;
    report("hover", [&] {
        OverlayState state;
        const UtcTime before = scene.time.time(x);
        x += 3;
        state.crosshair = snapped(scene, scene.time.time(x));
        const QRegion region = overlay_region(scene, before) + overlay_region(scene, state.crosshair);
        QPainter painter(&screen);
        painter.setClipRegion(region);
        for (const QRect& part : region) {
            painter.drawImage(part, layer, part);
        }
        paint_overlay(painter, scene, state);
    });
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    install_look(Appearance::light);
    PlotScene eight = scene_of(8);
    measure(eight);
    eight.compared = eight.data;
    eight.compare_name = QStringLiteral("previous week");
    eight.update();
    measure(eight);
    measure(scene_of(50));
    return 0;
}
