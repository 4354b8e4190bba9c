// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Conditions on whole sites: mains, figures, what is expected, and whether the energy tree adds up.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "analysis/alarm_course.h"
#include "analysis/alarm_latch.h"
#include "analysis/quarter_mean.h"
#include "app/alarms/condition_change.h"
#include "app/alarms/fleet_index.h"
#include "app/alarms/site_picture.h"
#include "model/alarm.h"
#include "model/sample.h"

namespace wattmast {

/// Belongs to one thread; has no clock: the time of a look is that of the site's newest value.
class SiteWatch {
public:
    /// W that the site is expected to draw at a time; empty: not known (yet).
    using Expected = std::function<std::optional<double>(SiteId, UtcTime)>;
    explicit SiteWatch(Expected expected) : expected_(std::move(expected)) {}

    /// Watches the sites of enabled rules from now on; what is known of a site and a rule stays.
    /// @param index Outlives this until the next plan.
    void plan(const FleetIndex& index, std::span<const AlarmRule> rules);

    /// Keeps the values that figures need. @param now Wall time, to tell late ones.
    void take(std::span<const Sample> samples, UtcTime now);
    /// Looks at the sites that have new values.
    void look(UtcTime now, std::vector<ConditionChange>& changes);

    [[nodiscard]] Mains mains(SiteId site) const;
    /// An alarm that was raised before. False where nothing watches for it.
    bool restore(const AlarmTarget& target, UtcTime since);
    [[nodiscard]] bool is_raised(const AlarmTarget& target) noexcept;

    /// Sites of which a delay may be running, as the values taken so far say, with how much of their history matters.
    /// Nothing was looked at yet. @pre the newest values were taken
    struct Needed {
        std::size_t site = 0;
        std::vector<PointId> points;
        Duration history{0};
    };
    [[nodiscard]] std::vector<Needed> history_needed() const;
    /// Forgets the values of a site, to be given its history in order.
    void forget(std::size_t site) { pictures_.forget(site); }

private:
    struct Slot {
        std::uint32_t rule = 0;
        std::uint32_t site = 0;
        PointId point;  ///< Of a branch of the energy tree: its parent's power.
        std::uint32_t branch = 0;
        std::uint32_t hour = 0;  ///< In hours_; of rates of change.
        AlarmLatch latch;
    };
    struct Look {
        Holding holding = Holding::over;
        std::optional<double> value;
    };
    /// Means of the quarters of an hour that conditions need. Of the last four, oldest first.
    struct Means {
        std::int64_t quarter = 0;  ///< That runs; since 1970.
        QuarterMean power, ict, traffic;
        std::vector<QuarterMean> parents, children;  ///< As SitePoints::branches.
        struct Done {
            std::int64_t quarter = 0;
            std::optional<double> power, ict, traffic;
        };
        std::array<Done, 4> done;
        std::vector<std::optional<double>> imbalance;  ///< %, of the quarter done last.
    };

    void add_slots(std::size_t site);
    void keep_all(const SiteWatch& before);
    [[nodiscard]] std::span<Slot> slots_of(std::size_t site) noexcept;
    [[nodiscard]] Slot* slot_of(const AlarmTarget& target) noexcept;
    [[nodiscard]] std::optional<std::size_t> number_of(SiteId site) const noexcept;
    void look_at_site(std::size_t site, UtcTime now, std::vector<ConditionChange>& changes);
    void look_at(Slot& slot, UtcTime at, LookAge age, Duration gap, std::vector<ConditionChange>& changes);
    [[nodiscard]] std::optional<Look> look_of(Slot& slot, UtcTime at);
    /// A value that alarms upwards, or downwards where `sign` is −1.
    [[nodiscard]] static std::optional<Look> against_limits(const AlarmRule& rule, std::optional<double> value,
                                                            double sign);
    [[nodiscard]] std::optional<Look> look_of_deviation(const Slot& slot, UtcTime at) const;
    [[nodiscard]] std::optional<Look> look_of_figure(Slot& slot, UtcTime at);
    [[nodiscard]] std::optional<double> figure(const Slot& slot) const;
    [[nodiscard]] std::optional<double> hour_figure(const Means& means, SiteFigure figure) const;
    /// True where a quarter of an hour ended since the last time.
    bool add_to_means(std::size_t site, UtcTime at);
    void finish_quarter(Means& means, const SitePoints& points);
    /// Whether the newest values say that a delay may be running.
    [[nodiscard]] bool may_hold(const Slot& slot) const;

    Expected expected_;
    const FleetIndex* index_ = nullptr;
    std::vector<AlarmRule> rules_;
    SitePictures pictures_;
    std::vector<Slot> slots_;           ///< Ascending by site.
    std::vector<std::uint32_t> first_;  ///< By site; one more at the end.
    std::vector<bool> is_dirty_;
    std::vector<std::uint32_t> dirty_;
    std::unordered_map<std::size_t, Means> means_;
    std::vector<HourOfValues> hours_;
};

}  // namespace wattmast
