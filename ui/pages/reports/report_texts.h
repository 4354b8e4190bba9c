// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reports in words.
#pragma once

#include <QString>

#include "app/reports/report_checks.h"
#include "app/reports/report_files.h"
#include "carbon/book_report.h"
#include "report/report_language.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/shared/finding_sentence.h"

namespace wattmast::ui {

[[nodiscard]] QString label_of(ReportKind kind);          ///< "Carbon"
[[nodiscard]] QString label_of(ReportLanguage language);  ///< In that language itself.
[[nodiscard]] QString label_of(ReportFormat format);      ///< "PDF"
[[nodiscard]] QString label_of(ReportPart part);          ///< "Emissions by scope"
[[nodiscard]] QString label_of(CheckArea area);           ///< "Bills"
[[nodiscard]] QString label_of(FileState state);          ///< "As issued"
[[nodiscard]] QString label_of(FindingSeverity severity);

/// "low coverage", in the language of the screen; the id of a check that has no name.
[[nodiscard]] QString check_label(const std::string& check);
/// "All sites", "China / Shanghai", "SH-PD-0473", "3 sites"
[[nodiscard]] ReportScope place_of(ReportScope scope);  ///< Without its tenant.
[[nodiscard]] QString scope_label(const ReportScope& scope);
/// "Carbon, October 2026"
[[nodiscard]] QString report_title(ReportKind kind, CivilMonth month);
/// The sites of an order without its tenant.
[[nodiscard]] QString place_label(const ReportOrder& order);
/// "Carbon, October 2026 · Operator A"
[[nodiscard]] QString report_title(const ReportOrder& order);

}  // namespace wattmast::ui
