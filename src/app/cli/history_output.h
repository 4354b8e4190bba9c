// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What `wattmastctl history` prints.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/history/import.h"
#include "app/history/import_record.h"
#include "app/history/proposal.h"

namespace wattmast::cli {

enum class HistoryDone : std::uint8_t { looked_at = 1, stored = 2 };

[[nodiscard]] boost::json::value json_of_preview(const std::string& file, const HistoryProposal& proposal,
                                                 const std::vector<std::string>& open,
                                                 const std::optional<HistoryReport>& report);
[[nodiscard]] boost::json::value json_of_import(const std::string& file, const HistoryReport& report, HistoryDone done);
[[nodiscard]] boost::json::value json_of_records(const std::vector<HistoryImportRecord>& records);

void print_preview(const std::string& file, const HistoryProposal& proposal, const std::vector<std::string>& open,
                   const std::optional<HistoryReport>& report);
void print_import(const std::string& file, const HistoryReport& report, HistoryDone done);
void print_records(const std::vector<HistoryImportRecord>& records);

}  // namespace wattmast::cli
