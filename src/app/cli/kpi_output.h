// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How KPIs are printed.
#pragma once

#include <boost/json.hpp>
#include <ostream>

#include "analysis/kpi.h"
#include "app/kpi_query.h"

namespace wattmast::cli {

/// Amounts and values as decimal strings; null where there is none.
[[nodiscard]] boost::json::object json_of(const Kpi& kpi);
[[nodiscard]] boost::json::object json_of(const KpiFigure& figure);

void print_text(std::ostream& out, const Kpi& kpi);
void print_text(std::ostream& out, const KpiFigure& figure);

}  // namespace wattmast::cli
