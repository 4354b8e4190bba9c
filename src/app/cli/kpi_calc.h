// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl kpi calc`: one KPI of amounts on the command line, without a database.
#pragma once

#include <CLI/App.hpp>

#include "app/cli/command.h"

namespace wattmast::cli {

/// Adds `calc` to the command `kpi`.
Registration add_kpi_calc(CLI::App& kpi);

}  // namespace wattmast::cli
