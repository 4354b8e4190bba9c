// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/target_request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <utility>

#include "analysis/exact.h"
#include "carbon/csv_rows.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

struct MeasureName {
    TargetMeasure measure;
    std::string_view id;
    std::string_view column;
};
constexpr std::array<MeasureName, 4> measure_names{{{TargetMeasure::mass, "mass", ""},
                                                    {TargetMeasure::per_terabyte, "TB", "terabytes"},
                                                    {TargetMeasure::per_site, "site", "sites"},
                                                    {TargetMeasure::per_subscriber, "subscriber", "subscribers"}}};

constexpr int ict_base_year = 2020;
constexpr int ict_target_year = 2030;
constexpr Decimal ict_change{-45, 0};  ///< Per cent, 2020 to 2030 (ITU-T L.1470, 2020).

Failure wrong(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

std::optional<int> year_of(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool is_year = error == std::errc{} && end == text.data() + text.size() && text.size() == 4;
    return is_year ? std::optional(year) : std::nullopt;
}

/// mass / denominator in ng, rounded once, half to even.
Result<TargetAmount> per_unit(CarbonMass mass, Decimal denominator) {
    const WideInteger nanograms = static_cast<WideInteger>(mass.count()) * 1'000'000;
    WideInteger numerator = nanograms;
    WideInteger divisor = denominator.mantissa();
    const int exponent = denominator.exponent();
    const bool is_out_of_range = std::abs(exponent) > most_power_of_ten ||
                                 __builtin_mul_overflow(numerator, power_of_ten(-exponent), &numerator) ||
                                 __builtin_mul_overflow(divisor, power_of_ten(exponent), &divisor);
    const WideInteger amount =
        is_out_of_range ? std::numeric_limits<WideInteger>::max() : divide_half_even(numerator, divisor);
    if (amount > std::numeric_limits<std::int64_t>::max()) {
        return fail(Errc::overflow, kilograms_text(mass) + " kg over " + denominator.to_string() +
                                        " cannot be counted in ng; check the denominator");
    }
    return TargetAmount::of(static_cast<std::int64_t>(amount));
}

class Reader {
public:
    explicit Reader(const TargetRequest& request) : request_(request) {}

    Result<Target> run() {
        if (auto read = read_denominators(); !read) {
            return read.error();
        }
        auto base = measured(request_.base);
        if (!base) {
            return base.error();
        }
        if (!*base) {
            return wrong("the base year " + std::to_string(request_.base.year) +
                         " has no denominator, so no amount per " + std::string(id_of(request_.measure)) +
                         "; give --denominator " + std::to_string(request_.base.year) + "=NUMBER");
        }
        base_ = **base;
        auto steps = read_steps();
        if (!steps) {
            return steps.error();
        }
        auto path = TargetPath::make(request_.base.year, base_, std::move(*steps));
        if (!path) {
            return path.error();
        }
        Target target{request_.measure, std::nullopt, std::move(*path), {}, {}};
        if (auto read = read_actuals(target); !read) {
            return read.error();
        }
        target.gas = gas_;
        return target;
    }

private:
    Result<void> read_denominators() {
        for (const YearText& entry : request_.denominators) {
            std::optional<Decimal> number;
            if (!entry.text.empty()) {
                const auto read = Decimal::parse(entry.text);
                if (!read || read->is_negative() || read->is_zero()) {
                    return wrong("the denominator of " + std::to_string(entry.year) + ", \"" + entry.text +
                                 "\", is not a number above zero");
                }
                number = *read;
            }
            if (!denominators_.try_emplace(entry.year, number).second) {
                return wrong("the year " + std::to_string(entry.year) + " has two denominators");
            }
        }
        return {};
    }

    /// Mass as written, its gas noted.
    Result<CarbonMass> mass_of_text(const YearText& entry) {
        const auto stated = read_mass_text(entry.text);
        const std::string place = "the amount of " + std::to_string(entry.year) + ": ";
        if (!stated) {
            return fail(stated.error().code, place + stated.error().detail);
        }
        if (stated->gas && gas_ && *stated->gas != *gas_) {
            return wrong(place + "it is of " + std::string(id_of(*stated->gas)) + ", others are of " +
                         std::string(id_of(*gas_)) + "; the two are never compared");
        }
        gas_ = stated->gas ? stated->gas : gas_;
        return stated->mass;
    }

    /// In the measure; empty where the year has no denominator.
    Result<std::optional<TargetAmount>> measured(const YearText& entry) {
        const auto mass = mass_of_text(entry);
        if (!mass) {
            return mass.error();
        }
        if (request_.measure == TargetMeasure::mass) {
            return std::optional(TargetAmount::of(mass->count()));
        }
        const auto found = denominators_.find(entry.year);
        if (found == denominators_.end() || !found->second) {
            return std::optional<TargetAmount>();
        }
        const auto amount = per_unit(*mass, *found->second);
        return amount ? Result<std::optional<TargetAmount>>(std::optional(*amount)) : amount.error();
    }

    Result<TargetAmount> amount_of(const YearText& entry) {
        std::string_view text = entry.text;
        int years = 1;
        if (text.ends_with("%/yr")) {
            text.remove_suffix(3);
            years = entry.year - request_.base.year;
        }
        if (text.ends_with('%')) {
            text.remove_suffix(1);
            text.remove_prefix(text.starts_with('+') ? 1 : 0);
            const auto percent = Decimal::parse(text);
            if (!percent) {
                return wrong("\"" + entry.text + "\" is no change such as -45% or -4.2%/yr");
            }
            const auto whole_change = multiply(*percent, Decimal(years, 0));
            return whole_change ? changed_by_percent(base_, *whole_change) : whole_change.error();
        }
        const auto mass = mass_of_text(entry);
        if (!mass) {
            return mass.error();
        }
        return request_.measure == TargetMeasure::mass ? Result<TargetAmount>(TargetAmount::of(mass->count()))
                                                       : per_unit(*mass, Decimal(1, 0));
    }

    Result<std::vector<TargetStep>> read_steps() {
        const std::string& kind = request_.kind;
        if (kind != "l1470" && kind != "linear" && kind != "compound" && kind != "peak") {
            return wrong("there is no kind of target \"" + kind + "\"; there are l1470, linear, compound and peak");
        }
        if (kind != "peak" && (request_.peak_year || !request_.ceiling.empty())) {
            return wrong("a peak and a ceiling belong to --kind peak");
        }
        if (kind == "l1470") {
            return ict_steps();
        }
        std::vector<TargetStep> steps;
        if (kind == "peak") {
            auto peak = peak_step();
            if (!peak) {
                return peak.error();
            }
            steps.push_back(*peak);
        }
        const TargetShape shape = kind == "compound" ? TargetShape::compound : TargetShape::linear;
        return with_targets(std::move(steps), shape);
    }

    Result<std::vector<TargetStep>> with_targets(std::vector<TargetStep> steps, TargetShape shape) {
        if (request_.targets.empty()) {
            return wrong(
                request_.kind == "peak"
                    ? "where does the path lead after its peak? State the year of neutrality and the residual, "
                      "as --target 2060=50t"
                    : "there is no target; give --target YEAR=CHANGE, as --target 2030=-45%");
        }
        std::vector<YearText> targets = request_.targets;
        std::ranges::stable_sort(targets, {}, &YearText::year);
        for (const YearText& entry : targets) {
            const auto amount = amount_of(entry);
            if (!amount) {
                return fail(amount.error().code,
                            "the target of " + std::to_string(entry.year) + ": " + amount.error().detail);
            }
            steps.push_back({entry.year, *amount, shape});
        }
        return steps;
    }

    Result<std::vector<TargetStep>> ict_steps() {
        if (request_.base.year != ict_base_year) {
            return wrong("the path of ITU-T L.1470 begins in 2020, not in " + std::to_string(request_.base.year) +
                         "; use --kind linear for another base year");
        }
        const auto amount = changed_by_percent(base_, ict_change);
        if (!amount) {
            return amount.error();
        }
        const TargetStep step{ict_target_year, *amount, TargetShape::linear};
        for (const YearText& entry : request_.targets) {
            const auto stated = amount_of(entry);
            if (!stated) {
                return stated.error();
            }
            if (entry.year != ict_target_year || *stated != *amount) {
                return wrong("the path of ITU-T L.1470 is -45% from 2020 to 2030, not " + std::to_string(entry.year) +
                             "=" + entry.text + "; use --kind linear for another target");
            }
        }
        return std::vector<TargetStep>{step};
    }

    Result<TargetStep> peak_step() {
        if (!request_.peak_year || request_.ceiling.empty()) {
            return wrong(
                "a peak needs its year and a ceiling, as --peak 2030 --ceiling 1200t (or +20%): without a "
                "ceiling everything is allowed until the peak");
        }
        const auto ceiling = amount_of({*request_.peak_year, request_.ceiling});
        if (!ceiling) {
            return fail(ceiling.error().code, "the ceiling: " + ceiling.error().detail);
        }
        return TargetStep{*request_.peak_year, *ceiling, TargetShape::level};
    }

    Result<void> read_actuals(Target& target) {
        for (const YearText& entry : request_.actuals) {
            if (entry.text.empty()) {
                target.actuals.push_back({entry.year, std::nullopt});
                continue;
            }
            const auto amount = measured(entry);
            if (!amount) {
                return amount.error();
            }
            if (!*amount) {
                target.no_denominator.push_back(entry.year);
            }
            target.actuals.push_back({entry.year, *amount});
        }
        std::ranges::sort(target.no_denominator);
        return {};
    }

    const TargetRequest& request_;
    std::map<int, std::optional<Decimal>> denominators_;
    std::optional<Gas> gas_;
    TargetAmount base_;
};

}  // namespace

