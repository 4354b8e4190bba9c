// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whatever comes in whatever order: the SQLite store says the same as the memory store, while it seals, merges days,
// is reopened, and others read.
#include <algorithm>
#include <random>

#include "analysis/rollup.h"
#include "store/memory_store.h"
#include "store/sqlite/add_meters.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "store/wide_envelope.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr int devices = 4;
constexpr int steps = 260;

struct PolicyCase {
    std::string name;
    SealPolicy policy;
};
void PrintTo(const PolicyCase& policy, std::ostream* out) {
    *out << policy.name;
}

class ColumnarProperty : public testing::TestWithParam<std::tuple<PolicyCase, unsigned>> {
protected:
    ColumnarProperty() : random_(std::get<1>(GetParam())), memory_(make_memory_store()) {
        reopen();
        reader_ = open_sqlite_store(path_, OpenMode::read_only).value();
        for (Store* store : {memory_.get(), writer_.get()}) {
            points_ = add_meters(store->catalog(), devices);
        }
    }

    void reopen() {
        writer_.reset();
        writer_ = open_sqlite_store(path_, OpenMode::read_write, std::get<0>(GetParam()).policy).value();
    }
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
    }

    Value any_value() {
        switch (below(6)) {
            case 0:
                return Value::of_counter(random_() * 1'000'003ULL);
            case 1:
                return Value::of_float32(static_cast<float>(below(100'000)) / 7).value();
            case 2:
                return Value::of_float64(-static_cast<double>(below(100'000)) / 3).value();
            case 3:
                return Value::of(Decimal(below(1000) - 500, static_cast<int>(below(5)) - 2));
            default:
                return watts(below(4000));
        }
    }
    /// Some points have values of one scale, some floats, as real ones do, and the others anything.
    Value any_value_of(PointId point) {
        switch (point.number() % 3) {
            case 0:
                return watts(below(4000));
            case 1:
                return Value::of_float32(static_cast<float>(below(100'000)) / 7).value();
            default:
                return any_value();
        }
    }
    Sample any_sample(PointId point, UtcTime time) {
        switch (below(12)) {
            case 0:
                return missing_sample(point, time, below(2) == 0 ? Errc::timeout : Errc::not_polled);
            case 1:
                return suspect_sample(point, time, any_value_of(point));
            default:
                return good_sample(point, time, any_value_of(point), below(2) == 0 ? Origin::device : Origin::imported);
        }
    }

    /// A poll of some devices, now or earlier, perhaps with something that came before.
    std::vector<Sample> any_batch() {
        clock_ += Duration{below(30) * 60'000 + below(100)};
        if (below(40) == 0) {
            clock_ += std::chrono::hours{below(60)};
        }
        if (below(30) == 0) {
            clock_ -= std::chrono::hours{1};
        }
        std::vector<Sample> batch;
        const UtcTime from = below(6) == 0 ? clock_ - std::chrono::minutes{below(8000)} : clock_;
        for (const PointId point : points_) {
            if (below(4) == 0) {
                continue;
            }
            for (std::int64_t index = below(8); index >= 0; --index) {
                batch.push_back(any_sample(point, from + std::chrono::minutes{index * 3}));
            }
        }
        for (std::int64_t again = below(6) == 0 && !known_.empty() ? 5 : 0; again > 0; --again) {
            Sample sample = known_[static_cast<std::size_t>(below(std::ssize(known_)))];
            if (below(2) == 0) {
                sample = any_sample(sample.point, sample.at);
            }
            batch.push_back(sample);
        }
        std::ranges::shuffle(batch, random_);
        known_.insert(known_.end(), batch.begin(), batch.end());
        return batch;
    }

    TimeRange any_range() {
        const UtcTime begin = clock_ - std::chrono::minutes{below(20'000)} + Duration{below(3)};
        return {begin, begin + std::chrono::minutes{below(25'000)} + Duration{below(3)}};
    }

    void compare_reads(Store& store) {
        const PointId point = points_[static_cast<std::size_t>(below(std::ssize(points_)))];
        const TimeRange range = any_range();
        const auto expected = memory_->samples().read(point, range, {}).value();
        ASSERT_EQ(store.samples().read(point, range, {}).value().samples(), expected.samples());
        EXPECT_EQ(store.samples().latest().value(), memory_->samples().latest().value());
        for (const UtcTime time : {range.begin, range.end}) {
            EXPECT_EQ(store.samples().last_value_before(point, time).value(),
                      memory_->samples().last_value_before(point, time).value());
            EXPECT_EQ(store.samples().first_value_from(point, time).value(),
                      memory_->samples().first_value_from(point, time).value());
        }
        if (!range.is_empty()) {
            compare_envelopes(store, point, range, expected.samples());
            compare_cells(store, point, range);
        }
    }

    /// Each cell is the hour or the UTC day that a recomputation gives, and every sample is in one.
    void compare_cells(Store& store, PointId point, TimeRange range) {
        const std::vector<UtcTime> borders = {range.begin, range.begin + range.length() / 3, range.end};
        EXPECT_EQ(store.samples().cells(point, borders, RollupLevel::hour, {}).value(),
                  memory_->samples().cells(point, borders, RollupLevel::hour, {}).value());
        const auto cells = store.samples().cells(point, borders, RollupLevel::day, {}).value();
        auto next = cells.begin();
        for (std::size_t index = 1; index < borders.size(); ++index) {
            const TimeRange part{borders[index - 1], borders[index]};
            const auto samples = memory_->samples().read(point, part, {}).value().samples();
            const auto hours = roll_up(samples, RollupLevel::hour);
            const auto days = roll_up(samples, RollupLevel::day);
            for (auto hour = hours.begin(); hour != hours.end(); ++next) {
                ASSERT_NE(next, cells.end());
                if (*next == *hour) {
                    ++hour;
                    continue;
                }
                ASSERT_THAT(days, testing::Contains(*next)) << "neither an hour nor a day of the samples";
                const UtcTime day_end = cell_start(hour->start, RollupLevel::day) + length_of(RollupLevel::day);
                hour = std::find_if(hour, hours.end(), [&](const RollupCell& cell) { return cell.start >= day_end; });
            }
        }
        EXPECT_EQ(next, cells.end());
    }

    void compare_envelopes(Store& store, PointId point, TimeRange range, const std::vector<Sample>& samples) {
        const int columns = static_cast<int>(below(300)) + 1;
        if (const auto hours = whole_hours(range, columns)) {
            const auto drawn = store.samples().envelope(point, hours->range, hours->count, {}).value();
            const auto expected = envelope(samples, hours->range, hours->count);
            for (std::size_t index = 0; index < drawn.size(); ++index) {
                expect_equal(drawn[index], expected[index]);
            }
        }
        for (const int count : {1, 9, columns}) {
            const auto drawn = store.samples().envelope(point, range, count, {}).value();
            const auto level = level_for_columns(range, count);
            if (!level) {
                EXPECT_EQ(drawn, envelope(samples, range, count));
                continue;
            }
            WideEnvelope wide(range, count, *level);
            for (const Sample& sample : samples) {
                wide.add(sample);
            }
            const auto expected = std::move(wide).take();
            ASSERT_EQ(drawn.size(), expected.size());
            for (std::size_t index = 0; index < drawn.size(); ++index) {
                expect_equal(drawn[index], expected[index]);
            }
        }
    }
    /// But for the last bits of the sum.
    static void expect_equal(std::optional<EnvelopeColumn> drawn, const std::optional<EnvelopeColumn>& expected) {
        ASSERT_EQ(drawn.has_value(), expected.has_value());
        if (drawn) {
            EXPECT_NEAR(drawn->sum, expected->sum, 1e-9 * (std::abs(expected->sum) + expected->count * 1e6));
            drawn->sum = expected->sum;
            EXPECT_GE(drawn->longest, expected->longest);
            drawn->longest = expected->longest;
            EXPECT_EQ(*drawn, *expected);
        }
    }

    void compare_statistics(Store& store) {
        const SampleStatistics expected = memory_->samples().statistics().value();
        SampleStatistics statistics = store.samples().statistics().value();
        EXPECT_EQ(statistics.samples, expected.samples);
        EXPECT_EQ(statistics.oldest, expected.oldest);
        EXPECT_EQ(statistics.newest, expected.newest);
        EXPECT_EQ(statistics.kept_aside, expected.kept_aside);
    }

    void verify() {
        const VerifyReport report = reader_->verify({}).value();
        for (const StoreFinding& finding : report.findings) {
            ADD_FAILURE() << finding.check << ", " << finding.place << ": " << finding.detail;
        }
        EXPECT_EQ(report.samples_read, memory_->samples().statistics().value().samples);
    }

    std::mt19937_64 random_;
    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "property.db";
    std::unique_ptr<Store> memory_;
    std::unique_ptr<Store> writer_;
    std::unique_ptr<Store> reader_;  ///< Open all the time.
    std::vector<PointId> points_;
    std::vector<Sample> known_;
    UtcTime clock_ = at(0);
};

TEST_P(ColumnarProperty, SaysWhatTheMemoryStoreSays) {
    for (int step = 0; step < steps && !HasFailure(); ++step) {
        SCOPED_TRACE("step " + std::to_string(step));
        const auto batch = any_batch();
        ASSERT_EQ(writer_->samples().append(batch).value(), memory_->samples().append(batch).value());
        if (below(12) == 0) {
            // Nobody of this process writes: the reader makes a tail of its own.
            writer_.reset();
            compare_reads(*reader_);
            compare_statistics(*reader_);
            reopen();
        }
        if (below(3) == 0) {
            compare_reads(*writer_);
            const ReadHold held = reader_->samples().hold();
            compare_reads(*reader_);
            compare_reads(*reader_);
            compare_statistics(*writer_);
            compare_statistics(*reader_);
        }
        if (step % 100 == 99) {
            verify();
        }
    }
    verify();
}

SealPolicy small_slices() {
    SealPolicy policy;
    policy.slice = 1;
    policy.late = 20;
    return policy;
}

SealPolicy always() {
    return {.grace = Duration{0}, .slice = 100'000, .of_device = 1, .late = 1, .of_tail = 1, .wait = 0};
}

SealPolicy by_memory() {
    SealPolicy policy;
    policy.of_device = 60;
    policy.of_tail = 100;
    policy.wait = 400;
    return policy;
}

INSTANTIATE_TEST_SUITE_P(
    Policies, ColumnarProperty,
    testing::Combine(testing::Values(PolicyCase{"as_shipped", SealPolicy{}}, PolicyCase{"small_slices", small_slices()},
                                     PolicyCase{"always", always()}, PolicyCase{"by_memory", by_memory()}),
                     testing::Values(1U, 2U, 3U)),
    [](const auto& named) { return std::get<0>(named.param).name + "_" + std::to_string(std::get<1>(named.param)); });

}  // namespace
}  // namespace wattmast::test
