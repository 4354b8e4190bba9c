// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/carbon_output.h"
#include "app/cli/command.h"
#include "app/cli/match_database.h"
#include "carbon/hourly_match.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct MatchArguments {
    std::string load;
    std::string certificates;
    std::string factors;
    std::string residual;
    std::string hourly_residual;
    std::string zone;
    std::string from;
    std::string to;
    std::string database;
    std::string year;
    std::vector<std::string> sites;
    bool with_hours = false;
    bool as_json = false;
};

/// The series that the input refers to live here.
struct MatchFiles {
    EnergySeries load;
    EnergySeries certificates;
    HourlyInput input;
    std::vector<std::string> gaps;  ///< As sentences.
    std::string zone;               ///< Whose years are matched.
    std::optional<DatabaseMatch> database;
};

std::string hours_text(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " hour" : " hours");
}

void add_gaps(const std::vector<TimeRange>& gaps, const std::string& file, std::vector<std::string>& sentences) {
    for (const TimeRange& gap : gaps) {
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(gap.length()).count();
        sentences.push_back(file + ": no value for " + hours_text(static_cast<std::size_t>(hours)) + " from " +
                            to_iso8601(gap.begin));
    }
}

Result<void> read_rates(const std::string& file, std::optional<RateSeries>& rates, std::vector<std::string>& gaps) {
    if (file.empty()) {
        return {};
    }
    auto read = read_file_with(file, read_hourly_rates);
    if (!read) {
        return read.error();
    }
    add_gaps(read->gaps, file, gaps);
    rates = std::move(*read);
    return {};
}

/// From the first to the last hour of the load, unless said otherwise.
Result<TimeRange> range_of(const MatchArguments& options, const EnergySeries& load) {
    TimeRange range;
    if (!load.hours.empty()) {
        range = {load.hours.front().hour, load.hours.back().hour + std::chrono::hours{1}};
    }
    for (const auto& [text, time] : {std::pair(&options.from, &range.begin), std::pair(&options.to, &range.end)}) {
        if (!text->empty()) {
            const auto read = parse_iso8601(*text);
            if (!read) {
                return read.error();
            }
            *time = *read;
        }
    }
    return range;
}

Result<void> read_series(const std::string& file, EnergySeries& series, std::vector<std::string>& gaps) {
    auto read = read_file_with(file, read_hourly_energy);
    if (!read) {
        return read.error();
    }
    series = std::move(*read);
    add_gaps(series.gaps, file, gaps);
    return {};
}

/// The year's load out of accounts, and certificates out of the book unless a file was given.
Result<void> read_database(const MatchArguments& options, MatchFiles& files) {
    auto found = match_of_database({options.database, options.year, options.sites, options.zone});
    if (!found) {
        return found.error();
    }
    files.load.hours = std::move(found->load);
    files.input.range = found->range;
    files.zone = found->zone;
    files.gaps = std::move(found->notes);
    files.database = std::move(*found);
    if (options.certificates.empty()) {
        files.certificates.hours = std::move(files.database->certificates.hours);
        std::ranges::move(files.database->certificates.notes, std::back_inserter(files.gaps));
        return {};
    }
    files.database->has_book = false;
    files.database->certificates.by_the_year = Energy{};
    return read_series(options.certificates, files.certificates, files.gaps);
}

/// Load and certificates, with the range.
Result<void> read_sources(const MatchArguments& options, MatchFiles& files) {
    if (options.load.empty()) {
        if (options.database.empty() || options.year.empty()) {
            return fail(Errc::invalid_argument,
                        "name the load by --load and --certificates, or a database by --db with the --year");
        }
        if (!options.from.empty() || !options.to.empty()) {
            return fail(Errc::invalid_argument, "of a database a whole year is matched; leave out --from and --to");
        }
        return read_database(options, files);
    }
    if (options.certificates.empty()) {
        return fail(Errc::invalid_argument, "name the certificates of the load by --certificates");
    }
    files.zone = options.zone.empty() ? "UTC" : options.zone;
    if (const auto read = read_series(options.load, files.load, files.gaps); !read) {
        return read.error();
    }
    if (const auto read = read_series(options.certificates, files.certificates, files.gaps); !read) {
        return read.error();
    }
    const auto range = range_of(options, files.load);
    if (!range) {
        return range.error();
    }
    files.input.range = *range;
    return {};
}

