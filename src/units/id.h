// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Typed row numbers: a site's id is not a device's id.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace wattmast {

/// The number of one record of one kind. Given by the catalogue, starting at 1; 0 means "not stored yet" and is
/// never looked up.
template <typename Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) noexcept : number_(number) {}

    [[nodiscard]] constexpr std::int64_t number() const noexcept { return number_; }
    [[nodiscard]] constexpr bool is_assigned() const noexcept { return number_ > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t number_ = 0;
};

}  // namespace wattmast

template <typename Tag>
struct std::hash<wattmast::Id<Tag>> {
    std::size_t operator()(wattmast::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.number()); }
};
