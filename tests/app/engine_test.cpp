// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/engine.h"

#include <sys/stat.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <fstream>
#include <future>
#include <mutex>
#include <thread>

#include "carbon/edition_import.h"
#include "sim/simulator.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

UtcTime now_utc() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// Keeps what it is told; the test waits until it has been told enough.
class RecordingListener final : public EngineListener {
public:
    struct Told {
        int news = 0;
        std::vector<CollectorStatus> statuses;
        int catalog_changes = 0;
    };

    void on_live() override {
        change([](Told& told) { ++told.news; });
    }
    void on_catalog_changed() override {
        change([](Told& told) { ++told.catalog_changes; });
    }
    void on_collector_status(const CollectorStatus& status) override {
        change([&](Told& told) { told.statuses.push_back(status); });
    }

    template <typename Condition>
    bool wait_for(std::chrono::seconds time, Condition condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, [&] { return condition(told_); });
    }
    Told told() {
        const std::scoped_lock lock(mutex_);
        return told_;
    }

private:
    template <typename Change>
    void change(Change apply) {
        {
            const std::scoped_lock lock(mutex_);
            apply(told_);
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    Told told_;
};

class EngineTest : public testing::Test {
protected:
    Result<std::unique_ptr<Engine>> open(Access access = Access::read_write, unsigned workers = 1) {
        return Engine::open({database_, access, resources_, workers});
    }

    /// Three meters on the loopback, polled once a second; the inventory that names them.
    std::filesystem::path start_fleet() {
        sim::FleetOptions options;
        options.shape = sim::FleetShape::scale;
        options.sites = 3;
        options.anchor = now_utc();
        sim::Fleet fleet = sim::make_fleet(options).value();
        for (sim::FleetSite& site : fleet.sites) {
            site.devices.front().poll_interval = 1s;
        }
        simulator_ = sim::Simulator::start(std::move(fleet), {}, now_utc).value();
        const auto file = folder_ / "inventory.toml";
        std::ofstream(file) << simulator_->inventory();
        return file;
    }

    /// The newest sample of each point, as another process would read it.
    [[nodiscard]] std::vector<Sample> stored() const {
        return open_sqlite_store(database_, OpenMode::read_only).value()->samples().latest().value();
    }

    /// Whether at least one value of each device is stored, and was told of.
    bool is_told_of_all(const RecordingListener::Told& told, const Catalog& catalog) const {
        const std::vector<Sample> newest = told.news > 0 ? stored() : std::vector<Sample>();
        return std::ranges::all_of(catalog.devices, [&](const Device& device) {
            return std::ranges::any_of(newest, [&](const Sample& sample) {
                const Point* point = catalog.point(sample.point);
                return sample.value && point != nullptr && point->device == device.id;
            });
        });
    }

    test::TemporaryFolder folder_;
    std::filesystem::path database_ = folder_ / "engine.wattmast";
    std::filesystem::path resources_ = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
    std::unique_ptr<sim::Simulator> simulator_;
    RecordingListener listener_;  // outlives the engines of the tests
};

TEST_F(EngineTest, LiveValuesArriveWithinFiveSecondsOfTheStart) {
    const auto engine = open().value();
    engine->set_listener(&listener_);
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    const UtcTime before = now_utc();
    ASSERT_THAT(engine->start_collector(), IsOk());
    EXPECT_TRUE(listener_.wait_for(5s, [&](const auto& told) { return is_told_of_all(told, *engine->catalog()); }));
    engine->stop_collector();
    for (const Sample& sample : stored()) {
        EXPECT_GE(sample.at, before);
        EXPECT_LE(sample.at, now_utc());
        EXPECT_EQ(sample.origin, Origin::simulated);
    }
}

TEST_F(EngineTest, AnImportAndNewPointsChangeTheCatalogue) {
    const auto engine = open().value();
    engine->set_listener(&listener_);
    EXPECT_TRUE(engine->catalog()->sites.empty());
    EXPECT_FALSE(engine->is_demo());
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    EXPECT_EQ(listener_.told().catalog_changes, 1);
    EXPECT_EQ(engine->catalog()->sites.size(), 3U);
    EXPECT_EQ(engine->catalog()->devices.size(), 3U);
    EXPECT_TRUE(engine->is_demo());
    EXPECT_TRUE(engine->catalog()->points.empty());
    ASSERT_THAT(engine->start_collector(), IsOk());
    EXPECT_TRUE(listener_.wait_for(10s, [&](const auto& told) { return is_told_of_all(told, *engine->catalog()); }));
    EXPECT_GT(listener_.told().catalog_changes, 1);
    EXPECT_GT(engine->catalog()->points.size(), 3U);
}

TEST_F(EngineTest, AFaultyInventoryChangesNothing) {
    const auto engine = open().value();
    engine->set_listener(&listener_);
    const auto file = folder_ / "faulty.toml";
    std::ofstream(file) << "format = 1\n[[site]]\ncode = \"A\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
                           "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://h\"\nprofile = \"no.such\"\n"
                           "[[site.device]]\nname = \"M2\"\nuri = \"modbus+tcp://h\"\nprofile = \"ietf.ups\"\n";
    const auto imported = engine->import_inventory(file);
    EXPECT_THAT(imported,
                FailsWithDetail(Errc::invalid_inventory, "device \"M1\": profile: there is no profile \"no.such\""));
    EXPECT_THAT(imported, FailsWithDetail(Errc::invalid_inventory,
                                          "device \"M2\": profile: the profile ietf.ups is for another"));
    EXPECT_TRUE(engine->catalog()->sites.empty());
    EXPECT_EQ(listener_.told().catalog_changes, 0);
}

TEST_F(EngineTest, TellsWhatAProfileLeavesOpen) {
    const auto engine = open().value();
    const auto facts = engine->profile_facts("dlt645.meter_1997");
    ASSERT_TRUE(facts);
    EXPECT_NE(facts->document.find("DL/T 645"), std::string::npos) << facts->document;
    EXPECT_FALSE(facts->seen_on_hardware);
    EXPECT_NE(facts->unconfirmed.find("are not confirmed"), std::string::npos) << facts->unconfirmed;
    EXPECT_FALSE(engine->profile_facts("no.such"));
}

TEST_F(EngineTest, TheStatusTellsHowTheCollectorStands) {
    const auto engine = open().value();
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    EXPECT_EQ(engine->collector_status().state, CollectorStatus::State::stopped);
    for (const DeviceHealth& health : engine->device_health()) {
        EXPECT_EQ(health.state, DeviceState::never_polled);
    }
    engine->set_listener(&listener_);
    ASSERT_THAT(engine->start_collector(), IsOk());
    EXPECT_TRUE(listener_.wait_for(10s, [](const auto& told) {
        return !told.statuses.empty() && told.statuses.back().answered >= 6 && told.statuses.back().points > 0;
    }));
    const CollectorStatus status = listener_.told().statuses.back();
    EXPECT_EQ(status.state, CollectorStatus::State::running);
    EXPECT_EQ(status.devices, 3U);
    EXPECT_GE(status.polls, status.answered);
    EXPECT_EQ(status.points, engine->catalog()->points.size());
    EXPECT_TRUE(status.newest_sample);
    EXPECT_TRUE(status.latency_median);
    EXPECT_GT(status.database_bytes, 0U);
    EXPECT_FALSE(status.failure);
    EXPECT_FALSE(engine->health_of(DeviceId(4711)).has_value());
    EXPECT_EQ(engine->health_of(engine->device_health()[1].device)->device, engine->device_health()[1].device);
    ASSERT_EQ(engine->device_health().size(), 3U);
    for (const DeviceHealth& health : engine->device_health()) {
        EXPECT_EQ(health.state, DeviceState::well);
        EXPECT_GT(health.answered, 0U);
        EXPECT_GT(health.points, 0U);
        const auto facts = engine->profile_facts(health.profile);
        ASSERT_TRUE(facts) << health.profile;
        EXPECT_NE(facts->document, "");
    }
    engine->stop_collector();
    EXPECT_EQ(listener_.told().statuses.back().state, CollectorStatus::State::stopped);
}

TEST_F(EngineTest, AStartThatFailsLeavesRunningWhatRuns) {
    const auto engine = open().value();
    engine->set_listener(&listener_);
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    ASSERT_THAT(engine->start_collector(), IsOk());
    const auto stops = [this] {
        const auto statuses = listener_.told().statuses;
        return std::ranges::count(statuses, CollectorStatus::State::stopped, &CollectorStatus::state);
    };
    const std::filesystem::path secrets = database_.string() + ".secrets";
    std::ofstream(secrets) << "";
    std::filesystem::permissions(secrets, std::filesystem::perms(0640));
    EXPECT_THAT(engine->start_collector(), FailsWithDetail(Errc::file_failed, "chmod 600"));
    EXPECT_EQ(engine->collector_status().state, CollectorStatus::State::running);
    EXPECT_EQ(stops(), 0);

    std::filesystem::remove(secrets);
    EXPECT_THAT(engine->start_collector(), IsOk());
    EXPECT_EQ(stops(), 1);
    EXPECT_EQ(engine->collector_status().state, CollectorStatus::State::running);
}

TEST_F(EngineTest, DevicesAreReadWhileAStartWaitsForPasswords) {
    const auto engine = open().value();
    engine->set_listener(&listener_);
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    ASSERT_THAT(engine->start_collector(), IsOk());
    // A credentials file that takes its time: whoever reads it waits for who writes it.
    const auto credentials = folder_ / "credentials.toml";
    ASSERT_EQ(mkfifo(credentials.c_str(), 0600), 0);
    const char* variable = std::getenv("WATTMAST_CREDENTIALS");
    const std::string before = variable == nullptr ? "" : variable;
    setenv("WATTMAST_CREDENTIALS", credentials.c_str(), 1);
    auto restarted = std::async(std::launch::async, [&engine] { return engine->start_collector(); });
    std::ofstream writer(credentials);
    const std::uint64_t answered = engine->collector_status().answered;
    EXPECT_TRUE(listener_.wait_for(10s, [&](const auto& told) {
        return !told.statuses.empty() && told.statuses.back().answered >= answered + 6;
    }));
    EXPECT_EQ(engine->collector_status().state, CollectorStatus::State::running);
    writer.close();
    EXPECT_THAT(restarted.get(), IsOk());
    before.empty() ? unsetenv("WATTMAST_CREDENTIALS") : setenv("WATTMAST_CREDENTIALS", before.c_str(), 1);
}

TEST_F(EngineTest, WhatWasToldOfIsDurableAfterTheStop) {
    const auto engine = open().value();
    engine->set_listener(&listener_);
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    ASSERT_THAT(engine->start_collector(), IsOk());
    ASSERT_TRUE(listener_.wait_for(10s, [](const auto& told) { return told.news >= 3; }));
    const std::vector<Sample> shown = stored();
    engine->stop_collector();
    EXPECT_EQ(engine->collector_status().queued_samples, 0U);

    const auto store = open_sqlite_store(database_, OpenMode::read_only).value();
    for (const Sample& sample : shown) {
        const auto series = store->samples().read(sample.point, {sample.at, sample.at + 1ms}, {}).value();
        ASSERT_EQ(series.samples().size(), 1U);
        EXPECT_EQ(series.samples().front(), sample);
    }
    // The polls that the stop itself ended are stored as well, as gaps.
    EXPECT_EQ(stored().size(), engine->catalog()->points.size());
}

TEST_F(EngineTest, ARemovedListenerIsNotCalledAnyMore) {
    const auto engine = open().value();
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    engine->set_listener(&listener_);
    ASSERT_THAT(engine->start_collector(), IsOk());
    engine->set_listener(nullptr);
    const auto statuses = listener_.told().statuses.size();
    engine->stop_collector();
    EXPECT_EQ(listener_.told().statuses.size(), statuses);
}

TEST_F(EngineTest, OneDatabaseHasOneWriterAndAnyReaders) {
    const auto writer = open().value();
    ASSERT_THAT(writer->import_inventory(start_fleet()), IsOk());
    EXPECT_THAT(open(), FailsWithDetail(Errc::store_locked, "open the database for reading only"));

    const auto reader = open(Access::read_only).value();
    EXPECT_EQ(reader->catalog()->sites.size(), 3U);
    EXPECT_TRUE(reader->is_demo());
    EXPECT_THAT(reader->start_collector(), FailsWith(Errc::store_read_only));
    EXPECT_THAT(reader->import_inventory(folder_ / "inventory.toml"), FailsWith(Errc::store_read_only));
    std::promise<std::size_t> sites;
    reader->post([&](const Queries& queries) { sites.set_value(queries.fleet(now_utc(), {}).value().sites.size()); });
    EXPECT_EQ(sites.get_future().get(), 3U);
    reader->stop_collector();  // does nothing
    EXPECT_EQ(reader->collector_status().state, CollectorStatus::State::stopped);
}

TEST_F(EngineTest, AWindowThatOnlyReadsSeesWhatAnotherProcessAdds) {
    const auto writer = open().value();
    const auto reader = open(Access::read_only).value();
    EXPECT_TRUE(reader->catalog()->sites.empty());
    reader->set_listener(&listener_);
    ASSERT_THAT(writer->import_inventory(start_fleet()), IsOk());
    const auto is_seen = [&](const RecordingListener::Told&) { return reader->catalog()->sites.size() == 3; };
    EXPECT_TRUE(listener_.wait_for(10s, is_seen));
    std::promise<std::size_t> sites;
    reader->post([&](const Queries& queries) { sites.set_value(queries.fleet(now_utc(), {}).value().sites.size()); });
    EXPECT_EQ(sites.get_future().get(), 3U);
    reader->set_listener(nullptr);
}

/// What a job on a worker finds.
Result<std::shared_ptr<const FactorLibrary>> factors_in(Engine& engine) {
    std::promise<Result<std::shared_ptr<const FactorLibrary>>> found;
    engine.post([&](const Queries& queries) { found.set_value(queries.factors(std::nullopt)); });
    return found.get_future().get();
}

TEST_F(EngineTest, AnEditionIsPlannedEnteredAndFoundByWindowsThatOnlyRead) {
    auto writing = open().value();
    auto reading = open(Access::read_only).value();
    const EditionOrder order{.name = "edition.csv",
                             .text =
                                 "factor_id,category,region_code,data_year,value,unit,item\n"
                                 "own-grid,electricity,XX-01,2025,0.5,kgCO2/kWh,grid_average\n",
                             .statements = {"Publisher", "Notice", "2026-01", "public"},
                             .absent = AbsentFactors::stay,
                             .who = "L. Chen",
                             .why = "new",
                             .now = now_utc()};
    std::promise<EditionPlan> planned;
    writing->post([&](const Queries& queries) { planned.set_value(queries.plan_edition(order).value()); });
    const EditionPlan plan = planned.get_future().get();
    ASSERT_TRUE(plan.record);
    EXPECT_THAT(reading->import_edition(order, plan), FailsWith(Errc::store_read_only));
    const std::size_t before = factors_in(*reading).value()->factors.all().size();
    const auto entered = writing->import_edition(order, plan);
    ASSERT_THAT(entered, IsOk());
    EXPECT_EQ(entered->id.number(), 1);
    for (Engine* engine : {writing.get(), reading.get()}) {
        const auto library = factors_in(*engine).value();
        EXPECT_EQ(library->factors.all().size(), before + 1);
        EXPECT_EQ(library->editions.size(), 1U);
    }
    EXPECT_THAT(writing->import_edition(order, plan), FailsWith(Errc::invalid_argument)) << "once";
}

TEST_F(EngineTest, RetentionIsSavedAndItsStateTold) {
    const RetentionPolicy policy{KeepTime::of_days(400), KeepTime::for_ever()};
    const auto stored = [](Engine& engine) {
        std::promise<RetentionPolicy> seen;
        engine.post([&](const Queries& queries) { seen.set_value(queries.retention_policy().value()); });
        return seen.get_future().get();
    };
    const auto writer = open().value();
    EXPECT_THAT(writer->save_retention_policy({KeepTime::of_days(400), KeepTime::of_days(399)}),
                FailsWith(Errc::invalid_argument));
    EXPECT_EQ(stored(*writer), RetentionPolicy{});
    ASSERT_THAT(writer->save_retention_policy(policy), IsOk());
    EXPECT_EQ(stored(*writer), policy);
    ASSERT_TRUE(writer->retention_state());
    EXPECT_EQ(writer->retention_state()->done.samples, 0U);
    EXPECT_FALSE(writer->retention_state()->failure);

    const auto reader = open(Access::read_only).value();
    EXPECT_EQ(stored(*reader), policy);
    EXPECT_FALSE(reader->retention_state()) << "nothing is retired by who only reads";
    EXPECT_THAT(reader->save_retention_policy({}), FailsWith(Errc::store_read_only));
}

TEST_F(EngineTest, JobsSeeTheCatalogueAsItIsThen) {
    const auto engine = open().value();
    const auto sites_seen = [&] {
        std::promise<std::size_t> seen;
        engine->post([&](const Queries& q) { seen.set_value(q.fleet(now_utc(), {}).value().sites.size()); });
        return seen.get_future().get();
    };
    EXPECT_EQ(sites_seen(), 0U);
    ASSERT_THAT(engine->import_inventory(start_fleet()), IsOk());
    EXPECT_EQ(sites_seen(), 3U);
}

TEST_F(EngineTest, DestructionDropsQueuedJobsAndWaitsForTheRunningOne) {
    auto engine = open().value();
    std::promise<void> started;
    std::promise<void> release;
    std::atomic<bool> has_ended = false;
    const auto held = std::make_shared<int>(7);
    engine->post([&](const Queries&) {
        started.set_value();
        release.get_future().wait();
        has_ended = true;
    });
    for (int i = 0; i < 100; ++i) {
        engine->post([held](const Queries&) {});
    }
    started.get_future().wait();
    EXPECT_EQ(held.use_count(), 101);
    std::thread destroyer([&] { engine.reset(); });
    release.set_value();
    destroyer.join();
    EXPECT_TRUE(has_ended);
    EXPECT_EQ(held.use_count(), 1);
}

TEST_F(EngineTest, OpeningSaysWhatIsMissing) {
    resources_ = folder_ / "nothing";
    EXPECT_FALSE(open());
    EXPECT_FALSE(std::filesystem::exists(database_));
    resources_ = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
    EXPECT_THAT(open(Access::read_only), FailsWithDetail(Errc::file_failed, "there is no database at"));
    database_ = folder_ / "no/such/folder.wattmast";
    EXPECT_THAT(open(), FailsWith(Errc::file_failed));
}

}  // namespace
}  // namespace wattmast
