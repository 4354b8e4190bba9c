// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sums as what they differ from the count times a mean of the ends.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/rollup.h"
#include "store/column/bits.h"
#include "store/rollup/cell_frame.h"
#include "store/rollup/number_column.h"

namespace wattmast::rollup {

/// What a sum is predicted from: the values of a cell as integers of one exponent.
struct CellNumbers {
    std::uint64_t count = 0;
    WideInteger first = 0;
    WideInteger last = 0;
    WideInteger min = 0;
    WideInteger max = 0;
};

/// What exact sums differ from their predictions, and from which.
struct SumResiduals {
    std::uint64_t mean = 0;
    Numbers residuals;
    ColumnPlan plan;
};
/// Empty unless all sums have this exponent and are near what is predicted.
[[nodiscard]] std::optional<SumResiduals> residuals_of_sums(std::span<const ExactSum> sums, std::int8_t exponent,
                                                            std::span<const CellNumbers> cells, Arena* arena);
void put_exact_sums(const SumResiduals& sums, column::BitWriter& bits);
[[nodiscard]] bool get_exact_sums(column::BitReader& bits, std::int8_t exponent, std::span<const CellNumbers> cells,
                                  std::pmr::vector<CellSum>& sums);

/// @param predicted As many as sums.
void put_double_sums(std::span<const double> sums, std::span<const double> predicted, column::BitWriter& bits,
                     Arena* arena);
[[nodiscard]] bool get_double_sums(column::BitReader& bits, std::span<const double> predicted,
                                   std::pmr::vector<CellSum>& sums);

}  // namespace wattmast::rollup
