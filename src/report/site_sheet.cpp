// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/site_sheet.h"

#include <utility>

#include "carbon/report_kind.h"
#include "report/carbon_report_parts.h"
#include "report/provenance_words.h"
#include "report/scoped_findings.h"
#include "report/site_sheet_parts.h"

namespace wattmast {
namespace {

using carbon_report::Subject;

ReportSection first_page(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase about{"Energy and carbon of %1, %2.", "%2，%1的电量与碳排放。",
                                  "Điện năng và carbon của %1, %2."};
    ReportSection cover{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    cover.blocks.emplace_back(carbon_report::lead(subject, about));
    if (auto paragraph = site_sheet::share_paragraph(subject)) {
        cover.blocks.emplace_back(std::move(*paragraph));
    }
    if (subject.has(ReportPart::summary)) {
        cover.blocks.emplace_back(site_sheet::headline(subject, sheet));
    }
    cover.blocks.emplace_back(site_sheet::identity(subject, sheet.site));
    if (subject.has(ReportPart::charts)) {
        cover.blocks.emplace_back(site_sheet::days_table(subject, sheet));
        cover.blocks.emplace_back(site_sheet::days_chart(subject));
    }
    cover.blocks.emplace_back(site_sheet::nodes_table(subject, sheet));
    if (subject.has(ReportPart::meter_events)) {
        cover.blocks.emplace_back(site_sheet::events_table(subject, sheet));
    }
    // The first page has room for it; at the end it would begin a third one.
    cover.blocks.emplace_back(provenance_list(subject.statement.provenance, subject.language));
    return cover;
}

ReportSection second_page(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase stated_by{"Who states the factors", "因子来源", "Nguồn của hệ số"};
    // It goes on where the first page ends, so that a small site has two pages and a large one no empty ones.
    ReportSection section{"emissions", "", ReportSection::Start::where_the_last_ended, {}};
    section.blocks.emplace_back(site_sheet::scope2_table(subject));
    section.blocks.emplace_back(site_sheet::scope1_table(subject));
    if (ReportList list = site_sheet::sources(subject); !list.entries.empty()) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(stated_by)});
        section.blocks.emplace_back(std::move(list));
    }
    section.blocks.emplace_back(site_sheet::factors_table(subject));
    if (subject.has(ReportPart::key_figures)) {
        section.blocks.emplace_back(site_sheet::kpis_table(subject, sheet));
    }
    return section;
}

}  // namespace

ReportDocument site_sheet_document(const CarbonStatement& statement, ReportLanguage language, const LeftOut& without) {
    static constexpr Phrase title{"Site sheet", "站点档案", "Phiếu trạm"};
    static constexpr Phrase corrections{"Changes since the month was closed", "结账后的更正", "Thay đổi sau khi chốt"};
    const SiteSheet& sheet = statement.sheet.value();
    CarbonStatement own = statement;
    own.findings = findings_about(statement, {sheet.site.factor_region});
    const Subject subject(own, language, without);
    ReportDocument document = carbon_report::framed_document(subject, title, number_prefix(ReportKind::site));
    document.sections.push_back(first_page(subject, sheet));
    ReportSection second = second_page(subject, sheet);
    if (!subject.is_draft()) {
        carbon_report::add_changes(subject, corrections, second);
    }
    document.sections.push_back(std::move(second));
    ReportSection findings = carbon_report::findings(subject);
    findings.start = ReportSection::Start::where_the_last_ended;
    carbon_report::add_left_out(subject, findings);
    carbon_report::add_issue(subject, findings);
    document.sections.push_back(std::move(findings));
    carbon_report::add_difference(subject, carbon_report::DifferenceOf::masses, document);
    return document;
}

}  // namespace wattmast
