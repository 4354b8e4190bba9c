// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_closing.h"

#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::has_check;
using test::IsOk;
using test::october;
using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class MonthClosingTest : public test::LedgerFixture {
protected:
    /// Details of what check_ledger() finds.
    std::string found_text() {
        std::string text;
        for (const StoreFinding& finding : check().findings) {
            text += finding.place + ": " + finding.detail + "\n";
        }
        return text;
    }
};

TEST_F(MonthClosingTest, WritesTheDraftAndMakesItAgainTheSame) {
    const auto closed = close();
    ASSERT_THAT(closed, IsOk());
    ASSERT_TRUE(closed->closing);
    EXPECT_EQ(closed->closing->line_count(), 4U);
    EXPECT_EQ(closed->closing->open_findings, 0U);
    const auto lines = network_.store().ledger().lines({.month = october, .site = {}});
    ASSERT_THAT(lines, IsOk());
    EXPECT_THAT(*lines, SizeIs(4));
    const LedgerCheck checked = check();
    EXPECT_EQ(checked.lines, 4U);
    EXPECT_THAT(checked.findings, IsEmpty());
}

TEST_F(MonthClosingTest, ClosesAMonthOnce) {
    ASSERT_THAT(close(), IsOk());
    EXPECT_THAT(close(), FailsWith(Errc::period_locked));
}

TEST_F(MonthClosingTest, RefusesErrorsUnlessTheyAreAcceptedAndKeepsTheirNumber) {
    network_.add_site("XX-03", "Asia/Shanghai", "CN-XZ");
    const auto refused = close();
    ASSERT_THAT(refused, IsOk());
    EXPECT_FALSE(refused->closing);
    EXPECT_THAT(network_.store().ledger().closings().value(), IsEmpty());
    const auto accepted = close(OpenFindings::accept);
    ASSERT_THAT(accepted, IsOk());
    ASSERT_TRUE(accepted->closing);
    EXPECT_EQ(accepted->closing->open_findings, 2U);  // no grid node, no factor
    EXPECT_TRUE(accepted->closing->findings);
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(MonthClosingTest, NeverClosesAMonthThatIsNotOver) {
    const auto early = close(OpenFindings::accept, october, at("2023-10-31T15:59:59Z"));
    ASSERT_THAT(early, IsOk());
    EXPECT_FALSE(early->closing);
    EXPECT_THAT(early->draft.findings, Contains(has_check("month_not_over", "")));
}

TEST_F(MonthClosingTest, FindsALateSampleBehindAClosedMonth) {
    ASSERT_THAT(close(), IsOk());
    // The energy of the month is the same with it: only the digest tells.
    network_.add(registers_.at("SH-01"), at("2023-10-09T10:30:00Z"), "9090.2");
    const std::string text = found_text();
    EXPECT_THAT(text, HasSubstr("site SH-01, scope2_location"));
    EXPECT_THAT(text, HasSubstr("digest of its inputs"));
    EXPECT_THAT(text, testing::Not(HasSubstr("SH-02")));
}

TEST_F(MonthClosingTest, FindsACorrectionBehindAClosedMonth) {
    ASSERT_THAT(close(), IsOk());
    Correction correction;
    correction.point = registers_.at("SH-02");
    correction.at = at("2023-10-31T16:00:00Z");
    correction.stored =
        network_.samples().read(correction.point, {correction.at, correction.at + Duration{1}}, {})->samples().front();
    correction.value = Value::of(Decimal{9'200'000, -3});
    correction.entered = at("2023-12-01");
    correction.who = "somebody";
    correction.why = "typing error";
    ASSERT_THAT(network_.samples().correct(correction), IsOk());
    EXPECT_THAT(found_text(), HasSubstr("energy was"));
}

TEST_F(MonthClosingTest, FindsAChangedFactorAndAnAbsentOne) {
    ASSERT_THAT(close(), IsOk());
    std::vector<EmissionFactor> changed(factors_.all().begin(), factors_.all().end());
    for (EmissionFactor& factor : changed) {
        factor.note += factor.region == "CN-SH" ? "another note" : "";
    }
    factors_ = {};
    factors_.add(changed).value();
    EXPECT_THAT(found_text(), HasSubstr("digest of the factor's row"));
    std::erase_if(changed, [](const EmissionFactor& factor) { return factor.region == "CN-SH"; });
    factors_ = {};
    factors_.add(changed).value();
    EXPECT_THAT(found_text(), HasSubstr("elec.CN-SH.2023.test is not in the library any more"));
}

TEST_F(MonthClosingTest, AFactorPublishedSinceTakesNothingsPlace) {
    add_station("XX-03", 100);
    std::vector<Site> sites = network_.catalog().sites;
    sites.back().factor_region = "CN-XZ";
    ASSERT_THAT(network_.catalog_store().save_site(sites.back()), IsOk());
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    ASSERT_THAT(check().findings, IsEmpty());
    EmissionFactor better = factors_.all().front();
    for (const EmissionFactor& factor : factors_.all()) {
        better = factor.region == "CN-SH" ? factor : better;
    }
    better.id = "elec.CN-SH.2023.later";
    better.gas = Gas::co2e;
    better.unit = "kgCO2e/kWh";
    EmissionFactor of_tibet = better;
    of_tibet.id = "elec.CN-XZ.2023.later";
    of_tibet.region = "CN-XZ";
    factors_.add({better, of_tibet}).value();
    EXPECT_EQ(line(draft(), "SH-01", LedgerCategory::scope2_location).factor.id, "elec.CN-SH.2023.later");
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(MonthClosingTest, ARecordThatComesAfterItsMonthWasClosedIsNamed) {
    ASSERT_THAT(close(), IsOk());
    BookRecord late = record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "9 L"}, {"method", "tank"}});
    late.entered = at("2023-12-05");
    enter({late});
    EXPECT_THAT(draft(october.next(), at("2023-12-06")).findings,
                Contains(AllOf(has_check("late_record", "SH-01"),
                               Field(&CarbonFinding::severity, CarbonFinding::Severity::warning))));
}

TEST_F(MonthClosingTest, AMonthToComeIsNotClosedWithoutAnySite) {
    const auto empty = make_memory_store();
    const Catalog catalog = empty->catalog().load().value();
    const SignalReader reader(empty->samples(), catalog);
    const auto closed = close_month(*empty, reader, factors_, CivilMonth::parse("2030-01").value(), test::in_november,
                                    "A. Wang", OpenFindings::accept, {});
    ASSERT_THAT(closed, IsOk());
    EXPECT_FALSE(closed->closing);
}

TEST_F(MonthClosingTest, RecordsEnteredLaterChangeNothingOfAClosedMonth) {
    ASSERT_THAT(close(), IsOk());
    BookRecord late = record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "9 L"}, {"method", "tank"}});
    late.entered = at("2023-12-24");
    enter({late});
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(MonthClosingTest, NeedsAName) {
    Store& store = network_.store();
    const Catalog catalog = network_.catalog();
    const SignalReader reader(store.samples(), catalog);
    EXPECT_THAT(close_month(store, reader, factors_, october, test::in_november, "", OpenFindings::accept, {}),
                FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
