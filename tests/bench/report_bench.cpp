// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From opening a draft of a month to its first page on the screen, step by step as the page Reports does it. Sites with
// a mains register and its power every hour, or a database that is there.
// Run: report_bench [--sites N] [--file FILE --month 2026-10] [--rounds N] [--most SECONDS]
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/energy_keeper.h"
#include "app/known_factors.h"
#include "app/reports/month_statement.h"
#include "app/reports/report_checks.h"
#include "app/reports/report_files.h"
#include "app/resources.h"
#include "bench/month_of_fleet.h"
#include "carbon/newer_factor.h"
#include "report/pages/page_image.h"
#include "store/figure_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace {

using namespace wattmast;

constexpr Duration interval = std::chrono::hours{1};
constexpr double screen_scale = 0.72;  ///< Two pages beside each other at 1600 x 1000.

struct Steps {
    std::vector<std::pair<std::string, double>> cpu;
    double wall = 0;

    template <typename Work>
    auto timed(const std::string& what, Work work) {
        const auto begun = std::chrono::steady_clock::now();
        const std::clock_t before = std::clock();
        auto result = work();
        cpu.emplace_back(what, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        wall += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        return result;
    }
    [[nodiscard]] double sum() const {
        double all = 0;
        for (const auto& [what, seconds] : cpu) {
            all += seconds;
        }
        return all;
    }
};

void fill(const std::filesystem::path& file, int sites) {
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    bench::fill_month(*store, bench::add_sites(*store, sites, interval), interval, 0);
}

/// As a program that collects does by and by, so that a draft reads what is kept.
void keep(const std::filesystem::path& file, UtcTime now) {
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    const Catalog catalog = store->catalog().load().value();
    std::vector<SiteId> ids;
    for (const Site& site : catalog.sites) {
        ids.push_back(site.id);
    }
    static_cast<void>(keep_month(*store, catalog, ids, bench::fleet_month, now, {}).value());
}

/// Everything that is read stays open between rounds, as in the window.
class Desk {
public:
    Desk(const std::filesystem::path& file, CivilMonth month, UtcTime now)
        : store_(open_sqlite_store(file, OpenMode::read_only).value()),
          catalog_(store_->catalog().load().value()),
          shipped_(load_factors(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources").value()),
          known_(register_of(factors_of(*shipped_, store_->ledger()).value())),
          reader_(store_->samples(), catalog_, store_->figures()),
          month_(month),
          now_(now) {}

    Steps open() {
        Steps steps;
        const CarbonStatement statement = steps.timed("figures of the month", [&] {
            return carbon_statement(*store_, reader_, {*shipped_, *known_},
                                    {.month = month_, .area = {}, .sites = {}, .organisation = {}}, now_, {})
                .value();
        });
        steps.timed("checks, newer factors", [&] {
            const auto library = factors_of(*shipped_, store_->ledger()).value();
            return newer_factors(statement.lines, *library).size() + report_checks(statement).size();
        });
        auto document = steps.timed("document", [&] {
            return std::make_shared<const ReportDocument>(
                document_of(ReportKind::carbon, statement, ReportLanguage::english));
        });
        first_page(steps, document);
        lines = statement.lines.size();
        return steps;
    }

    std::size_t lines = 0;
    std::size_t pages = 0;

private:
    void first_page(Steps& steps, const std::shared_ptr<const ReportDocument>& document) {
        PagePreview preview = steps.timed("layout", [&] { return PagePreview(document); });
        steps.timed("first page with its figures",
                    [&] { return preview.image(0, screen_scale).pixels.size() + preview.figures(0).size(); });
        pages = preview.page_count();
    }

    std::unique_ptr<Store> store_;
    Catalog catalog_;
    std::shared_ptr<const FactorRegister> shipped_;
    std::shared_ptr<const FactorRegister> known_;
    SignalReader reader_;
    CivilMonth month_;
    UtcTime now_;
};

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("report_bench");
    int sites = 17'000;
    int rounds = 3;
    double most = 0;
    std::string kept_file;
    std::string month_text;
    app.add_option("--sites", sites)->check(CLI::PositiveNumber);
    app.add_option("--rounds", rounds, "The least of so many is said")->check(CLI::PositiveNumber);
    app.add_option("--file", kept_file, "Keep the database there, or take it from there");
    app.add_option("--month", month_text, "Of a database that is there; without it October 2026");
    app.add_option("--most", most, "Fail if the first page needs more seconds of CPU");
    CLI11_PARSE(app, argc, argv);
    const test::TemporaryFolder folder;
    const std::filesystem::path file =
        kept_file.empty() ? folder / "report.wattmast" : std::filesystem::path(kept_file);
    if (!std::filesystem::exists(file)) {
        fill(file, sites);
    }
    const CivilMonth month = month_text.empty() ? bench::fleet_month : CivilMonth::parse(month_text).value();
    const UtcTime now = TimeZone::utc().range_of(month).end + std::chrono::days{3};
    if (month_text.empty()) {
        keep(file, now);
    }
    Desk desk(file, month, now);
    Steps best = desk.open();
    for (int round = 1; round < rounds; ++round) {
        Steps again = desk.open();
        best = again.sum() < best.sum() ? again : best;
    }
    for (const auto& [what, seconds] : best.cpu) {
        std::printf("%-32s %7.3f s\n", what.c_str(), seconds);
    }
    std::printf("%zu lines, %zu pages: first page after %.3f s of CPU, %.3f s by the clock\n", desk.lines, desk.pages,
                best.sum(), best.wall);
    return most > 0 && best.sum() > most ? 1 : 0;
}
