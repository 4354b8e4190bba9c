// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site's generators burnt in a month: by the levels of a tank, by hours run, or by what was delivered.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book_views.h"
#include "units/civil_time.h"
#include "units/quantity.h"

namespace wattmast {

/// From the one that is asked first to the last. One of them counts for a tank and month, so that nothing is counted
/// twice.
enum class FuelMethod : std::uint8_t {
    tank = 1,       ///< Level before + delivered − level after; or entered so.
    runtime = 2,    ///< Hours run × fuel an hour at the load; or entered so.
    delivered = 3,  ///< What was delivered counts as burnt.
};
[[nodiscard]] std::string_view id_of(FuelMethod method) noexcept;
[[nodiscard]] std::optional<FuelMethod> fuel_method_by_id(std::string_view id) noexcept;

/// What becomes of the time between two levels that goes beyond a month.
enum class TankRule : std::uint8_t {
    refuse = 1,   ///< It has no figure, and a finding says which level is wanted.
    by_days = 2,  ///< Shared by days; the parts add up exactly.
};
[[nodiscard]] std::string_view id_of(TankRule rule) noexcept;
[[nodiscard]] std::optional<TankRule> tank_rule_by_id(std::string_view id) noexcept;

struct FuelRules {
    std::optional<FuelMethod> first;  ///< Goes before the order of FuelMethod; empty: that order.
    TankRule across_months = TankRule::refuse;
    PartsPerMillion tolerance{50'000};  ///< Between two methods.
};

/// What a generator burnt in the month by its hours, as somebody found it who knows its meter.
struct RuntimeFuel {
    std::string site;
    std::string item;
    std::string equipment;
    std::string tank;  ///< From which it draws; empty: not said.
    BookAmount amount;
    std::vector<BookRecordId> records;
};

/// What counts of one tank, or of one record.
struct FuelUse {
    std::string site;
    std::string item;
    FuelMethod method = FuelMethod::tank;
    CivilDate first_day;  ///< Of the time it was burnt in, within the month; of an entered one its own.
    CivilDate last_day;
    BookAmount amount;
    std::vector<BookRecordId> records;   ///< That led to it, ascending.
    std::optional<std::size_t> runtime;  ///< Which of those handed in.
    bool is_shared = false;              ///< A share by days.
};

struct FuelFinding {
    enum class Severity : std::uint8_t { note = 1, warning = 2, error = 3 } severity = Severity::note;
    std::string check;    ///< "tank_negative", "tank_across_months", "fuel_methods_differ", …
    std::string site;     ///< Code.
    std::string message;  ///< English: which records, what is wrong, what mends it.
};

struct FuelMonth {
    std::vector<FuelUse> uses;  ///< By site, item, tank and day.
    std::vector<FuelFinding> findings;
};

/// A level is that of the end of its day. Between two levels counts what was delivered on the days after the first, the
/// day of the second with it. Records are of a tank by their equipment; where none is named, of the site's only tank of
/// that fuel, and a generator without a named tank draws from that as well. Entered records count in the month in
/// which they end.
///
/// Of a tank's methods the first counts that tells the whole month; an entered record tells it. Others that differ by
/// more than the tolerance are findings. Throws std::overflow_error.
/// @param levels, fuels All standing ones, of all sites and times. @param runtimes Of the month.
[[nodiscard]] FuelMonth fuel_of_month(std::span<const BookFuel> fuels, std::span<const BookTankLevel> levels,
                                      std::span<const RuntimeFuel> runtimes, CivilMonth month, const FuelRules& rules);

}  // namespace wattmast
