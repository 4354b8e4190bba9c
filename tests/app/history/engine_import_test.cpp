// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An import through the thread that writes the database, as the window does it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <future>

#include "app/engine.h"
#include "app/history/import.h"
#include "app/history/import_record.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;

class EngineHistoryImport : public testing::Test {
protected:
    void SetUp() override {
        std::ofstream(folder_ / "fleet.csv") << "code,kind,time_zone,device,uri\n"
                                                "S,tower,Europe/Berlin,M1,modbus+tcp://127.0.0.1:1?unit=1\n";
        std::ofstream(folder_ / "old.csv")
            << "t,P\n2026-07-01T00:00Z,230.10\n2026-07-01T00:15Z,\n2026-07-01T00:30Z,x\n";
        auto opened = Engine::open(options(Access::read_write));
        ASSERT_THAT(opened, IsOk());
        engine_ = std::move(*opened);
        ASSERT_THAT(engine_->import_inventory(folder_ / "fleet.csv"), IsOk());
        HistoryValue value;
        value.column = "P";
        value.point = PointKey{PointKind::active_power, Phase::total, ""};
        value.unit = "W";
        value.is_confirmed = true;
        order_.file = folder_ / "old.csv";
        order_.mapping.numbers = NumberFormat{};
        order_.mapping.time_column = "t";
        order_.mapping.order = DateOrder::year_first;
        order_.mapping.zone = zone_in_text;
        order_.mapping.site = "S";
        order_.mapping.device = "M1";
        order_.mapping.values.push_back(value);
        order_.by = {"L. Chen", parse_iso8601("2026-11-26T08:00Z").value()};
    }
    [[nodiscard]] EngineOptions options(Access access) const {
        EngineOptions options;
        options.database = folder_ / "fleet.wattmast";
        options.access = access;
        options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
        return options;
    }
    /// As a worker's reader sees it.
    Result<std::vector<HistoryImportRecord>> records() {
        std::promise<Result<std::vector<HistoryImportRecord>>> answer;
        engine_->post([&](const Queries& queries) { answer.set_value(queries.history_imports()); });
        return answer.get_future().get();
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Engine> engine_;
    HistoryImportOrder order_;
};

TEST_F(EngineHistoryImport, StoresMakesPointsAndKeepsARecord) {
    ASSERT_TRUE(engine_->catalog()->points.empty());
    const auto report = engine_->import_history(order_);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->stored, 2U);
    EXPECT_EQ(report->findings.count().left_out, 1U);
    ASSERT_EQ(engine_->catalog()->points.size(), 1U);
    EXPECT_EQ(digest_of_file(order_.file, {}).value(), report->sha256);
    const auto kept = records();
    ASSERT_THAT(kept, IsOk());
    ASSERT_EQ(kept->size(), 1U);
    EXPECT_EQ(kept->front().who, "L. Chen");
    EXPECT_EQ(kept->front().sha256, report->sha256);
    EXPECT_EQ(kept->front().end, HistoryImportRecord::End::complete);
    EXPECT_EQ(kept->front().stored, 2U);
    const auto again = engine_->import_history(order_);
    EXPECT_EQ(again->stored, 0U);
    EXPECT_EQ(again->repeated, 2U);
}

TEST_F(EngineHistoryImport, GoesOnBesideACollector) {
    ASSERT_THAT(engine_->start_collector(), IsOk());
    const auto report = engine_->import_history(order_);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->stored, 2U);
    EXPECT_NE(engine_->collector_status().state, CollectorStatus::State::stopped);
    engine_->stop_collector();
}

TEST_F(EngineHistoryImport, ACancelledOneSaysSoInTheRecord) {
    std::stop_source stop;
    stop.request_stop();
    order_.cancel = stop.get_token();
    EXPECT_THAT(engine_->import_history(order_), FailsWith(Errc::cancelled));
    EXPECT_EQ(records().value().front().end, HistoryImportRecord::End::cancelled);
    EXPECT_EQ(records().value().front().stored, 0U);
    EXPECT_TRUE(engine_->catalog()->points.empty());
}

TEST_F(EngineHistoryImport, NothingIsWrittenWhereNothingMayBe) {
    engine_.reset();
    auto opened = Engine::open(options(Access::read_only));
    ASSERT_THAT(opened, IsOk());
    engine_ = std::move(*opened);
    EXPECT_THAT(engine_->import_history(order_), FailsWith(Errc::store_read_only));
    EXPECT_TRUE(records().value().empty());
}

TEST(HistoryDigest, OfWhatCannotBeReadFails) {
    EXPECT_THAT(digest_of_file("/nowhere/old.csv", {}), FailsWith(Errc::file_failed));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(digest_of_file("/etc/hostname", stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
