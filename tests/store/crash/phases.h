// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the process that is killed says while it writes cells, so that kills there are counted apart.
#pragma once

#include <chrono>
#include <cstdint>

namespace wattmast::test::crash {

/// Makes every database that this process opens from now on say, before the statement runs:
/// "cells" (hours of a slot; hours and days of a merged day), "running_day" (the running day's cell), "repair" (any of
/// these while `is_repair` is set), and "commit_of_cells" (the commit of a transaction that wrote some).
void announce_cells();

/// The batch that is appended next. Nothing is said outside of an Announcing.
class Announcing {
public:
    Announcing(std::int64_t batch, bool is_repair) noexcept;
    ~Announcing();
    Announcing(const Announcing&) = delete;
    Announcing& operator=(const Announcing&) = delete;
};

/// How long to wait after each word, so that a kill meets the statement.
void linger(std::chrono::microseconds time) noexcept;

}  // namespace wattmast::test::crash
