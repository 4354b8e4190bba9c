// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `./dev bench big_file`: how long a large database takes to open.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <random>
#include <stdexcept>

#include <unistd.h>

#include "bench/compare/measure.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/slots.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast::bench {
namespace {

namespace fs = std::filesystem;

struct Plan {
    std::string database;
    double gigabytes = 2;
    unsigned sites = 17'000;
    int rounds = 3;
};

constexpr unsigned points_per_device = 10;
constexpr std::int64_t day_bytes = 12 * 1024;  // six quantities each minute

void make_fleet(const Plan& plan) {
    const auto store = open_sqlite_store(plan.database, OpenMode::read_write).value();
    CatalogStore& catalog = store->catalog();
    catalog
        .together([&]() -> Result<void> {
            for (unsigned number = 0; number < plan.sites; ++number) {
                Site site;
                site.code = "B-" + std::to_string(number);
                Device device;
                device.site = catalog.save_site(site).value();
                device.name = "M";
                const DeviceId id = catalog.save_device(device).value();
                for (unsigned point = 0; point < points_per_device; ++point) {
                    catalog.ensure_point(id, {PointKind::active_power, Phase::total, std::to_string(point)}).value();
                }
            }
            return {};
        })
        .value();
}

double size_of(const fs::path& file) {
    return static_cast<double>(fs::file_size(file));
}

/// Chunks of whole days, as a year and more of minutes leaves them. Their bodies are noise: opening reads none.
void grow(const Plan& plan) {
    auto connection = sqlite::Connection::open(plan.database, sqlite::Access::read_write).value();
    connection.execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000").value();
    std::mt19937_64 random(20261126);
    std::vector<std::byte> body(day_bytes + 4096);
    std::ranges::generate(body, [&] { return static_cast<std::byte>(random()); });
    const auto wanted = static_cast<std::int64_t>(plan.gigabytes * 1e9 - size_of(plan.database));
    const std::int64_t days = wanted / (std::int64_t{plan.sites} * day_bytes) + 1;
    const UtcTime first = utc_from_milliseconds(1'600'000'000'000);
    for (unsigned number = 1; number <= plan.sites; ++number) {
        connection.execute("BEGIN").value();
        for (std::int64_t day = 0; day < days; ++day) {
            const auto length = static_cast<std::size_t>(day_bytes - 1024 + static_cast<std::int64_t>(random() % 2048));
            connection
                .run("INSERT INTO chunk (key, slots, body) VALUES (?, 12, ?)",
                     {sqlite::key_of(DeviceId(number),
                                     sqlite::floor_to(first, sqlite::day_length) + day * sqlite::day_length),
                      std::span<const std::byte>(body).first(length)})
                .value();
        }
        connection.execute("COMMIT").value();
    }
}

/// Takes the file out of the kernel's memory; false where that needs rights that we lack.
bool forget_cached() {
    sync();
    std::ofstream file("/proc/sys/vm/drop_caches");
    file << "3\n";
    return static_cast<bool>(file.flush());
}

void measure(const Plan& plan, OpenMode mode, const char* name) {
    std::vector<double> cold;
    std::vector<double> warm;
    for (int round = 0; round < plan.rounds; ++round) {
        const bool is_cold = forget_cached();
        const Stopwatch first;
        open_sqlite_store(plan.database, mode).value();
        if (is_cold) {
            cold.push_back(first.milliseconds());
        }
        const Stopwatch second;
        open_sqlite_store(plan.database, mode).value();
        warm.push_back(second.milliseconds());
    }
    std::cout << name << ": ";
    if (cold.empty()) {
        std::cout << "cold not measured (needs root)";
    } else {
        std::cout << "cold " << quantile(cold, 0.5) << " ms";
    }
    std::cout << ", warm " << quantile(warm, 0.5) << " ms" << std::endl;
}

void run(Plan plan) {
    const test::TemporaryFolder folder;
    if (plan.database.empty()) {
        plan.database = folder / "big.wattmast";
    }
    const Stopwatch watch;
    if (!fs::exists(plan.database)) {
        make_fleet(plan);
    }
    if (size_of(plan.database) < 0.99e9 * plan.gigabytes) {
        grow(plan);
        std::cout << "made in " << watch.milliseconds() / 1000 << " s\n";
    }
    std::cout << std::fixed << std::setprecision(1) << size_of(plan.database) / 1e9 << " GB, opened and closed again\n";
    measure(plan, OpenMode::read_only, "for reading");
    measure(plan, OpenMode::read_write, "for writing");
}

}  // namespace
}  // namespace wattmast::bench

int main(int argc, char** argv) {
    using namespace wattmast::bench;
    CLI::App app("How long a large database takes to open.");
    Plan plan;
    app.add_option("--db", plan.database, "Database; made and made larger as needed, and kept");
    app.add_option("--gigabytes", plan.gigabytes, "Size of one that is made")
        ->check(CLI::Range(0.01, 1000.0))
        ->capture_default_str();
    app.add_option("--sites", plan.sites, "Sites of one that is made")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_option("--rounds", plan.rounds, "Times that it is opened")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    std::cout << machine() << '\n';
    try {
        run(plan);
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return 3;
    }
    return 0;
}
