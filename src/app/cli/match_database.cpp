// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/match_database.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <utility>

#include "app/cli/carbon_output.h"
#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/kpi_period.h"
#include "carbon/market_units.h"
#include "store/ledger_store.h"

namespace wattmast::cli {
namespace {

/// Those asked for, or all.
Result<std::vector<const Site*>> chosen_sites(const MatchQuery& query, const Catalog& catalog) {
    const auto ids = sites_of_codes(query.sites, catalog, query.database);
    if (!ids) {
        return ids.error();
    }
    std::vector<const Site*> sites;
    for (const Site& site : catalog.sites) {
        if (ids->empty() || std::ranges::find(*ids, site.id) != ids->end()) {
            sites.push_back(&site);
        }
    }
    if (sites.empty()) {
        return fail(Errc::no_data, query.database + " has no sites; import an inventory first");
    }
    return sites;
}

/// The one that was named, else that of all sites.
Result<std::string> zone_of(const MatchQuery& query, const std::vector<const Site*>& sites) {
    if (!query.zone.empty()) {
        return query.zone;
    }
    const std::string& zone = sites.front()->time_zone;
    if (std::ranges::any_of(sites, [&](const Site* site) { return site->time_zone != zone; })) {
        return fail(Errc::invalid_argument,
                    "the sites lie in several time zones; name by --zone whose year is meant, or choose sites");
    }
    return zone;
}

/// What the year covers with those certificates as well whose hours nobody states.
Energy covered_with_all(const DatabaseMatch& from, const YearMatch& year) {
    return std::min(year.load, year.certificates + from.certificates.by_the_year);
}

}  // namespace

Result<DatabaseMatch> match_of_database(const MatchQuery& query) {
    const StopAtEndSignal stop;
    const auto year = CivilPeriod::of_year(query.year);
    const auto opened = year ? open_with_factors(query.database, OpenMode::read_only) : year.error();
    const auto sites = opened ? chosen_sites(query, opened->catalog) : opened.error();
    const auto zone_name = sites ? zone_of(query, *sites) : sites.error();
    const auto zone = zone_name ? TimeZone::find(*zone_name) : zone_name.error();
    if (!zone) {
        return zone.error();
    }
    const auto book = opened->store->ledger().records();
    if (!book) {
        return book.error();
    }
    DatabaseMatch match;
    match.zone = *zone_name;
    match.range = zone->range_of_year(year->first.year());
    const SignalReader reader(opened->store->samples(), opened->catalog);
    auto load = hourly_load(reader, *sites, *book, match.range, now_utc(), stop.token());
    if (!load) {
        return load.error();
    }
    std::ranges::transform(*sites, std::back_inserter(match.sites), [](const Site* site) { return site->code; });
    match.load = std::move(load->hours);
    match.estimated = load->estimated;
    match.notes = std::move(load->notes);
    match.certificates = hourly_certificates(*book, opened->catalog, *sites, match.range, *zone);
    return match;
}

boost::json::object to_json(const DatabaseMatch& from, const HourlyMatch& match) {
    boost::json::object result{
        {"sites", boost::json::array(from.sites.begin(), from.sites.end())},
        {"load_estimated_kwh", kilowatt_hours_text(from.estimated)},
        {"certificates_from", from.has_book ? "book" : "file"},
        {"certificates_without_profile_kwh", kilowatt_hours_text(from.certificates.by_the_year)}};
    if (match.years.size() == 1) {
        result["covered_annual_with_all_kwh"] = kilowatt_hours_text(covered_with_all(from, match.years.front()));
    }
    return result;
}

void print(const DatabaseMatch& from, const HourlyMatch& match) {
    std::cout << from.sites.size() << (from.sites.size() == 1 ? " site" : " sites") << ", load by the hour of accounts";
    if (from.estimated > Energy{}) {
        std::cout << ", " << kilowatt_hours_text(from.estimated) << " kWh of it estimated";
    }
    std::cout << '\n';
    if (from.certificates.by_the_year == Energy{} || match.years.size() != 1) {
        return;
    }
    const YearMatch& year = match.years.front();
    const Energy all = covered_with_all(from, year);
    std::cout << "  certificates of " << kilowatt_hours_text(from.certificates.by_the_year)
              << " kWh state no profile, so that nobody knows their hours: by the year they cover "
              << kilowatt_hours_text(all - year.covered_annual) << " kWh more, " << kilowatt_hours_text(all)
              << " kWh together; hour by hour they cover nothing\n";
}

}  // namespace wattmast::cli
