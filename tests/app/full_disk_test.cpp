// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The disk runs full under the store thread and has room again: nothing is lost, nothing comes twice.
#include <memory>

#include "app/store_writer.h"
#include "store/sqlite/sqlite_store.h"
#include "support/faulty_vfs.h"
#include "support/matchers.h"
#include "support/small_disk.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;

constexpr UtcTime start = utc_from_milliseconds(1'700'000'000'000);
constexpr std::size_t capacity = 900;
const PointKey power{PointKind::active_power, Phase::total, ""};
const PointKey energy{PointKind::active_energy_import, Phase::total, ""};

class Disk {
public:
    virtual ~Disk() = default;
    [[nodiscard]] virtual std::filesystem::path database() const = 0;
    virtual void fill() = 0;
    virtual void free() = 0;
};

class MountedDisk final : public Disk {
public:
    explicit MountedDisk(std::unique_ptr<test::SmallDisk> disk) : disk_(std::move(disk)) {}
    [[nodiscard]] std::filesystem::path database() const override { return *disk_ / "full.db"; }
    void fill() override { disk_->fill(); }
    void free() override { disk_->free(); }

private:
    std::unique_ptr<test::SmallDisk> disk_;
};

/// Where nothing may be mounted. The store thread writes only during flush(), so that one thread at a time is in it.
class PretendedDisk final : public Disk {
public:
    [[nodiscard]] std::filesystem::path database() const override { return folder_ / "full.db"; }
    void fill() override { test::FaultyVfs::allow(0); }
    void free() override { test::FaultyVfs::allow_everything(); }

private:
    test::TemporaryFolder folder_;
    test::FaultyVfs vfs_;
};

enum class Kind : std::uint8_t { mounted = 1, pretended = 2 };

class FullDisk : public testing::TestWithParam<Kind> {
protected:
    void SetUp() override {
        if (GetParam() == Kind::pretended) {
            disk_ = std::make_unique<PretendedDisk>();
        } else if (auto mounted = test::SmallDisk::mount(2'000'000)) {
            disk_ = std::make_unique<MountedDisk>(std::move(mounted));
        } else {
            GTEST_SKIP() << "this process may not mount a file system";
        }
        auto store = open_sqlite_store(disk_->database(), OpenMode::read_write).value();
        Site site;
        site.code = "A";
        Device device;
        device.site = store->catalog().save_site(site).value();
        device.name = "M1";
        device_ = store->catalog().save_device(device).value();
        StoreWriterOptions options;
        options.capacity = capacity;
        options.commit_interval = options.retry_interval = std::chrono::hours{1};
        options.samples_per_commit = 64;
        options.clock = [this] { return start + std::chrono::seconds{seconds_}; };
        writer_ = StoreWriter::start(std::move(store), options, {}).value();
    }

    /// Two samples a second, every value another one.
    SinkLoad poll(int polls) {
        std::vector<PollResult> results;
        for (int i = 0; i < polls; ++i, ++seconds_) {
            PollResult result{device_, start + std::chrono::seconds{seconds_}, {}, std::nullopt, Duration{3}};
            result.readings.push_back(
                {power, Value::of(Decimal(seconds_ * 7 - 100, 0)), Quality::good, std::nullopt, ""});
            result.readings.push_back(
                {energy, Value::of(Decimal(seconds_ * 3 + 5, 0)), Quality::good, std::nullopt, ""});
            results.push_back(std::move(result));
        }
        return writer_->take(std::move(results));
    }

