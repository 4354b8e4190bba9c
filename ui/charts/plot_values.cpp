// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reading values at the cursor, and writing them into headers and legends.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/line_geometry.h"
#include "ui/charts/paint_tools.h"
#include "ui/charts/plot_overlay.h"

namespace wattmast::ui {
namespace {

constexpr double swatch_width = 14;
constexpr double item_gap = 16;
constexpr double age_gap = 5;
constexpr double legend_row = 34;
constexpr double narrowest_item = 50;
constexpr std::size_t no_line = std::numeric_limits<std::size_t>::max();

bool has_gap_between(const ChartLine& line, UtcTime a, UtcTime b) {
    const TimeRange span{std::min(a, b), std::max(a, b)};
    return std::any_of(line.gaps.begin(), line.gaps.end(), [&](const TimeRange& gap) {
        return gap.contains(a) || (gap.begin < span.end && span.begin < gap.end);
    });
}

ReadValue read(const ChartLine& line, std::size_t number, UtcTime at) {
    const ChartColumn* column = nearest_column(line, at, Duration::max());
    if (column == nullptr || has_gap_between(line, at, column->at)) {
        return {number, std::nullopt, std::nullopt, QualityClass::missing};
    }
    return {number, column->at, static_cast<double>(column->mean), quality_at(line, column->at)};
}

ReadValue read_last(const ChartLine& line, std::size_t number) {
    if (line.columns.empty()) {
        return {number, std::nullopt, std::nullopt, QualityClass::missing};
    }
    const ChartColumn& last = line.columns.back();
    return {number, last.at, line.last ? line.last : std::optional<double>(static_cast<double>(last.mean)),
            quality_at(line, last.at)};
}

QString shown(const ReadValue& value, const PlotScene& scene) {
    if (!value.value) {
        return QStringLiteral("\u2013");
    }
    const ValueAxis& axis = scene.axis_of(value.line);
    return scene.panes[scene.pane_of(value.line)].unit_in_title
               ? number_text(*value.value / axis.unit.divisor, axis.decimals, scene.style.locale)
               : value_text(*value.value, axis.unit, axis.decimals, scene.style.locale);
}

QString age_text(Duration age) {
    // As one literal: lupdate does not find a text that is marked inside of translate().
    return QCoreApplication::translate("wattmast::ui::PlotView", "%1 old").arg(duration_text(age));
}

/// What stands behind the name of a series.
struct ShownValue {
    QString text;
    bool is_old = false;
    QString age;  ///< Empty: of now, or the chip tells it.
};

class ValuesPainter {
public:
    ValuesPainter(QPainter& painter, const PlotScene& scene, const OverlayState& state)
        : painter_(painter),
          scene_(scene),
          at_(state.crosshair),
          values_(values_at(scene, state.crosshair)),
          // At the cursor a value is as good as it was.
          ages_(state.is_live && !state.crosshair && scene.data != nullptr ? stale_ages(*scene.data)
                                                                           : std::vector<std::optional<Duration>>{}),
          chip_tells_age_(!ages_.empty() && shared_age(*scene.data)),
          names_(scene.style.header_font),
          strong_(scene.style.title_font) {}

    void header(std::size_t pane_index) {
        const PaneScene& pane = scene_.panes[pane_index];
        QString title = scene_.spec.panes[pane_index].title;
        if (pane.unit_in_title) {
            //: What an axis shows, and its unit. 中文：%1 %2
            title = QCoreApplication::translate("wattmast::ui::PlotView", "%1, %2", "quantity, unit")
                        .arg(title, pane.axis.unit.symbol);
        }
        const double middle = pane.header.top() + 12;
        double x = text(pane.header.left(), middle, title, scene_.style.title_font, scene_.style.text) + item_gap;
        // No item is narrower; fifty of them are not worked out to show ten.
        const auto most = static_cast<std::size_t>(std::max(0.0, pane.header.right() - x) / narrowest_item) + 2;
        const std::vector<HeaderItem> items = items_of(pane_index, most);
        const bool is_long = x + items_width(items) > pane.header.right();
        for (const HeaderItem& item : items) {
            const QString& name = is_long && !item.short_name.isEmpty() ? item.short_name : item.name;
            const double width = item_width(name, item.value);
            if (x + width > pane.header.right()) {
                text(x, middle, QStringLiteral("\u2026"), scene_.style.header_font, scene_.style.text_muted);
                return;
            }
            paint_swatch(x, middle, item);
            const double end =
                text(x + swatch_width + 5, middle, name, scene_.style.header_font, scene_.style.text_secondary);
            draw_value(end + 4, middle, item.value);
            x += width + item_gap;
        }
    }

