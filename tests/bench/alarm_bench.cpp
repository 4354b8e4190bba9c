// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the watch over alarms costs: a committed sample, a look at the devices of a fleet, and a storm.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <chrono>
#include <memory>

#include "app/alarms/alarm_actions.h"
#include "app/alarms/alarm_service.h"
#include "app/alarms/alarm_watch.h"
#include "app/alarms/default_rules.h"
#include "store/memory_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr int sites = 17'000;
const UtcTime begin = parse_iso8601("2026-11-12T06:00:00Z").value();
const SteadyTime steady_begin{5h};

/// Base stations with one mains meter of ten points each.
Catalog fleet_of_meters() {
    Catalog catalog;
    const std::vector<PointKey> keys = {
        {PointKind::voltage, Phase::l1, ""},         {PointKind::voltage, Phase::l2, ""},
        {PointKind::voltage, Phase::l3, ""},         {PointKind::current, Phase::l1, ""},
        {PointKind::current, Phase::l2, ""},         {PointKind::current, Phase::l3, ""},
        {PointKind::active_power, Phase::total, ""}, {PointKind::active_energy_import, Phase::total, ""},
        {PointKind::frequency, Phase::total, ""},    {PointKind::temperature, Phase::total, ""},
    };
    for (int number = 1; number <= sites; ++number) {
        Site site;
        site.id = SiteId(number);
        site.code = "S" + std::to_string(number);
        site.area = {"Province " + std::to_string(number / 850), "City " + std::to_string(number / 85)};
        site.time_zone = "Asia/Shanghai";
        Device device;
        device.id = DeviceId(number);
        device.site = site.id;
        device.name = "M1";
        device.uri = "modbus+tcp://10.0.0.1:" + std::to_string(number);
        catalog.nodes.push_back({site.id, NodeKind::grid, "grid", "", device.id, ""});
        for (const PointKey& key : keys) {
            catalog.points.push_back(
                {PointId(static_cast<std::int64_t>(catalog.points.size()) + 1), device.id, key, "", {}});
        }
        catalog.sites.push_back(std::move(site));
        catalog.devices.push_back(std::move(device));
    }
    return catalog;
}

std::vector<AlarmRule> numbered_default_rules() {
    std::vector<AlarmRule> rules = default_rules();
    std::int64_t number = 0;
    for (AlarmRule& rule : rules) {
        rule.id = AlarmRuleId(++number);
    }
    return rules;
}

Result<void> write_nothing(const std::function<Result<void>(AlarmStore&)>&) {
    return {};
}

/// One round of polls, in the order in which devices come; values move a little and break no rule.
std::vector<Sample> round_of(const Catalog& catalog, int round) {
    std::vector<Sample> samples;
    for (const Point& point : catalog.points) {
        const UtcTime at = begin + 60s * round + Duration{point.device.number() * 3};
        const std::int64_t step = (point.id.number() + round) % 7;
        std::int64_t tenths = 500 + step;
        if (point.key.kind == PointKind::voltage) {
            tenths = 2300 + step;
        } else if (point.key.kind == PointKind::temperature) {
            tenths = 250 + step;
        } else if (point.key.kind == PointKind::active_energy_import) {
            tenths = 1'000'000 + round;
        }
        samples.push_back(good_sample(point.id, at, Value::of(Decimal(tenths, -1))));
    }
    return samples;
}

