// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples are retired at random moments: what is left says what a recomputation said before, and nothing else changes.
#include <algorithm>
#include <cmath>
#include <random>
#include <tuple>

#include "analysis/rollup.h"
#include "store/corrected_samples.h"
#include "store/memory_store.h"
#include "store/sqlite/add_meters.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/faulty_vfs.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr UtcTime day_zero = utc_from_milliseconds(1'704'067'200'000);  // 2024-01-01
constexpr Duration one_day = 24h;
constexpr std::size_t no_end = 1'000'000'000;

UtcTime midnight(int day) {
    return day_zero + day * one_day;
}
TimeRange days_range(int first, int last) {
    return {midnight(first), midnight(last)};
}

class Retention : public testing::Test {
protected:
    Retention() : memory_(make_memory_store()) {
        reopen();
        for (Store* store : {memory_.get(), writer_.get()}) {
            points_ = add_meters(store->catalog(), 3);
        }
    }

    void reopen() {
        writer_.reset();
        writer_ = open_sqlite_store(path_, OpenMode::read_write).value();
    }
    AppendReport append(std::span<const Sample> batch) {
        EXPECT_THAT(memory_->samples().append(batch), IsOk());
        return writer_->samples().append(batch).value();
    }
    /// A sample of every point every ten minutes; no two of a point are alike.
    void fill(int first_day, int last_day, std::span<const PointId> points) {
        for (UtcTime time = midnight(first_day); time < midnight(last_day); time += one_day) {
            std::vector<Sample> batch;
            for (const PointId point : points) {
                for (int index = 0; index < 144; ++index) {
                    const auto number = static_cast<int>((time - day_zero) / one_day) * 144 + index;
                    batch.push_back(good_sample(point, time + index * 10min + Duration(point.number() * 17),
                                                watts(number * 3 + static_cast<int>(point.number()))));
                }
            }
            append(batch);
        }
    }
    RetireReport retire(RetentionLimits limits, std::size_t budget = no_end) {
        RetireReport sum;
        for (int slice = 0; slice < 100'000 && !sum.is_done; ++slice) {
            sum += writer_->retire(limits, budget).value();
        }
        EXPECT_TRUE(sum.is_done);
        return sum;
    }
    std::vector<Sample> kept(Store& store, PointId point, TimeRange range = days_range(-400, 4000)) {
        return store.samples().read(point, range, {}).value().samples();
    }
    void judge(TimeRange range, QuarantineVerdict verdict, Decimal factor = {1, 0}) {
        QuarantineRecord record;
        record.point = points_[0];
        record.range = range;
        record.verdict = verdict;
        record.factor = factor;
        record.who = "who";
        record.why = "why";
        ASSERT_THAT(writer_->samples().quarantine(record), IsOk());
    }
    /// Of the cells of the first point, of 2, 1 and 2 samples: how many of them count as suspect.
    std::vector<std::uint32_t> suspect_of_first_cells() {
        const CorrectedSamples corrected(writer_->samples());
        std::vector<std::uint32_t> suspect;
        for (const RollupCell& cell :
             corrected.retired_cells(points_[0], {midnight(0), midnight(0) + 45min}, {}).value()) {
            suspect.push_back(cell.suspect);
        }
        return suspect;
    }
    std::vector<std::string> findings() {
        std::vector<std::string> lines;
        for (const StoreFinding& finding : writer_->verify({}).value().findings) {
            lines.push_back(finding.check + ": " + finding.place + ": " + finding.detail);
        }
        return lines;
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "r.db";
    std::unique_ptr<Store> memory_;
    std::unique_ptr<Store> writer_;
    std::vector<PointId> points_;
};

/// Sums in double are added per cell instead of per sample.
void expect_alike(std::vector<RollupCell> actual, const std::vector<RollupCell>& expected, const std::string& what) {
    ASSERT_EQ(actual.size(), expected.size()) << what;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (actual[i].values && expected[i].values) {
            const double a = to_double(actual[i].values->sum);
            const double b = to_double(expected[i].values->sum);
            EXPECT_NEAR(a, b, 1e-9 * std::max(std::abs(a), std::abs(b))) << what;
            if (std::holds_alternative<double>(expected[i].values->sum)) {
                actual[i].values->sum = expected[i].values->sum;
            }
        }
        EXPECT_EQ(actual[i], expected[i]) << what << ", cell " << i << " from " << to_iso8601(expected[i].start);
    }
}

