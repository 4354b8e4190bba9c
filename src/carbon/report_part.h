// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Parts that a report may be issued without. How it was made, factors, and what is missing are in every one.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"

namespace wattmast {

enum class ReportKind : std::uint8_t;

/// Stored as id_of(): append only.
enum class ReportPart : std::uint8_t {
    summary = 1,    ///< The large figures.
    emissions = 2,  ///< By scope and source.
    other_emissions = 3,
    charts = 4,
    changes = 5,  ///< What changed since the month and the year before.
    approval = 6,
    sites = 7,
    classes = 8,
    areas = 9,
    checks = 10,        ///< How many findings each check has; the findings themselves stay.
    meter_events = 11,  ///< Of a site sheet: the life of its meters.
    key_figures = 12,   ///< Of a site sheet: PUE and its like.
};
[[nodiscard]] std::string_view id_of(ReportPart part) noexcept;  ///< "other_emissions"
[[nodiscard]] std::optional<ReportPart> report_part_by_id(std::string_view id) noexcept;
/// Whose figures a report has.
enum class ReportOf : std::uint8_t { everybody = 1, tenant = 2 };
/// Those of a kind, as they follow each other in it; a tenant's are among those of everybody's.
[[nodiscard]] std::span<const ReportPart> parts_of(ReportKind kind, ReportOf whose = ReportOf::everybody) noexcept;

/// Parts that a report is made without.
using LeftOut = std::set<ReportPart>;
/// Fails with `invalid_argument`, naming those that there are, for a name that is none of the kind.
[[nodiscard]] Result<LeftOut> left_out_of(ReportKind kind, std::span<const std::string> names,
                                          ReportOf whose = ReportOf::everybody);
/// The names, as left_out_of() reads them.
[[nodiscard]] std::vector<std::string> names_of(const LeftOut& parts);

}  // namespace wattmast
