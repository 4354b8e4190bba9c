// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_restatement.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "carbon/exact_number.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

/// Site, what it is of in words, unit of the activity.
using FigureKey = std::tuple<std::string, std::string, std::string>;

/// Lines of one figure and gas, added up.
struct Figure {
    ExactNumber activity;  ///< mWh, or in the lines' unit.
    CarbonMass mass;
    bool is_energy = false;
    std::set<std::string> factors;        ///< Id, value and unit.
    std::optional<ElectricityRate> rate;  ///< Of the first line; that of all where they have one factor.
    std::set<std::string> methods;
};
using Figures = std::map<FigureKey, std::map<Gas, Figure>>;

/// "year_rule=… gwp=…": what decides which factor an activity is multiplied with.
std::string method_of(const LedgerLine& line) {
    constexpr std::array<std::string_view, 4> deciding = {"year_rule=", "match_rule=", "residual_rule=", "gwp="};
    std::string method;
    std::string_view rest = line.rules;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        for (const std::string_view name : deciding) {
            if (word.starts_with(name)) {
                method += (method.empty() ? "" : " ") + std::string(word);
            }
        }
    }
    return method;
}

FigureKey key_of(const LedgerLine& line, FigurePeriod period) {
    std::string item = period == FigurePeriod::month ? line.month.to_string() : std::string();
    const auto add = [&](const std::string& word) { item += (item.empty() || word.empty() ? "" : ", ") + word; };
    if (line.category == LedgerCategory::scope2_market) {
        add("grid_electricity");
    } else {
        add(line.node);
        add(line.item);
    }
    return {line.site, item, line.amount ? line.amount->unit : std::string()};
}

void add_to(Figure& figure, const LedgerLine& line) {
    if (figure.factors.empty() && line.energy) {
        const auto rate = read_rate_text(line.factor.value.to_string(), line.factor.unit);
        figure.rate = rate ? std::optional(*rate) : std::nullopt;
    }
    figure.activity =
        figure.activity + (line.energy ? ExactNumber(line.energy->energy.count()) : ExactNumber(line.amount->value));
    figure.is_energy = line.energy.has_value();
    figure.mass += line.mass;
    figure.factors.insert(line.factor.id + " " + line.factor.value.to_string() + " " + line.factor.unit);
    figure.methods.insert(method_of(line));
}

std::map<LedgerCategory, Figures> figures_of(std::span<const LedgerLine> lines, FigurePeriod period) {
    std::map<LedgerCategory, Figures> figures;
    for (const LedgerLine& line : lines) {
        if (!is_withdrawal(line)) {
            add_to(figures[line.category][key_of(line, period)][line.gas], line);
        }
    }
    return figures;
}

std::set<std::string> sites_of(std::span<const LedgerLine> lines) {
    std::set<std::string> sites;
    for (const LedgerLine& line : lines) {
        sites.insert(line.site);
    }
    return sites;
}

/// Activity times a figure's factor, rounded once; empty where that has no activity, so that nobody knows its factor,
/// and beyond the range.
std::optional<CarbonMass> weigh(const ExactNumber& activity, const Figure& by) {
    if (activity == by.activity) {
        return by.mass;
    }
    std::optional<std::int64_t> mass;
    const bool has_one_factor = by.factors.size() == 1 && by.is_energy && by.rate;
    if (has_one_factor) {
        // mWh × kg/kWh are mg.
        mass = (activity * ExactNumber(by.rate->value)).rounded();
    } else if (by.activity != ExactNumber()) {
        mass = (activity * ExactNumber(by.mass.count()) / by.activity).rounded();
    }
    return mass ? std::optional(CarbonMass::of(*mass)) : std::nullopt;
}

class LedgerRestater {
public:
    LedgerRestater(const std::set<std::string>& sites_before, const std::set<std::string>& sites_after,
                   AbsentFigure absent)
        : sites_before_(sites_before), sites_after_(sites_after), absent_(absent) {}

    void add(const FigureKey& key, const std::map<Gas, Figure>& before, const std::map<Gas, Figure>& after) {
        const bool has_other_gas =
            before.size() == 1 && after.size() == 1 && before.begin()->first != after.begin()->first;
        if (has_other_gas) {
            note("gas_changed", key,
                 "it was of " + std::string(id_of(before.begin()->first)) + " and is of " +
                     std::string(id_of(after.begin()->first)) + "; it leaves one total and joins the other, as method",
                 false);
        }
        std::set<Gas> gases;
        for (const auto* version : {&before, &after}) {
            for (const auto& [gas, figure] : *version) {
                gases.insert(gas);
            }
        }
        for (const Gas gas : gases) {
            const auto old_figure = before.find(gas);
            const auto new_figure = after.find(gas);
            const Figure* old_one = old_figure == before.end() ? nullptr : &old_figure->second;
            const Figure* new_one = new_figure == after.end() ? nullptr : &new_figure->second;
            if (old_one != nullptr && new_one != nullptr) {
                add_pair(key, gas, *old_one, *new_one);
            } else {
                add_lonely(key, gas, old_one, new_one, has_other_gas ? LinePresence::both : presence_of(key, old_one));
            }
        }
    }

