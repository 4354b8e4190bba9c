// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "app/cli/command.h"
#include "app/cli/copy_messages.h"
#include "app/storage.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

/// A few milliseconds a transaction, so that an end signal need not wait.
constexpr std::size_t slice_budget = 16'384;

struct RetentionArguments {
    std::string database;
    std::string raw;
    std::string quarter_hours;
    std::string hours;
    bool runs = false;
    bool forecasts = false;
    bool as_json = false;

    [[nodiscard]] bool changes_policy() const { return !raw.empty() || !quarter_hours.empty(); }
};

/// The stored policy with what the command line changes.
Result<RetentionPolicy> policy_of(const RetentionArguments& options, const CatalogStore& catalog) {
    auto policy = read_policy(catalog);
    if (!policy) {
        return policy;
    }
    for (const auto& [text, time] :
         {std::pair{&options.raw, &policy->raw}, std::pair{&options.quarter_hours, &policy->quarter_hours}}) {
        if (text->empty()) {
            continue;
        }
        const auto parsed = KeepTime::parse(*text);
        if (!parsed) {
            return parsed.error();
        }
        *time = *parsed;
    }
    if (!options.hours.empty() && options.hours != KeepTime::for_ever().to_string()) {
        return fail(Errc::invalid_argument,
                    "hours and days are kept for ever, they are small; leave --hours out, or write --hours forever");
    }
    const auto checked = check_policy(*policy);
    return checked ? policy : checked.error();
}

Result<RetireReport> retire_all(Store& store, const RetentionPolicy& policy, UtcTime now) {
    const StopAtEndSignal stop;
    RetireReport sum;
    while (!sum.is_done) {
        if (stop.token().stop_requested()) {
            return fail(Errc::cancelled, "stopped after " + std::to_string(sum.days) +
                                             " days; run it again to go on, the database is in order");
        }
        const auto slice = store.retire(limits_at(policy, now), slice_budget);
        if (!slice) {
            return slice;
        }
        sum += *slice;
    }
    return sum;
}

boost::json::value json_of(std::optional<UtcTime> time) {
    return time ? boost::json::value(to_iso8601(*time)) : nullptr;
}
template <typename Number>
boost::json::value json_of(std::optional<Number> number) {
    return number ? boost::json::value(*number) : nullptr;
}

boost::json::object json_of(const StorageForecast& forecast) {
    const StorageUse& use = forecast.now;
    boost::json::object growth;
    if (forecast.growth) {
        growth = {{"bytes_a_day", forecast.growth->bytes_a_day},
                  {"bytes_in_one_year", forecast.growth->in_one_year},
                  {"settled_at", json_of(forecast.growth->settled_at)},
                  {"settled_bytes", json_of(forecast.growth->settled_bytes)},
                  {"settled_bytes_a_day", forecast.growth->settled_bytes_a_day},
                  {"full_at", json_of(forecast.growth->full_at)}};
    }
    return {{"bytes", use.total},
            {"hot", use.hot},
            {"chunks", use.chunks},
            {"quarter_hours", use.quarter_hours},
            {"hours", use.hours},
            {"days", use.days},
            {"free_in_file", use.free},
            {"rest", use.rest},
            {"is_estimate", use.is_estimate},
            {"free_on_disk", json_of(forecast.free_bytes)},
            {"growth", forecast.growth ? boost::json::value(growth) : nullptr},
            {"no_growth_reason",
             forecast.growth ? boost::json::value(nullptr) : boost::json::value(forecast.no_growth_reason)}};
}

std::string day_of(UtcTime time) {
    return to_iso8601(time).substr(0, 10);
}

