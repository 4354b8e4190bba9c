// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QFontMetricsF>
#include <QPolygonF>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ui/charts/column_raster.h"
#include "ui/charts/line_geometry.h"
#include "ui/charts/paint_tools.h"
#include "ui/charts/plot_painter.h"

namespace wattmast::ui {
namespace {

constexpr double envelope_opacity = 0.18;
constexpr double area_opacity = 0.18;
constexpr double compared_width = 1.2;
constexpr double ring_radius = 3;
constexpr double ring_width = 1.4;

/// A fill between two edges over consecutive pixels; NaN where there is nothing.
struct Fill {
    std::vector<double> upper;  ///< y per pixel from `left` on.
    std::vector<double> lower;
    int left = 0;
};

class PanePainter {
public:
    PanePainter(QPainter& painter, const PlotScene& scene, std::size_t pane, PaintTarget target)
        : painter_(painter),
          scene_(scene),
          spec_(scene.spec.panes[pane]),
          pane_(scene.panes[pane]),
          target_(target),
          leader_(scene.leader(pane)),
          compared_(scene.compared_line(pane)),
          raster_(target == PaintTarget::raster ? ColumnRaster::of(painter) : std::nullopt) {}

    void paint() {
        paint_stack();
        for (std::size_t i = 0; i < spec_.series.size(); ++i) {
            if (spec_.series[i].style == SeriesStyle::area && is_shown(i)) {
                paint_area(i);
            }
        }
        // The first series is the most important one: last, and so on top.
        for (std::size_t i = spec_.series.size(); i-- > 0;) {
            paint_envelope(i);
        }
        paint_compared();
        for (std::size_t i = spec_.series.size(); i-- > 0;) {
            if (!is_highlighted(i)) {
                paint_line(i);
            }
        }
        for (std::size_t i = spec_.series.size(); i-- > 0;) {
            if (is_highlighted(i)) {
                paint_line(i);
            }
        }
        paint_limits();
        paint_direct_labels();
    }

private:
    [[nodiscard]] const ChartLine* line(std::size_t i) const { return scene_.line(pane_.first_line + i); }
    [[nodiscard]] bool is_shown(std::size_t i) const { return spec_.series[i].visibility == Visibility::shown; }
    [[nodiscard]] bool is_highlighted(std::size_t i) const { return leader_ == pane_.first_line + i; }
    [[nodiscard]] bool is_greyed(std::size_t i) const { return spec_.is_crowded() && !is_highlighted(i); }
    [[nodiscard]] const ValueScale& scale(std::size_t i) const {
        return i < pane_.own_scales.size() ? pane_.own_scales[i] : pane_.scale;
    }
    [[nodiscard]] QColor colour(std::size_t i) const {
        return is_greyed(i) ? scene_.style.text_disabled : scene_.style.colour(spec_.series[i].colour);
    }

    void paint_fill(const Fill& fill, const QColor& fill_colour, double opacity) {
        const double top = pane_.plot.top();
        const double bottom = pane_.plot.bottom();
        std::vector<QPointF> edge;
        std::vector<QPointF> back;
        const auto flush = [&] {
            if (edge.size() > 1) {
                QPolygonF polygon(QList<QPointF>(edge.begin(), edge.end()));
                polygon.append(QList<QPointF>(back.rbegin(), back.rend()));
                painter_.setPen(Qt::NoPen);
                painter_.setBrush(faded(fill_colour, opacity));
                painter_.drawPolygon(polygon);
            }
            edge.clear();
            back.clear();
        };
        for (std::size_t i = 0; i < fill.upper.size(); ++i) {
            const double x = fill.left + static_cast<double>(i);
            if (std::isnan(fill.upper[i]) || std::isnan(fill.lower[i])) {
                flush();
                continue;
            }
            const double upper = std::clamp(fill.upper[i], top, bottom);
            const double lower = std::clamp(fill.lower[i], top, bottom);
            if (target_ == PaintTarget::raster) {
                fill_bar(QRectF(x, upper, 1, lower - upper), fill_colour, opacity);
            } else {
                edge.emplace_back(x + 0.5, upper);
                back.emplace_back(x + 0.5, lower);
            }
        }
        flush();
    }

