// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A site sheet that is issued, revised and scheduled as reports of the other kinds are.
#include <set>

#include "app/ledger/ledger_fixture.h"
#include "app/queries.h"
#include "app/reports/report_issue.h"
#include "app/reports/report_service.h"
#include "app/whole_file.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWithDetail;
using test::in_november;
using test::IsOk;
using test::october;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class SiteSheetIssueTest : public test::LedgerFixture {
protected:
    Result<IssuedNow> issue(UtcTime now = in_november) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return issue_report(store, reader, {factors_, factors_}, request_, now, {}, {}, {});
    }
    Result<ServedReports> serve(UtcTime now) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return issue_due(store, reader, {factors_, factors_}, now, {}, {});
    }
    std::vector<IssuedReport> known() { return issued_reports(network_.store().ledger().records().value()); }
    [[nodiscard]] std::string text_of(const std::string& name) const {
        return read_whole_file(folder_.path() / name).value();
    }
    /// A kilogram more of refrigerant at SH-01 than was known, corrected with November.
    void correct_october() {
        BookRecord late = record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "3 kg"}});
        late.entered = at("2023-12-02");
        late.replaces = BookRecordId(1);
        enter({late});
        ASSERT_THAT(correct(CivilMonth::parse("2023-11").value(), at("2023-12-05")), IsOk());
    }
    ReportSchedule schedule_of(std::string site) {
        ReportSchedule schedule;
        schedule.kind = ReportKind::site;
        schedule.scope.sites = {std::move(site)};
        schedule.languages = {"en"};
        schedule.formats = {ReportFormat::json};
        schedule.folder = folder_.path().string();
        schedule.who = "B. Li";
        schedule.from = october;
        return schedule;
    }
    void SetUp() override {
        enter({record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "2 kg"}}),
               policy("gwp_set", "AR5")});
        request_.order.kind = ReportKind::site;
        request_.order.month = october;
        request_.order.scope.sites = {"SH-01"};
        request_.order.folder = folder_.path();
        request_.order.formats = {ReportFormat::html};
        request_.who = "A. Wang";
        request_.comment = "first issue";
    }

    test::TemporaryFolder folder_;
    IssueRequest request_;
};

TEST_F(SiteSheetIssueTest, HasTheMetersDaysAndLedgerOfItsSiteAndARecordInTheBook) {
    request_.order.languages = {ReportLanguage::english, ReportLanguage::vietnamese};
    request_.order.formats = {ReportFormat::pdf, ReportFormat::xlsx, ReportFormat::csv, ReportFormat::html,
                              ReportFormat::json};
    const auto issued = issue();
    ASSERT_THAT(issued, IsOk());
    EXPECT_TRUE(issued->has_closed_month);
    ASSERT_THAT(known(), SizeIs(1));
    const IssuedReport report = known().front();
    EXPECT_EQ(report.kind, ReportKind::site);
    EXPECT_EQ(report.number, "SS-2023-10-SH-01");
    EXPECT_THAT(report.scope.sites, ElementsAre("SH-01"));
    EXPECT_THAT(states_of_files(report), testing::Each(FileState::as_issued));
    const std::string page = text_of("SS-2023-10-SH-01-r1-en.html");
    EXPECT_THAT(page, HasSubstr("SS-2023-10-SH-01, revision 1"));
    EXPECT_THAT(page, Not(HasSubstr("not issued")));
    EXPECT_THAT(page, HasSubstr("issued by A. Wang"));
    // 400 Wh in each of the month's 744 hours, of which a day has 24; 2 kg of R-32 of 677 kg CO2e.
    const std::string json = text_of("SS-2023-10-SH-01-r1-en.json");
    EXPECT_THAT(json, HasSubstr("\"297.600000\""));
    EXPECT_THAT(json, HasSubstr("[\"31\",\"2023-10-31\",\"9.600000\"]"));
    EXPECT_THAT(json, HasSubstr("\"1354.000000\""));
    EXPECT_THAT(json, Not(HasSubstr("SH-02")));
    EXPECT_THAT(text_of("SS-2023-10-SH-01-r1-csv/nodes.csv"), HasSubstr("Mains,"));
}

TEST_F(SiteSheetIssueTest, ACorrectionOfItsSiteMakesARevisionThatNamesTheDifference) {
    ASSERT_THAT(issue(), IsOk());
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "nothing of SS-2023-10-SH-01 changed"));
    request_.order.scope.sites = {"SH-02"};
    ASSERT_THAT(issue(), IsOk());
    correct_october();
    EXPECT_THAT(issue(at("2023-12-06")), FailsWithDetail(Errc::invalid_argument, "nothing of SS-2023-10-SH-02"))
        << "the correction is of the other site";
    request_.order.scope.sites = {"SH-01"};
    const auto second = issue(at("2023-12-06"));
    ASSERT_THAT(second, IsOk());
    EXPECT_EQ(second->report.revision, 2);
    EXPECT_EQ(second->report.replaces, known().front().record);
    const std::string page = text_of("SS-2023-10-SH-01-r2-en.html");
    EXPECT_THAT(page, HasSubstr("Differences from revision 1"));
    EXPECT_THAT(page, HasSubstr("677.000"));
    EXPECT_THAT(page, HasSubstr("Changes since the month was closed"));
}