TEST_F(Retention, SamplesBecomeQuarterHoursAndTheRestStays) {
    fill(0, 20, points_);
    const auto report = retire({midnight(12), std::nullopt});
    EXPECT_EQ(report.days, 12U * 3);
    EXPECT_EQ(report.samples, 12U * 144 * points_.size());
    EXPECT_TRUE(report.kept.empty());
    for (const PointId point : points_) {
        const auto all = kept(*memory_, point, days_range(0, 12));
        EXPECT_TRUE(kept(*writer_, point, days_range(0, 12)).empty());
        EXPECT_EQ(kept(*writer_, point), kept(*memory_, point, days_range(12, 20)));
        EXPECT_EQ(writer_->samples().retired_cells(point, days_range(-5, 30), {}).value(),
                  roll_up(all, RollupLevel::quarter_hour));
    }
    EXPECT_EQ(findings(), std::vector<std::string>());
    EXPECT_EQ(writer_->samples().latest().value(), memory_->samples().latest().value());
    EXPECT_TRUE(retire({midnight(12), std::nullopt}).samples == 0) << "nothing is left to do";
}

TEST_F(Retention, TheLastReleaseOfARetiredCellCounts) {
    std::vector<Sample> suspect;
    for (int index = 0; index < 144; ++index) {
        suspect.push_back(suspect_sample(points_[0], midnight(0) + index * 10min + 17ms, watts(900 + index)));
    }
    append(suspect);
    fill(1, 20, points_);
    retire({midnight(12), std::nullopt});
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(2U, 1U, 2U));
    judge({midnight(0), midnight(0) + 30min}, QuarantineVerdict::released);
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(0U, 0U, 2U));
    judge({midnight(0), midnight(0) + 15min}, QuarantineVerdict::released, Decimal(1, -1));
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(2U, 0U, 2U)) << "its samples would have to be scaled";
    judge({midnight(0), midnight(1)}, QuarantineVerdict::released);
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(0U, 0U, 0U));
}

TEST_F(Retention, AReleaseUndoesAQuarantineOfPartOfACell) {
    fill(0, 20, points_);
    retire({midnight(12), std::nullopt});
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(0U, 0U, 0U));
    judge({midnight(0) + 4min, midnight(0) + 33min}, QuarantineVerdict::quarantined);
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(2U, 1U, 2U));
    judge({midnight(0) + 4min, midnight(0) + 32min}, QuarantineVerdict::released);
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(0U, 0U, 2U)) << "a minute is still held back";
    judge({midnight(0) + 4min, midnight(0) + 33min}, QuarantineVerdict::released);
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(0U, 0U, 0U));
    judge({midnight(0), midnight(0) + 2min}, QuarantineVerdict::released, Decimal(1, -1));
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(0U, 0U, 0U)) << "what was never held back is not scaled";
    judge({midnight(0), midnight(0) + 5min}, QuarantineVerdict::released, Decimal(1, -1));
    EXPECT_THAT(suspect_of_first_cells(), ElementsAre(2U, 0U, 0U));
}

TEST_F(Retention, StatisticsAreOfWhatIsKept) {
    fill(0, 20, points_);
    retire({midnight(12), std::nullopt});
    const auto statistics = writer_->samples().statistics().value();
    EXPECT_EQ(statistics.samples, 8U * 144 * points_.size());
    EXPECT_EQ(statistics.oldest, midnight(12) + 17ms);
    EXPECT_EQ(statistics.newest, memory_->samples().statistics().value().newest);
    reopen();
    const auto again = writer_->samples().statistics().value();
    EXPECT_EQ(std::tuple(again.samples, again.oldest, again.newest),
              std::tuple(statistics.samples, statistics.oldest, statistics.newest));
}

