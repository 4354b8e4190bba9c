// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/report_issue.h"

#include <filesystem>
#include <fstream>
#include <set>

#include "app/ledger/ledger_fixture.h"
#include "app/reports/report_checks.h"
#include "app/reports/report_service.h"
#include "app/reports/report_watch.h"
#include "app/whole_file.h"
#include "support/temporary_folder.h"

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
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace fs = std::filesystem;

class ReportIssueTest : public test::LedgerFixture {
protected:
    ReportIssueTest() { request_.order.month = october; }

    Result<IssuedNow> issue(UtcTime now = in_november, std::stop_token cancel = {}, const LedgerWrite& write = {}) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return issue_report(
            store, reader, {factors_, factors_}, request_, now, write,
            [this](std::size_t done, std::size_t all, const std::string&) { progress_.emplace_back(done, all); },
            cancel);
    }
    Result<ServedReports> serve(UtcTime now) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return issue_due(store, reader, {factors_, factors_}, now, {}, {});
    }
    std::vector<IssuedReport> known() { return issued_reports(network_.store().ledger().records().value()); }
    std::set<std::string> files_there() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
            if (entry.is_regular_file()) {
                names.insert(fs::relative(entry.path(), folder_.path()).string());
            }
        }
        return names;
    }
    std::string text_of(const std::string& name) const { return read_whole_file(folder_.path() / name).value(); }
    /// A kilogram more of refrigerant than was known when October was closed, corrected with November.
    void correct_october() {
        BookRecord late = record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "3 kg"}});
        late.entered = at("2023-12-02");
        late.replaces = BookRecordId(1);
        enter({late});
        ASSERT_THAT(correct(CivilMonth::parse("2023-11").value(), at("2023-12-05")), IsOk());
    }
    void SetUp() override {
        enter({record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "2 kg"}}),
               policy("gwp_set", "AR5")});
        request_.order.folder = folder_.path();
        request_.who = "A. Wang";
        request_.comment = "first issue";
        request_.order.formats = {ReportFormat::html};
    }

    test::TemporaryFolder folder_;
    IssueRequest request_;
    std::vector<std::pair<std::size_t, std::size_t>> progress_;
};

TEST_F(ReportIssueTest, AnOpenMonthIsClosedAndTheBookSaysWhatWasIssued) {
    request_.order.languages = {ReportLanguage::english, ReportLanguage::chinese};
    request_.order.formats = {ReportFormat::pdf, ReportFormat::xlsx, ReportFormat::html, ReportFormat::json};
    const auto issued = issue();
    ASSERT_THAT(issued, IsOk());
    EXPECT_TRUE(issued->has_closed_month);
    ASSERT_THAT(known(), SizeIs(1));
    const IssuedReport report = known().front();
    EXPECT_EQ(report.number, "CR-2023-10");
    EXPECT_EQ(report.revision, 1);
    EXPECT_EQ(report.who, "A. Wang");
    EXPECT_EQ(report.last_line, network_.store().ledger().head().value().lines.number);
    EXPECT_THAT(report.languages, ElementsAre("en", "zh-CN"));
    EXPECT_THAT(report.files, SizeIs(8));
    EXPECT_THAT(states_of_files(report), Each(FileState::as_issued));
    EXPECT_THAT(files_there(), SizeIs(8)) << "nothing but the files";
    EXPECT_EQ(progress_.back(), (std::pair<std::size_t, std::size_t>{8, 8}));
    const std::string page = text_of("CR-2023-10-r1-en.html");
    EXPECT_THAT(page, HasSubstr("CR-2023-10, revision 1"));
    EXPECT_THAT(page, Not(HasSubstr("not issued")));
    EXPECT_THAT(page, HasSubstr("issued by A. Wang"));
}

