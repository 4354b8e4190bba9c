// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_query.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>
#include <unordered_set>
#include <utility>

namespace wattmast {
namespace {

/// Figures of today that are older would not be taken for those of now.
constexpr Duration longest_rest = std::chrono::minutes{5};

/// Shares in ppm that add up to the whole: the largest takes what rounding leaves.
QualitySplit split_of(const std::array<double, 4>& seconds) {
    QualitySplit split;
    const double sum = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    if (sum <= 0) {
        return split;
    }
    std::int32_t rest = whole.count;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        split.share[i].count = static_cast<std::int32_t>(std::floor(seconds[i] / sum * whole.count));
        rest -= split.share[i].count;
    }
    std::ranges::max_element(split.share)->count += rest;
    return split;
}

/// Whether other sites can be read although the figures of one failed so.
bool is_of_one_site(Errc code) {
    return is_of_some_samples(code) || code == Errc::invalid_argument;
}

}  // namespace

void FleetQuery::prepare() {
    if (!sites_.empty()) {
        return;
    }
    const ResetMemory memory = finds_ == FindAttention::yes ? ResetMemory::week_and_month : ResetMemory::month;
    std::vector<std::unique_ptr<SiteFigures>> sites;
    sites.reserve(reader_.catalog().sites.size());
    for (const Site& site : reader_.catalog().sites) {
        sites.push_back(std::make_unique<SiteFigures>(reader_, factors_, site, memory));
    }
    sites_ = std::move(sites);
}

void FleetQuery::adopt(FleetQuery&& other) {
    prepare();
    auto theirs = other.sites_.begin();  // Both ascend by site.
    for (const auto& own : sites_) {
        const SiteId id = own->layout().site->id;
        while (theirs != other.sites_.end() && (*theirs)->layout().site->id < id) {
            ++theirs;
        }
        if (theirs != other.sites_.end() && (*theirs)->layout().site->id == id) {
            own->adopt(std::move(**theirs));
        }
    }
    next_ = std::min(other.next_, sites_.size());
    is_first_ = other.is_first_;
    time_of_one_ = other.time_of_one_;
    time_of_first_ = other.time_of_first_;
}

bool FleetQuery::is_due(const SiteFigures& figures, UtcTime now) const {
    const auto at = figures.read_at();
    if (figures.is_outdated() || now < *at || pace_.rest == 0 || !figures.is_read_on_day_of(now)) {
        return true;
    }
    const auto of_one = time_of_one_ == Clock::duration{0} ? time_of_first_ : time_of_one_;
    const auto of_all = of_one * static_cast<std::int64_t>(sites_.size());
    return now - *at >= std::min(std::chrono::duration_cast<Duration>(of_all * pace_.rest), longest_rest);
}

void FleetQuery::forget(std::span<const SiteId> sites) {
    const std::unordered_set<SiteId> of_them(sites.begin(), sites.end());
    const auto is_of_them = [&](const SiteFigures& figures) { return of_them.contains(figures.layout().site->id); };
    for (const auto& figures : sites_) {
        if (is_of_them(*figures)) {
            figures->forget();
        }
    }
    if (alone_ && is_of_them(*alone_)) {
        alone_->forget();
    }
}

Result<void> FleetQuery::read_one(SiteFigures& figures, const NewestValues& values, const std::stop_token& cancel) {
    const Clock::time_point begin = Clock::now();
    auto done = figures.read(values, cancel);
    const Clock::duration took = Clock::now() - begin;
    Clock::duration& time = figures.was_read_anew() ? time_of_first_ : time_of_one_;
    // A part of a fleet says little of the whole: what comes later weighs less.
    time = time == Clock::duration{0} ? took : (time * 63 + took) / 64;
    if (!done && is_of_one_site(done.error().code)) {
        figures.set_failure(done.error(), values.now());
        return {};
    }
    return done;
}

