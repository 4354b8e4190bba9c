// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store_writer.h"

#include <atomic>
#include <future>

#include "store/memory_store.h"
#include "support/fatal_log_sink.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;

const PointKey power{PointKind::active_power, Phase::total, ""};
constexpr UtcTime start = utc_from_milliseconds(1'700'000'000'000);

PollResult poll(DeviceId device, int second, int watts) {
    PollResult result{device, start + std::chrono::seconds{second}, {}, std::nullopt, Duration{3}};
    result.readings.push_back({power, Value::of(Decimal(watts, 0)), Quality::good, std::nullopt, ""});
    return result;
}

/// A store that refuses while told to, and hands the rest to a memory store that the test can look into.
class RefusingStore final : public Store, private SampleStore {
public:
    explicit RefusingStore(std::shared_ptr<std::atomic<bool>> refuses)
        : refuses_(std::move(refuses)), inner_(make_memory_store()) {}

    SampleStore& samples() override { return *this; }
    CatalogStore& catalog() override { return inner_->catalog(); }
    AlarmStore& alarms() override { return inner_->alarms(); }
    LedgerStore& ledger() override { return inner_->ledger(); }
    Result<VerifyReport> verify(std::stop_token cancel) override { return inner_->verify(std::move(cancel)); }
    Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget) override {
        return inner_->retire(limits, budget);
    }
    Result<StorageUse> storage_use(UtcTime now, std::stop_token cancel) override {
        return inner_->storage_use(now, std::move(cancel));
    }

private:
    Result<AppendReport> append(std::span<const Sample> batch) override {
        if (*refuses_) {
            return fail(Errc::store_full, "the disk is full");
        }
        return inner_->samples().append(batch);
    }
    Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override {
        return inner_->samples().read(point, range, std::move(cancel));
    }
    Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override {
        return inner_->samples().last_value_before(point, before);
    }
    Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override {
        return inner_->samples().first_value_from(point, from);
    }
    Result<std::vector<Sample>> latest() const override { return inner_->samples().latest(); }
    Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const override {
        return inner_->samples().latest_of(points);
    }
    Result<LateSamples> late_samples(std::span<const PointId> points,
                                     std::optional<std::uint64_t> since) const override {
        return inner_->samples().late_samples(points, since);
    }
    Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range, int columns,
                                                                std::stop_token cancel) const override {
        return inner_->samples().envelope(point, range, columns, std::move(cancel));
    }
    Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders, RollupLevel widest,
                                          std::stop_token cancel) const override {
        return inner_->samples().cells(point, borders, widest, std::move(cancel));
    }
    Result<std::vector<RollupCell>> retired_cells(PointId point, TimeRange range,
                                                  std::stop_token cancel) const override {
        return inner_->samples().retired_cells(point, range, std::move(cancel));
    }
    Result<SampleStatistics> statistics() const override { return inner_->samples().statistics(); }
    Result<std::vector<Correction>> corrections(std::optional<PointId> point, TimeRange range) const override {
        return inner_->samples().corrections(point, range);
    }
    Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                             TimeRange range) const override {
        return inner_->samples().quarantine_records(point, range);
    }
    Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const override {
        return inner_->samples().findings(device);
    }
    Result<QuarantineId> quarantine(const QuarantineRecord& record) override {
        return inner_->samples().quarantine(record);
    }
    Result<FindingId> save_finding(const PlausibilityFinding& finding) override {
        return inner_->samples().save_finding(finding);
    }
    Result<void> together(const std::function<Result<void>()>& work) override {
        return inner_->samples().together(work);
    }
    Result<std::vector<CorrectionId>> correct_all(std::span<const Correction> corrections) override {
        return inner_->samples().correct_all(corrections);
    }

    std::shared_ptr<std::atomic<bool>> refuses_;
    std::unique_ptr<Store> inner_;
};

struct Fixture {
    std::shared_ptr<std::atomic<bool>> refuses = std::make_shared<std::atomic<bool>>(false);
    DeviceId device;
    std::vector<Sample> committed;  ///< Written on the store thread, read after flush().
    std::unique_ptr<StoreWriter> writer;

    explicit Fixture(std::size_t capacity = 1000) {
        auto store = std::make_unique<RefusingStore>(refuses);
        const auto site = store->catalog().save_site({{}, "A", "a", SiteKind::tower, {}, "", "UTC", {}, {}});
        device =
            store->catalog().save_device({{}, *site, "M1", "modbus+tcp://h", "", std::chrono::seconds{10}, ""}).value();
        StoreWriter::Events events;
        events.stored = [this](const std::shared_ptr<const std::vector<Sample>>& batch) {
            committed.insert(committed.end(), batch->begin(), batch->end());
        };
        StoreWriterOptions options;
        options.capacity = capacity;
        options.retry_interval = std::chrono::milliseconds{20};
        options.commit_interval = std::chrono::milliseconds{20};
        writer = StoreWriter::start(std::move(store), options, std::move(events)).value();
    }
};

