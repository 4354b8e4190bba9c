// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/csv_writer.h"

#include "report/text.h"

namespace wattmast {
namespace {

/// Spreadsheets run text that begins so as a formula (OWASP, "CSV Injection").
bool begins_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

std::string quoted(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"') {
            result += c;
        }
    }
    return result + '"';
}

std::string field_of(std::string_view text) {
    const std::string clean = clean_utf8(text);
    const bool harmless = !begins_like_formula(clean) || Decimal::parse(clean).has_value();
    return quoted(harmless ? clean : "'" + clean);
}

struct FieldWriter {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return field_of(text); }
    std::string operator()(Energy energy) const { return Decimal(energy.count(), -6).to_string(); }
    std::string operator()(CarbonMass mass) const { return Decimal(mass.count(), -6).to_string(); }
    std::string operator()(Decimal number) const { return number.to_string(); }
    std::string operator()(PartsPerMillion share) const { return std::to_string(share.count); }
};

std::string told(const Trace& trace) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (!trace.points.empty()) {
        std::string points = trace.points.size() == 1 ? "point" : "points";
        for (const PointId point : trace.points) {
            points += " " + std::to_string(point.number());
        }
        add(points);
    }
    for (const std::string& factor : trace.factors) {
        add("factor " + factor);
    }
    if (!trace.method.empty()) {
        add(trace.method);
    }
    return text;
}

/// "energy_kwh: points 7 8, measured; mass_kg_co2: …" for the numbers of a row.
std::string trace_of(const ReportTable& table, const std::vector<Cell>& row) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool is_number =
            !std::holds_alternative<std::monostate>(row[i].value) && !std::holds_alternative<std::string>(row[i].value);
        if (is_number) {
            text += (text.empty() ? "" : "; ") + table.columns.at(i).id + ": " + told(row[i].trace);
        }
    }
    return text;
}

}  // namespace

std::string write_csv(const ReportTable& table, ByteOrderMark mark) {
    std::string text = mark == ByteOrderMark::utf8 ? "\xEF\xBB\xBF" : "";
    for (const ReportColumn& column : table.columns) {
        text += field_of(column.id) + ",";
    }
    text += "trace\r\n";
    for (const std::vector<Cell>& row : table.rows) {
        for (const Cell& cell : row) {
            text += std::visit(FieldWriter{}, cell.value) + ",";
        }
        text += field_of(trace_of(table, row)) + "\r\n";
    }
    return text;
}

Result<std::string> write_csv(const ReportDocument& document, std::string_view table_id, ByteOrderMark mark) {
    std::string known;
    for (const ReportTable& table : document.tables) {
        if (table.id == table_id) {
            return write_csv(table, mark);
        }
        known += (known.empty() ? "" : ", ") + table.id;
    }
    return fail(Errc::invalid_argument, "the report has no table \"" + std::string(table_id) + "\"; it has " +
                                            (known.empty() ? "none" : known));
}

}  // namespace wattmast
