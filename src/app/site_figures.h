// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The live figures of one site.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

#include "app/newest_values.h"
#include "app/point_news.h"
#include "app/quarter_track.h"
#include "app/site_layout.h"
#include "app/views.h"
#include "carbon/factor_register.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// Whether a failure says something of the samples read, and not of the store or the asking as a whole: others can be
/// read all the same.
[[nodiscard]] bool is_of_some_samples(Errc code) noexcept;

/// How far back the resets of registers are looked for.
enum class ResetMemory : std::uint8_t { month = 1, week_and_month = 2 };

/// Keeps what it has computed between refreshes. Belongs to one thread; the references outlive it.
class SiteFigures {
public:
    /// A site whose time zone does not exist has no days: read() fails.
    SiteFigures(const SignalReader& reader, const FactorRegister& factors, const Site& site, ResetMemory memory);

    [[nodiscard]] const SiteLayout& layout() const noexcept { return layout_; }
    /// Takes over what `other` has read, if it is of the same site with the same meters: else nothing. The catalogue of
    /// `other` must still be there.
    void adopt(SiteFigures&& other);

    /// Reads energy, carbon, courses and what is expected, as of the time of `values`. What is final of finished
    /// quarters and days is read again where values came late or a silence ended, and all where the clock was set back.
    /// Fails with `invalid_argument` where the site's time zone does not exist, and with what the store says.
    [[nodiscard]] Result<void> read(const NewestValues& values, std::stop_token cancel);
    /// The next read() reads everything, because samples came or people decided about them. Until then the figures stay
    /// as they are.
    void forget();
    /// The figures cannot be read: there are none, and `failure` is told.
    void set_failure(const Failure& failure, UtcTime now);
    /// When read() was called last and did not fail, or set_failure(); empty if neither was.
    [[nodiscard]] std::optional<UtcTime> read_at() const noexcept { return read_at_; }
    /// Whether it is known that the figures are other ones now: never read, or forget().
    [[nodiscard]] bool is_outdated() const noexcept { return !read_at_ || is_outdated_; }
    /// Whether that was on the site's day that holds `now`.
    [[nodiscard]] bool is_read_on_day_of(UtcTime now) const;
    /// Whether the last read(), also one that failed, was of more than today: the first, one after forget() or a
    /// failure, or one that was told of news of earlier days. It takes much longer.
    [[nodiscard]] bool was_read_anew() const noexcept { return was_read_anew_; }
    /// The live values, with the rest as it was read; what was read on another day is none of today, and courses end
    /// with the quarter of an hour of `values`. What is damaged is told as SiteNow::failure and ends nothing.
    [[nodiscard]] Result<SiteNow> now(const NewestValues& values, std::stop_token cancel);

    /// Seconds of today so far by class, as of the last read(); all 0 for a site without measured energy.
    [[nodiscard]] const std::array<double, 4>& quality_seconds() const noexcept { return quality_seconds_; }
    /// Register resets between `since` and the last read(), at most a week before it.
    [[nodiscard]] std::vector<EnergyTrack::Reset> resets_since(UtcTime since) const;

