// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/meter_life.h"

#include "app/energy_account.h"
#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::FailsWithDetail;
using test::in_november;
using test::IsOk;
using test::october;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

Decimal number(std::string_view text) {
    return Decimal::parse(text).value();
}

class MeterLifeTest : public test::LedgerFixture {
protected:
    MeterEventOrder exchange() {
        MeterEventOrder order;
        order.event.device = network_.catalog().point(registers_.at("SH-01"))->device;
        order.event.at = at("2023-10-10T12:30:00Z");
        order.event.kind = MeterEventKind::exchanged;
        order.event.final_value = number("9101.2");
        order.event.first_value = number("3");
        order.event.who = "L. Chen";
        order.event.why = "seal broken";
        order.now = in_november;
        return order;
    }
    Result<MeterEventPlan> plan(const MeterEventOrder& order) {
        return plan_meter_event(network_.store().samples(), network_.store().ledger(), network_.catalog(), order, {});
    }
    Result<MeterEvent> record(const MeterEventOrder& order) {
        return record_meter_event(network_.catalog_store(), network_.catalog(), order);
    }
    std::vector<MeterEventField> faults(const MeterEventOrder& order) {
        std::vector<MeterEventField> fields;
        for (const MeterEventFault& fault : check_meter_event(network_.catalog(), order)) {
            fields.push_back(fault.field);
        }
        return fields;
    }
};

TEST_F(MeterLifeTest, APlanShowsTheReadingsOnEitherSide) {
    const auto found = plan(exchange());
    ASSERT_THAT(found, IsOk());
    EXPECT_THAT(found->faults, IsEmpty());
    ASSERT_TRUE(found->before && found->after);
    EXPECT_EQ(found->before->at, at("2023-10-10T12:00:00Z"));
    EXPECT_EQ(found->after->at, at("2023-10-10T13:00:00Z"));
    EXPECT_EQ(found->before->value->to_string(), "9100.800");
    EXPECT_EQ(found->effect, MeterEventEffect::booked);
    EXPECT_FALSE(found->replaces);
    EXPECT_THAT(found->closed, IsEmpty());
}

TEST_F(MeterLifeTest, APlanSaysWhatIsBookedAcrossIt) {
    MeterEventOrder order = exchange();
    order.event.final_value = number("9100.7");
    EXPECT_EQ(plan(order)->effect, MeterEventEffect::contradicts) << "less than the reading before";
    order.event.final_value = number("9101.2");
    order.event.first_value = number("9101.3");
    EXPECT_EQ(plan(order)->effect, MeterEventEffect::contradicts) << "more than the reading after";
    order.event.final_value.reset();
    order.event.first_value.reset();
    EXPECT_EQ(plan(order)->effect, MeterEventEffect::not_booked);
    order.event.at = at("2023-09-01");
    EXPECT_EQ(plan(order)->effect, MeterEventEffect::no_readings);
}

TEST_F(MeterLifeTest, ARecordOfTheSameTimeAndKindStandsInThePlaceOfTheOneBefore) {
    MeterEventOrder wrong = exchange();
    wrong.event.final_value = number("9999");
    wrong.event.why = "digits swapped";
    ASSERT_THAT(record(wrong), IsOk());
    const auto found = plan(exchange());
    ASSERT_TRUE(found->replaces);
    EXPECT_EQ(found->replaces->why, "digits swapped");
    ASSERT_THAT(record(exchange()), IsOk());
    EXPECT_THAT(network_.catalog().meter_events, testing::SizeIs(2)) << "both are kept";
    MeterEventOrder other = exchange();
    other.event.kind = MeterEventKind::reset;
    EXPECT_FALSE(plan(other)->replaces);
}

