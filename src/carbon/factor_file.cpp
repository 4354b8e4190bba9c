// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <unordered_set>
#include <utility>

#include "carbon/csv_text.h"
#include "carbon/factor_edition.h"
#include "carbon/factor_register.h"
#include "carbon/factor_row.h"

namespace wattmast {
namespace {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

using Positions = std::array<std::size_t, factor_columns.size()>;

Result<Positions> positions_of(const CsvRecord& header) {
    Positions positions{};
    std::string absent;
    for (std::size_t i = 0; i < factor_columns.size(); ++i) {
        std::size_t at = 0;
        while (at < header.fields.size() && header.fields[at] != factor_columns[i]) {
            ++at;
        }
        const bool is_there = at < header.fields.size();
        positions[i] = is_there ? at : no_column;
        if (!is_there && i != static_cast<std::size_t>(FactorColumn::set)) {
            absent += (absent.empty() ? "" : ", ") + std::string(factor_columns[i]);
        }
    }
    if (!absent.empty()) {
        return fail(Errc::invalid_argument, "line 1: the header has no column " + absent);
    }
    return positions;
}

FactorCells cells_of(CsvRecord& record, const Positions& positions) {
    FactorCells cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (positions[i] != no_column) {
            cells[i] = std::move(record.fields[positions[i]]);
        }
    }
    return cells;
}

}  // namespace

Result<std::vector<EmissionFactor>> parse_factors(std::string_view text, std::string_view name) {
    const auto broken = [&](const std::string& what) {
        return fail(Errc::invalid_argument, "factor file " + std::string(name) + " cannot be used:\n" + what);
    };
    auto records = parse_csv(text);
    if (!records) {
        return broken(records.error().detail);
    }
    if (records->empty()) {
        return broken("it is empty");
    }
    const auto positions = positions_of(records->front());
    if (!positions) {
        return broken(positions.error().detail);
    }
    std::vector<EmissionFactor> factors;
    factors.reserve(records->size());
    std::unordered_set<std::string> ids;
    std::string faults;
    const auto note = [&](const CsvRecord& record, const std::string& what) {
        faults += (faults.empty() ? "line " : "\nline ") + std::to_string(record.line) + ": " + what;
    };
    for (std::size_t i = 1; i < records->size(); ++i) {
        CsvRecord& record = (*records)[i];
        if (record.fields.size() != records->front().fields.size()) {
            note(record, std::to_string(record.fields.size()) + " fields instead of " +
                             std::to_string(records->front().fields.size()));
            continue;
        }
        FactorRow row = read_factor_row(cells_of(record, *positions));
        factors.push_back(std::move(row.factor));
        for (const FactorRowFault& fault : row.faults) {
            note(record, std::string(name_of(fault.column)) + " " + fault.message);
        }
        if (!ids.insert(factors.back().id).second) {
            note(record, "factor_id " + factors.back().id + " is there twice");
        }
    }
    if (!faults.empty()) {
        return broken(faults);
    }
    return factors;
}

std::string write_factors(std::span<const EmissionFactor> factors) {
    std::string text;
    const auto add = [&text](std::string_view cell, bool is_first) {
        text += is_first ? "" : ",";
        if (cell.find_first_of(",\"\n") == std::string_view::npos) {
            text += cell;
            return;
        }
        text += '"';
        for (const char letter : cell) {
            text += letter == '"' ? std::string(2, letter) : std::string(1, letter);
        }
        text += '"';
    };
    for (const FactorField& field : fields_of(EmissionFactor{})) {
        add(field.name, text.empty());
    }
    text += '\n';
    for (const EmissionFactor& factor : factors) {
        bool is_first = true;
        for (const FactorField& field : fields_of(factor)) {
            add(field.text, std::exchange(is_first, false));
        }
        text += '\n';
    }
    return text;
}

}  // namespace wattmast
