// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The table of stops. Each part says which pictures it takes; numbers in brackets are mock-ups.
#pragma once

#include <vector>

#include "guide.h"

namespace wattmast::ui::test {

/// The demo fleet, polled: must be open() before the next five.
void begin_demo(Guide& guide);
[[nodiscard]] std::vector<Scene> page_scenes();    ///< Every page [01–09, 16, 17].
[[nodiscard]] std::vector<Scene> report_scenes();  ///< A report, step by step, and a tenant's [13].
[[nodiscard]] std::vector<Scene> popup_scenes();   ///< What opens above a page [21].
[[nodiscard]] std::vector<Scene> device_scenes();  ///< Adding, looking for and testing devices [18].
[[nodiscard]] std::vector<Scene> window_scenes();  ///< Windows beside the main one, and the wall [19].
[[nodiscard]] std::vector<Scene>
live_state_scenes();  ///< Loading, empty range, stale, partial, collector stopped [21].
/// Databases that are empty, for reading only, on a full disk, damaged; and no database at all [20, 21].
[[nodiscard]] std::vector<Scene> database_scenes();
/// What a real engine does not show on demand: a fleet half read, damaged records, refused messages, a save that waits.
[[nodiscard]] std::vector<Scene> made_up_scenes();

}  // namespace wattmast::ui::test
