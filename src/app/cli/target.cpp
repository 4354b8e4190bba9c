// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/carbon_output.h"
#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/ledger/carbon_course.h"
#include "carbon/target_request.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct TargetArguments {
    std::string base;
    std::string kind;
    std::vector<std::string> targets;
    int peak = 0;
    std::string ceiling;
    std::string per = "mass";
    std::vector<std::string> actuals;
    std::vector<std::string> denominators;
    std::string database;
    bool as_json = false;
};

Result<void> add_year_texts(const std::vector<std::string>& texts, std::vector<YearText>& list) {
    for (const std::string& text : texts) {
        const auto entry = read_year_text(text);
        if (!entry) {
            return entry.error();
        }
        list.push_back(*entry);
    }
    return {};
}

/// Each is YEAR=AMOUNT or a file.
Result<void> add_actuals(const std::vector<std::string>& texts, TargetRequest& request) {
    for (const std::string& text : texts) {
        if (const auto entry = read_year_text(text)) {
            request.actuals.push_back(*entry);
            continue;
        }
        const auto file = text_of_file(text);
        if (!file) {
            return fail(file.error().code,
                        "\"" + text + "\" is neither YEAR=AMOUNT, as 2021=980t, nor a file: " + file.error().detail);
        }
        if (auto added = add_target_rows(request, *file, text); !added) {
            return added.error();
        }
    }
    return {};
}

Result<Target> read(const TargetArguments& options) {
    TargetRequest request;
    request.kind = options.kind;
    request.ceiling = options.ceiling;
    request.peak_year = options.peak == 0 ? std::nullopt : std::optional(options.peak);
    request.measure = target_measure_by_id(options.per).value();  // the validator lets only known ones through
    const auto base = read_year_text(options.base);
    if (!base) {
        return base.error();
    }
    request.base = *base;
    if (auto added = add_year_texts(options.targets, request.targets); !added) {
        return added.error();
    }
    if (auto added = add_year_texts(options.denominators, request.denominators); !added) {
        return added.error();
    }
    if (auto added = add_actuals(options.actuals, request); !added) {
        return added.error();
    }
    return read_target(request);
}

/// Amounts of one target, as texts.
class Amounts {
public:
    explicit Amounts(const Target& target) : measure_(target.measure) {
        unit_ = "kg" + (target.gas ? std::string(id_of(*target.gas)) : std::string()) +
                (measure_ == TargetMeasure::mass ? "" : "/" + std::string(id_of(measure_)));
    }
    [[nodiscard]] const std::string& unit() const { return unit_; }
    [[nodiscard]] std::string text(TargetAmount amount) const { return target_kilograms_text(amount, measure_); }
    [[nodiscard]] std::string text(const std::optional<TargetAmount>& amount) const {
        return amount ? text(*amount) : "-";
    }
    [[nodiscard]] json::value value(const std::optional<TargetAmount>& amount) const {
        return amount ? json::value(text(*amount)) : json::value();
    }

private:
    TargetMeasure measure_;
    std::string unit_;
};

json::object year_json(const TargetYear& year, const Amounts& amounts) {
    return {{"year", year.year},
            {"allowed", amounts.value(year.allowed)},
            {"actual", amounts.value(year.actual)},
            {"over", amounts.value(year.over)},
            {"trend", amounts.value(year.trend)}};
}

json::array ints_json(const std::vector<int>& numbers) {
    return json::array(numbers.begin(), numbers.end());
}

json::object to_json(const Target& target, const TargetStanding& result) {
    const Amounts amounts(target);
    json::array steps;
    for (std::size_t i = 0; i < target.path.steps().size(); ++i) {
        const TargetStep& step = target.path.steps()[i];
        const auto reduction = target.path.yearly_reduction(i);
        steps.push_back(json::object{{"year", step.year},
                                     {"amount", amounts.text(step.amount)},
                                     {"shape", id_of(step.shape)},
                                     {"yearly_reduction_ppm", reduction ? json::value(*reduction) : json::value()}});
    }
    json::array years;
    for (const TargetYear& year : result.years) {
        years.push_back(year_json(year, amounts));
    }
    json::value trend;
    if (result.trend) {
        trend = json::object{{"years", ints_json(result.trend->years())},
                             {"change_a_year", amounts.text(result.trend->change_a_year())}};
    }
    return json::object{
        {"measure", id_of(target.measure)},
        {"unit", amounts.unit()},
        {"gas", target.gas ? json::value(id_of(*target.gas)) : json::value()},
        {"base", json::object{{"year", target.path.base_year()}, {"amount", amounts.text(target.path.base())}}},
        {"steps", std::move(steps)},
        {"years", std::move(years)},
        {"latest", result.latest ? json::value(year_json(*result.latest, amounts)) : json::value()},
        {"trend", std::move(trend)},
        {"no_trend", result.trend ? json::value() : json::value(result.no_trend)},
        {"crossing", result.crossing ? json::value(*result.crossing) : json::value()},
        {"no_denominator", ints_json(target.no_denominator)}};
}

