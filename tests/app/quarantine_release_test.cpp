// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person releases where several findings hold samples of one point.
#include "app/quarantine_release.h"

#include <gmock/gmock.h>

#include <chrono>

#include "store/corrected_samples.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr UtcTime midnight = utc_from_milliseconds(1'790'812'800'000);
UtcTime at(int minutes) {
    return midnight + std::chrono::minutes{minutes};
}

/// Samples at minutes 0, 1, … 9 of a power and a voltage, all suspect; now is minute 10.
class ReleaseAmongOthers : public testing::Test {
protected:
    ReleaseAmongOthers() {
        Site site;
        site.code = "A";
        Device device;
        device.site = store_->catalog().save_site(site).value();
        device.name = "M1";
        device_ = store_->catalog().save_device(device).value();
        power_ = store_->catalog().ensure_point(device_, {PointKind::active_power, Phase::total, ""}).value();
        voltage_ = store_->catalog().ensure_point(device_, {PointKind::voltage, Phase::l1, ""}).value();
        std::vector<Sample> samples;
        for (int minute = 0; minute < 10; ++minute) {
            for (const PointId point : {power_, voltage_}) {
                Sample sample;
                sample.point = point;
                sample.at = at(minute);
                sample.value = Value::of(Decimal(2400 + minute, 0));
                sample.quality = Quality::suspect;
                samples.push_back(sample);
            }
        }
        EXPECT_THAT(store_->samples().append(samples), IsOk());
    }
    FindingId find(PlausibilityRule rule, int since, PointId point,
                   PlausibilityAction action = PlausibilityAction::quarantine) {
        PlausibilityFinding finding;
        finding.device = device_;
        finding.point = point;
        finding.rule = rule;
        finding.action = action;
        finding.since = at(since);
        finding.detail = "seen since " + std::to_string(since);
        return store_->samples().save_finding(finding).value();
    }
    void clear(FindingId id, int until) {
        auto findings = store_->samples().findings(std::nullopt).value();
        for (PlausibilityFinding& finding : findings) {
            if (finding.id == id) {
                finding.state = FindingState::cleared;
                finding.until = at(until);
                EXPECT_THAT(store_->samples().save_finding(finding), IsOk());
            }
        }
    }
    Result<Release> free(FindingId id, Decimal factor = {1, 0}) {
        return release(store_->samples(), {id, factor, "L. Chen", "why"}, at(10));
    }
    /// Minutes whose power counts.
    [[nodiscard]] std::vector<int> booked() const {
        std::vector<int> minutes;
        const CorrectedSamples corrected(store_->samples());
        const auto series = corrected.read(power_, {at(0), at(60)}, {}).value();
        for (const Sample& sample : series.samples()) {
            if (sample.quality == Quality::good) {
                minutes.push_back(static_cast<int>((sample.at - midnight) / 1min));
            }
        }
        return minutes;
    }

    std::unique_ptr<Store> store_ = make_memory_store();
    DeviceId device_;
    PointId power_;
    PointId voltage_;
};

TEST_F(ReleaseAmongOthers, WhatAnotherOpenFindingHoldsStaysHeld) {
    const FindingId identity = find(PlausibilityRule::power_identity, 2, power_);
    const FindingId rating = find(PlausibilityRule::rating, 5, power_);
    const auto done = free(identity);
    ASSERT_THAT(done, IsOk());
    EXPECT_THAT(booked(), ElementsAre(2, 3, 4));
    EXPECT_EQ(done->record->range, (TimeRange{at(2), at(5)}));
    EXPECT_THAT(done->held_by, ElementsAre(rating));
    EXPECT_EQ(done->finding.state, FindingState::accepted);
    EXPECT_EQ(done->finding.until, at(10)) << "what is accepted is not cut";
    // The other one decides on the rest.
    ASSERT_THAT(free(rating), IsOk());
    EXPECT_THAT(booked(), ElementsAre(2, 3, 4, 5, 6, 7, 8, 9));
}

TEST_F(ReleaseAmongOthers, WhereAnotherHoldsAllOfItThereIsNothingToRelease) {
    const FindingId rating = find(PlausibilityRule::rating, 1, power_);
    const FindingId identity = find(PlausibilityRule::power_identity, 2, power_);
    EXPECT_THAT(free(identity, Decimal(1, -1)),
                FailsWithDetail(Errc::invalid_argument,
                                "finding " + std::to_string(rating.number()) + " holds back all samples"));
    // That the values are right by this rule can be said all the same.
    const auto accepted = free(identity);
    ASSERT_THAT(accepted, IsOk());
    EXPECT_EQ(accepted->record, std::nullopt);
    EXPECT_EQ(accepted->finding.state, FindingState::accepted);
    EXPECT_THAT(booked(), IsEmpty());
}

TEST_F(ReleaseAmongOthers, OneDecisionMayBeAboutSeveral) {
    const FindingId rating = find(PlausibilityRule::rating, 2, power_);
    const FindingId identity = find(PlausibilityRule::power_identity, 2, power_);
    const auto done =
        release(store_->samples(), {identity, Decimal(1, -1), "L. Chen", "why", {identity, rating}}, at(10));
    ASSERT_THAT(done, IsOk());
    EXPECT_THAT(booked(), ElementsAre(2, 3, 4, 5, 6, 7, 8, 9));
}

TEST_F(ReleaseAmongOthers, OnlyOpenFindingsOfThePointThatHoldSomethingCount) {
    const FindingId identity = find(PlausibilityRule::power_identity, 2, power_);
    find(PlausibilityRule::physical_range, 3, voltage_);
    find(PlausibilityRule::level_jump, 3, power_, PlausibilityAction::hint);
    clear(find(PlausibilityRule::phase_sum, 3, power_), 6);
    const auto done = free(identity, Decimal(1, -1));
    ASSERT_THAT(done, IsOk());
    EXPECT_THAT(done->held_by, IsEmpty());
    EXPECT_THAT(booked(), ElementsAre(2, 3, 4, 5, 6, 7, 8, 9));
}

}  // namespace
}  // namespace wattmast
