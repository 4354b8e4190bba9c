// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What restate prints, of files and of the ledger.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <string>

#include "app/cli/command.h"
#include "carbon/restatement.h"

namespace wattmast::cli {

enum class ShownLines : std::uint8_t {
    all = 1,
    changed = 2,  ///< Those that are not the same in both versions; in text, the first of many findings.
};

[[nodiscard]] boost::json::object to_json(const Restatement& restatement, ShownLines shown);
/// A table and the findings, on standard output.
void print(const Restatement& restatement, ShownLines shown);

/// What is asked of a ledger.
struct LedgerRestateArguments {
    std::string database;
    std::string year;
    std::string month;
    std::string from;
    std::string to;
    std::string factors_of;  ///< A day, or "now".
    bool as_json = false;
};
/// restate out of a database.
Exit run_ledger_restatement(const LedgerRestateArguments& options);

}  // namespace wattmast::cli
