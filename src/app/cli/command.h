// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What all commands of wattmastctl share: exit codes, output, and waiting for the end.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include "units/error.h"
#include "units/utc_time.h"

namespace boost::json {
class value;
}

namespace wattmast::cli {

/// Stable: scripts depend on them.
enum class Exit : int {
    done = 0,
    findings = 1,   ///< The command ran and found something wrong in what it looked at.
    wrong_use = 2,  ///< The command line or a value in it cannot be understood.
    could_not = 3,  ///< The machine, a device or a file stood in the way.
};

/// One command: adds its options to the program and says what to run. The callback is called once, after parsing.
using Command = std::function<Exit()>;
using Registration = std::pair<CLI::App*, Command>;

Registration add_probe(CLI::App& program);
Registration add_collect(CLI::App& program);
Registration add_simulate(CLI::App& program);
Registration add_import(CLI::App& program);
Registration add_export(CLI::App& program);
Registration add_report(CLI::App& program);
Registration add_reports(CLI::App& program);
Registration add_verify(CLI::App& program);
Registration add_factors(CLI::App& program);
Registration add_calc(CLI::App& program);
Registration add_energy(CLI::App& program);
Registration add_ledger(CLI::App& program);
Registration add_close(CLI::App& program);
Registration add_backup(CLI::App& program);
Registration add_book(CLI::App& program);
Registration add_restore(CLI::App& program);
Registration add_correct(CLI::App& program);
Registration add_corrections(CLI::App& program);
Registration add_annotate(CLI::App& program);
Registration add_annotations(CLI::App& program);
Registration add_meter(CLI::App& program);
Registration add_meters(CLI::App& program);
Registration add_devices(CLI::App& program);
Registration add_release(CLI::App& program);
Registration add_retention(CLI::App& program);
Registration add_profile(CLI::App& program);
Registration add_inventory(CLI::App& program);
Registration add_discover(CLI::App& program);
Registration add_credential(CLI::App& program);
Registration add_history(CLI::App& program);
Registration add_notify(CLI::App& program);
Registration add_alarms(CLI::App& program);
Registration add_target(CLI::App& program);
Registration add_tariff(CLI::App& program);
Registration add_market(CLI::App& program);
Registration add_match(CLI::App& program);
Registration add_restate(CLI::App& program);
Registration add_kpi(CLI::App& program);

/// Data goes to standard output, pretty-printed and with a final newline.
void print_json(const boost::json::value& value);

/// "wattmastctl: …" on standard error; the exit code that fits the failure.
Exit report_failure(const Failure& failure);
void say(const std::string& message);  ///< On standard error.

[[nodiscard]] UtcTime now_utc();

/// A duration of the command line, or the failure reported and Exit::wrong_use.
[[nodiscard]] Result<std::optional<Duration>> parse_optional_duration(const std::string& text);

/// Blocks SIGINT and SIGTERM in this thread and those started later, so that wait_for_end() can take them.
/// Call before any thread is started.
void block_end_signals();

/// While it lives, SIGINT and SIGTERM become a request to stop. @pre block_end_signals()
class StopAtEndSignal {
public:
    StopAtEndSignal();
    ~StopAtEndSignal();
    StopAtEndSignal(const StopAtEndSignal&) = delete;
    StopAtEndSignal& operator=(const StopAtEndSignal&) = delete;

    [[nodiscard]] std::stop_token token() const noexcept { return source_.get_token(); }

private:
    std::stop_source source_;
    std::thread waiter_;
};

/// Returns when SIGINT or SIGTERM came, the time is over, or `ended` says so; calls `each_second` about once a second.
void wait_for_end(
    std::optional<Duration> time, const std::function<void()>& each_second,
    const std::function<bool()>& ended = [] { return false; });

}  // namespace wattmast::cli
