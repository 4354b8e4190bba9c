// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_hours.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>

#include "app/energy_account.h"
#include "app/figures_to_keep.h"
#include "app/kept_energy.h"
#include "app/point_energy.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"

namespace wattmast {
namespace {

/// Sites that are read of one state of the database. More would hold its log back for seconds.
constexpr std::size_t sites_at_once = 64;
constexpr PartsPerMillion balance_tolerance = AccountRules{}.tolerance;

/// Failures that are about one meter's samples, not about the store.
bool is_about_the_meter(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data ||
           code == Errc::store_damaged || code == Errc::unknown_point;
}

/// The hours asked for that begin in a civil month of a site, and that month.
struct MonthPiece {
    MonthParts month;
    std::size_t first = 0;
    std::size_t count = 0;
    bool is_over = false;
};

std::vector<MonthPiece> pieces_of(std::span<const TimeRange> hours, const TimeZone& zone, UtcTime now) {
    std::vector<MonthPiece> pieces;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (pieces.empty() || hours[i].begin >= pieces.back().month.range.end) {
            MonthPiece piece;
            piece.month = parts_of(zone.month_of(hours[i].begin), zone);
            piece.first = i;
            piece.is_over = piece.month.range.end + closing_delay <= now;
            pieces.push_back(std::move(piece));
        }
        ++pieces.back().count;
    }
    return pieces;
}

class FleetHours {
public:
    FleetHours(const SignalReader& reader, const EnergyHoursRequest& request, const TimeZone& zone,
               std::vector<TimeRange> hours, const std::stop_token& cancel)
        : reader_(reader), request_(request), hours_(std::move(hours)), sum_(hours_), cancel_(cancel) {
        found_.time_zone = zone.name();
        if (request_.tariffs && !request_.tariffs->empty()) {
            costs_.emplace(request_.tariffs, hours_);
        }
    }

    Result<EnergyHours> read(const EnergyProgress& progress) {
        std::vector<const Site*> sites;
        for (const Site& site : reader_.catalog().sites) {
            if (request_.scope.contains(site)) {
                sites.push_back(&site);
            }
        }
        for (std::size_t i = 0; i < sites.size(); i += sites_at_once) {
            const ReadHold held = reader_.samples().hold();
            const std::size_t end = std::min(i + sites_at_once, sites.size());
            for (std::size_t k = i; k < end; ++k) {
                if (const auto added = add(*sites[k]); !added) {
                    return added.error();
                }
            }
            if (progress) {
                progress(end, sites.size());
            }
        }
        found_.hours = sum_.hours();
        found_.meters = sum_.meters();
        return std::move(found_);
    }

private:
    using Hours = std::vector<AccountHour>;

    Result<void> add(const Site& site) {
        const SiteLayout layout = layout_of(reader_.index(), site);
        const auto* pieces = pieces_in(site.time_zone);
        if (layout.drawn.empty()) {
            ++found_.without_meter;
        } else if (pieces == nullptr) {
            found_.left_out.push_back(
                {site.id, "", fail(Errc::invalid_argument, "there is no time zone \"" + site.time_zone + "\"")});
            return {};
        }
        SiteLoad load{site.id, {}, {}, Duration{0}, {}};
        std::vector<Hours> priced;
        for (const NodeMeters& meters : layout.drawn) {
            auto hours = hours_of(site, meters, *pieces);
            if (!hours) {
                return hours.error();
            }
            if (*hours) {
                sum_.add(**hours);
                add_to(load, sum_hours(**hours));
                if (costs_) {
                    priced.push_back(std::move(**hours));
                }
            }
        }
        if (!priced.empty()) {
            auto cost = costs_->of(site, priced);
            if (!cost) {
                return cost.error();
            }
            load.cost = std::move(*cost);
        }
        if (!layout.drawn.empty()) {
            load.known /= static_cast<std::int64_t>(layout.drawn.size());
            found_.sites.push_back(load);
        }
        return request_.scope.site.is_assigned() && pieces != nullptr ? read_tree(site, layout, *pieces)
                                                                      : Result<void>();
    }

