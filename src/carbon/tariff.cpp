// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/tariff.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <stdexcept>
#include <utility>

#include "carbon/book_check.h"
#include "carbon/canonical_text.h"
#include "units/decimal.h"

namespace wattmast {
namespace {

constexpr int micro = -6;
/// mWh of a kWh: 10^6, by which micros × mWh is divided.
constexpr int milliwatt_hours_power = 6;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Parts that have something in them.
std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const auto part = trimmed(text.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<int> read_number(std::string_view text, int least, int most) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return is_number && least <= number && number <= most ? std::optional(number) : std::nullopt;
}

/// "7-11" or "7", in whole numbers.
std::optional<std::pair<int, int>> read_range(std::string_view text, int least, int most) {
    const std::size_t dash = text.find('-');
    const auto first = read_number(trimmed(text.substr(0, dash)), least, most);
    const auto last = dash == std::string_view::npos ? first : read_number(trimmed(text.substr(dash + 1)), least, most);
    return first && last ? std::optional(std::pair(*first, *last)) : std::nullopt;
}

Failure wrong(std::string_view field, const std::string& why) {
    return fail(Errc::invalid_argument, std::string(field) + ": " + why);
}

Result<std::int64_t> read_micros(std::string_view field, std::string_view text) {
    const auto price = Decimal::parse(text);
    if (!price || price->is_negative()) {
        return wrong(field, "\"" + std::string(text) + "\" is not a price such as 0.71");
    }
    const auto micros = price->to_scaled(micro);
    if (!micros || Decimal(*micros, micro) != *price) {
        return wrong(field, "\"" + std::string(text) + "\" has more than six decimals");
    }
    return *micros;
}

/// "peak 1.04; flat 0.71; valley 0.34"
Result<std::vector<TariffPeriod>> read_prices(std::string_view text) {
    std::vector<TariffPeriod> periods;
    for (const std::string_view part : split(text, ";\n")) {
        const std::size_t space = part.find_last_of(" \t");
        if (space == std::string_view::npos) {
            return wrong("prices", "\"" + std::string(part) + "\" is not a period and its price, such as peak 1.04");
        }
        const std::string name(trimmed(part.substr(0, space)));
        const auto micros = read_micros("prices", part.substr(space + 1));
        if (!micros) {
            return micros.error();
        }
        if (std::ranges::find(periods, name, &TariffPeriod::name) != periods.end()) {
            return wrong("prices", "the period " + name + " stands there twice");
        }
        periods.push_back({name, EnergyPrice{*micros}});
    }
    return periods.empty() ? Result<std::vector<TariffPeriod>>(wrong("prices", "there is no price"))
                           : Result<std::vector<TariffPeriod>>(std::move(periods));
}

class RuleReader {
public:
    explicit RuleReader(const std::vector<TariffPeriod>& periods) : periods_(periods) {}

    /// "peak: months 7-9, workdays, 8-11, 18-21"
    Result<TariffRule> read(std::string_view text) {
        const std::size_t colon = std::min(text.find(':'), text.size());
        const std::string_view name = trimmed(text.substr(0, colon));
        const auto period = std::ranges::find(periods_, name, &TariffPeriod::name);
        if (period == periods_.end()) {
            return wrong("periods", "\"" + std::string(name) + "\" has no price; name it among the prices");
        }
        rule_ = {};
        rule_.period = static_cast<std::size_t>(period - periods_.begin());
        for (const std::string_view part : split(text.substr(std::min(colon + 1, text.size())), ",")) {
            if (!take_part(part)) {
                return wrong("periods", "\"" + std::string(part) +
                                            "\" is none of: months 7-9, workdays, weekends, holidays, or whole hours "
                                            "such as 8-11 or 22-6");
            }
        }
        rule_.months = rule_.months.none() ? ~rule_.months : rule_.months;
        rule_.hours = rule_.hours.none() ? ~rule_.hours : rule_.hours;
        if (rule_.days.empty()) {
            rule_.days.insert(TariffDays::all);
        }
        return rule_;
    }

private:
    bool take_part(std::string_view part) {
        constexpr std::string_view months = "months ";
        if (part == "workdays" || part == "weekends" || part == "holidays") {
            rule_.days.insert(part == "workdays"   ? TariffDays::workdays
                              : part == "weekends" ? TariffDays::weekends
                                                   : TariffDays::holidays);
            return true;
        }
        if (part.starts_with(months)) {
            const auto range = read_range(trimmed(part.substr(months.size())), 1, 12);
            for (int month = range ? range->first : 0; range; month = month % 12 + 1) {
                rule_.months.set(static_cast<std::size_t>(month - 1));
                if (month == range->second) {
                    break;
                }
            }
            return range.has_value();
        }
        const auto range = part.find('-') == std::string_view::npos ? std::nullopt : read_range(part, 0, 24);
        if (!range || range->first == 24 || range->first == range->second) {
            return false;
        }
        for (int hour = range->first; hour != range->second % 24; hour = (hour + 1) % 24) {
            rule_.hours.set(static_cast<std::size_t>(hour));
        }
        if (range->first == 0 && range->second == 24) {
            rule_.hours.set();
        }
        return true;
    }

