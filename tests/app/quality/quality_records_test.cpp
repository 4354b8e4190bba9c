// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/quality_records.h"

#include "app/ledger/ledger_fixture.h"
#include "app/quality/quality_csv.h"
#include "app/quarantine_release.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::in_november;
using test::IsOk;
using test::october;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class QualityRecordsTest : public test::LedgerFixture {
protected:
    QualityRecords records(EnergyScope scope = {}, CivilMonth month = october) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        const auto found =
            quality_records(reader, network_.store().ledger(), {month, std::move(scope), in_november}, {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    FindingId find(const std::string& site, std::string_view since, std::optional<std::string_view> until,
                   PlausibilityAction action = PlausibilityAction::quarantine) {
        PlausibilityFinding finding;
        finding.point = registers_.at(site);
        finding.device = network_.catalog().point(finding.point)->device;
        finding.rule = PlausibilityRule::register_jump;
        finding.action = action;
        finding.state = until ? FindingState::cleared : FindingState::open;
        finding.since = at(since);
        finding.until = until ? std::optional(at(*until)) : std::nullopt;
        finding.detail = "the register jumped";
        const FindingId id = network_.samples().save_finding(finding).value();
        if (action == PlausibilityAction::quarantine) {
            const QuarantineRecord held{{},
                                        finding.point,
                                        {finding.since, until ? at(*until) : in_november},
                                        QuarantineVerdict::quarantined,
                                        Decimal{1, 0},
                                        in_november,
                                        std::string(self_test_name),
                                        "jump"};
            EXPECT_THAT(network_.samples().quarantine(held), IsOk());
        }
        return id;
    }
    CorrectionId correct_sample(std::string_view time, std::optional<std::string_view> value,
                                std::optional<CorrectionId> before = {}) {
        Correction record;
        record.point = registers_.at("SH-01");
        record.at = at(time);
        record.stored =
            network_.samples().read(record.point, {record.at, record.at + Duration{1}}, {})->samples().front();
        record.value = value ? std::optional(test::decimal(*value)) : std::nullopt;
        record.supersedes = before;
        record.entered = at("2023-11-02T10:00:00Z");
        record.who = "L. Chen";
        record.why = "digits swapped";
        record.document = "sheet 7";
        return network_.samples().correct(record).value();
    }
};

TEST_F(QualityRecordsTest, WhatIsHeldBackIsCountedOnce) {
    find("SH-01", "2023-10-10T00:00:00Z", "2023-10-10T06:00:00Z");
    find("SH-01", "2023-10-10T03:00:00Z", "2023-10-10T09:00:00Z");
    find("SH-02", "2023-10-31T12:00:00Z", std::nullopt);
    find("SH-02", "2023-10-05T00:00:00Z", "2023-10-06T00:00:00Z", PlausibilityAction::hint);
    find("SH-02", "2023-11-01T12:00:00Z", "2023-11-01T14:00:00Z");  // of November
    const QualityRecords found = records();
    ASSERT_THAT(found.held_back, SizeIs(4));
    EXPECT_EQ(found.open, 1U);
    const HeldBack& open = found.held_back[0];
    EXPECT_EQ(open.finding.state, FindingState::open);
    EXPECT_EQ(open.range.end, in_november);
    EXPECT_EQ(open.samples, 4U) << "12:00 to 15:00 UTC: at 16:00 Shanghai's November begins";
    EXPECT_EQ(open.value, test::decimal("9189.000"));
    EXPECT_EQ(found.held_back[1].samples, 6U);
    EXPECT_EQ(found.held_back[2].samples, 6U);
    EXPECT_EQ(found.held_back[3].finding.action, PlausibilityAction::hint);
    EXPECT_FALSE(found.held_back[3].samples);
    EXPECT_EQ(found.samples, 9U + 4U);
    EXPECT_THAT(open.closed, IsEmpty());
}

TEST_F(QualityRecordsTest, AReleaseIsNamedAndHoldsNothingBack) {
    const FindingId id = find("SH-01", "2023-10-10T00:00:00Z", "2023-10-10T06:00:00Z");
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    ASSERT_THAT(release(network_.samples(), {id, Decimal{1, 0}, "B. Li", "meter was checked"}, in_november), IsOk());
    const QualityRecords found = records();
    ASSERT_THAT(found.held_back, SizeIs(1));
    const HeldBack& one = found.held_back.front();
    EXPECT_EQ(one.samples, 0U);
    ASSERT_TRUE(one.released);
    EXPECT_EQ(one.released->who, "B. Li");
    EXPECT_THAT(one.closed, ElementsAre(october));
    EXPECT_EQ(found.samples, 0U);
    EXPECT_THAT(held_back_csv(found, network_.catalog()), HasSubstr("B. Li"));
}

TEST_F(QualityRecordsTest, CorrectionsOfTheMonthAreListedTheNewestFirst) {
    const CorrectionId first = correct_sample("2023-10-10T00:00:00Z", "9100.5");
    const CorrectionId second = correct_sample("2023-10-10T00:00:00Z", std::nullopt, first);
    correct_sample("2023-11-01T00:00:00Z", "9400");
    const QualityRecords found = records();
    ASSERT_THAT(found.corrections, SizeIs(2));
    EXPECT_EQ(found.corrections[0].correction.id, second);
    EXPECT_TRUE(found.corrections[0].is_in_force);
    EXPECT_FALSE(found.corrections[0].is_closed);
    EXPECT_FALSE(found.corrections[1].is_in_force);
    EXPECT_EQ(network_.catalog().site(found.corrections[0].site)->code, "SH-01");
    const std::string csv = correction_rows_csv(found, nullptr, network_.catalog());
    EXPECT_THAT(csv, HasSubstr("9100.5,kWh,0,,"));
    EXPECT_THAT(csv, HasSubstr("digits swapped,sheet 7"));
    EXPECT_THAT(records({{"Area of SH-02"}, {}, {}}).corrections, IsEmpty());
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    EXPECT_TRUE(records().corrections[0].is_closed);
}

TEST_F(QualityRecordsTest, EventsOfMetersAreOfTheMonthOfTheirSite) {
    const Catalog catalog = network_.catalog();
    const DeviceId meter = catalog.point(registers_.at("SH-02"))->device;
    network_.add_event({meter, at("2023-10-31T15:59:00Z"), MeterEventKind::ratio_changed, {}, {}, "M. Wu", "150 A"});
    network_.add_event({meter, at("2023-10-31T16:00:00Z"), MeterEventKind::reset, {}, {}, "M. Wu", "in November"});
    const QualityRecords found = records();
    ASSERT_THAT(found.meters, SizeIs(1));
    EXPECT_EQ(found.meters[0].event.kind, MeterEventKind::ratio_changed);
}

TEST_F(QualityRecordsTest, CanBeGivenUp) {
    find("SH-01", "2023-10-10T00:00:00Z", "2023-10-10T06:00:00Z");
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.store().samples(), catalog);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(quality_records(reader, network_.store().ledger(), {october, {}, in_november}, stop.get_token()),
                FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
