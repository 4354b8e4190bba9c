// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What append() promises.
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(StoreContract, KeepsEveryFormBitForBit) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    const std::vector<Sample> batch = {
        good_sample(first_, at(0), Value::of(Decimal(23010, -2))),
        good_sample(first_, at(1), Value::of(Decimal(std::numeric_limits<std::int64_t>::min(), Decimal::min_exponent))),
        good_sample(first_, at(2), Value::of(Decimal(std::numeric_limits<std::int64_t>::max(), Decimal::max_exponent))),
        good_sample(first_, at(3), Value::of_counter(most)),
        good_sample(first_, at(4), Value::of_counter(0)),
        good_sample(first_, at(5), Value::of_float32(-0.0F).value()),
        good_sample(first_, at(6), Value::of_float32(230.1F).value()),
        good_sample(first_, at(7), Value::of_float32(std::numeric_limits<float>::denorm_min()).value()),
        good_sample(first_, at(8), Value::of_float64(-0.0).value()),
        good_sample(first_, at(9), Value::of_float64(0.1).value()),
        good_sample(first_, at(10), Value::of_float64(std::numeric_limits<double>::lowest()).value()),
    };
    EXPECT_EQ(append(batch).stored, batch.size());
    reopen();
    EXPECT_EQ(everything(first_), batch);
}

TEST_P(StoreContract, KeepsQualityOriginAndReason) {
    const std::vector<Sample> batch = {
        {first_, at(0), watts(1), Quality::good, Origin::imported, std::nullopt},
        {first_, at(1), watts(2), Quality::suspect, Origin::entered, std::nullopt},
        {first_, at(2), std::nullopt, Quality::missing, Origin::simulated, Errc::timeout},
        {first_, at(3), std::nullopt, Quality::missing, Origin::device, Errc::not_polled},
        {first_, at(4), std::nullopt, Quality::missing, Origin::device, Errc::cancelled},
    };
    EXPECT_EQ(append(batch).stored, batch.size());
    reopen();
    EXPECT_EQ(everything(first_), batch);
}

TEST_P(StoreContract, KeepsMillisecondsAndTimesBefore1970) {
    const std::vector<Sample> batch = {good_sample(first_, utc_from_milliseconds(-1), watts(3)),
                                       good_sample(first_, utc_from_milliseconds(1'774'742'400'001), watts(4))};
    EXPECT_EQ(append(batch).stored, 2U);
    const TimeRange all{utc_from_milliseconds(-10), utc_from_milliseconds(1'774'742'400'002)};
    EXPECT_EQ(samples().read(first_, all, {}).value().samples(), batch);
}

TEST_P(StoreContract, TakesAnEmptyBatch) {
    EXPECT_EQ(append({}), AppendReport{});
}

TEST_P(StoreContract, CountsARepetitionAndIgnoresIt) {
    const std::vector<Sample> batch = {good_sample(first_, at(0), watts(10)),
                                       missing_sample(first_, at(1), Errc::timeout)};
    EXPECT_EQ(append(batch).stored, 2U);
    const AppendReport again = append(batch);
    EXPECT_EQ(again.stored, 0U);
    EXPECT_EQ(again.repeated, 2U);
    EXPECT_THAT(again.conflicting, IsEmpty());
    EXPECT_EQ(everything(first_), batch);
}

TEST_P(StoreContract, AnotherOriginOrReasonIsARepetition) {
    const std::vector<Sample> batch = {good_sample(first_, at(0), watts(10), Origin::device),
                                       missing_sample(first_, at(1), Errc::timeout)};
    EXPECT_EQ(append(batch).stored, 2U);
    const AppendReport again = append(
        {good_sample(first_, at(0), watts(10), Origin::imported), missing_sample(first_, at(1), Errc::link_failed)});
    EXPECT_EQ(again.repeated, 2U);
    EXPECT_EQ(everything(first_), batch) << "the first one's origin and reason stay";
}

TEST_P(StoreContract, NeverOverwritesAndKeepsConflictsAside) {
    const std::vector<Sample> batch = {good_sample(first_, at(0), watts(10)), good_sample(first_, at(1), watts(11)),
                                       good_sample(first_, at(2), watts(12)),
                                       missing_sample(first_, at(3), Errc::timeout)};
    EXPECT_EQ(append(batch).stored, 4U);
    const Sample other_value = good_sample(first_, at(0), watts(99));
    const Sample other_quality = suspect_sample(first_, at(1), watts(11));
    const Sample other_digits = good_sample(first_, at(2), Value::of(Decimal(120, -2)));
    const Sample came_late = good_sample(first_, at(3), watts(13));
    const AppendReport report = append({came_late, other_value, other_quality, other_digits});
    EXPECT_EQ(report.stored, 0U);
    EXPECT_EQ(report.repeated, 0U);
    EXPECT_THAT(report.conflicting, ElementsAre(other_value, other_quality, other_digits, came_late));
    EXPECT_EQ(everything(first_), batch);
    EXPECT_EQ(samples().statistics().value().kept_aside, 4U);
    EXPECT_EQ(samples().statistics().value().samples, 4U);
}

