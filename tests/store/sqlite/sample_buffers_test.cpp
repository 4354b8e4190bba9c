// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sample_buffers.h"

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using sqlite::SampleBuffers;

std::vector<std::int64_t> points_of(const SampleBuffers& buffers) {
    std::vector<std::int64_t> numbers;
    for (const PointSamples& point : buffers.points()) {
        numbers.push_back(point.point.number());
    }
    return numbers;
}

TEST(SampleBuffers, KeepPointsInOrderWhateverCameFirst) {
    SampleBuffers buffers;
    for (const std::int64_t number : {7, 3, 9, 3, 7}) {
        const PointId point(number);
        auto& samples = buffers.of(point);
        samples.push_back(good_sample(point, at(static_cast<std::int64_t>(samples.size())), watts(number)));
    }
    EXPECT_EQ(points_of(buffers), (std::vector<std::int64_t>{3, 7, 9}));
    EXPECT_EQ(buffers.points()[1],
              (PointSamples{PointId(7),
                            {good_sample(PointId(7), at(0), watts(7)), good_sample(PointId(7), at(1), watts(7))}}));
}

TEST(SampleBuffers, AreEmptyAfterClearAndKeepUsualMemoryOnly) {
    constexpr PointId usual(1);
    constexpr PointId unusual(2);
    SampleBuffers buffers;
    buffers.of(usual).resize(8640);
    buffers.of(unusual).resize(100'000);
    buffers.clear();
    EXPECT_TRUE(buffers.points().empty());
    EXPECT_GE(buffers.of(usual).capacity(), 8640U);
    EXPECT_LT(buffers.of(unusual).capacity(), 100'000U);
    EXPECT_TRUE(buffers.of(usual).empty());
    EXPECT_TRUE(buffers.of(unusual).empty());
}

}  // namespace
}  // namespace wattmast::test
