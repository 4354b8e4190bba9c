// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/correction.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

/// What stood there, where it had no value.
std::string absence_of(const std::optional<Sample>& stored) {
    return !stored          ? "where there was no sample"
           : stored->reason ? "where the value is missing (" + std::string(name_of(*stored->reason)) + ")"
                            : "where the value is missing";
}

std::string deed_of(const Correction& correction) {
    const std::optional<Sample>& stored = correction.stored;
    if (!stored || !stored->value) {
        return (correction.value ? "entered " + correction.value->to_string() : "withdrew what was entered") + " " +
               absence_of(stored);
    }
    const std::string old = stored->value->to_string() + (stored->quality == Quality::suspect ? " (suspect)" : "");
    return correction.value ? "corrected " + old + " to " + correction.value->to_string() : "withdrew " + old;
}

}  // namespace

std::vector<Correction> in_force(std::vector<Correction> records) {
    std::ranges::sort(records, {},
                      [](const Correction& record) { return std::tuple(record.point, record.at, record.id); });
    std::vector<Correction> last;
    for (Correction& record : records) {
        if (!last.empty() && last.back().point == record.point && last.back().at == record.at) {
            last.back() = std::move(record);
        } else {
            last.push_back(std::move(record));
        }
    }
    return last;
}

std::optional<Sample> corrected_sample(const Correction& correction) {
    if (!correction.value) {
        return std::nullopt;
    }
    return good_sample(correction.point, correction.at, *correction.value, Origin::entered);
}

std::vector<Sample> with_corrections(std::span<const Sample> samples, std::span<const Correction> corrections) {
    std::vector<Sample> counting;
    counting.reserve(samples.size() + corrections.size());
    auto next = samples.begin();
    for (const Correction& correction : corrections) {
        for (; next != samples.end() && next->at < correction.at; ++next) {
            counting.push_back(*next);
        }
        if (next != samples.end() && next->at == correction.at) {
            ++next;
        }
        if (const auto sample = corrected_sample(correction)) {
            counting.push_back(*sample);
        }
    }
    std::copy(next, samples.end(), std::back_inserter(counting));
    return counting;
}

std::string describe(const Correction& correction) {
    return correction.who + " " + deed_of(correction) + ": " + correction.why +
           (correction.document.empty() ? "" : " (" + correction.document + ")");
}

}  // namespace wattmast
