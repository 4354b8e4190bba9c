// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/crosshair_bus.h"

namespace wattmast::ui {

void CrosshairBus::hover(std::optional<UtcTime> time) {
    if (pinned_ || time == time_) {
        return;
    }
    time_ = time;
    Q_EMIT changed();
}

void CrosshairBus::pin(UtcTime time) {
    if (pinned_ && time_ == time) {
        return;
    }
    time_ = time;
    pinned_ = true;
    Q_EMIT changed();
}

void CrosshairBus::free() {
    if (!pinned_ && !time_) {
        return;
    }
    pinned_ = false;
    time_.reset();
    Q_EMIT changed();
}

}  // namespace wattmast::ui
