// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct VerifyArguments {
    std::string database;
    bool as_json = false;
};

Exit run(const VerifyArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const StopAtEndSignal stop;
    const auto report = (*store)->verify(stop.token());
    if (!report) {
        return report_failure(report.error());
    }
    if (options.as_json) {
        boost::json::array findings;
        for (const StoreFinding& finding : report->findings) {
            findings.push_back(
                boost::json::object{{"check", finding.check}, {"place", finding.place}, {"detail", finding.detail}});
        }
        print_json(boost::json::object{{"samples_read", report->samples_read}, {"findings", findings}});
    } else {
        for (const StoreFinding& finding : report->findings) {
            std::cout << finding.check << ": " << finding.place << ": " << finding.detail << '\n';
        }
        std::cout << report->samples_read << " samples read, " << report->findings.size() << " findings\n";
    }
    return report->findings.empty() ? Exit::done : Exit::findings;
}

}  // namespace

Registration add_verify(CLI::App& program) {
    CLI::App* command = program.add_subcommand("verify", "Read everything in a database and name what is damaged");
    const auto options = std::make_shared<VerifyArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