    const std::vector<TariffPeriod>& periods_;
    TariffRule rule_;
};

Result<std::vector<TariffRule>> read_rules(std::string_view text, const std::vector<TariffPeriod>& periods) {
    std::vector<TariffRule> rules;
    RuleReader reader(periods);
    for (const std::string_view part : split(text, ";\n")) {
        auto rule = reader.read(part);
        if (!rule) {
            return rule.error();
        }
        rules.push_back(std::move(*rule));
    }
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (std::ranges::find(rules, i, &TariffRule::period) == rules.end()) {
            return wrong("periods",
                         "no hours are named for " + periods[i].name + "; name them, or leave out its price");
        }
    }
    return rules;
}

bool fits(const TariffRule& rule, const Tariff& tariff, CivilDate day) {
    if (!rule.months.test(static_cast<unsigned>(day.month()) - 1)) {
        return false;
    }
    if (rule.days.contains(TariffDays::all)) {
        return true;
    }
    const unsigned weekday = std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding();
    const TariffDays kind = tariff.holidays.contains(day) ? TariffDays::holidays
                            : weekday >= 6                ? TariffDays::weekends
                                                          : TariffDays::workdays;
    return rule.days.contains(kind);
}

}  // namespace

std::string to_text(Money money) {
    std::string text = Decimal(money.micros, micro).to_string();
    while (text.ends_with('0') && text.find('.') + 3 < text.size()) {
        text.pop_back();
    }
    return text;
}

Result<Money> cost_of(Energy energy, EnergyPrice price) {
    const WideInteger product = static_cast<WideInteger>(energy.count()) * price.micros_per_kwh;
    const WideInteger micros = divide_by_power_of_ten_half_even(product, milliwatt_hours_power);
    if (micros > std::numeric_limits<std::int64_t>::max() || micros < std::numeric_limits<std::int64_t>::min()) {
        return fail(Errc::overflow, "the cost is larger than can be counted");
    }
    return Money{static_cast<std::int64_t>(micros)};
}

std::optional<std::size_t> Tariff::period_of(CivilDate day, int hour) const {
    for (const TariffRule& rule : rules) {
        if (rule.hours.test(static_cast<std::size_t>(hour)) && fits(rule, *this, day)) {
            return rule.period;
        }
    }
    return std::nullopt;
}

Result<Tariff> tariff_of(const BookRecord& record) {
    Tariff tariff;
    tariff.record = record.id;
    tariff.site = record.site;
    tariff.region = record.field("region");
    if (!record.first_day) {
        return wrong("first_day", "is missing");
    }
    tariff.first_day = *record.first_day;
    tariff.last_day = record.last_day;
    tariff.name = record.field("name");
    tariff.currency = record.field("currency");
    auto prices = read_prices(record.field("prices"));
    if (!prices) {
        return prices.error();
    }
    tariff.periods = std::move(*prices);
    auto rules = read_rules(record.field("periods"), tariff.periods);
    if (!rules) {
        return rules.error();
    }
    tariff.rules = std::move(*rules);
    for (const std::string_view text : split(record.field("free_days"), ";,\n")) {
        const auto day = read_civil_date(text);
        if (!day) {
            return wrong("free_days", day.error().detail);
        }
        tariff.holidays.insert(*day);
    }
    if (const std::string_view text = record.field("demand_price"); !text.empty()) {
        const auto micros = read_micros("demand_price", text);
        if (!micros) {
            return micros.error();
        }
        tariff.demand = DemandPrice{*micros};
    }
    return tariff;
}

