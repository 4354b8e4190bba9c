// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rules.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace wattmast {
namespace {

Failure refuse(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

std::string place_of(const Sample& sample) {
    return "point " + std::to_string(sample.point.number()) + " at " + to_iso8601(sample.at);
}

auto storing_key(const Sample& sample) {
    const int form = sample.value ? static_cast<int>(sample.value->form()) : 0;
    const std::uint64_t bits = sample.value ? sample.value->bits() : 0;
    const int exponent = sample.value ? sample.value->exponent() : 0;
    const int reason = sample.reason ? static_cast<int>(*sample.reason) : 0;
    return std::tuple(sample.point, sample.at, sample.quality, form, bits, exponent, sample.origin, reason);
}

Result<void> check_words(const std::string& code, std::string_view what, const std::vector<std::string>& words) {
    const auto wrong = std::ranges::find_if(
        words, [](const std::string& word) { return word.empty() || word.find('\n') != std::string::npos; });
    if (wrong == words.end()) {
        return {};
    }
    return refuse("site " + code + ": " + std::string(what) + " \"" + *wrong +
                  "\" is empty or has a line break; give each a text of one line");
}

bool is_on_globe(const Position& position) noexcept {
    // Written so that NaN, which compares false, is refused.
    return position.latitude >= -90 && position.latitude <= 90 && position.longitude >= -180 &&
           position.longitude <= 180;
}

using Parents = std::map<std::string_view, std::string_view>;

bool stands_below_itself(const Parents& parents, std::string_view name) {
    std::string_view above = parents.at(name);
    for (std::size_t steps = 0; !above.empty(); ++steps) {
        if (steps > parents.size()) {
            return true;
        }
        above = parents.at(above);
    }
    return false;
}

}  // namespace

Result<void> check_sample(const Sample& sample) {
    if (!storable_times.contains(sample.at)) {
        return refuse("point " + std::to_string(sample.point.number()) + " at " +
                      std::to_string(milliseconds_of(sample.at)) +
                      " ms: a sample's time lies in the years 1 to 9999; check the device's clock");
    }
    const bool is_missing = sample.quality == Quality::missing;
    if (sample.value.has_value() == is_missing) {
        return refuse(place_of(sample) +
                      ": a sample has a value exactly when its quality is not `missing`, but this is " +
                      std::string(id_of(sample.quality)) + (is_missing ? " with a value" : " without one"));
    }
    if (sample.reason.has_value() != is_missing) {
        return refuse(place_of(sample) + ": a reason stands exactly beside a missing value, but this is " +
                      std::string(id_of(sample.quality)) + (is_missing ? " without a reason" : " with one"));
    }
    return {};
}

std::vector<Sample> in_storing_order(std::span<const Sample> batch) {
    std::vector<Sample> ordered(batch.begin(), batch.end());
    std::ranges::sort(ordered, {}, storing_key);
    return ordered;
}

bool says_the_same(const Sample& stored, const Sample& offered) noexcept {
    return stored.value == offered.value && stored.quality == offered.quality;
}

Result<void> check_site(const Site& site) {
    if (site.code.empty()) {
        return refuse("a site has no code; give it one that is unique, e.g. \"SH-PD-0473\"");
    }
    if (site.position && !is_on_globe(*site.position)) {
        return refuse("site " + site.code +
                      ": the position is off the globe; latitude is -90 to 90, longitude -180 to 180");
    }
    if (auto checked = check_words(site.code, "area", site.area); !checked) {
        return checked;
    }
    return check_words(site.code, "tag", site.tags);
}

Result<void> check_device(const Device& device) {
    if (device.name.empty()) {
        return refuse("a device has no name; give it one that is unique within its site, e.g. \"M1\"");
    }
    if (device.poll_interval <= Duration{0}) {
        return refuse("device " + device.name + ": the poll interval of " +
                      std::to_string(device.poll_interval.count()) + " ms is not positive");
    }
    return {};
}

Result<void> check_nodes(SiteId site, std::span<const EnergyNode> nodes) {
    Parents parents;
    for (const EnergyNode& node : nodes) {
        if (node.site != site) {
            return refuse("energy node \"" + node.name + "\" belongs to site " + std::to_string(node.site.number()) +
                          ", not to site " + std::to_string(site.number()));
        }
        if (node.name.empty() || !parents.emplace(node.name, node.parent).second) {
            return refuse("energy node \"" + node.name + "\": the name is empty or used twice within the site");
        }
    }
    for (const auto& [name, parent] : parents) {
        if (!parent.empty() && !parents.contains(parent)) {
            return refuse("energy node \"" + std::string(name) + "\" stands below \"" + std::string(parent) +
                          "\", which is not a node of the site");
        }
    }
    for (const auto& [name, parent] : parents) {
        if (stands_below_itself(parents, name)) {
            return refuse("energy node \"" + std::string(name) + "\" stands below itself");
        }
    }
    return {};
}

}  // namespace wattmast
