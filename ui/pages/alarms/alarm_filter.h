// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which alarms the list shows.
#pragma once

#include <QString>
#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

/// In the order of the choices above the list.
enum class AlarmView : std::uint8_t { active = 0, unacknowledged = 1, shelved = 2, history = 3 };

struct AlarmFilter {
    AlarmView view = AlarmView::active;
    std::array<bool, 4> severities{true, true, true, true};  ///< Index is Severity − 1.
    QString text;                                            ///< Rows hold every word of it.
    Scope scope;
    friend bool operator==(const AlarmFilter&, const AlarmFilter&) = default;
};

/// Rows of the scope, groups as one, whatever severities and text say.
struct AlarmCounts {
    std::array<std::size_t, 4> views{};       ///< Index is AlarmView; history: of what was read.
    std::array<std::size_t, 4> severities{};  ///< Of the view shown; index is Severity − 1.
    friend bool operator==(const AlarmCounts&, const AlarmCounts&) = default;
};

[[nodiscard]] constexpr std::size_t index_of(Severity severity) noexcept {
    return static_cast<std::size_t>(severity) - 1;
}

/// Whether an alarm belongs to a view; `history` takes all.
[[nodiscard]] bool is_in_view(const Alarm& alarm, AlarmView view, UtcTime now);

/// Indices of members by their group, of groups that are among `alarms`.
using AlarmGroups = std::unordered_map<AlarmId, std::vector<std::size_t>>;
[[nodiscard]] AlarmGroups groups_of(const std::vector<Alarm>& alarms);
/// A member whose group is not there stands for itself.
[[nodiscard]] bool is_member(const Alarm& alarm, const AlarmGroups& groups);

/// Whether an alarm is of the scope by its own site or area.
[[nodiscard]] bool is_in_scope(const Alarm& alarm, const Catalog& catalog, const Scope& scope);
/// The same, a group being wherever one of its members is.
[[nodiscard]] bool is_in_scope(std::size_t index, const std::vector<Alarm>& alarms, const AlarmGroups& groups,
                               const Catalog& catalog, const Scope& scope);

[[nodiscard]] AlarmCounts count_alarms(const std::vector<Alarm>& alarms, const Catalog& catalog, const Scope& scope,
                                       AlarmView view, UtcTime now);

}  // namespace wattmast::ui
