// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger.h"

#include <algorithm>
#include <array>

#include "carbon/utf8.h"

namespace wattmast {
namespace {

constexpr std::array categories = {LedgerCategory::scope1_fuel,
                                   LedgerCategory::scope1_refrigerant,
                                   LedgerCategory::scope1_fire_suppression,
                                   LedgerCategory::scope2_location,
                                   LedgerCategory::scope2_market,
                                   LedgerCategory::scope3_td_losses,
                                   LedgerCategory::scope3_upstream,
                                   LedgerCategory::biogenic};

std::string_view wrong_activity(const LedgerLine& line) {
    if (line.energy.has_value() == line.amount.has_value()) {
        return "has to have either an energy or an amount; without an activity it is a finding, not a line";
    }
    if (line.energy && (line.energy->method == EnergyMethod::missing || id_of(line.energy->method).empty())) {
        return "has an energy without a method";
    }
    if (line.energy && (line.energy->coverage.count < 0 || line.energy->coverage > whole)) {
        return "has a coverage outside 0 to 1,000,000 ppm";
    }
    if (line.amount && line.amount->unit.empty()) {
        return "has an amount without a unit";
    }
    return "";
}

std::string_view wrong_correction(const LedgerLine& line) {
    if (!line.correction) {
        return "";
    }
    if (line.correction->reason.empty()) {
        return "is a correction without a reason";
    }
    if (line.correction->is_withdrawal && !line.correction->line) {
        return "withdraws nothing";
    }
    const auto& corrected = line.correction->line;
    if (corrected && (*corrected == 0 || (line.number != 0 && *corrected >= line.number))) {
        return "corrects a line that is not before it";
    }
    return "";
}

bool is_text_throughout(const LedgerLine& line) {
    bool is_text = true;
    for (const std::string* text : {&line.site, &line.time_zone, &line.region, &line.node, &line.item, &line.factor.id,
                                    &line.factor.unit, &line.rules, &line.who}) {
        is_text = is_text && is_utf8(*text);
    }
    for (const std::string& point : line.points) {
        is_text = is_text && is_utf8(point);
    }
    return is_text && (!line.amount || is_utf8(line.amount->unit)) &&
           (!line.correction || is_utf8(line.correction->reason));
}

/// Of a line that takes another one to nothing: zero would be a figure.
std::string_view wrong_withdrawal(const LedgerLine& line) {
    const bool has_more = line.energy || line.amount || line.factor != LedgerFactor{} || line.mass != CarbonMass{} ||
                          line.gas != Gas::co2 || !line.rules.empty() || !line.points.empty() ||
                          !line.records.empty() || line.inputs != Digest{};
    return has_more ? "withdraws another line and has a figure of its own" : "";
}

std::string_view wrong_place(const LedgerLine& line) {
    if (line.site.empty() || line.time_zone.empty()) {
        return "has no site or no time zone";
    }
    if (!line.month.value.ok() || line.period.is_empty()) {
        return "has no month or an empty period";
    }
    if (id_of(line.category).empty() || line.item.empty()) {
        return "has no category or no item";
    }
    if (line.who.empty()) {
        return "does not say who wrote it";
    }
    return is_text_throughout(line) ? "" : "has a text that is not UTF-8";
}

std::string_view wrong_figure(const LedgerLine& line) {
    if (line.factor.id.empty() || line.factor.unit.empty()) {
        return "has no factor, or one without a unit; without a factor it is a finding, not a line";
    }
    if (id_of(line.gas).empty()) {
        return "does not say of which gas it is";
    }
    for (const std::string& point : line.points) {
        if (point.empty()) {
            return "has a point without a name";
        }
    }
    return wrong_activity(line);
}

/// Months from `corrections_since` to before the closing's, ascending.
bool has_wrong_months(const Closing& closing) {
    std::optional<CivilMonth> before;
    for (const CorrectedMonth& corrected : closing.corrected) {
        const bool ascends = !before || *before < corrected.month;
        const bool is_looked_at = closing.corrections_since && *closing.corrections_since <= corrected.month;
        if (!corrected.month.value.ok() || !ascends || !is_looked_at || corrected.month >= closing.month) {
            return true;
        }
        before = corrected.month;
    }
    return false;
}

}  // namespace

std::string_view id_of(LedgerCategory category) noexcept {
    switch (category) {
        case LedgerCategory::scope1_fuel:
            return "scope1_fuel";
        case LedgerCategory::scope1_refrigerant:
            return "scope1_refrigerant";
        case LedgerCategory::scope1_fire_suppression:
            return "scope1_fire_suppression";
        case LedgerCategory::scope2_location:
            return "scope2_location";
        case LedgerCategory::scope2_market:
            return "scope2_market";
        case LedgerCategory::scope3_td_losses:
            return "scope3_td_losses";
        case LedgerCategory::scope3_upstream:
            return "scope3_upstream";
        case LedgerCategory::biogenic:
            return "biogenic";
    }
    return "";
}

std::optional<LedgerCategory> ledger_category_by_id(std::string_view id) noexcept {
    for (const LedgerCategory category : categories) {
        if (id == id_of(category)) {
            return category;
        }
    }
    return std::nullopt;
}

Result<void> check_line(const LedgerLine& line) {
    const std::string_view wrong_rest = is_withdrawal(line) ? wrong_withdrawal(line) : wrong_figure(line);
    for (const std::string_view wrong : {wrong_place(line), wrong_rest, wrong_correction(line)}) {
        if (!wrong.empty()) {
            return fail(Errc::invalid_argument, "a ledger line of site " + line.site + ", " +
                                                    std::string(id_of(line.category)) + " " + line.item + " " +
                                                    std::string(wrong));
        }
    }
    return {};
}

Result<void> check_closing(const Closing& closing) {
    std::string_view wrong;
    if (!closing.month.value.ok()) {
        wrong = "has no month";
    } else if (closing.who.empty() || closing.program.empty() || closing.time_zone_release.empty()) {
        wrong = "does not say who closed, with which version of Wattmast or of the time zone database";
    } else if ((closing.open_findings != 0) != closing.findings.has_value()) {
        wrong = "has findings without a digest, or a digest without findings";
    } else if (has_wrong_months(closing)) {
        wrong = "corrects months that do not ascend, or that are not before its own";
    } else if (!is_utf8(closing.who) || !is_utf8(closing.program) || !is_utf8(closing.time_zone_release) ||
               !is_utf8(closing.policy) || !std::ranges::all_of(closing.corrected, is_utf8, &CorrectedMonth::policy)) {
        wrong = "has a text that is not UTF-8";
    }
    return wrong.empty() ? Result<void>() : fail(Errc::invalid_argument, "the closing " + std::string(wrong));
}

}  // namespace wattmast
