// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/counting_samples.h"

#include <algorithm>
#include <chrono>

namespace wattmast {
namespace {

constexpr Duration first_look = std::chrono::hours{1};
constexpr Duration longest_look = std::chrono::days{32};

bool counts(const Sample& sample) {
    return sample.value && sample.quality == Quality::good;
}

Duration longer(Duration look) {
    return std::min(look * 4, longest_look);
}

}  // namespace

Result<std::optional<Sample>> last_counting_before(const SampleReader& reader, PointId point, UtcTime before,
                                                   const std::stop_token& cancel, UtcTime earliest) {
    Duration look = first_look;
    for (UtcTime end = before; end > earliest; look = longer(look)) {
        const auto value = reader.last_value_before(point, end);
        if (!value || !*value || (*value)->at < earliest) {
            return value ? std::optional<Sample>() : value;
        }
        if (counts(**value)) {
            return value;
        }
        const UtcTime at = (*value)->at;
        end = at - earliest > look ? at - look : earliest;
        const auto part = reader.read(point, {end, at}, cancel);
        if (!part) {
            return part.error();
        }
        const auto& samples = part->samples();
        if (const auto found = std::find_if(samples.rbegin(), samples.rend(), counts); found != samples.rend()) {
            return std::optional(*found);
        }
    }
    return std::optional<Sample>();
}

Result<std::optional<Sample>> first_counting_from(const SampleReader& reader, PointId point, UtcTime from,
                                                  const std::stop_token& cancel) {
    for (Duration look = first_look;; look = longer(look)) {
        const auto value = reader.first_value_from(point, from);
        if (!value || !*value || counts(**value)) {
            return value;
        }
        const UtcTime at = (*value)->at;
        from = at + look;
        const auto part = reader.read(point, {at, from}, cancel);
        if (!part) {
            return part.error();
        }
        const auto& samples = part->samples();
        if (const auto found = std::ranges::find_if(samples, counts); found != samples.end()) {
            return std::optional(*found);
        }
    }
}

}  // namespace wattmast
