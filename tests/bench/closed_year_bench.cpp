// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How long closing a year, verifying it and looking for corrections takes: sites with one mains register each.
// Run: closed_year_bench [--sites N] [--minutes N] [--months N] [--database FILE]
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "app/ledger/ledger_check.h"
#include "app/ledger/month_closing.h"
#include "app/resources.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace {

using namespace wattmast;

constexpr std::size_t batch_size = 200'000;
const CivilMonth first_month{std::chrono::year{2025} / std::chrono::January};

/// Says what `work` took.
template <typename Work>
auto timed(const std::string& what, Work work) {
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    auto result = work();
    const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
    std::printf("%-44s %8.2f s  cpu %8.2f s\n", what.c_str(), passed.count(), cpu_seconds);
    std::fflush(stdout);
    return result;
}

CivilMonth month_number(int number) {
    return {first_month.value + std::chrono::months{number}};
}

PointId add_site(Store& store, int number, Duration interval) {
    Site site;
    site.code = "S" + std::to_string(number);
    site.area = {"China", "Province " + std::to_string(number % 31)};
    site.time_zone = "Asia/Shanghai";
    site.factor_region = "CN-SD";
    const SiteId id = store.catalog().save_site(site).value();
    Device device;
    device.site = id;
    device.name = "M1";
    device.poll_interval = interval;
    const DeviceId mains = store.catalog().save_device(device).value();
    const PointId point =
        store.catalog().ensure_point(mains, {PointKind::active_energy_import, Phase::total, ""}).value();
    const EnergyNode node{id, NodeKind::grid, "Mains", "", mains, ""};
    static_cast<void>(store.catalog().save_nodes(id, {&node, 1}).value());
    return point;
}

/// Months and a day on both sides.
std::size_t fill(const std::filesystem::path& file, int sites, int months, Duration interval) {
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    std::vector<PointId> points;
    for (int i = 0; i < sites; ++i) {
        points.push_back(add_site(*store, i, interval));
    }
    const TimeZone zone = TimeZone::find("Asia/Shanghai").value();
    const TimeRange range{zone.range_of(first_month).begin - std::chrono::days{1},
                          zone.range_of(month_number(months - 1)).end + std::chrono::days{1}};
    std::vector<Sample> batch;
    std::size_t samples = 0;
    std::int64_t step = 0;
    const auto append = [&] {
        samples += batch.size();
        static_cast<void>(store->samples().append(batch).value());
        batch.clear();
    };
    const std::int64_t minutes = interval / std::chrono::minutes{1};
    for (UtcTime at = range.begin; at < range.end; at += interval, ++step) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto growth = minutes * static_cast<std::int64_t>(55 + i % 17);
            batch.push_back(
                good_sample(points[i], at, Value::of(Decimal(1'000'000 + step * growth + step * step % 7, -3))));
        }
        if (batch.size() >= batch_size) {
            append();
        }
    }
    append();
    return samples;
}

void close_all(const std::filesystem::path& file, int months, const FactorRegister& factors) {
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    const Catalog catalog = store->catalog().load().value();
    const SignalReader reader(store->samples(), catalog);
    for (int i = 0; i < months; ++i) {
        const UtcTime when = TimeZone::utc().range_of(month_number(i)).end + std::chrono::days{5};
        static_cast<void>(
            close_month(*store, reader, factors, month_number(i), when, "bench", OpenFindings::accept, {}).value());
    }
}

int measure(const std::filesystem::path& file, const FactorRegister& factors) {
    const auto store = open_sqlite_store(file, OpenMode::read_only).value();
    const VerifyReport report = timed("verify: samples, records and chain", [&] { return store->verify({}).value(); });
    const Catalog catalog = store->catalog().load().value();
    const SignalReader reader(store->samples(), catalog);
    const LedgerCheck check =
        timed("verify: lines made again", [&] { return check_ledger(*store, reader, factors, {}).value(); });
    const PlannedCorrections plan = timed("ledger --corrections", [&] {
        const ClosedMonths months = ClosedMonths::read(store->ledger()).value();
        const CivilMonth after{months.closings().back().month.next()};
        return plan_corrections(months, after, reader, factors, {"bench", "bench", Restating::keep_factors},
                                months.closings().back().when, {})
            .value();
    });
    std::printf("%llu samples read, %llu lines made again, %zu findings, %zu corrections\n",
                static_cast<unsigned long long>(report.samples_read), static_cast<unsigned long long>(check.lines),
                report.findings.size() + check.findings.size(), plan.corrections.size());
    return report.findings.empty() && check.findings.empty() && plan.corrections.empty() && check.lines > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("closed_year_bench");
    int sites = 2'000;
    int minutes = 15;
    int months = 12;
    std::string database;
    app.add_option("--sites", sites)->check(CLI::PositiveNumber);
    app.add_option("--minutes", minutes)->check(CLI::PositiveNumber);
    app.add_option("--months", months)->check(CLI::Range(1, 12));
    app.add_option("--database", database, "Made where it is not there yet, and kept");
    CLI11_PARSE(app, argc, argv);
    const test::TemporaryFolder folder;
    const std::filesystem::path file = database.empty() ? folder / "year.wattmast" : std::filesystem::path(database);
    const auto factors = load_factors(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources").value();
    if (!std::filesystem::exists(file)) {
        const std::size_t samples =
            timed("filled", [&] { return fill(file, sites, months, std::chrono::minutes{minutes}); });
        std::printf("%d sites, %zu samples every %d min, %.0f MB\n", sites, samples, minutes,
                    static_cast<double>(std::filesystem::file_size(file)) / 1e6);
        timed("closed", [&] {
            close_all(file, months, *factors);
            return 0;
        });
    }
    return measure(file, *factors);
}