/// A sample of a fleet, in the batches of half a second.
void committed_sample(benchmark::State& state) {
    const auto catalog = std::make_shared<const Catalog>(fleet_of_meters());
    std::vector<std::vector<Sample>> rounds;
    for (int round = 0; round < 4; ++round) {
        rounds.push_back(round_of(*catalog, round));
    }
    const auto before = mallinfo2().uordblks;
    AlarmWatch watch(write_nothing, nullptr);
    watch.start(catalog, numbered_default_rules(), {}, begin, steady_begin);
    state.counters["bytes_a_point"] =
        static_cast<double>(mallinfo2().uordblks - before) / static_cast<double>(catalog->points.size());
    constexpr std::size_t of_batch = 8'500;
    int round = 0;
    std::int64_t count = 0;
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<Sample>& samples = rounds[static_cast<std::size_t>(round) % rounds.size()];
        for (Sample& sample : samples) {
            sample.at += 240s * (round >= 4 ? 1 : 0);
        }
        const UtcTime now = begin + 60s * (round + 1);
        const SteadyTime steady = steady_begin + 60s * (round + 1);
        ++round;
        state.ResumeTiming();
        for (std::size_t first = 0; first < samples.size(); first += of_batch) {
            const std::size_t size = std::min(of_batch, samples.size() - first);
            watch.take(std::span(samples).subspan(first, size), now, steady);
        }
        count += static_cast<std::int64_t>(samples.size());
    }
    state.SetItemsProcessed(count);
    state.counters["ns_a_sample"] =
        benchmark::Counter(static_cast<double>(count) / 1e9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(committed_sample)->Unit(benchmark::kMillisecond);

std::vector<DeviceStatistics> statistics_of(int minute, bool answering) {
    std::vector<DeviceStatistics> all;
    for (int number = 1; number <= sites; ++number) {
        DeviceStatistics& one = all.emplace_back();
        one.device = DeviceId(number);
        one.polls = static_cast<std::uint64_t>(minute);
        one.last_answer = begin + 60s * minute;
        if (!answering) {
            one.last_failure = fail(Errc::timeout, "no answer within 1 s");
        }
    }
    return all;
}

/// Once in two seconds.
void look_at_devices(benchmark::State& state) {
    const auto catalog = std::make_shared<const Catalog>(fleet_of_meters());
    AlarmWatch watch(write_nothing, nullptr);
    watch.start(catalog, numbered_default_rules(), {}, begin, steady_begin);
    int minute = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto statistics = statistics_of(++minute, true);
        state.ResumeTiming();
        watch.look(statistics, nullptr, begin + 60s * minute, steady_begin + 60s * minute);
    }
}
BENCHMARK(look_at_devices)->Unit(benchmark::kMillisecond);

/// When points are new, or a rule was changed.
void plan_of_a_fleet(benchmark::State& state) {
    const auto catalog = std::make_shared<const Catalog>(fleet_of_meters());
    AlarmWatch watch(write_nothing, nullptr);
    watch.start(catalog, numbered_default_rules(), {}, begin, steady_begin);
    for (auto _ : state) {
        watch.set_catalog(catalog, steady_begin);
    }
}
BENCHMARK(plan_of_a_fleet)->Unit(benchmark::kMillisecond);

/// All devices silent at once, until all of it is in an SQLite file; the longest time that the store's thread is held.
void storm(benchmark::State& state) {
    const auto catalog = std::make_shared<const Catalog>(fleet_of_meters());
    for (auto _ : state) {
        state.PauseTiming();
        const test::TemporaryFolder folder;
        const auto store = open_sqlite_store(folder / "storm.db", OpenMode::read_write).value();
        const auto filled = store->catalog().together([&]() -> Result<void> {
            for (const Site& site : catalog->sites) {
                (void)store->catalog().save_site(site).value();
            }
            for (const Device& device : catalog->devices) {
                (void)store->catalog().save_device(device).value();
            }
            return {};
        });
        (void)filled.value();
        std::chrono::steady_clock::duration longest{0};
        const auto write = [&](const std::function<Result<void>(AlarmStore&)>& change) {
            const auto from = std::chrono::steady_clock::now();
            auto done = change(store->alarms());
            longest = std::max(longest, std::chrono::steady_clock::now() - from);
            return done;
        };
        AlarmWatch watch(write, nullptr);
        watch.start(catalog, numbered_default_rules(), {}, begin, steady_begin);
        watch.look(statistics_of(1, true), nullptr, begin, steady_begin);
        const auto silent = statistics_of(1, false);
        const auto before = mallinfo2().uordblks;
        state.ResumeTiming();
        watch.look(silent, nullptr, begin + 11min, steady_begin + 11min);
        const auto settled = watch.settle(begin + 11min + 5s, steady_begin + 11min + AlarmBook::settling);
        const auto board = watch.book().board(begin + 12min);
        state.PauseTiming();
        (void)settled.value();
        std::size_t rows = 0;
        for (const std::size_t of_severity : board->counts) {
            rows += of_severity;
        }
        state.counters["rows"] = static_cast<double>(rows);
        state.counters["messages"] = static_cast<double>(watch.book().take_transitions().size());
        state.counters["megabytes"] = static_cast<double>(mallinfo2().uordblks - before) / 1e6;
        state.counters["longest_write_ms"] = std::chrono::duration<double, std::milli>(longest).count();
        state.ResumeTiming();
    }
}
BENCHMARK(storm)->Unit(benchmark::kMillisecond)->Iterations(3);

