// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// PlotScene::update(): where panes, labels, ribbons and marks stand, and what the axes show.
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/plot_scene.h"

namespace wattmast::ui {
namespace {

constexpr double smallest_left_margin = 56;
constexpr double right_margin = 16;
constexpr double narrowest_legend = 110;
constexpr double widest_legend = 200;
constexpr double widest_direct_label = 90;
constexpr double top_padding = 6;
constexpr double header_height = 26;
constexpr double pane_gap = 8;
constexpr double axis_height = 26;
constexpr double mark_size = 17;
constexpr double marks_height = 24;
constexpr double ribbon_pitch = 9;
constexpr std::size_t most_ribbons = 8;
constexpr double pixels_per_tick = 48;

/// Smallest and largest drawn value inside the shown range; of a logarithm, of those above zero.
std::optional<ValueRange> extent(const ChartLine& line, TimeRange shown, Envelope envelope, YPolicy policy) {
    std::optional<ValueRange> found;
    for (const ChartColumn& column : line.columns) {
        if (column.at < shown.begin || column.at > shown.end || (policy == YPolicy::log && !(column.mean > 0))) {
            continue;
        }
        const bool has_low = envelope == Envelope::shown && (policy != YPolicy::log || column.min > 0);
        const auto low = static_cast<double>(has_low ? column.min : column.mean);
        const auto high = static_cast<double>(envelope == Envelope::shown ? column.max : column.mean);
        if (!found) {
            found = ValueRange{low, high};
        }
        found->low = std::min(found->low, low);
        found->high = std::max(found->high, high);
    }
    return found;
}

ValueRange joined(const std::optional<ValueRange>& a, ValueRange b) {
    return a ? ValueRange{std::min(a->low, b.low), std::max(a->high, b.high)} : b;
}

/// What one series needs, and what it is compared with. Empty: nothing of it is drawn.
std::optional<ValueRange> needed_by(const PlotScene& scene, std::size_t pane, std::size_t first_line, std::size_t i) {
    const PaneSpec& spec = scene.spec.panes[pane];
    const ChartLine* line = scene.line(first_line + i);
    if (line == nullptr || spec.series[i].visibility == Visibility::hidden) {
        return std::nullopt;
    }
    auto needed = extent(*line, scene.range, spec.series[i].envelope, spec.y);
    const bool is_compared = scene.compared != nullptr && first_line + i < scene.compared->lines.size() &&
                             scene.compared_line_from(pane, first_line) == first_line + i;
    if (is_compared) {
        const auto earlier = extent(scene.compared->lines[first_line + i], scene.range, Envelope::hidden, spec.y);
        needed = earlier ? joined(needed, *earlier) : needed;
    }
    return needed;
}

/// What the data of a pane needs; stacks need the sum of their series.
std::optional<ValueRange> needed_values(const PlotScene& scene, std::size_t pane, std::size_t first_line) {
    std::optional<ValueRange> needed;
    double stacked = 0;
    bool has_stack = false;
    const std::vector<SeriesSpec>& series = scene.spec.panes[pane].series;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto own = needed_by(scene, pane, first_line, i);
        if (!own) {
            continue;
        }
        if (series[i].style == SeriesStyle::stack) {
            // The largest values rarely meet; too tall an axis by a little is better than a cut sum.
            stacked += std::max(0.0, own->high);
            has_stack = true;
        } else {
            needed = joined(needed, *own);
        }
    }
    return has_stack ? joined(needed, {0, stacked}) : needed;
}

bool has_fills(const PaneSpec& pane) {
    return std::any_of(pane.series.begin(), pane.series.end(), [](const SeriesSpec& one) {
        return one.style == SeriesStyle::stack || one.style == SeriesStyle::area;
    });
}

std::optional<ValueRange> wanted_values(const PlotScene& scene, std::size_t pane, std::size_t first_line) {
    const PaneSpec& spec = scene.spec.panes[pane];
    const std::optional<ValueRange> needed = needed_values(scene, pane, first_line);
    if (!needed) {
        return std::nullopt;
    }
    ValueRange wanted = *needed;
    for (const LimitLine& limit : spec.limits) {
        // A limit is shown where it is near; a far one would press the data flat.
        const double span = std::max(std::abs(wanted.high), std::abs(wanted.low));
        if (std::abs(limit.value) <= 2 * span) {
            wanted = joined(wanted, {limit.value, limit.value});
        }
    }
    const bool starts_at_zero = spec.y == YPolicy::zero || has_fills(spec);
    if (starts_at_zero) {
        return ValueRange{std::min(0.0, wanted.low), std::max(0.0, wanted.high)};
    }
    const double room = std::max(0.0, spec.least_span - (wanted.high - wanted.low)) / 2;
    return ValueRange{wanted.low - room, wanted.high + room};
}

/// What a pane needs together with the others of its group.
template <typename Values>
std::optional<ValueRange> of_group(const PlotScene& scene, std::size_t pane, std::size_t first_line, Values values_of) {
    const int group = scene.spec.panes[pane].scale_group;
    std::optional<ValueRange> all = values_of(scene, pane, first_line);
    std::size_t line = 0;
    for (std::size_t i = 0; group != 0 && i < scene.spec.panes.size(); ++i) {
        if (i != pane && scene.spec.panes[i].scale_group == group) {
            const std::optional<ValueRange> other = values_of(scene, i, line);
            all = other ? joined(all, *other) : all;
        }
        line += scene.spec.panes[i].series.size();
    }
    return all;
}

/// A logarithm needs values above zero, and fills have their foot at zero.
bool is_logarithmic(const PlotScene& scene, std::size_t pane, std::size_t first_line) {
    const PaneSpec& spec = scene.spec.panes[pane];
    if (spec.y != YPolicy::log || spec.scale == PaneScale::own || has_fills(spec)) {
        return false;
    }
    const auto needed = of_group(scene, pane, first_line, needed_values);
    return needed && needed->low > 0;
}

/// Nothing is drawn there: numbers beside it would be of nothing.
ValueAxis unlabelled(ValueAxis axis) {
    for (ValueTick& tick : axis.ticks) {
        tick.label.clear();
    }
    axis.unit.symbol.clear();
    return axis;
}

/// In the pane's own words.
ValueAxis named(ValueAxis axis, const PaneSpec& spec) {
    if (!spec.symbol.isEmpty()) {
        axis.unit.symbol = spec.symbol;
    }
    return axis;
}

ValueAxis axis_of(const PlotScene& scene, std::size_t pane, std::size_t first_line, double height) {
    const int most_ticks = std::clamp(static_cast<int>(height / pixels_per_tick) + 1, 2, 8);
    const auto chosen = scene.chosen_values.find(pane);
    const PaneSpec& spec = scene.spec.panes[pane];
    const QLocale& locale = scene.style.locale;
    const bool is_chosen = chosen != scene.chosen_values.end();
    if (spec.scale == PaneScale::own) {
        return is_chosen ? value_axis(chosen->second, AxisEnds::exact, Unit::percent, most_ticks, locale)
                         : value_axis({0, 100}, AxisEnds::nice, Unit::percent, most_ticks, locale);
    }
    if (is_logarithmic(scene, pane, first_line)) {
        const ValueRange wanted = is_chosen ? chosen->second : *of_group(scene, pane, first_line, needed_values);
        const ValueRange positive{std::max(wanted.low, wanted.high * 1e-9), wanted.high};
        return named(log_axis(positive, is_chosen ? AxisEnds::exact : AxisEnds::nice, spec.unit, most_ticks, locale),
                     spec);
    }
    if (is_chosen) {
        return named(value_axis(chosen->second, AxisEnds::exact, spec.unit, most_ticks, locale), spec);
    }
    const std::optional<ValueRange> wanted = of_group(scene, pane, first_line, wanted_values);
    if (!wanted) {
        return unlabelled(value_axis({0, 1}, AxisEnds::nice, spec.unit, most_ticks, locale));
    }
    return named(value_axis(*wanted, AxisEnds::nice, spec.unit, most_ticks, locale), spec);
}

double widest_label(const ValueAxis& axis, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const ValueTick& tick : axis.ticks) {
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    }
    return widest;
}

