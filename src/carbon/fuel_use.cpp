// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_use.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "carbon/civil_date_text.h"
#include "carbon/exact_number.h"
#include "carbon/measure.h"

namespace wattmast {
namespace {

using std::chrono::sys_days;
using Severity = FuelFinding::Severity;

constexpr std::array all_methods{FuelMethod::tank, FuelMethod::runtime, FuelMethod::delivered};
constexpr int amount_digits = 6;

struct Exact {
    ExactNumber value;  ///< In base units of the measure.
    Measure measure = Measure::volume;
};

Exact exact(const BookAmount& amount) {
    const MeasureUnit unit = measure_unit(amount.unit).value_or(MeasureUnit{});
    return {ExactNumber(amount.value) * ExactNumber(unit.scale), unit.measure};
}

/// In the unit in which people state such an amount.
BookAmount stated(const Exact& amount) {
    const bool is_normal = amount.measure == Measure::normal_volume;
    const ExactNumber value = is_normal ? amount.value / ExactNumber(1000) : amount.value;
    const auto rounded = value.rounded(amount_digits);
    if (!rounded) {
        throw std::overflow_error("an amount of fuel cannot be kept");
    }
    return {*rounded, is_normal ? "Nm3" : amount.measure == Measure::mass ? "kg" : "L"};
}

std::string text_of(const Exact& amount) {
    const BookAmount value = stated(amount);
    return value.value.to_string() + " " + value.unit;
}

std::string name_of(BookRecordId record) {
    return "record " + std::to_string(record.number());
}

CivilDate last_of(const BookView& view) {
    return view.last_day.value_or(view.first_day);
}

struct Days {
    sys_days first;
    sys_days last;  ///< Included.
    [[nodiscard]] int count() const { return static_cast<int>((last - first).count()) + 1; }
};

Days days_of(CivilMonth month) {
    return {sys_days{month.value / std::chrono::day{1}}, sys_days{month.value / std::chrono::last}};
}

std::string date_of(sys_days day) {
    return date_text(CivilDate{day});
}

/// All that is known of one tank.
struct Tank {
    std::string name;  ///< May be empty.
    std::vector<const BookTankLevel*> levels;
    std::vector<const BookFuel*> entered;  ///< Of all methods.
    std::vector<std::size_t> runtimes;
};

/// Of one site and fuel.
struct Store {
    std::set<std::string, std::less<>> tanks;  ///< That levels and entered amounts name, but for those by hours.
    bool has_nameless = false;                 ///< One of them names none.
    std::map<std::string, Tank, std::less<>> by_name;
};

/// What one method says of the month.
struct Answer {
    std::vector<FuelUse> uses;
    bool is_whole = false;  ///< Else of a part of the month's days.
};

class MonthBuilder {
public:
    MonthBuilder(std::span<const RuntimeFuel> runtimes, CivilMonth month, const FuelRules& rules)
        : runtimes_(runtimes), month_(month), days_(days_of(month)), rules_(rules) {}

    void add(std::span<const BookFuel> fuels, std::span<const BookTankLevel> levels) {
        for (const BookFuel& fuel : fuels) {
            if (fuel.method != id_of(FuelMethod::runtime)) {
                know(fuel.site, fuel.item, fuel.equipment);
            }
        }
        for (const BookTankLevel& level : levels) {
            know(level.site, level.item, level.equipment);
        }
        for (const BookFuel& fuel : fuels) {
            if (Tank* tank = tank_of(fuel, fuel.item, fuel.equipment, name_of(fuel.record))) {
                tank->entered.push_back(&fuel);
            }
        }
        for (const BookTankLevel& level : levels) {
            if (Tank* tank = tank_of(level, level.item, level.equipment, name_of(level.record))) {
                tank->levels.push_back(&level);
            }
        }
        for (std::size_t i = 0; i < runtimes_.size(); ++i) {
            const RuntimeFuel& runtime = runtimes_[i];
            BookView view;
            view.site = runtime.site;
            view.first_day = view.last_day.emplace(CivilDate{days_.last});
            const std::string& tank_name = runtime.tank.empty() ? runtime.equipment : runtime.tank;
            if (Tank* tank = tank_of(view, runtime.item, tank_name, "the fuel of " + runtime.equipment)) {
                tank->runtimes.push_back(i);
            }
        }
    }

    FuelMonth build() && {
        for (auto& [key, store] : stores_) {
            for (auto& [name, tank] : store.by_name) {
                std::ranges::stable_sort(tank.levels, {}, &BookTankLevel::first_day);
                choose(key.first, key.second, tank);
            }
        }
        return std::move(result_);
    }

private:
    void find(Severity severity, std::string_view check, const std::string& site, const std::string& message) {
        result_.findings.push_back({severity, std::string(check), site, "site " + site + ", " + message});
    }

