// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the figures of a page stand, for who points at them.
#pragma once

#include <cstddef>
#include <vector>

#include "report/pages/page_layout.h"

namespace wattmast::pages {

/// A number, or a factor's name, with the box of its text in CSS pixels.
struct PageFigure {
    double x = 0, y = 0, width = 0, height = 0;
    const ReportTable* table = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Where the large figures of a headline stand.
struct FigureColumn {
    double line = 0;   ///< Where the line on its left is; figures but the first of a row have one.
    double left = 0;   ///< Of its texts.
    double width = 0;  ///< Of its texts.
};
/// @param width Of what the page holds. @pre row is one of the item's
[[nodiscard]] FigureColumn figure_column_of(const FiguresItem& item, std::size_t row, double width);

/// The numbers of tables and headlines, and names of factors that lead to them, in the order of reading. Measures
/// texts: some milliseconds for a page of a table. @pre page is one of the layout's
[[nodiscard]] std::vector<PageFigure> figures_on(const PageLayout& layout, const PageText& text, std::size_t page);

}  // namespace wattmast::pages
