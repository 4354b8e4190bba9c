// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What screens show, as plain values made by the engine; ui/ turns them into localised text and pixels.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/chart_source.h"
#include "app/course.h"
#include "app/store_outage.h"
#include "carbon/gas.h"
#include "model/alarm.h"
#include "model/catalog.h"
#include "model/plausibility.h"
#include "model/sample.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// Why something needs attention now, found in the data itself; alarms of rules are in model/alarm.h.
enum class AttentionKind : std::uint8_t {
    mains_failure = 1,   ///< Mains absent, site on battery. value: battery state of charge in percent.
    device_silent = 2,   ///< No answer for more than 2.5 intervals. reason: the last failure.
    register_reset = 3,  ///< An energy register fell; nothing was booked across. value: kWh before.
    values_suspect = 4,  ///< Values against limits or direction in the last hour. value: how many.
};

struct Attention {
    AttentionKind kind = AttentionKind::device_silent;
    Severity severity = Severity::minor;
    SiteId site;
    DeviceId device;
    UtcTime since;
    std::optional<double> value;
    std::optional<Errc> reason;
    std::vector<float> spark;  ///< Last hours of the value concerned; NaN where there is none.
};

enum class SiteState : std::uint8_t { reporting = 1, late = 2, silent = 3 };

/// Shares of a period's samples or energy by quality class, in ppm; they sum to 1,000,000 unless nothing was due.
struct QualitySplit {
    std::array<PartsPerMillion, 4> share{};  ///< measured, integrated, estimated, missing
};

/// A value that was: shown grey with its age, never part of a sum.
struct LastValue {
    double value = 0;
    UtcTime at;
    friend bool operator==(const LastValue&, const LastValue&) = default;
};

struct SiteNow {
    SiteId site;
    SiteState state = SiteState::silent;
    std::optional<UtcTime> newest;  ///< Newest value of any point.
    std::optional<double> power;    ///< W drawn by the site: its sources' sum, else its consumers'.
    /// Meters of `power` whose newest value is held back; then there is no `power`, because a held back value is none.
    int power_held_back = 0;
    /// Where `power` is empty: W when all meters of it were last known, however long ago. Empty while one is held back.
    std::optional<LastValue> last_power;
    std::optional<double> traffic_down;     ///< bit/s
    std::optional<double> traffic_up;       ///< bit/s
    std::optional<double> battery_voltage;  ///< V
    std::optional<double> battery_current;  ///< A, + charging
    std::optional<double> battery_charge;   ///< %
    std::optional<double> temperature;      ///< °C
    /// Where the value of that name is empty: what it last was, however long ago; of a sum, when all of it was known.
    std::optional<LastValue> last_traffic_down, last_traffic_up;
    std::optional<LastValue> last_battery_voltage, last_battery_current, last_battery_charge;
    std::optional<Energy> energy_today;        ///< Since the site's midnight.
    std::optional<Energy> energy_yesterday;    ///< Midnight to the same wall-clock time.
    std::optional<double> bytes_today;         ///< Down plus up.
    std::optional<Energy> energy_month;        ///< Since the first of the site's month.
    std::optional<CarbonMass> carbon_month;    ///< Location-based; empty with carbon_error set.
    std::optional<std::string> carbon_factor;  ///< Id of the factor used.
    std::optional<Gas> carbon_gas;             ///< Of carbon_month: CO2 and CO2e are never added.
    std::optional<int> carbon_factor_year;     ///< Year that the factor describes; flag it if it is not the month's.
    std::optional<Failure> carbon_error;       ///< E.g. no_factor; names region and year.
    PartsPerMillion coverage_today;
    /// 96 means of 15 min, oldest first, NaN where there is none. The last is of the quarter of an hour that holds the
    /// time asked for, FleetNow::at, at every site: where a site was read in an earlier one, what ran since is pending.
    /// They are added by CourseSum.
    Course power_24h;
    Course traffic_24h;  ///< bit/s, down plus up; like power_24h.
    /// W: mean of the same quarter hour as the one asked for of up to four earlier same weekdays.
    std::optional<double> expected_power;
    bool is_read = true;  ///< False: energy, carbon, courses and what is expected are still to be read, see FleetNow.
    /// Up to when energy, bytes, carbon and coverage count: in a large fleet minutes before FleetNow::at, see
    /// FleetPace. Empty while nothing is read.
    std::optional<UtcTime> read_at;
    /// Why figures or live values of this site, and only of it, cannot be read, such as `store_damaged`. What is
    /// concerned is empty, and `is_read` is true, because waiting does not help.
    std::optional<Failure> failure;
};

