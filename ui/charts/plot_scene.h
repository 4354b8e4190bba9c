// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Everything that decides how a chart looks, and where its parts stand: painted by the view and by exports alike.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/chart_source.h"
#include "ui/charts/chart_resolution.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/plot_scale.h"
#include "ui/charts/plot_spec.h"
#include "ui/charts/time_ticks.h"
#include "ui/charts/value_axis.h"

namespace wattmast::ui {

/// Where one pane stands and how it scales.
struct PaneScene {
    QRectF header;    ///< Title and values; empty if the legend is at the right.
    QRectF plot;      ///< On whole pixels.
    QRectF y_labels;  ///< Left of the plot.
    QRectF legend;    ///< Right of the plot; empty if values stand in the header.
    ValueAxis axis;
    ValueScale scale;
    std::vector<ValueScale> own_scales;  ///< By series, where the pane has PaneScale::own; else empty.
    std::vector<ValueAxis> own_axes;     ///< The same: units and decimals of values.
    std::size_t first_line = 0;          ///< Of this pane, in ChartData::lines.
    bool unit_in_title = false;          ///< The top tick has no room for the unit.
};

struct RibbonScene {
    QRectF bar;
    QRectF label;                     ///< Empty: none.
    std::optional<std::size_t> line;  ///< Empty: the worst of `pane`.
    std::size_t pane = 0;
};

/// Where a hit lands.
struct PlotHit {
    enum class Part : std::uint8_t { outside, plot, y_axis, time_axis, mark, ribbon };
    Part part = Part::outside;
    std::size_t index = 0;  ///< Of the pane, mark or ribbon.
    friend bool operator==(const PlotHit&, const PlotHit&) = default;
};

/// Inputs first; update() computes the rest. A value: cheap to copy, as the data is shared.
struct PlotScene {
    PlotSpec spec;
    ChartStyle style;
    std::shared_ptr<const ChartData> data;  ///< Null: nothing yet. Its range may differ from `range` while loading.
    /// `data` continued on both sides, see chart_margin.h; drawn while `range` reaches beyond `data`. Null: none.
    std::shared_ptr<const ChartData> wide;
    /// What is compared with, its times moved onto `range`. Null: nothing, or not yet here.
    std::shared_ptr<const ChartData> compared;
    QString compare_name;  ///< "previous week"
    Resolution resolution = Resolution::automatic;
    TimeRange range;
    QSizeF size;
    std::map<std::size_t, ValueRange> chosen_values;  ///< Y ranges chosen by hand, by pane.
    std::optional<std::size_t> highlight;

    std::vector<PaneScene> panes;
    std::vector<RibbonScene> ribbons;
    std::vector<TimeTick> ticks;
    std::vector<QRectF> marks;  ///< The letter boxes, in the order of the spec; empty rectangle outside the range.
    QRectF time_labels;         ///< Under the last pane.
    TimeScale time;

    /// Computes the parts from the inputs. @pre the range is not empty
    void update();

    [[nodiscard]] bool is_drawable() const noexcept { return !panes.empty() && time.width > 1; }
    /// What is drawn: `data`, or `wide` where that shows more of the range. Null before the first answer. Figures over
    /// the range (minimum, total …) stand in `data` alone.
    [[nodiscard]] const ChartData* drawn() const noexcept;
    /// As drawn. Null while loading, or if the data has fewer lines than the spec.
    [[nodiscard]] const ChartLine* line(std::size_t number) const noexcept;
    [[nodiscard]] std::vector<const ChartLine*> lines_of(std::size_t pane) const;
    [[nodiscard]] const SeriesSpec& series(std::size_t number) const;
    /// How a line's values become pixels and words; of the pane unless each series has its own.
    [[nodiscard]] const ValueScale& scale_of(std::size_t number) const;
    [[nodiscard]] const ValueAxis& axis_of(std::size_t number) const;
    /// The line of a pane that stands out: the highlighted one; in a crowded pane else the first. Empty: none.
    [[nodiscard]] std::optional<std::size_t> leader(std::size_t pane) const;
    /// The line of a pane that is compared: the leader, else the first one shown. Empty: no line is shown.
    [[nodiscard]] std::optional<std::size_t> compared_line(std::size_t pane) const {
        return compared_line_from(pane, panes[pane].first_line);
    }
    /// The pane of a line.
    [[nodiscard]] std::size_t pane_of(std::size_t line) const noexcept;
    [[nodiscard]] PlotHit hit(QPointF position) const;
    /// The same while the panes are being laid out. @param first_line Of the pane.
    [[nodiscard]] std::optional<std::size_t> compared_line_from(std::size_t pane, std::size_t first_line) const;
    /// Whether a pane has names at the ends of its lines.
    [[nodiscard]] bool has_direct_labels(std::size_t pane) const;
    /// From the top of the first pane to the bottom of the last.
    [[nodiscard]] QRectF plot_area() const noexcept;
    /// Columns to ask a loader for.
    [[nodiscard]] int columns() const noexcept { return columns(range); }
    /// The same for another range, as dense as the shown one.
    [[nodiscard]] int columns(TimeRange other) const noexcept;
};

/// The sample time nearest to `at` within 12 pixels over all lines; `at` itself if there is none.
[[nodiscard]] UtcTime snapped(const PlotScene& scene, UtcTime at);

}  // namespace wattmast::ui
