// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The board of alarms as the attention lists of other pages show it.
#pragma once

#include <vector>

#include "app/alarm_desk.h"
#include "app/views.h"
#include "ui/shell/session.h"
#include "ui/widgets/attention_list.h"

namespace wattmast::ui {

/// The active alarms of the scope that are not shelved, groups as one row, most urgent first.
[[nodiscard]] std::vector<AttentionRow> board_rows(const AlarmBoard& board, const Catalog& catalog, const Scope& scope,
                                                   UtcTime now);

/// The same of the whole fleet for counts and maps: severity, site, device and begin. A group over several sites
/// counts at the site of its first member.
[[nodiscard]] std::vector<Attention> board_attention(const AlarmBoard& board, UtcTime now);

}  // namespace wattmast::ui
