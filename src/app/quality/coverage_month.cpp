// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/coverage_month.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "app/energy_account.h"
#include "app/ledger/draft_rules.h"
#include "app/point_energy.h"
#include "app/site_layout.h"
#include "carbon/book_views.h"

namespace wattmast {
namespace {

/// Sites that are read of one state of the database. More would hold its log back for seconds.
constexpr std::size_t coverage_sites_at_once = 64;

/// Failures that are about one meter's samples, not about the store.
bool is_about_one_meter(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data ||
           code == Errc::store_damaged || code == Errc::unknown_point;
}

/// A month as the clocks of a zone cut it.
struct ZoneMonth {
    TimeZone zone;
    TimeRange range;
    std::vector<TimeRange> hours;   ///< That are over.
    std::vector<std::uint8_t> day;  ///< Of each hour, from 0.
};

ZoneMonth zone_month(TimeZone zone, CivilMonth month, UtcTime now) {
    ZoneMonth cut{zone, {}, {}, {}};
    cut.range = cut.zone.range_of(month);
    cut.hours = cut.zone.hours_in(cut.range);
    std::erase_if(cut.hours, [&](TimeRange hour) { return hour.end > now; });
    for (const TimeRange hour : cut.hours) {
        cut.day.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(cut.zone.date_of(hour.begin).day()) - 1U));
    }
    return cut;
}

bool lies_in_month(const BookEnteredEnergy& entered, CivilMonth month) {
    const CivilDate first{month.value / std::chrono::day{1}};
    const CivilDate last{month.value / std::chrono::last};
    return entered.first_day >= first && entered.last_day && *entered.last_day <= last;
}

using Hours = std::vector<AccountHour>;

/// Hours of days whose energy somebody entered are entered, unless the meter has all of them: as in a draft.
void mark_entered(Hours& hours, const ZoneMonth& month, const BookEnteredEnergy& entered) {
    const auto is_of_days = [&](const AccountHour& hour) {
        return entered.has_day(month.zone.date_of(hour.range.begin));
    };
    const auto first = std::ranges::find_if(hours, is_of_days);
    const auto last = std::find_if_not(first, hours.end(), is_of_days);
    if (std::all_of(first, last, [](const AccountHour& hour) { return hour.coverage == whole; })) {
        return;
    }
    std::for_each(first, last, [](AccountHour& hour) { hour.method = EnergyMethod::entered; });
}

class CoverageReading {
public:
    CoverageReading(const SignalReader& reader, const CoverageRequest& request, const DraftRules& rules,
                    std::vector<BookEnteredEnergy> entered, const std::stop_token& cancel)
        : reader_(reader), request_(request), gaps_(rules.account.gaps), cancel_(cancel) {
        for (BookEnteredEnergy& one : entered) {
            if (lies_in_month(one, request.month)) {
                entered_.emplace(one.site, std::move(one));
            }
        }
        found_.month = request.month;
        const auto last = static_cast<unsigned>(CivilDate{request.month.value / std::chrono::last}.day());
        for (unsigned day = 1; day <= last; ++day) {
            found_.days.emplace_back(request.month.value / std::chrono::day{day});
        }
        found_.has_nodes = request.scope.site.is_assigned();
    }

    Result<CoverageMonth> read(const EnergyProgress& progress) {
        std::vector<const Site*> sites;
        for (const Site& site : reader_.catalog().sites) {
            if (request_.scope.contains(site)) {
                sites.push_back(&site);
            }
        }
        if (sites.empty()) {
            return fail(Errc::no_data, "there is no site in this scope; choose another one");
        }
        found_.sites = sites.size();
        found_.rows.reserve(sites.size());
        for (std::size_t i = 0; i < sites.size(); i += coverage_sites_at_once) {
            const ReadHold held = reader_.samples().hold();
            const std::size_t end = std::min(i + coverage_sites_at_once, sites.size());
            for (std::size_t k = i; k < end; ++k) {
                if (const auto added = add(*sites[k]); !added) {
                    return added.error();
                }
            }
            if (progress) {
                progress(end, sites.size());
            }
        }
        sort_rows();
        return std::move(found_);
    }

private:
    Result<void> add(const Site& site) {
        const SiteLayout layout = layout_of(reader_.index(), site);
        const ZoneMonth* month = month_in(site.time_zone);
        found_.without_meter += layout.grid.empty() ? 1U : 0U;
        CoverageRow all = empty_row(site.id, "");
        for (const NodeMeters& meters : layout.grid) {
            CoverageRow row = empty_row(site.id, meters.node.name);
            if (const auto read = read_node(row, site, layout.grid.size(), meters, month); !read) {
                return read;
            }
            found_.all.add(row.month);
            if (found_.has_nodes) {
                found_.rows.push_back(std::move(row));
            } else {
                join(all, row);
            }
        }
        if (!found_.has_nodes) {
            found_.rows.push_back(std::move(all));
            return {};
        }
        for (const NodeMeters& meters : layout.others) {
            CoverageRow row = empty_row(site.id, meters.node.name);
            if (const auto read = read_node(row, site, 0, meters, month); !read) {
                return read;
            }
            found_.rows.push_back(std::move(row));
        }
        return {};
    }

    [[nodiscard]] CoverageRow empty_row(SiteId site, std::string node) const {
        CoverageRow row;
        row.site = site;
        row.node = std::move(node);
        row.days.resize(found_.days.size());
        return row;
    }

    static void join(CoverageRow& all, const CoverageRow& one) {
        all.meters += one.meters;
        all.points.insert(all.points.end(), one.points.begin(), one.points.end());
        for (std::size_t i = 0; i < all.days.size(); ++i) {
            all.days[i].add(one.days[i]);
        }
        all.month.add(one.month);
        all.coverage = std::min(all.coverage, one.coverage);
        all.is_left_out = all.is_left_out || one.is_left_out;
    }

