// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "made_up_curves.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "app/formula_points.h"

namespace wattmast::ui::test {

namespace {

constexpr Duration sample_step = std::chrono::seconds{10};
constexpr double utc_offset = 8;

double hour_of_day(UtcTime at) {
    const double hours = static_cast<double>(milliseconds_of(at)) / 3.6e6 + utc_offset;
    return hours - 24 * std::floor(hours / 24);
}

/// 0 at night, 1 in the evening.
double busy(double hour) {
    const double morning = 1 / (1 + std::exp(-(hour - 7.5) * 1.3));
    const double night = 1 / (1 + std::exp((hour - 23.2) * 1.4));
    return 0.12 + 0.88 * morning * night * (0.86 + 0.14 * std::sin((hour - 15) / 24 * 2 * std::numbers::pi));
}

/// Even noise from −1 to 1, by point and 40 s.
double noise(std::int64_t seed, UtcTime at, int seconds) {
    std::uint64_t x = static_cast<std::uint64_t>(milliseconds_of(at) / (1000 * seconds)) * 0x9E3779B97F4A7C15ULL;
    x ^= static_cast<std::uint64_t>(seed) * 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 31;
    x *= 0x94D049BB133111EBULL;
    x ^= x >> 29;
    return static_cast<double>(x >> 11) / static_cast<double>(1ULL << 52) - 1;
}

double sun(double hour) {
    return hour < 6.6 || hour > 17.1 ? 0 : std::pow(std::sin((hour - 6.6) / 10.5 * std::numbers::pi), 1.25);
}

double site_power(const Site& site, double hour) {
    const double size = site.kind == SiteKind::data_centre ? 330 : 1;
    const double own = 1 + 0.11 * static_cast<double>(site.id.number() % 5);
    const double sleep = hour > 1.15 && hour < 5.35 && size < 2 ? 0.45 : 0;
    return 1000 * size * own * (size < 2 ? 2.6 + 1.75 * busy(hour) - sleep : 4.1 + 0.35 * busy(hour));
}

double node_share(NodeKind kind, const std::string& name) {
    switch (kind) {
        case NodeKind::cooling:
            return 0.16;
        case NodeKind::ict:
            return name == "5G radio" ? 0.575 : (name == "4G radio" ? 0.165 : (name == "Baseband" ? 0.075 : 0.76));
        case NodeKind::rectifier:
            return 0.84;
        case NodeKind::ups:
            return 0.81;
        case NodeKind::grid:
        case NodeKind::generator:
        case NodeKind::photovoltaic:
        case NodeKind::battery:
        case NodeKind::tenant:
        case NodeKind::other:
        case NodeKind::losses:
            return 0.02;
    }
    return 0;
}

bool has_pv(const Catalog& catalog, const Site& site) {
    return std::ranges::any_of(catalog.nodes, [&](const EnergyNode& node) {
        return node.site == site.id && node.kind == NodeKind::photovoltaic;
    });
}

double power_of(const Catalog& catalog, const Point& point, UtcTime at) {
    const Site& site = *catalog.site_of(point);
    const double hour = hour_of_day(at);
    const double pv = has_pv(catalog, site) ? 1480 * sun(hour) : 0;
    const double total = site_power(site, hour) * (1 + 0.018 * noise(point.id.number(), at, 120));
    for (const EnergyNode& node : catalog.nodes) {
        if (node.device != point.device) {
            continue;
        }
        if (node.kind == NodeKind::photovoltaic) {
            return pv;
        }
        return node.kind == NodeKind::grid ? std::max(0.0, total - pv) : total * node_share(node.kind, node.name);
    }
    return site.kind == SiteKind::data_centre ? 0.05 * total : total;
}

}  // namespace

double curve_value(const Catalog& catalog, const Point& point, UtcTime at) {
    const Site& site = *catalog.site_of(point);
    const double hour = hour_of_day(at);
    const std::int64_t seed = point.id.number();
    const double scale = site.kind == SiteKind::data_centre ? 900 : 1;
    switch (point.key.kind) {
        case PointKind::active_power:
        case PointKind::dc_power:
        case PointKind::active_energy_import:
        case PointKind::dc_energy:
            return power_of(catalog, point, at);
        case PointKind::if_in_octets:
        case PointKind::traffic_down:
            return scale * 7.4e8 * busy(hour) * (1 + 0.1 * noise(seed, at, 180));
        case PointKind::if_out_octets:
        case PointKind::traffic_up:
            return scale * 1.05e8 * busy(hour) * (1 + 0.08 * noise(seed, at, 180));
        case PointKind::temperature: {
            const double outdoor = 15.2 + 5.2 * std::sin((hour - 9.2) / 24 * 2 * std::numbers::pi);
            const bool is_outdoor = point.key.instance == "outdoor";
            if (point.key.instance == "return air" || point.key.instance == "water in") {
                return (point.key.instance == "water in" ? 21.6 : 29.8) + 0.3 * noise(seed, at, 240);
            }
            if (point.key.instance == "supply air" || point.key.instance == "water out") {
                return (point.key.instance == "water out" ? 15.1 : 16.9) + 0.2 * noise(seed, at, 240);
            }
            return outdoor + (is_outdoor ? 0 : 9.5 + 3.6 * busy(hour)) + 0.15 * noise(seed, at, 240);
        }
        case PointKind::battery_voltage:
        case PointKind::dc_voltage:
            return 53.8 + 0.04 * noise(seed, at, 60);
        case PointKind::battery_current:
            return 0.05 * noise(seed, at, 60);
        case PointKind::battery_state_of_charge:
            return 98;
        case PointKind::voltage:
            return 229 + 2 * std::sin(hour / 3) + 0.8 * noise(seed, at, 60);
        case PointKind::current:
            return power_of(catalog, point, at) / 229;
        case PointKind::humidity:
            return 58 - 12 * std::sin((hour - 9.2) / 24 * 2 * std::numbers::pi);
        default:
            return 50 + 0.01 * noise(seed, at, 30);
    }
}

namespace {

Unit drawn_as(const Point& point) {
    const Unit unit = info(point.key.kind).unit;
    if (unit == Unit::kilowatt_hour) {
        return Unit::watt;
    }
    return unit == Unit::byte ? Unit::bit_per_second : unit;
}

/// One column of about `width`, from a handful of samples inside.
double sum_at(const Catalog& catalog, const std::vector<const Point*>& points, UtcTime at) {
    double value = 0;
    for (const Point* point : points) {
        value += curve_value(catalog, *point, at);
    }
    return value;
}

/// One instant of what a line asks for: the sum of its points, or its formula.
class LineCourse {
public:
    LineCourse(const Catalog& catalog, const ChartLineQuery& line) : catalog_(catalog) {
        for (const PointId id : line.sum_of) {
            points_.push_back(catalog.point(id));
        }
        if (!line.formula.empty()) {
            const CatalogIndex index(catalog);
            bound_ = bind_formula(index, line.formula).value();
        }
    }
    [[nodiscard]] Unit unit() const { return bound_ ? bound_->shown.unit : drawn_as(*points_.front()); }
    [[nodiscard]] double at(UtcTime time) const {
        return bound_ ? bound_->shown.factor * value_of(bound_->formula.nodes.size() - 1, time).front()
                      : sum_at(catalog_, points_, time);
    }

private:
    [[nodiscard]] std::vector<double> value_of(std::size_t place, UtcTime time) const {
        const FormulaNode& node = bound_->formula.nodes[place];
        std::vector<double> values;
        if (node.op == FormulaOp::number) {
            return {node.number};
        }
        if (node.op == FormulaOp::point) {
            for (const PointId id : bound_->points[node.reference]) {
                values.push_back(curve_value(catalog_, *catalog_.point(id), time));
            }
            return values;
        }
        for (const std::size_t argument : node.arguments) {
            const std::vector<double> more = value_of(argument, time);
            values.insert(values.end(), more.begin(), more.end());
        }
        const double sum = std::accumulate(values.begin(), values.end(), 0.0);
        switch (node.op) {
            case FormulaOp::subtract:
                return {values[0] - values[1]};
            case FormulaOp::multiply:
            case FormulaOp::dc_power:
                return {values[0] * values[1]};
            case FormulaOp::divide:
                return {values[0] / values[1]};
            case FormulaOp::negate:
                return {-values[0]};
            case FormulaOp::average:
                return {sum / static_cast<double>(values.size())};
            case FormulaOp::minimum:
                return {*std::ranges::min_element(values)};
            case FormulaOp::maximum:
                return {*std::ranges::max_element(values)};
            case FormulaOp::delta:
                return {values[0] - value_of(node.arguments[0], time - node.lag).front()};
            case FormulaOp::number:
            case FormulaOp::point:
            case FormulaOp::add:
            case FormulaOp::sum:
                break;
        }
        return {sum};
    }

