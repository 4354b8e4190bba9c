// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_figures.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "app/carbon_query.h"
#include "store/rules.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr int spark_quarters = 96;
constexpr int weeks_of_expectation = 4;

bool is_grid_only(const SiteLayout& layout) {
    return layout.is_drawn_from_sources && layout.grid.size() == layout.drawn.size();
}

/// What the wall clock of `zone` showed the given time before, e.g. the same time yesterday.
UtcTime earlier_by_clock(const TimeZone& zone, UtcTime now, std::chrono::days days) {
    return zone.instant(zone.local(now).clock - days);
}

/// By id, each once, none null.
void sort_once(std::vector<const Point*>& points) {
    std::erase(points, nullptr);
    std::ranges::sort(points, {}, [](const Point* point) { return point->id; });
    points.erase(std::unique(points.begin(), points.end()), points.end());
}

bool is_rate(const Point* point) {
    return drawn_unit(point->key.kind) != info(point->key.kind).unit;
}

MeanOf mean_of_power(const SiteLayout& layout) {
    const bool are_rates =
        std::ranges::any_of(layout.drawn, [](const NodeMeters& meters) { return is_rate(&power_else_energy(meters)); });
    return are_rates ? MeanOf::rates : MeanOf::values;
}

MeanOf mean_of_traffic(const SiteLayout& layout) {
    const bool are_rates =
        std::ranges::any_of(layout.traffic_down, is_rate) || std::ranges::any_of(layout.traffic_up, is_rate);
    return are_rates ? MeanOf::rates : MeanOf::values;
}

const Course& unread_course() {
    static const Course course = Course::unread(spark_quarters);
    return course;
}

}  // namespace

bool is_of_some_samples(Errc code) noexcept {
    return code == Errc::store_damaged || code == Errc::overflow || code == Errc::no_data;
}

SiteFigures::SiteFigures(const SignalReader& reader, const FactorRegister& factors, const Site& site,
                         ResetMemory memory)
    : reader_(reader),
      factors_(factors),
      layout_(layout_of(reader.index(), site)),
      found_zone_(TimeZone::find(site.time_zone)),
      zone_(found_zone_ ? *found_zone_ : TimeZone::utc()),
      memory_(memory),
      news_(news_of_all()),
      power_(mean_of_power(layout_)),
      traffic_(mean_of_traffic(layout_)),
      energy_(layout_.drawn) {
    for (const Device* device : layout_.devices) {
        const auto events = reader.index().events_of(device->id);
        std::ranges::transform(events, std::back_inserter(events_), [](const MeterEvent* event) { return *event; });
    }
    forget_figures();
    if (!layout_.grid.empty() && !is_grid_only(layout_)) {
        grid_energy_.emplace(layout_.grid);
    }
}

void SiteFigures::forget_figures() {
    read_ = SiteNow();
    read_.site = layout_.site->id;
    read_.is_read = false;
    read_.power_24h = unread_course();
    read_.traffic_24h = has_traffic() ? unread_course() : Course();
    read_at_.reset();
    expected_ = {};
    quality_seconds_ = {};
}

void SiteFigures::forget_settled() {
    news_ = news_of_all();
    forget_looks();
    power_.forget_from(UtcTime::min());
    traffic_.forget_from(UtcTime::min());
    energy_ = EnergyTrack(layout_.drawn);
    if (grid_energy_) {
        grid_energy_.emplace(layout_.grid);
    }
    is_forgotten_ = false;
    reads_anew_ = true;
}

void SiteFigures::forget() {
    forget_looks();  // They are of live values, which do not wait for read().
    is_outdated_ = true;
    is_forgotten_ = true;
}

void SiteFigures::set_failure(const Failure& failure, UtcTime now) {
    forget_settled();
    forget_figures();
    read_.power_24h = {};
    read_.traffic_24h = {};
    read_.is_read = true;
    read_.failure = failure;
    read_.carbon_error = failure;
    read_at_ = now;
    courses_end_ = quarter_of(now);
    is_outdated_ = false;
}

