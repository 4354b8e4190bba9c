// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Corrections as rows.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/correction.h"
#include "store/sqlite/connection.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sqlite {

/// A row, or `store_damaged` naming it.
using CorrectionVisit = std::function<Result<void>(Result<Correction>)>;

/// Calls `visit` with the rows of a range, ascending by point, time and order of entry, until it fails.
/// @param point Empty: of all points.
[[nodiscard]] Result<void> each_correction(Connection& connection, std::optional<PointId> point, TimeRange range,
                                           const CorrectionVisit& visit);

/// Fails with `store_damaged` at the first damaged row.
[[nodiscard]] Result<std::vector<Correction>> read_corrections(Connection& connection, std::optional<PointId> point,
                                                               TimeRange range);

/// What says whether a value fits a point.
struct CorrectedPoint {
    PointKind kind = PointKind::active_power;
    std::optional<Decimal> modulus;
};
/// Fails with `unknown_point`.
[[nodiscard]] Result<CorrectedPoint> corrected_point(Connection& connection, PointId point);

/// Adds a row with the next id. @pre inside a writing transaction; the record was checked
[[nodiscard]] Result<CorrectionId> insert_correction(Connection& connection, const Correction& correction);

}  // namespace wattmast::sqlite
