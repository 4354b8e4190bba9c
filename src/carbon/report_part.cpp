// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/report_part.h"

#include <algorithm>
#include <array>
#include <utility>

#include "carbon/report_kind.h"

namespace wattmast {
namespace {

using enum ReportPart;

constexpr std::array all_parts{summary, emissions, other_emissions, charts, changes,      approval,
                               sites,   classes,   areas,           checks, meter_events, key_figures};
constexpr std::array carbon_parts{summary, emissions, other_emissions, charts, changes, approval, sites};
constexpr std::array energy_parts{summary, classes, charts, areas, sites};
constexpr std::array quality_parts{summary, checks, sites};
/// Ledger lines and nodes stay: without them nobody could check it.
constexpr std::array site_parts{summary, charts, meter_events, key_figures};
constexpr std::array tenant_parts{summary, emissions, sites};

}  // namespace

std::string_view id_of(ReportPart part) noexcept {
    switch (part) {
        case summary:
            return "summary";
        case emissions:
            return "emissions";
        case other_emissions:
            return "other_emissions";
        case charts:
            return "charts";
        case changes:
            return "changes";
        case approval:
            return "approval";
        case sites:
            return "sites";
        case classes:
            return "classes";
        case areas:
            return "areas";
        case checks:
            return "checks";
        case meter_events:
            return "meter_events";
        case key_figures:
            return "key_figures";
    }
    return "";
}

std::optional<ReportPart> report_part_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find_if(all_parts, [&](ReportPart part) { return id_of(part) == id; });
    return found == all_parts.end() ? std::nullopt : std::optional(*found);
}

std::span<const ReportPart> parts_of(ReportKind kind, ReportOf whose) noexcept {
    if (whose == ReportOf::tenant) {
        return kind == ReportKind::carbon ? std::span<const ReportPart>(tenant_parts) : std::span<const ReportPart>();
    }
    switch (kind) {
        case ReportKind::carbon:
        case ReportKind::annual:
            return carbon_parts;
        case ReportKind::energy:
            return energy_parts;
        case ReportKind::quality:
            return quality_parts;
        case ReportKind::site:
            return site_parts;
    }
    return {};
}

Result<LeftOut> left_out_of(ReportKind kind, std::span<const std::string> names, ReportOf whose) {
    const std::span<const ReportPart> known = parts_of(kind, whose);
    LeftOut parts;
    for (const std::string& name : names) {
        const auto part = report_part_by_id(name);
        if (!part || std::ranges::find(known, *part) == known.end()) {
            std::string all;
            for (const ReportPart one : known) {
                all += (all.empty() ? "" : ", ") + std::string(id_of(one));
            }
            const std::string kind_text = "kind " + std::string(id_of(kind));
            if (known.empty()) {
                return fail(Errc::invalid_argument, "a report of " + kind_text +
                                                        " has no parts that it can be made without; ask for all of it");
            }
            std::string why = "\"" + name + "\" is no part that a report of ";
            why.append(whose == ReportOf::tenant ? "a tenant" : kind_text);
            why.append(" can be made without; those are ").append(all);
            why += ". How it was made, factors and what is missing are always in it";
            return fail(Errc::invalid_argument, std::move(why));
        }
        parts.insert(*part);
    }
    return parts;
}

std::vector<std::string> names_of(const LeftOut& parts) {
    std::vector<std::string> names;
    for (const ReportPart part : parts) {
        names.emplace_back(id_of(part));
    }
    return names;
}

}  // namespace wattmast
