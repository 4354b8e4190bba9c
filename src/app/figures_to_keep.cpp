// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/figures_to_keep.h"

#include <algorithm>
#include <utility>

#include "app/energy_account.h"
#include "app/kept_energy.h"
#include "app/ledger/input_digest.h"
#include "app/point_energy.h"
#include "app/reach_recorder.h"

namespace wattmast {
namespace {

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
        bool is_coarse = false;
    };

    [[nodiscard]] bool is_over() const { return closed_ >= month_.range.end; }
    [[nodiscard]] std::vector<const Point*> points() const {
        std::vector<const Point*> points{meters_.energy, meters_.amounts, meters_.power};
        std::erase(points, nullptr);
        return points;
    }

    /// Whether hours of a running month may be kept of the point.
    [[nodiscard]] static bool is_register(const Point& point) {
        return info(point.key.kind).nature == PointNature::counter;
    }

    /// Whether what people read off it at an exchange is as coarse as its values.
    [[nodiscard]] bool has_coarse_events(const Point& point) const {
        const auto is_fine = [](const std::optional<Decimal>& value) { return value && !is_coarse(Value::of(*value)); };
        return std::ranges::none_of(reader_.index().events_of(point.device), [&](const MeterEvent* event) {
            return is_fine(event->final_value) || is_fine(event->first_value);
        });
    }

    /// Cheap where all is kept: of a running month the hours of one point, of a closed one everything is looked for.
    Result<bool> needs_work() {
        for (const Point* point : points()) {
            const auto kept = kept_hours(reader_, *point, hours_);
            if (!kept) {
                return kept.error();
            }
            if (kept->size() == hours_.size()) {
                return is_over();
            }
        }
        for (const Point* point : points()) {
            const auto value = reader_.samples().last_value_before(point->id, closed_);
            if (!value && !is_about_the_node(value.error().code)) {
                return value.error();
            }
            if (value && *value && (is_over() || (is_register(*point) && is_coarse(*(*value)->value)))) {
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
        return std::optional(Made<T>{std::move(*made), *recorder.reach(), recorder.is_coarse()});
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

    Result<std::optional<Made<std::vector<AccountHour>>>> make_hours(const Point& point,
                                                                     std::span<const TimeRange> hours) {
        return make<std::vector<AccountHour>>(
            [&](const SignalReader& fresh) { return point_hours(fresh, point, hours, cancel_); });
    }

    /// Of a register that allows it, those since the last that are kept behind those; else all of a closed month.
    Result<void> keep_hours(const Point& point) {
        auto kept = kept_hours(reader_, point, hours_);
        const auto before = kept ? reach_of_kept_hours(reader_, point, hours_.front().begin)
                                 : Result<std::optional<TimeRange>>(kept.error());
        if (!before) {
            return before.error();
        }
        if (kept->size() == hours_.size() || !(is_over() || is_register(point))) {
            return {};
        }
        if (!*before) {
            kept->clear();
        }
        auto made = make_hours(point, hours_.subspan(kept->size()));
        if (made && *made && is_register(point) && (*made)->is_coarse && has_coarse_events(point)) {
            kept->insert(kept->end(), (*made)->value.begin(), (*made)->value.end());
            const TimeRange reach = *before ? hull(**before, (*made)->reach) : (*made)->reach;
            figures_.push_back(figure_of(reader_, point, KeptHours{std::move(*kept), true}, reach));
            return {};
        }
        if (made && *made && !kept->empty()) {
            made = make_hours(point, hours_);
        }
        if (made && *made && is_over()) {
            figures_.push_back(figure_of(reader_, point, KeptHours{std::move((*made)->value), false}, (*made)->reach));
        }
        return made ? Result<void>() : made.error();
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

}  // namespace

MonthParts parts_of(CivilMonth month, const TimeZone& zone) {
    const TimeRange range = zone.range_of(month);
    return {range, zone.hours_in(range), zone.days_in(range)};
}

Result<std::vector<KeptFigure>> figures_to_keep(const SignalReader& reader, const NodeMeters& meters,
                                                const MonthParts& month, UtcTime now, std::stop_token cancel) {
    return NodeKeeper(reader, meters, month, now, std::move(cancel)).run();
}

}  // namespace wattmast
