// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/daily_retention.h"

#include <gtest/gtest.h>

#include <chrono>
#include <utility>
#include <vector>

#include "app/storage.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::IsOk;

/// Keeps what it was asked, and is done after so many slices as it is told.
class AskedStore final : public Store {
public:
    SampleStore& samples() override { return inner_->samples(); }
    CatalogStore& catalog() override { return inner_->catalog(); }
    AlarmStore& alarms() override { return inner_->alarms(); }
    LedgerStore& ledger() override { return inner_->ledger(); }
    Result<VerifyReport> verify(std::stop_token cancel) override { return inner_->verify(std::move(cancel)); }
    Result<StorageUse> storage_use(UtcTime now, std::stop_token cancel) override {
        return inner_->storage_use(now, std::move(cancel));
    }
    Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget) override {
        asked.push_back(limits);
        EXPECT_EQ(budget, 77U);
        if (refuses) {
            return fail(Errc::store_full, "the disk is full");
        }
        RetireReport report;
        report.days = 1;
        report.is_done = --slices <= 0;
        return report;
    }

    std::vector<RetentionLimits> asked;
    int slices = 1;
    bool refuses = false;

private:
    std::unique_ptr<Store> inner_ = make_memory_store();
};

class DailyRetentionTest : public testing::Test {
protected:
    std::optional<Result<RetireReport>> step(Duration after_start) {
        return retention_.step(store_, start + after_start);
    }

    const UtcTime start = parse_iso8601("2026-11-26T09:30Z").value();
    AskedStore store_;
    DailyRetention retention_{77};
};

TEST_F(DailyRetentionTest, APassGoesOnInSlicesByOnePolicyAndThenRestsForADay) {
    store_.slices = 3;
    EXPECT_FALSE(step(0s)->value().is_done);
    EXPECT_FALSE(step(20h)->value().is_done) << "a midnight later";
    EXPECT_TRUE(step(21h)->value().is_done);
    EXPECT_EQ(store_.asked, std::vector(3, limits_at(RetentionPolicy{}, start)));
    EXPECT_EQ(step(21h + 23h), std::nullopt);
    ASSERT_TRUE(step(21h + 24h).has_value());
    EXPECT_EQ(store_.asked.back(), limits_at(RetentionPolicy{}, start + 45h));
}

TEST_F(DailyRetentionTest, ANewPolicyBeginsAtOnce) {
    ASSERT_THAT(*step(0s), IsOk());
    ASSERT_EQ(step(1s), std::nullopt);
    const RetentionPolicy shorter{KeepTime::of_days(40), KeepTime::of_years(1)};
    ASSERT_THAT(save_policy(store_.catalog(), shorter), IsOk());
    retention_.begin_anew();
    ASSERT_TRUE(step(2s).has_value());
    EXPECT_EQ(store_.asked.back(), limits_at(shorter, start));
}

TEST_F(DailyRetentionTest, AFailureIsTriedAgainAfterAnHour) {
    store_.refuses = true;
    EXPECT_THAT(*step(0s), FailsWith(Errc::store_full));
    EXPECT_EQ(step(59min), std::nullopt);
    store_.refuses = false;
    EXPECT_THAT(*step(1h), IsOk());
}

TEST_F(DailyRetentionTest, APolicyThatCannotBeReadRetiresNothing) {
    ASSERT_THAT(store_.catalog().save_setting(raw_setting, "soon"), IsOk());
    EXPECT_THAT(*step(0s), FailsWith(Errc::invalid_argument));
    EXPECT_TRUE(store_.asked.empty());
}

TEST_F(DailyRetentionTest, AClockThatWasPutBackStopsItForADayAtMost) {
    ASSERT_THAT(*step(0s), IsOk());
    EXPECT_EQ(step(1h), std::nullopt);
    EXPECT_TRUE(step(-400 * 24h).has_value());
}

}  // namespace
}  // namespace wattmast