/// Those under the time axis.
std::size_t ribbon_count(const PlotSpec& spec) {
    if (spec.panes.empty()) {
        return 0;
    }
    switch (spec.ribbons) {
        case RibbonPolicy::none:
        case RibbonPolicy::per_pane:
            return 0;
        case RibbonPolicy::combined:
            return 1;
        case RibbonPolicy::per_series:
            return std::min(most_ribbons, spec.panes.front().series.size());
    }
    return 0;
}

/// What the ribbon under each pane takes.
double under_pane(const PlotScene& scene) {
    constexpr double above_ribbon = 3;
    return scene.spec.ribbons == RibbonPolicy::per_pane ? above_ribbon + scene.style.ribbon_height : 0;
}

/// Cuts the widget from top to bottom; works on whole pixels, so that grid lines are sharp.
class Layouter {
public:
    explicit Layouter(PlotScene& scene) : scene_(scene), metrics_(scene.style.axis_font) {}

    void run() {
        place_panes();
        const double left = left_margin();
        const double right =
            scene_.spec.legend == LegendPlace::right ? legend_width() : std::max(right_margin, direct_label_width());
        const double width = std::max(1.0, std::floor(scene_.size.width() - left - right));
        for (PaneScene& pane : scene_.panes) {
            pane.plot.setLeft(left);
            pane.plot.setWidth(width);
            pane.header = QRectF(left, pane.header.top(), width + right - 4, pane.header.height());
            pane.y_labels = QRectF(0, pane.plot.top(), left, pane.plot.height());
            if (scene_.spec.legend == LegendPlace::right) {
                pane.legend = QRectF(left + width + 10, pane.plot.top() - 6, right - 14, pane.plot.height() + 12);
            }
        }
        for (std::size_t i = 0; i < scene_.panes.size(); ++i) {
            place_scales(i);
        }
        scene_.time = {scene_.range, left, width};
        place_below(left, width);
    }

private:
    void place_panes() {
        const bool has_header = scene_.spec.legend == LegendPlace::header;
        const double header = has_header ? header_height : 12;
        const double below = axis_height + (scene_.spec.marks.empty() ? 0 : marks_height) + ribbons_height();
        int weights = 0;
        for (const PaneSpec& pane : scene_.spec.panes) {
            weights += pane.weight;
        }
        const auto count = static_cast<double>(scene_.spec.panes.size());
        const double ribbon = under_pane(scene_);
        const double free =
            scene_.size.height() - top_padding - below - count * (header + ribbon) - (count - 1) * pane_gap;
        double y = top_padding;
        std::size_t line = 0;
        for (std::size_t i = 0; i < scene_.spec.panes.size(); ++i) {
            PaneScene pane;
            const double height = std::max(24.0, std::floor(free * scene_.spec.panes[i].weight / weights));
            pane.first_line = line;
            line += scene_.spec.panes[i].series.size();
            pane.header = has_header ? QRectF(0, y, 0, header) : QRectF();
            pane.plot = QRectF(0, std::floor(y + header), 0, height);
            pane.axis = axis_of(scene_, i, pane.first_line, height);
            y = pane.plot.bottom() + ribbon + pane_gap;
            scene_.panes.push_back(std::move(pane));
        }
        below_ = y - pane_gap;
    }

