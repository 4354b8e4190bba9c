// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The queries of store_compare_bench by themselves, on a tenth of its workload: for profilers.
#include <benchmark/benchmark.h>

#include "bench/compare/wattmast_contender.h"
#include "support/temporary_folder.h"

namespace wattmast::bench {
namespace {

constexpr Workload workload{.series = 102, .days = 30};

WattmastContender& filled() {
    static const test::TemporaryFolder folder;
    static WattmastContender contender(workload, folder / "query.wattmast");
    [[maybe_unused]] static const bool is_filled = [] {
        for (Fleet fleet(workload, Delivery::prompt); !fleet.is_done();) {
            contender.append(std::vector<Minute>{fleet.next()});
        }
        contender.settle();
        return true;
    }();
    return contender;
}

/// Another series each time, as a person leafs through sites: no chunk is in a cache.
void chart_of_30_days(benchmark::State& state) {
    WattmastContender& contender = filled();
    int series = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(contender.chart(series, workload.range(), 1000));
        series = (series + 7) % workload.series;
    }
}

void energy_of_a_month(benchmark::State& state) {
    WattmastContender& contender = filled();
    for (auto _ : state) {
        benchmark::DoNotOptimize(contender.energy(workload.range()));
    }
    state.counters["s/register"] = benchmark::Counter(
        workload.series / quantities, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void a_raw_day(benchmark::State& state) {
    WattmastContender& contender = filled();
    const UtcTime begin = workload.range().begin + std::chrono::days{17};
    int series = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(contender.raw(series, {begin, begin + std::chrono::days{1}}));
        series = (series + 7) % workload.series;
    }
}

BENCHMARK(chart_of_30_days)->Unit(benchmark::kMicrosecond);
BENCHMARK(energy_of_a_month)->Unit(benchmark::kMicrosecond);
BENCHMARK(a_raw_day)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace wattmast::bench

BENCHMARK_MAIN();
