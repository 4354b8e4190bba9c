// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Quarantine records and findings as rows.
#pragma once

#include <optional>
#include <vector>

#include "model/plausibility.h"
#include "store/sqlite/connection.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sqlite {

/// Records about spans that overlap a range, by order of entry. Fails with `store_damaged` at the first damaged row.
/// @param point Empty: of all points.
[[nodiscard]] Result<std::vector<QuarantineRecord>> read_quarantine(Connection& connection,
                                                                    std::optional<PointId> point, TimeRange range);

/// Adds a row with the next id. Fails with `unknown_point`. @pre inside a writing transaction; the record was checked
[[nodiscard]] Result<QuarantineId> insert_quarantine(Connection& connection, const QuarantineRecord& record);

/// Findings ascending by id. Fails with `store_damaged` at the first damaged row.
/// @param device Empty: of all devices.
[[nodiscard]] Result<std::vector<PlausibilityFinding>> read_findings(Connection& connection,
                                                                     std::optional<DeviceId> device);

/// Adds or changes a row. Fails with `unknown_point`. @pre inside a writing transaction; the finding was checked
[[nodiscard]] Result<FindingId> write_finding(Connection& connection, const PlausibilityFinding& finding);

}  // namespace wattmast::sqlite
