// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/sunspec_walk.h"

#include <map>

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using Registers = std::map<std::uint32_t, std::uint16_t>;

void put(Registers& image, std::uint32_t address, std::initializer_list<int> words) {
    for (const int word : words) {
        image[address++] = static_cast<std::uint16_t>(word);
    }
}

/// Registers that the image lacks are refused. Counts the reads.
SunspecWalk walk(const Registers& image, int* reads = nullptr) {
    SunspecWalk walk;
    while (const auto wanted = walk.wanted()) {
        if (reads != nullptr) {
            ++*reads;
        }
        const auto first = image.find(wanted->address);
        const auto second = image.find(wanted->address + 1U);
        if (first == image.end() || second == image.end()) {
            walk.fail_with(fail(Errc::device_refused, "exception 2"));
        } else {
            walk.take(std::array{first->second, second->second});
        }
    }
    return walk;
}

TEST(SunspecWalk, FindsEveryModelUpToTheEndMarker) {
    Registers image;
    put(image, 40000, {0x5375, 0x6E53, 1, 65});
    put(image, 40069, {103, 50});
    put(image, 40121, {802, 7});
    put(image, 40130, {0xFFFF, 0, 5, 5});
    int reads = 0;
    const auto found = walk(image, &reads);
    ASSERT_THAT(found.outcome(), IsOk());
    EXPECT_THAT(*found.outcome(),
                ElementsAre(SunspecPlace{1, 65, 40002}, SunspecPlace{103, 50, 40069}, SunspecPlace{802, 7, 40121}));
    EXPECT_EQ(reads, 5);
}

TEST(SunspecWalk, TriesTheOtherBases) {
    Registers image;
    put(image, 40000, {0x5375, 0x6E54});
    put(image, 50000, {0x5375, 0x6E53, 1, 66, 9, 9});
    put(image, 50070, {0xFFFF, 0});
    EXPECT_THAT(*walk(image).outcome(), ElementsAre(SunspecPlace{1, 66, 50002}));
    Registers at_zero;
    put(at_zero, 0, {0x5375, 0x6E53, 113, 60});
    put(at_zero, 64, {0xFFFF, 0});
    EXPECT_THAT(*walk(at_zero).outcome(), ElementsAre(SunspecPlace{113, 60, 2}));
}

TEST(SunspecWalk, AnotherDeviceIsNoProfileForIt) {
    Registers image;
    put(image, 0, {0x4366, 0x8000});
    EXPECT_THAT(walk(image).outcome(), FailsWithDetail(Errc::no_profile, "SunS"));
    EXPECT_THAT(walk({}).outcome(), FailsWith(Errc::no_profile));
}

TEST(SunspecWalk, ARefusalBehindTheLastModelIsItsEnd) {
    Registers image;
    put(image, 40000, {0x5375, 0x6E53, 1, 65});
    EXPECT_THAT(*walk(image).outcome(), ElementsAre(SunspecPlace{1, 65, 40002}));
}

TEST(SunspecWalk, ARefusalOfTheFirstModelIsAFailure) {
    Registers image;
    put(image, 40000, {0x5375, 0x6E53});
    EXPECT_THAT(walk(image).outcome(), FailsWith(Errc::device_refused));
}

TEST(SunspecWalk, SilenceAnywhereIsAFailureAndNotAnEnd) {
    SunspecWalk at_once;
    at_once.fail_with(fail(Errc::timeout, "nothing came"));
    EXPECT_FALSE(at_once.wanted());
    EXPECT_THAT(at_once.outcome(), FailsWith(Errc::timeout));

    SunspecWalk later;
    later.take(std::array<std::uint16_t, 2>{0x5375, 0x6E53});
    later.take(std::array<std::uint16_t, 2>{1, 65});
    later.fail_with(fail(Errc::timeout, "nothing came"));
    EXPECT_THAT(later.outcome(), FailsWith(Errc::timeout));
}

TEST(SunspecWalk, AChainWithoutAnEndIsGivenUp) {
    Registers image;
    put(image, 0, {0x5375, 0x6E53});
    for (std::uint32_t address = 2; address < 400; address += 4) {
        put(image, address, {103, 2, 7, 7});
    }
    int reads = 0;
    EXPECT_THAT(walk(image, &reads).outcome(), FailsWithDetail(Errc::malformed_frame, "after 64 models"));
    EXPECT_EQ(reads, 3 + 65);  // three bases, then headers
}

TEST(SunspecWalk, AsManyModelsAsAreAllowedAreFound) {
    Registers image;
    put(image, 0, {0x5375, 0x6E53});
    for (std::uint32_t address = 2; address < 2 + 64 * 4; address += 4) {
        put(image, address, {103, 2, 7, 7});
    }
    put(image, 2 + 64 * 4, {0xFFFF, 0});
    EXPECT_EQ(walk(image).outcome()->size(), 64U);
}

TEST(SunspecWalk, DamagedHeadersAreRefused) {
    Registers zero;
    put(zero, 40000, {0x5375, 0x6E53, 0, 3});
    EXPECT_THAT(walk(zero).outcome(), FailsWithDetail(Errc::malformed_frame, "model 0"));
    Registers far;
    put(far, 40000, {0x5375, 0x6E53, 1, 25531});  // the next header would be at 65535 and 65536
    EXPECT_THAT(walk(far).outcome(), FailsWithDetail(Errc::malformed_frame, "65535"));
    Registers just;
    put(just, 40000, {0x5375, 0x6E53, 1, 25530});
    put(just, 65534, {0xFFFF, 0});
    EXPECT_THAT(*walk(just).outcome(), ElementsAre(SunspecPlace{1, 25530, 40002}));
}

TEST(SunspecWalk, TakesOnlyWhatItWanted) {
    SunspecWalk walk;
    EXPECT_THROW(walk.take(std::array<std::uint16_t, 1>{0x5375}), std::invalid_argument);
}

}  // namespace
}  // namespace wattmast::wire
