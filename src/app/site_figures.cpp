// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_figures.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "app/carbon_query.h"
#include "app/node_energy.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr int spark_quarters = 96;
constexpr int weeks_of_expectation = 4;
constexpr Duration kept = 24h * 7 * weeks_of_expectation + 24h * 5;

bool is_grid_only(const SiteLayout& layout) {
    return layout.is_drawn_from_sources && layout.grid.size() == layout.drawn.size();
}

/// What the wall clock of `zone` showed the given time before, e.g. the same time yesterday.
UtcTime earlier_by_clock(const TimeZone& zone, UtcTime now, std::chrono::days days) {
    return zone.instant(zone.local(now).clock - days);
}

constexpr std::optional<int> every_sample;

}  // namespace

Result<std::unique_ptr<SiteFigures>> SiteFigures::make(const SignalReader& reader, const FactorRegister& factors,
                                                       const Site& site) {
    const auto zone = TimeZone::find(site.time_zone);
    if (!zone) {
        return fail(zone.error().code, "site " + site.code + ": " + zone.error().detail);
    }
    return std::unique_ptr<SiteFigures>(new SiteFigures(reader, factors, site, *zone));
}

SiteFigures::SiteFigures(const SignalReader& reader, const FactorRegister& factors, const Site& site, TimeZone zone)
    : reader_(reader),
      factors_(factors),
      layout_(layout_of(reader.index(), site)),
      zone_(zone),
      power_([this](TimeRange range, std::stop_token cancel) { return power_signal(range, cancel); }),
      traffic_([this](TimeRange range, std::stop_token cancel) { return traffic_signal(range, cancel); }),
      energy_(layout_.drawn) {
    if (!layout_.grid.empty() && !is_grid_only(layout_)) {
        grid_energy_.emplace(layout_.grid);
    }
}

Result<Signal> SiteFigures::traffic_signal(TimeRange range, std::stop_token cancel) const {
    std::vector<PointId> points = ids_of(layout_.traffic_down);
    std::ranges::copy(ids_of(layout_.traffic_up), std::back_inserter(points));
    return points.empty() ? Signal{} : reader_.sum({points, SumPolicy::all}, range, every_sample, cancel);
}

void SiteFigures::add_state(SiteNow& site, const NewestValues& values) const {
    for (const Device* device : layout_.devices) {
        const auto newest = values.newest_of(device->id);
        site.newest = std::max(site.newest, newest);
        site.state = std::min(site.state, state_of(newest, device->poll_interval, values.now()));
    }
}

Result<void> SiteFigures::add_sparks(SiteNow& site, UtcTime now, std::stop_token cancel) {
    const QuarterIndex last = quarter_of(now);
    const QuarterIndex first = last - spark_quarters + 1;
    // Bytes since midnight come from the same means, and a day can have 25 hours.
    const UtcTime begin = std::min(range_of_quarter(first).begin, zone_.range_of(zone_.date_of(now)).begin);
    const TimeRange range{begin, range_of_quarter(last).end};
    for (MeanTrack* track : {&power_, &traffic_}) {
        if (auto done = track->refresh(range, now, cancel); !done) {
            return done;
        }
    }
    const auto as_float = [](const MeanTrack::Mean& mean) {
        return mean.value ? static_cast<float>(*mean.value) : std::numeric_limits<float>::quiet_NaN();
    };
    for (QuarterIndex index = first; index <= last; ++index) {
        site.power_24h.push_back(as_float(power_.mean(index)));
        site.traffic_24h.push_back(as_float(traffic_.mean(index)));
    }
    return {};
}

Result<void> SiteFigures::add_expected(SiteNow& site, UtcTime now, std::stop_token cancel) {
    double sum = 0;
    int count = 0;
    for (int week = 1; week <= weeks_of_expectation; ++week) {
        const UtcTime then = earlier_by_clock(zone_, now, std::chrono::days{7 * week});
        const QuarterIndex index = quarter_of(then);
        if (auto done = power_.refresh(range_of_quarter(index), now, cancel); !done) {
            return done;
        }
        if (const auto mean = power_.mean(index).value) {
            sum += *mean;
            ++count;
        }
    }
    site.expected_power = count > 0 ? std::optional(sum / count) : std::nullopt;
    return {};
}

Result<void> SiteFigures::add_energy(SiteNow& site, UtcTime now, std::stop_token cancel) {
    quality_seconds_ = {};
    if (energy_.is_empty()) {
        return {};
    }
    const UtcTime midnight = zone_.range_of(zone_.date_of(now)).begin;
    const UtcTime month_begin = zone_.range_of(zone_.month_of(now)).begin;
    const UtcTime week_begin = range_of_quarter(quarter_of(now - 24h * 7)).begin;
    const UtcTime yesterday = zone_.range_of(zone_.date_of(midnight - Duration{1})).begin;
    const UtcTime begin = std::min({month_begin, week_begin, yesterday});
    if (auto done = energy_.refresh(reader_, {begin, now}, cancel); !done) {
        return done;
    }
    const EnergyTrack::Total today = energy_.total({midnight, now});
    site.energy_today = today.energy;
    site.coverage_today = today.coverage;
    quality_seconds_ = today.seconds_by_class;
    site.energy_month = energy_.total({month_begin, now}).energy;
    return add_yesterday(site, now, cancel);
}

