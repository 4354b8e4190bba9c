// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/gap_limits.h"

#include <array>

#include "app/ledger/closed_factors.h"
#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using test::at;
using test::october;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(GapLimits, AreWrittenOnceWhereTheyAreEqual) {
    EXPECT_EQ(gap_limit_rule({}), "");
    EXPECT_EQ(gap_limit_rule(std::array<Duration, 2>{minutes{15}, minutes{15}}), " gap_limit=900s");
    EXPECT_EQ(gap_limit_rule(std::array<Duration, 2>{minutes{15}, Duration{902'500}}), " gap_limit=900s,902.5s");
}

TEST(GapLimits, AreTakenOutOfRules) {
    EXPECT_EQ(without_gap_limit("year_rule=x gap_policy=y gap_limit=900s,60s"), "year_rule=x gap_policy=y");
    EXPECT_EQ(without_gap_limit("year_rule=x gap_limit=900s with=y"), "year_rule=x with=y");
    EXPECT_EQ(without_gap_limit("year_rule=x"), "year_rule=x");
    EXPECT_TRUE(has_gap_limit("year_rule=x gap_limit=900s"));
    EXPECT_FALSE(has_gap_limit("year_rule=x gap_policy=y"));
}

TEST(GapLimits, AreFoundByTheNamesOfPoints) {
    test::SmallNetwork network;
    const SiteId site = network.add_site("SH-01", "Asia/Shanghai", "CN-SH");
    const DeviceId first = network.add_device(site, "M1", hours{1});
    const DeviceId second = network.add_device(site, "M1/b", hours{1});
    const Catalog catalog = network.catalog();
    const CatalogIndex index(catalog);
    LedgerLine line;
    line.site = "SH-01";
    line.points = {"M1/active_energy_import/total", "M1/b/active_energy_import/total", "M9/power/total"};
    line.rules = "gap_policy=y gap_limit=900s,60.5s,7s";
    EXPECT_THAT(
        gap_limits_of(index, {&line, 1}),
        testing::UnorderedElementsAre(testing::Pair(first, minutes{15}), testing::Pair(second, Duration{60'500})));
    for (const char* wrong : {"gap_policy=y", "gap_policy=y gap_limit=900", "gap_policy=y gap_limit=-1s",
                              "gap_policy=y gap_limit=s", "gap_policy=y gap_limit=900s,x"}) {
        line.rules = wrong;
        EXPECT_THAT(gap_limits_of(index, {&line, 1}), IsEmpty()) << wrong;
    }
}

class ChangedIntervalTest : public test::LedgerFixture {
protected:
    void change_interval(const std::string& site, Duration interval) {
        const Catalog catalog = network_.catalog();
        for (Device device : catalog.devices) {
            if (device.site == catalog.site_by_code(site)->id) {
                device.poll_interval = interval;
                ASSERT_THAT(network_.catalog_store().save_device(device), test::IsOk());
            }
        }
    }
};

/// A meter that tells its power alone, every hour; its energy hangs on how far apart two values may be.
TEST_F(ChangedIntervalTest, AClosedMonthStaysAsItWasAlsoOfAPower) {
    const SiteId site = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
    const DeviceId meter = network_.add_device(site, "P1", hours{1});
    const PointId power = network_.add_point(meter, PointKind::active_power);
    network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
    network_.fill(power, {at("2023-09-30"), at("2023-11-02")}, hours{1},
                  [](std::int64_t) { return test::decimal("500"); });
    const auto closed = close();
    ASSERT_THAT(closed, test::IsOk());
    const LedgerLine& by_power = line(closed->draft, "SH-03", LedgerCategory::scope2_location);
    EXPECT_EQ(by_power.energy->energy, Energy::of(744LL * 500'000));
    EXPECT_THAT(by_power.rules, HasSubstr(" gap_limit=9000s"));
    EXPECT_THAT(line(closed->draft, "SH-01", LedgerCategory::scope2_market).rules, HasSubstr(" gap_limit=9000s"));
    for (const char* code : {"SH-01", "SH-03"}) {
        change_interval(code, seconds{10});
    }
    // By the new interval hours are gaps.
    EXPECT_NE(draft(october).lines, closed->draft.lines);
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty());
}

TEST_F(ChangedIntervalTest, ALineThatWasClosedBeforeLimitsWereKeptIsMadeAgain) {
    MonthDraft before = draft();
    for (LedgerLine& line : before.lines) {
        line.rules = without_gap_limit(line.rules);
    }
    Closing closing;
    closing.month = october;
    closing.when = test::in_november;
    closing.who = "A. Wang";
    closing.program = "0.1.0";
    closing.time_zone_release = "2025b";
    closing.policy = to_text(before.rules);
    ASSERT_THAT(network_.store().ledger().append_closing(closing, before.lines), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_EQ(check().lines, 4U);
    EXPECT_THAT(plan().corrections, IsEmpty());
}

/// Lines that were closed before digests stood behind the ids are compared as they were.
TEST(RowDigests, OlderRulesHaveTheIdsAlone) {
    EmissionFactor density;
    density.id = "fuel.CN.x.density";
    const std::string rules = "method=tank" + with_rule(density) + with_rule(density) + " gap_limit=900s";
    EXPECT_FALSE(lacks_row_digests(rules));
    EXPECT_EQ(rules.size(), std::string("method=tank gap_limit=900s").size() + 2 * (6 + density.id.size() + 1 + 64));
    const std::string older = "method=tank with=fuel.CN.x.density with=fuel.CN.x.density gap_limit=900s";
    EXPECT_EQ(without_row_digests(rules), older);
    EXPECT_EQ(without_row_digests(older), older);
    EXPECT_TRUE(lacks_row_digests(older));
    EXPECT_FALSE(lacks_row_digests("method=tank"));
}

}  // namespace
}  // namespace wattmast
