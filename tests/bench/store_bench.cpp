// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the SQLite store costs, beside the plainest use of SQLite: (point, at, value) rows with the same durability.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

constexpr std::int64_t points = 1000;
constexpr std::int64_t batches = 100;  ///< 100,000 samples in batches of one second.
constexpr std::int64_t day_series = 17'800;
constexpr std::int64_t long_series = 62 * 24 * 360;  ///< 62 days, one sample in 10 s.
constexpr std::int64_t start = 1'774'742'400'000;

UtcTime time_of(std::int64_t number, std::int64_t step_ms) {
    return utc_from_milliseconds(start + number * step_ms);
}

/// Power of a base station in tenths of a watt: a level with noise.
std::int64_t tenths_of_watt(std::int64_t point, std::int64_t number) {
    return 10'000 + point * 3 + (number * 7919 + point * 104'729) % 977;
}

void make_points(Store& store) {
    Site site;
    site.code = "bench";
    Device device;
    device.site = store.catalog().save_site(site).value();
    device.name = "M1";
    const DeviceId id = store.catalog().save_device(device).value();
    for (std::int64_t point = 0; point < points; ++point) {
        static_cast<void>(
            store.catalog().ensure_point(id, {PointKind::active_power, Phase::total, std::to_string(point)}).value());
    }
}

std::vector<Sample> second_of(std::int64_t number) {
    std::vector<Sample> batch;
    for (std::int64_t point = 1; point <= points; ++point) {
        batch.push_back(
            good_sample(PointId(point), time_of(number, 1000), Value::of(Decimal(tenths_of_watt(point, number), -1))));
    }
    return batch;
}

std::vector<Sample> series_of(std::int64_t point, std::int64_t count) {
    std::vector<Sample> batch;
    for (std::int64_t number = 0; number < count; ++number) {
        batch.push_back(good_sample(PointId(point), time_of(number, 10'000),
                                    Value::of(Decimal(tenths_of_watt(point, number), -1))));
    }
    return batch;
}

void append_in_seconds(benchmark::State& state) {
    double bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const test::TemporaryFolder folder;
        auto store = open_sqlite_store(folder / "a.db", OpenMode::read_write).value();
        make_points(*store);
        state.ResumeTiming();
        for (std::int64_t number = 0; number < batches; ++number) {
            static_cast<void>(store->samples().append(second_of(number)).value());
        }
        state.PauseTiming();
        store.reset();
        bytes = static_cast<double>(std::filesystem::file_size(folder / "a.db"));
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * points * batches);
    state.counters["bytes/sample"] = bytes / static_cast<double>(points * batches);
}

void plain_rows_in_seconds(benchmark::State& state) {
    double bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const test::TemporaryFolder folder;
        {
            auto plain = sqlite::Connection::open(folder / "p.db", sqlite::Access::create).value();
            plain
                .execute(
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;"
                    "CREATE TABLE s (point INTEGER, at INTEGER, value REAL, PRIMARY KEY (point, at)) WITHOUT ROWID;")
                .value();
            state.ResumeTiming();
            for (std::int64_t number = 0; number < batches; ++number) {
                plain.execute("BEGIN IMMEDIATE").value();
                for (const Sample& sample : second_of(number)) {
                    plain
                        .run("INSERT INTO s VALUES (?1, ?2, ?3)",
                             {sample.point.number(), milliseconds_of(sample.at), sample.value->to_double()})
                        .value();
                }
                plain.execute("COMMIT").value();
            }
            state.PauseTiming();
        }
        bytes = static_cast<double>(std::filesystem::file_size(folder / "p.db"));
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * points * batches);
    state.counters["bytes/sample"] = bytes / static_cast<double>(points * batches);
}

/// 1,000 points of 100 samples, one of them with a day and one with 62 days.
class Filled {
public:
    Filled() : writer_(open_sqlite_store(folder_ / "f.db", OpenMode::read_write).value()) {
        make_points(*writer_);
        for (std::int64_t number = 0; number < batches; ++number) {
            static_cast<void>(writer_->samples().append(second_of(number + 1'000'000'000)).value());
        }
        static_cast<void>(writer_->samples().append(series_of(1, day_series)).value());
        static_cast<void>(writer_->samples().append(series_of(2, long_series)).value());
        reader_ = open_sqlite_store(folder_ / "f.db", OpenMode::read_only).value();
    }
    [[nodiscard]] Store& reader() { return *reader_; }

    static Filled& instance() {
        static Filled filled;
        return filled;
    }

private:
    test::TemporaryFolder folder_;
    std::unique_ptr<Store> writer_;
    std::unique_ptr<Store> reader_;
};

void read_a_series(benchmark::State& state) {
    Store& store = Filled::instance().reader();
    for (auto _ : state) {
        const auto series =
            store.samples().read(PointId(1), {time_of(0, 10'000), time_of(day_series, 10'000)}, {}).value();
        if (std::ssize(series.samples()) != day_series) {
            throw std::runtime_error("the series is not complete");
        }
    }
    state.SetItemsProcessed(state.iterations() * day_series);
}

void envelope_of_62_days(benchmark::State& state) {
    Store& store = Filled::instance().reader();
    for (auto _ : state) {
        const TimeRange range{time_of(0, 10'000), time_of(long_series, 10'000)};
        benchmark::DoNotOptimize(store.samples().envelope(PointId(2), range, 1000, {}).value());
    }
    state.SetItemsProcessed(state.iterations() * long_series);
}

void latest_of_1000_points(benchmark::State& state) {
    Store& store = Filled::instance().reader();
    for (auto _ : state) {
        if (std::ssize(store.samples().latest().value()) != points) {
            throw std::runtime_error("a point is missing");
        }
    }
}

void verify_everything(benchmark::State& state) {
    Store& store = Filled::instance().reader();
    std::uint64_t samples = 0;
    for (auto _ : state) {
        samples = store.verify({}).value().samples_read;
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(samples));
}

BENCHMARK(append_in_seconds)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);
BENCHMARK(plain_rows_in_seconds)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);
BENCHMARK(read_a_series)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(envelope_of_62_days)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(latest_of_1000_points)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(verify_everything)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);

}  // namespace
}  // namespace wattmast

BENCHMARK_MAIN();
