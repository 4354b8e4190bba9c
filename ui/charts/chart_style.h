// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Colours, fonts and sizes of charts as plain values: the seam between charts and the theme.
#pragma once

#include <QColor>
#include <QFont>
#include <QLocale>
#include <array>
#include <cstddef>
#include <cstdint>

#include "ui/theme/tokens.h"

namespace wattmast::ui {

/// A colour by meaning or number, so that one spec draws in light and dark.
class SeriesColour {
public:
    /// Of a role, e.g. load power on a site page.
    [[nodiscard]] static constexpr SeriesColour of(SeriesRole role) noexcept {
        return {Palette::role, static_cast<std::uint8_t>(role)};
    }
    /// Categorical colour number `slot`, counted from 0; wraps after 8.
    [[nodiscard]] static constexpr SeriesColour of_slot(int slot) noexcept {
        return {Palette::categorical, static_cast<std::uint8_t>(slot % 8)};
    }
    /// Step 0 … 8 of the sequential scale, for stacks by class.
    [[nodiscard]] static constexpr SeriesColour of_step(int step) noexcept {
        return {Palette::sequential, static_cast<std::uint8_t>(step % 9)};
    }

    friend constexpr bool operator==(SeriesColour, SeriesColour) = default;

private:
    friend struct ChartStyle;
    enum class Palette : std::uint8_t { role, categorical, sequential };
    constexpr SeriesColour(Palette palette, std::uint8_t index) noexcept : palette_(palette), index_(index) {}
    Palette palette_;
    std::uint8_t index_;
};

/// Everything a chart paints with. A value: copied into the view, never shared with the theme.
struct ChartStyle {
    QColor background, grid, axis, crosshair, gap, gap_hatch, limit, target, compare, selection, focus_ring;
    QColor text, text_secondary, text_muted, text_disabled, tooltip, tooltip_text;
    QColor panel_alternate, border_subtle, border_control, accent, text_on_accent, alarm, age_chip;
    QColor quality_measured, quality_integrated, quality_estimated, quality_missing;
    std::array<QColor, series_role_count> roles;
    std::array<QColor, 8> categorical;
    std::array<QColor, 9> sequential;
    QFont axis_font;    ///< Ticks, 11 px.
    QFont header_font;  ///< Pane headers, 12 px.
    QFont title_font;   ///< Title of a pane and values in headers, 12 px, weight 600.
    QFont body_font;    ///< State texts, 13 px.
    QFont strong_font;  ///< First line of a state, 13 px, weight 600.
    double line_width = 1.5;
    int ribbon_height = 5;
    QLocale locale;

    [[nodiscard]] QColor colour(SeriesColour colour) const;
};

}  // namespace wattmast::ui