std::string_view id_of(TargetMeasure measure) noexcept {
    return std::ranges::find(measure_names, measure, &MeasureName::measure)->id;
}

std::optional<TargetMeasure> target_measure_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find(measure_names, id, &MeasureName::id);
    return found == measure_names.end() ? std::nullopt : std::optional(found->measure);
}

Result<YearText> read_year_text(std::string_view text) {
    const std::size_t equals = text.find('=');
    const auto year = year_of(text.substr(0, equals));
    if (equals == std::string_view::npos || !year) {
        return wrong("\"" + std::string(text) + "\" is not YEAR=VALUE, as 2020=1000t");
    }
    return YearText{*year, std::string(text.substr(equals + 1))};
}

Result<Target> read_target(const TargetRequest& request) {
    return Reader(request).run();
}

Result<void> add_target_rows(TargetRequest& request, std::string_view csv, std::string_view name) {
    auto table = CsvRows::read(csv, name, {"year", "amount", "unit"}, {"terabytes", "sites", "subscribers"});
    if (!table) {
        return table.error();
    }
    const auto column = std::ranges::find(measure_names, request.measure, &MeasureName::measure)->column;
    for (const CsvRecord& row : table->rows()) {
        const auto year = year_of(table->cell(row, "year"));
        if (!year) {
            table->faults.add(row.line, "\"" + std::string(table->cell(row, "year")) + "\" is no year");
            continue;
        }
        const std::string number(table->cell(row, "amount"));
        const std::string text = number.empty() ? "" : number + std::string(table->cell(row, "unit"));
        if (const auto mass = read_mass_text(text); !text.empty() && !mass) {
            table->faults.add(row.line, mass.error().detail);
            continue;
        }
        request.actuals.push_back({*year, text});
        if (!column.empty() && table->has(column)) {
            request.denominators.push_back({*year, std::string(table->cell(row, column))});
        }
    }
    return table->faults.verdict();
}

std::string target_kilograms_text(TargetAmount amount, TargetMeasure measure) {
    return Decimal(amount.count(), measure == TargetMeasure::mass ? -6 : -12).normalized().to_string();
}

}  // namespace wattmast
