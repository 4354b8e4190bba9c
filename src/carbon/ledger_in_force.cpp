// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_in_force.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace wattmast {

std::vector<LedgerLine> lines_in_force(std::vector<LedgerLine> lines) {
    std::set<std::uint64_t> corrected;
    for (const LedgerLine& line : lines) {
        if (line.correction && line.correction->line) {
            corrected.insert(*line.correction->line);
        }
    }
    std::erase_if(lines,
                  [&](const LedgerLine& line) { return is_withdrawal(line) || corrected.contains(line.number); });
    return lines;
}

std::vector<std::uint64_t> misplaced_corrections(std::span<const LedgerLine> lines) {
    std::map<std::uint64_t, const LedgerLine*> in_force;
    std::vector<std::uint64_t> misplaced;
    for (const LedgerLine& line : lines) {
        if (line.correction && line.correction->line) {
            const auto corrected = in_force.find(*line.correction->line);
            const bool is_in_place = corrected != in_force.end() && corrected->second->month == line.month &&
                                     corrected->second->site == line.site;
            if (!is_in_place) {
                misplaced.push_back(line.number);
            }
            if (corrected != in_force.end()) {
                in_force.erase(corrected);
            }
        }
        if (!is_withdrawal(line)) {
            in_force.emplace(line.number, &line);
        }
    }
    return misplaced;
}

}  // namespace wattmast
