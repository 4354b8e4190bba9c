// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures of many sites together.
#include "ui/pages/overview/fleet_summary.h"

#include <cmath>
#include <limits>

#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/pages/overview/fleet_kpis.h"
#include "ui/pages/overview/fleet_picture.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

Course without_newest(float value) {
    std::vector<float> course(96, value);
    course.back() = std::numeric_limits<float>::quiet_NaN();
    return course;
}

}  // namespace

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
        QCOMPARE(fleet_kpis(summary).front().note, QStringLiteral("known at 1 of 3 sites, 1 held back"));
    }

    void sites_that_answer_without_power_are_told_where_either_is_counted() {
        FleetNow fleet;
        fleet.sites.resize(3);
        for (SiteNow& site : fleet.sites) {
            site.state = SiteState::reporting;
            site.power = 1000;
        }
        fleet.sites[1].power.reset();
        const std::vector<const SiteNow*> sites{&fleet.sites[0], &fleet.sites[1], &fleet.sites[2]};
        const std::vector<Kpi> kpis = fleet_kpis(summarize(fleet.attention, sites));
        QCOMPARE(kpis[0].note, QStringLiteral("known at 2 of 3 sites"));
        QCOMPARE(kpis[5].note, QStringLiteral("all answer, 1 without power"));
        for (const std::size_t tile : {0U, 5U}) {
            QVERIFY2(kpis[tile].tip.contains(QStringLiteral("1 site")), qPrintable(kpis[tile].tip));
        }
        fleet.sites[1].power = 1000;
        const std::vector<Kpi> whole = fleet_kpis(summarize(fleet.attention, sites));
        QCOMPARE(whole[5].note, QStringLiteral("all answer"));
        QVERIFY(whole[5].tip.isEmpty());
    }

    void a_site_that_cannot_be_read_has_no_share_in_what_is_measured() {
        FleetNow fleet;
        fleet.sites.resize(3);
        fleet.sites[0].coverage_today = PartsPerMillion{900'000};
        fleet.sites[1].coverage_today = PartsPerMillion{600'000};
        fleet.sites[1].failure = Failure{Errc::store_damaged, "a live value only"};
        fleet.sites[2].failure = Failure{Errc::store_damaged, "all of it"};
        const FleetSummary summary = summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1], &fleet.sites[2]});
        QCOMPARE(summary.unreadable, 2);
        QCOMPARE(summary.measured, 2);
        QCOMPARE(summary.coverage, 0.75);
        QVERIFY(fleet_kpis(summary)[5].note.endsWith(QStringLiteral(", 2 unreadable")));
        QCOMPARE(summarize(fleet.attention, {&fleet.sites[2]}).measured, 0);
    }

    void what_is_read_of_a_part_of_the_fleet_says_so() {
        FleetNow fleet;
        fleet.sites.resize(2);
        for (SiteNow& site : fleet.sites) {
            site.power = 1000;
        }
        fleet.sites[0].expected_power = 900;
        fleet.sites[0].energy_today = Energy::of(7'000'000);
        fleet.sites[0].power_24h = std::vector<float>(96, 1000);
        fleet.sites[1].is_read = false;
        FleetSummary summary = summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1]});
        QCOMPARE(summary.unread, 1);
        const std::vector<Kpi> partial = fleet_kpis(summary);
        QCOMPARE(partial[0].value.number, QStringLiteral("2.00"));
        QVERIFY2(partial[0].note.isEmpty(), "live values are complete, a deviation of one site is none of the fleet");
        QVERIFY2(partial[0].values.empty(), "nor is its course");
        for (const std::size_t tile : {1U, 3U, 4U}) {
            QCOMPARE(partial[tile].note, QStringLiteral("reading, 1 of 2 sites"));
        }
        QCOMPARE(partial[1].value.number, Format::no_value());
        QVERIFY(!summary.energy_today.known_value());
        QVERIFY(!summary.deviation());
        fleet.sites[0].is_read = false;
        summary = summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1]});
        QCOMPARE(fleet_kpis(summary)[1].note, QStringLiteral("reading…"));
        fleet.sites[0].is_read = true;
        fleet.sites[1].is_read = true;
        summary = summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1]});
        QCOMPARE(fleet_kpis(summary)[1].note, QStringLiteral("known at 1 of 2 sites"));
        QCOMPARE(fleet_kpis(summary)[0].values.size(), std::size_t{96});
    }

    /// In the first minute of a quarter of an hour some sites have answered in it and some have not.
    void an_open_quarter_is_no_sum_until_all_have_answered_in_it() {
        FleetNow fleet;
        fleet.sites.resize(3);
        for (SiteNow& site : fleet.sites) {
            site.state = SiteState::reporting;
            site.power = 1000;
            site.traffic_down = 10;
            site.power_24h = std::vector<float>(96, 1000);
            site.traffic_24h = std::vector<float>(96, 10);
        }
        const auto together = [&] {
            return summarize(fleet.attention, {&fleet.sites[0], &fleet.sites[1], &fleet.sites[2]});
        };
        QCOMPARE(together().power_24h[95], 3000.0F);
        SiteNow& slow = fleet.sites[1];
        slow.power_24h = without_newest(1000);
        QVERIFY2(std::isnan(together().power_24h[95]), "what two of three sites draw is no fall of the fleet");
        QCOMPARE(together().power_24h[94], 3000.0F);
        QCOMPARE(together().traffic_24h[95], 30.0F);
        slow.traffic_24h = without_newest(10);
        QVERIFY(std::isnan(together().traffic_24h[95]));
        QCOMPARE(together().traffic_24h[94], 30.0F);
        for (const SiteState state : {SiteState::late, SiteState::silent}) {
            slow.state = state;
            QCOMPARE(together().power_24h[95], 2000.0F);
            QCOMPARE(together().traffic_24h[95], 20.0F);
        }
        slow.state = SiteState::reporting;
        slow.power.reset();
        slow.traffic_down.reset();
        QVERIFY2(together().power_24h[95] == 2000.0F && together().traffic_24h[95] == 20.0F,
                 "a router that answers for a meter that does not: the sum of now is without it too");
    }

    /// Laid out once, a picture says what summarize() says, whatever the alarms since.
    void a_picture_counts_alarms_at_their_sites_and_regions() {
        auto catalog = std::make_shared<Catalog>();
        auto fleet = std::make_shared<FleetNow>();
        const std::vector<std::vector<std::string>> areas = {{"CN"}, {"CN", "SH"}, {"CN", "SH", "Pudong"}, {"DE"}, {}};
        for (std::size_t i = 0; i < areas.size(); ++i) {
            Site site;
            site.id = SiteId{static_cast<std::int64_t>(i) + 1};
            site.area = areas[i];
            catalog->sites.push_back(site);
            SiteNow now;
            now.site = site.id;
            now.power = 1000.0 * static_cast<double>(i + 1);
            fleet->sites.push_back(now);
        }
        std::vector<Attention> urgent(4);
        urgent[0].site = SiteId{2};
        urgent[1].site = SiteId{3};
        urgent[2].site = SiteId{4};
        urgent[3].site = SiteId{99};
        urgent[1].severity = Severity::critical;
        for (const Scope& scope : {Scope{}, Scope{{"CN"}, {}}, Scope{{"FR"}, {}}}) {
            const FleetPicture picture(fleet, catalog, scope);
            const std::vector<const SiteNow*> sites = sites_in(*fleet, *catalog, scope);
            QCOMPARE(picture.sites(), sites);
            QCOMPARE(picture.has(SiteId{4}), scope.area.empty());
            QCOMPARE(picture.all(urgent).attention, summarize(urgent, sites).attention);
            QCOMPARE(picture.all(urgent).power, summarize(urgent, sites).power);
            const std::vector<Region> regions = regions_in(*fleet, *catalog, scope);
            const std::vector<FleetPicture::Part> parts = picture.regions(urgent);
            QCOMPARE(parts.size(), regions.size());
            for (std::size_t i = 0; i < regions.size(); ++i) {
                QCOMPARE(parts[i].area, regions[i].area);
                QCOMPARE(parts[i].summary.attention, summarize(urgent, regions[i].sites).attention);
                QCOMPARE(parts[i].summary.power, summarize(urgent, regions[i].sites).power);
            }
        }
    }
};

WATTMAST_UI_TEST(FleetSummaryTest)
#include "fleet_summary_test.moc"
