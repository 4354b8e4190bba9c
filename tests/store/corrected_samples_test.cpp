// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Random corrections: reading with them is reading a store that had been given what counts.
#include "store/corrected_samples.h"

#include <map>
#include <random>

#include "store/changed_rows.h"
#include "store/memory_store.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using testing::IsEmpty;

PointId add_point(Store& store) {
    Site site;
    site.code = "S";
    Device device;
    device.site = store.catalog().save_site(site).value();
    device.name = "M";
    const DeviceId id = store.catalog().save_device(device).value();
    return store.catalog().ensure_point(id, {PointKind::active_power, Phase::total, ""}).value();
}

class CorrectedSamplesProperty : public testing::TestWithParam<unsigned> {
protected:
    static constexpr std::int64_t span = 3LL * 24 * 3600;

    CorrectedSamplesProperty() : random_(GetParam()) {
        for (Store* store : {file_.get(), memory_.get(), expected_.get()}) {
            point_ = add_point(*store);
        }
        for (std::int64_t seconds = 0; seconds < span; seconds += 300 + below(900)) {
            Sample sample = good_sample(point_, at(seconds), watts(below(5000)));
            if (below(15) == 0) {
                sample = missing_sample(point_, at(seconds), Errc::timeout);
            }
            counting_.emplace(sample.at, sample);
            raw_.push_back(sample);
        }
        for (Store* store : {file_.get(), memory_.get()}) {
            EXPECT_THAT(store->samples().append(raw_), IsOk());
        }
    }
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
    }
    UtcTime any_time() {
        return below(3) == 0 ? at(below(span + 7200) - 3600)
                             : raw_[static_cast<std::size_t>(below(static_cast<std::int64_t>(raw_.size())))].at;
    }

    void correct(UtcTime time) {
        const bool counts = counting_.contains(time) && counting_.at(time).value;
        Correction record;
        record.point = point_;
        record.at = time;
        record.who = "w";
        record.why = "y";
        record.value = counts && below(3) == 0 ? std::nullopt : std::optional(watts(below(5000)));
        const TimeRange instant{time, time + Duration{1}};
        const auto stored = file_->samples().read(point_, instant, {}).value().samples();
        const auto earlier = file_->samples().corrections(point_, instant).value();
        record.stored = stored.empty() ? std::nullopt : std::optional(stored.front());
        record.supersedes = earlier.empty() ? std::nullopt : std::optional(earlier.back().id);
        for (Store* store : {file_.get(), memory_.get()}) {
            ASSERT_THAT(store->samples().correct(record), IsOk());
        }
        counting_.erase(time);
        if (record.value) {
            counting_.emplace(time, good_sample(point_, time, *record.value, Origin::entered));
        }
    }
    void expect() {
        std::vector<Sample> counting;
        for (const auto& [time, sample] : counting_) {
            counting.push_back(sample);
        }
        ASSERT_THAT(expected_->samples().append(counting), IsOk());
    }

    std::mt19937 random_;
    TemporaryFolder folder_;
    std::unique_ptr<Store> file_ = open_sqlite_store(folder_ / "a.db", OpenMode::read_write).value();
    std::unique_ptr<Store> memory_ = make_memory_store();
    std::unique_ptr<Store> expected_ = make_memory_store();
    PointId point_;
    std::vector<Sample> raw_;
    std::map<UtcTime, Sample> counting_;
};

