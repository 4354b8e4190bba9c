// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What rollups cost: making cells from samples, packing and unpacking them, and energy from them.
#include <benchmark/benchmark.h>

#include "analysis/cell_energy.h"
#include "store/column/meter_day.h"
#include "store/rollup/rollup_chunk.h"

namespace {

using namespace wattmast;

constexpr std::size_t registers = 167;  // 1,000 series of six quantities
constexpr std::size_t energy_point = 1;
constexpr Duration day_length = std::chrono::hours{24};

/// One device over so many days.
std::vector<PointSamples> meter_days(std::int64_t device, std::int64_t days) {
    test::MeterDay day{.device = device, .jitter = Duration{50}};
    day.window.end = day.window.begin + day_length * days;
    return test::meter_day(day);
}

TimeRange window_of(std::int64_t days) {
    const UtcTime begin = test::MeterDay{}.window.begin;
    return {begin, begin + day_length * days};
}

std::vector<PointRollups> rollups_of(const std::vector<PointSamples>& points, RollupLevel level) {
    std::vector<PointRollups> rollups;
    for (const PointSamples& point : points) {
        rollups.push_back({point.point, roll_up(point.samples, level)});
    }
    return rollups;
}

void count_items(benchmark::State& state, std::size_t per_iteration, const char* name) {
    const auto items = static_cast<double>(state.iterations()) * static_cast<double>(per_iteration);
    state.counters[name] = benchmark::Counter(items * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void roll_up_a_day(benchmark::State& state) {
    const auto points = meter_days(1, 1);
    for (auto _ : state) {
        for (const PointSamples& point : points) {
            benchmark::DoNotOptimize(roll_up(point.samples, RollupLevel::hour));
        }
    }
    count_items(state, test::count_samples(points), "ns_per_sample");
}
BENCHMARK(roll_up_a_day);

void merge_hours_to_a_day(benchmark::State& state) {
    const auto cells = roll_up(meter_days(1, 1)[0].samples, RollupLevel::hour);
    for (auto _ : state) {
        benchmark::DoNotOptimize(merge_cells(cells, RollupLevel::day));
    }
    count_items(state, cells.size(), "ns_per_cell");
}
BENCHMARK(merge_hours_to_a_day);

/// Arguments: level, days in the window.
void encode(benchmark::State& state) {
    const auto level = static_cast<RollupLevel>(state.range(0));
    const auto rollups = rollups_of(meter_days(1, state.range(1)), level);
    std::size_t size = 0;
    for (auto _ : state) {
        size = encode_rollups(DeviceId(1), level, window_of(state.range(1)), rollups).value().size();
    }
    const std::size_t cells = rollups.size() * rollups[0].cells.size();
    count_items(state, cells, "ns_per_cell");
    state.counters["bytes_per_cell"] = static_cast<double>(size) / static_cast<double>(cells);
    state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(encode)->Args({2, 1})->Args({2, 7})->Args({1, 1})->Args({3, 64});

void decode(benchmark::State& state) {
    const auto level = static_cast<RollupLevel>(state.range(0));
    const auto rollups = rollups_of(meter_days(1, state.range(1)), level);
    const auto bytes = encode_rollups(DeviceId(1), level, window_of(state.range(1)), rollups).value();
    std::vector<RollupCell> cells;
    for (auto _ : state) {
        cells.clear();
        const auto chunk = RollupChunk::open(bytes).value();
        for (const PointId point : chunk.points()) {
            benchmark::DoNotOptimize(chunk.read(point, cells));
        }
    }
    count_items(state, cells.size(), "ns_per_cell");
}
BENCHMARK(decode)->Args({2, 1})->Args({2, 7})->Args({1, 1})->Args({3, 64});

/// The month's energy of 167 registers from encoded cells, as bytes of the database are. Argument: level.
void month_of_167_registers(benchmark::State& state) {
    const auto level = static_cast<RollupLevel>(state.range(0));
    const bool is_daily = level == RollupLevel::day;
    const auto points = meter_days(1, 64);
    const PointId point = points[energy_point].point;
    std::vector<std::vector<std::byte>> chunks;
    for (std::int64_t day = 0; day < (is_daily ? 1 : 32); ++day) {
        const UtcTime begin = window_of(1).begin + day_length * day;
        const TimeRange window{begin, begin + day_length * (is_daily ? 64 : 1)};
        auto rollups = rollups_of(points, level);
        for (PointRollups& of_point : rollups) {
            std::erase_if(of_point.cells, [&](const RollupCell& cell) { return !window.contains(cell.start); });
        }
        chunks.push_back(encode_rollups(DeviceId(1), level, window, rollups).value());
    }
    const std::vector month{TimeRange{window_of(1).end, window_of(31).end}};
    for (auto _ : state) {
        for (std::size_t i = 0; i < registers; ++i) {
            std::vector<RollupCell> cells;
            for (const auto& bytes : chunks) {
                benchmark::DoNotOptimize(RollupChunk::open(bytes).value().read(point, cells));
            }
            std::erase_if(cells, [&](const RollupCell& cell) { return cell.start >= window_of(32).end; });
            const auto energy = energy_from_cells(cells, {}, {}, month, default_gap_limit, {}, {});
            if (!energy || !energy->unread.empty()) {
                state.SkipWithError("cells of a faultless register must do");
            }
            benchmark::DoNotOptimize(energy);
        }
    }
}
BENCHMARK(month_of_167_registers)->Arg(3)->Arg(2)->Unit(benchmark::kMillisecond);

/// The same from samples in memory, to compare with.
void month_of_167_registers_from_samples(benchmark::State& state) {
    const auto points = meter_days(1, 32);
    const std::vector month{TimeRange{window_of(1).end, window_of(31).end}};
    for (auto _ : state) {
        for (std::size_t i = 0; i < registers; ++i) {
            benchmark::DoNotOptimize(
                energy_from_register(points[energy_point].samples, month, default_gap_limit, {}, {}));
        }
    }
}
BENCHMARK(month_of_167_registers_from_samples)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
