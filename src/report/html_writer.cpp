// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_writer.h"

#include <algorithm>
#include <cstddef>

#include "report/html_chart.h"
#include "report/html_page.h"
#include "report/phrase.h"
#include "report/provenance_words.h"
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
        for (const ReportTable& table : document_.tables) {
            add(table);
        }
        for (const ReportSection& one : document_.sections) {
            section(one);
        }
        if (find_table(document_, "findings") == nullptr) {
            findings();
        }
        if (document_.sections.empty()) {
            provenance();
        }
        foot();
        return std::move(out_);
    }

private:
    void head() {
        const std::string title = escape_html(document_.title);
        const std::string period = period_text(document_);
        out_ +=
            "<!DOCTYPE html>\n<html lang=\"" + std::string(tag_of(document_.language)) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            title + " " + period + "</title>\n<style>" + std::string(style_sheet()) +
            "</style>\n</head>\n<body>\n<main>\n";
        const ReportFrame& frame = document_.frame;
        out_ += "<header><span>" + title + ", " + period + "</span><span>" +
                (frame.scope.empty() ? "Wattmast" : escape_html(frame.scope)) + "</span></header>\n";
        if (!frame.mark.empty()) {
            out_ += "<p class=\"mark\">" + escape_html(frame.mark) + "</p>\n";
        }
        out_ += "<h1><span>" + title + "</span><span>" + period + "</span></h1>\n";
    }

    void foot() {
        static constexpr Phrase exact{
            "Figures are rounded; each one's exact value and origin are in its tooltip and in the CSV file.",
            "数值已舍入；精确值及来源见悬停提示和 CSV 文件。",
            "Số liệu đã làm tròn; giá trị chính xác và nguồn gốc có trong chú thích và tệp CSV."};
        out_ += "<footer>";
        for (const std::string& line : {document_.frame.number, document_.frame.snapshot}) {
            out_ += line.empty() ? "" : escape_html(line) + "<br>";
        }
        out_ += "Wattmast. " + said(exact, document_.language) + "</footer>\n</main>\n</body>\n</html>\n";
    }

    void section(const ReportSection& section) {
        const bool is_wide = section.start == ReportSection::Start::new_wide_page;
        out_ += std::string("<section class=\"part") + (is_wide ? " wide" : "") + "\" id=\"" + fragment_of(section.id) +
                "\">\n";
        if (!section.title.empty()) {
            out_ += "<h2 class=\"part\">" + escape_html(section.title) + "</h2>\n";
        }
        for (const ReportBlock& block : section.blocks) {
            std::visit([this](const auto& one) { add(one); }, block);
        }
        out_ += "</section>\n";
    }

    void add(const ReportTable& table) {
        switch (table.role) {
            case ReportTable::Role::headline:
                headline(table);
                return;
            case ReportTable::Role::detail:
                detail(table);
                return;
            case ReportTable::Role::data:
                return;  // its chart is there
        }
    }
    void add(const ReportParagraph& paragraph) {
        const std::string text = escape_html(paragraph.text);
        switch (paragraph.style) {
            case ReportParagraph::Style::body:
                out_ += "<p>" + text + "</p>\n";
                return;
            case ReportParagraph::Style::lead:
                out_ += "<p class=\"lead\">" + text + "</p>\n";
                return;
            case ReportParagraph::Style::note:
                out_ += "<p class=\"note\">" + text + "</p>\n";
                return;
            case ReportParagraph::Style::formula:
                out_ += "<p class=\"box\">" + text + "</p>\n";
                return;
            case ReportParagraph::Style::code:
                out_ += "<pre class=\"box\">" + text + "</pre>\n";
                return;
            case ReportParagraph::Style::heading:
                out_ += "<h2>" + text + "</h2>\n";
                return;
        }
    }
    void add(const ReportChart& chart) { out_ += html_chart(document_, chart); }
    void add(const ReportPair& pair) {
        out_ += "<div class=\"pair\">\n" + html_chart(document_, pair.left) + html_chart(document_, pair.right) +
                "</div>\n";
    }
    void add(const ReportList& list) {
        out_ += "<dl>\n";
        for (const auto& [name, value] : list.entries) {
            out_ += "<dt>" + escape_html(name) + "</dt><dd>" + escape_html(value) + "</dd>\n";
        }
        out_ += "</dl>\n";
    }
    void add(const ReportSignatures& signatures) {
        out_ += "<div class=\"signatures\">\n";
        for (const auto& [role, name] : signatures.entries) {
            out_ += "<div><p>" + escape_html(role) + "</p><p class=\"name\">" + escape_html(name) + "</p></div>\n";
        }
        out_ += "</div>\n";
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
            const ReportColumn& column = table.columns.at(i);
            const auto* text = std::get_if<std::string>(&row[i].value);
            if (i != main && is_number(row[i])) {
                out_ += "<p title=\"" + escape_html(title_of(row[i])) + "\">" + escape_html(column.title) + " " +
                        html(row[i], column) + (column.unit.empty() ? "" : " " + escape_html(column.unit)) + "</p>";
            } else if (text != nullptr && column.title.empty() && !text->empty()) {
                out_ += "<p>" + escape_html(*text) + "</p>";
            }
        }
    }

    void detail(const ReportTable& table) {
        const bool is_wide = table.columns.size() > columns_of_a_wide_table;
        out_ += std::string("<section") + (is_wide ? " class=\"wide\"" : "") + ">\n";
        if (!table.caption.empty()) {
            out_ += "<h2>" + escape_html(table.caption) + "</h2>\n";
        }
        if (table.rows.empty()) {
            out_ += "<p>" + word(ReportWord::none, document_.language) + "</p>\n</section>\n";
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
            const bool is_total = table.last_row == ReportTable::LastRow::total && &row == &table.rows.back();
            out_ += is_total ? "<tr class=\"total\">" : "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i) {
                cell(table, row, i);
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table></div>\n";
        if (!table.note.empty()) {
            out_ += "<p class=\"note\">" + escape_html(table.note) + "</p>\n";
        }
        out_ += "</section>\n";
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
        out_ += "<section>\n<h2>" + word(ReportWord::findings, document_.language) + "</h2>\n";
        if (document_.findings.empty()) {
            out_ += "<p>" + word(ReportWord::none, document_.language) + "</p>\n</section>\n";
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
        out_ += "<section>\n<h2>" + word(ReportWord::provenance, document_.language) + "</h2>\n";
        add(provenance_list(document_.provenance, document_.language));
        out_ += "</section>\n";
    }

    const ReportDocument& document_;
    std::string out_;
};

}  // namespace

std::string write_html(const ReportDocument& document) {
    return Writer(document).run();
}

}  // namespace wattmast