void print_path(const Target& target, const Amounts& amounts) {
    std::cout << "base " << target.path.base_year() << ": " << amounts.text(target.path.base()) << ' ' << amounts.unit()
              << '\n';
    for (std::size_t i = 0; i < target.path.steps().size(); ++i) {
        const TargetStep& step = target.path.steps()[i];
        std::cout << "to " << step.year << ": " << amounts.text(step.amount) << ' ' << amounts.unit() << ", "
                  << id_of(step.shape);
        if (const auto reduction = target.path.yearly_reduction(i)) {
            std::cout << ", " << Decimal(*reduction, -4).normalized().to_string()
                      << (step.shape == TargetShape::linear ? " points of the base" : " %") << " less a year";
        }
        std::cout << '\n';
    }
}

void print_standing(const TargetStanding& result, const TargetPath& path, const Amounts& amounts) {
    if (!result.latest) {
        std::cout << "no actual amount after the base year to compare\n";
    } else if (*result.latest->over > TargetAmount{}) {
        std::cout << result.latest->year << ": " << amounts.text(result.latest->over) << ' ' << amounts.unit()
                  << " over the path\n";
    } else {
        std::cout << result.latest->year << ": " << amounts.text(TargetAmount{} - *result.latest->over) << ' '
                  << amounts.unit() << " below the path\n";
    }
    if (!result.trend) {
        std::cout << result.no_trend << '\n';
        return;
    }
    std::cout << "trend (least squares through";
    for (const int year : result.trend->years()) {
        std::cout << ' ' << year;
    }
    std::cout << "): " << amounts.text(result.trend->change_a_year()) << ' ' << amounts.unit() << " a year, "
              << amounts.text(result.trend->at(path.last_year())) << " in " << path.last_year() << '\n';
    if (result.crossing) {
        std::cout << "the trend crosses the path in " << *result.crossing << '\n';
    } else if (result.latest) {
        std::cout << "the trend does not cross the path until " << path.last_year() << '\n';
    }
}

void print_as_text(const Target& target, const TargetStanding& result) {
    const Amounts amounts(target);
    print_path(target, amounts);
    std::vector<std::vector<std::string>> rows{{"year", "allowed", "actual", "over", "trend"}};
    for (const TargetYear& year : result.years) {
        rows.push_back({std::to_string(year.year), amounts.text(year.allowed), amounts.text(year.actual),
                        amounts.text(year.over), amounts.text(year.trend)});
    }
    print_table(rows);
    print_standing(result, target.path, amounts);
}

/// Where the actual amount of a year comes from, and why one has none.
json::array sources_json(const std::vector<CourseYear>& years) {
    json::array sources;
    for (const CourseYear& year : years) {
        json::object beside;
        for (const auto& [gas, mass] : year.beside) {
            beside[id_of(gas)] = Decimal(mass.count(), -6).to_string();
        }
        sources.push_back(json::object{{"year", year.year},
                                       {"from", year.is_stated ? "record" : "ledger"},
                                       {"months", year.months},
                                       {"closed", year.closed},
                                       {"is_whole", year.is_whole()},
                                       {"other_gases_kg", std::move(beside)}});
    }
    return sources;
}

void say_sources(const std::vector<CourseYear>& years) {
    for (const CourseYear& year : years) {
        const std::string number = std::to_string(year.year);
        if (year.is_stated) {
            std::cout << number << ": as the record states\n";
        } else {
            std::cout << number << ": " << year.months << " of 12 months, " << year.closed << " closed"
                      << (year.is_whole() ? "" : "; no year to compare yet") << '\n';
        }
        for (const auto& [gas, mass] : year.beside) {
            std::cout << number << ": beside it " << Decimal(mass.count(), -6).to_string() << " kg " << id_of(gas)
                      << ", which is not added\n";
        }
    }
}

