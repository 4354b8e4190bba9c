// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/storage.h"

#include <gtest/gtest.h>

#include <chrono>

#include "app/node_energy.h"
#include "app/store_writer.h"
#include "store/memory_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::TemporaryFolder;

constexpr UtcTime now = utc_from_milliseconds(1'790'000'000'000);  // 2026-09-21

/// 1,000 bytes of samples a day for 100 days, and a tenth of that in cells of hours.
StorageUse use_of_100_days() {
    StorageUse use;
    use.total = 120'000;
    use.chunks = 100'000;
    use.hours = 10'000;
    use.rest = 10'000;
    use.rate = StorageUse::Rate{.days = 6, .chunks = 1000, .quarter_hours = 300, .hours = 100, .cells_of_days = 5};
    use.oldest_raw = now - 100 * 24h;
    return use;
}

TEST(RetentionSettings, AreTheDefaultsUntilTheyAreSaved) {
    const auto store = make_memory_store();
    EXPECT_EQ(read_policy(store->catalog()).value(), RetentionPolicy{});
    const RetentionPolicy other{KeepTime::of_days(50), KeepTime::of_months(7)};
    ASSERT_THAT(save_policy(store->catalog(), other), IsOk());
    EXPECT_EQ(read_policy(store->catalog()).value(), other);
    EXPECT_EQ(store->catalog().setting("retention_raw").value(), "50d");
    EXPECT_EQ(store->catalog().setting("retention_quarter_hours").value(), "7mo");
    EXPECT_THAT(save_policy(store->catalog(), {KeepTime::of_years(9), KeepTime::of_years(8)}),
                FailsWith(Errc::invalid_argument));
    EXPECT_EQ(read_policy(store->catalog()).value(), other) << "nothing was changed";
    ASSERT_THAT(store->catalog().save_setting("retention_raw", "soon"), IsOk());
    EXPECT_THAT(read_policy(store->catalog()), FailsWithDetail(Errc::invalid_argument, "retention_raw"));
}

