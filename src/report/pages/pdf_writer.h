// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report as PDF: tagged, with bookmarks, embedded fonts, and the tables attached as CSV.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>

#include "report/report_document.h"
#include "units/error.h"

namespace wattmast {

struct PdfOptions {
    std::string created;  ///< "2026-11-12T06:20:07Z"; empty: without a date.
    bool has_tables_attached = true;
    /// Told after each page: how many are drawn, of how many.
    std::function<void(std::size_t done, std::size_t of)> progress = {};
};

/// A4; wide sections lie across. Names in every script are drawn in the fonts that the system has; the file holds those
/// it uses. Fails with `cancelled`, and with `file_failed` where cairo refuses or wrote what is not expected, saying
/// what. Any thread; memory grows with the pages, about 50 kB each.
[[nodiscard]] Result<std::string> write_pdf(const ReportDocument& document, const PdfOptions& options,
                                            std::stop_token cancel);

}  // namespace wattmast