    void legend(std::size_t pane_index) {
        const PaneScene& pane = scene_.panes[pane_index];
        const PaneSpec& spec = scene_.spec.panes[pane_index];
        const bool tells_compared = scene_.compared != nullptr && pane_index == 0;
        if (tells_compared) {
            const double middle = pane.legend.top() + 8;
            paint_swatch(pane.legend.left(), middle, {});
            const double left = pane.legend.left() + swatch_width + 5;
            text(left, middle, names_.elidedText(scene_.compare_name, Qt::ElideRight, pane.legend.right() - left),
                 scene_.style.header_font, scene_.style.text_secondary);
        }
        const double room_above = legend_row / 2 + (tells_compared ? legend_row / 2 : 0);
        const std::vector<double> rows = spread(legend_targets(pane, spec), pane.legend.top() + room_above,
                                                pane.legend.bottom() - legend_row / 2, legend_row + 2);
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            const double x = pane.legend.left();
            swatch(x, rows[i] - 8, spec.series[i]);
            const double text_left = x + swatch_width + 5;
            const QString name =
                names_.elidedText(spec.series[i].name, Qt::ElideRight, pane.legend.right() - text_left);
            text(text_left, rows[i] - 8, name, scene_.style.header_font, scene_.style.text_secondary);
            draw_value(text_left, rows[i] + 8, value_of(pane, i));
        }
    }

private:
    /// A series, or what it is compared with.
    struct HeaderItem {
        QString name;
        QString short_name;
        const SeriesSpec* series = nullptr;  ///< Null: compared, grey dashes.
        ShownValue value;
    };

    /// The shown series of a pane, each compared one followed by its earlier self.
    [[nodiscard]] std::vector<HeaderItem> items_of(std::size_t pane_index, std::size_t most) const {
        const PaneScene& pane = scene_.panes[pane_index];
        const PaneSpec& spec = scene_.spec.panes[pane_index];
        const std::size_t compared =
            scene_.compared == nullptr ? no_line : scene_.compared_line(pane_index).value_or(no_line);
        std::vector<HeaderItem> items;
        for (std::size_t i = 0; i < spec.series.size() && items.size() < most; ++i) {
            if (spec.series[i].visibility == Visibility::hidden) {
                continue;
            }
            items.push_back({spec.series[i].name, spec.series[i].short_name, &spec.series[i], value_of(pane, i)});
            if (compared == pane.first_line + i && spec.series[i].style != SeriesStyle::stack) {
                items.push_back({scene_.compare_name, {}, nullptr, earlier_value(compared)});
            }
        }
        return items;
    }

    [[nodiscard]] ShownValue earlier_value(std::size_t number) const {
        if (number >= scene_.compared->lines.size()) {
            return {QStringLiteral("\u2013"), false, {}};
        }
        const UtcTime at = at_.value_or(scene_.range.end - Duration{1});
        return {shown(read(scene_.compared->lines[number], number, at), scene_), false, {}};
    }

    void paint_swatch(double x, double middle, const HeaderItem& item) {
        if (item.series != nullptr) {
            swatch(x, middle, *item.series);
            return;
        }
        for (double done = 0; done < swatch_width; done += 5) {
            painter_.fillRect(QRectF(x + done, std::round(middle) - 1, std::min(3.0, swatch_width - done), 2),
                              scene_.style.compare);
        }
    }

    [[nodiscard]] ShownValue value_of(const PaneScene& pane, std::size_t i) const {
        const std::size_t number = pane.first_line + i;
        const ReadValue read =
            number < values_.size() ? values_[number] : ReadValue{number, {}, {}, QualityClass::missing};
        const std::optional<Duration> age = number < ages_.size() ? ages_[number] : std::nullopt;
        return {shown(read, scene_), age.has_value(), age && !chip_tells_age_ ? age_text(*age) : QString()};
    }

    void draw_value(double x, double middle, const ShownValue& value) {
        const QColor colour = value.is_old ? scene_.style.text_muted : scene_.style.text;
        const double end = text(x, middle, value.text, scene_.style.title_font, colour);
        if (!value.age.isEmpty()) {
            text(end + age_gap, middle, value.age, scene_.style.header_font, scene_.style.age_chip);
        }
    }

