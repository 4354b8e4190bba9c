// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the window says while the store takes no samples, and when it takes them again.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/views.h"

namespace wattmast::ui {

class OutageText {
    Q_DECLARE_TR_FUNCTIONS(OutageText)

public:
    struct Strip {
        QString headline;
        QString text;
    };

    /// While `status` has an outage, or devices are not polled because the store is slower than they are: what
    /// happened, since when, how much waits of how much fits, how long that lasts, what to do.
    /// @param database Its file, to name the disk.
    [[nodiscard]] static Strip lasting(const CollectorStatus& status, const QString& database, UtcTime now);
    /// The first part of the status bar: "Disk full · 1,204 of 1,000,000 samples wait".
    [[nodiscard]] static QString short_state(const CollectorStatus& status);
    /// @pre outage.until is set
    [[nodiscard]] static Strip ended(const StoreOutage& outage, UtcTime now);
    /// Asked before the window closes while samples wait that would be lost.
    [[nodiscard]] static Strip before_quitting(const CollectorStatus& status);
    [[nodiscard]] static QString quit_anyway() { return tr("Quit and lose them"); }
    [[nodiscard]] static QString keep_running() { return tr("Keep running"); }

private:
    [[nodiscard]] static QString waiting(const CollectorStatus& status);
    [[nodiscard]] static QString time_left(const CollectorStatus& status, UtcTime now);
    [[nodiscard]] static QString what_to_do(Errc code, const QString& database);
};

}  // namespace wattmast::ui
