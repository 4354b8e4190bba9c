// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Values at equal steps that many hold and nobody changes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace wattmast {

/// A list of numbers, NaN where there is none; copies share it, so a fleet's figures may be handed on by value.
class Course {
public:
    Course() = default;
    Course(std::vector<float> values)  // NOLINT(google-explicit-constructor): a list is one
        : values_(values.empty() ? nullptr : std::make_shared<const std::vector<float>>(std::move(values))) {}

    /// Of which nothing has been read.
    [[nodiscard]] static Course unread(std::size_t size) {
        Course course(std::vector<float>(size, std::numeric_limits<float>::quiet_NaN()));
        course.pending_ = size;
        return course;
    }
    /// The same seen from `places` later: the oldest are gone, and so many at the end are pending.
    [[nodiscard]] Course moved_on(std::size_t places) const {
        if (places == 0 || empty()) {
            return *this;
        }
        const std::size_t gone = std::min(places, size());
        std::vector<float> left(values().begin() + static_cast<std::ptrdiff_t>(gone), values().end());
        left.resize(size(), std::numeric_limits<float>::quiet_NaN());
        Course course(std::move(left));
        course.pending_ = std::min(size(), pending_ + gone);
        return course;
    }

    /// So many at the end are NaN because they have not been read yet, and say nothing of what there was.
    [[nodiscard]] std::size_t pending() const noexcept { return pending_; }

    [[nodiscard]] const std::vector<float>& values() const noexcept { return values_ ? *values_ : nothing(); }
    operator const std::vector<float>&() const noexcept { return values(); }  // NOLINT(google-explicit-constructor)

    [[nodiscard]] auto begin() const noexcept { return values().begin(); }
    [[nodiscard]] auto end() const noexcept { return values().end(); }
    [[nodiscard]] std::size_t size() const noexcept { return values().size(); }
    [[nodiscard]] bool empty() const noexcept { return values().empty(); }
    [[nodiscard]] float operator[](std::size_t index) const noexcept { return values()[index]; }
    [[nodiscard]] float at(std::size_t index) const { return values().at(index); }
    [[nodiscard]] float back() const noexcept { return values().back(); }

    friend bool operator==(const Course& a, const Course& b) noexcept {
        return a.pending_ == b.pending_ && (a.values_ == b.values_ || a.values() == b.values());
    }

private:
    static const std::vector<float>& nothing() noexcept {
        static const std::vector<float> none;
        return none;
    }

    std::shared_ptr<const std::vector<float>> values_;
    std::size_t pending_ = 0;
};

}  // namespace wattmast
