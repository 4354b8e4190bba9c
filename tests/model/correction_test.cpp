// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/correction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr UtcTime at(std::int64_t seconds) {
    return utc_from_milliseconds(1'790'812'800'000 + seconds * 1000);
}

Sample reading(std::int64_t seconds, std::int64_t value) {
    return good_sample(PointId(3), at(seconds), Value::of(Decimal(value, -1)));
}

Correction correction(std::int64_t id, std::int64_t seconds, std::optional<std::int64_t> value) {
    Correction record;
    record.id = CorrectionId(id);
    record.point = PointId(3);
    record.at = at(seconds);
    record.value = value ? std::optional(Value::of(Decimal(*value, -1))) : std::nullopt;
    return record;
}

TEST(Correction, OfEachPointAndTimeTheLastIsInForce) {
    Correction other = correction(3, 10, 7);
    other.point = PointId(2);
    EXPECT_THAT(in_force({correction(1, 20, 1), correction(4, 10, 4), other, correction(2, 10, 2)}),
                ElementsAre(other, correction(4, 10, 4), correction(1, 20, 1)));
    EXPECT_THAT(in_force({}), IsEmpty());
}

TEST(Correction, ReplacesWithdrawsAndAdds) {
    const std::vector<Sample> samples = {reading(0, 100), reading(10, 110), reading(20, 120), reading(30, 130)};
    const auto entered = [](std::int64_t seconds, std::int64_t value) {
        return good_sample(PointId(3), at(seconds), Value::of(Decimal(value, -1)), Origin::entered);
    };
    const std::vector<Correction> corrections = {correction(1, -5, 95),           correction(2, 10, 115),
                                                 correction(3, 20, std::nullopt), correction(4, 25, 125),
                                                 correction(5, 40, 140),          correction(6, 45, std::nullopt)};
    EXPECT_THAT(with_corrections(samples, corrections),
                ElementsAre(entered(-5, 95), reading(0, 100), entered(10, 115), entered(25, 125), reading(30, 130),
                            entered(40, 140)));
    EXPECT_EQ(with_corrections(samples, {}), samples);
    EXPECT_THAT(with_corrections({}, std::vector{correction(1, 7, 71)}), ElementsAre(entered(7, 71)));
}

TEST(Correction, IsToldInOneLine) {
    Correction record = correction(1, 10, 123);
    record.who = "L. Chen";
    record.why = "digits swapped";
    EXPECT_EQ(describe(record), "L. Chen entered 12.3 where there was no sample: digits swapped");
    record.stored = reading(10, 456);
    record.document = "sheet 7";
    EXPECT_EQ(describe(record), "L. Chen corrected 45.6 to 12.3: digits swapped (sheet 7)");
    record.stored->quality = Quality::suspect;
    record.value.reset();
    EXPECT_EQ(describe(record), "L. Chen withdrew 45.6 (suspect): digits swapped (sheet 7)");
    record.stored = missing_sample(PointId(3), at(10), Errc::timeout);
    record.value = Value::of_counter(9);
    EXPECT_EQ(describe(record), "L. Chen entered 9 where the value is missing (timeout): digits swapped (sheet 7)");
    record.value.reset();
    EXPECT_EQ(describe(record),
              "L. Chen withdrew what was entered where the value is missing (timeout): digits swapped (sheet 7)");
}

}  // namespace
}  // namespace wattmast
