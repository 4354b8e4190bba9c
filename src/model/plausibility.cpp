// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/plausibility.h"

namespace wattmast {
namespace {

constexpr Decimal one{1, 0};

Sample released(const Sample& sample, Decimal factor) {
    Sample counting = sample;
    counting.quality = Quality::good;
    if (factor == one) {
        return counting;
    }
    const auto scaled = sample.value->scaled(factor);
    if (!scaled) {
        return sample;
    }
    counting.value = *scaled;
    counting.origin = Origin::entered;
    return counting;
}

}  // namespace

std::string_view id_of(PlausibilityRule rule) noexcept {
    switch (rule) {
        case PlausibilityRule::power_identity:
            return "power_identity";
        case PlausibilityRule::phase_sum:
            return "phase_sum";
        case PlausibilityRule::energy_rate:
            return "energy_rate";
        case PlausibilityRule::register_jump:
            return "register_jump";
        case PlausibilityRule::rating:
            return "rating";
        case PlausibilityRule::physical_range:
            return "physical_range";
        case PlausibilityRule::level_jump:
            return "level_jump";
    }
    return "";
}

std::string_view id_of(PlausibilityAction action) noexcept {
    switch (action) {
        case PlausibilityAction::hint:
            return "hint";
        case PlausibilityAction::quarantine:
            return "quarantine";
    }
    return "";
}

std::string_view id_of(FindingState state) noexcept {
    switch (state) {
        case FindingState::open:
            return "open";
        case FindingState::cleared:
            return "cleared";
        case FindingState::accepted:
            return "accepted";
    }
    return "";
}

std::string_view id_of(QuarantineVerdict verdict) noexcept {
    switch (verdict) {
        case QuarantineVerdict::quarantined:
            return "quarantined";
        case QuarantineVerdict::released:
            return "released";
    }
    return "";
}

Sample judged(const Sample& sample, std::span<const QuarantineRecord> records) {
    if (!sample.value) {
        return sample;
    }
    const QuarantineRecord* last = nullptr;
    bool is_held_back = sample.quality == Quality::suspect;
    for (const QuarantineRecord& record : records) {
        if (record.range.contains(sample.at)) {
            last = &record;
            is_held_back = is_held_back || record.verdict == QuarantineVerdict::quarantined;
        }
    }
    if (last == nullptr || !is_held_back) {
        return sample;
    }
    if (last->verdict == QuarantineVerdict::released) {
        return released(sample, last->factor);
    }
    Sample held = sample;
    held.quality = Quality::suspect;
    return held;
}

std::vector<Sample> with_quarantine(std::vector<Sample> samples, std::span<const QuarantineRecord> records) {
    for (Sample& sample : samples) {
        sample = judged(sample, records);
    }
    return samples;
}

std::string describe(const QuarantineRecord& record) {
    const bool is_release = record.verdict == QuarantineVerdict::released;
    const std::string factor =
        is_release && record.factor != one ? ", times " + record.factor.normalized().to_string() : std::string();
    return record.who + (is_release ? " released the samples held back" : " held samples back") + factor + ": " +
           record.why;
}

}  // namespace wattmast
