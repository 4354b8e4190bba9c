// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Many corrections from one CSV file: what they would do is known before, and all are kept or none.
#pragma once

#include <array>
#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/csv_text.h"
#include "model/catalog.h"
#include "model/correction.h"
#include "store/ledger_store.h"
#include "store/sample_store.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct CorrectionOrder {
    std::string text;  ///< CSV; correction_columns().
    std::string who;   ///< Of all of them, as why, where a row has none. May be empty while a plan is made.
    std::string why;
    UtcTime now;
};

/// What an import would do.
struct CorrectionPlan {
    std::vector<Correction> corrections;  ///< Without ids; none where something is wrong.
    std::vector<std::size_t> lines;       ///< Of the file, of each.
    std::vector<CsvFault> faults;         ///< All of them, ascending by line. One is enough that nothing is kept.
    std::size_t unchanged = 0;            ///< Rows that say what counts already: they become no correction.
    std::vector<CivilMonth> closed;       ///< Closed months that it touches, ascending: they stay as they are.
};

/// Columns that count: `site`, `device`, `point` (as in the export), `time` (ISO 8601 with its offset) or `utc_ms` or
/// both, and `value`, in the unit of the point. May be absent or empty: `withdraw` (yes: nothing counts at that time;
/// then there is no value), `unit` (must be the point's), `stored_value` (what the writer thinks is stored: a value,
/// `missing` or `none`; else it is not looked at), `why` and `document`.
inline constexpr std::array<std::string_view, 4> required_correction_columns{"site", "device", "point", "value"};
/// Further columns of an export of samples or corrections, which are passed over: so a person can export, put values
/// right and import what is left.
[[nodiscard]] bool is_correction_column(std::string_view name) noexcept;

/// Changes nothing. A fault is a row that names no point of the catalogue, another unit, a time that is no time or has
/// not come, another stored value than there is, a value that the point cannot have, samples that were retired, a point
/// and time that come twice, or an empty value that is not a withdrawal. Fails with what the store says and with
/// `cancelled`; what is wrong with the file is in the plan. A worker's thread.
[[nodiscard]] Result<CorrectionPlan> plan_corrections(const SampleReader& samples, const LedgerStore& ledger,
                                                      const Catalog& catalog, const CorrectionOrder& order,
                                                      const std::stop_token& cancel);

/// The corrections of a plan as they are entered: with who, when and, where a row says nothing, why. Fails with
/// `invalid_argument` where who or why are missing or the plan has nothing to keep.
[[nodiscard]] Result<std::vector<Correction>> corrections_of(const CorrectionPlan& plan, const CorrectionOrder& order);

/// What a person wrote, in the form in which the device states it: that of the sample, or of the nearest value. Fails
/// as parse_value(), and with what the store says.
[[nodiscard]] Result<Value> typed_value(const SampleReader& samples, const Correction& record, const std::string& text);

/// What is stored, for a person to compare: a value, "missing", "none".
[[nodiscard]] std::string stored_text(const std::optional<Sample>& stored);

}  // namespace wattmast
