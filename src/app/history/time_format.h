// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Dates and times as other systems and spreadsheets write them.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "units/error.h"

namespace wattmast {

/// In which order a date stands.
enum class DateOrder : std::uint8_t {
    year_first = 1,   ///< 2026-10-31, 2026/10/31, 20261031, 2026年10月31日
    day_first = 2,    ///< 31/10/2026, 31.10.26, 31-Oct-2026
    month_first = 3,  ///< 10/31/2026
    epoch_seconds = 4,
    epoch_milliseconds = 5,
};
inline constexpr std::array date_orders = {DateOrder::year_first, DateOrder::day_first, DateOrder::month_first,
                                           DateOrder::epoch_seconds, DateOrder::epoch_milliseconds};
/// "ymd", "dmy", "mdy", "epoch_s", "epoch_ms".
[[nodiscard]] std::string_view id_of(DateOrder order) noexcept;
[[nodiscard]] std::optional<DateOrder> date_order_by_id(std::string_view id) noexcept;

/// What the clock on a wall showed.
struct WrittenTime {
    std::chrono::local_time<std::chrono::milliseconds> clock;
    std::optional<std::chrono::seconds> offset;  ///< Local minus UTC, where it is written: "Z", "+08:00"; of epochs 0.
    friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};

/// Reads a date, and the time of day behind it or in a cell of its own: 8:05, 08:05:30.250, 8:05 PM, 下午8:05,
/// 8时5分30秒. Without one it is midnight; 24:00 is that of the next day. Years of two digits are of 2000 to 2099.
/// Digits below the millisecond are cut off. Fails with `invalid_argument`. @param date @param clock trimmed(); `clock`
/// is empty where there is no such cell.
[[nodiscard]] Result<WrittenTime> read_time(std::string_view date, std::string_view clock, DateOrder order);

/// Whether the cell is a time of day and no date.
[[nodiscard]] bool is_clock(std::string_view cell);
/// Whether the cell is a date with no time of day.
[[nodiscard]] bool is_date_only(std::string_view cell);

}  // namespace wattmast
