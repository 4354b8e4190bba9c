// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/target_root.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "units/decimal.h"

namespace wattmast {
namespace {

/// A natural number of any size; the least significant 32 bits first, no zeros at the end.
class Natural {
public:
    Natural& times(std::uint64_t factor) {
        WideInteger carry = 0;
        for (std::uint32_t& limb : limbs_) {
            const WideInteger product = static_cast<WideInteger>(limb) * factor + carry;
            limb = static_cast<std::uint32_t>(product & 0xFFFFFFFF);
            carry = product >> 32;
        }
        for (; carry != 0; carry >>= 32) {
            limbs_.push_back(static_cast<std::uint32_t>(carry & 0xFFFFFFFF));
        }
        return *this;
    }

    Natural& times_power(std::uint64_t base, int exponent) {
        for (int i = 0; i < exponent; ++i) {
            times(base);
        }
        return *this;
    }

    [[nodiscard]] bool is_at_most(const Natural& other) const {
        if (limbs_.size() != other.limbs_.size()) {
            return limbs_.size() < other.limbs_.size();
        }
        return !std::lexicographical_compare(other.limbs_.rbegin(), other.limbs_.rend(), limbs_.rbegin(),
                                             limbs_.rend());
    }

private:
    std::vector<std::uint32_t> limbs_{1};
};

/// The largest x in [low, high] with (2x − 1)^degree × divisor <= 2^degree × radicand, thus the number nearest to the
/// root of radicand / divisor: an odd power never equals an even number, so that there is no tie.
std::uint64_t nearest_root(Natural radicand, std::uint64_t divisor, int degree, std::uint64_t low, std::uint64_t high) {
    radicand.times_power(2, degree);
    while (low < high) {
        const std::uint64_t middle = low + (high - low + 1) / 2;
        Natural power;
        power.times_power(2 * middle - 1, degree).times(divisor);
        if (power.is_at_most(radicand)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

}  // namespace

std::int64_t geometric_between(std::int64_t from, std::int64_t to, int part, int parts) {
    const int common = std::gcd(part, parts);
    const int degree = parts / common;
    const int weight = part / common;
    Natural radicand;
    radicand.times_power(static_cast<std::uint64_t>(from), degree - weight);
    radicand.times_power(static_cast<std::uint64_t>(to), weight);
    const auto [low, high] = std::minmax(from, to);
    return static_cast<std::int64_t>(nearest_root(std::move(radicand), 1, degree, static_cast<std::uint64_t>(low),
                                                  static_cast<std::uint64_t>(high)));
}

std::optional<std::int64_t> yearly_ratio_in_millionths(std::int64_t from, std::int64_t to, int parts) {
    constexpr std::uint64_t million = 1'000'000;
    constexpr std::uint64_t limit = 1'000 * million;
    Natural radicand;
    radicand.times_power(million, parts).times(static_cast<std::uint64_t>(to));
    const std::uint64_t ratio = nearest_root(std::move(radicand), static_cast<std::uint64_t>(from), parts, 0, limit);
    return ratio == limit ? std::nullopt : std::optional(static_cast<std::int64_t>(ratio));
}

}  // namespace wattmast
