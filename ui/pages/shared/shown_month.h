// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The month of pages that show one: that in which the session's range ends.
#pragma once

#include "ui/shell/session.h"
#include "units/civil_time.h"

namespace wattmast::ui {

[[nodiscard]] CivilMonth shown_month(const Session& session);
/// The month on the clocks of the display zone.
[[nodiscard]] TimeRange range_of(CivilMonth month, const QTimeZone& zone);

}  // namespace wattmast::ui
