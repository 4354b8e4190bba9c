// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/energy.h"

#include <algorithm>
#include <array>

namespace wattmast {

std::string_view id_of(EnergyMethod method) noexcept {
    switch (method) {
        case EnergyMethod::measured:
            return "measured";
        case EnergyMethod::integrated:
            return "integrated";
        case EnergyMethod::estimated:
            return "estimated";
        case EnergyMethod::entered:
            return "entered";
        case EnergyMethod::missing:
            return "missing";
    }
    return "";
}

std::string_view id_of(EnergyFinding::Kind kind) noexcept {
    switch (kind) {
        case EnergyFinding::Kind::gap:
            return "gap";
        case EnergyFinding::Kind::shared_over_gap:
            return "shared_over_gap";
        case EnergyFinding::Kind::begins_late:
            return "begins_late";
        case EnergyFinding::Kind::ends_early:
            return "ends_early";
        case EnergyFinding::Kind::reset:
            return "reset";
        case EnergyFinding::Kind::wrap:
            return "wrap";
        case EnergyFinding::Kind::exchange:
            return "exchange";
        case EnergyFinding::Kind::implausible:
            return "implausible";
        case EnergyFinding::Kind::ignored:
            return "ignored";
        case EnergyFinding::Kind::suspect:
            return "suspect";
        case EnergyFinding::Kind::corrected:
            return "corrected";
    }
    return "";
}

std::optional<Duration> median_interval(std::span<const Sample> samples) {
    if (samples.size() < 3) {
        return std::nullopt;
    }
    std::vector<Duration> distances;
    distances.reserve(samples.size() - 1);
    for (std::size_t i = 1; i < samples.size(); ++i) {
        distances.push_back(samples[i].at - samples[i - 1].at);
    }
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return *middle;
}

const EnergyInterval& preferred(const EnergyInterval& from_register, const EnergyInterval& from_power) {
    const bool good_enough = from_register.coverage >= register_preferred_from ||
                             from_register.coverage >= from_power.coverage || !from_power.energy;
    return from_register.energy && good_enough ? from_register : from_power;
}

EnergyInterval sum_of(std::span<const EnergyInterval> parts) {
    EnergyInterval sum;
    sum.range = parts.front().range;
    std::int64_t coverage = 0;
    for (const EnergyInterval& part : parts) {
        coverage += part.coverage.count;
        sum.findings.insert(sum.findings.end(), part.findings.begin(), part.findings.end());
        if (!part.energy) {
            continue;
        }
        sum.method = sum.energy ? std::max(sum.method, part.method) : part.method;
        sum.energy = sum.energy ? *sum.energy + *part.energy : *part.energy;
        sum.first_value = sum.first_value ? std::min(sum.first_value, part.first_value) : part.first_value;
        sum.last_value = std::max(sum.last_value, part.last_value);
    }
    sum.coverage.count = static_cast<std::int32_t>(coverage / static_cast<std::int64_t>(parts.size()));
    return sum;
}

}  // namespace wattmast
