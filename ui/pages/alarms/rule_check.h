// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a rule needs by its condition, and what of it does not fit together.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "model/alarm.h"
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

/// Whether the condition has limits.
[[nodiscard]] bool has_limits(AlarmCondition condition) noexcept;
/// Whether it looks at points of a kind, and whether at a figure of a site instead.
[[nodiscard]] bool takes_kind(AlarmCondition condition) noexcept;
[[nodiscard]] bool takes_figure(AlarmCondition condition) noexcept;
/// Whether it has to look at one of them; else it looks at points of every kind where none is chosen.
[[nodiscard]] bool needs_subject(AlarmCondition condition) noexcept;
/// Whether the condition can be held against values of a kind: levels have limits, running registers fall.
[[nodiscard]] bool suits(AlarmCondition condition, PointKind kind) noexcept;

/// Empty: the rule may be saved. In the order of the form.
[[nodiscard]] std::vector<RuleFault> faults_of(const AlarmRule& rule);

}  // namespace wattmast::ui