Result<void> FleetQuery::read_figures(const NewestValues& values, const std::stop_token& cancel) {
    const Clock::time_point begin = Clock::now();
    const bool is_first = std::exchange(is_first_, false);
    const Clock::time_point until =
        pace_.at_a_time ? begin + *pace_.at_a_time / (is_first ? 8 : 1) : Clock::time_point::max();
    std::size_t read = 0;
    std::vector<bool> is_read(sites_.size());
    const auto is_over = [&] { return read > 0 && Clock::now() >= until; };
    // A new site does not wait for the round of all, nor one of which it is known that it is another now.
    for (std::size_t i = 0; i < sites_.size() && !is_over(); ++i) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the refresh was given up");
        }
        if (sites_[i]->is_outdated()) {
            if (auto done = read_one(*sites_[i], values, cancel); !done) {
                return done;
            }
            is_read[i] = true;
            ++read;
        }
    }
    for (std::size_t looked_at = 0; looked_at < sites_.size(); ++looked_at) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the refresh was given up");
        }
        if (is_over()) {
            break;
        }
        next_ = next_ < sites_.size() ? next_ : 0;
        SiteFigures& figures = *sites_[next_];
        if (!is_read[next_] && is_due(figures, values.now())) {
            if (auto done = read_one(figures, values, cancel); !done) {
                return done;
            }
            ++read;
        }
        ++next_;
    }
    return {};
}

Result<void> FleetQuery::add_site(FleetNow& fleet, SiteFigures& figures, const NewestValues& values,
                                  const std::stop_token& cancel) {
    auto site = figures.now(values, cancel);
    if (!site) {
        return site.error();
    }
    if (finds_ == FindAttention::yes) {
        auto attention = attention_.find(figures, values, cancel);
        if (!attention && !is_of_some_samples(attention.error().code)) {
            return attention.error();
        }
        if (attention) {
            std::ranges::move(*attention, std::back_inserter(fleet.attention));
        } else {
            site->failure = attention.error();
        }
    }
    fleet.failed += site->failure ? 1U : 0U;
    fleet.unread += site->is_read ? 0U : 1U;
    fleet.sites.push_back(std::move(*site));
    return {};
}

Result<FleetNow> FleetQuery::now(UtcTime now, std::stop_token cancel) {
    prepare();
    const ReadHold held = pace_.at_a_time ? reader_.samples().hold() : nullptr;  // Not for minutes.
    const auto values = NewestValues::read(reader_.samples(), reader_.catalog(), now);
    if (!values) {
        return values.error();
    }
    if (auto done = read_figures(*values, cancel); !done) {
        return done.error();
    }
    FleetNow fleet;
    fleet.at = now;
    fleet.sites.reserve(sites_.size());
    std::array<double, 4> seconds{};
    for (const auto& figures : sites_) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the refresh was given up");
        }
        if (auto done = add_site(fleet, *figures, *values, cancel); !done) {
            return done.error();
        }
        if (figures->is_read_on_day_of(now)) {
            std::ranges::transform(seconds, figures->quality_seconds(), seconds.begin(), std::plus<>());
        }
    }
    sort_by_urgency(fleet.attention);
    fleet.quality_today = split_of(seconds);
    return fleet;
}

Result<SiteFigures*> FleetQuery::figures_of(SiteId id) {
    const auto site_of = [](const auto& figures) { return figures->layout().site->id; };
    if (const auto found = std::ranges::find(sites_, id, site_of); found != sites_.end()) {
        return found->get();
    }
    if (!alone_ || site_of(alone_) != id) {
        const Site* site = reader_.catalog().site(id);
        if (site == nullptr) {
            return fail(Errc::unknown_point, "there is no site " + std::to_string(id.number()) +
                                                 " in the catalogue; choose one from its list");
        }
        alone_ = std::make_unique<SiteFigures>(reader_, factors_, *site, ResetMemory::week_and_month);
    }
    return alone_.get();
}

Result<FleetQuery::SiteResult> FleetQuery::site(SiteId site, UtcTime now, std::stop_token cancel) {
    const auto found = figures_of(site);
    if (!found) {
        return found.error();
    }
    SiteFigures& figures = **found;
    auto values = NewestValues::read_some(reader_.samples(), reader_.catalog(), figures.layout().points, now);
    if (!values) {
        return values.error();
    }
    if (auto done = figures.read(*values, cancel); !done) {
        return done.error();
    }
    auto of_site = figures.now(*values, cancel);
    if (!of_site) {
        return of_site.error();
    }
    auto attention = attention_.find(figures, *values, cancel);
    if (!attention) {
        return attention.error();
    }
    sort_by_urgency(*attention);
    return SiteResult{&figures, std::move(*values), std::move(*of_site), std::move(*attention)};
}

}  // namespace wattmast
