// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page of energy shows: the hours of a scope and what they say, beside those of another time.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/load_figures.h"
#include "app/energy_hours.h"
#include "model/catalog.h"
#include "ui/format/format.h"

namespace wattmast::ui {

/// Hours with everything that is made of them. A value; any thread.
struct EnergySpan {
    EnergyHours hours;
    TimeZone zone = TimeZone::utc();
    TimeRange range;  ///< From the first hour to the last.
    LoadFigures figures;
    std::vector<LoadDay> days;
    DayProfile profile;
    std::vector<double> duration;  ///< W, highest first.

    /// Null: it has no meter, or is not in the scope.
    [[nodiscard]] const SiteLoad* site(SiteId id) const;
};
/// Throws std::overflow_error. @pre hours.hours is not empty
[[nodiscard]] EnergySpan energy_span(EnergyHours hours);

struct EnergyReading {
    std::shared_ptr<const Catalog> catalog;
    EnergyScope scope;
    EnergySpan shown;
    std::optional<EnergySpan> compared;
    QString compared_name;  ///< "previous week"; empty: nothing is compared.
};

/// Change to the compared time in percent; empty where one of them is absent or the earlier not above zero.
[[nodiscard]] std::optional<double> change_percent(std::optional<Energy> now, std::optional<Energy> earlier);

[[nodiscard]] double kilowatt_hours(Energy energy);
/// Times in the zone in which the hours are cut, in the language of the screen. GUI thread.
[[nodiscard]] Format format_in(const TimeZone& zone);
/// "Shanghai", "All sites", "SH-PD-0473 Zhangjiang". GUI thread.
[[nodiscard]] QString name_of(const EnergyScope& scope, const Catalog& catalog);
/// "October 2026" where the range is a civil month, "1 – 27 Nov 2026"-like otherwise. GUI thread.
[[nodiscard]] QString name_of(TimeRange range, const TimeZone& zone, UtcTime now);

}  // namespace wattmast::ui
