// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/redfish_document.h"

#include <algorithm>

namespace wattmast::wire {
namespace {

constexpr std::size_t max_path = 1024;
constexpr std::string_view id_name = "@odata.id";

void add_link(const JsonValue& value, std::vector<std::string>& links) {
    const JsonValue* id = value.find(id_name);
    if (id != nullptr && !id->text().empty()) {
        links.emplace_back(id->text());
    }
}

void add_links(const JsonValue& place, std::vector<std::string>& links) {
    if (const auto* array = place.array()) {
        for (const JsonValue& one : *array) {
            add_link(one, links);
        }
    } else {
        add_link(place, links);
    }
}

/// Whether a number in a text has the form of one in JSON, so that "", "0x12" and "12 W" have none.
bool is_number(std::string_view text) {
    const auto parsed = parse_json(text);
    return parsed && std::holds_alternative<JsonNumber>(parsed->held) &&
           std::get<JsonNumber>(parsed->held).text == text;
}

}  // namespace

std::string_view schema_type(const JsonValue& document) noexcept {
    const JsonValue* type = document.find("@odata.type");
    if (type == nullptr) {
        return {};
    }
    std::string_view text = type->text();
    if (text.starts_with('#')) {
        text.remove_prefix(1);
    }
    const std::size_t dot = text.rfind('.');
    return dot == std::string_view::npos ? text : text.substr(dot + 1);
}

Result<std::string> local_path(std::string_view link) {
    const std::string_view path = link.substr(0, link.find('#'));
    const bool is_printable = std::ranges::all_of(path, [](char c) { return c > ' ' && c < '\x7F'; });
    const bool is_local = path.starts_with("/redfish/") && path.size() <= max_path && is_printable &&
                          path.find("/..") == std::string_view::npos && path.find('\\') == std::string_view::npos;
    if (!is_local) {
        std::string shown(link.substr(0, 120));
        std::ranges::replace_if(
            shown, [](char c) { return c < ' ' || c >= '\x7F'; }, '?');
        return fail(Errc::wrong_reply, "the link \"" + shown + "\" leads away from the device; it is not followed");
    }
    return std::string(path);
}

std::string_view without_slash(std::string_view path) noexcept {
    return path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

std::vector<std::string> links_at(const JsonValue& document, const JsonPointer& at) {
    std::vector<std::string> links;
    if (const JsonValue* place = find(document, at)) {
        add_links(*place, links);
    }
    return links;
}

std::vector<std::string> member_links(const JsonValue& document) {
    std::vector<std::string> links;
    if (const JsonValue* members = document.find("Members"); members != nullptr && members->array() != nullptr) {
        add_links(*members, links);
        const JsonValue* next = document.find("Members@odata.nextLink");
        if (next != nullptr && !next->text().empty()) {
            links.emplace_back(next->text());
        }
    }
    return links;
}

bool is_unavailable(const JsonValue& thing) noexcept {
    const JsonValue* status = thing.find("Status");
    const JsonValue* state = status == nullptr ? nullptr : status->find("State");
    return state != nullptr && (state->text() == "Absent" || state->text() == "UnavailableOffline");
}

Result<std::string> number_text(const JsonValue& value) {
    if (value.is_null()) {
        return fail(Errc::no_such_point, "the device says null: it has no value now");
    }
    if (const auto* number = std::get_if<JsonNumber>(&value.held)) {
        return number->text;
    }
    if (is_number(value.text())) {
        return std::string(value.text());
    }
    return fail(Errc::not_a_number, "there is something else than a number");
}

}  // namespace wattmast::wire