    [[nodiscard]] bool is_of_month(const BookView& view) const {
        const sys_days last{last_of(view)};
        return last >= days_.first && last <= days_.last;
    }

    void know(const std::string& site, const std::string& item, const std::string& equipment) {
        Store& store = stores_[{site, item}];
        if (equipment.empty()) {
            store.has_nameless = true;
        } else {
            store.tanks.insert(equipment);
        }
    }

    /// Null, with a finding where it is of this month, if several tanks are there and none is named.
    Tank* tank_of(const BookView& view, const std::string& item, const std::string& equipment,
                  const std::string& what) {
        Store& store = stores_[{view.site, item}];
        std::string name = equipment;
        if (!store.tanks.contains(name) && store.tanks.size() > 1) {
            if (is_of_month(view)) {
                std::string names;
                for (const std::string& tank : store.tanks) {
                    names += (names.empty() ? "" : ", ") + tank;
                }
                find(Severity::error, "tank_unclear", view.site,
                     what + " (" + item + ") is of no tank that is known there (" + names +
                         "), so that it may be counted twice; it is not used, name its tank");
            }
            return nullptr;
        }
        if (store.tanks.size() == 1) {
            name = *store.tanks.begin();
        } else if (store.tanks.empty() && store.has_nameless) {
            name.clear();
        }
        Tank& tank = store.by_name[name];
        tank.name = name;
        return &tank;
    }

    std::string place_of(const std::string& item, const Tank& tank) const {
        return item + (tank.name.empty() ? "" : " of " + tank.name) + " in " + month_.to_string() + ": ";
    }

    // ---- tank levels

    /// What was burnt between two levels, or why it is not known.
    std::optional<Exact> between(const std::string& site, const std::string& item, const Tank& tank,
                                 const BookTankLevel& before, const BookTankLevel& after,
                                 std::vector<BookRecordId>& records) {
        Exact burnt = exact(before.level);
        const Exact rest = exact(after.level);
        records = {before.record, after.record};
        const std::string levels = "levels of " + date_text(before.first_day) + " and " + date_text(after.first_day) +
                                   " (" + name_of(before.record) + " and " + std::to_string(after.record.number()) +
                                   ")";
        bool is_one_measure = burnt.measure == rest.measure;
        for (const BookFuel* fuel : tank.entered) {
            const CivilDate last = last_of(*fuel);
            const bool is_between = last > before.first_day && fuel->first_day <= after.first_day;
            if (fuel->method != id_of(FuelMethod::delivered) || !is_between) {
                continue;
            }
            if (fuel->first_day <= before.first_day || last > after.first_day) {
                find(Severity::error, "delivery_across_level", site,
                     place_of(item, tank) + name_of(fuel->record) + " was delivered on days on both sides of a level (" +
                         levels + "); no figure by the tank, enter each delivery with its own day");
                return std::nullopt;
            }
            const Exact delivered = exact(fuel->quantity);
            is_one_measure = is_one_measure && delivered.measure == burnt.measure;
            burnt.value = burnt.value + delivered.value;
            records.push_back(fuel->record);
        }
        if (!is_one_measure) {
            find(Severity::error, "other_measure", site,
                 place_of(item, tank) + levels +
                     " and deliveries are not all in one kind of unit (volume or mass); state them in one");
            return std::nullopt;
        }
        burnt.value = burnt.value - rest.value;
        if (burnt.value < ExactNumber()) {
            find(Severity::error, "tank_negative", site,
                 place_of(item, tank) + "the tank holds more at the second of the " + levels +
                     " than the first and the deliveries allow; enter the delivery that is missing, or correct a level");
            return std::nullopt;
        }
        std::ranges::sort(records);
        return burnt;
    }

    /// The month's part of what was burnt on `all` days.
    [[nodiscard]] Exact share_of(const Exact& burnt, const Days& all, const Days& part) const {
        const auto until = [&](int days) {
            const auto rounded =
                (burnt.value * ExactNumber(std::int64_t{days}) / ExactNumber(std::int64_t{all.count()})).rounded(3);
            if (!rounded) {
                throw std::overflow_error("an amount of fuel cannot be kept");
            }
            return ExactNumber(*rounded);
        };
        const int begin = static_cast<int>((part.first - all.first).count());
        return {until(begin + part.count()) - until(begin), burnt.measure};
    }