Result<void> read_files(const MatchArguments& options, MatchFiles& files) {
    if (const auto read = read_sources(options, files); !read) {
        return read.error();
    }
    for (const auto& verdict : {read_rates(options.factors, files.input.location, files.gaps),
                                read_rates(options.hourly_residual, files.input.residual, files.gaps)}) {
        if (!verdict) {
            return verdict.error();
        }
    }
    if (!options.residual.empty()) {
        const auto rate = read_rate_text(options.residual);
        if (!rate) {
            return rate.error();
        }
        files.input.flat_residual = *rate;
    }
    files.input.load = files.load.hours;
    files.input.certificates = files.certificates.hours;
    return {};
}

json::value to_json(const std::optional<HourlyMass>& mass) {
    if (!mass) {
        return {};
    }
    return json::object{{"kg", kilograms_text(mass->mass)},
                        {"gas", id_of(mass->gas)},
                        {"without_factor_kwh", kilowatt_hours_text(mass->without_factor)}};
}

json::value to_json(const std::optional<PartsPerMillion>& share) {
    return share ? json::value(share->count) : json::value();
}

json::object to_json(const YearMatch& year) {
    return {{"year", year.year},
            {"hours", year.hours},
            {"compared_hours", year.compared},
            {"coverage_ppm", year.coverage.count},
            {"load_kwh", kilowatt_hours_text(year.load)},
            {"certificates_kwh", kilowatt_hours_text(year.certificates)},
            {"covered_hourly_kwh", kilowatt_hours_text(year.covered_hourly)},
            {"covered_annual_kwh", kilowatt_hours_text(year.covered_annual)},
            {"share_hourly_ppm", to_json(year.share_hourly)},
            {"share_annual_ppm", to_json(year.share_annual)},
            {"surplus_hours", year.surplus_hours},
            {"surplus_kwh", kilowatt_hours_text(year.surplus)},
            {"missing_hours", year.missing_hours},
            {"missing_kwh", kilowatt_hours_text(year.missing)},
            {"load_alone_hours", year.load_alone},
            {"load_alone_kwh", kilowatt_hours_text(year.load_alone_energy)},
            {"certificates_alone_hours", year.certificates_alone},
            {"certificates_alone_kwh", kilowatt_hours_text(year.certificates_alone_energy)},
            {"market_hourly", to_json(year.market_hourly)},
            {"market_annual", to_json(year.market_annual)},
            {"location", to_json(year.location)}};
}

/// The grid of hours that was matched: 0 of UTC and most zones, 30 of India.
std::int64_t minute_of_hours(TimeRange range) {
    const Duration into_hour = range.begin.time_since_epoch() % std::chrono::hours{1};
    return std::chrono::floor<std::chrono::minutes>(into_hour).count();
}

void print_as_json(const MatchArguments& options, const MatchFiles& files, const HourlyMatch& match) {
    json::array years;
    for (const YearMatch& year : match.years) {
        years.push_back(to_json(year));
    }
    json::object result{{"zone", files.zone},
                        {"hours_begin_at_utc_minute", minute_of_hours(files.input.range)},
                        {"from", to_iso8601(files.input.range.begin)},
                        {"to", to_iso8601(files.input.range.end)},
                        {"years", std::move(years)},
                        {"gaps", json::array(files.gaps.begin(), files.gaps.end())}};
    if (files.database) {
        result["database"] = to_json(*files.database, match);
    }
    if (options.with_hours) {
        json::array hours;
        for (const MatchedHour& hour : match.hours) {
            hours.push_back(json::object{{"hour", to_iso8601(hour.hour)},
                                         {"load_kwh", kilowatt_hours_json(hour.load)},
                                         {"certificates_kwh", kilowatt_hours_json(hour.certificates)},
                                         {"covered_kwh", kilowatt_hours_json(hour.covered)}});
        }
        result["hours"] = std::move(hours);
    }
    print_json(result);
}

void print_mass(const char* what, const std::optional<HourlyMass>& mass) {
    if (mass) {
        std::cout << "  " << what << ": " << kilograms_text(mass->mass) << " kg" << id_of(mass->gas);
        if (mass->without_factor > Energy{}) {
            std::cout << ", and " << kilowatt_hours_text(mass->without_factor) << " kWh without a factor";
        }
        std::cout << '\n';
    }
}

