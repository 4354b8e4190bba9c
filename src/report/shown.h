// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A cell as pages show it: the same text in every kind of page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/report_document.h"

namespace wattmast {

/// Anything but a text and nothing.
[[nodiscard]] bool is_number(const Cell& cell);

/// In the unit of its column, with the column's decimals; an en dash where there is nothing. Shares are rounded down,
/// so that 99.9999 % is not shown as the whole. Texts are cleaned as by clean_utf8().
[[nodiscard]] std::string shown(const Cell& cell, const ReportColumn& column, ReportLanguage language);

/// The head of a column: its title, with the unit behind a comma.
[[nodiscard]] std::string head_text(const ReportColumn& column);

/// The number in the column's unit, exact; empty for texts and for nothing.
[[nodiscard]] std::optional<Decimal> number_in(const Cell& cell, const ReportColumn& column);

/// A figure and its unit as pages show it large: tonnes and megawatt-hours from ten thousand kg or kWh on.
struct LargeFigure {
    std::string number;
    std::string unit;
};
[[nodiscard]] LargeFigure large_figure(const Cell& cell, const ReportColumn& column, ReportLanguage language);

/// The column of a headline's figure: the first number of its row; empty where there is none.
[[nodiscard]] std::optional<std::size_t> figure_column(const std::vector<Cell>& row);
/// What stands below a headline's figure: its other numbers with title and unit, and texts of columns without a title.
[[nodiscard]] std::vector<std::string> figure_notes(const ReportTable& table, const std::vector<Cell>& row,
                                                    ReportLanguage language);

/// "points 7 8, factor cn-2023, measured": the same in every file.
[[nodiscard]] std::string trace_text(const Trace& trace);
/// "energy_kwh: points 7 8, measured; mass_kg_co2: …" for the numbers of a row.
[[nodiscard]] std::string trace_text(const ReportTable& table, const std::vector<Cell>& row);

/// A text that names its one factor: pages lead from it to the factor's row in table "factors".
[[nodiscard]] bool names_its_factor(const Cell& cell);

}  // namespace wattmast