std::vector<const Point*> SiteFigures::points_of_figures() const {
    std::vector<const Point*> points = layout_.traffic_down;
    points.insert(points.end(), layout_.traffic_up.begin(), layout_.traffic_up.end());
    for (const auto* nodes : {&layout_.drawn, &layout_.grid}) {
        for (const NodeMeters& meters : *nodes) {
            points.insert(points.end(), {meters.power, meters.energy, meters.amounts});
        }
    }
    for (const BatteryMeters& battery : layout_.batteries) {
        points.insert(points.end(), {battery.power, battery.voltage, battery.current});
    }
    sort_once(points);
    return points;
}

PointNews SiteFigures::news_of_all() const {
    const std::vector<const Point*> points = points_of_figures();
    std::vector<const Point*> beside;
    for (const Point* counter : points) {
        for (const PointKind kind : {PointKind::if_speed, PointKind::counter_discontinuity, PointKind::up_time}) {
            const std::string instance = kind == PointKind::up_time ? "" : counter->key.instance;
            const Phase phase = kind == PointKind::if_speed ? counter->key.phase : Phase::total;
            if (info(counter->key.kind).nature == PointNature::counter) {
                beside.push_back(reader_.index().point_of(counter->device, {kind, phase, instance}));
            }
        }
    }
    sort_once(beside);
    return PointNews(points, beside);
}

Result<void> SiteFigures::look_for_news(const NewestValues& values, const std::stop_token& cancel) {
    if (is_forgotten_ || (read_at_ && values.now() < *read_at_)) {
        forget_settled();  // What was final then may lie ahead now.
    }
    const auto from = news_.look(reader_.samples(), values, cancel);
    if (!from) {
        return from.error();
    }
    if (*from) {
        reads_anew_ = reads_anew_ || **from < zone_.range_of(zone_.date_of(values.now())).begin;
        forget_looks();
        const UtcTime of_courses = std::max(**from, storable_times.begin + signal_reach) - signal_reach;
        power_.forget_from(of_courses);
        traffic_.forget_from(of_courses);
        energy_.forget_from(**from);
        if (grid_energy_) {
            grid_energy_->forget_from(**from);
        }
    }
    return {};
}

bool SiteFigures::has_traffic() const {
    return !layout_.traffic_down.empty() || !layout_.traffic_up.empty();
}

Result<Signal> SiteFigures::traffic_signal(TimeRange range, UtcTime until, const std::stop_token& cancel) const {
    std::vector<Signal> parts;
    for (const auto* points : {&layout_.traffic_down, &layout_.traffic_up}) {
        for (const Point* point : *points) {
            auto part = reader_.point_near(point->id, range, until, cancel);
            if (!part) {
                return part;
            }
            parts.push_back(std::move(*part));
        }
    }
    return parts.empty() ? Signal{} : sum_of(parts);
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
    const auto power = [this, now](TimeRange part, const std::stop_token& stop) {
        return power_signal(part, now, stop);
    };
    const auto traffic = [this, now](TimeRange part, const std::stop_token& stop) {
        return traffic_signal(part, now, stop);
    };
    if (auto done = power_.refresh(power, range, now, cancel); !done) {
        return done;
    }
    if (auto done = has_traffic() ? traffic_.refresh(traffic, range, now, cancel) : Result<void>(); !done) {
        return done;
    }
    std::vector<float> powers;
    std::vector<float> traffics;
    const auto as_float = [](const MeanTrack::Mean& mean) {
        return mean.value ? static_cast<float>(*mean.value) : std::numeric_limits<float>::quiet_NaN();
    };
    for (QuarterIndex index = first; index <= last; ++index) {
        powers.push_back(as_float(power_.mean(index)));
        if (has_traffic()) {
            traffics.push_back(as_float(traffic_.mean(index)));
        }
    }
    site.power_24h = std::move(powers);
    site.traffic_24h = std::move(traffics);
    return {};
}

