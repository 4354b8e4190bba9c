// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a chart of 1600 columns costs the worker: one power line and one energy register, read from SQLite.
#include <benchmark/benchmark.h>

#include <chrono>
#include <vector>

#include "app/chart_source.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr UtcTime end = utc_from_milliseconds(1'774'742'400'000);
constexpr Duration poll_interval = 10s;
constexpr auto longest = std::chrono::days{62};
constexpr int plot_columns = 1600;

/// 62 days of one meter, a sample in ten seconds: 535,680 samples a point.
class Filled {
public:
    Filled() : store_(open_sqlite_store(folder_ / "chart.wattmast", OpenMode::read_write).value()) {
        Site site;
        site.code = "bench";
        site.time_zone = "Asia/Shanghai";
        Device device;
        device.site = store_->catalog().save_site(site).value();
        device.name = "M1";
        device.poll_interval = poll_interval;
        const DeviceId id = store_->catalog().save_device(device).value();
        power_ = store_->catalog().ensure_point(id, {PointKind::active_power, Phase::total, ""}).value();
        energy_ = store_->catalog().ensure_point(id, {PointKind::active_energy_import, Phase::total, ""}).value();
        fill();
        catalog_ = store_->catalog().load().value();
    }

    ChartData load(PointId point, Duration length) const {
        const ChartQuery query{{{{point}, SumPolicy::all}}, {end - length, end}, plot_columns};
        return make_chart_source(store_->samples(), catalog_)->load(query, {}).value();
    }
    PointId power() const { return power_; }
    PointId energy() const { return energy_; }

private:
    void fill() {
        std::vector<Sample> batch;
        std::int64_t tenths_of_watt_hour = 17'652'000'0;
        for (UtcTime at = end - longest; at < end; at += poll_interval) {
            const std::int64_t watts = 2'600 + milliseconds_of(at) / 10'000 * 7919 % 977;
            tenths_of_watt_hour += watts / 36;
            batch.push_back(good_sample(power_, at, Value::of(Decimal(watts * 10 + 3, -1))));
            batch.push_back(good_sample(energy_, at, Value::of(Decimal(tenths_of_watt_hour, -4))));
            if (batch.size() >= 100'000) {
                static_cast<void>(store_->samples().append(batch).value());
                batch.clear();
            }
        }
        static_cast<void>(store_->samples().append(batch).value());
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
    Catalog catalog_;
    PointId power_;
    PointId energy_;
};

const Filled& filled() {
    static const Filled instance;
    return instance;
}

void run(benchmark::State& state, PointId point, Duration length) {
    std::uint64_t samples = 0;
    for (auto _ : state) {
        const ChartData data = filled().load(point, length);
        samples = data.lines.front().samples;
        benchmark::DoNotOptimize(data);
    }
    state.counters["samples"] = static_cast<double>(samples);
}

void chart_power_24_hours(benchmark::State& state) {
    run(state, filled().power(), 24h);
}
void chart_power_62_days(benchmark::State& state) {
    run(state, filled().power(), longest);
}
void chart_energy_register_24_hours(benchmark::State& state) {
    run(state, filled().energy(), 24h);
}
void chart_energy_register_62_days(benchmark::State& state) {
    run(state, filled().energy(), longest);
}

BENCHMARK(chart_power_24_hours)->Unit(benchmark::kMillisecond);
BENCHMARK(chart_power_62_days)->Unit(benchmark::kMillisecond);
BENCHMARK(chart_energy_register_24_hours)->Unit(benchmark::kMillisecond);
BENCHMARK(chart_energy_register_62_days)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace wattmast

BENCHMARK_MAIN();
