// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/engine_bridge.h"

#include <QSignalSpy>
#include <atomic>
#include <future>
#include <thread>

#include "support/fake_engine.h"
#include "support/ui_test_main.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class EngineBridgeTest : public QObject {
    Q_OBJECT

private:
    static ChartQuery query_of(int columns) {
        ChartQuery query;
        query.columns = columns;
        return query;
    }
    /// Answers each query with data whose `asked_at` is the number of columns asked for.
    static void answer_with_columns(FakeEngine& engine) {
        engine.answers.on_chart = [](const ChartQuery& query, std::stop_token) -> Result<ChartData> {
            ChartData data;
            data.asked_at = utc_from_milliseconds(query.columns);
            return data;
        };
    }

private Q_SLOTS:
    void answers_arrive_on_the_gui_thread_and_not_within_the_request() {
        FakeEngine engine;
        answer_with_columns(engine);
        EngineBridge bridge(engine);
        RequestTicket ticket;
        std::vector<std::int64_t> seen;
        const auto gui = std::this_thread::get_id();
        bridge.request_chart(ticket, query_of(640), [&](const Result<ChartData>& data) {
            QVERIFY(std::this_thread::get_id() == gui);
            seen.push_back(milliseconds_of(data->asked_at));
        });
        std::thread worker([&] { engine.run_all(); });
        worker.join();
        QVERIFY(seen.empty());
        QVERIFY(ticket.is_pending());
        QCoreApplication::processEvents();
        QCOMPARE(seen, std::vector<std::int64_t>{640});
        QVERIFY(!ticket.is_pending());
    }

    void a_newer_request_makes_the_older_result_vanish() {
        FakeEngine engine;
        answer_with_columns(engine);
        EngineBridge bridge(engine);
        RequestTicket ticket;
        std::vector<std::int64_t> seen;
        const auto note = [&](const Result<ChartData>& data) { seen.push_back(milliseconds_of(data->asked_at)); };
        bridge.request_chart(ticket, query_of(1), note);
        QVERIFY(engine.run_next());  // Done and posted, but not yet delivered.
        bridge.request_chart(ticket, query_of(2), note);
        QCoreApplication::processEvents();
        QVERIFY(seen.empty());
        engine.run_all();
        QCoreApplication::processEvents();
        QCOMPARE(seen, std::vector<std::int64_t>{2});
    }

    void a_superseded_job_sees_its_token_stopped_and_a_queued_one_is_not_run() {
        FakeEngine engine;
        EngineBridge bridge(engine);
        RequestTicket ticket;
        std::vector<bool> stopped;
        engine.answers.on_chart = [&](const ChartQuery& query, std::stop_token cancel) -> Result<ChartData> {
            if (query.columns == 1) {
                ticket.cancel();
            }
            stopped.push_back(cancel.stop_requested());
            return ChartData{};
        };
        bridge.request_chart(ticket, query_of(1), [](const Result<ChartData>&) { QFAIL("cancelled"); });
        engine.run_all();
        bridge.request_chart(ticket, query_of(2), [](const Result<ChartData>&) { QFAIL("cancelled"); });
        ticket.cancel();
        engine.run_all();
        QCoreApplication::processEvents();
        QCOMPARE(stopped, std::vector<bool>{true});
    }

    void a_ticket_that_is_gone_is_not_touched() {
        FakeEngine engine;
        answer_with_columns(engine);
        EngineBridge bridge(engine);
        {
            RequestTicket ticket;
            bridge.request_chart(ticket, query_of(3), [](const Result<ChartData>&) { QFAIL("the asker is gone"); });
            engine.run_all();
        }
        QCoreApplication::processEvents();
    }

    void what_comes_after_the_bridge_is_dropped() {
        FakeEngine engine;
        answer_with_columns(engine);
        RequestTicket ticket;
        auto bridge = std::make_unique<EngineBridge>(engine);
        bridge->request_chart(ticket, query_of(4), [](const Result<ChartData>&) { QFAIL("the bridge is gone"); });
        bridge.reset();
        QVERIFY(engine.listener == nullptr);
        engine.run_all();
        QCoreApplication::processEvents();
    }

    void failures_arrive_like_values() {
        FakeEngine engine;
        engine.answers.fleet_now = fail(Errc::store_locked, "another program writes");
        EngineBridge bridge(engine);
        RequestTicket ticket;
        std::optional<Failure> seen;
        bridge.request_fleet(ticket,
                             [&](const Result<std::shared_ptr<const FleetNow>>& fleet) { seen = fleet.error(); });
        engine.run_all();
        QCoreApplication::processEvents();
        QVERIFY(seen.has_value());
        QVERIFY(seen->code == Errc::store_locked);
    }

    void retention_is_saved_by_a_worker_and_answered_here() {
        FakeEngine engine;
        EngineBridge bridge(engine);
        RequestTicket ticket;
        const RetentionPolicy policy{KeepTime::of_days(77), KeepTime::of_years(3)};
        std::vector<bool> saved;
        const auto note = [&](const Result<void>& result) { saved.push_back(static_cast<bool>(result)); };
        bridge.save_retention_policy(ticket, policy, note);
        QVERIFY2(engine.saved_policies.empty(), "the store may be busy; this thread does not wait for it");
        std::thread worker([&] { engine.run_all(); });
        worker.join();
        QVERIFY(engine.saved_policies == std::vector<RetentionPolicy>{policy});
        QVERIFY(saved.empty());
        QCoreApplication::processEvents();
        engine.save_answer = fail(Errc::store_full, "ENOSPC");
        bridge.save_retention_policy(ticket, {}, note);
        engine.run_all();
        QCoreApplication::processEvents();
        QCOMPARE(saved, (std::vector<bool>{true, false}));
    }

    void a_save_that_waits_when_the_program_quits_is_saved() {
        FakeEngine engine;
        const RetentionPolicy first{KeepTime::of_days(71), KeepTime::of_years(3)};
        const RetentionPolicy second{KeepTime::of_days(72), KeepTime::of_years(4)};
        {
            EngineBridge bridge(engine);
            RequestTicket ticket;
            bridge.save_retention_policy(ticket, first, [](const Result<void>&) { QFAIL("replaced"); });
            bridge.save_retention_policy(ticket, second, [](const Result<void>&) { QFAIL("nobody waits any more"); });
            ticket.cancel();  // As the widget does that goes first.
            QVERIFY(engine.saved_policies.empty());
        }
        QVERIFY2(engine.saved_policies == std::vector<RetentionPolicy>{second}, "the newest, once");
        engine.run_all();
        QCoreApplication::processEvents();
        QCOMPARE(engine.saved_policies.size(), std::size_t{1});
    }

    void a_save_that_is_done_is_not_saved_again_at_the_end() {
        FakeEngine engine;
        {
            EngineBridge bridge(engine);
            RequestTicket ticket;
            bridge.save_retention_policy(ticket, {}, [](const Result<void>&) {});
            engine.run_all();
        }
        QCOMPARE(engine.saved_policies.size(), std::size_t{1});
    }

    void quitting_waits_for_the_save_that_a_worker_has_begun() {
        FakeEngine engine;
        std::promise<void> begun;
        std::promise<void> go_on;
        std::atomic<bool> is_done = false;
        engine.on_save = [&] {
            begun.set_value();
            go_on.get_future().wait();
            is_done = true;
        };
        std::thread worker;
        std::thread releaser;
        {
            EngineBridge bridge(engine);
            RequestTicket ticket;
            bridge.save_retention_policy(ticket, {}, [](const Result<void>&) {});
            worker = std::thread([&] { engine.run_all(); });
            begun.get_future().wait();
            QVERIFY(!is_done);
            releaser = std::thread([&] { go_on.set_value(); });
        }
        const bool was_done = is_done;
        worker.join();
        releaser.join();
        QVERIFY(was_done);
        QCOMPARE(engine.saved_policies.size(), std::size_t{1});
    }

    void the_forecast_is_of_the_policy_asked_for() {
        FakeEngine engine;
        EngineBridge bridge(engine);
        RequestTicket stored_ticket;
        RequestTicket ticket;
        engine.answers.policy = RetentionPolicy{KeepTime::of_days(66), KeepTime::of_years(2)};
        engine.answers.on_storage = [](const RetentionPolicy& policy) {
            StorageForecast forecast;
            forecast.free_bytes = static_cast<std::uint64_t>(policy.raw.count());
            return forecast;
        };
        std::vector<int> seen;
        bridge.request_retention_policy(
            stored_ticket, [&](const Result<RetentionPolicy>& policy) { seen.push_back(policy->raw.count()); });
        bridge.request_storage(
            ticket, {KeepTime::of_days(88), KeepTime::for_ever()},
            [&](const Result<StorageForecast>& forecast) { seen.push_back(static_cast<int>(*forecast->free_bytes)); });
        engine.run_all();
        QCoreApplication::processEvents();
        QCOMPARE(seen, (std::vector<int>{66, 88}));
    }

    void tickets_do_not_disturb_each_other() {
        FakeEngine engine;
        answer_with_columns(engine);
        EngineBridge bridge(engine);
        RequestTicket power;
        RequestTicket traffic;
        std::vector<std::int64_t> seen;
        const auto note = [&](const Result<ChartData>& data) { seen.push_back(milliseconds_of(data->asked_at)); };
        bridge.request_chart(power, query_of(5), note);
        bridge.request_chart(traffic, query_of(6), note);
        engine.run_all();
        QCoreApplication::processEvents();
        QCOMPARE(seen, (std::vector<std::int64_t>{5, 6}));
    }

    void what_the_engine_says_from_its_threads_becomes_signals_here() {
        FakeEngine engine;
        EngineBridge bridge(engine);
        std::vector<std::size_t> devices;
        connect(&bridge, &EngineBridge::collector_status_changed, this,
                [&](const CollectorStatus& status) { devices.push_back(status.devices); });
        QSignalSpy catalog(&bridge, &EngineBridge::catalog_changed);
        QSignalSpy live(&bridge, &EngineBridge::live);
        std::thread collector([&] {
            CollectorStatus status;
            status.devices = 17;
            engine.listener->on_collector_status(status);
            engine.listener->on_catalog_changed();
            engine.listener->on_live();
        });
        collector.join();
        QVERIFY(devices.empty());
        QCoreApplication::processEvents();
        QCOMPARE(devices, std::vector<std::size_t>{17});
        QCOMPARE(catalog.size(), 1);
        QCOMPARE(live.size(), 1);
    }

    void a_large_catalogue_that_changes_again_and_again_is_told_of_now_and_then() {
        FakeEngine engine;
        EngineBridge bridge(engine);
        QSignalSpy catalog(&bridge, &EngineBridge::catalog_changed);
        const auto change = [&](int times) {
            for (int i = 0; i < times; ++i) {
                engine.listener->on_catalog_changed();
            }
            QCoreApplication::processEvents();
        };
        change(3);
        QCOMPARE(catalog.size(), 3);
        auto large = std::make_shared<Catalog>();
        large->points.resize(20'000);
        engine.master_data = large;
        change(5);
        QVERIFY2(catalog.size() == 4, "the first at once");
        QTRY_COMPARE_WITH_TIMEOUT(catalog.size(), 5, 10'000);
        change(1);
        QVERIFY2(catalog.size() == 5, "the last one opened another rest");
    }
};

WATTMAST_UI_TEST(EngineBridgeTest)
#include "engine_bridge_test.moc"
