// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl factors import`: an edition into a database.
#pragma once

#include "app/cli/command.h"

namespace wattmast::cli {

/// @param factors The command `factors`, which outlives the program's run.
Registration add_factor_import(CLI::App& factors);

}  // namespace wattmast::cli