    Answer by_levels(const std::string& site, const std::string& item, const Tank& tank) {
        Answer answer;
        int known = 0;
        for (std::size_t i = 1; i < tank.levels.size(); ++i) {
            const BookTankLevel& before = *tank.levels[i - 1];
            const BookTankLevel& after = *tank.levels[i];
            const Days all{sys_days{before.first_day} + std::chrono::days{1}, sys_days{after.first_day}};
            const Days part{std::max(all.first, days_.first), std::min(all.last, days_.last)};
            if (all.last < all.first || part.last < part.first) {
                continue;
            }
            std::vector<BookRecordId> records;
            const auto burnt = between(site, item, tank, before, after, records);
            if (!burnt) {
                continue;
            }
            const bool goes_beyond = part.count() < all.count();
            if (goes_beyond && rules_.across_months == TankRule::refuse) {
                const sys_days wanted = all.first < days_.first ? days_.first - std::chrono::days{1} : days_.last;
                find(Severity::error, "tank_across_months", site,
                     place_of(item, tank) + text_of(*burnt) + " were burnt from " + date_of(all.first) + " to " +
                         date_of(all.last) + ", which goes beyond the month; enter the level of " + date_of(wanted) +
                         ", or decide by the policy tank_across_months (by_days) that days share it");
                continue;
            }
            known += part.count();
            const Exact counted = goes_beyond ? share_of(*burnt, all, part) : *burnt;
            if (counted.value == ExactNumber()) {
                continue;  // Nothing was burnt, which is known.
            }
            answer.uses.push_back({site, item, FuelMethod::tank, CivilDate{part.first}, CivilDate{part.last},
                                   stated(counted), std::move(records), std::nullopt, goes_beyond});
        }
        answer.is_whole = known == days_.count();
        has_levels_ = known > 0;
        if (has_levels_ && !answer.is_whole) {
            find(Severity::warning, "tank_not_whole", site,
                 place_of(item, tank) + "its levels tell " + std::to_string(known) + " of " +
                     std::to_string(days_.count()) + " days; enter those of the ends of the month");
        }
        return answer;
    }

    // ---- the other methods

    /// Entered records of a method that end in the month.
    Answer entered(const std::string& site, const std::string& item, const Tank& tank, FuelMethod method) const {
        Answer answer;
        for (const BookFuel* fuel : tank.entered) {
            if (fuel->method == id_of(method) && is_of_month(*fuel)) {
                answer.uses.push_back({site, item, method, fuel->first_day, last_of(*fuel), fuel->quantity,
                                       {fuel->record}, std::nullopt, false});
            }
        }
        answer.is_whole = !answer.uses.empty();
        return answer;
    }

    Answer by_hours(const std::string& site, const std::string& item, const Tank& tank) const {
        Answer answer;
        for (const std::size_t i : tank.runtimes) {
            if (runtimes_[i].amount.value.is_zero()) {
                continue;  // It did not run, which is known.
            }
            answer.uses.push_back({site, item, FuelMethod::runtime, CivilDate{days_.first}, CivilDate{days_.last},
                                   runtimes_[i].amount, runtimes_[i].records, i, false});
        }
        for (FuelUse& use : entered(site, item, tank, FuelMethod::runtime).uses) {
            const auto is_of_curve = [&](std::size_t i) {
                const auto record = std::ranges::find(tank.entered, use.records.front(),
                                                      [](const BookFuel* fuel) { return fuel->record; });
                return (*record)->equipment.empty() || runtimes_[i].equipment == (*record)->equipment;
            };
            // One generator, once: its curve goes before what somebody worked out.
            if (std::ranges::none_of(tank.runtimes, is_of_curve)) {
                answer.uses.push_back(std::move(use));
            }
        }
        answer.is_whole = !answer.uses.empty() || !tank.runtimes.empty();
        return answer;
    }

    Answer answer_of(FuelMethod method, const std::string& site, const std::string& item, const Tank& tank) {
        switch (method) {
            case FuelMethod::tank: {
                Answer levels = by_levels(site, item, tank);
                return has_levels_ ? std::move(levels) : entered(site, item, tank, method);
            }
            case FuelMethod::runtime:
                return by_hours(site, item, tank);
            case FuelMethod::delivered:
                return entered(site, item, tank, method);
        }
        return {};
    }

    [[nodiscard]] std::vector<FuelMethod> order() const {
        std::vector<FuelMethod> order(all_methods.begin(), all_methods.end());
        if (rules_.first) {
            std::ranges::stable_sort(order, std::ranges::greater{},
                                     [&](FuelMethod method) { return method == *rules_.first; });
        }
        return order;
    }

