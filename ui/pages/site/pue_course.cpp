// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/pue_course.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr Duration window = std::chrono::hours{24};
constexpr std::int64_t most_cells = 400;
constexpr double one_million = 1e6;

/// Parts of a day, so that a window is whole cells. Hours at least: meters that tell hourly have values in each.
Duration step_of(TimeRange range) {
    constexpr std::array<int, 8> hours{1, 2, 3, 4, 6, 8, 12, 24};
    for (const int count : hours) {
        if (range.length() / Duration(std::chrono::hours{count}) <= most_cells) {
            return std::chrono::hours{count};
        }
    }
    return window;
}

/// Mean power of one cell; what no column tells is not known.
std::vector<std::optional<double>> cells_of(const ChartLine& line, const std::vector<UtcTime>& edges) {
    std::vector<double> sums(edges.size() - 1, 0);
    std::vector<int> counts(edges.size() - 1, 0);
    for (const ChartColumn& column : line.columns) {
        const auto after = std::ranges::upper_bound(edges, column.at);
        const auto place = std::clamp<std::ptrdiff_t>(after - edges.begin() - 1, 0, std::ssize(sums) - 1);
        sums[static_cast<std::size_t>(place)] += static_cast<double>(column.mean);
        ++counts[static_cast<std::size_t>(place)];
    }
    std::vector<std::optional<double>> cells(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (counts[i] > 0) {
            cells[i] = sums[i] / counts[i];
        }
    }
    return cells;
}

/// Of cells that every meter tells: two sums over other hours would be no ratio.
struct CellSums {
    bool is_known = true;
    double facility = 0;
    double it = 0;
};

std::vector<CellSums> sums_of(const std::vector<PueMeter>& meters, const ChartQuery& query, const ChartData& data) {
    std::vector<CellSums> sums(query.edges.size() - 1);
    for (std::size_t m = 0; m < meters.size(); ++m) {
        const auto cells = cells_of(data.lines.at(m), query.edges);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            sums[c].is_known = sums[c].is_known && cells[c].has_value();
            (meters[m].is_it ? sums[c].it : sums[c].facility) += cells[c].value_or(0);
        }
    }
    return sums;
}

std::optional<double> ratio_of(std::span<const CellSums> cells) {
    std::size_t known = 0;
    CellSums sum;
    for (const CellSums& cell : cells) {
        if (cell.is_known) {
            ++known;
            sum.facility += cell.facility;
            sum.it += cell.it;
        }
    }
    const double share = static_cast<double>(known) / static_cast<double>(cells.size());
    if (share * one_million < static_cast<double>(pue_coverage.count) || sum.it <= 0 || sum.facility < sum.it) {
        return std::nullopt;
    }
    return sum.facility / sum.it;
}

}  // namespace

std::optional<double> pue_target(const std::vector<std::string>& tags) {
    static const QRegularExpression pattern(QStringLiteral("^PUE (?:target|目标) ?([0-9]+(?:\\.[0-9]+)?)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    std::optional<double> found;
    for (const std::string& tag : tags) {
        const auto match = pattern.match(to_qt(tag));
        if (!match.hasMatch()) {
            continue;
        }
        const double stated = match.captured(1).toDouble();
        if (stated < 1 || (found && *found != stated)) {
            return std::nullopt;
        }
        found = stated;
    }
    return found;
}

UtcTime PueCourse::time_of(std::size_t place) const {
    const auto last = static_cast<std::int64_t>(values.size()) - 1;
    return last <= 0 ? range.end : range.begin + range.length() * static_cast<std::int64_t>(place) / last;
}

std::optional<double> PueCourse::last() const {
    return values.empty() ? std::nullopt : values.back();
}

ChartQuery pue_course_query(const std::vector<PueMeter>& meters, TimeRange range) {
    const Duration step = step_of(range);
    // From the end, so that the newest window ends where the range does.
    const std::int64_t cells = (range.length() + window + step - Duration{1}) / step;
    ChartQuery query;
    for (std::int64_t i = cells; i >= 0; --i) {
        query.edges.push_back(range.end - i * step);
    }
    query.range = {query.edges.front(), range.end};
    query.columns = static_cast<int>(cells);
    for (const PueMeter& meter : meters) {
        query.lines.push_back({{meter.point}});
    }
    return query;
}

PueCourse pue_course(const std::vector<PueMeter>& meters, TimeRange range, const ChartQuery& query,
                     const ChartData& data) {
    const std::vector<CellSums> cells = sums_of(meters, query, data);
    const auto in_window = static_cast<std::size_t>(window / step_of(range));
    PueCourse course;
    for (std::size_t end = in_window; end <= cells.size(); ++end) {
        course.values.push_back(ratio_of(std::span(cells).subspan(end - in_window, in_window)));
    }
    course.range = {query.edges[in_window], range.end};
    return course;
}

}  // namespace wattmast::ui
