// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the samples of one point say in a quarter of an hour, an hour or a day of UTC, so that years need not be read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "model/sample.h"
#include "units/decimal.h"
#include "units/utc_time.h"

namespace wattmast {

/// Lengths of cells. Each length is a multiple of the one before. Stored as its number: append only.
enum class RollupLevel : std::uint8_t { quarter_hour = 1, hour = 2, day = 3 };

[[nodiscard]] constexpr Duration length_of(RollupLevel level) noexcept {
    switch (level) {
        case RollupLevel::quarter_hour:
            return std::chrono::minutes{15};
        case RollupLevel::hour:
            return std::chrono::hours{1};
        case RollupLevel::day:
            return std::chrono::hours{24};
    }
    return std::chrono::hours{24};
}

/// Begin of the cell that holds `at`. Cells are aligned to 1970-01-01T00:00Z.
[[nodiscard]] constexpr UtcTime cell_start(UtcTime at, RollupLevel level) noexcept {
    const std::int64_t length = length_of(level).count();
    const std::int64_t offset = milliseconds_of(at) % length;
    return at - Duration{offset < 0 ? offset + length : offset};
}

/// mantissa × 10^exponent, the exponent being the smallest of the values summed up (0 for counters).
struct ExactSum {
    WideInteger mantissa = 0;
    std::int8_t exponent = 0;
    friend bool operator==(const ExactSum&, const ExactSum&) = default;
};
/// Exact where all values are decimals or counters and the sum fits; else their doubles added in order of time.
using CellSum = std::variant<ExactSum, double>;
[[nodiscard]] double to_double(const CellSum& sum) noexcept;
/// Empty where 128 bits do not hold it.
[[nodiscard]] std::optional<ExactSum> add_sums(const ExactSum& a, const ExactSum& b) noexcept;

/// An upper bound of the rates between neighbouring values, less one unit of the last digit, in the point's unit per
/// hour: at most 25 % above the truth. With it a cell says whether a rating explains every step inside.
struct Steepness {
    std::uint8_t code = 0;  ///< 0: nothing grew by more than its last digit; 255: no bound.
    /// Empty if there is no bound.
    [[nodiscard]] std::optional<double> per_hour() const noexcept;
    friend auto operator<=>(const Steepness&, const Steepness&) = default;
};
/// The smallest bound that is not below `per_hour`.
[[nodiscard]] Steepness steepness_of(double per_hour) noexcept;

/// All about the values of a cell, good and suspect ones alike, as `envelope()` takes them.
struct CellValues {
    UtcTime first_at;
    UtcTime last_at;
    Value first;
    Value last;
    Value min;  ///< The earliest of the smallest by `order_of`, bit for bit.
    Value max;  ///< The earliest of the largest.
    CellSum sum;
    Duration longest{0};     ///< Longest distance between neighbouring values; 0 for a single one.
    std::uint8_t falls = 0;  ///< Values below the one before, or a float among other forms. 3: 3 or more.
    Steepness steepest;      ///< Of all steps; 0 where `falls` is not 0.
    friend bool operator==(const CellValues&, const CellValues&) = default;
};
inline constexpr std::uint8_t many_falls = 3;

/// [start, start + length of the level) of one point.
struct RollupCell {
    UtcTime start;
    std::uint32_t count = 0;           ///< Samples with a value.
    std::uint32_t suspect = 0;         ///< Of them, with quality `suspect`.
    std::uint32_t missing = 0;         ///< Samples without a value.
    std::optional<CellValues> values;  ///< Empty exactly if count is 0.
    friend bool operator==(const RollupCell&, const RollupCell&) = default;
};

/// The cells that have samples, ascending.
/// @param samples Of one point, ascending by time.
[[nodiscard]] std::vector<RollupCell> roll_up(std::span<const Sample> samples, RollupLevel level);

/// The cells of a coarser level. Equal to `roll_up` of all the samples but for sums in double, which are added per
/// cell instead of per sample.
/// @param cells Of one point and one finer level (or the same), ascending.
[[nodiscard]] std::vector<RollupCell> merge_cells(std::span<const RollupCell> cells, RollupLevel level);

/// Whether merge_cells() of them gives, bit for bit, what roll_up() of their samples gives: not where values are added
/// as doubles, or where sums of mixed exponents may leave 128 bits on the way.
[[nodiscard]] bool are_of_one_scale(std::span<const RollupCell> cells);

/// The cell when more samples have come behind all of its own: bit for bit what roll_up() makes of all of them. Empty
/// where the cell does not tell that, because values of more than one form or exponent come together.
/// @param cell  Of `level`.
/// @param finer What roll_up() makes of `later`, at this level or a finer one.
/// @param later At least one; of the same point, ascending, inside the cell's time.
[[nodiscard]] std::optional<RollupCell> extended(const RollupCell& cell, std::span<const RollupCell> finer,
                                                 std::span<const Sample> later, RollupLevel level);

}  // namespace wattmast
