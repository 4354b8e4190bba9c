// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/draft_rules.h"

#include <array>

#include "carbon/amount.h"
#include "carbon/fuel_density.h"

namespace wattmast {
namespace {

/// "10 %", "10%" or "0.1 fraction".
std::optional<PartsPerMillion> read_share(std::string_view text) {
    const auto amount = parse_amount(text);
    if (!amount || amount->unit.measure != Measure::share) {
        return std::nullopt;
    }
    const auto share = multiply(amount->value, amount->unit.scale);
    const auto count = share ? share->to_scaled(-6) : Result<std::int64_t>(share.error());
    if (!count || *count < 0 || *count > whole.count) {
        return std::nullopt;
    }
    return PartsPerMillion{static_cast<std::int32_t>(*count)};
}

std::string share_text(PartsPerMillion share) {
    return Decimal(share.count, -4).to_string() + "%";
}

std::optional<YearRule> year_rule_by_id(std::string_view id) {
    for (const YearRule rule : {YearRule::same_year_only, YearRule::latest_published_not_after}) {
        if (id == id_of(rule)) {
            return rule;
        }
    }
    return std::nullopt;
}

template <typename T>
bool take(const std::optional<T>& value, T& into) {
    if (value) {
        into = *value;
    }
    return value.has_value();
}

struct NamedRule {
    std::string_view name;
    std::string_view values;  ///< For the message.
    bool (*read)(std::string_view text, DraftRules& rules);
    std::string (*write)(const DraftRules& rules);
};

constexpr std::string_view share_values = "a share from 0% to 100%";

const std::array named_rules{
    NamedRule{"gap_policy", "leave_missing, between_registers, typical_day",
              [](std::string_view text, DraftRules& rules) {
                  return take(gap_policy_by_id(text), rules.account.gaps.policy);
              },
              [](const DraftRules& rules) { return std::string(id_of(rules.account.gaps.policy)); }},
    NamedRule{"largest_share_estimated", share_values,
              [](std::string_view text, DraftRules& rules) {
                  return take(read_share(text), rules.account.gaps.largest_share);
              },
              [](const DraftRules& rules) { return share_text(rules.account.gaps.largest_share); }},
    NamedRule{"balance_tolerance", share_values,
              [](std::string_view text, DraftRules& rules) { return take(read_share(text), rules.account.tolerance); },
              [](const DraftRules& rules) { return share_text(rules.account.tolerance); }},
    NamedRule{"year_rule", "same_year_only, latest_published_not_after",
              [](std::string_view text, DraftRules& rules) { return take(year_rule_by_id(text), rules.year); },
              [](const DraftRules& rules) { return std::string(id_of(rules.year)); }},
    NamedRule{"match_rule", "same_year, same_month",
              [](std::string_view text, DraftRules& rules) { return take(match_rule_by_id(text), rules.match); },
              [](const DraftRules& rules) { return std::string(id_of(rules.match)); }},
    NamedRule{"residual_rule", "residual_only, location_where_no_residual",
              [](std::string_view text, DraftRules& rules) { return take(residual_rule_by_id(text), rules.residual); },
              [](const DraftRules& rules) { return std::string(id_of(rules.residual)); }},
    NamedRule{"gwp_set", "AR4, AR5, AR6",
              [](std::string_view text, DraftRules& rules) {
                  rules.gwp = text;
                  return text == "AR4" || text == "AR5" || text == "AR6";
              },
              [](const DraftRules& rules) { return rules.gwp; }},
    NamedRule{"fuel_set", "the name of a set of wattmastctl factors",
              [](std::string_view text, DraftRules& rules) {
                  rules.fuel_set = text;
                  return !text.empty();
              },
              [](const DraftRules& rules) { return rules.fuel_set; }},
    // Written only where they were decided, so that closings from before there were these read as they did.
    NamedRule{"fuel_method", "tank, runtime, delivered",
              [](std::string_view text, DraftRules& rules) {
                  rules.fuel_method = fuel_method_by_id(text);
                  return rules.fuel_method.has_value();
              },
              [](const DraftRules& rules) {
                  return rules.fuel_method ? std::string(id_of(*rules.fuel_method)) : std::string();
              }},
    NamedRule{
        "tank_across_months", "refuse, by_days",
        [](std::string_view text, DraftRules& rules) { return take(tank_rule_by_id(text), rules.tank_across_months); },
        [](const DraftRules& rules) {
            return rules.tank_across_months == TankRule::refuse ? std::string()
                                                                : std::string(id_of(rules.tank_across_months));
        }},
    NamedRule{"fuel_density", "fuels with their densities, such as diesel 0.84 kg/L; petrol 745 kg/m3",
              [](std::string_view text, DraftRules& rules) {
                  rules.fuel_density = text;
                  return parse_fuel_densities(text).has_value();
              },
              [](const DraftRules& rules) { return rules.fuel_density; }},
};

}  // namespace

Result<DraftRules> draft_rules(std::span<const BookPolicy> policies, CivilMonth month) {
    DraftRules rules;
    const CivilDate last_day{month.value / std::chrono::last};
    std::string faults;
    for (const NamedRule& rule : named_rules) {
        const auto value = policy_on(policies, rule.name, last_day);
        if (value && !rule.read(*value, rules)) {
            faults += (faults.empty() ? "" : "\n") + std::string("policy ") + std::string(rule.name) + " is \"" +
                      *value + "\"; it must be one of: " + std::string(rule.values);
        }
    }
    return faults.empty() ? Result<DraftRules>(rules) : fail(Errc::invalid_argument, faults);
}

std::string to_text(const DraftRules& rules) {
    std::string text;
    for (const NamedRule& rule : named_rules) {
        const std::string value = rule.write(rules);
        if (!value.empty()) {
            text += std::string(rule.name) + "=" + value + "\n";
        }
    }
    return text;
}

Result<DraftRules> parse_draft_rules(std::string_view text) {
    DraftRules rules;
    std::string_view rest = text;
    for (const NamedRule& rule : named_rules) {
        const std::string begin = std::string(rule.name) + "=";
        if (!rest.starts_with(begin)) {
            continue;
        }
        const std::size_t end = rest.find('\n');
        const std::string_view value = rest.substr(begin.size(), end - begin.size());
        if (end == std::string_view::npos || !rule.read(value, rules)) {
            break;
        }
        rest.remove_prefix(end + 1);
    }
    if (!rest.empty() || to_text(rules) != text) {
        return fail(Errc::invalid_argument,
                    "the policy of a closing is not what this version writes: " + std::string(text.substr(0, 200)));
    }
    return rules;
}

}  // namespace wattmast
