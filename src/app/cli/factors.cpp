// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl factors`: the library, and what a new edition would change in it.
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/factor_import.h"
#include "app/cli/factor_output.h"
#include "app/cli/opened_database.h"
#include "app/whole_file.h"
#include "carbon/civil_date_text.h"
#include "carbon/edition_import.h"
#include "carbon/factor_filter.h"

namespace wattmast::cli {
namespace {

struct FactorsArguments {
    FactorFilter filter;
    int year = 0;
    std::string category;
    std::string known_on;
    std::string origin;
    std::string new_edition;
    std::string database;
    bool as_json = false;
};

Result<FactorFilter> filter_of(const FactorsArguments& options) {
    FactorFilter filter = options.filter;
    if (options.year != 0) {
        filter.data_year = options.year;
    }
    if (!options.category.empty()) {
        filter.category = factor_category_by_id(options.category);
        if (!filter.category) {
            std::string ids;
            for (const FactorCategory category : all_factor_categories()) {
                ids += (ids.empty() ? "" : ", ") + std::string(id_of(category));
            }
            return fail(Errc::invalid_argument, "there is no category \"" + options.category + "\"; there are " + ids);
        }
    }
    if (!options.origin.empty()) {
        using Kind = FactorOrigin::Kind;
        for (const Kind kind : {Kind::program, Kind::edition, Kind::own}) {
            filter.origin = options.origin == id_of(kind) ? std::optional(kind) : filter.origin;
        }
        if (!filter.origin) {
            return fail(Errc::invalid_argument,
                        "there is no origin \"" + options.origin + "\"; there are program, edition and own");
        }
    }
    if (!options.known_on.empty()) {
        filter.known_on = parse_civil_date(options.known_on);
        if (!filter.known_on) {
            return fail(Errc::invalid_argument,
                        "--known-on \"" + options.known_on + "\" is not a day such as 2024-12-31");
        }
    }
    return filter;
}

/// "for CN-SD and year 2023"; "at all" without any condition.
std::string wanted(const FactorsArguments& options) {
    std::string words = "for " + (options.filter.region.empty() ? "any region" : options.filter.region);
    words += options.year == 0 ? "" : " and year " + std::to_string(options.year);
    const auto add = [&](std::string_view name, const std::string& value) {
        words += value.empty() ? "" : ", " + std::string(name) + " " + value;
    };
    add("category", options.category);
    add("method", options.filter.method);
    add("item", options.filter.item);
    add("set", options.filter.set);
    add("origin", options.origin);
    add("text", options.filter.text);
    add("known on", options.known_on);
    return words;
}

Exit list(const FactorsArguments& options, const FactorFilter& filter, const FactorRegister& factors) {
    boost::json::array found;
    std::size_t count = 0;
    for (const EmissionFactor& factor : factors.all()) {
        if (!lets_through(filter, factor)) {
            continue;
        }
        ++count;
        if (options.as_json) {
            found.push_back(json_of(factor, factors));
        } else {
            std::cout << line_of(factor) << '\n';
        }
    }
    if (options.as_json) {
        print_json(boost::json::object{{"factors", found}});
    }
    if (count == 0) {
        say("no factor is known " + wanted(options));
        return Exit::findings;
    }
    return Exit::done;
}

Exit compare(const FactorsArguments& options, const FactorRegister& factors) {
    const auto text = read_whole_file(options.new_edition);
    if (!text) {
        return report_failure(text.error());
    }
    const auto edition = parse_factors(*text, options.new_edition);
    if (!edition) {
        return report_failure(edition.error());
    }
    const EditionComparison comparison = compare_editions(comparable(factors.all(), *edition), *edition);
    if (options.as_json) {
        print_json(json_of(comparison));
    } else {
        std::cout << lines_of(comparison);
        say(summary_of(comparison));
    }
    return comparison.findings.empty() ? Exit::done : Exit::findings;
}

Exit run(const FactorsArguments& options) {
    const auto filter = filter_of(options);
    if (!filter) {
        return report_failure(filter.error());
    }
    const auto library = factors_for(options.database, filter->known_on);
    if (!library) {
        return report_failure(library.error());
    }
    tell_left_out(**library);
    const FactorRegister& factors = (*library)->factors;
    return options.new_edition.empty() ? list(options, *filter, factors) : compare(options, factors);
}

}  // namespace

Registration add_factors(CLI::App& program) {
    CLI::App* command = program.add_subcommand("factors", "List emission factors with their sources");
    const auto options = std::make_shared<FactorsArguments>();
    FactorFilter& filter = options->filter;
    const std::vector<CLI::Option*> conditions{
        command->add_option("--region", filter.region, "Such as CN-SD; without it all"),
        command->add_option("--year", options->year, "Data year; without it all"),
        command->add_option("--category", options->category, "electricity, residual_mix, td_loss, wtt, fuel, ..."),
        command->add_option("--method", filter.method, "Such as location, footprint, combustion, AR6"),
        command->add_option("--item", filter.item, "Such as grid_average, diesel, R-410A"),
        command->add_option("--set", filter.set, "Publisher's set, such as mee, ember, desnz"),
        command->add_option("--origin", options->origin, "program, edition (imported) or own"),
        command->add_option("--search", filter.text, "Text in id, names, publisher, document or item; any case"),
        command->add_option("--known-on", options->known_on,
                            "Only what was published by this day, such as 2024-12-31, and was in the database by then; "
                            "nothing without a date")};
    CLI::Option* diff = command->add_option("--diff", options->new_edition,
                                            "A factor file: what it would change in the library; nothing is changed");
    for (CLI::Option* condition : conditions) {
        diff->excludes(condition);
    }
    command->add_option("--db", options->database,
                        "Database file: its own factors and imported editions are found, too");
    command->add_flag("--json", options->as_json, "Print JSON");
    const Registration taking = add_factor_import(*command);
    return {command, [options, taking] { return taking.first->parsed() ? taking.second() : run(*options); }};
}

}  // namespace wattmast::cli