/// The target that the book of a database has today, with the years of its ledger.
Exit run_of_book(const TargetArguments& options) {
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_only);
    if (!opened) {
        return report_failure(opened.error());
    }
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const UtcTime now = now_utc();
    const int year = TimeZone::utc().month_of(now).year();
    const auto course = carbon_course(
        *opened->store, reader, *opened->factors, {year, {}, now, {}},
        [](std::size_t, std::size_t, const CourseMonth*) {}, stop.token());
    if (!course || course->target_failure) {
        return report_failure(course ? *course->target_failure : course.error());
    }
    if (!course->target) {
        return report_failure(
            fail(Errc::no_data, "no target is in force today in the book of " + options.database +
                                    "; enter one with `wattmastctl book import --kind target`, or state "
                                    "one here by --base and --kind"));
    }
    const CarbonTarget& target = *course->target;
    if (options.as_json) {
        json::object shown = to_json(target.entered.target, target.standing);
        shown["record"] = target.entered.record.number();
        shown["name"] = target.entered.name;
        shown["total"] = id_of(target.entered.total);
        shown["sources"] = sources_json(target.years);
        print_json(shown);
        return Exit::done;
    }
    std::cout << "record " << target.entered.record.number()
              << (target.entered.name.empty() ? "" : " (" + target.entered.name + ")") << ", "
              << id_of(target.entered.total) << '\n';
    print_as_text(target.entered.target, target.standing);
    say_sources(target.years);
    return Exit::done;
}

Exit run(const TargetArguments& options) {
    if (!options.database.empty()) {
        return run_of_book(options);
    }
    if (options.base.empty() || options.kind.empty()) {
        return report_failure(fail(Errc::invalid_argument,
                                   "state a target by --base and --kind, as --base 2020=1000t --kind l1470, or name a "
                                   "database whose book has one by --db"));
    }
    const auto target = read(options);
    if (!target) {
        return report_failure(target.error());
    }
    const auto result = standing(target->path, target->actuals);
    if (!result) {
        return report_failure(result.error());
    }
    if (options.as_json) {
        print_json(to_json(*target, *result));
    } else {
        print_as_text(*target, *result);
    }
    for (const int year : target->no_denominator) {
        say("the year " + std::to_string(year) + " has no denominator, so no amount per " +
            std::string(id_of(target->measure)));
    }
    return target->no_denominator.empty() ? Exit::done : Exit::findings;
}

}  // namespace

Registration add_target(CLI::App& program) {
    CLI::App* command = program.add_subcommand("target", "Compare yearly emissions with the path to a target");
    const auto options = std::make_shared<TargetArguments>();
    CLI::Option* database = command->add_option(
        "--db", options->database, "The target in the book of this database, with the years of its ledger");
    command->add_option("--base", options->base, "Base year and its mass, as 2020=1000t")->excludes(database);
    command
        ->add_option("--kind", options->kind,
                     "l1470 (ITU-T L.1470: -45% from 2020 to 2030), linear, compound, or peak (a ceiling until a "
                     "peak year, then linear)")
        ->excludes(database);
    command
        ->add_option("--target", options->targets,
                     "Year and amount to reach, as 2030=-45% of the base, 2030=-4.2%/yr (points of the base a "
                     "year), 2060=50t; several for several steps")
        ->allow_extra_args(false)
        ->excludes(database);
    command->add_option("--peak", options->peak, "Year of the peak, as 2030")->excludes(database);
    command->add_option("--ceiling", options->ceiling, "What is allowed until the peak, as 1200t or +20%")
        ->excludes(database);
    command->add_option("--per", options->per, "Intensity: mass per TB (10^12 byte), site or subscriber")
        ->excludes(database)
        ->check(CLI::IsMember({"mass", "TB", "site", "subscriber"}));
    command
        ->add_option("--actual", options->actuals,
                     "Year and its mass, as 2021=980t, or a CSV file with the columns year, amount, unit and, as "
                     "wanted, terabytes, sites or subscribers")
        ->allow_extra_args(false)
        ->excludes(database);
    command->add_option("--denominator", options->denominators, "Year and its TB, sites or subscribers, as 2021=5200")
        ->allow_extra_args(false)
        ->excludes(database);
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return with_ranges_checked([&] { return run(*options); }); }};
}

}  // namespace wattmast::cli