    Restatement take() && { return std::move(result_); }

private:
    static std::string item_of(const FigureKey& key) {
        const std::string& unit = std::get<2>(key);
        return std::get<1>(key) + (unit.empty() ? "" : " (" + unit + ")");
    }

    void note(std::string check, const FigureKey& key, std::string message, bool is_error) {
        result_.findings.push_back(
            {std::move(check), "site " + std::get<0>(key) + ", " + item_of(key), std::move(message), is_error});
    }

    [[nodiscard]] LinePresence presence_of(const FigureKey& key, const Figure* before) const {
        const std::string& site = std::get<0>(key);
        if (before != nullptr) {
            return sites_after_.contains(site) ? LinePresence::item_gone : LinePresence::site_gone;
        }
        return sites_before_.contains(site) ? LinePresence::item_added : LinePresence::site_added;
    }

    void add_lonely(const FigureKey& key, Gas gas, const Figure* before, const Figure* after, LinePresence presence) {
        RestatedLine line{std::get<0>(key), item_of(key), gas, presence, {}, {}, {}};
        if (before != nullptr && presence != LinePresence::both && absent_ == AbsentFigure::unknown) {
            line.before = before->mass;
            note("no_figure", key, "it has no figure in the later version, so that nobody knows its change", true);
            result_.add(std::move(line));
            return;
        }
        (before != nullptr ? line.before : line.after) = before != nullptr ? before->mass : after->mass;
        const CarbonMass change = before != nullptr ? CarbonMass{} - before->mass : after->mass;
        ChangeParts parts;
        (presence == LinePresence::both ? parts.method : parts.perimeter) = change;
        line.parts = parts;
        result_.add(std::move(line));
    }

    void add_pair(const FigureKey& key, Gas gas, const Figure& before, const Figure& after) {
        RestatedLine line{std::get<0>(key), item_of(key), gas, LinePresence::both, before.mass, after.mass, {}};
        const bool has_same_factors = before.factors == after.factors && before.factors.size() == 1;
        const bool has_same_method = before.methods == after.methods;
        if (!has_same_method && !has_same_factors) {
            note("method_without_bridge", key,
                 "its rules went from \"" + joined(before.methods) + "\" to \"" + joined(after.methods) +
                     "\"; all of its factor's change counts as method",
                 false);
        }
        const std::optional<CarbonMass> by_method =
            has_same_method || has_same_factors ? std::optional(before.mass) : weigh(before.activity, after);
        const std::optional<CarbonMass> by_activity =
            !has_same_method || has_same_factors ? std::optional(after.mass) : weigh(after.activity, before);
        // Of a figure that was nothing nobody knows the factor: what there is now is activity.
        const CarbonMass second = by_method.value_or(before.mass);
        const CarbonMass third = by_activity.value_or(after.mass);
        line.parts = ChangeParts{second - before.mass, third - second, after.mass - third, CarbonMass{}};
        result_.add(std::move(line));
    }

    static std::string joined(const std::set<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += (text.empty() ? "" : ", ") + word;
        }
        return text;
    }

    const std::set<std::string>& sites_before_;
    const std::set<std::string>& sites_after_;
    AbsentFigure absent_;
    Restatement result_;
};

}  // namespace

std::vector<CategoryRestatement> restate_ledger(std::span<const LedgerLine> before, std::span<const LedgerLine> after,
                                                const LedgerRestatementOptions& options) {
    auto old_figures = figures_of(before, options.period);
    auto new_figures = figures_of(after, options.period);
    const std::set<std::string> sites_before = sites_of(before);
    const std::set<std::string> sites_after = sites_of(after);
    std::set<LedgerCategory> categories;
    for (const auto* version : {&old_figures, &new_figures}) {
        for (const auto& [category, figures] : *version) {
            categories.insert(category);
        }
    }
    std::vector<CategoryRestatement> result;
    for (const LedgerCategory category : categories) {
        Figures& olds = old_figures[category];
        Figures& news = new_figures[category];
        std::set<FigureKey> keys;
        for (const Figures* version : {&olds, &news}) {
            for (const auto& [key, figure] : *version) {
                keys.insert(key);
            }
        }
        LedgerRestater restater(sites_before, sites_after, options.absent);
        for (const FigureKey& key : keys) {
            restater.add(key, olds[key], news[key]);
        }
        result.push_back({category, std::move(restater).take()});
    }
    return result;
}

}  // namespace wattmast
