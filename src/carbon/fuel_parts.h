// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the files of fuel_use.h share; for fuel_*.cpp only.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "carbon/exact_number.h"
#include "carbon/fuel_use.h"
#include "carbon/measure.h"

namespace wattmast {

/// An amount of fuel without rounding.
struct ExactFuel {
    ExactNumber value;  ///< In base units of the measure: l, l at normal conditions, kg.
    Measure measure = Measure::volume;
};
[[nodiscard]] ExactFuel exact_fuel(const BookAmount& amount);
/// In L, Nm3 or kg, with up to six digits behind the point. Throws std::overflow_error.
[[nodiscard]] BookAmount stated_fuel(const ExactFuel& amount);
[[nodiscard]] std::string text_of(const ExactFuel& amount);  ///< "120.5 L"

struct Days {
    std::chrono::sys_days first;
    std::chrono::sys_days last;  ///< Included.
    [[nodiscard]] int count() const { return static_cast<int>((last - first).count()) + 1; }
};
[[nodiscard]] Days days_of(CivilMonth month);
[[nodiscard]] CivilDate last_of(const BookView& view);
[[nodiscard]] std::string name_of(BookRecordId record);  ///< "record 7"

/// What was burnt between two levels, within the month.
struct TankStretch {
    CivilDate first_day;
    CivilDate last_day;
    BookAmount amount;
    std::vector<BookRecordId> records;
    bool is_shared = false;
};
struct TankFinding {
    FuelFinding::Severity severity = FuelFinding::Severity::note;
    std::string check;
    std::string message;
};
struct TankMonth {
    std::vector<TankStretch> stretches;  ///< None of those in which nothing was burnt.
    int known_days = 0;                  ///< Of the month.
    std::vector<TankFinding> findings;
};

/// By the levels of one tank. @param levels Ascending by day. @param entered All fuel of the tank; only what was
/// delivered counts. @param place Begins each message. Throws std::overflow_error.
[[nodiscard]] TankMonth burnt_by_levels(std::span<const BookTankLevel* const> levels,
                                        std::span<const BookFuel* const> entered, CivilMonth month, TankRule rule,
                                        const std::string& place);

}  // namespace wattmast
