// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/restatement.h"

#include <map>
#include <set>
#include <utility>

namespace wattmast {
namespace {

using Key = std::pair<std::string, std::string>;
using Version = std::map<Key, const StatedLine*>;

std::string place_of(const StatedLine& line) {
    return "site " + line.site + ", " + line.item;
}

/// By site and item; what is there twice is added to `doubles`.
Version version_of(std::span<const StatedLine> lines, const char* which, std::set<std::string>& doubles) {
    Version version;
    for (const StatedLine& line : lines) {
        if (!version.try_emplace({line.site, line.item}, &line).second) {
            doubles.insert(place_of(line) + " (" + which + ")");
        }
    }
    return version;
}

std::set<std::string> sites_of(const Version& version) {
    std::set<std::string> sites;
    for (const auto& [key, line] : version) {
        sites.insert(key.first);
    }
    return sites;
}

class Builder {
public:
    Builder(const Version& before, const Version& after)
        : sites_before_(sites_of(before)), sites_after_(sites_of(after)) {}

    void add(const StatedLine* before, const StatedLine* after) {
        const StatedLine& named = before != nullptr ? *before : *after;
        const auto place = place_of(named);
        if ((before != nullptr && !before->energy) || (after != nullptr && !after->energy)) {
            note("no_activity", place, "its energy is not known in one version, so its change is not either", true);
        }
        note_bridge(before, after, place);
        if (before == nullptr || after == nullptr) {
            add_lonely(before, after, presence_of(named, before != nullptr));
        } else if (before->rate.gas != after->rate.gas) {
            note("gas_changed", place,
                 "it was of " + std::string(id_of(before->rate.gas)) + " and is of " +
                     std::string(id_of(after->rate.gas)) + "; it leaves one total and joins the other, as method",
                 false);
            add_other_gas(*before, *after);
        } else {
            add_pair(*before, *after);
        }
    }

    Restatement take() && { return std::move(result_); }

private:
    [[nodiscard]] LinePresence presence_of(const StatedLine& line, bool is_gone) const {
        if (is_gone) {
            return sites_after_.contains(line.site) ? LinePresence::item_gone : LinePresence::site_gone;
        }
        return sites_before_.contains(line.site) ? LinePresence::item_added : LinePresence::site_added;
    }

    void note(std::string check, std::string place, std::string message, bool is_error) {
        result_.findings.push_back({std::move(check), std::move(place), std::move(message), is_error});
    }

    void note_bridge(const StatedLine* before, const StatedLine* after, const std::string& place) {
        const bool is_changed = before != nullptr && after != nullptr && before->method != after->method &&
                                before->rate.gas == after->rate.gas;
        const bool has_bridge = after != nullptr && after->bridge;
        if (is_changed && !has_bridge && before->rate != after->rate) {
            note("method_without_bridge", place,
                 "its method went from \"" + before->method + "\" to \"" + after->method +
                     "\", and no bridge factor tells what of the change is the factor's; all of it counts as method",
                 false);
        } else if (has_bridge && !is_changed) {
            note("bridge_unused", place, "it has a bridge factor, but its method did not change; it is not used",
                 false);
        }
    }

    std::optional<CarbonMass> weigh(const StatedLine& line, const std::optional<Energy>& energy,
                                    const ElectricityRate& rate) {
        if (!energy) {
            return std::nullopt;
        }
        const auto mass = mass_of(*energy, rate);
        if (!mass) {
            note("overflow", place_of(line), mass.error().detail, true);
            return std::nullopt;
        }
        return *mass;
    }

    /// Exactly one of the two is there; LinePresence::both: the gas changed.
    void add_lonely(const StatedLine* before, const StatedLine* after, LinePresence presence) {
        const StatedLine& line = before != nullptr ? *before : *after;
        const auto mass = weigh(line, line.energy, line.rate);
        RestatedLine result{line.site, line.item, line.rate.gas, presence, std::nullopt, std::nullopt, std::nullopt};
        (before != nullptr ? result.before : result.after) = mass;
        if (mass) {
            const CarbonMass change = before != nullptr ? CarbonMass{} - *mass : *mass;
            ChangeParts parts;
            (presence == LinePresence::both ? parts.method : parts.perimeter) = change;
            result.parts = parts;
        }
        result_.add(std::move(result));
    }

