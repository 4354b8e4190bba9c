// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/table_columns.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

#include "report/shown.h"

namespace wattmast::pages {
namespace {

/// Cells of a column that are measured: those that seem widest.
constexpr std::size_t measured_cells = 12;
constexpr double narrowest_text = 44;

bool is_of_numbers(const ReportTable& table, std::size_t column) {
    return std::ranges::any_of(table.rows, [&](const std::vector<Cell>& row) { return is_number(row.at(column)); });
}

/// About how wide a text is, to choose those that are measured.
double guessed_width(std::string_view text) {
    constexpr double letter = 0.58;
    double width = 0;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        width += byte >= 0xE0 ? 1 : byte < 0x80 || byte >= 0xC0 ? letter : 0;
    }
    return width;
}

/// The widest cell of a column in one line.
double natural_width(const ReportTable& table, std::size_t column, const PageText& text, ReportLanguage language) {
    std::vector<std::pair<double, std::string>> widest;  // descending
    for (const std::vector<Cell>& row : table.rows) {
        std::string cell = shown(row.at(column), table.columns[column], language);
        const double guess = guessed_width(cell);
        if (widest.size() == measured_cells && guess <= widest.back().first) {
            continue;
        }
        const auto place =
            std::ranges::lower_bound(widest, guess, std::greater<>(), &std::pair<double, std::string>::first);
        if (place == widest.end() || place->second != cell) {
            widest.insert(place, {guess, std::move(cell)});
            widest.resize(std::min(widest.size(), measured_cells));
        }
    }
    double width = 0;
    for (const auto& [guess, cell] : widest) {
        width = std::max(width, text.width(cell, TextStyle::cell_total));
    }
    return std::ceil(width);
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

/// Gives every column so much of its own width more.
void widen(std::vector<TableColumn>& columns, double share) {
    for (TableColumn& column : columns) {
        column.width *= 1 + share;
    }
}

}  // namespace

TableColumns columns_of(const ReportTable& table, const PageText& text, ReportLanguage language, double width) {
    TableColumns made;
    double sum = 0;
    std::vector<double> with_heads;  // in one line
    double sum_with_heads = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string head = head_text(table.columns[i]);
        const double natural = natural_width(table, i, text, language);
        made.columns.push_back({0, std::max(natural, widest_word(head, text)), is_of_numbers(table, i)});
        sum += made.columns.back().width;
        with_heads.push_back(std::max(natural, std::ceil(text.width(head, TextStyle::cell_head))));
        sum_with_heads += with_heads.back();
    }
    const double available = width - cell_padding * static_cast<double>(table.columns.size() - 1);
    if (sum > available) {
        shrink(made.columns, sum - available);
    } else if (sum_with_heads > available) {
        widen(made.columns, (available - sum) / std::max(sum, 1.0));
    } else {
        for (std::size_t i = 0; i < made.columns.size(); ++i) {
            made.columns[i].width = with_heads[i];
        }
        widen(made.columns, (available - sum_with_heads) / std::max(sum_with_heads, 1.0));
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
        lines = std::max(lines, text.lines(head_text(table.columns[i]), TextStyle::cell_head, column.width));
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
            lines = std::max(
                lines, text.lines(shown(cell, table.columns[i], language), TextStyle::cell, columns.columns[i].width));
        }
    }
    return lines * look_of(TextStyle::cell).line + row_padding;
}

}  // namespace wattmast::pages
