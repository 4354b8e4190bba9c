// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figure_origin.h"

#include "report/report_document.h"
#include "report/shown.h"

namespace wattmast {
namespace {

/// The fields of a column's origin that are empty, out of the row's.
void fill_in(FigureOrigin& origin, const FigureOrigin& row) {
    const auto take = [](auto& into, const auto& from) {
        if (into == std::remove_cvref_t<decltype(into)>{}) {
            into = from;
        }
    };
    take(origin.site, row.site);
    take(origin.sum, row.sum);
    take(origin.category, row.category);
    take(origin.item, row.item);
    take(origin.gas, row.gas);
    take(origin.factor, row.factor);
    take(origin.line, row.line);
}

}  // namespace

std::optional<FigureOrigin> origin_of(const ReportTable& table, std::size_t row, std::size_t column) {
    const Cell& cell = table.rows.at(row).at(column);
    const std::optional<FigureOrigin>& of_column = table.columns.at(column).origin;
    if (!of_column || !(is_number(cell) || names_its_factor(cell))) {
        return std::nullopt;
    }
    FigureOrigin origin = *of_column;
    if (row < table.origins.size()) {
        fill_in(origin, table.origins[row]);
    }
    if (origin.kind == FigureOrigin::Kind::factor && origin.factor.empty()) {
        if (!origin.category) {
            return std::nullopt;
        }
        origin.kind = FigureOrigin::Kind::ledger;
    }
    return origin;
}

}  // namespace wattmast
