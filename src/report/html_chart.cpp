// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "report/html_page.h"
#include "report/shown.h"

namespace wattmast {
namespace {

constexpr int width = 520;
constexpr int height = 240;
constexpr int axis_width = 60;
constexpr int below = 24;  ///< For names.
constexpr int above = 14;
constexpr int share_row = 40;
constexpr std::string_view bar_colour = "#9CC1DC";
constexpr std::string_view strong_colour = "#1D6FAE";
constexpr std::string_view ink = "#17212A";
constexpr std::string_view grid_colour = "#DCE2E6";

struct Row {
    std::string label;
    std::optional<double> value;
    std::optional<double> reference;
    std::string shown_value;
    std::string shown_reference;
};

/// Whole tenths of a pixel, so that no locale has a say.
std::string number(double value) {
    const auto tenths = std::llround(value * 10);
    return Decimal(tenths, -1).to_string();
}

std::optional<std::size_t> place_of(const ReportTable& table, const std::string& id) {
    const auto found = std::ranges::find(table.columns, id, &ReportColumn::id);
    return found == table.columns.end() ? std::nullopt
                                        : std::optional(static_cast<std::size_t>(found - table.columns.begin()));
}

void take(const ReportTable& table, const std::vector<Cell>& row, const std::string& id, ReportLanguage language,
          std::optional<double>& value, std::string& shown_value) {
    const auto place = place_of(table, id);
    const auto exact = place ? number_in(row.at(*place), table.columns[*place]) : std::nullopt;
    if (exact) {
        const ReportColumn& column = table.columns[*place];
        value = exact->to_double();
        shown_value = shown(row[*place], column, language) + (column.unit.empty() ? "" : "\u00a0" + column.unit);
    }
}

std::vector<Row> rows_of(const ReportTable& table, const ReportChart& chart, ReportLanguage language) {
    std::vector<Row> rows;
    const auto label = place_of(table, chart.label);
    for (const std::vector<Cell>& from : table.rows) {
        Row row;
        row.label = label ? shown(from.at(*label), table.columns[*label], language) : "";
        take(table, from, chart.value, language, row.value, row.shown_value);
        take(table, from, chart.reference, language, row.reference, row.shown_reference);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A step of 1, 2 or 5 times a power of ten that divides `largest` into at most five.
double step_of(double largest) {
    const double rough = largest / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (power * times >= rough) {
            return power * times;
        }
    }
    return power * 10;
}

class Picture {
public:
    Picture(const ReportChart& chart, const std::vector<Row>& rows, std::string unit, ReportLanguage language)
        : chart_(chart), rows_(rows), unit_(std::move(unit)), language_(language) {
        for (const Row& row : rows) {
            largest_ = std::max({largest_, row.value.value_or(0), row.reference.value_or(0)});
        }
    }

    [[nodiscard]] bool has_values() const { return largest_ > 0; }

    std::string shares() && {
        const int tall = share_row * static_cast<int>(rows_.size());
        open(tall);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const int y = share_row * static_cast<int>(i);
            words(0, y + 14, "start", rows_[i].label);
            words(width, y + 14, "end", rows_[i].shown_value);
            if (rows_[i].value) {
                bar(0, y + 22, width * std::max(0.0, *rows_[i].value) / largest_, 8, "#4A8DB7",
                    rows_[i].label + ": " + rows_[i].shown_value);
            }
        }
        return std::move(out_) + "</svg>\n";
    }

    std::string upright() && {
        open(height);
        step_ = step_of(largest_);
        top_ = std::ceil(largest_ / step_) * step_;
        axis();
        const double room = static_cast<double>(width - axis_width) / static_cast<double>(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const double middle = axis_width + room * (static_cast<double>(i) + 0.5);
            const bool is_strong = chart_.highlighted == i;
            words(middle, height - 6, "middle", rows_[i].label, is_strong);
            if (rows_[i].value) {
                const double y = y_of(std::max(0.0, *rows_[i].value));
                bar(middle - room * 0.31, y, room * 0.62, height - below - y, is_strong ? strong_colour : bar_colour,
                    rows_[i].label + ": " + rows_[i].shown_value);
            }
            if (rows_[i].reference) {
                bar(middle - room * 0.38, y_of(*rows_[i].reference) - 1, room * 0.76, 2, ink,
                    rows_[i].label + ": " + rows_[i].shown_reference);
            }
        }
        return std::move(out_) + "</svg>\n";
    }

private:
    void open(int tall) {
        out_ = "<svg role=\"img\" aria-label=\"" + escape_html(chart_.alternative) + "\" viewBox=\"0 0 " +
               std::to_string(width) + " " + std::to_string(tall) + "\">\n";
    }
    [[nodiscard]] double y_of(double value) const { return above + (height - above - below) * (1 - value / top_); }
    void words(double x, double y, std::string_view anchor, const std::string& text, bool is_strong = false) {
        out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + std::string(anchor) + "\"" +
                (is_strong ? " font-weight=\"600\"" : "") + " fill=\"" + std::string(ink) + "\">" + escape_html(text) +
                "</text>\n";
    }
    void bar(double x, double y, double wide, double tall, std::string_view colour, const std::string& title) {
        out_ += "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(std::max(wide, 0.0)) +
                "\" height=\"" + number(std::max(tall, 0.0)) + "\" fill=\"" + std::string(colour) + "\"><title>" +
                escape_html(title) + "</title></rect>\n";
    }
    void axis() {
        const int decimals = step_ >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step_)));
        const int lines = static_cast<int>(std::lround(top_ / step_));
        for (int i = 0; i <= lines; ++i) {
            const double value = step_ * i;
            out_ += "<rect x=\"" + std::to_string(axis_width) + "\" y=\"" + number(y_of(value)) + "\" width=\"" +
                    std::to_string(width - axis_width) + "\" height=\"1\" fill=\"" + std::string(grid_colour) +
                    "\"/>\n";
            const auto scaled = std::llround(value * std::pow(10, decimals));
            words(axis_width - 8, y_of(value) + 4, "end",
                  number_text(Decimal(scaled, -decimals), decimals, language_) +
                      (i == lines && !unit_.empty() ? " " + unit_ : ""));
        }
    }

    const ReportChart& chart_;
    const std::vector<Row>& rows_;
    const std::string unit_;
    const ReportLanguage language_;
    double largest_ = 0;
    double step_ = 1;
    double top_ = 1;
    std::string out_;
};

}  // namespace

std::string html_chart(const ReportDocument& document, const ReportChart& chart) {
    const ReportTable* table = find_table(document, chart.table);
    std::vector<Row> rows;
    std::string unit;
    if (table != nullptr) {
        rows = rows_of(*table, chart, document.language);
        const auto value = place_of(*table, chart.value);
        unit = value ? table->columns[*value].unit : "";
    }
    Picture picture(chart, rows, unit, document.language);
    std::string text = "<figure>\n<h2>" + escape_html(chart.caption) + "</h2>\n";
    if (!picture.has_values()) {
        text += "<p class=\"note\">" + word(ReportWord::no_data, document.language) + "</p>\n";
    } else {
        text += chart.kind == ReportChart::Kind::shares ? std::move(picture).shares() : std::move(picture).upright();
    }
    if (!chart.note.empty()) {
        text += "<figcaption class=\"note\">" + escape_html(chart.note) + "</figcaption>\n";
    }
    return text + "</figure>\n";
}

}  // namespace wattmast
