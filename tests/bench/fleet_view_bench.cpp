// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the screens ask about a whole fleet, over a database that is there: the figures of all sites and the sum of all
// meters, first and again. `./dev soak gui --database FILE` makes such a database.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "app/queries.h"
#include "app/resources.h"
#include "store/sqlite/sqlite_store.h"

namespace {

using namespace wattmast;

double resident_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stod(line.substr(6)) * 1.024e-3;
        }
    }
    return 0;
}

/// Says what `work` took.
template <typename Work>
auto timed(const std::string& what, Work work) {
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    auto result = work();
    const double cpu_ms = 1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - wall;
    std::printf("%-44s %10.1f ms  cpu %10.1f ms  memory %6.0f MB\n", what.c_str(), passed.count(), cpu_ms,
                resident_mb());
    std::fflush(stdout);
    return result;
}

ChartLineQuery all_power(const Catalog& catalog) {
    ChartLineQuery line;
    line.policy = SumPolicy::known;
    for (const Point& point : catalog.points) {
        if (point.key == PointKey{PointKind::active_power, Phase::total, {}}) {
            line.sum_of.push_back(point.id);
        }
    }
    return line;
}

int run(const std::filesystem::path& database, UtcTime now, int rounds) {
    const auto store = timed("open", [&] { return open_sqlite_store(database, OpenMode::read_only).value(); });
    const auto catalog =
        timed("catalogue", [&] { return std::make_shared<const Catalog>(store->catalog().load().value()); });
    const auto factors = load_factors(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources").value();
    std::printf("%zu sites, %zu devices, %zu points\n", catalog->sites.size(), catalog->devices.size(),
                catalog->points.size());
    timed("newest of every point", [&] { return store->samples().latest().value().size(); });
    const auto fleet = std::make_shared<FleetDesk>([&] { return open_sqlite_store(database, OpenMode::read_only); },
                                                   factors, FindAttention::no, FleetPace{});
    const auto queries = make_queries(*store, catalog, factors, fleet, {});
    for (int round = 0; round < rounds; ++round) {
        timed("figures of all sites, round " + std::to_string(round), [&] {
            const auto figures = queries->fleet(now + std::chrono::seconds{10 * round}, {});
            return figures ? 0 : std::printf("failed: %s\n", figures.error().detail.c_str());
        });
    }
    const ChartLineQuery line = all_power(*catalog);
    for (const int days : {1, 30}) {
        timed("sum of " + std::to_string(line.sum_of.size()) + " powers, days: " + std::to_string(days), [&] {
            const auto data = queries->chart({{line}, {now - std::chrono::days{days}, now}, 800}, {});
            return data ? 0 : std::printf("failed: %s\n", data.error().detail.c_str());
        });
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("fleet_view_bench");
    std::filesystem::path database;
    int rounds = 3;
    app.add_option("--database", database)->required()->check(CLI::ExistingFile);
    app.add_option("--rounds", rounds);
    CLI11_PARSE(app, argc, argv);
    const auto store = open_sqlite_store(database, OpenMode::read_only).value();
    const auto newest = store->samples().statistics().value().newest;
    return run(database, newest.value() + std::chrono::seconds{1}, rounds);
}
