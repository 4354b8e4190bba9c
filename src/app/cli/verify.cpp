// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/ledger/month_closing.h"
#include "app/resources.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct VerifyArguments {
    std::string database;
    bool as_json = false;
};

/// Makes the lines of closed months again, with the factors that came with the program.
Result<LedgerCheck> check_closed_months(Store& store, std::stop_token cancel) {
    const auto closings = store.ledger().closings();
    if (!closings || closings->empty()) {
        // What cannot be read is a finding of Store::verify() already.
        return LedgerCheck{};
    }
    const auto resources = find_resources();
    const auto factors = resources ? load_factors(*resources) : resources.error();
    const auto catalog = factors ? store.catalog().load() : factors.error();
    if (!catalog) {
        return catalog.error();
    }
    const SignalReader reader(store.samples(), *catalog);
    return check_ledger(store, reader, **factors, std::move(cancel));
}

Exit run(const VerifyArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const StopAtEndSignal stop;
    auto report = (*store)->verify(stop.token());
    const auto ledger = report ? check_closed_months(**store, stop.token()) : report.error();
    if (!ledger) {
        return report_failure(ledger.error());
    }
    report->findings.insert(report->findings.end(), ledger->findings.begin(), ledger->findings.end());
    if (options.as_json) {
        boost::json::array findings;
        for (const StoreFinding& finding : report->findings) {
            findings.push_back(
                boost::json::object{{"check", finding.check}, {"place", finding.place}, {"detail", finding.detail}});
        }
        print_json(boost::json::object{{"samples_read", report->samples_read},
                                       {"ledger_lines_made_again", ledger->lines},
                                       {"findings", findings}});
    } else {
        for (const StoreFinding& finding : report->findings) {
            std::cout << finding.check << ": " << finding.place << ": " << finding.detail << '\n';
        }
        std::cout << report->samples_read << " samples read, " << ledger->lines << " ledger lines made again, "
                  << report->findings.size() << " findings\n";
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
