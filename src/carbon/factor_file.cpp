// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <unordered_set>
#include <utility>

#include "carbon/civil_date_text.h"
#include "carbon/csv_text.h"
#include "carbon/factor_register.h"
#include "carbon/factor_unit.h"

namespace wattmast {
namespace {

enum class Column : std::size_t {
    factor_id,
    category,
    region_code,
    region_name_en,
    region_name_local,
    data_year,
    valid_from,
    valid_to,
    value,
    unit,
    gas,
    method,
    scope,
    includes_td,
    item,
    publisher,
    document,
    published,
    licence,
    source_seen,
    note,
    set,  ///< May be absent: an organisation's own factors are of no set.
};
constexpr std::array<std::string_view, 22> column_names{
    "factor_id", "category",   "region_code", "region_name_en", "region_name_local",
    "data_year", "valid_from", "valid_to",    "value",          "unit",
    "gas",       "method",     "scope",       "includes_td",    "item",
    "publisher", "document",   "published",   "licence",        "source_seen",
    "note",      "set"};
constexpr std::size_t no_column = static_cast<std::size_t>(-1);

using Positions = std::array<std::size_t, column_names.size()>;

Result<Positions> positions_of(const CsvRecord& header) {
    Positions positions{};
    std::string absent;
    for (std::size_t i = 0; i < column_names.size(); ++i) {
        std::size_t at = 0;
        while (at < header.fields.size() && header.fields[at] != column_names[i]) {
            ++at;
        }
        const bool is_there = at < header.fields.size();
        positions[i] = is_there ? at : no_column;
        if (!is_there && i != static_cast<std::size_t>(Column::set)) {
            absent += (absent.empty() ? "" : ", ") + std::string(column_names[i]);
        }
    }
    if (!absent.empty()) {
        return fail(Errc::invalid_argument, "line 1: the header has no column " + absent);
    }
    return positions;
}

std::optional<int> parse_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool complete = !text.empty() && error == std::errc{} && end == text.data() + text.size();
    return complete ? std::optional(number) : std::nullopt;
}

CivilDate last_day_of(std::chrono::year_month month) {
    return CivilDate{month / std::chrono::last};
}

/// "2025-10-24", "2024-12-20 (online …)", "2025-01", "2025": the last day that it can mean.
std::optional<CivilDate> last_day_meant(std::string_view published) {
    const std::string_view stated = published.substr(0, published.find(' '));
    if (const auto month = CivilMonth::parse(stated)) {
        return last_day_of(month->value);
    }
    const auto year = stated.size() == 4 ? parse_number(stated) : std::nullopt;
    return year ? last_day_of(std::chrono::year{*year} / std::chrono::December) : parse_civil_date(stated);
}

std::string all_category_ids() {
    std::string ids;
    for (const FactorCategory category : all_factor_categories()) {
        ids += (ids.empty() ? "" : ", ") + std::string(id_of(category));
    }
    return ids;
}

/// Of what is counted per electrical energy; nothing else may be in these categories.
bool is_per_electricity(FactorCategory category) {
    return category == FactorCategory::electricity || category == FactorCategory::residual_mix;
}

/// Takes one record apart; everything wrong with it is collected.
class RowReader {
public:
    RowReader(CsvRecord& record, const Positions& positions) : record_(record), positions_(positions) {}

