// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// End to end: the real collector, simulated meters on the loopback, an engine that writes and one that looks.
#include <gmock/gmock.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <functional>
#include <mutex>

#include "app/engine.h"
#include "sim/simulator.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

UtcTime now_utc() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// Wakes the test when alarms changed.
class AlarmListener final : public EngineListener {
public:
    void on_live() override { notify(); }
    void on_catalog_changed() override {}
    void on_collector_status(const CollectorStatus&) override { notify(); }
    void on_alarms_changed() override { notify(); }

    /// False where the time is over.
    bool wait_until(const std::function<bool()>& condition) {
        std::unique_lock lock(mutex_);
        const auto end = std::chrono::steady_clock::now() + 120s;
        while (!condition()) {
            if (changed_.wait_until(lock, end) == std::cv_status::timeout) {
                return condition();
            }
        }
        return true;
    }

private:
    void notify() {
        const std::scoped_lock lock(mutex_);
        changed_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable changed_;
};

class AlarmEngineTest : public testing::Test {
protected:
    /// 61 meters behind one address, as a serial server has them.
    std::unique_ptr<sim::Simulator> start_gateway(std::uint16_t port) {
        sim::FleetOptions options;
        options.shape = sim::FleetShape::scale;
        options.sites = 1;
        options.anchor = anchor_;
        sim::Fleet fleet = sim::make_fleet(options).value();
        const sim::FleetDevice meter = fleet.sites.front().devices.front();
        for (int unit = 2; unit <= 61; ++unit) {
            sim::FleetDevice& added = fleet.sites.front().devices.emplace_back(meter);
            added.name = "R" + std::to_string(unit);
            added.unit = unit;
        }
        for (sim::FleetDevice& device : fleet.sites.front().devices) {
            device.poll_interval = 1s;
        }
        sim::ListenAddress listen;
        listen.first_port = port;
        return std::move(sim::Simulator::start(std::move(fleet), listen, now_utc).value());
    }
    std::unique_ptr<Engine> open(Access access) {
        return Engine::open({folder_ / "fleet.wattmast", access, WATTMAST_SOURCE_DIR "/resources", 1}).value();
    }

    TemporaryFolder folder_;
    UtcTime anchor_ = now_utc();
};

std::uint16_t port_of(const std::string& uri) {
    const std::size_t begin = uri.rfind(':') + 1;
    return static_cast<std::uint16_t>(std::stoi(uri.substr(begin)));
}

TEST_F(AlarmEngineTest, ADeadGatewayWith61MetersIsOneRowOneMessageAndGoesWhenItIsBack) {
    auto gateway = start_gateway(0);
    const std::uint16_t port = port_of(gateway->endpoints().front().uri);
    std::ofstream(folder_ / "inventory.toml") << gateway->inventory();
    AlarmListener listener;
    std::mutex mutex;
    std::vector<AlarmTransition> told;  // guarded by mutex
    const auto engine = open(Access::read_write);
    engine->alarms()->subscribe([&](const std::vector<AlarmTransition>& transitions) {
        const std::scoped_lock lock(mutex);
        told.insert(told.end(), transitions.begin(), transitions.end());
    });
    engine->set_listener(&listener);
    ASSERT_THAT(engine->import_inventory(folder_ / "inventory.toml"), IsOk());
    ASSERT_THAT(engine->start_collector(), IsOk());
    ASSERT_TRUE(listener.wait_until([&] {
        return std::ranges::all_of(engine->device_health(), [](const DeviceHealth& one) { return one.answered > 1; });
    }));
    EXPECT_THAT(engine->alarms()->board()->active, IsEmpty());

    gateway.reset();
    ASSERT_TRUE(listener.wait_until([&] { return engine->alarms()->board()->active.size() == 62; }))
        << engine->alarms()->board()->active.size();
    const auto board = engine->alarms()->board();
    EXPECT_THAT(board->counts, testing::ElementsAre(0, 1, 0, 0));
    const auto group = std::ranges::find_if(board->active, &Alarm::is_group);
    ASSERT_NE(group, board->active.end());
    EXPECT_EQ(group->cause, AlarmCause::gateway_silent);
    EXPECT_EQ(group->cause_name, "127.0.0.1:" + std::to_string(port));
    EXPECT_EQ(group->members, 61U);

    const auto beside = open(Access::read_only);
    beside->set_listener(&listener);
    EXPECT_TRUE(listener.wait_until([&] { return beside->alarms()->board()->active.size() == 62; }));
    EXPECT_THAT(beside->alarms()->acknowledge({group->id}, "L. Chen", ""), FailsWith(Errc::store_read_only));
    EXPECT_THAT(beside->alarms()->save_rule({}), FailsWith(Errc::store_read_only));
    ASSERT_THAT(engine->alarms()->acknowledge({group->id}, "L. Chen", "serial server has no power"), IsOk());
    EXPECT_TRUE(std::ranges::all_of(engine->alarms()->board()->active,
                                    [](const Alarm& alarm) { return alarm.acknowledged.has_value(); }));
    const AlarmHistory history = engine->alarms()->alarm(group->id).value();
    EXPECT_EQ(history.members.size(), 61U);
    EXPECT_TRUE(
        listener.wait_until([&] { return beside->alarms()->board()->active.front().acknowledged.has_value(); }));
    beside->set_listener(nullptr);

    gateway = start_gateway(port);
    ASSERT_TRUE(listener.wait_until([&] { return engine->alarms()->board()->active.empty(); }))
        << engine->alarms()->board()->active.size();
    EXPECT_EQ(engine->alarms()->history({{UtcTime{}, now_utc() + 1h}, 1'000}).value().size(), 62U);
    engine->set_listener(nullptr);
    engine->stop_collector();
    const std::scoped_lock lock(mutex);
    EXPECT_EQ(std::ranges::count(told, AlarmEventKind::raised, &AlarmTransition::kind), 1);
    EXPECT_EQ(std::ranges::count(told, AlarmEventKind::cleared, &AlarmTransition::kind), 1);
    EXPECT_EQ(std::ranges::count(told, AlarmEventKind::acknowledged, &AlarmTransition::kind), 1);
}

TEST_F(AlarmEngineTest, RulesAreThereAndCanBeChangedAtOnce) {
    const auto engine = open(Access::read_write);
    auto rules = engine->alarms()->rules().value();
    ASSERT_FALSE(rules.empty());
    EXPECT_EQ(rules.front().key, "mains_failure");
    AlarmRule rule = rules.front();
    rule.is_enabled = false;
    ASSERT_THAT(engine->alarms()->save_rule(rule), IsOk());
    EXPECT_FALSE(engine->alarms()->rules().value().front().is_enabled);
    EXPECT_THAT(engine->alarms()->remove_rule(rule.id), FailsWith(Errc::invalid_argument));
    rule.id = {};
    EXPECT_THAT(engine->alarms()->save_rule(rule), FailsWithDetail(Errc::invalid_argument, "key"));
    rule.key.clear();
    rule.name = "Own";
    const auto id = engine->alarms()->save_rule(rule);
    ASSERT_THAT(id, IsOk());
    EXPECT_THAT(engine->alarms()->remove_rule(*id), IsOk());
    EXPECT_EQ(engine->alarms()->rules().value().size(), rules.size());
}

}  // namespace
}  // namespace wattmast::test
