// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/cli/carbon_output.h"
#include "app/cli/command.h"
#include "app/cli/restate_output.h"
#include "carbon/restatement.h"

namespace wattmast::cli {
namespace {

struct RestateArguments {
    std::string before;
    std::string after;
    LedgerRestateArguments ledger;
};

Exit run(const RestateArguments& options) {
    const auto before = read_file_with(options.before, read_stated_lines);
    if (!before) {
        return report_failure(before.error());
    }
    const auto after = read_file_with(options.after, read_stated_lines);
    if (!after) {
        return report_failure(after.error());
    }
    const auto restatement = restate(*before, *after);
    if (!restatement) {
        return report_failure(restatement.error());
    }
    if (options.ledger.as_json) {
        print_json(to_json(*restatement, ShownLines::all));
    } else {
        print(*restatement, ShownLines::all);
    }
    const bool has_errors = std::ranges::any_of(restatement->findings, &RestatementFinding::is_error);
    return has_errors ? Exit::findings : Exit::done;
}

}  // namespace

Registration add_restate(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "restate", "Split the change between two versions of a figure into method, activity, factor and perimeter");
    const auto options = std::make_shared<RestateArguments>();
    LedgerRestateArguments& ledger = options->ledger;
    CLI::Option* before = command->add_option("--before", options->before,
                                              "CSV file: site, item, energy_kwh, factor, unit (kgCO2/kWh), method");
    CLI::Option* after =
        command->add_option("--after", options->after,
                            "The same and, as wanted, bridge: the factor that the earlier version would have had by "
                            "the later method");
    before->needs(after);
    after->needs(before);
    command->add_option("--db", ledger.database, "Out of the ledger of a database, without files");
    command->add_option("--year", ledger.year, "Closed months of a year: as they were closed, and as they stand");
    command->add_option("--month", ledger.month, "The same of one month, such as 2025-10");
    command->add_option("--with-factors-of", ledger.factors_of,
                        "Instead as they stand, and with the factors published by a day (2026-03-31), or \"now\"");
    CLI::Option* from = command->add_option("--from", ledger.from, "A year, compared with that of --to");
    CLI::Option* to = command->add_option("--to", ledger.to, "A year");
    from->needs(to);
    to->needs(from);
    command->add_flag("--json", ledger.as_json, "Print JSON");
    return {command, [options] {
                return with_ranges_checked(
                    [&] { return options->before.empty() ? run_ledger_restatement(options->ledger) : run(*options); });
            }};
}

}  // namespace wattmast::cli
