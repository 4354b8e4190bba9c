// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report from a small text; the form is described in tests/cases/report/README.md.
#pragma once

#include <string_view>

#include "report/report_document.h"

namespace wattmast::test {

/// Throws std::runtime_error for text that it does not understand.
[[nodiscard]] ReportDocument report_of(std::string_view text);

}  // namespace wattmast::test
