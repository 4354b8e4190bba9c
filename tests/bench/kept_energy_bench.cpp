// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month of a fleet from its hours to the lines of the ledger, with what is kept as hours close and without. Sites
// with a mains register and its power every quarter of an hour. Run: kept_energy_bench [--sites N] [--fresh N] [--gap
// DAYS]
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "app/energy_account.h"
#include "app/energy_keeper.h"
#include "app/ledger/month_closing.h"
#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/resources.h"
#include "bench/month_of_fleet.h"
#include "store/figure_store.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace {

using namespace wattmast;

constexpr Duration interval = std::chrono::minutes{15};
using bench::fleet_month;
const CivilMonth month = fleet_month;
const UtcTime now = bench::october().end + std::chrono::days{3};

/// Says what `work` took.
template <typename Work>
double timed(const std::string& what, Work work) {
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    work();
    const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
    std::printf("%-58s %8.2f s  cpu %8.2f s\n", what.c_str(), passed.count(), cpu_seconds);
    std::fflush(stdout);
    return cpu_seconds;
}

/// Accounts by the hour, and what their hours come to.
Energy accounts(Store& store, const Catalog& catalog, const FigureStore* figures, std::size_t sites) {
    const SignalReader reader(store.samples(), catalog, figures);
    Energy sum;
    for (std::size_t i = 0; i < sites; ++i) {
        const auto account = site_account(reader, catalog.sites[i], month, now, {}, AccountDepth::energies, {}).value();
        for (const AccountHour& hour : account.nodes.front().hours) {
            sum += hour.energy.value_or(Energy{});
        }
    }
    return sum;
}

std::size_t draft(Store& store, const Catalog& catalog, const FigureStore* figures, const FactorRegister& factors) {
    const SignalReader reader(store.samples(), catalog, figures);
    return draft_out_of(store, reader, factors, month, now, "bench", {}).value().lines.size();
}

int measure(const std::filesystem::path& file, std::size_t fresh) {
    const auto factors = load_factors(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources").value();
    {
        const auto store = open_sqlite_store(file, OpenMode::read_write).value();
        const Catalog catalog = store->catalog().load().value();
        std::vector<SiteId> sites;
        for (const Site& site : catalog.sites) {
            sites.push_back(site.id);
        }
        std::size_t kept = 0;
        timed("keep the month, a transaction a site",
              [&] { kept = keep_month(*store, catalog, sites, month, now, {}).value(); });
        std::printf("  %zu figures, %.0f MB in all\n", kept,
                    static_cast<double>(std::filesystem::file_size(file)) / 1e6);
        timed("look whether all is kept", [&] { kept = keep_month(*store, catalog, sites, month, now, {}).value(); });
        if (kept != 0) {
            return 1;
        }
    }
    std::unique_ptr<Store> store;
    Catalog catalog;
    const double opened = timed("open, and read the catalogue", [&] {
        store = open_sqlite_store(file, OpenMode::read_write).value();
        catalog = store->catalog().load().value();
    });
    const std::size_t all = catalog.sites.size();
    const std::size_t some = std::min(fresh, all);
    const std::string of_some = " of " + std::to_string(some) + " sites";
    Energy kept_sum;
    Energy fresh_sum;
    double kept = timed("accounts by the hour, kept", [&] { accounts(*store, catalog, store->figures(), all); });
    timed("the same" + of_some, [&] { kept_sum = accounts(*store, catalog, store->figures(), some); });
    timed("the same" + of_some + ", of samples", [&] { fresh_sum = accounts(*store, catalog, nullptr, some); });
    std::size_t lines = 0;
    kept += timed("draft of the ledger, kept", [&] { lines = draft(*store, catalog, store->figures(), *factors); });
    timed("the same, of samples", [&] { draft(*store, catalog, nullptr, *factors); });
    const SignalReader kept_reader(store->samples(), catalog, store->figures());
    std::size_t rows = 0;
    timed("calendar of coverage, kept", [&] {
        rows = coverage_month(kept_reader, store->ledger(), {month, {}, now}, {}, {}).value().rows.size();
    });
    timed("quality of the month, kept", [&] {
        rows -= quality_month(*store, kept_reader, *factors, {month, {}, now}, {}).value().sites.size();
    });
    const double closing = timed("draft and close, kept", [&] {
        const SignalReader reader(store->samples(), catalog, store->figures());
        const auto closed =
            close_month(*store, reader, *factors, month, now, "bench", OpenFindings::accept, {}).value();
        lines = closed.closing ? closed.draft.lines.size() : 0;
    });
    std::printf("%zu sites, %zu lines: opening, hours and draft %.2f s of CPU, with the closing %.2f s\n", all, lines,
                opened + kept, opened + kept + closing);
    return kept_sum == fresh_sum && lines >= all && rows == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("kept_energy_bench");
    int sites = 17'000;
    std::size_t fresh = 500;
    int gap = 0;
    app.add_option("--sites", sites)->check(CLI::PositiveNumber);
    app.add_option("--fresh", fresh, "Sites of which accounts are also made of samples")->check(CLI::PositiveNumber);
    app.add_option("--gap", gap, "Days of the month that every site lacks")->check(CLI::Range(0, 20));
    std::string kept_file;
    app.add_option("--file", kept_file, "Keep the database there, or take it from there");
    CLI11_PARSE(app, argc, argv);
    const test::TemporaryFolder folder;
    const std::filesystem::path file =
        kept_file.empty() ? folder / "energy.wattmast" : std::filesystem::path(kept_file);
    if (!std::filesystem::exists(file)) {
        timed("filled", [&] {
            const auto store = open_sqlite_store(file, OpenMode::read_write).value();
            const std::size_t samples =
                bench::fill_month(*store, bench::add_sites(*store, sites, interval), interval, gap);
            std::printf("%d sites, %zu samples\n", sites, samples);
        });
    }
    return measure(file, fresh);
}