TEST_P(StoreContract, KeepsEachConflictOnce) {
    EXPECT_EQ(append({good_sample(first_, at(0), watts(10))}).stored, 1U);
    const Sample other = good_sample(first_, at(0), watts(99));
    const Sample third = missing_sample(first_, at(0), Errc::timeout);
    EXPECT_THAT(append({other}).conflicting, ElementsAre(other));
    EXPECT_THAT(append({other, other}).conflicting, ElementsAre(other, other));
    EXPECT_EQ(samples().statistics().value().kept_aside, 1U);
    EXPECT_THAT(append({third, third}).conflicting, ElementsAre(third, third));
    reopen();
    EXPECT_EQ(samples().statistics().value().kept_aside, 2U);
}

TEST_P(StoreContract, OrderAndRepetitionWithinABatchDoNotMatter) {
    std::vector<Sample> batch;
    for (std::int64_t second = 0; second < 50; ++second) {
        batch.push_back(good_sample(first_, at(second), watts(second)));
        batch.push_back(good_sample(second_, at(second), watts(1000 + second)));
    }
    const std::vector<Sample> once = batch;
    batch.insert(batch.end(), once.begin(), once.begin() + 30);
    std::mt19937 random(4711);
    std::ranges::shuffle(batch, random);
    const AppendReport report = append(batch);
    EXPECT_EQ(report.stored, 100U);
    EXPECT_EQ(report.repeated, 30U);
    ASSERT_EQ(everything(first_).size(), 50U);
    EXPECT_EQ(everything(first_)[17], good_sample(first_, at(17), watts(17)));
    EXPECT_EQ(everything(second_)[49], good_sample(second_, at(49), watts(1049)));
}

TEST_P(StoreContract, ContradictionsWithinABatchEndTheSameInEveryOrder) {
    const Sample good = good_sample(first_, at(5), watts(20));
    const Sample other = good_sample(first_, at(5), watts(21));
    const Sample suspect = suspect_sample(first_, at(5), watts(1));
    const Sample missing = missing_sample(first_, at(5), Errc::timeout);
    std::vector<Sample> batch = {missing, suspect, other, good};
    const AppendReport report = append(batch);
    EXPECT_EQ(report.stored, 1U);
    EXPECT_THAT(report.conflicting, ElementsAre(other, suspect, missing));
    EXPECT_THAT(everything(first_), ElementsAre(good));

    std::ranges::reverse(batch);
    for (Sample& sample : batch) {
        sample.point = second_;
    }
    EXPECT_EQ(append(batch).stored, 1U);
    EXPECT_EQ(everything(second_).at(0).value, good.value);
}

TEST_P(StoreContract, OlderSamplesFindTheirPlace) {
    EXPECT_EQ(append({good_sample(first_, at(100), watts(1))}).stored, 1U);
    EXPECT_EQ(append({good_sample(first_, at(50), watts(2))}).stored, 1U);
    EXPECT_EQ(append({good_sample(first_, at(75), watts(3))}).stored, 1U);
    EXPECT_THAT(everything(first_),
                ElementsAre(good_sample(first_, at(50), watts(2)), good_sample(first_, at(75), watts(3)),
                            good_sample(first_, at(100), watts(1))));
    EXPECT_THAT(samples().latest().value(), ElementsAre(good_sample(first_, at(100), watts(1))));
}

TEST_P(StoreContract, RefusesAWholeBatchForOneUnknownPoint) {
    const auto refused = samples().append(
        std::vector{good_sample(first_, at(0), watts(1)), good_sample(PointId(4711), at(0), watts(2))});
    EXPECT_THAT(refused, FailsWithDetail(Errc::unknown_point, "4711"));
    EXPECT_THAT(samples().append(std::vector{good_sample(PointId(), at(0), watts(2))}), FailsWith(Errc::unknown_point));
    EXPECT_THAT(everything(first_), IsEmpty());
}

TEST_P(StoreContract, RefusesSamplesThatContradictThemselves) {
    const Sample fine = good_sample(first_, at(0), watts(1));
    Sample good_without_value = fine;
    good_without_value.value.reset();
    Sample good_with_reason = fine;
    good_with_reason.reason = Errc::timeout;
    Sample missing_with_value = missing_sample(first_, at(1), Errc::timeout);
    missing_with_value.value = watts(2);
    Sample missing_without_reason = missing_sample(first_, at(1), Errc::timeout);
    missing_without_reason.reason.reset();
    for (const Sample& wrong : {good_without_value, good_with_reason, missing_with_value, missing_without_reason}) {
        EXPECT_THAT(samples().append(std::vector{fine, wrong}), FailsWith(Errc::invalid_argument))
            << testing::PrintToString(wrong);
    }
    EXPECT_THAT(everything(first_), IsEmpty());
}

TEST_P(StoreContract, AReaderNeverWrites) {
    EXPECT_EQ(append({good_sample(first_, at(0), watts(1))}).stored, 1U);
    const auto other = reader();
    EXPECT_THAT(other->samples().append(std::vector{good_sample(first_, at(1), watts(1))}),
                FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->catalog().save_setting("demo", "1"), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->catalog().save_site(make_site("X")), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->catalog().save_device(make_device(site_, "M9")), FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->catalog().ensure_point(device_, {PointKind::current, Phase::l2, ""}),
                FailsWith(Errc::store_read_only));
    EXPECT_THAT(other->catalog().save_nodes(site_, {}), FailsWith(Errc::store_read_only));
    MeterEvent event;
    event.device = device_;
    EXPECT_THAT(other->catalog().add_meter_event(event), FailsWith(Errc::store_read_only));
    EXPECT_EQ(everything(first_).size(), 1U);
}

}  // namespace
}  // namespace wattmast::test