void print(const StorageForecast& forecast) {
    const StorageUse& use = forecast.now;
    std::cout << "file: " << megabytes(use.total) << (use.is_estimate ? " (parts estimated)" : "") << '\n'
              << "  samples of the last hours: " << megabytes(use.hot) << '\n'
              << "  samples: " << megabytes(use.chunks) << '\n'
              << "  quarter hours: " << megabytes(use.quarter_hours) << '\n'
              << "  hours: " << megabytes(use.hours) << '\n'
              << "  days: " << megabytes(use.days) << '\n'
              << "  free: " << megabytes(use.free) << '\n'
              << "  rest: " << megabytes(use.rest) << '\n';
    if (!forecast.growth) {
        std::cout << "no forecast: " << forecast.no_growth_reason << '\n';
        return;
    }
    const StorageGrowth& growth = *forecast.growth;
    const auto a_day = [](double bytes) { return megabytes(static_cast<std::uint64_t>(bytes)) + " a day"; };
    std::cout << "now: " << a_day(growth.bytes_a_day) << "; in a year: " << megabytes(growth.in_one_year) << '\n';
    if (growth.settled_at) {
        std::cout << "from " << day_of(*growth.settled_at) << ": " << megabytes(*growth.settled_bytes) << " and "
                  << a_day(growth.settled_bytes_a_day) << '\n';
    } else {
        std::cout << "grows for ever, " << a_day(growth.settled_bytes_a_day) << '\n';
    }
    if (forecast.free_bytes) {
        std::cout << "disk: " << megabytes(*forecast.free_bytes) << " free, "
                  << (growth.full_at ? "full on " + day_of(*growth.full_at) : "enough for 50 years") << '\n';
    }
}

boost::json::object json_of(const RetireReport& report) {
    boost::json::array kept;
    for (const std::string& day : report.kept) {
        kept.emplace_back(day);
    }
    return {{"days", report.days},
            {"samples", report.samples},
            {"quarter_hour_days_removed", report.quarter_days},
            {"kept", kept}};
}

Exit run(const RetentionArguments& options) {
    const bool writes = options.runs || options.changes_policy();
    const auto store = open_sqlite_store(options.database, writes ? OpenMode::read_write : OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto policy = policy_of(options, (*store)->catalog());
    if (!policy) {
        return report_failure(policy.error());
    }
    if (options.changes_policy()) {
        if (const auto saved = save_policy((*store)->catalog(), *policy); !saved) {
            return report_failure(saved.error());
        }
    }
    boost::json::object answer{{"raw", policy->raw.to_string()},
                               {"quarter_hours", policy->quarter_hours.to_string()},
                               {"hours", "forever"},
                               {"days", "forever"}};
    if (!options.as_json) {
        std::cout << "samples: " << policy->raw.to_string() << ", quarter hours: " << policy->quarter_hours.to_string()
                  << ", hours and days: forever\n";
    }
    Exit exit = Exit::done;
    const UtcTime now = now_utc();
    if (options.runs) {
        const auto report = retire_all(**store, *policy, now);
        if (!report) {
            return report_failure(report.error());
        }
        answer["retired"] = json_of(*report);
        if (!options.as_json) {
            std::cout << report->samples << " samples of " << report->days << " device days made into quarter hours, "
                      << report->quarter_days << " device days of quarter hours removed\n";
        }
        for (const std::string& day : report->kept) {
            say("kept: " + day);
            exit = Exit::findings;
        }
    }
    if (options.forecasts) {
        const auto forecast = storage_forecast(**store, *policy, now, {});
        if (!forecast) {
            return report_failure(forecast.error());
        }
        answer["storage"] = json_of(*forecast);
        if (!options.as_json) {
            print(*forecast);
        }
    }
    if (options.as_json) {
        print_json(answer);
    }
    return exit;
}

}  // namespace

Registration add_retention(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("retention", "Show or set how long samples are kept, and what that makes of the file");
    const auto options = std::make_shared<RetentionArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--raw", options->raw, "Keep samples for: 400d, 25mo, 3y or forever");
    command->add_option("--quarter-hours", options->quarter_hours, "Keep quarter hours of samples that are gone for");
    command->add_option("--hours", options->hours, "Hours and days: forever");
    command->add_flag("--run", options->runs, "Retire now what is over its time; nobody else may write meanwhile");
    command->add_flag("--forecast", options->forecasts, "Say how large the file is and will be");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