TEST_F(ReportIssueTest, ACorrectionMakesASecondRevisionThatNamesTheDifference) {
    ASSERT_THAT(issue(), IsOk());
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "nothing of CR-2023-10 changed"));
    correct_october();
    request_.comment = "refrigerant counted again";
    const auto second = issue(at("2023-12-06"));
    ASSERT_THAT(second, IsOk());
    EXPECT_EQ(second->report.revision, 2);
    EXPECT_FALSE(second->has_closed_month);
    EXPECT_EQ(second->report.replaces, known().front().record);
    const std::string page = text_of("CR-2023-10-r2-en.html");
    EXPECT_TRUE(page.find("Differences from revision 1") != std::string::npos);
    EXPECT_TRUE(page.find("677.000") != std::string::npos) << "a kilogram of R-32";
    EXPECT_THAT(files_there(), SizeIs(2)) << "the first revision stays";
    EXPECT_THAT(states_of_files(known().front()), ElementsAre(FileState::as_issued));
}

TEST_F(ReportIssueTest, ANewLanguageIsARevisionWithoutADifference) {
    ASSERT_THAT(issue(), IsOk());
    request_.order.languages = {ReportLanguage::vietnamese};
    const auto second = issue(at("2023-11-06"));
    ASSERT_THAT(second, IsOk());
    EXPECT_EQ(second->report.revision, 2);
    EXPECT_TRUE(text_of("CR-2023-10-r2-vi.html").find("Không có số liệu nào khác.") != std::string::npos);
}

TEST_F(ReportIssueTest, PartsThatAreLeftOutAreKeptInTheRecord) {
    request_.order.formats = {ReportFormat::html, ReportFormat::csv};
    request_.order.without = {ReportPart::sites};
    ASSERT_THAT(issue(), IsOk());
    EXPECT_EQ(known().front().without, LeftOut{ReportPart::sites});
    EXPECT_THAT(files_there(), Not(Contains("CR-2023-10-r1-csv/sites.csv")));
    EXPECT_THAT(text_of("CR-2023-10-r1-en.html"), HasSubstr("Left out of this report and of its files: sites."));
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "nothing of CR-2023-10 changed"));
    request_.order.without = {};
    ASSERT_THAT(issue(), IsOk()) << "another choice of parts is something new";
    EXPECT_THAT(files_there(), Contains("CR-2023-10-r2-csv/sites.csv"));
    request_.order.without = {ReportPart::areas};
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "summary, emissions"));
}

TEST_F(ReportIssueTest, FindingsNeedAReasonThatIsPrinted) {
    BookRecord bill = record(BookKind::invoice, "SH-01", {{"energy", "999 kWh"}, {"utility", "Grid"}, {"number", "7"}});
    enter({bill});
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "errors stand open: invoice_against_meter at SH-01"));
    EXPECT_THAT(network_.store().ledger().closings().value(), IsEmpty()) << "the month stays open";
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "let stand, or mend them: invoice_against_meter"));
    EXPECT_THAT(files_there(), IsEmpty());
    request_.reasons = {{"invoice_against_meter", "as agreed in ticket 12"}, {"low_coverage", "there is none"}};
    ASSERT_THAT(issue(), IsOk());
    const std::string page = text_of("CR-2023-10-r1-en.html");
    EXPECT_TRUE(page.find("as agreed in ticket 12") != std::string::npos);
    EXPECT_TRUE(page.find("there is none") == std::string::npos);
    EXPECT_THAT(known().front().reasons, ElementsAre(testing::Pair("invoice_against_meter", "as agreed in ticket 12")));
}

TEST_F(ReportIssueTest, ErrorsOfAnOpenMonthAreToBeMended) {
    network_.add_site("XX-03", "Asia/Shanghai", "CN-XZ");
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "no_grid_node at XX-03"));
    request_.order.scope.area = {"Area of SH-01"};
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "no_grid_node at XX-03"))
        << "a month is closed for all sites";
    EXPECT_THAT(network_.store().ledger().closings().value(), IsEmpty());
    EXPECT_THAT(files_there(), IsEmpty());
}

TEST_F(ReportIssueTest, OneThatIsGivenUpLeavesNothing) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(issue(in_november, stop.get_token()), FailsWith(Errc::cancelled));
    EXPECT_THAT(files_there(), IsEmpty());
    EXPECT_THAT(known(), IsEmpty());
}

