// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Values at equal steps that many hold and nobody changes.
#pragma once

#include <cstddef>
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
        return a.values_ == b.values_ || a.values() == b.values();
    }

private:
    static const std::vector<float>& nothing() noexcept {
        static const std::vector<float> none;
        return none;
    }

    std::shared_ptr<const std::vector<float>> values_;
};

}  // namespace wattmast
