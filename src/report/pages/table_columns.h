// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How wide the columns of a printed table are, and how high its rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/pages/page_text.h"
#include "report/report_document.h"

namespace wattmast::pages {

inline constexpr double cell_padding = 8;  ///< Between columns.
inline constexpr double row_padding = 7;   ///< Above and below the lines of a row, together.

struct TableColumn {
    double x = 0;
    double width = 0;  ///< Of its text.
    bool is_number = false;
};

struct TableColumns {
    std::vector<TableColumn> columns;
    double head_height = 0;  ///< As all heights: before `scale`.
    double scale = 1;        ///< Below 1 where the numbers alone are wider than the page.
};

/// Columns of numbers are as wide as their widest cell; those of text share what is left, and break their lines.
/// Only the cells that may be the widest are measured, so that a table of any length costs about the same.
[[nodiscard]] TableColumns columns_of(const ReportTable& table, const PageText& text, ReportLanguage language,
                                      double width);

[[nodiscard]] double row_height(const ReportTable& table, std::size_t row, const TableColumns& columns,
                                const PageText& text, ReportLanguage language);

}  // namespace wattmast::pages
