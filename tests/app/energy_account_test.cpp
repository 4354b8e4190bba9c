// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "app/node_energy.h"
#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::IsOk;
using test::node;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const CivilMonth march = CivilMonth::parse("2026-03").value();
const UtcTime long_after = at("2026-06-01");

/// A finding's check and node.
testing::Matcher<const AccountFinding&> is(std::string check, std::string name) {
    return testing::AllOf(testing::Field(&AccountFinding::check, std::move(check)),
                          testing::Field(&AccountFinding::node, std::move(name)));
}

/// A site in Berlin, whose March has 743 hours, with registers that count 250 Wh in a quarter of an hour.
class EnergyAccountTest : public testing::Test {
protected:
    EnergyAccountTest() : site_(network_.add_site("BE-01", "Europe/Berlin", "DE")) {}

    DeviceId meter(std::string name) { return network_.add_device(site_, std::move(name), 15min); }
    PointId register_of(DeviceId device) { return network_.add_point(device, PointKind::active_energy_import); }
    /// From three hours before the month to three hours behind it.
    void fill_register(PointId point, std::int64_t watt_hours) {
        fill_register(point, watt_hours, {range_.begin - 3h, range_.end + 3h});
    }
    void fill_register(PointId point, std::int64_t watt_hours, TimeRange range) {
        for (UtcTime time = range.begin; time <= range.end; time += 15min) {
            const std::int64_t quarters = (time - at("2026-01-01")) / 15min;
            network_.add(point, time, Value::of(Decimal{7'000'000 + quarters * watt_hours, -3}));
        }
    }
    SiteAccount account(const AccountRules& rules = {}, UtcTime now = long_after,
                        AccountDepth depth = AccountDepth::energies) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.samples(), catalog);
        const auto found = site_account(reader, catalog.sites.front(), march, now, rules, depth, {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }

    test::SmallNetwork network_;
    SiteId site_;
    const TimeRange range_ = TimeZone::find("Europe/Berlin").value().range_of(march);
};

TEST_F(EnergyAccountTest, HoursAndDaysOfAMonthWithAChangeOfTheClockAddUp) {
    const DeviceId device = meter("M1");
    fill_register(register_of(device), 250);
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", device)});
    const SiteAccount found = account();
    EXPECT_THAT(found.findings, IsEmpty());
    ASSERT_THAT(found.nodes, SizeIs(1));
    const NodeAccount& mains = found.nodes.front();
    EXPECT_THAT(mains.hours, SizeIs(743));
    EXPECT_THAT(mains.days, SizeIs(31));
    EXPECT_EQ(
        mains.hours[5],
        (AccountHour{{range_.begin + 5h, range_.begin + 6h}, Energy::of(1'000'000), EnergyMethod::measured, whole}));
    EXPECT_EQ(mains.days[28].energy, Energy::of(23'000'000));  // the 29th
    EXPECT_EQ(mains.month.energy, Energy::of(743'000'000));
    EXPECT_EQ(mains.month.coverage, whole);
    EXPECT_EQ(mains.month.by_method[0], Energy::of(743'000'000));
}

TEST_F(EnergyAccountTest, AMonthIsWhatNodeEnergySaysOfIt) {
    const DeviceId device = meter("M1");
    const PointId reading = register_of(device);
    std::mt19937 random(17);
    std::int64_t count = 1000;
    for (UtcTime time = range_.begin - 2h; time < range_.end + 2h; time += 7min) {
        count += static_cast<std::int64_t>(random() % 4000);
        const bool is_gap = random() % 50 == 0;
        time += is_gap ? Duration(5h) : Duration(0);
        count = random() % 900 == 0 ? 3 : count;
        network_.add(reading, time, Value::of(Decimal{count, -3}));
    }
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", device)});
    const SiteAccount found = account();
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    const SiteLayout layout = layout_of(reader.index(), catalog.sites.front());
    const auto month = node_energy(reader, layout.grid.front(), {&range_, 1}, {});
    ASSERT_THAT(month, IsOk());
    EXPECT_EQ(found.nodes.front().month.energy, month->front().energy);
}

TEST_F(EnergyAccountTest, ARegistersGapIsSharedByTimeOrLeftMissing) {
    const DeviceId device = meter("M1");
    const PointId reading = register_of(device);
    fill_register(reading, 250, {range_.begin - 3h, range_.begin + 100h});
    fill_register(reading, 250, {range_.begin + 110h, range_.end + 3h});
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", device)});
    AccountRules rules;
    const NodeAccount shared = account(rules).nodes.front();
    EXPECT_EQ(shared.gaps.shared, 10U);
    EXPECT_EQ(shared.month.energy, Energy::of(743'000'000));
    EXPECT_EQ(shared.month.by_method[2], Energy::of(10'000'000));
    EXPECT_EQ(shared.hours[105].method, EnergyMethod::estimated);
    rules.gaps.policy = GapPolicy::leave_missing;
    const SiteAccount left = account(rules);
    EXPECT_EQ(left.nodes.front().month.energy, Energy::of(733'000'000));
    EXPECT_EQ(left.nodes.front().hours[105].method, EnergyMethod::missing);
    EXPECT_THAT(left.findings, Contains(is("missing_hours", "Mains")));
}

