// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/quantity.h"

#include <gtest/gtest.h>

#include <concepts>
#include <limits>
#include <stdexcept>
#include <string>
#include <unordered_set>

#include "units/id.h"

namespace wattmast {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

template <typename A, typename B>
concept Addable = requires(A a, B b) {
    a + b;
};
template <typename A, typename B>
concept Comparable = requires(A a, B b) {
    a == b;
};

static_assert(Addable<Energy, Energy>);
static_assert(!Addable<Energy, Power>, "energy and power must not add up");
static_assert(!Addable<Energy, std::int64_t>);
static_assert(!std::constructible_from<Energy, int>, "a bare number has no unit");
static_assert(!Comparable<Energy, CarbonMass>);
static_assert((Energy::of(3) + Energy::of(4)).count() == 7);

using SomeId = Id<struct SomeTag>;
using OtherId = Id<struct OtherTag>;
static_assert(!Comparable<SomeId, OtherId>, "a site's id is not a device's");
static_assert(!std::convertible_to<int, SomeId>);

TEST(Quantity, AddsAndSubtractsExactly) {
    Energy sum = Energy::of(largest - 1);
    sum += Energy::of(1);
    EXPECT_EQ(sum.count(), largest);
    sum -= Energy::of(largest);
    EXPECT_EQ(sum, Energy{});
    EXPECT_EQ((Power::of(-5) - Power::of(7)).count(), -12);
    EXPECT_LT(Power::of(-5), Power::of(2));
}

template <typename Action>
std::string overflow_of(Action action) {
    try {
        action();
    } catch (const std::overflow_error& error) {
        return error.what();
    }
    return "no overflow";
}

TEST(Quantity, ThrowsInsteadOfWrapping) {
    EXPECT_EQ(overflow_of([] { (void)(Energy::of(largest) + Energy::of(1)); }),
              "sum leaves the range of milliwatt-hour");
    EXPECT_EQ(overflow_of([] { (void)(Power::of(smallest) + Power::of(-1)); }), "sum leaves the range of milliwatt");
    EXPECT_EQ(overflow_of([] { (void)(DataVolume::of(smallest) - DataVolume::of(1)); }),
              "difference leaves the range of byte");
    EXPECT_EQ(overflow_of([] { (void)(CarbonMass::of(0) - CarbonMass::of(smallest)); }),
              "difference leaves the range of milligram");
    Energy total = Energy::of(largest);
    EXPECT_THROW(total += Energy::of(1), std::overflow_error);
    EXPECT_EQ(total.count(), largest);  // unchanged by what failed
}

TEST(Id, IsUnassignedUntilStored) {
    EXPECT_FALSE(SomeId{}.is_assigned());
    EXPECT_FALSE(SomeId{0}.is_assigned());
    EXPECT_TRUE(SomeId{1}.is_assigned());
    EXPECT_LT(SomeId{1}, SomeId{2});
    const std::unordered_set<SomeId> ids{SomeId{7}, SomeId{8}, SomeId{7}};
    EXPECT_EQ(ids.size(), 2U);
}

}  // namespace
}  // namespace wattmast