TEST_F(ReportIssueTest, AFolderThatCannotBeWrittenIsNamedAndNothingIsIssued) {
    std::ofstream(folder_.path() / "file") << "no folder";
    request_.order.folder = folder_.path() / "file" / "reports";
    EXPECT_THAT(issue(), FailsWithDetail(Errc::file_failed, "nothing can be written to the folder"));
    EXPECT_THAT(known(), IsEmpty());
    request_.order.folder = folder_.path();
    std::ofstream(folder_.path() / "CR-2023-10-r1-en.html") << "somebody's";
    EXPECT_THAT(issue(), FailsWithDetail(Errc::file_failed, "is not written over"));
    EXPECT_EQ(text_of("CR-2023-10-r1-en.html"), "somebody's");
    EXPECT_THAT(known(), IsEmpty());
}

TEST_F(ReportIssueTest, WhereTheBookCannotBeWrittenNoFileStays) {
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    const LedgerWrite refuses = [](const auto&) { return fail(Errc::store_full, "the disk is full"); };
    EXPECT_THAT(issue(in_november, {}, refuses), FailsWith(Errc::store_full));
    EXPECT_THAT(files_there(), IsEmpty());
}

TEST_F(ReportIssueTest, WantsANameAndAComment) {
    request_.who = " ";
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "the name is missing"));
    request_.who = "A. Wang";
    request_.comment = "two\nlines";
    EXPECT_THAT(issue(), FailsWithDetail(Errc::invalid_argument, "comment on one line"));
}

TEST_F(ReportIssueTest, ChangedAndLostFilesAreSeen) {
    request_.order.languages = {ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese};
    ASSERT_THAT(issue(), IsOk());
    const IssuedReport report = known().front();
    std::ofstream(folder_.path() / report.files[0].name, std::ios::app) << " ";
    fs::remove(folder_.path() / report.files[1].name);
    EXPECT_THAT(states_of_files(report), ElementsAre(FileState::changed, FileState::missing, FileState::as_issued));
}

TEST_F(ReportIssueTest, EveryTableIsACsvFile) {
    request_.order.formats = {ReportFormat::csv};
    ASSERT_THAT(issue(), IsOk());
    const auto names = files_there();
    EXPECT_TRUE(names.contains("CR-2023-10-r1-csv/lines.csv"));
    EXPECT_TRUE(names.contains("CR-2023-10-r1-csv/factors.csv"));
    EXPECT_EQ(names.size(), known().front().files.size());
}

TEST_F(ReportIssueTest, ASchedulesReportsIssueThemselves) {
    ReportSchedule schedule;
    schedule.kind = ReportKind::energy;
    schedule.languages = {"en"};
    schedule.formats = {ReportFormat::json};
    schedule.folder = folder_.path().string();
    schedule.who = "B. Li";
    schedule.from = october;
    enter({record_of(schedule, "for the board", at("2023-11-01"))});
    const auto nothing = serve(in_november);
    ASSERT_THAT(nothing, IsOk());
    EXPECT_THAT(nothing->issued, IsEmpty()) << "no month is closed";

    ASSERT_THAT(close(), IsOk());
    const auto first = serve(in_november);
    ASSERT_THAT(first, IsOk());
    ASSERT_THAT(first->issued, SizeIs(1));
    EXPECT_EQ(first->issued.front().number, "ER-2023-10");
    EXPECT_EQ(first->issued.front().who, "B. Li");
    EXPECT_THAT(serve(in_november)->issued, IsEmpty()) << "once is enough";

    correct_october();
    const auto second = serve(at("2023-12-06"));
    ASSERT_THAT(second, IsOk());
    ASSERT_THAT(second->issued, SizeIs(2)) << "October again, and November";
    EXPECT_EQ(second->issued.front().revision, 2);
    EXPECT_THAT(second->issued.front().comment, HasSubstr("corrected since revision 1"));
}

TEST_F(ReportIssueTest, AScheduleThatFailsHindersNoOther) {
    ASSERT_THAT(close(), IsOk());
    std::ofstream(folder_.path() / "file") << "no folder";
    ReportSchedule schedule;
    schedule.formats = {ReportFormat::json};
    schedule.folder = (folder_.path() / "file").string();
    schedule.who = "B. Li";
    schedule.from = october;
    ReportSchedule other = schedule;
    other.kind = ReportKind::quality;
    other.folder = folder_.path().string();
    enter({record_of(schedule, "for the board", at("2023-11-01")), record_of(other, "for the desk", at("2023-11-01"))});
    const auto served = serve(in_november);
    ASSERT_THAT(served, IsOk());
    ASSERT_THAT(served->failed, SizeIs(1));
    EXPECT_EQ(served->failed.front().second.code, Errc::file_failed);
    EXPECT_THAT(served->issued, SizeIs(1));
}

