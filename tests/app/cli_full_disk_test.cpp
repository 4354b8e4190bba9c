// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl collect` while its disk is full: on a real one of 16 MB.
#include <set>

#include "app/cli_fixture.h"
#include "support/small_disk.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class CliFullDisk : public CliTest {
protected:
    void SetUp() override {
        disk_ = SmallDisk::mount(16'000'000);
        if (!disk_) {
            GTEST_SKIP() << "this process may not mount a file system";
        }
        db_ = (*disk_ / "full.db").string();
        start_fleet(20, "1s");
    }

    [[nodiscard]] std::vector<std::string> collect() const {
        return ctl({"collect", "--db", db_, "--inventory", path("inventory.toml"), "--json"});
    }

    std::size_t times_said(const std::string& text, const std::string& what) {
        std::size_t count = 0;
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
            ++count;
        }
        return count;
    }

    std::unique_ptr<SmallDisk> disk_;
    std::string db_;
};

TEST_F(CliFullDisk, IsSaidOnceAndNothingIsLost) {
    Program collector(collect(), folder_.path());
    ASSERT_TRUE(wait_for_file(db_, 30s));
    ASSERT_TRUE(collector.wait_until_said("collecting from", 30s)) << collector.standard_error();
    disk_->fill();
    ASSERT_TRUE(collector.wait_until_said("the disk is full", 60s)) << collector.standard_error();
    disk_->free();
    ASSERT_TRUE(collector.wait_until_said("samples are stored again after", 60s)) << collector.standard_error();
    collector.signal(SIGINT);
    EXPECT_EQ(collector.wait(), done) << collector.standard_error();
    EXPECT_EQ(times_said(collector.standard_error(), "the disk is full"), 1U) << collector.standard_error();
    EXPECT_EQ(times_said(collector.standard_error(), "that waited are stored"), 1U);
    EXPECT_THAT(collector.standard_error(), HasSubstr("free space on its disk"));

    // Every answer is in the database: no sample is missing for another reason than that the poll was not made.
    const auto summary = parse_json(collector.standard_output()).as_object();
    const auto verified = run({"verify", "--db", db_, "--json"});
    ASSERT_EQ(verified.exit_code, done) << verified.standard_output;
    const auto store = open_sqlite_store(db_, OpenMode::read_only).value();
    const Catalog catalog = store->catalog().load().value();
    std::int64_t answers = 0;
    for (const Device& device : catalog.devices) {
        std::set<UtcTime> times;
        for (const Point& point : catalog.points) {
            if (point.device != device.id) {
                continue;
            }
            const auto series = store->samples().read(point.id, {UtcTime{}, UtcTime::max()}, {}).value();
            for (const Sample& sample : series.samples()) {
                if (sample.value) {
                    times.insert(sample.at);
                }
            }
        }
        answers += static_cast<std::int64_t>(times.size());
    }
    EXPECT_EQ(answers, summary.at("answered").as_int64());
    EXPECT_EQ(store->samples().statistics().value().kept_aside, 0U);
}

TEST_F(CliFullDisk, WhatStillWaitsAtTheEndIsSaidToBeLost) {
    Program collector(collect(), folder_.path());
    ASSERT_TRUE(collector.wait_until_said("collecting from", 30s)) << collector.standard_error();
    disk_->fill();
    ASSERT_TRUE(collector.wait_until_said("the disk is full", 60s)) << collector.standard_error();
    collector.signal(SIGINT);
    EXPECT_EQ(collector.wait(), could_not);
    EXPECT_THAT(collector.standard_error(), HasSubstr("that wait in memory are tried once more and then lost"));
    EXPECT_THAT(collector.standard_error(), HasSubstr("could not be stored before the end and are lost"));
    disk_->free();
    EXPECT_EQ(run({"verify", "--db", db_}).exit_code, done);
}

}  // namespace
}  // namespace wattmast::test
