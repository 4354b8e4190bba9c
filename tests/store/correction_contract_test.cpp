// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What corrections() and correct() promise.
#include <limits>

#include "store/correction_rules.h"
#include "store/rules.h"
#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CorrectionContract : public StoreContract {
protected:
    CorrectionContract() {
        register_ = catalog().ensure_point(device_, {PointKind::active_energy_import, Phase::total, ""}).value();
        const std::vector<Sample> batch = {good_sample(first_, at(10), watts(2301)),
                                           suspect_sample(first_, at(20), watts(9)),
                                           missing_sample(first_, at(30), Errc::device_refused),
                                           good_sample(register_, at(10), watts(50'000), Origin::imported)};
        (void)append(batch);
    }
    /// A record of the sample that is stored, over the one in force.
    Correction record(PointId point, std::int64_t seconds, std::optional<Value> value) {
        Correction made;
        made.point = point;
        made.at = at(seconds);
        const auto stored = samples().read(point, seconds_range(seconds, seconds + 1), {}).value().samples();
        const auto earlier = samples().corrections(point, seconds_range(seconds, seconds + 1)).value();
        made.stored = stored.empty() ? std::nullopt : std::optional(stored.front());
        made.supersedes = earlier.empty() ? std::nullopt : std::optional(earlier.back().id);
        made.value = value;
        made.entered = at(100'000 + seconds);
        made.who = "who " + std::to_string(seconds);
        made.why = "why \xe7\x94\xb5 " + std::to_string(seconds);
        made.document = "document " + std::to_string(seconds);
        return made;
    }
    /// Adds it; gives it with its id.
    Correction add(Correction made) {
        made.id = samples().correct(made).value();
        return made;
    }
    std::vector<Correction> all() { return samples().corrections(std::nullopt, storable_times).value(); }

    PointId register_;
};

TEST_P(CorrectionContract, IsToldToThoseWhoReadBefore) {
    const std::vector both = {first_, register_};
    const std::uint64_t begin = samples().late_samples(both, std::nullopt).value().mark;
    (void)add(record(first_, 10, watts(-2300)));
    EXPECT_THAT(samples().late_samples(both, begin).value().points, ElementsAre(LateSamples::OfPoint{first_, at(10)}));
}

TEST_P(CorrectionContract, SeveralAreKeptAsAWholeOrNotAtAll) {
    const std::vector both{record(first_, 10, watts(2300)), record(register_, 10, watts(50'100))};
    Correction stale = record(first_, 20, watts(2310));
    stale.stored.reset();
    const auto half = samples().correct_all(std::vector{both[0], stale});
    EXPECT_THAT(half, FailsWithDetail(Errc::conflicting_sample, "correction 2 of 2: somebody changed it"));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(samples().correct_all(std::vector{both[0], both[1], both[0]}),
                FailsWithDetail(Errc::invalid_argument, "correction 3 of 3 is of the same point and time as"));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(samples().correct_all(both).value(), ElementsAre(CorrectionId(1), CorrectionId(2)));
    EXPECT_THAT(samples().correct_all({}).value(), IsEmpty());
    reopen();
    ASSERT_EQ(all().size(), 2U);
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
    EXPECT_THAT(reader()->samples().correct_all(both), FailsWith(Errc::store_read_only));
}

TEST_P(CorrectionContract, KeepsEveryPartAndTheSampleStaysAsItIs) {
    const auto before = everything(first_);
    const auto cells = samples().cells(first_, std::vector{at(0), at(1000)}, RollupLevel::day, {}).value();
    const std::vector<Correction> added = {
        add(record(first_, 10, watts(-2300))),
        add(record(first_, 20, std::nullopt)),
        add(record(first_, 30, Value::of_float32(230.1F).value())),
        add(record(first_, 40, Value::of_float64(0.1).value())),
        add(record(second_, 15, Value::of(Decimal(std::numeric_limits<std::int64_t>::min(), Decimal::min_exponent)))),
        add(record(register_, 10, Value::of_counter(std::numeric_limits<std::uint64_t>::max() / 2))),
    };
    reopen();
    EXPECT_EQ(all(), added);
    for (std::size_t index = 0; index < added.size(); ++index) {
        EXPECT_EQ(added[index].id, CorrectionId(static_cast<std::int64_t>(index) + 1));
    }
    EXPECT_EQ(everything(first_), before);
    EXPECT_EQ(samples().cells(first_, std::vector{at(0), at(1000)}, RollupLevel::day, {}).value(), cells);
    EXPECT_EQ(samples().statistics().value().samples, 4U);
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(CorrectionContract, AreFoundByPointAndTime) {
    const Correction later = add(record(first_, 20, watts(7)));
    const Correction other = add(record(second_, 20, watts(8)));
    const Correction earlier = add(record(first_, 10, watts(9)));
    EXPECT_THAT(samples().corrections(first_, storable_times).value(), ElementsAre(earlier, later));
    EXPECT_THAT(samples().corrections(first_, {at(10), at(20)}).value(), ElementsAre(earlier));
    EXPECT_THAT(samples().corrections(first_, {at(11), at(21)}).value(), ElementsAre(later));
    EXPECT_THAT(samples().corrections(std::nullopt, {at(20), at(21)}).value(), ElementsAre(later, other));
    EXPECT_THAT(samples().corrections(register_, storable_times).value(), IsEmpty());
    EXPECT_THAT(reader()->samples().corrections(second_, storable_times).value(), ElementsAre(other));
}

TEST_P(CorrectionContract, ALaterOneSupersedesAndAllRemain) {
    const Correction one = add(record(first_, 10, watts(1)));
    const Correction two = add(record(first_, 10, std::nullopt));
    const Correction three = add(record(first_, 10, watts(3)));
    EXPECT_THAT(all(), ElementsAre(one, two, three));
    EXPECT_EQ(three.supersedes, two.id);
    EXPECT_EQ(three.stored, one.stored);
    EXPECT_THAT(in_force(all()), ElementsAre(three));
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(CorrectionContract, WhatSomebodyChangedIsRefused) {
    const Correction made_before = record(first_, 10, watts(5));
    const Correction of_nothing = record(second_, 10, watts(6));
    Correction of_another = made_before;
    of_another.stored = suspect_sample(first_, at(10), watts(2301));
    EXPECT_THAT(samples().correct(of_another), FailsWithDetail(Errc::conflicting_sample, "somebody changed it"));
    of_another.stored.reset();
    EXPECT_THAT(samples().correct(of_another), FailsWithDetail(Errc::conflicting_sample, "230.1 (good) and not no"));

    const Correction first = add(record(first_, 10, watts(4)));
    EXPECT_THAT(samples().correct(made_before), FailsWithDetail(Errc::conflicting_sample, "correction 1 is in force"));
    (void)append({good_sample(second_, at(10), watts(61))});
    EXPECT_THAT(samples().correct(of_nothing), FailsWithDetail(Errc::conflicting_sample, "6.1 (good)"));
    EXPECT_THAT(all(), ElementsAre(first));
    EXPECT_EQ(add(record(second_, 10, watts(6))).id, CorrectionId(2)) << "a refused one takes no number";
}

TEST_P(CorrectionContract, NothingCountsTwiceWithdrawn) {
    for (const std::int64_t seconds : {30, 40}) {  // missing, no sample
        EXPECT_THAT(samples().correct(record(first_, seconds, std::nullopt)),
                    FailsWithDetail(Errc::invalid_argument, "nothing to withdraw"));
        (void)add(record(first_, seconds, watts(5)));
        (void)add(record(first_, seconds, std::nullopt));
        EXPECT_THAT(samples().correct(record(first_, seconds, std::nullopt)), FailsWith(Errc::invalid_argument));
    }
}

TEST_P(CorrectionContract, WhoAndWhyAreNeverLeftOut) {
    const auto refused = [&](std::string Correction::*text, const std::string& content) {
        Correction made = record(first_, 10, watts(1));
        made.*text = content;
        EXPECT_THAT(samples().correct(made), FailsWith(Errc::invalid_argument)) << content.size() << content[0];
    };
    const std::string longest(longest_correction_text, 'x');
    for (const auto text : {&Correction::who, &Correction::why}) {
        refused(text, " ");
        Correction made = record(first_, 10, watts(1));
        (made.*text).clear();
        EXPECT_THAT(samples().correct(made), FailsWithDetail(Errc::invalid_argument, "does not say wh"));
    }
    for (const auto text : {&Correction::who, &Correction::why, &Correction::document}) {
        refused(text, "two\nlines");
        refused(text, "bell\a");
        refused(text, longest + "x");
    }
    Correction made = record(first_, 10, watts(1));
    made.who = made.why = made.document = longest;
    EXPECT_THAT(samples().correct(made), IsOk());
    made = record(second_, 10, watts(1));
    made.document.clear();
    EXPECT_THAT(samples().correct(made), IsOk());
    EXPECT_EQ(all().size(), 2U);
}

TEST_P(CorrectionContract, TheValueMustFitThePoint) {
    ASSERT_THAT(catalog().save_limits(register_, {Decimal(100'000, 0), std::nullopt}), IsOk());
    const PointId door = catalog().ensure_point(device_, {PointKind::door_open, Phase::total, ""}).value();
    const auto refused = [&](PointId point, const Value& value) {
        EXPECT_THAT(samples().correct(record(point, 50, value)), FailsWith(Errc::invalid_argument))
            << value.to_string();
    };
    refused(register_, Value::of(Decimal(-1, -3)));
    refused(register_, Value::of(Decimal(100'000, 0)));
    refused(register_, Value::of_float64(1e300).value());
    refused(door, Value::of(Decimal(5, -1)));
    refused(door, Value::of(Decimal(-1, 0)));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(samples().correct(record(register_, 50, Value::of(Decimal(99'999'999, -3)))), IsOk());
    EXPECT_THAT(samples().correct(record(door, 50, Value::of(Decimal(10, -1)))), IsOk());
}

TEST_P(CorrectionContract, TimesAndPointsMustExist) {
    Correction made = record(first_, 10, watts(1));
    made.point = PointId(4711);
    made.stored.reset();
    EXPECT_THAT(samples().correct(made), FailsWith(Errc::unknown_point));
    made = record(first_, 99, watts(1));
    made.at = storable_times.end;
    EXPECT_THAT(samples().correct(made), FailsWith(Errc::invalid_argument));
    made = record(first_, 99, watts(1));
    made.entered = storable_times.begin - Duration{1};
    EXPECT_THAT(samples().correct(made), FailsWith(Errc::invalid_argument));
    made = record(first_, 10, watts(1));
    made.stored->point = second_;
    EXPECT_THAT(samples().correct(made), FailsWithDetail(Errc::invalid_argument, "another point or time"));
    EXPECT_THAT(reader()->samples().correct(record(first_, 10, watts(1))), FailsWith(Errc::store_read_only));
    EXPECT_THAT(all(), IsEmpty());
}

TEST_P(CorrectionContract, ALateSampleLeavesTheRecordInForce) {
    const Correction entered = add(record(first_, 40, watts(5)));
    const Sample late = good_sample(first_, at(40), watts(6));
    (void)append({late});
    EXPECT_THAT(in_force(all()), ElementsAre(entered));
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
    EXPECT_EQ(add(record(first_, 40, watts(7))).stored, late);
}

INSTANTIATE_TEST_SUITE_P(Stores, CorrectionContract, testing::Values(memory_kind(), sqlite_kind(), eager_sqlite_kind()),
                         store_kind_name);

}  // namespace
}  // namespace wattmast::test