TEST_P(CorrectedSamplesProperty, ReadLikeAStoreThatHadBeenGivenThem) {
    const auto corrections = below(60);
    for (std::int64_t number = 0; number < corrections; ++number) {
        correct(any_time());
    }
    // A run of withdrawn values has to be walked over from both sides.
    for (std::size_t index = 100; index < 110; ++index) {
        if (counting_.contains(raw_[index].at) && counting_.at(raw_[index].at).value) {
            correct(raw_[index].at);
        }
    }
    expect();
    const SampleStore& right = expected_->samples();
    for (const Store* store : {file_.get(), memory_.get()}) {
        const CorrectedSamples corrected(const_cast<Store*>(store)->samples());
        for (int trial = 0; trial < 40; ++trial) {
            const UtcTime one = any_time();
            const UtcTime other = any_time();
            const TimeRange range{std::min(one, other), std::max(one, other) + Duration{below(2)}};
            EXPECT_EQ(corrected.read(point_, range, {}).value().samples(),
                      right.read(point_, range, {}).value().samples());
            EXPECT_EQ(corrected.last_value_before(point_, one).value(), right.last_value_before(point_, one).value());
            EXPECT_EQ(corrected.first_value_from(point_, one).value(), right.first_value_from(point_, one).value());
            EXPECT_EQ(corrected.envelope(point_, range, 37, {}).value(), right.envelope(point_, range, 37, {}).value());
            const std::vector<UtcTime> borders{range.begin - Duration{3'600'001}, range.begin, range.end + Duration{1}};
            const auto cells = corrected.cells(point_, borders, RollupLevel::day, {}).value();
            if (store == memory_.get()) {
                EXPECT_EQ(cells, right.cells(point_, borders, RollupLevel::day, {}).value());
            }
            std::uint32_t values = 0;
            for (const RollupCell& cell : cells) {
                values += cell.count;
            }
            std::uint32_t right_values = 0;
            for (const RollupCell& cell : right.cells(point_, borders, RollupLevel::day, {}).value()) {
                right_values += cell.count;
            }
            EXPECT_EQ(values, right_values);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, CorrectedSamplesProperty, testing::Range(1U, 13U));

TEST(CorrectedSamples, AreOfTheMomentAtWhichTheyWereFirstAskedFor) {
    const auto store = make_memory_store();
    const PointId point = add_point(*store);
    const CorrectedSamples before(store->samples());
    EXPECT_THAT(before.read(point, seconds_range(0, 10), {}).value().samples(), IsEmpty());
    Correction record;
    record.point = point;
    record.at = at(5);
    record.value = watts(7);
    record.who = "w";
    record.why = "y";
    ASSERT_THAT(store->samples().correct(record), IsOk());
    EXPECT_THAT(before.read(point, seconds_range(0, 10), {}).value().samples(), IsEmpty());
    EXPECT_EQ(CorrectedSamples(store->samples()).read(point, seconds_range(0, 10), {}).value().samples().size(), 1U);
}

/// Three corrections of point 1 and one of point 2, in a file that is then changed by hand.
class CorrectionDamage : public ChangedRows {
protected:
    CorrectionDamage() {
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        first_ = add_point(*store);
        const DeviceId device = store->catalog().load()->devices.front().id;
        second_ = store->catalog().ensure_point(device, {PointKind::voltage, Phase::l1, ""}).value();
        EXPECT_THAT(store->samples().append(std::vector{good_sample(first_, at(0), watts(1)),
                                                        good_sample(first_, at(5000), watts(2)),
                                                        good_sample(second_, at(0), watts(3))}),
                    IsOk());
        add(*store, first_, 0, watts(11));
        add(*store, first_, 5000, watts(12));
        add(*store, second_, 0, watts(13));
        add(*store, first_, 0, watts(14));
    }
    static void add(Store& store, PointId point, std::int64_t seconds, Value value) {
        Correction record;
        record.point = point;
        record.at = at(seconds);
        record.stored = store.samples().read(point, seconds_range(seconds, seconds + 1), {})->samples().front();
        const auto earlier = store.samples().corrections(point, seconds_range(seconds, seconds + 1)).value();
        record.supersedes = earlier.empty() ? std::nullopt : std::optional(earlier.back().id);
        record.value = value;
        record.entered = at(9'000'000);
        record.who = "Nobody";
        record.why = "y";
        ASSERT_THAT(store.samples().correct(record), IsOk());
    }
};

/// Every column but the key, each by a value that its constraints allow.
constexpr const char* changes[] = {
    "point = 1",          "at = at + 1",        "stored_form = 4",   "stored_bits = 77", "stored_exponent = 3",
    "stored_quality = 2", "stored_origin = 4",  "stored_reason = 1", "supersedes = 1",   "form = 2",
    "bits = 78",          "exponent = -3",      "entered = 1",       "who = 'Somebody'", "why = 'z'",
    "document = 'none'",  "digest = digest + 1"};

TEST_F(CorrectionDamage, EveryChangedColumnIsFoundAndNamed) {
    ASSERT_THAT(found(), IsEmpty());
    for (const char* const changed : changes) {
        change("UPDATE correction SET " + std::string(changed) + " WHERE id = 3;");
        const auto store = reader();
        EXPECT_THAT(store->samples().corrections(std::nullopt, seconds_range(-10, 9000)),
                    FailsWithDetail(Errc::store_damaged, "correction 3 (point"))
            << changed;
        change(
            "UPDATE correction SET point = 2, at = 1774742400000, stored_form = 1, stored_bits = 3, "
            "stored_exponent = -1, stored_quality = 1, stored_origin = 1, stored_reason = NULL, supersedes = NULL, "
            "form = 1, bits = 13, exponent = -1, entered = 1783742400000, who = 'Nobody', why = 'y', document = '', "
            "digest = row_check(3, 2, 1774742400000, 1, 3, -1, 1, 1, NULL, NULL, 1, 13, -1, 1783742400000, "
            "'Nobody', 'y', '') WHERE id = 3;");
        ASSERT_THAT(found(), IsEmpty()) << "it was as before";
    }
    change("UPDATE correction SET who = 'Somebody' WHERE id = 3");
    EXPECT_THAT(found(), testing::ElementsAre("row_digest: table correction, row 3"));
}

TEST_F(CorrectionDamage, OthersStayReadable) {
    change("UPDATE correction SET bits = 999 WHERE id = 1");
    const auto store = reader();
    const CorrectedSamples corrected(store->samples());
    EXPECT_THAT(corrected.read(first_, seconds_range(-10, 10), {}),
                FailsWithDetail(Errc::store_damaged, "correction 1 (point 1"));
    EXPECT_EQ(corrected.read(first_, seconds_range(10, 9000), {})->samples().front().value, watts(12));
    EXPECT_EQ(corrected.read(second_, seconds_range(-10, 9000), {})->samples().front().value, watts(13));
    EXPECT_EQ(store->samples().read(first_, seconds_range(-10, 10), {})->samples().front().value, watts(1));
    EXPECT_EQ(corrected.last_value_before(first_, at(9000)).value()->value, watts(12));
    EXPECT_THAT(corrected.last_value_before(first_, at(5000)), FailsWith(Errc::store_damaged));
}

TEST_F(CorrectionDamage, ARowThatIsGoneIsMissed) {
    change("DELETE FROM correction WHERE id = 2");
    EXPECT_THAT(found(), testing::ElementsAre("correction: table correction, row 2"));
    change("DELETE FROM correction WHERE id = 3");
    EXPECT_THAT(found(), testing::ElementsAre("correction: table correction, row 2 to 3"));
    change("PRAGMA foreign_keys = OFF; DELETE FROM correction WHERE id = 1");
    EXPECT_THAT(found(),
                testing::UnorderedElementsAre("reference: table correction", "correction: table correction, row 1 to 3",
                                              "correction: table correction, row 4"));
}

TEST_F(CorrectionDamage, ARowOfAnotherSampleIsFound) {
    change(
        "UPDATE correction SET stored_bits = 999, digest = row_check(id, point, at, stored_form, 999, "
        "stored_exponent, stored_quality, stored_origin, stored_reason, supersedes, form, bits, exponent, entered, "
        "who, why, document) WHERE id = 2");
    EXPECT_THAT(found(), testing::ElementsAre("correction: table correction, row 2"));
}

TEST_F(CorrectionDamage, ABackupHoldsThemAll) {
    const std::filesystem::path copy = folder_ / "copy.db";
    ASSERT_THAT(back_up_database(path_, copy), IsOk());
    const auto all = [](const std::filesystem::path& file) {
        const auto store = open_sqlite_store(file, OpenMode::read_only).value();
        return store->samples().corrections(std::nullopt, seconds_range(-10, 9000)).value();
    };
    EXPECT_EQ(all(copy), all(path_));
    EXPECT_EQ(all(copy).size(), 4U);
    change("UPDATE correction SET who = 'Somebody' WHERE id = 3");
    EXPECT_THAT(back_up_database(path_, folder_ / "other.db"), FailsWith(Errc::store_damaged));
}

}  // namespace
}  // namespace wattmast::test
