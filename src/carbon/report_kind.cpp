// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/report_kind.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

constexpr std::array all_kinds{ReportKind::carbon, ReportKind::energy, ReportKind::quality, ReportKind::annual,
                               ReportKind::site};
constexpr std::array all_formats{ReportFormat::pdf, ReportFormat::xlsx, ReportFormat::csv, ReportFormat::html,
                                 ReportFormat::json};

}  // namespace

std::string_view id_of(ReportKind kind) noexcept {
    switch (kind) {
        case ReportKind::carbon:
            return "carbon";
        case ReportKind::energy:
            return "energy";
        case ReportKind::quality:
            return "quality";
        case ReportKind::annual:
            return "annual";
        case ReportKind::site:
            return "site";
    }
    return "";
}

std::optional<ReportKind> report_kind_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find_if(all_kinds, [&](ReportKind kind) { return id_of(kind) == id; });
    return found == all_kinds.end() ? std::nullopt : std::optional(*found);
}

std::string_view number_prefix(ReportKind kind) noexcept {
    switch (kind) {
        case ReportKind::carbon:
            return "CR";
        case ReportKind::energy:
            return "ER";
        case ReportKind::quality:
            return "DQ";
        case ReportKind::annual:
            return "AR";
        case ReportKind::site:
            return "SS";
    }
    return "";
}

std::span<const ReportKind> report_kinds() noexcept {
    return all_kinds;
}

std::string_view id_of(ReportFormat format) noexcept {
    switch (format) {
        case ReportFormat::pdf:
            return "pdf";
        case ReportFormat::xlsx:
            return "xlsx";
        case ReportFormat::csv:
            return "csv";
        case ReportFormat::html:
            return "html";
        case ReportFormat::json:
            return "json";
    }
    return "";
}

std::optional<ReportFormat> report_format_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find_if(all_formats, [&](ReportFormat format) { return id_of(format) == id; });
    return found == all_formats.end() ? std::nullopt : std::optional(*found);
}

std::span<const ReportFormat> report_formats() noexcept {
    return all_formats;
}

Result<void> check_scope(ReportKind kind, const ReportScope& scope) {
    if (!scope.tenant.empty() && kind != ReportKind::carbon) {
        return fail(Errc::invalid_argument,
                    "the report of a tenant is of its energy and its carbon together: ask for it as kind carbon");
    }
    if (kind == ReportKind::site && (scope.sites.size() != 1 || !scope.area.empty())) {
        return fail(
            Errc::invalid_argument,
            (scope.sites.size() == 1 ? std::string("a site sheet is of one site, not of an area")
             : scope.sites.empty()   ? std::string("a site sheet is of one site, and none is named")
                                     : "a site sheet is of one site, not of " + std::to_string(scope.sites.size())) +
                "; name one by its code alone, such as --site SH-PD-0473, and make a sheet for each other");
    }
    return {};
}

}  // namespace wattmast
