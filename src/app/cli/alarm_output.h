// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Alarms and rules as the command line prints them.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "app/alarm_desk.h"
#include "model/alarm.h"
#include "model/catalog.h"

namespace wattmast::cli {

[[nodiscard]] boost::json::object json_of(const Catalog& catalog, const Alarm& alarm, UtcTime now);
[[nodiscard]] boost::json::object json_of(const AlarmEvent& event);
[[nodiscard]] boost::json::object json_of(const Catalog& catalog, const AlarmRule& rule);

/// One line each, with the number first.
[[nodiscard]] std::string line_of(const Catalog& catalog, const Alarm& alarm, UtcTime now);
[[nodiscard]] std::string line_of(const AlarmEvent& event);
[[nodiscard]] std::string line_of(const Catalog& catalog, const AlarmRule& rule);

/// What a person calls the rule: its name, else its key.
[[nodiscard]] std::string title_of(const AlarmRule& rule);

}  // namespace wattmast::cli
