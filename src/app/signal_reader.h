// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Signals of stored points.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "app/signal.h"
#include "model/catalog_index.h"
#include "store/figure_store.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What lies farther from a time says nothing of a point then. A reading of a register may be momentary beside those of
/// an hour; steps of up to an hour make one of two and a half hours beside them a line, see signal_of_samples().
inline constexpr Duration signal_reach{std::chrono::hours{5}};

/// Reads points as signals. Both references outlive it; same thread rules as the reader.
class SignalReader {
public:
    /// @param figures Where energies are looked for that are kept, see kept_energy.h: of the same store, outlives it.
    ///                Null: everything is made of samples.
    SignalReader(const SampleReader& samples, const Catalog& catalog, const FigureStore* figures = nullptr)
        : samples_(samples), catalog_(catalog), figures_(figures) {}
    /// Reads `samples` with the catalogue of another reader of the same thread, and shares its index. Without figures.
    SignalReader(const SampleReader& samples, const SignalReader& other)
        : samples_(samples),
          catalog_(other.catalog_),
          index_((static_cast<void>(other.index()), other.index_)),
          gap_limits_(other.gap_limits_) {}
    /// As `other`, with these gap limits in place of those that follow from polling intervals.
    SignalReader(const SignalReader& other, std::map<DeviceId, Duration> gap_limits)
        : SignalReader(other.samples_, other) {
        gap_limits_ = std::make_shared<const std::map<DeviceId, Duration>>(std::move(gap_limits));
    }

    /// The point's course inside `range`. Samples up to 2.5 intervals outside are used, so that lines reach the edges.
    /// Fails with `unknown_point`, or what the store says.
    /// @param columns Empty: every sample. Else a gauge may come in parts about as wide as one of so many columns, see
    ///                gauge_parts(), and a counter as the rates of hours or days, see signal_of_cells(). Amounts of
    ///                periods are always read in full. @pre 1 to 8192
    [[nodiscard]] Result<Signal> point(PointId point, TimeRange range, std::optional<int> columns,
                                       std::stop_token cancel) const;

    /// The same of every sample, of what lies up to signal_reach around a time and no farther: so what is given of a
    /// time is the same in every range that holds it, and for a counter in every one that begins and ends signal_reach
    /// around it. A gauge costs one read where its values are close together at both ends of the range.
    /// @param until Nothing later is stored.
    [[nodiscard]] Result<Signal> point_near(PointId point, TimeRange range, UtcTime until,
                                            const std::stop_token& cancel) const;

    /// The sum of points. Fails with `invalid_argument` where their units differ or there is none.
    [[nodiscard]] Result<Signal> sum(const ChartLineQuery& line, TimeRange range, std::optional<int> columns,
                                     std::stop_token cancel) const;

    /// The polling interval of the point's device. Fails with `unknown_point`.
    [[nodiscard]] Result<Duration> interval_of(PointId point) const;
    /// How far apart values may be that an energy joins: what this was made with for the point's device, else 2.5
    /// polling intervals and at least `default_gap_limit`. Fails with `unknown_point`.
    [[nodiscard]] Result<Duration> gap_limit_of(PointId point) const;

    [[nodiscard]] const SampleReader& samples() const noexcept { return samples_; }
    [[nodiscard]] const Catalog& catalog() const noexcept { return catalog_; }
    [[nodiscard]] const FigureStore* figures() const noexcept { return figures_; }
    /// Of the catalogue; made when first asked for, and shared with copies.
    [[nodiscard]] const CatalogIndex& index() const;

private:
    [[nodiscard]] Result<Signal> from_samples(const Point& point, TimeRange range, Duration interval,
                                              Duration remembered, std::stop_token cancel) const;
    [[nodiscard]] Result<Signal> from_near_samples(const Point& point, TimeRange range, Duration interval,
                                                   UtcTime until, const std::stop_token& cancel) const;
    [[nodiscard]] Result<Signal> from_columns(const Point& point, TimeRange range, int columns, Duration interval,
                                              const std::stop_token& cancel) const;
    [[nodiscard]] Result<Signal> from_cells(const Point& point, TimeRange range, RollupLevel widest, Duration interval,
                                            const std::stop_token& cancel) const;

    const SampleReader& samples_;
    const Catalog& catalog_;
    const FigureStore* figures_ = nullptr;
    mutable std::shared_ptr<const CatalogIndex> index_;
    std::shared_ptr<const std::map<DeviceId, Duration>> gap_limits_;  ///< Null: of none.
};

/// Reads samples of one point. `samples` outlives what is given back.
[[nodiscard]] SamplesIn samples_of(const SampleReader& samples, PointId point, std::stop_token cancel);

/// The meter events of one device.
[[nodiscard]] std::vector<MeterEvent> events_of(const CatalogIndex& index, DeviceId device);

}  // namespace wattmast
