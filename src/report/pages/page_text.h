// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Text set by Pango: measured once, drawn the same on paper and on the screen.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "report/pages/page_style.h"
#include "report/report_language.h"

namespace wattmast::pages {

/// Sets text in the fonts of pages: Inter with figures of one width, Chinese in Noto Sans CJK, code in Noto Sans Mono,
/// whatever the system has where these are missing. Belongs to one thread.
class PageText {
public:
    explicit PageText(ReportLanguage language);
    PageText(PageText&&) noexcept;
    PageText& operator=(PageText&&) noexcept;
    ~PageText();

    /// Of the text in one line.
    [[nodiscard]] double width(std::string_view text, TextStyle style) const;
    /// An upper bound of the same that needs no setting.
    [[nodiscard]] static double width_at_most(std::string_view text, TextStyle style);
    /// Lines that it takes in this width; at least one.
    [[nodiscard]] int lines(std::string_view text, TextStyle style, double width) const;
    [[nodiscard]] double height(std::string_view text, TextStyle style, double width) const {
        return lines(text, style, width) * look_of(style).line;
    }

    enum class Align : std::uint8_t { left = 1, right = 2, centre = 3 };
    struct Box {
        double x = 0, y = 0, width = 0;
    };
    /// From the box's upper edge down; words that are wider than it are broken. In the style's colour.
    void draw(cairo_t* context, std::string_view text, TextStyle style, const Box& box,
              Align align = Align::left) const;
    /// The same in one line, with an ellipsis where it does not fit.
    void draw_line(cairo_t* context, std::string_view text, TextStyle style, const Box& box,
                   Align align = Align::left) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wattmast::pages
