// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/past_figures.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "app/signal.h"
#include "app/site_layout.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

constexpr Duration quarter_hour = std::chrono::minutes{15};
constexpr double joules_per_kilowatt_hour = 3.6e6;
constexpr double bits_per_byte = 8;

/// Where the lines of a site stand in a query; an empty one is not asked for.
struct PastLines {
    std::optional<std::size_t> power, energy, traffic, ict, battery_voltage;
};

/// The lines of several sites, put together.
class PastQuestion {
public:
    std::optional<std::size_t> add(std::vector<PointId> points) {
        if (points.empty()) {
            return std::nullopt;
        }
        lines_.push_back({std::move(points)});
        return lines_.size() - 1;
    }
    [[nodiscard]] Result<ChartData> ask(TimeRange range, const ChartLoad& load, std::stop_token cancel) const {
        return load({lines_, range, 1}, std::move(cancel));
    }
    [[nodiscard]] bool is_empty() const { return lines_.empty(); }

private:
    std::vector<ChartLineQuery> lines_;
};

std::vector<PointId> energy_of(const std::vector<NodeMeters>& nodes) {
    std::vector<PointId> points;
    points.reserve(nodes.size());
    for (const NodeMeters& node : nodes) {
        points.push_back(energy_else_power(node).id);
    }
    return points;
}

std::vector<PointId> traffic_of(const SiteLayout& layout) {
    if (layout.traffic_down.empty() || layout.traffic_up.empty()) {
        return {};
    }
    std::vector<PointId> points = ids_of(layout.traffic_down);
    const std::vector<PointId> up = ids_of(layout.traffic_up);
    points.insert(points.end(), up.begin(), up.end());
    return points;
}

/// Empty where one of the uppermost ICT nodes has no meter: parts are not the whole.
std::vector<PointId> ict_of(const Catalog& catalog, const SiteLayout& layout) {
    std::vector<PointId> points;
    for (const EnergyNode& node : catalog.nodes) {
        if (node.site != layout.site->id || node.kind != NodeKind::ict || !is_uppermost(node, catalog.nodes)) {
            continue;
        }
        const auto meters =
            std::ranges::find_if(layout.others, [&](const NodeMeters& one) { return one.node.name == node.name; });
        if (meters == layout.others.end()) {
            return {};
        }
        points.push_back(power_else_energy(*meters).id);
    }
    return points;
}

PastLines add_site(PastQuestion& question, const Catalog& catalog, const SiteLayout& layout, PastDetail detail) {
    PastLines lines;
    lines.power = question.add(power_else_energy_of(layout.drawn));
    lines.energy = question.add(energy_of(layout.drawn));
    lines.traffic = question.add(traffic_of(layout));
    if (detail == PastDetail::site) {
        lines.ict = question.add(ict_of(catalog, layout));
        if (layout.battery_voltage != nullptr) {
            lines.battery_voltage = question.add({layout.battery_voltage->id});
        }
    }
    return lines;
}

std::optional<double> mean_of(const ChartData& data, std::optional<std::size_t> line) {
    return line ? data.lines.at(*line).mean : std::nullopt;
}

/// What was read of one day.
struct PastRead {
    ChartData quarter;
    std::optional<ChartData> day;     ///< From midnight to the quarter; empty where the quarter begins the day.
    std::optional<ChartData> before;  ///< The quarter before, of the same day; empty with `day`.
};

std::optional<PastAmount> amount_of(const PastRead& read, std::optional<std::size_t> line, double units_per_second) {
    if (!line) {
        return std::nullopt;
    }
    const ChartLine& rate = read.quarter.lines.at(*line);
    if (!rate.mean) {
        return std::nullopt;
    }
    PastAmount amount{0, *rate.mean * units_per_second, rate.coverage};
    if (!read.day) {
        return amount;
    }
    const ChartLine& day = read.day->lines.at(*line);
    if (!day.total) {
        return std::nullopt;
    }
    amount.before = *day.total;
    amount.coverage = day.coverage;
    if (const auto& mean = read.before->lines.at(*line).mean) {
        amount.per_second_before = *mean * units_per_second;
    }
    return amount;
}

