// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/table_columns.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "report/shown.h"

namespace wattmast::pages {
namespace {

/// Cells of a column that are measured, those with the most bytes.
constexpr std::size_t measured_cells = 12;
constexpr double narrowest_text = 44;

bool is_of_numbers(const ReportTable& table, std::size_t column) {
    return std::ranges::any_of(table.rows, [&](const std::vector<Cell>& row) { return is_number(row.at(column)); });
}

/// The widest cell of a column in one line.
double natural_width(const ReportTable& table, std::size_t column, const PageText& text, ReportLanguage language) {
    std::vector<std::pair<double, std::string>> longest;
    for (const std::vector<Cell>& row : table.rows) {
        std::string cell = shown(row.at(column), table.columns[column], language);
        const double bound = PageText::width_at_most(cell, TextStyle::cell_total);
        if (longest.size() < measured_cells || bound > longest.back().first) {
            const auto place = std::ranges::lower_bound(longest, bound, std::greater<>(),
                                                        &std::pair<double, std::string>::first);
            longest.insert(place, {bound, std::move(cell)});
            longest.resize(std::min(longest.size(), measured_cells));
        }
    }
    double width = 0;
    for (const auto& [bound, cell] : longest) {
        width = std::max(width, text.width(cell, TextStyle::cell_total));
    }
    return width;
}

/// The widest word of a text: a column narrower than that breaks words.
double widest_word(std::string_view words, const PageText& text) {
    double width = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        width = std::max(width, text.width(words.substr(0, end), TextStyle::cell_head));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return width;
}

/// Takes `excess` away from the texts that have the most, down to `narrowest_text`.
void shrink(std::vector<TableColumn>& columns, double excess) {
    std::vector<TableColumn*> texts;
    for (TableColumn& column : columns) {
        if (!column.is_number) {
            texts.push_back(&column);
        }
    }
    // A level that no text may stand above: widths below it are left alone.
    double low = narrowest_text;
    double high = 0;
    for (const TableColumn* column : texts) {
        high = std::max(high, column->width);
    }
    const auto taken_at = [&](double level) {
        double taken = 0;
        for (const TableColumn* column : texts) {
            taken += std::max(0.0, column->width - std::max(level, narrowest_text));
        }
        return taken;
    };
    constexpr int halvings = 24;
    for (int i = 0; i < halvings && low < high; ++i) {
        const double middle = (low + high) / 2;
        (taken_at(middle) >= excess ? low : high) = middle;
    }
    for (TableColumn* column : texts) {
        column->width = std::min(column->width, std::max(low, narrowest_text));
    }
}

}  // namespace

std::string head_of(const ReportColumn& column) {
    return column.unit.empty() ? column.title : column.title + ", " + column.unit;
}

TableColumns columns_of(const ReportTable& table, const PageText& text, ReportLanguage language, double width) {
    TableColumns made;
    double sum = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool number = is_of_numbers(table, i);
        double wanted = natural_width(table, i, text, language);
        const std::string head = head_of(table.columns[i]);
        wanted = std::max(wanted, number ? widest_word(head, text) : text.width(head, TextStyle::cell_head));
        made.columns.push_back({0, wanted, number});
        sum += wanted;
    }
    const double available = width - cell_padding * static_cast<double>(table.columns.size() - 1);
    if (sum > available) {
        shrink(made.columns, sum - available);
    } else if (!made.columns.empty()) {
        // What is left goes to the first column of text, so that numbers stand together on the right.
        auto first = std::ranges::find_if(made.columns, [](const TableColumn& one) { return !one.is_number; });
        (first == made.columns.end() ? made.columns.front() : *first).width += available - sum;
    }
    double used = 0;
    for (const TableColumn& column : made.columns) {
        used += column.width;
    }
    made.scale = std::min(1.0, available / std::max(used, 1.0));
    double x = 0;
    int lines = 1;
    for (std::size_t i = 0; i < made.columns.size(); ++i) {
        TableColumn& column = made.columns[i];
        column.x = x;
        x += column.width + cell_padding;
        lines = std::max(lines, text.lines(head_of(table.columns[i]), TextStyle::cell_head, column.width));
    }
    made.head_height = lines * look_of(TextStyle::cell_head).line + row_padding;
    return made;
}

double row_height(const ReportTable& table, std::size_t row, const TableColumns& columns, const PageText& text,
                  ReportLanguage language) {
    int lines = 1;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const Cell& cell = table.rows[row].at(i);
        if (!is_number(cell)) {
            lines = std::max(lines, text.lines(shown(cell, table.columns[i], language), TextStyle::cell,
                                               columns.columns[i].width));
        }
    }
    return lines * look_of(TextStyle::cell).line + row_padding;
}

}  // namespace wattmast::pages
