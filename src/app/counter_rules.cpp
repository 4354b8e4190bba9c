// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/counter_rules.h"

#include <algorithm>
#include <optional>

#include "store/counting_samples.h"

namespace wattmast {
namespace {

constexpr Decimal bytes_per_hour{450, 0};  ///< Of 1 bit/s.

bool counts_octets(PointKind kind) {
    return kind == PointKind::if_in_octets || kind == PointKind::if_out_octets;
}

/// bit/s. Agents state 0 for interfaces whose speed they do not know.
Result<std::optional<Decimal>> speed_before(const SampleReader& samples, PointId speed, UtcTime time) {
    const auto sample = last_counting_before(samples, speed, time, {});
    if (!sample) {
        return sample.error();
    }
    if (!*sample) {
        return std::optional<Decimal>();
    }
    const auto stated = (*sample)->value->to_decimal();
    const bool is_known = stated && *stated > Decimal{0, 0};
    return is_known ? std::optional(*stated) : std::nullopt;
}

}  // namespace

Result<CounterRules> counter_rules(const SampleReader& samples, const CatalogIndex& index, const Point& point,
                                   TimeRange range) {
    CounterRules rules;
    rules.modulus = point.limits.modulus;
    rules.most_per_hour = point.limits.most_per_hour;
    if (!rules.modulus || rules.most_per_hour || !counts_octets(point.key.kind)) {
        return rules;
    }
    const Point* speed = index.point_of(point.device, {PointKind::if_speed, point.key.phase, point.key.instance});
    if (speed == nullptr) {
        return rules;
    }
    const auto before = speed_before(samples, speed->id, range.begin);
    const auto until = speed_before(samples, speed->id, range.end);
    if (!before || !until) {
        return before ? until.error() : before.error();
    }
    if (const auto& most = std::max(*before, *until)) {
        const auto bytes = multiply(*most, bytes_per_hour);
        rules.most_per_hour = bytes ? std::optional(*bytes) : std::nullopt;
    }
    return rules;
}

}  // namespace wattmast