TEST_F(ReportIssueTest, AWatchLooksAgainWhenSomethingWasClosedOrAnHourAfterAFailure) {
    std::ofstream(folder_.path() / "file") << "no folder";
    ReportSchedule schedule;
    schedule.formats = {ReportFormat::json};
    schedule.languages = {"en"};
    schedule.folder = (folder_.path() / "file").string();
    schedule.who = "B. Li";
    schedule.from = october;
    enter({record_of(schedule, "for the board", at("2023-11-01"))});
    UtcTime now = in_november;
    int opened = 0;
    const auto catalog = std::make_shared<const Catalog>(network_.catalog());
    FactorRegister shipped;
    ASSERT_THAT(shipped.add(std::vector<EmissionFactor>(factors_.all().begin(), factors_.all().end())), IsOk());
    // The store of the test belongs to the test: a view of it is opened each time.
    class View final : public Store {
    public:
        explicit View(Store& of) : of_(of) {}
        CatalogStore& catalog() override { return of_.catalog(); }
        SampleStore& samples() override { return of_.samples(); }
        AlarmStore& alarms() override { return of_.alarms(); }
        LedgerStore& ledger() override { return of_.ledger(); }
        Result<VerifyReport> verify(std::stop_token cancel) override { return of_.verify(std::move(cancel)); }
        Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget) override {
            return of_.retire(limits, budget);
        }
        Result<StorageUse> storage_use(UtcTime now, std::stop_token cancel) override {
            return of_.storage_use(now, std::move(cancel));
        }

    private:
        Store& of_;
    };
    ReportWatchParts parts;
    parts.open_reader = [&]() -> Result<std::unique_ptr<Store>> {
        ++opened;
        return std::unique_ptr<Store>(std::make_unique<View>(network_.store()));
    };
    parts.catalog = [&] { return catalog; };
    parts.shipped = std::make_shared<const FactorRegister>(shipped);
    parts.write = [&](const auto& change) { return change(network_.store().ledger()); };
    parts.clock = [&] { return now; };
    ReportWatch watch(std::move(parts));
    EXPECT_EQ(watch.look({}).value(), 0U) << "nothing is closed";
    ASSERT_THAT(close(), IsOk());
    EXPECT_EQ(watch.look({}).value(), 0U) << "the folder is a file";
    fs::remove(folder_.path() / "file");
    now = now + std::chrono::minutes{59};
    EXPECT_EQ(watch.look({}).value(), 0U);
    now = now + std::chrono::minutes{2};
    EXPECT_EQ(watch.look({}).value(), 1U) << "an hour later it is tried again";
    EXPECT_EQ(watch.look({}).value(), 0U);
    EXPECT_THAT(known(), SizeIs(1));
    EXPECT_EQ(opened, 5);
}

TEST(ReportChecks, TheWorstComesFirstAndEachHasAnArea) {
    CarbonStatement statement;
    using Severity = FindingSeverity;
    statement.findings = {{Severity::note, "estimated", "A", "one"},
                          {Severity::warning, "low_coverage", "A", "two"},
                          {Severity::warning, "invoice_against_meter", "A", "three"},
                          {Severity::warning, "invoice_against_meter", "B", "four"},
                          {Severity::error, "no_factor", "", "five"}};
    const auto checks = report_checks(statement);
    ASSERT_THAT(checks, SizeIs(4));
    EXPECT_EQ(checks[0].check, "no_factor");
    EXPECT_EQ(checks[1].check, "invoice_against_meter");
    EXPECT_EQ(checks[1].findings, 2U);
    EXPECT_THAT(checks[1].sites, ElementsAre("A", "B"));
    EXPECT_EQ(checks[3].severity, Severity::note);
    EXPECT_EQ(area_of_check("no_factor"), CheckArea::factors);
    EXPECT_EQ(area_of_check("invoice_against_meter"), CheckArea::bills);
    EXPECT_EQ(area_of_check("something new"), CheckArea::other);
}

}  // namespace
}  // namespace wattmast
