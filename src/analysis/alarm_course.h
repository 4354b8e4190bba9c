// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What conditions need to remember of the course of one point: how far it moved in an hour, how long it stood still,
// whether its register fell. Pure; values come in the order of their times, good ones only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "analysis/alarm_latch.h"
#include "units/utc_time.h"

namespace wattmast {

/// The lowest and highest value of the last hour, in steps of five minutes.
class HourOfValues {
public:
    /// The largest change from any value of the hour before `at` to `value`, up positive; empty for the first value.
    /// A value that comes after a gap of more than an hour is a first one.
    [[nodiscard]] std::optional<double> change(UtcTime at, double value) noexcept;

private:
    static constexpr Duration step{std::chrono::minutes{5}};
    static constexpr std::size_t steps = 12;
    struct Range {
        std::int64_t index = -1;  ///< Steps since 1970.
        double low = 0;
        double high = 0;
    };
    std::array<Range, steps + 1> ranges_{};
};

/// A value that stands still although it is known to move.
class StillValue {
public:
    /// `holds` when it has been the same for `long_enough` and for four times as long as it ever stood still before,
    /// and was seen to change at least thirty times; `over` when it changed. 0 is never still: what is off is off.
    [[nodiscard]] Holding look(UtcTime at, double value, Duration long_enough, Duration longest_gap) noexcept;
    [[nodiscard]] UtcTime since() const noexcept { return since_; }

    static constexpr std::uint32_t changes_to_know = 30;
    static constexpr int times_longer = 4;

private:
    std::optional<double> value_;
    UtcTime since_;
    UtcTime last_;
    Duration longest_{0};  ///< It stood still before.
    std::uint32_t changes_ = 0;
};

/// A running register that fell. One that comes back before the alarm is raised was momentary; a wrap is no fall.
class FallenRegister {
public:
    struct Look {
        Holding holding = Holding::over;
        std::optional<double> fell_by;  ///< Negative; of the fall that is pending or was raised last.
    };
    /// @param modulus Where the register goes on at zero; empty: not known.
    /// @param is_raised The alarm is raised already, so that an earlier fall has been said.
    /// `holds` from the fall until it has been said or the register is back, however far apart looks are; `over`
    /// otherwise.
    [[nodiscard]] Look look(double value, std::optional<double> modulus, bool is_raised) noexcept;

private:
    std::optional<double> last_;
    std::optional<double> before_;  ///< The level from which it fell.
    std::optional<double> fell_by_;
};

}  // namespace wattmast
