// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From what a device answers over HTTP to readings, as a profile says. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "units/error.h"
#include "wire/json_tree.h"

namespace wattmast {

/// A device's document is a few pages of text at most; more is `malformed_frame`.
inline constexpr std::size_t max_http_document = 512UL * 1024;

/// The document of an answer. Fails with `no_such_point` (404, 410), `device_refused` (every other status but 200) and
/// `malformed_frame` (no JSON, or compressed); the detail goes on after "http://… /path: " and says what to do.
[[nodiscard]] Result<wire::JsonValue> http_document(unsigned status, std::string_view body);

struct HttpReadings {
    std::optional<UtcTime> at;  ///< As the document says; empty where it does not: now.
    std::vector<Reading> readings;
};

/// Fails with `wrong_reply` where the document's time cannot be read or is more than `most_ahead` after `now`.
[[nodiscard]] Result<HttpReadings> readings_of(const HttpDocument& kind, const wire::JsonValue& document, UtcTime now);

/// Whether a device that gives this as its first document is one of the profile's.
[[nodiscard]] bool fits(const HttpJsonMap& map, const wire::JsonValue& first);

}  // namespace wattmast
