// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How each hour of a month is known, by site and day: what a calendar of coverage shows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/energy.h"
#include "app/energy_hours.h"
#include "app/signal_reader.h"
#include "store/ledger_store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// Hours of meters by how their energy is known. An hour that two meters of a site have counts twice.
template <typename Count>
struct MethodHours {
    std::array<Count, 5> of{};  ///< measured, integrated, estimated, entered, missing.

    [[nodiscard]] Count count(EnergyMethod method) const { return of.at(static_cast<std::size_t>(method) - 1); }
    [[nodiscard]] std::uint64_t total() const {
        std::uint64_t sum = 0;
        for (const Count one : of) {
            sum += one;
        }
        return sum;
    }
    template <typename Other>
    void add(const MethodHours<Other>& other) {
        for (std::size_t i = 0; i < of.size(); ++i) {
            of.at(i) = static_cast<Count>(of.at(i) + other.of.at(i));
        }
    }
    friend bool operator==(const MethodHours&, const MethodHours&) = default;
};
using DayCoverage = MethodHours<std::uint16_t>;
using MonthCoverage = MethodHours<std::uint64_t>;

/// A site, or a node of the one site that was asked for.
struct CoverageRow {
    SiteId site;
    std::string node;                  ///< Empty: the grid nodes of the site together.
    std::size_t meters = 0;            ///< 0: nothing is measured, and nothing is counted.
    std::vector<PointId> points;       ///< Whose course shows those hours: of each meter its power, else its register.
    std::vector<DayCoverage> days;     ///< As CoverageMonth::days; of days to come nothing is counted.
    MonthCoverage month;               ///< Of hours that are over.
    PartsPerMillion coverage = whole;  ///< By values, the least of its meters, of the time that is over.
    bool is_left_out = false;          ///< The samples of a meter cannot be read: its hours count as missing.
    friend bool operator==(const CoverageRow&, const CoverageRow&) = default;
};

struct CoverageMonth {
    CivilMonth month;
    std::vector<CivilDate> days;
    std::vector<CoverageRow> rows;  ///< The worst first; those without a meter last.
    bool has_nodes = false;         ///< The rows are nodes of one site.
    std::size_t sites = 0;          ///< In the scope.
    std::size_t without_meter = 0;  ///< Sites of them.
    std::size_t incomplete = 0;     ///< Rows with a meter of which an hour that is over is not whole.
    MonthCoverage all;              ///< Of the grid nodes of all sites.
    friend bool operator==(const CoverageMonth&, const CoverageMonth&) = default;
};

struct CoverageRequest {
    CivilMonth month;
    EnergyScope scope;
    UtcTime now;
};

/// Hours are those of the month's account (site_account()) by the rules that the month is drafted by, or was closed by:
/// what stands in by rule is estimated, days that the book has an energy of are entered. Each site's days are cut in
/// its own zone. Of sites, their grid nodes count, as in the ledger; of one site, all measured nodes have a row.
/// Kept hours are taken where the reader has them. Fails with `no_data` where the scope has no site, as draft_rules(),
/// `cancelled`, and what the store says. What is wrong with one meter's samples makes its hours missing.
/// Thread: a worker, with a reader of its own. Looks at `cancel` at every meter.
[[nodiscard]] Result<CoverageMonth> coverage_month(const SignalReader& reader, const LedgerStore& ledger,
                                                   const CoverageRequest& request, const EnergyProgress& progress,
                                                   const std::stop_token& cancel);

/// Rules that a month is drafted by: those of its closing, else the book's. Fails as draft_rules() and the store.
[[nodiscard]] Result<struct DraftRules> rules_of_month(const LedgerStore& ledger, CivilMonth month);

}  // namespace wattmast