    EmissionFactor read() {
        EmissionFactor factor;
        factor.id = required(Column::factor_id);
        const bool has_category = read_category(factor);
        factor.region = required(Column::region_code);
        factor.region_name = take(Column::region_name_en);
        factor.region_local = take(Column::region_name_local);
        factor.data_year = read_year();
        factor.valid_from = read_date(Column::valid_from);
        factor.valid_to = read_date(Column::valid_to);
        factor.method = required(Column::method);
        factor.scope = take(Column::scope);
        factor.includes_td = take(Column::includes_td);
        factor.item = required(Column::item);
        factor.publisher = required(Column::publisher);
        factor.document = required(Column::document);
        factor.licence = required(Column::licence);
        factor.source = take(Column::source_seen);
        factor.note = take(Column::note);
        factor.set = take(Column::set);
        factor.published = take(Column::published);
        factor.published_by = last_day_meant(factor.published);
        if (!factor.published.empty() && !factor.published_by) {
            wrong("published \"" + factor.published + "\" does not begin with a date");
        }
        read_value(factor);
        read_unit(factor, has_category);
        return factor;
    }

    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

private:
    [[nodiscard]] std::string_view text(Column column) const {
        const std::size_t at = positions_[static_cast<std::size_t>(column)];
        return at == no_column ? std::string_view() : record_.fields[at];
    }

    /// Once per column: the record's own text, not a copy.
    std::string take(Column column) {
        const std::size_t at = positions_[static_cast<std::size_t>(column)];
        return at == no_column ? std::string() : std::move(record_.fields[at]);
    }

    std::string required(Column column) {
        if (text(column).empty()) {
            wrong(std::string(column_names[static_cast<std::size_t>(column)]) + " is empty");
        }
        return take(column);
    }

    bool read_category(EmissionFactor& factor) {
        const auto category = factor_category_by_id(text(Column::category));
        if (!category) {
            wrong("category \"" + std::string(text(Column::category)) + "\" is none of " + all_category_ids());
        }
        factor.category = category.value_or(factor.category);
        return category.has_value();
    }

    std::optional<int> read_year() {
        if (text(Column::data_year).empty()) {
            return std::nullopt;
        }
        const auto year = parse_number(text(Column::data_year));
        if (!year || *year < 1900 || *year > 2200) {
            wrong("data_year \"" + std::string(text(Column::data_year)) + "\" is not a year");
        }
        return year;
    }

    std::optional<CivilDate> read_date(Column column) {
        const auto date = parse_civil_date(text(column));
        if (!text(column).empty() && !date) {
            wrong(std::string(column_names[static_cast<std::size_t>(column)]) + " \"" + std::string(text(column)) +
                  "\" is not a date such as 2024-01-31");
        }
        return date;
    }

    void read_value(EmissionFactor& factor) {
        if (const auto value = Decimal::parse(text(Column::value)); !value) {
            wrong("value: " + value.error().detail);
        } else if (value->is_negative()) {
            wrong("value " + value->to_string() + " is negative");
        } else {
            factor.value = *value;
        }
    }

    /// Unit and gas say the same, and what is counted per electrical energy is a mass per kWh, MWh or GWh.
    void read_unit(EmissionFactor& factor, bool has_category) {
        factor.unit = required(Column::unit);
        const std::string stated(text(Column::gas));
        factor.gas = gas_by_id(stated);
        if (!factor.gas && !stated.empty()) {
            wrong("gas \"" + stated + "\" is none of CO2, CO2e, CH4, N2O");
            return;
        }
        const auto unit = parse_factor_unit(factor.unit);
        if (!unit) {
            if (!factor.unit.empty()) {
                wrong("unit " + unit.error().detail);
            }
            return;
        }
        if (unit->gas != factor.gas) {
            wrong("unit \"" + factor.unit + "\" is of " + (unit->gas ? std::string(id_of(*unit->gas)) : "no gas") +
                  ", but column gas says " + (stated.empty() ? "nothing" : stated));
        } else if (has_category && is_per_electricity(factor.category) && !kilograms_per_kilowatt_hour(factor)) {
            wrong("unit \"" + factor.unit + "\" is not a mass of a gas per kWh, MWh or GWh, as category " +
                  std::string(id_of(factor.category)) + " needs it");
        }
    }

    void wrong(std::string what) { faults_.push_back(std::move(what)); }

    CsvRecord& record_;
    const Positions& positions_;
    std::vector<std::string> faults_;
};

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
        RowReader reader(record, *positions);
        factors.push_back(reader.read());
        for (const std::string& fault : reader.faults()) {
            note(record, fault);
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

}  // namespace wattmast
