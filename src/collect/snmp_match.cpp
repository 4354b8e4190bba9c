// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_match.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <set>
#include <string>

namespace wattmast {
namespace {

const Oid enterprises{1, 3, 6, 1, 4, 1};

/// Compared field by field, the first first.
struct Rank {
    bool is_of_vendor = false;
    std::size_t prefix = 0;   ///< Arcs of sysObjectID that the profile names.
    std::size_t present = 0;  ///< Subtrees found.

    friend auto operator<=>(const Rank&, const Rank&) = default;
};

/// Arcs of the longest prefix named; 0 if none fits. A match without prefixes fits every model.
std::optional<std::size_t> prefix_length(const SnmpMatch& match, const Oid& object_id) {
    if (match.object_id_prefixes.empty()) {
        return 0;
    }
    std::optional<std::size_t> longest;
    for (const Oid& prefix : match.object_id_prefixes) {
        if (starts_with(object_id, prefix)) {
            longest = std::max(longest.value_or(0), prefix.size());
        }
    }
    return longest;
}

std::optional<Rank> rank_of(const SnmpMatch& match, const SnmpIdentity& identity) {
    const auto prefix = prefix_length(match, identity.object_id);
    const auto is_there = [&identity](const Oid& subtree) { return identity.present.contains(subtree); };
    if (!prefix || !std::ranges::all_of(match.present, is_there)) {
        return std::nullopt;
    }
    const auto is_of_vendor = [](const Oid& oid) { return starts_with(oid, enterprises); };
    return Rank{*prefix > 0 || std::ranges::any_of(match.present, is_of_vendor), *prefix, match.present.size()};
}

std::optional<Rank> rank_of(const DeviceProfile& profile, const SnmpIdentity& identity) {
    std::optional<Rank> best;
    for (const SnmpMatch& match : profile.snmp.matches) {
        if (const auto rank = rank_of(match, identity)) {
            best = std::max(best.value_or(*rank), *rank);
        }
    }
    return best;
}

std::set<std::string> parts_of(const DeviceProfile& profile) {
    std::set<std::string> parts(profile.includes.begin(), profile.includes.end());
    parts.insert(profile.optional_includes.begin(), profile.optional_includes.end());
    if (parts.empty()) {
        parts.insert(profile.id);
    }
    return parts;
}

/// Of profiles of standard MIBs: those whose parts no other has all of.
std::vector<const DeviceProfile*> largest(const std::vector<const DeviceProfile*>& fitting) {
    std::vector<const DeviceProfile*> kept;
    for (const DeviceProfile* one : fitting) {
        const auto parts = parts_of(*one);
        const bool is_part = std::ranges::any_of(fitting, [&](const DeviceProfile* other) {
            const auto others = parts_of(*other);
            return other != one && others.size() > parts.size() && std::ranges::includes(others, parts);
        });
        if (!is_part) {
            kept.push_back(one);
        }
    }
    return kept;
}

}  // namespace

std::vector<Oid> subtrees_to_ask(const ProfileLibrary& profiles, const Oid& object_id) {
    std::set<Oid> subtrees;
    for (const DeviceProfile* profile : profiles.all(Protocol::snmp)) {
        for (const SnmpMatch& match : profile->snmp.matches) {
            if (prefix_length(match, object_id)) {
                subtrees.insert(match.present.begin(), match.present.end());
            }
        }
    }
    return {subtrees.begin(), subtrees.end()};
}

std::vector<const DeviceProfile*> fitting_profiles(const ProfileLibrary& profiles, const SnmpIdentity& identity) {
    std::vector<const DeviceProfile*> standard;
    std::vector<const DeviceProfile*> of_vendor;
    std::vector<const DeviceProfile*> fallback;
    Rank best;
    for (const DeviceProfile* profile : profiles.all(Protocol::snmp)) {
        const auto rank = rank_of(*profile, identity);
        if (profile->snmp.is_fallback) {
            fallback.push_back(profile);
        } else if (rank && !rank->is_of_vendor) {
            standard.push_back(profile);
        } else if (rank && *rank >= best) {
            if (*rank > best) {
                of_vendor.clear();
            }
            best = *rank;
            of_vendor.push_back(profile);
        }
    }
    if (!of_vendor.empty()) {
        return of_vendor;
    }
    standard = largest(standard);
    return standard.size() > 1 && !fallback.empty() ? fallback : standard;
}

}  // namespace wattmast
