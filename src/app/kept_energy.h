// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energies that are kept as their hours close (docs/decisions/0022-kept-hours.md): what they look like in a
// FigureStore, and how they are found there. What is found is what would be made anew, in every field.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/energy.h"
#include "analysis/energy_account.h"
#include "app/kept_energy_bytes.h"
#include "app/signal_reader.h"
#include "carbon/digest.h"
#include "store/figure_store.h"
#include "units/error.h"

namespace wattmast {

/// Stored as its number: append only.
enum class KeptEnergy : std::uint8_t {
    /// point_hours() of a civil month; of a register whose hours are the same in whatever span is asked for also of a
    /// running one, from its begin as far as its days have closed.
    hours = 1,
    interval = 2,  ///< point_energy() of a whole civil month.
    inputs = 3,    ///< input_digest() of a whole civil month; of the first of its points.
};

/// The kept hours of the first of `hours`, as many as there are without a gap: fewer than all only where those behind
/// can be made by themselves, as long as ReachRecorder::is_coarse() for them. None where the reader has no store of
/// figures. Any rule about gaps is yet to be applied. Fails as FigureStore::figures(). @pre hours ascend
[[nodiscard]] Result<std::vector<AccountHour>> kept_hours(const SignalReader& reader, const Point& point,
                                                          std::span<const TimeRange> hours);
/// Empty where it is not kept, here and below.
[[nodiscard]] Result<std::optional<EnergyInterval>> kept_interval(const SignalReader& reader, const Point& point,
                                                                  TimeRange range);
[[nodiscard]] Result<std::optional<Digest>> kept_inputs(const SignalReader& reader, std::span<const PointId> points,
                                                        const EnergyInterval& interval);

/// What is to be kept. @param reach Where what was made looked for samples. @pre hours is not empty
[[nodiscard]] KeptFigure figure_of(const SignalReader& reader, const Point& point, const KeptHours& hours,
                                   TimeRange reach);
[[nodiscard]] KeptFigure figure_of(const SignalReader& reader, const Point& point, const EnergyInterval& interval,
                                   TimeRange reach);
/// @pre points is not empty, and the catalogue has them
[[nodiscard]] KeptFigure figure_of(const SignalReader& reader, std::span<const PointId> points,
                                   const EnergyInterval& interval, const Digest& inputs, TimeRange reach);

/// Where the kept hours that begin at `begin` looked for samples; empty where there are none that still hold.
[[nodiscard]] Result<std::optional<TimeRange>> reach_of_kept_hours(const SignalReader& reader, const Point& point,
                                                                   UtcTime begin);

}  // namespace wattmast