SitePast past_of(SiteId site, const PastLines& lines, const PastRead& read) {
    const ChartData& quarter = read.quarter;
    SitePast past;
    past.site = site;
    past.power = mean_of(quarter, lines.power);
    past.traffic = mean_of(quarter, lines.traffic);
    past.ict = mean_of(quarter, lines.ict);
    past.battery_voltage = mean_of(quarter, lines.battery_voltage);
    past.energy = amount_of(read, lines.energy, 1 / joules_per_kilowatt_hour);
    past.bytes = amount_of(read, lines.traffic, 1 / bits_per_byte);
    return past;
}

Result<PastRead> read_past(const PastQuestion& question, UtcTime midnight, TimeRange quarter, const ChartLoad& load,
                           const std::stop_token& cancel) {
    auto of_quarter = question.ask(quarter, load, cancel);
    if (!of_quarter) {
        return of_quarter.error();
    }
    PastRead read{std::move(*of_quarter), std::nullopt, std::nullopt};
    if (midnight < quarter.begin) {
        auto day = question.ask({midnight, quarter.begin}, load, cancel);
        auto before =
            day ? question.ask({std::max(midnight, quarter.begin - quarter_hour), quarter.begin}, load, cancel)
                : Result<ChartData>(day.error());
        if (!before) {
            return before.error();
        }
        read.day = std::move(*day);
        read.before = std::move(*before);
    }
    return read;
}

/// Sites whose days begin at one instant, asked for together.
struct SitesOfDay {
    PastQuestion question;
    std::vector<std::pair<std::size_t, PastLines>> sites;  ///< Where the site stands in the answer.
};

Result<std::map<UtcTime, SitesOfDay>> questions(const Catalog& catalog, std::vector<SitePast>& answer, UtcTime at,
                                                PastDetail detail) {
    std::map<UtcTime, SitesOfDay> days;
    std::map<std::string, UtcTime> midnights;
    const CatalogIndex index(catalog);
    for (std::size_t i = 0; i < answer.size(); ++i) {
        const Site& site = *catalog.site(answer[i].site);
        auto midnight = midnights.find(site.time_zone);
        if (midnight == midnights.end()) {
            const auto zone = TimeZone::find(site.time_zone);
            if (!zone) {
                return zone.error();
            }
            midnight = midnights.emplace(site.time_zone, zone->range_of(zone->date_of(at)).begin).first;
        }
        SitesOfDay& day = days[midnight->second];
        day.sites.emplace_back(i, add_site(day.question, catalog, layout_of(index, site), detail));
    }
    return days;
}

}  // namespace

const SitePast* PastFigures::find(SiteId site) const {
    const auto found = std::ranges::find(sites, site, &SitePast::site);
    return found == sites.end() ? nullptr : &*found;
}

double PastFigures::amount_at(const PastAmount& amount, UtcTime at) const {
    return amount.before + amount.per_second * seconds_of(at - quarter.begin);
}

std::optional<double> PastFigures::amount_near(const PastAmount& amount, UtcTime at) const {
    if (quarter.contains(at)) {
        return amount_at(amount, at);
    }
    const bool is_before = at >= quarter.begin - quarter_hour && at < quarter.begin;
    return is_before && amount.per_second_before
               ? std::optional(amount.before - *amount.per_second_before * seconds_of(quarter.begin - at))
               : std::nullopt;
}

Result<PastFigures> past_figures(const Catalog& catalog, std::span<const SiteId> sites, UtcTime at, PastDetail detail,
                                 const ChartLoad& load, std::stop_token cancel) {
    PastFigures figures;
    const UtcTime begin = at - at.time_since_epoch() % quarter_hour;
    figures.quarter = {begin, begin + quarter_hour};
    for (const SiteId id : sites) {
        if (catalog.site(id) != nullptr) {
            figures.sites.push_back({id, {}, {}, {}, {}, {}, {}});
        }
    }
    const auto days = questions(catalog, figures.sites, at, detail);
    if (!days) {
        return days.error();
    }
    for (const auto& [midnight, asked] : *days) {
        if (asked.question.is_empty()) {
            continue;
        }
        auto read = read_past(asked.question, midnight, figures.quarter, load, cancel);
        if (!read) {
            return read.error();
        }
        for (const auto& [place, lines] : asked.sites) {
            SitePast& past = figures.sites[place];
            past = past_of(past.site, lines, *read);
        }
    }
    return figures;
}

}  // namespace wattmast
