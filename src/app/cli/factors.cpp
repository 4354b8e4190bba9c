// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/resources.h"

namespace wattmast::cli {
namespace {

struct FactorsArguments {
    std::string region;
    int year = 0;
    std::string database;
    bool as_json = false;
};

boost::json::value to_json(const EmissionFactor& factor) {
    return boost::json::object{{"id", factor.id},
                               {"region", factor.region},
                               {"region_name", factor.region_name},
                               {"region_local", factor.region_local},
                               {"year", year_text(factor)},
                               {"value", factor.value.to_string()},
                               {"unit", factor.unit},
                               {"gas", factor.gas ? id_of(*factor.gas) : ""},
                               {"method", factor.method},
                               {"item", factor.item},
                               {"publisher", factor.publisher},
                               {"document", factor.document},
                               {"published", factor.published},
                               {"licence", factor.licence},
                               {"note", factor.note}};
}

Exit run(const FactorsArguments& options) {
    const auto resources = find_resources();
    if (!resources) {
        return report_failure(resources.error());
    }
    const auto factors = load_factors(*resources);
    if (!factors) {
        return report_failure(factors.error());
    }
    boost::json::array found;
    for (const EmissionFactor& factor : (*factors)->all()) {
        if ((options.region.empty() || factor.region == options.region) &&
            (options.year == 0 || factor.data_year == options.year)) {
            if (!options.as_json) {
                std::cout << factor.id << "  " << factor.value.to_string() << ' ' << factor.unit << "  "
                          << factor.publisher << "; " << factor.document << '\n';
            }
            found.push_back(to_json(factor));
        }
    }
    if (options.as_json) {
        print_json(boost::json::object{{"factors", found}});
    }
    if (found.empty()) {
        say("no factor is known for " + (options.region.empty() ? "any region" : options.region) +
            (options.year == 0 ? "" : " and year " + std::to_string(options.year)));
        return Exit::findings;
    }
    return Exit::done;
}

}  // namespace

Registration add_factors(CLI::App& program) {
    CLI::App* command = program.add_subcommand("factors", "List emission factors with their sources");
    const auto options = std::make_shared<FactorsArguments>();
    command->add_option("--region", options->region, "Such as CN-SD; without it all");
    command->add_option("--year", options->year, "Data year; without it all");
    command->add_option("--db", options->database, "Accepted for symmetry; factors come with the program");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
