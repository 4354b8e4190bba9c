// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/daily_retention.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <string>

#include "app/storage.h"

namespace wattmast {
namespace {

constexpr Duration interval = std::chrono::hours{24};
constexpr Duration pause_after_failure = std::chrono::hours{1};

}  // namespace

bool DailyRetention::is_due(UtcTime now) const noexcept {
    // A clock that was put back must not stop it for long.
    return limits_ || !due_ || now >= *due_ || *due_ - now > interval;
}

Result<RetireReport> DailyRetention::slice(Store& store, UtcTime now) {
    if (!limits_) {
        const auto policy = read_policy(store.catalog());
        if (!policy) {
            return policy.error();
        }
        limits_ = limits_at(*policy, now);
    }
    return store.retire(*limits_, budget_);
}

std::optional<Result<RetireReport>> DailyRetention::step(Store& store, UtcTime now) {
    if (!is_due(now)) {
        return std::nullopt;
    }
    auto done = slice(store, now);
    if (!done) {
        spdlog::warn("no samples are retired for the next hour: {}", done.error().detail);
        limits_.reset();
        due_ = now + pause_after_failure;
        return done;
    }
    for (const std::string& day : done->kept) {
        spdlog::warn("samples that are over their time are kept: {}", day);
    }
    if (done->is_done) {
        limits_.reset();
        due_ = now + interval;
    }
    return done;
}

void DailyRetention::begin_anew() noexcept {
    limits_.reset();
    due_.reset();
}

}  // namespace wattmast
