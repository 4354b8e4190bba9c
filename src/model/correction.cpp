// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/correction.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

std::string text_of(const std::optional<Sample>& stored) {
    if (!stored) {
        return "no sample";
    }
    if (!stored->value) {
        return "a missing value (" + std::string(stored->reason ? name_of(*stored->reason) : "unknown") + ")";
    }
    return stored->value->to_string() + (stored->quality == Quality::suspect ? " (suspect)" : "");
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
    const std::string done = correction.value
                                 ? " corrected " + text_of(correction.stored) + " to " + correction.value->to_string()
                                 : " withdrew " + text_of(correction.stored);
    return correction.who + done + ": " + correction.why +
           (correction.document.empty() ? "" : " (" + correction.document + ")");
}

}  // namespace wattmast