TEST(StorageForecast, GrowsAtTheRateOfTheLastDaysUntilItSettles) {
    const RetentionPolicy policy{KeepTime::of_days(200), KeepTime::of_days(500)};
    const auto growth = forecast_from(use_of_100_days(), 1'000'000, policy, now).growth.value();
    EXPECT_DOUBLE_EQ(growth.bytes_a_day, 1105);
    // In a year: 200 days of samples, quarter hours of ages 200 to 465, cells of all.
    EXPECT_EQ(growth.in_one_year, 10'000U + 200'000 + 265 * 300 + 10'000 + 365 * 105);
    EXPECT_EQ(growth.settled_at, std::chrono::floor<std::chrono::days>(now) + 500 * 24h);
    EXPECT_EQ(growth.settled_bytes, 10'000U + 200'000 + 300 * 300 + 10'000 + 500 * 105);
    EXPECT_DOUBLE_EQ(growth.settled_bytes_a_day, 105);
    ASSERT_TRUE(growth.full_at);
    const auto days = std::chrono::floor<std::chrono::days>(*growth.full_at - now).count() + 1;
    // Full with 1,120,000: 810,000 more than 310,000, of which cells bring 105 a day.
    EXPECT_NEAR(static_cast<double>(days), 810'000 / 105.0, 2);
}

TEST(StorageForecast, SamplesThatAreKeptForEverNeverSettle) {
    const RetentionPolicy policy{KeepTime::for_ever(), KeepTime::for_ever()};
    const auto growth = forecast_from(use_of_100_days(), 110'500, policy, now).growth.value();
    EXPECT_EQ(growth.in_one_year, 120'000U + 365 * 1105);
    EXPECT_FALSE(growth.settled_at || growth.settled_bytes);
    EXPECT_DOUBLE_EQ(growth.settled_bytes_a_day, 1105);
    EXPECT_EQ(growth.full_at, std::chrono::floor<std::chrono::days>(now) + 101 * 24h);
}

TEST(StorageForecast, AFileDoesNotShrink) {
    const RetentionPolicy policy{KeepTime::of_days(35), KeepTime::of_days(35)};
    StorageUse use = use_of_100_days();
    use.rate = StorageUse::Rate{.days = 1, .chunks = 10, .quarter_hours = 3, .hours = 1, .cells_of_days = 0};
    EXPECT_EQ(forecast_from(use, {}, policy, now).growth->in_one_year, 120'000U);
    EXPECT_FALSE(forecast_from(use, {}, policy, now).growth->full_at) << "the free room is not known";
}

TEST(StorageForecast, WithoutHistoryThereIsNoneAndAReason) {
    StorageUse use = use_of_100_days();
    use.rate.reset();
    const auto forecast = forecast_from(use, 5, RetentionPolicy{}, now);
    EXPECT_FALSE(forecast.growth);
    EXPECT_NE(forecast.no_growth_reason.find("no whole day"), std::string::npos);
    EXPECT_EQ(forecast.now.total, 120'000U);
    EXPECT_THAT(storage_forecast(*make_memory_store(), RetentionPolicy{}, now, {}), FailsWith(Errc::no_data));
}

/// A database with 60 days of one point every ten minutes, up to `now`.
class StorageOfFile : public testing::Test {
protected:
    StorageOfFile() {
        store_ = open_sqlite_store(folder_ / "s.db", OpenMode::read_write).value();
        Site site;
        site.code = "A";
        Device device;
        device.site = store_->catalog().save_site(site).value();
        device.name = "M1";
        const DeviceId id = store_->catalog().save_device(device).value();
        point_ = store_->catalog().ensure_point(id, {PointKind::active_power, Phase::total, ""}).value();
        std::int64_t count = 0;
        for (UtcTime day = now - 60 * 24h; day < now; day += 24h) {
            std::vector<Sample> batch;
            for (int index = 0; index < 144; ++index, ++count) {
                batch.push_back({point_, day + index * 10min + Duration(count * 7919 % 900),
                                 Value::of(Decimal(count * 7919 % 4001, -1)), Quality::good, Origin::device,
                                 std::nullopt});
            }
            EXPECT_THAT(store_->samples().append(batch), IsOk());
        }
    }
    TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
    PointId point_;
};

TEST_F(StorageOfFile, PartsComeToTheWholeAndADayHasASize) {
    const auto forecast = storage_forecast(*store_, RetentionPolicy{}, now, {}).value();
    const StorageUse& use = forecast.now;
    EXPECT_EQ(use.total, store_->samples().statistics().value().bytes_on_disk);
    EXPECT_EQ(use.hot + use.chunks + use.quarter_hours + use.hours + use.days + use.free + use.rest, use.total);
    EXPECT_EQ(use.quarter_hours, 0U);
    EXPECT_GT(use.hours, 0U);
    ASSERT_TRUE(use.rate);
    EXPECT_GE(use.rate->days, 6);
    EXPECT_NEAR(use.rate->chunks * 58, static_cast<double>(use.chunks), 0.1 * static_cast<double>(use.chunks));
    EXPECT_GT(use.rate->quarter_hours, use.rate->hours);
    EXPECT_FALSE(use.is_estimate);
    EXPECT_GT(forecast.free_bytes.value(), 0U);
    EXPECT_FALSE(storage_forecast(*store_, RetentionPolicy{}, now + 30 * 24h, {})->growth) << "no new day for a month";
}

TEST_F(StorageOfFile, TheWriterRetiresOnceADay) {
    UtcTime clock = now;
    StoreWriterOptions options;
    options.clock = [&clock] { return clock; };
    options.commit_interval = 1h;  // Only flush() commits.
    options.retire_budget = 1;
    const auto reader = open_sqlite_store(folder_ / "s.db", OpenMode::read_only).value();
    const auto writer = StoreWriter::start(std::move(store_), options, {}).value();
    for (int slice = 0; slice < 3; ++slice) {
        ASSERT_THAT(writer->flush(), IsOk());
    }
    EXPECT_TRUE(writer->state().retention.is_done);
    EXPECT_EQ(writer->state().retention.days, 0U) << "nothing is over 25 months";
    EXPECT_EQ(writer->state().retired_at, now);
    ASSERT_THAT(writer->save_policy({KeepTime::of_days(40), KeepTime::of_years(6)}), IsOk());
    ASSERT_THAT(writer->flush(), IsOk());
    EXPECT_EQ(writer->state().retention.days, 1U) << "one slice after each commit";
    while (!writer->state().retention.is_done) {
        ASSERT_THAT(writer->flush(), IsOk());
    }
    const auto days = writer->state().retention.days;
    EXPECT_EQ(days, 20U);
    EXPECT_EQ(reader->samples().read(point_, {now - 61 * 24h, now}, {})->samples().front().at,
              reader->samples().statistics()->oldest);

    clock += 23h;
    ASSERT_THAT(writer->flush(), IsOk());
    EXPECT_EQ(writer->state().retired_at, now) << "not yet";
    clock += 1h;
    for (int slice = 0; slice < 3; ++slice) {
        ASSERT_THAT(writer->flush(), IsOk());
    }
    EXPECT_EQ(writer->state().retention.days, days + 1);
    EXPECT_EQ(writer->state().retired_at, clock);
}

/// A register that counts 0.01 kWh every minute of 12 days, but falls to 0 in the fourth day's noon.
class EnergyOfRetiredDays : public testing::Test {
protected:
    EnergyOfRetiredDays() {
        Site site;
        site.code = "A";
        Device device;
        device.site = store_->catalog().save_site(site).value();
        device.name = "M1";
        device.poll_interval = 1min;
        const DeviceId id = store_->catalog().save_device(device).value();
        register_ = store_->catalog().ensure_point(id, {PointKind::active_energy_import, Phase::total, ""}).value();
        power_ = store_->catalog().ensure_point(id, {PointKind::active_power, Phase::total, ""}).value();
        std::int64_t count = 70'000;
        for (int day = 0; day < 12; ++day) {
            std::vector<Sample> batch;
            for (int minute = 0; minute < 1440; ++minute, ++count) {
                count = day == 3 && minute == 725 ? 0 : count;
                const UtcTime at = begin_ + day * 24h + minute * 1min;
                for (const auto& [point, value] :
                     {std::pair{register_, Decimal(count, -2)}, std::pair{power_, Decimal(600, 0)}}) {
                    batch.push_back({point, at, Value::of(value), Quality::good, Origin::device, std::nullopt});
                }
            }
            EXPECT_THAT(store_->samples().append(batch), IsOk());
        }
        for (int day = 0; day < 10; ++day) {
            days_.push_back({begin_ + day * 24h, begin_ + (day + 1) * 24h});
        }
    }
    std::vector<EnergyInterval> energy(PointId point) {
        const Catalog catalog = store_->catalog().load().value();
        const SignalReader reader(store_->samples(), catalog);
        NodeMeters meters;
        (point == register_ ? meters.energy : meters.power) = catalog.point(point);
        return node_energy(reader, meters, days_, {}).value();
    }
    void retire() {
        while (!store_->retire({begin_ + 6 * 24h, std::nullopt}, 1'000'000)->is_done) {
        }
        ASSERT_TRUE(store_->samples().read(register_, days_[5], {})->samples().empty());
    }

    TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = open_sqlite_store(folder_ / "e.db", OpenMode::read_write).value();
    PointId register_;
    PointId power_;
    const UtcTime begin_ = std::chrono::floor<std::chrono::days>(now);
    std::vector<TimeRange> days_;
};

TEST_F(EnergyOfRetiredDays, IsThatOfTheSamplesOrNone) {
    const auto before = energy(register_);
    ASSERT_TRUE(before[3].energy) << "the samples tell the reset";
    retire();
    const auto after = energy(register_);
    for (std::size_t day = 0; day < days_.size(); ++day) {
        if (day == 3) {
            EXPECT_FALSE(after[day].energy);
            ASSERT_FALSE(after[day].findings.empty());
            EXPECT_NE(after[day].findings.back().detail.find("retired"), std::string::npos);
            continue;
        }
        EXPECT_EQ(after[day].energy, before[day].energy) << day;
        EXPECT_EQ(after[day].coverage, before[day].coverage) << day;
        EXPECT_EQ(after[day].method, before[day].method) << day;
    }
}

TEST_F(EnergyOfRetiredDays, OfAPowerIsSaidToBeUnknown) {
    const auto before = energy(power_);
    retire();
    const auto after = energy(power_);
    EXPECT_FALSE(after[2].energy);
    EXPECT_NE(after[2].findings.back().detail.find("retired"), std::string::npos);
    EXPECT_EQ(after[8], before[8]);
}

}  // namespace
}  // namespace wattmast
