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
#include <vector>

#include "app/newest_values.h"
#include "app/quarter_track.h"
#include "app/site_layout.h"
#include "app/views.h"
#include "carbon/factor_register.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// How far back the resets of registers are looked for.
enum class ResetMemory : std::uint8_t { month = 1, week_and_month = 2 };

/// Keeps what it has computed between refreshes. Belongs to one thread; the references outlive it.
class SiteFigures {
public:
    /// Fails with `invalid_argument` for a time zone that does not exist.
    [[nodiscard]] static Result<std::unique_ptr<SiteFigures>> make(const SignalReader& reader,
                                                                   const FactorRegister& factors, const Site& site,
                                                                   ResetMemory memory);

    [[nodiscard]] const SiteLayout& layout() const noexcept { return layout_; }
    /// Takes over what `other` has read, if it is of the same site with the same meters: else nothing. The catalogue of
    /// `other` must still be there.
    void adopt(SiteFigures&& other);

    /// Reads energy, carbon, courses and what is expected, as of `now`.
    [[nodiscard]] Result<void> read(UtcTime now, std::stop_token cancel);
    /// When that was done; empty if it never was.
    [[nodiscard]] std::optional<UtcTime> read_at() const noexcept { return read_at_; }
    /// Whether that was on the site's day that holds `now`.
    [[nodiscard]] bool is_read_on_day_of(UtcTime now) const;
    /// The live values, with the rest as it was read; what was read on another day is none of today, and courses end
    /// with the quarter of an hour of `values`.
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
    /// The site's days and months.
    [[nodiscard]] const TimeZone& zone() const noexcept { return zone_; }

private:
    SiteFigures(const SignalReader& reader, const FactorRegister& factors, const Site& site, TimeZone zone,
                ResetMemory memory);

    [[nodiscard]] Result<Signal> power_signal(TimeRange range, std::stop_token cancel) const;
    [[nodiscard]] Result<Signal> battery_signal(const BatteryMeters& battery, TimeRange range,
                                                std::stop_token cancel) const;
    [[nodiscard]] Result<Signal> traffic_signal(TimeRange range, std::stop_token cancel) const;
    [[nodiscard]] Result<std::optional<double>> total_power(const NewestValues& values, std::stop_token cancel) const;
    using SignalIn = std::function<Result<Signal>(TimeRange)>;
    [[nodiscard]] Result<std::optional<LastValue>> last_known(const std::vector<const Point*>& points,
                                                              const NewestValues& values, const SignalIn& course) const;
    [[nodiscard]] Result<std::optional<LastValue>> last_rate(const std::vector<const Point*>& points,
                                                             const NewestValues& values, std::stop_token cancel) const;
    [[nodiscard]] Result<std::optional<LastValue>> last_total_power(const NewestValues& values,
                                                                    std::stop_token cancel) const;
    Result<void> add_last(SiteNow& site, const NewestValues& values, std::stop_token cancel) const;
    [[nodiscard]] Result<std::optional<double>> rate_now(const std::vector<const Point*>& points,
                                                         const NewestValues& values, std::stop_token cancel) const;
    void add_state(SiteNow& site, const NewestValues& values) const;
    Result<void> add_rates(SiteNow& site, const NewestValues& values, std::stop_token cancel) const;
    Result<void> add_sparks(SiteNow& site, UtcTime now, std::stop_token cancel);
    Result<void> add_expected(SiteNow& site, UtcTime now, std::stop_token cancel);
    Result<void> add_energy(SiteNow& site, UtcTime now, std::stop_token cancel);
    void add_bytes(SiteNow& site, UtcTime now) const;
    Result<void> add_carbon(SiteNow& site, UtcTime now, std::stop_token cancel);
    void forget_old(UtcTime now);
    /// As if it had never been read.
    void forget_figures();
    [[nodiscard]] bool has_traffic() const;
    void move_courses(QuarterIndex last);
    [[nodiscard]] EnergyTrack::Times times_at(UtcTime now) const;

    const SignalReader& reader_;
    const FactorRegister& factors_;
    SiteLayout layout_;
    std::vector<MeterEvent> events_;  ///< Of the site's devices.
    TimeZone zone_;
    ResetMemory memory_;
    SiteNow read_;  ///< Without live values.
    std::optional<UtcTime> read_at_;
    QuarterIndex courses_end_ = 0;  ///< The quarter of the last value of the courses in read_.
    MeanTrack power_;
    MeanTrack traffic_;
    EnergyTrack energy_;
    /// Of the grid alone, where the site draws from something else as well; else empty.
    std::optional<EnergyTrack> grid_energy_;
    std::array<double, 4> quality_seconds_{};
};

}  // namespace wattmast
