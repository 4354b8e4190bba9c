// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An envelope of columns so wide that cells of rollups make them.
#pragma once

#include <optional>
#include <vector>

#include "analysis/envelope.h"
#include "analysis/rollup.h"

namespace wattmast {

/// What a column with the values of this cell only looks like. @pre cell.values
[[nodiscard]] EnvelopeColumn column_from(const RollupCell& cell) noexcept;
/// Adds the values of `part` to a column.
void extend(std::optional<EnvelopeColumn>& column, const EnvelopeColumn& part);

/// The level whose cells make these columns: days from four days on or where all columns are whole UTC days, hours from
/// four hours on or where all are whole UTC hours, else none.
[[nodiscard]] std::optional<RollupLevel> level_for_columns(TimeRange range, int columns) noexcept;

/// Gives a cell, and each single sample of its time, to the column that holds the cell's begin, or to the first column
/// if the range begins inside the cell: the result is the same whichever of a range comes as cells or as samples (but
/// for the last bits of `sum`). Cells and samples may come in any order.
class WideEnvelope {
public:
    /// @pre 1 <= columns <= 8192, otherwise throws std::invalid_argument. `range` is not empty.
    WideEnvelope(TimeRange range, int columns, RollupLevel level);

    /// @pre the cell is of the level or a finer one and overlaps the range
    void add(const RollupCell& cell);
    /// A missing sample changes nothing. @pre sample.at is inside the range
    void add(const Sample& sample);

    [[nodiscard]] std::vector<std::optional<EnvelopeColumn>> take() && { return std::move(columns_); }

private:
    void add(UtcTime cell, const EnvelopeColumn& part);

    TimeRange range_;
    RollupLevel level_;
    std::vector<std::optional<EnvelopeColumn>> columns_;
};

}  // namespace wattmast