    static void add_to(SiteLoad& load, const AccountSum& sum) {
        if (sum.energy) {
            load.energy = load.energy.value_or(Energy{}) + *sum.energy;
        }
        for (std::size_t i = 0; i < load.by_method.size(); ++i) {
            load.by_method.at(i) += sum.by_method.at(i);
        }
        const std::int64_t known = whole.count - sum.missing.count;
        load.known += Duration{sum.range.length().count() / whole.count * known +
                               sum.range.length().count() % whole.count * known / whole.count};
    }

    /// Null where there is no such zone.
    const std::vector<MonthPiece>* pieces_in(const std::string& zone_name) {
        auto known = pieces_.find(zone_name);
        if (known == pieces_.end()) {
            const auto zone = TimeZone::find(zone_name);
            known =
                pieces_.emplace(zone_name, zone ? std::optional(pieces_of(hours_, *zone, request_.now)) : std::nullopt)
                    .first;
        }
        return known->second ? &*known->second : nullptr;
    }

    /// Empty where the meter is left out.
    Result<std::optional<Hours>> hours_of(const Site& site, const NodeMeters& meters,
                                          const std::vector<MonthPiece>& pieces) {
        Hours all;
        all.reserve(hours_.size());
        for (const MonthPiece& piece : pieces) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the reading of energies was given up");
            }
            auto hours = hours_in(meters, piece);
            if (!hours && is_about_the_meter(hours.error().code)) {
                found_.left_out.push_back({site.id, meters.node.name, hours.error()});
                return std::optional<Hours>();
            }
            if (!hours) {
                return hours.error();
            }
            all.insert(all.end(), hours->begin(), hours->end());
        }
        return std::optional(std::move(all));
    }

    [[nodiscard]] Result<Hours> hours_in(const NodeMeters& meters, const MonthPiece& piece) const {
        const Point* point = only_point(meters);
        if (point == nullptr) {
            const auto source = account_source(reader_, meters, piece.month.range, cancel_);
            if (!source) {
                return source.error();
            }
            point = source->point != nullptr ? source->point : &energy_else_power(meters);
        }
        const auto asked = std::span(hours_).subspan(piece.first, piece.count);
        // Hours of a closed month are kept together, and found only where all of them are asked for.
        if (piece.is_over && piece.count < piece.month.hours.size()) {
            const auto kept = kept_hours(reader_, *point, piece.month.hours);
            if (!kept) {
                return kept.error();
            }
            if (const auto part = part_of(*kept, asked); !part.empty()) {
                return Hours(part.begin(), part.end());
            }
        }
        return point_hours(reader_, *point, asked, cancel_);
    }

    /// Those of `kept` that were asked for; empty where one of them is not there.
    static std::span<const AccountHour> part_of(const Hours& kept, std::span<const TimeRange> asked) {
        const auto first = std::ranges::find(kept, asked.front(), &AccountHour::range);
        const auto offset = static_cast<std::size_t>(first - kept.begin());
        if (kept.size() - offset < asked.size()) {
            return {};
        }
        const auto part = std::span(kept).subspan(offset, asked.size());
        return std::ranges::equal(part, asked, {}, &AccountHour::range) ? part : std::span<const AccountHour>();
    }

    Result<void> read_tree(const Site& site, const SiteLayout& layout, const std::vector<MonthPiece>& pieces) {
        for (const EnergyNode* node : reader_.index().nodes_of(site.id)) {
            NodeLoad load;
            load.node = *node;
            const NodeMeters* meters = meters_of(*node, layout);
            load.is_measured = meters != nullptr;
            if (meters != nullptr) {
                const std::size_t left_out = found_.left_out.size();
                const auto hours = hours_of(site, *meters, pieces);
                if (!hours) {
                    return hours.error();
                }
                // A drawn one was named when it was added up.
                if (found_.left_out.size() > left_out && is_drawn(*node, layout)) {
                    found_.left_out.pop_back();
                }
                load.sum = *hours ? std::optional(sum_hours(**hours)) : std::nullopt;
            }
            found_.tree.push_back(std::move(load));
        }
        for (NodeLoad& parent : found_.tree) {
            parent.with_children =
                compare_with_children(energy_of(parent), energies_below(parent.node.name), balance_tolerance);
        }
        return {};
    }

    static bool is_drawn(const EnergyNode& node, const SiteLayout& layout) {
        return std::ranges::any_of(layout.drawn, [&](const NodeMeters& one) { return one.node.name == node.name; });
    }
    static const NodeMeters* meters_of(const EnergyNode& node, const SiteLayout& layout) {
        for (const auto* nodes : {&layout.drawn, &layout.others}) {
            const auto found =
                std::ranges::find_if(*nodes, [&](const NodeMeters& one) { return one.node.name == node.name; });
            if (found != nodes->end()) {
                return &*found;
            }
        }
        return nullptr;
    }
    static std::optional<Energy> energy_of(const NodeLoad& load) { return load.sum ? load.sum->energy : std::nullopt; }
    /// As the account has them: of the measured children.
    [[nodiscard]] std::vector<std::optional<Energy>> energies_below(const std::string& parent) const {
        std::vector<std::optional<Energy>> energies;
        for (const NodeLoad& one : found_.tree) {
            if (one.is_measured && one.node.parent == parent) {
                energies.push_back(energy_of(one));
            }
        }
        return energies;
    }

    const SignalReader& reader_;
    const EnergyHoursRequest& request_;
    std::vector<TimeRange> hours_;
    LoadSum sum_;
    const std::stop_token& cancel_;
    std::optional<SiteCosts> costs_;
    EnergyHours found_;
    std::map<std::string, std::optional<std::vector<MonthPiece>>> pieces_;  ///< By zone.
};

}  // namespace

