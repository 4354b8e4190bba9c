// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a chart says in words: for headers, screen readers, the clipboard and files.
#pragma once

#include <QString>
#include <optional>

#include "ui/charts/plot_scene.h"

namespace wattmast::ui {

/// "measured", "integrated", "estimated", "missing", translated.
[[nodiscard]] QString quality_name(QualityClass quality);

/// "Load: minimum 2.2, maximum 4.9 kW, 35 min missing; …": one sentence per series.
[[nodiscard]] QString plot_summary(const PlotScene& scene);

/// "5 Nov 2026 14:32 – 12 Nov 2026 14:32"
[[nodiscard]] QString range_text(TimeRange range, const TimeZone& zone, const QLocale& locale);

/// Name, ISO time, value, unit and quality of every series at an instant, the same as both formats.
struct CopiedRow {
    QString tsv;
    QString html;
};
/// Numbers with a point and times in ISO 8601 with offset, whatever the locale. Missing values are empty.
[[nodiscard]] CopiedRow copied_row(const PlotScene& scene, UtcTime at);

/// The shortest text that reads back to the same float, with a point.
[[nodiscard]] QString exact_text(float value);

/// The unit's symbol, not prefixed: "W", "bit/s".
[[nodiscard]] QString unit_symbol(Unit unit);
/// Of a line's values in files and copies: the series' own ("Wh/GB"), else that of their unit.
[[nodiscard]] QString symbol_of(const SeriesSpec& series, const ChartLine& line);

}  // namespace wattmast::ui