    [[nodiscard]] std::vector<double> means(std::size_t i) const {
        const int count = static_cast<int>(pane_.plot.width());
        const ChartLine* one = line(i);
        return one == nullptr
                   ? std::vector<double>(static_cast<std::size_t>(count), std::numeric_limits<double>::quiet_NaN())
                   : sampled_means(*one, scene_.time, static_cast<int>(pane_.plot.left()), count);
    }

    [[nodiscard]] std::vector<double> to_pixels(const std::vector<double>& values) const {
        std::vector<double> pixels(values.size());
        std::transform(values.begin(), values.end(), pixels.begin(),
                       [&](double value) { return pane_.scale.y(value); });
        return pixels;
    }

    /// The earlier course as grey dashes: of the stack's sum where there is one, else of one line.
    void paint_compared() {
        static constexpr std::array<double, 2> dash{4, 3};
        if (scene_.compared == nullptr || !compared_) {
            return;
        }
        const int left = static_cast<int>(pane_.plot.left());
        const auto count = static_cast<std::size_t>(pane_.plot.width());
        std::vector<double> sum(count, 0.0);
        bool has_any = false;
        const std::size_t leading = *compared_ - pane_.first_line;
        const bool is_stack = spec_.series[leading].style == SeriesStyle::stack;
        for (std::size_t i = 0; i < spec_.series.size(); ++i) {
            const std::size_t number = pane_.first_line + i;
            const bool is_part = is_stack ? spec_.series[i].style == SeriesStyle::stack : i == leading;
            if (is_part && is_shown(i) && number < scene_.compared->lines.size()) {
                const std::vector<double> own =
                    sampled_means(scene_.compared->lines[number], scene_.time, left, static_cast<int>(count));
                std::transform(sum.begin(), sum.end(), own.begin(), sum.begin(), std::plus<>());
                has_any = true;
            }
        }
        if (has_any) {
            paint_run(sum, scale(leading), left, dash, scene_.style.compare);
        }
    }

    /// Values by pixel as a line that breaks where one is NaN.
    void paint_run(const std::vector<double>& values, const ValueScale& scale, int left,
                   std::span<const double> pattern, const QColor& run_colour) {
        std::vector<QPointF> points;
        const auto flush = [&] {
            if (points.size() > 1) {
                stroke(points, pattern, run_colour, compared_width);
            }
            points.clear();
        };
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::isnan(values[i])) {
                flush();
            } else {
                points.emplace_back(left + static_cast<double>(i) + 0.5, scale.y(values[i]));
            }
        }
        flush();
    }

    void paint_stack() {
        const int left = static_cast<int>(pane_.plot.left());
        std::vector<double> sum(static_cast<std::size_t>(pane_.plot.width()), 0.0);
        std::vector<std::pair<std::vector<double>, QColor>> edges;
        for (std::size_t i = 0; i < spec_.series.size(); ++i) {
            if (spec_.series[i].style != SeriesStyle::stack || !is_shown(i)) {
                continue;
            }
            const std::vector<double> own = means(i);
            // A pixel where one part is missing stays NaN to the top: the sum is not known there.
            std::transform(sum.begin(), sum.end(), own.begin(), sum.begin(), std::plus<>());
            edges.emplace_back(to_pixels(sum), colour(i));
        }
        std::vector<double> lower(sum.size(), pane_.scale.y(0));
        for (std::size_t i = 0; i < edges.size(); ++i) {
            std::vector<double> foot = i == 0 ? lower : edges[i - 1].first;
            if (i > 0) {
                // A hairline of background between neighbours, as colour alone must not part them.
                std::transform(foot.begin(), foot.end(), foot.begin(), [](double y) { return y - 1; });
            }
            paint_fill({edges[i].first, foot, left}, edges[i].second, 1);
        }
        if (!edges.empty()) {
            paint_edge(edges.back().first, left);
        }
    }

