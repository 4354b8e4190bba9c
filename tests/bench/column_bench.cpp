// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Size and speed of chunks and batches on a day of 100 meters, and on pieces of two hours.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "store/column/batch.h"
#include "store/column/chunk.h"
#include "store/column/crc32c.h"
#include "store/column/meter_day.h"

namespace wattmast {
namespace {

constexpr std::int64_t devices = 100;

/// What one benchmark works on; the arguments are the hours of a window and the jitter in ms.
struct Workload {
    std::vector<test::MeterDay> days;
    std::vector<std::vector<PointSamples>> points;
    std::vector<std::vector<std::byte>> chunks;
    std::size_t samples = 0;
    std::size_t bytes = 0;
};

std::vector<std::byte> encode(const Workload& workload, std::size_t index) {
    return encode_chunk(DeviceId(workload.days[index].device), workload.days[index].window, workload.points[index])
        .value();
}

Workload workload_of(const benchmark::State& state) {
    Workload workload;
    for (std::int64_t device = 1; device <= devices; ++device) {
        test::MeterDay day;
        day.device = device;
        day.jitter = Duration{state.range(1)};
        // Pieces of a day begin anywhere in it, so that the night is not all there is.
        day.window.begin += std::chrono::hours{state.range(0) < 24 ? device % 12 * 2 : 0};
        day.window.end = day.window.begin + std::chrono::hours{state.range(0)};
        workload.days.push_back(day);
        workload.points.push_back(test::meter_day(day));
        workload.chunks.push_back(encode(workload, workload.days.size() - 1));
        workload.samples += test::count_samples(workload.points.back());
        workload.bytes += workload.chunks.back().size();
    }
    return workload;
}

/// Bytes and nanoseconds per sample.
void report(benchmark::State& state, std::size_t samples, std::size_t bytes) {
    state.counters["B/sample"] = static_cast<double>(bytes) / static_cast<double>(samples);
    state.counters["s/sample"] = benchmark::Counter(
        static_cast<double>(samples), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void encode_chunks(benchmark::State& state) {
    const Workload workload = workload_of(state);
    for (auto _ : state) {
        for (std::size_t i = 0; i < workload.days.size(); ++i) {
            benchmark::DoNotOptimize(encode(workload, i));
        }
    }
    report(state, workload.samples, workload.bytes);
}

/// Every point of every chunk, as a raw query over all of them would.
void read_chunks(benchmark::State& state) {
    const Workload workload = workload_of(state);
    std::vector<Sample> into;
    for (auto _ : state) {
        for (const auto& bytes : workload.chunks) {
            const Chunk chunk = Chunk::open(bytes).value();
            for (const PointId point : chunk.points()) {
                into.clear();
                chunk.read(point, into).value();
            }
            benchmark::DoNotOptimize(into.data());
        }
    }
    report(state, workload.samples, workload.bytes);
}

/// One point of every chunk: what a chart of one quantity reads.
void read_one_point(benchmark::State& state) {
    const Workload workload = workload_of(state);
    std::vector<Sample> into;
    for (auto _ : state) {
        for (const auto& bytes : workload.chunks) {
            const Chunk chunk = Chunk::open(bytes).value();
            into.clear();
            chunk.read(chunk.points().front(), into).value();
            benchmark::DoNotOptimize(into.data());
        }
    }
    constexpr std::size_t points = 6;
    report(state, workload.samples / points, workload.bytes / points);
}

void open_chunks(benchmark::State& state) {
    const Workload workload = workload_of(state);
    for (auto _ : state) {
        for (const auto& bytes : workload.chunks) {
            benchmark::DoNotOptimize(Chunk::open(bytes).value().samples());
        }
    }
    state.SetItemsProcessed(state.iterations() * devices);
}

/// One minute of the whole fleet, as one commit.
std::vector<Sample> minute_of(const Workload& workload) {
    std::vector<Sample> samples;
    for (const auto& points : workload.points) {
        for (const PointSamples& point : points) {
            samples.push_back(point.samples[point.samples.size() / 2]);
        }
    }
    return samples;
}

void encode_batches(benchmark::State& state) {
    const auto samples = minute_of(workload_of(state));
    for (auto _ : state) {
        benchmark::DoNotOptimize(encode_batch(samples));
    }
    report(state, samples.size(), encode_batch(samples).size());
}

void decode_batches(benchmark::State& state) {
    const auto bytes = encode_batch(minute_of(workload_of(state)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(decode_batch(bytes).value());
    }
    report(state, decode_batch(bytes).value().size(), bytes.size());
}

void checksum(benchmark::State& state) {
    const std::vector<std::byte> bytes(static_cast<std::size_t>(state.range(0)), std::byte{7});
    for (auto _ : state) {
        benchmark::DoNotOptimize(column::crc32c(bytes));
    }
    state.SetBytesProcessed(state.iterations() * state.range(0));
}

BENCHMARK(encode_chunks)->Args({24, 50})->Args({24, 0})->Args({2, 50})->Args({2, 0})->Unit(benchmark::kMillisecond);
BENCHMARK(read_chunks)->Args({24, 50})->Args({24, 0})->Args({2, 50})->Args({2, 0})->Unit(benchmark::kMillisecond);
BENCHMARK(read_one_point)->Args({24, 50})->Args({2, 50})->Unit(benchmark::kMicrosecond);
BENCHMARK(open_chunks)->Args({24, 50})->Args({2, 50})->Unit(benchmark::kMicrosecond);
BENCHMARK(encode_batches)->Args({2, 50})->Unit(benchmark::kMicrosecond);
BENCHMARK(decode_batches)->Args({2, 50})->Unit(benchmark::kMicrosecond);
BENCHMARK(checksum)->Arg(10'000)->Arg(100);

}  // namespace
}  // namespace wattmast

BENCHMARK_MAIN();