void print_year(const YearMatch& year) {
    const auto share = [](const std::optional<PartsPerMillion>& part) {
        return part ? " (" + percent_text(*part) + ")" : std::string();
    };
    std::cout << year.year << ": " << year.compared << " of " << year.hours << " hours compared ("
              << percent_text(year.coverage) << ")\n"
              << "  load " << kilowatt_hours_text(year.load) << " kWh, certificates "
              << kilowatt_hours_text(year.certificates) << " kWh\n"
              << "  covered by the year: " << kilowatt_hours_text(year.covered_annual) << " kWh"
              << share(year.share_annual) << "; hour by hour: " << kilowatt_hours_text(year.covered_hourly) << " kWh"
              << share(year.share_hourly) << '\n'
              << "  the difference, " << kilowatt_hours_text(year.covered_annual - year.covered_hourly)
              << " kWh: " << hours_text(year.surplus_hours) << " with " << kilowatt_hours_text(year.surplus)
              << " kWh too many, " << hours_text(year.missing_hours) << " with " << kilowatt_hours_text(year.missing)
              << " kWh too few\n";
    if (year.load_alone > 0) {
        std::cout << "  not compared: " << hours_text(year.load_alone) << " with "
                  << kilowatt_hours_text(year.load_alone_energy) << " kWh whose certificates are not known\n";
    }
    if (year.certificates_alone > 0) {
        std::cout << "  not compared: " << hours_text(year.certificates_alone) << " with "
                  << kilowatt_hours_text(year.certificates_alone_energy)
                  << " kWh of certificates whose load is not known\n";
    }
    print_mass("market-based hour by hour", year.market_hourly);
    print_mass("market-based by the year", year.market_annual);
    print_mass("location-based", year.location);
}

bool is_complete(const YearMatch& year) {
    const auto has_all = [](const std::optional<HourlyMass>& mass) {
        return !mass || mass->without_factor == Energy{};
    };
    return year.compared == year.hours && has_all(year.market_hourly) && has_all(year.location);
}

Exit run(const MatchArguments& options) {
    MatchFiles files;
    if (const auto verdict = read_files(options, files); !verdict) {
        return report_failure(verdict.error());
    }
    const auto zone = TimeZone::find(files.zone);
    if (!zone) {
        return report_failure(zone.error());
    }
    const auto match = hourly_match(files.input, *zone);
    if (!match) {
        return report_failure(match.error());
    }
    bool is_whole = true;
    for (const YearMatch& year : match->years) {
        is_whole = is_whole && is_complete(year);
    }
    if (options.as_json) {
        print_as_json(options, files, *match);
    } else {
        for (const YearMatch& year : match->years) {
            print_year(year);
        }
        if (files.database) {
            print(*files.database, *match);
        }
        if (const std::int64_t minute = minute_of_hours(files.input.range); minute != 0) {
            std::cout << "hours begin at minute " << minute << " of those of UTC\n";
        }
        for (const std::string& gap : files.gaps) {
            std::cout << gap << '\n';
        }
    }
    return is_whole ? Exit::done : Exit::findings;
}

}  // namespace

Registration add_match(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("match", "Match certificates with use hour by hour, beside the match by the year");
    const auto options = std::make_shared<MatchArguments>();
    command->add_option("--load", options->load, "CSV file: timestamp_utc and a value with its unit, as load_kWh");
    command->add_option(
        "--certificates", options->certificates,
        "The same of certificates by the hour of generation; of a database without it those of the book");
    command->add_option("--factors", options->factors,
                        "Location factors by the hour, as carbon_intensity_gco2_per_kwh");
    command->add_option("--residual", options->residual, "Factor of what is not covered, as 0.6096kgCO2/kWh");
    command->add_option("--residual-hourly", options->hourly_residual, "The same by the hour, as --factors");
    command->add_option("--zone", options->zone,
                        "Time zone of the years, as Asia/Shanghai; UTC if not given, and the sites' of a database");
    command->add_option("--from", options->from, "First hour; without it that of the load");
    command->add_option("--to", options->to, "End; without it that of the load");
    command->add_option("--db", options->database, "Database whose accounts tell the load, where no file does");
    command->add_option("--year", options->year, "Of a database, such as 2025");
    command->add_option("--site", options->sites, "Codes of sites of the database; without it all");
    command->add_flag("--hours", options->with_hours, "With --json: every hour too");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
