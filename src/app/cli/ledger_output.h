// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What ledger and close print: lines, sums, corrections and findings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/ledger/month_corrections.h"
#include "carbon/ledger.h"
#include "carbon/location_month.h"

namespace wattmast::cli {

enum class OutputForm : std::uint8_t {
    text = 1,
    json = 2,
    details = 3,  ///< Text, with what each line rests on below it.
};

/// What is shown of one month.
struct ShownMonth {
    std::string month;
    std::vector<LedgerLine> lines;
    std::vector<PlannedCorrection> corrections;  ///< Of earlier months, with the closing of this one.
    std::vector<CarbonFinding> findings;
    std::optional<Closing> closing;  ///< Empty: a draft.
    std::string head;                ///< "12:6f1e…" of the closing; may be empty.
};

/// Prints it; Exit::findings where one of the findings is an error.
Exit show_month(const ShownMonth& month, OutputForm form);
/// Prints what closed months would say now; Exit::findings where there is anything.
Exit show_corrections(const PlannedCorrections& plan, OutputForm form);

}  // namespace wattmast::cli
