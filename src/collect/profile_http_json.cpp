// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "collect/http_auth.h"
#include "collect/profile_fields.h"

namespace wattmast {
namespace {

HttpDocument read_document(ProfileFields& fields) {
    HttpDocument document;
    const std::string path = fields.required_text("path");
    auto parsed = wire::HttpTargetTemplate::parse(path);
    if (parsed) {
        document.path = std::move(*parsed);
    } else if (!path.empty()) {
        fields.fault(parsed.error().detail);
    }
    document.time = read_message_time(fields);
    for (const toml::table* table : fields.tables("points")) {
        ProfileFields entry(*table, fields.faults());
        document.entries.push_back(read_json_entry(entry));
    }
    if (document.entries.empty()) {
        fields.fault("the document has no [[http_json.documents.points]]");
    }
    fields.finish();
    return document;
}

void check_paths(const HttpJsonMap& map, ProfileFields& fields) {
    std::set<std::string> seen;
    for (const HttpDocument& document : map.documents) {
        if (!seen.insert(document.path.to_string()).second) {
            fields.fault("path \"" + document.path.to_string() + "\" is given twice");
        }
    }
}

}  // namespace

HttpJsonMap read_http_json_map(ProfileFields& fields) {
    HttpJsonMap map;
    map.key_header = fields.text("key_header").value_or("");
    if (fields.has("key_header") && !is_free_header(map.key_header)) {
        fields.fault("key_header \"" + map.key_header + "\" is not the name of a header that is free for a key");
    }
    map.unit = fields.text("unit").value_or("");
    if (fields.has("unit") && !wire::is_http_unit(map.unit)) {
        fields.fault("unit \"" + map.unit + "\" has other characters than letters, digits and -._");
    }
    map.stale_after = read_duration(fields, "stale_after").value_or(map.stale_after);
    for (const toml::table* table : fields.tables("documents")) {
        ProfileFields document(*table, fields.faults());
        map.documents.push_back(read_document(document));
    }
    map.identification = read_json_conditions(fields, "identify");
    const bool has_time =
        std::ranges::any_of(map.documents, [](const HttpDocument& one) { return one.time.has_value(); });
    if (fields.has("stale_after") && !has_time) {
        fields.fault("stale_after needs a document that tells its time");
    }
    const bool has_unit =
        std::ranges::any_of(map.documents, [](const HttpDocument& one) { return one.path.has_unit(); });
    if (has_unit == map.unit.empty()) {
        fields.fault(has_unit ? "a path has {unit}, so unit must say which is meant where nobody writes it"
                              : "unit is given, but no path has {unit}");
    }
    check_paths(map, fields);
    fields.finish();
    return map;
}

}  // namespace wattmast
