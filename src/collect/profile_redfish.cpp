// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

using wire::JsonPointer;

/// Empty where the text is faulty, with the fault noted.
std::optional<JsonPointer> pointer_of(ProfileFields& fields, std::string_view name, const std::string& text) {
    auto pointer = JsonPointer::parse(text);
    if (!pointer) {
        fields.fault(std::string(name) + ": " + pointer.error().detail);
        return std::nullopt;
    }
    return std::move(*pointer);
}

std::optional<JsonPointer> read_pointer(ProfileFields& fields, std::string_view name) {
    const auto text = fields.text(name);
    return text ? pointer_of(fields, name, *text) : std::nullopt;
}

std::vector<JsonPointer> read_pointers(ProfileFields& fields, std::string_view name) {
    std::vector<JsonPointer> pointers;
    for (const std::string& text : fields.texts(name)) {
        if (auto pointer = pointer_of(fields, name, text)) {
            pointers.push_back(std::move(*pointer));
        }
    }
    return pointers;
}

std::vector<RedfishCondition> read_conditions(ProfileFields& fields, std::string_view name) {
    std::vector<RedfishCondition> conditions;
    for (const toml::table* table : fields.tables(name)) {
        ProfileFields own(*table, fields.faults());
        auto at = read_pointer(own, "at");
        RedfishCondition condition{at.value_or(JsonPointer{}), own.texts("is")};
        own.finish();
        if (!at || at->parts().empty() || condition.accepted.empty()) {
            own.fault(std::string(name) + " needs at and is");
        }
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

/// What a document may write for its unit, and the factor of each.
void read_units(ProfileFields& fields, RedfishEntry& entry) {
    entry.unit_at = read_pointer(fields, "unit_at");
    for (const auto& [written, meant] : fields.named_texts("units")) {
        const auto factor = factor_to_unit(meant, info(entry.key.kind).unit);
        if (!factor) {
            fields.fault("unit \"" + meant + "\" cannot be converted to \"" +
                         std::string(symbol(info(entry.key.kind).unit)) + "\"");
            continue;
        }
        entry.units.emplace(written, *factor);
    }
    if (entry.unit_at.has_value() == entry.units.empty() || (entry.unit_at && fields.has("unit"))) {
        fields.fault("a point has either unit, or unit_at and units");
    }
}

RedfishEntry::Elements read_elements(ProfileFields& fields, bool has_list) {
    const auto text = fields.text("elements");
    if (text && !has_list) {
        fields.fault("elements needs each");
    }
    if (!text || *text == "all") {
        return RedfishEntry::Elements::all;
    }
    if (*text != "first" && *text != "others") {
        fields.fault("elements \"" + *text + "\" is not known (all, first, others are)");
    }
    return *text == "first" ? RedfishEntry::Elements::first : RedfishEntry::Elements::others;
}

RedfishEntry read_entry(ProfileFields& fields) {
    CommonEntry common = read_common_entry(fields);
    RedfishEntry entry;
    entry.key = std::move(common.key);
    entry.scale = common.scale;
    entry.range = common.range;
    entry.limits = common.limits;
    entry.each = read_pointer(fields, "each");
    entry.elements = read_elements(fields, entry.each.has_value());
    entry.name_at = read_pointer(fields, "name_at");
    const auto at = read_pointer(fields, "at");
    if (!at || at->parts().empty()) {
        fields.fault("at is missing");
    }
    entry.at = at.value_or(JsonPointer{});
    read_units(fields, entry);
    entry.when = read_conditions(fields, "when");
    entry.unless = fields.texts("unless");
    fields.finish();
    if (entry.name_at && !entry.each) {
        fields.fault("name_at of a point needs each");
    }
    return entry;
}

/// Two entries of one resource may share a point only where conditions tell which of them is meant.
void check_entries(const std::vector<RedfishEntry>& entries, ProfileFields& fields) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto is_same = [&one = entries[i]](const RedfishEntry& other) {
            return one.key == other.key && one.each == other.each && one.elements == other.elements &&
                   one.when == other.when;
        };
        if (std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(i) + 1, entries.end(), is_same)) {
            fields.fault("point " + to_string(entries[i].key) + " is given twice");
        }
    }
}

RedfishResource read_resource(ProfileFields& fields) {
    RedfishResource resource;
    resource.types = fields.texts("types");
    resource.follow = read_pointers(fields, "follow");
    resource.name = fields.text("name").value_or("");
    resource.name_at = read_pointer(fields, "name_at");
    resource.is_whole_if_alone = fields.truth("whole_if_alone").value_or(false);
    resource.is_source_of_excerpts = fields.truth("source_of_excerpts").value_or(false);
    for (const toml::table* table : fields.tables("points")) {
        ProfileFields entry(*table, fields.faults());
        resource.entries.push_back(read_entry(entry));
    }
    fields.finish();
    if (resource.types.empty()) {
        fields.fault("a resource needs types");
    }
    check_entries(resource.entries, fields);
    if (resource.is_whole_if_alone && !resource.name_at) {
        fields.fault("whole_if_alone needs name_at, for where it is not alone");
    }
    return resource;
}

}  // namespace

RedfishMap read_redfish_map(ProfileFields& fields) {
    RedfishMap map;
    std::set<std::string> types;
    for (const toml::table* table : fields.tables("resource")) {
        ProfileFields own(*table, fields.faults());
        map.resources.push_back(read_resource(own));
        for (const std::string& type : map.resources.back().types) {
            if (!types.insert(type).second) {
                own.fault("type " + type + " is given twice");
            }
        }
    }
    map.identification = read_conditions(fields, "identify");
    fields.finish();
    if (!types.contains("ServiceRoot")) {
        fields.fault("there is no resource of type ServiceRoot, where the way to all others begins");
    }
    return map;
}

}  // namespace wattmast
