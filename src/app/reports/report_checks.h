// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is looked at before a report is issued.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/carbon_statement.h"
#include "units/finding_severity.h"

namespace wattmast {

/// What findings are about.
enum class CheckArea : std::uint8_t {
    coverage = 1,      ///< Hours without data, sites without a meter.
    meters = 2,        ///< Registers against power, branches against totals, estimates.
    bills = 3,         ///< Invoices against meters.
    factors = 4,       ///< Missing, old, ambiguous.
    certificates = 5,  ///< Cancelled, used twice, of another year; contracts.
    fuel = 6,          ///< Fuels, gases, generators.
    ledger = 7,        ///< Late records, what cannot be made again.
    other = 8,
};
[[nodiscard]] std::span<const CheckArea> check_areas() noexcept;
[[nodiscard]] CheckArea area_of_check(std::string_view check) noexcept;

/// All findings of one check and severity.
struct ReportCheck {
    std::string check;
    FindingSeverity severity = FindingSeverity::note;
    std::size_t findings = 0;
    std::vector<std::string> sites;  ///< Codes, each once, in the order found; findings of no site have none.
    std::string message;             ///< Of the first one, English.
};

/// Errors first, then warnings, then notes; in each the most findings first.
[[nodiscard]] std::vector<ReportCheck> report_checks(const CarbonStatement& statement);

}  // namespace wattmast