    /// Nothing is booked where one side is not known: half a change would look like a whole one.
    void add_other_gas(const StatedLine& before, const StatedLine& after) {
        const std::size_t first = result_.lines.size();
        if (before.energy && after.energy) {
            add_lonely(&before, nullptr, LinePresence::both);
            add_lonely(nullptr, &after, LinePresence::both);
        } else {
            for (const StatedLine* line : {&before, &after}) {
                result_.add({line->site, line->item, line->rate.gas, LinePresence::both, {}, {}, {}});
            }
        }
        if (result_.lines[first].gas > result_.lines[first + 1].gas) {
            std::swap(result_.lines[first], result_.lines[first + 1]);
        }
    }

    void add_pair(const StatedLine& before, const StatedLine& after) {
        const bool is_same_method = before.method == after.method;
        const ElectricityRate bridge = is_same_method ? before.rate : after.bridge.value_or(after.rate);
        RestatedLine result{before.site, before.item, before.rate.gas, LinePresence::both, {}, {}, {}};
        result.before = weigh(before, before.energy, before.rate);
        result.after = weigh(after, after.energy, after.rate);
        if (result.before && result.after) {
            const auto by_method = weigh(after, before.energy, bridge);
            const auto by_activity = weigh(after, after.energy, bridge);
            if (by_method && by_activity) {
                result.parts = ChangeParts{*by_method - *result.before, *by_activity - *by_method,
                                           *result.after - *by_activity, CarbonMass{}};
            }
        }
        result_.add(std::move(result));
    }

    std::set<std::string> sites_before_;
    std::set<std::string> sites_after_;
    Restatement result_;
};

}  // namespace

void Restatement::add(RestatedLine line) {
    if (line.parts) {
        RestatedTotal& total = totals[line.gas];
        total.before += line.before.value_or(CarbonMass{});
        total.after += line.after.value_or(CarbonMass{});
        total.parts.method += line.parts->method;
        total.parts.activity += line.parts->activity;
        total.parts.factor += line.parts->factor;
        total.parts.perimeter += line.parts->perimeter;
        ++total.lines;
    }
    lines.push_back(std::move(line));
}

std::string_view id_of(LinePresence presence) noexcept {
    switch (presence) {
        case LinePresence::both:
            return "both";
        case LinePresence::site_added:
            return "site_added";
        case LinePresence::site_gone:
            return "site_gone";
        case LinePresence::item_added:
            return "item_added";
        case LinePresence::item_gone:
            return "item_gone";
    }
    return "";
}

Result<Restatement> restate(std::span<const StatedLine> before, std::span<const StatedLine> after) {
    std::set<std::string> doubles;
    const Version old_lines = version_of(before, "before", doubles);
    const Version new_lines = version_of(after, "after", doubles);
    if (!doubles.empty()) {
        std::string text = "lines that are there twice:";
        for (const std::string& each : doubles) {
            text += "\n  " + each;
        }
        return fail(Errc::invalid_argument, text);
    }
    std::set<Key> keys;
    for (const Version* version : {&old_lines, &new_lines}) {
        for (const auto& [key, line] : *version) {
            keys.insert(key);
        }
    }
    Builder builder(old_lines, new_lines);
    for (const Key& key : keys) {
        const auto old_line = old_lines.find(key);
        const auto new_line = new_lines.find(key);
        builder.add(old_line == old_lines.end() ? nullptr : old_line->second,
                    new_line == new_lines.end() ? nullptr : new_line->second);
    }
    return std::move(builder).take();
}

}  // namespace wattmast