TEST(StoreWriter, GivesNewPointsIdsAndStoresThem) {
    Fixture fixture;
    std::vector<PollResult> polls;
    polls.push_back(poll(fixture.device, 1, 1100));
    polls.push_back(poll(fixture.device, 2, 1200));
    fixture.writer->take(std::move(polls));
    ASSERT_THAT(fixture.writer->flush(), IsOk());

    const auto catalog = fixture.writer->catalog();
    ASSERT_EQ(catalog->points.size(), 1U);
    EXPECT_EQ(catalog->points[0].key, power);
    EXPECT_EQ(fixture.writer->state().stored, 2U);
    EXPECT_EQ(fixture.writer->state().queued_samples, 0U);
    EXPECT_EQ(fixture.writer->state().write_lag.count(), 0);
    ASSERT_FALSE(fixture.committed.empty());
    EXPECT_EQ(fixture.committed.back(),
              good_sample(catalog->points[0].id, start + std::chrono::seconds{2}, Value::of(Decimal(1200, 0))));
}

TEST(StoreWriter, KeepsSamplesWhileTheStoreRefusesAndLosesNone) {
    Fixture fixture;
    *fixture.refuses = true;
    fixture.writer->take({poll(fixture.device, 1, 1100)});
    EXPECT_THAT(fixture.writer->flush(), FailsWith(Errc::store_full));
    fixture.writer->take({poll(fixture.device, 2, 1200)});
    EXPECT_THAT(fixture.writer->flush(), FailsWith(Errc::store_full));
    EXPECT_EQ(fixture.writer->state().queued_samples, 2U);
    EXPECT_EQ(fixture.writer->state().outage->failure.code, Errc::store_full);

    *fixture.refuses = false;
    ASSERT_THAT(fixture.writer->flush(), IsOk());
    EXPECT_EQ(fixture.writer->state().stored, 2U);
    EXPECT_EQ(fixture.writer->state().queued_samples, 0U);
    EXPECT_FALSE(fixture.writer->state().outage.has_value());
}

TEST(StoreWriter, SaysFullAtItsCapacityAndStillTakesWhatWasPolled) {
    Fixture fixture(2);
    *fixture.refuses = true;
    EXPECT_EQ(fixture.writer->take({poll(fixture.device, 1, 1)}).state, SinkLoad::State::accepting);
    EXPECT_EQ(fixture.writer->take({poll(fixture.device, 2, 2)}).state, SinkLoad::State::full);
    EXPECT_EQ(fixture.writer->take({poll(fixture.device, 3, 3)}).state, SinkLoad::State::full);
    *fixture.refuses = false;
    ASSERT_THAT(fixture.writer->flush(), IsOk());
    EXPECT_EQ(fixture.writer->state().stored, 3U);
    EXPECT_EQ(fixture.writer->load().state, SinkLoad::State::accepting);
}

TEST(StoreWriter, LostSamplesAtTheEndAreAnErrorInTheLog) {
    test::ExpectErrorLogs logs;
    {
        Fixture fixture;
        *fixture.refuses = true;
        fixture.writer->take({poll(fixture.device, 1, 1100)});
        EXPECT_THAT(fixture.writer->flush(), FailsWith(Errc::store_full));
    }
    ASSERT_EQ(logs.lines().size(), 1U);
    EXPECT_THAT(logs.lines()[0], testing::HasSubstr("1 samples could not be stored"));
}

TEST(StoreWriter, MarksSimulatedSamples) {
    Fixture fixture;
    fixture.writer->set_origin(Origin::simulated);
    fixture.writer->take({poll(fixture.device, 1, 1100)});
    ASSERT_THAT(fixture.writer->flush(), IsOk());
    ASSERT_FALSE(fixture.committed.empty());
    EXPECT_EQ(fixture.committed.back().origin, Origin::simulated);
}

TEST(StoreWriter, ChangesTheCatalogueOnItsOwnThread) {
    Fixture fixture;
    const auto changed = fixture.writer->change_catalog([](CatalogStore& store) -> Result<void> {
        const auto site = store.save_site({{}, "B", "b", SiteKind::office, {}, "", "UTC", {}, {}});
        return site ? Result<void>() : site.error();
    });
    ASSERT_THAT(changed, IsOk());
    EXPECT_NE(fixture.writer->catalog()->site_by_code("B"), nullptr);
}

TEST(StoreWriter, AFailedChangeIsHandedBack) {
    Fixture fixture;
    const auto changed = fixture.writer->change_catalog(
        [](CatalogStore&) -> Result<void> { return fail(Errc::invalid_inventory, "no"); });
    EXPECT_THAT(changed, FailsWith(Errc::invalid_inventory));
}

}  // namespace
}  // namespace wattmast
