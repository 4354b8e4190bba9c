// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an alarm means, in plain words: what happened, the likely reason, what to do.
#pragma once

#include <QString>

#include "app/alarm_desk.h"
#include "app/alarms/power_course.h"
#include "model/catalog.h"
#include "ui/format/alarm_texts.h"

namespace wattmast::ui {

struct AlarmStory {
    QString what_happened;
    QString likely_reason;
    QString what_to_do;  ///< The advice that a person wrote into the rule, where there is one.
    friend bool operator==(const AlarmStory&, const AlarmStory&) = default;
};

/// Sentences in the language in force; no part is empty. `members`: of a group.
[[nodiscard]] AlarmStory story_of(const Alarm& alarm, const std::vector<Alarm>& members, const Catalog& catalog,
                                  const AlarmRules& rules);

/// "since 08:20, acknowledged 08:41 by W. Lin", "cleared 14:02 after 18 min", "shelved until 12 Nov 22:00 by W. Lin".
[[nodiscard]] QString state_text(const Alarm& alarm, UtcTime now);

/// "137 kWh more than expected", or why that is not known.
[[nodiscard]] QString cost_text(const Result<AlarmCost>& cost);

}  // namespace wattmast::ui
