// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_csv.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array qualities = {Quality::good, Quality::suspect, Quality::missing};

constexpr std::array origins = {
    std::pair{Origin::device, std::string_view("device")},
    std::pair{Origin::imported, std::string_view("imported")},
    std::pair{Origin::entered, std::string_view("entered")},
    std::pair{Origin::simulated, std::string_view("simulated")},
};

constexpr int last_error_number = 99;

Failure refuse(std::string_view text, std::string_view why) {
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" " + std::string(why));
}

template <typename Number>
std::optional<Number> parse_all(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Result<Value> parse_decimal(std::string_view text, int exponent) {
    const auto number = Decimal::parse(text);
    if (!number) {
        return number.error();
    }
    if (exponent == 0) {
        return Value::of(*number);
    }
    // Positional text of 123e3 is 123000: the zeros at the end belong to the exponent.
    std::int64_t mantissa = number->mantissa();
    for (int i = 0; i < exponent; ++i) {
        if (number->exponent() != 0 || mantissa % 10 != 0) {
            return refuse(text, "does not end in the zeros that its form says");
        }
        mantissa /= 10;
    }
    return Value::of(Decimal{mantissa, exponent});
}

}  // namespace

std::string csv_field(std::string_view text) {
    const bool is_guarded = !text.empty() && std::string_view("=+-@\t\r'").find(text.front()) != std::string_view::npos;
    std::string field = is_guarded ? "'" + std::string(text) : std::string(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        return field;
    }
    std::string quoted = "\"";
    for (const char c : field) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + "\"";
}

std::string csv_text(std::string_view field) {
    return std::string(field.substr(field.starts_with('\'') ? 1 : 0));
}

void CsvRowReader::add(std::string_view piece) {
    text_.erase(0, position_);
    position_ = 0;
    text_ += piece;
}

bool CsvRowReader::next(CsvRow& row) {
    while (position_ < text_.size()) {
        const std::size_t begin = position_;
        const std::size_t line = line_;
        row.line = line_;
        fields_ = 0;
        Cut how = cut(row);
        const bool is_open = how == Cut::open && ++open_quotes_ <= most_open_quotes;
        if (how == Cut::unfinished || is_open) {
            position_ = begin;
            line_ = line;
            if (how == Cut::unfinished && text_.size() - begin <= longest_row) {
                return false;
            }
            skip_line();
            how = Cut::unsound;
        }
        row.fields.resize(how == Cut::sound ? fields_ : 0);
        const bool is_blank = row.fields.size() == 1 && row.fields.front().empty();
        if (!is_blank) {
            return true;
        }
    }
    return false;
}

/// A row is finished by its line end only: what looks whole may go on in the next piece.
CsvRowReader::Cut CsvRowReader::cut(CsvRow& row) {
    bool is_sound = true;
    bool is_open = false;
    do {
        std::string& field = field_of(row);
        const bool is_quoted = position_ < text_.size() && text_[position_] == '"';
        const bool is_whole = is_quoted ? quoted(field) : plain(field);
        is_open = is_quoted && !is_whole;
        is_sound &= is_whole;
    } while (take(delimiter_));
    const bool is_cut_off = position_ >= text_.size();
    take('\r');
    bool is_line_over = take('\n');
    line_ += is_line_over ? 1 : 0;
    if (!is_line_over && !is_cut_off) {
        is_sound = false;
        is_line_over = skip_line();
    }
    if (!is_ended_ && !is_line_over) {
        return Cut::unfinished;
    }
    if (is_open) {
        return Cut::open;
    }
    return is_sound ? Cut::sound : Cut::unsound;
}

std::string& CsvRowReader::field_of(CsvRow& row) {
    if (fields_ == row.fields.size()) {
        row.fields.emplace_back();
    }
    std::string& field = row.fields[fields_++];
    field.clear();
    return field;
}

bool CsvRowReader::take(char wanted) {
    const bool is_there = position_ < text_.size() && text_[position_] == wanted;
    position_ += is_there ? 1 : 0;
    return is_there;
}

