// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sizes and colours of printed pages, in CSS pixels of 1/96 inch: those of the design's report pictures.
#pragma once

#include <cstdint>

namespace wattmast::pages {

struct Colour {
    double red = 0, green = 0, blue = 0;
    [[nodiscard]] static constexpr Colour of(std::uint32_t rgb) noexcept {
        constexpr double largest = 255;
        return {static_cast<double>(rgb >> 16U) / largest, static_cast<double>(rgb >> 8U & 0xFFU) / largest,
                static_cast<double>(rgb & 0xFFU) / largest};
    }
};

/// The light colours of the program: paper is white.
inline constexpr Colour ink = Colour::of(0x17212A);
inline constexpr Colour secondary = Colour::of(0x43505B);
inline constexpr Colour muted = Colour::of(0x5C6974);
inline constexpr Colour line_subtle = Colour::of(0xDCE2E6);
inline constexpr Colour line_strong = Colour::of(0xBAC4CB);
inline constexpr Colour grid_line = Colour::of(0xE8ECEF);
inline constexpr Colour box_colour = Colour::of(0xF5F7F8);
inline constexpr Colour accent = Colour::of(0x17598F);
inline constexpr Colour bar_colour = Colour::of(0x4A8DB7);
inline constexpr Colour bar_light = Colour::of(0x9CC2DB);
inline constexpr Colour bar_dark = Colour::of(0x1F6CAB);
inline constexpr Colour alarm = Colour::of(0xA3261B);

/// A4.
inline constexpr double page_short = 793.7;
inline constexpr double page_long = 1122.5;
inline constexpr double points_per_pixel = 0.75;
inline constexpr double margin_side = 64;
inline constexpr double margin_top = 56;
inline constexpr double header_height = 27;    ///< With the line below it.
inline constexpr double footer_from_end = 73;  ///< Its line above the page's end.
inline constexpr double space_above_footer = 14;

enum class TextStyle : std::uint8_t {
    title = 1,
    part_title,  ///< Of a section on a page of its own.
    heading,
    lead,
    body,
    note,
    cell,
    cell_head,
    cell_total,
    figure,
    figure_unit,
    figure_label,
    figure_note,
    formula,
    code,
    header,
    footer,
    mark,
    chart_label,
    chart_label_strong,
};

struct TextLook {
    double size = 0;
    double line = 0;  ///< Height.
    bool is_bold = false;
    bool is_code = false;
    Colour colour = ink;
};

[[nodiscard]] constexpr TextLook look_of(TextStyle style) noexcept {
    switch (style) {
        case TextStyle::title:
            return {30, 36, true, false, ink};
        case TextStyle::part_title:
            return {22, 28, true, false, ink};
        case TextStyle::heading:
            return {14, 20, true, false, ink};
        case TextStyle::lead:
            return {13, 19, false, false, secondary};
        case TextStyle::body:
            return {11.5, 16.5, false, false, ink};
        case TextStyle::note:
            return {10.5, 15, false, false, muted};
        case TextStyle::cell:
            return {11, 15, false, false, ink};
        case TextStyle::cell_head:
        case TextStyle::cell_total:
            return {11, 15, true, false, ink};
        case TextStyle::figure:
            return {27, 33, true, false, ink};
        case TextStyle::figure_unit:
            return {12, 33, false, false, ink};
        case TextStyle::figure_label:
            return {11.5, 16.5, false, false, ink};
        case TextStyle::figure_note:
            return {11.5, 16.5, false, false, secondary};
        case TextStyle::formula:
            return {13, 19, false, false, ink};
        case TextStyle::code:
            return {10, 14, false, true, ink};
        case TextStyle::header:
            return {10.5, 18, false, false, secondary};
        case TextStyle::footer:
            return {9.5, 13, false, false, muted};
        case TextStyle::mark:
            return {11, 16, true, false, alarm};
        case TextStyle::chart_label:
            return {11, 15, false, false, muted};
        case TextStyle::chart_label_strong:
            return {11, 15, true, false, ink};
    }
    return {};
}

}  // namespace wattmast::pages