TEST_F(EnergyAccountTest, TypicalDaysStandInForWhatNoRegisterTells) {
    const DeviceId device = meter("M1");
    const PointId reading = register_of(device);
    fill_register(reading, 250, {range_.begin - std::chrono::weeks{5}, range_.end - 48h});
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", device)});
    AccountRules rules;
    EXPECT_EQ(account(rules).nodes.front().month.energy, Energy::of(695'000'000));
    rules.gaps.policy = GapPolicy::typical_day;
    const SiteAccount filled = account(rules);
    EXPECT_EQ(filled.nodes.front().month.energy, Energy::of(743'000'000));
    EXPECT_EQ(filled.nodes.front().month.by_method[2], Energy::of(48'000'000));
    EXPECT_THAT(filled.findings, Contains(is("typical_day", "Mains")));
    rules.gaps.largest_share = PartsPerMillion{60'000};
    const SiteAccount refused = account(rules);
    EXPECT_EQ(refused.nodes.front().month.energy, Energy::of(695'000'000));
    EXPECT_THAT(refused.findings, Contains(is("gap_over_limit", "Mains")));
}

TEST_F(EnergyAccountTest, HoursComeFromOneSourceForTheWholeMonth) {
    const DeviceId device = meter("M1");
    const PointId power = network_.add_point(device, PointKind::active_power);
    const PointId reading = register_of(device);
    fill_register(reading, 250, {range_.begin - 3h, range_.begin + 100h});
    fill_register(reading, 250, {range_.begin + 110h, range_.end + 3h});
    network_.fill(power, {range_.begin - 1h, range_.end + 1h}, 15min,
                  [](std::int64_t) { return test::decimal("3000"); });
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", device)});
    const SiteAccount found = account({}, long_after, AccountDepth::balances);
    // The register covers 98.7 %: the power, which says three times as much, is in none of the hours.
    EXPECT_EQ(found.nodes.front().month.energy, Energy::of(743'000'000));
    EXPECT_EQ(found.nodes.front().points, std::vector{reading});
    EXPECT_EQ(found.nodes.front().with_power.state, BalanceState::unbalanced);
    EXPECT_THAT(found.findings, Contains(is("register_against_power", "Mains")));
}

TEST_F(EnergyAccountTest, ComparesAParentWithItsChildren) {
    const DeviceId mains = meter("M1");
    const DeviceId radio = meter("R1");
    const DeviceId cooling = meter("C1");
    fill_register(register_of(mains), 250);
    fill_register(register_of(radio), 180);
    fill_register(register_of(cooling), 45);
    network_.set_nodes(
        site_, {node(site_, NodeKind::grid, "Mains", mains), node(site_, NodeKind::ict, "Radio", radio, "Mains"),
                node(site_, NodeKind::cooling, "Air", cooling, "Mains")});
    AccountRules rules;
    rules.tolerance = PartsPerMillion{100'000};
    EXPECT_THAT(account(rules).findings, IsEmpty());
    rules.tolerance = PartsPerMillion{99'999};
    const SiteAccount found = account(rules);
    EXPECT_THAT(found.findings, Contains(is("unbalanced", "Mains")));
    EXPECT_EQ(found.nodes.front().with_children.difference, Energy::of(-74'300'000));
    const SiteAccount grid = account(rules, long_after, AccountDepth::grid_nodes);
    ASSERT_THAT(grid.nodes, SizeIs(1));
    EXPECT_EQ(grid.nodes.front().month, found.nodes.front().month);
    EXPECT_THAT(grid.findings, IsEmpty());
}

TEST_F(EnergyAccountTest, SaysThatAMonthIsNotOverAndThatThereIsNoMeter) {
    const SiteAccount found = account({}, range_.end - 1ms);
    EXPECT_THAT(found.findings, Contains(is("month_not_over", "")));
    EXPECT_THAT(found.findings, Contains(is("no_grid_node", "")));
    EXPECT_THAT(account({}, range_.end).findings, Not(Contains(is("month_not_over", ""))));
}

TEST_F(EnergyAccountTest, ANodeWithoutSamplesDoesNotHinderTheOthers) {
    const DeviceId silent = meter("M1");
    const DeviceId good = meter("M2");
    register_of(silent);
    fill_register(register_of(good), 250);
    network_.set_nodes(site_,
                       {node(site_, NodeKind::grid, "North", silent), node(site_, NodeKind::grid, "South", good)});
    const SiteAccount found = account();
    ASSERT_THAT(found.nodes, SizeIs(2));
    EXPECT_FALSE(found.nodes[0].month.energy);
    EXPECT_EQ(found.nodes[1].month.energy, Energy::of(743'000'000));
    EXPECT_THAT(found.findings, Contains(is("no_data", "North")));
}

TEST_F(EnergyAccountTest, NegativeEnergyIsAnError) {
    const DeviceId device = meter("M1");
    const PointId power = network_.add_point(device, PointKind::active_power);
    network_.fill(power, {range_.begin - 1h, range_.end + 1h}, 15min, [](std::int64_t) { return test::decimal("-5"); });
    network_.set_nodes(site_, {node(site_, NodeKind::grid, "Mains", device)});
    EXPECT_THAT(account().findings, Contains(is("negative_energy", "Mains")));
}

}  // namespace
}  // namespace wattmast
