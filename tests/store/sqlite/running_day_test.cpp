// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A day that is not merged yet is one cell to those who ask for days, and always the one that its samples say.
#include <algorithm>
#include <array>
#include <iterator>

#include "store/sqlite/add_meters.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/running_day.h"
#include "store/sqlite/slots.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const UtcTime day = at(0);
constexpr int per_hour = 6;

/// 40 hours of the third device, which has points of decimals, floats and counters: a merged day, slots, and hot ones.
class RunningDay : public testing::Test {
protected:
    RunningDay() {
        reopen();
        const auto all = add_meters(writer_->catalog(), 3);
        points_.assign(all.end() - 3, all.end());
    }

    void reopen() {
        writer_.reset();
        writer_ = open_sqlite_store(path_, OpenMode::read_write).value();
    }
    static Value value(std::size_t which, std::int64_t number) {
        switch (which) {
            case 0:
                return watts(number * 7919 % 997);
            case 1:
                return Value::of_float32(static_cast<float>(number) * 0.37F).value();
            default:
                return Value::of_counter(static_cast<std::uint64_t>(number) * 13);
        }
    }
    static UtcTime time_of(std::int64_t number) { return day + minutes{60 / per_hour * number}; }

    void append(std::int64_t number) {
        std::vector<Sample> batch;
        for (std::size_t which = 0; which < points_.size(); ++which) {
            batch.push_back(good_sample(points_[which], time_of(number), value(which, number)));
        }
        append(batch);
    }
    void append(const std::vector<Sample>& batch) {
        ASSERT_THAT(writer_->samples().append(batch), IsOk());
        samples_.insert(samples_.end(), batch.begin(), batch.end());
        std::ranges::sort(samples_, {}, [](const Sample& sample) { return std::pair(sample.point, sample.at); });
    }
    void fill(std::int64_t end = 40 * per_hour) {
        for (; next_ < end; ++next_) {
            append(next_);
        }
    }

    [[nodiscard]] std::vector<RollupCell> expected(PointId point, RollupLevel level) const {
        std::vector<Sample> own;
        std::ranges::copy_if(samples_, std::back_inserter(own), [&](const Sample& s) { return s.point == point; });
        return roll_up(own, level);
    }
    [[nodiscard]] std::vector<RollupCell> cells(PointId point, RollupLevel widest = RollupLevel::day) const {
        return writer_->samples().cells(point, std::array{day, day + hours{96}}, widest, {}).value();
    }
    void expect_days() const {
        for (const PointId point : points_) {
            EXPECT_EQ(cells(point), expected(point, RollupLevel::day)) << "point " << point.number();
        }
    }
    /// The merged day, and the hours of the running one.
    void expect_hours_behind_day(PointId point) const {
        std::vector<RollupCell> wanted{expected(point, RollupLevel::day).front()};
        std::ranges::copy_if(expected(point, RollupLevel::hour), std::back_inserter(wanted),
                             [](const RollupCell& cell) { return cell.start >= day + hours{24}; });
        EXPECT_EQ(cells(point), wanted);
    }
    [[nodiscard]] std::vector<std::string> findings() const {
        std::vector<std::string> places;
        for (const StoreFinding& finding : writer_->verify({}).value().findings) {
            places.push_back(finding.check + " of " + finding.place);
        }
        return places;
    }
    void change(const std::string& sql) {
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_write).value();
        ASSERT_THAT(connection.execute(sql), IsOk());
    }
    [[nodiscard]] std::int64_t rows() const {
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_only).value();
        return connection.number("SELECT count(*) FROM rollup_running").value().value();
    }

    [[nodiscard]] UtcTime first_row() const {
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_only).value();
        return sqlite::begin_of(connection.number("SELECT min(key) FROM rollup_running").value().value());
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "running.db";
    std::unique_ptr<Store> writer_;
    std::vector<PointId> points_;
    std::vector<Sample> samples_;  ///< Ascending by point and time.
    std::int64_t next_ = 0;
};

TEST_F(RunningDay, IsOneCellWithItsHotSamplesInIt) {
    fill();
    EXPECT_EQ(cells(points_[0]).size(), 2U);
    expect_days();
    for (const PointId point : points_) {
        EXPECT_EQ(cells(point, RollupLevel::hour), expected(point, RollupLevel::hour));
    }
    EXPECT_EQ(rows(), 1);
    EXPECT_THAT(findings(), testing::IsEmpty());
    const auto reader = open_sqlite_store(path_, OpenMode::read_only).value();
    EXPECT_EQ(reader->samples().cells(points_[1], std::array{day, day + hours{48}}, RollupLevel::day, {}).value(),
              expected(points_[1], RollupLevel::day));
}

TEST_F(RunningDay, IsHoursWhereARangeEndsInside) {
    fill();
    const auto part = writer_->samples().cells(points_[0], std::array{day, day + hours{30}}, RollupLevel::day, {});
    EXPECT_EQ(part.value().size(), 7U);
}

