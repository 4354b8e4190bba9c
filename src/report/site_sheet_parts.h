// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site sheet is put together from; for its files alone.
#pragma once

#include <optional>
#include <string>

#include "report/carbon_report_parts.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"

namespace wattmast::site_sheet {

/// The organisation's share in the site, as its lines say it; without any line as the sheet does.
[[nodiscard]] PartsPerMillion share_of_site(const CarbonStatement& statement);
/// "60 %", "33,3333 %"
[[nodiscard]] std::string share_text(PartsPerMillion share, ReportLanguage language);
/// Which figures are the share and which are of the whole site; nothing where all of it is the organisation's. Then
/// the two below add nothing to a note either.
[[nodiscard]] std::optional<ReportParagraph> share_paragraph(const carbon_report::Subject& subject);
void add_note_of_whole(const carbon_report::Subject& subject, std::string& note);
void add_note_of_share(const carbon_report::Subject& subject, std::string& note);

[[nodiscard]] ReportTable headline(const carbon_report::Subject& subject, const SiteSheet& sheet);
[[nodiscard]] ReportList identity(const carbon_report::Subject& subject, const Site& site);

/// Grid electricity of each civil day, for the chart and for files.
[[nodiscard]] ReportTable days_table(const carbon_report::Subject& subject, const SiteSheet& sheet);
[[nodiscard]] ReportChart days_chart(const carbon_report::Subject& subject);
/// What each node used, how it is known, and by which meter.
[[nodiscard]] ReportTable nodes_table(const carbon_report::Subject& subject, const SiteSheet& sheet);
[[nodiscard]] ReportTable events_table(const carbon_report::Subject& subject, const SiteSheet& sheet);
[[nodiscard]] ReportTable kpis_table(const carbon_report::Subject& subject, const SiteSheet& sheet);

/// Ledger lines of both accounts of Scope 2, each with its factor.
[[nodiscard]] ReportTable scope2_table(const carbon_report::Subject& subject);
[[nodiscard]] ReportTable scope1_table(const carbon_report::Subject& subject);
/// Who states the factors, for pages; files have the table. What several have in common is said once.
[[nodiscard]] ReportList sources(const carbon_report::Subject& subject);
[[nodiscard]] ReportTable factors_table(const carbon_report::Subject& subject);

}  // namespace wattmast::site_sheet
