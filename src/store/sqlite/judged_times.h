// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which samples people or the self-test decided about since a moment.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/sample.h"
#include "store/sqlite/connection.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sqlite {

/// The last records that are known. They are numbered in order of entry, see the schema.
struct KnownRecords {
    std::int64_t correction = 0;
    std::int64_t quarantine = 0;
};

struct JudgedTime {
    PointId point;
    UtcTime from;  ///< Samples before it count as they did.
};

/// What the records say that are not known yet, whoever wrote them; in no order. They are known then; with none known,
/// so are all, and nothing is told. Two seeks in what is mostly in memory. Fails with what SQLite says.
[[nodiscard]] Result<std::vector<JudgedTime>> judged_since(Connection& connection, std::optional<KnownRecords>& known);

}  // namespace wattmast::sqlite
