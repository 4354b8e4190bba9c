// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/line_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wattmast::ui {
namespace {

constexpr double smallest_break = 1.0;
constexpr double smallest_ringed_gap = 4.0;

/// Walks the ascending gaps of a line beside its ascending columns.
class GapWalker {
public:
    explicit GapWalker(const std::vector<TimeRange>& gaps) : next_(gaps.begin()), end_(gaps.end()) {}

    /// The longest gap that overlaps (from, to); null if none. Call with ascending times.
    const TimeRange* between(UtcTime from, UtcTime to) {
        while (next_ != end_ && next_->end <= from) {
            ++next_;
        }
        const TimeRange* longest = nullptr;
        for (auto gap = next_; gap != end_ && gap->begin < to; ++gap) {
            if (longest == nullptr || gap->length() > longest->length()) {
                longest = &*gap;
            }
        }
        return longest;
    }

private:
    std::vector<TimeRange>::const_iterator next_;
    std::vector<TimeRange>::const_iterator end_;
};

/// The class at ascending times.
class QualityWalker {
public:
    explicit QualityWalker(const std::vector<QualityRun>& runs) : next_(runs.begin()), end_(runs.end()) {}

    QualityClass at(UtcTime time) {
        while (next_ != end_ && next_->range.end <= time) {
            ++next_;
        }
        const bool is_inside = next_ != end_ && next_->range.begin <= time;
        // A value with no class of its own, or one called missing, is still a stored value.
        return is_inside && next_->quality != QualityClass::missing ? next_->quality : QualityClass::measured;
    }

private:
    std::vector<QualityRun>::const_iterator next_;
    std::vector<QualityRun>::const_iterator end_;
};

class LineBuilder {
public:
    explicit LineBuilder(SeriesStyle style) : style_(style) {}

    void add(QPointF point, QualityClass quality) {
        if (geometry_.parts.empty() || is_broken_) {
            geometry_.parts.push_back({quality, {point}});
        } else if (geometry_.parts.back().quality == quality) {
            append(point);
        } else {
            append(point);
            geometry_.parts.push_back({quality, {point}});
        }
        is_broken_ = false;
    }
    void break_line() { is_broken_ = true; }
    void ring(QPointF point) { geometry_.gap_ends.push_back(point); }
    LineGeometry take() { return std::move(geometry_); }

private:
    void append(QPointF point) {
        std::vector<QPointF>& points = geometry_.parts.back().points;
        const bool steps = style_ == SeriesStyle::step || geometry_.parts.back().quality == QualityClass::integrated;
        if (steps) {
            points.emplace_back(point.x(), points.back().y());
        }
        points.push_back(point);
    }

    SeriesStyle style_;
    LineGeometry geometry_;
    bool is_broken_ = false;
};

}  // namespace

LineGeometry line_geometry(const ChartLine& line, const TimeScale& time, const ValueScale& value, SeriesStyle style) {
    LineBuilder builder(style);
    GapWalker gaps(line.gaps);
    QualityWalker quality(line.quality);
    const auto place = [&](const ChartColumn& column) {
        return QPointF(time.x(column.at), value.y(static_cast<double>(column.mean)));
    };
    const ChartColumn* before = nullptr;
    for (const ChartColumn& column : line.columns) {
        const QPointF point = place(column);
        const UtcTime from = before == nullptr ? time.range.begin : before->at;
        const TimeRange* gap = gaps.between(from, column.at);
        if (gap != nullptr && time.pixels(gap->length()) >= smallest_break) {
            const bool is_ringed = time.pixels(gap->length()) >= smallest_ringed_gap;
            builder.break_line();
            if (is_ringed && before != nullptr) {
                builder.ring(place(*before));
            }
            if (is_ringed) {
                builder.ring(point);
            }
        }
        builder.add(point, quality.at(column.at));
        before = &column;
    }
    if (before != nullptr && !line.gaps.empty()) {
        const TimeRange& last = line.gaps.back();
        if (last.end > before->at && time.pixels(last.length()) >= smallest_ringed_gap) {
            builder.ring(place(*before));
        }
    }
    return builder.take();
}

std::vector<QRectF> envelope_bars(const ChartLine& line, const TimeScale& time, const ValueScale& value,
                                  const QRectF& clip) {
    std::vector<QRectF> bars;
    bars.reserve(line.columns.size());
    const std::vector<ChartColumn>& columns = line.columns;
    const auto shown = std::count_if(columns.begin(), columns.end(),
                                     [&](const ChartColumn& column) { return time.range.contains(column.at); });
    // A column beside a gap is as wide as the others, not as wide as half the gap.
    const double usual = shown < 2 ? 1.0 : time.width / static_cast<double>(shown);
    double left_edge = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ChartColumn& column = columns[i];
        const double x = time.x(column.at);
        double half = std::max(0.5, usual);
        if (i + 1 < columns.size()) {
            half = std::min(half, (time.x(columns[i + 1].at) - x) / 2);
        }
        if (x + half < clip.left() || x - half > clip.right()) {
            continue;
        }
        const double left = std::max({left_edge, std::round(x - std::max(0.5, usual / 2)), clip.left()});
        const double right = std::min(std::max(left + 1, std::round(x + half)), clip.right());
        left_edge = right;
        if (!(column.max > column.min) || right <= left) {
            continue;
        }
        const double top = std::max(value.y(static_cast<double>(column.max)), clip.top());
        const double bottom = std::min(value.y(static_cast<double>(column.min)), clip.bottom());
        if (bottom > top) {
            bars.emplace_back(QPointF(left, top), QPointF(right, bottom));
        }
    }
    return bars;
}

