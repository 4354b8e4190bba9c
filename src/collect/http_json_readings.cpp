// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_json_readings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "collect/json_readings.h"
#include "collect/mqtt_readings.h"

namespace wattmast {
namespace {

constexpr wire::JsonLimits document_limits{.max_bytes = max_http_document, .max_depth = 24, .max_values = 50'000};

Failure refused(unsigned status) {
    const std::string what = "HTTP status " + std::to_string(status);
    switch (status) {
        case 401:
            return fail(Errc::device_refused, what +
                                                  ": it wants a login; write user and password, a token or a key, "
                                                  "best as credential=NAME");
        case 403:
            return fail(Errc::device_refused, what + ": this login may not read it; use another, or allow it there");
        case 404:
        case 410:
            return fail(Errc::no_such_point, what +
                                                 ": there is nothing at this path; the device may have other "
                                                 "firmware, its interface may be switched off, or another profile "
                                                 "fits");
        default:
            break;
    }
    if (status >= 500) {
        return fail(Errc::device_refused, what + ": the device reports a fault of its own; if it goes on, restart it");
    }
    return fail(Errc::device_refused, what + ", which is no answer to a reader");
}

/// What a body is that is no JSON.
std::string kind_of(std::string_view body) {
    const std::size_t begin = body.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) {
        return "an empty answer";
    }
    if (body.starts_with("\x1F\x8B")) {
        return "compressed, which was not asked for";
    }
    if (body.substr(begin).starts_with('<')) {
        return "a page for people (HTML), not JSON: check the path, and whether the device wants a login";
    }
    return {};
}

}  // namespace

Result<wire::JsonValue> http_document(unsigned status, std::string_view body) {
    if (status != 200) {
        return refused(status);
    }
    auto document = wire::parse_json(body, document_limits);
    if (!document) {
        const std::string kind = kind_of(body);
        return fail(Errc::malformed_frame, kind.empty() ? document.error().detail : kind);
    }
    return document;
}

Result<HttpReadings> readings_of(const HttpDocument& kind, const wire::JsonValue& document, UtcTime now) {
    HttpReadings result;
    if (kind.time) {
        const auto said = time_of(*kind.time, document);
        if (!said) {
            return said.error();
        }
        if (*said > now + most_ahead) {
            return fail(Errc::wrong_reply, "it says that its values are of " + to_iso8601(*said) +
                                               ", which is not yet; set the device's clock");
        }
        result.at = *said;
    }
    result.readings = readings_of(kind.entries, {}, document);
    return result;
}

bool fits(const HttpJsonMap& map, const wire::JsonValue& first) {
    if (map.documents.empty() || !all_equal(map.identification, first)) {
        return false;
    }
    const auto readings = readings_of(map.documents.front().entries, {}, first);
    return !readings.empty() && std::ranges::all_of(map.documents.front().entries, [&](const JsonEntry& entry) {
        return entry.is_optional || std::ranges::any_of(readings, [&](const Reading& reading) {
                   return reading.key == entry.key && reading.value.has_value();
               });
    });
}

}  // namespace wattmast
