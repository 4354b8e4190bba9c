// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The text form of samples, shared by export and import.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "units/error.h"

namespace wattmast {

/// RFC 4180 with CRLF; the first row names the columns. `time` is for people (ISO 8601 with the site's offset),
/// `utc_ms` for machines. `form` says how the device stated the number, so that it can be stored again bit for bit:
/// "decimal", "counter", "float32", "float64", and "decimal e3" for a decimal whose last digit counts thousands.
inline constexpr std::array<std::string_view, 11> sample_csv_columns = {
    "time", "utc_ms", "site", "device", "point", "value", "form", "unit", "quality", "origin", "reason",
};

/// A field as it stands in a row: quoted where RFC 4180 wants it. Texts that a spreadsheet would take for a formula,
/// and those that begin with an apostrophe, get an apostrophe in front; `csv_text` takes it off again.
[[nodiscard]] std::string csv_field(std::string_view text);
[[nodiscard]] std::string csv_text(std::string_view field);

struct CsvRow {
    std::size_t line = 0;  ///< Where it begins, counted from 1.
    std::vector<std::string> fields;
};

/// Cuts a text that comes in pieces, cut anywhere, into the rows that split_csv_rows() makes of the whole. Holds one
/// piece and one row at a time. A row longer than `longest_row`, or one that the text ends in, has a quote that is
/// never closed: its line becomes a row without fields, and the next one begins on the line after. After
/// `most_open_quotes` at the text's end the rest is one such row, for each of them costs a look at all that follows.
class CsvRowReader {
public:
    static constexpr std::size_t longest_row = 1024UL * 1024;
    static constexpr std::size_t most_open_quotes = 100;

    explicit CsvRowReader(char delimiter) : delimiter_(delimiter), ends_{delimiter, '\r', '\n'} {}

    void add(std::string_view piece);
    /// Nothing more will be added: what is left is the last row.
    void end() noexcept { is_ended_ = true; }
    /// False, and `row` means nothing, where more of the text is needed or nothing is left. `row` may be used again.
    [[nodiscard]] bool next(CsvRow& row);

private:
    enum class Cut : std::uint8_t { sound, unsound, open, unfinished };
    Cut cut(CsvRow& row);
    std::string& field_of(CsvRow& row);
    bool take(char wanted);
    bool plain(std::string& field);
    bool quoted(std::string& field);
    bool skip_line();

    std::string text_;
    char delimiter_;
    std::string ends_;  ///< Of a field without quotes.
    std::size_t position_ = 0;
    std::size_t line_ = 1;
    std::size_t fields_ = 0;       ///< Of the row being cut.
    std::size_t open_quotes_ = 0;  ///< At the end of the text.
    bool is_ended_ = false;
};

/// Cuts a text into rows of fields between commas, or another delimiter. LF, CRLF and a byte order mark are accepted;
/// empty lines are passed over. A quote that is never closed makes its line a row without fields, and so does text
/// after a closing quote.
[[nodiscard]] std::vector<CsvRow> split_csv_rows(std::string_view text, char delimiter = ',');

/// "decimal", "decimal e3", … and back.
[[nodiscard]] std::string form_of(const Value& value);
/// Fails with `invalid_argument`, `overflow` or `not_a_number`.
[[nodiscard]] Result<Value> parse_value(std::string_view text, std::string_view form);

/// "if_in_octets/total/eth0" as `to_string(PointKey)` writes it. Fails with `invalid_argument`.
[[nodiscard]] Result<PointKey> parse_point_key(std::string_view text);

[[nodiscard]] std::optional<Quality> quality_by_id(std::string_view id) noexcept;
[[nodiscard]] std::string_view id_of(Origin origin) noexcept;
[[nodiscard]] std::optional<Origin> origin_by_id(std::string_view id) noexcept;
[[nodiscard]] std::optional<Errc> error_by_name(std::string_view name) noexcept;

}  // namespace wattmast
