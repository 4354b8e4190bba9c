// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_scene.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "ui/charts/line_geometry.h"

namespace wattmast::ui {
namespace {

constexpr double snap_reach = 12;  // pixels
constexpr int most_columns = 8192;

}  // namespace

const ChartData* PlotScene::drawn() const noexcept {
    const auto shown_of = [&](const ChartData& one) { return intersection(one.range, range).length(); };
    return data != nullptr && wide != nullptr && shown_of(*wide) > shown_of(*data) ? wide.get() : data.get();
}

const ChartLine* PlotScene::line(std::size_t number) const noexcept {
    const ChartData* from = drawn();
    return from != nullptr && number < from->lines.size() ? &from->lines[number] : nullptr;
}

std::vector<const ChartLine*> PlotScene::lines_of(std::size_t pane) const {
    std::vector<const ChartLine*> found;
    for (std::size_t i = 0; i < spec.panes[pane].series.size(); ++i) {
        const ChartLine* one = line(panes[pane].first_line + i);
        if (one != nullptr && spec.panes[pane].series[i].visibility == Visibility::shown) {
            found.push_back(one);
        }
    }
    return found;
}

const SeriesSpec& PlotScene::series(std::size_t number) const {
    for (const PaneSpec& pane : spec.panes) {
        if (number < pane.series.size()) {
            return pane.series[number];
        }
        number -= pane.series.size();
    }
    throw std::out_of_range("a line that the plot spec does not have");
}

const ValueScale& PlotScene::scale_of(std::size_t number) const {
    const PaneScene& pane = panes[pane_of(number)];
    const std::size_t i = number - pane.first_line;
    return i < pane.own_scales.size() ? pane.own_scales[i] : pane.scale;
}

const ValueAxis& PlotScene::axis_of(std::size_t number) const {
    const PaneScene& pane = panes[pane_of(number)];
    const std::size_t i = number - pane.first_line;
    return i < pane.own_axes.size() ? pane.own_axes[i] : pane.axis;
}

namespace {

bool is_shown(const PaneSpec& pane, std::size_t first_line, std::size_t line) {
    return line >= first_line && line < first_line + pane.series.size() &&
           pane.series[line - first_line].visibility == Visibility::shown;
}

std::optional<std::size_t> first_shown(const PaneSpec& pane, std::size_t first_line) {
    for (std::size_t line = first_line; line < first_line + pane.series.size(); ++line) {
        if (is_shown(pane, first_line, line)) {
            return line;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> PlotScene::leader(std::size_t pane) const {
    const PaneSpec& of = spec.panes[pane];
    if (highlight && is_shown(of, panes[pane].first_line, *highlight)) {
        return highlight;
    }
    return of.is_crowded() ? first_shown(of, panes[pane].first_line) : std::nullopt;
}

std::optional<std::size_t> PlotScene::compared_line_from(std::size_t pane, std::size_t first_line) const {
    const PaneSpec& of = spec.panes[pane];
    return highlight && is_shown(of, first_line, *highlight) ? highlight : first_shown(of, first_line);
}

bool PlotScene::has_direct_labels(std::size_t pane) const {
    constexpr std::size_t most = 6;
    const std::size_t count = spec.panes[pane].shown_series();
    return spec.labels == DirectLabels::few && count > 1 && count <= most;
}

std::size_t PlotScene::pane_of(std::size_t number) const noexcept {
    std::size_t pane = 0;
    while (pane + 1 < panes.size() && panes[pane + 1].first_line <= number) {
        ++pane;
    }
    return pane;
}

PlotHit PlotScene::hit(QPointF position) const {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!marks[i].isEmpty() && marks[i].adjusted(-4, -4, 4, 4).contains(position)) {
            return {PlotHit::Part::mark, i};
        }
    }
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (panes[i].plot.contains(position)) {
            return {PlotHit::Part::plot, i};
        }
        if (panes[i].y_labels.contains(position)) {
            return {PlotHit::Part::y_axis, i};
        }
    }
    for (std::size_t i = 0; i < ribbons.size(); ++i) {
        if (ribbons[i].bar.adjusted(0, -2, 0, 2).contains(position)) {
            return {PlotHit::Part::ribbon, i};
        }
    }
    if (time_labels.contains(position)) {
        return {PlotHit::Part::time_axis, 0};
    }
    return {};
}

QRectF PlotScene::plot_area() const noexcept {
    if (panes.empty()) {
        return {};
    }
    return QRectF(panes.front().plot.topLeft(), panes.back().plot.bottomRight());
}

int PlotScene::columns(TimeRange other) const noexcept {
    return std::clamp(static_cast<int>(std::lround(time.pixels(other.length()))), 1, most_columns);
}

namespace {

/// Also for lines of an answer to an older spec, which had more.
bool is_hidden(const PlotSpec& spec, std::size_t line) {
    for (const PaneSpec& pane : spec.panes) {
        if (line < pane.series.size()) {
            return pane.series[line].visibility == Visibility::hidden;
        }
        line -= pane.series.size();
    }
    return false;
}

}  // namespace

UtcTime snapped(const PlotScene& scene, UtcTime at) {
    const ChartData* data = scene.drawn();
    if (data == nullptr || !scene.is_drawable()) {
        return at;
    }
    const Duration reach = scene.time.length(snap_reach);
    const ChartColumn* best = nullptr;
    for (std::size_t i = 0; i < data->lines.size(); ++i) {
        if (is_hidden(scene.spec, i)) {
            continue;
        }
        const ChartColumn* column = nearest_column(data->lines[i], at, reach);
        const auto distance = [&](const ChartColumn& one) { return one.at < at ? at - one.at : one.at - at; };
        if (column != nullptr && scene.range.contains(column->at) &&
            (best == nullptr || distance(*column) < distance(*best))) {
            best = column;
        }
    }
    return best == nullptr ? at : best->at;
}

}  // namespace wattmast::ui