std::vector<Tariff> standing_tariffs(std::span<const BookRecord> records) {
    std::vector<Tariff> tariffs;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind != BookKind::tariff || !check_fields(*record).empty()) {
            continue;
        }
        if (auto tariff = tariff_of(*record)) {
            tariffs.push_back(std::move(*tariff));
        }
    }
    return tariffs;
}

const Tariff* tariff_on(std::span<const Tariff> tariffs, std::string_view site, std::string_view region,
                        CivilDate day) {
    const Tariff* best = nullptr;
    const auto rank = [](const Tariff& tariff) { return !tariff.site.empty() ? 2 : !tariff.region.empty() ? 1 : 0; };
    for (const Tariff& tariff : tariffs) {
        const bool is_of_it = (tariff.site.empty() || tariff.site == site) &&
                              (tariff.region.empty() || tariff.region == region) && tariff.has_day(day);
        if (is_of_it && (best == nullptr || rank(tariff) >= rank(*best))) {
            best = &tariff;
        }
    }
    return best;
}

namespace {

class CostSum {
public:
    CostSum(std::span<const Tariff> tariffs, std::string_view site, std::string_view region)
        : tariffs_(tariffs), site_(site), region_(region) {}

    /// Throws std::overflow_error.
    void add(const TariffHour& hour) {
        if (!hour.energy) {
            ++cost_.hours_without_energy;
            return;
        }
        const Tariff* tariff = tariff_on(tariffs_, site_, region_, hour.day);
        const auto period = tariff != nullptr ? tariff->period_of(hour.day, hour.hour) : std::nullopt;
        if (!period) {
            ++cost_.hours_without_price;
            cost_.energy_without_price += *hour.energy;
            return;
        }
        PeriodCost& part = parts_[{tariff->record.number(), *period}];
        part.tariff = tariff;
        part.period = *period;
        ++part.hours;
        part.energy += *hour.energy;
        ++cost_.hours;
        cost_.hours_in_part += hour.is_in_part ? 1 : 0;
        cost_.energy = cost_.energy.value_or(Energy()) + *hour.energy;
        if (tariff->demand) {
            DemandCost& demand = demands_[tariff->record.number()];
            demand.tariff = tariff;
            demand.highest_hour = std::max(demand.highest_hour, *hour.energy);
        }
    }

    Result<TariffCost> sum() && {
        for (auto& [key, part] : parts_) {
            const auto money = cost_of(part.energy, part.tariff->periods[part.period].price);
            if (!money) {
                return money.error();
            }
            part.cost = *money;
            cost_.periods.push_back(part);
        }
        for (auto& [key, demand] : demands_) {
            // A kWh in an hour is a kW.
            const auto money = cost_of(demand.highest_hour, EnergyPrice{demand.tariff->demand->micros_per_kw});
            if (!money) {
                return money.error();
            }
            demand.cost = *money;
            cost_.demands.push_back(demand);
        }
        return std::move(cost_);
    }

private:
    std::span<const Tariff> tariffs_;
    std::string_view site_;
    std::string_view region_;
    TariffCost cost_;
    std::map<std::pair<std::int64_t, std::size_t>, PeriodCost> parts_;  ///< By record and period.
    std::map<std::int64_t, DemandCost> demands_;
};

}  // namespace

Result<std::map<std::string, Money, std::less<>>> totals_of(const TariffCost& cost) {
    std::map<std::string, Money, std::less<>> totals;
    for (const PeriodCost& part : cost.periods) {
        Money& total = totals[part.tariff->currency];
        if (__builtin_add_overflow(total.micros, part.cost.micros, &total.micros)) {
            return fail(Errc::overflow, "the cost is larger than can be counted");
        }
    }
    return totals;
}

Result<TariffCost> cost_of(std::span<const TariffHour> hours, std::span<const Tariff> tariffs, std::string_view site,
                           std::string_view region) {
    try {
        CostSum sum(tariffs, site, region);
        for (const TariffHour& hour : hours) {
            sum.add(hour);
        }
        return std::move(sum).sum();
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, error.what());
    }
}

}  // namespace wattmast