TEST_F(SiteSheetIssueTest, PartsCanBeLeftOutAndAnotherChoiceIsARevision) {
    request_.order.formats = {ReportFormat::csv};
    request_.order.without = {ReportPart::charts, ReportPart::meter_events};
    ASSERT_THAT(issue(), IsOk());
    EXPECT_EQ(known().front().without, request_.order.without);
    EXPECT_FALSE(read_whole_file(folder_.path() / "SS-2023-10-SH-01-r1-csv/days.csv"));
    request_.order.without = {ReportPart::meter_events};
    ASSERT_THAT(issue(), IsOk());
    EXPECT_THAT(text_of("SS-2023-10-SH-01-r2-csv/days.csv"), HasSubstr("2023-10-31,9.600000"));
    request_.order.without = {ReportPart::sites};
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "summary, charts, meter_events, key_figures"));
}

TEST_F(SiteSheetIssueTest, ASchedulesSheetIssuesItselfAndAgainAfterACorrection) {
    enter({record_of(schedule_of("SH-01"), "for the landlord", at("2023-11-01"))});
    ASSERT_THAT(close(), IsOk());
    const auto first = serve(in_november);
    ASSERT_THAT(first, IsOk());
    ASSERT_THAT(first->issued, SizeIs(1));
    EXPECT_EQ(first->issued.front().number, "SS-2023-10-SH-01");
    EXPECT_THAT(serve(in_november)->issued, IsEmpty()) << "once is enough";
    correct_october();
    const auto second = serve(at("2023-12-06"));
    ASSERT_THAT(second, IsOk());
    ASSERT_THAT(second->issued, SizeIs(2)) << "October again, and November";
    EXPECT_EQ(second->issued.front().revision, 2);
}

TEST_F(SiteSheetIssueTest, AScheduleOfASiteThatIsNotThereAnyMoreFailsAlone) {
    enter({record_of(schedule_of("SH-09"), "for the landlord", at("2023-11-01")),
           record_of(schedule_of("SH-02"), "for the landlord", at("2023-11-01"))});
    ASSERT_THAT(close(), IsOk());
    const auto served = serve(in_november);
    ASSERT_THAT(served, IsOk());
    ASSERT_THAT(served->failed, SizeIs(1));
    EXPECT_THAT(served->failed.front().second.detail, HasSubstr("SH-09"));
    EXPECT_THAT(served->issued, SizeIs(1));
}

TEST_F(SiteSheetIssueTest, IsRefusedForAnythingButOneSite) {
    for (const ReportScope& scope : {ReportScope{}, ReportScope{{}, {"SH-01", "SH-02"}},
                                     ReportScope{{"Area of SH-01"}, {}}, ReportScope{{"Area of SH-01"}, {"SH-01"}}}) {
        request_.order.scope = scope;
        EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "a site sheet is of one site"));
    }
    EXPECT_THAT(network_.store().ledger().closings().value(), IsEmpty()) << "the month stays open";
    EXPECT_THAT(known(), IsEmpty());
}

TEST_F(SiteSheetIssueTest, OfASharedSiteTheWholeStandsBesideTheShare) {
    BookRecord boundary =
        record(BookKind::boundary, "SH-01",
               {{"organisation", "Example Telecom"}, {"approach", "equity_share"}, {"share", "60 %"}});
    boundary.first_day = std::chrono::year{2023} / 1 / 1;
    boundary.last_day.reset();
    enter({boundary});
    request_.order.formats = {ReportFormat::csv, ReportFormat::html};
    ASSERT_THAT(issue(), IsOk());
    // 744 hours of 400 Wh, and 60 % of it; times 0.5849 kg/kWh.
    const std::string summary = text_of("SS-2023-10-SH-01-r1-csv/summary.csv");
    EXPECT_THAT(summary, HasSubstr("whole site\",297.600000"));
    EXPECT_THAT(summary, HasSubstr("share 60\u00a0%\",178.560000"));
    EXPECT_THAT(text_of("SS-2023-10-SH-01-r1-csv/scope2.csv"), HasSubstr("178.560000,kWh,0.5849,kgCO2/kWh,104.439744"));
    EXPECT_THAT(text_of("SS-2023-10-SH-01-r1-csv/nodes.csv"), HasSubstr("297.600000"));
    EXPECT_THAT(text_of("SS-2023-10-SH-01-r1-en.html"), HasSubstr("share in this site is 60"));
}

TEST_F(SiteSheetIssueTest, TheDesktopsStatementHasTheSheetAndOthersHaveNone) {
    const auto known_factors = std::make_shared<FactorRegister>();
    ASSERT_THAT(known_factors->add(std::vector<EmissionFactor>(factors_.all().begin(), factors_.all().end())), IsOk());
    const auto queries = make_queries(network_.store(), std::make_shared<const Catalog>(network_.catalog()),
                                      known_factors, nullptr, {}, known_factors);
    const auto statement = queries->report_statement(request_.order, in_november, {});
    ASSERT_THAT(statement, IsOk());
    ASSERT_TRUE(statement->sheet);
    EXPECT_EQ(statement->sheet->site.code, "SH-01");
    EXPECT_THAT(statement->sheet->days, SizeIs(31));
    const ReportDocument preview = document_of(ReportKind::site, *statement, ReportLanguage::chinese);
    EXPECT_EQ(preview.title, "站点档案");
    request_.order.kind = ReportKind::energy;
    EXPECT_FALSE(queries->report_statement(request_.order, in_november, {})->sheet);
}

}  // namespace
}  // namespace wattmast