    /// W now, from the power point or the newest step of the register. Empty where it is silent.
    [[nodiscard]] Result<std::optional<double>> power_now(const NodeMeters& meters, const NewestValues& values,
                                                          std::stop_token cancel) const;
    [[nodiscard]] static std::optional<double> power_now(const BatteryMeters& battery, const NewestValues& values);
    /// W when it was last known, however long ago; empty if it never was.
    [[nodiscard]] Result<std::optional<LastValue>> last_power(const NodeMeters& meters, const NewestValues& values,
                                                              std::stop_token cancel) const;
    [[nodiscard]] Result<std::optional<LastValue>> last_power(const BatteryMeters& battery, const NewestValues& values,
                                                              std::stop_token cancel) const;
    /// The site's days and months; UTC's where its time zone does not exist.
    [[nodiscard]] const TimeZone& zone() const noexcept { return zone_; }

private:
    /// @param until Nothing later is stored.
    [[nodiscard]] Result<Signal> power_signal(TimeRange range, UtcTime until, const std::stop_token& cancel) const;
    [[nodiscard]] Result<Signal> battery_signal(const BatteryMeters& battery, TimeRange range, UtcTime until,
                                                const std::stop_token& cancel) const;
    [[nodiscard]] Result<Signal> traffic_signal(TimeRange range, UtcTime until, const std::stop_token& cancel) const;
    [[nodiscard]] Result<std::optional<double>> total_power(const NewestValues& values, std::stop_token cancel) const;
    using SignalIn = std::function<Result<Signal>(TimeRange)>;
    /// What a look at samples gave, and the newest values by which it did.
    struct KnownLast {
        std::vector<UtcTime> newest;  ///< Empty: there was no look.
        std::optional<LastValue> value;
    };
    struct KnownRate {
        UtcTime newest;
        std::optional<double> rate;
    };
    /// @param known Of an earlier call with the same points; null: it is not kept.
    [[nodiscard]] Result<std::optional<LastValue>> last_known(const std::vector<const Point*>& points,
                                                              const NewestValues& values, const SignalIn& course,
                                                              KnownLast* known = nullptr) const;
    [[nodiscard]] Result<std::optional<LastValue>> last_rate(const std::vector<const Point*>& points,
                                                             const NewestValues& values, std::stop_token cancel,
                                                             KnownLast* known = nullptr) const;
    /// The rate of a counter between its newest value and the one before.
    [[nodiscard]] Result<std::optional<double>> newest_rate(const Point& point, UtcTime newest,
                                                            const std::stop_token& cancel) const;
    void forget_looks();
    [[nodiscard]] Result<std::optional<LastValue>> last_total_power(const NewestValues& values,
                                                                    std::stop_token cancel) const;
    Result<void> add_last(SiteNow& site, const NewestValues& values, std::stop_token cancel) const;
    [[nodiscard]] Result<std::optional<double>> rate_now(const std::vector<const Point*>& points,
                                                         const NewestValues& values, std::stop_token cancel) const;
    void add_state(SiteNow& site, const NewestValues& values) const;
    Result<void> add_rates(SiteNow& site, const NewestValues& values, std::stop_token cancel) const;
    Result<void> add_sparks(SiteNow& site, UtcTime now, std::stop_token cancel);
    [[nodiscard]] Result<std::array<std::optional<double>, 2>> read_expected(UtcTime now, std::stop_token cancel);
    [[nodiscard]] std::optional<double> expected_at(UtcTime now) const;
    Result<void> add_energy(SiteNow& site, UtcTime now, std::stop_token cancel);
    void add_bytes(SiteNow& site, UtcTime now) const;
    Result<void> add_carbon(SiteNow& site, UtcTime now, std::stop_token cancel);
    void forget_old(UtcTime now);
    /// As if it had never been read.
    void forget_figures();
    void forget_settled();
    [[nodiscard]] Result<void> look_for_news(const NewestValues& values, const std::stop_token& cancel);
    [[nodiscard]] PointNews news_of_all() const;
    [[nodiscard]] std::vector<const Point*> points_of_figures() const;
    [[nodiscard]] bool has_traffic() const;
    void move_courses(QuarterIndex last);
    [[nodiscard]] EnergyTrack::Times times_at(UtcTime now) const;

    const SignalReader& reader_;
    const FactorRegister& factors_;
    SiteLayout layout_;
    std::vector<MeterEvent> events_;  ///< Of the site's devices.
    Result<TimeZone> found_zone_;
    TimeZone zone_;
    ResetMemory memory_;
    SiteNow read_;  ///< Without live values.
    /// Power expected in the quarter of an hour in which it was read, and in the one after it.
    std::array<std::optional<double>, 2> expected_;
    std::optional<UtcTime> read_at_;
    QuarterIndex courses_end_ = 0;  ///< The quarter of the last value of the courses in read_.
    bool is_outdated_ = false;
    bool is_forgotten_ = false;  ///< The next read() begins anew.
    bool reads_anew_ = true;     ///< More than today is to be read.
    bool was_read_anew_ = false;
    PointNews news_;
    MeanTrack power_;
    MeanTrack traffic_;
    EnergyTrack energy_;
    /// Of the grid alone, where the site draws from something else as well; else empty.
    std::optional<EnergyTrack> grid_energy_;
    std::array<double, 4> quality_seconds_{};
    // What was found last where it needs a look at samples: it holds while nothing came late and the values are the
    // newest.
    mutable std::unordered_map<PointId, KnownRate> rates_;
    mutable KnownLast last_power_, last_down_, last_up_;
};

}  // namespace wattmast
