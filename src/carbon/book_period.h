// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Records of the book and civil months.
#pragma once

#include <chrono>
#include <optional>

#include "carbon/book_views.h"
#include "units/civil_time.h"

namespace wattmast {

/// Whether a day of the month is between two days, both included. @param end Empty: there is none.
[[nodiscard]] inline bool has_day_between(CivilDate begin, const std::optional<CivilDate>& end, CivilMonth month) {
    const CivilDate first{month.value / std::chrono::day{1}};
    const CivilDate last{month.value / std::chrono::last};
    return begin <= last && (!end || *end >= first);
}

/// Whether the view is valid on a day of the month. @pre a kind that ends, or is valid without an end
[[nodiscard]] inline bool has_day_in(const BookView& view, CivilMonth month) {
    return has_day_between(view.first_day, view.last_day, month);
}

}  // namespace wattmast