    void choose(const std::string& site, const std::string& item, const Tank& tank) {
        has_levels_ = false;
        std::map<FuelMethod, Answer> answers;
        for (const FuelMethod method : all_methods) {
            answers[method] = answer_of(method, site, item, tank);
        }
        std::optional<FuelMethod> chosen;
        std::optional<FuelMethod> in_part;
        for (const FuelMethod method : order()) {
            const Answer& answer = answers[method];
            chosen = !chosen && answer.is_whole ? std::optional(method) : chosen;
            in_part = !in_part && !answer.uses.empty() ? std::optional(method) : in_part;
        }
        chosen = chosen ? chosen : in_part;
        if (!chosen) {
            return;
        }
        for (const FuelMethod method : all_methods) {
            const bool says_something = !answers[method].uses.empty() || answers[method].is_whole;
            if (method != *chosen && says_something) {
                compare(site, place_of(item, tank), {*chosen, answers[*chosen]}, {method, answers[method]});
            }
        }
        std::ranges::move(answers[*chosen].uses, std::back_inserter(result_.uses));
    }

    struct MethodAnswer {
        FuelMethod method;
        const Answer& answer;
    };

    static std::optional<Exact> sum_of(const Answer& answer) {
        std::optional<Exact> sum;
        for (const FuelUse& use : answer.uses) {
            const Exact one = exact(use.amount);
            if (sum && sum->measure != one.measure) {
                return std::nullopt;
            }
            sum = sum ? Exact{sum->value + one.value, one.measure} : one;
        }
        return sum;
    }

    void compare(const std::string& site, const std::string& place, const MethodAnswer& chosen,
                 const MethodAnswer& other) {
        if (chosen.answer.uses.empty() && other.answer.uses.empty()) {
            return;  // Both say that nothing was burnt.
        }
        const Answer& full = chosen.answer.uses.empty() ? other.answer : chosen.answer;
        const Exact nothing{ExactNumber(), exact(full.uses.front().amount).measure};
        const auto counts = chosen.answer.uses.empty() ? std::optional(nothing) : sum_of(chosen.answer);
        const auto says = other.answer.uses.empty() ? std::optional(nothing) : sum_of(other.answer);
        const std::string ids =
            std::string(id_of(chosen.method)) + " counts, " + std::string(id_of(other.method)) + " does not";
        if (!counts || !says || counts->measure != says->measure) {
            find(Severity::note, "fuel_not_compared", site,
                 place + ids + "; they are in different kinds of unit and are not compared");
            return;
        }
        const ExactNumber difference = counts->value < says->value ? says->value - counts->value
                                                                   : counts->value - says->value;
        const ExactNumber allowed = counts->value * ExactNumber(std::int64_t{rules_.tolerance.count}) /
                                    ExactNumber(std::int64_t{whole.count});
        // What was delivered may lie in the tank still, and is in the levels already.
        const bool is_stock = other.method == FuelMethod::delivered && chosen.method == FuelMethod::tank;
        if (allowed < difference) {
            find(is_stock ? Severity::note : Severity::warning, "fuel_methods_differ", site,
                 place + text_of(*counts) + " by " + std::string(id_of(chosen.method)) + ", " + text_of(*says) +
                     " by " + std::string(id_of(other.method)) + "; " + ids +
                     (is_stock ? "; the rest lies in the tank, or a level is wrong"
                               : "; look for a level, a delivery or hours that are missing or wrong"));
        }
    }

    std::span<const RuntimeFuel> runtimes_;
    CivilMonth month_;
    Days days_;
    const FuelRules& rules_;
    std::map<std::pair<std::string, std::string>, Store> stores_;  ///< By site and item.
    bool has_levels_ = false;  ///< Of the tank that is looked at.
    FuelMonth result_;
};

}  // namespace

std::string_view id_of(FuelMethod method) noexcept {
    switch (method) {
        case FuelMethod::tank:
            return "tank";
        case FuelMethod::runtime:
            return "runtime";
        case FuelMethod::delivered:
            return "delivered";
    }
    return "";
}

std::optional<FuelMethod> fuel_method_by_id(std::string_view id) noexcept {
    for (const FuelMethod method : all_methods) {
        if (id == id_of(method)) {
            return method;
        }
    }
    return std::nullopt;
}

std::string_view id_of(TankRule rule) noexcept {
    return rule == TankRule::refuse ? "refuse" : "by_days";
}

std::optional<TankRule> tank_rule_by_id(std::string_view id) noexcept {
    for (const TankRule rule : {TankRule::refuse, TankRule::by_days}) {
        if (id == id_of(rule)) {
            return rule;
        }
    }
    return std::nullopt;
}

FuelMonth fuel_of_month(std::span<const BookFuel> fuels, std::span<const BookTankLevel> levels,
                        std::span<const RuntimeFuel> runtimes, CivilMonth month, const FuelRules& rules) {
    MonthBuilder builder(runtimes, month, rules);
    builder.add(fuels, levels);
    return std::move(builder).build();
}

}  // namespace wattmast