std::vector<double> sampled_means(const ChartLine& line, const TimeScale& time, int left, int count) {
    std::vector<double> means(static_cast<std::size_t>(std::max(0, count)), std::numeric_limits<double>::quiet_NaN());
    GapWalker gaps(line.gaps);
    const auto set = [&](double x, double mean) {
        const auto index = static_cast<std::int64_t>(std::floor(x)) - left;
        if (index >= 0 && index < count) {
            means[static_cast<std::size_t>(index)] = mean;
        }
    };
    for (std::size_t i = 0; i < line.columns.size(); ++i) {
        const double x = time.x(line.columns[i].at);
        const auto mean = static_cast<double>(line.columns[i].mean);
        set(x, mean);
        if (i == 0) {
            continue;
        }
        const double x_before = time.x(line.columns[i - 1].at);
        const TimeRange* gap = gaps.between(line.columns[i - 1].at, line.columns[i].at);
        if (gap != nullptr && time.x(gap->end) - time.x(gap->begin) >= smallest_break) {
            continue;
        }
        const auto mean_before = static_cast<double>(line.columns[i - 1].mean);
        const double from = std::max(std::floor(x_before) + 1, static_cast<double>(left));
        const double to = std::min(x, static_cast<double>(left + count));
        for (double pixel = from; pixel < to; ++pixel) {
            const double share = std::clamp((pixel + 0.5 - x_before) / (x - x_before), 0.0, 1.0);
            set(pixel, mean_before + (mean - mean_before) * share);
        }
    }
    return means;
}

std::optional<QLineF> clipped(const QLineF& segment, const QRectF& clip) {
    double from = 0;
    double to = 1;
    const auto cut = [&](double direction, double distance) {
        if (direction == 0) {
            return distance >= 0;
        }
        const double at = distance / direction;
        if (direction < 0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
        return from <= to;
    };
    const bool is_inside =
        cut(-segment.dx(), segment.x1() - clip.left()) && cut(segment.dx(), clip.right() - segment.x1()) &&
        cut(-segment.dy(), segment.y1() - clip.top()) && cut(segment.dy(), clip.bottom() - segment.y1());
    if (!is_inside) {
        return std::nullopt;
    }
    return QLineF(segment.pointAt(from), segment.pointAt(to));
}

std::vector<QLineF> segments(std::span<const QPointF> points, const QRectF& clip) {
    std::vector<QLineF> lines;
    lines.reserve(points.size());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QLineF segment(points[i - 1], points[i]);
        if (clip.contains(segment.p1()) && clip.contains(segment.p2())) {
            lines.push_back(segment);
        } else if (const auto inside = clipped(segment, clip)) {
            lines.push_back(*inside);
        }
    }
    return lines;
}

std::vector<QLineF> dashes(std::span<const QPointF> points, std::span<const double> pattern, const QRectF& clip) {
    if (pattern.empty()) {
        return segments(points, clip);
    }
    std::vector<QLineF> lines;
    std::size_t entry = 0;
    double left = pattern[0];
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QLineF whole(points[i - 1], points[i]);
        const double length = whole.length();
        double done = 0;
        while (done < length) {
            const double piece = std::min(left, length - done);
            if (entry % 2 == 0) {
                const QLineF dash(whole.pointAt(done / length), whole.pointAt((done + piece) / length));
                if (const auto inside = clipped(dash, clip)) {
                    lines.push_back(*inside);
                }
            }
            done += piece;
            left -= piece;
            if (left <= 1e-9) {
                entry = (entry + 1) % pattern.size();
                left = pattern[entry];
            }
        }
    }
    return lines;
}

std::span<const double> dash_of(QualityClass quality, DashPattern slot) noexcept {
    static constexpr std::array<double, 2> estimated{4, 3};
    static constexpr std::array<double, 2> long_dash{6, 3};
    static constexpr std::array<double, 2> short_dash{2, 2};
    static constexpr std::array<double, 4> dash_dot{8, 3, 2, 3};
    if (quality == QualityClass::estimated) {
        return estimated;
    }
    switch (slot) {
        case DashPattern::solid:
            return {};
        case DashPattern::dash_6_3:
            return long_dash;
        case DashPattern::dash_2_2:
            return short_dash;
        case DashPattern::dash_8_3_2_3:
            return dash_dot;
    }
    return {};
}

const ChartColumn* nearest_column(const ChartLine& line, UtcTime at, Duration reach) noexcept {
    const auto after = std::lower_bound(line.columns.begin(), line.columns.end(), at,
                                        [](const ChartColumn& column, UtcTime time) { return column.at < time; });
    const ChartColumn* best = nullptr;
    Duration best_distance = reach;
    const auto consider = [&](const ChartColumn& column) {
        const Duration distance = column.at < at ? at - column.at : column.at - at;
        if (distance <= best_distance) {
            best = &column;
            best_distance = distance;
        }
    };
    if (after != line.columns.end()) {
        consider(*after);
    }
    if (after != line.columns.begin()) {
        consider(*std::prev(after));
    }
    return best;
}

}  // namespace wattmast::ui