struct FleetNow {
    UtcTime at;
    std::vector<SiteNow> sites;        ///< In the order of the catalogue.
    std::vector<Attention> attention;  ///< Most urgent first, then oldest.
    QualitySplit quality_today;
    /// Sites of which only the live values are there yet: their energy, carbon and courses have not been read since the
    /// database was opened. Ask again; a large fleet takes a while.
    std::size_t unread = 0;
    std::size_t failed = 0;  ///< Sites with a SiteNow::failure.
};

/// One branch of a site's energy flow.
struct FlowBranch {
    EnergyNode node;
    std::optional<double> power;          ///< W; battery: + charging.
    std::optional<LastValue> last_power;  ///< Where `power` is empty: what it last was.
    std::optional<Energy> today;
};

struct PointNow {
    PointId point;
    std::optional<Sample> newest;        ///< May be a missing one.
    std::optional<Sample> newest_value;  ///< The last with a value.
};

struct SiteDetail {
    SiteNow now;
    std::vector<FlowBranch> flow;
    std::vector<PointNow> points;
    std::vector<Attention> attention;
};

enum class DeviceState : std::uint8_t { well = 1, late = 2, silent = 3, never_polled = 4 };

/// Why the addresses and scales of a device profile are believed; texts of the profile, in its language (English).
struct ProfileFacts {
    std::string document;
    std::string edition;
    std::string page;
    bool seen_on_hardware = false;  ///< Checked against the real thing; otherwise documents only.
    std::string note;               ///< What to watch out for; may be empty.
    std::string unconfirmed;        ///< What the source leaves open, to be compared once. Empty: nothing.
};

struct DeviceHealth {
    DeviceId device;
    std::string profile;  ///< Id of that in use, chosen or found; empty while none is known.
    DeviceState state = DeviceState::never_polled;
    std::optional<UtcTime> last_answer;
    std::optional<Failure> last_failure;  ///< Of the most recent failed poll while it is not well.
    std::uint64_t polls = 0;              ///< Since the collector started.
    std::uint64_t answered = 0;
    std::uint64_t missed = 0;  ///< Due, but not made.
    std::optional<Duration> latency_median;
    std::optional<Duration> latency_p95;
    std::size_t points = 0;
    /// What the self-test finds wrong with its values now, each with the fix offered. Empty where the database is open
    /// for reading only: see Queries::findings().
    std::vector<PlausibilityFinding> findings;
};

struct CollectorStatus {
    enum class State : std::uint8_t { stopped = 1, running = 2, store_full = 3, failed = 4 } state = State::stopped;
    std::optional<Failure> failure;  ///< Set for store_full and failed.
    UtcTime started;
    std::size_t devices = 0;
    std::size_t points = 0;
    double samples_per_second = 0;  ///< Over the last 10 s.
    double polls_per_second = 0;    ///< Over the last minute, or since the start.
    std::uint64_t polls = 0;
    std::uint64_t answered = 0;
    std::uint64_t missed = 0;
    std::optional<Duration> latency_median;
    std::optional<Duration> latency_p95;
    std::optional<UtcTime> newest_sample;
    std::size_t queued_samples = 0;  ///< Taken from devices, not yet durable.
    std::size_t queue_capacity =
        0;  ///< Samples that fit in memory; at that number devices are not polled. 0: reading only.
    std::optional<StoreOutage> outage;       ///< Set while the store takes no samples.
    std::optional<StoreOutage> last_outage;  ///< The last one that ended, since the start.
    Duration write_lag{0};                   ///< Age of the oldest queued sample.
    std::uint64_t database_bytes = 0;
};

}  // namespace wattmast
