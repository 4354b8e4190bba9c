// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "analysis/kpi_definition.h"
#include "app/cli/command.h"
#include "app/cli/kpi_amounts.h"
#include "app/cli/kpi_calc.h"
#include "app/cli/kpi_output.h"
#include "app/cli/opened_database.h"
#include "app/kpi_book.h"
#include "app/kpi_query.h"
#include "app/provenance.h"
#include "store/ledger_store.h"

namespace wattmast::cli {
namespace {

/// Texts as given; empty: not given.
struct KpiArguments {
    std::string database;
    std::vector<std::string> sites;
    std::string area;
    std::string month;
    std::string year;
    std::string from;
    std::string to;
    std::vector<std::string> kpis;
    std::string coverage = "95%";
    std::string category;
    std::string water;
    std::string reused_heat;
    std::string renewable;
    std::string subscribers;
    std::string racks;
    bool as_json = false;
};

Result<CivilPeriod> period_of(const KpiArguments& options) {
    const bool is_span = !options.from.empty() || !options.to.empty();
    const int given = (options.month.empty() ? 0 : 1) + (options.year.empty() ? 0 : 1) + (is_span ? 1 : 0);
    if (given != 1) {
        return fail(Errc::invalid_argument, "say one period: --month 2026-10, --year 2026, or --from and --to");
    }
    if (!options.year.empty()) {
        return CivilPeriod::of_year(options.year);
    }
    if (is_span) {
        return CivilPeriod::between(options.from, options.to);
    }
    const auto month = CivilMonth::parse(options.month);
    return month ? Result<CivilPeriod>(CivilPeriod::of(*month)) : month.error();
}

/// What meters tell, and what amounts were entered for.
std::vector<KpiId> usual_kpis(const EnteredAmounts& entered) {
    std::vector<KpiId> kpis{
        KpiId::pue,           KpiId::cue, KpiId::see, KpiId::energy_efficiency, KpiId::energy_per_gigabyte,
        KpiId::power_per_rate};
    for (const auto& [is_there, id] : {std::pair{entered.water_millilitres.has_value(), KpiId::wue},
                                       {entered.renewable.has_value(), KpiId::ref},
                                       {entered.reused_heat.has_value(), KpiId::erf},
                                       {entered.subscribers.has_value(), KpiId::energy_per_subscriber},
                                       {entered.racks.has_value(), KpiId::gb_40879}}) {
        if (is_there) {
            kpis.push_back(id);
        }
    }
    return kpis;
}

Result<std::vector<KpiId>> kpis_of(const KpiArguments& options) {
    std::vector<KpiId> kpis;
    for (const std::string& key : options.kpis) {
        const auto id = kpi_by_key(key);
        if (!id) {
            return fail(Errc::invalid_argument, "there is no KPI \"" + key + "\"; see wattmastctl kpi --help");
        }
        kpis.push_back(*id);
    }
    return kpis;
}

/// In counts of `unit`; empty where nothing was given.
Result<std::optional<std::int64_t>> counts_of(const std::string& text, const std::string& option, KpiUnit unit) {
    if (text.empty()) {
        return std::optional<std::int64_t>();
    }
    if (unit == KpiUnit::one) {
        const auto number = parse_number(text, option);
        return number ? Result<std::optional<std::int64_t>>(std::optional(*number)) : number.error();
    }
    const auto part = parse_kpi_part(text);
    if (!part) {
        return part.error();
    }
    if (part->unit != unit || part->count < 0) {
        return fail(Errc::invalid_argument,
                    option + " " + text + " is no amount of " + std::string(symbol(unit)) + " from zero upwards");
    }
    return std::optional(static_cast<std::int64_t>(part->count));  // It was parsed from 64 bits.
}

Result<EnteredAmounts> entered_of(const KpiArguments& options) {
    EnteredAmounts entered;
    const auto water = counts_of(options.water, "--water", KpiUnit::millilitre);
    const auto heat = counts_of(options.reused_heat, "--reused-heat", KpiUnit::milliwatt_hour);
    const auto renewable = counts_of(options.renewable, "--renewable", KpiUnit::milliwatt_hour);
    const auto subscribers = counts_of(options.subscribers, "--subscribers", KpiUnit::one);
    const auto racks = counts_of(options.racks, "--racks", KpiUnit::one);
    for (const auto* each : {&water, &heat, &renewable, &subscribers, &racks}) {
        if (!*each) {
            return each->error();
        }
    }
    const auto energy = [](std::optional<std::int64_t> count) {
        return count ? std::optional(Energy::of(*count)) : std::nullopt;
    };
    entered.water_millilitres = *water;
    entered.reused_heat = energy(*heat);
    entered.renewable = energy(*renewable);
    entered.subscribers = *subscribers;
    entered.racks = *racks;
    return entered;
}

/// "Shanghai/Pudong" lies in {"China", "Shanghai", "Pudong"}, so does "Shanghai".
bool lies_in(const Site& site, const std::vector<std::string>& area) {
    return std::search(site.area.begin(), site.area.end(), area.begin(), area.end()) != site.area.end();
}

std::vector<std::string> parts_of_path(const std::string& path) {
    std::vector<std::string> parts(1);
    for (const char character : path) {
        if (character == '/') {
            parts.emplace_back();
        } else {
            parts.back() += character;
        }
    }
    return parts;
}

Result<std::vector<SiteId>> sites_of(const KpiArguments& options, const Catalog& catalog) {
    auto found = sites_of_codes(options.sites, catalog, options.database);
    if (found && !options.area.empty()) {
        const std::vector<std::string> area = parts_of_path(options.area);
        for (const Site& site : catalog.sites) {
            if (lies_in(site, area)) {
                found->push_back(site.id);
            }
        }
        if (found->empty()) {
            return fail(Errc::unknown_point, "no site lies in \"" + options.area + "\" in " + options.database +
                                                 "; name one area, or several from the outside in with / between");
        }
    }
    return found;
}

Result<KpiRequest> request_of(const KpiArguments& options) {
    const auto period = period_of(options);
    const auto kpis = kpis_of(options);
    const auto entered = entered_of(options);
    const auto threshold = parse_share(options.coverage);
    if (!period || !kpis) {
        return period ? kpis.error() : period.error();
    }
    if (!entered || !threshold) {
        return entered ? threshold.error() : entered.error();
    }
    KpiRequest request;
    request.period = *period;
    request.kpis = *kpis;
    request.entered = *entered;
    request.threshold = *threshold;
    if (!options.category.empty()) {
        request.category = options.category.front() - '0';
    }
    return request;
}

/// What was given by hand goes before the book, and says so where the book says something as well.
template <typename Amount>
void take_from_book(std::optional<Amount>& given, EnteredFrom& given_from, const std::optional<Amount>& book,
                    const EnteredFrom& book_from, const std::string& option) {
    if (!given) {
        given = book;
        given_from = book_from;
    } else if (book) {
        given_from.notes.push_back("given by " + option + "; what the book says (" + book_from.what + ") is not used");
    }
}

void take_from_book(EnteredAmounts& given, const EnteredAmounts& book) {
    take_from_book(given.water_millilitres, given.water_from, book.water_millilitres, book.water_from, "--water");
    take_from_book(given.reused_heat, given.heat_from, book.reused_heat, book.heat_from, "--reused-heat");
    take_from_book(given.renewable, given.renewable_from, book.renewable, book.renewable_from, "--renewable");
    take_from_book(given.subscribers, given.subscribers_from, book.subscribers, book.subscribers_from, "--subscribers");
    given.sold_generation = book.sold_generation;
    given.kept_generation = book.kept_generation;
}

/// Those asked for; all where none is named.
std::vector<const Site*> asked_sites(const std::vector<SiteId>& ids, const Catalog& catalog) {
    std::vector<const Site*> sites;
    for (const Site& site : catalog.sites) {
        if (ids.empty() || std::ranges::find(ids, site.id) != ids.end()) {
            sites.push_back(&site);
        }
    }
    return sites;
}

Result<std::vector<KpiFigure>> figures_of(const KpiArguments& options, KpiRequest request) {
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_only);
    auto sites = opened ? sites_of(options, opened->catalog) : opened.error();
    if (!sites) {
        return sites.error();
    }
    const auto book = opened->store->ledger().records();
    if (!book) {
        return book.error();
    }
    request.sites = std::move(*sites);
    if (const auto asked = asked_sites(request.sites, opened->catalog); !asked.empty()) {
        take_from_book(request.entered, book_amounts(*book, opened->catalog, asked, request.period));
    }
    if (options.kpis.empty()) {
        request.kpis = usual_kpis(request.entered);
    }
    tell_left_out(*opened->library);
    return kpi_figures(SignalReader(opened->store->samples(), opened->catalog), opened->library->factors, request,
                       stop.token());
}

void print_figures_json(const std::vector<KpiFigure>& figures) {
    boost::json::array kpis;
    for (const KpiFigure& figure : figures) {
        kpis.push_back(json_of(figure));
    }
    boost::json::object provenance;
    for (const auto& [name, value] : report_provenance()) {
        provenance[name] = value;
    }
    print_json(boost::json::object{{"kpis", kpis}, {"provenance", provenance}});
}

Exit run_kpi(const KpiArguments& options) {
    if (options.database.empty()) {
        return report_failure(fail(Errc::invalid_argument, "name a database (--db), or compute with kpi calc"));
    }
    auto request = request_of(options);
    if (!request) {
        return report_failure(request.error());
    }
    const auto figures = figures_of(options, std::move(*request));
    if (!figures) {
        return report_failure(figures.error());
    }
    if (options.as_json) {
        print_figures_json(*figures);
    } else {
        for (const KpiFigure& figure : *figures) {
            print_text(std::cout, figure);
        }
    }
    const bool has_refusals = std::ranges::any_of(
        *figures, [](const KpiFigure& figure) { return figure.kpi.refusal || !figure.left_out.empty(); });
    return has_refusals ? Exit::findings : Exit::done;
}

std::string known_kpis() {
    std::string text;
    for (const KpiDefinition& definition : all_kpi_definitions()) {
        text += "\n  " + std::string(definition.key) + ": " + std::string(definition.formula);
    }
    return text;
}

void add_options(CLI::App& command, KpiArguments& options) {
    command.add_option("--db", options.database, "Database file");
    command.add_option("--site", options.sites, "Code of a site; may be given several times; without it all");
    command.add_option("--area", options.area, "Sites of this area, such as Shanghai or Shanghai/Pudong")
        ->excludes("--site");
    command.add_option("--month", options.month, "Such as 2026-10, in each site's time zone");
    command.add_option("--year", options.year, "Such as 2026");
    command.add_option("--from", options.from, "First day, such as 2026-10-03");
    command.add_option("--to", options.to, "Last day, inside");
    command.add_option("--kpi", options.kpis, "KPIs, with commas between; without it those that there are data for")
        ->delimiter(',');
    command.add_option("--coverage", options.coverage, "Least coverage of both parts")->capture_default_str();
    command
        .add_option("--category", options.category,
                    "Where IT energy is measured: 1 UPS output, 2 PDU output, 3 IT equipment input")
        ->check(CLI::IsMember({"1", "2", "3"}));
    command.add_option("--water", options.water,
                       "Water of all these sites in the period, such as 18000m3; without it what the book has");
    command.add_option("--reused-heat", options.reused_heat, "Heat that others used, such as 600MWh");
    command.add_option(
        "--renewable", options.renewable,
        "Renewable electricity by certificates and contracts, such as 3.6GWh; without it cancelled certificates");
    command.add_option("--subscribers", options.subscribers, "Subscribers that these sites serve");
    command.add_option("--racks", options.racks, "Standard racks of the one data centre");
    command.add_flag("--json", options.as_json, "Print JSON");
}

}  // namespace

Registration add_kpi(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("kpi", "Compute energy and carbon KPIs of sites, with boundary, coverage and standard");
    const auto options = std::make_shared<KpiArguments>();
    add_options(*command, *options);
    const Registration calc = add_kpi_calc(*command);
    command->footer("KPIs:" + known_kpis() + "\nA KPI that is refused and a site that is left out are findings.\n" +
                    program.get_footer());
    return {command, [options, calc] { return calc.first->parsed() ? calc.second() : run_kpi(*options); }};
}

}  // namespace wattmast::cli
