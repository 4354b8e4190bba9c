// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <cstddef>
#include <string_view>

#include "report/shown.h"
#include "report/text.h"

namespace wattmast {
namespace {

std::string quoted(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char letter : clean_utf8(text)) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            quoted += '\\';
            quoted += letter;
        } else if (letter == '\n') {
            quoted += "\\n";
        } else if (byte < 0x20) {
            quoted += "\\u00";
            quoted += digits[byte >> 4U];
            quoted += digits[byte & 0xFU];
        } else {
            quoted += letter;
        }
    }
    return quoted + "\"";
}

std::string field(std::string_view name, std::string_view text) {
    return quoted(name) + ":" + quoted(text);
}

struct ValueWriter {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(Energy energy) const { return quoted(Decimal(energy.count(), -6).to_string()); }
    std::string operator()(CarbonMass mass) const { return quoted(Decimal(mass.count(), -6).to_string()); }
    std::string operator()(Decimal number) const { return quoted(number.to_string()); }
    std::string operator()(PartsPerMillion share) const { return std::to_string(share.count); }
};

/// What a column's amounts are counted in, whatever pages show.
std::string_view unit_of(const ReportTable& table, std::size_t column) {
    for (const std::vector<Cell>& row : table.rows) {
        const Cell& cell = row.at(column);
        if (std::holds_alternative<Energy>(cell.value)) {
            return "kWh";
        }
        if (std::holds_alternative<CarbonMass>(cell.value)) {
            return "kg";
        }
        if (std::holds_alternative<PartsPerMillion>(cell.value)) {
            return "ppm";
        }
        if (std::holds_alternative<Decimal>(cell.value)) {
            return table.columns[column].unit;
        }
    }
    return "";
}

std::string table_text(const ReportTable& table) {
    std::string text = "{" + field("id", table.id) + "," + field("caption", table.caption) + ",\"columns\":[";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ReportColumn& column = table.columns[i];
        text += (i == 0 ? "{" : ",{") + field("id", column.id) + "," + field("title", column.title) + "," +
                field("unit", unit_of(table, i)) + "}";
    }
    text += "],\"rows\":[\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        text += "{\"cells\":[";
        for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
            text += (i == 0 ? "" : ",") + std::visit(ValueWriter{}, table.rows[row][i].value);
        }
        text +=
            "]," + field("trace", trace_text(table, table.rows[row])) + (row + 1 < table.rows.size() ? "},\n" : "}\n");
    }
    return text + "]}";
}

}  // namespace

std::string write_json(const ReportDocument& document) {
    std::string text = "{" + field("schema", "wattmast-report-1") + "," + field("title", document.title) + "," +
                       field("period", period_id(document)) + "," + field("language", tag_of(document.language)) + "," +
                       field("scope", document.frame.scope) + "," + field("number", document.frame.number) + "," +
                       field("mark", document.frame.mark) + "," + field("snapshot", document.frame.snapshot) +
                       ",\n\"tables\":[";
    bool is_first = true;
    for (const ReportTable* table : tables_of(document)) {
        text += (is_first ? "" : ",\n") + table_text(*table);
        is_first = false;
    }
    text += "],\n\"findings\":[";
    is_first = true;
    for (const ReportFinding& finding : document.findings) {
        text += (is_first ? "{" : ",\n{") + field("severity", id_of(finding.severity)) + "," +
                field("check", finding.check) + "," + field("place", finding.place) + "," +
                field("message", finding.message) + "}";
        is_first = false;
    }
    text += "],\n\"provenance\":[";
    is_first = true;
    for (const auto& [name, value] : document.provenance) {
        text += (is_first ? "{" : ",\n{") + field("name", name) + "," + field("value", value) + "}";
        is_first = false;
    }
    return text + "]}\n";
}

}  // namespace wattmast