/// A line in the log of each of 17,000 alarms that a channel was told of, in an SQLite file. Argument 0: each line by
/// itself, for comparison; 1: as log_alarm_events() writes them.
void log_of_a_storm(benchmark::State& state) {
    const test::TemporaryFolder folder;
    const auto store = open_sqlite_store(folder / "log.db", OpenMode::read_write).value();
    std::vector<AlarmEvent> lines;
    const auto filled = store->alarms().together([&]() -> Result<void> {
        for (int number = 1; number <= sites; ++number) {
            Alarm alarm;
            alarm.rule = AlarmRuleId(1);
            alarm.rule_key = "device_offline";
            alarm.since = begin;
            alarm.raised = begin;
            lines.push_back({store->alarms().save_alarm(alarm).value(), begin, AlarmEventKind::notified, "", "noc"});
        }
        return {};
    });
    (void)filled.value();
    std::chrono::steady_clock::duration longest{0};
    const WriteAlarms write = [&](const std::function<Result<void>(AlarmStore&)>& change) {
        const auto from = std::chrono::steady_clock::now();
        auto done = change(store->alarms());
        longest = std::max(longest, std::chrono::steady_clock::now() - from);
        return done;
    };
    for (auto _ : state) {
        if (state.range(0) == 1) {
            (void)log_alarm_events(write, lines).value();
            continue;
        }
        for (const AlarmEvent& line : lines) {
            (void)log_alarm_events(write, {&line, 1}).value();
        }
    }
    state.counters["longest_write_ms"] = std::chrono::duration<double, std::milli>(longest).count();
}
BENCHMARK(log_of_a_storm)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1)->Iterations(1);

/// A fleet in an SQLite file, watched by the service on its own thread.
class ServedFleet {
public:
    ServedFleet() : store_(open_sqlite_store(folder_ / "rules.db", OpenMode::read_write).value()) {
        Catalog written = fleet_of_meters();
        const auto filled = store_->catalog().together([&]() -> Result<void> {
            for (const Site& site : written.sites) {
                (void)store_->catalog().save_site(site).value();
            }
            for (const Device& device : written.devices) {
                (void)store_->catalog().save_device(device).value();
            }
            return {};
        });
        (void)filled.value();
        catalog_ = std::make_shared<const Catalog>(std::move(written));
        AlarmServiceParts parts;
        parts.write = [this](const std::function<Result<void>(AlarmStore&)>& change) {
            const auto from = std::chrono::steady_clock::now();
            auto done = change(store_->alarms());
            longest_write_ = std::max(longest_write_, std::chrono::steady_clock::now() - from);
            return done;
        };
        parts.findings = [] { return std::make_shared<const std::vector<PlausibilityFinding>>(); };
        parts.open_reader = [this] { return open_sqlite_store(folder_ / "rules.db", OpenMode::read_only); };
        parts.catalog = [this] { return catalog_; };
        parts.statistics = [] { return statistics_of(30, true); };
        parts.clock = [] { return begin + 31min; };
        parts.changed = [] {};
        service_.start(std::move(parts));
        (void)service_.rules().value();  // It has begun when it answers.
        std::vector<Sample> newest = round_of(*catalog_, 30);
        service_.take(std::make_shared<const std::vector<Sample>>(std::move(newest)));
        (void)service_.rules().value();
    }
    ~ServedFleet() { service_.stop(); }

    AlarmService& service() { return service_; }
    /// Of the store's thread, since the last call.
    double longest_write_ms() {
        return std::chrono::duration<double, std::milli>(std::exchange(longest_write_, {})).count();
    }

private:
    const test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
    std::shared_ptr<const Catalog> catalog_;
    std::chrono::steady_clock::duration longest_write_{0};  ///< Of the service's thread alone.
    AlarmService service_;
};

/// A person saves a rule that looks at a point of every site: until it watches, and how long the store's thread is
/// held. Nothing of it waits on the GUI's thread.
void new_rule_of_a_fleet(benchmark::State& state) {
    ServedFleet fleet;
    AlarmRule rule;
    rule.name = "temperature";
    rule.condition = AlarmCondition::above;
    rule.kind = PointKind::temperature;
    rule.raise_limit = 90;
    rule.raise_after = 10min;
    double longest = 0;
    for (auto _ : state) {
        (void)fleet.longest_write_ms();
        const AlarmRuleId id = fleet.service().save_rule(rule).value();
        state.PauseTiming();
        longest = std::max(longest, fleet.longest_write_ms());
        (void)fleet.service().remove_rule(id).value();
        state.ResumeTiming();
    }
    state.counters["longest_write_ms"] = longest;
}
BENCHMARK(new_rule_of_a_fleet)->Unit(benchmark::kMillisecond)->Iterations(20)->UseRealTime();

}  // namespace
}  // namespace wattmast

BENCHMARK_MAIN();
