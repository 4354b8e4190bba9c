// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A made-up month with every kind of block in it.
#pragma once

#include <cstddef>

#include "report/report_document.h"

namespace wattmast::test {

/// A cover with figures, a table with a total, two charts and signatures; a part about the method with a factor table,
/// a formula, a command; a wide part with a table of `sites` rows.
[[nodiscard]] ReportDocument sample_report(ReportLanguage language, std::size_t sites);

}  // namespace wattmast::test
