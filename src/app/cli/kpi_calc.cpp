// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/kpi_calc.h"

#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <boost/json.hpp>
#include <initializer_list>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "analysis/kpi_definition.h"
#include "app/cli/kpi_amounts.h"
#include "app/cli/kpi_output.h"

namespace wattmast::cli {
namespace {

/// Texts as given; empty: not given.
struct CalcArguments {
    std::string kpi;
    std::string facility;
    std::string it;
    std::string co2;
    std::string co2e;
    std::string water;
    std::string renewable;
    std::string reused_heat;
    std::string volume;
    std::string rate;
    std::string ac_input;
    std::string dc_output;
    std::string subscribers;
    std::string racks;
    std::string category;
    std::string database;
    bool as_json = false;
};

/// One that a part may be given by.
struct Given {
    const std::string* text;
    std::string_view option;
};

struct GivenParts {
    std::vector<Given> numerator;
    std::vector<Given> denominator;
};

GivenParts parts_of(KpiId id, const CalcArguments& options) {
    const Given facility{&options.facility, "--facility"};
    const Given it{&options.it, "--it"};
    switch (id) {
        case KpiId::pue:
        case KpiId::gb_40879:
            return {{facility}, {it}};
        case KpiId::cue:
            return {{{&options.co2, "--co2"}, {&options.co2e, "--co2e"}}, {it}};
        case KpiId::wue:
            return {{{&options.water, "--water"}}, {it}};
        case KpiId::ref:
            return {{{&options.renewable, "--renewable"}}, {facility}};
        case KpiId::erf:
            return {{{&options.reused_heat, "--reused-heat"}}, {facility}};
        case KpiId::see:
            return {{it}, {facility}};
        case KpiId::energy_efficiency:
            return {{{&options.volume, "--volume"}}, {facility}};
        case KpiId::energy_per_gigabyte:
            return {{facility}, {{&options.volume, "--volume"}}};
        case KpiId::power_per_rate:
            return {{it, facility}, {{&options.rate, "--rate"}, {&options.volume, "--volume"}}};
        case KpiId::rectifier_efficiency:
            return {{{&options.dc_output, "--dc-output"}}, {{&options.ac_input, "--ac-input"}}};
        case KpiId::energy_per_subscriber:
            return {{facility}, {{&options.subscribers, "--subscribers"}}};
    }
    return {};
}

Result<KpiPart> parsed(const Given& given) {
    if (given.option == "--subscribers") {
        const auto number = parse_number(*given.text, "--subscribers");
        return number ? Result<KpiPart>(KpiPart{*number, KpiUnit::one, whole, EnergyMethod::entered, *given.text})
                      : number.error();
    }
    if (given.option == "--co2" || given.option == "--co2e") {
        return parse_carbon_part(*given.text, given.option == "--co2" ? Gas::co2 : Gas::co2e);
    }
    return parse_kpi_part(*given.text);
}

/// The one that is given; empty and `missing` set where none is. Fails where two are.
Result<std::optional<KpiPart>> part_of(const std::vector<Given>& candidates, std::string& missing) {
    std::optional<KpiPart> found;
    for (const Given& given : candidates) {
        missing += (missing.empty() ? "give " : " or ") + std::string(given.option);
        if (given.text->empty()) {
            continue;
        }
        if (found) {
            return fail(Errc::invalid_argument, "give only one of those: " + missing.substr(5));
        }
        auto part = parsed(given);
        if (!part) {
            return part.error();
        }
        found = std::move(*part);
    }
    return found;
}

Result<std::optional<std::int64_t>> optional_number(const std::string& text, const std::string& option) {
    if (text.empty()) {
        return std::optional<std::int64_t>();
    }
    const auto number = parse_number(text, option);
    return number ? Result<std::optional<std::int64_t>>(std::optional(*number)) : number.error();
}

/// Powers are of category 0 and of no other.
std::optional<KpiRefusal> refusal_of_category(const KpiInput& input) {
    const bool is_of_powers = input.numerator && input.numerator->unit == KpiUnit::milliwatt;
    if (input.id != KpiId::pue || !input.numerator || is_of_powers == (input.category == 0)) {
        return std::nullopt;
    }
    return KpiRefusal{KpiRefusalCode::boundary_mismatch,
                      is_of_powers ? "powers at peak demand make a PUE of --category 0 only; others are of energies"
                                   : "category 0 is of powers at peak demand, not of energies"};
}

Result<Kpi> computed(const CalcArguments& options) {
    const auto id = kpi_by_key(options.kpi);
    if (!id) {
        return fail(Errc::invalid_argument, "there is no KPI \"" + options.kpi + "\"; see wattmastctl kpi --help");
    }
    KpiInput input;
    input.id = *id;
    input.boundary = "as stated on the command line";
    const GivenParts parts = parts_of(*id, options);
    const auto numerator = part_of(parts.numerator, input.numerator_missing);
    const auto denominator = part_of(parts.denominator, input.denominator_missing);
    const auto racks = optional_number(options.racks, "--racks");
    const auto category = optional_number(options.category, "--category");
    if (!numerator || !denominator) {
        return numerator ? denominator.error() : numerator.error();
    }
    if (!racks || !category) {
        return racks ? category.error() : racks.error();
    }
    input.numerator = *numerator;
    input.denominator = *denominator;
    input.racks = *racks;
    if (*category) {
        input.category = static_cast<int>(**category);
    }
    input.refusal = refusal_of_category(input);
    return kpi_of(input);
}

Exit run(const CalcArguments& options) {
    const auto kpi = computed(options);
    if (!kpi) {
        return report_failure(kpi.error());
    }
    if (options.as_json) {
        print_json(json_of(*kpi));
    } else {
        print_text(std::cout, *kpi);
    }
    return kpi->refusal ? Exit::findings : Exit::done;
}

}  // namespace

Registration add_kpi_calc(CLI::App& kpi) {
    CLI::App* command = kpi.add_subcommand("calc", "Compute one KPI of amounts given here, such as published examples");
    const auto options = std::make_shared<CalcArguments>();
    command->add_option("--kpi", options->kpi, "As in wattmastctl kpi --help")->required();
    command->add_option("--facility,--energy,--power", options->facility, "All that enters, such as 12GWh or 1200kW");
    command->add_option("--it,--telecom", options->it, "IT or telecom equipment, such as 10GWh or 1200W");
    command->add_option("--co2", options->co2, "CO2, such as 6367.2t");
    command->add_option("--co2e", options->co2e, "CO2e instead");
    command->add_option("--water", options->water, "Such as 18000m3");
    command->add_option("--renewable", options->renewable, "Such as 3.6GWh");
    command->add_option("--reused-heat", options->reused_heat, "Such as 600MWh");
    command->add_option("--volume", options->volume, "Data volume, such as 2.5TB; GB is 10^9 byte");
    command->add_option("--rate", options->rate, "Data rate, such as 400Gbps");
    command->add_option("--ac-input", options->ac_input, "Of rectifiers, such as 1040kWh");
    command->add_option("--dc-output", options->dc_output, "Of rectifiers, such as 1000kWh");
    command->add_option("--subscribers", options->subscribers, "Such as 12345");
    command->add_option("--racks", options->racks, "Standard racks of the data centre, for gb40879");
    command->add_option("--category", options->category, "Of a PUE: 0 (of powers) to 3")
        ->check(CLI::IsMember({"0", "1", "2", "3"}));
    command->add_option("--db", options->database, "Accepted for symmetry; nothing is read");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
