// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_writer.h"

#include <algorithm>
#include <cstddef>

#include "report/html_page.h"
#include "report/shown.h"
#include "report/text.h"

namespace wattmast {
namespace {

constexpr std::size_t most_points_listed = 12;
constexpr std::size_t columns_of_a_wide_table = 8;

/// Every digit that there is.
struct Exact {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string&) const { return {}; }
    std::string operator()(Energy energy) const { return Decimal(energy.count(), -6).to_string() + " kWh"; }
    std::string operator()(CarbonMass mass) const { return Decimal(mass.count(), -6).to_string() + " kg"; }
    std::string operator()(Decimal number) const { return number.to_string(); }
    std::string operator()(PartsPerMillion share) const { return std::to_string(share.count) + " ppm"; }
};

std::string points_of(const Trace& trace) {
    std::string text;
    for (std::size_t i = 0; i < trace.points.size() && i < most_points_listed; ++i) {
        text += (i == 0 ? "; points " : ", ") + std::to_string(trace.points[i].number());
    }
    if (trace.points.size() > most_points_listed) {
        text += " and " + std::to_string(trace.points.size() - most_points_listed) + " more";
    }
    return text;
}

std::string title_of(const Cell& cell) {
    std::string text = std::visit(Exact{}, cell.value);
    if (!cell.trace.method.empty()) {
        text += "; " + cell.trace.method;
    }
    text += points_of(cell.trace);
    for (std::size_t i = 0; i < cell.trace.factors.size(); ++i) {
        text += (i == 0 ? "; factors " : ", ") + cell.trace.factors[i];
    }
    return text;
}

class Writer {
public:
    explicit Writer(const ReportDocument& document) : document_(document) {}

    std::string run() && {
        head();
        for (const ReportTable* table : tables_of(document_)) {
            table->role == ReportTable::Role::headline ? headline(*table) : detail(*table);
        }
        findings();
        provenance();
        out_ +=
            "<footer>Wattmast. Figures are shown with three decimals; each one's exact value and origin are in its "
            "tooltip and in the CSV file.</footer>\n</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void head() {
        const std::string title = escape_html(document_.title);
        const std::string period = month_text(document_.period, document_.language);
        out_ +=
            "<!DOCTYPE html>\n<html lang=\"" + std::string(tag_of(document_.language)) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            title + " " + period + "</title>\n<style>" + std::string(style_sheet()) +
            "</style>\n</head>\n<body>\n<main>\n";
        out_ += "<header><span>" + title + ", " + period + "</span><span>Wattmast</span></header>\n";
        out_ += "<h1><span>" + title + "</span><span>" + period + "</span></h1>\n";
    }

    [[nodiscard]] std::string html(const Cell& cell, const ReportColumn& column) const {
        return escape_html(shown(cell, column, document_.language));
    }

    [[nodiscard]] std::string large(const Cell& cell, const ReportColumn& column) const {
        const LargeFigure figure = large_figure(cell, column, document_.language);
        return "<b>" + escape_html(figure.number) + "</b> " + escape_html(figure.unit);
    }

    /// One box per row: label, the first number large, the other cells below it.
    void headline(const ReportTable& table) {
        out_ += "<section class=\"headline\">\n";
        for (const std::vector<Cell>& row : table.rows) {
            const auto main = std::ranges::find_if(row, is_number);
            out_ += "<div><p>" + html(row.front(), table.columns.front()) + "</p>";
            if (main != row.end()) {
                const auto column = static_cast<std::size_t>(main - row.begin());
                out_ += "<p class=\"figure\" title=\"" + escape_html(title_of(*main)) + "\">" +
                        large(*main, table.columns.at(column)) + "</p>";
                notes(table, row, column);
            }
            out_ += "</div>\n";
        }
        out_ += "</section>\n";
    }

    void notes(const ReportTable& table, const std::vector<Cell>& row, std::size_t main) {
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (i == main || !is_number(row[i])) {
                continue;
            }
            const ReportColumn& column = table.columns.at(i);
            out_ += "<p title=\"" + escape_html(title_of(row[i])) + "\">" + escape_html(column.title) + " " +
                    html(row[i], column) + (column.unit.empty() ? "" : " " + escape_html(column.unit)) + "</p>";
        }
    }

    void detail(const ReportTable& table) {
        const bool is_wide = table.columns.size() > columns_of_a_wide_table;
        out_ += std::string("<section") + (is_wide ? " class=\"wide\"" : "") + ">\n<h2>" + escape_html(table.caption) +
                "</h2>\n";
        if (table.rows.empty()) {
            out_ += "<p>There are none.</p>\n</section>\n";
            return;
        }
        out_ += "<div class=\"scroll\"><table>\n<thead><tr>";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ReportColumn& column = table.columns[i];
            const std::string unit = column.unit.empty() ? "" : "<small>" + escape_html(column.unit) + "</small>";
            out_ += std::string(is_numeric(table, i) ? "<th class=\"number\">" : "<th>") + escape_html(column.title) +
                    unit + "</th>";
        }
        out_ += "</tr></thead>\n<tbody>\n";
        for (const std::vector<Cell>& row : table.rows) {
            out_ += "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i) {
                cell(table, row, i);
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table></div>\n</section>\n";
    }

    static bool is_numeric(const ReportTable& table, std::size_t column) {
        return std::ranges::any_of(table.rows, [&](const std::vector<Cell>& row) { return is_number(row.at(column)); });
    }

    void cell(const ReportTable& table, const std::vector<Cell>& row, std::size_t column) {
        const Cell& cell = row[column];
        const std::string shown = html(cell, table.columns.at(column));
        if (is_number(cell)) {
            out_ += "<td class=\"number\" title=\"" + escape_html(title_of(cell)) + "\">" + shown + "</td>";
        } else if (names_its_factor(cell)) {
            const std::string fragment = "factor-" + fragment_of(cell.trace.factors.front());
            out_ += table.id == "factors" ? "<td id=\"" + fragment + "\">" + shown + "</td>"
                                          : "<td><a href=\"#" + fragment + "\">" + shown + "</a></td>";
        } else {
            out_ += std::string(is_numeric(table, column) ? "<td class=\"number\">" : "<td>") + shown + "</td>";
        }
    }

    void findings() {
        out_ += "<section>\n<h2>Findings</h2>\n";
        if (document_.findings.empty()) {
            out_ += "<p>There are none.</p>\n</section>\n";
            return;
        }
        out_ += "<ul class=\"findings\">\n";
        for (const ReportFinding& finding : document_.findings) {
            const std::string_view severity = id_of(finding.severity);
            out_ += "<li class=\"" + std::string(severity) + "\"><b>" + std::string(severity) + "</b>" +
                    escape_html(finding.message) + " <small>(" + escape_html(finding.check) + ")</small></li>\n";
        }
        out_ += "</ul>\n</section>\n";
    }

    void provenance() {
        out_ += "<section>\n<h2>Provenance</h2>\n<dl>\n";
        for (const auto& [name, value] : document_.provenance) {
            out_ += "<dt>" + escape_html(name) + "</dt><dd>" + escape_html(value) + "</dd>\n";
        }
        out_ += "</dl>\n</section>\n";
    }

    const ReportDocument& document_;
    std::string out_;
};

}  // namespace

std::string write_html(const ReportDocument& document) {
    return Writer(document).run();
}

}  // namespace wattmast
