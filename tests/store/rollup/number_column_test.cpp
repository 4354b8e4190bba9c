// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/number_column.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace wattmast::rollup {
namespace {

using Numbers = std::vector<std::uint64_t>;

std::vector<std::byte> encoded(const Numbers& numbers) {
    column::ByteSink sink;
    column::BitWriter bits(sink);
    put_column(numbers, bits);
    bits.finish();
    return sink.take();
}

void expect_comes_back(const Numbers& numbers) {
    const auto bytes = encoded(numbers);
    EXPECT_EQ(bytes.size(), (plan_column(numbers).size + 7) / 8);
    column::BitReader bits(bytes);
    Numbers back(numbers.size(), 42);
    ASSERT_TRUE(get_column(bits, back));
    EXPECT_EQ(bits.bytes_read(), bytes.size());
    EXPECT_EQ(back, numbers);
}

TEST(NumberColumn, GivesBackAnyNumbers) {
    constexpr std::uint64_t largest = ~std::uint64_t{0};
    for (const Numbers& numbers :
         {Numbers{}, Numbers{0}, Numbers{largest}, Numbers{0, 0, 0}, Numbers{7, 7, 7}, Numbers{0, largest},
          Numbers{largest, largest - 1, largest}, Numbers{1, 2, 3, 1'000'000, 2}, Numbers{largest / 2, largest, 5}}) {
        expect_comes_back(numbers);
    }
}

TEST(NumberColumn, GivesBackRandomNumbersOfEveryWidth) {
    std::mt19937_64 random(3);
    for (unsigned width = 0; width <= 64; ++width) {
        for (const std::size_t size : {1U, 2U, 24U, 63U, 200U}) {
            Numbers numbers;
            const std::uint64_t base = random() % 3 == 0 ? random() >> 1U : 0;
            for (std::size_t i = 0; i < size; ++i) {
                const std::uint64_t number = width == 0 ? 0 : random() >> (64 - width);
                numbers.push_back(base + (random() % 50 == 0 ? random() >> 2U : number));
            }
            expect_comes_back(numbers);
        }
    }
}

TEST(NumberColumn, ConstantsAndZerosTakeNextToNothing) {
    EXPECT_EQ(encoded(Numbers(1000, 0)).size(), 1U);
    EXPECT_EQ(encoded(Numbers(1000, 60)).size(), 2U);
}

TEST(NumberColumn, AnOutlierCostsItsNeighboursNothing) {
    Numbers numbers(100, 1);
    numbers[50] = 3;
    const auto before = plan_column(numbers).size;
    numbers[50] = 1'000'000'000'000;
    EXPECT_LE(plan_column(numbers).size, before + 90);
}

TEST(NumberColumn, RefusesImpossibleModesAndWidths) {
    for (const std::uint64_t head :
         {std::uint64_t{5}, std::uint64_t{7}, 1U | (std::uint64_t{65} << 3U), 4U | (std::uint64_t{65} << 10U)}) {
        column::ByteSink sink;
        sink.u64(head);
        sink.u64(0);
        column::BitReader bits(sink.view());
        Numbers into(1);
        EXPECT_FALSE(get_column(bits, into)) << head;
    }
}

}  // namespace
}  // namespace wattmast::rollup