    /// Every value of every second, once, in order; and nothing is wrong with the file.
    void expect_everything_once() {
        const auto store = open_sqlite_store(disk_->database(), OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        ASSERT_EQ(catalog.points.size(), 2U);
        for (const Point& point : catalog.points) {
            const auto series =
                store->samples().read(point.id, {start, start + std::chrono::seconds{seconds_ + 1}}, {}).value();
            ASSERT_EQ(series.samples().size(), static_cast<std::size_t>(seconds_));
            for (int second = 0; second < seconds_; ++second) {
                const int value = point.key == power ? second * 7 - 100 : second * 3 + 5;
                ASSERT_EQ(series.samples()[static_cast<std::size_t>(second)],
                          good_sample(point.id, start + std::chrono::seconds{second}, Value::of(Decimal(value, 0))));
            }
        }
        const auto report = store->verify({}).value();
        EXPECT_TRUE(report.findings.empty()) << report.findings[0].detail;
    }

    std::unique_ptr<Disk> disk_;
    DeviceId device_;
    std::int64_t seconds_ = 0;  ///< Polled so far, which is also the time.
    std::unique_ptr<StoreWriter> writer_;
};

TEST_P(FullDisk, StopsIngestAndResumesWithoutLossOrDoubling) {
    poll(100);
    ASSERT_THAT(writer_->flush(), IsOk());
    disk_->fill();
    while (writer_->flush()) {
        poll(5);  // The last page may still have had room.
        ASSERT_LT(seconds_, 1000) << "a test that never filled the disk shows nothing";
    }
    const auto began = writer_->state().outage;
    ASSERT_TRUE(began);
    EXPECT_EQ(began->failure.code, Errc::store_full);
    EXPECT_EQ(began->since, start + std::chrono::seconds{seconds_});
    EXPECT_EQ(began->waited, 10U);
    EXPECT_FALSE(began->full_since);
    EXPECT_EQ(writer_->state().capacity, capacity);

    EXPECT_EQ(poll(400).state, SinkLoad::State::accepting);
    EXPECT_THAT(writer_->flush(), FailsWith(Errc::store_full));
    EXPECT_EQ(poll(100).state, SinkLoad::State::full);
    EXPECT_THAT(writer_->flush(), FailsWith(Errc::store_full));
    const auto full = writer_->state().outage;
    EXPECT_EQ(full->since, began->since) << "it is the same outage";
    EXPECT_EQ(full->full_since, start + std::chrono::seconds{seconds_});
    EXPECT_EQ(writer_->state().queued_samples, 1010U);

    disk_->free();
    ASSERT_THAT(writer_->flush(), IsOk());
    const StoreWriterState after = writer_->state();
    EXPECT_FALSE(after.outage);
    ASSERT_TRUE(after.last_outage);
    EXPECT_EQ(after.last_outage->since, began->since);
    EXPECT_EQ(after.last_outage->until, start + std::chrono::seconds{seconds_});
    EXPECT_EQ(after.last_outage->waited, 1010U);
    EXPECT_EQ(after.queued_samples, 0U);
    EXPECT_EQ(after.stored, 2U * static_cast<unsigned>(seconds_));
    EXPECT_EQ(after.repeated + after.conflicting, 0U);
    EXPECT_EQ(poll(20).state, SinkLoad::State::accepting);
    writer_.reset();
    expect_everything_once();
}

TEST_P(FullDisk, ComesAndGoesManyTimes) {
    poll(50);
    ASSERT_THAT(writer_->flush(), IsOk());
    for (int round = 0; round < 12; ++round) {
        disk_->fill();
        for (int i = 0; i < 1 + round % 4; ++i) {
            poll(9 + round);
            static_cast<void>(writer_->flush());
        }
        disk_->free();
        poll(3);
        ASSERT_THAT(writer_->flush(), IsOk());
    }
    EXPECT_EQ(writer_->state().stored, 2U * static_cast<unsigned>(seconds_));
    EXPECT_EQ(writer_->state().repeated + writer_->state().conflicting, 0U);
    writer_.reset();
    expect_everything_once();
}

INSTANTIATE_TEST_SUITE_P(Disks, FullDisk, testing::Values(Kind::mounted, Kind::pretended),
                         [](const auto& test) { return test.param == Kind::mounted ? "Mounted" : "Pretended"; });

}  // namespace
}  // namespace wattmast
