// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Targets of the organisation, as the book keeps them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book.h"
#include "carbon/target_request.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// What a target bounds.
enum class TargetTotal : std::uint8_t {
    scope1_2_location = 1,  ///< Scope 1, and Scope 2 by location.
    scope1_2_market = 2,
    scope2_location = 3,
    scope2_market = 4,
};
[[nodiscard]] std::string_view id_of(TargetTotal total) noexcept;
[[nodiscard]] std::optional<TargetTotal> target_total_by_id(std::string_view id) noexcept;

struct BookTarget {
    BookRecordId record;
    CivilDate first_day;  ///< Of its validity.
    std::optional<CivilDate> last_day;
    std::string name;  ///< May be empty.
    TargetTotal total = TargetTotal::scope1_2_location;
    Gas gas = Gas::co2;
    Target target;  ///< A mass; its actual years are those that the record states.
};

/// What a record of the kind `target` asks of read_target(). Years are written as there, separated by `;`:
/// "2030=-15%; 2060=0t". Fails with `invalid_argument`, saying which field and how to write it. @pre kind target
[[nodiscard]] Result<TargetRequest> target_request_of(const BookRecord& record);

/// The standing ones that are without a fault, in the order of entry.
[[nodiscard]] std::vector<BookTarget> standing_targets(std::span<const BookRecord> records);
/// That in force on a day; of several the one entered last; null where there is none.
[[nodiscard]] const BookTarget* target_on(std::span<const BookTarget> targets, CivilDate day);

}  // namespace wattmast
