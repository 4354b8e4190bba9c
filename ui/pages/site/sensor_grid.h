// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Temperature sensors of a hall whose names say row and rack, as a grid.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// Where an inlet temperature stands: ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th edition
/// (2021): 18 to 27 °C is recommended, 15 to 32 °C allowed for class A1.
enum class InletBand : std::uint8_t {
    below_20,
    below_22,
    below_24,
    below_25,
    up_to_27,
    above_recommended,  ///< Above 27 °C.
    above_allowed,      ///< Above 32 °C.
};
[[nodiscard]] InletBand inlet_band(double celsius) noexcept;
inline constexpr int inlet_bands = 7;

struct SensorCell {
    PointId point;
    QString name;                   ///< Of the sensor, as the device says it.
    int row = 0;                    ///< Index into SensorGrid::rows.
    int rack = 0;                   ///< Index into SensorGrid::racks.
    std::optional<double> celsius;  ///< Newest good value, not older than 2.5 polls.
    std::optional<LastValue> last;  ///< Where `celsius` is empty: what it last was.
    friend bool operator==(const SensorCell&, const SensorCell&) = default;
};

struct SensorGrid {
    std::vector<int> rows;          ///< Numbers of the rows, ascending.
    std::vector<int> racks;         ///< Numbers of the racks, ascending.
    std::vector<SensorCell> cells;  ///< Row by row; places without a sensor have none.
    std::optional<std::size_t> hottest;
    friend bool operator==(const SensorGrid&, const SensorGrid&) = default;
};

/// The two numbers of "R06-07", "row 6 rack 7 inlet" or "6/7": row and rack. Empty where there are not exactly two.
[[nodiscard]] std::optional<std::pair<int, int>> row_and_rack(const QString& name);

/// Empty where fewer than twelve temperature sensors of the site have such names, or they stand in one row.
[[nodiscard]] std::optional<SensorGrid> sensor_grid(const SiteDetail& detail, const Catalog& catalog, UtcTime now);

}  // namespace wattmast::ui
