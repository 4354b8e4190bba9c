// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/site_sheet_input.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "analysis/kpi_definition.h"
#include "app/energy_account.h"
#include "app/kpi_book.h"
#include "app/kpi_query.h"
#include "app/ledger/draft_rules.h"
#include "carbon/boundary.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

/// What meters tell, and what the book has amounts for.
std::vector<KpiId> kpis_for(const EnteredAmounts& entered) {
    std::vector<KpiId> kpis{
        KpiId::pue,           KpiId::cue, KpiId::see, KpiId::energy_efficiency, KpiId::energy_per_gigabyte,
        KpiId::power_per_rate};
    for (const auto& [is_there, id] : {std::pair{entered.water_millilitres.has_value(), KpiId::wue},
                                       {entered.renewable.has_value(), KpiId::ref},
                                       {entered.reused_heat.has_value(), KpiId::erf},
                                       {entered.subscribers.has_value(), KpiId::energy_per_subscriber}}) {
        if (is_there) {
            kpis.push_back(id);
        }
    }
    return kpis;
}

SheetNode node_of(const NodeAccount& account, const Catalog& catalog) {
    SheetNode node;
    node.node = account.node;
    node.points = account.points;
    node.energy = account.month.energy;
    node.method = account.month.method;
    node.coverage = account.month.coverage;
    if (const Device* device = catalog.device(account.node.device)) {
        node.device = device->name;
        node.profile = device->profile;
        node.interval = device->poll_interval;
    }
    return node;
}

/// The grid nodes of each day together.
std::vector<SheetDay> days_of(const SiteAccount& account, const TimeZone& zone) {
    std::vector<SheetDay> days;
    for (const TimeRange& range : zone.days_in(account.range)) {
        days.push_back({zone.date_of(range.begin), std::nullopt, {}});
    }
    for (const NodeAccount& node : account.nodes) {
        if (node.node.kind != NodeKind::grid) {
            continue;
        }
        for (const AccountSum& sum : node.days) {
            const auto day = std::ranges::find(days, zone.date_of(sum.range.begin), &SheetDay::day);
            if (day != days.end() && sum.energy) {
                day->energy = day->energy.value_or(Energy{}) + *sum.energy;
                day->points.insert(day->points.end(), node.points.begin(), node.points.end());
            }
        }
    }
    return days;
}

/// Those that count, by time.
std::vector<SheetMeterEvent> events_of(const Catalog& catalog, const Site& site, const TimeZone& zone) {
    std::vector<SheetMeterEvent> events;
    const auto standings = standings_of(catalog.meter_events);
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const MeterEvent& event = catalog.meter_events[i];
        const Device* device = catalog.device(event.device);
        if (device != nullptr && device->site == site.id && standings[i] == MeterEventStanding::in_force) {
            events.push_back({to_iso8601(event.at, zone), device->name, event});
        }
    }
    std::ranges::stable_sort(events, {}, [](const SheetMeterEvent& one) { return one.event.at; });
    return events;
}

PartsPerMillion share_in_site(std::span<const BookRecord> book, const Site& site, CivilMonth month) {
    const std::vector<BookBoundary> boundaries = standing_boundaries(book);
    const BookBoundary* boundary = share_in(boundaries, site.code, site.area, month);
    return boundary == nullptr ? whole : boundary->share;
}

Result<std::vector<Kpi>> kpis_of(std::span<const BookRecord> book, const SignalReader& reader,
                                 const FactorRegister& factors, const Site& site, CivilMonth month,
                                 const std::stop_token& cancel) {
    KpiRequest request;
    request.sites = {site.id};
    request.period = CivilPeriod::of(month);
    const std::array<const Site*, 1> sites{&site};
    request.entered = book_amounts(book, reader.catalog(), sites, request.period);
    request.kpis = kpis_for(request.entered);
    const auto figures = kpi_figures(reader, factors, request, cancel);
    if (!figures) {
        return figures.error();
    }
    std::vector<Kpi> kpis;
    for (const KpiFigure& figure : *figures) {
        if (figure.kpi.value) {
            kpis.push_back(figure.kpi);
        }
    }
    return kpis;
}

}  // namespace

Result<SiteSheet> site_sheet_of(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                const CarbonStatement& statement, UtcTime now, const std::stop_token& cancel) {
    if (statement.sites.size() != 1 || statement.is_of_year) {
        return fail(Errc::invalid_argument, "a site sheet is of one site and one month; name the site by its code");
    }
    const Site* site = reader.catalog().site_by_code(statement.sites.front().code);
    const auto zone = site == nullptr
                          ? Result<TimeZone>(fail(Errc::unknown_point, "the site is not in the catalogue any more"))
                          : TimeZone::find(site->time_zone);
    const auto rules = zone ? parse_draft_rules(statement.policy) : Result<DraftRules>(zone.error());
    if (!rules) {
        return rules.error();
    }
    const auto account =
        site_account(reader, *site, statement.month, now, rules->account, AccountDepth::energies, cancel);
    if (!account) {
        return account.error();
    }
    const auto book = store.ledger().records();
    if (!book) {
        return book.error();
    }
    auto kpis = kpis_of(*book, reader, factors, *site, statement.month, cancel);
    if (!kpis) {
        return kpis.error();
    }
    SiteSheet sheet;
    sheet.site = *site;
    for (const NodeAccount& node : account->nodes) {
        sheet.nodes.push_back(node_of(node, reader.catalog()));
    }
    sheet.days = days_of(*account, *zone);
    sheet.events = events_of(reader.catalog(), *site, *zone);
    sheet.kpis = std::move(*kpis);
    sheet.share = share_in_site(*book, *site, statement.month);
    return sheet;
}

}  // namespace wattmast
