// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Imports and decisions of people reach what an engine has read already.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <future>

#include "app/engine.h"
#include "app/history/import.h"
#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::IsOk;
using test::node;

const UtcTime now = at("2026-03-05T06:00+08:00");
/// Of the third: at first nothing is stored of one, and the values of the other are held back.
const TimeRange missing{at("2026-03-03T02:00+08:00"), at("2026-03-03T04:00+08:00")};
const TimeRange held_back{at("2026-03-03T10:00+08:00"), at("2026-03-03T13:00+08:00")};

class EngineFiguresTest : public testing::Test {
protected:
    EngineFiguresTest() {
        const auto store = open_sqlite_store(database_, OpenMode::read_write).value();
        for (const char* code : {"A", "B"}) {
            add_site(*store, code);
        }
        EngineOptions options;
        options.database = database_;
        options.access = Access::read_write;
        options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
        options.workers = 1;
        finding_ = add_finding(*store);
        options_ = options;
    }
    /// 1,000 W since the first of March.
    void add_site(Store& store, const std::string& code) {
        Site site;
        site.code = code;
        site.time_zone = "Asia/Shanghai";
        site.factor_region = "CN";
        sites_.push_back(store.catalog().save_site(site).value());
        Device device;
        device.site = sites_.back();
        device.name = "M1";
        device.uri = "modbus+tcp://127.0.0.1:1?unit=" + std::to_string(sites_.size());
        device.poll_interval = 1min;
        devices_.push_back(store.catalog().save_device(device).value());
        ASSERT_THAT(store.catalog().save_nodes(
                        sites_.back(), std::vector{node(sites_.back(), NodeKind::grid, "Mains", devices_.back())}),
                    IsOk());
        points_.push_back(
            store.catalog().ensure_point(devices_.back(), {PointKind::active_power, Phase::total, ""}).value());
        std::vector<Sample> samples;
        for (UtcTime time = at("2026-03-01T00:00+08:00"); time <= now; time += 1min) {
            Sample sample = good_sample(points_.back(), time, Value::of(Decimal{1000, 0}));
            sample.quality = held_back.contains(time) ? Quality::suspect : Quality::good;
            if (!missing.contains(time)) {
                samples.push_back(sample);
            }
        }
        ASSERT_THAT(store.samples().append(samples), IsOk());
    }
    FindingId add_finding(Store& store) {
        PlausibilityFinding finding;
        finding.device = devices_[0];
        finding.point = points_[0];
        finding.action = PlausibilityAction::quarantine;
        finding.state = FindingState::cleared;
        finding.since = held_back.begin;
        finding.until = held_back.end;
        finding.detail = "power and voltage times current differ";
        return store.samples().save_finding(finding).value();
    }
    HistoryImportOrder order() {
        std::ofstream file(folder_ / "old.csv");
        file << "t,P\n";
        for (UtcTime time = missing.begin; time < missing.end; time += 1min) {
            file << to_iso8601(time) << ",1000\n";
        }
        HistoryValue value;
        value.column = "P";
        value.point = PointKey{PointKind::active_power, Phase::total, ""};
        value.unit = "W";
        value.is_confirmed = true;
        HistoryImportOrder order;
        order.file = folder_ / "old.csv";
        order.mapping.numbers = NumberFormat{};
        order.mapping.time_column = "t";
        order.mapping.order = DateOrder::year_first;
        order.mapping.zone = zone_in_text;
        order.mapping.site = "A";
        order.mapping.device = "M1";
        order.mapping.values.push_back(value);
        order.by = {"L. Chen", now};
        return order;
    }

    template <typename Ask>
    auto ask(Ask question) {
        std::promise<decltype(question(std::declval<const Queries&>()))> answer;
        engine_->post([&](const Queries& queries) { answer.set_value(question(queries)); });
        return answer.get_future().get();
    }
    /// kWh of the month: of the first and the second site among all, and of the first in detail.
    std::vector<double> months() {
        const auto fleet = ask([](const Queries& queries) { return queries.fleet(now, {}); }).value();
        const auto detail = ask([&](const Queries& queries) { return queries.site(sites_[0], now, {}); }).value();
        std::vector<double> months;
        for (const SiteNow* site : {&fleet.sites.at(0), &fleet.sites.at(1), &detail.now}) {
            months.push_back(static_cast<double>(site->energy_month.value().count()) / 1e6);
        }
        return months;
    }
    static void expect_near(const std::vector<double>& found, double first, double second) {
        EXPECT_NEAR(found.at(0), first, 0.05);
        EXPECT_NEAR(found.at(1), second, 0.05);
        EXPECT_NEAR(found.at(2), first, 0.05);
    }

    test::TemporaryFolder folder_;
    const std::filesystem::path database_ = folder_ / "figures.wattmast";
    EngineOptions options_;
    std::vector<SiteId> sites_;
    std::vector<DeviceId> devices_;
    std::vector<PointId> points_;
    FindingId finding_;
    std::unique_ptr<Engine> engine_;
};

TEST_F(EngineFiguresTest, AnImportAndAReleaseReachTheFleetAndTheDetail) {
    engine_ = Engine::open(options_).value();
    // Four days and six hours, without two hours and three.
    constexpr double all = 4 * 24 + 6;
    expect_near(months(), all - 5, all - 5);
    ASSERT_THAT(engine_->release({finding_, Decimal{1, 0}, "L. Chen", "read off the meter"}), IsOk());
    expect_near(months(), all - 2, all - 5);
    ASSERT_THAT(engine_->import_history(order()), IsOk());
    expect_near(months(), all, all - 5);
}

}  // namespace
}  // namespace wattmast
