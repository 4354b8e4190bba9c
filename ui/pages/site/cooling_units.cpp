// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/cooling_units.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

constexpr double idle_watts = 10;

/// What an instance says, ascending by what counts first.
enum class Side : std::uint8_t { supply_air, return_air, supply_water, return_water, none };

struct Wording {
    const char* text;
    Side side;
};
/// As the profiles apc.inrow, apc.inrow_rc and rittal.chiller name their sensors. Fluid leaves a cooler warm: of a
/// cooler with both, air counts.
constexpr std::array<Wording, 4> wordings{{{"supply air", Side::supply_air},
                                           {"return air", Side::return_air},
                                           {"water out", Side::supply_water},
                                           {"water in", Side::return_water}}};

/// The side, and what stands before it: the unit's own name, or nothing.
std::pair<Side, QString> side_of(const QString& instance) {
    for (const Wording& wording : wordings) {
        const auto at = instance.indexOf(QLatin1String(wording.text), 0, Qt::CaseInsensitive);
        if (at >= 0) {
            return {wording.side, instance.left(at).trimmed()};
        }
    }
    return {Side::none, {}};
}

UnitValue value_of(const PointNow& point, const Device& device, UtcTime now) {
    UnitValue value;
    value.point = point.point;
    const std::optional<Sample>& newest = point.newest_value;
    if (!newest || !newest->value || newest->quality != Quality::good) {
        return value;
    }
    if (now - newest->at > device.poll_interval * 5 / 2) {
        value.last = LastValue{newest->value->to_double(), newest->at};
    } else {
        value.value = newest->value->to_double();
        value.last = std::nullopt;
    }
    return value;
}

struct Draft {
    std::array<UnitValue, 4> sides;
    UnitValue power;
    std::optional<UtcTime> newest;

    void saw(const PointNow& point) {
        if (point.newest_value && point.newest_value->value) {
            newest = std::max(newest.value_or(point.newest_value->at), point.newest_value->at);
        }
    }
};

CoolingState state_of(const CoolingUnit& unit) {
    const bool is_current = unit.supply.value || unit.returned.value || unit.power.value;
    if (!is_current) {
        return CoolingState::silent;
    }
    if (!unit.power.value) {
        return CoolingState::reports;
    }
    return *unit.power.value < idle_watts ? CoolingState::idle : CoolingState::running;
}

std::optional<CoolingUnit> unit_of(const Device& device, const QString& prefix, const Draft& draft) {
    const auto pair = [&draft](Side supply, Side returned) {
        return std::pair(draft.sides[static_cast<std::size_t>(supply)],
                         draft.sides[static_cast<std::size_t>(returned)]);
    };
    auto sides = pair(Side::supply_air, Side::return_air);
    if (!sides.first.point.is_assigned() || !sides.second.point.is_assigned()) {
        sides = pair(Side::supply_water, Side::return_water);
    }
    if (!sides.first.point.is_assigned() || !sides.second.point.is_assigned()) {
        return std::nullopt;
    }
    CoolingUnit unit;
    unit.device = device.id;
    unit.name = prefix.isEmpty() ? to_qt(device.name) : prefix;
    unit.supply = sides.first;
    unit.returned = sides.second;
    unit.power = draft.power;
    unit.newest = draft.newest;
    unit.state = state_of(unit);
    return unit;
}

std::optional<Severity> alarm_of(DeviceId device, const std::vector<Attention>& attention) {
    std::optional<Severity> worst;
    for (const Attention& item : attention) {
        if (item.device == device && (!worst || item.severity < *worst)) {
            worst = item.severity;
        }
    }
    return worst;
}

/// Smaller is shown first.
int urgency(const CoolingUnit& unit) {
    constexpr int silent = 10;
    constexpr int well = 11;
    if (unit.alarm) {
        return static_cast<int>(*unit.alarm);
    }
    return unit.state == CoolingState::silent ? silent : well;
}

using Drafts = std::map<std::pair<const Device*, QString>, Draft>;

Drafts drafts_of(const SiteDetail& detail, const Catalog& catalog, UtcTime now) {
    Drafts drafts;
    for (const PointNow& of_point : detail.points) {
        const Point* point = catalog.point(of_point.point);
        const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
        if (device == nullptr || point->key.kind != PointKind::temperature) {
            continue;
        }
        const auto [side, prefix] = side_of(to_qt(point->key.instance));
        if (side != Side::none) {
            Draft& draft = drafts[{device, prefix}];
            draft.sides[static_cast<std::size_t>(side)] = value_of(of_point, *device, now);
            draft.saw(of_point);
        }
    }
    return drafts;
}

/// The device's own power, which is of the unit where the device is one.
void add_powers(Drafts& drafts, const SiteDetail& detail, const Catalog& catalog, UtcTime now) {
    for (const PointNow& of_point : detail.points) {
        const Point* point = catalog.point(of_point.point);
        const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
        const bool is_power = device != nullptr && point->key == PointKey{PointKind::active_power, Phase::total, {}};
        const auto found = is_power ? drafts.find({device, QString()}) : drafts.end();
        if (found != drafts.end()) {
            found->second.power = value_of(of_point, *device, now);
            found->second.saw(of_point);
        }
    }
}

}  // namespace

std::vector<CoolingUnit> cooling_units(const SiteDetail& detail, const std::vector<Attention>& attention,
                                       const Catalog& catalog, UtcTime now) {
    Drafts drafts = drafts_of(detail, catalog, now);
    add_powers(drafts, detail, catalog, now);
    std::vector<CoolingUnit> units;
    for (const auto& [place, draft] : drafts) {
        if (auto unit = unit_of(*place.first, place.second, draft)) {
            unit->alarm = alarm_of(unit->device, attention);
            units.push_back(*std::move(unit));
        }
    }
    std::ranges::sort(units, [](const CoolingUnit& a, const CoolingUnit& b) {
        return std::pair(urgency(a), a.name) < std::pair(urgency(b), b.name);
    });
    return units;
}

std::vector<PointId> points_of(const CoolingUnit& unit) {
    std::vector<PointId> points;
    for (const UnitValue* value : {&unit.power, &unit.supply, &unit.returned}) {
        if (value->point.is_assigned()) {
            points.push_back(value->point);
        }
    }
    return points;
}

}  // namespace wattmast::ui
