// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Drafts and closings of an organisation that consolidates by equity share.
#include "app/ledger/ledger_fixture.h"
#include "app/reports/month_statement.h"
#include "carbon/boundary.h"
#include "report/carbon_report.h"
#include "report/html_writer.h"

namespace wattmast {
namespace {

using test::at;
using test::has_check;
using test::in_november;
using test::IsOk;
using test::october;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class BoundaryDraftTest : public test::LedgerFixture {
protected:
    static BookRecord boundary(const std::string& site, const std::string& share, const std::string& approach) {
        std::map<std::string, std::string, std::less<>> fields{{"organisation", "Example Telecom"},
                                                               {"approach", approach}};
        if (!share.empty()) {
            fields.emplace("share", share);
        }
        BookRecord made = record(BookKind::boundary, site, std::move(fields));
        made.first_day = std::chrono::year{2023} / 1 / 1;
        made.last_day.reset();
        return made;
    }
    std::string report() {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        const auto found =
            carbon_statement(store, reader, {factors_, factors_}, {october, {}, {}, {}}, in_november, {});
        EXPECT_THAT(found, IsOk());
        return write_html(carbon_report_document(*found, ReportLanguage::english));
    }
};

TEST_F(BoundaryDraftTest, EveryLineOfASiteIsTheShareAndSaysSo) {
    enter({record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "120 L"}, {"method", "delivered"}})});
    const MonthDraft all = draft();
    enter({boundary("SH-01", "60 %", "equity_share")});
    const MonthDraft part = draft();
    ASSERT_EQ(part.lines.size(), all.lines.size());
    for (std::size_t i = 0; i < all.lines.size(); ++i) {
        const LedgerLine& whole_line = all.lines[i];
        const LedgerLine& line = part.lines[i];
        SCOPED_TRACE(line.site + " " + std::string(id_of(line.category)));
        if (line.site != "SH-01") {
            EXPECT_EQ(line, whole_line);
            continue;
        }
        EXPECT_EQ(share_in_rules(line.rules), PartsPerMillion{600'000});
        EXPECT_EQ(line.records.back(), 2);
        EXPECT_EQ(line.inputs, whole_line.inputs) << "of the whole: the share is in the rules";
        EXPECT_EQ(line.factor, whole_line.factor);
        if (line.energy) {
            EXPECT_EQ(line.energy->energy, share_of(whole_line.energy->energy, PartsPerMillion{600'000}));
            EXPECT_EQ(line.energy->coverage, whole_line.energy->coverage);
        } else {
            EXPECT_EQ(line.amount->value.to_string(), "72.0");
        }
        const double ratio = static_cast<double>(line.mass.count()) / static_cast<double>(whole_line.mass.count());
        EXPECT_NEAR(ratio, 0.6, 1e-9);
    }
    EXPECT_EQ(part.energies.size(), all.energies.size());
    EXPECT_EQ(part.energies[0].energy.energy, share_of(all.energies[0].energy.energy, PartsPerMillion{600'000}));
    EXPECT_EQ(part.energies[1], all.energies[1]);
}

TEST_F(BoundaryDraftTest, ControlCountsAllOfASite) {
    const MonthDraft before = draft();
    enter({boundary("", "", "financial_control")});
    EXPECT_EQ(draft().lines, before.lines);
}

TEST_F(BoundaryDraftTest, ARecordThatIsWrongIsAFindingAndCountsNowhere) {
    const MonthDraft before = draft();
    enter({boundary("SH-01", "60 %", "operational_control")});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Contains(has_check("unreadable", "SH-01")));
    EXPECT_EQ(found.lines, before.lines);
}

TEST_F(BoundaryDraftTest, AClosedMonthKeepsItsShareAndIsMadeAgainWithIt) {
    enter({boundary("SH-01", "60 %", "equity_share")});
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    EXPECT_THAT(check().findings, IsEmpty()) << "an auditor's verify";
    const std::vector<LedgerLine> closed = in_force();
    BookRecord changed = boundary("SH-01", "40 %", "equity_share");
    changed.replaces = BookRecordId(1);
    changed.entered = at("2023-12-02");
    enter({changed});
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_EQ(in_force(), closed);
    const MonthDraft later = draft(CivilMonth::parse("2023-11").value(), at("2023-12-03"));
    EXPECT_THAT(later.findings, Not(IsEmpty()));
    const auto planned = plan();
    EXPECT_FALSE(planned.corrections.empty()) << "the share that was entered late is a correction that is due";
    for (const PlannedCorrection& planned_one : planned.corrections) {
        EXPECT_EQ(planned_one.line.site, "SH-01");
        EXPECT_EQ(share_in_rules(planned_one.line.rules), PartsPerMillion{400'000});
    }
}

TEST_F(BoundaryDraftTest, TheReportNamesTheApproachAndTheShares) {
    EXPECT_THAT(report(), HasSubstr("Consolidated by operational control, because nothing else is recorded"));
    enter({boundary("", "", "equity_share"), boundary("SH-02", "62.5 %", "equity_share")});
    const std::string shared = report();
    EXPECT_THAT(shared, HasSubstr("Consolidated by equity share: energies"));
    EXPECT_THAT(shared, HasSubstr("62.5 %"));
    EXPECT_THAT(shared, HasSubstr("Example Telecom")) << "whose inventory it is";
}

}  // namespace
}  // namespace wattmast
