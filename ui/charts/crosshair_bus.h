// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One time cursor for all charts of a page.
#pragma once

#include <QObject>
#include <optional>

#include "units/utc_time.h"

namespace wattmast::ui {

/// Thread: GUI thread. Charts publish the snapped time under the pointer and draw what others publish.
class CrosshairBus : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<UtcTime> time() const noexcept { return time_; }
    [[nodiscard]] bool is_pinned() const noexcept { return pinned_; }

    /// Moves the cursor, or takes it away. Ignored while pinned.
    void hover(std::optional<UtcTime> time);
    /// Fixes the cursor at `time` until freed.
    void pin(UtcTime time);
    /// Lets the cursor follow the pointer again, and takes it away until it does.
    void free();

Q_SIGNALS:
    void changed();

private:
    std::optional<UtcTime> time_;
    bool pinned_ = false;
};

}  // namespace wattmast::ui
