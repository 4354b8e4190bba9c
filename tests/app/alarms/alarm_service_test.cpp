// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/alarm_service.h"

#include <condition_variable>
#include <mutex>

#include "app/alarms/alarm_actions.h"
#include "store/changed_rows.h"
#include "store/memory_store.h"
#include "support/fatal_log_sink.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;

class AlarmServiceTest : public ChangedRows {
protected:
    AlarmServiceTest() : store_(open_sqlite_store(path_, OpenMode::read_write).value()) {}

    AlarmServiceParts parts() {
        AlarmServiceParts parts;
        parts.write = [this](const std::function<Result<void>(AlarmStore&)>& change) -> Result<void> {
            const std::scoped_lock lock(mutex_);
            return refusal_ ? Result<void>(*std::exchange(refusal_, std::nullopt)) : change(store_->alarms());
        };
        parts.open_reader = [this] { return open_sqlite_store(path_, OpenMode::read_only); };
        parts.catalog = [] { return std::make_shared<const Catalog>(); };
        parts.statistics = [] { return std::vector<DeviceStatistics>(); };
        parts.findings = [] { return std::make_shared<const std::vector<PlausibilityFinding>>(); };
        parts.clock = [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); };
        parts.changed = [this] {
            const std::scoped_lock lock(mutex_);
            ++changes_;
            changed_.notify_all();
        };
        return parts;
    }

    /// Waits until the board is as `condition` says.
    bool wait_for(const AlarmService& service, const std::function<bool(const AlarmBoard&)>& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 30s, [&] { return changes_ > 0 && condition(*service.board()); });
    }

    std::unique_ptr<Store> store_;
    std::optional<Failure> refusal_;  // guarded by mutex_, as what follows
    std::mutex mutex_;
    std::condition_variable changed_;
    int changes_ = 0;
};

TEST_F(AlarmServiceTest, ADamagedRowIsSaidOnTheBoard) {
    Alarm alarm;
    alarm.rule = AlarmRuleId(1);
    alarm.rule_key = "mains_failure";
    alarm.since = alarm.raised = parse_iso8601("2026-11-26T12:00:00Z").value();
    ASSERT_THAT(store_->alarms().save_alarm(alarm), IsOk());
    change("UPDATE alarm SET severity = 1");
    const ExpectErrorLogs expected;
    AlarmService service;
    service.start(parts());
    ASSERT_TRUE(wait_for(service, [](const AlarmBoard& board) { return board.failure.has_value(); }));
    EXPECT_EQ(service.board()->failure->code, Errc::store_damaged);
    EXPECT_THAT(service.board()->active, testing::IsEmpty());
}

TEST_F(AlarmServiceTest, WhatPassesIsGoneFromTheBoardWhenItHasPassed) {
    refusal_ = fail(Errc::store_locked, "another program writes");
    AlarmService service;
    service.start(parts());
    ASSERT_TRUE(wait_for(service, [](const AlarmBoard& board) { return board.failure.has_value(); }));
    EXPECT_EQ(service.board()->failure->detail, "another program writes");
    EXPECT_TRUE(wait_for(service, [](const AlarmBoard& board) { return !board.failure; }));
}

TEST(LogAlarmEvents, WritesManyLinesInFewTransactionsAndLeavesOutWhatIsGone) {
    const auto store = make_memory_store();
    Alarm alarm;
    alarm.rule = AlarmRuleId(1);
    alarm.rule_key = "mains_failure";
    alarm.since = alarm.raised = parse_iso8601("2026-11-26T12:00:00Z").value();
    const AlarmId id = store->alarms().save_alarm(alarm).value();
    std::size_t writes = 0;
    const WriteAlarms write = [&](const std::function<Result<void>(AlarmStore&)>& change) {
        ++writes;
        return change(store->alarms());
    };
    std::vector<AlarmEvent> lines;
    for (int number = 0; number < 1'100; ++number) {
        lines.push_back({number == 3 ? AlarmId(77) : id, alarm.raised + Duration{number}, AlarmEventKind::notified, "",
                         "noc " + std::to_string(number)});
    }
    ASSERT_THAT(log_alarm_events(write, lines), IsOk());
    EXPECT_EQ(writes, 3U);
    EXPECT_EQ(store->alarms().events(id).value().size(), 1'099U);
    EXPECT_THAT(log_alarm_events([](const auto&) { return Result<void>(fail(Errc::store_full, "full")); }, lines),
                FailsWith(Errc::store_full));
}

}  // namespace
}  // namespace wattmast::test