TEST_F(RunningDay, ALateSampleIsInItAtOnceAndAfterItIsSealed) {
    fill();
    const Sample late = good_sample(points_[0], day + hours{27} + minutes{3}, watts(12'345));
    append({late});
    expect_hours_behind_day(points_[0]);
    EXPECT_EQ(cells(points_[1]).size(), 2U) << "nothing of it came late";
    fill(42 * per_hour + 2);  // A late sample is sealed with the next slot.
    EXPECT_EQ(cells(points_[0]), expected(points_[0], RollupLevel::day));
    EXPECT_EQ(cells(points_[2]), expected(points_[2], RollupLevel::day));
    expect_hours_behind_day(points_[1]);  // Its sum depends on the order of adding.
    fill(46 * per_hour);
    EXPECT_EQ(cells(points_[0]), expected(points_[0], RollupLevel::day));
    EXPECT_THAT(findings(), testing::IsEmpty());
    fill(70 * per_hour);
    expect_days();
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(RunningDay, ALateSampleOfADayBeforeItLeavesItAlone) {
    fill();
    append({good_sample(points_[0], day + hours{5} + minutes{3}, watts(12'345))});
    fill(42 * per_hour + 2);
    expect_days();
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(RunningDay, ValuesOfAnotherFormLeaveThePointToItsHours) {
    fill(39 * per_hour);
    append({good_sample(points_[0], time_of(next_) + minutes{1}, Value::of_float64(0.1).value())});
    fill(43 * per_hour);
    expect_hours_behind_day(points_[0]);
    EXPECT_EQ(cells(points_[1]), expected(points_[1], RollupLevel::day));
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(RunningDay, APointThatComesLaterHasItsHours) {
    const PointId last = points_.back();
    points_.pop_back();
    fill(30 * per_hour);
    points_.push_back(last);
    fill(43 * per_hour);
    for (const PointId point : {points_[0], points_[1]}) {
        EXPECT_EQ(cells(point), expected(point, RollupLevel::day));
    }
    EXPECT_EQ(cells(last), expected(last, RollupLevel::hour));
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(RunningDay, MissingSamplesCount) {
    fill(26 * per_hour);
    for (int step = 0; step < 20; ++step, ++next_) {
        append({missing_sample(points_[0], time_of(next_), Errc::timeout),
                missing_sample(points_[1], time_of(next_), Errc::timeout)});
    }
    fill();
    expect_days();
}

TEST_F(RunningDay, GoesWithTheMergedDay) {
    fill(73 * per_hour);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(first_row(), day + hours{48}) << "it is younger than the delay of merging";
    fill(76 * per_hour);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(first_row(), day + hours{72});
    expect_days();
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(RunningDay, ADamagedRowCostsOnlyTime) {
    fill();
    change("UPDATE rollup_running SET body = x'00'");
    for (const PointId point : points_) {
        expect_hours_behind_day(point);
    }
    EXPECT_THAT(findings(), testing::ElementsAre(testing::HasSubstr("rollup of table rollup_running, device 3")));
    fill(43 * per_hour);
    EXPECT_THAT(findings(), testing::IsEmpty()) << "the next slot makes it anew";
    EXPECT_EQ(cells(points_[0]), expected(points_[0], RollupLevel::day));
}

TEST_F(RunningDay, ALostRowAndOneTooManyAreFound) {
    fill();
    change("DELETE FROM rollup_running; INSERT INTO rollup_running VALUES (4294967296 * 12 + 5, x'00')");
    EXPECT_THAT(findings(), testing::UnorderedElementsAre(testing::HasSubstr("rollup_running, device 3"),
                                                          testing::HasSubstr("rollup_running, device 12")));
    for (const PointId point : points_) {
        expect_hours_behind_day(point);
    }
}

TEST_F(RunningDay, ACellOfOtherSamplesIsFound) {
    fill();
    {
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_write).value();
        auto cell = sqlite::read_running_day(connection, DeviceId(3), points_[0], day + hours{24}).value().value();
        cell.values->longest += Duration{1};
        ASSERT_THAT(sqlite::put_running_cells(connection, DeviceId(3), day + hours{24},
                                              std::vector{PointCell{points_[0], cell}}),
                    IsOk());
    }
    EXPECT_THAT(findings(), testing::ElementsAre(testing::HasSubstr("rollup_running, device 3")));
}

TEST_F(RunningDay, IsMadeForADatabaseWithoutIt) {
    fill();
    writer_.reset();
    change(
        "BEGIN; DROP TABLE kept_figure; DROP TABLE ledger_line; DROP TABLE ledger_closing; DROP TABLE book_record; "
        "DROP TABLE annotation; DROP "
        "TABLE alarm_event; DROP TABLE alarm; DROP TABLE alarm_rule; DROP TABLE "
        "rollup_running; PRAGMA user_version = 8; COMMIT;");
    reopen();
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(cells(points_[0]), expected(points_[0], RollupLevel::day));
    EXPECT_EQ(cells(points_[2]), expected(points_[2], RollupLevel::day));
    expect_hours_behind_day(points_[1]);
    EXPECT_THAT(findings(), testing::IsEmpty());
    fill(43 * per_hour);
    EXPECT_EQ(cells(points_[0]), expected(points_[0], RollupLevel::day));
    EXPECT_THAT(findings(), testing::IsEmpty());
}

TEST_F(RunningDay, OfADamagedSlotHasNoCells) {
    fill();
    writer_.reset();
    change(
        "UPDATE rollup_slot SET body = x'' WHERE key = (SELECT min(key) FROM rollup_slot);"
        "BEGIN; DROP TABLE kept_figure; DROP TABLE ledger_line; DROP TABLE ledger_closing; DROP TABLE book_record; "
        "DROP TABLE annotation; DROP "
        "TABLE alarm_event; DROP TABLE alarm; DROP TABLE alarm_rule; DROP TABLE "
        "rollup_running; PRAGMA user_version = 8; COMMIT;");
    reopen();
    EXPECT_EQ(rows(), 1);
    expect_hours_behind_day(points_[0]);
    EXPECT_THAT(findings(), testing::ElementsAre(testing::HasSubstr("rollup_slot, device 3")));
}

}  // namespace
}  // namespace wattmast::test
