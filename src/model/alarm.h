// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Alarms: the rules that raise them, and what became of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/point_kind.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

/// Perceived severity, most urgent first. ITU-T X.733 (02/1992), 8.1.2.3.
enum class Severity : std::uint8_t { critical = 1, major = 2, minor = 3, warning = 4 };
[[nodiscard]] std::string_view id_of(Severity severity) noexcept;
[[nodiscard]] std::optional<Severity> severity_by_id(std::string_view id) noexcept;

/// What a rule looks at. Stored as its number: append only.
enum class AlarmCondition : std::uint8_t {
    above = 1,             ///< A value over its limit.
    below = 2,             ///< A value under its limit.
    rate_of_change = 3,    ///< A value that changes by more than the limit, up or down, in one hour.
    stale = 4,             ///< No value for more than `limit` poll intervals, while the device answers.
    frozen = 5,            ///< Exactly the same value for the raise delay; only where values are known to move.
    deviation = 6,         ///< Site power against what is expected, in percent; a negative limit means below.
    device_offline = 7,    ///< A device without an answer for more than `limit` poll intervals.
    mains_failure = 8,     ///< Mains absent, the site on battery or generator.
    energy_imbalance = 9,  ///< A node of the energy tree against the sum of its children, in percent.
    register_reset = 10,   ///< An energy register fell; nothing was booked across.
    implausible = 11,      ///< The self-test holds values back, see model/plausibility.h.
};
[[nodiscard]] std::string_view id_of(AlarmCondition condition) noexcept;
[[nodiscard]] std::optional<AlarmCondition> alarm_condition_by_id(std::string_view id) noexcept;

/// A figure of a site that `above`, `below` and `rate_of_change` may look at instead of a point.
/// Stored as its number: append only.
enum class SiteFigure : std::uint8_t {
    power = 1,               ///< W
    traffic = 2,             ///< bit/s, down plus up
    battery_charge = 3,      ///< %
    energy_per_traffic = 4,  ///< Wh/GB of the last hour
    pue = 5,                 ///< Power usage effectiveness of the last hour, ISO/IEC 30134-2; 1
};
[[nodiscard]] std::string_view id_of(SiteFigure figure) noexcept;
[[nodiscard]] std::optional<SiteFigure> site_figure_by_id(std::string_view id) noexcept;

/// Where a rule holds. What is empty restricts nothing; what is set holds together.
struct AlarmScope {
    std::vector<std::string> area;  ///< Path as in Site::area, outermost first.
    std::optional<SiteKind> site_kind;
    std::string tag;       ///< One of Site::tags.
    SiteId site;           ///< Not assigned: every site.
    DeviceId device;       ///< Not assigned: every device.
    std::string instance;  ///< PointKey::instance; empty: every one.

    friend bool operator==(const AlarmScope&, const AlarmScope&) = default;
};

using AlarmRuleId = Id<struct AlarmRuleTag>;
using AlarmId = Id<struct AlarmTag>;

/// When an alarm is raised, and when it is cleared.
struct AlarmRule {
    AlarmRuleId id;  ///< Given by the store.
    std::string
        key;  ///< Of the rules that Wattmast brings, such as "mains_failure", which screens translate; else empty.
    std::string name;  ///< A person's name for it; may be empty where there is a key.
    bool is_enabled = true;
    Severity severity = Severity::minor;
    AlarmCondition condition = AlarmCondition::above;
    std::optional<PointKind> kind;     ///< The points it looks at. Empty where the condition needs none.
    std::optional<SiteFigure> figure;  ///< Instead of `kind`.
    AlarmScope scope;
    /// In the unit of the kind or figure, per hour for rates, poll intervals or percent: see AlarmCondition. Empty
    /// where the condition has no limit.
    std::optional<double> raise_limit;
    std::optional<double> clear_limit;  ///< Hysteresis: on the safe side of raise_limit. Empty: the same.
    Duration raise_after{0};            ///< The condition has to hold as long.
    Duration clear_after{0};            ///< And to be over as long.
    std::string advice;                 ///< What to do, a person's words; may be empty.
    std::vector<std::string> channels;  ///< Names of the notification channels that are told; empty: none.
    /// Holds only while the mains of the site are absent (see mains_failure), such as a low charge: what is charged
    /// again after a failure needs no one. Of the conditions on values only.
    bool only_on_battery = false;

