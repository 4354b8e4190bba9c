// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/retention.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <stdexcept>
#include <system_error>

namespace wattmast {
namespace {

constexpr int most_count = 100'000;
constexpr int months_per_year = 12;
constexpr double days_per_month = 30.436875;
constexpr std::string_view for_ever_text = "forever";

Failure not_understood(std::string_view text) {
    return fail(Errc::invalid_argument, "\"" + std::string(text) +
                                            "\" is no time to keep something; write days as 400d, months as 25mo, "
                                            "years as 6y, or forever");
}

}  // namespace

KeepTime::KeepTime(Unit unit, int count) : unit_(unit), count_(count) {
    if (count < 1 || count > most_count) {
        throw std::invalid_argument("a time to keep something has 1 to 100,000 days or months");
    }
}

Result<KeepTime> KeepTime::parse(std::string_view text) {
    if (text == for_ever_text) {
        return for_ever();
    }
    int count = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit = text.substr(static_cast<std::size_t>(rest - text.data()));
    const int factor = unit == "y" ? months_per_year : 1;
    const bool is_known = unit == "d" || unit == "mo" || unit == "y";
    if (error != std::errc() || !is_known || count < 1 || count > most_count / factor) {
        return not_understood(text);
    }
    return KeepTime(unit == "d" ? Unit::days : Unit::months, count * factor);
}

std::string KeepTime::to_string() const {
    if (is_for_ever()) {
        return std::string(for_ever_text);
    }
    if (unit_ == Unit::days) {
        return std::to_string(count_) + "d";
    }
    return count_ % months_per_year == 0 ? std::to_string(count_ / months_per_year) + "y"
                                         : std::to_string(count_) + "mo";
}

std::optional<double> KeepTime::days() const noexcept {
    if (is_for_ever()) {
        return std::nullopt;
    }
    return unit_ == Unit::days ? count_ : count_ * days_per_month;
}

std::optional<UtcTime> KeepTime::first_kept(UtcTime now) const noexcept {
    if (is_for_ever()) {
        return std::nullopt;
    }
    const auto today = std::chrono::floor<std::chrono::days>(now);
    if (unit_ == Unit::days) {
        return today - std::chrono::days{count_};
    }
    const std::chrono::year_month_day date(today);
    const std::chrono::year_month month =
        std::chrono::year_month(date.year(), date.month()) - std::chrono::months{count_};
    const std::chrono::year_month_day last(month / std::chrono::last);
    return std::chrono::sys_days(month / std::min(date.day(), last.day()));
}

std::optional<PolicyFault> fault_of(const RetentionPolicy& policy) noexcept {
    const auto raw = policy.raw.days();
    if (raw && *raw < fewest_raw_days) {
        return PolicyFault::raw_too_short;
    }
    const auto quarters = policy.quarter_hours.days();
    return quarters && (!raw || *quarters < *raw) ? std::optional(PolicyFault::quarter_hours_shorter) : std::nullopt;
}

Result<void> check_policy(const RetentionPolicy& policy) {
    const auto fault = fault_of(policy);
    if (!fault) {
        return {};
    }
    switch (*fault) {
        case PolicyFault::raw_too_short:
            return fail(Errc::invalid_argument, "samples would be kept for " + policy.raw.to_string() +
                                                    " only, and a month's report needs its samples; keep them for " +
                                                    std::to_string(fewest_raw_days) + "d or longer");
        case PolicyFault::quarter_hours_shorter:
            return fail(Errc::invalid_argument, "quarter hours would be kept for " + policy.quarter_hours.to_string() +
                                                    ", shorter than the samples that they are made of (" +
                                                    policy.raw.to_string() +
                                                    "); keep quarter hours longer, or samples shorter");
    }
    return {};
}

RetentionLimits limits_at(const RetentionPolicy& policy, UtcTime now) {
    return {policy.raw.first_kept(now), policy.quarter_hours.first_kept(now)};
}

}  // namespace wattmast
