// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What quarantine(), save_finding() and their readers promise, and what CorrectedSamples makes of the records.
#include <gmock/gmock.h>

#include <numeric>
#include <stdexcept>

#include "store/corrected_samples.h"
#include "store/rules.h"
#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class QuarantineContract : public StoreContract {
protected:
    QuarantineRecord record(std::int64_t begin, std::int64_t end, QuarantineVerdict verdict, Decimal factor = {1, 0}) {
        QuarantineRecord made;
        made.point = first_;
        made.range = seconds_range(begin, end);
        made.verdict = verdict;
        made.factor = factor;
        made.entered = at(5000 + begin);
        made.who = "who " + std::to_string(begin);
        made.why = "why \xe7\x94\xb5 " + std::to_string(end);
        return made;
    }
    QuarantineRecord add(QuarantineRecord made) {
        made.id = samples().quarantine(made).value();
        return made;
    }
    QuarantineRecord hold(std::int64_t begin, std::int64_t end) {
        return add(record(begin, end, QuarantineVerdict::quarantined));
    }
    QuarantineRecord free(std::int64_t begin, std::int64_t end, Decimal factor = {1, 0}) {
        return add(record(begin, end, QuarantineVerdict::released, factor));
    }
    PlausibilityFinding finding() {
        PlausibilityFinding made;
        made.device = device_;
        made.point = first_;
        made.rule = PlausibilityRule::energy_rate;
        made.action = PlausibilityAction::quarantine;
        made.since = at(77);
        made.factor = Decimal(1, -3);
        made.detail = "this looks 1000 times too large \xe7\x94\xb5";
        return made;
    }
    std::vector<QuarantineRecord> all() { return samples().quarantine_records(std::nullopt, storable_times).value(); }
    std::vector<PlausibilityFinding> findings() { return samples().findings(std::nullopt).value(); }
    /// The samples of the first point that count: "100", "?100" for suspect ones, "e10" where a person's factor is in.
    std::vector<std::string> counting() {
        std::vector<std::string> texts;
        const CorrectedSamples corrected(samples());
        const auto series = corrected.read(first_, seconds_range(-1000, 1'000'000), {}).value();
        for (const Sample& sample : series.samples()) {
            texts.push_back((sample.quality == Quality::suspect ? "?" : "") +
                            std::string(sample.origin == Origin::entered ? "e" : "") +
                            (sample.value ? sample.value->to_string() : "-"));
        }
        return texts;
    }
};

TEST_P(QuarantineContract, WhatIsJudgedLaterIsToldToThoseWhoReadBefore) {
    (void)append({good_sample(first_, at(10), watts(1)), good_sample(first_, at(60), watts(2)),
                  good_sample(second_, at(60), watts(3))});
    const std::vector both = {first_, second_};
    const auto told_since = [&](std::uint64_t mark) { return samples().late_samples(both, mark).value().points; };
    const std::uint64_t begin = samples().late_samples(both, std::nullopt).value().mark;
    (void)hold(10, 20);
    EXPECT_THAT(told_since(begin), ElementsAre(LateSamples::OfPoint{first_, at(10)}));
    const std::uint64_t held = samples().late_samples(both, begin).value().mark;
    EXPECT_THAT(told_since(held), IsEmpty());
    ASSERT_THAT(samples().together([&]() -> Result<void> {
        (void)free(60, 61);
        return {};
    }),
                IsOk());
    EXPECT_THAT(told_since(held), ElementsAre(LateSamples::OfPoint{first_, at(60)}));
}