/// Without the record its two values would be booked: 0.4 kWh before it and 9,098.6 kWh less after it.
TEST_F(MeterLifeTest, AnEventThatDidNotHappenIsWithdrawn) {
    MeterEventOrder withdrawal = exchange();
    withdrawal.event.is_withdrawal = true;
    EXPECT_THAT(faults(withdrawal),
                ElementsAre(MeterEventField::time, MeterEventField::final_value, MeterEventField::first_value))
        << "there is none, and a withdrawal has no values";
    withdrawal.event.final_value.reset();
    withdrawal.event.first_value.reset();
    EXPECT_THAT(record(withdrawal), FailsWithDetail(Errc::invalid_argument, "has no such event at that time"));
    const auto energy = [&] {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        const Site& site = *catalog.site_by_code("SH-01");
        return site_account(reader, site, october, in_november, {}, AccountDepth::energies, {}).value().nodes[0].month;
    };
    const auto before = energy();
    ASSERT_THAT(record(exchange()), IsOk());
    EXPECT_FALSE(energy() == before);
    const auto found = plan(withdrawal);
    EXPECT_EQ(found->effect, MeterEventEffect::withdrawn);
    ASSERT_TRUE(found->replaces);
    EXPECT_EQ(found->replaces->why, "seal broken");
    ASSERT_THAT(record(withdrawal), IsOk());
    EXPECT_TRUE(energy() == before);
    EXPECT_THAT(network_.catalog().meter_events, testing::SizeIs(2)) << "both are kept";
    EXPECT_THAT(faults(withdrawal), ElementsAre(MeterEventField::time)) << "it is withdrawn already";
    EXPECT_FALSE(plan(exchange())->replaces);
    ASSERT_THAT(record(exchange()), IsOk());
    EXPECT_THAT(faults(withdrawal), IsEmpty()) << "recorded again";
}

TEST_F(MeterLifeTest, ARecordIsKeptWithWhoAndWhy) {
    const auto kept = record(exchange());
    ASSERT_THAT(kept, IsOk());
    EXPECT_THAT(network_.catalog().meter_events, ElementsAre(exchange().event));
}

TEST_F(MeterLifeTest, ARatioStandsInTheReason) {
    MeterEventOrder order = exchange();
    order.event.kind = MeterEventKind::ratio_changed;
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::ratio));
    order.ratio = "CT 200/5 to 400/5";
    ASSERT_THAT(record(order), IsOk());
    EXPECT_EQ(network_.catalog().meter_events.front().why, "CT 200/5 to 400/5; seal broken");
    MeterEventOrder none = exchange();
    none.ratio = "CT 200/5 to 400/5";
    EXPECT_THAT(faults(none), ElementsAre(MeterEventField::ratio));
}

TEST_F(MeterLifeTest, EveryFaultIsNamedAndNothingIsKept) {
    MeterEventOrder order = exchange();
    order.event.at = in_november + Duration{1};
    order.event.first_value.reset();
    order.event.who.clear();
    order.event.why = "two\nlines";
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::time, MeterEventField::first_value, MeterEventField::who,
                                           MeterEventField::why));
    EXPECT_THAT(record(order), FailsWithDetail(Errc::invalid_argument, "time: the time has not come yet"));
    EXPECT_THAT(network_.catalog().meter_events, IsEmpty());
    EXPECT_THAT(plan(order)->faults, Not(Contains(Field(&MeterEventFault::field, MeterEventField::who))))
        << "asked for last";
}

TEST_F(MeterLifeTest, AKindHasItsValuesAlone) {
    MeterEventOrder order = exchange();
    order.event.kind = MeterEventKind::installed;
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::final_value));
    order.event.kind = MeterEventKind::decommissioned;
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::first_value));
    order.event.first_value.reset();
    EXPECT_THAT(faults(order), IsEmpty());
    order.event.final_value = number("-1");
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::final_value));
}

TEST_F(MeterLifeTest, AMeterWithoutARegisterHasNoValues) {
    const SiteId site = network_.add_site("SH-09", "Asia/Shanghai", "CN-SH");
    MeterEventOrder order = exchange();
    order.event.device = network_.add_device(site, "T1", std::chrono::minutes{1});
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::final_value, MeterEventField::first_value));
    order.event.final_value.reset();
    order.event.first_value.reset();
    EXPECT_THAT(faults(order), IsEmpty());
    EXPECT_EQ(plan(order)->effect, MeterEventEffect::no_readings);
    order.event.device = DeviceId(4711);
    EXPECT_THAT(faults(order), ElementsAre(MeterEventField::device));
    EXPECT_THAT(plan(order), IsOk());
}

TEST_F(MeterLifeTest, AClosedMonthIsNamedInTheZoneOfTheSite) {
    Closing closing;
    closing.month = october;
    closing.who = "A. Wang";
    closing.when = in_november;
    closing.program = "test";
    closing.time_zone_release = "2025b";
    ASSERT_THAT(network_.store().ledger().append_closing(closing, {}), IsOk());
    EXPECT_THAT(plan(exchange())->closed, ElementsAre(october));
    MeterEventOrder order = exchange();
    order.event.at = at("2023-10-31T16:00:00Z");  // 1 November there
    EXPECT_THAT(plan(order)->closed, IsEmpty());
}

}  // namespace
}  // namespace wattmast
