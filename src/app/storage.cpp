// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/storage.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <system_error>
#include <utility>

namespace wattmast {
namespace {

constexpr double days_of_year = 365;
constexpr int looked_ahead_days = 50 * 365;
constexpr double endless = std::numeric_limits<double>::infinity();

Result<KeepTime> read_time(const CatalogStore& catalog, std::string_view name, KeepTime otherwise) {
    const auto text = catalog.setting(name);
    if (!text) {
        return text.error();
    }
    if (!*text) {
        return otherwise;
    }
    const auto time = KeepTime::parse(**text);
    return time ? time
                : fail(Errc::invalid_argument,
                       "the setting " + std::string(name) + " of the database is wrong: " + time.error().detail);
}

double days_between(std::optional<UtcTime> from, UtcTime to) {
    return from && *from < to ? std::chrono::duration<double, std::ratio<86400>>(to - *from).count() : 0;
}

/// Bytes of data that comes at an even rate and is there while its age in days is in [from, to). What is there now has
/// ages from `from` to `oldest`, evenly too.
struct Level {
    double now = 0;
    double rate = 0;
    double from = 0;
    double to = endless;
    double oldest = 0;

    /// Of what is there now, and of what is recorded from now on, `later` days from now.
    [[nodiscard]] double after(double later) const {
        const double span = std::max(oldest - from, 1.0);
        const double kept = std::clamp((to - later - from) / span, 0.0, 1.0);
        return now * kept + rate * std::max(0.0, std::min(later, to) - from);
    }
};

/// All that has a size in the file, by day from now.
class Course {
public:
    Course(const StorageUse& use, const StorageUse::Rate& rate, const RetentionPolicy& policy, UtcTime now)
        : file_(static_cast<double>(use.total)),
          fixed_(static_cast<double>(use.hot + use.rest)),
          raw_to_(policy.raw.days().value_or(endless)),
          quarters_to_(policy.quarter_hours.days().value_or(endless)),
          rate_(rate),
          history_(days_between(use.oldest_raw, now)) {
        raw_ = {
            .now = static_cast<double>(use.chunks), .rate = rate.chunks, .from = 0, .to = raw_to_, .oldest = history_};
        quarters_ = {.now = static_cast<double>(use.quarter_hours),
                     .rate = rate.quarter_hours,
                     .from = raw_to_,
                     .to = quarters_to_,
                     .oldest = std::max(days_between(use.oldest_quarter, now), raw_to_)};
        cells_ = {.now = static_cast<double>(use.hours + use.days),
                  .rate = cells_a_day(),
                  .from = 0,
                  .to = endless,
                  .oldest = history_};
    }

    /// Never smaller than now: free room in a file stays in it.
    [[nodiscard]] double after(double later) const {
        return std::max(file_, fixed_ + raw_.after(later) + quarters_of_today(later) +
                                   (std::isinf(raw_to_) ? 0 : quarters_.after(later)) + cells_.after(later));
    }
    [[nodiscard]] double cells_a_day() const { return rate_.hours + rate_.cells_of_days; }
    [[nodiscard]] double all_a_day() const { return rate_.chunks + cells_a_day(); }
    /// Days until nothing grows but the cells that are kept for ever; infinite if never.
    [[nodiscard]] double settles_after() const { return std::max(raw_to_, quarters_to_); }

private:
    /// Quarter hours of the samples that are there today.
    [[nodiscard]] double quarters_of_today(double later) const {
        const double youngest = std::max(later, raw_to_);
        const double oldest = std::min(later + history_, quarters_to_);
        return std::isinf(raw_to_) ? 0 : rate_.quarter_hours * std::max(0.0, oldest - youngest);
    }

    double file_;
    double fixed_;
    double raw_to_;
    double quarters_to_;
    StorageUse::Rate rate_;
    double history_;
    Level raw_;
    Level quarters_;
    Level cells_;
};

std::uint64_t whole(double bytes) {
    return static_cast<std::uint64_t>(std::llround(bytes));
}

UtcTime days_after(UtcTime now, double days) {
    return std::chrono::floor<std::chrono::days>(now) + std::chrono::days{static_cast<int>(std::ceil(days))};
}

std::optional<UtcTime> full_at(const Course& course, std::uint64_t limit, UtcTime now) {
    int first = 0;
    int last = looked_ahead_days;
    const auto is_over = [&](int day) { return course.after(day) > static_cast<double>(limit); };
    if (!is_over(last)) {
        return std::nullopt;
    }
    while (first < last) {  // The course never falls.
        const int middle = first + (last - first) / 2;
        (is_over(middle) ? last : first) = is_over(middle) ? middle : middle + 1;
    }
    return days_after(now, first);
}

}  // namespace

Result<RetentionPolicy> read_policy(const CatalogStore& catalog) {
    const RetentionPolicy defaults;
    const auto raw = read_time(catalog, raw_setting, defaults.raw);
    const auto quarters = read_time(catalog, quarter_hours_setting, defaults.quarter_hours);
    if (!raw || !quarters) {
        return raw ? quarters.error() : raw.error();
    }
    const RetentionPolicy policy{*raw, *quarters};
    const auto checked = check_policy(policy);
    return checked ? Result<RetentionPolicy>(policy) : checked.error();
}

Result<void> save_policy(CatalogStore& catalog, const RetentionPolicy& policy) {
    if (const auto checked = check_policy(policy); !checked) {
        return checked;
    }
    // Until both are saved the policy is the more generous one of the old and the new, or one that is not followed.
    const auto quarters = catalog.save_setting(quarter_hours_setting, policy.quarter_hours.to_string());
    return quarters ? catalog.save_setting(raw_setting, policy.raw.to_string()) : quarters;
}

StorageForecast forecast_from(const StorageUse& use, std::optional<std::uint64_t> free_bytes,
                              const RetentionPolicy& policy, UtcTime now) {
    StorageForecast forecast{.now = use, .free_bytes = free_bytes, .growth = std::nullopt, .no_growth_reason = {}};
    if (!use.rate) {
        forecast.no_growth_reason = "no whole day was stored in the last " + std::to_string(recent_days) +
                                    " days; collect for two or three days to see how the file will grow";
        return forecast;
    }
    const Course course(use, *use.rate, policy, now);
    StorageGrowth growth;
    growth.bytes_a_day = course.all_a_day();
    growth.in_one_year = whole(course.after(days_of_year));
    growth.settled_bytes_a_day = course.all_a_day();
    if (const double settled = course.settles_after(); std::isfinite(settled)) {
        growth.settled_at = days_after(now, settled);
        growth.settled_bytes = whole(course.after(settled));
        growth.settled_bytes_a_day = course.cells_a_day();
    } else if (!policy.raw.is_for_ever()) {
        growth.settled_bytes_a_day = course.cells_a_day() + use.rate->quarter_hours;
    }
    if (free_bytes) {
        growth.full_at = full_at(course, use.total + *free_bytes, now);
    }
    forecast.growth = growth;
    return forecast;
}

Result<StorageForecast> storage_forecast(Store& store, const RetentionPolicy& policy, UtcTime now,
                                         std::stop_token cancel) {
    if (const auto checked = check_policy(policy); !checked) {
        return checked.error();
    }
    const auto use = store.storage_use(now, std::move(cancel));
    if (!use) {
        return use.error();
    }
    std::error_code unknown;
    const auto space = std::filesystem::space(use->file, unknown);
    return forecast_from(*use, unknown ? std::nullopt : std::optional<std::uint64_t>(space.available), policy, now);
}

}  // namespace wattmast
