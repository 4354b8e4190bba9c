// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A record of an import as JSON: for the database and for who asks.
#pragma once

#include <boost/json.hpp>
#include <cstdint>

#include "app/history/import_record.h"

namespace wattmast {

/// How times stand there: UTC milliseconds as a number, or ISO 8601 as a text.
enum class RecordTimes : std::uint8_t { milliseconds = 1, iso8601 = 2 };

/// All members under their names; null for a time that there is not; bytes that are no UTF-8 as "\xFF". Of one that is
/// `damaged` only its end.
[[nodiscard]] boost::json::object json_of(const HistoryImportRecord& record, RecordTimes times);

}  // namespace wattmast
