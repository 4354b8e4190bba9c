// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/gap_limits.h"

#include <algorithm>
#include <optional>

#include "units/decimal.h"

namespace wattmast {
namespace {

constexpr std::string_view rule_name = " gap_limit=";

/// The rule's value; empty where there is none.
std::string_view value_in(std::string_view rules) {
    const std::size_t at = rules.find(rule_name);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = rules.substr(at + rule_name.size());
    return rest.substr(0, rest.find(' '));
}

std::optional<Duration> read_seconds(std::string_view text) {
    if (!text.ends_with('s')) {
        return std::nullopt;
    }
    const auto seconds = Decimal::parse(text.substr(0, text.size() - 1));
    const auto milliseconds = seconds ? seconds->to_scaled(-3) : Result<std::int64_t>(seconds.error());
    return milliseconds && *milliseconds > 0 ? std::optional(Duration(*milliseconds)) : std::nullopt;
}

std::vector<Duration> read_limits(std::string_view value) {
    std::vector<Duration> limits;
    while (!value.empty()) {
        const std::size_t comma = value.find(',');
        const auto limit = read_seconds(value.substr(0, comma));
        if (!limit) {
            return {};
        }
        limits.push_back(*limit);
        value.remove_prefix(comma == std::string_view::npos ? value.size() : comma + 1);
    }
    return limits;
}

/// The device of a point as point_text() writes it, that of the longest name: names may hold a slash. Null where the
/// site has none.
const Device* device_of(std::span<const Device* const> devices, std::string_view point) {
    const Device* found = nullptr;
    for (const Device* device : devices) {
        const std::string& name = device->name;
        const bool fits = point.size() > name.size() && point.starts_with(name) && point[name.size()] == '/';
        if (fits && (found == nullptr || found->name.size() < name.size())) {
            found = device;
        }
    }
    return found;
}

}  // namespace

std::string gap_limit_rule(std::span<const Duration> limits) {
    const bool are_equal = std::ranges::all_of(limits, [&](Duration limit) { return limit == limits.front(); });
    std::string text;
    for (const Duration limit : are_equal ? limits.first(std::min<std::size_t>(1, limits.size())) : limits) {
        text +=
            (text.empty() ? std::string(rule_name) : ",") + Decimal(limit.count(), -3).normalized().to_string() + "s";
    }
    return text;
}

bool has_gap_limit(std::string_view rules) noexcept {
    return rules.find(rule_name) != std::string_view::npos;
}

std::string without_gap_limit(std::string_view rules) {
    std::string text(rules);
    if (const std::size_t at = text.find(rule_name); at != std::string::npos) {
        text.erase(at, rule_name.size() + value_in(rules).size());
    }
    return text;
}

std::map<DeviceId, Duration> gap_limits_of(const CatalogIndex& index, std::span<const LedgerLine> lines) {
    std::map<DeviceId, Duration> kept;
    const Site* site = nullptr;
    for (const LedgerLine& line : lines) {
        const std::vector<Duration> limits = read_limits(value_in(line.rules));
        if (limits.empty()) {
            continue;
        }
        if (site == nullptr || site->code != line.site) {
            site = index.catalog().site_by_code(line.site);
        }
        const bool is_one = limits.size() == 1;
        for (std::size_t i = 0; site != nullptr && i < line.points.size() && (is_one || i < limits.size()); ++i) {
            if (const Device* device = device_of(index.devices_of(site->id), line.points[i])) {
                kept.emplace(device->id, is_one ? limits.front() : limits[i]);
            }
        }
    }
    return kept;
}

}  // namespace wattmast
