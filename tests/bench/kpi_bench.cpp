// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How long the KPIs of a fleet's month take: sites with a mains and a DC register and the octets of a router, queried
// from SQLite as `wattmastctl kpi` does. Run: kpi_bench [--sites N] [--minutes N] [--rounds N]
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "app/kpi_query.h"
#include "app/resources.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace {

using namespace wattmast;

constexpr std::size_t batch_size = 200'000;
const CivilMonth month{std::chrono::year{2026} / std::chrono::October};
/// A day more on both sides, in UTC.
constexpr TimeRange range{utc_from_milliseconds(1'790'697'600'000), utc_from_milliseconds(1'793'548'800'000)};

/// Says what `work` took.
template <typename Work>
auto timed(const std::string& what, Work work) {
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    auto result = work();
    const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
    std::printf("%-40s %8.2f s  cpu %8.2f s\n", what.c_str(), passed.count(), cpu_seconds);
    std::fflush(stdout);
    return result;
}

struct Meter {
    PointId point;
    std::int64_t growth;  ///< In an interval; of 10^-3 kWh, or bytes.
    bool is_octets;
};

DeviceId add_device(Store& store, SiteId site, std::string name, Duration interval) {
    Device device;
    device.site = site;
    device.name = std::move(name);
    device.poll_interval = interval;
    return store.catalog().save_device(device).value();
}

std::vector<Meter> add_site(Store& store, int number, Duration interval) {
    Site site;
    site.code = "S" + std::to_string(number);
    site.area = {"China", "Province " + std::to_string(number % 31)};
    site.time_zone = "Asia/Shanghai";
    site.factor_region = "CN-SD";
    const SiteId id = store.catalog().save_site(site).value();
    const DeviceId mains = add_device(store, id, "M1", interval);
    const DeviceId load = add_device(store, id, "DC1", interval);
    const DeviceId router = add_device(store, id, "RTR", interval);
    const auto point = [&](DeviceId device, PointKind kind, std::string instance) {
        return store.catalog().ensure_point(device, {kind, Phase::total, std::move(instance)}).value();
    };
    const std::int64_t minutes = interval / std::chrono::minutes{1};
    const std::vector<Meter> meters{
        {point(mains, PointKind::active_energy_import, ""), minutes * (55 + number % 17), false},
        {point(load, PointKind::dc_energy, ""), minutes * (41 + number % 13), false},
        {point(router, PointKind::if_in_octets, "eth0"), minutes * (300'000'000 + number), true},
        {point(router, PointKind::if_out_octets, "eth0"), minutes * (30'000'000 + number), true}};
    static_cast<void>(store.catalog()
                          .save_nodes(id, std::vector<EnergyNode>{{id, NodeKind::grid, "Mains", "", mains, ""},
                                                                  {id, NodeKind::ict, "Radio", "", load, ""}})
                          .value());
    return meters;
}

std::size_t fill(const std::filesystem::path& file, int sites, Duration interval) {
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    std::vector<Meter> meters;
    for (int i = 0; i < sites; ++i) {
        const std::vector<Meter> of_site = add_site(*store, i, interval);
        meters.insert(meters.end(), of_site.begin(), of_site.end());
    }
    std::vector<Sample> batch;
    std::size_t samples = 0;
    std::int64_t step = 0;
    const auto append = [&] {
        samples += batch.size();
        static_cast<void>(store->samples().append(batch).value());
        batch.clear();
    };
    for (UtcTime at = range.begin; at < range.end; at += interval, ++step) {
        for (const Meter& meter : meters) {
            const std::int64_t count = 1'000'000 + step * meter.growth + step * step % 7;
            batch.push_back(good_sample(meter.point, at,
                                        meter.is_octets ? Value::of_counter(static_cast<std::uint64_t>(count))
                                                        : Value::of(Decimal(count, -3))));
        }
        if (batch.size() >= batch_size) {
            append();
        }
    }
    append();
    return samples;
}

void measure(const std::filesystem::path& file, int rounds) {
    const auto factors = load_factors(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources").value();
    for (int round = 0; round < rounds; ++round) {
        const auto store = open_sqlite_store(file, OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        const SignalReader reader(store->samples(), catalog);
        KpiRequest request;
        request.period = CivilPeriod::of(month);
        for (const auto& [what, kpis] : {std::pair{"PUE", std::vector{KpiId::pue}},
                                         {"PUE, CUE, SEE, bit/J, kWh/GB, W per Gbit/s",
                                          std::vector{KpiId::pue, KpiId::cue, KpiId::see, KpiId::energy_efficiency,
                                                      KpiId::energy_per_gigabyte, KpiId::power_per_rate}}}) {
            request.kpis = kpis;
            const auto figures = timed(what, [&] { return kpi_figures(reader, *factors, request, {}).value(); });
            for (const KpiFigure& figure : figures) {
                std::printf(
                    "  %s of %zu sites: %s\n", figure.kpi.name.c_str(), figure.sites,
                    figure.kpi.value ? figure.kpi.value->to_string().c_str() : figure.kpi.refusal->words.c_str());
            }
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("kpi_bench");
    int sites = 2'000;
    int minutes = 15;
    int rounds = 2;
    app.add_option("--sites", sites)->check(CLI::PositiveNumber);
    app.add_option("--minutes", minutes)->check(CLI::PositiveNumber);
    app.add_option("--rounds", rounds)->check(CLI::PositiveNumber);
    CLI11_PARSE(app, argc, argv);
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "kpi.wattmast";
    const std::size_t samples = timed("filled", [&] { return fill(file, sites, std::chrono::minutes{minutes}); });
    std::printf("%d sites, %zu samples every %d min, %.0f MB\n", sites, samples, minutes,
                static_cast<double>(std::filesystem::file_size(file)) / 1e6);
    measure(file, rounds);
    return 0;
}
