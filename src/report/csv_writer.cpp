// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/csv_writer.h"

#include "report/shown.h"
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
        text += field_of(trace_text(table, row)) + "\r\n";
    }
    return text;
}

Result<std::string> write_csv(const ReportDocument& document, std::string_view table_id, ByteOrderMark mark) {
    std::string known;
    for (const ReportTable* table : tables_of(document)) {
        if (table->id == table_id) {
            return write_csv(*table, mark);
        }
        known += (known.empty() ? "" : ", ") + table->id;
    }
    return fail(Errc::invalid_argument, "the report has no table \"" + std::string(table_id) + "\"; it has " +
                                            (known.empty() ? "none" : known));
}

}  // namespace wattmast
