// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How long closing months and checking the chain of a large fleet takes.
#include <CLI/CLI.hpp>
#include <array>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <iostream>

#include "bench/compare/measure.h"
#include "carbon/ledger_lines.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast::bench {
namespace {

/// By location, by market, and losses.
constexpr std::array categories = {LedgerCategory::scope2_location, LedgerCategory::scope2_market,
                                   LedgerCategory::scope3_td_losses};

std::vector<LedgerLine> lines_of(CivilMonth month, int sites) {
    std::vector<LedgerLine> lines;
    for (int site = 0; site < sites; ++site) {
        LedgerLine line = test::grid_line("SITE-" + std::to_string(10'000 + site));
        line.month = month;
        line.energy->energy = Energy::of(1'000'000'007LL * (site + 1));
        line.mass = CarbonMass::of(610'000'003LL * (site + 1));
        for (const LedgerCategory category : categories) {
            line.category = category;
            lines.push_back(line);
        }
    }
    return lines;
}

void say(const char* what, double milliseconds, double cpu, std::uint64_t lines) {
    std::cout << std::left << std::setw(28) << what << std::right << std::fixed << std::setprecision(2) << std::setw(8)
              << milliseconds / 1000 << " s, " << std::setw(8) << cpu << " s of processor time, " << std::setw(8)
              << static_cast<double>(lines) / milliseconds << " lines per ms\n";
}

int run(int sites, int months) {
    test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "ledger.db";
    std::cout << machine() << '\n';
    std::uint64_t lines = 0;
    double appending = 0;
    double appending_cpu = 0;
    {
        const auto store = open_sqlite_store(path, OpenMode::read_write).value();
        CivilMonth month = test::month_of(2026, 1);
        for (int number = 0; number < months; ++number, month = month.next()) {
            std::vector<LedgerLine> drafts = lines_of(month, sites);
            lines += drafts.size();
            const double cpu = own_cpu_seconds();
            const Stopwatch watch;
            static_cast<void>(store->ledger().append_closing(test::closing_of_month(month), std::move(drafts)).value());
            appending += watch.milliseconds();
            appending_cpu += own_cpu_seconds() - cpu;
        }
    }
    say("append", appending, appending_cpu, lines);
    const auto store = open_sqlite_store(path, OpenMode::read_only).value();
    double cpu = own_cpu_seconds();
    Stopwatch watch;
    const VerifyReport report = store->verify({}).value();
    say("verify the whole database", watch.milliseconds(), own_cpu_seconds() - cpu, lines);
    for (const StoreFinding& finding : report.findings) {
        std::cout << finding.check << ": " << finding.place << ": " << finding.detail << '\n';
    }
    cpu = own_cpu_seconds();
    watch = Stopwatch();
    const std::size_t read = store->ledger().lines({.month = test::month_of(2026, 2)}).value().size();
    say("read a month", watch.milliseconds(), own_cpu_seconds() - cpu, read);
    std::cout << lines << " lines, " << bytes_below(folder.path()) / 1'000'000 << " MB\n";
    return report.findings.empty() && store->ledger().head().value().lines.number == lines ? 0 : 1;
}

}  // namespace
}  // namespace wattmast::bench

int main(int argc, char** argv) {
    CLI::App program("Closes months of a fleet with three lines a site and checks the chain", "ledger_bench");
    int sites = 17'000;
    int months = 12;
    program.add_option("--sites", sites, "Sites")->check(CLI::Range(1, 1'000'000));
    program.add_option("--months", months, "Months")->check(CLI::Range(2, 1'200));
    CLI11_PARSE(program, argc, argv);
    return wattmast::bench::run(sites, months);
}
