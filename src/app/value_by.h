// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Values out of tasks that another thread runs.
#pragma once

#include <optional>
#include <utility>

#include "units/error.h"

namespace wattmast {

/// What `make` gives, run by `run`, which takes a task without a value, waits for it and gives its failure.
/// @param make Gets what `run` gives to its task, and returns Result<T>.
template <typename T, typename Run, typename Make>
[[nodiscard]] Result<T> value_by(const Run& run, const Make& make) {
    std::optional<T> value;
    const Result<void> done = run([&](auto&... of) -> Result<void> {
        Result<T> made = make(of...);
        if (!made) {
            return made.error();
        }
        value = std::move(*made);
        return {};
    });
    return done ? Result<T>(std::move(*value)) : Result<T>(done.error());
}

}  // namespace wattmast