    /// The sum over a stack as a line in the colour of power.
    void paint_edge(const std::vector<double>& ys, int left) {
        std::vector<QPointF> points;
        const auto flush = [&] {
            stroke(points, {}, scene_.style.colour(SeriesColour::of(SeriesRole::power)), scene_.style.line_width);
            points.clear();
        };
        for (std::size_t i = 0; i < ys.size(); ++i) {
            if (std::isnan(ys[i])) {
                flush();
            } else {
                points.emplace_back(left + static_cast<double>(i) + 0.5, ys[i]);
            }
        }
        flush();
    }

    void paint_area(std::size_t i) {
        const std::vector<double> upper = to_pixels(means(i));
        const std::vector<double> lower(upper.size(), pane_.scale.y(0));
        paint_fill({upper, lower, static_cast<int>(pane_.plot.left())}, colour(i), area_opacity);
    }

    void fill_bar(const QRectF& bar, const QColor& bar_colour, double opacity) {
        if (raster_) {
            raster_->bar(bar, bar_colour, opacity);
        } else {
            painter_.fillRect(bar, faded(bar_colour, opacity));
        }
    }

    void paint_envelope(std::size_t i) {
        const ChartLine* one = line(i);
        const SeriesSpec& series = spec_.series[i];
        if (one == nullptr || series.envelope == Envelope::hidden || series.style == SeriesStyle::stack ||
            is_greyed(i) || !is_shown(i)) {
            return;
        }
        for (const QRectF& bar : envelope_bars(*one, scene_.time, scale(i), pane_.plot)) {
            fill_bar(bar, colour(i), envelope_opacity);
        }
    }

    void paint_line(std::size_t i) {
        const ChartLine* one = line(i);
        const SeriesSpec& series = spec_.series[i];
        if (one == nullptr || series.style == SeriesStyle::stack || !is_shown(i)) {
            return;
        }
        const double width = scene_.style.line_width + (is_highlighted(i) ? 0.7 : 0);
        const LineGeometry geometry = line_geometry(*one, scene_.time, scale(i), series.style);
        // Grey lines are told apart by none of their dashes, and fifty dashed ones would take their time.
        const DashPattern dash = is_greyed(i) ? DashPattern::solid : series.dash;
        for (const LinePart& part : geometry.parts) {
            if (is_greyed(i) && raster_ && ColumnRaster::suits(part.points)) {
                raster_->hairline(part.points, pane_.plot, colour(i));
            } else {
                stroke(part.points, dash_of(part.quality, dash), colour(i), width);
            }
        }
        if (is_greyed(i)) {
            return;
        }
        paint_rings(geometry.gap_ends, colour(i));
        for (const UtcTime reset : one->resets) {
            if (scene_.range.contains(reset)) {
                draw_dotted_vertical(painter_, scene_.time.x(reset), pane_.plot.top(), pane_.plot.bottom(), colour(i),
                                     2, 3);
            }
        }
    }

    void stroke(std::span<const QPointF> points, std::span<const double> pattern, const QColor& stroke_colour,
                double width) {
        if (raster_ && pattern.empty() && ColumnRaster::suits(points)) {
            raster_->line(points, pane_.plot, stroke_colour, width);
            return;
        }
        const std::vector<QLineF> pieces = dashes(points, pattern, pane_.plot);
        painter_.setRenderHint(QPainter::Antialiasing);
        painter_.setPen(QPen(stroke_colour, width, Qt::SolidLine, pattern.empty() ? Qt::SquareCap : Qt::FlatCap));
        painter_.drawLines(pieces.data(), static_cast<int>(pieces.size()));
        if (points.size() == 1 && pane_.plot.contains(points.front())) {
            // A value alone between two gaps is a dot, or nobody would see it.
            painter_.setBrush(stroke_colour);
            painter_.setPen(Qt::NoPen);
            painter_.drawEllipse(points.front(), width, width);
        }
        painter_.setRenderHint(QPainter::Antialiasing, false);
    }