TEST_F(Retention, LateSamplesOfARetiredDayAreRefusedAndCounted) {
    fill(0, 20, points_);
    retire({midnight(12), std::nullopt});
    const std::vector<Sample> late{good_sample(points_[0], midnight(11) + 1h + 5ms, watts(4)),
                                   good_sample(points_[0], midnight(12) + 1h + 5ms, watts(5)),
                                   good_sample(points_[1], midnight(2) + 1h + 5ms, watts(6))};
    for (int turn = 0; turn < 2; ++turn) {
        const auto report = writer_->samples().append(late).value();
        EXPECT_EQ(report.retired, 2U);
        EXPECT_EQ(report.stored, turn == 0 ? 1U : 0U);
        reopen();
    }
    EXPECT_EQ(kept(*writer_, points_[0]).size(), 8U * 144 + 1);
    EXPECT_EQ(findings(), std::vector<std::string>());
}

TEST_F(Retention, HistoryThatComesBeforeAnythingWasRetiredIsTaken) {
    fill(10, 20, points_);
    fill(0, 10, points_);
    fill(20, 22, points_);
    EXPECT_EQ(retire({midnight(5), std::nullopt}).days, 15U);
    EXPECT_EQ(kept(*writer_, points_[2]), kept(*memory_, points_[2], days_range(5, 22)));
}

TEST_F(Retention, QuarterHoursGoAfterTheirOwnLimit) {
    fill(0, 20, points_);
    retire({midnight(12), std::nullopt});
    const auto report = retire({midnight(12), midnight(7)});
    EXPECT_EQ(report.quarter_days, 7U * 3);
    EXPECT_EQ(report.days, 0U);
    const auto samples = kept(*memory_, points_[0]);
    const auto middle = std::ranges::lower_bound(samples, midnight(7), {}, &Sample::at);
    const auto end = std::ranges::lower_bound(samples, midnight(12), {}, &Sample::at);
    auto expected = roll_up({samples.begin(), middle}, RollupLevel::hour);
    const auto quarters = roll_up({middle, end}, RollupLevel::quarter_hour);
    expected.insert(expected.end(), quarters.begin(), quarters.end());
    EXPECT_EQ(writer_->samples().retired_cells(points_[0], days_range(0, 20), {}).value(), expected);
    EXPECT_EQ(findings(), std::vector<std::string>());
}

TEST_F(Retention, ABorderInsideWhatIsLeftIsSaidToBeImpossible) {
    fill(0, 20, points_);
    retire({midnight(12), midnight(7)});
    const auto cells = [&](UtcTime begin, UtcTime end) {
        return writer_->samples().cells(points_[0], std::vector{begin, end}, RollupLevel::day, {});
    };
    EXPECT_THAT(cells(midnight(9) + 30min, midnight(9) + 3h), IsOk());
    EXPECT_THAT(cells(midnight(9) + 31min, midnight(9) + 3h), FailsWithDetail(Errc::no_data, "quarter hours"));
    EXPECT_THAT(cells(midnight(3) + 30min, midnight(9)), FailsWithDetail(Errc::no_data, "of hours"));
    EXPECT_THAT(cells(midnight(3) + 1h, midnight(9)), IsOk());
    EXPECT_THAT(cells(midnight(13) + 31min, midnight(14)), IsOk()) << "there the samples are";
}

TEST_F(Retention, ChartsDrawQuarterHoursWhereSamplesAreGone) {
    fill(0, 20, points_);
    const TimeRange range{midnight(11) + 12h, midnight(12) + 12h};
    auto before = writer_->samples().envelope(points_[0], range, 96, {}).value();
    retire({midnight(12), std::nullopt});
    const auto after = writer_->samples().envelope(points_[0], range, 96, {}).value();
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        ASSERT_TRUE(after[i] && before[i]);
        EXPECT_DOUBLE_EQ(after[i]->sum, before[i]->sum);
        before[i]->sum = after[i]->sum;
    }
    EXPECT_TRUE(after == before) << "columns of a quarter hour are the same from cells and from samples";
    const auto fine = writer_->samples().envelope(points_[0], range, 960, {}).value();
    std::uint32_t count = 0;
    for (const auto& column : fine) {
        count += column ? column->count : 0;
    }
    EXPECT_EQ(count, 144U) << "every value is drawn once";
    const TimeRange uneven{midnight(3) + 5h, midnight(18) + 7h};
    const auto wide = writer_->samples().envelope(points_[0], uneven, 60, {}).value();
    EXPECT_TRUE(std::ranges::all_of(wide, [](const auto& column) { return column.has_value(); }));
}

