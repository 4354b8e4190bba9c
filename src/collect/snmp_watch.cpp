// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_watch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>

namespace wattmast {
namespace {

const Oid sys_up_time{1, 3, 6, 1, 2, 1, 1, 3, 0};

/// Where the object changes with the rows of the tables below the trees.
struct TablesOfChange {
    std::vector<Oid> trees;
    std::vector<Oid> objects;
};

const std::array<TablesOfChange, 2>& known_tables() {
    static const std::array<TablesOfChange, 2> tables{
        {{{{1, 3, 6, 1, 2, 1, 2, 2}, {1, 3, 6, 1, 2, 1, 31, 1, 1}},
          {{1, 3, 6, 1, 2, 1, 31, 1, 5, 0}, {1, 3, 6, 1, 2, 1, 31, 1, 6, 0}}},
         {{{1, 3, 6, 1, 2, 1, 47, 1, 1, 1}, {1, 3, 6, 1, 2, 1, 99, 1, 1}}, {{1, 3, 6, 1, 2, 1, 47, 1, 4, 1, 0}}}}};
    return tables;
}

std::optional<double> seconds_in(const SnmpDatum& ticks) {
    const auto number = is_absent(ticks) ? Result<Value>(fail(Errc::not_a_number, "")) : number_of(ticks);
    return number ? std::optional(number->to_double() / 100) : std::nullopt;
}

bool runs_on(const SnmpDatum& earlier, const SnmpDatum& later, double elapsed) {
    const auto before = seconds_in(earlier);
    const auto after = seconds_in(later);
    if (!before || !after) {
        return before.has_value() == after.has_value();
    }
    const double slack = 5 + 0.001 * elapsed;
    // An agent that restarted in between has been up for less than the time since.
    const bool may_be_young = *after <= elapsed + slack;
    return *after >= *before && (!may_be_young || std::abs(*after - *before - elapsed) <= slack);
}

}  // namespace

std::vector<Oid> objects_of_change(const std::vector<Oid>& columns) {
    std::vector<Oid> objects;
    if (columns.empty()) {
        return objects;
    }
    objects.push_back(sys_up_time);
    for (const TablesOfChange& tables : known_tables()) {
        const bool is_used = std::ranges::any_of(columns, [&](const Oid& column) {
            return std::ranges::any_of(tables.trees, [&](const Oid& tree) { return starts_with(column, tree); });
        });
        if (is_used) {
            objects.insert(objects.end(), tables.objects.begin(), tables.objects.end());
        }
    }
    return objects;
}

std::vector<Oid> changed_between(const SnmpMoment& earlier, const SnmpMoment& later) {
    std::vector<Oid> changed;
    const double elapsed = std::chrono::duration<double>(later.at - earlier.at).count();
    for (std::size_t i = 0; i < std::min(earlier.told.size(), later.told.size()); ++i) {
        const SnmpDatum& before = earlier.told[i].datum;
        const SnmpDatum& after = later.told[i].datum;
        const Oid& object = earlier.told[i].oid;
        if (tells_restarts(object) ? !runs_on(before, after, elapsed) : !(before == after)) {
            changed.push_back(object);
        }
    }
    return changed;
}

bool is_unchanged(const SnmpMoment& earlier, const SnmpMoment& later) {
    return changed_between(earlier, later).empty();
}

bool tells_restarts(const Oid& object) noexcept {
    return object == sys_up_time;
}

}  // namespace wattmast
