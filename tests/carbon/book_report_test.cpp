// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_report.h"

#include "carbon/book_check.h"
#include "carbon/book_records.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsNull;
using testing::Pair;
using testing::SizeIs;

IssuedReport october() {
    IssuedReport report;
    report.kind = ReportKind::quality;
    report.month = {std::chrono::year{2026} / 10};
    report.scope.area = {"China", "Shanghai"};
    report.number = "DQ-2026-10-Shanghai";
    report.languages = {"en"};
    report.last_line = 7;
    report.files = {{"a b.pdf", sha256("pages")}};
    report.folder = "/reports";
    report.who = "L. Chen";
    report.comment = "first issue";
    report.when = utc_from_milliseconds(1'793'865'601'234);
    return report;
}

TEST(BookReport, IsWhatItWasWrittenAs) {
    const auto reports = issued_reports(one_of_each_kind());
    ASSERT_THAT(reports, SizeIs(1));
    const IssuedReport& report = reports.front();
    EXPECT_EQ(report.kind, ReportKind::carbon);
    EXPECT_EQ(report.month.to_string(), "2026-10");
    EXPECT_EQ(report.revision, 2);
    EXPECT_THAT(report.scope.area, ElementsAre("China", "Shanghai"));
    EXPECT_THAT(report.scope.sites, IsEmpty());
    EXPECT_THAT(report.languages, ElementsAre("en", "zh-CN"));
    EXPECT_THAT(report.reasons, ElementsAre(Pair("estimated_share", "Cable cut, see ticket 12")));
    ASSERT_THAT(report.files, SizeIs(1));
    EXPECT_EQ(report.files.front().name, "CR-2026-10 r2 en.pdf");

    BookRecord again = record_of(report);
    again.id = report.record;
    EXPECT_EQ(again, one_of_each_kind()[20]);
}

TEST(BookReport, AScheduleIsWhatItWasWrittenAs) {
    const auto schedules = standing_schedules(one_of_each_kind());
    ASSERT_THAT(schedules, SizeIs(1));
    const ReportSchedule& schedule = schedules.front();
    EXPECT_EQ(schedule.kind, ReportKind::energy);
    EXPECT_THAT(schedule.scope.sites, ElementsAre("SH-1", "SH-2"));
    EXPECT_THAT(schedule.formats, ElementsAre(ReportFormat::pdf, ReportFormat::xlsx));
    EXPECT_EQ(schedule.from.to_string(), "2026-10");
    EXPECT_EQ(schedule.until, std::nullopt);
    BookRecord again = record_of(schedule, "monthly entry", utc_from_milliseconds(1'793'865'601'234));
    again.id = schedule.record;
    EXPECT_EQ(again, one_of_each_kind()[21]);
}

TEST(BookReport, ARecordWithoutAFaultIsMadeOfEveryReport) {
    for (const ReportKind kind : report_kinds()) {
        IssuedReport report = october();
        report.kind = kind;
        if (kind == ReportKind::site) {
            report.scope = {{}, {"SH-1"}};
        }
        EXPECT_THAT(check_fields(record_of(report)), IsEmpty()) << id_of(kind);
        EXPECT_EQ(report_kind_by_id(id_of(kind)), kind);
    }
    for (const ReportFormat format : report_formats()) {
        EXPECT_EQ(report_format_by_id(id_of(format)), format);
    }
}

TEST(BookReport, ASiteSheetIsOfOneSite) {
    EXPECT_EQ(number_prefix(ReportKind::site), "SS");
    EXPECT_THAT(check_scope(ReportKind::site, {{}, {"SH-1"}}), IsOk());
    EXPECT_THAT(check_scope(ReportKind::carbon, {{"China"}, {"SH-1", "SH-2"}, "A"}), IsOk());
    EXPECT_THAT(check_scope(ReportKind::site, {}), FailsWithDetail(Errc::invalid_argument, "none is named; name one"));
    EXPECT_THAT(check_scope(ReportKind::site, {{}, {"SH-1", "SH-2"}}),
                FailsWithDetail(Errc::invalid_argument, "of one site, not of 2; name one by its code"));
    EXPECT_THAT(check_scope(ReportKind::site, {{"China"}, {"SH-1"}}),
                FailsWithDetail(Errc::invalid_argument, "not of an area"));
    EXPECT_THAT(check_scope(ReportKind::site, {{}, {"SH-1"}, "A"}),
                FailsWithDetail(Errc::invalid_argument, "as kind carbon"));

    IssuedReport report = october();
    report.kind = ReportKind::site;
    report.scope = {{}, {"SH-1"}};
    report.number = "SS-2026-10-SH-1";
    const auto again = issued_report_of(record_of(report));
    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(again->kind, ReportKind::site);
    EXPECT_EQ(again->scope, report.scope);
    report.scope.sites.emplace_back("SH-2");
    EXPECT_THAT(issued_report_of(record_of(report)), FailsWithDetail(Errc::invalid_argument, "sites: a site sheet"));
    ReportSchedule schedule = standing_schedules(one_of_each_kind()).front();
    schedule.kind = ReportKind::site;
    const BookRecord record = record_of(schedule, "each month", utc_from_milliseconds(1'793'865'601'234));
    EXPECT_THAT(check_fields(record), SizeIs(1)) << "it is of two sites";
}

TEST(BookReport, KeepsWhichPartsWereLeftOut) {
    IssuedReport report = october();
    report.without = {ReportPart::checks, ReportPart::sites};
    BookRecord record = record_of(report);
    EXPECT_THAT(check_fields(record), IsEmpty());
    EXPECT_EQ(issued_report_of(record)->without, report.without);
    // Those of before there was a choice have no such field.
    record.fields.erase("without");
    EXPECT_THAT(check_fields(record), IsEmpty());
    EXPECT_EQ(issued_report_of(record)->without, LeftOut{});
    record.fields["without"] = "areas";
    EXPECT_THAT(issued_report_of(record), FailsWithDetail(Errc::invalid_argument, "summary, checks, sites"));
    EXPECT_THAT(check_fields(record), SizeIs(1));
}

TEST(BookReport, AScheduleKeepsThemToo) {
    ReportSchedule schedule = standing_schedules(one_of_each_kind()).front();
    schedule.without = {ReportPart::areas};
    const BookRecord record = record_of(schedule, "monthly entry", utc_from_milliseconds(1'793'865'601'234));
    EXPECT_THAT(check_fields(record), IsEmpty());
    EXPECT_EQ(report_schedule_of(record)->without, schedule.without);
}

TEST(BookReport, TheLastRevisionIsThatOfKindMonthAndScope) {
    std::vector<IssuedReport> reports{october(), october(), october()};
    reports[1].revision = 2;
    reports[2].revision = 3;
    reports[2].scope.area = {"China"};
    const IssuedReport& first = reports.front();
    EXPECT_EQ(last_issued(reports, first.kind, first.month, first.scope), &reports[1]);
    EXPECT_EQ(last_issued(reports, first.kind, first.month, {{"China"}}), &reports[2]);
    EXPECT_THAT(last_issued(reports, ReportKind::carbon, first.month, first.scope), IsNull());
    EXPECT_THAT(last_issued(reports, first.kind, first.month.next(), first.scope), IsNull());
}

}  // namespace
}  // namespace wattmast::test
