// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl: the engine without Qt.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "app/cli/command.h"
#include "app/logging.h"
#include "app/version.h"

int main(int argc, char** argv) {
    using namespace wattmast;
    cli::block_end_signals();
    start_logging(LogTarget::standard_error);

    CLI::App program("Wattmast: energy analysis of network equipment, without a window", "wattmastctl");
    program.set_version_flag("--version", std::string("wattmastctl ") + version);
    program.require_subcommand(1);
    // Before any thread is started, so that whoever loads profiles finds it where it looks anyway.
    program.add_option_function<std::string>(
        "--profiles", [](const std::string& folder) { setenv("WATTMAST_PROFILES", folder.c_str(), 1); },
        "Folder of own device profiles, beside or over those of the program");
    program.footer(
        "Data goes to standard output, messages to standard error.\n"
        "Exit codes: 0 done, 1 findings, 2 wrong use, 3 could not.");
    const std::vector<cli::Registration> commands = {
        cli::add_probe(program),       cli::add_collect(program),   cli::add_simulate(program),
        cli::add_import(program),      cli::add_export(program),    cli::add_report(program),
        cli::add_reports(program),     cli::add_verify(program),    cli::add_backup(program),
        cli::add_restore(program),     cli::add_factors(program),   cli::add_correct(program),
        cli::add_corrections(program), cli::add_meter(program),     cli::add_meters(program),
        cli::add_devices(program),     cli::add_release(program),   cli::add_retention(program),
        cli::add_profile(program),     cli::add_inventory(program), cli::add_discover(program),
        cli::add_credential(program),  cli::add_history(program),   cli::add_notify(program),
        cli::add_alarms(program),      cli::add_annotate(program),  cli::add_annotations(program),
        cli::add_calc(program),        cli::add_energy(program),    cli::add_target(program),
        cli::add_market(program),      cli::add_match(program),     cli::add_restate(program),
        cli::add_kpi(program),         cli::add_ledger(program),    cli::add_close(program),
        cli::add_book(program),        cli::add_tariff(program),
    };
    if (argc > 1 && argv[1][0] != '-' &&
        std::ranges::none_of(commands, [&](const auto& command) { return command.first->check_name(argv[1]); })) {
        cli::say("there is no command \"" + std::string(argv[1]) + "\"; see wattmastctl --help");
        return static_cast<int>(cli::Exit::wrong_use);
    }
    try {
        program.parse(argc, argv);
        for (const auto& [command, run] : commands) {
            if (command->parsed()) {
                return static_cast<int>(run());
            }
        }
    } catch (const CLI::ParseError& error) {
        const int code = program.exit(error);  // prints help, version or the error
        return static_cast<int>(code == 0 ? cli::Exit::done : cli::Exit::wrong_use);
    } catch (const std::exception& error) {
        cli::say(std::string("an unexpected fault: ") + error.what() + "; please report it");
        return static_cast<int>(cli::Exit::could_not);
    }
    return static_cast<int>(cli::Exit::wrong_use);
}
