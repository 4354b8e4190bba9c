// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Asks the engine for the hours that the page of energy shows, and those they are compared with.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/engine.h"
#include "ui/pages/energy/energy_reading.h"
#include "ui/shell/compare_choice.h"

namespace wattmast::ui {

/// What is to be read. Equal ones give the same as long as no sample comes.
struct EnergyQuestion {
    EnergyScope scope;
    TimeRange days;                     ///< closed_days() of the session's range.
    std::optional<TimeRange> compared;  ///< As long as `days`.
    QString compared_name;
    UtcTime now;

    [[nodiscard]] bool asks_same(const EnergyQuestion& other) const;
};

/// Energies are settled so long after the end of an hour: the value behind it has come.
inline constexpr Duration settling{std::chrono::minutes{5}};
/// Days that a heat map can hold.
inline constexpr int most_days = 400;

/// Hours of the compared time that cannot be made, because nothing is stored of them, leave the comparison out.
/// Thread: a worker. Fails as energy_hours().
[[nodiscard]] Result<std::shared_ptr<const EnergyReading>> read_energy(const Queries& queries,
                                                                       std::shared_ptr<const Catalog> catalog,
                                                                       const EnergyQuestion& question,
                                                                       const EnergyProgress& progress,
                                                                       const std::stop_token& cancel);

/// RFC 4180, ISO 8601 with offset, kWh: every hour with its methods and what is missing.
[[nodiscard]] QByteArray hours_csv(const EnergySpan& span);

}  // namespace wattmast::ui
