// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures of many sites together.
#include "ui/pages/overview/fleet_summary.h"

#include "support/ui_test_main.h"
#include "ui/pages/overview/fleet_kpis.h"

using namespace wattmast;
using namespace wattmast::ui;

class FleetSummaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_sum_of_powers_has_no_last_values() {
        FleetNow fleet;
        fleet.sites.resize(2);
        fleet.sites[0].state = SiteState::silent;
        fleet.sites[0].last_power = LastValue{4280, fleet.at - std::chrono::minutes{30}};
        fleet.sites[0].expected_power = 4100;
        fleet.sites[1].state = SiteState::reporting;
        fleet.sites[1].power = 1300;
        fleet.sites[1].expected_power = 1000;
        const FleetSummary summary = summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1]});
        QCOMPARE(summary.power.known_value().value(), 1300.0);
        QCOMPARE(summary.power.known, 1);
        QCOMPARE(summary.power.of, 2);
        QCOMPARE(summary.deviation().value(), 30.0);
        QCOMPARE(summary.silent, 1);
    }

    void a_value_that_is_held_back_is_counted_as_that() {
        FleetNow fleet;
        fleet.sites.resize(3);
        fleet.sites[0].power_held_back = 2;
        fleet.sites[1].power = 1300;
        const FleetSummary summary = summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1], &fleet.sites[2]});
        QCOMPARE(summary.power, (PartialSum{1300, 1, 3, 1}));
        QCOMPARE(fleet_kpis(summary).front().note, QStringLiteral("1 of 3 sites, 1 held back"));
    }
};

WATTMAST_UI_TEST(FleetSummaryTest)
#include "fleet_summary_test.moc"
