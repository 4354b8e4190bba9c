// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Charts of HTML reports: SVG within the page, each mark with its exact value in its tooltip.
#pragma once

#include <string>

#include "report/report_document.h"

namespace wattmast {

/// A figure with caption, picture and note. What has no value has no mark; without any value it says so.
[[nodiscard]] std::string html_chart(const ReportDocument& document, const ReportChart& chart);

}  // namespace wattmast
