// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What changes with the pointer: cursor, values in headers, selection, progress, focus.
#pragma once

#include <QPainter>
#include <QRegion>
#include <optional>
#include <vector>

#include "ui/charts/measured_interval.h"
#include "ui/charts/plot_scene.h"

namespace wattmast::ui {

struct OverlayState {
    std::optional<UtcTime> crosshair;
    bool is_pinned = false;
    std::optional<TimeRange> rubber_band;
    std::optional<MeasuredInterval> measured;
    bool is_live = false;    ///< The values without a cursor are those of now; old ones are grey and tell their age.
    bool is_paused = false;  ///< Live was left by zooming: "Paused, End to follow".
    bool shows_progress = false;
    bool shows_focus = false;
};

void paint_overlay(QPainter& painter, const PlotScene& scene, const OverlayState& state);

/// What the overlay may paint on, except for a selection: headers, legends, axis and the strip of the cursor.
[[nodiscard]] QRegion overlay_region(const PlotScene& scene, std::optional<UtcTime> crosshair);

/// The values of all series in headers or legends; part of paint_overlay(), and of exports.
void paint_values(QPainter& painter, const PlotScene& scene, const OverlayState& state);
/// The table of the measured interval; part of paint_overlay().
void paint_measured(QPainter& painter, const PlotScene& scene, const MeasuredInterval& measured);

/// One series at an instant, as shown and copied.
struct ReadValue {
    std::size_t line = 0;
    std::optional<UtcTime> at;    ///< Of the sample or column; empty: no value there.
    std::optional<double> value;  ///< In the line's unit.
    QualityClass quality = QualityClass::missing;
    friend bool operator==(const ReadValue&, const ReadValue&) = default;
};

/// Each line's nearest value at `at`, or its last one. A line with a gap between `at` and its value gives none.
[[nodiscard]] std::vector<ReadValue> values_at(const PlotScene& scene, std::optional<UtcTime> at);
/// How old each line's last value is, where the line is missing at the right edge of the data; empty while it has
/// values there, and where it never had one.
[[nodiscard]] std::vector<std::optional<Duration>> stale_ages(const ChartData& data);
/// The age in words that all last values share; empty while one of them is of now, or where they differ.
[[nodiscard]] std::optional<QString> shared_age(const ChartData& data);

}  // namespace wattmast::ui
