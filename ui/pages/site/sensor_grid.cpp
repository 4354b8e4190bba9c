// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/sensor_grid.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t fewest_sensors = 12;
constexpr auto longest_number = 4;

int index_of(const std::vector<int>& numbers, int number) {
    return static_cast<int>(std::ranges::lower_bound(numbers, number) - numbers.begin());
}

void add_number(std::vector<int>& numbers, int number) {
    const auto place = std::ranges::lower_bound(numbers, number);
    if (place == numbers.end() || *place != number) {
        numbers.insert(place, number);
    }
}

SensorCell cell_of(const PointNow& now_of_point, const Point& point, const Device& device, UtcTime now) {
    SensorCell cell;
    cell.point = point.id;
    cell.name = to_qt(point.name.empty() ? point.key.instance : point.name);
    const std::optional<Sample>& newest = now_of_point.newest_value;
    if (!newest || !newest->value || newest->quality != Quality::good) {
        return cell;
    }
    const double value = newest->value->to_double();
    if (now - newest->at > device.poll_interval * 5 / 2) {
        cell.last = LastValue{value, newest->at};
    } else {
        cell.celsius = value;
    }
    return cell;
}

}  // namespace

InletBand inlet_band(double celsius) noexcept {
    using enum InletBand;
    if (celsius > 32) {
        return above_allowed;
    }
    if (celsius > 27) {
        return above_recommended;
    }
    constexpr std::array<std::pair<double, InletBand>, 4> steps{
        {{20, below_20}, {22, below_22}, {24, below_24}, {25, below_25}}};
    for (const auto& [limit, band] : steps) {
        if (celsius < limit) {
            return band;
        }
    }
    return up_to_27;
}

std::optional<std::pair<int, int>> row_and_rack(const QString& name) {
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    std::vector<int> numbers;
    for (auto match = digits.globalMatch(name); match.hasNext();) {
        const QString text = match.next().captured();
        if (text.size() > longest_number || numbers.size() == 2) {
            return std::nullopt;
        }
        numbers.push_back(text.toInt());
    }
    return numbers.size() == 2 ? std::optional(std::pair(numbers[0], numbers[1])) : std::nullopt;
}

std::optional<SensorGrid> sensor_grid(const SiteDetail& detail, const Catalog& catalog, UtcTime now) {
    SensorGrid grid;
    std::vector<std::pair<std::pair<int, int>, SensorCell>> found;
    for (const PointNow& of_point : detail.points) {
        const Point* point = catalog.point(of_point.point);
        const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
        if (device == nullptr || point->key.kind != PointKind::temperature) {
            continue;
        }
        if (const auto place = row_and_rack(to_qt(point->key.instance))) {
            found.emplace_back(*place, cell_of(of_point, *point, *device, now));
            add_number(grid.rows, place->first);
            add_number(grid.racks, place->second);
        }
    }
    if (found.size() < fewest_sensors || grid.rows.size() < 2) {
        return std::nullopt;
    }
    std::ranges::stable_sort(found, {}, [](const auto& sensor) { return sensor.first; });
    for (auto& [place, cell] : found) {
        cell.row = index_of(grid.rows, place.first);
        cell.rack = index_of(grid.racks, place.second);
        const bool is_hottest = cell.celsius && (!grid.hottest || *cell.celsius > *grid.cells[*grid.hottest].celsius);
        if (is_hottest) {
            grid.hottest = grid.cells.size();
        }
        grid.cells.push_back(std::move(cell));
    }
    return grid;
}

}  // namespace wattmast::ui
