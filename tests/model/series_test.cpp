// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/series.h"

#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "support/matchers.h"

namespace wattmast {
namespace {

UtcTime at(int milliseconds) {
    return utc_from_milliseconds(milliseconds);
}
Sample sample(int point, int time) {
    return good_sample(PointId{point}, at(time), Value::of(Decimal(time, -1)));
}
Series series(std::vector<Sample> samples) {
    return {PointId{4}, {at(10), at(20)}, std::move(samples)};
}

TEST(Series, HoldsSamplesOfOnePointInOrder) {
    const Series made = series({sample(4, 10), sample(4, 15), sample(4, 19)});
    EXPECT_EQ(made.point(), PointId{4});
    EXPECT_EQ(made.range(), (TimeRange{at(10), at(20)}));
    ASSERT_EQ(made.samples().size(), 3U);
    EXPECT_EQ(made.samples()[1], sample(4, 15));
    EXPECT_FALSE(made.is_empty());
    EXPECT_TRUE(series({}).is_empty());
}

TEST(Series, RefusesWhatBreaksItsPromises) {
    EXPECT_THROW((void)series({sample(4, 10), sample(5, 11)}), std::invalid_argument);  // another point
    EXPECT_THROW((void)series({sample(4, 9)}), std::invalid_argument);                  // before
    EXPECT_THROW((void)series({sample(4, 20)}), std::invalid_argument);                 // the end is outside
    EXPECT_THROW((void)series({sample(4, 12), sample(4, 11)}), std::invalid_argument);  // descending
    EXPECT_THROW((void)series({sample(4, 12), sample(4, 12)}), std::invalid_argument);  // twice
}

TEST(Sample, HasAValueOrAReason) {
    const Sample good = good_sample(PointId{4}, at(7), Value::of_counter(9), Origin::simulated);
    EXPECT_EQ(good, (Sample{PointId{4}, at(7), Value::of_counter(9), Quality::good, Origin::simulated, std::nullopt}));
    const Sample missing = missing_sample(PointId{5}, at(8), Errc::timeout);
    EXPECT_EQ(missing, (Sample{PointId{5}, at(8), std::nullopt, Quality::missing, Origin::device, Errc::timeout}));
}

TEST(Quality, IdsAreThoseOfExports) {
    EXPECT_EQ(id_of(Quality::good), "good");
    EXPECT_EQ(id_of(Quality::suspect), "suspect");
    EXPECT_EQ(id_of(Quality::missing), "missing");
    EXPECT_EQ(static_cast<int>(Quality::missing), 3);
}

}  // namespace
}  // namespace wattmast
