// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The self-test from the poll to the energy: what is held back is not booked, and what is released is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>

#include "app/node_energy.h"
#include "app/store_writer.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::IsOk;
using testing::Contains;
using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr UtcTime midnight = utc_from_milliseconds(1'790'812'800'000);
constexpr SealPolicy eager{
    .grace = Duration{0}, .slice = 1'000'000, .of_device = 1, .late = 1, .of_tail = 1, .wait = 0};

UtcTime at(std::chrono::minutes minutes) {
    return midnight + minutes;
}
TimeRange hours(int begin, int end) {
    return {at(std::chrono::hours{begin}), at(std::chrono::hours{end})};
}

/// 2400 W, polled once a minute, into a file.
class PolledMeter {
public:
    PolledMeter() {
        auto store = open_sqlite_store(path(), OpenMode::read_write, eager).value();
        const auto site = store->catalog().save_site({{}, "A", "a", SiteKind::tower, {}, "", "UTC", {}, {}});
        device_ = store->catalog().save_device({{}, *site, "M1", "modbus+tcp://h", "", 60s, ""}).value();
        store.reset();
        restart();
    }
    void restart() {
        writer_.reset();
        StoreWriterOptions options;
        options.clock = [this] { return now_.load(); };
        options.retire_budget = 1;
        writer_ =
            StoreWriter::start(open_sqlite_store(path(), OpenMode::read_write, eager).value(), options, {}).value();
    }

    /// Makes what is older into quarter hours.
    void retire(UtcTime before) {
        writer_.reset();
        {
            auto store = open_sqlite_store(path(), OpenMode::read_write, eager).value();
            bool is_done = false;
            while (!is_done) {
                const auto report = store->retire({before, std::nullopt}, 1'000'000);
                ASSERT_THAT(report, IsOk());
                ASSERT_TRUE(report->kept.empty()) << report->kept.front();
                retired_days += report->days;
                is_done = report->is_done;
            }
        }
        restart();
    }

    /// Polls until then.
    void poll_until(std::chrono::minutes end) {
        while (now_.load() < at(end)) {
            kwh_ += 0.04;
            PollResult result{device_, now_.load(), {}, std::nullopt, Duration{3}};
            add(result, PointKind::active_power, 2400 * power_scale, 1);
            if (has_current) {
                add(result, PointKind::voltage, 240, 1);
                add(result, PointKind::current, 10, 2);
                add(result, PointKind::power_factor, 1, 2);
            }
            if (has_register) {
                add(result, PointKind::active_energy_import, kwh_ * register_scale, 3);
            }
            writer_->take({result});
            now_ = now_.load() + 1min;
            if (++untaken_ % 60 == 0) {
                flush();
            }
        }
        flush();
    }
    void flush() { ASSERT_THAT(writer_->flush(), IsOk()); }

