// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_mapper.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;

const PointKey power{PointKind::active_power, Phase::total, ""};
const PointKey voltage{PointKind::voltage, Phase::l2, ""};
constexpr DeviceId meter{7};
constexpr DeviceId other{8};
constexpr UtcTime at = utc_from_milliseconds(1'700'000'000'123);

SampleMapper mapper() {
    Catalog catalog;
    catalog.points = {
        {PointId{31}, meter, power, ""}, {PointId{32}, meter, voltage, ""}, {PointId{33}, other, power, ""}};
    return SampleMapper(catalog);
}

TEST(SampleMapper, MapsReadingsOfOnePollToOneTime) {
    PollResult poll{meter, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back({voltage, Value::of(Decimal(2315, -1)), Quality::suspect, std::nullopt, "0x0907"});
    poll.readings.push_back({power, std::nullopt, Quality::missing, Errc::not_a_number, "NaN"});
    std::vector<Sample> samples;
    mapper().map(poll, Origin::simulated, samples);
    EXPECT_THAT(
        samples,
        ElementsAre(
            Sample{PointId{32}, at, Value::of(Decimal(2315, -1)), Quality::suspect, Origin::simulated, std::nullopt},
            Sample{PointId{31}, at, std::nullopt, Quality::missing, Origin::simulated, Errc::not_a_number}));
}

TEST(SampleMapper, AFailedPollMakesEveryPointOfTheDeviceMissing) {
    const PollResult poll{meter, at, {}, fail(Errc::timeout, "no answer"), Duration{1000}};
    std::vector<Sample> samples;
    mapper().map(poll, Origin::device, samples);
    EXPECT_THAT(samples, testing::UnorderedElementsAre(missing_sample(PointId{31}, at, Errc::timeout),
                                                       missing_sample(PointId{32}, at, Errc::timeout)));
}

TEST(SampleMapper, TellsUnknownKeysOnceAndLearnsThem) {
    SampleMapper subject = mapper();
    const PointKey fresh{PointKind::current, Phase::l1, ""};
    PollResult poll{other, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back({fresh, Value::of(Decimal(17, -1)), Quality::good, std::nullopt, ""});
    poll.readings.push_back({fresh, Value::of(Decimal(99, -1)), Quality::good, std::nullopt, ""});
    EXPECT_THAT(subject.unknown_keys(poll), ElementsAre(fresh));
    subject.learn(other, fresh, PointId{40});
    EXPECT_TRUE(subject.unknown_keys(poll).empty());

    std::vector<Sample> samples;
    subject.map(poll, Origin::device, samples);
    EXPECT_THAT(samples, ElementsAre(good_sample(PointId{40}, at, Value::of(Decimal(17, -1)))));
}

TEST(SampleMapper, TellsLimitsThatChangedAndLearnsThem) {
    SampleMapper subject = mapper();
    const RegisterLimits limits{.modulus = Decimal(1'000'000, 0), .most_per_hour = Decimal(69, 0)};
    PollResult poll{meter, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back({power, Value::of(Decimal(17, -1)), Quality::good, std::nullopt, "", limits});
    poll.readings.push_back({voltage, std::nullopt, Quality::missing, Errc::not_a_number, "", limits});
    const auto changed = subject.changed_limits(poll);
    ASSERT_EQ(changed.size(), 1U) << "a missing reading states nothing";
    EXPECT_EQ(changed.front().point, PointId{31});
    EXPECT_EQ(changed.front().limits, limits);
    subject.learn_limits(meter, changed.front());
    EXPECT_TRUE(subject.changed_limits(poll).empty());
    poll.readings.front().limits = {};
    EXPECT_EQ(subject.changed_limits(poll).size(), 1U) << "a profile may cease to state them";
}

TEST(SampleMapper, RefusesAReadingWhosePointIsUnknown) {
    PollResult poll{meter, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back(
        {{PointKind::frequency, Phase::total, ""}, Value::of(Decimal(50, 0)), Quality::good, {}, ""});
    std::vector<Sample> samples;
    EXPECT_THROW(mapper().map(poll, Origin::device, samples), std::logic_error);
}

}  // namespace
}  // namespace wattmast
