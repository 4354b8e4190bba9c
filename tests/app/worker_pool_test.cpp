// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <future>
#include <thread>

#include "app/history/import_record.h"
#include "support/matchers.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace wattmast {
namespace {

using test::FailsWithDetail;

/// Knows which reader it belongs to: `points` of a fleet's sites is not needed here, the failure's detail says it.
class NumberedQueries final : public Queries {
public:
    explicit NumberedQueries(int number) : failure_(fail(Errc::no_data, "reader " + std::to_string(number))) {}
    Result<ChartData> chart(const ChartQuery&, std::stop_token) const override { return failure_; }
    Result<FleetNow> fleet(UtcTime, std::stop_token) const override { return failure_; }
    Result<SiteDetail> site(SiteId, UtcTime, std::stop_token) const override { return failure_; }
    Result<ReportDocument> carbon_report(const ReportRequest&, std::stop_token) const override { return failure_; }
    Result<std::vector<PlausibilityFinding>> findings() const override { return failure_; }
    Result<RetentionPolicy> retention_policy() const override { return failure_; }
    Result<StorageForecast> storage_forecast(const RetentionPolicy&, UtcTime, std::stop_token) const override {
        return failure_;
    }
    Result<std::vector<HistoryImportRecord>> history_imports() const override { return failure_; }

private:
    Failure failure_;
};

WorkerReader reader(int number) {
    return [queries = std::make_shared<NumberedQueries>(number)]() -> const Queries& { return *queries; };
}

#ifdef __linux__
TEST(WorkerPool, GivesWayToThreadsThatPeopleLookAt) {
    const auto niceness = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid))); };
    const int before = niceness();
    std::promise<int> seen;
    WorkerPool pool(1, [] { return Result<WorkerReader>(reader(1)); });
    pool.post([&](const Queries&) { seen.set_value(niceness()); });
    EXPECT_EQ(seen.get_future().get(), std::min(before + 5, 19));
    EXPECT_EQ(niceness(), before) << "the others stay as they are";
}
#endif

TEST(WorkerPool, RunsJobsInTheOrderGivenWithOneReader) {
    std::atomic<int> opened = 0;
    std::vector<int> order;
    std::promise<void> all;
    WorkerPool pool(1, [&]() -> Result<WorkerReader> { return reader(++opened); });
    for (int i = 0; i < 20; ++i) {
        pool.post([&, i](const Queries& queries) {
            EXPECT_THAT(queries.fleet({}, {}), FailsWithDetail(Errc::no_data, "reader 1"));
            order.push_back(i);
            if (i == 19) {
                all.set_value();
            }
        });
    }
    all.get_future().wait();
    EXPECT_EQ(opened, 1);
    EXPECT_TRUE(std::ranges::is_sorted(order));
    EXPECT_EQ(order.size(), 20U);
}

TEST(WorkerPool, RunsSeveralAtATimeEachWithItsOwnReader) {
    std::atomic<int> opened = 0;
    std::barrier both(3);  // two jobs and this thread: passes only if both run at once
    std::mutex mutex;
    std::set<std::string> readers;
    WorkerPool pool(2, [&]() -> Result<WorkerReader> { return reader(++opened); });
    for (int i = 0; i < 2; ++i) {
        pool.post([&](const Queries& queries) {
            {
                const std::scoped_lock lock(mutex);
                readers.insert(queries.fleet({}, {}).error().detail);
            }
            both.arrive_and_wait();
        });
    }
    both.arrive_and_wait();
    const std::scoped_lock lock(mutex);
    EXPECT_EQ(readers, (std::set<std::string>{"reader 1", "reader 2"}));
}

TEST(WorkerPool, AJobLearnsWhyTheDatabaseCannotBeOpenedAndTheNextOneTriesAgain) {
    int attempts = 0;
    WorkerPool pool(1, [&]() -> Result<WorkerReader> {
        return ++attempts == 1 ? Result<WorkerReader>(fail(Errc::store_locked, "a migration runs")) : reader(2);
    });
    std::promise<Failure> chart;
    std::promise<Failure> site;
    std::promise<Failure> report;
    pool.post([&](const Queries& queries) { chart.set_value(queries.chart({}, {}).error()); });
    EXPECT_EQ(chart.get_future().get(), fail(Errc::store_locked, "a migration runs"));
    pool.post([&](const Queries& queries) { site.set_value(queries.site({}, {}, {}).error()); });
    EXPECT_EQ(site.get_future().get(), fail(Errc::no_data, "reader 2"));
    pool.post([&](const Queries& queries) { report.set_value(queries.carbon_report({}, {}).error()); });
    EXPECT_EQ(report.get_future().get(), fail(Errc::no_data, "reader 2"));
    EXPECT_EQ(attempts, 2);
}

TEST(WorkerPool, DestructionLetsGoOfEveryJob) {
    const auto held = std::make_shared<int>(3);
    {
        WorkerPool pool(3, [] { return Result<WorkerReader>(reader(1)); });
        for (int i = 0; i < 500; ++i) {
            pool.post([held](const Queries&) {});
        }
    }
    EXPECT_EQ(held.use_count(), 1);
}

}  // namespace
}  // namespace wattmast
