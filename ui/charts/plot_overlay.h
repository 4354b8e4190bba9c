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
    QString notice;  ///< A chip at the top right: "30 min old", "Paused, End to follow".
    bool notice_is_stale = false;
    bool shows_progress = false;
    bool shows_focus = false;
};

void paint_overlay(QPainter& painter, const PlotScene& scene, const OverlayState& state);

/// What the overlay may paint on, except for a selection: headers, legends, axis and the strip of the cursor.
[[nodiscard]] QRegion overlay_region(const PlotScene& scene, std::optional<UtcTime> crosshair);

/// One series at an instant, as shown and copied.
struct ReadValue {
    std::size_t line = 0;
    std::optional<UtcTime> at;  ///< Of the sample or column; empty: no value there.
    std::optional<double> value;
    QualityClass quality = QualityClass::missing;
    friend bool operator==(const ReadValue&, const ReadValue&) = default;
};

/// Each line's value at `at`, or its last one; a line that is missing there gives none.
[[nodiscard]] std::vector<ReadValue> values_at(const PlotScene& scene, std::optional<UtcTime> at);
/// "30 min old" once every line is missing up to the right edge of the data; else empty.
[[nodiscard]] std::optional<Duration> stale_age(const ChartData& data);

}  // namespace wattmast::ui