    void paint_rings(const std::vector<QPointF>& centres, const QColor& ring_colour) {
        painter_.setRenderHint(QPainter::Antialiasing);
        painter_.setPen(QPen(ring_colour, ring_width));
        painter_.setBrush(scene_.style.background);
        for (const QPointF& centre : centres) {
            if (pane_.plot.adjusted(-1, -1, 1, 1).contains(centre)) {
                painter_.drawEllipse(centre, ring_radius, ring_radius);
            }
        }
        painter_.setRenderHint(QPainter::Antialiasing, false);
    }

    /// Short names where the lines end, moved apart.
    void paint_direct_labels() {
        if (!scene_.has_direct_labels(static_cast<std::size_t>(&pane_ - scene_.panes.data()))) {
            return;
        }
        const QFontMetricsF metrics(scene_.style.axis_font);
        std::vector<std::pair<std::size_t, double>> ends;
        for (std::size_t i = 0; i < spec_.series.size(); ++i) {
            const ChartLine* one = line(i);
            const ChartColumn* last =
                one == nullptr || !is_shown(i) ? nullptr : nearest_column(*one, scene_.range.end, Duration::max());
            if (last != nullptr) {
                ends.emplace_back(i, scale(i).y(static_cast<double>(last->mean)));
            }
        }
        std::vector<double> heights;
        std::transform(ends.begin(), ends.end(), std::back_inserter(heights),
                       [](const auto& end) { return end.second; });
        heights = spread(std::move(heights), pane_.plot.top() + 6, pane_.plot.bottom() - 6, metrics.height() - 1);
        painter_.setFont(scene_.style.axis_font);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const SeriesSpec& series = spec_.series[ends[i].first];
            const double left = pane_.plot.right() + 4;
            painter_.fillRect(QRectF(left, std::round(heights[i]) - 1, 6, 2), scene_.style.colour(series.colour));
            painter_.setPen(scene_.style.text_secondary);
            painter_.drawText(QRectF(left + 9, heights[i] - 8, scene_.size.width() - left - 9, 16),
                              Qt::AlignLeft | Qt::AlignVCenter, series.short_name);
        }
    }

    void paint_limits() {
        static constexpr std::array<double, 2> dash{5, 3};
        const QFontMetricsF metrics(scene_.style.axis_font);
        for (const LimitLine& limit : spec_.limits) {
            const double y = std::round(pane_.scale.y(limit.value)) + 0.5;
            if (y < pane_.plot.top() || y > pane_.plot.bottom()) {
                continue;
            }
            const std::array<QPointF, 2> ends{QPointF(pane_.plot.left(), y), QPointF(pane_.plot.right(), y)};
            const QColor& ink = limit.kind == LimitKind::target ? scene_.style.target : scene_.style.limit;
            stroke(ends, dash, ink, 1.2);
            const bool has_room_above = y - metrics.height() > pane_.plot.top() - 4;
            const double text_top = has_room_above ? y - metrics.height() - 2 : y + 2;
            painter_.setFont(scene_.style.axis_font);
            painter_.setPen(ink);
            painter_.drawText(QRectF(pane_.plot.left(), text_top, pane_.plot.width() - 4, metrics.height()),
                              Qt::AlignRight | Qt::AlignVCenter, limit.label);
        }
    }

    QPainter& painter_;
    const PlotScene& scene_;
    const PaneSpec& spec_;
    const PaneScene& pane_;
    PaintTarget target_;
    std::optional<std::size_t> leader_;
    std::optional<std::size_t> compared_;
    std::optional<ColumnRaster> raster_;
};

}  // namespace

void paint_data(QPainter& painter, const PlotScene& scene, PaintTarget target) {
    if (!scene.is_drawable() || scene.data == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < scene.panes.size(); ++i) {
        PanePainter(painter, scene, i, target).paint();
    }
    paint_mark_labels(painter, scene);
}

}  // namespace wattmast::ui