TEST_P(QuarantineContract, KeepsEveryPartInTheOrderOfEntry) {
    std::vector<QuarantineRecord> added = {hold(10, 20), free(11, 12, Decimal(25, -3)), hold(-100, 30)};
    auto other = record(15, 16, QuarantineVerdict::released, Decimal(1, 3));
    other.point = second_;
    added.push_back(add(other));
    auto open_end = record(40, 50, QuarantineVerdict::quarantined);
    open_end.range.end = storable_times.end;
    added.push_back(add(open_end));
    reopen();
    EXPECT_EQ(all(), added);
    for (std::size_t index = 0; index < added.size(); ++index) {
        EXPECT_EQ(added[index].id, QuarantineId(static_cast<std::int64_t>(index) + 1));
    }
    EXPECT_EQ(reader()->samples().quarantine_records(std::nullopt, storable_times).value(), added);
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(QuarantineContract, RecordsAreFoundByPointAndOverlap) {
    const auto first = hold(10, 20);
    const auto second = hold(20, 30);
    EXPECT_THAT(samples().quarantine_records(first_, seconds_range(0, 10)).value(), IsEmpty());
    EXPECT_THAT(samples().quarantine_records(first_, seconds_range(0, 11)).value(), ElementsAre(first));
    EXPECT_THAT(samples().quarantine_records(first_, seconds_range(19, 21)).value(), ElementsAre(first, second));
    EXPECT_THAT(samples().quarantine_records(first_, seconds_range(20, 21)).value(), ElementsAre(second));
    EXPECT_THAT(samples().quarantine_records(first_, seconds_range(15, 15)).value(), IsEmpty());
    EXPECT_THAT(samples().quarantine_records(second_, storable_times).value(), IsEmpty());
}

TEST_P(QuarantineContract, RefusesWhatDoesNotSayEnough) {
    const auto refused = [&](const std::function<void(QuarantineRecord&)>& spoil) {
        auto made = record(10, 20, QuarantineVerdict::released);
        spoil(made);
        return samples().quarantine(made);
    };
    EXPECT_THAT(refused([](auto& made) { made.range.end = made.range.begin; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.who = " "; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.why = "two\nlines"; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.factor = Decimal(0, 0); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.factor = Decimal(-1, 0); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) {
                    made.verdict = QuarantineVerdict::quarantined;
                    made.factor = Decimal(1, 1);
                }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.point = PointId(99); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(reader()->samples().quarantine(record(1, 2, QuarantineVerdict::released)),
                FailsWith(Errc::store_read_only));
}

TEST_P(QuarantineContract, FindingsAreAddedAndChanged) {
    PlausibilityFinding first = finding();
    first.id = samples().save_finding(first).value();
    PlausibilityFinding second = finding();
    second.point = second_;
    second.rule = PlausibilityRule::level_jump;
    second.action = PlausibilityAction::hint;
    second.state = FindingState::accepted;
    second.factor.reset();
    second.id = samples().save_finding(second).value();
    EXPECT_EQ(findings(), (std::vector{first, second}));
    first.state = FindingState::cleared;
    first.until = at(99);
    first.detail = "it ended";
    EXPECT_EQ(samples().save_finding(first).value(), first.id);
    reopen();
    EXPECT_EQ(findings(), (std::vector{first, second}));
    EXPECT_EQ(samples().findings(device_).value(), findings());
    EXPECT_THAT(samples().findings(DeviceId(99)).value(), IsEmpty());
    EXPECT_THAT(store().verify({}).value().findings, IsEmpty());
}

TEST_P(QuarantineContract, WhatIsWrittenTogetherIsKeptAsAWholeOrNotAtAll) {
    const PlausibilityFinding before = [&] {
        PlausibilityFinding made = finding();
        made.id = samples().save_finding(made).value();
        return made;
    }();
    const auto half = samples().together([&]() -> Result<void> {
        hold(1, 2);
        PlausibilityFinding changed = before;
        changed.detail = "changed";
        EXPECT_THAT(samples().save_finding(changed), IsOk());
        EXPECT_THAT(samples().save_finding(finding()), IsOk());
        return fail(Errc::store_full, "no room");
    });
    EXPECT_THAT(half, FailsWith(Errc::store_full));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_EQ(findings(), std::vector{before});

    QuarantineRecord held;
    PlausibilityFinding second = finding();
    second.point = second_;
    const auto whole = samples().together([&]() -> Result<void> {
        PlausibilityFinding wrong = finding();
        wrong.detail = "";
        EXPECT_THAT(samples().save_finding(wrong), FailsWith(Errc::invalid_argument)) << "changes nothing";
        held = hold(3, 4);
        second.id = samples().save_finding(second).value();
        EXPECT_THROW((void)samples().together([] { return Result<void>(); }), std::logic_error);
        return {};
    });
    ASSERT_THAT(whole, IsOk());
    reopen();
    EXPECT_EQ(all(), std::vector{held});
    EXPECT_EQ(findings(), (std::vector{before, second}));
    EXPECT_THAT(reader()->samples().together([] { return Result<void>(); }), FailsWith(Errc::store_read_only));
    EXPECT_THAT(samples().quarantine(record(5, 6, QuarantineVerdict::released)), IsOk()) << "alone again";
}

TEST_P(QuarantineContract, NothingIsKeptOfWorkThatThrew) {
    PlausibilityFinding before = finding();
    before.id = samples().save_finding(before).value();
    const QuarantineRecord held = hold(1, 2);
    const auto work = [&]() -> Result<void> {
        hold(3, 4);
        PlausibilityFinding changed = before;
        changed.detail = "changed";
        EXPECT_THAT(samples().save_finding(changed), IsOk());
        throw std::runtime_error("work that breaks");
    };
    EXPECT_THROW((void)samples().together(work), std::runtime_error);
    EXPECT_EQ(all(), std::vector{held});
    EXPECT_EQ(findings(), std::vector{before});
    const QuarantineRecord later = hold(5, 6);
    reopen();
    EXPECT_EQ(all(), (std::vector{held, later})) << "alone again";
}

TEST_P(QuarantineContract, RefusesFindingsThatContradictThemselves) {
    const auto refused = [&](const std::function<void(PlausibilityFinding&)>& spoil) {
        auto made = finding();
        spoil(made);
        return samples().save_finding(made);
    };
    EXPECT_THAT(refused([](auto& made) { made.until = at(100); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.state = FindingState::cleared; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) {
                    made.state = FindingState::cleared;
                    made.until = at(76);
                }),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.detail = ""; }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.factor = Decimal(0, 0); }), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(refused([](auto& made) { made.device = DeviceId(99); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(refused([](auto& made) { made.id = FindingId(5); }), FailsWith(Errc::unknown_point));
    EXPECT_THAT(reader()->samples().save_finding(finding()), FailsWith(Errc::store_read_only));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(QuarantineContract, TheLastRecordOfATimeCountsAndSamplesStay) {
    (void)append({good_sample(first_, at(1), watts(1000)), good_sample(first_, at(2), watts(2000)),
                  suspect_sample(first_, at(3), watts(3000)), missing_sample(first_, at(4), Errc::timeout),
                  good_sample(first_, at(5), watts(5000))});
    const auto stored = everything(first_);
    hold(2, 3);
    EXPECT_THAT(counting(), ElementsAre("100.0", "?200.0", "?300.0", "-", "500.0"));
    free(2, 5, Decimal(1, -1));
    EXPECT_THAT(counting(), ElementsAre("100.0", "e20.00", "e30.00", "-", "500.0"));
    free(1, 6);
    EXPECT_THAT(counting(), ElementsAre("100.0", "200.0", "300.0", "-", "500.0"));
    free(0, 10, Decimal(1, -1));
    EXPECT_THAT(counting(), ElementsAre("100.0", "e20.00", "e30.00", "-", "500.0"))
        << "what was good all the time is not scaled";
    hold(0, 10);
    EXPECT_THAT(counting(), ElementsAre("?100.0", "?200.0", "?300.0", "-", "?500.0"));
    EXPECT_EQ(everything(first_), stored);
}

TEST_P(QuarantineContract, SingleValuesAndCellsAreJudgedToo) {
    std::vector<Sample> day;
    for (std::int64_t minute = 0; minute < 2 * 1440; ++minute) {
        day.push_back(good_sample(first_, at(minute * 60), watts(1000 + minute)));
    }
    (void)append(day);
    reopen();  // Sealed where the store seals.
    hold(3600, 7200);
    free(5400, 7200, Decimal(2, 0));
    const CorrectedSamples corrected(samples());
    EXPECT_EQ(corrected.last_value_before(first_, at(5400)).value()->quality, Quality::suspect);
    EXPECT_EQ(corrected.first_value_from(first_, at(5400)).value()->value, watts(2 * 1090));
    EXPECT_EQ(corrected.last_value_before(first_, at(3600)).value()->quality, Quality::good);
    const std::vector borders = {at(0), at(86'400), at(2 * 86'400)};
    const auto cells = corrected.cells(first_, borders, RollupLevel::day, {}).value();
    const auto total = [&](auto part) {
        return std::accumulate(cells.begin(), cells.end(), std::uint32_t{0},
                               [&](std::uint32_t sum, const RollupCell& cell) { return sum + part(cell); });
    };
    EXPECT_EQ(total([](const RollupCell& cell) { return cell.count; }), 2880U);
    EXPECT_EQ(total([](const RollupCell& cell) { return cell.suspect; }), 30U);
    const auto columns = corrected.envelope(first_, seconds_range(5400, 7200), 1, {}).value();
    EXPECT_DOUBLE_EQ(columns.at(0)->min, 218.0);
    EXPECT_EQ(columns.at(0)->suspect, 0U);
}

INSTANTIATE_TEST_SUITE_P(Stores, QuarantineContract, testing::Values(memory_kind(), sqlite_kind(), eager_sqlite_kind()),
                         store_kind_name);

}  // namespace
}  // namespace wattmast::test
