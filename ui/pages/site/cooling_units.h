// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The cooling units of a hall, as far as their devices tell: temperatures before and behind, electrical power.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// A value with its point; not assigned: the unit has no such point.
struct UnitValue {
    PointId point;
    std::optional<double> value;    ///< Newest good value, not older than 2.5 polls.
    std::optional<LastValue> last;  ///< Where `value` is empty: what it last was.
    friend bool operator==(const UnitValue&, const UnitValue&) = default;
};

enum class CoolingState : std::uint8_t {
    silent = 1,   ///< None of its values is current.
    idle = 2,     ///< Measured, and draws less than 10 W.
    running = 3,  ///< Measured, and draws power.
    reports = 4,  ///< Tells temperatures; whether it works is not known.
};

/// Supply is what the unit gives to the hall, return what comes back: air of coolers, water of chillers.
struct CoolingUnit {
    DeviceId device;
    QString name;
    CoolingState state = CoolingState::silent;
    UnitValue supply, returned;     ///< °C
    UnitValue power;                ///< W, electrical. Heat moved has no kind of point.
    std::optional<UtcTime> newest;  ///< Newest value of any of these.
    std::optional<Severity> alarm;  ///< Most urgent of its device.
    friend bool operator==(const CoolingUnit&, const CoolingUnit&) = default;
};

/// A unit is a device, or the sensors of one device with a common name before them ("CRAH-07 supply air"), with a
/// temperature on either side as their profiles name them: supply and return air, water out and in.
/// Air counts before water. Units with an alarm first, most urgent first, then silent ones, then by
/// name. Empty for sites without any.
[[nodiscard]] std::vector<CoolingUnit> cooling_units(const SiteDetail& detail, const std::vector<Attention>& attention,
                                                     const Catalog& catalog, UtcTime now);

/// The points of a unit that are there.
[[nodiscard]] std::vector<PointId> points_of(const CoolingUnit& unit);

}  // namespace wattmast::ui
