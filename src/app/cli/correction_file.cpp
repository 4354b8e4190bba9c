// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/correction_file.h"

#include <boost/json.hpp>
#include <iostream>

#include "app/cli/opened_database.h"
#include "app/cli/point_name.h"
#include "app/correction_import.h"
#include "app/whole_file.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

Exit report_faulty_rows(const CorrectionFileArguments& options, const CorrectionPlan& plan) {
    json::array faults;
    for (const CsvFault& fault : plan.faults) {
        faults.push_back(json::object{{"line", fault.line}, {"column", fault.column}, {"message", fault.message}});
        if (!options.as_json) {
            std::cout << options.file << ':' << fault.line << ": " << (fault.column.empty() ? "" : fault.column + ": ")
                      << fault.message << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"faults", faults}, {"corrections", json::array()}, {"saved", false}});
    }
    say("nothing was corrected: " + std::to_string(plan.faults.size()) + " faults");
    return Exit::findings;
}

void report_corrected(const CorrectionFileArguments& options, const Catalog& catalog, const CorrectionPlan& plan,
                      const std::vector<Correction>& corrections) {
    json::array list;
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const Correction& one = corrections[i];
        if (options.as_json) {
            list.push_back(json::object{{"line", plan.lines[i]},
                                        {"point", name_of(catalog, one.point)},
                                        {"at", to_iso8601(one.at)},
                                        {"value", one.value ? json::value(one.value->to_string()) : nullptr},
                                        {"why", one.why}});
        } else {
            std::cout << name_of(catalog, one.point) << " at " << to_iso8601(one.at) << ": " << describe(one) << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"faults", json::array()},
                                {"corrections", list},
                                {"unchanged", plan.unchanged},
                                {"saved", !options.is_dry_run}});
    }
    say(std::to_string(corrections.size()) +
        (options.is_dry_run ? " corrections could be entered, " : " corrections, ") + std::to_string(plan.unchanged) +
        " rows say what counts already");
    for (const CivilMonth month : plan.closed) {
        say("month " + month.to_string() + " is closed and stays as it is; close --corrections writes the difference");
    }
}

}  // namespace

Exit run_correction_file(const CorrectionFileArguments& options) {
    auto text = read_whole_file(options.file);
    if (!text) {
        return report_failure(text.error());
    }
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    const CorrectionOrder order{std::move(*text), options.who, options.why, now_utc()};
    const auto plan = plan_corrections(database->store->samples(), database->store->ledger(), database->catalog, order,
                                       std::stop_token{});
    if (!plan) {
        return report_failure(plan.error());
    }
    if (!plan->faults.empty()) {
        return report_faulty_rows(options, *plan);
    }
    if (plan->corrections.empty()) {
        report_corrected(options, database->catalog, *plan, {});
        return Exit::done;
    }
    const auto corrections = corrections_of(*plan, order);
    if (!corrections) {
        return report_failure(corrections.error());
    }
    if (!options.is_dry_run) {
        if (const auto kept = database->store->samples().correct_all(*corrections); !kept) {
            return report_failure(kept.error());
        }
    }
    report_corrected(options, database->catalog, *plan, *corrections);
    return Exit::done;
}

}  // namespace wattmast::cli
