// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_figures.h"

#include <algorithm>
#include <variant>

#include "report/pages/page_style.h"
#include "report/shown.h"

namespace wattmast::pages {
namespace {

constexpr double figure_side = 16;  ///< Beside the line between two large figures.

class FigureFinder {
public:
    FigureFinder(const PageLayout& layout, const PageText& text, const Page& page)
        : language_(layout.document().language), text_(text), width_(page.width - 2 * margin_side) {}

    void look_at(const PlacedItem& placed) {
        if (const auto* figures = std::get_if<FiguresItem>(&placed.what)) {
            add_figures(placed, *figures);
        } else if (const auto* table = std::get_if<TableItem>(&placed.what)) {
            add_table(placed, *table);
        }
    }
    [[nodiscard]] std::vector<PageFigure> take() && { return std::move(found_); }

private:
    void add_figures(const PlacedItem& placed, const FiguresItem& item) {
        for (std::size_t row = item.first; row < item.end; ++row) {
            const std::vector<Cell>& cells = item.table->rows[row];
            const auto column = figure_column(cells);
            if (!column) {
                continue;
            }
            const FigureColumn place = figure_column_of(item, row, width_);
            const LargeFigure large = large_figure(cells[*column], item.table->columns.at(*column), language_);
            const double width = std::min(place.width, text_.width(large.number, TextStyle::figure));
            found_.push_back({place.left,
                              placed.y + PageLayout::figures_padding + look_of(TextStyle::figure_label).line, width,
                              look_of(TextStyle::figure).line, item.table, row, *column});
        }
    }

    void add_table(const PlacedItem& placed, const TableItem& item) {
        const double scale = item.columns->scale;
        double y = placed.y + item.columns->head_height * scale;
        for (std::size_t row = item.first; row < item.end; ++row) {
            const bool is_total =
                item.table->last_row == ReportTable::LastRow::total && row + 1 == item.table->rows.size();
            const TextStyle style = is_total ? TextStyle::cell_total : TextStyle::cell;
            for (std::size_t i = 0; i < item.columns->columns.size(); ++i) {
                add_cell(item, row, i, y + row_padding / 2 * scale, style);
            }
            y += item.heights[row - item.first];
        }
    }

    void add_cell(const TableItem& item, std::size_t row, std::size_t column, double y, TextStyle style) {
        const Cell& cell = item.table->rows[row].at(column);
        if (!is_number(cell) && !names_its_factor(cell)) {
            return;
        }
        const TableColumn& place = item.columns->columns[column];
        const double scale = item.columns->scale;
        const std::string shown_text = shown(cell, item.table->columns[column], language_);
        const double width = std::min(place.width, text_.width(shown_text, style));
        const double x = place.is_number ? place.x + place.width - width : place.x;
        const double height = text_.height(shown_text, style, place.width);
        found_.push_back({margin_side + x * scale, y, width * scale, height * scale, item.table, row, column});
    }

    const ReportLanguage language_;
    const PageText& text_;
    const double width_;
    std::vector<PageFigure> found_;
};

}  // namespace

FigureColumn figure_column_of(const FiguresItem& item, std::size_t row, double width) {
    const std::size_t count = std::min(item.table->rows.size(), PageLayout::figures_in_a_row);
    const double each = width / static_cast<double>(count);
    const std::size_t place = row - item.first;
    const double line = margin_side + static_cast<double>(place) * each;
    return place > 0 ? FigureColumn{line, line + figure_side, each - 2 * figure_side}
                     : FigureColumn{line, line, each - figure_side};
}

std::vector<PageFigure> figures_on(const PageLayout& layout, const PageText& text, std::size_t page) {
    const Page& looked_at = layout.pages().at(page);
    FigureFinder finder(layout, text, looked_at);
    for (const PlacedItem& item : looked_at.items) {
        finder.look_at(item);
    }
    return std::move(finder).take();
}

}  // namespace wattmast::pages
