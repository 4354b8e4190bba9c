// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What readings of all protocols have in common. Pure.
#pragma once

#include <string>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "units/error.h"

namespace wattmast {

[[nodiscard]] bool is_within(const ValidRange& range, const Decimal& value) noexcept;

[[nodiscard]] Reading missing_reading(PointKey key, Errc reason, std::string raw);

/// A value, scaled exactly and judged against the range; missing with the failure's code if there is none or its digits
/// do not fit. `limits` are handed on.
[[nodiscard]] Reading reading_from(PointKey key, const Result<Value>& unscaled, Decimal scale, const ValidRange& range,
                                   const RegisterLimits& limits, std::string raw);

}  // namespace wattmast
