// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/course_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattmast {

void CourseSum::add(const Course& part) {
    add(part.values(), part.pending());
}

void CourseSum::add(const CourseSum& part) {
    add(part.values(), part.pending());
}

void CourseSum::add(const std::vector<float>& part, std::size_t pending) {
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    if (values_.size() < part.size()) {  // They end together.
        values_.insert(values_.begin(), part.size() - values_.size(), unknown);
    }
    pending_ = std::max(pending_, pending);
    const std::size_t read = values_.size() - std::min(pending_, values_.size());
    const std::size_t before = values_.size() - part.size();
    for (std::size_t i = 0; i < part.size() && before + i < read; ++i) {
        float& sum = values_[before + i];
        if (!std::isnan(part[i])) {
            sum = std::isnan(sum) ? part[i] : sum + part[i];
        }
    }
    std::fill(values_.begin() + static_cast<std::ptrdiff_t>(read), values_.end(), unknown);
}

}  // namespace wattmast
