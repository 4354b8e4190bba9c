// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/month_statement.h"

#include "app/ledger/ledger_fixture.h"
#include "report/provenance_words.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::has_check;
using test::in_november;
using test::IsOk;
using test::october;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class MonthStatementTest : public test::LedgerFixture {
protected:
    Result<CarbonStatement> statement(StatementRequest request = {october, {}, {}, {}}, std::stop_token cancel = {}) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return carbon_statement(store, reader, {factors_, factors_}, request, in_november, std::move(cancel));
    }
};

TEST_F(MonthStatementTest, AnOpenMonthIsADraftWithTheSameLines) {
    const auto found = statement();
    ASSERT_THAT(found, IsOk());
    EXPECT_FALSE(found->closed);
    EXPECT_EQ(found->lines, [&] {
        std::vector<LedgerLine> lines = draft().lines;
        for (LedgerLine& line : lines) {
            line.who = "draft";
        }
        return lines;
    }());
    EXPECT_THAT(found->sites, SizeIs(2));
    EXPECT_THAT(found->policy, HasSubstr("gap_policy="));
    ASSERT_THAT(found->factors, SizeIs(2));
    ASSERT_TRUE(found->factors[1].row);
    EXPECT_EQ(found->factors[1].row->publisher, "Ministry");
    EXPECT_THAT(found->changes, IsEmpty());
}

TEST_F(MonthStatementTest, WhatMadeItIsSaidInEveryLanguage) {
    const auto found = statement();
    ASSERT_THAT(found, IsOk());
    for (const ReportLanguage language : {ReportLanguage::chinese, ReportLanguage::vietnamese}) {
        const ReportList list = provenance_list(found->provenance, language);
        ASSERT_EQ(list.entries.size(), found->provenance.size());
        for (std::size_t i = 0; i < list.entries.size(); ++i) {
            EXPECT_NE(list.entries[i].first, found->provenance[i].first);
        }
        EXPECT_EQ(list.entries.front().second, found->provenance.front().second) << "a version is not translated";
        EXPECT_NE(list.entries.back().second, found->provenance.back().second) << "from equipment and files";
    }
}

TEST_F(MonthStatementTest, AClosedMonthIsWhatTheLedgerHasAndItsCorrectionsAreNamed) {
    enter(
        {record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "2 kg"}}), policy("gwp_set", "AR5")});
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    const auto before = statement();
    ASSERT_THAT(before, IsOk());
    ASSERT_TRUE(before->closed);
    EXPECT_THAT(before->closed->head, HasSubstr("1:"));
    EXPECT_THAT(before->changes, IsEmpty());
    BookRecord late = record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "3 kg"}});
    late.entered = at("2023-12-02");
    late.replaces = BookRecordId(1);
    enter({late});
    ASSERT_THAT(correct(CivilMonth::parse("2023-11").value(), at("2023-12-05")), IsOk());
    const auto after = statement();
    ASSERT_THAT(after, IsOk());
    ASSERT_THAT(after->changes, SizeIs(1));
    EXPECT_EQ(after->changes.front().who, "B. Li");
    EXPECT_EQ(after->changes.front().effect, CarbonMass::of(677'000'000)) << "one kg more";
    EXPECT_EQ(after->changes.front().when, at("2023-12-05"));
    EXPECT_EQ(after->lines.size(), before->lines.size());
    EXPECT_THAT(after->months, SizeIs(1)) << "November, which is closed as well";
}

TEST_F(MonthStatementTest, AYearIsTheSumOfItsClosedMonthsAndNamesThoseThatAreOpen) {
    ASSERT_THAT(close(), IsOk());
    StatementRequest request{CivilMonth::parse("2023-12").value(), {}, {}, {}};
    request.is_of_year = true;
    const auto year = statement(request);
    ASSERT_THAT(year, IsOk());
    EXPECT_TRUE(year->is_of_year);
    EXPECT_FALSE(year->closed) << "a draft, as long as a month is open";
    EXPECT_EQ(year->lines, in_force());
    EXPECT_EQ(std::ranges::count(year->findings, "month_open", &CarbonFinding::check), 11);
    EXPECT_EQ(year->number, "2023");
    EXPECT_THAT(year->months, SizeIs(1));
    EXPECT_FALSE(year->year_before);
    const auto next = [&] {
        request.month = CivilMonth::parse("2024-12").value();
        return statement(request);
    }();
    ASSERT_THAT(next, IsOk());
    EXPECT_THAT(next->lines, IsEmpty());
    ASSERT_TRUE(next->year_before);
    EXPECT_EQ(next->year_before->sum(SourceSum::scope2_location, Gas::co2),
              sources_of(year->lines).sum(SourceSum::scope2_location, Gas::co2));
}

TEST_F(MonthStatementTest, TakesTheSitesOfAnAreaAlone) {
    const auto east = statement({october, {"Area of SH-01"}, {}, "Huaying"});
    ASSERT_THAT(east, IsOk());
    EXPECT_THAT(east->sites, SizeIs(1));
    EXPECT_THAT(east->lines, Not(IsEmpty()));
    for (const LedgerLine& line : east->lines) {
        EXPECT_EQ(line.site, "SH-01");
    }
    EXPECT_EQ(east->organisation, "Huaying");
    EXPECT_EQ(east->number, "2023-10-Area of SH-01");
    EXPECT_THAT(statement({october, {"North"}, {}, {}}), FailsWith(Errc::no_data));
    EXPECT_THAT(statement({october, {}, {SiteId(77)}, {}}), FailsWith(Errc::unknown_point));
}

TEST_F(MonthStatementTest, FindingsOfOtherSitesAreLeftOut) {
    network_.add_site("XX-03", "Asia/Shanghai", "CN-XZ");
    const auto all = statement();
    ASSERT_THAT(all, IsOk());
    EXPECT_THAT(all->findings, Contains(has_check("no_grid_node", "XX-03")));
    const auto one = statement({october, {}, {network_.catalog().sites.front().id}, {}});
    ASSERT_THAT(one, IsOk());
    EXPECT_THAT(one->findings, Not(Contains(has_check("no_grid_node", "XX-03"))));
    EXPECT_EQ(one->scope, "SH-01");
}

TEST_F(MonthStatementTest, CanBeGivenUp) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(statement({october, {}, {}, {}}, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
