// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/sniffing.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace wattmast {
namespace {

/// More than half: some cells may be faulty, which the preview tells.
bool are_most(std::size_t part, std::size_t all) {
    return part * 2 > all;
}

/// A cell that tells something, with its line: the first words of a phrase.
using Witness = std::vector<std::string>;

Witness witness_of(std::string_view cell, std::size_t line) {
    return {std::string(cell), std::to_string(line)};
}

Witness with(Witness words, std::string_view more) {
    words.emplace_back(more);
    return words;
}

/// How well a delimiter makes columns of the first rows.
struct Cut {
    char delimiter = ',';
    std::size_t width = 1;
    std::size_t alike = 0;  ///< Rows of that width.
    bool is_led = false;    ///< The first of them stands among the first rows, as a header does.
};

Cut cut_with(std::string_view beginning, char delimiter) {
    const std::vector<CsvRow> rows = split_csv_rows(beginning, delimiter);
    std::map<std::size_t, std::size_t> widths;
    for (const CsvRow& row : rows) {
        ++widths[row.fields.size()];
    }
    Cut cut;
    cut.delimiter = delimiter;
    for (const auto& [width, count] : widths) {
        if (width > 1 && count >= cut.alike) {
            cut.width = width;
            cut.alike = count;
        }
    }
    const auto of_width = [&](const CsvRow& row) { return row.fields.size() == cut.width; };
    cut.is_led = cut.width > 1 && !rows.empty() &&
                 std::ranges::find_if(rows, of_width) - rows.begin() <= static_cast<std::ptrdiff_t>(rows.size() / 2);
    return cut;
}

/// The begin of a text, cut behind a line end.
std::string_view some_lines(std::string_view text) {
    constexpr std::size_t some = 16UL * 1024;
    const std::size_t end = text.substr(0, some).rfind('\n');
    return text.size() <= some || end == std::string_view::npos ? text.substr(0, some) : text.substr(0, end + 1);
}

/// Numbers are times only where they are as long as those of our days.
bool may_be(std::string_view cell, DateOrder order) {
    const std::size_t digits = std::min(cell.find_first_not_of("0123456789"), cell.size());
    const bool is_whole = digits == cell.size() || cell[digits] == '.';
    switch (order) {
        case DateOrder::year_first:
        case DateOrder::day_first:
        case DateOrder::month_first:
            return digits != cell.size() || digits == 8 || digits == 12 || digits == 14;
        case DateOrder::epoch_seconds:
            return is_whole && (digits == 9 || digits == 10);
        case DateOrder::epoch_milliseconds:
            return digits == cell.size() && (digits == 12 || digits == 13);
    }
    return false;
}

bool reads(std::string_view cell, std::string_view clock, DateOrder order) {
    return may_be(cell, order) && read_time(cell, clock, order);
}

bool is_some_time(std::string_view cell) {
    return std::ranges::any_of(date_orders, [cell](DateOrder order) { return reads(cell, "", order); });
}

template <typename Is>
bool most_cells(const SniffedTable& table, std::size_t column, Is is) {
    std::size_t filled = 0;
    std::size_t right = 0;
    for (const CsvRow& row : table.rows) {
        const std::string_view cell = trimmed(row.fields[column]);
        filled += is_missing_word(cell, {}) ? 0U : 1U;
        right += !is_missing_word(cell, {}) && is(cell) ? 1U : 0U;
    }
    return are_most(right, filled);
}

/// Leaves the orders that read the most cells, and says what ruled out the others.
void choose_orders(const SniffedTable& table, SniffedTime& time) {
    std::array<std::size_t, date_orders.size()> read{};
    std::array<Witness, date_orders.size()> refused;
    Witness example;
    for (const CsvRow& row : table.rows) {
        const std::string_view cell = trimmed(row.fields[time.column]);
        const std::string_view clock = time.clock ? trimmed(row.fields[*time.clock]) : std::string_view();
        std::array<bool, date_orders.size()> can{};
        for (std::size_t i = 0; i < date_orders.size(); ++i) {
            can.at(i) = reads(cell, clock, date_orders.at(i));
            read.at(i) += can.at(i) ? 1U : 0U;
        }
        const bool is_time = std::ranges::any_of(can, [](bool one) { return one; });
        example = is_time && example.empty() ? witness_of(cell, row.line) : example;
        for (std::size_t i = 0; i < date_orders.size(); ++i) {
            if (is_time && !can.at(i) && refused.at(i).empty()) {
                refused.at(i) = witness_of(cell, row.line);
            }
        }
    }
    const std::size_t most = *std::ranges::max_element(read);
    for (std::size_t i = 0; i < date_orders.size(); ++i) {
        if (read.at(i) == most) {
            time.orders.push_back(date_orders.at(i));
        }
    }
    if (time.orders.size() > 1) {
        time.reason = {HistoryPhrase::day_or_month, example};
        return;
    }
    const DateOrder chosen = time.orders.front();
    for (std::size_t i = 0; i < date_orders.size(); ++i) {
        const bool is_twin =
            std::pair(chosen, date_orders.at(i)) == std::pair(DateOrder::day_first, DateOrder::month_first) ||
            std::pair(chosen, date_orders.at(i)) == std::pair(DateOrder::month_first, DateOrder::day_first);
        const bool is_rival = (is_twin || read.at(i) > 0) && !refused.at(i).empty() && date_orders.at(i) != chosen;
        if (is_rival) {
            time.reason = {HistoryPhrase::order_refused, with(refused.at(i), id_of(date_orders.at(i)))};
        }
    }
    if (time.reason.parts.empty()) {
        time.reason = {HistoryPhrase::no_other_order, example};
    }
}

/// Which formats read how many of the cells, and where two of them read another number.
class NumberTally {
public:
    void add(std::string_view cell, std::size_t line) {
        if (is_missing_word(cell, {})) {
            return;
        }
        Readings values;
        std::optional<Decimal> first;
        bool is_disputed = false;
        for (std::size_t i = 0; i < number_formats.size(); ++i) {
            if (const auto number = read_number(cell, number_formats.at(i))) {
                values.at(i) = *number;
                ++read_.at(i);
                is_disputed |= first && *first != *number;
                first = first ? first : values.at(i);
            }
        }
        for (std::size_t i = 0; i < number_formats.size() && first; ++i) {
            if (!values.at(i) && refused_.at(i).empty()) {
                refused_.at(i) = witness_of(cell, line);
            }
        }
        if (is_disputed && disputed_.size() < most_disputed) {
            disputed_.emplace_back(witness_of(cell, line), values);
        }
    }

