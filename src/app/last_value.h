// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is shown of a value that may have fallen silent.
#pragma once

#include <optional>

#include "app/views.h"

namespace wattmast {

/// The value of `at`, else what it last was, of then; empty where there never was one. For showing, never for sums of
/// energy.
[[nodiscard]] inline std::optional<LastValue> newest_or_last(const std::optional<double>& newest,
                                                             const std::optional<LastValue>& last, UtcTime at) {
    return newest ? std::optional(LastValue{*newest, at}) : last;
}

/// The same without its time.
[[nodiscard]] inline std::optional<double> newest_or_last(const std::optional<double>& newest,
                                                          const std::optional<LastValue>& last) {
    return newest || !last ? newest : std::optional(last->value);
}

}  // namespace wattmast
