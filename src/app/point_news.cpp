// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/point_news.h"

#include <algorithm>
#include <utility>

#include "analysis/amount_energy.h"
#include "store/corrected_samples.h"
#include "store/counting_samples.h"
#include "store/rules.h"

namespace wattmast {
namespace {

/// Farther back than the figures of a month and the day before reach.
constexpr Duration far_back = std::chrono::days{40};

void put_earlier(std::optional<UtcTime>& earliest, std::optional<UtcTime> other) {
    if (other) {
        earliest = std::min(earliest.value_or(*other), *other);
    }
}

/// Time of the last value from `earliest` on and before `before` that counts, as people decided.
Result<std::optional<UtcTime>> last_counting(const SampleReader& samples, PointId point, UtcTime earliest,
                                             UtcTime before, const std::stop_token& cancel) {
    const auto found = last_counting_before(samples, point, before, cancel, earliest);
    if (!found) {
        return found.error();
    }
    return *found ? std::optional((*found)->at) : std::nullopt;
}

/// Time of the value that is so many before `at` that it is not read otherwise when one comes at `at` or later.
Result<UtcTime> amounts_before(const SampleReader& samples, PointId point, UtcTime at) {
    for (std::size_t i = 0; i < amounts_beside + 1; ++i) {
        const auto value = samples.last_value_before(point, at);
        if (!value) {
            return value.error();
        }
        if (!*value) {
            return storable_times.begin;
        }
        at = (*value)->at;
    }
    return at;
}

}  // namespace

/// One look(): what is heard becomes that of the points when all of them were asked.
class PointNews::Look {
public:
    Look(const SampleReader& samples, const NewestValues& values, std::optional<UtcTime> looked_at,
         const std::stop_token& cancel)
        : samples_(samples), values_(values), looked_at_(looked_at), cancel_(cancel) {}

    /// From where late values of the point change what was made of it.
    [[nodiscard]] Result<UtcTime> before(const Heard& heard, UtcTime at) const {
        if (heard.use == Use::amount) {
            return amounts_before(samples_, heard.point, at);
        }
        const auto last = last_counting(samples_, heard.point, at - far_back, at, cancel_);
        if (!last) {
            return last.error();
        }
        return *last ? **last - settled_after : storable_times.begin;
    }

    /// Hears the newest value; from where it changes what was made of the point.
    [[nodiscard]] Result<std::optional<UtcTime>> hear(Heard& heard) const {
        const std::optional<Sample> newest = values_.of(heard.point).newest_value;
        if (!newest || !newest->value) {
            return std::optional<UtcTime>();
        }
        const UtcTime seen = std::exchange(heard.seen, std::max(heard.seen, newest->at));
        std::optional<UtcTime> counting = newest->at;
        if (newest->quality != Quality::good) {
            const UtcTime unseen = std::max(seen, newest->at - far_back);
            const auto last = last_counting(samples_, heard.point, unseen, newest->at, cancel_);
            if (!last) {
                return last.error();
            }
            counting = *last;
        }
        if (!counting || (heard.newest && *counting <= *heard.newest)) {
            return std::optional<UtcTime>();
        }
        const auto from = looked_at_ ? end_of_silence(heard) : Result<std::optional<UtcTime>>(std::nullopt);
        heard.newest = counting;
        return from;
    }

private:
    /// Of values in order: when the silence began that they end.
    [[nodiscard]] Result<std::optional<UtcTime>> end_of_silence(const Heard& heard) const {
        if (!heard.newest) {
            return std::optional(storable_times.begin);
        }
        if (heard.use == Use::amount) {
            const auto begin = amounts_before(samples_, heard.point, *heard.newest + Duration{1});
            return begin ? Result<std::optional<UtcTime>>(*begin) : begin.error();
        }
        const bool was_silent = *heard.newest + settled_after < *looked_at_;
        return was_silent ? std::optional(*heard.newest - settled_after) : std::nullopt;
    }

    const CorrectedSamples samples_;
    const NewestValues& values_;
    std::optional<UtcTime> looked_at_;
    const std::stop_token& cancel_;
};

PointNews::PointNews(const std::vector<const Point*>& points, const std::vector<const Point*>& beside) {
    points_.reserve(points.size() + beside.size());
    for (const Point* point : points) {
        const bool is_amount = info(point->key.kind).nature == PointNature::total;
        points_.push_back({point->id, is_amount ? Use::amount : Use::value, std::nullopt, storable_times.begin});
    }
    for (const Point* point : beside) {
        points_.push_back({point->id, Use::beside, std::nullopt, storable_times.begin});
    }
    ids_.reserve(points_.size());
    std::ranges::transform(points_, std::back_inserter(ids_), &Heard::point);
}

Result<std::optional<UtcTime>> PointNews::look(const SampleReader& samples, const NewestValues& values,
                                               const std::stop_token& cancel) {
    // First, so that what comes meanwhile is told the next time too.
    const auto late = samples.late_samples(ids_, mark_);
    if (!late) {
        return late.error();
    }
    const Look look(samples, values, looked_at_, cancel);
    std::vector<Heard> points = points_;
    std::optional<UtcTime> from;
    auto late_one = late->points.begin();  // In the order of ids_.
    for (Heard& heard : points) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the look for news was given up");
        }
        if (late_one != late->points.end() && late_one->point == heard.point) {
            const auto begin = look.before(heard, late_one->oldest);
            if (!begin) {
                return begin.error();
            }
            put_earlier(from, *begin);
            ++late_one;
        }
        if (heard.use != Use::beside) {
            const auto begin = look.hear(heard);
            if (!begin) {
                return begin.error();
            }
            put_earlier(from, *begin);
        }
    }
    points_ = std::move(points);
    looked_at_ = values.now();
    mark_ = late->mark;
    return from;
}

}  // namespace wattmast
