// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Alarms as a CSV file.
#pragma once

#include <string>
#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"
#include "ui/format/alarm_texts.h"
#include "units/civil_time.h"

namespace wattmast::ui {

/// RFC 4180 with CRLF and a header, UTF-8, English and locale-free whatever the screen says: ISO 8601 times with the
/// zone's offset, '.' in numbers, empty where there is no value. Any thread.
[[nodiscard]] std::string alarms_csv(const std::vector<Alarm>& alarms, const Catalog& catalog, const AlarmRules& rules,
                                     const TimeZone& zone, UtcTime now);

}  // namespace wattmast::ui