bool CsvRowReader::plain(std::string& field) {
    const std::size_t end = std::min(text_.find_first_of(ends_, position_), text_.size());
    field.assign(text_, position_, end - position_);
    position_ = end;
    return field.find('"') == std::string::npos;
}

bool CsvRowReader::quoted(std::string& field) {
    for (++position_; position_ < text_.size(); ++position_) {
        const char c = text_[position_];
        if (c == '"') {
            ++position_;
            if (position_ >= text_.size() || text_[position_] != '"') {
                return true;
            }
        }
        line_ += c == '\n' ? 1 : 0;
        field += c;
    }
    return false;
}

bool CsvRowReader::skip_line() {
    const std::size_t end = text_.find('\n', position_);
    position_ = end == std::string::npos ? text_.size() : end + 1;
    line_ += end == std::string::npos ? 0 : 1;
    return end != std::string::npos;
}

std::vector<CsvRow> split_csv_rows(std::string_view text, char delimiter) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    CsvRowReader reader(delimiter);
    reader.add(text);
    reader.end();
    std::vector<CsvRow> rows;
    for (CsvRow row; reader.next(row);) {
        rows.push_back(row);
    }
    return rows;
}

std::string form_of(const Value& value) {
    switch (value.form()) {
        case Value::Form::decimal:
            return value.exponent() > 0 ? "decimal e" + std::to_string(value.exponent()) : "decimal";
        case Value::Form::counter:
            return "counter";
        case Value::Form::float32:
            return "float32";
        case Value::Form::float64:
            return "float64";
    }
    return "";
}

Result<Value> parse_value(std::string_view text, std::string_view form) {
    constexpr std::string_view decimal_with_exponent = "decimal e";
    if (form == "decimal") {
        return parse_decimal(text, 0);
    }
    if (form.starts_with(decimal_with_exponent)) {
        const auto exponent = parse_all<int>(form.substr(decimal_with_exponent.size()));
        return exponent && *exponent > 0 && *exponent <= Decimal::max_exponent ? parse_decimal(text, *exponent)
                                                                               : refuse(form, "is not a form");
    }
    if (form == "counter") {
        const auto number = parse_all<std::uint64_t>(text);
        return number ? Result<Value>(Value::of_counter(*number)) : refuse(text, "is not a 64-bit counter");
    }
    if (form == "float32") {
        const auto number = parse_all<float>(text);
        return number ? Value::of_float32(*number) : refuse(text, "is not a 32-bit number");
    }
    if (form == "float64") {
        const auto number = parse_all<double>(text);
        return number ? Value::of_float64(*number) : refuse(text, "is not a 64-bit number");
    }
    return refuse(form, "is not a form; it is decimal, counter, float32 or float64");
}

Result<PointKey> parse_point_key(std::string_view text) {
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (first == std::string_view::npos) {
        return refuse(text, "is not a point; write it as voltage/l1 or if_in_octets/total/eth0");
    }
    const auto kind = point_kind_by_id(text.substr(0, first));
    const auto phase =
        phase_by_id(text.substr(first + 1, second == std::string_view::npos ? second : second - first - 1));
    if (!kind || !phase) {
        return refuse(text, "names a kind or phase that there is not");
    }
    return PointKey{*kind, *phase, second == std::string_view::npos ? "" : std::string(text.substr(second + 1))};
}

std::optional<Quality> quality_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find_if(qualities, [&](Quality quality) { return id_of(quality) == id; });
    return found == qualities.end() ? std::nullopt : std::optional(*found);
}

std::string_view id_of(Origin origin) noexcept {
    for (const auto& [candidate, id] : origins) {
        if (candidate == origin) {
            return id;
        }
    }
    return "";
}

std::optional<Origin> origin_by_id(std::string_view id) noexcept {
    for (const auto& [origin, candidate] : origins) {
        if (candidate == id) {
            return origin;
        }
    }
    return std::nullopt;
}

std::optional<Errc> error_by_name(std::string_view name) noexcept {
    for (int number = 1; number <= last_error_number; ++number) {
        const auto code = static_cast<Errc>(number);
        if (name == name_of(code) && name != "unknown") {
            return code;
        }
    }
    return std::nullopt;
}

}  // namespace wattmast
