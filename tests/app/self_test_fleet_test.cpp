// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A wrong profile on thousands of devices must not stop the store.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>

#include "app/store_writer.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::IsOk;

constexpr int devices = 3'000;
constexpr int rounds = 8;
constexpr UtcTime begin = utc_from_milliseconds(1'790'812'800'000);

std::uint32_t word(const std::vector<char>& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

/// Transactions in SQLite's write-ahead log since it last began anew
/// (https://www.sqlite.org/fileformat2.html#walformat).
int commits_in_log(const std::filesystem::path& database) {
    constexpr std::size_t log_head = 32;
    constexpr std::size_t frame_head = 24;
    std::ifstream file(database.string() + "-wal", std::ios::binary);
    const std::vector<char> log{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    int commits = 0;
    if (log.size() < log_head) {
        return commits;
    }
    const std::size_t page = word(log, 8);
    for (std::size_t at = log_head; at + frame_head <= log.size(); at += frame_head + page) {
        const bool is_current = word(log, at + 8) == word(log, 16) && word(log, at + 12) == word(log, 20);
        const bool ends_transaction = word(log, at + 4) != 0;
        commits += is_current && ends_transaction ? 1 : 0;
    }
    return commits;
}

/// 230 V, 10 A and ten times their product.
PollResult wrong_poll(DeviceId device, UtcTime at) {
    PollResult result{device, at, {}, std::nullopt, Duration{3}};
    const auto add = [&](PointKind kind, Decimal value) {
        result.readings.push_back({{kind, Phase::l1, ""}, Value::of(value), Quality::good, std::nullopt, "", {}});
    };
    add(PointKind::voltage, Decimal(2300 + device.number() % 7, -1));
    add(PointKind::current, Decimal(1000, -2));
    add(PointKind::active_power, Decimal(23'000 + 10 * (device.number() % 7), 0));
    return result;
}

TEST(SelfTestFleet, FindingsOfThousandsOfDevicesCostOneTransactionACommit) {
    const test::TemporaryFolder folder;
    const auto path = folder / "fleet.db";
    std::vector<DeviceId> ids;
    {
        const auto store = open_sqlite_store(path, OpenMode::read_write).value();
        const auto made = store->catalog().together([&]() -> Result<void> {
            const auto site = store->catalog().save_site({{}, "A", "a", SiteKind::tower, {}, "", "UTC", {}, {}});
            for (int i = 0; i < devices; ++i) {
                ids.push_back(store->catalog()
                                  .save_device({{}, *site, "M" + std::to_string(i), "modbus+tcp://h", "", 10s, ""})
                                  .value());
            }
            return {};
        });
        ASSERT_THAT(made, IsOk());
    }
    StoreWriterOptions options;
    options.commit_interval = 1h;  // Only flush() commits.
    const auto writer = StoreWriter::start(open_sqlite_store(path, OpenMode::read_write).value(), options, {}).value();
    int before = 0;
    for (int round = 0; round <= rounds; ++round) {
        std::vector<PollResult> results;
        for (const DeviceId id : ids) {
            results.push_back(wrong_poll(id, begin + round * 10s));
        }
        writer->take(std::move(results));
        ASSERT_THAT(writer->flush(), IsOk());
        before = round == 0 ? commits_in_log(path) : before;  // The first makes the points.
    }
    const int commits = commits_in_log(path) - before;
    EXPECT_GE(commits, rounds) << "the log began anew, so that this counts nothing";
    EXPECT_LE(commits, 2 * rounds) << "samples and findings, one transaction each";

    const auto reader = open_sqlite_store(path, OpenMode::read_only).value();
    const auto findings = reader->samples().findings(std::nullopt).value();
    EXPECT_EQ(findings.size(), static_cast<std::size_t>(devices));
    EXPECT_EQ(writer->open_findings()->size(), findings.size());
    EXPECT_THAT(
        *writer->open_findings(),
        testing::Each(testing::Field(&PlausibilityFinding::id, testing::Property(&FindingId::is_assigned, true))));
    const auto records = reader->samples().quarantine_records(std::nullopt, {begin, begin + 1h}).value();
    EXPECT_EQ(records.size(), static_cast<std::size_t>(devices)) << "of the polls before it was said";
}

}  // namespace
}  // namespace wattmast
