// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The commands ledger and close.
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/ledger/month_closing.h"
#include "store/ledger_store.h"

namespace wattmast::cli {
namespace {

struct LedgerArguments {
    std::string database;
    std::string month;
    std::string site;
    std::string who;
    bool accepts_findings = false;
    bool as_json = false;
};

std::string kilograms(CarbonMass mass) {
    return Decimal(mass.count(), -6).to_string();
}

boost::json::object to_json(const LedgerLine& line) {
    boost::json::object json{{"month", line.month.to_string()},
                             {"site", line.site},
                             {"node", line.node},
                             {"category", id_of(line.category)},
                             {"item", line.item},
                             {"kg", kilograms(line.mass)},
                             {"gas", id_of(line.gas)},
                             {"factor",
                              {{"id", line.factor.id},
                               {"value", line.factor.value.to_string()},
                               {"unit", line.factor.unit},
                               {"row_sha256", line.factor.row_digest.to_hex()}}},
                             {"rules", line.rules},
                             {"inputs_sha256", line.inputs.to_hex()},
                             {"who", line.who}};
    if (line.number > 0) {
        json["number"] = line.number;
    }
    if (line.energy) {
        json["kwh"] = Decimal(line.energy->energy.count(), -6).to_string();
        json["method"] = id_of(line.energy->method);
        json["coverage_ppm"] = line.energy->coverage.count;
    }
    if (line.amount) {
        json["amount"] = line.amount->value.to_string();
        json["unit"] = line.amount->unit;
    }
    boost::json::array points;
    for (const std::string& point : line.points) {
        points.emplace_back(point);
    }
    boost::json::array records;
    for (const std::int64_t record : line.records) {
        records.emplace_back(record);
    }
    json["points"] = points;
    json["records"] = records;
    return json;
}

std::string_view id_of(CarbonFinding::Severity severity) {
    switch (severity) {
        case CarbonFinding::Severity::note:
            return "note";
        case CarbonFinding::Severity::warning:
            return "warning";
        case CarbonFinding::Severity::error:
            return "error";
    }
    return "";
}

boost::json::array to_json(const std::vector<CarbonFinding>& findings) {
    boost::json::array json;
    for (const CarbonFinding& finding : findings) {
        json.push_back(boost::json::object{{"severity", id_of(finding.severity)},
                                           {"check", finding.check},
                                           {"site", finding.site},
                                           {"message", finding.message}});
    }
    return json;
}

/// Sums by category and gas, which are never added to each other.
boost::json::array totals_of(const std::vector<LedgerLine>& lines) {
    std::map<std::pair<LedgerCategory, Gas>, std::pair<CarbonMass, std::size_t>> totals;
    for (const LedgerLine& line : lines) {
        auto& [mass, count] = totals[{line.category, line.gas}];
        mass += line.mass;
        ++count;
    }
    boost::json::array json;
    for (const auto& [key, total] : totals) {
        json.push_back(boost::json::object{{"category", wattmast::id_of(key.first)},
                                           {"gas", wattmast::id_of(key.second)},
                                           {"kg", kilograms(total.first)},
                                           {"lines", total.second}});
    }
    return json;
}

void print(const LedgerLine& line) {
    std::cout << (line.number > 0 ? std::to_string(line.number) + "  " : "") << line.site << "  "
              << (line.node.empty() ? "" : line.node + "  ") << wattmast::id_of(line.category) << "  " << line.item
              << "  "
              << (line.energy ? Decimal(line.energy->energy.count(), -6).to_string() + " kWh"
                              : line.amount->value.to_string() + " " + line.amount->unit)
              << " × " << line.factor.value.to_string() << ' ' << line.factor.unit << " = " << kilograms(line.mass)
              << " kg " << wattmast::id_of(line.gas) << "  [" << line.factor.id << "]\n";
}

void print(const std::vector<LedgerLine>& lines, const std::vector<CarbonFinding>& findings) {
    std::ranges::for_each(lines, [](const LedgerLine& line) { print(line); });
    for (const boost::json::value& total : totals_of(lines)) {
        const auto& object = total.as_object();
        std::cout << "sum of " << object.at("category").as_string() << ": " << object.at("kg").as_string() << " kg "
                  << object.at("gas").as_string() << " in " << object.at("lines") << " lines\n";
    }
    for (const CarbonFinding& finding : findings) {
        std::cout << id_of(finding.severity) << ' ' << finding.check << ": " << finding.message << '\n';
    }
}

boost::json::array to_json(const std::vector<LedgerLine>& lines) {
    boost::json::array json;
    for (const LedgerLine& line : lines) {
        json.push_back(to_json(line));
    }
    return json;
}

Exit show(const LedgerArguments& options, const std::vector<LedgerLine>& all,
          const std::vector<CarbonFinding>& findings, const std::optional<Closing>& closing) {
    std::vector<LedgerLine> lines;
    std::ranges::copy_if(all, std::back_inserter(lines),
                         [&](const LedgerLine& line) { return options.site.empty() || line.site == options.site; });
    if (options.as_json) {
        boost::json::object json{{"month", options.month},
                                 {"state", closing ? "closed" : "draft"},
                                 {"lines", to_json(lines)},
                                 {"totals", totals_of(lines)},
                                 {"findings", to_json(findings)}};
        if (closing) {
            json["closing"] = boost::json::object{{"number", closing->number},
                                                  {"when", to_iso8601(closing->when)},
                                                  {"who", closing->who},
                                                  {"policy", closing->policy},
                                                  {"open_findings", closing->open_findings},
                                                  {"sha256", closing->after.to_hex()}};
        }
        print_json(json);
    } else {
        std::cout << options.month
                  << (closing ? ": closed by " + closing->who + " at " + to_iso8601(closing->when)
                              : std::string(": a draft, not closed"))
                  << '\n';
        print(lines, findings);
    }
    const bool has_errors = std::ranges::any_of(
        findings, [](const CarbonFinding& finding) { return finding.severity == CarbonFinding::Severity::error; });
    return has_errors ? Exit::findings : Exit::done;
}

Exit run_ledger(const LedgerArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    if (!month) {
        return report_failure(month.error());
    }
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_only);
    if (!opened) {
        return report_failure(opened.error());
    }
    if (!options.site.empty() && opened->catalog.site_by_code(options.site) == nullptr) {
        return report_failure(
            fail(Errc::unknown_point, "there is no site \"" + options.site + "\" in " + options.database));
    }
    const auto closings = opened->store->ledger().closings();
    if (!closings) {
        return report_failure(closings.error());
    }
    const auto closing = std::ranges::find(*closings, *month, &Closing::month);
    if (closing != closings->end()) {
        const auto lines = opened->store->ledger().lines({.month = *month, .site = options.site});
        return lines ? show(options, *lines, {}, *closing) : report_failure(lines.error());
    }
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const auto draft = draft_out_of(*opened->store, reader, *opened->factors, *month, now_utc(), "draft", stop.token());
    return draft ? show(options, draft->lines, draft->findings, std::nullopt) : report_failure(draft.error());
}

Exit run_close(const LedgerArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    if (!month) {
        return report_failure(month.error());
    }
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_write);
    if (!opened) {
        return report_failure(opened.error());
    }
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const auto closed =
        close_month(*opened->store, reader, *opened->factors, *month, now_utc(), options.who,
                    options.accepts_findings ? OpenFindings::accept : OpenFindings::refuse, stop.token());
    if (!closed) {
        return report_failure(closed.error());
    }
    if (!closed->closing) {
        const Exit exit = show(options, {}, closed->draft.findings, std::nullopt);
        say(options.month +
            " was not closed: mend the errors, or accept them by --accept-findings; a month that is "
            "not over cannot be closed");
        return exit;
    }
    const Exit exit = show(options, closed->draft.lines, closed->draft.findings, closed->closing);
    say(options.month + " is closed: " + std::to_string(closed->closing->line_count()) +
        " lines; keep this digest outside of the database: " + closed->closing->after.to_hex());
    return exit;
}

}  // namespace

Registration add_ledger(CLI::App& program) {
    CLI::App* command = program.add_subcommand("ledger", "Lines of a closed month, or those it would have now");
    const auto options = std::make_shared<LedgerArguments>();
    command->add_option("--db", options->database, "The database")->required()->check(CLI::ExistingFile);
    command->add_option("--month", options->month, "Such as 2026-10")->required();
    command->add_option("--site", options->site, "Code of a site; without it all");
    command->add_flag("--json", options->as_json, "Print JSON; numbers as decimal text");
    return {command, [options] { return run_ledger(*options); }};
}

Registration add_close(CLI::App& program) {
    CLI::App* command = program.add_subcommand("close", "Close a month: write its lines into the ledger for good");
    const auto options = std::make_shared<LedgerArguments>();
    command->add_option("--db", options->database, "The database")->required()->check(CLI::ExistingFile);
    command->add_option("--month", options->month, "Such as 2026-10")->required();
    command->add_option("--who", options->who, "Who closes it")->required();
    command->add_flag("--accept-findings", options->accepts_findings, "Close although errors stand open");
    command->add_flag("--json", options->as_json, "Print JSON; numbers as decimal text");
    return {command, [options] { return run_close(*options); }};
}

}  // namespace wattmast::cli
