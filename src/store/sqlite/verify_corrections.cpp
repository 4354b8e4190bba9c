// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/verify_corrections.h"

#include <string>
#include <utility>

#include "store/rules.h"
#include "store/sqlite/correction_table.h"

namespace wattmast::sqlite {
namespace {

constexpr Duration one_tick{1};

constexpr std::string_view gaps_sql =
    "SELECT before + 1, id - 1 FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM correction) "
    "WHERE id <> before + 1";
constexpr std::string_view chain_sql =
    "SELECT id FROM correction AS later WHERE supersedes IS NOT (SELECT max(id) FROM correction AS earlier WHERE "
    "earlier.point = later.point AND earlier.at = later.at AND earlier.id < later.id)";

void find(VerifyReport& report, const std::string& row, std::string detail) {
    report.findings.push_back({"correction", "table correction, row " + row, std::move(detail)});
}

Result<void> check_order(Connection& connection, VerifyReport& report) {
    auto checked = each_row(connection, gaps_sql, {}, [&](const Query& row) -> Result<void> {
        const std::string first = std::to_string(row.integer(0));
        const std::string last = std::to_string(row.integer(1));
        find(report, first == last ? first : first + " to " + last,
             "is gone; figures may lack what a person corrected");
        return {};
    });
    if (!checked) {
        return checked;
    }
    return each_row(connection, chain_sql, {}, [&](const Query& row) -> Result<void> {
        find(report, row.text(0), "does not supersede the record before it of its point and time");
        return {};
    });
}

}  // namespace

Result<void> verify_corrections(Connection& connection, const SampleReader& samples, const std::stop_token& cancel,
                                VerifyReport& report) {
    if (auto checked = check_order(connection, report); !checked) {
        return checked;
    }
    std::vector<Correction> intact;
    const auto read = each_correction(connection, std::nullopt, storable_times, [&](Result<Correction> correction) {
        if (correction) {
            intact.push_back(std::move(*correction));
        }
        return Result<void>();
    });
    if (!read) {
        return read;
    }
    for (const Correction& correction : intact) {
        if (!correction.stored) {
            continue;
        }
        const auto now = samples.read(correction.point, {correction.at, correction.at + one_tick}, cancel);
        if (!now && now.error().code == Errc::cancelled) {
            return now.error();
        }
        // Samples that cannot be read are findings of their own.
        if (now && !now->is_empty() && now->samples().front() != *correction.stored) {
            find(report, std::to_string(correction.id.number()),
                 "the sample of point " + std::to_string(correction.point.number()) + " at " +
                     to_iso8601(correction.at) + " is not the one that was corrected");
        }
    }
    return {};
}

}  // namespace wattmast::sqlite
