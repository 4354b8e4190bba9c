// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The key figures of the page Data quality.
#pragma once

#include <vector>

#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "ui/widgets/kpi_strip.h"

namespace wattmast::ui {

enum class QualityFigure : std::uint8_t {
    measured = 0,  ///< Share of the energy, as in the data-quality report.
    missing,       ///< Hours of which nothing is known.
    incomplete,    ///< Sites with less than every hour.
    held_back,     ///< Samples that count in no figure.
    findings,      ///< Errors and warnings of the month.
    bills,         ///< That do not agree with their meters.
};
inline constexpr int quality_kpi_count = 6;

/// What is null is not known yet, and has no value.
[[nodiscard]] std::vector<Kpi> quality_kpis(const CoverageMonth* coverage, const QualityMonth* month,
                                            const QualityRecords* records);

}  // namespace wattmast::ui
