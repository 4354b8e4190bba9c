// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/sum_column.h"

#include <bit>
#include <cmath>
#include <limits>
#include <utility>

#include "store/column/varint.h"

namespace wattmast::rollup {
namespace {

using column::BitReader;
using column::BitWriter;
using column::unzigzag;
using column::zigzag;

/// The mean that exact sums are predicted from. Stored as its number in one bit.
enum class Mean : std::uint8_t {
    ends = 0,          ///< Of first and last: registers.
    ends_extremes = 1  ///< Of first, last, minimum and maximum: gauges.
};

WideInteger predicted(const CellNumbers& cell, Mean mean) noexcept {
    const auto count = static_cast<WideInteger>(cell.count);
    switch (mean) {
        case Mean::ends:
            return count * (cell.first + cell.last) / 2;
        case Mean::ends_extremes:
            return count * (cell.first + cell.last + cell.min + cell.max) / 4;
    }
    return 0;
}

std::optional<Numbers> residuals_of(std::span<const ExactSum> sums, std::span<const CellNumbers> cells, Mean mean,
                                    Arena* arena) {
    Numbers residuals(arena);
    residuals.reserve(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        WideInteger residual = 0;
        if (__builtin_sub_overflow(sums[i].mantissa, predicted(cells[i], mean), &residual) ||
            residual > std::numeric_limits<std::int64_t>::max() ||
            residual < std::numeric_limits<std::int64_t>::min()) {
            return std::nullopt;
        }
        residuals.push_back(zigzag(static_cast<std::int64_t>(residual)));
    }
    return residuals;
}

// Doubles as counts of 2^-scale: sums of float32 values have few bits behind the point.
constexpr int most_scale = 62;
constexpr unsigned scale_bits = 7;
constexpr unsigned in_full = 127;  // in place of a scale: IEEE bits follow
constexpr double largest_count = 0x1p62;

std::optional<std::int64_t> to_count(double number, int scale) noexcept {
    const double scaled = std::ldexp(number, scale);
    const bool is_negative_zero = number == 0 && std::signbit(number);
    if (is_negative_zero || !(std::abs(scaled) < largest_count) || scaled != std::trunc(scaled)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(scaled);
}

/// The same on every machine: IEEE operations, rounded to nearest.
std::optional<std::int64_t> nearest_count(double number, int scale) noexcept {
    const double count = std::nearbyint(std::ldexp(number, scale));
    return std::abs(count) < largest_count ? std::optional(static_cast<std::int64_t>(count)) : std::nullopt;
}

std::optional<Numbers> residuals_of(std::span<const double> sums, std::span<const double> predicted, int scale,
                                    Arena* arena) {
    Numbers residuals(arena);
    residuals.reserve(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto count = to_count(sums[i], scale);
        const auto expected = nearest_count(predicted[i], scale);
        if (!count || !expected) {
            return std::nullopt;
        }
        residuals.push_back(zigzag(*count - *expected));
    }
    return residuals;
}

/// The smallest at which all sums are whole; nothing if there is none.
std::optional<int> scale_of(std::span<const double> sums) noexcept {
    int scale = 0;
    for (const double sum : sums) {
        while (!to_count(sum, scale)) {
            if (++scale > most_scale) {
                return std::nullopt;
            }
        }
    }
    return scale;
}

}  // namespace

std::optional<SumResiduals> residuals_of_sums(std::span<const ExactSum> sums, std::int8_t exponent,
                                              std::span<const CellNumbers> cells, Arena* arena) {
    for (const ExactSum& sum : sums) {
        if (sum.exponent != exponent) {
            return std::nullopt;
        }
    }
    auto ends = residuals_of(sums, cells, Mean::ends, arena);
    auto extremes = residuals_of(sums, cells, Mean::ends_extremes, arena);
    if (!ends || !extremes) {
        return std::nullopt;
    }
    const ColumnPlan ends_plan = plan_column(*ends);
    const ColumnPlan extremes_plan = plan_column(*extremes);
    if (extremes_plan.size < ends_plan.size) {
        return SumResiduals{static_cast<std::uint64_t>(Mean::ends_extremes), *std::move(extremes), extremes_plan};
    }
    return SumResiduals{static_cast<std::uint64_t>(Mean::ends), *std::move(ends), ends_plan};
}

void put_exact_sums(const SumResiduals& sums, BitWriter& bits) {
    bits.put(sums.mean, 1);
    put_column(sums.plan, sums.residuals, bits);
}

bool get_exact_sums(BitReader& bits, std::int8_t exponent, std::span<const CellNumbers> cells,
                    std::pmr::vector<CellSum>& sums) {
    const auto mean = static_cast<Mean>(bits.get(1));
    Numbers residuals(cells.size(), sums.get_allocator());
    if (!get_column(bits, residuals)) {
        return false;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        sums.emplace_back(ExactSum{predicted(cells[i], mean) + unzigzag(residuals[i]), exponent});
    }
    return true;
}

void put_double_sums(std::span<const double> sums, std::span<const double> predicted, BitWriter& bits, Arena* arena) {
    if (const auto scale = scale_of(sums)) {
        if (const auto residuals = residuals_of(sums, predicted, *scale, arena)) {
            bits.put(static_cast<std::uint64_t>(*scale), scale_bits);
            put_column(*residuals, bits);
            return;
        }
    }
    bits.put(in_full, scale_bits);
    for (const double sum : sums) {
        bits.put(std::bit_cast<std::uint64_t>(sum), 64);
    }
}

bool get_double_sums(BitReader& bits, std::span<const double> predicted, std::pmr::vector<CellSum>& sums) {
    const auto scale = static_cast<unsigned>(bits.get(scale_bits));
    if (scale == in_full) {
        for (std::size_t i = 0; i < predicted.size(); ++i) {
            sums.emplace_back(std::bit_cast<double>(bits.get(64)));
        }
        return true;
    }
    Numbers residuals(predicted.size(), sums.get_allocator());
    if (scale > most_scale || !get_column(bits, residuals)) {
        return false;
    }
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const auto expected = nearest_count(predicted[i], static_cast<int>(scale));
        if (!expected) {
            return false;
        }
        const auto count = static_cast<double>(column::wrapping_add(*expected, unzigzag(residuals[i])));
        sums.emplace_back(std::ldexp(count, -static_cast<int>(scale)));
    }
    return true;
}

}  // namespace wattmast::rollup
