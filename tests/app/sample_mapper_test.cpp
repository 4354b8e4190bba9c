// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_mapper.h"

#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using testing::IsEmpty;

const PointKey power{PointKind::active_power, Phase::total, ""};
const PointKey voltage{PointKind::voltage, Phase::l2, ""};
const PointKey frequency{PointKind::frequency, Phase::total, ""};
constexpr UtcTime at = utc_from_milliseconds(1'700'000'000'123);

Reading reading_of(const PointKey& key, std::int64_t value, RegisterLimits limits = {}) {
    return {key, Value::of(Decimal(value, -1)), Quality::good, std::nullopt, "", limits};
}

/// Two devices of one site; the first has a power and a voltage, the second a power.
class SampleMapperTest : public testing::Test {
protected:
    SampleMapperTest() {
        Site site;
        site.code = "A";
        const SiteId place = *catalog().save_site(site);
        Device device;
        device.site = place;
        device.name = "M1";
        meter_ = *catalog().save_device(device);
        device.name = "M2";
        other_ = *catalog().save_device(device);
        power_ = *catalog().ensure_point(meter_, power);
        voltage_ = *catalog().ensure_point(meter_, voltage);
        other_power_ = *catalog().ensure_point(other_, power);
    }

    CatalogStore& catalog() { return store_->catalog(); }
    SampleMapper mapper() { return SampleMapper(*catalog().load()); }
    std::vector<Point> points() { return catalog().load()->points; }

    std::unique_ptr<Store> store_ = make_memory_store();
    DeviceId meter_;
    DeviceId other_;
    PointId power_;
    PointId voltage_;
    PointId other_power_;
};

TEST_F(SampleMapperTest, MapsReadingsOfOnePollToOneTime) {
    PollResult poll{meter_, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back({voltage, Value::of(Decimal(2315, -1)), Quality::suspect, std::nullopt, "0x0907"});
    poll.readings.push_back({power, std::nullopt, Quality::missing, Errc::not_a_number, "NaN"});
    std::vector<Sample> samples;
    SampleMapper subject = mapper();
    for (int again = 0; again < 2; ++again) {
        samples.clear();
        ASSERT_TRUE(subject.map(poll, Origin::simulated, samples));
        EXPECT_THAT(
            samples,
            ElementsAre(
                Sample{voltage_, at, Value::of(Decimal(2315, -1)), Quality::suspect, Origin::simulated, std::nullopt},
                Sample{power_, at, std::nullopt, Quality::missing, Origin::simulated, Errc::not_a_number}));
    }
}

TEST_F(SampleMapperTest, ReadingsMayChangeTheirOrderAndNumber) {
    SampleMapper subject = mapper();
    std::vector<Sample> samples;
    ASSERT_TRUE(
        subject.map({meter_, at, {reading_of(power, 17), reading_of(voltage, 2300)}, {}, {}}, Origin::device, samples));
    samples.clear();
    ASSERT_TRUE(
        subject.map({meter_, at, {reading_of(voltage, 2301), reading_of(power, 18)}, {}, {}}, Origin::device, samples));
    EXPECT_THAT(samples, ElementsAre(good_sample(voltage_, at, Value::of(Decimal(2301, -1))),
                                     good_sample(power_, at, Value::of(Decimal(18, -1)))));
    samples.clear();
    ASSERT_TRUE(subject.map({meter_, at, {reading_of(power, 19)}, {}, {}}, Origin::device, samples));
    EXPECT_THAT(samples, ElementsAre(good_sample(power_, at, Value::of(Decimal(19, -1)))));
    samples.clear();
    ASSERT_TRUE(subject.map({other_, at, {reading_of(power, 20)}, {}, {}}, Origin::device, samples));
    EXPECT_THAT(samples, ElementsAre(good_sample(other_power_, at, Value::of(Decimal(20, -1)))));
}

TEST_F(SampleMapperTest, AFailedPollMakesEveryPointOfTheDeviceMissing) {
    const PollResult poll{meter_, at, {}, fail(Errc::timeout, "no answer"), Duration{1000}};
    std::vector<Sample> samples;
    ASSERT_TRUE(mapper().map(poll, Origin::device, samples));
    EXPECT_THAT(samples, testing::UnorderedElementsAre(missing_sample(power_, at, Errc::timeout),
                                                       missing_sample(voltage_, at, Errc::timeout)));
}

TEST_F(SampleMapperTest, RefusesAReadingWhosePointIsUnknownUntilItIsLearned) {
    SampleMapper subject = mapper();
    PollResult poll{other_, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back(reading_of(power, 5));
    poll.readings.push_back(reading_of(frequency, 17));
    poll.readings.push_back(reading_of(frequency, 99));
    std::vector<Sample> samples{good_sample(voltage_, at, Value::of(Decimal(1, 0)))};
    ASSERT_FALSE(subject.map(poll, Origin::device, samples));
    EXPECT_EQ(samples.size(), 1U) << "nothing of it is appended";

    ASSERT_THAT(subject.learn(poll, catalog()), IsOk());
    ASSERT_EQ(points().size(), 4U);
    const PointId fresh = points().back().id;
    samples.clear();
    ASSERT_TRUE(subject.map(poll, Origin::device, samples));
    EXPECT_THAT(samples, ElementsAre(good_sample(other_power_, at, Value::of(Decimal(5, -1))),
                                     good_sample(fresh, at, Value::of(Decimal(17, -1)))))
        << "of two readings of one key the first counts";
}

TEST_F(SampleMapperTest, LearnsLimitsThatChanged) {
    SampleMapper subject = mapper();
    const RegisterLimits limits{.modulus = Decimal(1'000'000, 0), .most_per_hour = Decimal(69, 0)};
    PollResult poll{meter_, at, {}, std::nullopt, Duration{4}};
    poll.readings.push_back(reading_of(power, 17, limits));
    poll.readings.push_back(reading_of(power, 18));
    poll.readings.push_back({voltage, std::nullopt, Quality::missing, Errc::not_a_number, "", limits});
    std::vector<Sample> samples;
    ASSERT_FALSE(subject.map(poll, Origin::device, samples));
    ASSERT_THAT(subject.learn(poll, catalog()), IsOk());
    EXPECT_EQ(points().at(0).limits, limits);
    EXPECT_EQ(points().at(1).limits, RegisterLimits{}) << "a missing reading states nothing";
    EXPECT_TRUE(subject.map(poll, Origin::device, samples));

    poll.readings.front().limits = {};
    ASSERT_FALSE(subject.map(poll, Origin::device, samples)) << "a profile may cease to state them";
    ASSERT_THAT(subject.learn(poll, catalog()), IsOk());
    EXPECT_EQ(points().at(0).limits, RegisterLimits{});
    EXPECT_TRUE(subject.map(poll, Origin::device, samples));
}

TEST_F(SampleMapperTest, LearningFailsAsTheCatalogueDoes) {
    SampleMapper subject = mapper();
    const PollResult poll{DeviceId(99), at, {reading_of(power, 17)}, std::nullopt, Duration{4}};
    EXPECT_THAT(subject.learn(poll, catalog()), FailsWithDetail(Errc::unknown_point, "device 99"));
    std::vector<Sample> samples;
    EXPECT_FALSE(subject.map(poll, Origin::device, samples));
    EXPECT_THAT(samples, IsEmpty());
}

}  // namespace
}  // namespace wattmast
