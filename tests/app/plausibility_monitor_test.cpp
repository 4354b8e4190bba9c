// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/plausibility_monitor.h"

#include <chrono>
#include <iostream>
#include <map>

#include "sim/history.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::IsOk;
using testing::IsEmpty;

constexpr UtcTime begin = utc_from_milliseconds(1'790'812'800'000);

/// Two devices with the power, voltage and current of one phase; the points of the second have other ids.
class PlausibilityMonitorTest : public testing::Test {
protected:
    PlausibilityMonitorTest() {
        Site site;
        site.code = "A";
        const SiteId place = *catalog().save_site(site);
        for (const char* name : {"M1", "M2"}) {
            Device device;
            device.site = place;
            device.name = name;
            devices_.push_back(*catalog().save_device(device));
            for (const PointKind kind : {PointKind::current, PointKind::active_power, PointKind::voltage}) {
                (void)catalog().ensure_point(devices_.back(), {kind, Phase::l1, ""});
            }
        }
        mapper_ = std::make_unique<SampleMapper>(*catalog().load());
    }
    CatalogStore& catalog() { return store_->catalog(); }
    PointId power_of(DeviceId device) {
        return catalog().load()->point_of(device, {PointKind::active_power, Phase::l1, ""})->id;
    }
    /// A poll of 230 V, 10 A and so many watts; gives its samples as they are judged.
    std::vector<Sample> poll(PlausibilityMonitor& monitor, DeviceId device, std::int64_t watts) {
        now_ += 10s;
        PollResult result{device, now_, {}, std::nullopt, Duration{3}};
        const auto add = [&](PointKind kind, Decimal value) {
            result.readings.push_back({{kind, Phase::l1, ""}, Value::of(value), Quality::good, std::nullopt, "", {}});
        };
        add(PointKind::voltage, Decimal(2300, -1));
        add(PointKind::current, Decimal(1000, -2));
        add(PointKind::active_power, Decimal(watts, 0));
        std::vector<Sample> samples;
        EXPECT_TRUE(mapper_->map(result, Origin::device, samples));
        monitor.judge(device, *mapper_, samples);
        return samples;
    }
    static std::size_t suspects(const std::vector<Sample>& samples) {
        return static_cast<std::size_t>(std::ranges::count(samples, Quality::suspect, &Sample::quality));
    }

    std::unique_ptr<Store> store_ = make_memory_store();
    std::vector<DeviceId> devices_;
    std::unique_ptr<SampleMapper> mapper_;
    UtcTime now_ = begin;
};

