// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `./dev bench store`: Wattmast's store and other stores with the same workload in the same run.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "bench/compare/measure.h"
#include "bench/compare/measurement.h"
#include "bench/compare/remote_write_peers.h"
#include "bench/compare/sqlite_rows.h"
#include "bench/compare/table.h"
#include "bench/compare/wattmast_contender.h"
#include "support/temporary_folder.h"

namespace wattmast::bench {
namespace {

struct Peer {
    std::string id;
    std::string program;  ///< Empty: always there.
    MakeContender make;
};

template <typename Made>
MakeContender in_file() {
    return
        [](const Workload&, const std::filesystem::path& folder) { return std::make_unique<Made>(folder / "w1.db"); };
}

template <typename Made>
Peer server(std::string id) {
    return {std::move(id), Made::program,
            [](const Workload&, const std::filesystem::path& folder) { return std::make_unique<Made>(folder); }};
}

std::vector<Peer> all_peers() {
    return {{"sqlite", "", in_file<SqliteRows>()},
            server<VictoriaMetrics>("victoriametrics"),
            server<Prometheus>("prometheus")};
}

std::unique_ptr<Contender> make_ours(const Workload& workload, const std::filesystem::path& folder) {
    return std::make_unique<WattmastContender>(workload, folder / "w1.wattmast");
}

/// Those of `wanted` that are there; says which are not.
std::vector<Peer> chosen(const std::string& wanted) {
    std::vector<Peer> peers = all_peers();
    std::erase_if(peers, [&](const Peer& peer) {
        const std::string list = "," + wanted + ",";
        if (wanted != "all" && list.find("," + peer.id + ",") == std::string::npos) {
            return true;
        }
        const bool is_absent = !peer.program.empty() && !is_installed(peer.program);
        if (is_absent) {
            std::cerr << peer.id << " is left out: " << peer.program << " is not installed\n";
        }
        return is_absent;
    });
    return peers;
}

Figures measure(const std::string& name, Measurement measurement, const MakeContender& make) {
    std::cerr << name << " … " << std::flush;
    const Stopwatch watch;
    Figures figures = measurement.run(make);
    std::cerr << static_cast<int>(watch.milliseconds() / 1000) << " s\n";
    return figures;
}

int compare(const Workload& workload, const std::string& wanted, Year year) {
    const test::TemporaryFolder folder;
    const Measurement measurement(workload, folder / "data", year);
    std::vector<Figures> figures = {measure("wattmast", measurement, make_ours)};
    for (const Peer& peer : chosen(wanted)) {
        try {
            figures.push_back(measure(peer.id, measurement, peer.make));
        } catch (const std::runtime_error& error) {
            std::cerr << "left out: " << error.what() << "\n";
            if (Measurement::stop) {
                throw;
            }
        }
    }
    print_tables(std::cout, workload, figures);
    // A peer that answers otherwise is worth a line; that we do is a failure.
    return figures.front().objections.empty() ? 0 : 1;
}

int run(int argc, char** argv) {
    CLI::App app("Wattmast's store beside others; peers that are not installed are left out");
    Workload workload{.series = 1000, .days = 30};
    bool is_quick = false;
    bool is_exact = false;
    bool is_without_year = false;
    std::string peers = "all";
    app.add_flag("--quick", is_quick, "200 series × 7 days instead of 1,000 × 30");
    app.add_flag("--exact-minutes", is_exact, "polls at exact minutes instead of ±50 ms");
    app.add_flag("--without-year", is_without_year, "leave out the chart of a year");
    auto* series = app.add_option("--series", workload.series)->check(CLI::Range(2, 100'000));
    auto* days = app.add_option("--days", workload.days)->check(CLI::Range(1, 366));
    app.add_option("--peers", peers, "all, none, or some of: sqlite,victoriametrics,prometheus");
    CLI11_PARSE(app, argc, argv);
    if (is_quick) {
        workload.series = *series ? workload.series : 200;
        workload.days = *days ? workload.days : 7;
    }
    workload.jitter = is_exact ? Duration{0} : workload.jitter;
    struct sigaction action {};
    action.sa_handler = [](int) { Measurement::stop = true; };
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return compare(workload, peers, is_without_year ? Year::left_out : Year::measured);
}

}  // namespace
}  // namespace wattmast::bench

int main(int argc, char** argv) {
    try {
        return wattmast::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "store_compare_bench: " << error.what() << "\n";
        return 1;
    }
}
