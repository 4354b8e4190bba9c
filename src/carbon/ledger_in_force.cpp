// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_in_force.h"

#include <algorithm>
#include <cstddef>
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
    std::erase_if(lines, [&](const LedgerLine& line) { return is_withdrawal(line) || corrected.contains(line.number); });
    return lines;
}

std::vector<LineHistory> line_histories(std::span<const LedgerLine> lines) {
    std::vector<LineHistory> histories;
    std::map<std::uint64_t, std::size_t> of_line;  // By the number of the line that is in force.
    for (const LedgerLine& line : lines) {
        const auto before = line.correction && line.correction->line ? of_line.find(*line.correction->line) : of_line.end();
        if (before == of_line.end()) {
            if (!is_withdrawal(line)) {
                of_line[line.number] = histories.size();
                histories.push_back({line.correction ? std::nullopt : std::optional(line), line});
            }
            continue;
        }
        const std::size_t place = before->second;
        of_line.erase(before);
        histories[place].in_force = is_withdrawal(line) ? std::nullopt : std::optional(line);
        if (!is_withdrawal(line)) {
            of_line[line.number] = place;
        }
    }
    std::erase_if(histories, [](const LineHistory& history) { return !history.closed && !history.in_force; });
    return histories;
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
