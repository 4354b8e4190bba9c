// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_row.h"

#include <charconv>
#include <utility>

#include "carbon/civil_date_text.h"
#include "carbon/factor_unit.h"

namespace wattmast {
namespace {

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

/// Takes one row apart; everything wrong with it is collected.
class RowReader {
public:
    explicit RowReader(FactorCells& cells) : cells_(cells) {}

    EmissionFactor read() {
        EmissionFactor factor;
        factor.id = required(FactorColumn::factor_id);
        const bool has_category = read_category(factor);
        factor.region = required(FactorColumn::region_code);
        factor.region_name = take(FactorColumn::region_name_en);
        factor.region_local = take(FactorColumn::region_name_local);
        factor.data_year = read_year();
        factor.valid_from = read_date(FactorColumn::valid_from);
        factor.valid_to = read_date(FactorColumn::valid_to);
        factor.method = required(FactorColumn::method);
        factor.scope = take(FactorColumn::scope);
        factor.includes_td = take(FactorColumn::includes_td);
        factor.item = required(FactorColumn::item);
        factor.publisher = required(FactorColumn::publisher);
        factor.document = required(FactorColumn::document);
        factor.licence = required(FactorColumn::licence);
        factor.source = take(FactorColumn::source_seen);
        factor.note = take(FactorColumn::note);
        factor.set = take(FactorColumn::set);
        factor.published = take(FactorColumn::published);
        factor.published_by = last_day_meant(factor.published);
        if (!factor.published.empty() && !factor.published_by) {
            wrong(FactorColumn::published, "\"" + factor.published + "\" does not begin with a date");
        }
        read_value(factor);
        read_unit(factor, has_category);
        return factor;
    }

    [[nodiscard]] std::vector<FactorRowFault> faults() && { return std::move(faults_); }

private:
    [[nodiscard]] std::string_view text(FactorColumn column) const { return cells_[static_cast<std::size_t>(column)]; }

    /// Once per column: the row's own text, not a copy.
    std::string take(FactorColumn column) { return std::move(cells_[static_cast<std::size_t>(column)]); }

    std::string required(FactorColumn column) {
        if (text(column).empty()) {
            wrong(column, "is empty");
        }
        return take(column);
    }

    bool read_category(EmissionFactor& factor) {
        const auto category = factor_category_by_id(text(FactorColumn::category));
        if (!category) {
            wrong(FactorColumn::category,
                  "\"" + std::string(text(FactorColumn::category)) + "\" is none of " + all_category_ids());
        }
        factor.category = category.value_or(factor.category);
        return category.has_value();
    }

    std::optional<int> read_year() {
        if (text(FactorColumn::data_year).empty()) {
            return std::nullopt;
        }
        const auto year = parse_number(text(FactorColumn::data_year));
        if (!year || *year < 1900 || *year > 2200) {
            wrong(FactorColumn::data_year, "\"" + std::string(text(FactorColumn::data_year)) + "\" is not a year");
        }
        return year;
    }

    std::optional<CivilDate> read_date(FactorColumn column) {
        const auto date = parse_civil_date(text(column));
        if (!text(column).empty() && !date) {
            wrong(column, "\"" + std::string(text(column)) + "\" is not a date such as 2024-01-31");
        }
        return date;
    }

    void read_value(EmissionFactor& factor) {
        if (const auto value = Decimal::parse(text(FactorColumn::value)); !value) {
            wrong(FactorColumn::value, value.error().detail);
        } else if (value->is_negative()) {
            wrong(FactorColumn::value, value->to_string() + " is negative");
        } else {
            factor.value = *value;
        }
    }

    /// Unit and gas say the same, and the unit is one of its category.
    void read_unit(EmissionFactor& factor, bool has_category) {
        factor.unit = required(FactorColumn::unit);
        const std::string stated(text(FactorColumn::gas));
        factor.gas = gas_by_id(stated);
        if (!factor.gas && !stated.empty()) {
            wrong(FactorColumn::gas, "\"" + stated + "\" is none of CO2, CO2e, CH4, N2O");
            return;
        }
        const auto unit = parse_factor_unit(factor.unit);
        if (!unit) {
            if (!factor.unit.empty()) {
                wrong(FactorColumn::unit, unit.error().detail);
            }
            return;
        }
        if (unit->gas != factor.gas) {
            wrong(FactorColumn::unit, "\"" + factor.unit + "\" is of " +
                                          (unit->gas ? std::string(id_of(*unit->gas)) : "no gas") +
                                          ", but column gas says " + (stated.empty() ? "nothing" : stated));
        } else if (const std::string misfit =
                       has_category ? category_misfit(factor.category, *unit, factor.unit) : std::string();
                   !misfit.empty()) {
            wrong(FactorColumn::unit, "\"" + factor.unit + "\" " + misfit);
        }
    }

    void wrong(FactorColumn column, std::string what) { faults_.push_back({column, std::move(what)}); }

    FactorCells& cells_;
    std::vector<FactorRowFault> faults_;
};

}  // namespace

FactorRow read_factor_row(FactorCells cells) {
    RowReader reader(cells);
    FactorRow row;
    row.factor = reader.read();
    row.faults = std::move(reader).faults();
    return row;
}

}  // namespace wattmast