    friend bool operator==(const AlarmRule&, const AlarmRule&) = default;
};

/// Why several alarms are one. Stored as its number: append only.
enum class AlarmCause : std::uint8_t {
    gateway_silent = 1,  ///< Devices behind one address do not answer.
    site_silent = 2,     ///< No device of a site answers.
    area_step = 3,       ///< Sites of one area, the same rule, within ten minutes of each other.
};
[[nodiscard]] std::string_view id_of(AlarmCause cause) noexcept;

/// A person's note that an alarm has been seen.
struct AlarmAcknowledgement {
    UtcTime at;
    std::string who;
    std::string note;  ///< May be empty.
    friend bool operator==(const AlarmAcknowledgement&, const AlarmAcknowledgement&) = default;
};

/// Out of the list until then: a reason and an end are required.
struct AlarmShelving {
    UtcTime at;
    UtcTime until;
    std::string who;
    std::string reason;
    friend bool operator==(const AlarmShelving&, const AlarmShelving&) = default;
};

/// One time that a rule was broken, or a group of such.
struct Alarm {
    AlarmId id;  ///< Given by the store, ascending in the order of raising.
    AlarmRuleId rule;
    std::string rule_key;   ///< As the rule had it then.
    std::string rule_name;  ///< As the rule had it then.
    AlarmCondition condition = AlarmCondition::above;
    Severity severity = Severity::minor;
    SiteId site;      ///< Not assigned: a group over several sites.
    DeviceId device;  ///< Not assigned: of the site.
    PointId point;    ///< Not assigned: of the device or site.
    UtcTime since;    ///< When the condition began.
    UtcTime raised;   ///< When it had lasted long enough.
    std::optional<UtcTime> cleared;
    std::optional<double> value;  ///< The newest while it is active, else the last; unit: see `rule`.
    std::optional<double> worst;  ///< The farthest from the limit.
    std::optional<double> limit;  ///< As the rule had it then.
    std::optional<Unit> unit;     ///< Of the three above; empty: poll intervals for silence, percent for deviation.
    std::optional<Errc> reason;   ///< The last failure, where a device does not answer.
    std::optional<AlarmAcknowledgement> acknowledged;
    std::optional<AlarmShelving> shelved;  ///< Also kept after its end, until it is shelved again.
    AlarmId group;                         ///< The group it was joined into. Not assigned: none.
    // ---- Groups only ----
    std::optional<AlarmCause> cause;  ///< Set: this is a group.
    std::string cause_name;           ///< The gateway's address, the site's code, the area's name.
    std::vector<std::string> area;    ///< The smallest area that holds all members.
    std::size_t members = 0;          ///< Active ones, or at clearing.

    [[nodiscard]] bool is_active() const noexcept { return !cleared.has_value(); }
    [[nodiscard]] bool is_group() const noexcept { return cause.has_value(); }
    [[nodiscard]] bool is_shelved(UtcTime now) const noexcept { return shelved && now < shelved->until; }

    friend bool operator==(const Alarm&, const Alarm&) = default;
};

/// Stored as its number: append only.
enum class AlarmEventKind : std::uint8_t {
    raised = 1,
    cleared = 2,
    acknowledged = 3,
    noted = 4,
    shelved = 5,
    unshelved = 6,     ///< By a person; the end of the time set is no event.
    joined = 7,        ///< Into a group, or a group grew; `text` is the number of members then.
    notified = 8,      ///< `text` is the channel.
    not_notified = 9,  ///< `text` is the channel and why.
};
[[nodiscard]] std::string_view id_of(AlarmEventKind kind) noexcept;

/// A line of an alarm's log. Only added.
struct AlarmEvent {
    AlarmId alarm;
    UtcTime at;
    AlarmEventKind kind = AlarmEventKind::raised;
    std::string who;   ///< A person; empty: Wattmast.
    std::string text;  ///< Note or reason; may be empty.

    friend bool operator==(const AlarmEvent&, const AlarmEvent&) = default;
};

/// What just became of an alarm, for those who tell people about it.
struct AlarmTransition {
    AlarmEventKind kind = AlarmEventKind::raised;  ///< raised, cleared, acknowledged, shelved, unshelved or joined.
    Alarm alarm;                                   ///< As it is now.
};

}  // namespace wattmast
