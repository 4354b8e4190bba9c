// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which devices answer, which rules about silence hold, and who is silent together.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/alarm_latch.h"
#include "app/alarms/condition_change.h"
#include "app/alarms/fleet_index.h"
#include "collect/collector.h"
#include "model/alarm.h"

namespace wattmast {

/// Silence is counted while a device is asked, by a clock that nobody sets: neither a stopped collector nor a clock set
/// to another time makes a device silent. Belongs to one thread.
class DeviceWatch {
public:
    /// Watches the devices of enabled rules from now on; what is known of a device and a rule stays.
    /// @param index Outlives this until the next plan.
    void plan(const FleetIndex& index, std::span<const AlarmRule> rules);

    /// @param statistics Of the running collector, in any order. Empty: nobody is asked.
    void look(std::span<const DeviceStatistics> statistics, UtcTime now, SteadyTime steady,
              std::vector<ConditionChange>& changes);

    /// Before the first look: a device was silent, while it was asked, since then, when the program was ended.
    void was_silent(DeviceId device, UtcTime since, UtcTime now, SteadyTime steady);
    /// An alarm that was raised before. False where nothing watches for it.
    bool restore(const AlarmTarget& target, UtcTime since);
    [[nodiscard]] bool is_raised(const AlarmTarget& target) noexcept;

    /// Whether it answered its last poll, and that within 2.5 intervals.
    [[nodiscard]] bool answers(DeviceId device) const noexcept;

    /// Why a silent device may not be the one that is broken. Where there is a gateway, that is it.
    struct Common {
        std::string gateway;  ///< Address; empty: others behind it answer, there are none, or the whole site is silent.
        bool is_of_site = false;  ///< None of the site's devices answers, and there are several.
    };
    [[nodiscard]] Common common_of(DeviceId device) const;

private:
    struct Watched {
        Duration interval{0};
        SteadyTime answered;                 ///< The last answer, or when it was asked for the first time.
        UtcTime since;                       ///< The same by the wall clock.
        std::optional<UtcTime> last_answer;  ///< As the collector said.
        bool is_failing = false;             ///< Its last poll failed.
        bool is_known = false;               ///< `answered` is set.
        bool has_answered = false;           ///< In this run.
        std::optional<Errc> reason;
    };
    struct Slot {
        std::uint32_t rule = 0;
        std::uint32_t device = 0;
        AlarmLatch latch;
    };

    void note(Watched& device, const DeviceStatistics& statistics, UtcTime now, SteadyTime steady);
    void look_at(Slot& slot, std::vector<ConditionChange>& changes) const;
    [[nodiscard]] Slot* slot_of(const AlarmTarget& target) noexcept;
    [[nodiscard]] std::optional<std::size_t> number_of(DeviceId device) const noexcept;
    /// Whether `other` has not answered since `device` became silent, as far as its interval lets tell.
    [[nodiscard]] bool is_silent_with(std::size_t device, std::size_t other) const noexcept;
    [[nodiscard]] bool are_silent_with(std::size_t device, std::span<const std::size_t> others) const noexcept;

    const FleetIndex* index_ = nullptr;
    std::vector<AlarmRule> rules_;
    std::vector<Watched> devices_;  ///< As in index_->devices().
    std::vector<Slot> slots_;
    std::unordered_map<std::string, std::vector<std::size_t>> behind_;  ///< Devices by address.
    SteadyTime now_;
    bool is_asking_ = false;
};

}  // namespace wattmast