Result<std::array<std::optional<double>, 2>> SiteFigures::read_expected(UtcTime now, std::stop_token cancel) {
    const auto load = [this, now](TimeRange part, const std::stop_token& stop) {
        return power_signal(part, now, stop);
    };
    std::array<double, 2> sums{};
    std::array<int, 2> counts{};
    for (int week = 1; week <= weeks_of_expectation; ++week) {
        for (std::size_t i = 0; i < sums.size(); ++i) {
            const UtcTime at = now + quarter * static_cast<int>(i);
            const QuarterIndex index = quarter_of(earlier_by_clock(zone_, at, std::chrono::days{7 * week}));
            // Mostly both are read at once.
            const TimeRange range{range_of_quarter(index).begin, range_of_quarter(index + (i == 0 ? 1 : 0)).end};
            if (auto done = power_.refresh(load, range, now, cancel); !done) {
                return done.error();
            }
            if (const auto mean = power_.mean(index).value) {
                sums[i] += *mean;
                ++counts[i];
            }
        }
    }
    std::array<std::optional<double>, 2> expected;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        expected[i] = counts[i] > 0 ? std::optional(sums[i] / counts[i]) : std::nullopt;
    }
    return expected;
}

std::optional<double> SiteFigures::expected_at(UtcTime now) const {
    const QuarterIndex later = read_at_ ? quarter_of(now) - quarter_of(*read_at_) : -1;
    return later == 0 || later == 1 ? expected_[static_cast<std::size_t>(later)] : std::nullopt;
}

EnergyTrack::Times SiteFigures::times_at(UtcTime now) const {
    const UtcTime midnight = zone_.range_of(zone_.date_of(now)).begin;
    const UtcTime month_begin = zone_.range_of(zone_.month_of(now)).begin;
    const UtcTime from = memory_ == ResetMemory::month ? month_begin : now - 24h * 7;
    return {zone_, now, from, month_begin, midnight};
}

