// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/expected_loader.h"

#include <algorithm>
#include <charconv>

#include "analysis/quarter_mean.h"
#include "app/alarms/power_course.h"

namespace wattmast::ui {

namespace {

constexpr std::string_view mark = "course ";
constexpr double percent_of_one = 100;

/// What course_line() wrote.
struct Asked {
    CourseLine line = CourseLine::measured;
    SiteId site;
    double factor = 1;
};

std::optional<Asked> asked_in(const ChartLineQuery& line) {
    if (!line.formula.starts_with(mark)) {
        return std::nullopt;
    }
    const char* at = line.formula.data() + mark.size();
    const char* const end = line.formula.data() + line.formula.size();
    int kind = 0;
    std::int64_t site = 0;
    double percent = 0;
    at = std::from_chars(at, end, kind).ptr + 1;
    at = std::from_chars(at, end, site).ptr + 1;
    std::from_chars(at, end, percent);
    const auto asked = static_cast<CourseLine>(kind);
    return Asked{asked, SiteId(site), asked == CourseLine::limit ? 1 + percent / percent_of_one : 1};
}

/// Expected values as a line; times without one are gaps.
ChartLine line_of(const std::vector<PowerQuarter>& course, double factor, TimeRange range) {
    ChartLine line;
    line.quality = {{range, QualityClass::estimated}};
    double sum = 0;
    for (const PowerQuarter& quarter : course) {
        const UtcTime end = quarter.begin + QuarterMean::length;
        if (!quarter.expected) {
            if (!line.gaps.empty() && line.gaps.back().end == quarter.begin) {
                line.gaps.back().end = end;
            } else {
                line.gaps.push_back({std::max(range.begin, quarter.begin), end});
            }
            continue;
        }
        const double watts = *quarter.expected * factor;
        const auto drawn = static_cast<float>(watts);
        const UtcTime middle = std::clamp(quarter.begin + QuarterMean::length / 2, range.begin, range.end);
        line.columns.push_back({middle, drawn, drawn, drawn});
        line.min = std::min(line.min.value_or(watts), watts);
        line.max = std::max(line.max.value_or(watts), watts);
        line.last = watts;
        sum += watts;
    }
    if (!line.columns.empty()) {
        line.mean = sum / static_cast<double>(line.columns.size());
    }
    return line;
}

/// On a worker. What is not known is a line without values, not a failure of the chart.
Result<ChartData> load(const ChartQuery& query, Engine& engine, const Queries& queries, const std::stop_token& stop) {
    const FleetIndex index(engine.catalog());
    const ReadChart read = [&queries](const ChartQuery& asked, const std::stop_token& cancel) {
        return queries.chart(asked, cancel);
    };
    ChartData data;
    data.range = query.range;
    std::optional<std::vector<PowerQuarter>> course;
    for (const ChartLineQuery& line : query.lines) {
        const auto asked = asked_in(line);
        const bool is_point = !asked || asked->line == CourseLine::measured;
        const auto points = is_point && asked ? power_line(index, asked->site) : std::optional(line);
        if (is_point && points) {
            ChartQuery one = query;
            one.lines = {*points};
            auto read_line = queries.chart(one, stop);
            if (!read_line || read_line->lines.empty()) {
                return read_line ? fail(Errc::no_data, "the chart has no line") : read_line.error();
            }
            data.asked_at = read_line->asked_at;
            data.range = read_line->range;
            data.lines.push_back(std::move(read_line->lines.front()));
            continue;
        }
        if (!course && asked) {
            auto found = power_course(read, index, asked->site, query.range, stop);
            if (!found && found.error().code != Errc::no_data && found.error().code != Errc::invalid_argument) {
                return found.error();
            }
            course = found ? std::move(*found) : std::vector<PowerQuarter>();
        }
        data.lines.push_back(line_of(*course, asked->factor, query.range));
    }
    return data;
}

}  // namespace

ChartLineQuery course_line(CourseLine line, SiteId site, PointId point, double percent) {
    ChartLineQuery query;
    query.sum_of = {point};
    query.formula = std::string(mark) + std::to_string(static_cast<int>(line)) + " " + std::to_string(site.number()) +
                    " " + std::to_string(percent);
    return query;
}

ExpectedLoader::ExpectedLoader(EngineBridge& bridge, QObject* parent)
    : ChartLoader(parent), bridge_(bridge), points_(bridge) {
    connect(&points_, &ChartLoader::loaded, this, &ChartLoader::loaded);
    connect(&points_, &ChartLoader::failed, this, &ChartLoader::failed);
}

void ExpectedLoader::request(quint64 ticket, const ChartQuery& query) {
    const bool has_course =
        std::ranges::any_of(query.lines, [](const ChartLineQuery& line) { return asked_in(line).has_value(); });
    if (!has_course) {
        points_.request(ticket, query);
        return;
    }
    bridge_.run(running_[ticket],
                [this, ticket, query](Engine& engine, const Queries& queries, const EngineBridge::Post& /*post*/,
                                      const std::stop_token& stop) -> std::function<void()> {
                    auto data = std::make_shared<Result<ChartData>>(load(query, engine, queries, stop));
                    return [this, ticket, data] {
                        running_.erase(ticket);
                        if (*data) {
                            Q_EMIT loaded(ticket, std::make_shared<const ChartData>(std::move(**data)));
                        } else {
                            Q_EMIT failed(ticket, data->error());
                        }
                    };
                });
}

void ExpectedLoader::cancel(quint64 ticket) {
    running_.erase(ticket);
    points_.cancel(ticket);
}

}  // namespace wattmast::ui
