// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_readings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "collect/reading_value.h"
#include "wire/redfish_document.h"

namespace wattmast {
namespace {

using wire::JsonNumber;
using wire::JsonPointer;
using wire::JsonValue;

/// A part of a document that has one of an entry's numbers.
struct Element {
    const JsonValue* value = nullptr;
    std::string name;  ///< Empty for the document itself and for the first of a list that is "first".
};

/// Text from a device is shown in messages and tables: no control characters, no endless names.
std::string printable(std::string_view text) {
    constexpr std::size_t most = 120;
    std::string shown(text.substr(0, most));
    std::ranges::replace_if(
        shown, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return shown;
}

std::string scalar_text(const JsonValue* value) {
    if (value == nullptr) {
        return {};
    }
    const auto* number = std::get_if<JsonNumber>(&value->held);
    return number != nullptr ? printable(number->text) : printable(value->text());
}

/// "a b c" of those parts that are not empty; a part may end with a space of its own.
std::string joined(std::string_view before, std::string_view after) {
    std::string text(before);
    if (!text.empty() && !after.empty()) {
        text.push_back(' ');
    }
    text.append(after);
    return text;
}

std::vector<const JsonValue*> listed(const RedfishEntry& entry, const JsonValue& document) {
    std::vector<const JsonValue*> found;
    const JsonValue* list = entry.each ? wire::find(document, *entry.each) : &document;
    if (list == nullptr || list->is_null()) {
        return found;
    }
    if (const auto* array = entry.each ? list->array() : nullptr) {
        for (const JsonValue& one : *array) {
            found.push_back(&one);
        }
    } else {
        found.push_back(list);
    }
    return found;
}

std::vector<Element> elements_of(const RedfishEntry& entry, const JsonValue& document) {
    std::vector<Element> elements;
    const auto all = listed(entry, document);
    const bool is_named = entry.each && entry.elements != RedfishEntry::Elements::first;
    std::map<std::string, int> uses;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool is_wanted = entry.elements == RedfishEntry::Elements::all ||
                               (entry.elements == RedfishEntry::Elements::first) == (i == 0);
        if (!is_wanted) {
            continue;
        }
        std::string name = entry.name_at ? scalar_text(wire::find(*all[i], *entry.name_at)) : std::string();
        if (is_named && name.empty()) {
            name = std::to_string(i + 1);
        }
        if (is_named && uses[name]++ > 0) {
            name += " (" + std::to_string(i + 1) + ")";
        }
        elements.push_back({all[i], is_named ? std::move(name) : std::string()});
    }
    return elements;
}

/// What stands in the document, for people: "374", "7855 kW.h", "null", "\"344\"".
std::string raw_text(const JsonValue& value, std::string_view unit) {
    if (value.is_null()) {
        return "null";
    }
    const auto* number = std::get_if<JsonNumber>(&value.held);
    std::string text = number != nullptr      ? printable(number->text)
                       : value.text().empty() ? std::string("no number")
                                              : "\"" + printable(value.text()) + "\"";
    return joined(text, unit);
}

Result<Value> number_of(const JsonValue& value) {
    const auto text = wire::number_text(value);
    if (!text) {
        return text.error();
    }
    const auto number = Decimal::parse(*text);
    if (!number) {
        // More digits than a decimal keeps are no digits that a meter measures, but they must not be cut either.
        return fail(Errc::not_a_number, number.error().detail);
    }
    return Value::of(*number);
}

Reading reading_of(const RedfishEntry& entry, PointKey key, const JsonValue& element, const JsonValue& value) {
    const std::string unit = entry.unit_at ? scalar_text(wire::find(element, *entry.unit_at)) : std::string();
    std::string raw = raw_text(value, unit);
    Decimal scale = entry.scale;
    if (entry.unit_at) {
        const auto factor = entry.units.find(unit);
        const auto whole = factor == entry.units.end() ? Result<Decimal>(fail(Errc::not_a_number, "unknown unit"))
                                                       : multiply(scale, factor->second);
        if (!whole && !value.is_null()) {
            return missing_reading(std::move(key), Errc::not_a_number, std::move(raw));
        }
        scale = whole.has_value() ? *whole : scale;
    }
    return reading_from(std::move(key), number_of(value), scale, entry.range, entry.limits, std::move(raw));
}

bool is_replaced(const RedfishEntry& entry, const RedfishTypes& present) {
    return std::ranges::any_of(entry.unless, [&](const std::string& type) { return present.contains(type); });
}

}  // namespace

std::vector<Reading> redfish_readings(const RedfishResource& resource, std::string_view name, const JsonValue& document,
                                      const RedfishTypes& present) {
    std::vector<Reading> readings;
    const bool has_no_values = wire::is_unavailable(document);
    for (const RedfishEntry& entry : resource.entries) {
        if (is_replaced(entry, present)) {
            continue;
        }
        for (const Element& element : elements_of(entry, document)) {
            const JsonValue* value = wire::find(*element.value, entry.at);
            if (value == nullptr || !all_hold(entry.when, *element.value, RedfishMatch::equals)) {
                continue;
            }
            PointKey key{entry.key.kind, entry.key.phase, joined(joined(name, entry.key.instance), element.name)};
            if (has_no_values || wire::is_unavailable(*element.value)) {
                readings.push_back(missing_reading(std::move(key), Errc::no_such_point, "Status.State says absent"));
            } else {
                readings.push_back(reading_of(entry, std::move(key), *element.value, *value));
            }
        }
    }
    return readings;
}

std::vector<std::string> excerpt_sources(const RedfishResource& resource, const JsonValue& document) {
    std::vector<std::string> sources;
    for (const RedfishEntry& entry : resource.entries) {
        for (const Element& element : elements_of(entry, document)) {
            const JsonValue* value = wire::find(*element.value, entry.at);
            const JsonValue* excerpt = wire::find(*element.value, entry.at.parent());
            const JsonValue* source = excerpt == nullptr ? nullptr : excerpt->find("DataSourceUri");
            if (value == nullptr || source == nullptr || !wire::number_text(*value)) {
                continue;
            }
            if (const auto path = wire::local_path(source->text())) {
                sources.emplace_back(wire::without_slash(*path));
            }
        }
    }
    return sources;
}

std::string redfish_name(const RedfishResource& resource, const JsonValue& document) {
    if (!resource.name_at) {
        return printable(resource.name);
    }
    return resource.name + scalar_text(wire::find(document, *resource.name_at));
}

bool all_hold(const std::vector<RedfishCondition>& conditions, const JsonValue& thing, RedfishMatch match) {
    return std::ranges::all_of(conditions, [&](const RedfishCondition& condition) {
        const std::string text = scalar_text(wire::find(thing, condition.at));
        return std::ranges::any_of(condition.accepted, [&](const std::string& accepted) {
            return match == RedfishMatch::equals || accepted.empty() ? text == accepted : text.starts_with(accepted);
        });
    });
}

std::vector<const DeviceProfile*> fitting_profiles(const ProfileLibrary& profiles, const JsonValue& root) {
    std::vector<const DeviceProfile*> fitting;
    std::size_t conditions = 1;
    for (const DeviceProfile* profile : profiles.all(Protocol::redfish)) {
        const auto& asked = profile->redfish.identification;
        if (asked.size() < conditions || !all_hold(asked, root, RedfishMatch::begins)) {
            continue;
        }
        if (asked.size() > conditions) {
            fitting.clear();
            conditions = asked.size();
        }
        fitting.push_back(profile);
    }
    return fitting;
}

}  // namespace wattmast
