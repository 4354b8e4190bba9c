// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/mapping_edit.h"

#include <algorithm>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

/// As manuals and headers write them; which of them fit is factor_to_unit()'s to say.
constexpr std::array written_units = {
    "W",      "kW",     "MW", "mW",  "VA",     "kVA",   "MVA",  "var",   "kvar", "Mvar",  "Wh",   "kWh",   "MWh",
    "GWh",    "mWh",    "V",  "kV",  "mV",     "A",     "kA",   "mA",    "Hz",   "mHz",   "1",    "%",     "°C",
    "s",      "min",    "h",  "ms",  "L",      "m3",    "Ah",   "mAh",   "byte", "kbyte", "Pa",   "hPa",   "bit/s",
    "kbit/s", "Mbit/s", "lx", "m/s", "packet", "kvarh", "varh", "Mvarh", "kVAh", "VAh",   "MVAh", "Gbit/s"};

}  // namespace

bool MappingEdit::refers(const std::string& reference, std::size_t column) const {
    return !reference.empty() &&
           (reference == rows_.references.at(column) || reference == "#" + std::to_string(column + 1));
}

ColumnRole MappingEdit::role_of(std::size_t column) const {
    const std::array<std::pair<const std::string&, ColumnRole>, 5> single = {{
        {mapping_.time_column, ColumnRole::time},
        {mapping_.clock_column, ColumnRole::clock},
        {mapping_.site_column, ColumnRole::site},
        {mapping_.device_column, ColumnRole::device},
        {mapping_.name_column, ColumnRole::name},
    }};
    for (const auto& [reference, role] : single) {
        if (refers(reference, column)) {
            return role;
        }
    }
    return values_of(column).empty() ? ColumnRole::left_out : ColumnRole::value;
}

std::vector<std::size_t> MappingEdit::values_of(std::size_t column) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < mapping_.values.size(); ++i) {
        if (refers(mapping_.values[i].column, column)) {
            found.push_back(i);
        }
    }
    return found;
}

void MappingEdit::clear(std::size_t column) {
    for (std::string* reference : {&mapping_.time_column, &mapping_.clock_column, &mapping_.site_column,
                                   &mapping_.device_column, &mapping_.name_column}) {
        if (refers(*reference, column)) {
            reference->clear();
        }
    }
    std::erase_if(mapping_.values, [&](const HistoryValue& value) { return refers(value.column, column); });
}

std::vector<std::string> MappingEdit::names() const {
    std::vector<std::string> names;
    for (std::size_t column = 0; column < rows_.references.size(); ++column) {
        if (!refers(mapping_.name_column, column)) {
            continue;
        }
        for (const HistoryFirstRow& row : rows_.rows) {
            const std::string name(column < row.cells.size() ? trimmed(row.cells[column].raw) : std::string_view());
            if (!name.empty() && std::ranges::find(names, name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    return names;
}

void MappingEdit::make_values(std::size_t column, const HistoryMapping& proposed) {
    for (const HistoryValue& value : proposed.values) {
        if (refers(value.column, column) && value.name.empty() == mapping_.name_column.empty()) {
            mapping_.values.push_back(value);
        }
    }
    if (!values_of(column).empty()) {
        return;
    }
    HistoryValue value;
    value.column = rows_.references.at(column);
    if (mapping_.name_column.empty()) {
        mapping_.values.push_back(value);
        return;
    }
    for (const std::string& name : names()) {
        value.name = name;
        mapping_.values.push_back(value);
    }
}

void MappingEdit::set_role(std::size_t column, ColumnRole role, const HistoryMapping& proposed) {
    if (role_of(column) == role) {
        return;
    }
    clear(column);
    const std::string& reference = rows_.references.at(column);
    switch (role) {
        case ColumnRole::left_out:
            break;
        case ColumnRole::value:
            make_values(column, proposed);
            break;
        case ColumnRole::time:
            mapping_.time_column = reference;
            break;
        case ColumnRole::clock:
            mapping_.clock_column = reference;
            break;
        case ColumnRole::site:
            mapping_.site_column = reference;
            break;
        case ColumnRole::device:
            mapping_.device_column = reference;
            break;
        case ColumnRole::name:
            mapping_.name_column = reference;
            break;
    }
    // A file is wide or long: values for all rows and values for a name do not go together.
    const bool is_long = !mapping_.name_column.empty();
    std::vector<std::size_t> again;
    for (std::size_t i = 0; i < rows_.references.size(); ++i) {
        const auto values = values_of(i);
        const bool is_other = std::ranges::any_of(
            values, [&](std::size_t value) { return mapping_.values[value].name.empty() == is_long; });
        if (is_other) {
            clear(i);
            again.push_back(i);
        }
    }
    for (const std::size_t i : again) {
        make_values(i, proposed);
    }
}

QStringList units_of(PointKind kind) {
    const Unit own = info(kind).unit;
    QStringList units{to_qt(symbol(own))};
    for (const char* written : written_units) {
        if (factor_to_unit(written, own) && !units.contains(to_qt(written))) {
            units << to_qt(written);
        }
    }
    return units;
}

}  // namespace wattmast::ui
