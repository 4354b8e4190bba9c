// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Milliseconds from a zoom or pan to the new picture: 50 series of a year of minutes, queried from SQLite and painted
// at 1600 × 900. Budget 100 ms. Run: QT_QPA_PLATFORM=offscreen chart_year_bench [--series N] [--days N]
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <future>
#include <memory>
#include <vector>

#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"
#include "ui/charts/bridge_loader.h"
#include "ui/charts/plot_painter.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace std::chrono_literals;

constexpr UtcTime end_of_data = utc_from_milliseconds(1'774'742'400'000);
constexpr Duration poll_interval = 1min;
constexpr std::size_t batch_size = 200'000;
constexpr double budget = 100;
const QSize widget_size(1600, 900);

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Of this process: others on the machine do not count.
double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Meters with one power each, in a store on disk that is then opened as a worker opens it.
class YearStore {
public:
    YearStore(int series, int days) : begin_(end_of_data - std::chrono::hours{24} * days) {
        const auto store = open_sqlite_store(folder_ / "year.wattmast", OpenMode::read_write).value();
        Site site;
        site.code = "bench";
        site.time_zone = "Asia/Shanghai";
        const SiteId site_id = store->catalog().save_site(site).value();
        for (int i = 0; i < series; ++i) {
            Device device;
            device.site = site_id;
            device.name = "M" + std::to_string(i);
            device.poll_interval = poll_interval;
            const DeviceId id = store->catalog().save_device(device).value();
            points_.push_back(store->catalog().ensure_point(id, {PointKind::active_power, Phase::total, ""}).value());
        }
        fill(*store);
    }
    void open() {
        for (Worker& worker : workers_) {
            worker.reader = open_sqlite_store(folder_ / "year.wattmast", OpenMode::read_only).value();
            worker.catalog = worker.reader->catalog().load().value();
            worker.source = make_chart_source(worker.reader->samples(), worker.catalog);
        }
    }
    [[nodiscard]] TimeRange range() const { return {begin_, end_of_data}; }
    [[nodiscard]] const std::vector<PointId>& points() const { return points_; }
    /// As BridgeLoader has it read: many lines by both workers of the engine.
    [[nodiscard]] ChartData load(const ChartQuery& query) const {
        if (query.lines.size() < least_lines_to_halve) {
            return workers_[0].source->load(query, {}).value();
        }
        const std::array<ChartQuery, 2> halves = halves_of(query);
        auto second = std::async(std::launch::async, [&] { return workers_[1].source->load(halves[1], {}).value(); });
        ChartData first = workers_[0].source->load(halves[0], {}).value();
        return joined(std::move(first), second.get());
    }

private:
    void fill(Store& store) {
        std::vector<Sample> batch;
        batch.reserve(batch_size + points_.size());
        for (UtcTime at = begin_; at < end_of_data; at += poll_interval) {
            const std::int64_t step = milliseconds_of(at) / 60'000;
            for (std::size_t i = 0; i < points_.size(); ++i) {
                const auto number = static_cast<std::int64_t>(i);
                const std::int64_t watts = 2'000 + 40 * number + (step + number * 131) % 1440 / 2 + step * 7919 % 397;
                batch.push_back(good_sample(points_[i], at, Value::of(Decimal(watts * 10 + 3, -1))));
            }
            if (batch.size() >= batch_size) {
                static_cast<void>(store.samples().append(batch).value());
                batch.clear();
            }
        }
        static_cast<void>(store.samples().append(batch).value());
    }

    test::TemporaryFolder folder_;
    UtcTime begin_;
    std::vector<PointId> points_;
    struct Worker {
        std::unique_ptr<Store> reader;
        Catalog catalog;
        std::unique_ptr<ChartSource> source;
    };
    std::array<Worker, 2> workers_;
};

PlotScene scene_of(const YearStore& store, TimeRange range) {
    PlotScene scene;
    scene.style = chart_style(light_tokens);
    scene.range = range;
    scene.size = widget_size;
    scene.spec.ribbons = RibbonPolicy::per_series;
    PaneSpec pane;
    pane.title = QStringLiteral("Power");
    for (std::size_t i = 0; i < store.points().size(); ++i) {
        SeriesSpec series;
        series.name = QStringLiteral("M%1").arg(i);
        series.line.sum_of = {store.points()[i]};
        series.colour = SeriesColour::of_slot(static_cast<int>(i));
        pane.series.push_back(series);
    }
    scene.spec.panes = {pane};
    scene.update();
    return scene;
}

struct Times {
    std::vector<double> query, paint, whole, cpu;
};

/// As a chart does: asks for what it shows, lays out, paints both layers.
void show(const YearStore& store, TimeRange range, Times& times) {
    const double cpu = cpu_milliseconds();
    const auto start = std::chrono::steady_clock::now();
    PlotScene scene = scene_of(store, range);
    const ChartQuery query{scene.spec.lines(), range, static_cast<int>(scene.columns())};
    scene.data = std::make_shared<const ChartData>(store.load(query));
    times.query.push_back(milliseconds_since(start));
    const auto painting = std::chrono::steady_clock::now();
    scene.update();
    QImage layer(widget_size, QImage::Format_RGB32);
    QPainter painter(&layer);
    paint_grid(painter, scene);
    paint_data(painter, scene, PaintTarget::raster);
    times.paint.push_back(milliseconds_since(painting));
    times.whole.push_back(milliseconds_since(start));
    times.cpu.push_back(cpu_milliseconds() - cpu);
}

double quantile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Windows of `length`, moved by a fifth of it from the end of the data backwards.
void measure(const YearStore& store, const char* what, Duration length) {
    Times times;
    const TimeRange all = store.range();
    for (int i = 0; i < 15; ++i) {
        const Duration room = all.length() - length;
        const Duration back = room > Duration{0} ? Duration{(length / 5 * i).count() % room.count()} : Duration{0};
        show(store, {all.end - back - length, all.end - back}, times);
    }
    const double median = quantile(times.whole, 0.5);
    std::printf("%-14s whole: median %6.1f ms, p90 %6.1f ms, worst %6.1f ms; query %6.1f, paint %5.1f, CPU %6.1f%s\n",
                what, median, quantile(times.whole, 0.9), quantile(times.whole, 1), quantile(times.query, 0.5),
                quantile(times.paint, 0.5), quantile(times.cpu, 0.5), median > budget ? "  OVER 100 ms" : "");
}

int option(int argc, char** argv, const char* name, int otherwise) {
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], name) == 0) {
            return std::atoi(argv[i + 1]);
        }
    }
    return otherwise;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    install_look(Appearance::light);
    const int series = option(argc, argv, "--series", 50);
    const int days = option(argc, argv, "--days", 365);
    if (series < 1 || series > 50 || days < 30) {
        std::fprintf(stderr, "chart_year_bench [--series 1 to 50] [--days 30 or more]\n");
        return 2;
    }
    const auto start = std::chrono::steady_clock::now();
    YearStore store(series, days);
    std::printf("%d series x %d days x 1 min filled in %.0f s\n", series, days, milliseconds_since(start) / 1e3);
    store.open();
    measure(store, "all", store.range().length());
    measure(store, "half", store.range().length() / 2);
    measure(store, "30 days", 30 * 24h);
    measure(store, "7 days", 7 * 24h);
    measure(store, "1 day", 24h);
    measure(store, "2 hours", 2h);
    return 0;
}
