// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the reading functions promise.
#include <algorithm>
#include <iterator>
#include <random>
#include <stdexcept>

#include "analysis/envelope.h"
#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;

TEST_P(StoreContract, AnUnknownPointHasAnEmptySeries) {
    const auto series = samples().read(PointId(4711), seconds_range(0, 10), {});
    ASSERT_THAT(series, IsOk());
    EXPECT_TRUE(series->is_empty());
    EXPECT_EQ(series->point(), PointId(4711));
    EXPECT_EQ(series->range(), seconds_range(0, 10));
    EXPECT_EQ(samples().last_value_before(PointId(4711), at(10)).value(), std::nullopt);
    EXPECT_EQ(samples().first_value_from(PointId(4711), at(0)).value(), std::nullopt);
    EXPECT_EQ(samples().envelope(PointId(4711), seconds_range(0, 10), 3, {}).value(),
              std::vector<std::optional<EnvelopeColumn>>(3));
}

TEST_P(StoreContract, RangesAreHalfOpen) {
    std::vector<Sample> batch;
    for (std::int64_t second = 0; second < 5; ++second) {
        batch.push_back(good_sample(first_, at(second), watts(second)));
        batch.push_back(good_sample(second_, at(second), watts(100 + second)));
    }
    EXPECT_EQ(append(batch).stored, 10U);
    const auto read = [&](UtcTime begin, UtcTime end) {
        return samples().read(first_, {begin, end}, {}).value().samples();
    };
    EXPECT_THAT(read(at(1), at(3)),
                ElementsAre(good_sample(first_, at(1), watts(1)), good_sample(first_, at(2), watts(2))));
    EXPECT_THAT(read(at(1) + Duration{1}, at(2) + Duration{1}), ElementsAre(good_sample(first_, at(2), watts(2))));
    EXPECT_THAT(read(at(3), at(3)), IsEmpty());
    EXPECT_THAT(read(at(3), at(1)), IsEmpty());
    EXPECT_THAT(read(at(5), at(50)), IsEmpty());
}

TEST_P(StoreContract, AnEmptyRangeHasAnEmptyEnvelope) {
    EXPECT_EQ(append({good_sample(first_, at(0), watts(1))}).stored, 1U);
    EXPECT_EQ(samples().envelope(first_, seconds_range(0, 0), 2, {}).value(),
              std::vector<std::optional<EnvelopeColumn>>(2));
    EXPECT_EQ(samples().envelope(first_, seconds_range(5, -5), 2, {}).value(),
              std::vector<std::optional<EnvelopeColumn>>(2));
}

