// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_keeper.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "app/energy_account.h"
#include "app/kept_energy.h"
#include "app/ledger/input_digest.h"
#include "app/point_energy.h"
#include "app/reach_recorder.h"
#include "app/storage.h"

namespace wattmast {
namespace {

constexpr Duration pass_interval = std::chrono::hours{6};
constexpr Duration pause_after_failure = std::chrono::hours{1};
constexpr std::size_t looks_a_make = 100;

/// Failures that are about one node's samples, not about the store.
bool is_about_the_node(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data ||
           code == Errc::store_damaged || code == Errc::unknown_point;
}

TimeRange hull(TimeRange a, TimeRange b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

class NodeKeeper {
public:
    NodeKeeper(const SignalReader& reader, const NodeMeters& meters, const MonthParts& month, UtcTime now,
               std::stop_token cancel)
        : reader_(reader), meters_(meters), month_(month), cancel_(std::move(cancel)) {
        const auto open =
            std::ranges::find_if(month.days, [&](TimeRange day) { return day.end + closing_delay > now; });
        closed_ = open == month.days.begin() ? month.range.begin : std::prev(open)->end;
        const auto end = std::ranges::find_if(month.hours, [&](TimeRange hour) { return hour.end > closed_; });
        hours_ = std::span(month.hours).first(static_cast<std::size_t>(end - month.hours.begin()));
    }

    Result<std::vector<KeptFigure>> run() {
        if (hours_.empty()) {
            return std::move(figures_);
        }
        const auto needed = needs_work();
        if (!needed || !*needed) {
            return needed ? Result<std::vector<KeptFigure>>(std::move(figures_)) : needed.error();
        }
        auto done = is_over() ? keep_intervals() : Result<void>();
        done = done ? keep_by_source() : done;
        return done ? Result<std::vector<KeptFigure>>(std::move(figures_)) : done.error();
    }

private:
    template <typename T>
    struct Made {
        T value;
        TimeRange reach;
    };

    [[nodiscard]] bool is_over() const { return closed_ >= month_.range.end; }
    [[nodiscard]] std::vector<const Point*> points() const {
        std::vector<const Point*> points{meters_.energy, meters_.amounts, meters_.power};
        std::erase(points, nullptr);
        return points;
    }

    /// Cheap where all is kept: of a running month the hours of one point, of a closed one everything is looked for.
    Result<bool> needs_work() {
        bool has_hours = false;
        for (const Point* point : points()) {
            const auto kept = kept_hours(reader_, *point, hours_);
            if (!kept) {
                return kept.error();
            }
            has_hours = has_hours || kept->size() == hours_.size();
        }
        if (has_hours) {
            return is_over();
        }
        for (const Point* point : points()) {
            const auto value = reader_.samples().last_value_before(point->id, closed_);
            if (!value && !is_about_the_node(value.error().code)) {
                return value.error();
            }
            if (value && *value) {
                return true;
            }
        }
        return false;
    }

    /// What `make` makes of samples with a reader that keeps where it looked; empty where that is not to be kept.
    template <typename T, typename Make>
    Result<std::optional<Made<T>>> make(Make make) {
        const ReachRecorder recorder(reader_.samples());
        const SignalReader fresh(recorder, reader_);
        Result<T> made = make(fresh);
        if (!made && !is_about_the_node(made.error().code)) {
            return made.error();
        }
        const bool is_of_device = std::ranges::all_of(recorder.points(), [&](PointId id) {
            const Point* point = reader_.catalog().point(id);
            return point != nullptr && point->device == points().front()->device;
        });
        if (!made || !is_of_device || recorder.has_retired() || !recorder.reach()) {
            return std::optional<Made<T>>();
        }
        return std::optional(Made<T>{std::move(*made), *recorder.reach()});
    }

    Result<void> keep_intervals() {
        for (const Point* point : points()) {
            const auto kept = kept_interval(reader_, *point, month_.range);
            if (!kept) {
                return kept.error();
            }
            if (*kept) {
                continue;
            }
            auto made = make<std::vector<EnergyInterval>>([&](const SignalReader& fresh) {
                return point_energy(fresh, *point, {&month_.range, 1}, cancel_);
            });
            if (!made) {
                return made.error();
            }
            if (*made) {
                figures_.push_back(figure_of(reader_, *point, (*made)->value.front(), (*made)->reach));
            }
        }
        return {};
    }

    Result<void> keep_by_source() {
        const auto source = account_source(reader_, meters_, month_.range, cancel_);
        if (!source) {
            return is_about_the_node(source.error().code) ? Result<void>() : source.error();
        }
        auto kept = keep_hours(*source->point);
        if (kept && is_over() && source->month.energy) {
            kept = keep_inputs(source->month);
        }
        return kept;
    }

    /// Those since the last that are kept, behind those.
    Result<void> keep_hours(const Point& point) {
        auto kept = kept_hours(reader_, point, hours_);
        const auto before = kept ? reach_of_kept_hours(reader_, point, hours_.front().begin)
                                 : Result<std::optional<TimeRange>>(kept.error());
        if (!before) {
            return before.error();
        }
        if (kept->size() == hours_.size()) {
            return {};
        }
        if (!*before) {
            kept->clear();
        }
        auto made = make<std::vector<AccountHour>>([&](const SignalReader& fresh) {
            return point_hours(fresh, point, hours_.subspan(kept->size()), cancel_);
        });
        if (!made) {
            return made.error();
        }
        if (*made) {
            kept->insert(kept->end(), (*made)->value.begin(), (*made)->value.end());
            figures_.push_back(
                figure_of(reader_, point, *kept, *before ? hull(**before, (*made)->reach) : (*made)->reach));
        }
        return {};
    }

    Result<void> keep_inputs(const EnergyInterval& month) {
        const std::vector<PointId> inputs = input_points(meters_, month.method);
        const auto kept = kept_inputs(reader_, inputs, month);
        if (!kept || *kept) {
            return kept ? Result<void>() : kept.error();
        }
        const auto made =
            make<Digest>([&](const SignalReader& fresh) { return input_digest(fresh, inputs, month, cancel_); });
        if (!made) {
            return made.error();
        }
        if (*made) {
            figures_.push_back(figure_of(reader_, inputs, month, (*made)->value, (*made)->reach));
        }
        return {};
    }

    const SignalReader& reader_;
    const NodeMeters& meters_;
    const MonthParts& month_;
    std::stop_token cancel_;
    UtcTime closed_;                    ///< The end of the last day that has closed.
    std::span<const TimeRange> hours_;  ///< Up to there.
    std::vector<KeptFigure> figures_;
};

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

MonthParts parts_of(CivilMonth month, const TimeZone& zone) {
    const TimeRange range = zone.range_of(month);
    return {range, zone.hours_in(range), zone.days_in(range)};
}

Result<std::vector<KeptFigure>> figures_to_keep(const SignalReader& reader, const NodeMeters& meters,
                                                const MonthParts& month, UtcTime now, std::stop_token cancel) {
    return NodeKeeper(reader, meters, month, now, std::move(cancel)).run();
}

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
        made += figures.size() > before ? 1 : 0;
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
