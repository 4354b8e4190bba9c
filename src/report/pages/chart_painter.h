// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Charts of printed pages.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "report/pages/page_text.h"
#include "report/report_document.h"

namespace wattmast::pages {

struct ChartBox {
    double x = 0, y = 0, width = 0, height = 0;
};

/// The chart below its caption. A value that is absent leaves its place empty; axes of bars begin at zero.
void paint_chart(cairo_t* context, const PageText& text, const ReportDocument& document, const ReportChart& chart,
                 const ChartBox& box);

/// Ends of an axis from zero, or below it, that holds all values, and the step between its lines: 1, 2 or 5 times a
/// power of ten, four steps or a few more. Of no values: 0 to 1.
struct AxisScale {
    double low = 0, high = 1, step = 1;
};
[[nodiscard]] AxisScale axis_of(const std::vector<double>& values);

}  // namespace wattmast::pages
