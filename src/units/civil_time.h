// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Civil days and months of a place, and what they are in UTC.
#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"
#include "units/utc_time.h"

namespace date {
class time_zone;
}

namespace wattmast {

using CivilDate = std::chrono::year_month_day;

/// A calendar month, without a place.
struct CivilMonth {
    std::chrono::year_month value{};

    /// "2026-10"; fails with `invalid_argument`.
    [[nodiscard]] static Result<CivilMonth> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;
    [[nodiscard]] int year() const noexcept { return static_cast<int>(value.year()); }
    [[nodiscard]] unsigned month() const noexcept { return static_cast<unsigned>(value.month()); }
    [[nodiscard]] CivilMonth next() const noexcept { return {value + std::chrono::months{1}}; }
    [[nodiscard]] CivilMonth previous() const noexcept { return {value - std::chrono::months{1}}; }
    friend auto operator<=>(const CivilMonth&, const CivilMonth&) = default;
};

/// Wall clock of a place at an instant.
struct LocalTime {
    std::chrono::local_time<std::chrono::milliseconds> clock;
    std::chrono::seconds offset;  ///< Local minus UTC, e.g. +8 h.
    std::string abbreviation;     ///< "CST", "CEST".
};

/// The instants at which the wall clock of a place shows one time.
struct ClockInstants {
    int count = 1;  ///< 1; 2 where the clock is set back across it; 0 where it is set forward across it.
    UtcTime first;  ///< Of 0: when the clock is set forward.
    UtcTime last;   ///< Equal to `first` where there is one. Of 0: as if the clock had not been set yet.
};

/// An IANA time zone. Days have 23, 24 or 25 hours (or others); every civil period becomes a UTC range here and
/// nowhere else. Rules come from the system's tz database, loaded once per process: the only file units/ reads,
/// and the same for a given tzdata release, which reports name.
class TimeZone {
public:
    /// "Asia/Shanghai", "Europe/Berlin", "UTC". Fails with `invalid_argument` where the database has no such zone.
    [[nodiscard]] static Result<TimeZone> find(std::string_view name);
    [[nodiscard]] static TimeZone utc();

    [[nodiscard]] std::string name() const;

    [[nodiscard]] LocalTime local(UtcTime time) const;

    /// The first instant whose wall clock is at or after `clock`. In a gap: the end of the gap. In a fold: the earlier.
    [[nodiscard]] UtcTime instant(std::chrono::local_time<std::chrono::milliseconds> clock) const;

    /// All instants whose wall clock is `clock`.
    [[nodiscard]] ClockInstants instants(std::chrono::local_time<std::chrono::milliseconds> clock) const;

    [[nodiscard]] CivilDate date_of(UtcTime time) const;
    [[nodiscard]] CivilMonth month_of(UtcTime time) const;

    [[nodiscard]] TimeRange range_of(CivilDate day) const;
    [[nodiscard]] TimeRange range_of(CivilMonth month) const;
    [[nodiscard]] TimeRange range_of_year(std::chrono::year year) const;

    /// The civil hours that begin in `range`, each one real hour long, the last cut at `range.end`. Without gap: after
    /// a shift by a fraction of an hour (Lord Howe) one shorter part leads back to the full hours of the clock.
    [[nodiscard]] std::vector<TimeRange> hours_in(TimeRange range) const;
    /// The civil days that overlap `range`, first and last cut to it.
    [[nodiscard]] std::vector<TimeRange> days_in(TimeRange range) const;
    /// The civil months that overlap `range`, first and last cut to it.
    [[nodiscard]] std::vector<TimeRange> months_in(TimeRange range) const;

    friend bool operator==(const TimeZone&, const TimeZone&) = default;

private:
    explicit TimeZone(const date::time_zone* zone) noexcept : zone_(zone) {}
    const date::time_zone* zone_;  ///< Owned by the process-wide database, never null.
};

/// "2026-10-31T08:15:00+08:00" in the zone; the fraction only where it is not zero.
[[nodiscard]] std::string to_iso8601(UtcTime time, const TimeZone& zone);

/// Release of the tz database in use, e.g. "2025b" (zone_release.h); where the system does not say it, that. Not empty.
[[nodiscard]] std::string time_zone_database_release();

}  // namespace wattmast