TEST_F(PlausibilityMonitorTest, OnlyThePointInDoubtOfTheDeviceInDoubtBecomesSuspect) {
    PlausibilityMonitor monitor;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(suspects(poll(monitor, devices_[0], 22'000)), 0U);
        EXPECT_EQ(suspects(poll(monitor, devices_[1], 2200)), 0U);
    }
    const auto judged = poll(monitor, devices_[0], 22'000);
    EXPECT_EQ(suspects(judged), 1U);
    EXPECT_EQ(judged[2].point, power_of(devices_[0]));
    EXPECT_EQ(judged[2].quality, Quality::suspect);
    EXPECT_EQ(judged[2].value, Value::of(Decimal(22'000, 0))) << "the value stays";
    EXPECT_EQ(suspects(poll(monitor, devices_[1], 2200)), 0U);
}

TEST_F(PlausibilityMonitorTest, WhatTheStoreRefusesIsSavedLaterAndOnce) {
    PlausibilityMonitor monitor;
    for (int i = 0; i < 6; ++i) {
        (void)poll(monitor, devices_[0], 22'000);
    }
    ASSERT_EQ(monitor.open_findings().size(), 1U);
    EXPECT_FALSE(monitor.open_findings()[0].id.is_assigned());
    const auto other = make_memory_store();  // Does not have the points.
    EXPECT_THAT(monitor.save(other->samples(), now_), FailsWith(Errc::unknown_point));
    ASSERT_THAT(monitor.save(store_->samples(), now_), IsOk());
    ASSERT_THAT(monitor.save(store_->samples(), now_), IsOk());
    const auto findings = store_->samples().findings(std::nullopt).value();
    EXPECT_EQ(findings, monitor.open_findings());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_TRUE(findings[0].id.is_assigned());
    const auto records = store_->samples().quarantine_records(std::nullopt, {begin, now_ + 1h}).value();
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0].range, (TimeRange{begin + 10s, begin + 40s})) << "the polls before it was said";
    EXPECT_EQ(records[0].who, self_test_name);
    EXPECT_EQ(records[0].entered, now_);
}

TEST_F(PlausibilityMonitorTest, WhatTheStoreRefusesHalfwayIsSavedAsAWholeLater) {
    PlausibilityMonitor monitor;
    for (int i = 0; i < 6; ++i) {
        (void)poll(monitor, devices_[0], 22'000);
        (void)poll(monitor, devices_[1], 22'000);
    }
    const auto other = make_memory_store();  // Has the points of the first device only.
    Site site;
    site.code = "A";
    Device device;
    device.site = *other->catalog().save_site(site);
    device.name = "M1";
    const DeviceId first = *other->catalog().save_device(device);
    for (const PointKind kind : {PointKind::current, PointKind::active_power, PointKind::voltage}) {
        (void)other->catalog().ensure_point(first, {kind, Phase::l1, ""});
    }
    EXPECT_THAT(monitor.save(other->samples(), now_), FailsWith(Errc::unknown_point));
    EXPECT_THAT(other->samples().findings(std::nullopt).value(), IsEmpty());
    EXPECT_THAT(other->samples().quarantine_records(std::nullopt, {begin, now_ + 1h}).value(), IsEmpty());
    ASSERT_EQ(monitor.open_findings().size(), 2U);
    EXPECT_FALSE(monitor.open_findings()[0].id.is_assigned());
    EXPECT_FALSE(monitor.open_findings()[1].id.is_assigned());

    ASSERT_THAT(monitor.save(store_->samples(), now_), IsOk());
    ASSERT_THAT(monitor.save(store_->samples(), now_), IsOk());
    EXPECT_EQ(store_->samples().findings(std::nullopt).value().size(), 2U);
    EXPECT_EQ(store_->samples().quarantine_records(std::nullopt, {begin, now_ + 1h}).value().size(), 2U);
}

TEST_F(PlausibilityMonitorTest, AFindingThatEndsBeforeItWasSavedIsStoredAsEnded) {
    PlausibilityMonitor monitor;
    for (int i = 0; i < 6; ++i) {
        (void)poll(monitor, devices_[0], 22'000);
    }
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(suspects(poll(monitor, devices_[0], 2200)), 0U);
    }
    ASSERT_THAT(monitor.save(store_->samples(), now_), IsOk());
    const auto findings = store_->samples().findings(std::nullopt).value();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].state, FindingState::cleared);
    EXPECT_EQ(findings[0].until, begin + 70s);
}

TEST_F(PlausibilityMonitorTest, AFailedPollIsNeitherAgreementNorContradiction) {
    PlausibilityMonitor monitor;
    for (int i = 0; i < 6; ++i) {
        (void)poll(monitor, devices_[0], 22'000);
    }
    std::vector<Sample> samples;
    PollResult failed{devices_[0], now_ + 1s, {}, fail(Errc::timeout, "silent"), Duration{3}};
    ASSERT_TRUE(mapper_->map(failed, Origin::device, samples));
    monitor.judge(devices_[0], *mapper_, samples);
    EXPECT_EQ(suspects(samples), 0U) << "there is no value to doubt";
    EXPECT_EQ(monitor.open_findings().size(), 1U);
}

TEST_F(PlausibilityMonitorTest, AFindingOfAPointThatIsReadNoMoreEnds) {
    PlausibilityFinding finding{.id = FindingId(7),
                                .device = devices_[0],
                                .point = PointId(99),
                                .rule = PlausibilityRule::power_identity,
                                .action = PlausibilityAction::quarantine,
                                .state = FindingState::open,
                                .since = begin,
                                .until = std::nullopt,
                                .factor = Decimal(1, -1),
                                .detail = "ten times too large"};
    PlausibilityMonitor monitor({finding});
    EXPECT_EQ(monitor.open_findings().size(), 1U);
    EXPECT_EQ(suspects(poll(monitor, devices_[0], 2200)), 0U);
    EXPECT_THAT(monitor.open_findings(), IsEmpty());
}

/// What a fleet without wrong scales comes to. Gives polls and findings.
void expect_nothing_found(const sim::FleetOptions& options, TimeRange range, Duration step) {
    const auto fleet = sim::make_fleet(options).value();
    const auto store = make_memory_store();
    sim::HistoryRequest request;
    request.range = range;
    request.step = step;
    request.id_of = [&](const sim::FleetSite& site, const sim::FleetDevice& device) {
        Device saved;
        saved.site = store->catalog().save_site(site.site).value();
        saved.name = device.name;
        return store->catalog().save_device(saved).value();
    };
    SampleMapper mapper(*store->catalog().load());
    PlausibilityMonitor monitor;
    std::vector<Sample> samples;
    std::size_t polls = 0;
    std::size_t suspects = 0;
    const auto taken = sim::generate_history(fleet, request, [&](std::vector<PollResult>&& results) -> Result<void> {
        for (const PollResult& result : results) {
            samples.clear();
            if (!mapper.map(result, Origin::simulated, samples)) {
                EXPECT_THAT(mapper.learn(result, store->catalog()), IsOk());
                EXPECT_TRUE(mapper.map(result, Origin::simulated, samples));
            }
            const auto before = std::ranges::count(samples, Quality::suspect, &Sample::quality);
            monitor.judge(result.device, mapper, samples);
            suspects +=
                static_cast<std::size_t>(std::ranges::count(samples, Quality::suspect, &Sample::quality) - before);
            ++polls;
        }
        return {};
    });
    ASSERT_THAT(taken, IsOk());
    ASSERT_THAT(monitor.save(store->samples(), range.end), IsOk());
    const auto findings = store->samples().findings(std::nullopt).value();
    std::cout << polls << " polls at " << step.count() / 1000 << " s: " << findings.size() << " findings, " << suspects
              << " samples held back\n";
    EXPECT_EQ(suspects, 0U);
    for (const PlausibilityFinding& finding : findings) {
        ADD_FAILURE() << "device " << finding.device.number() << ": " << finding.detail;
    }
}

// Outages, restarts of the battery, a register that is reset, a silent meter: none of it is a wrong scale.
TEST(PlausibilityMonitorDemo, NothingIsFoundInThirtyDaysOfTheDemo) {
    expect_nothing_found({.anchor = begin}, {begin - 24h * 29, begin + 24h}, 15min);
}

TEST(PlausibilityMonitorDemo, NothingIsFoundAtTheDemosPace) {
    expect_nothing_found({.anchor = begin}, {begin - 6h, begin + 6h}, 10s);
}

}  // namespace
}  // namespace wattmast