Result<void> SiteFigures::add_yesterday(SiteNow& site, UtcTime now, std::stop_token cancel) {
    const UtcTime then = earlier_by_clock(zone_, now, std::chrono::days{1});
    const UtcTime midnight = zone_.range_of(zone_.date_of(then)).begin;
    const UtcTime whole_until = std::max(midnight, range_of_quarter(quarter_of(then)).begin);
    std::optional<Energy> energy;
    if (whole_until > midnight) {
        energy = energy_.total({midnight, whole_until}).energy;
    }
    if (whole_until < then) {
        const TimeRange rest{whole_until, then};
        const auto parts = energy_of_nodes(reader_, layout_.drawn, {&rest, 1}, cancel);
        if (!parts) {
            return parts.error();
        }
        const std::optional<Energy>& of_rest = parts->front().energy;
        energy = energy && of_rest ? std::optional(*energy + *of_rest) : energy ? energy : of_rest;
    }
    site.energy_yesterday = energy;
    return {};
}

void SiteFigures::add_bytes(SiteNow& site, UtcTime now) const {
    const QuarterIndex first = quarter_of(zone_.range_of(zone_.date_of(now)).begin);
    for (QuarterIndex index = first; index <= quarter_of(now); ++index) {
        const MeanTrack::Mean mean = traffic_.mean(index);
        if (mean.value) {
            site.bytes_today = site.bytes_today.value_or(0) + *mean.value * mean.known_seconds / 8;
        }
    }
}

Result<void> SiteFigures::add_carbon(SiteNow& site, UtcTime now, std::stop_token cancel) {
    const CivilMonth month = zone_.month_of(now);
    std::optional<Energy> energy = site.energy_month;
    if (layout_.grid.empty()) {
        site.carbon_error =
            fail(Errc::no_data,
                 "site " + layout_.site->code + " has no measured grid node; name its mains meter in the inventory");
        return {};
    }
    if (grid_energy_) {
        const TimeRange range{zone_.range_of(month).begin, now};
        // Also before the month, so that there is something to bring up to date in its first instant.
        if (auto done = grid_energy_->refresh(reader_, {range.begin - quarter, now}, cancel); !done) {
            return done;
        }
        energy = grid_energy_->total(range).energy;
    }
    if (!energy) {
        site.carbon_error = fail(Errc::no_data, "site " + layout_.site->code + " has no energy in " +
                                                    month.to_string() + "; look at its mains meter");
        return {};
    }
    FactorQuery query;
    query.region = layout_.site->factor_region;
    query.month = month;
    query.rule = carbon_year_rule;
    const auto match = factors_.find(query);
    if (!match) {
        site.carbon_error = match.error();
        return {};
    }
    const auto mass = emissions(*energy, match->factor);
    if (!mass) {
        site.carbon_error = mass.error();
        return {};
    }
    site.carbon_month = *mass;
    site.carbon_factor = match->factor.id;
    site.carbon_gas = match->factor.gas;
    site.carbon_factor_year = match->factor.data_year;
    return {};
}

Result<SiteNow> SiteFigures::refresh(const NewestValues& values, std::stop_token cancel) {
    const UtcTime now = values.now();
    SiteNow site;
    site.site = layout_.site->id;
    add_state(site, values);
    if (auto done = add_rates(site, values, cancel); !done) {
        return done.error();
    }
    if (auto done = add_sparks(site, now, cancel); !done) {
        return done.error();
    }
    if (auto done = add_expected(site, now, cancel); !done) {
        return done.error();
    }
    if (auto done = add_energy(site, now, cancel); !done) {
        return done.error();
    }
    add_bytes(site, now);
    if (auto done = add_carbon(site, now, cancel); !done) {
        return done.error();
    }
    forget_old(now);
    return site;
}

std::vector<EnergyTrack::Reset> SiteFigures::resets_since(UtcTime since) const {
    std::vector<EnergyTrack::Reset> resets = energy_.resets();
    std::erase_if(resets, [&](const EnergyTrack::Reset& reset) { return reset.at < since; });
    return resets;
}

void SiteFigures::forget_old(UtcTime now) {
    const QuarterIndex begin = quarter_of(now - kept);
    power_.forget_before(begin);
    traffic_.forget_before(begin);
    energy_.forget_before(begin);
    if (grid_energy_) {
        grid_energy_->forget_before(begin);
    }
}

}  // namespace wattmast
