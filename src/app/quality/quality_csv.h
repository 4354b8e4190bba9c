// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The tables of data quality as CSV texts: numbers with a point and times in ISO 8601, whatever the language.
#pragma once

#include <string>

#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "model/catalog.h"

namespace wattmast {

/// A row for each site (or node) and day that has begun: hours by method, and the share of each in ppm.
[[nodiscard]] std::string coverage_csv(const CoverageMonth& month, const Catalog& catalog);
[[nodiscard]] std::string held_back_csv(const QualityRecords& records, const Catalog& catalog);
/// Of samples, then of lines of the ledger, which have a category and an item instead of a point. `month` may be null.
[[nodiscard]] std::string correction_rows_csv(const QualityRecords& records, const QualityMonth* month,
                                              const Catalog& catalog);
/// Records of people, then breaks that nobody recorded. `month` may be null.
[[nodiscard]] std::string meter_life_csv(const QualityRecords& records, const QualityMonth* month,
                                         const Catalog& catalog);
/// Bills, then accounts without one.
[[nodiscard]] std::string invoices_csv(const QualityMonth& month, const Catalog& catalog);

/// "compared", "half_metered", "no_meter", "not_readable".
[[nodiscard]] std::string_view id_of(InvoiceComparison::State state) noexcept;

}  // namespace wattmast
