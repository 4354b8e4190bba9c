// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The alarms of a fleet or region as rows of the wall.
#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

#include "app/views.h"
#include "model/alarm.h"
#include "model/catalog.h"
#include "ui/shell/session.h"

namespace wattmast {
struct AlarmBoard;
}

namespace wattmast::ui {

struct WallAlarm {
    QString key;  ///< The same as long as it is the same alarm.
    Severity severity = Severity::minor;
    QString headline;
    QString place;
    UtcTime since;
    bool is_acknowledged = false;
};

struct WallAlarms {
    std::vector<WallAlarm> rows;          ///< Most urgent first, then newest first.
    std::array<std::size_t, 4> counts{};  ///< By severity: index is Severity − 1.
    std::optional<Failure> failure{};     ///< Alarms are not watched: no row does not mean that there is no alarm.

    /// Nothing is known, so that not even 0 can be said.
    [[nodiscard]] bool is_unknown() const { return failure && rows.empty(); }
};

/// Of the scope. From the board: neither shelved ones nor members of groups.
[[nodiscard]] WallAlarms wall_alarms(const AlarmBoard& board, const Catalog& catalog, const Scope& scope);
/// Where the engine raises no alarms: what the data itself says needs attention.
[[nodiscard]] WallAlarms wall_alarms(const std::vector<Attention>& attention, const Catalog& catalog,
                                     const Scope& scope);

/// Which critical alarms are new, so that the wall stands still for them.
class CriticalWatch {
public:
    /// True while a critical alarm is there that came after the first look and is neither acknowledged nor dismissed.
    /// Such alarms go to the first places of `alarms`.
    bool look_at(WallAlarms& alarms);
    /// The person has seen what is there now.
    void dismiss();
    [[nodiscard]] bool is_new(const QString& key) const { return fresh_.contains(key); }

private:
    bool has_looked_ = false;
    QStringList known_;
    QStringList fresh_;
};

}  // namespace wattmast::ui
