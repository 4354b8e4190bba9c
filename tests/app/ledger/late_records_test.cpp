// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/late_records.h"

#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::october;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

const CivilMonth november = october.next();

testing::Matcher<const CarbonFinding&> warns(const std::string& check, const std::string& of) {
    return AllOf(Field(&CarbonFinding::severity, CarbonFinding::Severity::warning), Field(&CarbonFinding::check, check),
                 Field(&CarbonFinding::message, HasSubstr(of)));
}

class LateRecordsTest : public test::LedgerFixture {
protected:
    LateRecordsTest() {
        for (const char* site : {"SH-01", "SH-02"}) {
            network_.fill(registers_.at(site), {at("2023-11-02"), at("2023-12-02")}, std::chrono::hours{1},
                          [](std::int64_t i) {
                              return Value::of(Decimal{9'800'000 + i * 300, -3});
                          });
        }
    }
    static BookRecord curve() {
        BookRecord result =
            record(BookKind::fuel_curve, "SH-01", {{"equipment", "G1"}, {"item", "diesel"}, {"curve", "9.5 L/h"}});
        result.first_day = std::chrono::year{2023} / 1 / 1;
        result.last_day.reset();
        result.entered = at("2023-12-05");
        return result;
    }
    std::vector<CarbonFinding> late() {
        return late_records(ClosedMonths::read(network_.store().ledger()).value(), std::nullopt);
    }
};

TEST_F(LateRecordsTest, ACurveThatComesLateIsToldAndHindersNoOtherMonth) {
    ASSERT_TRUE(close()->closing);
    enter({curve()});
    EXPECT_THAT(late(),
                ElementsAre(warns("late_record", "record 1 (fuel_curve) was entered after 2023-10 was closed")));
    EXPECT_THAT(late().front().message, HasSubstr("`wattmastctl ledger --corrections`"));
    const auto closed = close(OpenFindings::refuse, november, at("2023-12-06"));
    ASSERT_THAT(closed, test::IsOk());
    EXPECT_THAT(closed->draft.findings, Contains(warns("late_record", "fuel_curve")));
    ASSERT_TRUE(closed->closing) << "what is due of October hinders no closing";
    EXPECT_EQ(closed->closing->open_findings, 0U);
    EXPECT_THAT(check().findings, IsEmpty()) << "and changes nothing of it";
    ASSERT_THAT(correct(november.next(), at("2024-01-06")), test::IsOk());
    EXPECT_THAT(late(), IsEmpty()) << "somebody looked at it";
}

TEST_F(LateRecordsTest, EnteredEnergyIsOfAllMonthsThatItsDaysTouch) {
    ASSERT_TRUE(close()->closing);
    ASSERT_TRUE(close(OpenFindings::refuse, november, at("2023-12-03"))->closing);
    BookRecord energy = record(BookKind::entered_energy, "SH-02", {{"energy", "10 kWh"}});
    energy.first_day = std::chrono::year{2023} / 10 / 30;
    energy.last_day = std::chrono::year{2023} / 11 / 2;
    energy.entered = at("2023-12-05");
    enter({energy});
    EXPECT_THAT(late(), ElementsAre(warns("late_record", "2 months from 2023-10 to 2023-11 were closed")));
}

TEST_F(LateRecordsTest, ARecordThatNoLineRestsOnIsNotNamed) {
    ASSERT_TRUE(close()->closing);
    BookRecord water = record(BookKind::water, "SH-01", {{"volume", "12 m3"}});
    water.entered = at("2023-12-05");
    enter({water});
    EXPECT_THAT(late(), IsEmpty());
}

TEST_F(LateRecordsTest, ARecordThatIsReplacedByOneOfAnotherMonthIsNamed) {
    enter({record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "120 L"}, {"method", "delivered"}})});
    ASSERT_TRUE(close()->closing);
    BookRecord moved =
        record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "120 L"}, {"method", "delivered"}});
    moved.first_day = std::chrono::year{2023} / 11 / 3;
    moved.last_day = std::chrono::year{2023} / 11 / 3;
    moved.replaces = BookRecordId(1);
    moved.entered = at("2023-12-05");
    enter({moved});
    EXPECT_THAT(late(), ElementsAre(warns("late_withdrawal", "record 1 (fuel) was replaced after 2023-10 was closed")));
}

TEST_F(LateRecordsTest, APolicyOfClosedMonthsAndACertificateOfTheirYearAreNamed) {
    ASSERT_TRUE(close()->closing);
    BookRecord decided = policy("gwp_set", "AR5");
    decided.entered = at("2023-12-05");
    BookRecord certificate = record(BookKind::certificate, "",
                                    {{"scheme", "GEC"},
                                     {"registry_id", "GEC-77"},
                                     {"energy", "0.6 MWh"},
                                     {"technology", "wind"},
                                     {"market", "CN"},
                                     {"cancelled_on", "2023-12-04"}});
    certificate.first_day = std::chrono::year{2023} / 1 / 1;
    certificate.last_day = std::chrono::year{2023} / 9 / 30;
    certificate.entered = at("2023-12-05");
    enter({decided, certificate});
    EXPECT_THAT(late(), ElementsAre(warns("late_record", "(policy)"), warns("late_record", "(certificate)")));
}

}  // namespace
}  // namespace wattmast
