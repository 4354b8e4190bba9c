// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/area_step.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace wattmast {
namespace {

constexpr std::size_t flood = 10;
constexpr std::size_t several = 5;
constexpr std::size_t fifth = 5;
constexpr std::size_t half = 2;

struct Item {
    AreaRow row;
    std::size_t number = 0;
    bool is_group = false;
};

using Path = std::vector<std::string>;

Path begin_of(const Path& path, std::size_t length) {
    return {path.begin(), path.begin() + static_cast<std::ptrdiff_t>(length)};
}

bool are_one(const std::vector<const Item*>& items, std::span<const std::string> area, const SitesOfArea& sites_of) {
    std::set<SiteId> sites;
    std::size_t count = 0;
    std::size_t weight = 0;
    for (const Item* item : items) {
        const bool is_new = !item->row.site.is_assigned() || sites.insert(item->row.site).second;
        count += is_new ? 1 : 0;
        weight += is_new ? item->row.sites : 0;
    }
    const bool are_own =
        std::ranges::all_of(items, [&](const Item* item) { return item->row.area.size() == area.size(); });
    const std::size_t all = std::max<std::size_t>(sites_of(area), 1);
    return count >= flood || (count >= several && (are_own || weight * fifth >= all)) ||
           (count >= 2 && weight * half >= all);
}

/// Takes what one level joins out of `items`, and adds the groups made of it.
void join_level(std::size_t level, const SitesOfArea& sites_of, std::vector<Item>& items,
                std::vector<AreaGroup>& groups) {
    std::map<Path, std::vector<const Item*>> areas;
    for (const Item& item : items) {
        if (item.row.area.size() >= level) {
            areas[begin_of(item.row.area, level)].push_back(&item);
        }
    }
    std::vector<Item> next;
    std::set<const Item*> joined;
    for (const auto& [area, inside] : areas) {
        if (!are_one(inside, area, sites_of)) {
            continue;
        }
        AreaGroup group{area, {}};
        std::size_t weight = 0;
        for (const Item* item : inside) {
            if (item->is_group) {
                const auto rows = std::exchange(groups[item->number].rows, {});
                group.rows.insert(group.rows.end(), rows.begin(), rows.end());
            } else {
                group.rows.push_back(item->number);
            }
            weight += item->row.sites;
            joined.insert(item);
        }
        next.push_back({{begin_of(area, level == 0 ? 0 : level - 1), {}, weight}, groups.size(), true});
        groups.push_back(std::move(group));
    }
    std::ranges::copy_if(items, std::back_inserter(next), [&](const Item& item) { return !joined.contains(&item); });
    items = std::move(next);
}

}  // namespace

std::vector<AreaGroup> areas_in_step(std::span<const AreaRow> rows, const SitesOfArea& sites_of) {
    std::vector<AreaGroup> groups;
    std::vector<Item> items;
    std::size_t deepest = 0;
    for (std::size_t number = 0; number < rows.size(); ++number) {
        items.push_back({rows[number], number, false});
        deepest = std::max(deepest, rows[number].area.size());
    }
    for (std::size_t level = deepest + 1; level-- > 0;) {
        join_level(level, sites_of, items, groups);
    }
    std::erase_if(groups, [](const AreaGroup& group) { return group.rows.empty(); });  // Part of a larger one.
    return groups;
}

}  // namespace wattmast
