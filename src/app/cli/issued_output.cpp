// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/issued_output.h"

#include <iostream>
#include <utility>

namespace wattmast::cli {

boost::json::object json_of(const IssuedReport& report) {
    boost::json::array files;
    for (const IssuedFile& file : report.files) {
        files.push_back(boost::json::object{{"name", file.name}, {"sha256", file.digest.to_hex()}});
    }
    boost::json::object reasons;
    for (const auto& [check, reason] : report.reasons) {
        reasons[check] = reason;
    }
    return {{"record", report.record.number()},
            {"kind", id_of(report.kind)},
            {"month", report.month.to_string()},
            {"number", report.number},
            {"revision", report.revision},
            {"area", boost::json::value_from(report.scope.area)},
            {"sites", boost::json::value_from(report.scope.sites)},
            {"tenant", report.scope.tenant},
            {"organisation", report.organisation},
            {"without", boost::json::value_from(names_of(report.without))},
            {"who", report.who},
            {"comment", report.comment},
            {"issued", to_iso8601(report.when)},
            {"ledger_line", report.last_line},
            {"head", report.head},
            {"reasons", std::move(reasons)},
            {"folder", report.folder},
            {"files", std::move(files)}};
}

std::string_view id_of(FileState state) {
    return state == FileState::as_issued ? "as_issued" : state == FileState::changed ? "changed" : "missing";
}

void print_report(const IssuedReport& report) {
    std::cout << report.record.number() << "  " << report.number << "  revision " << report.revision << "  "
              << to_iso8601(report.when) << "  " << report.who << ": " << report.comment << '\n';
}

}  // namespace wattmast::cli
