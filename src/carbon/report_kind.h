// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which reports there are, in which files, and what each may be of.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/report_part.h"
#include "units/error.h"

namespace wattmast {

/// Stored as id_of(): append only.
enum class ReportKind : std::uint8_t { carbon = 1, energy = 2, quality = 3, annual = 4, site = 5 };
[[nodiscard]] std::string_view id_of(ReportKind kind) noexcept;  ///< "carbon"
[[nodiscard]] std::optional<ReportKind> report_kind_by_id(std::string_view id) noexcept;
/// What its numbers begin with: "CR".
[[nodiscard]] std::string_view number_prefix(ReportKind kind) noexcept;
[[nodiscard]] std::span<const ReportKind> report_kinds() noexcept;

/// Stored as id_of(): append only.
enum class ReportFormat : std::uint8_t { pdf = 1, xlsx = 2, csv = 3, html = 4, json = 5 };
[[nodiscard]] std::string_view id_of(ReportFormat format) noexcept;  ///< "xlsx"; also what names of files end with.
[[nodiscard]] std::optional<ReportFormat> report_format_by_id(std::string_view id) noexcept;
[[nodiscard]] std::span<const ReportFormat> report_formats() noexcept;

/// What a report is of: two reports of one kind, month and scope are revisions of each other.
struct ReportScope {
    std::vector<std::string> area = {};   ///< Outermost first; empty: every area.
    std::vector<std::string> sites = {};  ///< Codes; empty: all of the area.
    std::string tenant = {};              ///< Of shared sites; empty: what is reported is of nobody alone.
    friend bool operator==(const ReportScope&, const ReportScope&) = default;
};

[[nodiscard]] inline ReportOf whose(const ReportScope& scope) noexcept {
    return scope.tenant.empty() ? ReportOf::everybody : ReportOf::tenant;
}

/// Whether a report of that kind can be of that: a site sheet is of one site named by its code, and of no area; only
/// the kind carbon is of a tenant. Fails with `invalid_argument`.
[[nodiscard]] Result<void> check_scope(ReportKind kind, const ReportScope& scope);

}  // namespace wattmast