    double text(double x, double middle, const QString& words, const QFont& font, const QColor& colour) {
        const double width = QFontMetricsF(font).horizontalAdvance(words);
        painter_.setFont(font);
        painter_.setPen(colour);
        painter_.drawText(QRectF(x, middle - 10, width + 4, 20), Qt::AlignLeft | Qt::AlignVCenter, words);
        return x + width;
    }

    [[nodiscard]] double item_width(const QString& name, const ShownValue& value) const {
        const double age = value.age.isEmpty() ? 0 : age_gap + names_.horizontalAdvance(value.age);
        return swatch_width + 5 + names_.horizontalAdvance(name) + 4 + strong_.horizontalAdvance(value.text) + age;
    }

    [[nodiscard]] double items_width(const std::vector<HeaderItem>& items) const {
        double width = 0;
        for (const HeaderItem& item : items) {
            width += item_width(item.name, item.value) + item_gap;
        }
        return width - item_gap;
    }

    void swatch(double x, double middle, const SeriesSpec& series) {
        const QColor colour = scene_.style.colour(series.colour);
        if (series.style == SeriesStyle::stack) {
            painter_.fillRect(QRectF(x + 4, std::round(middle) - 4, 9, 9), colour);
            return;
        }
        const double top = std::round(middle) - 1;
        const std::span<const double> pattern = dash_of(QualityClass::measured, series.dash);
        if (pattern.empty()) {
            painter_.fillRect(QRectF(x, top, swatch_width, 2), colour);
            return;
        }
        double done = 0;
        for (std::size_t i = 0; done < swatch_width; i = (i + 1) % pattern.size()) {
            const double piece = std::min(pattern[i], swatch_width - done);
            if (i % 2 == 0) {
                painter_.fillRect(QRectF(x + done, top, piece, 2), colour);
            }
            done += piece;
        }
    }

    /// Each label at the height where its line, or its part of the stack, ends.
    [[nodiscard]] std::vector<double> legend_targets(const PaneScene& pane, const PaneSpec& spec) const {
        std::vector<double> targets;
        double foot = 0;
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            const ChartLine* line = scene_.line(pane.first_line + i);
            const ChartColumn* last =
                line == nullptr ? nullptr : nearest_column(*line, scene_.range.end, Duration::max());
            const double value = last == nullptr ? 0 : static_cast<double>(last->mean);
            const bool is_stacked = spec.series[i].style == SeriesStyle::stack;
            targets.push_back(pane.scale.y(is_stacked ? foot + value / 2 : value));
            foot += is_stacked ? value : 0;
        }
        return targets;
    }

    QPainter& painter_;
    const PlotScene& scene_;
    std::optional<UtcTime> at_;
    std::vector<ReadValue> values_;
    std::vector<std::optional<Duration>> ages_;
    bool chip_tells_age_;
    QFontMetricsF names_;
    QFontMetricsF strong_;
};

}  // namespace

std::vector<ReadValue> values_at(const PlotScene& scene, std::optional<UtcTime> at) {
    std::vector<ReadValue> values;
    if (scene.data == nullptr) {
        return values;
    }
    values.reserve(scene.data->lines.size());
    for (std::size_t i = 0; i < scene.data->lines.size(); ++i) {
        values.push_back(at ? read(*scene.line(i), i, *at) : read_last(scene.data->lines[i], i));
    }
    return values;
}

std::vector<std::optional<Duration>> stale_ages(const ChartData& data) {
    std::vector<std::optional<Duration>> ages;
    ages.reserve(data.lines.size());
    for (const ChartLine& line : data.lines) {
        const bool is_old = !line.columns.empty() && !line.gaps.empty() && line.gaps.back().end >= data.range.end;
        ages.push_back(is_old ? std::optional(data.range.end - line.gaps.back().begin) : std::nullopt);
    }
    return ages;
}

std::optional<QString> shared_age(const ChartData& data) {
    const std::vector<std::optional<Duration>> ages = stale_ages(data);
    std::optional<QString> shared;
    for (std::size_t i = 0; i < ages.size(); ++i) {
        if (data.lines[i].columns.empty()) {
            continue;  // A dash has no age.
        }
        if (!ages[i] || (shared && *shared != age_text(*ages[i]))) {
            return std::nullopt;
        }
        shared = age_text(*ages[i]);
    }
    return shared;
}

void paint_values(QPainter& painter, const PlotScene& scene, const OverlayState& state) {
    ValuesPainter values(painter, scene, state);
    for (std::size_t i = 0; i < scene.panes.size(); ++i) {
        if (scene.spec.legend == LegendPlace::right) {
            values.legend(i);
        } else {
            values.header(i);
        }
    }
}

}  // namespace wattmast::ui