bool EnergyScope::contains(const Site& one) const {
    if (kind && one.kind != *kind) {
        return false;
    }
    if (site.is_assigned()) {
        return site == one.id;
    }
    return area.size() <= one.area.size() && std::equal(area.begin(), area.end(), one.area.begin());
}

Result<TimeZone> zone_of(const Catalog& catalog, const EnergyScope& scope) {
    std::map<std::string, std::size_t> counts;
    for (const Site& site : catalog.sites) {
        if (scope.contains(site)) {
            ++counts[site.time_zone];
        }
    }
    std::size_t most = 0;
    for (const auto& [zone, count] : counts) {
        most = std::max(most, count);
    }
    for (const Site& site : catalog.sites) {
        if (scope.contains(site) && counts[site.time_zone] == most) {
            return TimeZone::find(site.time_zone);
        }
    }
    return fail(Errc::no_data, "there is no site in this scope; choose another one");
}

TimeRange closed_days(TimeRange range, UtcTime now, const TimeZone& zone) {
    const UtcTime begin = zone.range_of(zone.date_of(range.begin)).begin;
    const UtcTime end = zone.range_of(zone.date_of(range.end - Duration{1})).end;
    UtcTime over = begin;
    for (const TimeRange hour : zone.hours_in({begin, end})) {
        over = hour.end <= now ? hour.end : over;
    }
    return {begin, over};
}

Result<EnergyHours> energy_hours(const SignalReader& reader, const EnergyHoursRequest& request,
                                 const EnergyProgress& progress, const std::stop_token& cancel) {
    const auto zone = zone_of(reader.catalog(), request.scope);
    if (!zone) {
        return zone.error();
    }
    std::vector<TimeRange> hours = zone->hours_in(request.range);
    std::erase_if(hours, [&](TimeRange hour) { return hour.end > request.now; });
    if (hours.empty()) {
        return fail(Errc::no_data, "no hour of this time is over; choose an earlier one");
    }
    try {
        return FleetHours(reader, request, *zone, std::move(hours), cancel).read(progress);
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string(error.what()) + "; a meter may count in a wrong unit");
    }
}

}  // namespace wattmast