    void place_scales(std::size_t index) {
        PaneScene& pane = scene_.panes[index];
        const PaneSpec& spec = scene_.spec.panes[index];
        pane.scale = {pane.axis.range, pane.plot.top(), pane.plot.height(), ValueSpacing::linear};
        if (is_logarithmic(scene_, index, pane.first_line)) {
            pane.scale.spacing = ValueSpacing::logarithmic;
        }
        if (spec.scale != PaneScale::own) {
            return;
        }
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            const ChartLine* line = scene_.line(pane.first_line + i);
            ValueRange own = needed_by(scene_, index, pane.first_line, i).value_or(ValueRange{0, 1});
            if (spec.y != YPolicy::fit) {
                own = {std::min(0.0, own.low), std::max(0.0, own.high)};
            }
            const Unit unit = line == nullptr ? spec.unit : line->unit;
            pane.own_axes.push_back(value_axis(own, AxisEnds::exact, unit, 3, scene_.style.locale));
            const ValueRange whole = pane.own_axes.back().range;
            // What the axis shows of 0 to 100 per cent is shown of each series' own range.
            const double span = whole.high - whole.low;
            const ValueRange shown{whole.low + span * pane.axis.range.low / 100,
                                   whole.low + span * pane.axis.range.high / 100};
            pane.own_scales.push_back({shown, pane.plot.top(), pane.plot.height(), ValueSpacing::linear});
        }
    }

    /// 0: no pane has any.
    [[nodiscard]] double direct_label_width() const {
        double widest = 0;
        for (std::size_t pane = 0; pane < scene_.panes.size(); ++pane) {
            if (!scene_.has_direct_labels(pane)) {
                continue;
            }
            for (const SeriesSpec& series : scene_.spec.panes[pane].series) {
                widest = std::max(widest, metrics_.horizontalAdvance(series.short_name) + 20);
            }
        }
        return std::min(std::ceil(widest), widest_direct_label);
    }

    /// As wide as the longest name needs, so that none is cut in any language if it can be helped.
    [[nodiscard]] double legend_width() const {
        const QFontMetricsF names(scene_.style.header_font);
        double widest = narrowest_legend;
        for (const PaneSpec& pane : scene_.spec.panes) {
            for (const SeriesSpec& series : pane.series) {
                widest = std::max(widest, names.horizontalAdvance(series.name) + 40);
            }
        }
        return std::min(std::ceil(widest), widest_legend);
    }

    [[nodiscard]] double ribbons_height() const {
        const auto count = static_cast<double>(ribbon_count(scene_.spec));
        return count == 0 ? 4 : count * ribbon_pitch + 8;
    }

    /// Decides too which unit stands in the title, because its top tick has no room for it.
    double left_margin() {
        double margin = smallest_left_margin;
        for (PaneScene& pane : scene_.panes) {
            margin = std::max(margin, std::ceil(widest_label(pane.axis, metrics_)) + 16);
        }
        const bool has_header = scene_.spec.legend == LegendPlace::header;
        for (PaneScene& pane : scene_.panes) {
            if (pane.axis.unit.symbol.isEmpty() || pane.axis.ticks.empty()) {
                continue;
            }
            const QString top = pane.axis.ticks.back().label + QChar(0x00A0) + pane.axis.unit.symbol;
            const double width = metrics_.horizontalAdvance(top) + 12;
            pane.unit_in_title = has_header && width > margin;
            margin = pane.unit_in_title ? margin : std::max(margin, std::ceil(width));
        }
        return margin;
    }

    void place_below(double left, double width) {
        scene_.time_labels = QRectF(left, below_, width, axis_height);
        double y = below_ + axis_height;
        if (!scene_.spec.marks.empty()) {
            for (const TimeMark& mark : scene_.spec.marks) {
                const bool is_shown = scene_.range.contains(mark.at);
                const double x = std::round(scene_.time.x(mark.at));
                scene_.marks.push_back(is_shown ? QRectF(x - 8, y + 1, mark_size, mark_size) : QRectF());
            }
            y += marks_height;
        }
        const std::size_t count = ribbon_count(scene_.spec);
        for (std::size_t i = 0; i < count; ++i) {
            RibbonScene ribbon;
            ribbon.bar = QRectF(left, y + 4, width, scene_.style.ribbon_height);
            ribbon.label = QRectF(8, y + 1, left - 14, scene_.style.ribbon_height + 6);
            if (scene_.spec.ribbons == RibbonPolicy::per_series) {
                ribbon.line = i;
            }
            scene_.ribbons.push_back(ribbon);
            y += ribbon_pitch;
        }
        if (scene_.spec.ribbons == RibbonPolicy::per_pane) {
            place_under_panes();
        }
        QFont bold = scene_.style.axis_font;
        bold.setWeight(QFont::DemiBold);
        const QFontMetricsF bold_metrics(bold);
        const LabelWidth label_width = [&](const QString& label, TickWeight weight) {
            return weight == TickWeight::boundary ? bold_metrics.horizontalAdvance(label)
                                                  : metrics_.horizontalAdvance(label);
        };
        const TimeAxisPlace place{width, right_margin + 8, 18};
        scene_.ticks = time_ticks(scene_.range, scene_.spec.zone, scene_.style.locale, place, label_width);
    }

    /// A pane of several series has the worst of them.
    void place_under_panes() {
        for (std::size_t i = 0; i < scene_.panes.size(); ++i) {
            const PaneScene& pane = scene_.panes[i];
            RibbonScene ribbon;
            ribbon.bar = QRectF(pane.plot.left(), pane.plot.bottom() + under_pane(scene_) - scene_.style.ribbon_height,
                                pane.plot.width(), scene_.style.ribbon_height);
            ribbon.pane = i;
            if (scene_.spec.panes[i].series.size() == 1) {
                ribbon.line = pane.first_line;
            }
            scene_.ribbons.push_back(ribbon);
        }
    }

    PlotScene& scene_;
    QFontMetricsF metrics_;
    double below_ = 0;
};

}  // namespace

void PlotScene::update() {
    panes.clear();
    ribbons.clear();
    marks.clear();
    ticks.clear();
    if (spec.panes.empty() || range.is_empty() || size.isEmpty()) {
        time.width = 1;
        return;
    }
    Layouter(*this).run();
}

}  // namespace wattmast::ui
