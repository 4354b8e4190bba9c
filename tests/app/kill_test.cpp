// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl collect` killed with SIGKILL at random moments: nothing older than a second is lost.
#include <algorithm>
#include <array>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <random>

#include "app/cli_fixture.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;

constexpr int kills = 50;
constexpr std::size_t meters = 6;
using Times = std::vector<UtcTime>;
using TimesByMeter = std::array<Times, meters>;
/// A poll's last byte arrives within this time after the simulator looked at its clock; less than the period.
constexpr Duration transport = 250ms;

UtcTime now_utc() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// When each of the meters answered, as its simulator tells it.
class Answers {
public:
    UtcTime add(std::size_t meter) {
        const UtcTime now = now_utc();
        {
            const std::scoped_lock lock(mutex_);
            times_[meter].push_back(now);
            ++count_;
        }
        changed_.notify_all();
        return now;
    }
    /// Whether `count` answers were given before the time was over.
    bool wait_for_count(std::size_t count, std::chrono::seconds time) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, [&] { return count_ >= count; });
    }
    /// Lets this much time pass.
    void pass(std::chrono::microseconds time) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, time, [] { return false; });
    }
    TimesByMeter take() {
        const std::scoped_lock lock(mutex_);
        count_ = 0;
        return std::exchange(times_, {});
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    TimesByMeter times_;
    std::size_t count_ = 0;
};

class KillTest : public CliTest {
protected:
    void SetUp() override {
        sim::FleetOptions options;
        options.shape = sim::FleetShape::scale;
        options.sites = static_cast<unsigned>(meters);
        options.anchor = now_utc();
        const sim::Fleet all = sim::make_fleet(options).value();
        std::string inventory = "format = 1\n";
        for (std::size_t meter = 0; meter < meters; ++meter) {
            // A simulator each, so that its clock knows which meter was asked.
            sim::Fleet one{all.options, {all.sites[meter]}};
            one.sites.front().devices.front().poll_interval = 1s;
            auto simulator = sim::Simulator::start(std::move(one), {}, [this, meter] { return answers_.add(meter); });
            simulators_.push_back(std::move(simulator).value());
            const std::string text = simulators_.back()->inventory();
            inventory += text.substr(text.find("[[site]]"));
        }
        write("inventory.toml", inventory);
    }
    void TearDown() override { simulators_.clear(); }

    /// Times of the meter's stored samples, ascending, each once.
    static Times stored_times(Store& store, const Catalog& catalog, std::size_t meter) {
        Times times;
        for (const Point* point : catalog.points_of(catalog.devices[meter].id)) {
            const Series series = store.samples().read(point->id, {UtcTime{}, now_utc() + 1h}, {}).value();
            for (const Sample& sample : series.samples()) {
                if (sample.value) {
                    times.push_back(sample.at);
                }
            }
        }
        std::ranges::sort(times);
        times.erase(std::unique(times.begin(), times.end()), times.end());
        return times;
    }

    /// Checks one run; every answer older than a second before the kill must be stored.
    void check(const TimesByMeter& answers, UtcTime killed) {
        const auto store = open_sqlite_store(db_, OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        std::size_t kept = 0;
        for (std::size_t meter = 0; meter < meters; ++meter) {
            const Times stored = stored_times(*store, catalog, meter);
            kept += stored.size();
            for (const UtcTime answered : answers[meter]) {
                const auto found = std::ranges::lower_bound(stored, answered);
                const bool is_kept = found != stored.end() && *found - answered <= transport;
                worst_ = is_kept ? worst_ : std::max(worst_, killed - answered);
                EXPECT_TRUE(is_kept || killed - answered <= 1s)
                    << "meter " << meter << ": an answer of " << (killed - answered).count() << " ms before is lost";
                ++checked_;
            }
        }
        // What one run had stored, no later run takes away.
        EXPECT_GE(kept, kept_);
        kept_ = kept;
    }

    std::string db_ = path("killed.wattmast");
    std::vector<std::unique_ptr<sim::Simulator>> simulators_;
    Duration worst_{0};
    std::size_t checked_ = 0;
    std::size_t kept_ = 0;
    Answers answers_;
};

TEST_F(KillTest, FiftyKillsLoseNothingOlderThanASecond) {
    std::mt19937 random(20261125);  // the same moments every time, as far as the machine allows
    for (int i = 0; i < kills; ++i) {
        (void)answers_.take();
        Program collector(ctl({"collect", "--db", db_, "--inventory", path("inventory.toml")}), folder_.path());
        ASSERT_TRUE(answers_.wait_for_count(1 + random() % (2 * meters), 30s)) << collector.standard_error();
        answers_.pass(std::chrono::microseconds{random() % 1'000'000});
        const UtcTime killed = now_utc();
        collector.signal(SIGKILL);
        ASSERT_EQ(collector.wait(), 128 + SIGKILL) << collector.standard_error();

        const auto verified = run({"verify", "--db", db_, "--json"});
        ASSERT_EQ(verified.exit_code, done) << "kill " << i << ": " << verified.standard_output;
        check(answers_.take(), killed);
    }
    std::cout << "[ MEASURED ] " << checked_ << " answers in " << kills << " runs; the oldest lost one was "
              << worst_.count() << " ms old\n";
    EXPECT_GT(kept_, static_cast<std::size_t>(kills));
}

}  // namespace
}  // namespace wattmast::test