    SniffedNumbers result() && {
        const std::size_t most = *std::ranges::max_element(read_);
        SniffedNumbers numbers;
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < number_formats.size(); ++i) {
            if (read_.at(i) != most) {
                continue;
            }
            if (numbers.formats.empty()) {
                chosen = i;
                numbers.formats.push_back(number_formats.at(i));
                continue;
            }
            const auto witness = std::ranges::find_if(
                disputed_, [&](const auto& cell) { return cell.second.at(chosen) != cell.second.at(i); });
            if (witness != disputed_.end()) {
                numbers.formats.push_back(number_formats.at(i));
                numbers.reason = {HistoryPhrase::numbers_disputed,
                                  with(with(witness->first, witness->second.at(chosen).value().to_string()),
                                       witness->second.at(i).value().to_string())};
            }
        }
        if (numbers.formats.size() == 1) {
            const bool is_point = numbers.formats.front().mark == DecimalMark::point;
            const Witness& rival = refused_.at(is_point ? 1 : 0);
            numbers.reason = rival.empty()
                                 ? HistoryText(HistoryPhrase::numbers_whole)
                                 : HistoryText(HistoryPhrase::mark_refused,
                                               with(rival, id_of(is_point ? DecimalMark::comma : DecimalMark::point)));
        }
        return numbers;
    }

private:
    using Readings = std::array<std::optional<Decimal>, number_formats.size()>;
    static constexpr std::size_t most_disputed = 1000;

    std::array<std::size_t, number_formats.size()> read_{};
    std::array<Witness, number_formats.size()> refused_;  ///< The first cell that it does not read.
    std::vector<std::pair<Witness, Readings>> disputed_;
};

}  // namespace

Result<SniffedTable> sniff_table(std::string_view text, std::optional<char> delimiter) {
    const std::string_view beginning = some_lines(text);
    Cut best;
    for (const char candidate : {'\t', ';', ','}) {
        const Cut cut = cut_with(beginning, candidate);
        const bool is_better = std::pair(cut.alike, cut.width) > std::pair(best.alike, best.width);
        if ((!delimiter && cut.is_led && is_better) || delimiter == candidate) {
            best = cut;
        }
    }
    SniffedTable table;
    table.delimiter = best.delimiter;
    for (CsvRow& row : best.width < 2 ? std::vector<CsvRow>() : split_csv_rows(text, best.delimiter)) {
        const bool is_blank = std::ranges::all_of(row.fields, [](const auto& field) { return trimmed(field).empty(); });
        if (row.fields.size() == best.width && !is_blank) {
            table.rows.push_back(std::move(row));
        }
    }
    if (table.rows.empty()) {
        return fail(Errc::invalid_argument,
                    "no comma, semicolon or tab makes columns of the file; it needs one for the time and one for a "
                    "value");
    }
    table.header = table.rows.front();
    table.header_line = table.header.line;
    table.rows.erase(table.rows.begin());
    return table;
}

std::optional<SniffedTime> sniff_time(SniffedTable& table) {
    const std::size_t width = table.header.fields.size();
    for (std::size_t column = 0; column < width; ++column) {
        if (!most_cells(table, column, is_some_time)) {
            continue;
        }
        SniffedTime time;
        time.column = column;
        for (std::size_t other = 0; other < width && most_cells(table, column, is_date_only); ++other) {
            if (other != column && most_cells(table, other, is_clock)) {
                time.clock = other;
                break;
            }
        }
        if (is_some_time(trimmed(table.header.fields[column]))) {
            table.header_line = 0;
            table.first_line = table.header.line;
            table.rows.insert(table.rows.begin(), table.header);
            for (std::size_t i = 0; i < width; ++i) {
                table.header.fields[i] = "#" + std::to_string(i + 1);
            }
        }
        choose_orders(table, time);
        return time;
    }
    return std::nullopt;
}

bool holds_numbers(const SniffedTable& table, std::size_t column) {
    return most_cells(table, column, [](std::string_view cell) {
        return std::ranges::any_of(number_formats,
                                   [cell](NumberFormat format) { return read_number(cell, format).has_value(); });
    });
}

SniffedNumbers sniff_numbers(const SniffedTable& table, const std::vector<std::size_t>& columns) {
    NumberTally tally;
    for (const CsvRow& row : table.rows) {
        for (const std::size_t column : columns) {
            tally.add(trimmed(row.fields[column]), row.line);
        }
    }
    return std::move(tally).result();
}

}  // namespace wattmast