    const Catalog& catalog_;
    std::vector<const Point*> points_;
    std::optional<BoundFormula> bound_;
};

ChartColumn column_at(const LineCourse& course, UtcTime begin, Duration width) {
    constexpr int looks = 6;
    ChartColumn column{begin + width / 2, 0, 0, 0};
    double sum = 0;
    for (int i = 0; i < looks; ++i) {
        const double value = course.at(begin + i * width / looks);
        const double swing = width > sample_step ? 0.02 * value * noise(i + 7, begin, 10) : 0;
        column.min =
            i == 0 ? static_cast<float>(value + swing) : std::min(column.min, static_cast<float>(value + swing));
        column.max =
            i == 0 ? static_cast<float>(value + swing) : std::max(column.max, static_cast<float>(value + swing));
        sum += value;
    }
    column.mean = static_cast<float>(sum / looks);
    return column;
}

void add_figures(ChartLine& line, TimeRange range) {
    if (line.columns.empty()) {
        return;
    }
    double sum = 0;
    line.min = line.columns.front().min;
    line.max = line.columns.front().max;
    for (const ChartColumn& column : line.columns) {
        line.min = std::min(*line.min, static_cast<double>(column.min));
        line.max = std::max(*line.max, static_cast<double>(column.max));
        sum += static_cast<double>(column.mean);
    }
    line.mean = sum / static_cast<double>(line.columns.size());
    line.last = static_cast<double>(line.columns.back().mean);
    Duration valid = range.length();
    for (const TimeRange gap : line.gaps) {
        valid -= gap.length();
    }
    const double hours = static_cast<double>(valid.count()) / 3.6e6;
    if (line.unit == Unit::watt) {
        line.total = *line.mean * hours / 1000;
    } else if (line.unit == Unit::bit_per_second) {
        line.total = *line.mean * hours * 3600 / 8;
    }
    line.coverage.count = static_cast<std::int32_t>(1'000'000 * valid.count() / range.length().count());
    line.samples = static_cast<std::uint64_t>(valid / sample_step);
}

}  // namespace

Result<ChartData> CurveSource::operator()(const ChartQuery& query) const {
    ChartData data;
    data.range = query.range;
    data.asked_at = now;
    const auto bins = query.edges.empty() ? query.columns : static_cast<std::int64_t>(query.edges.size()) - 1;
    const Duration width = std::max<Duration>(sample_step, query.range.length() / bins);
    for (const ChartLineQuery& asked : query.lines) {
        for (const PointId id : asked.sum_of) {
            if (catalog->point(id) == nullptr) {
                return fail(Errc::unknown_point, "No such point. Choose another.");
            }
        }
        const LineCourse course(*catalog, asked);
        ChartLine line;
        line.unit = course.unit();
        const bool has_gap = std::ranges::find(asked.sum_of, gap_at) != asked.sum_of.end();
        const TimeRange hole = has_gap ? intersection(gap, query.range) : TimeRange{query.range.end, query.range.end};
        for (UtcTime at = query.range.begin; at < std::min(query.range.end, now); at += width) {
            if (!hole.contains(at + width / 2)) {
                line.columns.push_back(column_at(course, at, width));
            }
        }
        if (!hole.is_empty()) {
            line.gaps.push_back(hole);
            line.quality.push_back({{query.range.begin, hole.begin}, QualityClass::measured});
            line.quality.push_back({hole, QualityClass::missing});
            line.quality.push_back({{hole.end, query.range.end}, QualityClass::measured});
        } else {
            line.quality.push_back({query.range, QualityClass::measured});
        }
        add_figures(line, query.range);
        data.lines.push_back(std::move(line));
    }
    return data;
}

}  // namespace wattmast::ui::test
