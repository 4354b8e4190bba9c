// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/factor_output.h"
#include "app/cli/opened_database.h"
#include "carbon/calculation.h"
#include "carbon/civil_date_text.h"
#include "carbon/fuel_density.h"

namespace wattmast::cli {
namespace {

struct CalcArguments {
    std::string category;
    std::string amount;
    std::string region;
    int year = 0;
    std::string month;
    bool accepts_earlier_year = false;
    std::string item;
    std::string method;
    std::string gwp;
    std::string gas;
    std::string rate;
    std::string factor;
    std::string density;
    std::string known_on;
    std::string database;
    bool as_json = false;
};

template <typename Value, typename Parse>
Result<void> read_option(const std::string& text, Parse parse, std::optional<Value>& into) {
    if (text.empty()) {
        return {};
    }
    auto value = parse(text);
    if (!value) {
        return value.error();
    }
    into = std::move(*value);
    return {};
}

Result<CalculationRequest> request_of(const CalcArguments& options) {
    CalculationRequest request;
    const auto amount = parse_amount(options.amount);
    if (!amount) {
        return amount.error();
    }
    request.category = options.category;
    request.amount = *amount;
    request.region = options.region;
    request.item = options.item;
    request.method = options.method;
    request.gwp = options.gwp;
    if (options.year != 0) {
        request.year = options.year;
    }
    if (options.accepts_earlier_year) {
        request.year_rule = YearRule::latest_published_not_after;
    }
    if (!options.gas.empty()) {
        request.gas = gas_by_id(options.gas);
        if (!request.gas) {
            return fail(Errc::invalid_argument, "gas \"" + options.gas + "\" is none of CO2, CO2e, CH4, N2O");
        }
    }
    Result<void> read = read_option(options.month, CivilMonth::parse, request.month);
    read = read ? read_option(options.rate, parse_amount, request.rate) : read;
    read = read ? read_option(options.factor, parse_stated_factor, request.factor) : read;
    read = read ? read_option(options.density, parse_density, request.density) : read;
    return read ? Result<CalculationRequest>(request) : read.error();
}

std::string kilograms(CarbonMass mass) {
    const Decimal exact = Decimal(mass.count(), -6).normalized();
    return (exact.exponent() > 0 ? Decimal(mass.count() / 1'000'000, 0) : exact).to_string();
}

boost::json::object to_json(const Calculation& calculation, const FactorRegister& known) {
    boost::json::object json{
        {"kg", kilograms(calculation.mass)},
        {"gas", id_of(calculation.gas)},
        {"scope", calculation.scope},
        {"amount", {{"value", calculation.amount.value.to_string()}, {"unit", calculation.amount.symbol}}}};
    boost::json::array steps;
    for (const CalculationStep& step : calculation.steps) {
        steps.push_back(boost::json::object{
            {"what", step.what}, {"value", step.value}, {"unit", step.unit}, {"factor", step.factor_id}});
    }
    boost::json::array factors;
    for (const EmissionFactor& factor : calculation.factors) {
        factors.push_back(json_of(factor, known));
    }
    if (!factors.empty()) {
        boost::json::object factor = factors.front().as_object();
        factor["value"] = calculation.factor_value.to_string();
        json["factor"] = std::move(factor);
    } else {
        // A stated factor comes first, or behind a rate.
        const auto is_factor = [](const CalculationStep& step) {
            return step.what == "emission factor" || step.what == "warming potential";
        };
        const CalculationStep& stated = *std::ranges::find_if(calculation.steps, is_factor);
        json["factor"] = boost::json::object{{"id", nullptr},
                                             {"value", stated.value},
                                             {"unit", stated.unit},
                                             {"gas", id_of(calculation.gas)},
                                             {"document", nullptr}};
    }
    json["factors"] = std::move(factors);
    json["steps"] = std::move(steps);
    json["rounding"] = "half to even, once, to 0.000001 kg";
    boost::json::array notes;
    for (const std::string& note : calculation.notes) {
        notes.push_back(boost::json::value(note));
    }
    json["notes"] = std::move(notes);
    return json;
}

void print(const Calculation& calculation) {
    std::cout << calculation.amount.to_string();
    for (const CalculationStep& step : calculation.steps) {
        std::cout << "\n  " << step.what << ": " << step.value << ' ' << step.unit
                  << (step.factor_id.empty() ? "" : "  [" + step.factor_id + "]");
    }
    std::cout << "\n= " << kilograms(calculation.mass) << " kg " << id_of(calculation.gas)
              << (calculation.scope.empty() ? "" : ", Scope " + calculation.scope)
              << " (rounded once, half to even, to 0.000001 kg)\n";
    for (const EmissionFactor& factor : calculation.factors) {
        std::cout << factor.id << ": " << factor.publisher << "; " << factor.document
                  << (factor.published.empty() ? "" : "; published " + factor.published) << "; " << factor.licence
                  << '\n';
    }
    for (const std::string& note : calculation.notes) {
        std::cout << "Note: " << note << '\n';
    }
}

Exit run(const CalcArguments& options) {
    const auto request = request_of(options);
    if (!request) {
        return report_failure(request.error());
    }
    const auto known_on = parse_civil_date(options.known_on);
    if (!options.known_on.empty() && !known_on) {
        return report_failure(
            fail(Errc::invalid_argument, "--known-on \"" + options.known_on + "\" is not a day such as 2024-12-31"));
    }
    const auto library = factors_for(options.database, known_on);
    if (!library) {
        return report_failure(library.error());
    }
    tell_left_out(**library);
    const FactorRegister& factors = (*library)->factors;
    const auto calculation = calculate(*request, factors);
    if (!calculation) {
        return report_failure(calculation.error());
    }
    if (options.as_json) {
        print_json(to_json(*calculation, factors));
    } else {
        print(*calculation);
    }
    return Exit::done;
}

}  // namespace

Registration add_calc(CLI::App& program) {
    CLI::App* command = program.add_subcommand("calc", "Answer one calculation: amount, factor, source, rounding");
    const auto options = std::make_shared<CalcArguments>();
    command
        ->add_option("--category", options->category,
                     "electricity, td_loss, wtt, wtt_electricity, fuel, biogenic, refrigerant or fire_suppression")
        ->required();
    command->add_option("--amount", options->amount, "Such as 100000kWh, 700kL, 3kg")->required();
    command->add_option("--region", options->region, "Such as CN-SD, GB, AU");
    command->add_option("--year", options->year, "Year of the activity; of fuels the factors' edition");
    command->add_option("--month", options->month, "Such as 2025-07, where a factor is not valid for calendar years");
    command->add_flag("--latest-published", options->accepts_earlier_year,
                      "Accept the latest earlier year that was published by then; the result says so");
    command->add_option("--item", options->item, "Fuel, refrigerant or kind of electricity, such as diesel, R-410A");
    command->add_option("--method", options->method,
                        "Electricity: location, market, fossil, footprint, operating_margin, build_margin, "
                        "combined_margin, fixed. Fuels: a set or method, such as desnz, nga, gbt32151, ipcc2006");
    command->add_option("--gwp", options->gwp, "Set of warming potentials: AR4, AR5 or AR6");
    command->add_option("--gas", options->gas, "CO2 or CO2e, where both are published");
    command->add_option("--rate", options->rate, "Share that is lost, of a charge or of the grid's electricity: 3.5%");
    command->add_option("--factor", options->factor, "An own factor, such as 0.81kgCO2e/kWh");
    command->add_option("--density", options->density, "Of a fuel, where its set states none: 0.84kg/l");
    command->add_option("--known-on", options->known_on,
                        "Only factors that had been published by this day and were in the database by then");
    command->add_option("--db", options->database,
                        "Database file: its own factors and imported editions are used, too");
    command->add_flag("--json", options->as_json, "Print JSON; numbers as decimal text");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