    /// @param grid_nodes How many the site has; 0: this is none of them, and entered energies are not of it.
    Result<void> read_node(CoverageRow& row, const Site& site, std::size_t grid_nodes, const NodeMeters& meters,
                           const ZoneMonth* month) {
        if (cancel_.stop_requested()) {
            return fail(Errc::cancelled, "the reading of the coverage was given up");
        }
        row.meters = 1;
        row.points.push_back(power_else_energy(meters).id);
        if (month == nullptr) {
            row.is_left_out = true;  // A month that cannot be cut has no hour to count.
            row.coverage = {};
            return {};
        }
        if (month->hours.empty()) {
            return {};
        }
        auto hours = hours_of(meters, *month);
        if (!hours && !is_about_one_meter(hours.error().code)) {
            return hours.error();
        }
        row.is_left_out = !hours;
        if (!hours) {
            hours = Hours(month->hours.size());
            for (std::size_t i = 0; i < month->hours.size(); ++i) {
                (*hours)[i].range = month->hours[i];
            }
        }
        row.coverage = sum_hours(*hours).coverage;
        const auto [first, last] = entered_.equal_range(site.code);
        for (auto at = first; at != last && grid_nodes > 0; ++at) {
            const bool is_of_node = at->second.node == meters.node.name || (at->second.node.empty() && grid_nodes == 1);
            if (is_of_node) {
                mark_entered(*hours, *month, at->second);
            }
        }
        for (std::size_t i = 0; i < hours->size(); ++i) {
            const std::size_t method = static_cast<std::size_t>((*hours)[i].method) - 1;
            ++row.days.at(month->day[i]).of.at(method);
            ++row.month.of.at(method);
        }
        return {};
    }

    [[nodiscard]] Result<Hours> hours_of(const NodeMeters& meters, const ZoneMonth& month) const {
        const Point* point = only_point(meters);
        if (point == nullptr) {
            const auto source = account_source(reader_, meters, month.range, cancel_);
            if (!source) {
                return source.error();
            }
            point = source->point != nullptr ? source->point : &energy_else_power(meters);
        }
        auto hours = point_hours(reader_, *point, month.hours, cancel_);
        if (!hours) {
            return hours;
        }
        Hours history;
        const bool has_gap = std::ranges::any_of(*hours, [](const AccountHour& hour) { return !hour.energy; });
        if (has_gap && gaps_.policy == GapPolicy::typical_day) {
            const UtcTime begin = month.range.begin;
            const auto before =
                month.zone.hours_in({begin - std::chrono::weeks{typical_weeks} - std::chrono::hours{1}, begin});
            auto earlier = point_hours(reader_, *point, before, cancel_);
            if (!earlier && !is_about_one_meter(earlier.error().code)) {
                return earlier.error();
            }
            history = earlier ? std::move(*earlier) : Hours();
        }
        static_cast<void>(apply_gap_rules(*hours, history, gaps_, month.zone));
        return hours;
    }

    /// Null where there is no such zone.
    const ZoneMonth* month_in(const std::string& name) {
        auto known = months_.find(name);
        if (known == months_.end()) {
            auto zone = TimeZone::find(name);
            known =
                months_
                    .emplace(name,
                             zone ? std::make_unique<const ZoneMonth>(zone_month(*zone, request_.month, request_.now))
                                  : nullptr)
                    .first;
        }
        return known->second.get();
    }

    void sort_rows() {
        const auto rank = [](const CoverageRow& row) {
            const auto least_first = [&](EnergyMethod method) {
                return -static_cast<std::int64_t>(row.month.count(method));
            };
            return std::tuple(row.meters == 0 ? 1 : 0, row.is_left_out ? 0 : 1, least_first(EnergyMethod::missing),
                              least_first(EnergyMethod::estimated) + least_first(EnergyMethod::entered),
                              row.coverage.count, least_first(EnergyMethod::integrated));
        };
        std::ranges::stable_sort(found_.rows, {}, rank);
        found_.incomplete = static_cast<std::size_t>(std::ranges::count_if(
            found_.rows, [](const CoverageRow& row) { return row.meters > 0 && row.coverage != whole; }));
    }

    const SignalReader& reader_;
    const CoverageRequest& request_;
    const GapRules gaps_;
    std::multimap<std::string, BookEnteredEnergy> entered_;  ///< By site, of this month.
    const std::stop_token& cancel_;
    CoverageMonth found_;
    std::map<std::string, std::unique_ptr<const ZoneMonth>> months_;  ///< By zone.
};

}  // namespace

Result<DraftRules> rules_of_month(const LedgerStore& ledger, CivilMonth month) {
    const auto closings = ledger.closings();
    if (!closings) {
        return closings.error();
    }
    const auto closing = std::ranges::find(*closings, month, &Closing::month);
    if (closing != closings->end() && !closing->policy.empty()) {
        return parse_draft_rules(closing->policy);
    }
    const auto book = ledger.records();
    return book ? draft_rules(standing_policies(*book), month) : Result<DraftRules>(book.error());
}

Result<CoverageMonth> coverage_month(const SignalReader& reader, const LedgerStore& ledger,
                                     const CoverageRequest& request, const EnergyProgress& progress,
                                     const std::stop_token& cancel) {
    const auto rules = rules_of_month(ledger, request.month);
    const auto book = ledger.records();
    if (!rules || !book) {
        return rules ? book.error() : rules.error();
    }
    try {
        return CoverageReading(reader, request, *rules, standing_entered_energy(*book), cancel).read(progress);
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string(error.what()) + "; a meter may count in a wrong unit");
    }
}

}  // namespace wattmast