Result<void> SiteFigures::add_energy(SiteNow& site, UtcTime now, std::stop_token cancel) {
    quality_seconds_ = {};
    if (energy_.is_empty()) {
        return {};
    }
    if (auto done = energy_.refresh(reader_, times_at(now), cancel); !done) {
        return done;
    }
    const EnergyTrack::Total today = energy_.today();
    site.energy_today = today.energy;
    site.coverage_today = today.coverage;
    quality_seconds_ = today.seconds_by_class;
    site.energy_month = energy_.month();
    const UtcTime then = earlier_by_clock(zone_, now, std::chrono::days{1});
    const auto yesterday = energy_.earlier_day(reader_, zone_.range_of(zone_.date_of(then)).begin, then, cancel);
    if (!yesterday) {
        return yesterday.error();
    }
    site.energy_yesterday = *yesterday;
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
        EnergyTrack::Times times = times_at(now);
        times.from = times.month_begin;
        if (auto done = grid_energy_->refresh(reader_, times, cancel); !done) {
            return done;
        }
        energy = grid_energy_->month();
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

Result<void> SiteFigures::read(const NewestValues& values, std::stop_token cancel) {
    const UtcTime now = values.now();
    was_read_anew_ = reads_anew_ || is_forgotten_;
    if (!found_zone_) {
        return fail(found_zone_.error().code, "site " + layout_.site->code + ": " + found_zone_.error().detail);
    }
    const ReadHold held = reader_.samples().hold();
    if (auto done = look_for_news(values, cancel); !done) {
        return done;
    }
    was_read_anew_ = reads_anew_;
    SiteNow site;
    site.site = layout_.site->id;
    if (auto done = add_sparks(site, now, cancel); !done) {
        return done;
    }
    const auto expected = read_expected(now, cancel);
    if (!expected) {
        return expected.error();
    }
    if (auto done = add_energy(site, now, cancel); !done) {
        return done;
    }
    add_bytes(site, now);
    if (auto done = add_carbon(site, now, cancel); !done) {
        return done;
    }
    forget_old(now);
    site.read_at = now;
    read_ = std::move(site);
    expected_ = *expected;
    read_at_ = now;
    courses_end_ = quarter_of(now);
    is_outdated_ = false;
    reads_anew_ = false;
    return {};
}

bool SiteFigures::is_read_on_day_of(UtcTime now) const {
    return read_at_ && zone_.date_of(*read_at_) == zone_.date_of(now);
}

void SiteFigures::move_courses(QuarterIndex last) {
    if (read_at_ && courses_end_ < last) {
        const auto places = static_cast<std::size_t>(last - courses_end_);
        read_.power_24h = read_.power_24h.moved_on(places);
        read_.traffic_24h = read_.traffic_24h.moved_on(places);
        courses_end_ = last;
    }
}

Result<SiteNow> SiteFigures::now(const NewestValues& values, std::stop_token cancel) {
    const QuarterIndex last = quarter_of(values.now());
    move_courses(last);
    SiteNow site = read_;
    site.expected_power = expected_at(values.now());
    if (read_at_ && last < courses_end_) {  // The clock was set back.
        site.power_24h = unread_course();
        site.traffic_24h = has_traffic() ? unread_course() : Course();
    }
    if (read_at_ && !is_read_on_day_of(values.now())) {
        site.is_read = read_.failure.has_value();  // Waiting does not help.
        site.energy_today.reset();
        site.energy_yesterday.reset();
        site.bytes_today.reset();
        site.coverage_today = {};
        if (zone_.month_of(values.now()) != zone_.month_of(*read_at_)) {
            site.energy_month.reset();
            site.carbon_month.reset();
            site.carbon_error.reset();
        }
    }
    add_state(site, values);
    for (const Point* point : layout_.points) {
        if (const Failure* failure = values.failure_of(point->id)) {
            site.failure = *failure;
        }
    }
    if (auto done = add_rates(site, values, std::move(cancel)); !done) {
        if (!is_of_some_samples(done.error().code)) {
            return done.error();
        }
        site.failure = done.error();
    }
    return site;
}

void SiteFigures::adopt(SiteFigures&& other) {
    const Site& site = *layout_.site;
    const Site& before = *other.layout_.site;
    const bool is_same = site.id == before.id && site.code == before.code && site.time_zone == before.time_zone &&
                         site.factor_region == before.factor_region && site.kind == before.kind &&
                         memory_ == other.memory_ && events_ == other.events_ &&
                         have_same_meters(layout_, other.layout_);
    if (!is_same) {
        return;
    }
    read_ = std::move(other.read_);
    expected_ = other.expected_;
    read_at_ = other.read_at_;
    courses_end_ = other.courses_end_;
    is_outdated_ = other.is_outdated_;
    is_forgotten_ = other.is_forgotten_;
    reads_anew_ = other.reads_anew_;
    news_ = std::move(other.news_);
    power_ = std::move(other.power_);
    traffic_ = std::move(other.traffic_);
    energy_.adopt(std::move(other.energy_));
    if (grid_energy_ && other.grid_energy_) {
        grid_energy_->adopt(std::move(*other.grid_energy_));
    }
    quality_seconds_ = other.quality_seconds_;
}

std::vector<EnergyTrack::Reset> SiteFigures::resets_since(UtcTime since) const {
    std::vector<EnergyTrack::Reset> resets = energy_.resets();
    std::erase_if(resets, [&](const EnergyTrack::Reset& reset) { return reset.at < since; });
    return resets;
}

void SiteFigures::forget_old(UtcTime now) {
    std::vector<QuarterIndex> expected;
    for (int week = 1; week <= weeks_of_expectation; ++week) {
        for (const UtcTime at : {now, now + quarter}) {
            const QuarterIndex index = quarter_of(earlier_by_clock(zone_, at, std::chrono::days{7 * week}));
            expected.insert(expected.end(), {index, index + 1});
        }
    }
    // The longest day has 25 hours.
    const QuarterIndex begin = quarter_of(now - 26h);
    power_.forget_before(begin, expected);
    traffic_.forget_before(begin);
}

}  // namespace wattmast
