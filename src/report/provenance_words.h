// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What made a report, in the language of its readers.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "report/report_document.h"
#include "report/report_language.h"

namespace wattmast {

/// Entries of ReportDocument::provenance for pages, HTML and workbooks. JSON keeps the English ones, which programs
/// look for. A name or a value that is not known here (a version, a digest) stays as it is.
[[nodiscard]] ReportList provenance_list(std::span<const std::pair<std::string, std::string>> entries,
                                         ReportLanguage language);

}  // namespace wattmast
