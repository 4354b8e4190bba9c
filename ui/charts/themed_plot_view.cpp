// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/themed_plot_view.h"

#include <QEvent>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

template <std::size_t Count>
std::array<QColor, Count> colours(const std::array<Rgb, Count>& tokens) {
    std::array<QColor, Count> result;
    std::transform(tokens.begin(), tokens.end(), result.begin(), [](Rgb rgb) { return QColor::fromRgb(rgb); });
    return result;
}

void set_colours(ChartStyle& style, const Tokens& tokens) {
    const auto of = [&](Color colour) { return QColor::fromRgb(tokens[colour]); };
    style.background = of(Color::chart_bg);
    style.grid = of(Color::chart_grid);
    style.axis = of(Color::chart_axis);
    style.crosshair = of(Color::chart_crosshair);
    style.gap = of(Color::chart_gap);
    style.gap_hatch = of(Color::chart_gap_hatch);
    style.limit = of(Color::chart_limit);
    style.target = of(Color::chart_target);
    style.compare = of(Color::chart_compare);
    style.selection = of(Color::chart_selection);
    style.focus_ring = of(Color::focus_ring);
    style.text = of(Color::text_primary);
    style.text_secondary = of(Color::text_secondary);
    style.text_muted = of(Color::text_muted);
    style.text_disabled = of(Color::text_disabled);
    style.tooltip = of(Color::bg_tooltip);
    style.tooltip_text = of(Color::text_on_tooltip);
    style.panel_alternate = of(Color::bg_panel_alt);
    style.border_subtle = of(Color::border_subtle);
    style.border_control = of(Color::border_control);
    style.accent = of(Color::accent);
    style.text_on_accent = of(Color::text_on_accent);
    style.alarm = of(Color::alarm_critical);
    style.age_chip = of(Color::quality_estimated);
    style.quality_measured = of(Color::quality_measured);
    style.quality_integrated = of(Color::quality_integrated);
    style.quality_estimated = of(Color::quality_estimated);
    style.quality_missing = of(Color::quality_missing);
    style.roles = colours(tokens.roles);
    style.categorical = colours(tokens.series);
    style.sequential = colours(tokens.sequential);
}

}  // namespace

ChartStyle chart_style(const Tokens& tokens) {
    ChartStyle style;
    set_colours(style, tokens);
    style.axis_font = text_font(TextRole::axis);
    style.header_font = text_font(TextRole::table);
    style.title_font = bold_font(TextRole::table);
    style.body_font = text_font(TextRole::body);
    style.strong_font = text_font(TextRole::strong);
    style.line_width = size::line_w;
    style.ribbon_height = size::ribbon_h;
    style.locale = Format::current().locale();
    return style;
}

ThemedPlotView::ThemedPlotView(QWidget* parent) : PlotView(parent) {
    apply();
    connect(&Theme::instance(), &Theme::changed, this, &ThemedPlotView::apply);
}

void ThemedPlotView::apply() {
    set_style(chart_style(Theme::instance().tokens()));
}

void ThemedPlotView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        apply();
    }
    PlotView::changeEvent(event);
}

}  // namespace wattmast::ui