TEST_P(StoreContract, FindsTheNearestValuesHoweverFar) {
    EXPECT_EQ(append({good_sample(first_, at(-500'000), watts(1)), missing_sample(first_, at(10), Errc::timeout),
                      missing_sample(first_, at(20), Errc::no_such_point), suspect_sample(first_, at(30), watts(3)),
                      good_sample(second_, at(15), watts(9))})
                  .stored,
              5U);
    const auto last_before = [&](UtcTime time) { return samples().last_value_before(first_, time).value(); };
    const auto first_from = [&](UtcTime time) { return samples().first_value_from(first_, time).value(); };
    EXPECT_THAT(last_before(at(30)), Optional(Eq(good_sample(first_, at(-500'000), watts(1)))));
    EXPECT_THAT(last_before(at(30) + Duration{1}), Optional(Eq(suspect_sample(first_, at(30), watts(3)))));
    EXPECT_EQ(last_before(at(-500'000)), std::nullopt);
    EXPECT_THAT(first_from(at(-500'000) + Duration{1}), Optional(Eq(suspect_sample(first_, at(30), watts(3)))));
    EXPECT_THAT(first_from(at(-500'000)), Optional(Eq(good_sample(first_, at(-500'000), watts(1)))));
    EXPECT_EQ(first_from(at(30) + Duration{1}), std::nullopt);
}

TEST_P(StoreContract, LatestIsTheNewestOfEveryPointThatHasOne) {
    const PointId silent = catalog().ensure_point(device_, {PointKind::frequency, Phase::total, ""}).value();
    const PointId last = catalog().ensure_point(device_, {PointKind::current, Phase::l3, ""}).value();
    EXPECT_THAT(samples().latest().value(), IsEmpty());
    const Sample missing = missing_sample(second_, at(9), Errc::timeout);
    EXPECT_EQ(append({good_sample(last, at(1), watts(7)), good_sample(second_, at(8), watts(2)), missing,
                      good_sample(first_, at(3), watts(3)), good_sample(first_, at(4), watts(4))})
                  .stored,
              5U);
    EXPECT_THAT(samples().latest().value(),
                ElementsAre(good_sample(first_, at(4), watts(4)), missing, good_sample(last, at(1), watts(7))));
    const std::array some = {last, silent, first_};
    EXPECT_THAT(samples().latest_of(some).value(),
                ElementsAre(good_sample(first_, at(4), watts(4)), good_sample(last, at(1), watts(7))));
    EXPECT_THAT(everything(silent), IsEmpty());
}

/// Values of all forms and qualities at uneven distances.
std::vector<Sample> uneven_samples(PointId point) {
    std::mt19937 random(20'260'329);
    std::vector<Sample> batch;
    std::int64_t milliseconds = 0;
    for (int index = 0; index < 3000; ++index) {
        milliseconds += 1 + static_cast<std::int64_t>(random() % 20'000);
        const UtcTime time = at(0) + Duration{milliseconds};
        const auto number = static_cast<std::int64_t>(random() % 100'000) - 50'000;
        if (index % 17 == 0) {
            batch.push_back(missing_sample(point, time, Errc::timeout));
        } else if (index % 13 == 0) {
            batch.push_back(suspect_sample(point, time, watts(number)));
        } else if (index % 2 == 0) {
            batch.push_back(good_sample(point, time, Value::of_float32(static_cast<float>(number) / 3).value()));
        } else {
            batch.push_back(good_sample(point, time, Value::of(Decimal(number, -3))));
        }
    }
    return batch;
}

TEST_P(StoreContract, EnvelopesAreThoseOfAnalysis) {
    EXPECT_EQ(append(uneven_samples(first_)).stored, 3000U);
    for (const TimeRange range : {seconds_range(0, 40'000), seconds_range(-777, 12'345), seconds_range(29'000, 29'001),
                                  TimeRange{at(100) + Duration{1}, at(20'000) + Duration{7}}}) {
        const Series series = samples().read(first_, range, {}).value();
        for (const int columns : {1, 7, 1000, 8192}) {
            EXPECT_EQ(samples().envelope(first_, range, columns, {}).value(),
                      envelope(series.samples(), range, columns))
                << columns << " columns";
        }
    }
}

TEST_P(StoreContract, CellsAreTheSamplesBetweenBorders) {
    constexpr std::int64_t hour = 3600;
    constexpr std::int64_t day = 24 * hour;
    std::mt19937 random(11);
    std::vector<Sample> batch;
    for (std::int64_t second = -day; second < 4 * day; second += 200 + static_cast<std::int64_t>(random() % 900)) {
        const auto number = static_cast<std::int64_t>(random() % 4000);
        batch.push_back(random() % 7 == 0   ? missing_sample(first_, at(second), Errc::timeout)
                        : random() % 7 == 0 ? suspect_sample(first_, at(second), watts(number))
                                            : good_sample(first_, at(second), watts(number)));
    }
    // Three days end up merged, the last one does not; then some come late.
    const auto is_late = std::stable_partition(batch.begin(), batch.end(), [&](const Sample&) { return random() % 9; });
    const std::vector<Sample> on_time(batch.begin(), is_late);
    EXPECT_EQ(append(on_time).stored, on_time.size());
    const auto check = [&](const std::vector<UtcTime>& borders) {
        const auto cells = samples().cells(first_, borders, RollupLevel::day, {}).value();
        std::vector<RollupCell> expected;
        std::vector<RollupCell> found;
        for (std::size_t index = 1; index < borders.size(); ++index) {
            const TimeRange part{borders[index - 1], borders[index]};
            const auto series = samples().read(first_, part, {}).value();
            std::ranges::move(roll_up(series.samples(), RollupLevel::day), std::back_inserter(expected));
            std::vector<RollupCell> inside;
            std::ranges::copy_if(cells, std::back_inserter(inside), [&](const RollupCell& cell) {
                return cell.values ? part.contains(cell.values->first_at) : part.contains(cell.start);
            });
            std::ranges::move(merge_cells(inside, RollupLevel::day), std::back_inserter(found));
        }
        EXPECT_EQ(found, expected);
    };
    const std::vector<std::vector<UtcTime>> cases = {
        {at(-2 * day), at(5 * day)},
        {at(16 * hour), at(day + 16 * hour), at(3 * day + 16 * hour)},
        {at(5 * hour + 1800), at(5 * hour + 1900), at(2 * day + 1)},
        {at(hour), at(hour), at(hour + 1)},
    };
    std::ranges::for_each(cases, check);
    EXPECT_EQ(append({is_late, batch.end()}).stored, batch.size() - on_time.size());
    std::ranges::for_each(cases, check);
    EXPECT_THAT(samples().cells(PointId(4711), cases[0], RollupLevel::day, {}).value(), IsEmpty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(samples().cells(first_, cases[0], RollupLevel::day, stop.get_token()), FailsWith(Errc::cancelled));
}

TEST_P(StoreContract, AnEnvelopeKnowsGapsAndSuspects) {
    EXPECT_EQ(append({good_sample(first_, at(0), watts(10)), suspect_sample(first_, at(9), watts(-30)),
                      missing_sample(first_, at(15), Errc::timeout), good_sample(first_, at(20), watts(50))})
                  .stored,
              4U);
    const auto columns = samples().envelope(first_, seconds_range(0, 30), 3, {}).value();
    ASSERT_EQ(columns.size(), 3U);
    const EnvelopeColumn both{at(0), at(9), -3.0, 1.0, -2.0, 1.0, -3.0, 2, 1, std::chrono::seconds{9}};
    EXPECT_EQ(columns[0], both);
    EXPECT_EQ(columns[1], std::nullopt);
    const EnvelopeColumn single{at(20), at(20), 5.0, 5.0, 5.0, 5.0, 5.0, 1, 0};
    EXPECT_EQ(columns[2], single);
}

TEST_P(StoreContract, RefusesAnImpossibleNumberOfColumns) {
    EXPECT_THROW(static_cast<void>(samples().envelope(first_, seconds_range(0, 1), 0, {})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(samples().envelope(first_, seconds_range(0, 1), 8193, {})), std::invalid_argument);
}

TEST_P(StoreContract, CountsWhatItHas) {
    const SampleStatistics none = samples().statistics().value();
    EXPECT_EQ(none.samples, 0U);
    EXPECT_EQ(none.oldest, std::nullopt);
    EXPECT_EQ(none.newest, std::nullopt);
    EXPECT_EQ(append({good_sample(first_, at(7), watts(1)), good_sample(second_, at(-3), watts(2)),
                      missing_sample(second_, at(90), Errc::timeout)})
                  .stored,
              3U);
    const SampleStatistics some = samples().statistics().value();
    EXPECT_EQ(some.samples, 3U);
    EXPECT_EQ(some.oldest, at(-3));
    EXPECT_EQ(some.newest, at(90));
    EXPECT_EQ(some.kept_aside, 0U);
}

TEST_P(StoreContract, VerifyReadsEverySample) {
    EXPECT_EQ(append(uneven_samples(second_)).stored, 3000U);
    const VerifyReport report = store().verify({}).value();
    EXPECT_EQ(report.samples_read, 3000U);
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().detail;
}

TEST_P(StoreContract, LongReadsAreCancelled) {
    EXPECT_EQ(append(uneven_samples(first_)).stored, 3000U);
    std::stop_source source;
    source.request_stop();
    EXPECT_THAT(samples().read(first_, seconds_range(0, 100), source.get_token()), FailsWith(Errc::cancelled));
    EXPECT_THAT(samples().read(PointId(4711), seconds_range(0, 100), source.get_token()), FailsWith(Errc::cancelled));
    EXPECT_THAT(samples().envelope(first_, seconds_range(0, 100), 10, source.get_token()), FailsWith(Errc::cancelled));
    EXPECT_THAT(store().verify(source.get_token()), FailsWith(Errc::cancelled));
    EXPECT_EQ(everything(first_).size(), 3000U) << "a cancelled read leaves nothing behind";
}

TEST_P(StoreContract, TheNewestOfSomePointsIsFoundWhereverItIs) {
    constexpr std::int64_t hour = 3600;
    const DeviceId other_device = catalog().save_device(make_device(site_, "M2")).value();
    const PointId third = catalog().ensure_point(other_device, {PointKind::frequency, Phase::total, ""}).value();
    EXPECT_EQ(append({good_sample(second_, at(5), watts(2)), good_sample(third, at(6), watts(3))}).stored, 2U);
    for (std::int64_t i = 0; i <= 60; ++i) {  // Seals the second point's, where the store does that.
        EXPECT_EQ(append({good_sample(first_, at(i * hour), watts(i))}).stored, 1U);
    }
    const std::array some = {third, PointId(4711), first_, second_};
    for (const auto& store : {reader(), reader()}) {
        EXPECT_THAT(store->samples().latest_of(some).value(),
                    ElementsAre(good_sample(first_, at(60 * hour), watts(60)), good_sample(second_, at(5), watts(2)),
                                good_sample(third, at(6), watts(3))));
        EXPECT_THAT(store->samples().latest_of(std::array{second_}).value(),
                    ElementsAre(good_sample(second_, at(5), watts(2))));
        EXPECT_THAT(store->samples().latest_of({}).value(), IsEmpty());
    }
}

TEST_P(StoreContract, TellsWhatCameLate) {
    const std::vector<PointId> both{first_, second_};
    std::unique_ptr<Store> other = reader();
    const auto ask = [&](const SampleReader& reader, std::optional<std::uint64_t> since) {
        return reader.late_samples(both, since).value();
    };
    constexpr std::int64_t hour = 3600;
    EXPECT_EQ(append({good_sample(first_, at(-30 * hour), watts(1)), good_sample(first_, at(0), watts(1))}).stored, 2U);
    const std::uint64_t own = ask(samples(), std::nullopt).mark;
    const std::uint64_t theirs = ask(other->samples(), std::nullopt).mark;
    EXPECT_THAT(ask(samples(), own).points, IsEmpty());
    for (std::int64_t i = 1; i <= 60; ++i) {  // Sealed on the way, where the store does that.
        EXPECT_EQ(
            append({good_sample(first_, at(i * hour), watts(i)), good_sample(second_, at(i * hour), watts(2))}).stored,
            2U);
        ASSERT_THAT(ask(samples(), own).points, IsEmpty()) << i;
    }
    ASSERT_THAT(ask(other->samples(), theirs).points, IsEmpty());
    EXPECT_EQ(append({good_sample(second_, at(50 * hour + 7), watts(3)), good_sample(second_, at(70 * hour), watts(3))})
                  .stored,
              2U);
    EXPECT_EQ(append({good_sample(second_, at(3 * hour + 7), watts(3))}).stored, 1U);
    for (const auto& [store, since] : {std::pair(&store_, own), std::pair(&other, theirs)}) {
        const LateSamples late = ask((*store)->samples(), since);
        EXPECT_THAT(late.points, ElementsAre(LateSamples::OfPoint{second_, at(3 * hour + 7)}));
        EXPECT_THAT(ask((*store)->samples(), late.mark).points, IsEmpty());
    }
}

TEST_P(StoreContract, AReaderSeesWhatIsCommitted) {
    std::unique_ptr<Store> other = reader();
    EXPECT_THAT(other->samples().latest().value(), IsEmpty());
    EXPECT_EQ(append({good_sample(first_, at(1), watts(5))}).stored, 1U);
    EXPECT_THAT(other->samples().latest().value(), ElementsAre(good_sample(first_, at(1), watts(5))));
    const PointId added = catalog().ensure_point(device_, {PointKind::temperature, Phase::total, "cabinet"}).value();
    EXPECT_NE(other->catalog().load().value().point(added), nullptr);
}

}  // namespace
}  // namespace wattmast::test