    [[nodiscard]] std::vector<EnergyInterval> energy(std::vector<TimeRange> ranges,
                                                     PointKind kind = PointKind::active_power) const {
        const auto store = open_sqlite_store(path(), OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        const SignalReader reader(store->samples(), catalog);
        NodeMeters meters;
        const Point* const point = catalog.point_of(device_, {kind, Phase::total, ""});
        (kind == PointKind::active_power ? meters.power : meters.energy) = point;
        return node_energy(reader, meters, ranges, {}).value();
    }
    [[nodiscard]] double kilowatt_hours(TimeRange range, PointKind kind = PointKind::active_power) const {
        const auto interval = energy({range}, kind).front();
        EXPECT_TRUE(interval.energy.has_value());
        return interval.energy ? static_cast<double>(interval.energy->count()) / 1e6 : -1;
    }
    [[nodiscard]] std::vector<PlausibilityFinding> findings() const {
        return open_sqlite_store(path(), OpenMode::read_only).value()->samples().findings(std::nullopt).value();
    }
    [[nodiscard]] std::size_t suspects(PointKind kind) const {
        const auto store = open_sqlite_store(path(), OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        const PointId point = catalog.point_of(device_, {kind, Phase::total, ""})->id;
        const auto series = store->samples().read(point, hours(-24, 24 * 30), {}).value();
        return static_cast<std::size_t>(std::ranges::count(series.samples(), Quality::suspect, &Sample::quality));
    }
    [[nodiscard]] StoreWriter& writer() { return *writer_; }

    std::size_t retired_days = 0;
    double power_scale = 1;
    double register_scale = 1;
    bool has_current = true;
    bool has_register = false;

private:
    [[nodiscard]] std::filesystem::path path() const { return folder_ / "fleet.wattmast"; }
    static void add(PollResult& result, PointKind kind, double value, int decimals) {
        const double scaled = value * Decimal(1, decimals).to_double();
        result.readings.push_back({{kind, Phase::total, ""},
                                   Value::of(Decimal(std::llround(scaled), -decimals)),
                                   Quality::good,
                                   std::nullopt,
                                   "",
                                   {}});
    }

    test::TemporaryFolder folder_;
    DeviceId device_;
    std::atomic<UtcTime> now_ = midnight;  ///< Asked for on the store thread.
    double kwh_ = 5000;
    int untaken_ = 0;
    std::unique_ptr<StoreWriter> writer_;
};

bool is_suspect(const EnergyFinding& finding) {
    return finding.kind == EnergyFinding::Kind::suspect;
}
bool is_corrected(const EnergyFinding& finding) {
    return finding.kind == EnergyFinding::Kind::corrected;
}

TEST(Quarantine, TenTimesThePowerInTheMiddleOfADayIsNotBooked) {
    PolledMeter meter;
    meter.poll_until(10h);
    meter.power_scale = 10;
    meter.poll_until(14h);
    meter.power_scale = 1;
    meter.poll_until(24h);

    const auto findings = meter.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].state, FindingState::cleared);
    EXPECT_EQ(findings[0].since, at(10h));
    EXPECT_EQ(findings[0].until, at(14h));
    EXPECT_EQ(findings[0].factor, Decimal(1, -1));
    EXPECT_THAT(findings[0].detail, HasSubstr("active_power/total says 24000 W"));
    EXPECT_THAT(*meter.writer().open_findings(), IsEmpty());
    EXPECT_EQ(meter.suspects(PointKind::active_power), 237U) << "three were stored before it was said";