TEST_F(Retention, ADeviceWithHotSamplesOfADayWaits) {
    fill(0, 20, points_);
    const Sample late = good_sample(points_[0], midnight(4) + 1h + 5ms, watts(4));
    append({&late, 1});
    const auto report = retire({midnight(12), std::nullopt});
    EXPECT_EQ(report.days, 4U + 12 + 12);
    EXPECT_EQ(kept(*writer_, points_[0]), kept(*memory_, points_[0], days_range(4, 20)));
    fill(20, 22, points_);
    EXPECT_EQ(retire({midnight(12), std::nullopt}).days, 8U) << "once it is sealed, it goes too";
    EXPECT_EQ(findings(), std::vector<std::string>());
}

TEST_F(Retention, ReadersOnlyMayNotRetire) {
    fill(0, 1, points_);
    const auto reader = open_sqlite_store(path_, OpenMode::read_only).value();
    EXPECT_THAT(reader->retire({midnight(12), std::nullopt}, 1), FailsWith(Errc::store_read_only));
}

TEST_F(Retention, AFullDiskStopsItAndLosesNothing) {
    FaultyVfs disk;
    fill(0, 12, points_);
    reopen();
    int refused = 0;
    for (std::int64_t room = 0; room < 200'000; room += 5'003) {
        FaultyVfs::allow(room);
        const auto retired = writer_->retire({midnight(9), std::nullopt}, 1000);
        FaultyVfs::allow_everything();
        if (!retired) {
            ++refused;
            EXPECT_THAT(retired, FailsWithDetail(Errc::store_full, "free space"));
        }
        for (const PointId point : points_) {
            const auto all = kept(*memory_, point);
            const auto rest = kept(*writer_, point);
            ASSERT_LE(rest.size(), all.size());
            ASSERT_TRUE(std::equal(rest.rbegin(), rest.rend(), all.rbegin()));
            ASSERT_EQ(writer_->samples().retired_cells(point, days_range(0, 12), {}).value(),
                      roll_up(std::span(all).first(all.size() - rest.size()), RollupLevel::quarter_hour));
        }
    }
    EXPECT_GT(refused, 2) << "a test that never filled the disk shows nothing";
    retire({midnight(9), std::nullopt});
    EXPECT_EQ(kept(*writer_, points_[1]), kept(*memory_, points_[1], days_range(9, 12)));
    EXPECT_EQ(findings(), std::vector<std::string>());
}

TEST_F(Retention, ADamagedDayStaysAndIsNamed) {
    fill(0, 12, points_);
    writer_.reset();
    {
        // Of the first device, its fourth day.
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_write).value();
        ASSERT_THAT(connection.run("UPDATE chunk SET body = zeroblob(40) WHERE key = (SELECT key FROM chunk ORDER BY "
                                   "key LIMIT 1 OFFSET 3)"),
                    IsOk());
    }
    reopen();
    const auto report = retire({midnight(9), std::nullopt});
    EXPECT_EQ(report.days, 3U + 9 + 9);
    ASSERT_EQ(report.kept.size(), 1U);
    EXPECT_THAT(report.kept.front(), testing::HasSubstr("2024-01-04"));
    EXPECT_FALSE(
        writer_->samples().cells(points_[0], std::vector{midnight(0), midnight(11)}, RollupLevel::day, {})->empty());
}

