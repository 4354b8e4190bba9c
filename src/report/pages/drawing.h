// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What painters of pages and charts both draw with.
#pragma once

#include <cairo.h>

#include "report/pages/page_style.h"

namespace wattmast::pages {

inline constexpr double hair = 1;  ///< Width of the thinnest line.

inline void use(cairo_t* context, const Colour& colour) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
}

inline void fill(cairo_t* context, const Colour& colour, double x, double y, double width, double height) {
    use(context, colour);
    cairo_rectangle(context, x, y, width, height);
    cairo_fill(context);
}

}  // namespace wattmast::pages
