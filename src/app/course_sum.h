// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The courses of several sites together.
#pragma once

#include <cstddef>
#include <vector>

#include "app/course.h"

namespace wattmast {

/// The sum of courses that end together, as those of one FleetNow do, place by place: of the known ones, NaN where
/// there is none. Places at the end that one of the courses has not read yet are NaN as well: a sum of those that have
/// would look like a fall.
class CourseSum {
public:
    void add(const Course& part);
    void add(const CourseSum& part);
    void clear() noexcept { *this = CourseSum(); }

    [[nodiscard]] const std::vector<float>& values() const noexcept { return values_; }
    operator const std::vector<float>&() const noexcept { return values_; }  // NOLINT(google-explicit-constructor)
    /// So many places at the end have not been read of every course.
    [[nodiscard]] std::size_t pending() const noexcept { return pending_; }
    [[nodiscard]] bool is_complete() const noexcept { return pending_ == 0; }

    [[nodiscard]] auto begin() const noexcept { return values_.begin(); }
    [[nodiscard]] auto end() const noexcept { return values_.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
    [[nodiscard]] bool empty() const noexcept { return values_.empty(); }
    [[nodiscard]] float operator[](std::size_t index) const noexcept { return values_[index]; }

private:
    void add(const std::vector<float>& part, std::size_t pending);

    std::vector<float> values_;
    std::size_t pending_ = 0;
};

}  // namespace wattmast
