// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From what an agent sends to the traffic of a site: where does a 32-bit counter go on at zero?
#include "app/counter_rules.h"

#include <chrono>
#include <string>

#include "app/signal_reader.h"
#include "app/store_writer.h"
#include "collect/profile_loader.h"
#include "collect/snmp_readings.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::IsOk;

constexpr UtcTime begin = utc_from_milliseconds(1'790'000'000'000);
constexpr std::int64_t capacity = std::int64_t{1} << 32;
constexpr std::int64_t per_minute = 150'000'000;  ///< octets: 20 Mbit/s

const Oid name_column{1, 3, 6, 1, 2, 1, 2, 2, 1, 2};
const Oid speed_column{1, 3, 6, 1, 2, 1, 2, 2, 1, 5};
const Oid octets_column{1, 3, 6, 1, 2, 1, 2, 2, 1, 10};

/// The first table of IF-MIB, which agents without 64-bit counters have.
constexpr const char* old_agent = R"(id = "old.agent"
protocol = "snmp"
vendor = "Old"
model = "Agent"
[source]
document = "RFC 2863, ifTable"
seen_on_hardware = false
[[snmp.table]]
instance_column = "1.3.6.1.2.1.2.2.1.2"
columns = [
    { kind = "if_in_octets", oid = "1.3.6.1.2.1.2.2.1.10", type = "counter32", unit = "byte" },
    { kind = "if_speed", oid = "1.3.6.1.2.1.2.2.1.5", type = "gauge32", unit = "bit/s" },
]
)";

class CounterWrapTest : public testing::Test {
protected:
    CounterWrapTest() {
        const ProfileText text{"old.toml", old_agent};
        profile_ = *load_profiles({&text, 1}).value().find("old.agent");
        auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        const SiteId site = store->catalog().save_site({{}, "A", "a", SiteKind::tower, {}, "", "UTC", {}, {}}).value();
        device_ = store->catalog().save_device({{}, site, "R1", "snmp://h", "", 60s, ""}).value();
        writer_ = StoreWriter::start(std::move(store), {}, {}).value();
    }

    /// What a poll of the agent brings; 0 bit/s is what agents say of a speed that they do not know.
    PollResult poll(int minute, std::int64_t octets, std::uint64_t speed) const {
        using Type = SnmpDatum::Type;
        SnmpTables tables;
        tables[name_column][{3}] = {Type::octets, std::string("eth3")};
        tables[octets_column][{3}] = {Type::counter32, static_cast<std::uint64_t>(octets)};
        tables[speed_column][{3}] = {Type::gauge32, speed};
        return {device_, begin + minute * 1min, table_readings(profile_.snmp, tables), std::nullopt, Duration{7}};
    }

    /// Ten minutes of 20 Mbit/s that run over the counter's capacity in the third.
    void run_over(std::uint64_t speed) {
        std::vector<PollResult> polls;
        for (int minute = 0; minute <= 10; ++minute) {
            polls.push_back(poll(minute, (capacity - 400'000'000 + minute * per_minute) % capacity, speed));
        }
        writer_->take(std::move(polls));
        ASSERT_THAT(writer_->flush(), IsOk());
        writer_.reset();
    }

    Signal traffic() const {
        const auto store = open_sqlite_store(path_, OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        const Point* octets = catalog.point_of(device_, {PointKind::if_in_octets, Phase::total, "eth3"});
        const SignalReader reader(store->samples(), catalog);
        return reader.point(octets->id, {begin, begin + 10min + 1ms}, std::nullopt, {}).value();
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "wrap.wattmast";
    DeviceProfile profile_;
    DeviceId device_;
    std::unique_ptr<StoreWriter> writer_;
};

TEST_F(CounterWrapTest, ACounterThatRunsOverIsTraffic) {
    run_over(100'000'000);
    const Signal signal = traffic();
    EXPECT_TRUE(signal.resets.empty());
    ASSERT_EQ(signal.pieces.size(), 10U);
    for (const SignalPiece& piece : signal.pieces) {
        EXPECT_DOUBLE_EQ(piece.from, 20e6);
        EXPECT_DOUBLE_EQ(piece.to, 20e6);
    }
    EXPECT_EQ(mean_over(signal, {begin, begin + 10min}), 20e6);
}

TEST_F(CounterWrapTest, WithoutASpeedAFallStaysAReset) {
    run_over(0);
    const Signal signal = traffic();
    EXPECT_EQ(signal.resets, std::vector{begin + 3min});
    EXPECT_EQ(signal.pieces.size(), 9U);
}

TEST_F(CounterWrapTest, WhatCouldHaveRunRoundTwiceStaysAReset) {
    run_over(1'000'000'000);  // 2^32 octets in 34 s
    EXPECT_EQ(traffic().resets, std::vector{begin + 3min});
    EXPECT_TRUE(traffic().pieces.empty()) << "in a minute it may have gone round without falling";
}

TEST_F(CounterWrapTest, TheModulusIsInTheCatalogueOnce) {
    writer_->take({poll(0, 7, 100'000'000)});
    ASSERT_THAT(writer_->flush(), IsOk());
    const auto first = writer_->catalog();
    const Point* octets = first->point_of(device_, {PointKind::if_in_octets, Phase::total, "eth3"});
    EXPECT_EQ(octets->limits, (RegisterLimits{Decimal(capacity, 0), std::nullopt}));
    writer_->take({poll(1, 8, 100'000'000)});
    ASSERT_THAT(writer_->flush(), IsOk());
    EXPECT_EQ(writer_->catalog(), first) << "nothing changed, so the catalogue is not read again";
}

TEST_F(CounterWrapTest, ALinkThatWasNegotiatedDownKeepsThePastsSpeed) {
    writer_->take({poll(0, 7, 100'000'000), poll(5, 8, 10'000'000)});
    ASSERT_THAT(writer_->flush(), IsOk());
    const Catalog catalog = *writer_->catalog();
    writer_.reset();
    const auto store = open_sqlite_store(path_, OpenMode::read_only).value();
    const Point* octets = catalog.point_of(device_, {PointKind::if_in_octets, Phase::total, "eth3"});
    const auto most = [&](TimeRange range) {
        return counter_rules(store->samples(), CatalogIndex(catalog), *octets, range).value().most_per_hour;
    };
    EXPECT_EQ(most({begin + 1min, begin + 9min}), Decimal(45'000'000'000, 0));
    EXPECT_EQ(most({begin + 6min, begin + 9min}), Decimal(4'500'000'000, 0));
    EXPECT_EQ(most({begin - 9min, begin - 6min}), std::nullopt);
}

}  // namespace
}  // namespace wattmast
