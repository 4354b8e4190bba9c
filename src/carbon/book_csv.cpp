// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "carbon/book_check.h"
#include "carbon/book_schema.h"
#include "carbon/canonical_text.h"
#include "carbon/csv_text.h"

namespace wattmast {
namespace {

constexpr std::array<std::string_view, 4> passed_over{"id", "who", "why", "entered"};

/// What a spreadsheet would run: a sign in front of a digit is a number.
bool is_formula(std::string_view text) {
    if (text.empty() || std::string_view("=+-@\t\r\n").find(text[0]) == std::string_view::npos) {
        return false;
    }
    const bool is_number = text[0] == '-' && Decimal::parse(text).has_value();
    return !is_number;
}

std::string_view without_apostrophes(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

std::string guarded(std::string_view text) {
    return (is_formula(without_apostrophes(text)) ? "'" : "") + std::string(text);
}

std::string unguarded(const std::string& text) {
    return text.starts_with('\'') && is_formula(without_apostrophes(text)) ? text.substr(1) : text;
}

std::string csv_field(std::string_view text) {
    const std::string safe = guarded(text);
    if (safe.find_first_of(",\"\n\r") == std::string::npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char letter : safe) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + '"';
}

std::vector<std::string> columns_of(BookKind kind) {
    std::vector<std::string> columns{"id", "site", "first_day", "last_day"};
    for (const BookField& field : book_schema(kind).fields) {
        columns.emplace_back(field.name);
    }
    for (const std::string_view name : {"document", "replaces", "withdraws", "who", "why", "entered"}) {
        columns.emplace_back(name);
    }
    return columns;
}

class BookCsvReader {
public:
    BookCsvReader(BookKind kind, const BookRecord& entry) : kind_(kind), entry_(entry) {}

    BookCsv run(std::string_view text) {
        const auto rows = parse_csv(text);
        if (!rows) {
            fault(1, "", rows.error().detail);
            return std::move(read_);
        }
        if (rows->empty()) {
            fault(1, "", "the file is empty; its first row names the columns");
            return std::move(read_);
        }
        read_header(rows->front());
        if (!read_.faults.empty()) {
            return std::move(read_);  // Without columns rows mean nothing.
        }
        for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
            read_row(*row);
        }
        return std::move(read_);
    }

private:
    void fault(std::size_t line, std::string column, std::string message) {
        read_.faults.push_back({line, std::move(column), std::move(message)});
    }

    void read_header(const CsvRecord& header) {
        const std::vector<std::string> known = columns_of(kind_);
        std::set<std::string> seen;
        for (const std::string& name : header.fields) {
            if (std::ranges::find(known, name) == known.end()) {
                std::string list;
                for (const std::string& column : known) {
                    list += (list.empty() ? "" : ", ") + column;
                }
                fault(header.line, name, "there is no such column; there are " + list);
            } else if (!seen.insert(name).second) {
                fault(header.line, name, "the column is there twice; leave one out");
            }
        }
        columns_ = header.fields;
    }

    void read_row(const CsvRecord& row) {
        if (row.fields.size() != columns_.size()) {
            fault(row.line, "",
                  "the row has " + std::to_string(row.fields.size()) + " fields and the header " +
                      std::to_string(columns_.size()));
            return;
        }
        const std::size_t faults_before = read_.faults.size();
        BookRecord record;
        record.kind = kind_;
        record.who = entry_.who;
        record.why = entry_.why;
        record.entered = entry_.entered;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (!row.fields[column].empty()) {
                take(row.line, columns_[column], unguarded(row.fields[column]), record);
            }
        }
        if (read_.faults.size() == faults_before) {
            check(row.line, record);
        }
        if (read_.faults.size() == faults_before) {
            read_.records.push_back(std::move(record));
            read_.lines.push_back(row.line);
        }
    }

    void check(std::size_t line, const BookRecord& record) {
        for (BookFinding& finding : check_fields(record)) {
            fault(line, std::move(finding.field), std::move(finding.message));
        }
        if (const auto checked = check_record(record); !checked) {
            fault(line, "", checked.error().detail);
        }
    }

    void take(std::size_t line, const std::string& column, std::string text, BookRecord& record) {
        if (column == "site") {
            record.site = std::move(text);
        } else if (column == "first_day" || column == "last_day") {
            const auto day = read_civil_date(text);
            if (!day) {
                fault(line, column, day.error().detail);
                return;
            }
            (column == "first_day" ? record.first_day : record.last_day) = *day;
        } else if (column == "document") {
            record.document = std::move(text);
        } else if (column == "replaces" || column == "withdraws") {
            take_replaced(line, column, text, record);
        } else if (std::ranges::find(passed_over, column) == passed_over.end()) {
            record.fields.emplace(column, std::move(text));
        }
    }

    void take_replaced(std::size_t line, const std::string& column, const std::string& text, BookRecord& record) {
        std::int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || number < 1) {
            fault(line, column, "\"" + text + "\" is not the number of a record");
        } else if (record.replaces) {
            fault(line, column, "a row replaces or withdraws one record, not both");
        } else {
            record.replaces = BookRecordId(number);
            record.is_withdrawal = column == "withdraws";
        }
    }

    BookKind kind_;
    const BookRecord& entry_;
    std::vector<std::string> columns_;
    BookCsv read_;
};

std::string cell_of(const BookRecord& record, const std::string& column) {
    if (column == "id") {
        return std::to_string(record.id.number());
    }
    if (column == "site") {
        return record.site;
    }
    if (column == "first_day" || column == "last_day") {
        const auto& day = column == "first_day" ? record.first_day : record.last_day;
        return day ? date_text(*day) : std::string();
    }
    if (column == "document") {
        return record.document;
    }
    if (column == "replaces" || column == "withdraws") {
        const bool is_shown = record.replaces && record.is_withdrawal == (column == "withdraws");
        return is_shown ? std::to_string(record.replaces->number()) : std::string();
    }
    if (column == "who") {
        return record.who;
    }
    if (column == "why") {
        return record.why;
    }
    return column == "entered" ? to_iso8601(record.entered) : std::string(record.field(column));
}

}  // namespace

BookCsv parse_book_csv(BookKind kind, std::string_view text, const BookRecord& entry) {
    return BookCsvReader(kind, entry).run(text);
}

std::string write_book_csv(BookKind kind, std::span<const BookRecord> records) {
    const std::vector<std::string> columns = columns_of(kind);
    std::string text;
    for (const std::string& column : columns) {
        text += (text.empty() ? "" : ",") + column;
    }
    text += '\n';
    for (const BookRecord& record : records) {
        if (record.kind != kind) {
            continue;
        }
        std::string row;
        for (const std::string& column : columns) {
            row += (row.empty() ? "" : ",") + csv_field(cell_of(record, column));
        }
        text += row + '\n';
    }
    return text;
}

}  // namespace wattmast
