// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Records of the book and civil months.
#pragma once

#include <chrono>

#include "carbon/book_views.h"
#include "units/civil_time.h"

namespace wattmast {

/// Whether the view is valid on a day of the month. @pre a kind that ends, or is valid without an end
[[nodiscard]] inline bool has_day_in(const BookView& view, CivilMonth month) {
    const CivilDate first{month.value / std::chrono::day{1}};
    const CivilDate last{month.value / std::chrono::last};
    return view.first_day <= last && (!view.last_day || *view.last_day >= first);
}

}  // namespace wattmast
