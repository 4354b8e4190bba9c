// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/coverage_month.h"

#include "app/energy_account.h"
#include "app/ledger/draft_rules.h"
#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::in_november;
using test::IsOk;
using test::node;
using test::october;
using testing::ElementsAre;
using testing::SizeIs;

class CoverageMonthTest : public test::LedgerFixture {
protected:
    Result<CoverageMonth> coverage(EnergyScope scope = {}, UtcTime now = in_november, CivilMonth month = october,
                                   const EnergyProgress& progress = {}, const std::stop_token& cancel = {}) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        return coverage_month(reader, network_.store().ledger(), {month, std::move(scope), now}, progress, cancel);
    }
    CoverageMonth of_all() {
        const auto found = coverage();
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    [[nodiscard]] std::string code(SiteId id) { return network_.catalog().site(id)->code; }
    std::vector<std::string> codes(const CoverageMonth& month) {
        std::vector<std::string> all;
        for (const CoverageRow& row : month.rows) {
            all.push_back(code(row.site));
        }
        return all;
    }
    const CoverageRow& row(const CoverageMonth& month, const std::string& wanted) {
        for (const CoverageRow& one : month.rows) {
            if (code(one.site) == wanted) {
                return one;
            }
        }
        throw std::runtime_error("no such row");
    }
    /// A meter that is silent from the morning of the 10th to the evening of the 11th, 36 hours of Shanghai.
    PointId add_with_gap(const std::string& name, PointKind kind) {
        const SiteId site = network_.add_site(name, "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
        const PointId point = network_.add_point(meter, kind);
        network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", meter)});
        const auto value = [&](std::int64_t hour) {
            return kind == PointKind::active_power ? Value::of(Decimal{900, 0}) : Value::of(Decimal{hour * 900, -3});
        };
        const UtcTime begin = at("2023-09-30");
        for (UtcTime time = begin; time < at("2023-11-02"); time += std::chrono::hours{1}) {
            if (time <= at("2023-10-09T20:00:00Z") || time >= at("2023-10-11T08:00:00Z")) {
                network_.add(point, time, value((time - begin) / std::chrono::hours{1}));
            }
        }
        return point;
    }
};

TEST_F(CoverageMonthTest, EveryHourOfEveryMeterIsCounted) {
    const CoverageMonth month = of_all();
    ASSERT_THAT(month.rows, SizeIs(2));
    ASSERT_THAT(month.days, SizeIs(31));
    for (const CoverageRow& row : month.rows) {
        EXPECT_EQ(row.meters, 1U);
        EXPECT_THAT(row.month.of, ElementsAre(744, 0, 0, 0, 0));
        EXPECT_EQ(row.coverage, whole);
        for (const DayCoverage& day : row.days) {
            EXPECT_THAT(day.of, ElementsAre(24, 0, 0, 0, 0));
        }
    }
    EXPECT_EQ(month.all.count(EnergyMethod::measured), 2U * 744);
    EXPECT_EQ(month.sites, 2U);
    EXPECT_EQ(month.incomplete, 0U);
    EXPECT_FALSE(month.has_nodes);
}

TEST_F(CoverageMonthTest, GapsAreOfTheirDaysAndTheWorstComesFirst) {
    add_with_gap("SH-03", PointKind::active_energy_import);
    add_with_gap("SH-04", PointKind::active_power);
    network_.add_site("SH-00", "Asia/Shanghai", "CN-SH");
    const CoverageMonth month = of_all();
    EXPECT_THAT(codes(month), ElementsAre("SH-04", "SH-03", "SH-01", "SH-02", "SH-00"));
    EXPECT_EQ(month.without_meter, 1U);
    EXPECT_EQ(month.incomplete, 2U);
    // The power says nothing from 04:00 of the 10th to 16:00 of the 11th; the register shares what it counted.
    const CoverageRow& power = row(month, "SH-04");
    EXPECT_EQ(power.month.count(EnergyMethod::missing), 36U);
    EXPECT_EQ(power.month.count(EnergyMethod::integrated), 708U);
    EXPECT_THAT(power.days[9].of, ElementsAre(0, 4, 0, 0, 20));
    EXPECT_THAT(power.days[10].of, ElementsAre(0, 8, 0, 0, 16));
    EXPECT_THAT(power.days[11].of, ElementsAre(0, 24, 0, 0, 0));
    const CoverageRow& shared = row(month, "SH-03");
    EXPECT_EQ(shared.month.count(EnergyMethod::estimated), 36U);
    EXPECT_THAT(shared.days[9].of, ElementsAre(4, 0, 20, 0, 0));
    EXPECT_EQ(month.all.count(EnergyMethod::missing), 36U);
    EXPECT_EQ(month.all.total(), 4U * 744) << "a site without a meter has no hours";
}

TEST_F(CoverageMonthTest, HoursAreThoseOfTheAccount) {
    add_with_gap("SH-03", PointKind::active_energy_import);
    add_with_gap("SH-04", PointKind::active_power);
    for (const char* gap_policy : {"", "leave_missing", "typical_day"}) {
        if (*gap_policy != 0) {
            enter({policy("gap_policy", gap_policy)});
        }
        const CoverageMonth month = of_all();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        const DraftRules rules = rules_of_month(network_.store().ledger(), october).value();
        for (const Site& site : catalog.sites) {
            const auto account =
                site_account(reader, site, october, in_november, rules.account, AccountDepth::grid_nodes, {});
            ASSERT_THAT(account, IsOk());
            MonthCoverage hours;
            for (const AccountHour& hour : account->nodes.front().hours) {
                ++hours.of.at(static_cast<std::size_t>(hour.method) - 1);
            }
            const CoverageRow& found = row(month, site.code);
            EXPECT_EQ(found.month, hours) << site.code << ' ' << gap_policy;
            EXPECT_EQ(found.coverage, account->nodes.front().month.coverage) << site.code << ' ' << gap_policy;
        }
    }
}

TEST_F(CoverageMonthTest, WhatTheOrganisationDecidedHoldsAlsoWhenTheMonthIsClosed) {
    add_with_gap("SH-03", PointKind::active_energy_import);
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    enter({policy("gap_policy", "leave_missing")});
    EXPECT_EQ(row(of_all(), "SH-03").month.count(EnergyMethod::estimated), 36U) << "as it was closed";
}

TEST_F(CoverageMonthTest, DaysThatSomebodyEnteredAreEntered) {
    add_with_gap("SH-04", PointKind::active_power);
    BookRecord entered = record(BookKind::entered_energy, "SH-04", {{"energy", "40 kWh"}, {"source", "bill"}});
    entered.first_day = std::chrono::year{2023} / 10 / 10;
    entered.last_day = std::chrono::year{2023} / 10 / 11;
    BookRecord not_needed = entered;
    not_needed.site = "SH-01";
    enter({entered, not_needed});
    const CoverageMonth month = of_all();
    EXPECT_THAT(row(month, "SH-04").days[9].of, ElementsAre(0, 0, 0, 24, 0));
    EXPECT_EQ(row(month, "SH-04").month.count(EnergyMethod::entered), 48U);
    EXPECT_EQ(row(month, "SH-01").month.count(EnergyMethod::entered), 0U) << "the meter has all of them";
}

TEST_F(CoverageMonthTest, HoursToComeAreNotMissing) {
    const auto found = coverage({}, at("2023-10-15T08:30:00Z"));
    ASSERT_THAT(found, IsOk());
    const CoverageRow& first = found->rows.front();
    EXPECT_EQ(first.month.total(), 14U * 24 + 16) << "until 16:00 of the 15th in Shanghai";
    EXPECT_EQ(first.days[14].total(), 16U);
    EXPECT_EQ(first.days[15].total(), 0U);
    EXPECT_EQ(first.month.count(EnergyMethod::missing), 0U);
}

TEST_F(CoverageMonthTest, ADayHasTheHoursOfItsClocks) {
    const SiteId site = network_.add_site("DE-01", "Europe/Berlin", "DE");
    const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
    network_.add_point(meter, PointKind::active_energy_import);
    network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", meter)});
    const CoverageMonth month = of_all();
    EXPECT_THAT(row(month, "DE-01").days[28].of, ElementsAre(0, 0, 0, 0, 25)) << "the clock was set back";
    EXPECT_EQ(row(month, "DE-01").month.total(), 745U);
}

TEST_F(CoverageMonthTest, OfOneSiteEveryMeasuredNodeHasARow) {
    const Catalog before = network_.catalog();
    const SiteId site = before.site_by_code("SH-01")->id;
    const DeviceId radio = network_.add_device(site, "DC1", std::chrono::hours{1});
    const PointId power = network_.add_point(radio, PointKind::active_power);
    network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", before.devices.front().id),
                              node(site, NodeKind::ict, "Radio", radio, "Mains")});
    const auto found = coverage({{}, site, {}});
    ASSERT_THAT(found, IsOk());
    EXPECT_TRUE(found->has_nodes);
    ASSERT_THAT(found->rows, SizeIs(2));
    EXPECT_EQ(found->rows[0].node, "Radio");
    EXPECT_THAT(found->rows[0].points, ElementsAre(power));
    EXPECT_EQ(found->rows[0].month.count(EnergyMethod::missing), 744U);
    EXPECT_EQ(found->rows[1].node, "Mains");
    EXPECT_EQ(found->all.total(), 744U) << "of grid nodes alone";
}

TEST_F(CoverageMonthTest, AScopeIsAskedForAndTold) {
    std::vector<std::pair<std::size_t, std::size_t>> told;
    const auto found = coverage({{"Area of SH-02"}, {}, {}}, in_november, october,
                                [&](std::size_t done, std::size_t of) { told.emplace_back(done, of); });
    ASSERT_THAT(found, IsOk());
    EXPECT_THAT(codes(*found), ElementsAre("SH-02"));
    EXPECT_THAT(told, ElementsAre(testing::Pair(1U, 1U)));
    EXPECT_THAT(coverage({{"Nowhere"}, {}, {}}), FailsWith(Errc::no_data));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(coverage({}, in_november, october, {}, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
