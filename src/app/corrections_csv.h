// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Corrections as a CSV text, beside the samples that export_csv writes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/export_csv.h"
#include "model/catalog.h"
#include "store/sample_store.h"
#include "units/error.h"

namespace wattmast {

/// `time`, `utc_ms` … `unit` as in sample_csv.h. `stored_…` is the sample as stored; `stored_quality` is empty where
/// there was none. `value` is empty where the sample is withdrawn. `in_force` is 1 for the last of a point and time.
inline constexpr std::array<std::string_view, 19> correction_csv_columns = {
    "id",       "time",         "utc_ms",      "site",           "device",        "point",
    "unit",     "stored_value", "stored_form", "stored_quality", "stored_reason", "value",
    "form",     "supersedes",   "in_force",    "entered",        "who",           "why",
    "document",
};

struct CorrectionsCsv {
    std::uint64_t count = 0;
    std::string text;  ///< RFC 4180 with CRLF; the header alone where there are none.
};

/// Every record about the points and times of `request`, ascending by point, time and order of entry. Fails with
/// `unknown_point`, `invalid_argument` for a site's zone, or what the store says.
[[nodiscard]] Result<CorrectionsCsv> corrections_csv(const SampleReader& samples, const Catalog& catalog,
                                                     const CsvExportRequest& request);

}  // namespace wattmast
