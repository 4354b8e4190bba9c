// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/findings.h"

#include "app/sample_csv.h"

namespace wattmast {

std::string_view id_of(HistoryFindingKind kind) noexcept {
    switch (kind) {
        case HistoryFindingKind::row_shape:
            return "row_shape";
        case HistoryFindingKind::time:
            return "time";
        case HistoryFindingKind::clock_twice:
            return "clock_twice";
        case HistoryFindingKind::clock_skipped:
            return "clock_skipped";
        case HistoryFindingKind::number:
            return "number";
        case HistoryFindingKind::place:
            return "place";
        case HistoryFindingKind::out_of_range:
            return "out_of_range";
        case HistoryFindingKind::register_fell:
            return "register_fell";
        case HistoryFindingKind::conflicting:
            return "conflicting";
    }
    return "";
}

HistoryFindings::Count HistoryFindings::count() const {
    Count all;
    for (const Count& one : counts_) {
        all.left_out += one.left_out;
        all.taken += one.taken;
    }
    return all;
}

std::string findings_csv(const HistoryFindings& findings) {
    std::string out = "line,column,kind,effect,message\r\n";
    for (const HistoryFinding& finding : findings.list()) {
        out += std::to_string(finding.line) + ',' + csv_field(finding.column) + ',' + std::string(id_of(finding.kind)) +
               (finding.effect == HistoryEffect::left_out ? ",left_out," : ",taken,") + csv_field(finding.message()) +
               "\r\n";
    }
    return out;
}

}  // namespace wattmast
