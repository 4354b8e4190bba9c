// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_use.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "carbon/fuel_parts.h"

namespace wattmast {
namespace {

using std::chrono::sys_days;
using Severity = FuelFinding::Severity;

constexpr std::array all_methods{FuelMethod::tank, FuelMethod::runtime, FuelMethod::delivered};

/// All that is known of one tank.
struct FuelTank {
    std::string name;  ///< May be empty.
    std::vector<const BookTankLevel*> levels;
    std::vector<const BookFuel*> entered;  ///< Of all methods.
    std::vector<std::size_t> runtimes;
};

/// Of one site and fuel.
struct SiteFuel {
    std::set<std::string, std::less<>> tanks;  ///< That levels and entered amounts name, but for those by hours.
    bool has_nameless = false;                 ///< One of them names none.
    std::map<std::string, FuelTank, std::less<>> by_name;
};

/// What one method says of the month.
struct MethodFuel {
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
            if (FuelTank* tank = tank_of(fuel, fuel.item, fuel.equipment, name_of(fuel.record))) {
                tank->entered.push_back(&fuel);
            }
        }
        for (const BookTankLevel& level : levels) {
            if (FuelTank* tank = tank_of(level, level.item, level.equipment, name_of(level.record))) {
                tank->levels.push_back(&level);
            }
        }
        for (std::size_t i = 0; i < runtimes_.size(); ++i) {
            const RuntimeFuel& runtime = runtimes_[i];
            BookView view;
            view.site = runtime.site;
            view.first_day = view.last_day.emplace(CivilDate{days_.last});
            const std::string& tank_name = runtime.tank.empty() ? runtime.equipment : runtime.tank;
            if (FuelTank* tank = tank_of(view, runtime.item, tank_name, "the fuel of " + runtime.equipment)) {
                tank->runtimes.push_back(i);
            }
        }
    }

    FuelMonth build() && {
        for (auto& [key, store] : stores_) {
            for (auto& [name, tank] : store.by_name) {
                std::ranges::stable_sort(tank.levels, {}, &BookTankLevel::first_day);
                tank.name = name;
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
        SiteFuel& store = stores_[{site, item}];
        if (equipment.empty()) {
            store.has_nameless = true;
        } else {
            store.tanks.insert(equipment);
        }
    }

    /// The only tank, whatever a generator is called; else the name that was given.
    static std::string name_in(const SiteFuel& store, const std::string& equipment) {
        if (store.tanks.size() == 1) {
            return *store.tanks.begin();
        }
        return store.tanks.empty() && store.has_nameless ? std::string() : equipment;
    }

    /// Null, with a finding where it is of this month, if several tanks are there and none is named.
    FuelTank* tank_of(const BookView& view, const std::string& item, const std::string& equipment,
                      const std::string& what) {
        SiteFuel& store = stores_[{view.site, item}];
        if (!store.tanks.contains(equipment) && store.tanks.size() > 1) {
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
        FuelTank& tank = store.by_name.try_emplace(name_in(store, equipment)).first->second;
        return &tank;
    }

    [[nodiscard]] std::string place_of(const std::string& item, const FuelTank& tank) const {
        return item + (tank.name.empty() ? "" : " of " + tank.name) + " in " + month_.to_string() + ": ";
    }

    MethodFuel by_levels(const std::string& site, const std::string& item, const FuelTank& tank) {
        MethodFuel answer;
        const TankMonth found = burnt_by_levels(tank.levels, tank.entered, month_, rules_.across_months,
                                                "site " + site + ", " + place_of(item, tank));
        for (const TankFinding& finding : found.findings) {
            result_.findings.push_back({finding.severity, finding.check, site, finding.message});
        }
        for (const TankStretch& stretch : found.stretches) {
            answer.uses.push_back({site, item, FuelMethod::tank, stretch.first_day, stretch.last_day, stretch.amount,
                                   stretch.records, std::nullopt, stretch.is_shared});
        }
        answer.is_whole = found.known_days == days_.count();
        has_levels_ = found.known_days > 0;
        return answer;
    }

    /// Entered records of a method that end in the month.
    [[nodiscard]] MethodFuel entered(const std::string& site, const std::string& item, const FuelTank& tank,
                                     FuelMethod method) const {
        MethodFuel answer;
        for (const BookFuel* fuel : tank.entered) {
            if (fuel->method == id_of(method) && is_of_month(*fuel)) {
                answer.uses.push_back({site,
                                       item,
                                       method,
                                       fuel->first_day,
                                       last_of(*fuel),
                                       fuel->quantity,
                                       {fuel->record},
                                       std::nullopt,
                                       false});
            }
        }
        answer.is_whole = !answer.uses.empty();
        return answer;
    }

    [[nodiscard]] MethodFuel by_hours(const std::string& site, const std::string& item, const FuelTank& tank) const {
        MethodFuel answer;
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

    MethodFuel answer_of(FuelMethod method, const std::string& site, const std::string& item, const FuelTank& tank) {
        switch (method) {
            case FuelMethod::tank: {
                MethodFuel levels = by_levels(site, item, tank);
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

    void choose(const std::string& site, const std::string& item, const FuelTank& tank) {
        has_levels_ = false;
        std::map<FuelMethod, MethodFuel> answers;
        for (const FuelMethod method : all_methods) {
            answers[method] = answer_of(method, site, item, tank);
        }
        std::optional<FuelMethod> chosen;
        std::optional<FuelMethod> in_part;
        for (const FuelMethod method : order()) {
            const MethodFuel& answer = answers[method];
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
        const MethodFuel& answer;
    };

    static std::optional<ExactFuel> sum_of(const MethodFuel& answer) {
        std::optional<ExactFuel> sum;
        for (const FuelUse& use : answer.uses) {
            const ExactFuel one = exact_fuel(use.amount);
            if (sum && sum->measure != one.measure) {
                return std::nullopt;
            }
            sum = sum ? ExactFuel{sum->value + one.value, one.measure} : one;
        }
        return sum;
    }

    void compare(const std::string& site, const std::string& place, const MethodAnswer& chosen,
                 const MethodAnswer& other) {
        if (chosen.answer.uses.empty() && other.answer.uses.empty()) {
            return;  // Both say that nothing was burnt.
        }
        const MethodFuel& full = chosen.answer.uses.empty() ? other.answer : chosen.answer;
        const ExactFuel nothing{ExactNumber(), exact_fuel(full.uses.front().amount).measure};
        const auto counts = chosen.answer.uses.empty() ? std::optional(nothing) : sum_of(chosen.answer);
        const auto says = other.answer.uses.empty() ? std::optional(nothing) : sum_of(other.answer);
        const std::string ids =
            std::string(id_of(chosen.method)) + " counts, " + std::string(id_of(other.method)) + " does not";
        if (!counts || !says || counts->measure != says->measure) {
            find(Severity::note, "fuel_not_compared", site,
                 place + ids + "; they are in different kinds of unit and are not compared");
            return;
        }
        const ExactNumber difference =
            counts->value < says->value ? says->value - counts->value : counts->value - says->value;
        const ExactNumber allowed =
            counts->value * ExactNumber(std::int64_t{rules_.tolerance.count}) / ExactNumber(std::int64_t{whole.count});
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
    std::map<std::pair<std::string, std::string>, SiteFuel> stores_;  ///< By site and item.
    bool has_levels_ = false;                                         ///< Of the tank that is looked at.
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
