// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Month by month and year by year: what was closed, what is a draft, and where the target path stands beside it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/signal_reader.h"
#include "carbon/book_target.h"
#include "carbon/factor_register.h"
#include "carbon/ledger_inventory.h"
#include "carbon/target_standing.h"
#include "store/store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// What one month comes to. Gases are never added.
struct CourseMonth {
    CivilMonth month;
    bool is_closed = false;  ///< Else a draft.
    bool is_over = false;    ///< Its last UTC day has passed.
    GasMasses scope1;
    GasMasses scope2_location;
    GasMasses scope2_market;

    [[nodiscard]] GasMasses total(TargetTotal total) const;
    friend bool operator==(const CourseMonth&, const CourseMonth&) = default;
};

struct CarbonCourseRequest {
    int year = 0;                    ///< Open months of it and of the year before it are drafted.
    std::vector<std::string> sites;  ///< Codes; empty: the organisation as a whole.
    UtcTime now;
    /// Drafts that were made lately: taken as they are for open months that are over, which saves their time.
    std::vector<CourseMonth> known;
};

/// A calendar year in the gas of the target.
struct CourseYear {
    int year = 0;
    CarbonMass mass;         ///< Of the months that there are.
    GasMasses beside;        ///< In other gases: not in `mass`.
    std::size_t months = 0;  ///< That have a figure and are over.
    std::size_t closed = 0;  ///< Of those.
    bool is_stated = false;  ///< By the record of the target, not by this database.
    /// Whether it can stand against the path: all its months, or stated.
    [[nodiscard]] bool is_whole() const noexcept { return is_stated || months == 12; }
    friend bool operator==(const CourseYear&, const CourseYear&) = default;
};

struct CarbonTarget {
    BookTarget entered;
    std::vector<CourseYear> years;  ///< Ascending.
    TargetStanding standing;        ///< Of the years that are whole.
};

struct CarbonCourse {
    std::vector<CourseMonth>
        months;  ///< Ascending: every closed one, and the drafts. A month without a line is not here.
    std::optional<CarbonTarget> target;     ///< Of the organisation as a whole, in force now; empty: none was entered.
    std::optional<Failure> target_failure;  ///< Why the standing cannot be computed; then there is no `target`.
};

/// How far a course is: months done of all, and the newest of them where it has a figure.
using CourseProgress = std::function<void(std::size_t done, std::size_t all, const CourseMonth* month)>;

/// Reads every closed month of the ledger, and drafts the open ones of the year and the year before that began by now
/// and have samples: before the first sample there is no electricity, so that what the book says alone would be half a
/// figure. The target is that of `wattmastctl target`, with these years as its actual ones: its record's for years up
/// to the base year, and for those of which this database has not all months.
/// @param progress Called on this thread after each month.
/// Fails as draft_month(), `cancelled`, and with what the store says.
[[nodiscard]] Result<CarbonCourse> carbon_course(Store& store, const SignalReader& reader,
                                                 const FactorRegister& shipped, const CarbonCourseRequest& request,
                                                 const CourseProgress& progress, std::stop_token cancel);

}  // namespace wattmast
