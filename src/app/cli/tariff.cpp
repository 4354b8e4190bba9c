// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl tariff`: what the electricity of a month costs by the tariffs of the book.
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/signal_reader.h"
#include "app/tariff_costs.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"
#include "units/decimal.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct TariffArguments {
    std::string database;
    std::string month;
    std::vector<std::string> sites;
    bool as_json = false;
};

std::string kilowatt_hours(Energy energy) {
    return Decimal(energy.count(), -6).to_string();
}

json::object json_of(const PeriodCost& part) {
    return {{"tariff", part.tariff->record.number()},
            {"name", part.tariff->name},
            {"period", part.tariff->periods[part.period].name},
            {"hours", part.hours},
            {"kwh", kilowatt_hours(part.energy)},
            {"price_per_kwh", to_text(Money{part.tariff->periods[part.period].price.micros_per_kwh})},
            {"cost", to_text(part.cost)},
            {"currency", part.tariff->currency}};
}

using Totals = std::map<std::string, Money, std::less<>>;

json::object json_of(const Totals& totals) {
    json::object object;
    for (const auto& [currency, money] : totals) {
        object[currency] = to_text(money);
    }
    return object;
}

json::object json_of(const SiteTariffCost& site, const Totals& totals) {
    json::array periods;
    for (const PeriodCost& part : site.cost.periods) {
        periods.push_back(json_of(part));
    }
    json::array demands;
    for (const DemandCost& demand : site.cost.demands) {
        demands.push_back(json::object{{"tariff", demand.tariff->record.number()},
                                       {"highest_hour_kw", kilowatt_hours(demand.highest_hour)},
                                       {"least_cost", to_text(demand.cost)},
                                       {"currency", demand.tariff->currency}});
    }
    return {{"site", site.code},
            {"time_zone", site.time_zone},
            {"kwh", site.cost.energy ? json::value(kilowatt_hours(*site.cost.energy)) : json::value(nullptr)},
            {"cost", json_of(totals)},
            {"periods", periods},
            {"demand", demands},
            {"hours", site.cost.hours},
            {"hours_in_part", site.cost.hours_in_part},
            {"hours_without_energy", site.cost.hours_without_energy},
            {"hours_without_price", site.cost.hours_without_price},
            {"kwh_without_price", kilowatt_hours(site.cost.energy_without_price)}};
}

void print(const SiteTariffCost& site, const Totals& totals) {
    std::cout << site.code << " (" << site.time_zone << ")\n";
    for (const PeriodCost& part : site.cost.periods) {
        const TariffPeriod& period = part.tariff->periods[part.period];
        std::cout << "  " << period.name << "  " << part.hours << " h  " << kilowatt_hours(part.energy) << " kWh  x "
                  << to_text(Money{period.price.micros_per_kwh}) << "  = " << to_text(part.cost) << ' '
                  << part.tariff->currency << "  (record " << part.tariff->record.number() << ", " << part.tariff->name
                  << ")\n";
    }
    for (const auto& [currency, money] : totals) {
        std::cout << "  total  " << to_text(money) << ' ' << currency << '\n';
    }
    for (const DemandCost& demand : site.cost.demands) {
        std::cout << "  demand, not in the total: at least " << to_text(demand.cost) << ' ' << demand.tariff->currency
                  << " for the highest hour, " << kilowatt_hours(demand.highest_hour) << " kW\n";
    }
    const TariffCost& cost = site.cost;
    if (cost.hours_without_energy > 0) {
        std::cout << "  " << cost.hours_without_energy << " h without energy\n";
    }
    if (cost.hours_in_part > 0) {
        std::cout << "  " << cost.hours_in_part << " h in which a meter has no value: their cost is too low\n";
    }
    if (cost.hours_without_price > 0) {
        std::cout << "  " << cost.hours_without_price << " h, " << kilowatt_hours(cost.energy_without_price)
                  << " kWh, without a price\n";
    }
}

bool add_to(Totals& all, const Totals& more) {
    for (const auto& [currency, money] : more) {
        Money& sum = all[currency];
        if (__builtin_add_overflow(sum.micros, money.micros, &sum.micros)) {
            return false;
        }
    }
    return true;
}

Result<std::vector<SiteId>> chosen_sites(const TariffArguments& options, const Catalog& catalog) {
    auto sites = sites_of_codes(options.sites, catalog, options.database);
    if (sites && sites->empty()) {
        std::ranges::transform(catalog.sites, std::back_inserter(*sites), &Site::id);
    }
    return sites;
}

struct Costs {
    json::array sites;
    Totals totals;
    bool is_whole = true;  ///< Every hour has energy and price.
};

Result<Costs> costs_of(const TariffArguments& options, Store& store, CivilMonth month, const std::stop_token& stop) {
    const auto catalog = store.catalog().load();
    const auto records = catalog ? store.ledger().records() : Result<std::vector<BookRecord>>(catalog.error());
    const auto sites = records ? chosen_sites(options, *catalog) : Result<std::vector<SiteId>>(records.error());
    if (!sites) {
        return sites.error();
    }
    const std::vector<Tariff> tariffs = standing_tariffs(*records);
    if (tariffs.empty()) {
        return fail(Errc::no_data,
                    "the book has no tariff; enter one by `wattmastctl book import --kind tariff`, see docs/LEDGER.md");
    }
    const SignalReader reader(store.samples(), *catalog, store.figures());
    Costs costs;
    for (const SiteId id : *sites) {
        const auto site = site_tariff_cost(reader, *catalog->site(id), month, now_utc(), tariffs, stop);
        const auto totals = site ? totals_of(site->cost) : Result<Totals>(site.error());
        if (!totals) {
            return totals.error();
        }
        if (!add_to(costs.totals, *totals)) {
            return fail(Errc::overflow, "the cost of all sites is larger than can be counted");
        }
        const TariffCost& cost = site->cost;
        costs.is_whole = costs.is_whole && cost.hours_without_energy == 0 && cost.hours_without_price == 0 &&
                         cost.hours_in_part == 0;
        if (options.as_json) {
            costs.sites.push_back(json_of(*site, *totals));
        } else {
            print(*site, *totals);
        }
    }
    return costs;
}

Exit run(const TariffArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    if (!month) {
        return report_failure(month.error());
    }
    const StopAtEndSignal stop;
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto costs = costs_of(options, **store, *month, stop.token());
    if (!costs) {
        return report_failure(costs.error());
    }
    if (options.as_json) {
        print_json(
            json::object{{"month", month->to_string()}, {"sites", costs->sites}, {"cost", json_of(costs->totals)}});
    } else {
        for (const auto& [currency, money] : costs->totals) {
            std::cout << "all sites  " << to_text(money) << ' ' << currency << '\n';
        }
    }
    return costs->is_whole ? Exit::done : Exit::findings;
}

}  // namespace

Registration add_tariff(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("tariff", "What the electricity of a month costs, by site and period of the tariff");
    command->footer(
        "Tariffs are records of the book, of the kind tariff: docs/LEDGER.md. Hours without energy or without a price\n"
        "cost nothing and are counted: they are findings.\n"
        "Exit codes: 0 done, 1 findings, 2 wrong use, 3 could not.");
    const auto options = std::make_shared<TariffArguments>();
    command->add_option("--db", options->database, "The database")->required()->check(CLI::ExistingFile);
    command->add_option("--month", options->month, "Such as 2026-10, in each site's own time")->required();
    command->add_option("--site", options->sites, "Codes of sites; without it all");
    command->add_flag("--json", options->as_json, "Print JSON; energies in kWh and money as decimal text");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
