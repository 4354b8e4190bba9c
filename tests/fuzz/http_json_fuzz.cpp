// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a device can answer over HTTP: any status, any challenges, any place to go instead, any document.
#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "collect/http_auth.h"
#include "collect/http_json_readings.h"
#include "collect/mqtt_readings.h"
#include "fuzz/fuzz.h"

namespace {

using namespace wattmast;
using test::FuzzInput;
using test::require;

JsonEntry entry(PointKind kind, std::string_view pointer) {
    JsonEntry result;
    result.key.kind = kind;
    result.at = wire::JsonPointer::parse(pointer).value();
    return result;
}

const HttpJsonMap& map() {
    static const HttpJsonMap made = [] {
        HttpJsonMap all;
        HttpDocument document{
            wire::HttpTargetTemplate::parse("/a").value(),
            MessageTime{wire::JsonPointer::parse("/t").value(), MessageTime::Form::unix_ms},
            {entry(PointKind::active_power, "/p"), entry(PointKind::voltage, "/u/0"), entry(PointKind::current, "/i")}};
        document.entries[0].invalid = {Decimal(-1, 0), Decimal(65535, -1)};
        document.entries[1].when = {{wire::JsonPointer::parse("/k").value(), {"true", "1", ""}}};
        document.entries[2].is_optional = true;
        document.entries[2].scale = Decimal(-1, 3);
        all.documents.push_back(document);
        document.time.reset();
        all.documents.push_back(document);
        all.identification = document.entries[1].when;
        return all;
    }();
    return made;
}

std::string text(const wire::Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool has_control(std::string_view shown) {
    for (const char c : shown) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            return true;
        }
    }
    return false;
}

void check_login(const std::vector<std::string>& fields) {
    constexpr std::string_view password = "geheim";
    const HttpChallenges offered = parse_challenges(fields);
    if (offered.digest) {
        const std::string shown = digest_authorization(*offered.digest, "u\"", password, "/a?b", 7, "0a1b");
        require(shown.starts_with("Digest username="), "an answer to Digest is Digest");
        require(!has_control(shown), "nothing that ends a header");
        // libFuzzer learns the password from this very comparison; a realm that holds it is rightly repeated.
        const bool is_in_challenge =
            std::ranges::any_of(fields, [&](const std::string& field) { return field.find(password) != field.npos; });
        require(is_in_challenge || shown.find(password) == std::string::npos, "the password is not shown");
    }
}

void check_document(unsigned status, const std::string& body) {
    const UtcTime now = utc_from_milliseconds(1'764'148'500'000);
    const auto document = http_document(status, body);
    if (!document) {
        require(!document.error().detail.empty(), "a failure says why");
        return;
    }
    require(status == 200, "only 200 brings a document");
    static_cast<void>(fits(map(), *document));
    for (const HttpDocument& kind : map().documents) {
        const auto read = readings_of(kind, *document, now);
        if (!read) {
            require(kind.time.has_value(), "only a time can be wrong");
            continue;
        }
        require(read->at.has_value() == kind.time.has_value(), "a time where the profile names one");
        require(!read->at || *read->at <= now + most_ahead, "no value comes from the future");
        require(read->readings.size() >= 2, "every point that is not optional has a reading");
        for (const Reading& reading : read->readings) {
            require(reading.value.has_value() != reading.reason.has_value(), "a value, or why there is none");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr unsigned statuses[] = {200, 200, 200, 401, 404, 503, 301, 600};
    FuzzInput input(data, size);
    const unsigned status = statuses[input.byte() % 8U];
    std::vector<std::string> fields;
    for (int count = input.byte() % 3; count > 0; --count) {
        const std::size_t length = input.byte();
        fields.push_back(text(input.take(length)));
    }
    check_login(fields);
    if (const auto path = wire::path_of_location(fields.empty() ? "" : fields.front(), "http://h:80")) {
        require(wire::is_http_path(*path), "what is asked for next is a path");
    }
    check_document(status, text(input.take(size)));
    return 0;
}