    const auto inside = meter.energy({hours(10, 14)}).front();
    EXPECT_FALSE(inside.energy.has_value());
    EXPECT_EQ(inside.coverage.count, 0);
    EXPECT_TRUE(std::ranges::any_of(inside.findings, is_suspect));
    EXPECT_NEAR(meter.kilowatt_hours(hours(0, 10)), 2.4 * (599.0 / 60), 1e-6) << "to the last good value";
    const auto day = meter.energy({hours(0, 24)}).front();
    EXPECT_NEAR(static_cast<double>(day.energy->count()) / 1e6, 2.4 * (599.0 / 60 + 599.0 / 60), 1e-6);
    EXPECT_NEAR(day.coverage.count, 832'000, 1000);
}

TEST(Quarantine, ReleasedWithTheFactorTheDayIsRightAlsoAfterItWasRolledUp) {
    PolledMeter meter;
    meter.poll_until(10h);
    meter.power_scale = 10;
    meter.poll_until(14h);
    meter.power_scale = 1;
    meter.poll_until(96h);
    meter.restart();
    EXPECT_FALSE(meter.energy({hours(10, 14)}).front().energy.has_value());

    const auto released = meter.writer().release({meter.findings()[0].id, Decimal(1, -1), "L. Chen", "profile mended"});
    ASSERT_THAT(released, IsOk());
    EXPECT_EQ(released->record->range, hours(10, 14));
    EXPECT_NEAR(meter.kilowatt_hours(hours(0, 24)), 2.4 * 24, 1e-6);
    EXPECT_NEAR(meter.kilowatt_hours(hours(10, 14)), 2.4 * 4, 1e-6);
    const auto day = meter.energy({hours(0, 24)}).front();
    EXPECT_EQ(day.coverage, whole);
    EXPECT_THAT(day.findings, Contains(Field(&EnergyFinding::detail,
                                             "L. Chen released the samples held back, times 0.1: profile mended")));
    EXPECT_TRUE(std::ranges::none_of(day.findings, is_suspect));
    EXPECT_EQ(meter.suspects(PointKind::active_power), 237U) << "the samples stay as they are";
    EXPECT_NEAR(meter.kilowatt_hours(hours(24, 48)), 2.4 * 24, 1e-6);
}

TEST(Quarantine, ARegisterTenTimesTooLargeForADayLosesAndGainsNothing) {
    PolledMeter meter;
    meter.has_register = true;
    meter.poll_until(34h);
    meter.register_scale = 10;
    meter.poll_until(38h);
    meter.register_scale = 1;
    meter.poll_until(120h);
    const auto of_register = PointKind::active_energy_import;
    ASSERT_EQ(meter.findings().size(), 1U);
    EXPECT_EQ(meter.findings()[0].rule, PlausibilityRule::register_jump);
    EXPECT_EQ(meter.findings()[0].since, at(34h));
    EXPECT_EQ(meter.findings()[0].until, at(38h));
    // The register itself goes on across the span: the day's total is exact, the span is a gap.
    const auto day = meter.energy({hours(24, 48)}, of_register).front();
    EXPECT_NEAR(static_cast<double>(day.energy->count()) / 1e6, 2.4 * 24, 1e-6);
    EXPECT_LT(day.coverage.count, 840'000);
    EXPECT_TRUE(std::ranges::any_of(day.findings, is_suspect));
    const auto inside = meter.energy({hours(35, 37)}, of_register).front();
    EXPECT_EQ(inside.coverage.count, 0);

    ASSERT_THAT(meter.writer().release({meter.findings()[0].id, Decimal(1, -1), "L. Chen", "read off the meter"}),
                IsOk());
    const auto after = meter.energy({hours(24, 48)}, of_register).front();
    EXPECT_NEAR(static_cast<double>(after.energy->count()) / 1e6, 2.4 * 24, 1e-6);
    EXPECT_EQ(after.coverage, whole);
    EXPECT_TRUE(std::ranges::any_of(after.findings, is_corrected));
}

TEST(Quarantine, ADayWithHeldBackValuesKeepsItsFigureWhenItsSamplesAreRetired) {
    const auto of_register = PointKind::active_energy_import;
    PolledMeter meter;
    meter.has_register = true;
    meter.poll_until(34h);
    meter.register_scale = 10;
    meter.poll_until(38h);
    meter.register_scale = 1;
    meter.poll_until(120h);
    const auto before = meter.energy({hours(24, 48)}, of_register).front();
    ASSERT_TRUE(before.energy);
    meter.retire(at(72h));
    ASSERT_EQ(meter.retired_days, 3U);

    const auto after = meter.energy({hours(24, 48)}, of_register).front();
    EXPECT_EQ(after.energy, before.energy);
    EXPECT_LE(after.coverage.count, before.coverage.count);
    EXPECT_GT(after.coverage.count, before.coverage.count - 1'000'000 / 24) << "a quarter of an hour on either side";
    EXPECT_TRUE(std::ranges::any_of(after.findings, is_suspect));
    EXPECT_EQ(meter.energy({hours(35, 37)}, of_register).front().coverage.count, 0);
    // Months that hold the day, too.
    const auto days = meter.energy({hours(0, 72)}, of_register).front();
    ASSERT_TRUE(days.energy);
    EXPECT_TRUE(std::ranges::any_of(days.findings, is_suspect));
    EXPECT_TRUE(std::ranges::none_of(meter.energy({hours(48, 72)}, of_register).front().findings, is_suspect));
    // A factor cannot be applied to cells: they stay left out.
    ASSERT_THAT(meter.writer().release({meter.findings()[0].id, Decimal(1, -1), "L. Chen", "too late"}), IsOk());
    const auto released = meter.energy({hours(24, 48)}, of_register).front();
    EXPECT_EQ(released.energy, before.energy);
    EXPECT_EQ(released.coverage, after.coverage);
    EXPECT_TRUE(std::ranges::any_of(released.findings, is_suspect));
    EXPECT_TRUE(std::ranges::any_of(released.findings, is_corrected));
}

TEST(Quarantine, WhatIsReleasedAsItIsCountsAlsoInCells) {
    const auto of_register = PointKind::active_energy_import;
    PolledMeter meter;
    meter.has_register = true;
    meter.poll_until(34h);
    meter.register_scale = 10;
    meter.poll_until(48h);
    meter.retire(at(24h));  // Not the day in question: it is released first, with the rest of what is wrong.
    const FindingId finding = meter.findings()[0].id;
    ASSERT_THAT(meter.writer().release({finding, Decimal(1, 0), "L. Chen", "the register was exchanged"}), IsOk());
    meter.poll_until(120h);
    const auto before = meter.energy({hours(36, 48)}, of_register).front();
    ASSERT_TRUE(before.energy);
    meter.retire(at(72h));
    const auto after = meter.energy({hours(36, 48)}, of_register).front();
    EXPECT_EQ(after.energy, before.energy);
    EXPECT_EQ(after.coverage, before.coverage);
    EXPECT_TRUE(std::ranges::none_of(after.findings, is_suspect));
}

TEST(Quarantine, ADeviceWrongFromItsFirstPollBooksNothingAndIsHeldBackAcrossARestart) {
    PolledMeter meter;
    meter.power_scale = 10;
    meter.poll_until(2h);
    ASSERT_EQ(meter.writer().open_findings()->size(), 1U);
    meter.restart();
    ASSERT_EQ(meter.writer().open_findings()->size(), 1U) << "read from the store";
    meter.poll_until(4h);
    EXPECT_EQ(meter.suspects(PointKind::active_power), 237U);
    EXPECT_FALSE(meter.energy({hours(0, 4)}).front().energy.has_value());
    // The past is released while the profile still says ten times too much.
    ASSERT_THAT(meter.writer().release({meter.findings()[0].id, Decimal(1, -1), "L. Chen", "scale is 0.1"}), IsOk());
    EXPECT_NEAR(meter.kilowatt_hours({at(0min), at(239min)}), 2.4 * 239 / 60, 1e-6);
    EXPECT_EQ(meter.findings()[0].state, FindingState::open);
    meter.poll_until(5h);
    EXPECT_FALSE(meter.energy({hours(4, 5)}).front().energy.has_value());
    meter.restart();
    meter.power_scale = 1;  // As after the profile was changed.
    meter.poll_until(6h);
    EXPECT_EQ(meter.findings()[0].state, FindingState::cleared);
    EXPECT_EQ(meter.findings()[0].until, at(5h));
    EXPECT_NEAR(meter.kilowatt_hours({at(5h), at(359min)}), 2.4 * 59 / 60, 1e-6);
}

TEST(Quarantine, AcceptedValuesAreBookedAndNotDoubtedAgain) {
    PolledMeter meter;
    meter.power_scale = 10;
    meter.poll_until(2h);
    ASSERT_THAT(meter.writer().release({meter.findings()[0].id, Decimal(1, 0), "L. Chen", "the current is wrong"}),
                IsOk());
    EXPECT_THAT(*meter.writer().open_findings(), IsEmpty());
    meter.poll_until(3h);
    meter.restart();
    meter.poll_until(4h);
    ASSERT_EQ(meter.findings().size(), 1U);
    EXPECT_EQ(meter.findings()[0].state, FindingState::accepted);
    EXPECT_THAT(meter.findings()[0].detail, HasSubstr("(accepted by L. Chen: the current is wrong)"));
    EXPECT_NEAR(meter.kilowatt_hours({at(0min), at(239min)}), 24.0 * 239 / 60, 1e-6);
}

TEST(Quarantine, WhatCannotBeReleasedIsRefused) {
    PolledMeter meter;
    meter.power_scale = 0.5;
    meter.poll_until(2h);
    ASSERT_EQ(meter.findings().size(), 1U);
    const FindingId hint = meter.findings()[0].id;
    EXPECT_EQ(meter.findings()[0].action, PlausibilityAction::hint);
    EXPECT_EQ(meter.suspects(PointKind::active_power), 0U);
    EXPECT_THAT(meter.writer().release({FindingId(77), Decimal(1, 0), "L. Chen", "why"}),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(meter.writer().release({hint, Decimal(2, 0), "L. Chen", "why"}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(meter.writer().release({hint, Decimal(1, 0), "", "why"}), FailsWith(Errc::invalid_argument));
    ASSERT_THAT(meter.writer().release({hint, Decimal(1, 0), "L. Chen", "why"}), IsOk());
    EXPECT_EQ(meter.findings()[0].state, FindingState::accepted);
}

}  // namespace
}  // namespace wattmast
