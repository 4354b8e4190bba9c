// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/reading_value.h"

#include <utility>

namespace wattmast {

bool is_within(const ValidRange& range, const Decimal& value) noexcept {
    return (!range.minimum || value >= *range.minimum) && (!range.maximum || value <= *range.maximum);
}

Reading missing_reading(PointKey key, Errc reason, std::string raw) {
    return {std::move(key), std::nullopt, Quality::missing, reason, std::move(raw)};
}

Reading reading_from(PointKey key, const Result<Value>& unscaled, Decimal scale, const ValidRange& range,
                     const RegisterLimits& limits, std::string raw) {
    if (!unscaled) {
        return missing_reading(std::move(key), unscaled.error().code, std::move(raw));
    }
    const auto value = unscaled->scaled(scale);
    if (!value) {
        return missing_reading(std::move(key), value.error().code, std::move(raw));
    }
    const auto number = value->to_decimal();
    // A number with more digits than a Decimal keeps cannot be compared, so it is not called good where limits exist.
    const bool has_limits = range.minimum || range.maximum;
    const bool is_good = number ? is_within(range, *number) : !has_limits;
    return {std::move(key), *value, is_good ? Quality::good : Quality::suspect, std::nullopt, std::move(raw), limits};
}

}  // namespace wattmast
