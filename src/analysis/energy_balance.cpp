// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/energy_balance.h"

#include <algorithm>
#include <numeric>

#include "units/decimal.h"

namespace wattmast {
namespace {

WideInteger size_of(WideInteger number) {
    return number < 0 ? -number : number;
}

/// Weights of all tenants by the rule, none negative, their sum positive.
Result<std::vector<std::int64_t>> weights_by(ShareRule rule, std::span<const Energy> measured,
                                             std::span<const std::int64_t> agreed) {
    std::vector<std::int64_t> weights;
    switch (rule) {
        case ShareRule::by_measured_energy:
            for (const Energy energy : measured) {
                weights.push_back(energy.count());
            }
            break;
        case ShareRule::equally:
            weights.assign(measured.size(), 1);
            break;
        case ShareRule::by_agreed_shares:
            weights.assign(agreed.begin(), agreed.end());
            break;
    }
    if (weights.size() != measured.size() || weights.empty()) {
        return fail(Errc::invalid_argument, "a common load needs at least one tenant, and a share for each of them");
    }
    if (std::ranges::any_of(weights, [](std::int64_t weight) { return weight < 0; })) {
        return fail(Errc::invalid_argument, "a tenant's share is negative; check the direction of the tenant's meter");
    }
    if (std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; })) {
        return fail(Errc::invalid_argument,
                    "all tenants' shares are zero, so the common load cannot be divided in their ratio; choose the "
                    "rule \"equally\" or agreed shares for such months");
    }
    return weights;
}

}  // namespace

std::string_view id_of(BalanceState state) noexcept {
    switch (state) {
        case BalanceState::balanced:
            return "balanced";
        case BalanceState::unbalanced:
            return "unbalanced";
        case BalanceState::unknown:
            return "unknown";
    }
    return "";
}

Balance compare_energies(std::optional<Energy> first, std::optional<Energy> second, PartsPerMillion tolerance) {
    Balance balance;
    if (!first || !second) {
        return balance;
    }
    balance.difference = *second - *first;
    const WideInteger size = size_of(balance.difference->count()) * WideInteger{whole.count};
    const WideInteger base = size_of(first->count());
    balance.state = size <= base * tolerance.count ? BalanceState::balanced : BalanceState::unbalanced;
    if (base > 0) {
        const WideInteger share = (size + base - 1) / base;
        balance.share = static_cast<std::int64_t>(balance.difference->count() < 0 ? -share : share);
    }
    return balance;
}

Balance compare_with_children(std::optional<Energy> parent, std::span<const std::optional<Energy>> children,
                              PartsPerMillion tolerance) {
    if (children.empty() || std::ranges::any_of(children, [](const auto& child) { return !child; })) {
        return {};
    }
    Energy sum;
    for (const std::optional<Energy>& child : children) {
        sum += *child;
    }
    return compare_energies(parent, sum, tolerance);
}

std::string_view id_of(ShareRule rule) noexcept {
    switch (rule) {
        case ShareRule::by_measured_energy:
            return "by_measured_energy";
        case ShareRule::equally:
            return "equally";
        case ShareRule::by_agreed_shares:
            return "by_agreed_shares";
    }
    return "";
}

std::optional<ShareRule> share_rule_by_id(std::string_view id) noexcept {
    for (const ShareRule rule : {ShareRule::by_measured_energy, ShareRule::equally, ShareRule::by_agreed_shares}) {
        if (id == id_of(rule)) {
            return rule;
        }
    }
    return std::nullopt;
}

Result<std::vector<Energy>> divide_common_load(Energy common, std::span<const Energy> measured, ShareRule rule,
                                               std::span<const std::int64_t> weights) {
    const auto ratio = weights_by(rule, measured, weights);
    if (!ratio) {
        return ratio.error();
    }
    WideInteger all = 0;
    for (const std::int64_t weight : *ratio) {
        all += weight;
    }
    std::vector<Energy> parts;
    std::vector<WideInteger> cut;
    WideInteger left = common.count();
    for (const std::int64_t weight : *ratio) {
        const WideInteger product = static_cast<WideInteger>(common.count()) * weight;
        const WideInteger part = product / all;
        parts.push_back(Energy::of(static_cast<std::int64_t>(part)));
        cut.push_back(size_of(product - part * all));
        left -= part;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t index) { return cut[index]; });
    const Energy step = Energy::of(left < 0 ? -1 : 1);
    for (std::size_t i = 0; left != 0; ++i) {
        parts[order[i]] += step;
        left -= step.count();
    }
    return parts;
}

}  // namespace wattmast
