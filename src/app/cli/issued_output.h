// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How commands show reports that were issued.
#pragma once

#include <boost/json.hpp>
#include <string_view>

#include "app/reports/report_files.h"
#include "carbon/book_report.h"

namespace wattmast::cli {

/// With its files, each with its digest.
[[nodiscard]] boost::json::object json_of(const IssuedReport& report);
[[nodiscard]] std::string_view id_of(FileState state);  ///< "as_issued"
/// One line on standard output.
void print_report(const IssuedReport& report);

}  // namespace wattmast::cli
