// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a rule needs by its condition, and what of it does not fit together.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "model/alarm.h"
#include "model/alarm_condition.h"
#include "model/catalog.h"

namespace wattmast::ui {

enum class RuleField : std::uint8_t {
    name = 1,
    subject = 2,
    raise_limit = 3,
    clear_limit = 4,
    raise_after = 5,
    site = 6
};

struct RuleFault {
    RuleField field = RuleField::name;
    QString text;  ///< What is wrong and what to do, one sentence.
};

/// Empty: the rule may be saved. In the order of the form.
[[nodiscard]] std::vector<RuleFault> faults_of(const AlarmRule& rule);

}  // namespace wattmast::ui
