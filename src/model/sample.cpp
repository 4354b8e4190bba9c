// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sample.h"

namespace wattmast {

std::string_view id_of(Quality quality) noexcept {
    switch (quality) {
        case Quality::good:
            return "good";
        case Quality::suspect:
            return "suspect";
        case Quality::missing:
            return "missing";
    }
    return "";
}

Sample good_sample(PointId point, UtcTime at, Value value, Origin origin) {
    return {point, at, value, Quality::good, origin, std::nullopt};
}

Sample missing_sample(PointId point, UtcTime at, Errc reason) {
    return {point, at, std::nullopt, Quality::missing, Origin::device, reason};
}

}  // namespace wattmast
