// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Short ways to write down a series in a test.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "model/sample.h"

namespace wattmast::test {

inline const PointId some_point{17};

/// 2026-10-01T00:00Z plus so many minutes.
inline UtcTime minute(std::int64_t minutes) {
    return utc_from_milliseconds(1'790'812'800'000 + minutes * 60'000);
}

struct At {
    std::int64_t minutes;
    std::string_view text;  ///< A decimal; "-" for a missing one; "?12.5" for a suspect one.
};

inline Sample reading(At at) {
    if (at.text == "-") {
        return missing_sample(some_point, minute(at.minutes), Errc::timeout);
    }
    const bool suspect = at.text.front() == '?';
    Sample sample = good_sample(some_point, minute(at.minutes),
                                Value::of(Decimal::parse(suspect ? at.text.substr(1) : at.text).value()));
    sample.quality = suspect ? Quality::suspect : Quality::good;
    return sample;
}

inline std::vector<Sample> readings(std::initializer_list<At> list) {
    std::vector<Sample> samples;
    for (const At& at : list) {
        samples.push_back(reading(at));
    }
    return samples;
}

inline TimeRange minutes(std::int64_t begin, std::int64_t end) {
    return {minute(begin), minute(end)};
}

inline Decimal number(std::string_view text) {
    return Decimal::parse(text).value();
}

}  // namespace wattmast::test
