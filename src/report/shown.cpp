// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/shown.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "report/text.h"

namespace wattmast {
namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr int decimals_of_amounts = 3;
constexpr int decimals_of_shares = 2;

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

/// The power of ten between mWh or mg and what `unit` begins with; kWh and kg where it says nothing else.
int exponent_of(std::string_view unit) {
    if (begins(unit, "GWh") || begins(unit, "kt")) {
        return -12;
    }
    const bool is_thousand_times = begins(unit, "MWh") || unit == "t" || begins(unit, "t ") || begins(unit, "tCO");
    return is_thousand_times ? -9 : -6;
}

std::string share_text(PartsPerMillion share, int decimals, ReportLanguage language) {
    std::int32_t count = share.count;
    std::int32_t step = 1;  // of one ppm, which is four decimals of a percent
    for (int i = std::clamp(decimals, 0, 4); i < 4; ++i) {
        step *= 10;
    }
    count -= (count % step + step) % step;
    return number_text(Decimal(count, -4), std::clamp(decimals, 0, 4), language);
}

}  // namespace

bool is_number(const Cell& cell) {
    return !std::holds_alternative<std::monostate>(cell.value) && !std::holds_alternative<std::string>(cell.value);
}

std::optional<Decimal> number_in(const Cell& cell, const ReportColumn& column) {
    if (const auto* energy = std::get_if<Energy>(&cell.value)) {
        return Decimal(energy->count(), exponent_of(column.unit));
    }
    if (const auto* mass = std::get_if<CarbonMass>(&cell.value)) {
        return Decimal(mass->count(), exponent_of(column.unit));
    }
    if (const auto* number = std::get_if<Decimal>(&cell.value)) {
        return *number;
    }
    if (const auto* share = std::get_if<PartsPerMillion>(&cell.value)) {
        return Decimal(share->count, -4);
    }
    return std::nullopt;
}

std::string shown(const Cell& cell, const ReportColumn& column, ReportLanguage language) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        return clean_utf8(*text);
    }
    if (const auto* share = std::get_if<PartsPerMillion>(&cell.value)) {
        return share_text(*share, column.decimals.value_or(decimals_of_shares), language);
    }
    const std::optional<Decimal> number = number_in(cell, column);
    if (!number) {
        return std::string(en_dash);
    }
    const int own =
        std::holds_alternative<Decimal>(cell.value) ? std::max(0, -number->exponent()) : decimals_of_amounts;
    return number_text(*number, column.decimals.value_or(own), language);
}

std::string head_text(const ReportColumn& column) {
    return column.title.empty() || column.unit.empty() ? column.title + column.unit : column.title + ", " + column.unit;
}

LargeFigure large_figure(const Cell& cell, const ReportColumn& column, ReportLanguage language) {
    constexpr std::int64_t ten_thousand = 10'000'000'000;  // of kg or kWh
    const auto* mass = std::get_if<CarbonMass>(&cell.value);
    const auto* energy = std::get_if<Energy>(&cell.value);
    const std::int64_t count = mass != nullptr ? mass->count() : energy != nullptr ? energy->count() : 0;
    const bool is_large = count >= ten_thousand || count <= -ten_thousand;
    if (is_large && exponent_of(column.unit) == -6) {
        const bool is_mass = mass != nullptr;
        const std::string gas = is_mass && begins(column.unit, "kg") ? column.unit.substr(2) : "";
        return {number_text(Decimal(count, -9), column.decimals.value_or(decimals_of_amounts), language),
                is_mass ? "t" + gas : "MWh"};
    }
    return {shown(cell, column, language), column.unit};
}

std::optional<std::size_t> figure_column(const std::vector<Cell>& row) {
    const auto found = std::ranges::find_if(row, is_number);
    return found == row.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - row.begin()));
}

std::vector<std::string> figure_notes(const ReportTable& table, const std::vector<Cell>& row, ReportLanguage language) {
    std::vector<std::string> notes;
    const std::optional<std::size_t> figure = figure_column(row);
    for (std::size_t i = 1; i < row.size(); ++i) {
        const ReportColumn& column = table.columns.at(i);
        const auto* text = std::get_if<std::string>(&row[i].value);
        if (i != figure && is_number(row[i])) {
            notes.push_back(column.title + " " + shown(row[i], column, language) +
                            (column.unit.empty() ? "" : " " + column.unit));
        } else if (text != nullptr && column.title.empty() && !text->empty()) {
            notes.push_back(clean_utf8(*text));
        }
    }
    return notes;
}

bool names_its_factor(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text != nullptr && cell.trace.factors.size() == 1 && cell.trace.factors.front() == *text;
}

std::string trace_text(const Trace& trace) {
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

std::string trace_text(const ReportTable& table, const std::vector<Cell>& row) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (is_number(row[i])) {
            text += (text.empty() ? "" : "; ") + table.columns.at(i).id + ": " + trace_text(row[i].trace);
        }
    }
    return text;
}

}  // namespace wattmast
