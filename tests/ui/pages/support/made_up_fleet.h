// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A small fleet with realistic days: base stations and one data hall, all numbers made up.
#pragma once

#include "made_up_curves.h"
#include "support/fake_engine.h"
#include "ui/engine_bridge.h"
#include "ui/shell/session.h"

namespace wattmast::ui::test {

/// 12 November 2026, 14:32:08 in Shanghai: "now" of the mock-ups.
[[nodiscard]] UtcTime made_up_now();

/// Five base stations (the first with PV, battery and radios in the energy tree) and a data hall.
[[nodiscard]] std::shared_ptr<const Catalog> made_up_catalog();
[[nodiscard]] SiteId macro_site();
[[nodiscard]] SiteId hall_site();
/// The mains power of a base station.
[[nodiscard]] PointId mains_power(const Catalog& catalog, SiteId site);

/// What the engine would say of a site at made_up_now(): every point measured but one missing and one suspect.
[[nodiscard]] SiteDetail made_up_detail(const Catalog& catalog, SiteId site);

/// Whether the engine answers inside post() or when the test says so.
enum class Jobs : std::uint8_t { at_once, when_told };

/// Engine, bridge and session around that fleet, with a clock that stands still.
struct MadeUpFleet {
    explicit MadeUpFleet(Jobs jobs = Jobs::at_once);
    /// Sets what request_site() answers to the detail of `site`.
    void answer_for(SiteId site);

    UtcTime now = made_up_now();
    std::vector<ChartQuery> asked;  ///< Every chart query that was run.
    FakeEngine engine;
    EngineBridge bridge;
    Session session;
};

/// Delivers what at-once jobs have posted.
void settle();

}  // namespace wattmast::ui::test
