// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which earlier time the shown one is compared with.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>
#include <array>
#include <cstdint>

#include "units/utc_time.h"

namespace wattmast::ui {

enum class CompareWith : std::uint8_t {
    previous_day = 1,
    previous_week = 2,  ///< Weekdays stand above each other.
    previous_month = 3,
    previous_year = 4,
    own_start = 5,
};

class CompareChoice {
    Q_DECLARE_TR_FUNCTIONS(CompareChoice)

public:
    static constexpr std::array before{CompareWith::previous_day, CompareWith::previous_week,
                                       CompareWith::previous_month, CompareWith::previous_year};

    /// @pre not own_start
    [[nodiscard]] static CompareChoice of(CompareWith with);
    [[nodiscard]] static CompareChoice from(UtcTime start);

    /// The range that is drawn under `shown`, as long as it; shifted in local time, so that 08:00 stands above 08:00
    /// across a change of the clocks.
    [[nodiscard]] TimeRange at(TimeRange shown, const QTimeZone& zone) const;
    [[nodiscard]] CompareWith with() const { return with_; }
    /// Of own_start.
    [[nodiscard]] UtcTime start() const { return start_; }
    /// "Previous week", "Since 12 Nov 2026 14:32".
    [[nodiscard]] QString name() const;

    friend bool operator==(const CompareChoice&, const CompareChoice&) = default;

private:
    CompareChoice() = default;

    CompareWith with_ = CompareWith::previous_day;
    UtcTime start_;
};

}  // namespace wattmast::ui
