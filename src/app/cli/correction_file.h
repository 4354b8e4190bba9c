// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl correct --file`: many corrections, all or none.
#pragma once

#include <string>

#include "app/cli/command.h"

namespace wattmast::cli {

struct CorrectionFileArguments {
    std::string database;
    std::string file;
    std::string who;
    std::string why;
    bool is_dry_run = false;
    bool as_json = false;
};

/// Prints every faulty row, or what was (or with `is_dry_run` would be) corrected.
Exit run_correction_file(const CorrectionFileArguments& options);

}  // namespace wattmast::cli
