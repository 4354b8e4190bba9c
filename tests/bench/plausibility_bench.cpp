// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the self-test costs per poll of a three-phase meter with twenty points.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <chrono>

#include "app/plausibility_monitor.h"

namespace wattmast {
namespace {

std::vector<PointKey> meter_keys() {
    std::vector<PointKey> keys;
    for (const PointKind kind :
         {PointKind::active_power, PointKind::voltage, PointKind::current, PointKind::power_factor}) {
        for (const Phase phase : {Phase::l1, Phase::l2, Phase::l3}) {
            keys.push_back({kind, phase, ""});
        }
    }
    for (const PointKind kind : {PointKind::active_power, PointKind::apparent_power, PointKind::reactive_power,
                                 PointKind::power_factor, PointKind::frequency, PointKind::active_energy_import,
                                 PointKind::active_energy_export, PointKind::reactive_energy_import}) {
        keys.push_back({kind, Phase::total, ""});
    }
    return keys;
}

Value value_of(const PointKey& key, std::int64_t poll) {
    switch (key.kind) {
        case PointKind::voltage:
            return Value::of(Decimal(2301 + poll % 7, -1));
        case PointKind::current:
            return Value::of(Decimal(10'050, -3));
        case PointKind::power_factor:
            return Value::of(Decimal(970, -3));
        case PointKind::frequency:
            return Value::of(Decimal(5001, -2));
        case PointKind::active_energy_import:
            return Value::of(Decimal(1'000'000 + poll * 2, -2));
        default:
            return Value::of(Decimal(key.phase == Phase::total ? 6730 : 2243, 0));
    }
}

/// `devices` meters, polled in turn: what a fleet does to the caches is in the figure.
void polls_of_a_fleet(benchmark::State& state) {
    const auto devices = state.range(0);
    const auto keys = meter_keys();
    Catalog catalog;
    for (std::int64_t device = 1; device <= devices; ++device) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto id = static_cast<std::int64_t>(catalog.points.size()) + 1;
            catalog.points.push_back({PointId(id), DeviceId(device), keys[i], "", {}});
        }
    }
    const SampleMapper mapper(catalog);
    const auto before = mallinfo2().uordblks;
    PlausibilityMonitor monitor;
    std::vector<Sample> samples(keys.size());
    std::int64_t round = 0;
    std::int64_t device = 0;
    const auto poll = [&] {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto point =
                PointId(device * static_cast<std::int64_t>(keys.size()) + static_cast<std::int64_t>(i) + 1);
            samples[i] =
                good_sample(point, utc_from_milliseconds(1'790'812'800'000 + round * 10'000), value_of(keys[i], round));
        }
        monitor.judge(DeviceId(device + 1), mapper, samples);
        device = (device + 1) % devices;
        round += device == 0 ? 1 : 0;
    };
    for (std::int64_t i = 0; i < devices; ++i) {
        poll();
    }
    const auto bytes = mallinfo2().uordblks - before;
    for (auto _ : state) {
        poll();
    }
    state.counters["bytes_per_point"] =
        static_cast<double>(bytes) / static_cast<double>(devices) / static_cast<double>(keys.size());
    if (!monitor.open_findings().empty()) {
        state.SkipWithError("a fleet without faults has findings");
    }
}
BENCHMARK(polls_of_a_fleet)->Arg(1)->Arg(17'000);

/// What of the figures above is the making of samples.
void making_samples_alone(benchmark::State& state) {
    const auto keys = meter_keys();
    std::vector<Sample> samples(keys.size());
    std::int64_t round = 0;
    for (auto _ : state) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            samples[i] =
                good_sample(PointId(static_cast<std::int64_t>(i) + 1),
                            utc_from_milliseconds(1'790'812'800'000 + round * 10'000), value_of(keys[i], round));
        }
        ++round;
        benchmark::DoNotOptimize(samples.data());
    }
}
BENCHMARK(making_samples_alone);

}  // namespace
}  // namespace wattmast

BENCHMARK_MAIN();
