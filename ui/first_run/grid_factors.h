// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Grids that a person may choose, with the factor that is used for them.
#pragma once

#include <QString>
#include <vector>

#include "carbon/factor_register.h"

namespace wattmast::ui {

/// A region with a location-based factor of an average grid.
struct GridChoice {
    std::string region;
    QString name;           ///< In the language in force: the local name in Chinese, else the English one.
    EmissionFactor factor;  ///< That of the newest data year, of the region's preferred set.
    std::optional<EmissionFactor> earlier;  ///< Of the year before that one, where there is one.
};

/// Those that a location-based Scope 2 figure may use. By the country's name, its own average first, then by name.
[[nodiscard]] std::vector<GridChoice> grid_choices(const FactorRegister& factors);
/// "0.5306 kgCO₂/kWh, year 2023".
[[nodiscard]] QString factor_headline(const GridChoice& choice);
/// Publisher, date of publication, gas, the factor of the year before, and the licence with its attribution.
[[nodiscard]] QString factor_source(const GridChoice& choice);
/// The region of the computer's time zone: "CN" in Asia/Shanghai, "DE" in Europe/Berlin; else China.
[[nodiscard]] std::size_t usual_grid(const std::vector<GridChoice>& choices, const QString& time_zone);

}  // namespace wattmast::ui