class RetentionProperty : public Retention, public testing::WithParamInterface<unsigned> {
protected:
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
    }
    Value any_value() {
        switch (below(4)) {
            case 0:
                return Value::of_counter(random_() * 1'000'003ULL);
            case 1:
                return Value::of_float32(static_cast<float>(below(100'000)) / 7).value();
            default:
                return Value::of(Decimal(below(4000) - 500, static_cast<int>(below(3)) - 1));
        }
    }
    Sample any_sample(PointId point, UtcTime time) {
        switch (below(12)) {
            case 0:
                return missing_sample(point, time, Errc::timeout);
            case 1:
                return suspect_sample(point, time, any_value());
            default:
                return good_sample(point, time, any_value());
        }
    }
    void append_hours(UtcTime begin, int hours) {
        for (const PointId point : points_) {
            std::vector<Sample> batch;
            UtcTime time = begin + Duration(below(600'000));
            while (time < begin + hours * 1h) {
                batch.push_back(any_sample(point, time));
                time += Duration(1 + below(below(20) == 0 ? 20'000'000 : 900'000));
            }
            append(batch);
        }
    }
    /// What the cells said when the last samples came; only asked of days whose samples are all sealed.
    void expect_cells_unchanged(UtcTime limit, UtcTime end) {
        for (const PointId point : points_) {
            std::vector<UtcTime> borders{midnight(0)};
            while (borders.back() < end) {
                borders.push_back(borders.back() + (1 + below(300)) * 15min);
            }
            const auto samples = kept(*memory_, point, {borders.front(), borders.back()});
            const auto actual = writer_->samples().cells(point, borders, RollupLevel::day, {}).value();
            std::uint64_t count = 0;
            for (const RollupCell& cell : actual) {
                count += cell.count + cell.missing;
            }
            EXPECT_EQ(count, samples.size()) << "every sample is in one cell";
            expect_alike(merge_cells(actual, RollupLevel::day), roll_up(samples, RollupLevel::day), "days");
            const auto old = kept(*memory_, point, {midnight(0), limit});
            EXPECT_EQ(writer_->samples().retired_cells(point, {midnight(0), limit}, {}).value(),
                      roll_up(old, RollupLevel::quarter_hour));
        }
    }

    std::mt19937_64 random_{GetParam()};
};

TEST_P(RetentionProperty, WhatIsLeftSaysWhatTheSamplesSaid) {
    UtcTime now = midnight(0);
    int retired_to = 0;
    for (int step = 0; step < 60; ++step) {
        const int hours = static_cast<int>(8 + below(40));
        append_hours(now, hours);
        now += hours * 1h;
        const auto days_past = static_cast<int>((now - day_zero) / one_day);
        switch (below(5)) {
            case 0:
                reopen();
                break;
            case 1:
                // Late ones, of days that are there.
                append_hours(midnight(std::max(retired_to, days_past - 5)), 3);
                break;
            case 2:
            case 3:
                retired_to = std::max(retired_to, days_past - static_cast<int>(8 + below(20)));
                if (below(3) == 0) {
                    // A pass that is given up in the middle.
                    static_cast<void>(writer_->retire({midnight(retired_to), std::nullopt},
                                                      1 + static_cast<std::size_t>(below(2000))));
                } else {
                    retire({midnight(retired_to), std::nullopt}, 1 + static_cast<std::size_t>(below(3000)));
                }
                break;
            default:
                break;
        }
    }
    append_hours(now, 60);  // Seals what was late.
    append_hours(now + 60h, 10);
    retire({midnight(retired_to), std::nullopt}, 700);
    ASSERT_GT(retired_to, 10);
    const UtcTime limit = midnight(retired_to);
    std::uint64_t count = 0;
    std::optional<UtcTime> oldest;
    for (const PointId point : points_) {
        const auto expected = kept(*memory_, point, {limit, midnight(4000)});
        EXPECT_EQ(kept(*writer_, point), expected) << "samples from the limit on are all there";
        count += expected.size();
        oldest = std::min(oldest.value_or(expected.front().at), expected.front().at);
    }
    expect_cells_unchanged(limit, now);
    EXPECT_EQ(writer_->samples().statistics().value().samples, count);
    EXPECT_EQ(writer_->samples().statistics().value().oldest, oldest);
    EXPECT_EQ(findings(), std::vector<std::string>());
    EXPECT_EQ(writer_->samples().latest().value(), memory_->samples().latest().value());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RetentionProperty, testing::Values(1U, 2U, 3U, 4U, 5U, 6U));

}  // namespace
}  // namespace wattmast::test
