// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_keeper.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "app/site_layout.h"
#include "app/storage.h"

namespace wattmast {
namespace {

constexpr Duration pass_interval = std::chrono::hours{6};
constexpr Duration pause_after_failure = std::chrono::hours{1};
constexpr std::size_t looks_a_make = 100;

/// Adds what is to be kept of a site's nodes.
Result<std::size_t> add_figures(const SignalReader& reader, const Site& site, const MonthParts& month, UtcTime now,
                                const std::stop_token& cancel, std::vector<KeptFigure>& into) {
    const ReadHold held = reader.samples().hold();
    const SiteLayout layout = layout_of(reader.index(), site);
    for (const auto* nodes : {&layout.grid, &layout.others}) {
        for (const NodeMeters& meters : *nodes) {
            auto found = figures_to_keep(reader, meters, month, now, cancel);
            if (!found) {
                return found.error();
            }
            std::ranges::move(*found, std::back_inserter(into));
        }
    }
    return layout.grid.size() + layout.others.size();
}

}  // namespace

Result<std::size_t> keep_month(Store& store, const Catalog& catalog, std::span<const SiteId> sites, CivilMonth month,
                               UtcTime now, std::stop_token cancel) {
    FigureStore* figures = store.figures();
    if (figures == nullptr) {
        return std::size_t{0};
    }
    const SignalReader reader(store.samples(), catalog, figures);
    std::map<std::string, MonthParts> by_zone;
    std::size_t kept = 0;
    for (const SiteId id : sites) {
        const Site* site = catalog.site(id);
        const auto zone = site == nullptr ? fail(Errc::invalid_argument, "no site") : TimeZone::find(site->time_zone);
        if (!zone) {
            continue;
        }
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the keeping of energies was given up; what is kept stays");
        }
        const auto known = by_zone.try_emplace(site->time_zone, parts_of(month, *zone)).first;
        std::vector<KeptFigure> found;
        const auto looked = add_figures(reader, *site, known->second, now, cancel, found);
        const auto written = !looked         ? Result<void>(looked.error())
                             : found.empty() ? Result<void>()
                                             : figures->keep(found);
        if (!written) {
            return written.error();
        }
        kept += found.size();
    }
    return kept;
}

bool EnergyKeeper::is_due(UtcTime now) const noexcept {
    // A clock that was put back must not stop it for long.
    return catalog_ || !due_ || now >= *due_ || *due_ - now > pass_interval;
}

Result<void> EnergyKeeper::begin_pass(Store& store, const std::shared_ptr<const Catalog>& catalog, UtcTime now) {
    const auto policy = read_policy(store.catalog());
    if (!policy) {
        return policy.error();
    }
    // Retired days are looked at from beside them, too.
    retired_before_ = limits_at(*policy, now).raw_before.value_or(UtcTime::min()) + std::chrono::days{2};
    catalog_ = catalog;
    reader_.emplace(store.samples(), *catalog_, store.figures());
    months_ago_ = 0;
    site_ = 0;
    months_.clear();
    return {};
}

const MonthParts* EnergyKeeper::month_of(const Site& site, UtcTime now) {
    const auto known = months_.find(site.time_zone);
    if (known != months_.end()) {
        return known->second ? &*known->second : nullptr;
    }
    std::optional<MonthParts> parts;
    if (const auto zone = TimeZone::find(site.time_zone)) {
        const CivilMonth month{zone->month_of(now).value - std::chrono::months{months_ago_}};
        if (zone->range_of(month).begin >= retired_before_) {
            parts = parts_of(month, *zone);
        }
    }
    const auto entry = months_.emplace(site.time_zone, std::move(parts)).first;
    return entry->second ? &*entry->second : nullptr;
}

Result<void> EnergyKeeper::look_at(const Site& site, UtcTime now, KeepReport& report,
                                   std::vector<KeptFigure>& figures) {
    const MonthParts* month = month_of(site, now);
    if (month == nullptr) {
        return {};
    }
    const auto looked = add_figures(*reader_, site, *month, now, {}, figures);
    if (!looked) {
        return looked.error();
    }
    report.nodes += *looked;
    return {};
}

Result<KeepReport> EnergyKeeper::slice(Store& store, UtcTime now) {
    KeepReport report;
    std::vector<KeptFigure> figures;
    std::size_t looks = 0;
    std::size_t made = 0;
    while (made < budget_ && looks < looks_a_make * budget_) {
        if (site_ == catalog_->sites.size()) {
            site_ = 0;
            months_.clear();
            ++months_ago_;
        }
        if (months_ago_ == kept_months || catalog_->sites.empty()) {
            report.is_done = true;
            break;
        }
        const std::size_t before = figures.size();
        if (const auto looked = look_at(catalog_->sites[site_], now, report, figures); !looked) {
            return looked.error();
        }
        ++site_;
        ++looks;
        made += figures.size() > before ? 1U : 0U;
    }
    if (!figures.empty()) {
        if (const auto kept = store.figures()->keep(figures); !kept) {
            return kept.error();
        }
    }
    report.figures = figures.size();
    return report;
}

std::optional<Result<KeepReport>> EnergyKeeper::step(Store& store, const std::shared_ptr<const Catalog>& catalog,
                                                     UtcTime now) {
    if (store.figures() == nullptr || !is_due(now)) {
        return std::nullopt;
    }
    auto begun = catalog_ ? Result<void>() : begin_pass(store, catalog, now);
    auto done = begun ? slice(store, now) : Result<KeepReport>(begun.error());
    if (done && !done->is_done) {
        return done;
    }
    if (!done) {
        spdlog::warn("no energies are kept for the next hour: {}", done.error().detail);
    }
    due_ = now + (done ? pass_interval : pause_after_failure);
    reader_.reset();
    catalog_.reset();
    return done;
}

}  // namespace wattmast
